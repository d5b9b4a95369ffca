/* import_unsc.c: outcomes of the Security Council (import.h).
 *
 * outcomes.csv gives counts, and the names of all those that vetoed;
 * failed_ballots.json gives every name. The rule is that of the profile unsc:
 * nine of fifteen, seven of eleven before 1966, and no permanent member
 * against. What was adopted without a vote is judged by consensus.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "cli/import.h"

#include "base/day.h"
#include "cli/cli.h"
#include "cli/loose.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ORGAN "sc"
#define NAMES_MOST 400
#define FILE_MOST (64 << 20)
#define EACH(x, list) (const struct json *x = (list) ? (list)->child : NULL; \
	x; x = x->next)

/* The permanent members are those of the profile, by their codes. */
static const struct { const char *name, *id; } permanent[] = {
	{ "China", "CHN" }, { "France", "FRA" },
	{ "Russian Federation", "RUS" }, { "USSR", "RUS" },
	{ "Russia", "RUS" }, { "Soviet Union", "RUS" },
	{ "United Kingdom", "GBR" }, { "United States", "USA" },
};

enum { O_MEETING, O_DAY, O_KIND, O_SYMBOL, O_MODALITY, O_SIZE, O_YES, O_NO,
    O_ABSTAIN, O_NOT_VOTING, O_VETOED, O_EXPECTED, O_COLUMNS };

struct unsc {
	struct import *m;
	struct csv table;
	struct buf text;
	int col[O_COLUMNS];
	struct arena *a;		/* of the ballots */
	const struct json *ballots;
	char known[NAMES_MOST][65];	/* members entered, by id */
	size_t nknown;
	struct json *members;
};

static void
id_of(const char *name, char out[65])
{
	for (size_t i = 0; i < sizeof permanent / sizeof *permanent; i++)
		if (strcmp(permanent[i].name, name) == 0) {
			snprintf(out, 65, "%s", permanent[i].id);
			return;
		}
	import_slug(name, out);
}

static bool
know(struct unsc *u, const char *name)
{
	char id[65];

	id_of(name, id);
	for (size_t i = 0; i < u->nknown; i++)
		if (strcmp(u->known[i], id) == 0)
			return true;
	if (u->nknown == NAMES_MOST || !id[0])
		return err_malformed(u->m->e, "import",
		    "There are too many names of members, or one is none: "
		    "%.60s.", name);
	memcpy(u->known[u->nknown++], id, sizeof id);
	json_push(u->members, import_member(u->m, id, name, "1945-10-24"));
	return true;
}

/* --- who there is ----------------------------------------------------------- */

static const char *const lists[][2] = { { "in_favour", "yes" },
    { "against", "no" }, { "abstaining", "abstain" },
    { "not_voting", "not_voting" } };
#define LISTS (sizeof lists / sizeof *lists)

static bool
know_ballots(struct unsc *u)
{
	for EACH(ballot, u->ballots)
		for (size_t l = 0; l < LISTS; l++)
			for EACH(name, json_get(ballot, lists[l][0]))
				if (!know(u, name->str ? name->str : ""))
					return false;
	return true;
}

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
	static const char *const names[O_COLUMNS] = { "meeting_id", "date",
	    "kind", "symbol", "modality", "council_size", "yes", "no",
	    "abstain", "not_voting", "vetoed_by", "expected_outcome" };

	if (!import_table(u->m, &u->text, "outcomes.csv", &u->table) ||
	    !import_columns(u->m, &u->table, names, u->col, O_EXPECTED))
		return false;
	u->col[O_EXPECTED] = csv_column(&u->table, names[O_EXPECTED]);
	return true;
}

static bool
found(struct unsc *u)
{
	u->members = json_array(enter_arena(u->m->to));
	for (size_t i = 0; i < sizeof permanent / sizeof *permanent; i++)
		if (!know(u, permanent[i].name))
			return false;
	return know_ballots(u) && enter_found(u->m->to, "United Nations",
	    u->members, ORGAN, "Security Council", "unsc", u->m->e);
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

		id_of(s, id);
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
	char id[24], day[DAY_TEXT];
	struct json *vote;
	int64_t vetoes, no;

	id_of_row(i, id);
	day_of_row(u, day);
	vote = import_vote(u->m, id, ORGAN, quiet ? "consensus" : "substance",
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
	return import_enter(u->m, vote, id);
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

static bool
judge_outcomes(struct unsc *u)
{
	import_again(u->m, &u->text, &u->table);
	for (size_t i = 1; csv_row(&u->table, u->m->e); i++) {
		const char *outcome, *said = cell(u, O_EXPECTED);
		char id[24], why[200], name[120];

		if (!is_vote(u))
			continue;
		id_of_row(i, id);
		if (!import_outcome(u->m, id, &outcome, why))
			return false;
		if (!*said)
			said = strcmp(cell(u, O_KIND), "resolution") == 0 ?
			    "adopted" : "rejected";
		snprintf(name, sizeof name, "%s:%s", cell(u, O_MEETING),
		    cell(u, O_SYMBOL));
		for (char *p = name; *p; p++)
			if (*p == ' ')
				*p = '_';
		import_compare(u->m, name, strcmp(said, "rejected") == 0 ?
		    "not_adopted" : said, outcome, why);
	}
	return !u->m->e->kind;
}

/* --- ballots by name ---------------------------------------------------------- */

static bool
enter_ballot(struct unsc *u, const struct json *ballot, const char *id)
{
	const char *title = json_str(ballot, "ballot");
	long long year = json_int(ballot, "year", 1946);
	struct json *vote;
	char day[DAY_TEXT];

	snprintf(day, sizeof day, "%04lld-07-01", year % 10000);
	vote = import_vote(u->m, id, ORGAN, "substance", day, title);
	for (size_t l = 0; l < LISTS; l++)
		for EACH(name, json_get(ballot, lists[l][0])) {
			char who[65];

			id_of(name->str, who);
			import_ballot(u->m, vote, lists[l][1], who);
		}
	return import_enter(u->m, vote, id);
}

static bool
each_ballot(struct unsc *u, bool judge)
{
	size_t i = 0;

	for EACH(ballot, u->ballots) {
		const char *outcome, *title = json_str(ballot, "ballot");
		char id[24], why[200], name[80];

		snprintf(id, sizeof id, "b%zu", ++i);
		if (!judge) {
			if (!enter_ballot(u, ballot, id))
				return false;
			continue;
		}
		if (!import_outcome(u->m, id, &outcome, why))
			return false;
		import_slug(title ? title : id, name);
		import_compare(u->m, name, "not_adopted", outcome, why);
	}
	return judge || enter_flush(u->m->to, u->m->e);
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
	ok = read_ballots(u) && read_outcomes(u) && found(u) &&
	    enter_outcomes(u) && each_ballot(u, false) &&
	    judge_outcomes(u) && each_ballot(u, true);
	arena_release(u->a);
	buf_free(&u->text);
	free(u);
	return ok;
}
