/* board.c: see board.h. SPDX-License-Identifier: Apache-2.0 */
#include "press/board.h"

#include "press/model_in.h"

#include <string.h>

/* In the order of a draft's way. */
static const char *const states[] = { "draft", "cleared",
    "adopted_provisionally", "awaiting_signature", "awaiting_ratification", "awaiting_others",
    "in_force", "noted", "published", "lapsed", "withdrawn_from_package", "withdrawn" };
#define STATES (sizeof states / sizeof *states)

static void
put_stages(struct model *m, struct json *o, const struct json *docs)
{
	struct json *stages = json_array(m->a);

	for (size_t i = 0; i < STATES; i++) {
		struct json *stage;
		int64_t n = 0;

		for EACH(d, docs)
			n += strcmp(S(d, "state"), states[i]) == 0;
		if (!n)
			continue;
		stage = json_object(m->a);
		json_put_str(m->a, stage, "state", states[i]);
		json_put_int(m->a, stage, "count", n);
		json_push(stages, stage);
	}
	json_put(m->a, o, "stages", stages);
}

struct json *
model_board(struct model *m, const char *id, struct err *e)
{
	struct json *o = model_page(m, "board");
	struct json *s = model_first(model_rows(m, SQL_PAGE_SESSIONS, id));

	if (!s)
		return model_missing(m, e,
		    N_("The record knows no session {a}."), id);
	json_put(m->a, o, "session", s);
	json_put(m->a, o, "members", model_members_today(m));
	json_put(m->a, o, "blocking", model_rows(m, SQL_PAGE_BLOCKING, id));
	json_put(m->a, o, "documents", model_documents_of(m, id));
	put_stages(m, o, json_get(o, "documents"));
	return book_fine(m->book, e) ? o : NULL;
}

void
put_board_lead(struct buf *out, const struct lang *l, const struct json *m)
{
	int64_t n = count_of(json_get(m, "blocking"));

	if (!n)
		tmpl_text(out, tr(l, N_("Nothing stands in the way of a "
		    "draft.")));
	else
		put_count(out, l, n, "position stands in the way",
		    "positions stand in the way");
}
