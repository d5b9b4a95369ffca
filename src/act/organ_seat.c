/* organ_seat.c: members take their seats in an organ in which not all sit.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "organ", FIELD_REF, 0, "organ",
	    "the organ", NULL, 0, 0 },
	{ "members", FIELD_REF, FIELD_MANY, "member",
	    "the members", NULL, 0, 0 },
	{ "from", FIELD_DAY, 0, NULL,
	    "first day of the term", NULL, 0, 0 },
	{ "until", FIELD_DAY, FIELD_OPTIONAL, NULL,
	    "last day of the term", NULL, 0, 0 },
	{ "election", FIELD_REF, FIELD_OPTIONAL, "election",
	    "the election in which they were elected", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_PERIOD_BACKWARDS, false, "record 2",
	    "The period ends before it begins." },
	{ SQL_SEAT_TAKEN, false, "seat 1",
	    "{answer} has a seat in {organ} in that time already." },
	{ SQL_SEAT_OF_ALL, false, "seat 2",
	    "All members sit in {organ}, and it was convened already: who "
	    "sits in it is not changed by a term." },
	{ SQL_SEAT_UNELECTED, false, "seat 3",
	    "{answer} was not elected to {organ} in {election}." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_SEAT_TAKE,
	SQL_NONE,
};

const struct act_type act_organ_seat = {
	.name = "organ.seat",
	.version = 1,
	.gist = "seat members in an organ",
	.sentence = "Members take their seats: {organ}.",
	.who = WHO_SECRETARIAT,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
