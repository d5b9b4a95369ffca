/* silence_test.c: the silence procedure, with the second before, at and after.
 *
 * The round of the specification starts on 17 December 2010 and expires on 20
 * December at 12:00:00 in Moscow (UTC+3 then).
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "law/silence.h"

#define ZONE (3 * 3600)
#define HOUR 3600
#define DAY (24 * HOUR)

static const char *const seven[] = { "AM", "BY", "KZ", "KG", "RU", "TJ", "UZ" };

static struct instant
on(const char *s)
{
	struct instant at;

	OK(instant_read_offset(s, strlen(s), &at));
	return at;
}

#define EXPIRY on("2010-12-20T12:00:00+03:00")
/* A time of that day in Moscow. */
#define T(hms) on("2010-12-20T" hms "+03:00")

static struct silence_round
a_round(void)
{
	return (struct silence_round){ .start =
	    on("2010-12-17T10:00:00+03:00"), .expiry = EXPIRY,
	    .entitled = seven, .n = 7 };
}

static struct instant
later(struct instant at, int64_t seconds)
{
	return (struct instant){ at.s + seconds };
}

/* The state at `now` of the round above, under the default rules. */
static struct silence
state(const struct silence_event *v, size_t n, struct instant now)
{
	struct silence_rules rules = silence_default(ZONE);
	struct silence_round r = a_round();

	return silence_at(&rules, &r, v, n, now, NULL);
}

/* Long after: what became of it. */
static struct silence
end(const struct silence_event *v, size_t n)
{
	return state(v, n, on("2011-06-01T00:00:00Z"));
}

#define RUNS(state) OK((state).status == SILENCE_IS_RUNNING)

static bool
adopted(struct silence is, struct instant at)
{
	return is.status == SILENCE_IS_ADOPTED && is.at.s == at.s;
}

static bool
broken(struct silence is, struct instant at, const char *by,
    enum silence_kind why)
{
	return is.status == SILENCE_IS_BROKEN && is.at.s == at.s &&
	    strcmp(is.by, by) == 0 && is.why == why;
}

#define ADOPTED(is, at) OK(adopted(is, at))
#define BROKEN(is, at, by, why) OK(broken(is, at, by, why))

static struct err last;
#define REFUSED(cond, of, words) do {					\
	last = (struct err){ .kind = ERR_NONE };			\
	OK(!(cond));							\
	OK(last.kind == ERR_REFUSED);					\
	STR_IS(last.rule, of);						\
	if (!strstr(last.says, words))					\
		test_fail(__FILE__, __LINE__, "%s", last.says);		\
} while (0)

TEST(silence, without_a_break_it_is_adopted_at_the_instant_of_expiry)
{
	RUNS(state(NULL, 0, T("11:59:59")));
	ADOPTED(state(NULL, 0, T("12:00:00")), EXPIRY);
	ADOPTED(state(NULL, 0, T("12:00:01")), EXPIRY);
}

TEST(silence, an_objection_one_second_before_expiry_breaks_it)
{
	struct silence_event v[] = { { .kind = SILENCE_OBJECTION,
	    .member = "KZ", .at = T("11:59:59") } };

	RUNS(state(v, 1, T("11:59:58")));
	BROKEN(state(v, 1, T("11:59:59")), v[0].at, "KZ", SILENCE_OBJECTION);
	BROKEN(end(v, 1), v[0].at, "KZ", SILENCE_OBJECTION);
	OK(end(v, 1).event == 0);
}

static enum silence_effect
effect_of(struct silence_event v)
{
	struct silence_rules rules = silence_default(ZONE);
	struct silence_round r = a_round();
	enum silence_effect did;

	silence_at(&rules, &r, &v, 1, on("2011-06-01T00:00:00Z"), &did);
	return did;
}

TEST(silence, an_objection_at_the_instant_of_expiry_is_a_statement)
{
	struct silence_event v = { .kind = SILENCE_OBJECTION, .member = "KZ",
	    .at = T("12:00:00") };

	ADOPTED(end(&v, 1), EXPIRY);
	OK(effect_of(v) == SILENCE_NOTED);
	v.at = T("12:00:01");
	ADOPTED(end(&v, 1), EXPIRY);
	OK(effect_of(v) == SILENCE_NOTED);
	v.at = T("11:59:59");
	OK(effect_of(v) == SILENCE_BREAKS);
}

