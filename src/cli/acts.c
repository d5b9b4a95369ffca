/* acts.c: writing acts and handing them in: act, submit.
 * SPDX-License-Identifier: Apache-2.0 */
#include "cli/acts.h"

#include "act/describe.h"
#include "act/type.h"
#include "base/os.h"
#include "cli/folder.h"
#include "desk/client.h"
#include "desk/desk.h"
#include "desk/serve.h"
#include "log/checkpoint.h"
#include "seal/note.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* --- act ------------------------------------------------------------------- */

static bool
read_vkey(const struct cli *c, struct note_key *key, struct err *e)
{
	struct buf line = BUF_MAX(2048);
	char path[PATH_MOST];
	bool ok;

	if (!cli_has_record(c->data))
		return err_absent(e, "There is no record in %s; "
		    "make one with `chancery init`.", c->data);
	folder_path(c->data, "log/vkey", path);
	ok = os_read_file(path, &line, e) &&
	    note_key_read(line.p ? line.p : "", line.n, key, e);
	buf_free(&line);
	return ok;
}

/* Nobody should sign after a state that the log did not sign. */
bool
head_read(const struct cli *c, struct head *head, struct err *e)
{
	struct buf note = BUF_MAX(NOTE_MOST);
	struct checkpoint point;
	struct note_key key;
	struct note_sig sig;
	char path[PATH_MOST];
	size_t text_n;
	bool ok;

	*head = (struct head){ .any = false };
	if (!read_vkey(c, &key, e))
		return false;
	snprintf(head->origin, sizeof head->origin, "%s", key.name);
	folder_path(c->data, "log/checkpoint", path);
	if (!os_exists(path))
		return true;
	ok = os_read_file(path, &note, e) && note_open(note.p ? note.p : "",
	    note.n, &key, 1, &sig, &text_n, e);
	ok = ok && (sig.valid || err_refuse(e, "checkpoint", "The checkpoint "
	    "is not signed by the record's log key."));
	ok = ok && checkpoint_read(note.p, text_n, &point, e);
	buf_free(&note);
	if (ok) {
		head->any = point.size > 0;
		head->after = (struct act_after){ point.size, point.root };
	}
	return ok;
}

/* --key takes a fingerprint or a .pub file. */
static bool
read_fp(const char *key, char fp[KEY_FP], struct err *e)
{
	struct buf line = BUF_MAX(4096);
	struct key *k = NULL;

	if (strncmp(key, "SHA256:", 7) == 0) {
		snprintf(fp, KEY_FP, "%s", key);
		return true;
	}
	if (os_read_file(key, &line, e))
		k = key_read_line(line.p ? line.p : "", line.n, e);
	if (k)
		snprintf(fp, KEY_FP, "%s", key_fp(k));
	buf_free(&line);
	key_free(k);
	return k != NULL;
}

/* FIELD=VALUE, where FIELD may be a place as NAMES.en or ITEMS.0.number. */
static bool
put_word(struct arena *a, const struct act_type *t, struct json *body,
    const char *word, struct err *e)
{
	const char *eq = strchr(word, '=');
	char place[100];

	if (!eq || eq == word || (size_t)(eq - word) >= sizeof place)
		return err_malformed(e, "usage", "%.60s is not FIELD=VALUE.",
		    word);
	snprintf(place, sizeof place, "%.*s", (int)(eq - word), word);
	return field_put(a, t->fields, body, place, eq + 1, e);
}

bool
signers_paired(const struct cli *c)
{
	return c->nwho && c->nwho == c->noffice && c->nwho == c->nkey;
}

bool
signers_read(const struct cli *c, struct arena *a, struct act_by *by,
    struct err *e)
{
	for (size_t i = 0; i < c->nwho; i++) {
		char *fp = arena_take(a, KEY_FP);

		if (!read_fp(c->key[i], fp, e))
			return false;
		by[i] = (struct act_by){ c->who[i], fp, c->office[i] };
	}
	return true;
}

/* For the eyes of who is about to sign: what it says, and the number to
 * compare with what others see. */
static bool
say_act(struct arena *a, const struct buf *out, struct err *e)
{
	struct buf says = BUF_MAX(1 << 16);
	char groups[HASH_GROUPS];
	struct act act;
	bool ok = act_read(a, out->p, out->n, &act, e);

	if (ok) {
		describe_plain(&says, &act);
		hash_groups(&act.id, groups);
		fprintf(stderr, "Not entered yet. It will say: %s\ncompare %s\n",
		    says.p, groups);
	}
	buf_free(&says);
	return ok;
}

static bool
write_act(const struct cli *c, struct arena *a, struct buf *out,
    struct err *e)
{
	const struct act_type *t = act_type_find(c->words[0]);
	struct act_by by[ACT_SIGNERS];
	struct json *body = json_object(a), *draft;
	struct head head;

