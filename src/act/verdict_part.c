/* verdict_part.c: the votes counted on an amendment, or on a part of a text that is
 * divided, held against the organ's rule. See verdict.h.
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/verdict_in.h"
#include "book/seat.h"

#include <stdio.h>
#include <string.h>

#define ROOM (8 << 20)

/* --- the rule --------------------------------------------------------------------- */

static const struct rule majority = {
	.name = "majority", .ntests = 1,
	.tests = { { .form = RULE_COUNT, .votes = VOTES_YES,
	    .op = OP_MORE_THAN, .num = 1, .den = 2,
	    .base = BASE_PRESENT_AND_VOTING } },
};

/* Consensus takes no votes. */
static bool
takes_votes(const struct rule *r)
{
	for (size_t i = 0; i < r->ntests; i++)
		if (r->tests[i].form != RULE_NO_OBJECTION)
			return true;
	return false;
}

bool
verdict_counts(const struct verdict *v)
{
	return v->rule->limited || takes_votes(v->rule);
}

/* More for than against, with the quorum of the organ. */
static const struct rule *
majority_of(struct arena *a, const struct rule *organs)
{
	struct rule *r = arena_take(a, sizeof *r);

	if (!r)
		return NULL;
	*r = majority;
	r->quorum_num = organs->quorum_num;
	r->quorum_den = organs->quorum_den;
	r->quorum_base = organs->quorum_base;
	r->quorum_op = organs->quorum_op;
	return r;
}

/* That for "amendment-of-MATTER", where the profile names it, else that for the
 * matter itself (GA 84); of consensus, the majority. */
static bool
part_rule(struct book *b, struct arena *a, struct verdict *v, struct err *e)
{
	char matter[2 * RULE_NAME];
	const struct rule *own;

	if (!verdict_rule(b, a, -1, false, v, e))
		return false;
	snprintf(matter, sizeof matter, "amendment-of-%s", v->matter);
	own = profile_rule_named(v->profile, v->organ, matter, v->day);
	v->rule = own ? own : takes_votes(v->rule) ? v->rule :
	    majority_of(a, v->rule);
	return v->rule != NULL;
}

/* --- the votes ------------------------------------------------------------------------ */

static void
add(struct verdict *v, int64_t count, enum stance stance)
{
	struct voter *x = verdict_add(v, "", count);

	if (!x)
		return;
	x->stance = stance;
	x->present = stance != STANCE_ABSENT;
}

/* Nobody is called by name: so many for and against, the others in the room do not
 * vote. A barred one is a member all the same. */
static void
seat(struct verdict *v, int64_t room, int64_t yes, int64_t no)
{
	size_t members = v->n, kept = 0;

	for (size_t i = 0; i < members; i++)
		if (v->voters[i].barred)
			v->voters[kept++] = v->voters[i];
	v->n = kept;
	add(v, yes, STANCE_YES);
	add(v, no, STANCE_NO);
	add(v, room - yes - no, STANCE_PRESENT);
	add(v, (int64_t)(members - kept) - room, STANCE_ABSENT);
}

/* --- what the chair says ------------------------------------------------------------- */

static bool
says_so(const struct verdict *v, const struct part_votes *p, struct err *e)
{
	struct buf why = BUF_MAX(100);
	bool adopted = verdict_adopts(v);

	if (adopted == p->adopted || verdict_to_cast(v))
		return true;
	verdict_why(&why, v);
	if (p->paragraph)
		err_refuse(e, "division 3", adopted ? "By its votes the part "
		    "that begins with paragraph %lld is adopted: %s." :
		    "By its votes the part that begins with paragraph %lld is "
		    "not adopted: %s.", (long long)p->paragraph, why.p ?
		    why.p : "nobody has a vote");
	else
		err_refuse(e, "amendment 7", adopted ? "By these votes the "
		    "amendment is adopted: %s." : "By these votes the "
		    "amendment is not adopted: %s.", why.p ? why.p :
		    "nobody has a vote");
	buf_free(&why);
	return false;
}

bool
verdict_part(struct book *b, const char *document, const char *meeting,
    struct instant rx, const struct part_votes *p, struct err *e)
{
	struct arena *a = arena_new(ROOM);
	struct verdict v = { .day = seat_day(b, rx) };
	int64_t room;
	bool ok = verdict_put_to(b, a, document, 0, &v) && part_rule(b, a, &v, e) &&
	    verdict_room(a, &v);

	if (ok) {
		verdict_voters(b, a, -1, &v);
		verdict_exclude(b, document, &v);
		room = verdict_in_room(b, meeting, &v);
		ok = p->yes + p->no <= room || err_refuse(e, "vote 9", "There "
		    "are %lld votes and only %lld members with a vote in the "
		    "meeting.", (long long)(p->yes + p->no), (long long)room);
	}
	if (ok) {
		seat(&v, room, p->yes, p->no);
		decide(v.rule, v.voters, v.n, &v.out);
		ok = says_so(&v, p, e);
	}
	arena_release(a);
	return ok;
}
