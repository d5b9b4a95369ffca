/* field_test.c: bodies against declared fields.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "act/type.h"

#include <stdio.h>

#define HEX \
	"9a2a32d3c8b59529d24f0b6fca00ce327d7ed4b97e56476a7bcddd685b1e1b28"

static const struct field rows[] = {
	{ "no", FIELD_INT, 0, NULL, "number", NULL, 1, 9 },
	{ .name = NULL },
};

static const struct field fields[] = {
	{ "id", FIELD_ID, 0, "x", "the id", NULL, 0, 0 },
	{ "word", FIELD_WORD, FIELD_OPTIONAL, NULL, "a word", NULL, 0, 0 },
	{ "line", FIELD_LINE, FIELD_OPTIONAL, NULL, "a line", NULL, 0, 20 },
	{ "prose", FIELD_PROSE, FIELD_OPTIONAL, NULL, "lines", NULL, 0, 0 },
	{ "names", FIELD_NAMES, FIELD_OPTIONAL, NULL, "names", NULL, 0, 0 },
	{ "day", FIELD_DAY, FIELD_OPTIONAL, NULL, "a day", NULL, 0, 0 },
	{ "time", FIELD_INSTANT, FIELD_OPTIONAL, NULL, "a time", NULL, 0, 0 },
	{ "choice", FIELD_CHOICE, FIELD_OPTIONAL, "yes|no", "which", NULL, 0,
	    0 },
	{ "hash", FIELD_HASH, FIELD_OPTIONAL, NULL, "a hash", NULL, 0, 0 },
	{ "key", FIELD_KEY, FIELD_OPTIONAL, NULL, "a key", NULL, 0, 0 },
	{ "proof", FIELD_BASE64, FIELD_OPTIONAL, NULL, "bytes", NULL, 0, 0 },
	{ "refs", FIELD_REF, FIELD_OPTIONAL | FIELD_MANY, "x", "some", NULL,
	    0, 0 },
	{ "rows", FIELD_ROWS, FIELD_OPTIONAL | FIELD_MANY, NULL, "rows", rows,
	    0, 0 },
	{ .name = NULL },
};

static bool
check(const char *text, struct err *e)
{
	struct arena *a = arena_new(1 << 20);
	const struct json *o = json_read(a, text, strlen(text), e);
	bool ok;

	FINE(o, *e);
	ok = fields_check(fields, o, e);
	arena_release(a);
	return ok;
}

TEST(field, good_bodies_are_taken)
{
	static const char *const good[] = {
		"{\"id\":\"csc-2010.2\"}",
		"{\"id\":\"a\",\"word\":\"head-of-state\"}",
		"{\"id\":\"a\",\"line\":\"Протокол\"}",
		"{\"id\":\"a\",\"prose\":\"one\\ntwo\"}",
		"{\"id\":\"a\",\"names\":{\"en\":\"A\",\"ru\":\"А\"}}",
		"{\"day\":\"2012-02-29\",\"id\":\"a\"}",
		"{\"id\":\"a\",\"time\":\"2010-12-10T13:15:00Z\"}",
		"{\"choice\":\"no\",\"id\":\"a\"}",
		"{\"hash\":\"" HEX "\",\"id\":\"a\"}",
		"{\"id\":\"a\",\"proof\":\"AAAA\"}",
		"{\"id\":\"a\",\"refs\":[\"x\",\"y\"]}",
		"{\"id\":\"a\",\"rows\":[{\"no\":1},{\"no\":9}]}",
	};

	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		struct err e = { 0 };

		FINE(check(good[i], &e), e);
	}
}

static const struct { const char *body, *says; } bad[] = {
	{ "{}", "\"id\" is missing: the id." },
	{ "{\"id\":\"a\",\"more\":1}", "\"more\" is no field of this act." },
	{ "{\"id\":1}", "\"id\" must be text." },
	{ "{\"id\":\"\"}", "\"id\" must be 1 to 64 letters" },
	{ "{\"id\":\".a\"}", "\"id\" must be 1 to 64 letters" },
	{ "{\"id\":\"a..b\"}", "\"id\" must be 1 to 64 letters" },
	{ "{\"id\":\"a/b\"}", "\"id\" must be 1 to 64 letters" },
	{ "{\"id\":\"a\",\"word\":\"Head\"}", "\"word\" must be 1 to 64 small" },
	{ "{\"id\":\"a\",\"line\":\"\"}", "\"line\" is empty" },
	{ "{\"id\":\"a\",\"line\":\"a\\nb\"}", "\"line\" must be one line" },
	{ "{\"id\":\"a\",\"line\":\"a\xE2\x80\xAE" "b\"}",
	    "\"line\" must be one line" },
	{ "{\"id\":\"a\",\"line\":\"123456789012345678901\"}",
	    "\"line\" has 21 bytes; at most 20" },
	{ "{\"id\":\"a\",\"prose\":\"a\\tb\"}", "\"prose\" holds a control" },
	{ "{\"id\":\"a\",\"names\":{}}", "names at least one language" },
	{ "{\"id\":\"a\",\"names\":{\"xx\":\"A\"}}", "language we do not know" },
	{ "{\"id\":\"a\",\"names\":\"A\"}", "names at least one language" },
	{ "{\"day\":\"2011-02-29\",\"id\":\"a\"}", "a day of the calendar" },
	{ "{\"id\":\"a\",\"time\":\"2010-12-10T13:15:00+03:00\"}",
	    "\"time\" must be a time" },
	{ "{\"choice\":\"maybe\",\"id\":\"a\"}", "one of yes|no" },
	{ "{\"choice\":\"yes|no\",\"id\":\"a\"}", "one of yes|no" },
	{ "{\"choice\":\"\",\"id\":\"a\"}", "one of yes|no" },
	{ "{\"hash\":\"9A\",\"id\":\"a\"}", "64 hexadecimal digits" },
	{ "{\"id\":\"a\",\"key\":\"ssh-rsa AAAA\"}", "" },
	{ "{\"id\":\"a\",\"proof\":\"A\"}", "\"proof\" must be base64" },
	{ "{\"id\":\"a\",\"refs\":[]}", "\"refs\" must be a list of 1 to 500" },
	{ "{\"id\":\"a\",\"refs\":\"x\"}", "must be a list" },
	{ "{\"id\":\"a\",\"refs\":[\"x\",\"y\",\"x\"]}", "names x twice" },
	{ "{\"id\":\"a\",\"rows\":[1]}", "\"rows\" is a list of objects" },
	{ "{\"id\":\"a\",\"rows\":[{}]}", "\"no\" is missing: number." },
	{ "{\"id\":\"a\",\"rows\":[{\"no\":0}]}", "a whole number in its" },
	{ "{\"id\":\"a\",\"rows\":[{\"no\":10}]}", "a whole number in its" },
};

TEST(field, each_bad_body_gets_its_sentence)
{
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct err e = { 0 };

		if (check(bad[i].body, &e))
			test_fail(__FILE__, __LINE__, "took %s", bad[i].body);
		OK(e.kind == ERR_MALFORMED && e.says[0]);
		if (!strstr(e.says, bad[i].says))
			test_fail(__FILE__, __LINE__, "%s: %s", bad[i].body,
			    e.says);
	}
}

/* The body with n times `c` in the place of %s. */
static bool
long_one(const char *body, size_t n, char c, struct err *e)
{
	const char *hole = strstr(body, "%s");
	struct buf b = BUF_MAX(1 << 17);
	bool ok;

	OK(hole);
	buf_add(&b, body, (size_t)(hole - body));
	for (size_t i = 0; i < n; i++)
		buf_byte(&b, c);
	buf_str(&b, hole + 2);
	OK(buf_ok(&b));
	err_clear(e);
	ok = check(b.p, e);
	buf_free(&b);
	return ok;
}

