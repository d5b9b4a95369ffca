/* silent.c: see silent.h. SPDX-License-Identifier: Apache-2.0 */
#include "tests/crash/silent.h"

#include "tests/desk/dump.h"
#include "tests/desk/sign.h"
#include "tests/test.h"

#include "act/consent.h"
#include "act/hush.h"
#include "act/written.h"
#include "base/enc.h"
#include "base/os.h"
#include "desk/due.h"
#include "desk/opening.h"
#include "desk/verify.h"
#include "seal/sshsig.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What is adopted is adopted at the end, whenever it was closed. */
struct ending { const char *id, *outcome, *at, *document, *adopted; };

static const struct scene {
	const char *story;
	int moments;			/* and one long after */
	const char *when[4];
	uint64_t closings;
	struct ending endings[5];
} scenes[SILENT_SCENES] = {
	[SILENT_SILENCES] = { "silent.story", 3, { "2010-12-20T08:59:59Z",
	    "2010-12-20T09:00:00Z", "2010-12-21T09:00:00Z",
	    "2010-12-28T10:00:00Z" }, 5, {
		{ "s1", "adopted", "2010-12-20T09:00:00Z", "d1",
		    "2010-12-20T09:00:00Z" },
		{ "s2", "broken", "2010-12-20T08:59:59Z", "d2", "" },
		{ "s3", "broken", "2010-12-20T09:00:00Z", "d3", "" },
		{ "s4", "adopted", "2010-12-21T09:00:00Z", "d4",
		    "2010-12-21T09:00:00Z" },
		{ "s5", "adopted", "2010-12-20T09:00:00Z", "d5", "" },
	} },
	[SILENT_WRITTEN] = { "written.story", 2, { "2010-12-20T08:59:59Z",
	    "2010-12-20T09:00:00Z", "2010-12-28T10:00:00Z" }, 2, {
		{ "w1", "adopted", "2010-12-20T09:00:00Z", "d1",
		    "2010-12-20T09:00:00Z" },
		{ "w2", "adopted", "2010-12-20T08:59:59Z", "d2",
		    "2010-12-20T08:59:59Z" },
	} },
};

static enum silent_scene chosen;
static uint64_t prepared[SILENT_SCENES];
static char wrong[1000];

static struct instant
instant_of(const char *s)
{
	struct instant t;

	OK(instant_read(s, strlen(s), &t));
	return t;
}

/* A key that is nobody's but this desk's, and its file. */
static void
enrol_desk(struct desk *d, const char *folder)
{
	struct signer *s = signer_from_seed(KEY_ED25519, (const uint8_t *)
	    "the key of a desk, thirty-two by");
	struct buf says = BUF_MAX(1024), blob = BUF_MAX(SSHSIG_MOST),
	    line = BUF_MAX(1024), text = BUF_MAX(8192);
	struct err e = { 0 };
	char path[4096];

	snprintf(path, sizeof path, "%s/keys/desk.key", folder);
	FINE(signer_write_file(s, path, "", &e), e);
	key_write_line(signer_key(s), &line);
	consent_text(&says, "secretariat", key_fp(signer_key(s)), ORIGIN);
	FINE(signer_sshsig(s, SSHSIG_NS_ENROL, says.p, says.n, &blob,
	    &e), e);
	buf_printf(&text, "2010-12-13 09:00 Europe/Moscow\n"
	    "secretariat root: key.enrol\n\toffice: desk\n\tholder: Desk\n"
	    "\tkinds: silence.close, written.close\n\tkey: %.*s\n\tproof: ", (int)line.n,
	    line.p);
	base64_write(&text, blob.p, blob.n);
	buf_byte(&text, '\n');
	play_text(d, text.p, text.n, "the desk's key");
	buf_free(&says);
	buf_free(&blob);
	buf_free(&line);
	buf_free(&text);
	signer_free(s);
}

void
silent_choose(enum silent_scene scene)
{
	chosen = scene;
}

int
silent_moments(void)
{
	return scenes[chosen].moments;
}

uint64_t
silent_closings(void)
{
	return scenes[chosen].closings;
}

const char *
silent_folder(uint64_t *size)
{
	static char folders[SILENT_SCENES][4096];
	char *folder = folders[chosen], here[4000];
	struct err e = { 0 };
	struct desk *d;

	if (!folder[0]) {
		snprintf(folder, sizeof folders[0], "%s", test_folder());
		os_clock_freeze(instant_of("2010-12-13T06:00:00Z"));
		d = desk_open(folder, ORIGIN, NULL, &e);
		FINE(d, e);
		snprintf(here, sizeof here, "%s/tests/crash", source_root());
		play_file(d, here, scenes[chosen].story);
		enrol_desk(d, folder);
		prepared[chosen] = log_head(desk_log(d)).size;
		desk_close(d);
	}
	*size = prepared[chosen];
	return folder;
}

void
silent_clock(int moment)
{
	os_clock_freeze(instant_of(scenes[chosen].when[moment]));
}

struct desk *
silent_open(const char *folder, struct err *e)
{
	return desk_open(folder, NULL, NULL, e);
}

bool
silent_due(struct desk *d, int moment, struct err *e)
{
	struct instant next;

	silent_clock(moment);
	return due_do(d, os_now(), &next, e);
}

/* --- what must be --------------------------------------------------------- */

static const char *
say(const char *what, const char *id, const char *more)
{
	snprintf(wrong, sizeof wrong, "%s%s%s%s%s", what, *id ? " " : "", id,
	    *more ? ": " : "", more);
	return wrong;
}

