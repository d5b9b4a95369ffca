/* floor.c: see floor.h. SPDX-License-Identifier: Apache-2.0 */
#include "act/floor.h"

#include "act/type.h"
#include "law/motion.h"

#include <stdio.h>
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

	ask_str(&q, ":meeting", meeting);
	return ask_any(&q);
}

/* From the announcement of a vote to its end. */
static bool
voting(struct book *b, const char *meeting)
{
	struct ask q = ask(b, SQL_VOTING_ON);

	ask_str(&q, ":meeting", meeting);
	return ask_any(&q);
}

/* Has the question a row, for a document in a meeting? The row's name, to 64
 * bytes, goes to `id`. */
static bool
there(struct book *b, enum book_sql sql, const char *meeting,
    const char *document, char id[65])
{
	struct ask q = ask(b, sql);
	bool row;

	if (meeting)
		ask_str(&q, ":meeting", meeting);
	ask_str(&q, ":document", document);
	row = ask_next(&q);
	if (row && id)
		snprintf(id, 65, "%s", ask_text(&q, 0));
	ask_end(&q);
	return row;
}

static void
document_state(struct book *b, const char *meeting, const char *id,
    const char *mover, struct motion_floor *f)
{
	struct ask q = ask(b, SQL_MOTION_DOCUMENT);
	bool rejected = there(b, SQL_REJECTION_STANDS, NULL, id, NULL);

	ask_str(&q, ":document", id);
	ask_str(&q, ":who", mover);
	if (ask_next(&q)) {
		f->named = true;
		f->decided = ask_num(&q, 0) || rejected;
		f->reopens = ask_num(&q, 1) || rejected ||
		    there(b, SQL_DEBATE_ADJOURNED, meeting, id, NULL) ||
		    there(b, SQL_COMPETENCE_DENIED, NULL, id, NULL);
		f->done = ask_num(&q, 2) != 0;
		f->amended = ask_num(&q, 3) != 0;
		f->sponsor = ask_num(&q, 4) != 0;
	}
	ask_end(&q);
	f->debating = f->named && !f->decided &&
	    !there(b, SQL_SPEECH_DEBATE_OVER, meeting, id, NULL);
}

/* What may be moved about the document, by who moves it, as it stands now. */
static bool
document_may(struct book *b, enum motion m, const char *meeting,
    const char *document, const char *mover, struct motion_floor *f,
    struct err *e)
{
	if (document)
		document_state(b, meeting, document, mover, f);
	if (!motion_may(m, f, e))
		return false;
	return (m != MOTION_COMPETENCE && m != MOTION_RECONSIDER) ||
	    there(b, SQL_ADOPTION_MEETING, meeting, document, NULL) ||
	    err_refuse(e, "meeting 5", "%s is not before the meeting %s.",
	    document, meeting);
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
	return !r ? err_refuse(e, "motion 1", "There is no such motion.") :
	    document_may(b, r->motion, meeting, json_str(act->body,
	    "document"), act->by[0].who, &f, e);
}

static bool
first_is(const struct pending *p, const char *id, struct err *e)
{
	size_t i = motion_first(p->kinds, p->n);

	return (i < p->n && strcmp(p->ids[i], id) == 0) || i == p->n ||
	    err_refuse(e, "motion 11", "Another motion is put first: %s.",
	    p->ids[i]);
}

static int64_t
votes_there(struct book *b, const char *meeting, struct instant rx)
{
	struct ask q = ask(b, SQL_MEETING_VOTES_THERE);
	int64_t n;

	ask_str(&q, ":meeting", meeting);
	ask_int(&q, ":rx", rx.s);
	n = ask_next(&q) ? ask_num(&q, 0) : 0;
	ask_end(&q);
	return n;
}

bool
floor_votes_fit(struct book *b, const struct act *act, const struct json *votes,
    struct instant rx, struct err *e)
{
	int64_t cast = json_int(votes, "yes", 0) + json_int(votes, "no", 0);
	int64_t most = cast ? votes_there(b, json_str(act->body, "meeting"),
	    rx) : 0;

	return cast <= most || err_refuse(e, "motion 19", "There are %lld "
	    "votes, and %lld of those present have one.", (long long)cast,
	    (long long)most);
}

static bool
votes_say(enum motion kind, const struct act *act, struct err *e)
{
	const char *outcome = json_str(act->body, "outcome");
	bool withdrawn = strcmp(outcome, "withdrawn") == 0;
	bool counted = json_get(act->body, "yes") || json_get(act->body,
	    "no");
	bool carries = motion_carries(kind, json_int(act->body, "yes", 0),
	    json_int(act->body, "no", 0));

	if (kind == MOTION_APPEAL && (!counted || withdrawn))
		return err_refuse(e, "motion 13", "An appeal is against the "
		    "chair: it is put to the vote, and the votes are given.");
	if (motion_counts(kind) && !counted &&
	    strcmp(outcome, "carried") == 0)
		return err_refuse(e, "motion 13", "It takes two thirds: the "
		    "votes are given.");
	if (!counted || withdrawn ||
	    carries == (strcmp(outcome, "carried") == 0))
		return true;
	return err_refuse(e, "motion 12", "By these votes the motion is %s.",
	    carries ? "carried" : "lost");
}

/* What was moved rightly may have been overtaken: by the end of a silence, or of
 * a written procedure, or by one that began. */
static bool
still_may(struct book *b, enum motion kind, const struct act *act,
    struct err *e)
{
	struct ask q = ask(b, SQL_MOTION_OF);
	struct motion_floor f = { .open = true };
	char mover[65] = "", document[65] = "", runs[65];

