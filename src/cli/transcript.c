/* transcript.c: a transcript becomes acts, ready to be signed.
 *
 * Whom each label names is said, line by line. When one of them names several, or
 * nobody, no act is written: the label is put right in the file, or the seat is
 * named as "[id]:", and the command given again.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/transcript.h"

#include "base/os.h"
#include "cli/acts.h"
#include "cli/folder.h"
#include "cli/look.h"

#include <stdio.h>
#include <string.h>

#define ROOM (64 << 20)
#define FILE_MOST (4 << 20)

static const char *
delegation(const struct json *candidate)
{
	return json_get(candidate, "whole") ? "the delegation: " : "";
}

static void
say_speech(const struct json *row)
{
	const struct json *all = json_get(row, "candidates");

	printf("line %lld: %s: ", (long long)json_int(row, "line", 0),
	    json_str(row, "label"));
	if (!all->child)
		printf("nobody at the meeting is called so");
	else if (all->child->next)
		printf("may be any of these:");
	else
		printf("%s%s", delegation(all->child),
		    json_str(all->child, "says"));
	for (const struct json *x = all->child; x && all->child->next;
	    x = x->next)
		printf("%s %s%s, as [%s]", x == all->child ? "" : ";",
		    delegation(x), json_str(x, "says"), json_str(x, "id"));
	putchar('\n');
}

static void
say(const struct cli *c, const struct json *o)
{
	const struct json *list = json_get(o, "speeches");
	struct buf b = BUF_MAX(ROOM);

	if (c->json) {
		json_write(&b, o);
		printf("%s\n", b.p ? b.p : "");
		buf_free(&b);
		return;
	}
	for (const struct json *x = list->child; x; x = x->next)
		say_speech(x);
	printf("speeches %zu, resolved %lld, acts %zu, lines before the first "
	    "%lld, entered already %lld\n", list->len,
	    (long long)json_int(o, "resolved", 0), json_get(o, "acts")->len,
	    (long long)json_int(o, "before", 0),
	    (long long)json_int(o, "entered", 0));
}

/* Those that are not entered. */
static bool
write_acts(const struct cli *c, struct arena *a, const struct json *o,
    struct err *e)
{
	struct act_by by[ACT_SIGNERS];
	struct head head;
	size_t number = 0, entered = (size_t)json_int(o, "entered", 0);
	bool ok = head_read(c, &head, e) && signers_read(c, a, by, e) &&
	    os_make_folder(c->into, 0755, e);

	for (const struct json *x = json_get(o, "acts")->child; ok && x;
	    x = x->next) {
		struct buf out = BUF_MAX(ACT_MOST);
		char path[PATH_MOST], name[40];

		if (++number <= entered)
			continue;
		snprintf(name, sizeof name, "%04zu.json", number);
		folder_path(c->into, name, path);
		json_write(&out, act_draft(a, head.origin, "speech.record",
		    by, c->nwho, os_now(), head.any ? &head.after : NULL,
		    json_dup(a, json_get(x, "body"))));
		ok = buf_ok(&out) ? os_write_file(path, out.p, out.n, 0644,
		    e) : err_malformed(e, "format-act 3",
		    "An act has at most %d bytes.", ACT_MOST);
		buf_free(&out);
	}
	return ok;
}

static struct json *
read_transcript(const struct cli *c, struct arena *a, struct err *e)
{
	const struct transcript_job job = { .meeting = c->meeting,
	    .language = c->language, .spoken = c->spoken,
	    .type = c->summary ? "summary" : "verbatim",
	    .source = c->source };
	struct buf text = BUF_MAX(FILE_MOST);
	struct look l = { 0 };
	struct json *o = NULL;

	if (os_read_file(c->words[0], &text, e) &&
	    look_open(&l, c->data, e)) {
		if (l.book)
			o = transcript_acts(l.book, a, &job, text.p ? text.p :
			    "", text.n, e);
		else
			err_fault(e, NULL, "The book is being folded; try "
			    "again in a moment.");
	}
	if (l.log)
		look_close(&l);
	buf_free(&text);
	return o;
}

int
cmd_transcript(const struct cli *c)
{
	struct err e = { 0 };
	struct arena *a;
	const struct json *o;
	bool ok;

	if (!c->meeting || !c->language)
		return cli_usage(c, "--meeting names the meeting, --language "
		    "the language of the text, as en.");
	if (c->into && !signers_paired(c))
		return cli_usage(c, "Each signer is named by --for WHO "
		    "--office OFFICE --key FILE.pub.");
	a = arena_new(ROOM);
	ok = cli_clock(c->data, &e);
	o = ok ? read_transcript(c, a, &e) : NULL;
	if (o)
		say(c, o);
	if (o && (size_t)json_int(o, "resolved", 0) !=
	    json_get(o, "speeches")->len)
		err_refuse(&e, "transcript", "No act is written until each "
		    "speech has one speaker.");
	else if (o && c->into)
		write_acts(c, a, o, &e);
	arena_release(a);
	return e.kind ? cli_say(&e) : EXIT_DONE;
}
