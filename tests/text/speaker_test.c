/* speaker_test.c: whom the labels of a transcript name, and the speeches of one.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "text/transcript.h"

#include <stdio.h>

/* A summit: presidents, one of them in the chair; two of one family name; an
 * office without a person; and each delegation whole. */
static const struct speaker there[] = {
	{ .names = { "Dmitry Medvedev", "Дмитрий Медведев" },
	    .titles = { "President", "Президент" },
	    .of = { "Russia", "Россия", "Russian Federation",
	    "Российская Федерация", "RU" }, .ids = { "medvedev" },
	    .chair = true },
	{ .names = { "Serzh Sargsyan", "Серж Саргсян" },
	    .titles = { "President", "Президент" },
	    .of = { "Armenia", "Армения", NULL, NULL, "AM" },
	    .ids = { "sargsyan" } },
	{ .names = { "Tigran Sargsyan", "Тигран Саргсян" },
	    .titles = { "Prime Minister", "Премьер-министр" },
	    .of = { "Armenia", "Армения", NULL, NULL, "AM" },
	    .ids = { "sargsyan-t" } },
	{ .names = { "Nikolai Bordyuzha", "Николай Бордюжа" },
	    .titles = { "Secretary General", "Генеральный секретарь" },
	    .of = { "Secretariat", "Секретариат", NULL, NULL, "secretariat" },
	    .ids = { "bordyuzha" } },
	{ .titles = { "Minister of Defence", "Министр обороны" },
	    .of = { "Kazakhstan", "Казахстан", "Republic of Kazakhstan", NULL,
	    "KZ" } },
	{ .of = { "Russia", "Россия", "Russian Federation",
	    "Российская Федерация", "RU" }, .ids = { "RU" }, .whole = true },
	{ .of = { "Armenia", "Армения", NULL, NULL, "AM" }, .ids = { "AM" },
	    .whole = true },
	{ .of = { "Kazakhstan", "Казахстан", "Republic of Kazakhstan", NULL,
	    "KZ" }, .ids = { "KZ" }, .whole = true },
	{ .of = { "Niger", "Нигер", NULL, NULL, "NE" }, .whole = true },
	{ .of = { "Nigeria", "Нигерия", NULL, NULL, "NG" }, .whole = true },
};
#define THERE (sizeof there / sizeof *there)

/* "0 3": the places, in their order. */
static const char *
match(const char *label)
{
	static char out[100];
	size_t which[THERE], n = speaker_match((struct words){ label,
	    strlen(label) }, there, THERE, which), at = 0;

	out[0] = '\0';
	for (size_t i = 0; i < n; i++)
		at += (size_t)snprintf(out + at, sizeof out - at, "%s%zu",
		    i ? " " : "", which[i]);
	return out;
}

TEST(speaker, a_name_with_initials_in_any_case_and_either_language)
{
	STR_IS(match("D.MEDVEDEV"), "0");
	STR_IS(match("D. Medvedev:"), "0");
	STR_IS(match("Dmitry Medvedev"), "0");
	STR_IS(match("Mr. Medvedev"), "0");
	STR_IS(match("Medvedev D.A."), "0");
	STR_IS(match("Д.А.МЕДВЕДЕВ:"), "0");
	STR_IS(match("Д.Медведев"), "0");
	STR_IS(match("H.E. Mr. Nikolai Bordyuzha"), "3");
}

TEST(speaker, another_initial_or_first_name_is_another_person)
{
	STR_IS(match("V. Medvedev"), "");
	STR_IS(match("A.D. Medvedev"), "");
	STR_IS(match("D.A.B. Medvedev"), "");
	STR_IS(match("Vladimir Medvedev"), "");
	STR_IS(match("Dmitry"), "");
	STR_IS(match("Medvede"), "");
	STR_IS(match("Medvedeva"), "");
}

