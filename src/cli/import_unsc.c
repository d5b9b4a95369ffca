/* import_unsc.c: outcomes of the Security Council (import.h).
 *
 * outcomes.csv gives counts, and the names of all those that vetoed;
 * failed_ballots.json gives every name and the members of the council of that year,
 * and elected_members.csv those of the other years. The rule is that of the profile unsc:
 * nine of fifteen, seven of eleven before 1966, and no permanent member
 * against. What was adopted without a vote is judged by consensus. Where a row
 * says why it was adopted or not, that is compared too.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "cli/import_council.h"

#include "base/day.h"
#include "cli/cli.h"
#include "cli/loose.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FILE_MOST (64 << 20)

enum { O_MEETING, O_DAY, O_KIND, O_SYMBOL, O_MODALITY, O_SIZE, O_YES, O_NO,
    O_ABSTAIN, O_NOT_VOTING, O_VETOED, O_EXPECTED, O_REASON, O_COLUMNS };

struct unsc {
	struct import *m;
	struct csv table;
	struct buf text;
	int col[O_COLUMNS];
	struct arena *a;		/* of the ballots */
	const struct json *ballots;
};

static bool
read_ballots(struct unsc *u)
{
	static const char file[] = "failed_ballots.json";
	struct buf text = { 0 }, canonical = BUF_MAX(FILE_MOST);
	bool ok = import_file(u->m, &text, file, true) &&
	    loose_json(text.p, text.n, file, &canonical, u->m->e);

	if (ok) {
		u->ballots = json_read(u->a, arena_copy(u->a, canonical.p,
		    canonical.n), canonical.n, u->m->e);
		ok = u->ballots != NULL;
	}
	buf_free(&text);
	buf_free(&canonical);
	return ok || !u->m->e->kind;	/* they may be left out */
}

static bool
read_outcomes(struct unsc *u)
{
	static const char *const heads[O_COLUMNS] = { "meeting_id", "date",
	    "kind", "symbol", "modality", "council_size", "yes", "no",
	    "abstain", "not_voting", "vetoed_by", "expected_outcome",
	    "expected_reason" };

	if (!import_table(u->m, &u->text, "outcomes.csv", &u->table) ||
	    !import_columns(u->m, &u->table, heads, u->col, O_EXPECTED))
		return false;
	for (int i = O_EXPECTED; i < O_COLUMNS; i++)
		u->col[i] = csv_column(&u->table, heads[i]);
	return true;
}

/* --- outcomes by counts ----------------------------------------------------- */

static const char *
cell(const struct unsc *u, size_t i)
{
	return u->col[i] < 0 ? "" : u->table.field[u->col[i]];
}

/* Elections, statements and letters are no votes on a draft. */
static bool
is_vote(const struct unsc *u)
{
	const char *kind = cell(u, O_KIND);

	return strcmp(kind, "resolution") == 0 ||
	    strncmp(kind, "draft_", 6) == 0;
}

/* The year that a symbol ends in, "S/RES/15 (1946)"; else that of the printed
 * table, by the size of the council. */
static void
day_of_row(const struct unsc *u, char out[DAY_TEXT])
{
	const char *day = cell(u, O_DAY), *year = strrchr(cell(u, O_SYMBOL),
	    '(');
	struct day d;

	if (day_read(day, strlen(day), &d))
		snprintf(out, DAY_TEXT, "%s", day);
	else if (year && strspn(year + 1, "0123456789") == 4)
		snprintf(out, DAY_TEXT, "%.4s-12-31", year + 1);
	else
		snprintf(out, DAY_TEXT, "%s", strcmp(cell(u, O_SIZE), "11") ?
		    "1966-01-01" : "1965-12-31");
}

/* "USSR|France" */
static int64_t
put_vetoes(struct unsc *u, struct json *vote)
{
	char *copy = arena_str(enter_arena(u->m->to), cell(u, O_VETOED)),
	    *save = NULL;
	int64_t n = 0;

	for (char *s = strtok_r(copy, "|", &save); s;
	    s = strtok_r(NULL, "|", &save)) {
		char id[65];

		council_id(s, id);
		import_ballot(u->m, vote, "no", id);
		n++;
	}
	return n;
}

static int64_t
number(const char *s)
{
	return strtol(s, NULL, 10);
}

