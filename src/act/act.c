/* act.c: see act.h. SPDX-License-Identifier: Apache-2.0 */
#include "act/act.h"

#include "base/enc.h"
#include "base/os.h"

#include <stdio.h>
#include <string.h>

#define RULE "format-act 3"

static const char *const act_members[] = { "access", "after", "at", "atts", "body",
    "by", "kind", "nonce", "org", "v", NULL };

static bool
only_members(const struct json *o, const char *const *names, const char *what,
    struct err *e)
{
	for (const struct json *m = o->child; m; m = m->next) {
		size_t i = 0;

		while (names[i] && strcmp(names[i], m->name) != 0)
			i++;
		if (!names[i])
			return err_malformed(e, RULE,
			    "%s has a member \"%.40s\" it may not have.",
			    what, m->name);
	}
	return true;
}

/* [a-z0-9-]+(.[a-z0-9-]+)* */
static bool
dotted(const char *s)
{
	size_t n = s ? strlen(s) : 0;

	if (!n || n > 64 || s[0] == '.' || s[n - 1] == '.' || strstr(s, ".."))
		return false;
	return strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789.-_") == n;
}

static bool
short_text(const char *s, size_t most)
{
	return s && *s && strlen(s) <= most;
}

static bool
read_by(const struct json *list, struct act *a, struct err *e)
{
	static const char *const names[] = { "for", "key", "office", NULL };

	if (!list || list->type != JSON_ARRAY || !list->len ||
	    list->len > ACT_SIGNERS)
		return err_malformed(e, RULE,
		    "The act must name 1 to %d signers in \"by\".",
		    ACT_SIGNERS);
	for (const struct json *m = list->child; m; m = m->next) {
		struct act_by *by = &a->by[a->nby++];

		if (m->type != JSON_OBJECT)
			return err_malformed(e, RULE,
			    "Each signer in \"by\" is an object.");
		if (!only_members(m, names, N_("A signer"), e))
			return false;
		by->who = json_str(m, "for");
		by->key = json_str(m, "key");
		by->office = json_str(m, "office");
		if (!short_text(by->who, 64) || !short_text(by->office, 64) ||
		    !short_text(by->key, KEY_FP - 1) ||
		    strncmp(by->key, "SHA256:", 7) != 0)
			return err_malformed(e, RULE, "A signer needs "
			    "\"for\", \"key\" (SHA256:...) and \"office\".");
	}
	return true;
}

static bool
read_after(const struct json *o, struct act *a, struct err *e)
{
	static const char *const names[] = { "root", "seen", "size", NULL };
	const char *root;

	if (!o)
		return true;
	if (o->type != JSON_OBJECT || !only_members(o, names, "\"after\"", e))
		return err_malformed(e, RULE, "\"after\" is {root, size}.");
	root = json_str(o, "root");
	if (json_int(o, "size", -1) < 1 || !root ||
	    !hash_read_b64(root, strlen(root), &a->after_root))
		return err_malformed(e, RULE, "\"after\" needs a size of at "
		    "least 1 and a root in base64.");
	a->after_size = (uint64_t)json_int(o, "size", 0);
	a->has_after = true;
	return true;
}

static bool
read_atts(const struct json *list, struct err *e)
{
	static const char *const names[] = { "name", "sha256", "size", "type",
	    NULL };
	struct hash h;

	if (!list)
		return true;
	if (list->type != JSON_ARRAY || !list->len || list->len > 64)
		return err_malformed(e, RULE,
		    "\"atts\" is a list of 1 to 64 attachments.");
	for (const struct json *m = list->child; m; m = m->next) {
		const char *sha = json_str(m, "sha256");

		if (m->type != JSON_OBJECT ||
		    !only_members(m, names, N_("An attachment"), e) || !sha ||
		    !hash_read_hex(sha, strlen(sha), &h) ||
		    !short_text(json_str(m, "name"), 200) ||
		    !short_text(json_str(m, "type"), 100) ||
		    json_int(m, "size", -1) < 0)
			return err_malformed(e, RULE, "An attachment needs "
			    "name, sha256, size and type.");
	}
	return true;
}

/* Absent: everybody may read the act. */
static bool
read_access(const struct json *o, struct act *a, struct err *e)
{
	const char *access = json_str(o, "access");

	a->limited = access && strcmp(access, "limited") == 0;
	return !json_get(o, "access") || a->limited || err_malformed(e, RULE,
	    "Where \"access\" is given it is \"limited\".");
}

static bool
nonce_good(const char *s)
{
	struct buf b = BUF_MAX(16);
	bool ok = s && base64url_read(&b, s, strlen(s)) && b.n == 16;

	buf_free(&b);
	return ok;
}

/* The envelope from a tree whose canonical bytes are bytes..bytes+n. */
static bool
act_from(const struct json *o, const char *bytes, size_t n, struct act *a,
    struct err *e)
{
	const char *at;

