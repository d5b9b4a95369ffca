/* feeds_test.c: quoting, folding and escaping of the three feeds.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "press/feeds.h"

static const struct json *
tree(struct arena *a, const char *text)
{
	struct err e = { 0 };
	const struct json *o = json_read(a, text, strlen(text), &e);

	FINE(o, e);
	return o;
}

TEST(csv, cells_are_quoted_where_they_must_be)
{
	struct arena *a = arena_new(1 << 20);
	struct buf out = BUF_MAX(4096);

	feed_csv(&out, tree(a, "[{\"a\":\"plain\",\"b\":1},"
	    "{\"a\":\"x, y\",\"c\":[\"p\",\"q\"]},"
	    "{\"a\":\"say \\\"no\\\"\",\"b\":-2},"
	    "{\"a\":\"one\\ntwo\"}]"));
	STR_IS(out.p, "a,b,c\r\nplain,1,\r\n\"x, y\",,p q\r\n"
	    "\"say \"\"no\"\"\",-2,\r\n\"one\ntwo\",,\r\n");
	buf_free(&out);
	arena_release(a);
}

TEST(csv, what_names_a_row_is_first_and_no_cell_is_json)
{
	struct arena *a = arena_new(1 << 20);
	struct buf out = BUF_MAX(4096);

	feed_csv(&out, tree(a, "[{\"awaits\":[{\"name\":\"E\",\"who\":1},"
	    "{\"name\":\"N\",\"who\":2}],\"marks\":{\"e\":\"agree\","
	    "\"n\":[1,2]},\"symbol\":\"C/1\"}]"));
	STR_IS(out.p, "symbol,awaits,marks\r\n"
	    "C/1,E; N,e: agree; n: 1 2\r\n");
	buf_free(&out);
	arena_release(a);
}

TEST(csv, what_a_spreadsheet_would_compute_is_text_and_a_number_stays_one)
{
	static const struct { const char *cell, *want; } rows[] = {
		{ "\"=1+1\"", "'=1+1" }, { "\"@SUM(A1)\"", "'@SUM(A1)" },
		{ "\"+1 a\"", "'+1 a" }, { "\"-\"", "'-" },
		{ "\"\\t=1\"", "'\t=1" }, { "\"\\r=1\"", "\"'\r=1\"" },
		{ "\"=A1,B1\"", "\"'=A1,B1\"" }, { "[\"=1\",\"b\"]", "'=1 b" },
		{ "\"-1-1\"", "'-1-1" }, { "\"-1.2.3\"", "'-1.2.3" },
		{ "-2", "-2" }, { "\"-2\"", "-2" }, { "\"+3.5\"", "+3.5" },
		{ "\"a=1\"", "a=1" }, { "\"'=1\"", "'=1" },
		{ "\"2010-12-10\"", "2010-12-10" },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct arena *a = arena_new(1 << 16);
		struct buf out = BUF_MAX(4096);

		feed_csv(&out, tree(a, arena_printf(a, "[{\"a\":%s}]",
		    rows[i].cell)));
		STR_IS(out.p, arena_printf(a, "a\r\n%s\r\n", rows[i].want));
		buf_free(&out);
		arena_release(a);
	}
}

TEST(csv, an_empty_list_has_an_empty_head)
{
	struct arena *a = arena_new(1 << 20);
	struct buf out = BUF_MAX(4096);

	feed_csv(&out, tree(a, "[]"));
	STR_IS(out.p, "\r\n");
	buf_free(&out);
	arena_release(a);
}

TEST(atom, names_and_sentences_are_escaped)
{
	struct arena *a = arena_new(1 << 20);
	struct buf out = BUF_MAX(1 << 16);

	feed_atom(&out, lang_find("en"), tree(a,
	    "{\"entries\":[{\"entry\":7,\"received_at\":"
	    "\"2010-12-10T13:15:00Z\",\"sentence\":\"A <b> & \\\"c\\\"\"}],"
	    "\"organisation\":{\"abbr\":\"O\",\"name\":\"A & B\","
	    "\"origin\":\"acts.csto.example/log\"},"
	    "\"record\":{\"received_at\":\"2010-12-10T13:15:00Z\"}}"));
	OK(strstr(out.p, "<title>A &amp; B</title>"));
	OK(strstr(out.p, "<title>A &lt;b&gt; &amp; &quot;c&quot;</title>"));
	OK(strstr(out.p, "<id>https://acts.csto.example/log/entry/7</id>"));
	OK(strstr(out.p, "<updated>2010-12-10T13:15:00Z</updated>"));
	OK(!strstr(out.p, "<b>"));
	buf_free(&out);
	arena_release(a);
}

static const char calendar[] =
    "{\"meetings\":[{\"closed\":\"2010-12-10T14:00:00Z\",\"meeting\":"
    "\"csc-2010-2\",\"name\":\"Заседание Совета коллективной безопасности "
    "Организации; Договора, о коллективной безопасности\",\"opened\":"
    "\"2010-12-10T13:15:00Z\",\"place\":\"Moscow\\nKremlin\"}],"
    "\"organisation\":{\"origin\":\"o.example/log\"},"
    "\"record\":{\"received_at\":\"2010-12-10T13:15:00Z\"}}";

static size_t
line_length(const char *p)
{
	const char *end = strstr(p, "\r\n");

	OK(end);
	return (size_t)(end - p);
}

TEST(ics, no_line_is_longer_than_75_bytes_nor_cut_inside_a_letter)
{
	struct arena *a = arena_new(1 << 20);
	struct buf out = BUF_MAX(1 << 16);
	size_t folds = 0;

	feed_ics(&out, tree(a, calendar));
	for (const char *p = out.p; *p;) {
		size_t n = line_length(p);
		const char *body = *p == ' ' ? p + 1 : p;

		OK(n <= 75);
		OK(((unsigned char)*body & 0xC0) != 0x80);
		folds += *p == ' ';
		p += n + 2;
	}
	OK(folds >= 2);
	buf_free(&out);
	arena_release(a);
}

TEST(ics, unfolded_it_is_the_text_escaped)
{
	struct arena *a = arena_new(1 << 20);
	struct buf out = BUF_MAX(1 << 16), whole = BUF_MAX(1 << 16);

	feed_ics(&out, tree(a, calendar));
	for (const char *p = out.p; *p; p++) {
		if (strncmp(p, "\r\n ", 3) == 0)
			p += 2;
		else
			buf_byte(&whole, *p);
	}
	OK(strstr(whole.p, "SUMMARY:Заседание Совета коллективной "
	    "безопасности Организации\\; Договора\\, о коллективной "
	    "безопасности\r\n"));
	OK(strstr(whole.p, "LOCATION:Moscow\\nKremlin\r\n"));
	OK(strstr(whole.p, "DTSTART:20101210T131500Z\r\n"));
	OK(strstr(whole.p, "DTEND:20101210T140000Z\r\n"));
	OK(strstr(whole.p, "UID:csc-2010-2@o.example/log\r\n"));
	buf_free(&out);
	buf_free(&whole);
	arena_release(a);
}
