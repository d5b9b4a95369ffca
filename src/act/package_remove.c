/* package_remove.c: one draft is pulled out of the package; why stands in
 * the record.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "package", FIELD_REF, 0, "package",
	    "the package", NULL, 0, 0 },
	{ "document", FIELD_REF, 0, "document",
	    "the document", NULL, 0, 0 },
	{ "reason", FIELD_LINE, 0, NULL,
	    "why", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_PACKAGE_HOLDS, true, "package 1",
	    "{document} is not in the package {package}." },
	{ SQL_PACKAGE_DONE, false, "package 1",
	    "{document} is adopted already, or signed." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_PACKAGE_REMOVE,
	SQL_NONE,
};

const struct act_type act_package_remove = {
	.name = "package.remove",
	.version = 1,
	.gist = "take a draft out of a package",
	.sentence = "{document} is taken out of the package.",
	.who = WHO_SECRETARIAT | WHO_MEMBER,
	.may_be_limited = true,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