TEST(field, each_length_is_taken_at_its_limit_and_refused_beyond)
{
	static const struct { const char *body; size_t most; const char *says; }
	    limits[] = {
		{ "{\"id\":\"%s\"}", FIELD_ID_MOST, "\"id\" must be 1 to 64" },
		{ "{\"id\":\"a\",\"refs\":[\"%s\"]}", FIELD_ID_MOST,
		    "\"refs\" must be 1 to 64" },
		{ "{\"id\":\"a\",\"word\":\"%s\"}", FIELD_ID_MOST,
		    "\"word\" must be 1 to 64" },
		{ "{\"id\":\"a\",\"line\":\"%s\"}", 20,
		    "\"line\" has 21 bytes; at most 20" },
		{ "{\"id\":\"a\",\"names\":{\"en\":\"%s\"}}",
		    FIELD_LINE_MOST, "\"names\" has 1001 bytes; at most 1000" },
		{ "{\"id\":\"a\",\"prose\":\"%s\"}", FIELD_PROSE_MOST,
		    "\"prose\" has 20001 bytes; at most 20000" },
	};

	for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) {
		struct err e = { 0 };

		FINE(long_one(limits[i].body, limits[i].most, 'a', &e), e);
		OK(!long_one(limits[i].body, limits[i].most + 1, 'a', &e));
		OK(e.kind == ERR_MALFORMED);
		STR_IS(e.rule, "format-act 5");
		if (!strstr(e.says, limits[i].says))
			test_fail(__FILE__, __LINE__, "%s", e.says);
	}
}

