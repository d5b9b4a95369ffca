/* judge.c: see judge.h. SPDX-License-Identifier: Apache-2.0 */
#include "act/judge.h"

#include "base/buf.h"
#include "book/known.h"
#include "book/seat.h"
#include "book/write.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#define ROOM (1 << 20)

/* The kind among "a|b" under which id is known; NULL when none. */
static const char *
subject_kind(struct book *b, const char *of, const char *id, size_t *n)
{
	for (const char *p = of; p; p = strchr(p, '|')) {
		char kind[40];

		p += *p == '|';
		*n = strcspn(p, "|");
		snprintf(kind, sizeof kind, "%.*s", (int)*n, p);
		if (known_subject(b, kind, id))
			return p;
	}
	return NULL;
}

typedef bool subject_fn(void *ctx, const struct field *, const char *id,
    struct err *);

/* Calls fn for every id and reference in a body, rows and lists included. */
static bool
each_subject(const struct field *fields, const struct json *body,
    subject_fn *fn, void *ctx, struct err *e)
{
	for (const struct field *f = fields; f->name; f++) {
		const struct json *v = json_get(body, f->name);
		const struct json *one = v;

		if (!v || (f->form != FIELD_ID && f->form != FIELD_REF &&
		    f->form != FIELD_ROWS))
			continue;
		if (f->flags & FIELD_MANY)
			one = v->child;
		for (; one; one = f->flags & FIELD_MANY ? one->next : NULL)
			if (f->form == FIELD_ROWS ?
			    !each_subject(f->rows, one, fn, ctx, e) :
			    !fn(ctx, f, one->str, e))
				return false;
	}
	return true;
}

static bool
subject_right(void *ctx, const struct field *f, const char *id, struct err *e)
{
	struct book *b = ctx;
	size_t n;
	const char *kind = subject_kind(b, f->of, id, &n);

	if (f->form == FIELD_ID && kind)
		return err_refuse(e, "record 2",
		    "There is already a %.*s named %s.", (int)n, kind, id);
	if (f->form == FIELD_REF && !kind)
		return err_refuse(e, "record 2",
		    "The record knows no %s named %s.", f->of, id);
	return true;
}

void
judge_bind(struct arena *a, struct ask *q, const struct act *act,
    uint64_t seq, struct instant rx)
{
	const struct act_type *type = act_type_find(act->kind);
	const char *name;

	for (int i = 0; (name = ask_param(q, i)); i++) {
		const struct json *v = json_get(act->body, name);
		const struct field *f = field_find(type->fields, name);

		if (strcmp(name, "seq") == 0)
			ask_bind_int(q, i, (int64_t)seq);
		else if (strcmp(name, "rx") == 0)
			ask_bind_int(q, i, rx.s);
		else if (strcmp(name, "act") == 0)
			ask_bind_blob(q, i, act->id.b, sizeof act->id.b);
		else if (strcmp(name, "for") == 0)
			ask_bind_str(q, i, act->by[0].who,
			    strlen(act->by[0].who));
		else if (v && v->type == JSON_INT)
			ask_bind_int(q, i, v->num);
		else if (v && v->type == JSON_STRING) {
			struct instant t;

			/* A text may look like a time and is none. */
			if (f && f->form == FIELD_INSTANT &&
			    instant_read(v->str, v->len, &t))
				ask_bind_int(q, i, t.s);
			else
				ask_bind_str(q, i, v->str, v->len);
		} else if (v) {
			struct buf text = BUF_MAX(ACT_MOST);

			json_write(&text, v);
			ask_bind_str(q, i, arena_copy(a, text.p, text.n),
			    text.n);
			buf_free(&text);
		} else if (strcmp(name, "office") == 0)
			ask_bind_str(q, i, act->by[0].office,
			    strlen(act->by[0].office));
		else if (strcmp(name, "key") == 0)
			ask_bind_str(q, i, act->by[0].key,
			    strlen(act->by[0].key));
		else if (strcmp(name, "at") == 0)
			ask_bind_int(q, i, act->at.s);
	}
}

/* What stands for {answer}, {for}, or a member of the body; "" where the body
 * has no such member. */
