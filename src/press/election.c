/* election.c: see election.h. SPDX-License-Identifier: Apache-2.0 */
#include "press/election.h"

#include "act/election.h"
#include "press/model_in.h"

#include <string.h>

#define ROOM (16 << 20)

struct json *
model_elections(struct model *m, struct err *e)
{
	struct json *o = model_page(m, "elections");

	json_put(m->a, o, "elections", model_rows(m, SQL_PAGE_ELECTIONS, NULL));
	return book_fine(m->book, e) ? o : NULL;
}

/* --- one ------------------------------------------------------------------- */

static const char *
name_of(struct model *m, const char *election, const char *candidate)
{
	struct ask q = ask(m->book, SQL_PAGE_ELECT_NAME);
	const char *name = candidate;

	ask_str(&q, ":lang", m->lang->code);
	ask_str(&q, ":id", election);
	ask_str(&q, ":candidate", candidate);
	if (ask_next(&q) && !ask_null(&q, 0))
		name = arena_str(m->a, ask_text(&q, 0));
	ask_end(&q);
	return name;
}

/* A list of ids as one of {candidate, name}. */
static void
put_names(struct model *m, struct json *o, const char *list,
    const char *election)
{
	struct json *rows = json_array(m->a);

	for EACH(x, json_get(o, list)) {
		struct json *row = json_object(m->a);

		json_put_str(m->a, row, "candidate", x->str);
		json_put_str(m->a, row, "name", name_of(m, election, x->str));
		json_push(rows, row);
	}
	model_take_out(o, list);
	json_put(m->a, o, list, rows);
}

static bool
among(const struct json *list, const char *id)
{
	for EACH(x, list)
		if (strcmp(x->str, id) == 0)
			return true;
	return false;
}

/* Names for the votes of a round, who was elected by it; and the same as one
 * list for all rounds, which is the CSV. */
static void
dress_round(struct model *m, struct json *r, const char *election,
    int64_t number, struct json *all)
{
	struct json *v = first_row((struct json *)(uintptr_t)json_get(r,
	    "votes"));

	json_put_int(m->a, r, "number", number);
	for (; v; v = v->next) {
		struct json *row = json_object(m->a);
		const char *id = S(v, "candidate"),
		    *name = name_of(m, election, id);
		int64_t is = among(json_get(r, "elected"), id);

		json_put_str(m->a, v, "name", name);
		json_put_int(m->a, v, "is_elected", is);
		json_put_int(m->a, row, "number", number);
		json_put_str(m->a, row, "ballot", S(r, "ballot"));
		json_put_str(m->a, row, "candidate", id);
		json_put_str(m->a, row, "name", name);
		json_put_int(m->a, row, "votes", N(v, "votes"));
		json_put_int(m->a, row, "is_elected", is);
		json_push(all, row);
	}
}

static void
put_state(struct model *m, struct json *o, const struct election_state *s)
{
	struct json *state = election_json(m->a, s), *all = json_array(m->a);
	struct json *r = first_row((struct json *)(uintptr_t)json_get(state,
	    "rounds"));
	const struct rule *rule = s->x.rule;
	int64_t number = 0;

	for (; r; r = r->next)
		dress_round(m, r, s->id, strcmp(S(r, "ballot"), "lot") == 0 ?
		    number : ++number, all);
	put_names(m, state, "elected", s->id);
	put_names(m, state, "allowed", s->id);
	json_put_str(m->a, state, "rule_says",
	    strcmp(m->lang->code, "ru") == 0 && rule->ru[0] ? rule->ru :
	    rule->en);
	json_put_str(m->a, state, "article", rule->article);
	json_put(m->a, o, "state", state);
	json_put(m->a, o, "votes", all);
}

struct json *
model_election(struct model *m, const char *id, struct err *e)
{
	struct json *o = model_page(m, "election");
	struct json *x = model_first(model_rows(m, SQL_PAGE_ELECTIONS, id));
	struct arena *a = arena_new(ROOM);
	struct election_state s;

	if (!x || strcmp(S(x, "election"), id) != 0) {
		arena_release(a);
		return model_missing(m, e,
		    N_("The record knows no election {a}."), id);
	}
	json_put(m->a, o, "election", x);
	json_put(m->a, o, "candidates", model_rows(m, SQL_PAGE_CANDIDATES, id));
	if (election_read(m->book, a, id, &s, NULL))
		put_state(m, o, &s);
	json_put(m->a, o, "history", model_history(m, "election", id));
	arena_release(a);
	return book_fine(m->book, e) ? o : NULL;
}

