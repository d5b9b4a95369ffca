/* standing_test.c: where a document stands, by what the acts say of it.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "press/standing.h"
#include "press/tmpl.h"

#include <stdio.h>

/* A row as the book gives it: members in the order of bytes. */
static void
stands(const char *row, const char *word, const char *english,
    const char *tone)
{
	struct arena *a = arena_new(1 << 16);
	struct buf says = BUF_MAX(1000);
	struct err e = { 0 };
	const struct json *d = json_read(a, row, strlen(row), &e);

	FINE(d, e);
	STR_IS(standing_of(d), word);
	standing_say(&says, lang_find("en"), d);
	STR_IS(says.p, english);
	STR_IS(standing_tone(d), tone);
	buf_free(&says);
	arena_release(a);
}

TEST(standing, a_draft_is_cleared_and_then_adopted)
{
	stands("{\"cleared\":0}", "draft", "Draft", "info");
	stands("{\"cleared\":1}", "cleared", "Cleared", "info");
	stands("{\"adopted_entry\":0,\"cleared\":1,\"effect\":\"approves\","
	    "\"kind\":\"decision\",\"outcome\":\"adopted\"}", "in_force",
	    "In force", "ok");
	stands("{\"adopted_entry\":9,\"cleared\":1,\"removed\":8}",
	    "withdrawn_from_package", "Withdrawn from the package", "idle");
}

TEST(standing, what_was_adopted_ad_referendum_is_provisional_and_may_lapse)
{
	stands("{\"adopted_entry\":9,\"effect\":\"approves\",\"kind\":"
	    "\"decision\",\"unconfirmed\":\"adopted_provisionally\"}",
	    "adopted_provisionally",
	    "Adopted, to be confirmed", "warn");
	stands("{\"adopted_entry\":9,\"effect\":\"approves\",\"kind\":"
	    "\"decision\",\"unconfirmed\":\"lapsed\"}", "lapsed",
	    "Lapsed: not confirmed", "idle");
	stands("{\"adopted_entry\":9,\"effect\":\"approves\",\"kind\":"
	    "\"decision\",\"unconfirmed\":\"stands\"}", "in_force",
	    "In force", "ok");
}

TEST(standing, a_decision_waits_for_all_who_were_present_to_sign)
{
	stands("{\"adopted_entry\":9,\"present\":2,\"signed\":1,"
	    "\"signed_by\":1}", "awaiting_signature", "Adopted, to be signed",
	    "warn");
	stands("{\"adopted_entry\":9,\"present\":2,\"signed\":1,"
	    "\"signed_by\":2}", "in_force", "In force", "ok");
}

TEST(standing, an_agreement_is_open_to_those_who_signed_it)
{
	stands("{\"adopted_entry\":9,\"present\":7,\"ratify\":1,"
	    "\"signed\":1,\"signed_by\":0}", "awaiting_signature",
	    "Adopted, to be signed", "warn");
	stands("{\"adopted_entry\":9,\"present\":7,\"ratify\":1,"
	    "\"signed\":1,\"signed_by\":6}", "awaiting_ratification",
	    "On ratification by 6", "warn");
}

TEST(standing, a_decision_may_wait_for_other_documents)
{
	stands("{\"adopted_entry\":9,\"awaits\":[5,6]}", "awaiting_others",
	    "When documents 5 and 6 are in force", "warn");
	stands("{\"adopted_entry\":9,\"awaits\":[5]}", "awaiting_others",
	    "When document 5 is in force", "warn");
	stands("{\"adopted_entry\":9,\"awaits\":[]}", "in_force",
	    "In force", "ok");
}

TEST(standing, what_binds_nobody_is_published_or_noted)
{
	stands("{\"adopted_entry\":9,\"effect\":\"political\"}", "published",
	    "Published", "ok");
	stands("{\"adopted_entry\":9,\"kind\":\"report\",\"outcome\":"
	    "\"approved\"}", "published", "Published", "ok");
	stands("{\"adopted_entry\":9,\"kind\":\"report\",\"outcome\":"
	    "\"noted\"}", "noted", "Noted", "ok");
}
