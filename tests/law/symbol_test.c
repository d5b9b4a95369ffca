/* symbol_test.c: document symbols, good and bad.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "law/symbol.h"

TEST(symbol, a_plain_one_has_four_parts)
{
	const char *s = "CSC/2010-2/DEC/7";
	struct symbol y;
	struct err e = { 0 };

	FINE(symbol_read(s, strlen(s), &y, &e), e);
	STR_IS(y.organ, "CSC");
	STR_IS(y.session, "2010-2");
	STR_IS(y.kind, "DEC");
	OK(y.number == 7);
	STR_IS(y.mod, "");
	OK(y.mod_number == 0);
}

TEST(symbol, a_joint_meeting_has_several_organs_and_a_revision)
{
	const char *s = "CMFA+CMD+CSSC/2010-1/L/19/Rev.2";
	struct symbol y;
	struct err e = { 0 };

	FINE(symbol_read(s, strlen(s), &y, &e), e);
	STR_IS(y.organ, "CMFA+CMD+CSSC");
	STR_IS(y.kind, "L");
	OK(y.number == 19);
	STR_IS(y.mod, "Rev");
	OK(y.mod_number == 2);
}

TEST(symbol, the_last_modifier_is_the_one_kept)
{
	const char *s = "CSC/2010-2/PROT/1/Rev.1/Corr.3";
	struct symbol y;
	struct err e = { 0 };

	FINE(symbol_read(s, strlen(s), &y, &e), e);
	STR_IS(y.mod, "Corr");
	OK(y.mod_number == 3);
}

TEST(symbol, good_ones_are_read)
{
	static const char *const good[] = {
		"A/2010-1/RES/1", "CSC/2010-12/L/99999", "CSC/2010-2/AG/1",
		"CSC/2010-2/CRP/3/Add.1", "CSC/2010-2/VR/1",
		"CSC/2010-2/INF/2/Corr.1", "CSC/9999-1/PLAN/1",
	};
	struct err e = { 0 };

	for (size_t i = 0; i < sizeof good / sizeof *good; i++)
		FINE(symbol_read(good[i], strlen(good[i]), NULL, &e), e);
}

static const struct { const char *symbol, *part; } bad[] = {
	{ "", "organ" }, { "/2010-2/DEC/7", "organ" },
	{ "csc/2010-2/DEC/7", "organ" }, { "CS1/2010-2/DEC/7", "organ" },
	{ "+CSC/2010-2/DEC/7", "organ" }, { "CSC+/2010-2/DEC/7", "organ" },
	{ "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEF/2010-2/DEC/7", "organ" },
	{ "CSC//DEC/7", "session" }, { "CSC/2010/DEC/7", "session" },
	{ "CSC/2010-/DEC/7", "session" }, { "CSC/0010-2/DEC/7", "session" },
	{ "CSC/2010-02/DEC/7", "session" }, { "CSC/2010_2/DEC/7", "session" },
	{ "CSC/2010-2x/DEC/7", "session" },
	{ "CSC/2010-2/XYZ/7", "kind" }, { "CSC/2010-2/dec/7", "kind" },
	{ "CSC/2010-2//7", "kind" }, { "CSC/2010-2/DE/7", "kind" },
	{ "CSC/2010-2/DEC/", "number" }, { "CSC/2010-2/DEC/0", "number" },
	{ "CSC/2010-2/DEC/07", "number" }, { "CSC/2010-2/DEC/-1", "number" },
	{ "CSC/2010-2/DEC/100000", "number" },
	{ "CSC/2010-2/DEC/7a", "number" }, { "CSC/2010-2/DEC/7 ", "number" },
	{ "CSC/2010-2/DEC/7/", "ends in" },
	{ "CSC/2010-2/DEC/7/Rev", "ends in" },
	{ "CSC/2010-2/DEC/7/Rev.0", "ends in" },
	{ "CSC/2010-2/DEC/7/Rev2", "ends in" },
	{ "CSC/2010-2/DEC/7/rev.2", "ends in" },
	{ "CSC/2010-2/DEC/7/Amend.2", "ends in" },
	{ "CSC/2010-2/DEC/7/Rev.1/x", "ends in" },
	{ "CSC", "organ, session" }, { "CSC/2010-2", "organ, session" },
	{ "CSC/2010-2/DEC", "organ, session" },
};

TEST(symbol, a_bad_one_is_refused_and_the_part_is_named)
{
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct err e = { 0 };

		if (symbol_read(bad[i].symbol, strlen(bad[i].symbol), NULL,
		    &e))
			test_fail(__FILE__, __LINE__, "took %s",
			    bad[i].symbol);
		OK(e.kind == ERR_MALFORMED);
		if (!strstr(e.says, bad[i].part))
			test_fail(__FILE__, __LINE__, "%s: %s", bad[i].symbol,
			    e.says);
	}
}

static const struct symbol_issued issued[] = {
	{ "CSC/2010-2/L/1", NULL }, { "CSC/2010-2/L/19", NULL },
	{ "CSC/2010-2/L/19/Corr.1", "en" }, { "CSC/2010-2/L/19/Add.1", NULL },
	{ "CSC/2010-2/L/19/Rev.1", NULL },
	{ "CSC/2010-2/L/19/Rev.1/Add.1", NULL },
	{ "CSC/2010-2/L/19/Rev.1/Corr.1", "ru" },
	{ "CSC/2010-2/DEC/7", NULL }, { "CSC/2010-1/DEC/9", NULL },
	{ "CMFA/2010-2/DEC/12", NULL },
};
#define ISSUED issued, sizeof issued / sizeof *issued

TEST(symbol, the_next_number_is_above_the_highest_ever)
{
	OK(symbol_next(ISSUED, "CSC", "2010-2", "L") == 20);
	OK(symbol_next(ISSUED, "CSC", "2010-2", "DEC") == 8);
	OK(symbol_next(ISSUED, "CSC", "2010-2", "PROT") == 1);
	OK(symbol_next(issued, 0, "CSC", "2010-2", "L") == 1);
}

static const char *
next_mod(const char *document, const char *mod)
{
	static char out[SYMBOL_TEXT];
	struct err e = { 0 };

	FINE(symbol_next_mod(ISSUED, document, mod, out, &e), e);
	return out;
}

TEST(symbol, a_revision_counts_on_and_an_addendum_follows_the_newest)
{
	STR_IS(next_mod("CSC/2010-2/L/19", "Rev"), "CSC/2010-2/L/19/Rev.2");
	STR_IS(next_mod("CSC/2010-2/L/19", "Add"),
	    "CSC/2010-2/L/19/Rev.1/Add.2");
	STR_IS(next_mod("CSC/2010-2/L/19", "Corr"),
	    "CSC/2010-2/L/19/Rev.1/Corr.2");
	STR_IS(next_mod("CSC/2010-2/L/1", "Rev"), "CSC/2010-2/L/1/Rev.1");
	STR_IS(next_mod("CSC/2010-2/L/1", "Corr"), "CSC/2010-2/L/1/Corr.1");
}

TEST(symbol, what_was_not_issued_has_no_revision)
{
	char out[SYMBOL_TEXT];
	struct err e = { 0 };

	OK(!symbol_next_mod(ISSUED, "CSC/2010-2/L/2", "Rev", out, &e));
	STR_IS(e.rule, "symbols 6");
	OK(!symbol_next_mod(ISSUED, "CSC/2010-2/L/1", "Amend", out, &e));
	STR_IS(e.rule, "symbols 2");
}

TEST(symbol, a_revision_supersedes_all_that_was_before_it)
{
	static const char rev[] = "CSC/2010-2/L/19/Rev.2";
	static const char *const before[] = { "CSC/2010-2/L/19",
	    "CSC/2010-2/L/19/Corr.1", "CSC/2010-2/L/19/Add.3",
	    "CSC/2010-2/L/19/Rev.1", "CSC/2010-2/L/19/Rev.1/Add.1",
	    "CSC/2010-2/L/19/Add.1/Rev.1" };
	static const char *const stay[] = { rev, "CSC/2010-2/L/1",
	    "CSC/2010-2/L/190", "CSC/2010-2/L/19/Rev.2/Add.1",
	    "CSC/2010-2/L/19/Rev.3", "CSC/2010-2/L/19/Rev.10",
	    "CSC/2010-1/L/19", "nonsense" };

	for (size_t i = 0; i < sizeof before / sizeof *before; i++)
		OK(symbol_supersedes(rev, before[i]));
	for (size_t i = 0; i < sizeof stay / sizeof *stay; i++)
		OK(!symbol_supersedes(rev, stay[i]));
	OK(!symbol_supersedes("CSC/2010-2/L/19/Add.1", "CSC/2010-2/L/19"));
	OK(!symbol_supersedes("CSC/2010-2/L/19", "CSC/2010-2/L/19"));
}

TEST(symbol, a_revision_of_an_addendum_supersedes_that_alone)
{
	OK(symbol_supersedes("A/2010-1/L/1/Add.1/Rev.1", "A/2010-1/L/1/Add.1"));
	OK(!symbol_supersedes("A/2010-1/L/1/Add.1/Rev.1", "A/2010-1/L/1"));
	OK(!symbol_supersedes("A/2010-1/L/1/Add.1/Rev.1",
	    "A/2010-1/L/1/Add.2"));
}

TEST(symbol, what_stands_is_the_newest_with_the_corrections_of_a_language)
{
	static const bool ru[] = { 1, 0, 0, 0, 1, 1, 1, 1, 1, 1 };
	static const bool en[] = { 1, 0, 0, 0, 1, 1, 0, 1, 1, 1 };

	for (size_t i = 0; i < sizeof issued / sizeof *issued; i++) {
		OK(symbol_stands(ISSUED, &issued[i], "ru") == ru[i]);
		OK(symbol_stands(ISSUED, &issued[i], "en") == en[i]);
	}
}

/* NULL when it may be issued, or the rule. */
static const char *
issue(const char *symbol, const char *lang)
{
	static struct err e;
	struct symbol_issued new = { symbol, lang };

	e = (struct err){ .kind = ERR_NONE };
	return symbol_may_issue(ISSUED, &new, &e) ? NULL : e.rule;
}

