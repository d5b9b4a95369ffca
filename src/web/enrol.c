/* enrol.c: see enrol.h. SPDX-License-Identifier: Apache-2.0 */
#include "web/enrol.h"

#include "act/consent.h"
#include "act/type.h"
#include "base/enc.h"
#include "base/os.h"
#include "press/acts.h"
#include "press/sign.h"
#include "web/assertion.h"
#include "web/invite.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define HANDLE_MOST 64		/* bytes that WebAuthn lets a user handle have */
#define CHANCE 16		/* of them, behind for whom and a dot */

/* What the root types, and where it is kept. */
static const struct { const char *place; size_t at, size; } parts[] = {
	{ "body.holder", offsetof(struct invite, holder),
	    sizeof ((struct invite *)0)->holder },
	{ "body.office", offsetof(struct invite, office),
	    sizeof ((struct invite *)0)->office },
	{ "body.kinds", offsetof(struct invite, kinds),
	    sizeof ((struct invite *)0)->kinds },
	{ "body.documents", offsetof(struct invite, documents),
	    sizeof ((struct invite *)0)->documents },
	{ "body.until", offsetof(struct invite, until),
	    sizeof ((struct invite *)0)->until },
};
#define PARTS (sizeof parts / sizeof *parts)

static void
note(struct call *c, struct json *wrong, const char *place,
    const struct err *e)
{
	struct arena *a = c->q->arena;
	struct json *x = json_object(a);

	if (place)
		json_put_str(a, x, "place", place);
	json_put_str(a, x, "says", e->says);
	json_put_str(a, x, "rule", e->rule);
	json_push(wrong, x);
}

static void
put_typed(struct arena *a, struct json *list, const char *place,
    const char *text)
{
	struct json *x = json_object(a);

	json_put_str(a, x, "place", place);
	json_put_str(a, x, "text", text);
	json_push(list, x);
}

/* Without blanks around it; "" when it is not there. */
static const char *
trimmed(struct call *c, const char *name)
{
	const char *s = http_form(c->q, name);
	size_t n;

	if (!s)
		return "";
	s += strspn(s, " \t\r\n");
	n = strlen(s);
	while (n && strchr(" \t\r\n", s[n - 1]))
		n--;
	s = arena_copy(c->q->arena, s, n);
	return s ? s : "";
}

/* --- the root's page --------------------------------------------------------- */

static bool
may_invite(struct call *c)
{
	if (c->visitor->root)
		return true;
	call_error(c, 403, N_("Keys are enrolled by a root key. Sign in with "
	    "one."));
	return false;
}

/* An enrolment that was entered is no invitation any more. */
static void
put_invitation(struct call *c, struct json *list, const struct invite *x)
{
	struct arena *a = c->q->arena;
	struct json *o;

	if (x->line[0] && model_key(&c->model, x->key, x->who)) {
		invites_withdraw(c->w->hall->invites, x->who, x->ref);
		return;
	}
	o = json_object(a);
	json_put_str(a, o, "ref", x->ref);
	json_put_str(a, o, "holder", x->holder);
	json_put_str(a, o, "office", x->office);
	json_put_str(a, o, "kinds", x->kinds);
	json_put_str(a, o, "documents", x->documents);
	json_put_str(a, o, "until", x->until);
	if (x->line[0]) {
		json_put_str(a, o, "line", x->line);
		json_put_str(a, o, "key", x->key);
		json_put_str(a, o, "proof", x->proof);
	}
	json_push(list, o);
}

static struct json *
page_of_root(struct call *c)
{
	struct arena *a = c->q->arena;
	struct invite *all = arena_array(a, INVITES_EACH, sizeof *all);
	struct json *m, *list = json_array(a);
	size_t n;

	call_model(c, os_now());
	m = model_page(&c->model, "enrol");
	n = all ? invites_of(c->w->hall->invites, c->visitor->who,
	    tickets_clock(), all) : 0;
	for (size_t i = 0; i < n; i++)
		put_invitation(c, list, &all[i]);
	json_put(a, m, "invitations", list);
	json_put(a, m, "offices", model_keys(&c->model, c->visitor->who));
	return m;
}

static void
show_root(struct call *c, const struct json *m)
{
	c->path = "/enrol";
	call_write(c, page_enrol, m, "");
}

void
enrol_page(struct call *c)
{
	if (may_invite(c))
		show_root(c, page_of_root(c));
}

/* Would a key.enrol take the text as this field? */
static bool
part_good(struct call *c, const char *name, const char *text, size_t size,
    struct err *e)
{
	const struct field fields[] = {
		*field_find(act_type_find("key.enrol")->fields, name),
		{ .name = NULL },
	};
	struct arena *a = c->q->arena;
	struct json *body = json_object(a);

