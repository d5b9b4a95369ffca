/* make.c: see make.h. SPDX-License-Identifier: Apache-2.0 */
#include "tests/walk/make.h"

#include "tests/test.h"

#include "act/consent.h"
#include "act/type.h"
#include "base/enc.h"
#include "base/os.h"
#include "desk/story.h"
#include "law/builtin.h"
#include "seal/signer.h"

#include <stdio.h>

/* --- what stands for something ------------------------------------------------ */

static const char *
document_part(struct desk *d, struct arena *a, const char *id, int col)
{
	struct ask q = ask(desk_book(d), SQL_DOCUMENT_GET);
	const char *value;

	ask_str(&q, ":id", id);
	if (!ask_next(&q))
		test_fail("tests/walk/acts.txt", 0, "no document %s", id);
	value = arena_str(a, ask_text(&q, col));
	ask_end(&q);
	return value;
}

static const char *
key_text(struct arena *a, const char *who, const char *office, bool line)
{
	struct signer *s = story_key(who, office);
	struct buf b = BUF_MAX(1024);
	const char *out;

	if (line)
		key_write_line(signer_key(s), &b);
	else
		buf_str(&b, key_fp(signer_key(s)));
	out = arena_str(a, b.p);
	buf_free(&b);
	signer_free(s);
	return out;
}

static const char *
proof(struct desk *d, struct arena *a, const char *who,
    const char *office)
{
	struct signer *s = story_key(who, office);
	struct buf text = BUF_MAX(1024), blob = BUF_MAX(SSHSIG_MOST),
	    b64 = BUF_MAX(4096);
	const char *out;

	consent_text(&text, who, key_fp(signer_key(s)), desk_origin(d));
	OK(signer_sshsig(s, SSHSIG_NS_ENROL, text.p, text.n, &blob, NULL));
	base64_write(&b64, blob.p, blob.n);
	out = arena_str(a, b64.p);
	buf_free(&text);
	buf_free(&blob);
	buf_free(&b64);
	signer_free(s);
	return out;
}

static const char *
field_of(const struct cell *c, const char *place)
{
	for (size_t i = 0; i < c->n; i++)
		if (strcmp(c->fields[i].place, place) == 0)
			return c->fields[i].value;
	test_fail("tests/walk/acts.txt", 0, "%s has no field %s", c->kind,
	    place);
}

/* {u}, {me}, {state} and {owner}. */
static const char *
fill(struct arena *a, const struct cell *c, const char *value)
{
	const struct caller *k = c->caller;
	bool organ = strcmp(k->who, "secretariat") == 0;
	struct { const char *hole, *value; } holes[] = {
		{ "{u}", strcmp(k->owner, "U") == 0 ? "-u" : "" },
		{ "{me}", k->who },
		{ "{state}", organ ? "S" : k->who },
		{ "{owner}", k->owner },
	};

	for (size_t i = 0; i < sizeof holes / sizeof *holes; i++) {
		const char *at = strstr(value, holes[i].hole);

		if (at)
			value = arena_printf(a, "%.*s%s%s", (int)(at - value),
			    value, holes[i].value,
			    at + strlen(holes[i].hole));
	}
	return value;
}

static bool
begins(const char *s, const char *with, const char **rest)
{
	size_t n = strlen(with);

	*rest = s + n;
	return strncmp(s, with, n) == 0;
}

const char *
make_value(struct desk *d, struct arena *a, const struct cell *c,
    const struct try_field *f)
{
	const char *v = fill(a, c, f->value), *who = c->caller->who, *x;

	if (strcmp(v, "{}") == 0)
		return NULL;
	if (v[0] != '@')
		return v;
	if (strcmp(v, "@text") == 0)
		return document_part(d, a, fill(a, c, field_of(c,
		    "document")), 14);
	if (strcmp(v, "@tabled") == 0)
		return document_part(d, a, fill(a, c, field_of(c,
		    "document")), 19);
	if (begins(v, "@tabled ", &x))
		return document_part(d, a, x, 19);
	if (begins(v, "@root ", &x))
		return key_text(a, x, "root", true);
	if (begins(v, "@key ", &x))
		return key_text(a, who, x, true);
	if (begins(v, "@proof ", &x))
		return proof(d, a, who, x);
	if (begins(v, "@fp ", &x) && strchr(x, ' '))
		return key_text(a, arena_copy(a, x, strcspn(x, " ")),
		    strchr(x, ' ') + 1, false);
	if (begins(v, "@profile ", &x))
		return profile_builtin(x);
	test_fail("tests/walk/acts.txt", 0, "%s stands for nothing", v);
}

/* What is limited is counted in rows of its own (symbols 7). */
void
make_symbols(struct buf *out, const char *text, size_t n)
{
	static const char *const kinds[][2] = {
	    { "/L/", "/R/" }, { "/DEC/", "/RDEC/" } };

	for (size_t at = 0; at < n;) {
		size_t i = 0;

		while (i < 2 && strncmp(text + at, kinds[i][0],
		    strlen(kinds[i][0])) != 0)
			i++;
		if (i < 2) {
			buf_str(out, kinds[i][1]);
			at += strlen(kinds[i][0]);
		} else
			buf_byte(out, text[at++]);
	}
}

static const char *
symbol_of(struct arena *a, const char *text)
{
	struct buf b = BUF_MAX(ACT_MOST);
	const char *out;

	make_symbols(&b, text, strlen(text));
	out = arena_copy(a, b.p, b.n);
	buf_free(&b);
	return out;
}