	*a = (struct act){ .bytes = bytes, .n = n };
	if (n > ACT_MOST)
		return err_malformed(e, RULE,
		    "An act has at most %d bytes; this one has %zu.",
		    ACT_MOST, n);
	if (!o || o->type != JSON_OBJECT)
		return err_malformed(e, RULE, "An act is a JSON object.");
	if (!only_members(o, act_members, N_("The act"), e))
		return false;
	if (json_int(o, "v", 0) != 1)
		return err_malformed(e, RULE,
		    "The act's version \"v\" must be 1.");
	a->org = json_str(o, "org");
	a->kind = json_str(o, "kind");
	a->nonce = json_str(o, "nonce");
	at = json_str(o, "at");
	a->body = json_get(o, "body");
	a->atts = json_get(o, "atts");
	if (!short_text(a->org, 200) || !dotted(a->kind))
		return err_malformed(e, RULE,
		    "The act needs \"org\" and \"kind\".");
	if (!nonce_good(a->nonce))
		return err_malformed(e, RULE,
		    "The nonce is 16 bytes in base64url.");
	if (!at || !instant_read(at, strlen(at), &a->at))
		return err_malformed(e, RULE,
		    "The time \"at\" is written YYYY-MM-DDTHH:MM:SSZ.");
	if (!a->body || a->body->type != JSON_OBJECT)
		return err_malformed(e, RULE,
		    "The act needs a \"body\", an object.");
	if (!read_access(o, a, e) || !read_by(json_get(o, "by"), a, e) ||
	    !read_after(json_get(o, "after"), a, e) || !read_atts(a->atts, e))
		return false;
	a->id = hash_of(bytes, n);
	return true;
}

bool
act_read(struct arena *arena, const char *p, size_t n, struct act *a,
    struct err *e)
{
	const struct json *o;

	if (n > ACT_MOST)
		return err_malformed(e, RULE,
		    "An act has at most %d bytes; this one has %zu.",
		    ACT_MOST, n);
	o = json_read(arena, p, n, e);
	return o && act_from(o, p, n, a, e);
}

/* What was read is canonical, so the act's bytes are that piece of the text. */
static bool
act_inside(const struct json *o, const char *p, struct act *a, struct err *e)
{
	const struct json *act = json_get(o, "act");

	if (!act)
		return err_malformed(e, "format-act 4",
		    "There is no \"act\" in it.");
	return act_from(act, p + act->at, act->end - act->at, a, e);
}

static bool
read_sigs(struct arena *arena, const struct json *list, struct leaf *l,
    struct err *e)
{
	size_t i = 0;

	if (!list || list->type != JSON_ARRAY || list->len != l->act.nby)
		return err_malformed(e, "format-act 4", "The act names %zu "
		    "signers; there must be as many signatures.", l->act.nby);
	for (const struct json *m = list->child; m; m = m->next, i++) {
		struct buf b = BUF_MAX(SSHSIG_MOST);
		bool ok = m->type == JSON_STRING &&
		    base64_read(&b, m->str, m->len) && b.n;

		l->sigs[i].n = b.n;
		l->sigs[i].blob = ok ? arena_copy(arena, b.p, b.n) : NULL;
		buf_free(&b);
		if (!l->sigs[i].blob)
			return err_malformed(e, "format-act 4", "Signature "
			    "%zu is not base64 of at most %d bytes.", i + 1,
			    SSHSIG_MOST);
	}
	return true;
}

bool
act_read_signed(struct arena *arena, const char *p, size_t n, struct leaf *l,
    struct err *e)
{
	static const char *const names[] = { "act", "sigs", NULL };
	const struct json *o = json_read(arena, p, n, e);

	l->sealed = false;
	if (!o)
		return false;
	if (o->type != JSON_OBJECT)
		return err_malformed(e, "format-act 4",
		    "A signed act is {\"act\":...,\"sigs\":[...]}.");
	return only_members(o, names, N_("A signed act"), e) &&
	    act_inside(o, p, &l->act, e) &&
	    read_sigs(arena, json_get(o, "sigs"), l, e);
}

static bool
read_rx(const struct json *o, struct leaf *l, struct err *e)
{
	const char *rx = json_str(o, "rx");

	if (!rx || !instant_read(rx, strlen(rx), &l->rx))
		return err_malformed(e, "format-act 4",
		    "The leaf needs a receipt time \"rx\".");
	return true;
}

static bool
read_sealed(const struct json *o, struct leaf *l, struct err *e)
{
	static const char *const names[] = { "notice", "rx", "seal", "v",
	    NULL };
	const char *seal = json_str(o, "seal");

	l->sealed = true;
	l->notice = json_get(o, "notice");
	if (!only_members(o, names, N_("A sealed leaf"), e) || !read_rx(o, l, e))
		return false;
	if (json_int(o, "v", 0) != 1 || !seal ||
	    !hash_read_b64(seal, strlen(seal), &l->seal) ||
	    (l->notice && l->notice->type != JSON_OBJECT))
		return err_malformed(e, "format-act 6", "A sealed leaf has "
		    "v 1, a seal in base64 and perhaps a notice.");
	return true;
}

