/* rules_adopt.c: the rules of decision enter the record: a profile, as
 * docs/format-profile.md has it. The first are entered; each later one names
 * the document by which the organisation changed them.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"
#include "book/known.h"
#include "law/profile.h"

#include <string.h>

static const struct field fields[] = {
	{ "profile", FIELD_PROSE, 0, NULL,
	    "the rules, in the form of a profile", NULL, 0, 20000 },
	{ "from", FIELD_DAY, FIELD_OPTIONAL, NULL,
	    "in force from this day on; else from the day of receipt", NULL, 0, 0 },
	{ "decision", FIELD_REF, FIELD_OPTIONAL, "document",
	    "the adopted document that changes the rules", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_RULES_UNDECIDED, false, "rules 2",
	    "Rules are in force already: new ones name the adopted document "
	    "that changes them, each once and not from a day before it." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_RULES_ADOPT,
	SQL_NONE,
};

/* An organ that the record does not know is a slip. */
static bool
organs_known(struct book *b, const struct profile *p, struct err *e)
{
	for (size_t i = 0; i < p->nmatters; i++) {
		const char *organ = p->matters[i].organ;

		if (strcmp(organ, "*") != 0 &&
		    !known_subject(b, "organ", organ))
			return err_refuse(e, "rules 1", "The rules speak of an "
			    "organ %.60s, which the record does not know.",
			    organ);
	}
	return true;
}

static bool
check(struct book *book, const struct act *act, struct instant rx,
    struct err *e)
{
	const struct json *text = json_get(act->body, "profile");
	struct arena *a = arena_new(8 << 20);
	const struct profile *p = profile_read(a, text->str, text->len, e);
	bool ok = p && profile_may_enter(p, e) && organs_known(book, p, e);

	(void)rx;
	arena_release(a);
	return ok;
}

const struct act_type act_rules_adopt = {
	.name = "rules.adopt",
	.version = 1,
	.gist = "enter the rules of decision",
	.sentence = "{for} enters the rules of decision.",
	.who = WHO_SECRETARIAT,
	.fields = fields,
	.guards = guards,
	.writes = writes,
	.check = check,
};
