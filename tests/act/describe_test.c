/* describe_test.c: which names in a sentence can become others by a later act.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "act/describe.h"
#include "book/write.h"

static void
name(struct book *b, const char *kind, const char *id, const char *en,
    const char *ru)
{
	struct ask q = ask(b, SQL_SUBJECT_ADD);
	struct err e = { 0 };

	ask_str(&q, ":kind", kind);
	ask_str(&q, ":id", id);
	ask_str(&q, ":en", en);
	ask_str(&q, ":ru", ru);
	ask_int(&q, ":seq", 1);
	FINE(pen_run(&q, &e), e);
}

static void
says(struct book *b, const char *of, const char *id, const char *lang,
    const char *want, enum described how)
{
	struct buf out = BUF_MAX(1000);

	OK(describe_subject(&out, b, of, id, lang) == how);
	STR_IS(out.p, want);
	buf_free(&out);
}

TEST(describe, a_name_is_for_good_and_an_id_waits_for_one)
{
	struct err e = { 0 };
	struct book *b = book_open_write(NULL, &e);

	FINE(b, e);
	says(b, "office", "registrar", "en", "registrar", DESCRIBED_ID);
	name(b, "office", "registrar", "Registrar", NULL);
	says(b, "office", "registrar", "en", "Registrar", DESCRIBED_FOR_GOOD);
	says(b, "office", "registrar", "ru", "Registrar", DESCRIBED_FOR_GOOD);
	name(b, "office", "registrar", "Another", "Another");
	says(b, "office", "registrar", "en", "Registrar", DESCRIBED_FOR_GOOD);
	book_close(b);
}

/* The kind that is asked for first may still get that id; a member not. */
TEST(describe, a_name_of_the_second_kind_is_for_good_after_members_alone)
{
	struct err e = { 0 };
	struct book *b = book_open_write(NULL, &e);

	FINE(b, e);
	name(b, "organ", "N", "Council", NULL);
	name(b, "member", "M", "Northland", NULL);
	says(b, "member|organ", "N", "en", "Council", DESCRIBED_FOR_GOOD);
	says(b, "organ|member", "M", "en", "Northland", DESCRIBED_NAME);
	name(b, "organ", "M", "Committee", NULL);
	says(b, "organ|member", "M", "en", "Committee", DESCRIBED_FOR_GOOD);
	book_close(b);
}

/* What memo.h and describe.h rest on: the book has no statement that changes
 * a name, and no kind of act but the first makes a member. */
TEST(describe, no_act_renames_a_subject_or_makes_a_member_later)
{
	for (int i = SQL_NONE + 1; i < SQL_COUNT; i++) {
		OK(!strstr(book_sql_texts[i].text, "UPDATE subject"));
		OK(!strstr(book_sql_texts[i].text, "DELETE FROM subject"));
		OK(!strstr(book_sql_texts[i].text, "REPLACE INTO subject"));
	}
	for (size_t i = 0; act_types[i]; i++)
		for (const struct field *f = act_types[i]->fields; f->name;
		    f++)
			OK(f->form != FIELD_ID || strcmp(f->of, "member"));
}
