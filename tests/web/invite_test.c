/* invite_test.c: an invitation is for one key and for a while.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "web/invite.h"

#include <stdio.h>

static struct invite
to(const char *who, const char *holder)
{
	struct invite x = { 0 };

	snprintf(x.who, sizeof x.who, "%s", who);
	snprintf(x.holder, sizeof x.holder, "%s", holder);
	return x;
}

TEST(invite, is_found_by_its_link_until_it_is_answered)
{
	struct invites *all = invites_new();
	struct invite x = to("KZ", "Counsellor"), found, list[INVITES_EACH];
	char name[TICKET_NAME];
	struct err e = { 0 };

	FINE(invites_add(all, &x, 100, name, &e), e);
	OK(!invites_find(all, "another", 100, &found));
	OK(invites_find(all, name, 100, &found));
	STR_IS(found.holder, "Counsellor");
	snprintf(found.line, sizeof found.line, "ssh-ed25519 AAAA");
	OK(invites_answer(all, name, 100, &found));
	OK(!invites_find(all, name, 100, &found));
	OK(!invites_answer(all, name, 100, &found));
	OK(invites_of(all, "KZ", 100, list) == 1);
	STR_IS(list[0].line, "ssh-ed25519 AAAA");
	OK(invites_of(all, "BY", 100, list) == 0);
	invites_free(all);
}

TEST(invite, ends_after_three_days_and_not_before)
{
	struct invites *all = invites_new();
	struct invite x = to("KZ", "a"), found;
	char name[TICKET_NAME];
	struct err e = { 0 };

	FINE(invites_add(all, &x, 100, name, &e), e);
	OK(invites_find(all, name, 100 + INVITE_LIFE_S - 1, &found));
	OK(!invites_find(all, name, 100 + INVITE_LIFE_S, &found));
	invites_free(all);
}

TEST(invite, is_withdrawn_by_its_own_member_alone)
{
	struct invites *all = invites_new();
	struct invite x = to("KZ", "a"), list[INVITES_EACH], found;
	char name[TICKET_NAME];
	struct err e = { 0 };

	FINE(invites_add(all, &x, 0, name, &e), e);
	OK(invites_of(all, "KZ", 0, list) == 1);
	invites_withdraw(all, "BY", list[0].ref);
	invites_withdraw(all, "KZ", "another");
	OK(invites_find(all, name, 0, &found));
	invites_withdraw(all, "KZ", list[0].ref);
	OK(!invites_find(all, name, 0, &found));
	invites_free(all);
}

TEST(invite, of_one_member_there_are_so_many_and_another_has_room)
{
	struct invites *all = invites_new();
	struct invite list[INVITES_EACH];
	char name[TICKET_NAME], holder[20];
	struct err e = { 0 };

	for (int i = 0; i < INVITES_EACH; i++) {
		struct invite x;

		snprintf(holder, sizeof holder, "%d", i);
		x = to("KZ", holder);
		FINE(invites_add(all, &x, i, name, &e), e);
	}
	OK(!invites_add(all, &(struct invite){ .who = "KZ" }, 99, name, &e));
	OK(e.kind == ERR_REFUSED);
	OK(invites_add(all, &(struct invite){ .who = "BY" }, 99, name, &e));
	OK(invites_of(all, "KZ", 99, list) == INVITES_EACH);
	STR_IS(list[0].holder, "0");
	STR_IS(list[INVITES_EACH - 1].holder, "19");
	invites_withdraw(all, "KZ", list[5].ref);
	OK(invites_add(all, &(struct invite){ .who = "KZ" }, 99, name, &e));
	invites_free(all);
}