TEST(speaker, two_of_one_name_are_both_reported_until_something_narrows)
{
	STR_IS(match("SARGSYAN"), "1 2");
	STR_IS(match("S. SARGSYAN"), "1");
	STR_IS(match("T. Sargsyan"), "2");
	STR_IS(match("Mr. Sargsyan (Armenia)"), "1 2");
	STR_IS(match("Mr. Sargsyan (Prime Minister)"), "2");
	STR_IS(match("Mr. Sargsyan (Russia)"), "");
	STR_IS(match("Mr. Medvedev (Russian Federation)"), "0");
	STR_IS(match("[sargsyan-t]"), "2");
	STR_IS(match("[sargsyan-]"), "");
}

TEST(speaker, a_title_is_one_or_a_question)
{
	STR_IS(match("PRESIDENT"), "0 1");
	STR_IS(match("President of Armenia"), "1");
	STR_IS(match("President of the Russian Federation"), "0");
	STR_IS(match("Президент России"), "0");
	STR_IS(match("The Secretary General"), "3");
	STR_IS(match("ГЕНЕРАЛЬНЫЙ СЕКРЕТАРЬ"), "3");
	STR_IS(match("Secretary"), "");
	STR_IS(match("Minister of Defence of Kazakhstan"), "4");
	STR_IS(match("President of Kazakhstan"), "");
}

TEST(speaker, the_chair_is_who_presided)
{
	STR_IS(match("THE CHAIR"), "0");
	STR_IS(match("Chairman"), "0");
	STR_IS(match("Председательствующий"), "0");
	STR_IS(match("The Chair (Mr. Medvedev)"), "0");
	STR_IS(match("The Chair (Mr. Bordyuzha)"), "");
	STR_IS(match("Vice Chair"), "");
	OK(speaker_presides((struct words){ "THE CHAIR:", 10 }));
	OK(!speaker_presides((struct words){ "D. Medvedev:", 12 }));
}

TEST(speaker, where_no_person_is_named_the_delegation_stands)
{
	STR_IS(match("KAZAKHSTAN"), "7");
	STR_IS(match("Delegate of Kazakhstan"), "7");
	STR_IS(match("The representative of the Republic of Kazakhstan"), "7");
	STR_IS(match("Представитель Казахстана"), "7");
	STR_IS(match("ДЕЛЕГАЦИЯ АРМЕНИИ"), "6");
	STR_IS(match("Delegate of Belarus"), "");
	STR_IS(match("[RU]"), "5");
	STR_IS(match("Representative of Nigeria"), "9");
	STR_IS(match("Представитель Нигер"), "8");
	STR_IS(match("Представитель Нигерии"), "8 9");
}

TEST(speaker, what_looks_like_a_label_is_not_taken_for_words)
{
	static const char *const yes[] = { "John Smith", "A. SMITH",
	    "The representative of Atlantis", "Генеральный секретарь",
	    "Note", "[nobody]" };
	static const char *const no[] = { "I recall", "and so", "We have this",
	    "Since then two things happened", "", "[half" };

	for (size_t i = 0; i < sizeof yes / sizeof *yes; i++)
		OK(speaker_looks((struct words){ yes[i], strlen(yes[i]) }));
	for (size_t i = 0; i < sizeof no / sizeof *no; i++)
		OK(!speaker_looks((struct words){ no[i], strlen(no[i]) }));
}

static struct transcript
read_it(struct arena *a, const char *text)
{
	struct transcript t;
	struct err e = { 0 };

	FINE(transcript_read(a, (struct words){ text, strlen(text) }, there,
	    THERE, &t, &e), e);
	return t;
}

