/* media_publish.c: a transcript, a news item or a statement elsewhere, with
 * its source, linked to the meeting and the person.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "media", FIELD_ID, 0, "media",
	    "short name", NULL, 0, 0 },
	{ "title", FIELD_NAMES, 0, NULL,
	    "its title", NULL, 0, 0 },
	{ "type", FIELD_CHOICE, 0, "transcript|news|statement|interview",
	    "what it is", NULL, 0, 0 },
	{ "meeting", FIELD_REF, FIELD_OPTIONAL, "meeting",
	    "the meeting it is about", NULL, 0, 0 },
	{ "person", FIELD_REF, FIELD_OPTIONAL, "person",
	    "the speaker", NULL, 0, 0 },
	{ "day", FIELD_DAY, FIELD_OPTIONAL, NULL,
	    "its day", NULL, 0, 0 },
	{ "source", FIELD_LINE, FIELD_OPTIONAL, NULL,
	    "where it stood", NULL, 0, 0 },
	{ "summary", FIELD_NAMES, FIELD_OPTIONAL, NULL,
	    "what it says, in short", NULL, 0, 0 },
	{ .name = NULL },
};

static const enum book_sql writes[] = {
	SQL_MEDIA_ADD,
	SQL_NONE,
};

const struct act_type act_media_publish = {
	.name = "media.publish",
	.version = 1,
	.gist = "publish an item of the public record",
	.sentence = "Published: {media}.",
	.who = WHO_SECRETARIAT,
	.fields = fields,
	.writes = writes,
};