/* 5,464 digits of base64 are 4,098 bytes, four fewer 4,095. */
TEST(field, base64_of_4096_bytes_is_the_most)
{
	static const char body[] = "{\"id\":\"a\",\"proof\":\"%s\"}";
	struct err e = { 0 };

	FINE(long_one(body, 5460, 'A', &e), e);
	OK(!long_one(body, 5464, 'A', &e));
	OK(strstr(e.says, "\"proof\" must be base64 of at most 4096"));
}

TEST(field, a_list_of_500_is_taken_and_one_more_refused)
{
	for (int more = 0; more < 2; more++) {
		struct buf b = BUF_MAX(1 << 16);
		struct err e = { 0 };

		buf_str(&b, "{\"id\":\"a\",\"refs\":[");
		for (int i = 0; i < FIELD_MANY_MOST + more; i++)
			buf_printf(&b, "%s\"r%d\"", i ? "," : "", i);
		buf_str(&b, "]}");
		OK(check(b.p, &e) == !more);
		OK(!more || strstr(e.says, "\"refs\" must be a list of 1 to "
		    "500"));
		buf_free(&b);
	}
}

static void
from_text(const char *name, const char *text, const char *want)
{
	struct arena *a = arena_new(1 << 20);
	struct buf b = BUF_MAX(4096);
	struct err e = { 0 };
	struct json *v = field_from_text(a, field_find(fields, name), text,
	    &e);

	FINE(v, e);
	json_write(&b, v);
	STR_IS(b.p, want);
	buf_free(&b);
	arena_release(a);
}

TEST(field, text_on_a_command_line_becomes_its_value)
{
	from_text("line", "a, b", "\"a, b\"");
	from_text("refs", "x, y ,z", "[\"x\",\"y\",\"z\"]");
	from_text("refs", "[\"x\"]", "[\"x\"]");
	from_text("names", "Meeting", "{\"en\":\"Meeting\"}");
	from_text("names", "en: Meeting; ru: Заседание",
	    "{\"en\":\"Meeting\",\"ru\":\"Заседание\"}");
	from_text("names", "ru: Заседание", "{\"ru\":\"Заседание\"}");
	from_text("rows", "[{\"no\":1}]", "[{\"no\":1}]");
}

TEST(field, a_number_that_is_none_is_refused)
{
	static const char *const not[] = { "", "1x", "x", "1.5",
	    "9007199254740992", "99999999999999999999" };
	struct arena *a = arena_new(1 << 20);

	for (size_t i = 0; i < sizeof not / sizeof *not; i++) {
		struct err e = { 0 };

		OK(!field_from_text(a, &rows[0], not[i], &e));
		OK(e.kind == ERR_MALFORMED);
	}
	arena_release(a);
}

TEST(field, every_kind_has_a_name_a_sentence_and_helped_fields)
{
	size_t n = 0;

	for (; act_types[n]; n++) {
		const struct act_type *t = act_types[n];

		OK(act_type_find(t->name) == t);
		OK(t->gist[0] && t->who);
		OK(t->sentence[strlen(t->sentence) - 1] == '.');
		for (const struct field *f = t->fields; f->name; f++) {
			OK(f->help && f->help[0]);
			OK(f->form != FIELD_ROWS || f->rows);
			OK(f->form != FIELD_CHOICE || strchr(f->of, '|'));
		}
	}
	OK(n > 40);
	OK(!act_type_find("no.such"));
}

