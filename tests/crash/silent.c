/* silent.c: see silent.h. SPDX-License-Identifier: Apache-2.0 */
#include "tests/crash/silent.h"

#include "tests/desk/dump.h"
#include "tests/desk/sign.h"
#include "tests/test.h"

#include "act/consent.h"
#include "act/hush.h"
#include "base/enc.h"
#include "base/os.h"
#include "desk/due.h"
#include "desk/verify.h"
#include "seal/sshsig.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const moments[SILENT_MOMENTS + 1] = {
	"2010-12-20T08:59:59Z", "2010-12-20T09:00:00Z",
	"2010-12-21T09:00:00Z", "2010-12-28T10:00:00Z",
};

static const struct { const char *id; enum silence_status status;
    const char *at; }
outcomes[SILENT_CLOSINGS] = {
	{ "s1", SILENCE_IS_ADOPTED, "2010-12-20T09:00:00Z" },
	{ "s2", SILENCE_IS_BROKEN, "2010-12-20T08:59:59Z" },
	{ "s3", SILENCE_IS_BROKEN, "2010-12-20T09:00:00Z" },
	{ "s4", SILENCE_IS_ADOPTED, "2010-12-21T09:00:00Z" },
	{ "s5", SILENCE_IS_ADOPTED, "2010-12-20T09:00:00Z" },
};
/* What is adopted is adopted at the end, whenever it was closed. */
static const struct { const char *document, *at; } adopted[] = {
	{ "d1", "2010-12-20T09:00:00Z" }, { "d2", "" }, { "d3", "" },
	{ "d4", "2010-12-21T09:00:00Z" }, { "d5", "" },
};

static uint64_t prepared;
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
	    "\tkinds: silence.close\n\tkey: %.*s\n\tproof: ", (int)line.n,
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

const char *
silent_folder(uint64_t *size)
{
	static char folder[4096];
	struct err e = { 0 };
	struct desk *d;
	char here[4000];

	if (!folder[0]) {
		snprintf(folder, sizeof folder, "%s", test_folder());
		os_clock_freeze(instant_of("2010-12-13T06:00:00Z"));
		d = desk_open(folder, ORIGIN, NULL, &e);
		FINE(d, e);
		snprintf(here, sizeof here, "%s/tests/crash", source_root());
		play_file(d, here, "silent.story");
		enrol_desk(d, folder);
		prepared = log_head(desk_log(d)).size;
		desk_close(d);
	}
	*size = prepared;
	return folder;
}

void
silent_clock(int moment)
{
	os_clock_freeze(instant_of(moments[moment]));
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
	struct ask q = ask(desk_book(d), SQL_RECOUNT_DOCUMENT);

	at[0] = '\0';
	ask_str(&q, ":id", document);
	if (ask_next(&q) && !ask_null(&q, 2))
		instant_write((struct instant){ ask_num(&q, 2) }, at);
	ask_end(&q);
	return at;
}

const char *
silent_outcomes_wrong(struct desk *d)
{
	struct arena *a = arena_new(16 << 20);
	const char *says = "";

	for (size_t i = 0; !*says && i < SILENT_CLOSINGS; i++) {
		const char *id = outcomes[i].id;
		struct err e = { 0 };
		struct hush h;

		if (!hush_get(desk_book(d), a, id, os_now(), &h, &e))
			says = say("there is no", id, e.says);
		else if (!h.closed)
			says = say("nobody closed", id, "");
		else if (h.now.status != outcomes[i].status ||
		    h.now.at.s != instant_of(outcomes[i].at).s)
			says = say("another outcome or second of", id, "");
		else if (strcmp(adoption_of(d, adopted[i].document),
		    adopted[i].at) != 0)
			says = say("another adoption of",
			    adopted[i].document, "");
	}
	arena_release(a);
	return says;
}

static bool
read_entry(void *ctx, uint64_t seq, const void **p, size_t *n, struct err *e)
{
	struct log_entry entry;

	if (!log_read(ctx, seq, &entry, e))
		return false;
	*p = entry.p;
	*n = entry.n;
	return true;
}

static const char *
record_wrong(struct desk *d, const char *folder)
{
	struct verify_source source = { .read = read_entry,
	    .ctx = desk_log(d) };
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
	buf_free(&note);
	buf_free(&line);
	return ok ? "" : say("the record does not verify", "", e.says);
}

static const char *
book_wrong(const struct buf *want, const char *folder)
{
	struct buf got;
	char path[4096];
	bool same;

	snprintf(path, sizeof path, "%s/book/book.db", folder);
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
	if (!silent_due(d, SILENT_MOMENTS, &e))
		return say("a fault", "", e.says);
	if (log_head(desk_log(d)).size != prepared + SILENT_CLOSINGS)
		return say("closed more than once, or not", "", "");
	return silent_outcomes_wrong(d);
}

/* The book is looked at when nobody has it open any more. */
const char *
silent_wrong(const char *folder, uint64_t acked)
{
	struct err e = { 0 };
	const char *says;
	struct buf want;
	struct desk *d;

	silent_clock(SILENT_MOMENTS);
	d = silent_open(folder, &e);
	if (!d)
		return say("no start", "", e.says);
	says = closing_wrong(d, acked);
	if (!*says)
		says = record_wrong(d, folder);
	want = dump_of_fold(desk_log(d), folder);
	desk_close(d);
	if (!*says)
		says = book_wrong(&want, folder);
	buf_free(&want);
	return says;
}

long
silent_every(void)
{
	const char *s = getenv("CHANCERY_EVERY");
	long n = s ? strtol(s, NULL, 10) : 2;

	return n > 0 ? n : 1;
}
