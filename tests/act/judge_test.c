/* judge_test.c: what a guard leaves in the err: its sentence in English, and
 * the sentence with its holes and what fills them.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "act/judge.h"
#include "book/write.h"

#define FP "SHA256:rilu3lIUeu0SHRiAlJTNncmXUnJdXGYeDKsE6btA8gI"

struct hall {
	struct arena *a;
	struct book *book;
	struct err e;
};

static struct act
read_act(struct hall *h, const char *kind, const char *who, const char *body)
{
	const char *text = arena_printf(h->a, "{\"at\":\"2010-12-10T13:14:00Z\""
	    ",\"body\":%s,\"by\":[{\"for\":\"%s\",\"key\":\"" FP "\",\"office\":"
	    "\"x\"}],\"kind\":\"%s\",\"nonce\":\"iEULCC7E3y_czTpibG5Imw\","
	    "\"org\":\"acts.csto.example/log\",\"v\":1}", body, who, kind);
	struct act act;

	FINE(act_read(h->a, text, strlen(text), &act, &h->e), h->e);
	return act;
}

/* A record with the member arm, the organ bureau, and the session one. */
static struct hall
hall_new(void)
{
	struct hall h = { .a = arena_new(1 << 20) };
	struct instant rx = { 1291986840 };
	struct act act = read_act(&h, "org.constitute", "arm",
	    "{\"members\":[{\"id\":\"arm\",\"kind\":\"member\",\"names\":"
	    "{\"en\":\"Armenia\"},\"roots\":[]},{\"id\":\"bureau\","
	    "\"kind\":\"organ\",\"names\":{\"en\":\"Bureau\"},\"roots\":[]}]"
	    ",\"name\":\"An Organisation\",\"origin\":"
	    "\"acts.csto.example/log\"}");
	struct ask q;

	h.book = book_open_write(NULL, &h.e);
	FINE(h.book, h.e);
	FINE(judge_apply(h.book, &act, 0, rx, &h.e), h.e);
	q = ask(h.book, SQL_SUBJECT_ADD);
	ask_str(&q, ":kind", "session");
	ask_str(&q, ":id", "one");
	ask_str(&q, ":en", "Session one");
	ask_int(&q, ":seq", 0);
	FINE(pen_run(&q, &h.e), h.e);
	return h;
}

static void
hall_free(struct hall *h)
{
	book_close(h->book);
	arena_release(h->a);
}

static bool
judged(struct hall *h, const char *kind, const char *who, const char *body)
{
	struct act act = read_act(h, kind, who, body);
	struct instant rx = { 1291986840 };

	err_clear(&h->e);
	return judge_check(h->book, &act, 1, rx, &h->e);
}

#define FOUNDING(zone) "{\"members\":[{\"id\":\"arm\",\"names\":{\"en\":" \
	"\"Armenia\"}}],\"name\":\"An Organisation\",\"origin\":" \
	"\"acts.csto.example/log\",\"zone\":\"" zone "\"}"

/* Legal days are days of the seat. */
TEST(judge, nothing_is_founded_in_a_zone_that_nobody_knows)
{
	struct hall h = { .a = arena_new(1 << 20) };

	h.book = book_open_write(NULL, &h.e);
	FINE(h.book, h.e);
	OK(!judged(&h, "org.constitute", "arm", FOUNDING("Europe/Mosow")));
	OK(h.e.kind == ERR_FAULT);
	STR_IS(h.e.says, "This machine's data of time zones does not have "
	    "Europe/Mosow.");
	OK(judged(&h, "org.constitute", "arm", FOUNDING("Europe/Moscow")));
	OK(judged(&h, "org.constitute", "arm", FOUNDING("UTC")));
	hall_free(&h);
}

/* A log that was not judged may have been. */
TEST(judge, nothing_more_is_entered_where_the_zone_is_not_known)
{
	struct hall h = { .a = arena_new(1 << 20) };
	struct act act = read_act(&h, "org.constitute", "arm",
	    FOUNDING("Europe/Mosow"));
	struct instant rx = { 1291986840 };

	h.book = book_open_write(NULL, &h.e);
	FINE(h.book, h.e);
	FINE(judge_apply(h.book, &act, 0, rx, &h.e), h.e);
	act = read_act(&h, "person.register", "arm",
	    "{\"names\":{\"en\":\"A\"},\"person\":\"a\"}");
	OK(!judge_apply(h.book, &act, 1, rx, &h.e));
	OK(h.e.kind == ERR_FAULT);
	hall_free(&h);
}

