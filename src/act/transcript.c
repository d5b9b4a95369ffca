/* transcript.c: see transcript.h. SPDX-License-Identifier: Apache-2.0 */
#include "act/transcript.h"

#include "act/spoken.h"
#include "seal/hash.h"
#include "text/transcript.h"

#include <string.h>

#define SEATS 4000
#define BEGINS 90		/* bytes of the first words in the report */

struct seat { const char *who, *person, *office; };

/* A speech of the meeting that the record has. */
struct recorded { struct hash is; int64_t entry; bool taken; };

struct hall {
	struct book *book;
	struct arena *a;
	const struct transcript_job *job;
	struct speaker *speakers;
	struct seat *seats;	/* of each */
	size_t n;
	int64_t number;		/* of the last speech */
	struct recorded *recorded; size_t nrecorded;	/* in their order */
};

/* --- who was there ------------------------------------------------------ */

static const char *
text_of(struct hall *h, struct ask *q, int col)
{
	return ask_null(q, col) ? NULL : arena_str(h->a, ask_text(q, col));
}

static void
read_seats(struct hall *h)
{
	struct ask q = ask(h->book, SQL_TRANSCRIPT_SEATS);

	ask_str(&q, ":meeting", h->job->meeting);
	while (h->n < SEATS && ask_next(&q)) {
		struct speaker *s = &h->speakers[h->n];
		struct seat *at = &h->seats[h->n++];

		*at = (struct seat){ text_of(h, &q, 0), text_of(h, &q, 1),
		    text_of(h, &q, 2) };
		for (int i = 0; i < 2; i++)
			s->names[i] = text_of(h, &q, 3 + i);
		for (int i = 0; i < 6; i++)
			s->titles[i] = text_of(h, &q, 5 + i);
		for (int i = 0; i < 4; i++)
			s->of[i] = text_of(h, &q, 11 + i);
		s->of[4] = at->who;
		s->chair = ask_num(&q, 15) != 0;
		s->ids[0] = at->person;
		s->ids[1] = at->office ? arena_printf(h->a, "%s/%s", at->who,
		    at->office) : NULL;
	}
	ask_end(&q);
}

static void
read_delegations(struct hall *h)
{
	struct ask q = ask(h->book, SQL_TRANSCRIPT_DELEGATIONS);

	ask_str(&q, ":meeting", h->job->meeting);
	while (h->n < SEATS && ask_next(&q)) {
		struct speaker *s = &h->speakers[h->n];
		struct seat *at = &h->seats[h->n++];

		at->who = text_of(h, &q, 0);
		for (int i = 0; i < 4; i++)
			s->of[i] = text_of(h, &q, 1 + i);
		s->of[4] = s->ids[0] = at->who;
		s->whole = true;
	}
	ask_end(&q);
}

static bool
any_row(struct hall *h, enum book_sql id, const char *name, const char *value,
    int64_t *first)
{
	struct ask q = ask(h->book, id);
	bool row;

	ask_str(&q, name, value);
	row = ask_next(&q);
	if (row && first)
		*first = ask_num(&q, 0);
	ask_end(&q);
	return row;
}

/* --- acts --------------------------------------------------------------- */

/* Where a text of more than SPOKEN_MOST bytes may be parted: between paragraphs,
 * else between words, else between letters. */
static size_t
part_of(const char *p, size_t n)
{
	size_t cut = SPOKEN_MOST;

	if (n <= SPOKEN_MOST)
		return n;
	for (size_t i = cut; i > cut / 2; i--)
		if (p[i] == '\n' && p[i - 1] == '\n')
			return i;
	for (size_t i = cut; i > cut / 2; i--)
		if (p[i] == ' ')
			return i;
	while (cut && ((unsigned char)p[cut] & 0xC0) == 0x80)
		cut--;
	return cut;
}

/* "m1-w7": the next that is not taken. */
static const char *
next_name(struct hall *h)
{
	const char *name;

	do {
		h->number++;
		name = arena_printf(h->a, "%s-w%lld", h->job->meeting,
		    (long long)h->number);
	} while (name && any_row(h, SQL_TRANSCRIPT_TAKEN, ":speech", name,
	    NULL));
	return name;
}

static void
put_words(struct hall *h, struct json *body, const char *p, size_t n)
{
	struct json *rows = json_array(h->a), *row = json_object(h->a);

	while (n && (p[n - 1] == '\n' || p[n - 1] == ' '))
		n--;
	json_put_str(h->a, row, "language", h->job->language);
	json_put(h->a, row, "text", json_new_strn(h->a, p, n));
	json_push(rows, row);
	json_put(h->a, body, "words", rows);
}

static void
put_optional(struct hall *h, struct json *body, const char *name,
    const char *value)
{
	if (value)
		json_put_str(h->a, body, name, value);
}

