/* floor.c: see floor.h. SPDX-License-Identifier: Apache-2.0 */
#include "act/floor.h"

#include "act/type.h"
#include "law/motion.h"

#include <string.h>

#define PENDING_MOST 64

struct pending {
	enum motion kinds[PENDING_MOST];
	char ids[PENDING_MOST][65];
	size_t n;
};

static void
pending_of(struct book *b, const char *meeting, struct pending *p)
{
	struct ask q = ask(b, SQL_MOTIONS_PENDING);

	p->n = 0;
	ask_str(&q, ":meeting", meeting);
	while (p->n < PENDING_MOST && ask_next(&q)) {
		const struct motion_rule *r = motion_named(ask_text(&q, 1));

		if (!r)
			continue;
		p->kinds[p->n] = r->motion;
		strncpy(p->ids[p->n], ask_text(&q, 0), 64);
		p->ids[p->n++][64] = '\0';
	}
	ask_end(&q);
}

/* Was the newest thing decided in the meeting a ruling of the chair? */
static bool
just_ruled(struct book *b, const char *meeting)
{
	struct ask q = ask(b, SQL_MOTION_RULED);
	bool ruled;

	ask_str(&q, ":meeting", meeting);
	ruled = ask_next(&q);
	ask_end(&q);
	return ruled;
}

/* From the announcement of a vote to its end. */
static bool
voting(struct book *b, const char *meeting)
{
	struct ask q = ask(b, SQL_VOTING_ON);
	bool on;

	ask_str(&q, ":meeting", meeting);
	on = ask_next(&q);
	ask_end(&q);
	return on;
}

static void
document_state(struct book *b, const struct act *act, struct motion_floor *f)
{
	struct ask q = ask(b, SQL_MOTION_DOCUMENT);
	const char *id = json_str(act->body, "document");

	ask_str(&q, ":document", id);
	ask_str(&q, ":for", act->by[0].who);
	if (id && ask_next(&q)) {
		f->decided = ask_num(&q, 0) != 0;
		f->amended = ask_num(&q, 1) != 0;
		f->sponsor = ask_num(&q, 2) != 0;
	}
	ask_end(&q);
	f->debating = id && !f->decided;
}

bool
floor_may_move(struct book *b, const struct act *act, struct err *e)
{
	const char *meeting = json_str(act->body, "meeting");
	const struct motion_rule *r = motion_named(json_str(act->body,
	    "type"));
	struct pending p;
	struct motion_floor f = { .open = true };

	pending_of(b, meeting, &p);
	f.pending = p.kinds;
	f.n = p.n;
	f.ruled = just_ruled(b, meeting);
	f.voting = voting(b, meeting);
	f.on_voting = json_int(act->body, "on_voting", 0) != 0;
	document_state(b, act, &f);
	return !r ? err_refuse(e, "motion 1", "There is no such motion.") :
	    motion_may(r->motion, &f, e);
}

static bool
first_is(const struct pending *p, const char *id, struct err *e)
{
	size_t i = motion_first(p->kinds, p->n);

	return (i < p->n && strcmp(p->ids[i], id) == 0) || i == p->n ||
	    err_refuse(e, "motion 11", "Another motion is put first: %s.",
	    p->ids[i]);
}

static bool
votes_say(enum motion kind, const struct act *act, struct err *e)
{
	const char *outcome = json_str(act->body, "outcome");
	bool counted = json_get(act->body, "yes") || json_get(act->body,
	    "no");
	bool carries = motion_carries(kind, json_int(act->body, "yes", 0),
	    json_int(act->body, "no", 0));

	if (kind == MOTION_APPEAL && (!counted ||
	    strcmp(outcome, "withdrawn") == 0))
		return err_refuse(e, "motion 13", "An appeal is against the "
		    "chair: it is put to the vote, and the votes are given.");
	if (!counted || strcmp(outcome, "withdrawn") == 0 ||
	    carries == (strcmp(outcome, "carried") == 0))
		return true;
	return err_refuse(e, "motion 12", "By these votes the motion is %s.",
	    carries ? "carried" : "lost");
}

bool
floor_may_decide(struct book *b, const struct act *act, struct err *e)
{
	const char *id = json_str(act->body, "motion");
	struct pending p;

	pending_of(b, json_str(act->body, "meeting"), &p);
	if (!first_is(&p, id, e))
		return false;
	for (size_t i = 0; i < p.n; i++)
		if (strcmp(p.ids[i], id) == 0)
			return votes_say(p.kinds[i], act, e);
	return true;
}

bool
floor_may_speak(struct book *b, const struct act *act, struct err *e)
{
	const char *motion = json_str(act->body, "motion");
	const char *side = json_str(act->body, "side");
	const struct motion_rule *r = NULL;
	struct ask q;
	bool mover = false;
	int spoke = 0;

	if (!motion)
		return true;
	q = ask(b, SQL_SPEECH_TO_MOTION);
	ask_str(&q, ":motion", motion);
	ask_str(&q, ":side", side);
	ask_str(&q, ":delegation", json_str(act->body, "delegation"));
	if (ask_next(&q)) {
		r = motion_named(ask_text(&q, 0));
		mover = ask_num(&q, 1) != 0;
		spoke = (int)ask_num(&q, 2);
	}
	ask_end(&q);
	return !r || mover || motion_may_speak(r->motion,
	    strcmp(side, "for") == 0, spoke, e);
}

#define PARTS_MOST FIELD_MANY_MOST

bool
floor_may_put(struct book *b, const struct act *act, struct err *e)
{
	bool adopted[PARTS_MOST], operative[PARTS_MOST], all = true;
	struct ask q = ask(b, SQL_DIVISION_OF);
	size_t n = 0;

	ask_str(&q, ":document", json_str(act->body, "document"));
	for (; n < PARTS_MOST && ask_next(&q); n++) {
		adopted[n] = ask_num(&q, 0) != 0;
		operative[n] = ask_num(&q, 1) != 0;
		all = all && adopted[n];
	}
	ask_end(&q);
	if (n && motion_divided(adopted, operative, n) == DIVIDED_REJECTED)
		return err_refuse(e, "division 4", "Every operative part of "
		    "the text was rejected, and so is the whole.");
	return all || err_refuse(e, "division 5", "A part of the text was "
	    "rejected: a revision leaves it out before the rest is put.");
}