static void
hole(struct buf *out, const struct act *act, const char *name, size_t n,
    const char *answer)
{
	char word[40];
	const struct json *v;

	snprintf(word, sizeof word, "%.*s", (int)n, name);
	v = json_get(act->body, word);
	if (strcmp(word, "answer") == 0)
		buf_str(out, answer);
	else if (strcmp(word, "for") == 0)
		buf_str(out, act->by[0].who);
	else if (v && v->type == JSON_STRING)
		buf_str(out, v->str);
	else if (v)
		json_write(out, v);
}

static bool
refuse(const struct guard *g, const struct act *act, const char *answer,
    struct err *e)
{
	size_t n;

	err_said(e, ERR_REFUSED, g->rule, "", g->says);
	for (const char *p = g->says; (p = err_hole(p, &n)); p += n) {
		struct buf value = BUF_MAX(ACT_MOST);

		hole(&value, act, p + 1, n - 2, answer);
		err_with(e, value.p ? value.p : "", value.n);
		buf_free(&value);
	}
	err_fill(e);
	return false;
}

static bool
guard_holds(struct book *b, const struct guard *g, const struct act *act,
    uint64_t seq, struct instant rx, struct err *e)
{
	struct arena *a = arena_new(ROOM);
	struct ask q = ask(b, g->ask);
	char answer[100] = "";
	bool row;

	judge_bind(a, &q, act, seq, rx);
	row = ask_next(&q);
	if (row)
		snprintf(answer, sizeof answer, "%s", ask_text(&q, 0));
	ask_end(&q);
	arena_release(a);
	if (!book_fine(b, e))
		return false;
	return row == g->want_row || refuse(g, act, answer, e);
}

/* A member that is suspended, or is none any more, does what it owes and no
 * more. The day of receipt decides. */
static bool
in_standing(struct book *b, const struct act_type *t, const struct act *act,
    struct instant rx, struct err *e)
{
	char status[STANDING_TEXT];

	known_standing(b, act->by[0].who, rx, status);
	if (strcmp(status, "member") == 0 ||
	    (strcmp(status, "suspended") == 0 && t->who & WHO_SUSPENDED))
		return true;
	return err_refuse(e, "standing 1", "%s may not %s now: on that day "
	    "its status is \"%s\".", act->by[0].who, t->gist,
	    status[0] ? status : "none");
}

static bool
who_may(struct book *b, const struct act_type *t, const struct act *act,
    uint64_t seq, struct instant rx, struct err *e)
{
	static const struct guard is_state = { SQL_MEMBER_IS_STATE, true, "",
	    "" };
	static const struct guard presides = { SQL_MEETING_PRESIDED_BY, true,
	    "", "" };
	bool state = guard_holds(b, &is_state, act, seq, rx, NULL);

	if (t->who & WHO_ROOT)
		return true;	/* the keyring has judged it */
	if (state && !in_standing(b, t, act, rx, e))
		return false;
	if (t->who & WHO_MEMBER && state)
		return true;
	if (t->who & WHO_SECRETARIAT && !state)
		return true;
	if (t->who & WHO_CHAIR && state &&
	    guard_holds(b, &presides, act, seq, rx, NULL))
		return true;
	return err_refuse(e, "record 3", "%s may not %s: that is for %s.",
	    act->by[0].who, t->gist,
	    t->who & WHO_CHAIR ? N_("the member in the chair of the meeting") :
	    t->who & WHO_MEMBER ? N_("a member state") :
	    N_("the secretariat"));
}

static bool
not_entered(struct book *b, const struct act *act, struct err *e)
{
	struct ask q = ask(b, SQL_ENTRY_OF_ACT);
	bool there;
	int64_t seq = 0;

	ask_blob(&q, ":act", act->id.b, sizeof act->id.b);
	there = ask_next(&q);
	if (there)
		seq = ask_num(&q, 0);
	ask_end(&q);
	if (there)
		return err_refuse(e, "record 1", "This act is already in the "
		    "record, as entry %lld.", (long long)seq);
	return book_fine(b, e);
}

struct reach { struct book *b; const char *who, *documents; size_t named; };

/* Is what the act names among what its key may speak about? */
static bool
reaches(void *ctx, const struct field *f, const char *id, struct err *e)
{
	struct reach *r = ctx;
	struct ask q;
	bool there;

	if (f->form != FIELD_REF || (!strstr(f->of, "document") &&
	    !strstr(f->of, "instrument")))
		return true;
	r->named++;
	q = ask(r->b, SQL_KEY_REACHES);
	ask_str(&q, ":documents", r->documents);
	ask_str(&q, ":id", id);
	there = ask_next(&q);
	ask_end(&q);
	return there || err_refuse(e, "record 3", "The powers of this key of "
	    "%s do not reach to %s.", r->who, id);
}