static const char *
adoption_of(struct desk *d, const char *document)
{
	static char at[INSTANT_TEXT];
	struct ask q = ask(desk_book(d), SQL_DOCUMENT_GET);
	const int when = 23;		/* a.at */

	at[0] = '\0';
	ask_str(&q, ":id", document);
	if (ask_next(&q) && !ask_null(&q, when))
		instant_write((struct instant){ ask_num(&q, when) }, at);
	ask_end(&q);
	return at;
}

/* Does it stand closed with that outcome, at that second? "" or what not. */
static const char *
silence_wrong(struct desk *d, struct arena *a, const struct ending *want)
{
	static const char *const words[] = { [SILENCE_IS_RUNNING] = "running",
	    [SILENCE_IS_ADOPTED] = "adopted", [SILENCE_IS_BROKEN] = "broken",
	    [SILENCE_IS_WITHDRAWN] = "withdrawn" };
	struct err e = { 0 };
	struct hush h;

	if (!hush_get(desk_book(d), a, want->id, os_now(), &h, &e))
		return say("there is no", want->id, e.says);
	if (!h.closed)
		return say("nobody closed", want->id, "");
	return strcmp(words[h.now.status], want->outcome) == 0 &&
	    h.now.at.s == instant_of(want->at).s ? "" :
	    say("another outcome or second of", want->id, "");
}

static const char *
written_wrong(struct desk *d, struct arena *a, const struct ending *want)
{
	struct err e = { 0 };
	struct written w;

	if (!written_get(desk_book(d), a, want->id, os_now(), &w, &e))
		return say("there is no", want->id, e.says);
	if (!w.closed)
		return say("nobody closed", want->id, "");
	return strcmp(w.outcome, want->outcome) == 0 &&
	    w.ended.s == instant_of(want->at).s ? "" :
	    say("another outcome or second of", want->id, "");
}

const char *
silent_outcomes_wrong(struct desk *d)
{
	struct arena *a = arena_new(16 << 20);
	const char *says = "";

	for (size_t i = 0; !*says && i < silent_closings(); i++) {
		const struct ending *want = &scenes[chosen].endings[i];

		says = chosen == SILENT_WRITTEN ? written_wrong(d, a, want) :
		    silence_wrong(d, a, want);
		if (!*says && strcmp(adoption_of(d, want->document),
		    want->adopted) != 0)
			says = say("another adoption of", want->document, "");
	}
	arena_release(a);
	return says;
}

static bool
read_entry(void *ctx, uint64_t seq, const void **p, size_t *n, struct err *e)
{
	struct log_entry entry;

	if (!log_read(desk_log(ctx), seq, &entry, e))
		return false;
	*p = entry.p;
	*n = entry.n;
	return true;
}

static bool
read_opening(void *ctx, uint64_t seq, struct buf *out)
{
	return opening_load(desk_folder(ctx), seq, out, NULL);
}

static const char *
record_wrong(struct desk *d, const char *folder)
{
	struct verify_source source = { .read = read_entry,
	    .opening = read_opening, .ctx = d };
	struct buf note = BUF_MAX(NOTE_MOST), line = BUF_MAX(1024);
	struct verify_result r;
	struct note_key key;
	struct err e = { 0 };
	char path[4096];
	bool ok;

	snprintf(path, sizeof path, "%s/log/vkey", folder);
	ok = os_read_file(path, &line, &e) &&
	    note_key_read(line.p, line.n, &key, &e);
	snprintf(path, sizeof path, "%s/log/checkpoint", folder);
	ok = ok && os_read_file(path, &note, &e) && verify_record(&source,
	    note.p, note.n, &key, true, &r, &e);
	ok = ok && (r.sealed == r.opened || err_refuse(&e, "",
	    "An opening is missing."));
	buf_free(&note);
	buf_free(&line);
	return ok ? "" : say("the record does not verify", "", e.says);
}

static const char *
book_wrong(const struct buf *want, const char *folder, const char *name)
{
	struct buf got;
	char path[4096];
	bool same;

	if (!want->n)
		return "";
	snprintf(path, sizeof path, "%s/book/%s", folder, name);
	got = dump_database(path);
	same = want->n == got.n && memcmp(want->p, got.p, got.n) == 0;
	buf_free(&got);
	return same ? "" : say("another book than a fold makes", "", "");
}

static const char *
closing_wrong(struct desk *d, uint64_t acked)
{
	struct err e = { 0 };

	if (log_head(desk_log(d)).size < acked)
		return say("a closing that was certain is lost", "", "");
	if (!silent_due(d, silent_moments(), &e))
		return say("a fault", "", e.says);
	if (log_head(desk_log(d)).size != prepared[chosen] +
	    silent_closings())
		return say("closed more than once, or not", "", "");
	return silent_outcomes_wrong(d);
}

/* The book is looked at when nobody has it open any more. */
const char *
silent_wrong(const char *folder, uint64_t acked)
{
	struct err e = { 0 };
	const char *says;
	struct buf want, all = { 0 };
	struct desk *d;

	silent_clock(silent_moments());
	d = silent_open(folder, &e);
	if (!d)
		return say("no start", "", e.says);
	says = closing_wrong(d, acked);
	if (!*says)
		says = record_wrong(d, folder);
	want = dump_of_fold(desk_log(d), folder, NULL);
	if (desk_book(d) != desk_open_book(d))
		all = dump_of_fold(desk_log(d), folder, folder);
	desk_close(d);
	if (!*says)
		says = book_wrong(&want, folder, "book.db");
	if (!*says)
		says = book_wrong(&all, folder, "members.db");
	buf_free(&want);
	buf_free(&all);
	return says;
}

long
silent_every(void)
{
	const char *s = getenv("CHANCERY_EVERY");
	long n = s ? strtol(s, NULL, 10) : 8;

	return n > 0 ? n : 1;
}
