/* keyring.c: see keyring.h. SPDX-License-Identifier: Apache-2.0 */
#include "act/keyring.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SLOTS_FIRST 64

/* One key for one member or organ. The same public key may serve two. */
struct holding {
	char who[65], fp[KEY_FP];
	struct key *key;
	bool root, revoked;
	char *kinds;		/* " a b.* " with blanks around; NULL: all */
	char office[65];
	struct holding *next;	/* in the same slot */
};

struct root_rule { char who[65]; int64_t threshold; bool organ; };

struct keyring {
	char org[256];
	struct holding **slots;
	size_t nslots, n;
	struct root_rule rules[300];
	size_t nrules;
};

struct keyring *
keyring_new(void)
{
	struct keyring *r = calloc(1, sizeof *r);

	if (r)
		r->slots = calloc(SLOTS_FIRST, sizeof(struct holding *));
	if (!r || !r->slots)
		abort();
	r->nslots = SLOTS_FIRST;
	return r;
}

void
keyring_free(struct keyring *r)
{
	if (!r)
		return;
	for (size_t i = 0; i < r->nslots; i++)
		for (struct holding *h = r->slots[i], *next; h; h = next) {
			next = h->next;
			key_free(h->key);
			free(h->kinds);
			free(h);
		}
	free(r->slots);
	free(r);
}

const char *
keyring_org(const struct keyring *r)
{
	return r->org;
}

/* A fingerprint is already a hash: its letters spread well enough (FNV-1a). */
static size_t
slot_of(const struct keyring *r, const char *fp)
{
	uint64_t h = 14695981039346656037u;

	for (; *fp; fp++)
		h = (h ^ (unsigned char)*fp) * 1099511628211u;
	return h & (r->nslots - 1);
}

static void
grow(struct keyring *r)
{
	struct holding **old = r->slots;
	size_t was = r->nslots;

	r->nslots *= 2;
	r->slots = calloc(r->nslots, sizeof(struct holding *));
	if (!r->slots)
		abort();
	for (size_t i = 0; i < was; i++)
		for (struct holding *h = old[i], *next; h; h = next) {
			size_t at = slot_of(r, h->fp);

			next = h->next;
			h->next = r->slots[at];
			r->slots[at] = h;
		}
	free(old);
}

static struct holding *
find(const struct keyring *r, const char *who, const char *fp)
{
	struct holding *h = r->slots[slot_of(r, fp)];

	while (h && (strcmp(h->fp, fp) != 0 ||
	    (who && strcmp(h->who, who) != 0)))
		h = h->next;
	return h;
}

/* Takes the key. */
static struct holding *
hold(struct keyring *r, const char *who, struct key *key)
{
	struct holding *h = find(r, who, key_fp(key));
	size_t at;

	if (h) {
		key_free(key);
		return h;
	}
	if (r->n++ >= r->nslots)
		grow(r);
	h = calloc(1, sizeof *h);
	if (!h)
		abort();
	snprintf(h->who, sizeof h->who, "%s", who);
	snprintf(h->fp, sizeof h->fp, "%s", key_fp(key));
	h->key = key;
	at = slot_of(r, h->fp);
	h->next = r->slots[at];
	r->slots[at] = h;
	return h;
}

static int64_t
threshold_of(const struct keyring *r, const char *who)
{
	for (size_t i = 0; i < r->nrules; i++)
		if (strcmp(r->rules[i].who, who) == 0)
			return r->rules[i].threshold;
	return 1;
}

/* Is `kind` among the enrolled ones: itself, "prefix.*" or "*". */
static bool
kinds_allow(const char *kinds, const char *kind)
{
	size_t n = strlen(kind);

	if (!kinds)
		return true;
	for (const char *p = kinds + 1; *p;) {
		size_t len = strcspn(p, " ");

		if ((len == n && memcmp(p, kind, n) == 0) ||
		    (len == 1 && *p == '*') ||
		    (len > 2 && p[len - 1] == '*' && n >= len - 1 &&
		    memcmp(p, kind, len - 1) == 0))
			return true;
		p += len + 1;
	}
	return false;
}

static bool
by_root(const char *kind)
{
	return strcmp(kind, "key.enrol") == 0;
}

