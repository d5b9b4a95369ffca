/* letter.c: the words of a notice (notice.h).
 * SPDX-License-Identifier: Apache-2.0 */
#include "press/notice.h"

#include "press/mail.h"
#include "press/model_in.h"

#include <string.h>

struct letter {
	struct model *m;
	const struct notice *n;
	const struct json *x;	/* the deadline */
	const char *what;	/* "Decision 1 (C/2010-1/L/1)" */
	const char *end;	/* "20 December 2010, 12:00 MSK" */
};

static bool
is(const struct json *x, const char *name, const char *value)
{
	return strcmp(S(x, name), value) == 0;
}

static const char *
instant_words(struct model *m, const char *iso, const char *zone)
{
	char text[LANG_TEXT];
	struct instant t = { 0 };

	instant_read(iso, strlen(iso), &t);
	return arena_str(m->a, lang_instant(m->lang, t, zone, text));
}

/* A day is said as a day. */
static const char *
end_words(struct model *m, const struct json *x, const char *zone)
{
	return HAS(x, "last_day") ? model_day_words(m, S(x, "last_day")) :
	    instant_words(m, S(x, "ends_at"), zone);
}

static const char *
what_of(struct model *m, const struct json *x)
{
	const char *short_name = S(x, HAS(x, "last_day") ? "what" :
	    "short");

	return HAS(x, "symbol") ? arena_printf(m->a, "%s (%s)", short_name,
	    S(x, "symbol")) : short_name;
}

static const char *
name_of(struct letter *l)
{
	const struct json *w = row_of(json_get(l->x, "awaits"), "who",
	    l->n->who);

	if (!w)
		w = model_first(model_rows(l->m, SQL_PAGE_MEMBER, l->n->who));
	return w ? S(w, "name") : l->n->who;
}

/* --- the subject --------------------------------------------------------- */

/* How the ways of ending are said. */
static const struct { const char *kind, *state, *purpose, *head, *body; } ends[] = {
	{ "written", "adopted", NULL, N_("Adopted by written procedure"),
	    N_("The answers were weighed by the rule on {a}.") },
	{ "written", "not_adopted", NULL,
	    N_("Not adopted by written procedure"),
	    N_("The answers were weighed by the rule on {a}.") },
	{ "written", "withdrawn", NULL,
	    N_("The written procedure was withdrawn"),
	    N_("The chair withdrew it on {a}.") },
	{ "silence", "adopted", NULL, N_("Adopted by silence"),
	    N_("No member objected before {a}.") },
	{ "silence", "cleared", NULL, N_("Cleared by silence"),
	    N_("No member objected before {a}.") },
	{ "silence", "broken", "clear", N_("The silence was broken"),
	    N_("{b} broke it on {a}. The draft was not cleared; another "
	    "text, or another round, may follow.") },
	{ "silence", "broken", NULL, N_("The silence was broken"),
	    N_("{b} broke it on {a}. The draft was not adopted; another "
	    "text, or another round, may follow.") },
	{ "silence", "withdrawn", NULL, N_("The silence procedure was withdrawn"),
	    N_("The chair withdrew it on {a}.") },
};
#define ENDS (sizeof ends / sizeof *ends)

static size_t
end_of(const struct json *x)
{
	size_t i = 0;

	while (i + 1 < ENDS && (!is(x, "kind", ends[i].kind) ||
	    !is(x, "state", ends[i].state) ||
	    (ends[i].purpose && !is(x, "purpose", ends[i].purpose))))
		i++;
	return i;
}

static const char *
head_of(struct letter *l)
{
	const struct lang *lang = l->m->lang;

	if (is(l->x, "kind", "confirm"))
		return tr(lang, N_("To be confirmed"));
	if (is(l->x, "kind", "mandate"))
		return tr(lang, N_("A mandate is due"));
	if (is(l->x, "kind", "key"))
		return tr(lang, N_("The last day of a key is near"));
	if (strcmp(l->n->stage, "ended") == 0)
		return tr(lang, ends[end_of(l->x)].head);
	if (strcmp(l->n->stage, "moved") == 0)
		return tr(lang, N_("More time"));
	if (strcmp(l->n->stage, "opened") == 0)
		return is(l->x, "kind", "written") ?
		    tr(lang, N_("Written procedure")) :
		    tr(lang, N_("Silence procedure"));
	return tr(lang, N_("Your answer is awaited"));
}

static void
subject_of(struct letter *l, struct buf *out)
{
	bool over = strcmp(l->n->stage, "ended") == 0;
	const struct lang *lang = l->m->lang;

	lang_fill(out, over ? "{a}: {b}" : tr(lang, N_("{a}: {b}, until {c}")),
	    head_of(l), l->what, l->end);
}

/* --- the body ------------------------------------------------------------ */

static void
say(struct letter *l, struct buf *out, const char *message, const char *a,
    const char *b, const char *c)
{
	struct buf text = BUF_MAX(1 << 16);

	lang_fill(&text, tr(l->m->lang, message), a, b, c);
	mail_paragraph(out, text.p ? text.p : "");
	buf_free(&text);
}