static void
add_acts(struct hall *h, struct json *acts, const struct said *s, size_t of)
{
	const struct seat *at = &h->seats[s->which[0]];
	const char *p = s->text.p;
	size_t n = s->text.n;

	while (n && !arena_full(h->a)) {
		struct json *row = json_object(h->a), *body = json_object(h->a);
		size_t part = part_of(p, n);

		json_put_str(h->a, body, "meeting", h->job->meeting);
		json_put_str(h->a, body, "delegation", at->who);
		put_optional(h, body, "person", at->person);
		put_optional(h, body, "as", at->office);
		if (speaker_presides(s->label))
			json_put_int(h->a, body, "chair", 1);
		if (s->item)
			json_put_int(h->a, body, "item", s->item);
		json_put_str(h->a, body, "type", h->job->type);
		put_optional(h, body, "language", h->job->spoken);
		put_words(h, body, p, part);
		put_optional(h, body, "source", h->job->source);
		json_put(h->a, row, "body", body);
		json_put_int(h->a, row, "of", (int64_t)of);
		json_push(acts, row);
		for (p += part, n -= part; n && (*p == '\n' || *p == ' '); p++)
			n--;
	}
}

/* --- what the record has already ---------------------------------------- */

static struct hash
fingerprint(const char *const parts[4], int64_t chair, int64_t item)
{
	struct buf b = BUF_MAX(64 * 1024);
	struct hash is;

	buf_printf(&b, "%lld %lld", (long long)chair, (long long)item);
	for (size_t i = 0; i < 4; i++) {
		buf_byte(&b, '\0');
		buf_str(&b, parts[i] ? parts[i] : "");
	}
	is = hash_of(b.p, b.n);
	buf_free(&b);
	return is;
}

static struct hash
act_is(const struct json *body)
{
	const struct json *words = json_get(body, "words");
	const char *const parts[4] = { json_str(body, "delegation"),
	    json_str(body, "person"), json_str(body, "as"),
	    json_str(words ? words->child : NULL, "text") };

	return fingerprint(parts, json_int(body, "chair", 0),
	    json_int(body, "item", 0));
}

static void
read_recorded(struct hall *h)
{
	struct ask q = ask(h->book, SQL_TRANSCRIPT_RECORDED);
	size_t most = (size_t)h->number;

	h->recorded = arena_array(h->a, most, sizeof *h->recorded);
	ask_str(&q, ":meeting", h->job->meeting);
	ask_str(&q, ":language", h->job->language);
	while (h->recorded && h->nrecorded < most && ask_next(&q)) {
		const char *const parts[4] = { ask_text(&q, 0),
		    ask_text(&q, 1), ask_text(&q, 2), ask_text(&q, 3) };

		h->recorded[h->nrecorded++] = (struct recorded){
		    fingerprint(parts, ask_num(&q, 4), ask_num(&q, 5)),
		    ask_num(&q, 6), false };
	}
	ask_end(&q);
}

/* How many of the first acts are the last words of the record? */
static size_t
entered_first(const struct hall *h, const struct hash *is, size_t n)
{
	size_t k = n < h->nrecorded ? n : h->nrecorded;

	for (; k; k--) {
		const struct recorded *r = &h->recorded[h->nrecorded - k];
		size_t i = 0;

		while (i < k && hash_same(&is[i], &r[i].is))
			i++;
		if (i == k)
			break;
	}
	return k;
}

/* Members stand by their names: the body is an act's first. */
static struct json *
body_of(struct json *row)
{
	return row->child;
}

static void
mark_entered(struct hall *h, struct json *row, struct recorded *r)
{
	r->taken = true;
	json_put_int(h->a, row, "entry", r->entry);
}

/* Marks what the record has, and names what it has not. */
static size_t
know_entered(struct hall *h, struct json *acts)
{
	struct hash *is = arena_array(h->a, acts->len, sizeof *is);
	struct json *row = acts->child;
	size_t n = 0, entered, i;

	for (; is && row; row = row->next)
		is[n++] = act_is(body_of(row));
	entered = entered_first(h, is, n);
	row = acts->child;
	for (i = 0; i < entered; i++, row = row->next)
		mark_entered(h, row, &h->recorded[h->nrecorded - entered + i]);
	for (; i < n && !arena_full(h->a); i++, row = row->next) {
		struct recorded *r = h->recorded, *end = r + h->nrecorded;

		while (r < end && (r->taken || !hash_same(&is[i], &r->is)))
			r++;
		if (r < end)
			mark_entered(h, row, r);
		json_put_str(h->a, body_of(row), "speech", next_name(h));
	}
	return entered;
}

/* --- the report --------------------------------------------------------- */

/* Of a pair in English and Russian, in the reader's language when it is there. */
static const char *
for_reader(const struct hall *h, const char *const pair[2])
{
	bool ru = h->job->reader && strcmp(h->job->reader, "ru") == 0;

	return pair[ru] ? pair[ru] : pair[!ru];
}

