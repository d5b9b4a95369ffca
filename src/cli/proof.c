/* proof.c: see proof.h. SPDX-License-Identifier: Apache-2.0 */
#include "cli/proof.h"

#include "base/os.h"
#include "cli/source.h"
#include "seal/json.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define TITLE "c2sp.org/tlog-proof@"
#define PROOF_MOST (NOTE_MOST + 8192)

bool
proof_is_file(const char *path)
{
	FILE *f = fopen(path, "re");
	char line[sizeof TITLE] = "";
	bool is = f && fgets(line, sizeof line, f) && strcmp(line, TITLE) == 0;

	if (f)
		fclose(f);
	return is;
}

static void
say_json(const struct verify_entry *r, const struct err *e)
{
	struct buf b = BUF_MAX(4096);

	buf_printf(&b, "{\"entry\":%" PRIu64 ",\"good\":%s", r->index,
	    e->kind ? "false" : "true");
	if (e->kind) {
		buf_str(&b, ",\"says\":");
		json_write_str(&b, e->says, strlen(e->says));
	}
	printf("%s,\"signatures\":%zu,\"size\":%" PRIu64
	    ",\"witnesses\":%u}\n", b.p, r->signatures, r->head.size,
	    r->witnesses);
	buf_free(&b);
}

static void
say_good(const struct verify_entry *r, bool came)
{
	printf("good: this is entry %" PRIu64 " of the %" PRIu64 " of %s\n",
	    r->index, r->head.size, r->head.origin);
	if (r->sealed)
		printf("It is sealed.\n");
	else
		printf("The signatures on it (%zu) are by the keys that it "
		    "names; whether those were\nentitled only the whole "
		    "record shows.\n", r->signatures);
	if (came)
		printf("The key of the log came with the proof.\n"
		    VERIFY_KEY_HINT);
}

static int
say(const struct cli *c, const struct verify_entry *r, bool came,
    const struct err *e)
{
	if (e->kind == ERR_FAULT || e->kind == ERR_ABSENT)
		return cli_say(e);
	if (c->json)
		say_json(r, e);
	else if (e->kind)
		printf("BAD: %s [%s]\n", e->says, e->rule);
	else
		say_good(r, came);
	return e->kind ? EXIT_UNPROVEN : EXIT_DONE;
}

/* `chancery show --json` and editors end a file with a line feed, which no
 * entry of Chancery does. */
static bool
judge(const struct buf *proof, struct buf *entry, const struct policy *policy,
    struct verify_entry *r, struct err *e)
{
	if (entry->n && entry->p[entry->n - 1] == '\n')
		entry->n--;
	return verify_entry(proof->p, proof->n, entry->n ? entry->p : "",
	    entry->n, policy, r, e);
}

int
proof_verify(const struct cli *c, const char *path,
    const struct policy *policy)
{
	struct buf proof = BUF_MAX(PROOF_MOST);
	struct buf entry = BUF_MAX(LOG_ENTRY_MOST + 1);
	struct verify_entry r = { .index = 0 };
	struct err e = { 0 };
	int code;

	if (!policy || !c->entry)
		return cli_usage(c, "A proof is about an entry (--entry FILE) "
		    "and brings no key (--vkey KEY).");
	if (!os_read_file(path, &proof, &e) ||
	    !os_read_file(c->entry, &entry, &e))
		code = cli_say(&e);
	else {
		judge(&proof, &entry, policy, &r, &e);
		code = say(c, &r, false, &e);
	}
	buf_free(&proof);
	buf_free(&entry);
	return code;
}

int
proof_verify_url(const struct cli *c, const char *url, struct policy *policy,
    bool came)
{
	struct buf proof = BUF_MAX(PROOF_MOST), entry = BUF_MAX(LOG_ENTRY_MOST);
	struct verify_entry r = { .index = 0 };
	struct source s;
	struct err e = { 0 };
	int code;

	if (source_open_proof(&s, url, c->timeout, &proof, &entry, &e) &&
	    (!came || source_policy(&s, policy, &e)))
		verify_entry(proof.p, proof.n, entry.p, entry.n, policy, &r,
		    &e);
	code = s.place[0] ? say(c, &r, came, &e) : cli_say(&e);
	source_close(&s);
	buf_free(&proof);
	buf_free(&entry);
	return code;
}
