/* minutes.c: see minutes.h. SPDX-License-Identifier: Apache-2.0 */
#include "press/minutes.h"

#include "press/meeting.h"
#include "press/model_in.h"

#include <string.h>

/* --- what was said ----------------------------------------------------------- */

/* The newest of a language stands; what it took the place of is kept beside. */
static void
put_reading(struct model *m, struct json *speech, struct json *reading)
{
	struct json *words = (struct json *)(uintptr_t)json_get(speech,
	    "words");
	struct json *earlier = (struct json *)(uintptr_t)json_get(speech,
	    "earlier");
	struct json **at = words ? &words->child : NULL;

	if (!words)
		return;
	while (*at && strcmp(S(*at, "language"), S(reading, "language")) != 0)
		at = &(*at)->next;
	if (!*at) {
		json_push(words, reading);
		return;
	}
	if (!earlier)
		earlier = json_put(m->a, speech, "earlier",
		    json_array(m->a));
	reading->next = (*at)->next;
	if (words->last == *at)
		words->last = reading;
	(*at)->next = NULL;
	json_push(earlier, *at);
	*at = reading;
}

/* Without the blank lines at its end. */
static void
trim_text(struct model *m, struct json *reading)
{
	const char *text = S(reading, "text");
	size_t n = strlen(text);

	while (n && (text[n - 1] == '\n' || text[n - 1] == ' '))
		n--;
	json_put(m->a, reading, "text", json_new_strn(m->a, text, n));
}

static struct json *
words_of(struct model *m, const char *meeting)
{
	struct json *list = model_rows(m, SQL_PAGE_SPOKEN, meeting);
	struct json *rows = model_rows(m, SQL_PAGE_SPOKEN_WORDS, meeting);
	struct json *next;

	for (struct json *x = first_row(list); x; x = x->next)
		json_put(m->a, x, "words", json_array(m->a));
	for (struct json *r = first_row(rows); r; r = next) {
		struct json *x = first_row(list);

		next = r->next;
		r->next = NULL;
		while (x && strcmp(S(x, "speech"), S(r, "speech")) != 0)
			x = x->next;
		model_take_out(r, "speech");
		trim_text(m, r);
		if (x)
			put_reading(m, x, r);
	}
	return list;
}

/* Who had the floor, where no words of the delegation on that item are entered. */
static struct json *
floor_of(struct model *m, const char *meeting, const struct json *words)
{
	struct json *all = model_rows(m, SQL_PAGE_SPEECHES, meeting);
	struct json *list = json_array(m->a), *next;

	for (struct json *x = first_row(all); x; x = next) {
		const struct json *w = first_row((struct json *)
		    (uintptr_t)words);

		next = x->next;
		x->next = NULL;
		while (w && (strcmp(S(w, "delegation"), S(x, "delegation")) != 0
		    || (HAS(x, "item") && N(w, "item") != N(x, "item"))))
			w = w->next;
		if (!w && HAS(x, "began_at"))
			json_push(list, x);
	}
	return list;
}

static struct json *
named(struct model *m, struct json *list, const struct json *names)
{
	for (struct json *v = first_row(list); v; v = v->next) {
		struct json *by = json_object(m->a);

		for EACH(b, names) {
			struct json *of = (struct json *)(uintptr_t)json_get(by,
			    S(b, "stance"));

			if (N(b, "entry") != N(v, "entry"))
				continue;
			if (!of)
				of = json_put(m->a, by, S(b, "stance"),
				    json_array(m->a));
			json_push(of, json_new_str(m->a, S(b, "name")));
		}
		json_put(m->a, v, "names", by);
	}
	return list;
}

struct json *
votes_of(struct model *m, const char *meeting)
{
	return named(m, model_rows(m, SQL_PAGE_VOTES, meeting),
	    model_rows(m, SQL_PAGE_MINUTES_VOTES, meeting));
}

struct json *
votes_on(struct model *m, const char *document)
{
	return named(m, model_rows(m, SQL_PAGE_DOCUMENT_VOTES, document),
	    model_rows(m, SQL_PAGE_DOCUMENT_BALLOTS, document));
}

/* --- by item ------------------------------------------------------------------ */

static const char *const parts[] = { "words", "floor", "motions",
    "amendments", "divisions", "votes", "decisions", "statements" };
#define PARTS (sizeof parts / sizeof *parts)
struct part_lists { struct json *of[PARTS]; };

/* The rows of one item, moved out of the list; of none: all that are left. */
static struct json *
take_item(struct model *m, struct json *from, int64_t item)
{
	struct json *list = json_array(m->a), *rest = json_array(m->a), *next;

	for (struct json *x = first_row(from); x; x = next) {
		next = x->next;
		x->next = NULL;
		json_push(!item || N(x, "item") == item ? list : rest, x);
	}
	if (from && rest) {
		from->child = rest->child;
		from->last = rest->last;
		from->len = rest->len;
	}
	return list;
}

static void
put_item(struct model *m, struct json *items, const struct json *of,
    struct part_lists *all)
{
	struct json *o = json_object(m->a);
	bool any = of != NULL;

