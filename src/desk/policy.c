/* policy.c: see policy.h. SPDX-License-Identifier: Apache-2.0 */
#include "desk/policy.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define RULE "tlog-policy"
#define WORDS_MOST (POLICY_VOICES + 4)
#define LINE_MOST 4096

struct line {
	char text[LINE_MOST];
	char *words[WORDS_MOST];
	size_t n;
	int number;
};

static bool
bad(const struct line *l, struct err *e, const char *what)
{
	return err_malformed(e, RULE, "Line %d of the policy: %s.", l->number,
	    what);
}

static bool
split(struct line *l, const char *p, size_t n, struct err *e)
{
	char *at = l->text;

	l->n = 0;
	if (n >= sizeof l->text)
		return bad(l, e, "it is longer than 4095 bytes");
	if (memchr(p, '\0', n))
		return bad(l, e, "it holds a NUL");
	memcpy(l->text, p, n);
	l->text[n] = '\0';
	l->text[strcspn(l->text, "#")] = '\0';
	while (*(at += strspn(at, " \t\r"))) {
		if (l->n == WORDS_MOST)
			return bad(l, e, "it has too many words");
		l->words[l->n++] = at;
		at += strcspn(at, " \t\r");
		if (*at)
			*at++ = '\0';
	}
	return true;
}

/* 1 + its place; 0: there is no such voice. */
static size_t
voice_of(const struct policy *p, const char *name)
{
	for (size_t i = 0; i < p->nvoices; i++)
		if (strcmp(p->voices[i].name, name) == 0)
			return i + 1;
	return 0;
}

static struct policy_voice *
add_voice(struct policy *p, const struct line *l, struct err *e)
{
	struct policy_voice *v = &p->voices[p->nvoices];
	const char *name = l->words[1];

	if (p->nvoices == POLICY_VOICES)
		bad(l, e, "there are more than 64 witnesses and groups");
	else if (strlen(name) >= sizeof v->name)
		bad(l, e, "the name is longer than 63 bytes");
	else if (strcmp(name, "none") == 0)
		bad(l, e, "the name \"none\" means no quorum");
	else if (voice_of(p, name))
		bad(l, e, "the name stands twice");
	else {
		*v = (struct policy_voice){ .n = 0 };
		snprintf(v->name, sizeof v->name, "%s", name);
		p->nvoices++;
		return v;
	}
	return NULL;
}

static bool
take_key(struct note_key *k, const struct line *l, const char *text,
    struct err *e)
{
	return note_key_read(text, strlen(text), k, NULL) ||
	    bad(l, e, "its key is not a verifier key, NAME+HEX+BASE64");
}

static bool
take_log(struct policy *p, const struct line *l, struct err *e)
{
	if (l->n < 2 || l->n > 3)
		return bad(l, e, "a log is \"log VKEY [URL]\"");
	if (p->keys[0].name[0])
		return bad(l, e, "there is a log already");
	return take_key(&p->keys[0], l, l->words[1], e) && (p->keys[0].alg == NOTE_ED25519 ||
	    bad(l, e, "a log signs with Ed25519"));
}

/* A key under two names would be two voices of one. */
static bool
key_new(const struct policy *p, size_t key)
{
	for (size_t i = 1; i < key; i++)
		if (memcmp(p->keys[i].pub, p->keys[key].pub,
		    sizeof p->keys[i].pub) == 0)
			return false;
	return true;
}

static bool
take_witness(struct policy *p, const struct line *l, struct err *e)
{
	struct policy_voice *v;

	if (l->n < 3 || l->n > 4)
		return bad(l, e, "a witness is \"witness NAME VKEY [URL]\"");
	v = add_voice(p, l, e);
	if (!v)
		return false;
	v->key = p->nkeys++;
	return take_key(&p->keys[v->key], l, l->words[2], e) &&
	    (p->keys[v->key].alg == NOTE_COSIGN_ED25519 ||
	    bad(l, e, "a witness cosigns (type 04)")) &&
	    (key_new(p, v->key) || bad(l, e, "the key stands twice"));
}