static void
id_of_row(size_t i, char out[24])
{
	snprintf(out, 24, "o%zu", i);
}

static void
name_of_row(const struct unsc *u, char out[120])
{
	snprintf(out, 120, "%s:%s", cell(u, O_MEETING), cell(u, O_SYMBOL));
	for (char *p = out; *p; p++)
		if (*p == ' ')
			*p = '_';
}

/* A number that is none; NULL: all are. */
static const char *
odd_count(const struct unsc *u)
{
	for (size_t i = O_SIZE; i <= O_NOT_VOTING; i++)
		if (cell(u, i)[strspn(cell(u, i), "0123456789")] ||
		    strlen(cell(u, i)) > 4)
			return cell(u, i);
	return NULL;
}

/* The names of those that vetoed are believed more than the counts: a veto that
 * is not among those printed against was printed as an abstention. */
static bool
enter_outcome(struct unsc *u, size_t i)
{
	const char *modality = cell(u, O_MODALITY);
	bool unanimous = strcmp(modality, "adopted unanimously") == 0;
	bool counted = cell(u, O_YES)[0] != '\0';
	bool quiet = strncmp(modality, "without", 7) == 0 ||
	    strstr(modality, "consensus") != NULL || (!counted && !unanimous &&
	    strcmp(cell(u, O_KIND), "resolution") == 0);
	char id[24], day[DAY_TEXT], name[120];
	struct json *vote;
	int64_t vetoes, no;

	name_of_row(u, name);
	if (odd_count(u)) {
		import_skip(u->m, i);
		import_leave(u->m, name, "\"%.20s\" is no number", odd_count(u));
		return true;
	}
	id_of_row(i, id);
	day_of_row(u, day);
	vote = import_vote(u->m, id, COUNCIL, quiet ? "consensus" : "substance",
	    day, cell(u, O_SYMBOL));
	vetoes = put_vetoes(u, vote);
	import_count(u->m, vote, "yes", unanimous && !counted ?
	    number(cell(u, O_SIZE)) : number(cell(u, O_YES)));
	no = number(cell(u, O_NO)) - vetoes;
	import_count(u->m, vote, "no", no);
	import_count(u->m, vote, "abstain", number(cell(u, O_ABSTAIN)) +
	    (no < 0 ? no : 0));
	import_count(u->m, vote, "not_voting",
	    number(cell(u, O_NOT_VOTING)));
	json_put_int(enter_arena(u->m->to), vote, "vetoes_named", 1);
	if (number(cell(u, O_SIZE)) > 0)
		json_put_int(enter_arena(u->m->to), vote, "size",
		    number(cell(u, O_SIZE)));
	return import_enter(u->m, vote, name, i);
}

static bool
enter_outcomes(struct unsc *u)
{
	import_again(u->m, &u->text, &u->table);
	for (size_t i = 1; csv_row(&u->table, u->m->e); i++) {
		if (is_vote(u) && !enter_outcome(u, i))
			return false;
		if (!u->m->quiet && i % 100 == 0)
			cli_progress("entering outcomes",
			    (size_t)(u->table.p - u->text.p), u->text.n);
	}
	return !u->m->e->kind && enter_flush(u->m->to, u->m->e);
}

/* Does what is said of why agree with what was found? What is not understood does. */
static bool
reason_agrees(const char *said, const struct import_found *f)
{
	long long votes, needed;
	char op[3];

	if (sscanf(said, "affirmative votes %lld %2s %lld", &votes, op,
	    &needed) == 3)
		return f->votes == votes && f->needed == needed &&
		    f->few == (strcmp(op, "<") == 0);
	if (strcmp(said, "veto") == 0 ||
	    strcmp(said, "negative vote of a permanent member") == 0)
		return f->vetoed;
	return strcmp(said, "insufficient votes") != 0 || f->few;
}

/* First the outcome; where that is as recorded, the reason. */
static void
compare(struct unsc *u, const char *name, const char *said, const char *reason,
    const struct import_found *f)
{
	if (strcmp(said, "rejected") == 0)
		said = "not_adopted";
	if (strcmp(said, f->outcome) == 0 && !reason_agrees(reason, f))
		import_compare(u->m, name, reason, f->why, "the outcome is "
		    "the same by another reason");
	else
		import_compare(u->m, name, said, f->outcome, f->why);
}