static const char *
candidate_says(struct hall *h, size_t i)
{
	const struct speaker *s = &h->speakers[i];
	const char *of = for_reader(h, s->of), *title = NULL;
	const char *name = for_reader(h, s->names);

	for (size_t k = 0; !title && k < 6; k += 2)
		title = for_reader(h, s->titles + k);
	of = of ? of : s->of[4];
	if (s->whole)
		return of;
	return arena_printf(h->a, "%s%s%s (%s)", name ? name : "", name &&
	    title ? ", " : "", title ? title : "", of);
}

static const char *
candidate_id(struct hall *h, size_t i)
{
	const struct speaker *s = &h->speakers[i];

	return s->ids[0] ? s->ids[0] : s->ids[1] ? s->ids[1] : h->seats[i].who;
}

static void
put_candidate(struct hall *h, struct json *list, size_t i)
{
	struct json *one = json_object(h->a);

	json_put_str(h->a, one, "id", candidate_id(h, i));
	json_put_str(h->a, one, "says", candidate_says(h, i));
	if (h->speakers[i].whole)
		json_put_int(h->a, one, "whole", 1);
	json_push(list, one);
}

static int64_t
paragraphs(struct words w)
{
	int64_t n = w.n > 0;

	for (size_t i = 1; i < w.n; i++)
		n += w.p[i] == '\n' && w.p[i - 1] == '\n';
	return n;
}

/* The first words, cut between two of them. */
static const char *
begins(struct hall *h, struct words w)
{
	size_t n = BEGINS;

	if (w.n <= n)
		return arena_copy(h->a, w.p, w.n);
	while (n && w.p[n] != ' ' && w.p[n] != '\n')
		n--;
	for (n = n ? n : BEGINS; ((unsigned char)w.p[n] & 0xC0) == 0x80;)
		n--;
	return arena_printf(h->a, "%.*s…", (int)n, w.p);
}

static void
report(struct hall *h, struct json *list, const struct said *s)
{
	struct json *row = json_object(h->a), *all = json_array(h->a);

	json_put_int(h->a, row, "line", (int64_t)s->line);
	json_put(h->a, row, "label", json_new_strn(h->a, s->label.p,
	    s->label.n));
	if (s->item)
		json_put_int(h->a, row, "item", s->item);
	json_put_int(h->a, row, "paragraphs", paragraphs(s->text));
	json_put_str(h->a, row, "begins", begins(h, s->text));
	for (size_t i = 0; i < s->n; i++)
		put_candidate(h, all, s->which[i]);
	json_put(h->a, row, "candidates", all);
	json_push(list, row);
}

static struct json *
answer(struct hall *h, const struct transcript *t)
{
	struct json *o = json_object(h->a), *list = json_array(h->a),
	    *acts = json_array(h->a), *there = json_array(h->a);
	size_t resolved = 0;

	for (size_t i = 0; i < t->n; i++) {
		report(h, list, &t->said[i]);
		resolved += t->said[i].n == 1;
	}
	for (size_t i = 0; resolved == t->n && i < t->n; i++)
		add_acts(h, acts, &t->said[i], i);
	read_recorded(h);
	json_put_int(h->a, o, "entered", (int64_t)know_entered(h, acts));
	json_put(h->a, o, "acts", acts);
	for (size_t i = 0; h->job->there && i < h->n; i++)
		put_candidate(h, there, i);
	json_put(h->a, o, "there", there);
	json_put_int(h->a, o, "before", (int64_t)t->before);
	json_put_int(h->a, o, "resolved", (int64_t)resolved);
	json_put(h->a, o, "speeches", list);
	return o;
}

struct json *
transcript_acts(struct book *b, struct arena *a,
    const struct transcript_job *job, const char *text, size_t n,
    struct err *e)
{
	struct hall h = { .book = b, .a = a, .job = job };
	struct transcript t;
	struct json *o;

	h.speakers = arena_array(a, SEATS, sizeof *h.speakers);
	h.seats = arena_array(a, SEATS, sizeof *h.seats);
	if (!h.speakers || !h.seats)
		goto full;
	if (!any_row(&h, SQL_TRANSCRIPT_MEETING, ":meeting", job->meeting,
	    NULL)) {
		if (book_fine(b, e))
			err_absent(e, "The record knows no meeting %s.",
			    job->meeting);
		return NULL;
	}
	read_seats(&h);
	read_delegations(&h);
	any_row(&h, SQL_TRANSCRIPT_SPEECHES, ":meeting", job->meeting,
	    &h.number);
	if (!book_fine(b, e) || !transcript_read(a, (struct words){ text, n },
	    h.speakers, h.n, &t, e))
		return NULL;
	o = answer(&h, &t);
	if (!arena_full(a))
		return o;
full:
	err_malformed(e, "transcript", "The transcript is too large.");
	return NULL;
}

void
transcript_right(struct buf *out, const char *text,
    const struct transcript_label *labels, size_t n)
{
	struct named named[TRANSCRIPT_RIGHT];
	size_t i = 0;

	for (; i < n && i < TRANSCRIPT_RIGHT; i++)
		named[i] = (struct named){ { labels[i].label,
		    strlen(labels[i].label) }, labels[i].id };
	transcript_name(out, (struct words){ text, strlen(text) }, named, i);
}