static bool
one_allowed(const struct keyring *r, const struct act *a,
    const struct act_by *by, struct err *e)
{
	const struct holding *h = find(r, by->who, by->key);

	if (!h && find(r, NULL, by->key))
		return err_refuse(e, "record 3",
		    "The key %.20s... does not speak for %s.", by->key,
		    by->who);
	if (!h)
		return err_refuse(e, "record 3",
		    "Nobody enrolled the key %.20s... .", by->key);
	if (h->revoked)
		return err_refuse(e, "record 3",
		    "The key %.20s... of %s was revoked.", by->key, by->who);
	if (h->root)
		return true;
	if (by_root(a->kind))
		return err_refuse(e, "record 3",
		    "Only a root key of %s may enrol a key.", by->who);
	if (strcmp(h->office, by->office) != 0)
		return err_refuse(e, "record 3", "This key of %s was enrolled "
		    "for the office %s, not %s.", by->who, h->office,
		    by->office);
	return true;
}

static bool
roots_enough(const struct keyring *r, const struct act *a, struct err *e)
{
	int64_t need = threshold_of(r, a->by[0].who), have = 0;

	for (size_t i = 0; i < a->nby; i++)
		if (strcmp(a->by[i].who, a->by[0].who) == 0)
			have++;
	if (have < need)
		return err_refuse(e, "record 3", "%s enrols a key by %lld of "
		    "its roots together; here are %lld.", a->by[0].who,
		    (long long)need, (long long)have);
	return true;
}

/* Who enrols a root for an office would think it bounded by that office, and
 * have given a revoked root all its powers back. */
static bool
enrols_no_root(const struct keyring *r, const struct act *a, struct err *e)
{
	const char *line = json_str(a->body, "key");
	struct key *key = line ? key_read_line(line, strlen(line), NULL) :
	    NULL;
	const struct holding *h = key ? find(r, a->by[0].who, key_fp(key)) :
	    NULL;

	key_free(key);
	return !h || !h->root || err_refuse(e, "record 3", "This key is a "
	    "root of %s: roots are not enrolled, and do not come back.",
	    a->by[0].who);
}

static bool
is_organ(const struct keyring *r, const char *who)
{
	for (size_t i = 0; i < r->nrules; i++)
		if (strcmp(r->rules[i].who, who) == 0)
			return r->rules[i].organ;
	return false;
}

/* Another's key is revoked by an organ alone, on that member's note verbale
 * (record.md 1.10): a member never touches another's keys. */
static bool
revokes_own(const struct keyring *r, const struct act *a, struct err *e)
{
	const char *of = json_str(a->body, "of");

	if (strcmp(a->kind, "key.revoke") != 0 || !of ||
	    strcmp(of, a->by[0].who) == 0 || is_organ(r, a->by[0].who))
		return true;
	return err_refuse(e, "record 3",
	    "%s cannot revoke a key of %.40s.", a->by[0].who, of);
}

static bool
signers_differ(const struct act *a, struct err *e)
{
	for (size_t i = 0; i < a->nby; i++)
		for (size_t j = 0; j < i; j++)
			if (strcmp(a->by[i].key, a->by[j].key) == 0)
				return err_refuse(e, "record 3",
				    "One key cannot sign an act twice.");
	return true;
}

bool
keyring_allows(const struct keyring *r, const struct act *a, struct err *e)
{
	if (!r->org[0]) {
		if (strcmp(a->kind, "org.constitute") == 0)
			return true;
		return err_refuse(e, "record 1",
		    "Entry 0 must constitute the organisation.");
	}
	if (strcmp(a->org, r->org) != 0)
		return err_refuse(e, "record 1", "This act is for %.80s; this "
		    "record is that of %.80s.", a->org, r->org);
	if (strcmp(a->kind, "org.constitute") == 0)
		return err_refuse(e, "record 1",
		    "The organisation is constituted already.");
	if (!signers_differ(a, e) || !revokes_own(r, a, e))
		return false;
	for (size_t i = 0; i < a->nby; i++)
		if (!one_allowed(r, a, &a->by[i], e))
			return false;
	return !by_root(a->kind) || (roots_enough(r, a, e) &&
	    enrols_no_root(r, a, e));
}

static bool
verify_one(const struct key *key, const struct leaf *l, size_t i,
    struct err *e)
{
	struct sshsig_facts facts;

