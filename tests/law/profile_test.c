/* profile_test.c: the text of a profile: what is read, what is refused and with
 * which line, and whose rule an organ has on a day.
 * SPDX-License-Identifier: Apache-2.0 */
#include "law/builtin.h"
#include "tests/law/room.h"
#include "tests/test.h"

#include <stdio.h>

#define ARENA (4 << 20)

/* --- the eight --------------------------------------------------------------- */

TEST(profile, the_eight_that_are_built_in_are_read)
{
	static const char *const names[] = { "csto-2010", "eu-council",
	    "generic-federation", "iso", "osce", "sco", "unga", "unsc" };
	unsigned n = 0;

	for (size_t i = 0; i < 8; i++) {
		const struct profile *p = profile_named(names[i]);

		STR_IS(p->name, names[i]);
		OK(p->en[0] && p->ru[0] && p->source[0]);
		OK(p->nrules && p->nmatters);
		for (size_t k = 0; k < p->nrules; k++) {
			const struct rule *r = &p->rules[k];

			OK(r->en[0] && r->ru[0] && r->article[0]);
			for (size_t t = 0; t < r->ntests; t++)
				OK(r->tests[t].article[0]);
		}
	}
	while (profile_builtin_name(n))
		n++;
	OK(n == 8);
	OK(!profile_builtin("csto"));
	OK(!profile_builtin("csto-2010.profile"));
}

/* --- mistakes ------------------------------------------------------------------ */

#define TOP "profile p\n"
#define RULE TOP "rule r\n"
#define END " no objection\norgan *\n matter * r\n"
#define DEEP RULE " no objection\norgan *\n"

