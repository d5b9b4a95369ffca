/* package_form.c: drafts that are cleared, adopted and signed together, in
 * parts and in the order of signing.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field parts[] = {
	{ "names", FIELD_NAMES, 0, NULL, "heading of the part", NULL, 0, 0 },
	{ "documents", FIELD_REF, FIELD_MANY, "document", "its documents", NULL,
	    0, 0 },
	{ .name = NULL },
};

static const struct field fields[] = {
	{ "package", FIELD_ID, 0, "package",
	    "the package's short name", NULL, 0, 0 },
	{ "names", FIELD_NAMES, 0, NULL,
	    "its name", NULL, 0, 0 },
	{ "session", FIELD_REF, 0, "session",
	    "the session", NULL, 0, 0 },
	{ "parts", FIELD_ROWS, FIELD_MANY, NULL,
	    "its parts", parts, 0, 0 },
	{ "order", FIELD_CHOICE, FIELD_OPTIONAL, "parts|none",
	    "in which order they are adopted and signed, part after part where "
	    "nothing is said", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_PACKAGE_TWICE, false, "package 2",
	    "{answer} stands in two parts of the package." },
	{ SQL_PACKAGE_FOREIGN, false, "package 3",
	    "{answer} belongs to another session." },
	{ SQL_PACKAGE_OTHER, false, "package 3",
	    "{answer} is in a package already." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_PACKAGE_ADD,
	SQL_PACKAGE_DOCUMENTS,
	SQL_NONE,
};

const struct act_type act_package_form = {
	.name = "package.form",
	.version = 1,
	.gist = "form a package",
	.sentence = "The package is formed: {package}.",
	.who = WHO_SECRETARIAT,
	.may_be_limited = true,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