/* Puts one text by its place into a body begun with {}; the body's bytes. */
static const char *
put(const char *place, const char *text, struct err *e)
{
	static struct buf out = BUF_MAX(1 << 16);
	struct arena *a = arena_new(1 << 20);
	struct json *body = json_object(a);

	*e = (struct err){ 0 };
	buf_clear(&out);
	if (field_put(a, fields, body, place, text, e))
		json_write(&out, body);
	arena_release(a);
	return out.n ? out.p : "";
}

TEST(field, a_text_is_put_by_its_place)
{
	struct err e;

	STR_IS(put("line", "one", &e), "{\"line\":\"one\"}");
	STR_IS(put("names.ru", "А", &e), "{\"names\":{\"ru\":\"А\"}}");
	STR_IS(put("refs", "b, a", &e), "{\"refs\":[\"b\",\"a\"]}");
	STR_IS(put("rows.0.no", "7", &e), "{\"rows\":[{\"no\":7}]}");
	STR_IS(put("rows.2.no", "7", &e), "{\"rows\":[{},{},{\"no\":7}]}");
	STR_IS(put("rows", "[{\"no\":7}]", &e), "{\"rows\":[{\"no\":7}]}");
}

TEST(field, a_place_that_no_field_has_is_refused_by_name)
{
	static const char *const wrong[] = { "lines", "lin", "line.en",
	    "names.EN", "names.", "rows.no", "rows.0", "rows.0.", "rows.0.x",
	    "rows.500.no", "rows.-1.no", "", "." };
	struct err e;

	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		STR_IS(put(wrong[i], "1", &e), "");
		OK(e.kind == ERR_MALFORMED);
	}
	OK(put("rows.499.no", "7", &e)[0]);
}

TEST(field, a_text_that_is_no_UTF8_is_refused_and_said)
{
	struct err e;

	STR_IS(put("line", "\xff", &e), "");
	STR_IS(e.says, "\"line\" cannot be written: it is no UTF-8, or too "
	    "long.");
	STR_IS(put("names.en", "\xff", &e), "");
	OK(e.kind == ERR_MALFORMED);
	STR_IS(put("rows.0.no", "seven", &e), "");
	STR_IS(e.says, "\"no\" must be a whole number.");
}

static bool
put_both(struct arena *a, const char *first, const char *as,
    const char *second, struct err *e)
{
	struct json *body = json_object(a);

	*e = (struct err){ 0 };
	return field_put(a, fields, body, first, as, e) &&
	    field_put(a, fields, body, second, "1", e);
}

TEST(field, one_place_written_in_two_ways_is_refused)
{
	struct arena *a = arena_new(1 << 20);
	struct err e;

	OK(!put_both(a, "rows", "[1]", "rows.0.no", &e));
	STR_IS(e.says, "\"rows\" is written in two ways at once.");
	OK(!put_both(a, "rows", "\"x\"", "rows.5.no", &e));
	STR_IS(e.says, "\"rows\" is written in two ways at once.");
	OK(!put_both(a, "names", "[1]", "names.en", &e));
	STR_IS(e.says, "\"names\" is written in two ways at once.");
	FINE(put_both(a, "rows", "[{}]", "rows.0.no", &e), e);
	FINE(put_both(a, "names", "{\"ru\":\"1\"}", "names.en", &e), e);
	arena_release(a);
}

TEST(field, a_row_that_no_memory_is_left_for_is_refused)
{
	struct arena *a = arena_new(1 << 16);
	struct json *body = json_object(a);
	struct err e = { 0 };

	while (arena_take(a, 16))
		continue;
	OK(!field_put(a, fields, body, "rows.0.no", "1", &e));
	STR_IS(e.says, "\"rows\" is too long.");
	arena_release(a);
}

/* What a name or a line may hold of that cannot be seen: what changes what is
 * read. */
