/* pages.c: every page, in one table: path, model, template, list. See page.h.
 * SPDX-License-Identifier: Apache-2.0 */
#include "web/page.h"

#include "press/acts.h"
#include "press/board.h"
#include "press/deadline.h"
#include "press/election.h"
#include "press/meeting.h"
#include "press/minutes.h"
#include "press/rules.h"
#include "press/sign.h"
#include "web/asked.h"
#include "web/demo.h"
#include "web/proof.h"
#include "web/sign.h"

#define NO_ID(name)							\
	static struct json *						\
	m_##name(struct call *c, struct err *e)				\
	{								\
		return model_##name(&c->model, e);			\
	}
#define BY_ID(name)							\
	static struct json *						\
	m_##name(struct call *c, struct err *e)				\
	{								\
		return model_##name(&c->model, c->id, e);		\
	}

NO_ID(today)
NO_ID(sessions)
BY_ID(session)
NO_ID(documents)
BY_ID(document)
NO_ID(members)
BY_ID(member)
NO_ID(organs)
BY_ID(organ)
NO_ID(people)
BY_ID(person)
NO_ID(instruments)
BY_ID(instrument)
NO_ID(registers)
NO_ID(acts)
NO_ID(rules)
BY_ID(act)
BY_ID(board)
BY_ID(meeting)
NO_ID(elections)
BY_ID(election)

static struct json *
m_deadlines(struct call *c, struct err *e)
{
	return model_deadlines(&c->model, c->id, e);
}

static struct json *
m_log(struct call *c, struct err *e)
{
	return model_log(&c->model, NULL, e);
}

/* "log/512" is an entry, "log/2010-12-10" a day. */
static struct json *
m_log_at(struct call *c, struct err *e)
{
	uint64_t seq;
	struct json *m;

	if (!asked_number(c->id, &seq))
		return model_log(&c->model, c->id, e);
	m = model_entry(&c->model, seq, e);
	if (m)
		c->passing = !proof_check(c->w, c->lang, c->model.a, m,
		    seq);
	if (c->passing)
		c->r->cache = HTTP_NO_STORE;
	return m;
}

/* It repeats the host it was asked by, so it is nobody else's. */
static struct json *
m_verify(struct call *c, struct err *e)
{
	c->passing = true;
	c->r->cache = HTTP_NO_STORE;
	return model_verify(&c->model, e);
}

/* What is printed proves itself: the newest signed state stands at its foot. */
static struct json *
with_head(struct call *c, struct json *m)
{
	struct arena *a = c->model.a;
	struct json *o = json_object(a);
	struct act_after head;
	struct err e;
	char b64[HASH_B64];
	bool any = false;

	if (!m || !proof_head(c->w, &head, &any, &e) || !any)
		return m;
	hash_b64(&head.root, b64);
	json_put_str(a, o, "origin", json_str(json_get(m, "organisation"),
	    "origin"));
	json_put_int(a, o, "size", (int64_t)head.size);
	json_put_str(a, o, "root", b64);
	json_put(a, m, "checkpoint", o);
	return m;
}

static struct json *
m_minutes(struct call *c, struct err *e)
{
	return with_head(c, model_minutes(&c->model, c->id, e));
}

static struct json *
m_session_minutes(struct call *c, struct err *e)
{
	return with_head(c, model_session_minutes(&c->model, c->id, e));
}

static const struct page pages[] = {
	{ "", "today", m_today, page_today, "entries", ASKED_LIVE },
	{ "today", "today", m_today, page_today, "entries", ASKED_LIVE },
	{ "sessions", "sessions", m_sessions, page_sessions, "sessions",
	    ASKED_PART },
	{ "sessions/{}", "sessions", m_session, page_session, "documents",
	    ASKED_FILTER | ASKED_LIVE },
	{ "sessions/{}/documents", "sessions", m_session, page_session,
	    "documents", ASKED_FILTER },
	{ "sessions/{}/board", "sessions", m_board, page_board, "documents",
	    ASKED_BOARD | ASKED_LIVE },
	{ "meetings/{}", "sessions", m_meeting, page_meeting, "attendance",
	    ASKED_LIVE },
	{ "meetings/{}/minutes", "sessions", m_minutes, page_minutes, NULL, 0 },
	{ "sessions/{}/minutes", "sessions", m_session_minutes,
	    page_session_minutes, NULL, 0 },
	{ "documents", "documents", m_documents, page_documents,
	    "documents", ASKED_FILTER | ASKED_PART },
	{ "documents/{}", "documents", m_document, page_document,
	    "history", ASKED_LIVE },
	{ "deadlines", "today", m_deadlines, page_deadlines, "deadlines",
	    ASKED_HOST },
	{ "members/{}/deadlines", "members", m_deadlines, page_deadlines,
	    "deadlines", ASKED_HOST },
	{ "members", "members", m_members, page_members, "members", 0 },
	{ "members/{}", "members", m_member, page_member, "history", 0 },
	{ "organs", "members", m_organs, page_organs, "organs", 0 },
	{ "organs/{}", "members", m_organ, page_organ, "history", 0 },
	{ "elections", "members", m_elections, page_elections, "elections", 0 },
	{ "elections/{}", "members", m_election, page_election, "votes",
	    ASKED_LIVE },
	{ "rules", "members", m_rules, page_rules, "matters", 0 },
	{ "people", "members", m_people, page_people, "people", 0 },
	{ "people/{}", "members", m_person, page_person, "history", 0 },
	{ "instruments", "instruments", m_instruments, page_instruments,
	    "instruments", 0 },
	{ "instruments/{}", "instruments", m_instrument, page_instrument,
	    "history", 0 },
	{ "registers", "registers", m_registers, page_registers,
	    "mandates", 0 },
	{ "acts", "", m_acts, page_acts, "acts",
	    ASKED_OWN | ASKED_ABOUT },
	{ "acts/was-it-entered", "", sign_entered, page_entered, NULL,
	    ASKED_OWN },
	{ "acts/{}", "", m_act, page_act, NULL, ASKED_OWN | ASKED_ABOUT },
	{ "demo", "", demo_roles, page_demo, NULL, 0 },
	{ "log", "log", m_log, page_log, "entries", ASKED_PART },
	{ "log/{}", "log", m_log_at, page_log, "entries",
	    ASKED_PART | ASKED_HOST },
	{ "verify", "verify", m_verify, page_verify, NULL, 0 },
};

#define NPAGES (sizeof pages / sizeof *pages)

const struct page *
page_at(struct call *c, const char *path)
{
	for (size_t i = 0; i < NPAGES; i++)
		if (call_matches(c, pages[i].pattern, path))
			return &pages[i];
	return NULL;
}

bool
page_row(size_t i, struct route_row *out)
{
	if (i >= NPAGES)
		return false;
	*out = (struct route_row){ false, true, pages[i].pattern,
	    pages[i].model == demo_roles ? ROUTE_DEMO : 0 };
	return true;
}