bool
leaf_read(struct arena *arena, const char *p, size_t n, struct leaf *l,
    struct err *e)
{
	static const char *const names[] = { "act", "rx", "sigs", NULL };
	const struct json *o = json_read(arena, p, n, e);

	*l = (struct leaf){ 0 };
	if (!o)
		return false;
	if (o->type != JSON_OBJECT)
		return err_malformed(e, "format-act 4",
		    "A leaf is a JSON object.");
	if (json_get(o, "seal"))
		return read_sealed(o, l, e);
	return only_members(o, names, N_("A leaf"), e) &&
	    act_inside(o, p, &l->act, e) && read_rx(o, l, e) &&
	    read_sigs(arena, json_get(o, "sigs"), l, e);
}

bool
act_add_signature(struct arena *arena, struct leaf *l, const char *armored,
    size_t n, struct err *e)
{
	struct buf blob = BUF_MAX(SSHSIG_MOST);
	char fp[KEY_FP];
	size_t i = 0;
	bool ok = sshsig_unarmor(&blob, armored, n, e) &&
	    sshsig_fp(blob.p, blob.n, fp, e);

	while (ok && i < l->act.nby && strcmp(l->act.by[i].key, fp) != 0)
		i++;
	if (ok && i == l->act.nby)
		ok = err_refuse(e, "record 3", "The act does not name the key "
		    "%.20s... that made a signature.", fp);
	if (ok)
		l->sigs[i] = (struct act_sig){
		    arena_copy(arena, blob.p, blob.n), blob.n };
	buf_free(&blob);
	return ok;
}

bool
act_all_signed(const struct leaf *l, struct err *e)
{
	for (size_t i = 0; i < l->act.nby; i++)
		if (!l->sigs[i].n)
			return err_refuse(e, "record 3", "The signature for "
			    "%s is missing.", l->act.by[i].who);
	return true;
}

static void
write_sigs(struct buf *b, const struct leaf *l)
{
	buf_str(b, "\"sigs\":[");
	for (size_t i = 0; i < l->act.nby; i++) {
		buf_str(b, i ? ",\"" : "\"");
		base64_write(b, l->sigs[i].blob, l->sigs[i].n);
		buf_byte(b, '"');
	}
	buf_str(b, "]}");
}

void
act_write_signed(struct buf *b, const struct leaf *l)
{
	buf_str(b, "{\"act\":");
	buf_add(b, l->act.bytes, l->act.n);
	buf_byte(b, ',');
	write_sigs(b, l);
}

static void
write_sealed(struct buf *b, const struct leaf *l, const char *rx)
{
	buf_str(b, "{");
	if (l->notice) {
		buf_str(b, "\"notice\":");
		json_write(b, l->notice);
		buf_byte(b, ',');
	}
	buf_printf(b, "\"rx\":\"%s\",\"seal\":\"", rx);
	base64_write(b, l->seal.b, sizeof l->seal.b);
	buf_str(b, "\",\"v\":1}");
}

void
leaf_write(struct buf *b, const struct leaf *l)
{
	char rx[INSTANT_TEXT];

	instant_write(l->rx, rx);
	if (l->sealed) {
		write_sealed(b, l, rx);
		return;
	}
	buf_str(b, "{\"act\":");
	buf_add(b, l->act.bytes, l->act.n);
	buf_printf(b, ",\"rx\":\"%s\",", rx);
	write_sigs(b, l);
}

struct json *
act_draft(struct arena *a, const char *org, const char *kind,
    const struct act_by *by, size_t nby, struct instant at,
    const struct act_after *after, struct json *body)
{
	struct json *o = json_object(a), *list = json_array(a);
	struct buf nonce = BUF_MAX(64);
	uint8_t random[16];
	char when[INSTANT_TEXT];

	os_random(random, sizeof random);
	base64url_write(&nonce, random, sizeof random);
	instant_write(at, when);
	for (size_t i = 0; i < nby; i++) {
		struct json *s = json_object(a);

		json_put_str(a, s, "for", by[i].who);
		json_put_str(a, s, "key", by[i].key);
		json_put_str(a, s, "office", by[i].office);
		json_push(list, s);
	}
	json_put_int(a, o, "v", 1);
	json_put_str(a, o, "org", org);
	json_put_str(a, o, "kind", kind);
	json_put(a, o, "by", list);
	json_put_str(a, o, "at", when);
	json_put_str(a, o, "nonce", nonce.p);
	json_put(a, o, "body", body);
	buf_free(&nonce);
	if (after) {
		struct json *s = json_object(a);
		char root[HASH_B64];

		hash_b64(&after->root, root);
		json_put_int(a, s, "size", (int64_t)after->size);
		json_put_str(a, s, "root", root);
		json_put(a, o, "after", s);
	}
	return o;
}

void
act_draft_limit(struct arena *a, struct json *draft)
{
	json_put_str(a, draft, "access", "limited");
}
