/* verify.c: chancery verify: a data folder, saved tiles, a log on the web, or
 * the proof of one entry. SPDX-License-Identifier: Apache-2.0 */
#include "cli/cli.h"

#include "base/os.h"
#include "cli/proof.h"
#include "cli/source.h"
#include "seal/json.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define POLICY_MOST (1 << 20)

static void
progress(uint64_t done, uint64_t all)
{
	cli_progress("checking", done, all);
}

/* --- whose signature is wanted ----------------------------------------------- */

static bool
read_vkey(const char *vkey, struct note_key *key, struct err *e)
{
	struct buf line = BUF_MAX(2048);
	bool ok;

	if (strchr(vkey, '+') && !os_exists(vkey))
		return note_key_read(vkey, strlen(vkey), key, e);
	ok = os_read_file(vkey, &line, e) &&
	    note_key_read(line.p ? line.p : "", line.n, key, e);
	buf_free(&line);
	return ok;
}

static bool
read_policy(const char *path, struct policy *policy, struct err *e)
{
	struct buf text = BUF_MAX(POLICY_MOST);
	bool ok = os_read_file(path, &text, e) &&
	    policy_read(text.p ? text.p : "", text.n, policy, e);

	buf_free(&text);
	return ok;
}

/* What the verifier brought himself; false without an error: nothing. */
static bool
own_policy(const struct cli *c, struct policy *policy, struct err *e)
{
	struct note_key key;

	if (c->policy)
		return read_policy(c->policy, policy, e);
	if (!c->vkey || !read_vkey(c->vkey, &key, e))
		return false;
	policy_of_key(policy, &key);
	return true;
}

/* --- what is said ------------------------------------------------------------ */

static void
say_json(const struct cli *c, const struct verify_result *r,
    const struct err *e)
{
	struct buf b = BUF_MAX(4096);

	buf_printf(&b, "{\"checked\":%" PRIu64 ",\"good\":%s",
	    r->checked, e->kind ? "false" : "true");
	if (r->failed_at_entry)
		buf_printf(&b, ",\"entry\":%" PRIu64, r->entry);
	if (e->kind) {
		buf_str(&b, ",\"says\":");
		json_write_str(&b, e->says, strlen(e->says));
	}
	printf("%s,\"size\":%" PRIu64 "%s,\"witnesses\":%u,\"sealed\":%" PRIu64
	    ",\"opened\":%" PRIu64, b.p, r->size, c->tree ? ",\"tree\":true" :
	    "", r->witnesses, r->sealed, r->opened);
	if (r->closed)
		printf(",\"closed_at\":%" PRIu64, r->closed_at);
	printf("}\n");
	buf_free(&b);
}

static void
say_good(const struct cli *c, const struct verify_result *r, bool came)
{
	if (c->tree)
		printf("good: %" PRIu64 " entries hash to the signed root; "
		    "signatures and rules were not checked\n", r->checked);
	else
		printf("good: %" PRIu64 " entries checked, %" PRIu64
		    " sealed, %" PRIu64 " of them opened\n", r->checked,
		    r->sealed, r->opened);
	if (r->closed)
		printf("The opening of entry %" PRIu64 " is not here: no act "
		    "limited to members was judged by the rules from there "
		    "on.\n", r->closed_at);
	if (r->witnesses)
		printf("The head is signed by the log and by %u of the "
		    "policy's witnesses.\n", r->witnesses);
	if (came)
		printf("The key came with the data: this shows that the copy "
		    "is whole, not whose it is.\n" VERIFY_KEY_HINT);
}

/* A fault is no verdict: nobody knows yet whether the record is good. */
static int
say(const struct cli *c, const struct verify_result *r, bool came,
    const struct err *e)
{
	if (e->kind == ERR_FAULT)
		return cli_say(e);
	if (c->json)
		say_json(c, r, e);
	else if (!e->kind)
		say_good(c, r, came);
	else if (r->failed_at_entry)
		printf("BAD at entry %" PRIu64 ": %s%s%s%s\n", r->entry,
		    e->says, e->rule[0] ? " [" : "", e->rule,
		    e->rule[0] ? "]" : "");
	else
		printf("BAD: %s%s%s%s\n", e->says, e->rule[0] ? " [" : "",
		    e->rule, e->rule[0] ? "]" : "");
	return e->kind ? EXIT_UNPROVEN : EXIT_DONE;
}

/* --- the command ------------------------------------------------------------- */

/* What a source gave is not what it should be: a verdict. That there is none,
 * or that this is no address, is not. */
static int
not_begun(const struct cli *c, const struct source *s, const struct err *e)
{
	struct verify_result none = { .size = 0 };

	return e->kind == ERR_ABSENT || !s->place[0] ? cli_say(e) :
	    say(c, &none, false, e);
}

static int
judge_source(const struct cli *c, const char *place, struct policy *policy,
    bool came)
{
	struct verify_result r = { .size = 0 };
	struct verify_options opt = { .policy = policy, .rules = c->rules,
	    .tree = c->tree };
	struct source s;
	struct err e = { 0 };
	int code;

	if (!source_open(&s, place, c->timeout, &e) ||
	    (came && !source_policy(&s, policy, &e))) {
		code = not_begun(c, &s, &e);
	} else {
		s.src.progress = c->quiet || c->json ? NULL : progress;
		opt.hash = s.hash;
		if (verify_with(&s.src, s.note.p, s.note.n, &opt, &r, &e))
			err_clear(&e);
		else if (s.src.progress && r.checked && isatty(STDERR_FILENO))
			fputc('\n', stderr);	/* after a bar cut off */
		code = say(c, &r, came, &e);
	}
	source_close(&s);
	return code;
}

int
cmd_verify(const struct cli *c)
{
	const char *place = c->nwords ? c->words[0] : c->data;
	struct policy policy;
	struct err e = { 0 };
	bool own;

	if (c->vkey && c->policy)
		return cli_usage(c, "Give --vkey or --policy, not both: the "
		    "policy names the log's key.");
	if (c->rules && c->tree)
		return cli_usage(c, "Give --rules or --tree, not both: the "
		    "rules are judged on acts, the tree on bytes.");
	own = own_policy(c, &policy, &e);
	if (e.kind)
		return cli_say(&e);
	if (proof_is_file(place))
		return proof_verify(c, place, own ? &policy : NULL);
	if (c->entry)
		return cli_usage(c, "--entry goes with the proof of one "
		    "entry.");
	if (source_is_url(place) && strncasecmp(place, "http://", 7) != 0 &&
	    strncasecmp(place, "https://", 8) != 0)
		return cli_usage(c, "The address must begin with http:// or "
		    "https://.");
	if (source_is_proof(place))
		return proof_verify_url(c, place, &policy, !own);
	return judge_source(c, place, &policy, !own);
}