	ask_str(&q, ":motion", json_str(act->body, "motion"));
	if (ask_next(&q)) {
		snprintf(mover, sizeof mover, "%s", ask_text(&q, 0));
		snprintf(document, sizeof document, "%s", ask_null(&q, 1) ?
		    "" : ask_text(&q, 1));
	}
	ask_end(&q);
	if (kind < MOTION_ADJOURN_DEBATE || !*document ||
	    strcmp(json_str(act->body, "outcome"), "carried") != 0)
		return true;
	if (!document_may(b, kind, json_str(act->body, "meeting"), document,
	    mover, &f, e))
		return false;
	if (kind == MOTION_WITHDRAW &&
	    there(b, SQL_SILENCE_OPEN_ON, NULL, document, runs))
		return err_refuse(e, "silence 11", "The silence procedure %s "
		    "runs on this text: it ends first, or is withdrawn.", runs);
	return kind != MOTION_WITHDRAW ||
	    !there(b, SQL_WRITTEN_OPEN_ON, NULL, document, runs) ||
	    err_refuse(e, "written 3", "The written procedure %s runs on this "
	    "text: it ends first, or is withdrawn.", runs);
}

bool
floor_may_decide(struct book *b, const struct act *act, struct instant rx,
    struct err *e)
{
	const char *id = json_str(act->body, "motion");
	struct pending p;

	pending_of(b, json_str(act->body, "meeting"), &p);
	if (!first_is(&p, id, e))
		return false;
	for (size_t i = 0; i < p.n; i++)
		if (strcmp(p.ids[i], id) == 0)
			return votes_say(p.kinds[i], act, e) &&
			    floor_votes_fit(b, act, act->body, rx, e) &&
			    still_may(b, p.kinds[i], act, e);
	return true;
}

bool
floor_is_clear(struct book *b, const struct act *act, const char *document,
    struct err *e)
{
	const char *meeting = json_str(act->body, "meeting");
	char by[65];

	if (there(b, SQL_MOTION_HOLDS, meeting, document, by))
		return err_refuse(e, "motion 15", "The motion %s is decided "
		    "first.", by);
	if (there(b, SQL_DEBATE_ADJOURNED, meeting, document, by))
		return err_refuse(e, "motion 16", "By the motion %s the debate "
		    "is adjourned: nothing is decided on it in this meeting.",
		    by);
	return !there(b, SQL_COMPETENCE_DENIED, NULL, document, by) ||
	    err_refuse(e, "motion 17", "By the motion %s the organ is not "
	    "competent to decide on it.", by);
}

bool
floor_is_open(struct book *b, const struct act *act, struct instant rx,
    struct err *e)
{
	const char *document = json_str(act->body, "document");
	const char *amendment = json_str(act->body, "amendment");
	char of[65] = "";
	struct ask q;

	(void)rx;
	if (!amendment)
		return !document || floor_is_clear(b, act, document, e);
	q = ask(b, SQL_AMENDMENT_OF);
	ask_str(&q, ":amendment", amendment);
	if (ask_next(&q))
		snprintf(of, sizeof of, "%s", ask_text(&q, 0));
	ask_end(&q);
	return floor_is_clear(b, act, of, e);
}

bool
floor_put_again(struct book *b, const char *document, struct err *e)
{
	return !there(b, SQL_REJECTION_STANDS, NULL, document, NULL) ||
	    err_refuse(e, "motion 18", "This text was rejected: it is put "
	    "again when two thirds reconsider that.");
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
floor_parts_fit(struct book *b, const struct act *act, struct instant rx,
    struct err *e)
{
	const struct json *parts = json_get(act->body, "parts");

	for (const struct json *x = parts->child; x; x = x->next)
		if (!floor_votes_fit(b, act, x, rx, e))
			return false;
	return floor_is_clear(b, act, json_str(act->body, "document"), e);
}

enum floor_parts
floor_parts(struct book *b, const char *document, int64_t before)
{
	bool adopted[PARTS_MOST], operative[PARTS_MOST], all = true;
	struct ask q = ask(b, SQL_DIVISION_OF);
	size_t n = 0;

	ask_str(&q, ":document", document);
	if (before >= 0)
		ask_int(&q, ":before", before);
	for (; n < PARTS_MOST && ask_next(&q); n++) {
		adopted[n] = ask_num(&q, 0) != 0;
		operative[n] = ask_num(&q, 1) != 0;
		all = all && adopted[n];
	}
	ask_end(&q);
	if (n && motion_divided(adopted, operative, n) == DIVIDED_REJECTED)
		return PARTS_REJECTED;
	return all ? PARTS_PUT : PARTS_LEFT_OUT;
}

bool
floor_may_put(struct book *b, const struct act *act, struct err *e)
{
	const char *document = json_str(act->body, "document");
	enum floor_parts parts;
	char owed[65];

	if (!floor_is_clear(b, act, document, e) ||
	    !floor_put_again(b, document, e))
		return false;
	if (there(b, SQL_DIVISION_OWED, NULL, document, owed))
		return err_refuse(e, "division 6", "By the motion %s the text "
		    "is voted in parts first.", owed);
	parts = floor_parts(b, document, -1);
	if (parts == PARTS_REJECTED)
		return err_refuse(e, "division 4", "Every operative part of "
		    "the text was rejected, and so is the whole.");
	return parts == PARTS_PUT || err_refuse(e, "division 5", "A part of "
	    "the text was rejected: a revision leaves it out before the rest "
	    "is put.");
}
