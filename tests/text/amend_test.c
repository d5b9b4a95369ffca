/* amend_test.c: amendments to a draft, before and after they are decided.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "text/amend.h"

#define DRAFT "1. The Council decides within 72 hours by consensus.\n\n" \
	"2. It informs all members.\n\n3. It meets in Moscow.\n"

static struct arena *arena;
static struct text draft;
static struct err last;

static void
begin(void)
{
	arena = arena_new(AMEND_ARENA);
	last = (struct err){ .kind = ERR_NONE };
	FINE(text_read(arena, DRAFT, strlen(DRAFT), &draft, &last), last);
}

static void
done(void)
{
	arena_release(arena);
}

static struct amendment
to(enum amend_kind kind, int paragraph, const char *s)
{
	struct amendment m = { .kind = kind, .paragraph = paragraph,
	    .amends = AMEND_DRAFT, .words = { s, strlen(s) } };

	if (paragraph > 0 && (size_t)paragraph <= draft.n)
		m.old = paragraph_hash(&draft.p[paragraph - 1]);
	return m;
}

static struct amendment
replace(int paragraph, const char *s)
{
	return to(AMEND_REPLACE, paragraph, s);
}

static struct amendment
under(struct amendment m, size_t amends)
{
	m.amends = amends;
	return m;
}

static struct amend_weighed
weigh(const struct amendment *v, size_t n)
{
	struct amend_weighed w;

	FINE(amend_weigh(arena, &draft, v, n, &w, &last), last);
	return w;
}

static void
refused(struct amendment m, const char *rule, const char *says)
{
	struct amend_weighed w;
	struct err e = { 0 };

	OK(!amend_weigh(arena, &draft, &m, 1, &w, &e));
	STR_IS(e.rule, rule);
	if (!strstr(e.says, says))
		test_fail(__FILE__, __LINE__, "%s", e.says);
}

TEST(amend, a_paragraph_that_is_not_there_is_refused)
{
	begin();
	refused(replace(4, "x"), "amend 1", "paragraph 4");
	refused(replace(0, "x"), "amend 1", "paragraph 0");
	refused(to(AMEND_INSERT, -1, "x"), "amend 1", "paragraph -1");
	refused(to(AMEND_INSERT, 4, "x"), "amend 1", "paragraph 4");
	weigh((struct amendment[]){ replace(3, "x"),
	    to(AMEND_INSERT, 0, "x"), to(AMEND_INSERT, 3, "x") }, 3);
	done();
}

TEST(amend, another_wording_than_the_drafts_is_refused)
{
	struct amendment m;

	begin();
	m = replace(2, "x");
	m.old = paragraph_hash(&draft.p[0]);
	refused(m, "amend 2", "wording of paragraph 2");
	m.kind = AMEND_DELETE;
	m.words.n = 0;
	refused(m, "amend 2", "wording of paragraph 2");
	m.old = paragraph_hash(&draft.p[1]);
	weigh(&m, 1);
	done();
}

TEST(amend, a_wording_is_one_paragraph_of_words)
{
	begin();
	refused(replace(1, ""), "amend 4", "leaves nothing");
	refused(replace(1, "a\n\nb"), "amend 4", "paragraph 1");
	refused(replace(1, "a  b"), "amend 4", "single spaces");
	refused(replace(1, "a\nb"), "amend 4", "single spaces");
	refused(replace(1, "a\x01"), "text 2", "Amendment 1 to paragraph 1");
	refused(to(AMEND_INSERT, 1, "a\n\xFF"), "text 1", "Line 2");
	refused(to(AMEND_INSERT, 1, " "), "text 5", "Amendment 1");
	weigh((struct amendment[]){ replace(1, "1. a b"),
	    to(AMEND_INSERT, 1, "a\n\nb") }, 2);
	done();
}

TEST(amend, only_an_earlier_one_of_the_same_kind_and_paragraph_is_amended)
{
	struct amendment v[3];
	struct amend_weighed w;

	begin();
	v[0] = replace(1, "a");
	v[1] = under(replace(1, "b"), 0);
	v[2] = under(replace(1, "c"), 0);
	weigh(v, 3);
	v[2].amends = 1;
	OK(!amend_weigh(arena, &draft, v, 3, &w, &last));
	STR_IS(last.rule, "amend 3");
	v[2] = under(replace(2, "c"), 0);
	OK(!amend_weigh(arena, &draft, v, 3, &w, &last));
	STR_IS(last.rule, "amend 3");
	refused(under(replace(1, "b"), 0), "amend 3", "Amendment 1");
	refused(under(to(AMEND_DELETE, 1, ""), 0), "amend 3", "paragraph 1");
	done();
}

TEST(amend, a_list_has_a_greatest_length)
{
	static struct amendment v[AMENDMENTS_MOST + 1];
	struct amend_weighed w;

	begin();
	for (size_t i = 0; i <= AMENDMENTS_MOST; i++)
		v[i] = to(AMEND_INSERT, 1, "x");
	OK(!amend_weigh(arena, &draft, v, AMENDMENTS_MOST + 1, &w, &last));
	STR_IS(last.rule, "amend 6");
	weigh(v, AMENDMENTS_MOST);
	done();
}

/* Both words and place change; the first two touch the same words. */
#define HOURS_24 "The Council decides within 24 hours by consensus."
#define HOURS_48 "The Council decides within 48 hours by consensus."
#define MAJORITY "The Council decides within 72 hours by majority."

