/* sign.c: see sign.h. SPDX-License-Identifier: Apache-2.0 */
#include "web/sign.h"

#include "act/access.h"
#include "press/sign.h"
#include "web/assertion.h"
#include "web/demo.h"

#include <stdio.h>
#include <string.h>

struct review { struct hash act; char token[TICKET_NAME]; };

struct tickets *
reviews_new(void)
{
	return tickets_new(REVIEWS_MOST, sizeof(struct review), REVIEW_LIFE_S,
	    0);
}

void
sign_reviewed(struct call *c, struct json *m)
{
	const struct visitor *v = c->visitor;
	const char *id = S(m, "id");
	struct review r = { 0 };
	char name[TICKET_NAME];

	if (!v || !v->demo || !hash_read_hex(id, strlen(id), &r.act))
		return;
	snprintf(r.token, sizeof r.token, "%s", v->token);
	tickets_give(c->w->hall->reviews, &r, tickets_clock(), name);
	json_put_str(c->q->arena, m, "review", name);
}

/* Was this session shown this act? */
static bool
was_reviewed(const struct call *c, const struct hash *id)
{
	const char *name = http_form(c->q, "review");
	struct review r;

	return name && tickets_show(c->w->hall->reviews, name,
	    tickets_clock(), &r) && hash_same(&r.act, id) &&
	    tickets_same(r.token, c->visitor->token);
}

/* The visitor's place among the signers; nby when there is none. */
static size_t
place_of(const struct visitor *v, const struct act *act)
{
	size_t i = 0;

	while (i < act->nby && (strcmp(act->by[i].key, v->key) != 0 ||
	    strcmp(act->by[i].who, v->who) != 0))
		i++;
	return i;
}

static bool
with_passkey(struct call *c, const struct act *act, struct buf *blob,
    struct err *e)
{
	const char *line = c->visitor->line;
	struct key *k = key_read_line(line, strlen(line), e);
	bool ok = k && assertion_wrap(c->q, k, SSHSIG_NS_ACT, blob, e) &&
	    sshsig_verify(k, SSHSIG_NS_ACT, act->bytes, act->n, blob->p,
	    blob->n, true, NULL, e);

	key_free(k);
	return ok;
}

static bool
with_demo_key(struct call *c, const struct act *act, struct buf *blob,
    struct err *e)
{
	if (!c->visitor->demo)
		return err_refuse(e, "review", "This session has no "
		    "demonstration key.");
	if (!was_reviewed(c, &act->id))
		return err_refuse(e, "review", "This is not the text that you "
		    "were shown, or an hour has passed. Read it again: it was "
		    "not signed.");
	return demo_sign(c->visitor, act->bytes, act->n, blob, e);
}

bool
sign_here(struct call *c, struct leaf *l, struct err *e)
{
	const char *to = http_form(c->q, "do");
	bool demo = to && strcmp(to, "demo") == 0;
	struct buf blob = BUF_MAX(SSHSIG_MOST);
	size_t i;
	bool ok;

	if (!demo && !assertion_there(c->q))
		return true;
	if (!c->visitor)
		return err_refuse(e, "review", "You are not signed in any "
		    "more: nothing was signed.");
	i = place_of(c->visitor, &l->act);
	if (i == l->act.nby)
		return err_refuse(e, "record 3", "The act does not name your "
		    "key among its signers.");
	ok = demo ? with_demo_key(c, &l->act, &blob, e) :
	    with_passkey(c, &l->act, &blob, e);
	if (ok)
		l->sigs[i] = (struct act_sig){ arena_copy(c->q->arena, blob.p,
		    blob.n), blob.n };
	buf_free(&blob);
	return ok && (l->sigs[i].blob || err_fault(e, NULL,
	    "There is no memory for the signature."));
}

/* --- was it entered --------------------------------------------------------- */

bool
sign_entry(struct call *c, const struct hash *id, uint64_t *seq)
{
	struct ask q = ask(c->w->book, SQL_ENTRY_OF_ACT);
	bool there;

	ask_blob(&q, ":act", id->b, sizeof id->b);
	there = ask_next(&q);
	if (there)
		*seq = (uint64_t)ask_num(&q, 0);
	ask_end(&q);
	return there;
}

void
sign_read_back(struct call *c, struct json *m, uint64_t seq)
{
	struct arena *a = c->q->arena;
	const char *sentence = model_sentence(&c->model, seq);

	if (!reader_entry(c->w->hall->log, seq, &c->w->entry, NULL))
		return;
	json_put(a, m, "logged", json_new_strn(a, c->w->entry.p,
	    c->w->entry.n));
	json_put_str(a, m, "logged_sentence", sentence);
}

/* People copy it with blanks, and programs print it in capitals. */
static const char *
without_blanks(struct arena *a, const char *s)
{
	char *out = arena_take(a, strlen(s) + 1);
	size_t n = 0;

	for (; out && *s; s++)
		if (!strchr(" \t\r\n", *s))
			out[n++] = *s >= 'A' && *s <= 'Z' ? (char)(*s + 32) :
			    *s;
	if (out)
		out[n] = '\0';
	return out ? out : "";
}

static bool
has_number(const struct hash *id, const char *digits)
{
	char groups[HASH_GROUPS];
	const char *g = groups;

	hash_groups(id, groups);
	for (; *g; g++)
		if (*g != ' ' && *g != *digits++)
			return false;
	return true;
}

static bool
entry_numbered(struct call *c, const char *digits, uint64_t *seq,
    const char **no)
{
	struct ask q = ask(c->w->book, SQL_ENTRIES_NEWEST);
	bool found = false;
	struct hash h;
	int64_t seen = 0;

	ask_int(&q, ":most", SIGN_NEWEST);
	for (; !found && ask_next(&q); seen++) {
		size_t n;
		const void *p = ask_bytes(&q, 1, &n);

		if (n != sizeof h.b)
			continue;
		memcpy(h.b, p, n);
		found = has_number(&h, digits);
		*seq = (uint64_t)ask_num(&q, 0);
	}
	ask_end(&q);
	*no = seen < SIGN_NEWEST ? "none" : "older";
	return found;
}

/* *no: why not. */
static bool
look_for(struct call *c, const char *id, uint64_t *seq, const char **no)
{
	struct hash h;
	size_t n = strlen(id);

	*no = "unread";
	if (n == 30 && strspn(id, "0123456789") == n)
		return entry_numbered(c, id, seq, no);
	if (!hash_read_hex(id, n, &h))
		return false;
	*no = "none";
	return sign_entry(c, &h, seq);
}

struct json *
sign_entered(struct call *c, struct err *e)
{
	struct arena *a = c->q->arena;
	struct json *m = model_page(&c->model, "entered");
	const char *id = http_query(c->q, "id"), *no;
	uint64_t seq;

	/* The next who asks may find it otherwise. */
	c->passing = true;
	c->r->cache = HTTP_NO_STORE;
	json_put_str(a, m, "asked", id ? id : "");
	if (id && look_for(c, without_blanks(a, id), &seq, &no)) {
		json_put_int(a, m, "entry", (int64_t)seq);
		json_put_str(a, m, "sentence", model_sentence(&c->model, seq));
	} else if (id && *id)
		json_put_str(a, m, "no", strcmp(no, "none") == 0 &&
		    !worker_limited(c->w) && access_sealed_any(c->w->open) ?
		    "closed" : no);
	return book_fine(c->w->book, e) ? m : NULL;
}