TEST(silence, a_proposed_amendment_breaks_it)
{
	struct silence_event v = { .kind = SILENCE_AMENDMENT, .member = "AM",
	    .at = T("10:00:00") };

	BROKEN(end(&v, 1), v.at, "AM", SILENCE_AMENDMENT);
	v.at = T("12:00:00");
	ADOPTED(end(&v, 1), EXPIRY);
}

TEST(silence, after_an_extension_the_new_expiry_counts)
{
	struct silence_event v[] = {
		{ .kind = SILENCE_EXTENDED, .at = T("11:00:00"),
		    .until = later(EXPIRY, DAY) },
		{ .kind = SILENCE_OBJECTION, .member = "TJ",
		    .at = T("13:00:00") },
	};

	RUNS(state(v, 2, T("12:30:00")));
	BROKEN(end(v, 2), T("13:00:00"), "TJ", SILENCE_OBJECTION);
	v[1].at = later(EXPIRY, DAY - 1);
	BROKEN(end(v, 2), v[1].at, "TJ", SILENCE_OBJECTION);
	v[1].at = later(EXPIRY, DAY);
	ADOPTED(end(v, 2), later(EXPIRY, DAY));
	OK(end(v, 2).extensions == 1);
}

static bool
extends(struct instant now, struct instant until,
    const struct silence_event *v, size_t n)
{
	struct silence_rules rules = silence_default(ZONE);
	struct silence_round r = a_round();
	struct silence s = silence_at(&rules, &r, v, n, now, NULL);

	return silence_may_extend(&rules, &r, &s, until, &last);
}

TEST(silence, an_extension_is_refused_after_expiry)
{
	struct instant until = later(EXPIRY, DAY);

	OK(extends(T("11:59:59"), until, NULL, 0));
	REFUSED(extends(T("12:00:00"), until, NULL, 0), "silence 4",
	    "adoption at 2010-12-20T09:00:00Z");
	REFUSED(extends(T("12:00:01"), until, NULL, 0), "silence 4", "adopt");
}

TEST(silence, an_extension_that_came_too_late_changes_nothing)
{
	struct silence_event v = { .kind = SILENCE_EXTENDED,
	    .at = T("12:00:01"), .until = later(EXPIRY, DAY) };

	ADOPTED(end(&v, 1), EXPIRY);
	v.at = T("11:59:59");
	ADOPTED(end(&v, 1), v.until);
}

TEST(silence, an_extension_is_refused_after_a_break)
{
	struct silence_event v = { .kind = SILENCE_OBJECTION, .member = "RU",
	    .at = T("10:00:00") };

	OK(extends(T("09:59:59"), later(EXPIRY, DAY), &v, 1));
	REFUSED(extends(T("10:00:00"), later(EXPIRY, DAY), &v, 1),
	    "silence 4", "broken");
}

TEST(silence, an_extension_goes_to_a_later_instant)
{
	REFUSED(extends(T("11:00:00"), EXPIRY, NULL, 0), "silence 5",
	    "not later");
	REFUSED(extends(T("11:00:00"), T("11:30:00"), NULL, 0), "silence 5",
	    "not later");
	OK(extends(T("11:00:00"), T("12:00:01"), NULL, 0));
}

TEST(silence, there_are_two_extensions_at_most)
{
	struct silence_event v[] = {
		{ .kind = SILENCE_EXTENDED, .at = T("10:00:00"),
		    .until = T("13:00:00") },
		{ .kind = SILENCE_EXTENDED, .at = T("10:00:01"),
		    .until = T("14:00:00") },
		{ .kind = SILENCE_EXTENDED, .at = T("10:00:02"),
		    .until = T("15:00:00") },
	};

	OK(extends(T("11:00:00"), T("15:00:00"), v, 1));
	REFUSED(extends(T("11:00:00"), T("15:00:00"), v, 2), "silence 6",
	    "procedure: 2");
	ADOPTED(end(v, 3), T("14:00:00"));
}

