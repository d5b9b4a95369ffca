/* transcript.c: see transcript.h. SPDX-License-Identifier: Apache-2.0 */
#include "press/transcript.h"

#include "press/acts.h"
#include "press/meeting.h"

#include <stdlib.h>

#define UNCLEAR_MOST 40		/* labels asked about at once */
#define THERE_MOST 300		/* people offered for one */

static bool
known(struct model *m, enum book_sql id, const char *name, const char *value)
{
	struct ask q = ask(m->book, id);

	ask_str(&q, name, value);
	return ask_any(&q);
}

bool
transcript_offered(struct model *m, const char *meeting)
{
	return m->who && !known(m, SQL_MEMBER_IS_STATE, ":for", m->who) &&
	    known(m, SQL_MEETING_OPENED, ":meeting", meeting) &&
	    !known(m, SQL_MEETING_RESTRICTED, ":meeting", meeting) &&
	    !known(m, SQL_MINUTES_APPROVED, ":meeting", meeting);
}

struct json *
model_transcript(struct model *m, const char *meeting, struct err *e)
{
	struct json *o = model_page(m, "transcript");
	struct json *x = meeting_row(m, meeting, e);

	if (!x)
		return NULL;
	json_put(m->a, o, "meeting", x);
	return book_fine(m->book, e) ? o : NULL;
}

/* --- what was read ------------------------------------------------------ */

static struct json *
row_of_label(struct json *list, const char *label)
{
	struct json *x = list ? list->child : NULL;

	while (x && strcmp(S(x, "label"), label) != 0)
		x = x->next;
	return x;
}

static struct json *
first_rows(struct model *m, const struct json *from)
{
	struct json *list = json_array(m->a);

	for EACH(x, from)
		if (count_of(list) < THERE_MOST)
			json_push(list, json_dup(m->a, x));
	return list;
}

static struct json *
unclear(struct model *m, const struct json *read)
{
	struct json *list = json_array(m->a);

	for EACH(s, json_get(read, "speeches")) {
		const struct json *all = json_get(s, "candidates");
		struct json *x = row_of_label(list, S(s, "label"));

		if (count_of(all) == 1)
			continue;
		if (x) {
			json_put_int(m->a, x, "lines", N(x, "lines") + 1);
			continue;
		}
		if (count_of(list) == UNCLEAR_MOST)
			break;
		x = json_object(m->a);
		json_put_str(m->a, x, "label", S(s, "label"));
		json_put_int(m->a, x, "line", N(s, "line"));
		json_put_int(m->a, x, "lines", 1);
		json_put_int(m->a, x, "several", count_of(all) > 0);
		json_put(m->a, x, "choices", first_rows(m, all));
		json_push(list, x);
	}
	return list;
}

/* Each with the acts that it makes: in the record, or yet to be signed. */
static struct json *
speeches(struct model *m, const struct json *read)
{
	struct json *list = json_array(m->a);
	const struct json *act = first_of(json_get(read, "acts"));
	int64_t i = 0, of = 0;

	for EACH(s, json_get(read, "speeches")) {
		struct json *x = json_dup(m->a, s), *parts = json_array(m->a);

		for (; act && N(act, "of") == of; act = act->next, i++) {
			struct json *part = json_object(m->a);

			json_put_int(m->a, part, "act", i);
			json_put_int(m->a, part, "entered",
			    i < N(read, "entered"));
			if (HAS(act, "entry"))
				json_put_int(m->a, part, "entry",
				    N(act, "entry"));
			json_push(parts, part);
		}
		json_put(m->a, x, "parts", parts);
		json_push(list, x);
		of++;
	}
	return list;
}

void
transcript_put(struct model *m, struct json *page, const struct json *read)
{
	static const char *const counts[] = { "before", "entered", "resolved" };
	struct json *o = json_object(m->a);

	for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
		json_put_int(m->a, o, counts[i], N(read, counts[i]));
	json_put_int(m->a, o, "acts", count_of(json_get(read, "acts")));
	json_put(m->a, o, "unclear", unclear(m, read));
	json_put(m->a, o, "there", first_rows(m, json_get(read, "there")));
	json_put(m->a, o, "speeches", speeches(m, read));
	json_put(m->a, page, "read", o);
}

/* --- what templates ask ------------------------------------------------- */

bool
transcript_goes_on(const struct json *m)
{
	return *typed_at(m, "transcript.text") &&
	    HAS(json_get(m, "body"), "meeting");
}

void
put_transcript_act(struct buf *out, const struct lang *l, const struct json *m)
{
	static const char *const places[] = { "transcript.next",
	    "transcript.all", "transcript.line" };
	char text[3][LANG_TEXT];
	struct buf b = BUF_MAX(500);

	for (size_t i = 0; i < 3; i++)
		lang_number(l, strtoll(typed_at(m, places[i]), NULL, 10),
		    text[i]);
	lang_fill(&b, tr(l, N_("Act {a} of {b} of the transcript, line {c}")),
	    text[0], text[1], text[2]);
	tmpl_text(out, b.p ? b.p : "");
	buf_free(&b);
}

void
put_candidate(struct buf *out, const struct lang *l, const struct json *x)
{
	if (HAS(x, "whole"))
		put_filled(out, tr(l, N_("Delegation: {a}")), S(x, "says"),
		    NULL);
	else
		tmpl_text(out, S(x, "says"));
}
