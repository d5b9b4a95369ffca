/* office_appoint.c: a person holds an office, of a delegation or of the
 * organisation, over a term.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "office", FIELD_REF, 0, "office",
	    "the office", NULL, 0, 0 },
	{ "person", FIELD_REF, 0, "person",
	    "the person", NULL, 0, 0 },
	{ "delegation", FIELD_REF, FIELD_OPTIONAL, "member|organ",
	    "the member or organ, where the office is one of it", NULL, 0, 0 },
	{ "title", FIELD_NAMES, FIELD_OPTIONAL, NULL,
	    "the title used there", NULL, 0, 0 },
	{ "from", FIELD_DAY, FIELD_OPTIONAL, NULL,
	    "first day", NULL, 0, 0 },
	{ "until", FIELD_DAY, FIELD_OPTIONAL, NULL,
	    "last day", NULL, 0, 0 },
	{ "decision", FIELD_REF, FIELD_OPTIONAL, "document",
	    "the document that appoints", NULL, 0, 0 },
	{ "election", FIELD_REF, FIELD_OPTIONAL, "election",
	    "the election in which the person was elected", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_PERIOD_BACKWARDS, false, "record 2",
	    "The last day, {until}, is before the first, {from}." },
	{ SQL_OFFICE_UNELECTED, false, "office 1",
	    "{answer} was not elected to {office} in {election}." },
	{ SQL_DECISION_UNTAKEN, false, "decision 6",
	    "{answer} is not adopted: nothing rests on it." },
	{ SQL_ADOPTION_LAPSED, false, "decision 5",
	    "The adoption of {decision} has lapsed: {answer} did not confirm "
	    "in time what it had agreed ad referendum." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_APPOINTMENT_ADD,
	SQL_NONE,
};

const struct act_type act_office_appoint = {
	.name = "office.appoint",
	.version = 1,
	.gist = "record who holds an office",
	.sentence = "{person} holds the office: {office}.",
	.who = WHO_SECRETARIAT,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
