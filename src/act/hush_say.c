/* hush_say.c: a silence procedure as JSON: who was asked, what each said, and who is
 * bound. See hush.h. SPDX-License-Identifier: Apache-2.0 */
#include "act/hush.h"

#include "act/verdict_in.h"
#include "book/seat.h"
#include "seal/json.h"

#include <string.h>

const char *
hush_word(const struct hush *h)
{
	static const char *const words[] = {
		[SILENCE_IS_RUNNING] = "running",
		[SILENCE_IS_ADOPTED] = "adopted",
		[SILENCE_IS_BROKEN] = "broken",
		[SILENCE_IS_WITHDRAWN] = "withdrawn",
	};

	if (h->now.status == SILENCE_IS_ADOPTED &&
	    strcmp(h->purpose, "clear") == 0)
		return "cleared";
	return words[h->now.status];
}

/* The place behind the last event that was received before it ended. */
static size_t
end_of(const struct hush *h)
{
	size_t end = 0;

	if (h->now.status == SILENCE_IS_WITHDRAWN ||
	    (h->now.status == SILENCE_IS_BROKEN &&
	    h->now.at.s < h->now.expiry.s))
		return h->now.event + 1;
	while (end < h->n && h->events[end].at.s < h->now.expiry.s)
		end++;
	return end;
}

size_t
hush_received(const struct hush *h, size_t *late)
{
	size_t end = end_of(h), n = 0;

	*late = 0;
	for (size_t i = 0; i < h->n; i++)
		if (h->words[i]) {
			n += i < end;
			*late += i >= end;
		}
	return n;
}

/* --- what each said -------------------------------------------------------- */

struct reply { const char *position; int64_t seq; bool against; };

/* Its newest word that was not disowned; it stands against as long as its
 * condition is not lifted. */
static struct reply
reply_of(const struct hush *h, const char *member)
{
	struct reply r = { "silent", -1, false };
	size_t end = end_of(h);

	for (size_t i = 0; i < end; i++) {
		const struct silence_event *v = &h->events[i];

		if (!h->words[i] || strcmp(v->member, member) != 0 ||
		    (v->disowned && v->disowned < end))
			continue;
		if (h->effects[i] == SILENCE_BREAKS ||
		    h->effects[i] == SILENCE_CONDITION)
			r.against = true;
		else if (h->effects[i] == SILENCE_FREES ||
		    h->effects[i] == SILENCE_ANNEXED)
			r.against = false;
		if (v->kind == SILENCE_LIFTS)
			continue;
		r.position = h->words[i];
		r.seq = h->seqs[i];
	}
	return r;
}

static struct json *
positions(struct arena *a, const struct hush *h, size_t *against)
{
	struct json *l = json_array(a);

	*against = 0;
	for (size_t i = 0; i < h->round.n; i++) {
		const char *member = h->round.entitled[i];
		struct reply r = reply_of(h, member);
		struct json *o = json_object(a);

		json_put_str(a, o, "member", member);
		json_put_str(a, o, "counts_as", r.against ? "no" : "yes");
		json_put_str(a, o, "position", r.position);
		if (r.seq >= 0)
			json_put_int(a, o, "entry", r.seq);
		*against += r.against;
		json_push(l, o);
	}
	return l;
}

static struct json *
tests(struct arena *a, const struct hush *h, const char *article,
    size_t against)
{
	struct json *l = json_array(a), *o = json_object(a);
	const char *by = h->now.by;

	json_put_int(a, o, "left", (int64_t)against);
	json_put_str(a, o, "op", "<=");
	json_put_int(a, o, "right", 0);
	json_put_int(a, o, "base", (int64_t)h->round.n);
	json_put(a, o, "holds", json_new_bool(a, !against));
	json_put_str(a, o, "article", article);
	json_put_str(a, o, "says", by ? arena_printf(a, "%s broke the silence",
	    by) : against ? "a condition is not lifted" :
	    "nobody broke the silence");
	if (by)
		json_put_str(a, o, "who", by);
	json_push(l, o);
	return l;
}

/* --- whose rules, and who is bound -------------------------------------------- */

static void
rules(struct book *b, struct arena *a, const struct hush *h, struct verdict *v)
{
	*v = (struct verdict){ .organ = h->organ, .matter = "substance",
	    .day = seat_day(b, h->round.start) };
	verdict_matter(b, a, h->document, v);
	/* Where the rules have none for the matter, the profile is enough. */
	verdict_rule(b, a, h->seq, false, v, NULL);
	if (verdict_room(a, v))
		verdict_voters(b, a, h->seq, v);
}

/* As by a decision: all, and where the format is limited those that agreed. */
static struct json *
bound(struct arena *a, const struct hush *h, struct verdict *v)
{
	struct json *l = json_array(a);

	if (h->now.status != SILENCE_IS_ADOPTED ||
	    strcmp(h->purpose, "adopt") != 0)
		return l;
	for (size_t i = 0; i < v->n; i++) {
		struct voter *x = &v->voters[i];
		struct reply r = reply_of(h, x->id);

		x->stance = r.seq >= 0 && !r.against ? STANCE_YES :
		    STANCE_ABSENT;
		if (!v->rule || decide_binds(v->rule, x))
			json_push(l, json_new_str(a, x->id));
	}
	return l;
}

struct json *
hush_json(struct book *b, struct arena *a, const struct hush *h)
{
	struct json *o = json_object(a);
	char at[INSTANT_TEXT];
	size_t against, late, received = hush_received(h, &late);
	struct verdict v;

	rules(b, a, h, &v);
	instant_write(h->now.at, at);
	json_put_str(a, o, "silence", h->id);
	json_put_str(a, o, "purpose", h->purpose);
	json_put_str(a, o, "at", at);
	if (h->now.by)
		json_put_str(a, o, "by", h->now.by);
	json_put_int(a, o, "asked", (int64_t)h->round.n);
	json_put_int(a, o, "received", (int64_t)received);
	json_put_int(a, o, "late", (int64_t)late);
	json_put_str(a, o, "outcome", hush_word(h));
	json_put_str(a, o, "rule", "silence");
	json_put_str(a, o, "organ", h->organ);
	json_put_str(a, o, "matter", v.matter);
	if (v.profile)
		json_put_str(a, o, "profile", v.profile->name);
	json_put(a, o, "positions", positions(a, h, &against));
	json_put(a, o, "tests", tests(a, h, v.profile ?
	    v.profile->silence_article : "", against));
	json_put_int(a, o, "members", (int64_t)v.n);
	json_put_int(a, o, "entitled", (int64_t)h->round.n);
	json_put_int(a, o, "present", 0);
	json_put(a, o, "bound", bound(a, h, &v));
	return o;
}