static bool
take_need(struct policy_voice *v, const struct line *l, struct err *e)
{
	const char *need = l->words[2];
	char *end;

	v->need = (size_t)strtoul(need, &end, 10);
	if (strcmp(need, "any") == 0)
		v->need = 1;
	else if (strcmp(need, "all") == 0)
		v->need = v->n;
	else if (need[0] < '0' || need[0] > '9' || *end)
		v->need = 0;
	return (v->need >= 1 && v->need <= v->n) || bad(l, e,
	    "a group needs at least one and at most all of its members");
}

static bool
take_group(struct policy *p, const struct line *l, struct err *e)
{
	struct policy_voice *v;

	if (l->n < 4)
		return bad(l, e, "a group is \"group NAME N MEMBER...\"");
	v = add_voice(p, l, e);
	if (!v)
		return false;
	for (size_t i = 3; i < l->n; i++) {
		size_t m = voice_of(p, l->words[i]);

		if (!m || &p->voices[m - 1] == v)
			return bad(l, e, "a member is not named above");
		if (memchr(v->members, (int)(m - 1), v->n))
			return bad(l, e, "a member stands twice");
		v->members[v->n++] = (unsigned char)(m - 1);
	}
	return take_need(v, l, e);
}

static bool
take_quorum(struct policy *p, const struct line *l, bool *seen, struct err *e)
{
	if (l->n != 2 || *seen)
		return bad(l, e, "one line is \"quorum NAME\" or "
		    "\"quorum none\"");
	*seen = true;
	p->quorum = voice_of(p, l->words[1]);
	return p->quorum || strcmp(l->words[1], "none") == 0 ||
	    bad(l, e, "the quorum is not named above");
}

static bool
take(struct policy *p, const struct line *l, bool *quorum, struct err *e)
{
	const char *word = l->n ? l->words[0] : "";

	if (!l->n)
		return true;
	if (strcmp(word, "log") == 0)
		return take_log(p, l, e);
	if (strcmp(word, "witness") == 0)
		return take_witness(p, l, e);
	if (strcmp(word, "group") == 0)
		return take_group(p, l, e);
	if (strcmp(word, "quorum") == 0)
		return take_quorum(p, l, quorum, e);
	return bad(l, e, "a line begins with log, witness, group or quorum");
}

bool
policy_read(const char *text, size_t n, struct policy *p, struct err *e)
{
	const char *end = text + n;
	struct line l = { .number = 0 };
	bool quorum = false;

	*p = (struct policy){ .nkeys = 1 };
	while (text < end) {
		const char *nl = memchr(text, '\n', (size_t)(end - text));
		const char *stop = nl ? nl : end;

		l.number++;
		if (!split(&l, text, (size_t)(stop - text), e) ||
		    !take(p, &l, &quorum, e))
			return false;
		text = nl ? nl + 1 : end;
	}
	if (!p->keys[0].name[0])
		return err_malformed(e, RULE, "The policy names no log.");
	return quorum || err_malformed(e, RULE,
	    "The policy names no quorum, not even \"none\".");
}

void
policy_of_key(struct policy *p, const struct note_key *key)
{
	*p = (struct policy){ .nkeys = 1 };
	p->keys[0] = *key;
}

bool
policy_holds(const struct policy *p, const struct note_sig *sigs,
    struct err *e)
{
	bool voted[POLICY_VOICES];

	if (!sigs[0].valid)
		return err_refuse(e, "checkpoint", "The checkpoint is not "
		    "signed by the log's key.");
	for (size_t i = 0; i < p->nvoices; i++) {
		const struct policy_voice *v = &p->voices[i];
		size_t have = 0;

		for (size_t m = 0; m < v->n; m++)
			have += voted[v->members[m]];
		voted[i] = v->key ? sigs[v->key].valid : have >= v->need;
	}
	return !p->quorum || voted[p->quorum - 1] || err_refuse(e,
	    "checkpoint", "The witnesses of the quorum \"%s\" have not "
	    "cosigned the checkpoint.", p->voices[p->quorum - 1].name);
}