static const struct { const char *text; int line; const char *word; }
mistakes[] = {
	/* the first line, and lines that are not indented */
	{ "", 1, "begins \"profile NAME\"" },
	{ "# nothing\n\n", 3, "begins \"profile NAME\"" },
	{ "en A name\n", 1, "begins \"profile NAME\"" },
	{ "profile\n", 1, "a name" },
	{ "profile a b\n", 1, "nothing more" },
	{ TOP "profile q\n", 2, "named already" },
	{ TOP "en\n", 2, "words" },
	{ TOP "ru \n", 2, "words" },
	/* the silence procedure */
	{ RULE END "silence\n at least 24\n", 7, "at least N hours" },
	{ RULE END "silence\n at least 9000 hours\n", 7, "whole number" },
	{ RULE END "silence\n extended at most 2\n", 7, "N times" },
	{ RULE END "silence\n between 9 and 18\n", 7, "written 09:00" },
	{ RULE END "silence\n between 24:00 and 25:00\n", 7,
	    "written 09:00" },
	{ RULE END "silence\n between 18:00 and 09:00\n", 7,
	    "end after they begin" },
	{ RULE END "silence\n holiday 2010-02-30\n", 7, "a day is written" },
	{ RULE END "silence\n quickly\n", 7, "silence procedure is" },
	{ RULE END "silence\nsilence\n", 7, "stated already" },
	{ RULE END "written\n missing\n", 7, "who is missing" },
	{ RULE END "written\n missing objects\n", 7, "who is missing" },
	{ RULE END "written\n at least hours\n", 7, "whole number" },
	{ RULE END "written\n extended at most 2 times\n", 7,
	    "written procedure is" },
	{ RULE END "written\nsilence\nwritten\n", 8, "stated already" },
	{ RULE END "silence now\n", 6, "nothing more" },
	/* elections */
	{ RULE " election\n", 3, "an election is" },
	{ RULE " election restricted to 0 for each place\n", 3,
	    "for each place" },
	{ RULE " election restricted to 2\n", 3, "for each place" },
	{ RULE " election restricted to 2 for each place 3 times\n", 3,
	    "then open" },
	{ RULE " election restricted to 2 for each place 0 times then open 3 "
	    "times\n", 3, "then open" },
	{ RULE " election open 3\n", 3, "nothing more" },
	{ RULE " election open\n" END, 2, "an election has one test" },
	{ RULE " election open\n tie chair\n yes at least 9\norgan *\n matter * r\n", 2,
	    "an election has one test" },
	{ TOP "source\n", 2, "words" },
	{ TOP "rules r\n", 2, "not indented" },
	{ TOP " no objection\n", 2, "belongs to a rule" },
	{ TOP "group g A: text\n", 2, "only a test" },
	/* groups and weights */
	{ TOP "group\n", 2, "a name" },
	{ TOP "group g\n", 2, "has members" },
	{ TOP "group g A A\n", 2, "once" },
	{ TOP "group g A\n" "group g B\n", 3, "already" },
	{ TOP "weight\n", 2, "a name" },
	{ TOP "weight w\n", 2, "in pairs" },
	{ TOP "weight w A\n", 2, "in pairs" },
	{ TOP "weight w A 1 B\n", 2, "in pairs" },
	{ TOP "weight w A one\n", 2, "whole number" },
	{ TOP "weight w A -1\n", 2, "whole number" },
	{ TOP "weight w A 1 A 2\n", 2, "one weight" },
	{ TOP "weight w A 1\n" "weight w A 1\n", 3, "already" },
	{ TOP "weight w A 1000000000001\n", 2, "whole number" },
	{ TOP "weight w A 1000000000000 B 1\n", 2, "too large" },
	{ TOP "weight w A 99999999999999999999\n", 2, "whole number" },
	{ TOP "weight w A 0 B 0\n", 2, "above zero" },
	/* a rule */
	{ TOP "rule\n", 2, "a name" },
	{ TOP "rule r s\n", 2, "nothing more" },
	{ RULE END "rule r\n", 6, "already" },
	{ RULE "organ *\n matter * r\n", 2, "has no test" },
	{ RULE " en\n" END, 3, "words" },
	{ RULE " article\n" END, 3, "words" },
	{ RULE " maybe\n" END, 3, "a line of a rule" },
	{ RULE " any one\n" END, 3, "nothing more" },
	{ RULE " without\n" END, 3, "a line of a rule" },
	{ RULE " without parties now\n" END, 3, "nothing more" },
	{ RULE " without concerned now\n" END, 3, "nothing more" },
	{ RULE " limited format\n" END, 3, "whole number" },
	{ RULE " limited format 501\n" END, 3, "whole number" },
	{ RULE " limited format 2 3\n" END, 3, "nothing more" },
	{ RULE " tie\n" END, 3, "a tie is" },
	{ RULE " tie coin\n" END, 3, "a tie is" },
	{ RULE " tie lot chair\n" END, 3, "nothing more" },
	/* quorum and shares */
	{ RULE " quorum\n" END, 3, "N/D" },
	{ RULE " quorum 2\n" END, 3, "N/D" },
	{ RULE " quorum /3 of entitled\n" END, 3, "whole number" },
	{ RULE " quorum 2/ of entitled\n" END, 3, "whole number" },
	{ RULE " quorum 2/0 of entitled\n" END, 3, "not above one" },
	{ RULE " quorum 3/2 of entitled\n" END, 3, "not above one" },
	{ RULE " quorum 1/1000001 of entitled\n" END, 3, "whole number" },
	{ RULE " quorum 2/3/4 of entitled\n" END, 3, "whole number" },
	{ RULE " quorum 000000000000000000000000000001/3 of entitled\n" END,
	    3, "N/D" },
	{ RULE " quorum 2/3 entitled\n" END, 3, "\"of\"" },
	{ RULE " quorum 2/3 of\n" END, 3, "a base is" },
	{ RULE " quorum 2/3 of all\n" END, 3, "a base is" },
	{ RULE " quorum 2/3 of present\n" END, 3, "a quorum is" },
	{ RULE " quorum 2/3 of cast\n" END, 3, "a quorum is" },
	{ RULE " quorum 2/3 of members now\n" END, 3, "nothing more" },
	{ RULE " quorum 2/3 of members: article 5\n" END, 3, "only a test" },
	/* tests */
	{ RULE " yes\n" END, 3, "at least" },
	{ RULE " yes at most\n" END, 3, "whole number" },
	{ RULE " yes at least 2/3\n" END, 3, "\"of\"" },
	{ RULE " yes at least 2/3 of the members\n" END, 3, "a base is" },
	{ RULE " yes at least nine\n" END, 3, "whole number" },
	{ RULE " yes at least 9 members\n" END, 3, "nothing more" },
	{ RULE " yes more than 1/1 of entitled\n" END, 3, "the whole" },
	{ RULE " yes over 9\n" END, 3, "at least" },
	{ RULE " no over 9\n" END, 3, "at least" },
	{ RULE " yes at least 1/2 of cast weight w\n" END, 3, "this weight" },
	{ RULE " yes at least 1/2 of cast weight\n" END, 3, "this weight" },
	{ RULE " yes at least 1/2 of cast group g\n" END, 3, "this group" },
	{ RULE " yes at least 1/2 of cast group\n" END, 3, "this group" },
	{ RULE " no objection please\n" END, 3, "nothing more" },
	{ RULE " none of g says no\n" END, 3, "this group" },
	{ RULE " all of\n" END, 3, "this group" },
	{ TOP "group g A\nrule r\n none of g say no\n" END, 4, "says no" },
	{ TOP "group g A\nrule r\n all of g says yes\n" END, 4, "say yes" },
	{ RULE " adopted when not in favour\n" END, 3, "at least" },
	{ RULE " adopted when not in favour fewer than\n" END, 3,
	    "whole number" },
	{ RULE " adopted when in favour more than 4\n" END, 3,
	    "a line of a rule" },
	/* organs */
	{ DEEP " maters * r\n", 5, "matter NAME RULE" },
	{ DEEP " matter\n", 5, "a name" },
	{ DEEP " matter *\n", 5, "not stated above" },
	{ DEEP " matter * s\n", 5, "not stated above" },
	{ DEEP " matter * from 2012-01-02 until 2012-01-01 r\n", 5,
	    "before the first" },
	{ DEEP " matter * r s\n", 5, "nothing more" },
	{ DEEP " matter * from r\n", 5, "a day is written" },
	{ DEEP " matter * until 1965-02-30 r\n", 5, "a day is written" },
	{ DEEP " matter * until 1965-12-31 from 1960-01-01 r\n", 5,
	    "not stated above" },
	{ DEEP " matter * r: article 5\n", 5, "only a test" },
	{ RULE " no objection\norgan\n", 4, "a name" },
	{ RULE " no objection\norgan a b\n", 4, "nothing more" },
	{ RULE " no objection\n", 2, "no organ has a matter" },
	{ TOP "organ *\n matter * r\nrule r\n no objection\n", 3,
	    "not stated above" },
};