static bool
judged_with(struct hall *h, const char *name)
{
	const char *text = arena_printf(h->a, "{\"at\":\"2010-12-10T13:14:00Z\""
	    ",\"atts\":[{\"name\":\"%s\",\"sha256\":\"%064d\",\"size\":1,\"type\":"
	    "\"t\"}],\"body\":{\"names\":{\"en\":\"A\"},\"person\":\"a\"},\"by\":"
	    "[{\"for\":\"bureau\",\"key\":\"" FP "\",\"office\":\"x\"}],\"kind\":"
	    "\"person.register\",\"nonce\":\"iEULCC7E3y_czTpibG5Imw\",\"org\":"
	    "\"acts.csto.example/log\",\"v\":1}", name, 0);
	struct instant rx = { 1291986840 };
	struct act act;

	err_clear(&h->e);
	FINE(act_read(h->a, text, strlen(text), &act, &h->e), h->e);
	return judge_check(h->book, &act, 1, rx, &h->e);
}

/* As a title: two that look the same are the same. */
TEST(judge, the_name_of_an_attachment_is_read_as_it_is_signed)
{
	static const struct { const char *name, *says; } rows[] = {
		{ "report\xE2\x80\xAE" "fdp.exe", "\"atts.name\" must be one line "
		    "without control or direction characters." },
		{ "one\\ntwo", "\"atts.name\" must be one line without control "
		    "or direction characters." },
		{ "re\xE2\x80\x8Bport", "\"atts.name\" holds a character that "
		    "cannot be seen, U+200B." },
		{ " \xC2\xA0", "\"atts.name\" is empty." },
	};
	struct hall h = hall_new();

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		OK(!judged_with(&h, rows[i].name));
		STR_IS(h.e.says, rows[i].says);
		STR_IS(h.e.rule, "format-act 5");
	}
	FINE(judged_with(&h, "Report, \xD1\x87\xD0\xB0\xD1\x81\xD1\x82\xD1"
	    "\x8C 1.pdf"), h.e);
	FINE(judged_with(&h, "\xD9\x86\xE2\x80\x8C\xD9\x85.pdf"), h.e);
	hall_free(&h);
}

TEST(judge, a_guard_gives_its_sentence_and_the_member_of_the_body)
{
	struct hall h = hall_new();

	OK(!judged(&h, "agenda.provisional", "bureau", "{\"session\":\"one\"}"));
	STR_IS(h.e.says, "There is no proposed agenda of one to issue.");
	STR_IS(h.e.form, "There is no proposed agenda of {session} to issue.");
	STR_IS(h.e.rule, "agenda 1");
	OK(h.e.kind == ERR_REFUSED && h.e.nwith == 1);
	STR_IS(err_value(&h.e, 0), "one");
	hall_free(&h);
}

TEST(judge, a_guard_gives_the_answer_of_its_question)
{
	struct hall h = hall_new();

	OK(!judged(&h, "agenda.propose", "bureau", "{\"items\":[{\"names\":"
	    "{\"en\":\"A\"},\"number\":7},{\"names\":{\"en\":\"B\"},"
	    "\"number\":7}],\"session\":\"one\"}"));
	STR_IS(h.e.says, "Two items of the agenda have the number 7.");
	STR_IS(h.e.form, "Two items of the agenda have the number {answer}.");
	STR_IS(err_value(&h.e, 0), "7");
	OK(judged(&h, "agenda.propose", "bureau", "{\"items\":[{\"names\":"
	    "{\"en\":\"A\"},\"number\":7},{\"names\":{\"en\":\"B\"},"
	    "\"number\":8}],\"session\":\"one\"}"));
	hall_free(&h);
}

TEST(judge, a_guard_gives_whom_the_act_is_for)
{
	struct hall h = hall_new();

	OK(!judged(&h, "session.close", "arm", "{\"session\":\"one\"}"));
	STR_IS(h.e.says, "Only the member in the chair of the organ closes its "
	    "session; arm is not.");
	STR_IS(h.e.form, "Only the member in the chair of the organ closes its "
	    "session; {for} is not.");
	STR_IS(err_value(&h.e, 0), "arm");
	hall_free(&h);
}

TEST(judge, who_may_not_gives_what_and_who_as_messages)
{
	struct hall h = hall_new();

	OK(!judged(&h, "session.close", "bureau", "{\"session\":\"one\"}"));
	STR_IS(h.e.form, "%s may not %s: that is for %s.");
	STR_IS(err_value(&h.e, 0), "bureau");
	STR_IS(err_value(&h.e, 1), "close a session");
	STR_IS(err_value(&h.e, 2), "a member state");
	hall_free(&h);
}