static bool
powers_reach(struct book *b, const struct act *act, const char *who,
    const char *documents, struct err *e)
{
	struct reach r = { b, who, documents, 0 };

	return each_subject(act_type_find(act->kind)->fields, act->body,
	    reaches, &r, e) && (r.named || err_refuse(e, "record 3", "The "
	    "powers of this key of %s are for certain documents alone, and "
	    "the act names none.", who));
}

/* Powers end with their last day, by the day of receipt, and may be for some
 * documents alone. */
static bool
powers_run(struct book *b, const struct act *act, struct instant rx,
    struct err *e)
{
	bool ok = true;

	for (size_t i = 0; ok && i < act->nby; i++) {
		struct arena *a = arena_new(ROOM);
		const char *who = act->by[i].who, *until = "",
		    *documents = NULL;
		struct ask q = ask(b, SQL_KEY_BOUNDS);

		ask_str(&q, ":who", who);
		ask_str(&q, ":fp", act->by[i].key);
		ask_int(&q, ":rx", rx.s);
		if (ask_next(&q)) {
			until = arena_str(a, ask_text(&q, 0));
			documents = ask_null(&q, 1) ? NULL :
			    arena_str(a, ask_text(&q, 1));
		}
		ask_end(&q);
		ok = !*until || err_refuse(e, "record 3", "The powers of this "
		    "key of %s ended on %s.", who, until);
		ok = ok && (!documents ||
		    powers_reach(b, act, who, documents, e));
		arena_release(a);
	}
	return book_fine(b, e) && ok;
}

/* What an attachment is called is a line, as a title is. Form alone does not ask:
 * what is entered already stays an act. */
static bool
attachments_called(const struct act *act, struct err *e)
{
	static const struct field name = { .name = "atts.name",
	    .form = FIELD_LINE, .most = 200 };

	if (!act->atts)
		return true;
	for (const struct json *m = act->atts->child; m; m = m->next)
		if (!field_check(&name, json_get(m, "name"), e))
			return false;
	return true;
}

static bool
check_all(struct book *b, const struct act *act, uint64_t seq,
    struct instant rx, struct err *e)
{
	const struct act_type *t = act_type_find(act->kind);
	int offset;

	if (!seat_offset(b, rx, &offset, e))
		return false;
	if (!t)
		return err_refuse(e, "record 1",
		    "There is no kind of act named %s.", act->kind);
	if (!not_entered(b, act, e) || !fields_check(t->fields, act->body, e) ||
	    !attachments_called(act, e) ||
	    !who_may(b, t, act, seq, rx, e) || !powers_run(b, act, rx, e) ||
	    !each_subject(t->fields, act->body, subject_right, b, e))
		return false;
	for (const struct guard *g = t->guards; g && g->ask; g++)
		if (!guard_holds(b, g, act, seq, rx, e))
			return false;
	return !t->check || t->check(b, act, rx, e);
}

/* A book that could not be read has neither allowed nor refused anything. */
bool
judge_check(struct book *b, const struct act *act, uint64_t seq,
    struct instant rx, struct err *e)
{
	bool allowed = check_all(b, act, seq, rx, e);

	return book_fine(b, e) && allowed;
}

struct enter { struct book *b; const struct act *act; uint64_t seq;
    const struct json *names; const struct act_type *type; };

static bool
run_mention(struct enter *in, const char *kind, const char *id, struct err *e)
{
	struct ask q = ask(in->b, SQL_MENTION_ADD);

	ask_str(&q, ":kind", kind);
	ask_str(&q, ":id", id);
	ask_int(&q, ":seq", (int64_t)in->seq);
	return pen_run(&q, e);
}