static const struct { const char *what, *line; bool taken; } unseen[] = {
	{ "nothing of the sort", "Protocol", true },
	{ "soft hyphen", "Proto\u00ADcol", false },
	{ "grapheme joiner", "Proto\u034Fcol", false },
	{ "Arabic letter mark", "Proto\u061Ccol", false },
	{ "Hangul leading filler", "A\u115F", false },
	{ "Hangul vowel filler", "A\u1160", false },
	{ "Hangul filler", "A\u3164", false },
	{ "half Hangul filler", "A\uFFA0", false },
	{ "a Hangul letter", "\u314E", true },
	{ "Khmer inherent vowel", "\u1780\u17B4", false },
	{ "a Khmer vowel", "\u1780\u17B6", true },
	{ "Mongolian vowel separator", "\u1820\u180E", false },
	{ "Mongolian selector after its letter", "\u1820\u180B", true },
	{ "Mongolian selector after another", "a\u180B", false },
	{ "zero-width space", "Pro\u200Btocol", false },
	{ "left-to-right mark", "Protocol\u200E", false },
	{ "right-to-left mark", "Protocol\u200F", false },
	{ "word joiner", "Pro\u2060tocol", false },
	{ "invisible plus", "a\u2064b", false },
	{ "deprecated shaping", "a\u206Fb", false },
	{ "braille blank", "a\u2800b", false },
	{ "a braille letter", "\u2801", true },
	{ "byte order mark", "\uFEFFProtocol", false },
	{ "interlinear anchor", "a\uFFF9b", false },
	{ "shorthand overlap", "a\U0001BCA0b", false },
	{ "musical beam", "a\U0001D173b", false },
	{ "tag letter", "a\U000E0061", false },
	{ "tag space", "a\U000E0020", false },
	{ "selector alone", "\uFE0F", false },
	{ "selector after a letter", "a\uFE0F", false },
	{ "selector after a symbol", "\u260E\uFE0F", true },
	{ "two selectors", "\u260E\uFE0F\uFE0F", false },
	{ "selector after an ideograph", "\u845B\U000E0100", true },
	{ "ideographic selector after a letter", "a\U000E0100", false },
	{ "non-joiner between Persian letters", "\u0645\u06CC\u200C\u062E",
	    true },
	{ "non-joiner between Latin letters", "a\u200Cb", false },
	{ "non-joiner between Cyrillic letters", "\u0430\u200C\u0431", false },
	{ "non-joiner at the end", "\u0645\u06CC\u200C", false },
	{ "non-joiner at the beginning", "\u200C\u0645", false },
	{ "non-joiner before a space", "\u0645\u200C \u062E", false },
	{ "non-joiner before a mark", "\u0645\u200C\u061F", false },
	{ "two non-joiners", "\u0645\u200C\u200C\u062E", false },
	{ "joiner in a Devanagari word", "\u0915\u094D\u200D\u0937", true },
	{ "joiner between two scripts", "\u0915\u200D\u0645", false },
	{ "joiner between pictures", "\U0001F468\u200D\U0001F469", false },
	{ "spaces alone", "  ", false },
	{ "a space without break alone", "\u00A0", false },
	{ "a space without break", "No.\u00A07", true },
};

TEST(field, a_name_holds_nothing_that_cannot_be_seen)
{
	for (size_t i = 0; i < sizeof unseen / sizeof *unseen; i++)
		for (int names = 0; names < 2; names++) {
			char body[200];
			struct err e = { 0 };
			bool taken;

			snprintf(body, sizeof body, names ? "{\"id\":\"a\","
			    "\"names\":{\"en\":\"%s\"}}" :
			    "{\"id\":\"a\",\"line\":\"%s\"}", unseen[i].line);
			taken = check(body, &e);
			if (taken != unseen[i].taken)
				test_fail(__FILE__, __LINE__, "%s: %s",
				    unseen[i].what, taken ? "taken" : e.says);
		}
}

TEST(field, the_sentence_names_what_cannot_be_seen_and_prose_may_hold_it)
{
	struct err e = { 0 };

	OK(!check("{\"id\":\"a\",\"line\":\"a\u200Bb\"}", &e));
	STR_IS(e.says, "\"line\" holds a character that cannot be seen, "
	    "U+200B.");
	FINE(check("{\"id\":\"a\",\"prose\":\"a\u200Bb\"}", &e), e);
}