static bool
judge_outcomes(struct unsc *u)
{
	import_again(u->m, &u->text, &u->table);
	for (size_t i = 1; csv_row(&u->table, u->m->e); i++) {
		const char *said = cell(u, O_EXPECTED);
		struct import_found f;
		char id[24], name[120];

		if (!is_vote(u) || import_refused(u->m, i))
			continue;
		id_of_row(i, id);
		if (!import_outcome(u->m, id, &f))
			return false;
		if (!*said)
			said = strcmp(cell(u, O_KIND), "resolution") == 0 ?
			    "adopted" : "rejected";
		name_of_row(u, name);
		compare(u, name, said, cell(u, O_REASON), &f);
	}
	return !u->m->e->kind;
}

/* --- ballots by name ---------------------------------------------------------- */

/* The rows of the ballots come behind those of the table. */
#define BALLOT_ROW(i) (SIZE_MAX - (i))

static const char *
title_of(const struct json *ballot, size_t i, char out[80])
{
	const char *title = json_str(ballot, "ballot");

	if (title)
		import_slug(title, out);
	else
		snprintf(out, 80, "b%zu", i);
	return out;
}

static bool
stands_in(const struct json *vote, const char *id)
{
	for (size_t l = 0; l < COUNCIL_LISTS; l++)
		for EACH(x, json_get(vote, council_lists[l][1]))
			if (strcmp(x->str, id) == 0)
				return true;
	return false;
}

/* Who is spelled in two ways voted, and did not vote under the other. */
static bool
enter_ballot(struct unsc *u, const struct json *ballot, size_t i)
{
	const char *title = json_str(ballot, "ballot");
	long long year = json_int(ballot, "year", 1946);
	struct json *vote;
	char id[24], day[DAY_TEXT], name[80];

	title_of(ballot, i, name);
	if (council_odd(ballot)) {
		import_skip(u->m, BALLOT_ROW(i));
		import_leave(u->m, name, "it has no names, or one is none");
		return true;
	}
	snprintf(id, sizeof id, "b%zu", i);
	snprintf(day, sizeof day, "%04lld-07-01", year % 10000);
	vote = import_vote(u->m, id, COUNCIL, "substance", day, title);
	for (size_t l = 0; l < COUNCIL_LISTS; l++)
		for EACH(x, json_get(ballot, council_lists[l][0])) {
			char who[65];

			council_id(x->str, who);
			if (strcmp(council_lists[l][1], "not_voting") == 0 &&
			    stands_in(vote, who))
				continue;
			import_ballot(u->m, vote, council_lists[l][1], who);
		}
	return import_enter(u->m, vote, name, BALLOT_ROW(i));
}

static bool
judge_ballot(struct unsc *u, const struct json *ballot, size_t i)
{
	const struct json *expected = json_get(ballot, "expected");
	const char *said = json_str(expected, "outcome"),
	    *reason = json_str(expected, "because");
	struct import_found f;
	char id[24], name[80];

	if (import_refused(u->m, BALLOT_ROW(i)))
		return true;
	snprintf(id, sizeof id, "b%zu", i);
	if (!import_outcome(u->m, id, &f))
		return false;
	compare(u, title_of(ballot, i, name), said ? said : "rejected",
	    reason ? reason : "", &f);
	return true;
}

static bool
each_ballot(struct unsc *u,
    bool (*does)(struct unsc *, const struct json *, size_t))
{
	size_t i = 0;

	for EACH(ballot, u->ballots)
		if (!does(u, ballot, ++i))
			return false;
	return enter_flush(u->m->to, u->m->e);
}

bool
import_unsc(struct import *m)
{
	struct unsc *u = calloc(1, sizeof *u);
	bool ok;

	if (!u)
		abort();
	u->m = m;
	u->a = arena_new(FILE_MOST);
	ok = read_ballots(u) && read_outcomes(u) &&
	    council_found(m, u->a, u->ballots) &&
	    enter_outcomes(u) && each_ballot(u, enter_ballot) &&
	    judge_outcomes(u) && each_ballot(u, judge_ballot);
	arena_release(u->a);
	buf_free(&u->text);
	free(u);
	return ok;
}