	if (of) {
		json_put_int(m->a, o, "number", N(of, "number"));
		json_put_str(m->a, o, "subject", S(of, "subject"));
	}
	for (size_t i = 0; i < PARTS; i++) {
		struct json *list = json_put(m->a, o, parts[i],
		    take_item(m, all->of[i], of ? N(of, "number") : 0));

		any = any || count_of(list);
	}
	if (any)
		json_push(items, o);
}

static struct json *
items_of(struct model *m, const char *meeting, const struct json *agenda)
{
	struct json *items = json_array(m->a);
	struct json *words = words_of(m, meeting);
	struct part_lists all = { {
	    words, floor_of(m, meeting, words),
	    model_rows(m, SQL_PAGE_MOTIONS, meeting),
	    model_rows(m, SQL_PAGE_MINUTES_AMENDMENTS, meeting),
	    model_rows(m, SQL_PAGE_MEETING_DIVISIONS, meeting),
	    votes_of(m, meeting),
	    model_rows(m, SQL_PAGE_MINUTES_DECISIONS, meeting),
	    model_rows(m, SQL_PAGE_MINUTES_STATEMENTS, meeting) } };

	for EACH(x, agenda)
		put_item(m, items, x, &all);
	put_item(m, items, NULL, &all);
	return items;
}

/* --- all of it ------------------------------------------------------------------ */

static void
put_row(struct model *m, struct json *o, const char *name, enum book_sql id,
    const char *meeting)
{
	struct json *row = model_first(model_rows(m, id, meeting));

	if (row)
		json_put(m->a, o, name, row);
}

/* As long as it sits, now; afterwards, as they were when it was closed. */
static void
put_presence(struct model *m, struct json *o, const struct json *meeting)
{
	const char *closed = S(meeting, "closed");
	struct ask q = ask(m->book, SQL_MEETING_CLOSING);
	struct instant at = m->now;
	int64_t before = -1;

	ask_str(&q, ":meeting", S(meeting, "meeting"));
	if (ask_next(&q) && instant_read(closed, strlen(closed), &at))
		before = ask_num(&q, 0);
	ask_end(&q);
	meeting_presence(m, o, meeting, at, before);
}

static void
fill_minutes(struct model *m, struct json *o, struct json *meeting)
{
	const char *id = S(meeting, "meeting");
	const char *session = S(meeting, HAS(meeting, "session") ? "session" :
	    "prepares");
	struct json *agenda = model_rows(m, SQL_PAGE_AGENDA, session);
	struct json *acts = model_rows(m, SQL_PAGE_MINUTES_ACTS, id);

	json_put(m->a, o, "meeting", meeting);
	json_put(m->a, o, "presiding",
	    model_rows(m, SQL_PAGE_MEETING_PRESIDING, id));
	json_put(m->a, o, "attendance",
	    model_rows(m, SQL_PAGE_ATTENDANCE, id));
	json_put(m->a, o, "agenda", agenda);
	put_presence(m, o, meeting);
	put_row(m, o, "agenda_adopted", SQL_PAGE_AGENDA_ADOPTED, id);
	json_put(m->a, o, "items", items_of(m, id, agenda));
	model_sentences(m, acts);
	json_put(m->a, o, "acts", acts);
	put_row(m, o, "approved", SQL_PAGE_MINUTES_APPROVED, id);
	put_row(m, o, "before", SQL_PAGE_MINUTES_BEFORE, id);
	put_row(m, o, "after", SQL_PAGE_MINUTES_AFTER, id);
}

/* Did it sit, as far as the record knows? */
static bool
sat(const struct json *meeting)
{
	return HAS(meeting, "opened") || N(meeting, "recorded");
}

struct json *
model_minutes(struct model *m, const char *id, struct err *e)
{
	struct json *o = model_page(m, "minutes");
	struct json *x = first_row(model_rows(m, SQL_PAGE_MEETINGS, id));

	while (x && strcmp(S(x, "meeting"), id) != 0)
		x = x->next;
	if (!x)
		return model_missing(m, e,
		    N_("The record knows no meeting {a}."), id);
	x->next = NULL;
	if (!sat(x))
		return model_missing(m, e,
		    N_("The meeting {a} has not sat yet."), id);
	fill_minutes(m, o, x);
	return book_fine(m->book, e) ? o : NULL;
}

struct json *
model_session_minutes(struct model *m, const char *id, struct err *e)
{
	struct json *o = model_page(m, "minutes"), *list = json_array(m->a);
	struct json *s = model_first(model_rows(m, SQL_PAGE_SESSIONS, id));
	struct json *next;

	if (!s)
		return model_missing(m, e,
		    N_("The record knows no session {a}."), id);
	json_put(m->a, o, "session", s);
	for (struct json *x = first_row(model_rows(m, SQL_PAGE_MEETINGS, id)); x;
	    x = next) {
		struct json *one = json_object(m->a);

		next = x->next;
		x->next = NULL;
		if (!sat(x))
			continue;
		fill_minutes(m, one, x);
		json_push(list, one);
	}
	json_put(m->a, o, "meetings", list);
	return book_fine(m->book, e) ? o : NULL;
}