	if (strlen(text) >= size)
		return err_malformed(e, "limits", "\"%s\" has at most %zu "
		    "bytes here.", name, size - 1);
	if (!*text && fields->flags & FIELD_OPTIONAL)
		return true;
	if (!*text)
		return err_malformed(e, "format-act 5", "\"%s\" is missing: "
		    "%s.", name, tr(c->lang, fields->help));
	return field_put(a, fields, body, name, text, e) &&
	    fields_check(fields, body, e);
}

static bool
read_parts(struct call *c, struct invite *x, struct json *m)
{
	struct arena *a = c->q->arena;
	struct json *typed = json_put(a, m, "typed", json_array(a));
	struct json *wrong = json_put(a, m, "wrong", json_array(a));
	bool good = true;

	for (size_t i = 0; i < PARTS; i++) {
		const char *text = trimmed(c, parts[i].place);
		struct err e = { 0 };

		put_typed(a, typed, parts[i].place, text);
		if (part_good(c, parts[i].place + 5, text, parts[i].size, &e)) {
			snprintf((char *)x + parts[i].at, parts[i].size, "%s",
			    text);
			continue;
		}
		note(c, wrong, parts[i].place, &e);
		good = false;
	}
	return good;
}

static void
invite(struct call *c)
{
	struct json *m = page_of_root(c);
	struct invite x = { 0 };
	char name[TICKET_NAME];
	struct err e = { 0 };
	const char *link;

	snprintf(x.who, sizeof x.who, "%s", c->visitor->who);
	c->r->status = 400;
	if (!read_parts(c, &x, m)) {
		show_root(c, m);
		return;
	}
	if (!invites_add(c->w->hall->invites, &x, tickets_clock(), name, &e)) {
		c->r->status = call_status(&e);
		note(c, json_put(c->q->arena, m, "wrong",
		    json_array(c->q->arena)), NULL, &e);
		show_root(c, m);
		return;
	}
	link = arena_printf(c->q->arena, "%s/%s/enrol/%s", call_origin(c),
	    c->lang->code, name);
	m = page_of_root(c);
	json_put_str(c->q->arena, m, "link", link);
	c->r->status = 200;
	show_root(c, m);
}

void
enrol_change(struct call *c)
{
	const char *ref = http_form(c->q, "withdraw");

	if (!may_invite(c))
		return;
	if (!ref) {
		invite(c);
		return;
	}
	invites_withdraw(c->w->hall->invites, c->visitor->who, ref);
	http_reply_see(c->r, arena_printf(c->q->arena, "/%s/enrol",
	    c->lang->code));
}

/* --- the invited's page ------------------------------------------------------ */

static bool
find_invite(struct call *c, struct invite *x)
{
	if (invites_find(c->w->hall->invites, c->id, tickets_clock(), x))
		return true;
	call_error(c, 404, N_("This invitation was used, withdrawn, or has "
	    "ended. Ask for another one."));
	return false;
}

/* The site a passkey is made for: the host without its port. */
static const char *
rp_of(const struct call *c)
{
	const char *host = http_header(c->q, "Host");

	return arena_copy(c->q->arena, host ? host : "",
	    host ? strcspn(host, ":") : 0);
}

/* For whom, a dot, chance: what a sign-in finds the key by (signin.c). NULL:
 * the name is too long for a passkey. */
static const char *
handle_for(struct call *c, const struct invite *x)
{
	struct buf b = BUF_MAX(2 * HANDLE_MOST);
	char chance[TICKET_NAME], text[HANDLE_MOST + 1];
	const char *out;

	if (strlen(x->who) + 1 + CHANCE > HANDLE_MOST)
		return NULL;
	tickets_name(chance);
	snprintf(text, sizeof text, "%s.%.*s", x->who, CHANCE, chance);
	base64url_write(&b, text, strlen(text));
	out = arena_copy(c->q->arena, b.p, b.n);
	buf_free(&b);
	return out;
}

static const char *
consent(struct call *c, const char *who, const char *fp)
{
	struct buf b = BUF_MAX(1024);
	const char *out;

	consent_text(&b, who, fp, c->w->hall->vkey.name);
	out = arena_copy(c->q->arena, b.p, b.n);
	buf_free(&b);
	return out;
}

static struct json *
page_of_invited(struct call *c, const struct invite *x)
{
	struct arena *a = c->q->arena;
	const struct json *who;
	const char *handle;
	struct json *m;

	call_model(c, os_now());
	m = model_page(&c->model, "invited");
	who = first_row(model_rows(&c->model, SQL_PAGE_MEMBER, x->who));
	json_put_str(a, m, "name", who ? S(who, "name") : x->who);
	json_put_str(a, m, "holder", x->holder);
	json_put_str(a, m, "office", x->office);
	json_put_str(a, m, "kinds", x->kinds);
	json_put_str(a, m, "documents", x->documents);
	json_put_str(a, m, "until", x->until);
	handle = handle_for(c, x);
	if (handle)
		json_put_str(a, m, "handle", handle);
	json_put_str(a, m, "rp", c->w->hall->vkey.name);
	json_put_str(a, m, "consent", consent(c, x->who, "%s"));
	c->path = arena_printf(a, "/enrol/%s", c->id);
	json_put_str(a, m, "here", arena_printf(a, "/%s%s", c->lang->code,
	    c->path));
	return m;
}

