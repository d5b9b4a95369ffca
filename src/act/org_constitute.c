/* org_constitute.c: the founding act, entry 0. It names the origin of the
 * log, the members and their root keys; with the log key it is the anchor of
 * everything. It is judged by the keys it brings, since there are none
 * before it.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"
#include "book/seat.h"
#include "book/write.h"
#include "seal/key.h"

#include <string.h>

static const struct field member_rows[] = {
	{ "id", FIELD_ID, 0, "-",
	    "the code of the member (ISO 3166), or the name of the organ", NULL, 0, 0 },
	{ "kind", FIELD_CHOICE, FIELD_OPTIONAL, "member|organ",
	    "a member state or an organ", NULL, 0, 0 },
	{ "names", FIELD_NAMES, FIELD_OPTIONAL, NULL,
	    "short name", NULL, 0, 0 },
	{ "formal", FIELD_NAMES, FIELD_OPTIONAL, NULL,
	    "official name", NULL, 0, 0 },
	{ "rank", FIELD_INT, FIELD_OPTIONAL, NULL,
	    "place in the order of signature", NULL, 1, 1000 },
	{ "since", FIELD_DAY, FIELD_OPTIONAL, NULL,
	    "member since", NULL, 0, 0 },
	{ "threshold", FIELD_INT, FIELD_OPTIONAL, NULL,
	    "how many roots enrol a key together", NULL, 1, 16 },
	{ "roots", FIELD_KEY, FIELD_OPTIONAL | FIELD_MANY, NULL,
	    "root keys; a member without any cannot act", NULL, 0, 0 },
	{ "capital", FIELD_NAMES, FIELD_OPTIONAL, NULL,
	    "its capital", NULL, 0, 0 },
	{ "zone", FIELD_LINE, FIELD_OPTIONAL, NULL,
	    "the time zone of its capital", NULL, 0, 64 },
	{ .name = NULL },
};

static const struct field fields[] = {
	{ "origin", FIELD_LINE, 0, NULL,
	    "the name of the log, a host and path without scheme", NULL, 0, 200 },
	{ "name", FIELD_LINE, 0, NULL,
	    "the name of the organisation", NULL, 0, 0 },
	{ "names", FIELD_NAMES, FIELD_OPTIONAL, NULL,
	    "its name in each language", NULL, 0, 0 },
	{ "abbr", FIELD_NAMES, FIELD_OPTIONAL, NULL,
	    "its abbreviation", NULL, 0, 0 },
	{ "zone", FIELD_LINE, FIELD_OPTIONAL, NULL,
	    "the time zone of the depositary's seat", NULL, 0, 0 },
	{ "notice", FIELD_NAMES, FIELD_OPTIONAL, NULL,
	    "what must stand at the foot of every page", NULL, 0, 0 },
	{ "log_key", FIELD_LINE, FIELD_OPTIONAL, NULL,
	    "the verifier key of the log, as a signed note has it", NULL, 0, 0 },
	{ "members", FIELD_ROWS, FIELD_MANY, NULL,
	    "the members, and organs that hold keys", member_rows, 0, 0 },
	{ .name = NULL },
};

static const struct guard guards[] = {
	{ SQL_ORG_EXISTS, false, "record 1",
	    "The organisation is constituted already." },
	{ .ask = SQL_NONE },
};

static const enum book_sql writes[] = {
	SQL_ORG_CONSTITUTE,
	SQL_ORG_MEMBERS,
	SQL_ORG_SUBJECTS,
	SQL_ORG_STATUS,
	SQL_NONE,
};

/* Two lines of one key, which a remark at the end makes unlike, are one root
 * and would meet no threshold of two. */
static bool
roots_differ(const struct json *m, struct err *e)
{
	const struct json *roots = json_get(m, "roots");

	for (const struct json *k = roots ? roots->child : NULL; k;
	    k = k->next) {
		struct key *key = key_read_line(k->str, k->len, NULL);
		bool twice = false;

		for (const struct json *o = roots->child; key && o != k;
		    o = o->next) {
			struct key *other = key_read_line(o->str, o->len,
			    NULL);

			twice |= other && strcmp(key_fp(other),
			    key_fp(key)) == 0;
			key_free(other);
		}
		key_free(key);
		if (twice)
			return err_refuse(e, "record 3", "%s has the same "
			    "root twice.", json_str(m, "id"));
	}
	return true;
}

static int64_t
nroots(const struct json *m)
{
	const struct json *roots = json_get(m, "roots");

	return roots ? (int64_t)roots->len : 0;
}

/* A threshold above the number of roots could never be met; nor is there a day
 * at a seat whose clock nobody knows. */
static bool
check(struct book *book, const struct act *act, struct instant rx,
    struct err *e)
{
	const struct json *members = json_get(act->body, "members");
	const char *zone = json_str(act->body, "zone");
	int offset;

	(void)book;
	if (zone && !seat_zone_known(zone, rx, &offset, e))
		return false;
	for (const struct json *m = members->child; m; m = m->next) {
		const char *id = json_str(m, "id");

		if (json_int(m, "threshold", json_get(m, "roots") ? 1 : 0) >
		    nroots(m))
			return err_refuse(e, "record 3",
			    "%s has fewer roots than its threshold.", id);
		if (!roots_differ(m, e))
			return false;
		for (const struct json *o = members->child; o != m;
		    o = o->next)
			if (strcmp(json_str(o, "id"), id) == 0)
				return err_refuse(e, "record 2",
				    "Two members are named %s.", id);
	}
	return true;
}

static bool
enter_root(struct book *book, const char *who, const struct json *line,
    uint64_t seq, struct err *e)
{
	struct key *key = key_read_line(line->str, line->len, e);
	struct ask q;

	if (!key)
		return false;
	q = ask(book, SQL_ROOT_ADD);
	ask_int(&q, ":seq", (int64_t)seq);
	ask_str(&q, ":fp", key_fp(key));
	ask_str(&q, ":line", line->str);
	ask_str(&q, ":who", who);
	if (!pen_run(&q, e)) {
		key_free(key);
		return false;
	}
	key_free(key);
	return true;
}

static bool
apply(struct book *book, const struct act *act, uint64_t seq,
    struct instant rx, struct err *e)
{
	const struct json *members = json_get(act->body, "members");

	(void)rx;
	for (const struct json *m = members->child; m; m = m->next)
		for (const struct json *k = nroots(m) ?
		    json_get(m, "roots")->child : NULL; k; k = k->next)
			if (!enter_root(book, json_str(m, "id"), k, seq, e))
				return false;
	return true;
}

const struct act_type act_org_constitute = {
	.name = "org.constitute",
	.version = 1,
	.gist = "constitute the organisation",
	.sentence = "{origin} is constituted.",
	.who = WHO_ROOT,
	.fields = fields,
	.guards = guards,
	.writes = writes,
	.check = check,
	.apply = apply,
};
