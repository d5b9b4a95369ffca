/* today.c: the Today board: what is on, what comes, what was entered.
 * SPDX-License-Identifier: Apache-2.0 */
#include "press/model_in.h"

#include "act/turn.h"
#include "press/deadline.h"
#include "press/meeting.h"

#include <string.h>

#define NEWEST 12	/* entries shown */

static bool
sits(const struct json *meeting)
{
	return HAS(meeting, "opened") && !HAS(meeting, "closed") &&
	    !HAS(meeting, "paused");
}

static const struct json *
sitting(const struct json *meetings)
{
	for EACH(x, meetings)
		if (sits(x))
			return x;
	return NULL;
}

static const struct json *
not_opened(const struct json *meetings)
{
	for EACH(x, meetings)
		if (!HAS(x, "opened") && HAS(x, "due_at"))
			return x;
	return NULL;
}

/* What is going on: one sentence. */
static const char *
say_now(struct model *m, const struct json *o)
{
	const struct json *meetings = json_get(o, "meetings");
	const struct json *x = sitting(meetings);

	if (x && HAS(x, "chair_names"))
		return model_say(m, tr(m->lang, N_("{a}: sitting since {b}; "
		    "{c} presides.")), S(x, "name"),
		    model_clock(m, S(x, "opened")), S(x, "chair_names"));
	if (x)
		return model_say(m, tr(m->lang, N_("{a}: sitting since {b}.")),
		    S(x, "name"), model_clock(m, S(x, "opened")), NULL);
	x = not_opened(meetings);
	if (x)
		return model_say(m, tr(m->lang, N_("{a}: called for {b}, "
		    "{c}.")), S(x, "name"), model_clock(m, S(x, "due_at")),
		    S(x, "place"));
	if (!count_of(meetings))
		return N(json_get(o, "record"), "size") ?
		    tr(m->lang, N_("No meeting is called for today.")) :
		    tr(m->lang, N_("The record is empty."));
	x = meetings->last;
	if (HAS(x, "closed"))
		return model_say(m, tr(m->lang, N_("{a}: closed at {b}.")),
		    S(x, "name"), model_clock(m, S(x, "closed")), NULL);
	if (HAS(x, "paused"))
		return model_say(m, "{a}: {b}.", S(x, "name"),
		    meeting_paused(m->lang, x), NULL);
	return "";
}

/* How far the package is: one more sentence, or none. */
static const char *
say_package(struct model *m, const struct json *o)
{
	const struct json *list = json_get(o, "packages");
	const struct json *p = list ? list->child : NULL;
	int64_t all;

	if (!p)
		return "";
	all = N(p, "documents") - N(p, "removed");
	return model_say(m, N(p, "adopted") ?
	    tr(m->lang, N_("{a} of {b} drafts of the package are adopted.")) :
	    tr(m->lang, N_("{a} of {b} drafts of the package are cleared.")),
	    model_number(m, N(p, "adopted") ? N(p, "adopted") :
	    N(p, "cleared")), model_number(m, all), NULL);
}

/* Everybody has spoken and nothing is cleared yet: that is worth saying. */
static const char *
say_positions(struct model *m, const struct json *o)
{
	const struct json *p = json_get(o, "packages");
	const struct json *silent = json_get(o, "silent");

	p = p ? p->child : NULL;
	if (!p || N(p, "adopted") || N(p, "cleared") || !silent ||
	    silent->len)
		return "";
	return tr(m->lang, N_("Every member has stated its position on every "
	    "draft."));
}

/* Who holds each chair, and who has it next by rotation. */
static void
put_chairs(struct model *m, struct json *o)
{
	struct json *list = model_rows(m, SQL_PAGE_CHAIRS, NULL);
	struct json *first = first_row(list);

	for (struct json *c = first_row(list); c; c = c->next) {
		char next[65];
		struct json *x;

		if (!turn_next(m->book, S(c, "organ"), next))
			continue;
		x = model_first(model_rows(m, SQL_PAGE_MEMBER, next));
		json_put_str(m->a, c, "next", next);
		json_put_str(m->a, c, "next_name", x ? S(x, "name") : next);
	}
	if (first)
		json_put(m->a, o, "chair", json_dup(m->a, first));
	json_put(m->a, o, "chairs", list);
}

/* The session whose documents are being worked on. */
static void
put_session(struct model *m, struct json *o)
{
	const char *id = S(model_first(model_rows(m, SQL_PAGE_LATEST_SESSION,
	    NULL)), "session");

	json_put_str(m->a, o, "session", id);
	if (!id[0])
		return;
	json_put(m->a, o, "packages", model_rows(m, SQL_PAGE_PACKAGE, id));
	json_put(m->a, o, "documents", model_documents_of(m, id));
	json_put(m->a, o, "silent", model_rows(m, SQL_PAGE_SILENT, id));
}

static struct json *
open_mandates(struct model *m)
{
	struct ask q = ask(m->book, SQL_PAGE_MANDATES);

	ask_str(&q, ":lang", m->lang->code);
	ask_int(&q, ":open", 1);
	return model_rows_of(m, &q);
}

struct json *
model_today(struct model *m, struct err *e)
{
	struct json *o = model_page(m, "today");
	int64_t size = N(json_get(o, "record"), "size");
	char day[DAY_TEXT];

	model_today_is(m, day);
	json_put(m->a, o, "deadlines", deadlines_open(m,
	    &(struct deadline_ask){ .timed = true, .most = deadlines_most(m,
	    DEADLINES_TODAY) }, NULL));
	json_put_str(m->a, o, "day", day);
	json_put(m->a, o, "meetings", model_rows(m, SQL_PAGE_MEETINGS, day));
	json_put(m->a, o, "coming",
	    model_rows(m, SQL_PAGE_MEETINGS_AFTER, day));
	json_put(m->a, o, "entries", model_entries(m, size - NEWEST, size));
	json_put(m->a, o, "sessions",
	    model_rows(m, SQL_PAGE_SESSIONS_AHEAD, day));
	json_put(m->a, o, "mandates", open_mandates(m));
	put_chairs(m, o);
	put_session(m, o);
	if (m->who)
		model_waits(m, o, m->who);
	json_put_str(m->a, o, "lead", say_now(m, o));
	json_put_str(m->a, o, "package_lead", say_package(m, o));
	json_put_str(m->a, o, "positions_lead", say_positions(m, o));
	return book_fine(m->book, e) ? o : NULL;
}