TEST(silence, an_extension_ends_within_working_hours_unless_urgent)
{
	struct silence_rules rules = silence_default(ZONE);
	struct silence_round r = a_round();
	struct silence s = state(NULL, 0, T("11:00:00"));

	OK(silence_may_extend(&rules, &r, &s, T("18:00:00"), &last));
	REFUSED(silence_may_extend(&rules, &r, &s, T("18:00:01"), &last),
	    "silence 2", "ends within");
	r.urgent = true;
	OK(silence_may_extend(&rules, &r, &s, T("18:00:01"), &last));
}

TEST(silence, ad_referendum_breaks_unless_confirmed_before_expiry)
{
	struct silence_event v[] = {
		{ .kind = SILENCE_AD_REFERENDUM, .member = "UZ",
		    .at = T("09:00:00") },
		{ .kind = SILENCE_LIFTS, .member = "UZ",
		    .at = T("11:00:00") },
	};

	ADOPTED(end(v, 2), EXPIRY);
	BROKEN(end(v, 1), EXPIRY, "UZ", SILENCE_AD_REFERENDUM);
	v[1].kind = SILENCE_AGREES;
	ADOPTED(end(v, 2), EXPIRY);
	v[1].at = T("11:59:59");
	ADOPTED(end(v, 2), EXPIRY);
	v[1].at = T("12:00:00");
	BROKEN(end(v, 2), EXPIRY, "UZ", SILENCE_AD_REFERENDUM);
}

TEST(silence, a_condition_breaks_at_expiry_and_not_before)
{
	struct silence_event v = { .kind = SILENCE_CONDITIONAL,
	    .member = "KG", .at = T("09:00:00") };

	OK(effect_of(v) == SILENCE_CONDITION);
	RUNS(state(&v, 1, T("11:59:59")));
	OK(state(&v, 1, T("08:59:59")).conditions == 0);
	OK(state(&v, 1, T("11:59:59")).conditions == 1);
	BROKEN(state(&v, 1, T("12:00:00")), EXPIRY, "KG",
	    SILENCE_CONDITIONAL);
}

TEST(silence, a_condition_is_lifted_by_the_member_that_made_it)
{
	struct silence_event v[] = {
		{ .kind = SILENCE_CONDITIONAL, .member = "KG",
		    .at = T("09:00:00") },
		{ .kind = SILENCE_AD_REFERENDUM, .member = "KG",
		    .at = T("09:01:00") },
		{ .kind = SILENCE_LIFTS, .member = "KZ",
		    .at = T("10:00:00") },
	};

	BROKEN(end(v, 3), EXPIRY, "KG", SILENCE_CONDITIONAL);
	OK(state(v, 3, T("11:00:00")).conditions == 1);
	v[2].member = "KG";
	ADOPTED(end(v, 3), EXPIRY);
	OK(state(v, 3, T("11:00:00")).conditions == 0);
}

TEST(silence, a_condition_that_comes_back_after_it_was_lifted_breaks)
{
	struct silence_event v[] = {
		{ .kind = SILENCE_CONDITIONAL, .member = "KG",
		    .at = T("09:00:00") },
		{ .kind = SILENCE_LIFTS, .member = "KG",
		    .at = T("10:00:00") },
		{ .kind = SILENCE_CONDITIONAL, .member = "KG",
		    .at = T("11:00:00") },
	};

	BROKEN(end(v, 3), EXPIRY, "KG", SILENCE_CONDITIONAL);
	OK(end(v, 3).event == 2);
}

TEST(silence, a_condition_is_lifted_by_a_later_consent)
{
	struct silence_event v[] = {
		{ .kind = SILENCE_CONDITIONAL, .member = "KG",
		    .at = T("09:00:00") },
		{ .kind = SILENCE_RESERVATION, .member = "KG",
		    .at = T("11:59:59") },
	};

	ADOPTED(end(v, 2), EXPIRY);
	v[1].kind = SILENCE_STATEMENT;
	BROKEN(end(v, 2), EXPIRY, "KG", SILENCE_CONDITIONAL);
	v[1] = (struct silence_event){ .kind = SILENCE_RESERVATION,
	    .member = "KG", .at = T("12:00:00") };
	BROKEN(end(v, 2), EXPIRY, "KG", SILENCE_CONDITIONAL);
}