TEST(transcript, speeches_items_and_paragraphs)
{
	struct arena *a = arena_new(8 << 20);
	struct transcript t = read_it(a,
	    "Opening Remarks at a Meeting\n"
	    "\n"
	    "Item 2. Opening\n"
	    "D.MEDVEDEV: Dear colleagues!\n"
	    "\n"
	    "I am pleased to welcome you\n"
	    "to the meeting, at 16:15: it is open.\n"
	    "\n\n"
	    "I recall: it was June 2009.\n"
	    "ПРЕДСТАВИТЕЛЬ КАЗАХСТАНА:\n"
	    "Благодарю.\n"
	    "Item 3\n"
	    "John Smith: I was not there.\r\n"
	    "\\Note: these are words.\n");

	OK(t.n == 3 && t.before == 1);
	OK(t.said[0].line == 4 && t.said[0].item == 2 && t.said[0].n == 1 &&
	    t.said[0].which[0] == 0);
	STR_IS(t.said[0].text.p, "Dear colleagues!\n\nI am pleased to welcome "
	    "you to the meeting, at 16:15: it is open.\n\nI recall: it was "
	    "June 2009.");
	OK(t.said[1].n == 1 && t.said[1].which[0] == 7 &&
	    t.said[1].item == 2);
	STR_IS(t.said[1].text.p, "Благодарю.");
	OK(t.said[2].n == 0 && t.said[2].line == 14 && t.said[2].item == 3);
	STR_IS(t.said[2].text.p, "I was not there. Note: these are words.");
	arena_release(a);
}

TEST(transcript, an_empty_one_has_no_speech)
{
	struct arena *a = arena_new(8 << 20);

	OK(read_it(a, "").n == 0);
	OK(read_it(a, "words without a speaker").n == 0);
	OK(read_it(a, "D. Medvedev:").said[0].text.n == 0);
	arena_release(a);
}

TEST(transcript, what_would_deceive_is_refused_with_its_line)
{
	static const struct { const char *text, *says; } bad[] = {
		{ "D. Medvedev: a\n\xff\n", "Line 2 is not UTF-8." },
		{ "D. Medvedev: a\nb\xe2\x80\xae" "c\n",
		    "Line 2 has a character that is not shown." },
		{ "D. Medvedev: a\x01\n",
		    "Line 1 has a character that is not shown." },
	};

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct arena *a = arena_new(8 << 20);
		struct transcript t;
		struct err e = { 0 };

		OK(!transcript_read(a, (struct words){ bad[i].text,
		    strlen(bad[i].text) }, there, THERE, &t, &e));
		STR_IS(e.says, bad[i].says);
		arena_release(a);
	}
}

TEST(transcript, a_page_that_ends_ends_a_line_and_is_none)
{
	struct arena *a = arena_new(8 << 20);
	struct transcript t = read_it(a,
	    "MEDVEDEV: One\f12\v\n\fKAZAKHSTAN: Two.\nJohn Smith: Three.");

	OK(t.n == 3 && t.said[1].line == 2 && t.said[1].n == 1);
	OK(t.said[2].line == 3 && t.said[2].n == 0);
	STR_IS(t.said[0].text.p, "One 12");
	arena_release(a);
}

TEST(transcript, a_label_is_put_right_wherever_it_stands)
{
	const struct words said = { "J. Smith", 8 }, note = { "Note", 4 };
	const struct named named[] = { { said, "KZ/minister" },
	    { note, NULL } };
	const char *text = "  J. Smith: One.\r\nNote: two.\nJ. Smith (X): "
	    "Three.\n\\J. Smith: four\nJ. Smith:";
	struct buf b = BUF_MAX(1000);

	transcript_name(&b, (struct words){ text, strlen(text) }, named, 2);
	STR_IS(b.p, "[KZ/minister]: One.\r\n\\Note: two.\nJ. Smith (X): "
	    "Three.\n\\J. Smith: four\n[KZ/minister]:");
	buf_free(&b);
}

TEST(transcript, a_text_in_which_nothing_is_named_stays_as_it_is)
{
	const char *text = "\n Note: one\f\n\n\v:\n";
	const struct named other = { { "Not", 3 }, "x" };
	struct buf b = BUF_MAX(1000);

	transcript_name(&b, (struct words){ text, strlen(text) }, &other, 1);
	STR_IS(b.p, text);
	buf_free(&b);
}
