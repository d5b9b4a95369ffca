/* known.c: see known.h. SPDX-License-Identifier: Apache-2.0 */
#include "book/known.h"

#include <stdio.h>
#include <string.h>

bool
known_subject(struct book *b, const char *kind, const char *id)
{
	struct ask q = ask(b, SQL_SUBJECT_GET);

	ask_str(&q, ":kind", kind);
	ask_str(&q, ":id", id);
	return ask_any(&q);
}

const char *
known_standing(struct book *b, const char *who, struct instant at,
    char out[STANDING_TEXT])
{
	struct ask q = ask(b, SQL_MEMBER_STANDING);

	ask_str(&q, ":for", who);
	ask_int(&q, ":rx", at.s);
	snprintf(out, STANDING_TEXT, "%s", ask_next(&q) ? ask_text(&q, 0) :
	    "");
	ask_end(&q);
	return out;
}

bool
known_member(struct book *b, const char *who, struct instant at)
{
	char standing[STANDING_TEXT];

	return strcmp(known_standing(b, who, at, standing), "member") == 0;
}