TEST(amend, two_that_change_the_same_words_collide)
{
	struct amend_weighed w;

	begin();
	w = weigh((struct amendment[]){ replace(1, HOURS_24),
	    replace(1, HOURS_48) }, 2);
	OK(w.ncollisions == 1);
	OK(w.collisions[0].kind == COLLIDE_WORDS);
	OK(w.collisions[0].a == 0 && w.collisions[0].b == 1);
	OK(w.nchoices == 1 && w.choices[0].conflict && w.choices[0].n == 2);
	done();
}

TEST(amend, two_that_change_other_words_of_a_paragraph_do_not)
{
	struct amend_weighed w;

	begin();
	w = weigh((struct amendment[]){ replace(1, HOURS_24),
	    replace(1, MAJORITY) }, 2);
	OK(w.ncollisions == 0);
	OK(w.nchoices == 1 && !w.choices[0].conflict && w.choices[0].n == 2);
	done();
}

TEST(amend, deleting_what_another_changes_collides)
{
	struct amend_weighed w;

	begin();
	w = weigh((struct amendment[]){ replace(1, HOURS_24),
	    to(AMEND_DELETE, 1, ""), to(AMEND_DELETE, 2, "") }, 3);
	OK(w.ncollisions == 1);
	OK(w.collisions[0].kind == COLLIDE_DELETED);
	done();
}

TEST(amend, the_same_wording_twice_is_said_to_be_the_same)
{
	struct amend_weighed w;

	begin();
	w = weigh((struct amendment[]){ replace(1, HOURS_24),
	    replace(1, HOURS_24) }, 2);
	OK(w.ncollisions == 1 && w.collisions[0].kind == COLLIDE_SAME);
	OK(!w.choices[0].conflict);
	done();
}

TEST(amend, an_amendment_to_an_amendment_is_no_contradiction)
{
	struct amend_weighed w;

	begin();
	w = weigh((struct amendment[]){ replace(1, HOURS_24),
	    under(replace(1, HOURS_48), 0) }, 2);
	OK(w.ncollisions == 1 && w.collisions[0].kind == COLLIDE_AMENDS);
	OK(!w.choices[0].conflict);
	OK(w.order[0] == 1 && w.order[1] == 0);
	done();
}

TEST(amend, insertions_at_one_place_do_not_collide)
{
	struct amend_weighed w;

	begin();
	w = weigh((struct amendment[]){ to(AMEND_INSERT, 1, "a"),
	    to(AMEND_INSERT, 1, "b"), to(AMEND_DELETE, 1, "") }, 3);
	OK(w.ncollisions == 0);
	OK(w.nchoices == 1 && w.choices[0].n == 3);
	done();
}

TEST(amend, choices_are_side_by_side_in_the_order_of_the_draft)
{
	struct amend_weighed w;

	begin();
	w = weigh((struct amendment[]){ replace(3, "a"), replace(1, "b"),
	    replace(3, "c"), to(AMEND_INSERT, 0, "d") }, 4);
	OK(w.nchoices == 3);
	OK(w.choices[0].paragraph == 0 && w.choices[0].which[0] == 3);
	OK(w.choices[1].paragraph == 1 && w.choices[1].which[0] == 1);
	OK(w.choices[2].paragraph == 3 && w.choices[2].n == 2);
	OK(w.choices[2].which[0] == 0 && w.choices[2].which[1] == 2);
	done();
}