TEST(symbol, a_number_is_the_next_and_never_used_again)
{
	OK(!issue("CSC/2010-2/L/20", NULL));
	STR_IS(issue("CSC/2010-2/L/19", NULL), "symbols 3");
	STR_IS(issue("CSC/2010-2/L/18", NULL), "symbols 5");
	STR_IS(issue("CSC/2010-2/L/21", NULL), "symbols 5");
	STR_IS(issue("CSC/2010-2/L/x", NULL), "symbols 2");
	OK(!issue("CSC/2010-2/L/19/Rev.2", NULL));
	STR_IS(issue("CSC/2010-2/L/19/Rev.3", NULL), "symbols 5");
	STR_IS(issue("CSC/2010-2/L/19/Rev.1", NULL), "symbols 3");
}

TEST(symbol, a_corr_and_nothing_else_has_a_language)
{
	OK(!issue("CSC/2010-2/L/19/Rev.1/Corr.2", "en"));
	STR_IS(issue("CSC/2010-2/L/19/Rev.1/Corr.2", NULL), "symbols 4");
	OK(!issue("CSC/2010-2/L/19/Rev.1/Add.2", NULL));
	STR_IS(issue("CSC/2010-2/L/19/Rev.1/Add.2", "en"), "symbols 4");
	STR_IS(issue("CSC/2010-2/L/20", "en"), "symbols 4");
}

TEST(symbol, what_is_superseded_or_unknown_is_not_modified)
{
	STR_IS(issue("CSC/2010-2/L/19/Add.2", NULL), "symbols 6");
	STR_IS(issue("CSC/2010-2/L/19/Corr.2", "ru"), "symbols 6");
	STR_IS(issue("CSC/2010-2/L/5/Rev.1", NULL), "symbols 6");
	STR_IS(issue("CSC/2010-2/L/19/Rev.1/Rev.1", NULL), "symbols 6");
	OK(!issue("CSC/2010-2/L/1/Add.1", NULL));
}
