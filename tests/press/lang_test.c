/* lang_test.c: messages, plurals, days, times and numbers in two languages.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "press/lang.h"
#include "press/lang_in.h"

#include <stdint.h>

static const struct lang *en, *ru;
static char out[LANG_TEXT];

__attribute__((constructor)) static void
languages(void)
{
	en = lang_find("en");
	ru = lang_find("ru");
}

static struct instant
at(const char *text)
{
	struct instant t;

	OK(instant_read(text, strlen(text), &t));
	return t;
}

TEST(lang, only_our_languages_are_found)
{
	OK(en && ru && en != ru);
	STR_IS(en->code, "en");
	STR_IS(ru->name, "Русский");
	OK(!lang_find("de") && !lang_find("") && !lang_find("RU"));
	OK(!lang_find("ru_RU.UTF-8"));
}

TEST(lang, every_message_is_found_by_the_search)
{
	OK(lang_ru_count > 100);
	for (size_t i = 0; i < lang_ru_count; i++) {
		STR_IS(tr(ru, lang_ru_messages[i].id),
		    lang_ru_messages[i].str[0]);
		STR_IS(tr(en, lang_ru_messages[i].id), lang_ru_messages[i].id);
	}
}

TEST(lang, an_unknown_message_stays_english)
{
	STR_IS(tr(ru, "No message of ours."), "No message of ours.");
	STR_IS(trn(ru, "thing", "things", 1), "thing");
	STR_IS(trn(ru, "thing", "things", 5), "things");
}

TEST(lang, english_counts_one_and_many)
{
	static const int64_t many[] = { 0, 2, 5, 11, 21, 101, -2, INT64_MIN };

	STR_IS(trn(en, "draft", "drafts", 1), "draft");
	for (size_t i = 0; i < sizeof many / sizeof *many; i++)
		STR_IS(trn(en, "draft", "drafts", many[i]), "drafts");
}

TEST(lang, russian_counts_one_few_and_many)
{
	static const struct { int64_t n; const char *word; } want[] = {
		{ 0, "проектов" }, { 1, "проект" }, { 2, "проекта" },
		{ 4, "проекта" }, { 5, "проектов" }, { 11, "проектов" },
		{ 12, "проектов" }, { 14, "проектов" }, { 21, "проект" },
		{ 22, "проекта" }, { 25, "проектов" }, { 111, "проектов" },
		{ 112, "проектов" }, { 122, "проекта" }, { -3, "проекта" },
		{ INT64_MIN, "проектов" },
	};

	for (size_t i = 0; i < sizeof want / sizeof *want; i++)
		STR_IS(trn(ru, "draft", "drafts", want[i].n), want[i].word);
}

TEST(lang, the_day_of_the_summit_in_words)
{
	struct day d = day_of(2010, 12, 10);

	STR_IS(lang_day(en, d, out), "10 December 2010");
	STR_IS(lang_day(ru, d, out), "10 декабря 2010 года");
	STR_IS(lang_day_short(en, d, out), "10 Dec");
	STR_IS(lang_day_short(ru, d, out), "10 дек.");
	STR_IS(lang_weekday(en, d, out), "Friday");
	STR_IS(lang_weekday(ru, d, out), "пятница");
}

TEST(lang, every_day_of_a_year_has_its_words)
{
	static const char *const months[] = { "января", "февраля", "марта",
	    "апреля", "мая", "июня", "июля", "августа", "сентября",
	    "октября", "ноября", "декабря" };

	for (int m = 1; m <= 12; m++)
		OK(strstr(lang_day(ru, day_of(2011, m, 1), out),
		    months[m - 1]));
	STR_IS(lang_day(en, day_of(1992, 5, 15), out), "15 May 1992");
	STR_IS(lang_day(en, day_of(1, 1, 1), out), "1 January 1");
	STR_IS(lang_weekday(en, day_of(2010, 12, 6), out), "Monday");
	STR_IS(lang_weekday(ru, day_of(2010, 12, 12), out), "воскресенье");
}

TEST(lang, an_instant_is_told_in_the_time_of_the_seat)
{
	struct instant t = at("2010-12-10T13:15:59Z");

	STR_IS(lang_clock(t, "Europe/Moscow", out), "16:15");
	STR_IS(lang_time(en, t, "Europe/Moscow", out), "16:15 MSK");
	STR_IS(lang_time(ru, t, "Europe/Moscow", out), "16:15 МСК");
	STR_IS(lang_instant(en, t, "Europe/Moscow", out),
	    "10 December 2010, 16:15 MSK");
	STR_IS(lang_instant(ru, t, "Europe/Moscow", out),
	    "10 декабря 2010 года, 16:15 МСК");
}

TEST(lang, the_day_is_the_day_at_the_seat)
{
	STR_IS(lang_instant(en, at("2010-12-09T21:00:00Z"), "Europe/Moscow",
	    out), "10 December 2010, 00:00 MSK");
	STR_IS(lang_instant(en, at("2010-12-09T20:59:59Z"), "Europe/Moscow",
	    out), "9 December 2010, 23:59 MSK");
}

TEST(lang, without_a_known_zone_the_time_says_utc)
{
	STR_IS(lang_time(ru, at("2010-12-10T13:15:00Z"), "Nowhere/None", out),
	    "13:15 UTC");
}

/* Russian leaves four digits together. */
TEST(lang, numbers_stand_in_groups_of_three)
{
	static const struct { int64_t n; const char *en, *ru; } want[] = {
		{ 0, "0", "0" }, { 7, "7", "7" }, { 999, "999", "999" },
		{ 5142, "5,142", "5142" },
		{ 10000, "10,000", "10\u00A0000" },
		{ 1234567, "1,234,567", "1\u00A0234\u00A0567" },
		{ -1234567, "-1,234,567", "-1\u00A0234\u00A0567" },
		{ INT64_MIN, "-9,223,372,036,854,775,808", NULL },
		{ INT64_MAX, "9,223,372,036,854,775,807", NULL },
	};

	for (size_t i = 0; i < sizeof want / sizeof *want; i++) {
		STR_IS(lang_number(en, want[i].n, out), want[i].en);
		lang_number(ru, want[i].n, out);
		if (want[i].ru)
			STR_IS(out, want[i].ru);
	}
}

