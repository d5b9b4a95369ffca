/* visit.c: see visit.h. SPDX-License-Identifier: Apache-2.0 */
#include "web/visit.h"

#include "web/demo.h"
#include "web/enrol.h"
#include "web/form.h"
#include "web/signin.h"
#include "web/tickets.h"
#include "web/transcript.h"

#include <string.h>

struct row {
	bool post;
	const char *pattern;
	void (*give)(struct call *);
	unsigned needs;
	/* Of another session: its words are shown again. NULL: refused. */
	bool (*stale)(struct call *);
};

static void
write_act(struct call *c)
{
	form_write(c, c->id);
}

static const struct row rows[] = {
	{ false, "sign-in", signin_page, 0, NULL },
	{ true, "sign-in", signin_try, 0, NULL },
	{ true, "sign-out", signin_out, ROUTE_SESSION, NULL },
	{ true, "demo", demo_take, ROUTE_DEMO, NULL },
	{ false, "enrol", enrol_page, ROUTE_SESSION, NULL },
	{ true, "enrol", enrol_change, ROUTE_SESSION, NULL },
	{ false, "enrol/{}", enrol_invited, 0, NULL },
	{ true, "enrol/{}", enrol_answer, 0, NULL },
	/* Acts are signed: who only hands one in need not be signed in. */
	{ true, "acts", form_hand_in, ROUTE_TWIN, form_stale },
	{ true, "acts/{}", write_act, ROUTE_TWIN, form_stale },
	{ false, "meetings/{}/transcript", transcript_page, ROUTE_SESSION, NULL },
	{ true, "meetings/{}/transcript", transcript_take, ROUTE_READS, NULL },
};

void
visit_no_post(struct call *c)
{
	c->r->allow = "GET, HEAD";
	call_error(c, 405, N_("This address takes no forms. Acts are handed "
	    "in at /acts."));
}

static bool
has_token(const struct call *c)
{
	const char *token = http_form(c->q, "token");

	return token && tickets_same(token, c->visitor->token);
}

/* May it go on? If not, this is the answer. */
static bool
admitted(struct call *c, const struct row *r)
{
	struct err e;

	if (r->needs & ROUTE_DEMO && !c->w->hall->demo) {
		err_absent(&e, "There is no such page.");
		call_refuse(c, &e);
	} else if (r->needs & ROUTE_SESSION && !c->visitor && !r->post)
		http_reply_see(c->r, arena_printf(c->q->arena, "/%s/sign-in",
		    c->lang->code));
	else if (r->needs & ROUTE_SESSION && !c->visitor)
		call_error(c, 401, N_("You are not signed in, or no longer. "
		    "Nothing was done."));
	else if (r->post && c->visitor && !has_token(c) && r->stale &&
	    r->stale(c))
		return false;
	else if (r->post && !(r->needs & ROUTE_READS) && c->visitor &&
	    !has_token(c))
		call_error(c, 403, N_("This form is of another session. "
		    "Nothing was done; load the page again."));
	else
		return true;
	return false;
}

bool
visit_row(size_t i, struct route_row *out)
{
	if (i >= sizeof rows / sizeof *rows)
		return false;
	*out = (struct route_row){ rows[i].post, true, rows[i].pattern,
	    rows[i].needs };
	return true;
}

bool
visit_reply(struct call *c, const char *rest)
{
	bool post = c->q->method == HTTP_POST;

	c->path = arena_printf(c->q->arena, "/%s", rest);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (rows[i].post != post ||
		    !call_matches(c, rows[i].pattern, rest))
			continue;
		c->alone = !(rows[i].needs & ROUTE_TWIN);
		if (admitted(c, &rows[i]))
			rows[i].give(c);
		return true;
	}
	if (post)
		visit_no_post(c);
	return post;
}