TEST(amend, the_furthest_from_the_draft_is_voted_first)
{
	struct amend_weighed w;

	begin();
	w = weigh((struct amendment[]){ replace(1, HOURS_24),
	    replace(1, "The Council acts."), replace(2, "x"),
	    replace(1, MAJORITY), to(AMEND_DELETE, 1, ""),
	    to(AMEND_INSERT, 1, "2-1. x y z") }, 6);
	OK(w.distance[0] == 2 && w.distance[3] == 2);
	OK(w.distance[1] == 7);
	OK(w.distance[4] == 8);
	OK(w.order[0] == 4 && w.order[1] == 1 && w.order[2] == 0);
	OK(w.order[3] == 3 && w.order[4] == 5 && w.order[5] == 2);
	done();
}

TEST(amend, those_that_an_adopted_one_contradicts_are_not_put)
{
	struct amendment v[5];
	enum amend_fate fate[5] = { FATE_OPEN };
	struct amend_weighed w;

	begin();
	v[0] = replace(1, HOURS_24);
	v[1] = replace(1, HOURS_48);
	v[2] = replace(1, MAJORITY);
	v[3] = replace(2, "x");
	v[4] = under(replace(1, "The Council decides at once."), 1);
	w = weigh(v, 5);
	OK(amend_next(&w, 5, fate) == 4 || amend_next(&w, 5, fate) == 0);
	fate[0] = FATE_ADOPTED;
	amend_settle(&w, v, 5, fate);
	OK(fate[1] == FATE_FALLEN && fate[4] == FATE_FALLEN);
	OK(fate[2] == FATE_OPEN && fate[3] == FATE_OPEN);
	OK(amend_next(&w, 5, fate) == 2);
	fate[2] = FATE_REJECTED;
	fate[3] = FATE_ADOPTED;
	amend_settle(&w, v, 5, fate);
	OK(amend_next(&w, 5, fate) == 5);
	done();
}

TEST(amend, a_rejected_one_leaves_the_others_open)
{
	struct amendment v[2];
	enum amend_fate fate[2] = { FATE_REJECTED, FATE_OPEN };
	struct amend_weighed w;

	begin();
	v[0] = replace(1, HOURS_24);
	v[1] = replace(1, HOURS_48);
	w = weigh(v, 2);
	amend_settle(&w, v, 2, fate);
	OK(fate[1] == FATE_OPEN);
	done();
}

TEST(amend, an_amendment_to_another_contradicts_only_when_both_are_adopted)
{
	struct amendment v[4];
	enum amend_fate fate[4] = { FATE_OPEN };
	struct amend_weighed w;

	begin();
	v[0] = replace(1, HOURS_24);
	v[1] = under(replace(1, "The Council decides within 24 hours by "
	    "majority."), 0);
	v[2] = replace(1, "The Council decides within 72 hours by ballot.");
	v[3] = under(replace(1, HOURS_48), 0);
	w = weigh(v, 4);
	fate[1] = FATE_ADOPTED;
	amend_settle(&w, v, 4, fate);
	OK(fate[2] == FATE_OPEN && fate[3] == FATE_FALLEN);
	fate[0] = FATE_ADOPTED;
	amend_settle(&w, v, 4, fate);
	OK(fate[2] == FATE_FALLEN);
	done();
}

TEST(amend, amendments_to_one_that_is_over_fall)
{
	struct amendment v[2];
	enum amend_fate fate[2] = { FATE_WITHDRAWN, FATE_OPEN };
	struct amend_weighed w;

	begin();
	v[0] = replace(1, HOURS_24);
	v[1] = under(replace(1, HOURS_48), 0);
	w = weigh(v, 2);
	amend_settle(&w, v, 2, fate);
	OK(fate[1] == FATE_FALLEN);
	done();
}

static const char *
applied(const struct amendment *v, size_t n, const bool *chosen)
{
	static struct buf out = BUF_MAX(TEXT_MOST);

	last = (struct err){ .kind = ERR_NONE };
	return amend_apply(arena, &draft, v, n, chosen, &out, &last) ? out.p :
	    last.rule;
}

#define ALL (bool[]){ true, true, true, true }