TEST(silence, what_was_lifted_by_a_stolen_key_is_a_condition_again)
{
	struct silence_event v[] = {
		{ .kind = SILENCE_AD_REFERENDUM, .member = "KG",
		    .at = T("09:00:00") },
		{ .kind = SILENCE_LIFTS, .member = "KG",
		    .at = T("10:00:00"), .disowned = 2 },
		{ .kind = SILENCE_DISOWNED, .member = "KG",
		    .at = T("11:59:59") },
	};

	OK(state(v, 3, T("11:59:58")).conditions == 0);
	OK(state(v, 3, T("11:59:59")).conditions == 1);
	BROKEN(end(v, 3), EXPIRY, "KG", SILENCE_AD_REFERENDUM);
	v[2].at = T("12:00:00");
	ADOPTED(end(v, 3), EXPIRY);
}

TEST(silence, a_disowned_condition_is_none_and_leaves_the_members_own)
{
	struct silence_event v[] = {
		{ .kind = SILENCE_CONDITIONAL, .member = "KG",
		    .at = T("09:00:00") },
		{ .kind = SILENCE_CONDITIONAL, .member = "KG",
		    .at = T("10:00:00"), .disowned = 2 },
		{ .kind = SILENCE_DISOWNED, .member = "KG",
		    .at = T("11:00:00") },
	};

	BROKEN(end(v, 3), EXPIRY, "KG", SILENCE_CONDITIONAL);
	v[0].kind = SILENCE_AGREES;
	OK(state(v, 3, T("10:30:00")).conditions == 1);
	ADOPTED(end(v, 3), EXPIRY);
}

TEST(silence, a_disowned_objection_has_broken_it)
{
	struct silence_event v[] = {
		{ .kind = SILENCE_OBJECTION, .member = "KG",
		    .at = T("10:00:00"), .disowned = 1 },
		{ .kind = SILENCE_DISOWNED, .member = "KG",
		    .at = T("11:00:00") },
	};

	BROKEN(end(v, 2), T("10:00:00"), "KG", SILENCE_OBJECTION);
}

TEST(silence, a_condition_lasts_through_an_extension)
{
	struct silence_event v[] = {
		{ .kind = SILENCE_CONDITIONAL, .member = "KG",
		    .at = T("09:00:00") },
		{ .kind = SILENCE_EXTENDED, .at = T("10:00:00"),
		    .until = T("15:00:00") },
		{ .kind = SILENCE_LIFTS, .member = "KG",
		    .at = T("14:59:59") },
	};

	ADOPTED(end(v, 3), T("15:00:00"));
	v[2].at = T("15:00:00");
	BROKEN(end(v, 3), T("15:00:00"), "KG", SILENCE_CONDITIONAL);
}

TEST(silence, an_objection_after_a_condition_breaks_at_once)
{
	struct silence_event v[] = {
		{ .kind = SILENCE_CONDITIONAL, .member = "KG",
		    .at = T("09:00:00") },
		{ .kind = SILENCE_OBJECTION, .member = "KG",
		    .at = T("10:00:00") },
	};

	BROKEN(end(v, 2), T("10:00:00"), "KG", SILENCE_OBJECTION);
}

TEST(silence, lifting_a_break_does_not_revive_the_round)
{
	struct silence_event v[] = {
		{ .kind = SILENCE_OBJECTION, .member = "BY",
		    .at = T("09:00:00") },
		{ .kind = SILENCE_LIFTS, .member = "BY",
		    .at = T("09:00:01") },
	};

	BROKEN(end(v, 2), T("09:00:00"), "BY", SILENCE_OBJECTION);
	OK(silence_may_renew(&(struct silence){ .status = SILENCE_IS_BROKEN },
	    &last));
}

TEST(silence, a_reservation_is_annexed_and_a_request_for_time_noted)
{
	struct silence_event v = { .kind = SILENCE_RESERVATION,
	    .member = "AM", .at = T("11:00:00") };

	ADOPTED(end(&v, 1), EXPIRY);
	OK(effect_of(v) == SILENCE_ANNEXED);
	v.kind = SILENCE_STATEMENT;
	ADOPTED(end(&v, 1), EXPIRY);
	OK(effect_of(v) == SILENCE_NOTED);
}