/* --- the act ---------------------------------------------------------------------- */

static struct json *
body_of(struct desk *d, struct arena *a, const struct cell *c, bool limited)
{
	const struct act_type *t = act_type_find(c->kind);
	struct json *body = json_object(a);
	struct err e = { 0 };

	if (!t)
		test_fail("docs/permissions.md", 0, "there is no kind of act "
		    "named %s", c->kind);
	for (size_t i = 0; i < c->n; i++) {
		const char *v = make_value(d, a, c, &c->fields[i]);

		if (v && limited && strcmp(c->fields[i].place, "symbol") == 0)
			v = symbol_of(a, v);
		if (v && !field_put(a, t->fields, body, c->fields[i].place, v,
		    &e))
			test_fail("tests/walk/acts.txt", 0, "%s, %s: %s",
			    c->kind, c->fields[i].place, e.says);
	}
	return body;
}

/* Who signs in whose name: the keys are those of world.story. */
struct hand { const char *who, *office;		/* whose key */
    const char *as;				/* the office that is claimed */
    size_t times; bool elsewhere, never, altered, limited; };

static bool
hand_of(const struct caller *k, const char *manner, struct hand *h)
{
	const struct { const char *name; struct hand h; } all[] = {
		{ IN_GOOD_ORDER, { k->who, k->office, k->office, 1,
		    false, false, false, false } },
		{ LIMITED, { k->who, k->office, k->office, 1,
		    .limited = true } },
		{ BY_HALF_ONE, { k->who, "half-one", "half-one", 1,
		    false, false, false, false } },
		{ BY_HALF_TWO, { k->who, "half-two", "half-two", 1,
		    false, false, false, false } },
		{ "by a key that was revoked", { k->who, "revoked",
		    "revoked", 1, false, false, false, false } },
		{ "by a key whose last day has passed", { k->who, "ended",
		    "ended", 1, false, false, false, false } },
		{ "by a key that was enrolled for another office", { k->who,
		    "minister", k->office, 1, false, false, false, false } },
		{ "by a key of another state", { k->who[0] == 'N' ? "S" : "N",
		    "delegate", k->office, 1, false, false, false, false } },
		{ "by a key that was never enrolled", { k->who, "nobody",
		    "nobody", 1, false, false, false, false } },
		{ "by a root, in the name of the office", { k->who, "root",
		    k->office, 1, false, false, false, false } },
		{ "twice by one key", { k->who, k->office, k->office, 2,
		    false, false, false, false } },
		{ "for another organisation", { k->who, k->office, k->office,
		    1, true, false, false, false } },
		{ "after a state that this record never had", { k->who,
		    k->office, k->office, 1, false, true, false, false } },
		{ "in a text that was changed afterwards", { k->who,
		    k->office, k->office, 1, false, false, true, false } },
	};

	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		if (strcmp(all[i].name, manner) == 0) {
			*h = all[i].h;
			return true;
		}
	return false;
}

/* One letter of the nonce. */
static void
alter(struct buf *bytes)
{
	char *at = memmem(bytes->p, bytes->n, "\"nonce\":\"", 9);

	OK(at);
	at[9] = at[9] == 'A' ? 'B' : 'A';
}

static void
sign(struct arena *a, const struct hand *h, const struct signer *s,
    struct buf *bytes, struct desk_paper *p)
{
	struct buf blob = BUF_MAX(SSHSIG_MOST), all = BUF_MAX(1 << 17);
	struct leaf leaf = { 0 };

	OK(signer_sshsig(s, SSHSIG_NS_ACT, bytes->p, bytes->n, &blob, NULL));
	if (h->altered)
		alter(bytes);
	leaf.act.bytes = bytes->p;
	leaf.act.n = bytes->n;
	leaf.act.nby = h->times;
	for (size_t i = 0; i < h->times; i++)
		leaf.sigs[i] = (struct act_sig){ blob.p, blob.n };
	act_write_signed(&all, &leaf);
	*p = (struct desk_paper){ .text = arena_copy(a, all.p, all.n),
	    .n = all.n };
	OK(p->text);
	buf_free(&blob);
	buf_free(&all);
}

bool
make_paper(struct desk *d, struct arena *a, const struct cell *c,
    const char *manner, struct desk_paper *p)
{
	struct buf bytes = BUF_MAX(ACT_MOST);
	struct act_after after;
	struct signer *s;
	struct act_by by[2];
	struct hand h;
	struct json *draft;
	bool any;

	if (!hand_of(c->caller, manner, &h))
		return false;
	s = story_key(h.who, h.office);
	for (size_t i = 0; i < 2; i++)
		by[i] = (struct act_by){ c->caller->who,
		    key_fp(signer_key(s)), h.as };
	any = desk_after(d, &after);
	after.root.b[0] ^= h.never;
	draft = act_draft(a, h.elsewhere ? "acts.other.example/log" :
	    desk_origin(d), c->kind, by, h.times, os_now(), any ? &after : NULL,
	    body_of(d, a, c, h.limited));
	if (h.limited)
		act_draft_limit(a, draft);
	json_write(&bytes, draft);
	OK(buf_ok(&bytes));
	sign(a, &h, s, &bytes, p);
	buf_free(&bytes);
	signer_free(s);
	return true;
}
