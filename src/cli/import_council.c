/* import_council.c: see import_council.h. SPDX-License-Identifier: Apache-2.0 */
#include "cli/import_council.h"

#include "base/day.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define NAMES_MOST 400
#define PERMANENT 5
#define YEARS 200		/* from 1900 on */
#define SEATS 20

/* The permanent members are those of the profile, by their codes: one name of each
 * first. Then names that are spelled otherwise elsewhere, or were another one. */
static const struct { const char *name, *id; } names[] = {
	{ "China", "CHN" }, { "France", "FRA" },
	{ "Russian Federation", "RUS" }, { "United Kingdom", "GBR" },
	{ "United States", "USA" },
	{ "USSR", "RUS" }, { "Russia", "RUS" }, { "Soviet Union", "RUS" },
	{ "UK", "GBR" }, { "GBR", "GBR" }, { "United Kingdom of Great Britain "
	    "and Northern Ireland", "GBR" },
	{ "USA", "USA" }, { "US", "USA" },
	{ "United States of America", "USA" },
	{ "CHN", "CHN" }, { "FRA", "FRA" }, { "RUS", "RUS" },
	{ "Bolivia (Plurinational State of)", "bolivia" },
	{ "C\u00f4te d'Ivoire", "cote-d-ivoire" },
	{ "Zaire", "democratic-republic-of-the-congo" },
	{ "Democratic Yemen", "yemen" },
	{ "Iran (Islamic Republic of)", "iran" },
	{ "Libyan Arab Jamahiriya", "libya" },
	{ "Libyan Arab Republic", "libya" },
	{ "Syrian Arab Republic", "syria" },
	{ "Venezuela (Bolivarian Republic of)", "venezuela" },
};

/* Who was elected for a year. */
struct council { char id[SEATS][65]; size_t n; bool by_ballot; };

struct history {
	struct import *m;
	struct arena *a;
	const struct json *ballots;
	char known[NAMES_MOST][65];	/* members entered, by id */
	size_t nknown;
	struct json *members;
	struct council councils[YEARS];
};

const char *const council_lists[COUNCIL_LISTS][2] = { { "in_favour", "yes" },
    { "against", "no" }, { "abstaining", "abstain" },
    { "not_voting", "not_voting" } };

/* --- members ------------------------------------------------------------------ */

void
council_id(const char *name, char out[65])
{
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(names[i].name, name) == 0) {
			snprintf(out, 65, "%s", names[i].id);
			return;
		}
	import_slug(name, out);
}

static bool
know(struct history *h, const char *name)
{
	char id[65];

	council_id(name, id);
	for (size_t i = 0; i < h->nknown; i++)
		if (strcmp(h->known[i], id) == 0)
			return true;
	if (h->nknown == NAMES_MOST || !id[0])
		return err_malformed(h->m->e, "import",
		    "There are too many names of members, or one is none: "
		    "%.60s.", name);
	memcpy(h->known[h->nknown++], id, sizeof id);
	json_push(h->members, import_member(h->m, id, name, "1945-10-24"));
	return true;
}

static const char *
text_of(const struct json *x)
{
	return x && x->type == JSON_STRING ? x->str : "";
}

bool
council_odd(const struct json *ballot)
{
	size_t n = 0;
	char id[65];

	for (size_t l = 0; l < COUNCIL_LISTS; l++)
		for EACH(name, json_get(ballot, council_lists[l][0])) {
			council_id(text_of(name), id);
			if (!id[0])
				return true;
			n++;
		}
	return n == 0;
}

static bool
know_ballots(struct history *h)
{
	for EACH(ballot, h->ballots) {
		if (council_odd(ballot))
			continue;
		for (size_t l = 0; l < COUNCIL_LISTS; l++)
			for EACH(name, json_get(ballot, council_lists[l][0]))
				if (!know(h, name->str))
					return false;
		for EACH(name, json_get(ballot, "members"))
			if (*text_of(name) && !know(h, name->str))
				return false;
	}
	return true;
}

/* --- seats -------------------------------------------------------------------- */

static void
seat(struct council *c, const char *name)
{
	char id[65];

	council_id(name, id);
	for (size_t i = 0; i < PERMANENT; i++)
		if (strcmp(names[i].id, id) == 0)
			return;
	for (size_t i = 0; i < c->n; i++)
		if (strcmp(c->id[i], id) == 0)
			return;
	if (id[0] && c->n < SEATS)
		memcpy(c->id[c->n++], id, sizeof id);
}