	if (!t)
		return err_absent(e, "There is no kind of act named %.60s; "
		    "see `chancery schema`.", c->words[0]);
	if (!cli_clock(c->data, e) || !head_read(c, &head, e) ||
	    !signers_read(c, a, by, e))
		return false;
	for (size_t i = 1; i < c->nwords; i++)
		if (!put_word(a, t, body, c->words[i], e))
			return false;
	if (!fields_check(t->fields, body, e))
		return false;
	draft = act_draft(a, head.origin, t->name, by, c->nwho, os_now(),
	    head.any ? &head.after : NULL, body);
	if (c->limited)
		act_draft_limit(a, draft);
	json_write(out, draft);
	return (buf_ok(out) || err_malformed(e, "format-act 3", "An act has "
	    "at most %d bytes.", ACT_MOST)) && say_act(a, out, e);
}

/* To standard output go the bytes that are signed and nothing else. */
int
cmd_act(const struct cli *c)
{
	struct arena *a;
	struct buf out = BUF_MAX(ACT_MOST);
	struct err e = { 0 };
	bool ok;

	if (!signers_paired(c))
		return cli_usage(c, "Each signer is named by --for WHO "
		    "--office OFFICE --key FILE.pub.");
	a = arena_new(4 << 20);
	ok = write_act(c, a, &out, &e);
	if (ok)
		fwrite(out.p, 1, out.n, stdout);
	buf_free(&out);
	arena_release(a);
	return ok ? EXIT_DONE : cli_say(&e);
}

/* --- submit ---------------------------------------------------------------- */

static bool
add_file(struct arena *a, const char *file, struct leaf *l, struct err *e)
{
	struct buf text = BUF_MAX(16384);
	bool ok = os_read_file(file, &text, e) && act_add_signature(a, l,
	    text.p ? text.p : "", text.n, e);

	buf_free(&text);
	return ok;
}

/* The act's file may end in a newline; the act does not. */
static bool
read_paper(const struct cli *c, struct arena *a, struct buf *paper,
    struct err *e)
{
	struct buf text = BUF_MAX(ACT_MOST + 1);
	struct leaf l = { 0 };
	bool ok = os_read_file(c->words[0], &text, e);
	size_t n = text.n && text.p[text.n - 1] == '\n' ? text.n - 1 :
	    text.n;

	ok = ok && act_read(a, arena_copy(a, text.p ? text.p : "", n), n,
	    &l.act, e);
	buf_free(&text);
	for (size_t i = 1; ok && i < c->nwords; i++)
		ok = add_file(a, c->words[i], &l, e);
	ok = ok && act_all_signed(&l, e);
	if (ok)
		act_write_signed(paper, &l);
	return ok && (buf_ok(paper) || err_malformed(e, "format-act 4",
	    "The act and its signatures are too long."));
}

/* Through the desk's socket; with no desk running, into the folder itself. */
static bool
hand_in(const struct cli *c, const struct buf *paper, struct buf *receipt,
    struct err *e)
{
	struct arena *a;
	struct desk_paper p = { .text = paper->p, .n = paper->n };
	struct desk *d;
	bool ok, answered = false;

	ok = client_submit(c->data, paper->p, paper->n, receipt, &answered, e);
	if (answered)
		return ok;
	d = desk_open(c->data, NULL, NULL, e);
	if (!d)
		return false;
	a = arena_new(4 << 20);
	ok = desk_submit(d, a, &p);
	if (ok)
		ok = desk_receipt(d, &p, receipt, e);
	else
		*e = p.err;
	arena_release(a);
	desk_close(d);
	return ok;
}

static bool
say_receipt(const struct cli *c, struct arena *a, const struct buf *receipt,
    struct err *e)
{
	const struct json *o = json_read(a, receipt->p, receipt->n, e);

	/* It may hold what is limited to members. */
	if (c->receipt && !os_write_file(c->receipt, receipt->p, receipt->n,
	    json_get(o, "opening") ? 0600 : 0644, e))
		return false;
	if (c->json)
		printf("%s\n", receipt->p);
	else if (o)
		printf("entered as entry %lld, id %s\n",
		    (long long)json_int(o, "index", -1), json_str(o, "id"));
	return o != NULL;
}

int
cmd_submit(const struct cli *c)
{
	struct arena *a = arena_new(8 << 20);
	struct buf paper = BUF_MAX(SERVE_PAPER_MOST),
	    receipt = BUF_MAX(2 << 20);
	struct err e = { 0 };
	bool ok = cli_clock(c->data, &e) && read_paper(c, a, &paper, &e) &&
	    hand_in(c, &paper, &receipt, &e) &&
	    say_receipt(c, a, &receipt, &e);

	buf_free(&paper);
	buf_free(&receipt);
	arena_release(a);
	return ok ? EXIT_DONE : cli_say(&e);
}
