/* meeting.c: see meeting.h. SPDX-License-Identifier: Apache-2.0 */
#include "press/meeting.h"

#include "act/verdict.h"
#include "press/minutes.h"
#include "press/model_in.h"
#include "press/transcript.h"

#include <stdio.h>
#include <string.h>

#define ROOM (8 << 20)

void
meeting_presence(struct model *m, struct json *o, const struct json *x,
    struct instant at, int64_t before)
{
	const struct json *organs = json_get(x, "organs");
	struct arena *a = arena_new(ROOM);
	struct verdict v;
	const struct outcome_test *t = NULL;

	if (organs && organs->child && verdict_presence(m->book, a,
	    organs->child->str, S(x, "meeting"), at, before, &v, NULL)) {
		json_put_int(m->a, o, "present", v.out.present);
		json_put_int(m->a, o, "entitled", v.out.entitled);
		for (size_t i = 0; i < v.out.ntests; i++)
			if (v.out.tests[i].quorum)
				t = &v.out.tests[i];
		if (t)
			json_put_int(m->a, o, "quorum", t->right);
	}
	arena_release(a);
}

struct json *
meeting_row(struct model *m, const char *id, struct err *e)
{
	struct json *x = first_row(model_rows(m, SQL_PAGE_MEETINGS, id));

	while (x && strcmp(S(x, "meeting"), id) != 0)
		x = x->next;
	if (!x)
		return model_missing(m, e,
		    N_("The record knows no meeting {a}."), id);
	x->next = NULL;
	return x;
}

struct json *
model_meeting(struct model *m, const char *id, struct err *e)
{
	struct json *o = model_page(m, "meeting");
	struct json *x = meeting_row(m, id, e);
	struct json *closed, *voting, *history, *s;

	if (!x)
		return NULL;
	json_put(m->a, o, "meeting", x);
	json_put(m->a, o, "attendance",
	    model_rows(m, SQL_PAGE_ATTENDANCE, id));
	json_put(m->a, o, "speeches", model_rows(m, SQL_PAGE_SPEECHES, id));
	json_put(m->a, o, "motions", model_rows(m, SQL_PAGE_MOTIONS, id));
	json_put(m->a, o, "votes", votes_of(m, id));
	json_put(m->a, o, "divisions",
	    model_rows(m, SQL_PAGE_MEETING_DIVISIONS, id));
	closed = model_first(model_rows(m, SQL_PAGE_LIST_CLOSED, id));
	if (closed)
		json_put_int(m->a, o, "list_closed", 1);
	if (transcript_offered(m, id))
		json_put_int(m->a, o, "transcribes", 1);
	voting = model_first(model_rows(m, SQL_PAGE_VOTING, id));
	if (voting)
		json_put(m->a, o, "voting", voting);
	meeting_presence(m, o, x, m->now, -1);
	history = model_history(m, "meeting", id);
	json_put(m->a, o, "history", history);
	if (row_of(history, "kind", "speech.record"))
		json_put_int(m->a, o, "spoken", 1);
	s = HAS(x, "session") || HAS(x, "prepares") ? model_first(model_rows(m,
	    SQL_PAGE_SESSIONS, S(x, HAS(x, "session") ? "session" :
	    "prepares"))) : NULL;
	if (s)
		json_put(m->a, o, "session", s);
	return book_fine(m->book, e) ? o : NULL;
}

const char *
meeting_paused(const struct lang *l, const struct json *x)
{
	return strcmp(S(x, "paused"), "suspended") == 0 ?
	    tr(l, N_("in suspension")) : tr(l, N_("adjourned"));
}

const char *
meeting_title(const struct lang *l, const struct json *meeting)
{
	static _Thread_local char out[400];
	const char *iso = S(meeting, "day"), *name = S(meeting, "name");
	char day[LANG_TEXT];
	struct day d;

	if (!day_read(iso, strlen(iso), &d))
		return name;
	snprintf(out, sizeof out, "%s, %s", name, lang_day(l, d, day));
	return out;
}

void
put_quorum(struct buf *out, const struct lang *l, const struct json *m)
{
	const struct json *x = json_get(m, "meeting");
	char present[LANG_TEXT], entitled[LANG_TEXT], quorum[LANG_TEXT];
	struct buf b = BUF_MAX(500);

	if (!HAS(x, "opened") || HAS(x, "closed")) {
		tmpl_text(out, HAS(x, "closed") ? tr(l, N_("The meeting is "
		    "over.")) : tr(l, N_("The meeting is not open yet.")));
		return;
	}
	if (HAS(x, "paused")) {
		tmpl_text(out, S(x, "name"));
		buf_str(out, ": ");
		tmpl_text(out, meeting_paused(l, x));
		buf_str(out, ". ");
	}
	lang_number(l, N(m, "present"), present);
	lang_number(l, N(m, "entitled"), entitled);
	lang_number(l, N(m, "quorum"), quorum);
	lang_fill(&b, HAS(m, "quorum") ? tr(l, N_("{a} of {b} members are "
	    "present; {c} are a quorum.")) : tr(l, N_("{a} of {b} members are "
	    "present.")), present, entitled, quorum);
	tmpl_text(out, b.p ? b.p : "");
	buf_free(&b);
}
