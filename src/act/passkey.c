/* passkey.c: see passkey.h. SPDX-License-Identifier: Apache-2.0 */
#include "act/passkey.h"

#include "base/enc.h"
#include "book/write.h"
#include "seal/key.h"
#include "seal/sshsig.h"

#include <string.h>

/* May it be copied, and is it? In the book as 0, 1, 2. */
static int64_t
backup_of(const struct sshsig_facts *f)
{
	return f->be ? 1 + f->bs : 0;
}

static struct ask
ask_with(struct book *b, enum book_sql sql, const struct act_by *by,
    const char *fp, const struct sshsig_facts *f)
{
	struct ask q = ask(b, sql);

	ask_str(&q, ":who", by->who);
	ask_str(&q, ":fp", fp);
	ask_int(&q, ":counter", f->counter);
	ask_int(&q, ":backup", backup_of(f));
	return q;
}

static bool
fold_signature(struct book *b, const struct act_by *by, uint64_t seq,
    const struct sshsig_facts *f, struct err *e)
{
	struct ask q = ask_with(b, SQL_PASSKEY_WARN, by, by->key, f);

	ask_int(&q, ":seq", (int64_t)seq);
	if (!pen_run(&q, e))
		return false;
	q = ask_with(b, SQL_PASSKEY_SAID, by, by->key, f);
	return pen_run(&q, e);
}

/* Of the key that is enrolled, by its proof, which may be used again: it tells
 * what nothing told yet. */
static bool
fold_proof(struct book *b, const struct act *act, struct err *e)
{
	const char *line = json_str(act->body, "key"),
	    *proof = json_str(act->body, "proof");
	struct key *key = line ? key_read_line(line, strlen(line), NULL) : NULL;
	struct buf blob = BUF_MAX(SSHSIG_MOST);
	struct sshsig_facts f;
	struct ask q;
	bool ok = true;

	if (key && proof && base64_read(&blob, proof, strlen(proof)) &&
	    sshsig_said(blob.p, blob.n, &f)) {
		q = ask_with(b, SQL_PASSKEY_FIRST, &act->by[0], key_fp(key), &f);
		ok = pen_run(&q, e);
	}
	key_free(key);
	buf_free(&blob);
	return ok;
}

bool
passkey_fold(struct book *b, const struct leaf *l, uint64_t seq,
    struct err *e)
{
	const struct act *act = &l->act;

	for (size_t i = 0; i < act->nby; i++) {
		const struct act_by *by = &act->by[i];
		struct sshsig_facts f;

		if (sshsig_said(l->sigs[i].blob, l->sigs[i].n, &f) &&
		    !fold_signature(b, by, seq, &f, e))
			return false;
	}
	return strcmp(act->kind, "key.enrol") != 0 || fold_proof(b, act, e);
}
