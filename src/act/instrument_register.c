/* instrument_register.c: an instrument of ours or of others that our acts
 * amend or cite, with the date and the event the date is of.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "instrument", FIELD_ID, 0, "instrument",
	    "short name", NULL, 0, 0 },
	{ "names", FIELD_NAMES, 0, NULL,
	    "its title", NULL, 0, 0 },
	{ "kind", FIELD_CHOICE, 0, "treaty|charter|agreement|protocol|regulation|rules_of_procedure|concept|declaration|resolution|statement|programme|plan|forms|other",
	    "what it is", NULL, 0, 0 },
	{ "document", FIELD_REF, FIELD_OPTIONAL, "document",
	    "the document of ours that made it", NULL, 0, 0 },
	{ "date", FIELD_DAY, FIELD_OPTIONAL, NULL,
	    "its date", NULL, 0, 0 },
	{ "event", FIELD_CHOICE, FIELD_OPTIONAL, "signature|adoption|entry_into_force",
	    "what happened on that day", NULL, 0, 0 },
	{ "scope", FIELD_CHOICE, 0, "own|external",
	    "ours or another's", NULL, 0, 0 },
	{ "statutory", FIELD_INT, FIELD_OPTIONAL, NULL,
	    "1: a statutory document", NULL, 0, 1 },
	{ "status", FIELD_CHOICE, 0, "in_force|signed|adopted|proposed|political|unknown",
	    "status as the source states it", NULL, 0, 0 },
	{ "partner", FIELD_REF, FIELD_OPTIONAL, "partner",
	    "whose it is", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_INSTRUMENT_UNMADE, false, "document 2",
	    "{document} is not adopted: it has made no instrument." },
	{ SQL_ADOPTION_LAPSED, false, "decision 5",
	    "The adoption of {document} has lapsed: {answer} did not confirm "
	    "in time what it had agreed ad referendum." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_INSTRUMENT_ADD,
	SQL_NONE,
};

const struct act_type act_instrument_register = {
	.name = "instrument.register",
	.version = 1,
	.gist = "enter an instrument",
	.sentence = "The instrument is entered: {instrument}.",
	.who = WHO_SECRETARIAT,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