static struct council *
council_of(struct history *h, int64_t year)
{
	return year >= 1900 && year < 1900 + YEARS ?
	    &h->councils[year - 1900] : NULL;
}

/* The ballots have the names of their council; elected_members.csv, where it is
 * there, those of all years. */
static bool
read_elected(struct history *h)
{
	static const char file[] = "elected_members.csv";
	static const char *const heads[] = { "country", "year" };
	struct csv *c = malloc(sizeof *c);
	struct buf text = { 0 };
	int at[2];
	bool ok;

	if (!c)
		abort();
	ok = import_file(h->m, &text, file, true) != NULL;
	if (ok) {
		csv_open(c, text.p, text.n);
		c->name = file;
		ok = csv_next(c, h->m->e) && import_columns(h->m, c, heads, at,
		    2);
	}
	while (ok && csv_row(c, h->m->e)) {
		char *name = arena_str(h->a, c->field[at[0]]);
		struct council *y = council_of(h, strtol(c->field[at[1]], NULL,
		    10));
		size_t n = strlen(name);

		/* a no-break space behind the name */
		if (n > 2 && strcmp(name + n - 2, "\u00a0") == 0)
			name[n - 2] = '\0';
		if (!y || !*name) {
			import_leave(h->m, *name ? name : "a seat", "its year "
			    "or its name is none (%s line %d)", file, c->line);
			continue;
		}
		ok = know(h, name);
		seat(y, name);
	}
	buf_free(&text);
	free(c);
	return ok || !h->m->e->kind;	/* it may be left out */
}

static void
seat_by_ballots(struct history *h)
{
	for EACH(ballot, h->ballots) {
		struct council *y = council_of(h, json_int(ballot, "year",
		    1946));
		const struct json *members = json_get(ballot, "members");

		if (!y || council_odd(ballot))
			continue;
		if (!y->by_ballot)
			*y = (struct council){ .by_ballot = true };
		for EACH(name, members)
			seat(y, text_of(name));
		for (size_t l = 0; !members && l < COUNCIL_LISTS; l++)
			for EACH(name, json_get(ballot, council_lists[l][0]))
				seat(y, name->str);
	}
}

static bool
enter_seats(struct history *h, struct json *members, const char *from,
    const char *until)
{
	struct json *o = json_object(enter_arena(h->m->to));

	json_put_str(enter_arena(h->m->to), o, "organ", COUNCIL);
	json_put(enter_arena(h->m->to), o, "members", members);
	json_put_str(enter_arena(h->m->to), o, "from", from);
	if (until)
		json_put_str(enter_arena(h->m->to), o, "until", until);
	return enter_act(h->m->to, "organ.seat", o, from, h->m->e);
}

/* Who is elected sits from the first day of the year to the last. */
static bool
enter_councils(struct history *h)
{
	struct json *l = json_array(enter_arena(h->m->to));

	for (size_t i = 0; i < PERMANENT; i++)
		json_push(l, json_new_str(enter_arena(h->m->to), names[i].id));
	if (!enter_seats(h, l, "1945-10-24", NULL))
		return false;
	for (int y = 0; y < YEARS; y++) {
		const struct council *c = &h->councils[y];
		char from[DAY_TEXT], until[DAY_TEXT];

		if (!c->n)
			continue;
		l = json_array(enter_arena(h->m->to));
		for (size_t i = 0; i < c->n; i++)
			json_push(l, json_new_str(enter_arena(h->m->to),
			    c->id[i]));
		snprintf(from, sizeof from, "%d-01-01", 1900 + y);
		snprintf(until, sizeof until, "%d-12-31", 1900 + y);
		if (!enter_seats(h, l, from, until))
			return false;
	}
	return enter_flush(h->m->to, h->m->e);
}

static bool
found(struct history *h)
{
	h->members = json_array(enter_arena(h->m->to));
	for (size_t i = 0; i < PERMANENT; i++)
		if (!know(h, names[i].name))
			return false;
	if (!know_ballots(h) || !read_elected(h))
		return false;
	seat_by_ballots(h);
	return enter_found(h->m->to, "United Nations", h->members, COUNCIL,
	    "Security Council", "unsc", h->m->e) && enter_councils(h);
}

bool
council_found(struct import *m, struct arena *a, const struct json *ballots)
{
	struct history *h = calloc(1, sizeof *h);
	bool ok;

	if (!h)
		abort();
	h->m = m;
	h->a = a;
	h->ballots = ballots;
	ok = found(h);
	free(h);
	return ok;
}