static void
is_refused(const char *text, size_t n, const char *begins, const char *word)
{
	struct arena *a = arena_new(ARENA);
	struct err e = { 0 };

	if (profile_read(a, text, n, &e))
		test_fail(__FILE__, __LINE__, "read: %s", text);
	OK(e.kind == ERR_MALFORMED);
	STR_IS(e.rule, "format-profile");
	if (strncmp(e.says, begins, strlen(begins)) != 0 ||
	    !strstr(e.says, word))
		test_fail(__FILE__, __LINE__, "%s\n  says %s\n  want %s%s",
		    text, e.says, begins, word);
	arena_release(a);
}

TEST(profile, every_mistake_is_refused_with_its_line)
{
	for (size_t i = 0; i < sizeof mistakes / sizeof *mistakes; i++) {
		char begins[24];

		snprintf(begins, sizeof begins, "Line %d: ",
		    mistakes[i].line);
		is_refused(mistakes[i].text, strlen(mistakes[i].text), begins,
		    mistakes[i].word);
	}
}

/* Each just escapes one of the refusals above. */
static const char *const right[] = {
	RULE END,
	"# a remark\n\n" RULE "\t# another\n" END,
	RULE " no objection # as in the charter\norgan *\r\n matter * r\r\n",
	RULE " no objection\norgan *\n matter * r",
	TOP "group g A B\n" "group h A B\nrule r\n" END,
	TOP "weight w A 1000000000000\nrule r\n" END,
	TOP "weight w A 999999999999 B 1\nrule r\n" END,
	TOP "weight w A 0 B 1\nrule r\n" END,
	RULE " yes more than 999999/1000000 of entitled\n" END,
	RULE " yes at least 1/1 of entitled\n" END,
	RULE " no objection\norgan *\n"
	    " matter * from 2012-01-01 until 2012-01-01 r\n",
	RULE " quorum 1/1000000 of members\n" END,
	RULE " quorum 3/3 of entitled\n" END,
	RULE " limited format 500\n" END,
	RULE " without parties\n without concerned\n any\n tie lot\n" END,
	RULE " yes at least 1000000000000\n" END,
	RULE " yes  at \t least 9\n" END,
	RULE " yes or abstain at least 9 : article 5: the second part\n" END,
	TOP "group g A\nweight w A 3\nrule r\n"
	    " yes at least 2/3 of cast group g weight w\n" END,
	TOP "group g A\nrule r\n none of g says no\n all of g say yes\n" END,
	RULE " no objection\norgan *\n"
	    " matter * from 1960-02-29 until 1965-12-31 r\n",
};

TEST(profile, what_just_escapes_is_read)
{
	for (size_t i = 0; i < sizeof right / sizeof *right; i++)
		profile_text(right[i]);
}