TEST(silence, a_server_that_was_down_at_expiry_changes_nothing)
{
	struct silence_event v[] = {
		{ .kind = SILENCE_RESERVATION, .member = "AM",
		    .at = T("10:59:59") },
		{ .kind = SILENCE_OBJECTION, .member = "KZ",
		    .at = T("15:00:00") },
	};

	ADOPTED(state(v, 1, T("15:00:00")), EXPIRY);
	ADOPTED(state(v, 2, T("15:00:01")), EXPIRY);
}

TEST(silence, whoever_was_not_asked_cannot_break_it)
{
	struct silence_event v = { .kind = SILENCE_OBJECTION, .member = "RS",
	    .at = T("10:00:00") };
	struct silence_round r = a_round();

	ADOPTED(end(&v, 1), EXPIRY);
	v.member = NULL;
	ADOPTED(end(&v, 1), EXPIRY);
	REFUSED(silence_may_reply(&r, "RS", &last), "silence 7", "RS");
	OK(silence_may_reply(&r, "RU", &last));
}

TEST(silence, a_member_that_has_no_vote_any_more_breaks_and_lifts_nothing)
{
	struct silence_event v[] = {
		{ .kind = SILENCE_CONDITIONAL, .member = "UZ",
		    .at = T("09:00:00") },
		{ .kind = SILENCE_STATEMENT, .member = "UZ",
		    .at = T("10:00:00") },
	};

	BROKEN(end(v, 2), EXPIRY, "UZ", SILENCE_CONDITIONAL);
	ADOPTED(end(v + 1, 1), EXPIRY);
}

TEST(silence, in_one_second_the_order_of_receipt_decides)
{
	struct silence_event v[] = {
		{ .kind = SILENCE_OBJECTION, .member = "KZ",
		    .at = T("10:00:00") },
		{ .kind = SILENCE_AMENDMENT, .member = "AM",
		    .at = T("10:00:00") },
	};

	BROKEN(end(v, 2), T("10:00:00"), "KZ", SILENCE_OBJECTION);
}

TEST(silence, the_chair_withdraws_before_expiry_only)
{
	struct silence_event v = { .kind = SILENCE_WITHDRAWN,
	    .at = T("11:59:59") };
	struct silence s = end(&v, 1);

	OK(s.status == SILENCE_IS_WITHDRAWN && s.at.s == v.at.s);
	v.at = T("12:00:00");
	ADOPTED(end(&v, 1), EXPIRY);
	s = state(NULL, 0, T("11:59:59"));
	OK(silence_may_withdraw(&s, &last));
	s = state(NULL, 0, T("12:00:00"));
	REFUSED(silence_may_withdraw(&s, &last), "silence 4", "adoption");
}

TEST(silence, after_a_withdrawal_nothing_breaks)
{
	struct silence_event v[] = {
		{ .kind = SILENCE_WITHDRAWN, .at = T("10:00:00") },
		{ .kind = SILENCE_OBJECTION, .member = "KZ",
		    .at = T("10:00:01") },
	};

	OK(end(v, 2).status == SILENCE_IS_WITHDRAWN);
}

static bool
starts(const char *from, const char *to, bool urgent)
{
	struct silence_rules rules = silence_default(ZONE);
	struct silence_round r = a_round();

	r.start = on(from);
	r.expiry = on(to);
	r.urgent = urgent;
	return silence_may_start(&rules, &r, &last);
}

TEST(silence, it_lasts_a_day_or_four_hours_when_urgent)
{
	OK(starts("2010-12-15T12:00:00+03:00", "2010-12-16T12:00:00+03:00",
	    false));
	REFUSED(starts("2010-12-15T12:00:00+03:00",
	    "2010-12-16T11:59:59+03:00", false), "silence 1", "24 hours");
	OK(starts("2010-12-18T02:00:00+03:00", "2010-12-18T06:00:00+03:00",
	    true));
	REFUSED(starts("2010-12-18T02:00:00+03:00",
	    "2010-12-18T05:59:59+03:00", true), "silence 1", "4 hours");
	REFUSED(starts("2010-12-18T02:00:00+03:00",
	    "2010-12-17T02:00:00+03:00", true), "silence 1", "4 hours");
}