void
enrol_invited(struct call *c)
{
	struct invite x;

	if (find_invite(c, &x))
		call_write(c, page_invited, page_of_invited(c, &x), "");
}

/* Keeps the key with its consent; `blob` is the key's own signature. */
static bool
offer(struct call *c, struct invite *x, const struct key *k,
    const struct buf *blob, struct err *e)
{
	const char *text = consent(c, x->who, key_fp(k));
	struct buf line = BUF_MAX(sizeof x->line - 1),
	    proof = BUF_MAX(sizeof x->proof - 1);
	bool ok = text && sshsig_verify(k, SSHSIG_NS_ENROL, text, strlen(text),
	    blob->p, blob->n, key_sort(k) == KEY_SK_P256, NULL, e);

	key_write_line(k, &line);
	base64_write(&proof, blob->p, blob->n);
	if (ok && (!buf_ok(&line) || !buf_ok(&proof)))
		ok = err_malformed(e, "limits", "The key is too long.");
	if (ok) {
		snprintf(x->line, sizeof x->line, "%s", line.p);
		snprintf(x->proof, sizeof x->proof, "%s", proof.p);
		snprintf(x->key, sizeof x->key, "%s", key_fp(k));
		ok = invites_answer(c->w->hall->invites, c->id,
		    tickets_clock(), x) || err_refuse(e, "invitation",
		    "This invitation was used or withdrawn meanwhile.");
	}
	buf_free(&line);
	buf_free(&proof);
	return ok;
}

static struct key *
passkey_of_form(struct call *c, struct err *e)
{
	const char *spki = http_form(c->q, "spki");
	struct buf der = BUF_MAX(200);
	struct key *k = NULL;

	if (!base64url_read(&der, spki, strlen(spki)) || !buf_ok(&der))
		err_malformed(e, "RFC 5480", "The passkey's public key is "
		    "not base64url.");
	else
		k = key_read_spki(der.p, der.n, rp_of(c), e);
	buf_free(&der);
	return k;
}

/* The first time it is only made; with an assertion it has agreed. */
static bool
answer_passkey(struct call *c, struct invite *x, bool *asks, struct err *e)
{
	struct buf blob = BUF_MAX(SSHSIG_MOST);
	struct key *k = passkey_of_form(c, e);
	bool ok = k != NULL;

	*asks = ok && !assertion_there(c->q);
	if (*asks) {
		struct json *m = page_of_invited(c, x);

		json_put_str(c->q->arena, m, "spki",
		    http_form(c->q, "spki"));
		json_put_str(c->q->arena, m, "statement",
		    consent(c, x->who, key_fp(k)));
		call_write(c, page_consent, m, "");
	} else
		ok = ok && assertion_wrap(c->q, k, SSHSIG_NS_ENROL, &blob, e) &&
		    offer(c, x, k, &blob, e);
	key_free(k);
	buf_free(&blob);
	return ok;
}

static bool
answer_ssh(struct call *c, struct invite *x, struct err *e)
{
	const char *line = trimmed(c, "line"), *sig = trimmed(c, "sig");
	struct buf blob = BUF_MAX(SSHSIG_MOST);
	struct key *k = key_read_line(line, strlen(line), e);
	bool ok = k && sshsig_unarmor(&blob, sig, strlen(sig), e) &&
	    offer(c, x, k, &blob, e);

	key_free(k);
	buf_free(&blob);
	return ok;
}

void
enrol_answer(struct call *c)
{
	struct arena *a = c->q->arena;
	struct err e = { 0 };
	struct invite x;
	struct json *m;
	bool asks = false, ok;

	if (!find_invite(c, &x))
		return;
	ok = http_form(c->q, "spki") ? answer_passkey(c, &x, &asks, &e) :
	    answer_ssh(c, &x, &e);
	if (asks)
		return;
	m = page_of_invited(c, &x);
	if (ok) {
		json_put_str(a, m, "done", "1");
		json_put_str(a, m, "key", x.key);
	} else {
		c->r->status = call_status(&e);
		put_typed(a, json_put(a, m, "typed", json_array(a)), "line",
		    trimmed(c, "line"));
		note(c, json_put(a, m, "wrong", json_array(a)), NULL, &e);
	}
	call_write(c, page_invited, m, "");
}