/* --- in words ---------------------------------------------------------------- */

static void
list_names(struct buf *b, const struct json *rows)
{
	const char *between = "";

	for EACH(x, rows) {
		buf_str(b, between);
		buf_str(b, S(x, "name"));
		between = ", ";
	}
}

static void
say(struct buf *out, const char *message, const char *a, const char *b,
    const char *c)
{
	struct buf s = BUF_MAX(20000);

	lang_fill(&s, message, a, b, c);
	tmpl_text(out, s.p ? s.p : "");
	buf_free(&s);
}

void
put_election_lede(struct buf *out, const struct lang *l, const struct json *m)
{
	const struct json *s = json_get(m, "state");
	int64_t filled = count_of(json_get(s, "elected"));
	struct buf names = BUF_MAX(10000);
	char a[LANG_TEXT], b[LANG_TEXT];

	list_names(&names, json_get(s, "elected"));
	lang_number(l, filled, a);
	lang_number(l, N(s, "places"), b);
	if (filled)
		say(out, tr(l, N_("Elected: {a}.")), names.p, NULL, NULL);
	if (filled && strcmp(S(s, "outcome"), "complete") != 0)
		buf_byte(out, ' ');
	if (strcmp(S(s, "outcome"), "ended") == 0)
		tmpl_text(out, tr(l, N_("The election was ended without "
		    "filling every place.")));
	else if (strcmp(S(s, "outcome"), "open") == 0)
		say(out, tr(l, N_("{a} of {b} places are filled.")), a, b,
		    NULL);
	buf_free(&names);
}

void
put_election_next(struct buf *out, const struct lang *l, const struct json *m)
{
	static const struct { const char *next, *says; } words[] = {
		{ "open", N_("The next ballot is open: votes may be cast for "
		    "anybody eligible, {b} names at most on a paper.") },
		{ "restricted", N_("The next ballot is restricted to {a}; {b} "
		    "names at most on a paper.") },
		{ "special", N_("A special ballot decides among the equal: "
		    "{a}. Most votes are enough; {b} names at most on a "
		    "paper.") },
		{ "lot", N_("The lot decides among the equal: {a}.") },
		{ "none", N_("There are no more ballots.") },
	};
	const struct json *s = json_get(m, "state");
	struct buf names = BUF_MAX(10000);
	char most[LANG_TEXT];

	list_names(&names, json_get(s, "allowed"));
	lang_number(l, N(s, "names"), most);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcmp(words[i].next, S(s, "next")) == 0)
			say(out, tr(l, words[i].says), names.p ? names.p : "",
			    most, NULL);
	buf_free(&names);
}

const char *
ballot_label(const struct lang *l, const char *kind)
{
	static const struct { const char *kind, *label; } labels[] = {
		{ "open", N_("open ballot") },
		{ "restricted", N_("restricted ballot") },
		{ "special", N_("special ballot") },
	};

	for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
		if (strcmp(labels[i].kind, kind) == 0)
			return tr(l, labels[i].label);
	return kind;
}

void
put_ballot_found(struct buf *out, const struct lang *l, const struct json *r)
{
	char a[LANG_TEXT], b[LANG_TEXT], c[LANG_TEXT];

	lang_number(l, N(r, "papers"), a);
	lang_number(l, N(r, "invalid"), b);
	lang_number(l, N(r, "abstain"), c);
	say(out, tr(l, N_("Ballot papers: {a}; invalid: {b}; abstaining: "
	    "{c}.")), a, b, c);
	buf_byte(out, ' ');
	lang_number(l, N(r, "valid"), a);
	lang_number(l, N(r, "needed"), b);
	if (HAS(r, "needed"))
		say(out, tr(l, N_("Valid: {a}; votes needed: {b}.")), a, b,
		    NULL);
	else
		say(out, tr(l, N_("Valid: {a}; most votes are enough.")), a,
		    NULL, NULL);
}