static struct buf text = BUF_MAX(1000);

static const char *
filled(const char *message, const char *a, const char *b)
{
	buf_clear(&text);
	lang_fill(&text, message, a, b, NULL);
	return text.p;
}

TEST(lang, a_message_is_filled_wherever_its_places_stand)
{
	STR_IS(filled("{a} of {b}", "7", "33"), "7 of 33");
	STR_IS(filled("{b}: {a}, {b}", "x", "y"), "y: x, y");
	/* what is filled in is not read again, and other braces stay */
	STR_IS(filled("{a}{", "{b}", "no"), "{b}{");
	STR_IS(filled("{for} {d} {a", "no", "no"), "{for} {d} {a");
	STR_IS(filled("<{c}>", "", ""), "<>");
	buf_free(&text);
}

TEST(lang, a_list_is_joined_with_a_word_before_the_last)
{
	static const char *const n[] = { "5", "6", "7" };

	for (size_t many = 1; many <= 3; many++) {
		buf_clear(&text);
		for (size_t i = 0; i < many; i++)
			lang_join(&text, many == 3 ? ru : en, i, many, n[i]);
		STR_IS(text.p, many == 1 ? "5" : many == 2 ? "5 and 6" :
		    "5, 6 и 7");
	}
	buf_free(&text);
}

static const char *
raised(const char *s)
{
	buf_clear(&text);
	lang_capital(&text, s);
	return text.n ? text.p : "";
}

TEST(lang, the_first_letter_is_raised_in_both_alphabets)
{
	STR_IS(raised("the draft"), "The draft");
	STR_IS(raised("пятница"), "Пятница");
	STR_IS(raised("япония"), "Япония");
	STR_IS(raised("ёлка"), "Ёлка");
	STR_IS(raised("Already"), "Already");
	STR_IS(raised("33 drafts"), "33 drafts");
	STR_IS(raised("\u00ab\u0430\u00bb"), "\u00ab\u0430\u00bb");
	STR_IS(raised(""), "");
	buf_free(&text);
}

TEST(lang, words_of_a_title_are_found_in_any_case)
{
	OK(lang_holds("Budget for 2011", "budget"));
	OK(lang_holds("Budget for 2011", "FOR 2011"));
	OK(lang_holds("О Положении о порядке", "положении"));
	OK(lang_holds("Отчёт", "ОТЧЁТ"));
	OK(lang_holds("anything", ""));
	OK(lang_holds("", ""));
	OK(!lang_holds("Budget", "budgets"));
	OK(!lang_holds("", "x"));
	OK(!lang_holds("Отчёт", "отчет"));
	/* half a letter is no letter */
	OK(!lang_holds("\xD0", "\xD0\x90"));
}
