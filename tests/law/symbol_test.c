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