static bool
enter_subject(void *ctx, const struct field *f, const char *id, struct err *e)
{
	struct enter *in = ctx;
	char kind[40];
	size_t n;
	const char *of = f->of;

	if (f->form == FIELD_ID) {
		const char *after = in->type->named_after;
		struct ask q = ask(in->b, after ? SQL_SUBJECT_ADD_AS :
		    SQL_SUBJECT_ADD);

		ask_str(&q, ":kind", of);
		ask_str(&q, ":id", id);
		ask_int(&q, ":seq", (int64_t)in->seq);
		if (after) {
			ask_str(&q, ":as", after);
			ask_str(&q, ":as_id", json_str(in->act->body, after));
		} else {
			ask_str(&q, ":en", json_str(in->names, "en"));
			ask_str(&q, ":ru", json_str(in->names, "ru"));
		}
		if (!pen_run(&q, e))
			return false;
		n = strlen(of);
	} else
		of = subject_kind(in->b, of, id, &n);
	if (!of)
		return true;	/* only in a log that was not judged */
	snprintf(kind, sizeof kind, "%.*s", (int)n, of);
	return run_mention(in, kind, id, e);
}

static bool
enter_entry(struct book *b, const struct act *act, uint64_t seq,
    struct instant rx, struct err *e)
{
	struct ask q = ask(b, SQL_ENTRY_ADD);

	ask_int(&q, ":seq", (int64_t)seq);
	ask_blob(&q, ":act", act->id.b, sizeof act->id.b);
	ask_str(&q, ":kind", act->kind);
	ask_str(&q, ":for", act->by[0].who);
	ask_str(&q, ":office", act->by[0].office);
	ask_str(&q, ":key", act->by[0].key);
	ask_int(&q, ":at", act->at.s);
	ask_int(&q, ":rx", rx.s);
	ask_int(&q, ":limited", act->limited);
	return pen_run(&q, e);
}

static bool
bring(struct book *b, const char *sha256, struct err *e)
{
	struct ask q;

	if (!sha256)
		return true;
	q = ask(b, SQL_BROUGHT_ADD);
	ask_str(&q, ":sha256", sha256);
	return pen_run(&q, e);
}

static bool
bring_each(struct book *b, const struct json *list, const char *name,
    struct err *e)
{
	for (const struct json *m = list ? list->child : NULL; m; m = m->next)
		if (!bring(b, json_str(m, name), e))
			return false;
	return true;
}

/* The texts that it is the first to name, and what is attached. */
static bool
bring_texts(struct book *b, const struct act *act, struct err *e)
{
	return (strncmp(act->kind, "document.", 9) != 0 ||
	    (bring(b, json_str(act->body, "text"), e) &&
	    bring_each(b, json_get(act->body, "texts"), "text", e))) &&
	    bring_each(b, act->atts, "sha256", e);
}

static bool
run_writes(struct book *b, const struct act_type *t, const struct act *act,
    uint64_t seq, struct instant rx, struct err *e)
{
	struct arena *a = arena_new(ROOM);
	bool ok = true;

	for (const enum book_sql *w = t->writes; ok && w && *w; w++) {
		struct ask q = ask(b, *w);

		judge_bind(a, &q, act, seq, rx);
		ok = pen_run(&q, e);
	}
	arena_release(a);
	return ok;
}

/* The subject's names: the short ones where a title is long. */
static const struct json *
names_of(const struct json *body)
{
	static const char *const where[] = { "short", "names", "title" };
	const struct json *v = NULL;

	for (size_t i = 0; !v && i < sizeof where / sizeof *where; i++)
		v = json_get(body, where[i]);
	return v;
}

bool
judge_apply(struct book *b, const struct act *act, uint64_t seq,
    struct instant rx, struct err *e)
{
	const struct act_type *t = act_type_find(act->kind);
	struct enter in = { b, act, seq, names_of(act->body), t };
	int offset;

	assert(t);
	if (!seat_offset(b, rx, &offset, e) ||
	    !enter_entry(b, act, seq, rx, e) || !bring_texts(b, act, e) ||
	    !each_subject(t->fields, act->body, enter_subject, &in, e))
		return false;
	if (known_subject(b, "member", act->by[0].who) &&
	    !run_mention(&in, "member", act->by[0].who, e))
		return false;
	return run_writes(b, t, act, seq, rx, e) &&
	    (!t->apply || t->apply(b, act, seq, rx, e));
}

bool
judge_apply_sealed(struct book *b, const struct leaf *l, uint64_t seq,
    struct err *e)
{
	struct ask q = ask(b, SQL_ENTRY_ADD);
	const char *kind = json_str(l->notice, "kind");

	ask_int(&q, ":seq", (int64_t)seq);
	ask_str(&q, ":kind", kind ? kind : "sealed");
	ask_int(&q, ":rx", l->rx.s);
	return pen_run(&q, e);
}