	if (!sshsig_verify(key, SSHSIG_NS_ACT, l->act.bytes, l->act.n,
	    l->sigs[i].blob, l->sigs[i].n, false, &facts, e))
		return false;
	if (facts.webauthn && !facts.uv)
		return err_refuse(e, "WebAuthn 7.2", "The passkey did not "
		    "verify the person (PIN or biometric); sign again.");
	return true;
}

/* Entry 0 brings its own roots. */
static bool
verify_first(const struct leaf *l, struct err *e)
{
	struct keyring *r = keyring_new();
	bool ok;

	keyring_fold(r, &l->act, 0);
	ok = r->org[0] && strcmp(l->act.org, r->org) == 0;
	if (!ok)
		err_refuse(e, "record 1", "The founding act must be for the "
		    "origin that it names.");
	for (size_t i = 0; ok && i < l->act.nby; i++) {
		const struct holding *h = find(r, l->act.by[i].who,
		    l->act.by[i].key);

		ok = h ? verify_one(h->key, l, i, e) :
		    err_refuse(e, "record 3", "The founding act is signed by "
		    "a root key it names.");
	}
	keyring_free(r);
	return ok;
}

/* A root enrols keys; it is not the head of state. What it does besides, in
 * its own office, takes as many roots as an enrolment. */
static bool
root_covers(const struct keyring *r, const struct act *a, size_t i,
    struct err *e)
{
	const char *who = a->by[i].who;
	int64_t have = 0;

	if (strcmp(a->by[i].office, "root") != 0)
		return err_refuse(e, "record 3", "A root key of %s acts in the "
		    "office root alone, not as %s.", who, a->by[i].office);
	for (size_t j = 0; j < a->nby; j++) {
		const struct holding *h = find(r, a->by[j].who, a->by[j].key);

		have += h && h->root && strcmp(a->by[j].who, who) == 0;
	}
	if (have < threshold_of(r, who))
		return err_refuse(e, "record 3", "%s acts by %lld of its roots "
		    "together; here are %lld.", who,
		    (long long)threshold_of(r, who), (long long)have);
	return true;
}

/* Else whoever holds any key of a member could lock the member out. */
static bool
may_revoke(const struct keyring *r, const struct act *a, struct err *e)
{
	const char *of = json_str(a->body, "of"), *fp = json_str(a->body,
	    "key");
	const struct holding *h = find(r, a->by[0].who, a->by[0].key);
	const struct holding *gone = fp ? find(r, of ? of : a->by[0].who, fp) :
	    NULL;

	if (strcmp(a->kind, "key.revoke") != 0 || !gone || !gone->root ||
	    (h && h->root) || strcmp(fp, a->by[0].key) == 0 ||
	    (of && strcmp(of, a->by[0].who) != 0))
		return true;
	return err_refuse(e, "record 3", "A root key of %s is revoked by a "
	    "root, by itself, or by an organ.", a->by[0].who);
}

static char *
kinds_text(const struct json *list)
{
	struct buf b = BUF_MAX(ACT_MOST);

	buf_byte(&b, ' ');
	for (const struct json *k = list->child; k; k = k->next)
		if (k->type == JSON_STRING) {
			buf_str(&b, k->str);
			buf_byte(&b, ' ');
		}
	return b.p;	/* the holding's from here on */
}

static bool
kind_covered(const char *kinds, const char *who, const char *kind,
    struct err *e)
{
	return kinds_allow(kinds, kind) || err_refuse(e, "record 3", "The powers "
	    "of this key of %s do not cover acts of the kind %s.", who, kind);
}

bool
keyring_kinds_cover(const struct json *list, const char *who,
    const char *kind, struct err *e)
{
	char *kinds = kinds_text(list);
	bool ok = kind_covered(kinds, who, kind, e);

	free(kinds);
	return ok;
}

bool
keyring_covers(const struct keyring *r, const struct act *a, struct err *e)
{
	for (size_t i = 0; r->org[0] && i < a->nby; i++) {
		const struct holding *h = find(r, a->by[i].who, a->by[i].key);

		if (h && h->root && !root_covers(r, a, i, e))
			return false;
		if (h && !h->root && !kind_covered(h->kinds, a->by[i].who,
		    a->kind, e))
			return false;
	}
	return !r->org[0] || may_revoke(r, a, e);
}