TEST(profile, the_lot_is_for_elections_where_it_is_entered_and_is_read_everywhere)
{
	static const char vote[] = TOP "rule r\n no objection\n"
	    "rule q\n tie lot\n yes more than 1/2 of cast\norgan *\n"
	    " matter * q\n";
	static const char ballot[] = TOP "rule q\n election open\n tie lot\n"
	    " yes more than 1/2 of cast\norgan *\n matter * q\n";
	struct arena *a = arena_new(ARENA);
	struct err e = { 0 };

	OK(profile_may_enter(profile_read(a, ballot, sizeof ballot - 1, &e),
	    &e));
	OK(!profile_may_enter(profile_read(a, vote, sizeof vote - 1, &e), &e));
	OK(e.kind == ERR_MALFORMED && strncmp(e.says, "Line 4: ", 8) == 0);
	arena_release(a);
}

TEST(profile, a_profile_is_text_of_so_many_bytes)
{
	static char text[PROFILE_MOST + 2];
	static const char begins[] = RULE END;
	struct arena *a = arena_new(ARENA);
	struct err e = { 0 };

	memset(text, '#', sizeof text);
	memcpy(text, begins, strlen(begins));
	FINE(profile_read(a, text, PROFILE_MOST, &e), e);
	is_refused(text, PROFILE_MOST + 1, "A profile is text", "20000");
	is_refused("profile p\0", 10, "A profile is text", "UTF-8");
	is_refused("profile p\xff", 10, "A profile is text", "UTF-8");
	arena_release(a);
}

TEST(profile, no_room_is_said_and_no_fault)
{
	struct err e = { 0 };

	for (size_t room = 1000; room < 800000; room += 1000) {
		struct arena *a = arena_new(room);

		err_clear(&e);
		if (!profile_read(a, right[0], strlen(right[0]), &e))
			OK(e.kind == ERR_MALFORMED && e.says[0]);
		arena_release(a);
	}
	OK(!e.kind);
}

/* --- limits: reached, and just passed ---------------------------------------------- */

/* `head`, then n times `line` (which may hold the number), then the end. */
static void
at_limit(const char *head, const char *line, int n, const char *tail,
    const char *word)
{
	struct buf b = BUF_MAX(1 << 20);
	struct arena *a = arena_new(ARENA);
	struct err e = { 0 };
	const char *place = strchr(line, '%');

	for (int more = 0; more < 2; more++) {
		buf_clear(&b);
		buf_str(&b, head);
		for (int i = 0; i < n + more; i++) {
			buf_add(&b, line, (size_t)(place - line));
			buf_printf(&b, "%d%s", i, place + 1);
		}
		buf_str(&b, tail);
		if (more)
			is_refused(b.p, b.n, "Line ", word);
		else
			FINE(profile_read(a, b.p, b.n, &e), e);
	}
	buf_free(&b);
	arena_release(a);
}

TEST(profile, the_limits_are_reached_and_not_passed)
{
	at_limit(TOP, "rule r%\n no objection\n", PROFILE_RULES,
	    "organ *\n matter * r0\n", "too many rules");
	at_limit(TOP, "group g% A\n", PROFILE_RULES, "rule r\n" END,
	    "too many groups");
	at_limit(TOP, "weight w% A 1\n", PROFILE_RULES, "rule r\n" END,
	    "too many weights");
	at_limit(RULE, " yes at least %\n", RULE_TESTS,
	    "organ *\n matter * r\n", "at most 8 tests");
	at_limit(DEEP, " matter m% r\n", PROFILE_MATTERS, "",
	    "too many matters");
	at_limit(TOP "group g", " m%", 598, "\nrule r\n" END,
	    "too many words");
}

static void
name_of_length(size_t n, const char *before, const char *after, bool fits)
{
	struct buf b = BUF_MAX(4000);

	buf_str(&b, before);
	for (size_t i = 0; i < n; i++)
		buf_byte(&b, 'x');
	buf_str(&b, after);
	if (fits)
		profile_text(b.p);
	else
		is_refused(b.p, b.n, "Line ", n > 100 ? "479" : "47");
	buf_free(&b);
}

TEST(profile, names_and_words_have_their_limits)
{
	static const struct { const char *before, *after; size_t most; }
	places[] = {
		{ "profile ", "\nrule r\n" END, 47 },
		{ TOP "group ", " A\nrule r\n" END, 47 },
		{ TOP "weight ", " A 1\nrule r\n" END, 47 },
		{ TOP "rule ", "\n no objection\nrule r\n" END, 47 },
		{ DEEP " matter ", " r\n", 47 },
		{ DEEP " matter a r\norgan ", "\n matter a r\n", 47 },
		{ TOP "en ", "\nrule r\n" END, 479 },
		{ RULE " article ", "\n" END, 479 },
		{ RULE " yes at least 9: ", "\n" END, 479 },
	};

	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		name_of_length(places[i].most, places[i].before,
		    places[i].after, true);
		name_of_length(places[i].most + 1, places[i].before,
		    places[i].after, false);
	}
}