TEST(amend, the_chosen_are_put_in_and_the_rest_stays)
{
	struct amendment v[4];

	begin();
	v[0] = replace(1, HOURS_24);
	v[1] = replace(1, MAJORITY);
	v[2] = to(AMEND_DELETE, 2, "");
	v[3] = to(AMEND_INSERT, 3, "3-1. It may meet\nelsewhere.\n4. It ends.");
	STR_IS(applied(v, 4, ALL), "1. The Council decides within 24 hours by "
	    "majority.\n\n3. It meets in Moscow.\n\n3-1. It may meet "
	    "elsewhere.\n\n4. It ends.\n");
	STR_IS(applied(v, 4, (bool[]){ false, true, false, false }),
	    "1. The Council decides within 72 hours by majority.\n\n"
	    "2. It informs all members.\n\n3. It meets in Moscow.\n");
	STR_IS(applied(v, 4, (bool[]){ false, false, false, false }), DRAFT);
	done();
}

TEST(amend, two_chosen_ones_that_collide_are_refused_by_paragraph)
{
	struct amendment v[3];

	begin();
	v[0] = replace(1, HOURS_24);
	v[1] = replace(1, HOURS_48);
	v[2] = to(AMEND_DELETE, 1, "");
	STR_IS(applied(v, 3, ALL), "amend 5");
	OK(strstr(last.says, "1 and 2 collide in paragraph 1"));
	STR_IS(applied(v, 3, (bool[]){ true, false, true }), "amend 5");
	STR_IS(applied(v, 3, (bool[]){ false, true, true }), "amend 5");
	OK(strstr(applied(v, 3, (bool[]){ true, false, false }), "24"));
	v[1] = v[0];
	OK(strstr(applied(v, 2, ALL), "24 hours"));
	v[0] = v[2];
	OK(strncmp(applied(v, 1, ALL), "2. ", 3) == 0);
	done();
}

TEST(amend, one_to_another_takes_its_place_when_both_are_chosen)
{
	struct amendment v[3];

	begin();
	v[0] = to(AMEND_INSERT, 0, "# Title");
	v[1] = under(to(AMEND_INSERT, 0, "# Statute"), 0);
	v[2] = under(to(AMEND_INSERT, 0, "# Rules"), 0);
	OK(strncmp(applied(v, 3, (bool[]){ true, true, false }),
	    "# Statute\n\n1. ", 14) == 0);
	OK(strncmp(applied(v, 3, (bool[]){ true, false, false }),
	    "# Title\n", 8) == 0);
	STR_IS(applied(v, 3, (bool[]){ false, true, false }), "amend 5");
	STR_IS(applied(v, 3, ALL), "amend 5");
	OK(strstr(last.says, "amend the same one"));
	done();
}

TEST(amend, words_that_look_like_a_number_stay_words)
{
	begin();
	STR_IS(applied((struct amendment[]){ replace(1, "2. is \\ here"),
	    to(AMEND_DELETE, 2, ""), to(AMEND_DELETE, 3, "") }, 3, ALL),
	    "1. 2. is \\ here\n");
	done();
}

TEST(amend, a_draft_of_which_nothing_is_left_is_refused)
{
	struct amendment v[3];

	begin();
	for (int i = 0; i < 3; i++)
		v[i] = to(AMEND_DELETE, i + 1, "");
	STR_IS(applied(v, 3, ALL), "text 5");
	OK(strcmp(applied(v, 2, ALL), "3. It meets in Moscow.\n") == 0);
	done();
}

TEST(amend, one_is_judged_alone_by_its_paragraph_and_its_words)
{
	struct amendment m = to(AMEND_INSERT, 0, "4. It has a seal.");

	begin();
	FINE(amend_good(&draft, &m, &last), last);
	m = to(AMEND_DELETE, 3, "");
	FINE(amend_good(&draft, &m, &last), last);
	m = to(AMEND_DELETE, 4, "");
	OK(!amend_good(&draft, &m, &last));
	STR_IS(last.rule, "amend 1");
	m = to(AMEND_DELETE, 0, "");
	OK(!amend_good(&draft, &m, &last));
	m = replace(3, "It meets  in Minsk.");
	OK(!amend_good(&draft, &m, &last));
	STR_IS(last.rule, "amend 4");
	m = replace(3, "It meets in Minsk.");
	FINE(amend_good(&draft, &m, &last), last);
	done();
}