bool
keyring_verify_bare(const struct leaf *l, size_t *good, struct err *e)
{
	for (*good = 0; *good < l->act.nby; ++*good) {
		const struct act_sig *sig = &l->sigs[*good];
		struct sshsig s;
		struct key *key = NULL;
		bool ok = sshsig_read(sig->blob, sig->n, &s, e) &&
		    (key = key_read_blob(s.key, s.key_n, e)) != NULL;

		if (ok && strcmp(key_fp(key), l->act.by[*good].key) != 0)
			ok = err_refuse(e, "format-act 7", "A signature is by "
			    "another key than the act names.");
		ok = ok && verify_one(key, l, *good, e);
		key_free(key);
		if (!ok)
			return false;
	}
	return true;
}

bool
keyring_verify(const struct keyring *r, const struct leaf *l, struct err *e)
{
	if (!r->org[0])
		return verify_first(l, e);
	for (size_t i = 0; i < l->act.nby; i++) {
		const struct holding *h = find(r, l->act.by[i].who,
		    l->act.by[i].key);

		if (!h)
			return err_refuse(e, "record 3",
			    "Nobody enrolled this key.");
		if (!verify_one(h->key, l, i, e))
			return false;
	}
	return true;
}

static void
fold_roots(struct keyring *r, const struct json *m)
{
	const char *who = json_str(m, "id");
	const struct json *roots = json_get(m, "roots");
	const char *kind;

	if (!who || strlen(who) > 64 || !roots || roots->type != JSON_ARRAY)
		return;
	for (const struct json *k = roots->child; k; k = k->next) {
		struct key *key = k->type == JSON_STRING ?
		    key_read_line(k->str, k->len, NULL) : NULL;

		if (key)
			hold(r, who, key)->root = true;
	}
	if (r->nrules < sizeof r->rules / sizeof *r->rules) {
		struct root_rule *rule = &r->rules[r->nrules++];

		snprintf(rule->who, sizeof rule->who, "%s", who);
		rule->threshold = json_int(m, "threshold", 1);
		kind = json_str(m, "kind");
		rule->organ = kind && strcmp(kind, "organ") == 0;
	}
}

static void
fold_constitution(struct keyring *r, const struct act *a)
{
	const char *origin = json_str(a->body, "origin");
	const struct json *members = json_get(a->body, "members");

	if (!origin || !members || members->type != JSON_ARRAY)
		return;
	snprintf(r->org, sizeof r->org, "%s", origin);
	for (const struct json *m = members->child; m; m = m->next)
		fold_roots(r, m);
}

static void
fold_enrol(struct keyring *r, const struct act *a)
{
	const char *line = json_str(a->body, "key");
	const char *office = json_str(a->body, "office");
	const struct json *kinds = json_get(a->body, "kinds");
	struct key *key = line ? key_read_line(line, strlen(line), NULL) :
	    NULL;
	struct holding *h;

	if (!key)
		return;
	h = hold(r, a->by[0].who, key);
	h->revoked = false;
	free(h->kinds);
	h->kinds = kinds && kinds->type == JSON_ARRAY ? kinds_text(kinds) :
	    NULL;
	snprintf(h->office, sizeof h->office, "%s", office ? office : "");
}

/* By the member itself, or by the secretariat on a note verbale: then the
 * body's "of" says whose. */
static void
fold_revoke(struct keyring *r, const struct act *a)
{
	const char *fp = json_str(a->body, "key");
	const char *of = json_str(a->body, "of");
	struct holding *h = fp ? find(r, of ? of : a->by[0].who, fp) : NULL;

	if (h)
		h->revoked = true;
}

bool
keyring_cares(const struct act *a)
{
	return strcmp(a->kind, "org.constitute") == 0 ||
	    strcmp(a->kind, "key.enrol") == 0 ||
	    strcmp(a->kind, "key.revoke") == 0;
}

void
keyring_fold(struct keyring *r, const struct act *a, uint64_t seq)
{
	if (seq == 0 && strcmp(a->kind, "org.constitute") == 0)
		fold_constitution(r, a);
	else if (strcmp(a->kind, "key.enrol") == 0)
		fold_enrol(r, a);
	else if (strcmp(a->kind, "key.revoke") == 0)
		fold_revoke(r, a);
}