TEST(profile, a_test_without_an_article_has_that_of_the_rule)
{
	const struct profile *p = profile_text(RULE " yes at least 1\n"
	    " no at most 2: article 7\n article Article 5\n" END);
	const struct rule *r = &p->rules[0];

	STR_IS(r->tests[0].article, "Article 5");
	STR_IS(r->tests[1].article, "article 7");
	STR_IS(r->tests[2].article, "Article 5");
}

/* --- whose rule, and when --------------------------------------------------------------- */

static const char *
named(const struct profile *p, const char *organ, const char *matter,
    const char *day)
{
	const struct rule *r;
	struct day on;

	OK(day_read(day, strlen(day), &on));
	r = profile_rule(p, organ, matter, on);
	return r ? r->name : "none";
}

TEST(profile, both_days_of_a_period_belong_to_it)
{
	const struct profile *p = profile_named("unsc");

	STR_IS(named(p, "sc", "substance", "1945-10-24"), "seven");
	STR_IS(named(p, "sc", "substance", "1965-12-31"), "seven");
	STR_IS(named(p, "sc", "substance", "1966-01-01"), "nine");
	STR_IS(named(p, "sc", "procedure", "1965-12-31"), "procedural-seven");
	STR_IS(named(p, "sc", "procedure", "1966-01-01"), "procedural-nine");
	STR_IS(named(p, "sc", "dispute", "1950-01-01"),
	    "nine-parties-abstain");
	STR_IS(named(p, "sc", "elections", "1966-01-01"), "none");
}

#define THREE "profile p\nrule a\n no objection\nrule b\n no objection\n" \
	"rule c\n no objection\n"

TEST(profile, an_organ_with_lines_of_its_own_has_only_those)
{
	const struct profile *p = profile_text(THREE
	    "organ *\n matter budget a\n matter * b\n"
	    "organ council\n matter substance c\n");

	STR_IS(named(p, "assembly", "budget", "2020-01-01"), "a");
	STR_IS(named(p, "assembly", "other", "2020-01-01"), "b");
	STR_IS(named(p, "council", "substance", "2020-01-01"), "c");
	STR_IS(named(p, "council", "budget", "2020-01-01"), "none");
	STR_IS(named(p, "council", "other", "2020-01-01"), "none");
}

TEST(profile, a_named_matter_comes_before_the_others)
{
	const struct profile *p = profile_text(THREE
	    "organ council\n matter * a\n matter budget until 2000-12-31 b\n"
	    "organ *\n matter * c\n");

	STR_IS(named(p, "council", "budget", "2000-12-31"), "b");
	STR_IS(named(p, "council", "budget", "2001-01-01"), "a");
	STR_IS(named(p, "council", "substance", "2000-01-01"), "a");
	STR_IS(named(p, "assembly", "budget", "2000-01-01"), "c");
}

TEST(profile, the_terms_of_the_silence_procedure_are_read_and_have_defaults)
{
	const struct profile *p = profile_text(RULE END "silence\n"
	    " article Annex 1\n at least 72 hours\n"
	    " between 08:30 and 17:00\n holiday 2010-12-31 2011-01-01\n"
	    " holiday 2011-01-02\n");

	STR_IS(p->silence_article, "Annex 1");
	OK(p->silence.least == 72 * 3600 && p->silence.least_urgent == 4 * 3600);
	OK(p->silence.extensions == 2 && !p->silence.any_hour);
	OK(p->silence.opens == 30600 && p->silence.closes == 61200);
	OK(p->silence.nholidays == 3 && p->silence.holidays[2].n ==
	    p->silence.holidays[1].n + 1);
	p = profile_text(RULE END);
	OK(p->silence.least == 24 * 3600 && p->silence.opens == 9 * 3600);
	OK(profile_named("unga")->silence.any_hour);
	OK(p->written.least == 24 * 3600 &&
	    p->written.missing == MISSING_ABSENT);
	p = profile_text(RULE END "written\n article 14\n"
	    " at least 48 hours\n missing agrees\n");
	STR_IS(p->written_article, "14");
	OK(p->written.least == 48 * 3600 &&
	    p->written.missing == MISSING_AGREES);
}

TEST(profile, of_two_lines_that_fit_the_first_stands)
{
	const struct profile *p = profile_text(THREE
	    "organ *\n matter m a\n matter m b\n");

	STR_IS(named(p, "council", "m", "2000-01-01"), "a");
}