/* The clock of its capital, where that is another than the seat's. */
static void
say_clock(struct letter *l, struct buf *out)
{
	const struct json *c = row_of(model_rows(l->m, SQL_PAGE_CAPITALS,
	    NULL), "member", l->n->who);
	const char *there = c ? instant_words(l->m, S(l->x, "ends_at"),
	    S(c, "zone")) : l->end;

	if (c && strcmp(there, l->end) != 0)
		say(l, out, N_("By the clock in {a}: {b}."), S(c, "capital"),
		    there, NULL);
}

static void
say_awaited(struct letter *l, struct buf *out)
{
	say_clock(l, out);
	if (deadline_awaits(l->x, l->n->who))
		say(l, out, N_("{a} has not answered yet."), name_of(l), NULL,
		    NULL);
}

static void
say_written(struct letter *l, struct buf *out)
{
	say(l, out, strcmp(l->n->stage, "opened") == 0 ?
	    N_("A written procedure has begun: {a}.") :
	    N_("A written procedure ends soon: {a}."), l->what, NULL, NULL);
	say(l, out, N_("Members answer before {a}. When all have answered, or "
	    "then, the rule is asked of the answers."), l->end, NULL, NULL);
	say_awaited(l, out);
}

static void
say_silence(struct letter *l, struct buf *out)
{
	const char *stage = l->n->stage;

	say(l, out, strcmp(stage, "opened") == 0 ?
	    N_("A silence procedure has begun: {a}.") :
	    strcmp(stage, "moved") == 0 ?
	    N_("The chair has set a later end for the silence procedure: "
	    "{a}.") : N_("A silence procedure ends soon: {a}."),
	    l->what, NULL, NULL);
	say(l, out, is(l->x, "purpose", "clear") ?
	    N_("If no member objects before {a}, the draft is cleared. An "
	    "objection, or an amendment, stops the clock at once.") :
	    N_("If no member objects before {a}, the draft is adopted. An "
	    "objection, or an amendment, stops the clock at once."),
	    l->end, NULL, NULL);
	say_awaited(l, out);
}

static void
say_matter(struct letter *l, struct buf *out)
{
	const struct json *x = l->x;

	if (strcmp(l->n->stage, "ended") == 0) {
		mail_paragraph(out, l->what);
		say(l, out, ends[end_of(x)].body, instant_words(l->m,
		    S(x, "ended_at"), model_zone(l->m)), S(x, "by"), NULL);
	} else if (is(x, "kind", "silence"))
		say_silence(l, out);
	else if (is(x, "kind", "written"))
		say_written(l, out);
	else if (is(x, "kind", "confirm")) {
		say(l, out, N_("{a} agreed ad referendum: {b}. It counts when "
		    "it is confirmed before {c}."), name_of(l), l->what,
		    l->end);
		say_clock(l, out);
	} else if (is(x, "kind", "key"))
		say(l, out, N_("{a}: this key speaks for {b} until {c}. A "
		    "root key enrols it anew."), l->what, name_of(l), l->end);
	else
		say(l, out, N_("{a} was asked to do this by {c}: {b}."),
		    name_of(l), l->what, l->end);
}

/* Mail is read on its way: of what is limited to members it says that there is
 * something, and by when. */
static void
say_nothing(struct letter *l, struct buf *subject, struct buf *body)
{
	const struct lang *lang = l->m->lang;

	lang_fill(subject, tr(lang, strcmp(l->n->stage, "ended") == 0 ?
	    N_("A matter limited to members has ended") :
	    N_("A matter limited to members, until {a}")), l->end, NULL,
	    NULL);
	mail_paragraph(body, subject->p ? subject->p : "");
	say(l, body, N_("Sign in to read it."), NULL, NULL, NULL);
}

static void
say_link(struct letter *l, struct buf *out, const char *site)
{
	if (!site)
		return;
	buf_printf(out, "%s/%s/", site, l->m->lang->code);
	if (HAS(l->x, "symbol") && !HAS(l->x, "limited")) {
		buf_str(out, "documents/");
		put_symbol_path(out, S(l->x, "symbol"));
	} else
		buf_str(out, "deadlines");
	buf_str(out, "\n\n");
}

void
letter_write(struct model *m, const struct notice *n, const char *site,
    struct buf *subject, struct buf *body)
{
	const struct json *org = model_first(model_rows(m, SQL_PAGE_ORG,
	    NULL));
	struct letter l = { m, n, n->deadline, what_of(m, n->deadline),
	    end_words(m, n->deadline, S(org, "zone")) };
	bool told = strcmp(n->stage, "ended") == 0 ||
	    strcmp(n->stage, "moved") == 0;

	if (HAS(n->deadline, "limited"))
		say_nothing(&l, subject, body);
	else {
		subject_of(&l, subject);
		say_matter(&l, body);
	}
	say_link(&l, body, site);
	buf_str(body, "-- \n");
	mail_paragraph(body, S(org, "name"));
	say(&l, body, told ? N_("A program sends this to all members whom it "
	    "concerns.") : N_("A program sends this to those who have yet to "
	    "act, and to nobody else."), NULL, NULL, NULL);
}