TEST(silence, it_starts_and_ends_in_working_hours_unless_urgent)
{
	static const char good[] = "2010-12-16T12:00:00+03:00";

	OK(starts("2010-12-15T09:00:00+03:00", good, false));
	REFUSED(starts("2010-12-15T08:59:59+03:00", good, false),
	    "silence 2", "starts");
	OK(starts("2010-12-14T18:00:00+03:00", good, false));
	REFUSED(starts("2010-12-14T18:00:01+03:00", good, false),
	    "silence 2", "starts");
	OK(starts("2010-12-14T15:00:00Z", good, false));
	OK(starts("2010-12-14T12:00:00+03:00", "2010-12-17T18:00:00+03:00",
	    false));
	REFUSED(starts("2010-12-14T12:00:00+03:00",
	    "2010-12-18T12:00:00+03:00", false), "silence 2", "ends");
	OK(starts("2010-12-14T12:00:00+03:00", "2010-12-18T12:00:00+03:00",
	    true));
}

TEST(silence, a_holiday_at_headquarters_is_not_worked)
{
	struct silence_rules rules = silence_default(ZONE);
	struct silence_round r = a_round();
	struct day holiday = day_of(2010, 12, 20);

	rules.holidays = &holiday;
	rules.nholidays = 1;
	REFUSED(silence_may_start(&rules, &r, &last), "silence 2", "ends");
	holiday.n++;
	OK(silence_may_start(&rules, &r, &last));
}

TEST(silence, it_asks_somebody_and_nobody_twice)
{
	static const char *const twice[] = { "AM", "BY", "AM" };
	struct silence_rules rules = silence_default(ZONE);
	struct silence_round r = a_round();

	r.n = 0;
	REFUSED(silence_may_start(&rules, &r, &last), "silence 3", "one");
	r.n = 1;
	OK(silence_may_start(&rules, &r, &last));
	r.entitled = twice;
	r.n = 3;
	REFUSED(silence_may_start(&rules, &r, &last), "silence 3", "AM");
	r.n = 2;
	OK(silence_may_start(&rules, &r, &last));
}

TEST(silence, it_is_closed_when_it_is_over)
{
	struct silence s = state(NULL, 0, T("11:59:59"));

	REFUSED(silence_may_close(&s, &last), "silence 8",
	    "2010-12-20T09:00:00Z");
	s = state(NULL, 0, T("12:00:00"));
	OK(silence_may_close(&s, &last));
	s = state(&(struct silence_event){ .kind = SILENCE_OBJECTION,
	    .member = "RU", .at = T("10:00:00") }, 1, T("10:00:00"));
	OK(silence_may_close(&s, &last));
}

TEST(silence, an_adoption_is_announced_once_when_it_was_closed)
{
	struct silence s = end(NULL, 0);

	REFUSED(silence_may_announce(&s, false, false, &last), "silence 9",
	    "closed");
	OK(silence_may_announce(&s, true, false, &last));
	REFUSED(silence_may_announce(&s, true, true, &last), "silence 9",
	    "already");
	s.status = SILENCE_IS_BROKEN;
	REFUSED(silence_may_announce(&s, true, false, &last), "silence 9",
	    "adopted");
}

TEST(silence, a_new_round_follows_a_break_or_a_withdrawal)
{
	struct silence s = { .status = SILENCE_IS_RUNNING };

	REFUSED(silence_may_renew(&s, &last), "silence 10", "still runs");
	s.status = SILENCE_IS_ADOPTED;
	REFUSED(silence_may_renew(&s, &last), "silence 10", "adoption");
	s.status = SILENCE_IS_WITHDRAWN;
	OK(silence_may_renew(&s, &last));
}

TEST(silence, what_was_sent_before_the_start_does_not_count)
{
	struct silence_event v = { .kind = SILENCE_OBJECTION, .member = "KZ",
	    .at = on("2010-12-17T09:59:59+03:00") };

	ADOPTED(end(&v, 1), EXPIRY);
	v.at = on("2010-12-17T10:00:00+03:00");
	BROKEN(end(&v, 1), v.at, "KZ", SILENCE_OBJECTION);
}
