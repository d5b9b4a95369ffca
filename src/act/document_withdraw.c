/* document_withdraw.c: a draft is taken back by who tabled it, before it is adopted.
 * Its number and symbol are not used again.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

static const struct field fields[] = {
	{ "document", FIELD_REF, 0, "document",
	    "the draft", NULL, 0, 0 },
	{ "reason", FIELD_LINE, FIELD_OPTIONAL, NULL,
	    "why", NULL, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_DOCUMENT_ADOPTED, false, "decision 1",
	    "{document} is adopted: it can no longer be withdrawn." },
	{ SQL_DOCUMENT_WITHDRAWN, false, "document 3",
	    "{answer} was withdrawn already." },
	{ SQL_DOCUMENT_SPONSORED, true, "document 3",
	    "Only who tabled {document}, or the secretariat, may do this." },
	{ SQL_WRITTEN_OPEN_ON, false, "written 3",
	    "The written procedure {answer} runs on {document}: it is closed "
	    "or withdrawn first." },
	{ SQL_SILENCE_OPEN_ON, false, "silence 11",
	    "The silence procedure {answer} runs on {document}: it is closed "
	    "or withdrawn first." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_DOCUMENT_WITHDRAW,
	SQL_NONE,
};

const struct act_type act_document_withdraw = {
	.name = "document.withdraw",
	.version = 1,
	.gist = "withdraw a draft",
	.sentence = "The draft is withdrawn: {document}.",
	.who = WHO_MEMBER | WHO_SECRETARIAT | WHO_SUSPENDED,
	.may_be_limited = true,
	.fields = fields,
	.guards = guards,
	.writes = writes,
};
