/* key_enrol.c: a root of a member or organ enrols a key: for whom, in which
 * office, for which kinds of act, perhaps for some documents alone. This is the
 * full-powers document. The key proves that its holder agrees: it signs
 * {for, key, org} in the namespace enrol.v1@chancery, so nobody enrols another's
 * key as his own.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"
#include "act/consent.h"
#include "act/judge.h"
#include "base/enc.h"
#include "book/write.h"
#include "seal/key.h"
#include "seal/sshsig.h"

#include <string.h>

static const struct field fields[] = {
	{ "key", FIELD_KEY, 0, NULL,
	    "the public key", NULL, 0, 0 },
	{ "holder", FIELD_LINE, 0, NULL,
	    "who holds it, as the record shows it", NULL, 0, 0 },
	{ "office", FIELD_WORD, 0, NULL,
	    "the office it acts in", NULL, 0, 0 },
	{ "kinds", FIELD_LINE, FIELD_MANY, NULL,
	    "kinds of act it may sign; names, \"prefix.*\" or \"*\"", NULL, 0, 64 },
	{ "documents", FIELD_REF, FIELD_OPTIONAL | FIELD_MANY,
	    "document|instrument", "the documents and instruments it may speak "
	    "about, when not about all", NULL, 0, 0 },
	{ "until", FIELD_DAY, FIELD_OPTIONAL, NULL,
	    "last day of its powers", NULL, 0, 0 },
	{ "proof", FIELD_BASE64, 0, NULL,
	    "the key's own signature over {for, key, org}", NULL, 0, 0 },
	{ .name = NULL },
};

void
consent_text(struct buf *b, const char *who, const char *fp, const char *org)
{
	buf_str(b, "{\"for\":");
	json_write_str(b, who, strlen(who));
	buf_printf(b, ",\"key\":\"%s\",\"org\":", fp);
	json_write_str(b, org, strlen(org));
	buf_byte(b, '}');
}

static const struct guard guards[] = {
	{ SQL_KEY_UNTIL_PAST, false, "record 3",
	    "The last day of these powers, {answer}, has passed already." },
	{ .ask = SQL_NONE },
};

/* A pattern may be meant for kinds that are yet to come; a name is known or
 * misspelt. */
static bool
kinds_known(const struct json *kinds, struct err *e)
{
	for (const struct json *k = kinds->child; k; k = k->next)
		if (k->str[k->len - 1] != '*' && !act_type_find(k->str))
			return err_refuse(e, "record 3",
			    "There is no kind of act named %s.", k->str);
	return true;
}

static bool
check(struct book *book, const struct act *act, struct instant rx,
    struct err *e)
{
	const struct json *line = json_get(act->body, "key");
	const char *proof = json_str(act->body, "proof");
	struct key *key = key_read_line(line->str, line->len, e);
	struct buf text = BUF_MAX(1024), blob = BUF_MAX(SSHSIG_MOST);
	struct err why = { 0 };
	bool ok = key != NULL;

	(void)book;
	(void)rx;
	ok = ok && kinds_known(json_get(act->body, "kinds"), e);
	if (!ok)
		goto out;
	consent_text(&text, act->by[0].who, key_fp(key), act->org);
	ok = base64_read(&blob, proof, strlen(proof)) &&
	    sshsig_verify(key, SSHSIG_NS_ENROL, text.p, text.n, blob.p,
	    blob.n, false, NULL, &why);
	if (!ok)
		err_refuse(e, "record 3", "The holder of the key has not "
		    "agreed to its enrolment: the proof does not verify.");
out:
	key_free(key);
	buf_free(&text);
	buf_free(&blob);
	return ok;
}

static bool
apply(struct book *book, const struct act *act, uint64_t seq,
    struct instant rx, struct err *e)
{
	const struct json *line = json_get(act->body, "key");
	struct key *key = key_read_line(line->str, line->len, e);
	struct arena *a = arena_new(1 << 20);
	struct ask q;
	bool ok;

	if (!key) {
		arena_release(a);
		return false;
	}
	q = ask(book, SQL_KEY_ENROL);
	judge_bind(a, &q, act, seq, rx);
	ask_str(&q, ":key_fp", key_fp(key));
	ok = pen_run(&q, e);
	arena_release(a);
	key_free(key);
	return ok;
}

const struct act_type act_key_enrol = {
	.name = "key.enrol",
	.version = 1,
	.gist = "enrol a key",
	.sentence = "{for} enrols a key for {office}.",
	.who = WHO_ROOT,
	.fields = fields,
	.guards = guards,
	.check = check,
	.apply = apply,
};
