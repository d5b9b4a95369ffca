/* org.c: see org.h. SPDX-License-Identifier: Apache-2.0 */
#include "bench/org.h"

#include "base/buf.h"
#include "base/enc.h"
#include "bench/limit.h"
#include "desk/story.h"
#include "seal/sshsig.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ORIGIN "acts.bench.example/log"
#define RP "bench.example"
#define DRAFTS 50
#define PAPERS_MOST 200000

static const char founding[] =
"2020-03-02 09:00 UTC\n\n"
"secretariat root: org.constitute\n"
"	origin: " ORIGIN "\n"
"	name: Organisation of the Four Winds\n"
"	members:\n"
"		- id: N\n		  names.en: Northland\n"
"		  since: 2000-01-01\n		  roots: @root N\n"
"		- id: E\n		  names.en: Eastland\n"
"		  since: 2000-01-01\n		  roots: @root E\n"
"		- id: S\n		  names.en: Southland\n"
"		  since: 2000-01-01\n		  roots: @root S\n"
"		- id: secretariat\n		  kind: organ\n"
"		  names.en: Secretariat\n		  roots: @root secretariat\n\n"
"secretariat root: key.enrol\n"
"	office: registrar\n	holder: Registrar\n	kinds: *\n"
"	key: @key\n	proof: @proof\n\n"
"N, E, S root: key.enrol\n"
"	office: head-of-state\n	holder: Head of State\n	kinds: *\n"
"	key: @key\n	proof: @proof\n\n"
"secretariat registrar: organ.establish\n"
"	organ: council\n	names.en: Council\n	type: principal\n\n"
"secretariat registrar: session.convene\n"
"	session: s1\n	names.en: First session\n	organs: council\n"
"	type: regular\n	symbol: CSC/2020-1\n\n";

struct org {
	struct desk *desk;
	struct arena *a;	/* of papers */
	struct signer *keys[3];	/* in the order of members */
	struct signer *passkey;	/* of E */
	char text[DRAFTS][HASH_HEX];
	struct desk_paper *papers;
	uint64_t made;
};

static const char *const members[3] = { "N", "E", "S" };

static void
must(bool ok, const struct err *e)
{
	if (ok)
		return;
	fprintf(stderr, "%s\n", e->inside);
	limit_stop(e->says);
}

static void
found(struct org *o, const char *blobs)
{
	struct buf s = BUF_MAX(STORY_MOST);
	struct story_result result = { 0 };
	struct err e = { 0 };
	const struct story *story;

	buf_str(&s, founding);
	for (int i = 0; i < DRAFTS; i++)
		buf_printf(&s, "secretariat registrar: document.table\n"
		    "	document: d%d\n	session: s1\n	number: %d\n"
		    "	kind: agreement\n	effect: new_instrument\n"
		    "	title.en: Agreement %d\n	symbol: CSC/2020-1/L/%d\n"
		    "	signed: 1\n	text: @demo\n\n", i, i + 1, i, i + 1);
	story = story_read(o->a, s.p, s.n, &e);
	must(story && story_play(story, o->desk, blobs, NULL, &result, &e),
	    &e);
	buf_free(&s);
	arena_reset(o->a);
}

static void
learn_texts(struct org *o)
{
	for (int i = 0; i < DRAFTS; i++) {
		struct ask q = ask(desk_book(o->desk), SQL_DOCUMENT_GET);
		char id[16];

		snprintf(id, sizeof id, "d%d", i);
		ask_str(&q, ":id", id);
		if (!ask_next(&q))
			limit_stop("a draft of the organisation is missing");
		for (int c = 0; ask_column(&q, c); c++)
			if (strcmp(ask_column(&q, c), "text_sha256") == 0 ||
			    strcmp(ask_column(&q, c), "text") == 0)
				snprintf(o->text[i], HASH_HEX, "%s",
				    ask_text(&q, c));
		ask_end(&q);
	}
}

/* Signs a body and leaves the paper's text in the arena. */
static void
write_paper(struct org *o, struct desk_paper *p, const struct signer *s,
    const char *kind, const char *who, const char *office, struct json *body)
{
	struct act_by by = { who, key_fp(signer_key(s)), office };
	struct buf bytes = BUF_MAX(ACT_MOST), blob = BUF_MAX(SSHSIG_MOST),
	    all = BUF_MAX(LOG_ENTRY_MOST);
	struct leaf leaf = { 0 };
	struct act_after after;
	struct err e = { 0 };

	desk_after(o->desk, &after);
	json_write(&bytes, act_draft(o->a, ORIGIN, kind, &by, 1,
	    (struct instant){ 1583139600 }, &after, body));
	must(signer_sshsig(s, SSHSIG_NS_ACT, bytes.p, bytes.n, &blob, &e),
	    &e);
	leaf.act.bytes = bytes.p;
	leaf.act.n = bytes.n;
	leaf.act.nby = 1;
	leaf.sigs[0] = (struct act_sig){ blob.p, blob.n };
	act_write_signed(&all, &leaf);
	*p = (struct desk_paper){ .n = all.n };
	p->text = arena_copy(o->a, all.p, all.n);
	if (!p->text)
		limit_stop("no room for the papers");
	buf_free(&bytes);
	buf_free(&blob);
	buf_free(&all);
}

/* E's head of state gets a second key: a passkey. */
static void
enrol_passkey(struct org *o)
{
	static const uint8_t seed[32] = { 9 };
	struct signer *root = story_key("E", "root");
	struct json *body = json_object(o->a), *kinds = json_array(o->a);
	struct buf line = BUF_MAX(1024), text = BUF_MAX(1024),
	    blob = BUF_MAX(SSHSIG_MOST), b64 = BUF_MAX(4096);
	struct desk_paper p;
	struct err e = { 0 };

	o->passkey = signer_passkey(seed, RP, "https://" RP);
	key_write_line(signer_key(o->passkey), &line);
	buf_printf(&text, "{\"for\":\"E\",\"key\":\"%s\",\"org\":\"" ORIGIN
	    "\"}", key_fp(signer_key(o->passkey)));
	must(signer_sshsig(o->passkey, SSHSIG_NS_ENROL, text.p, text.n, &blob,
	    &e), &e);
	base64_write(&b64, blob.p, blob.n);
	json_push(kinds, json_new_str(o->a, "*"));
	json_put_str(o->a, body, "holder", "Head of State");
	json_put_str(o->a, body, "key", line.p);
	json_put(o->a, body, "kinds", kinds);
	json_put_str(o->a, body, "office", "head-of-state");
	json_put_str(o->a, body, "proof", b64.p);
	write_paper(o, &p, root, "key.enrol", "E", "root", body);
	must(desk_submit(o->desk, o->a, &p), &p.err);
	buf_free(&line);
	buf_free(&text);
	buf_free(&blob);
	buf_free(&b64);
	signer_free(root);
	arena_reset(o->a);
}

struct org *
org_new(const char *folder)
{
	struct org *o = calloc(1, sizeof *o);
	struct err e = { 0 };
	char blobs[4096];

	if (!o)
		abort();
	o->a = arena_new((size_t)1 << 30);
	o->desk = desk_open(folder, ORIGIN, NULL, &e);
	must(o->desk != NULL, &e);
	snprintf(blobs, sizeof blobs, "%s/blobs", folder);
	found(o, blobs);
	learn_texts(o);
	for (int i = 0; i < 3; i++)
		o->keys[i] = story_key(members[i], "head-of-state");
	enrol_passkey(o);
	return o;
}

void
org_close(struct org *o)
{
	desk_close(o->desk);
	for (int i = 0; i < 3; i++)
		signer_free(o->keys[i]);
	signer_free(o->passkey);
	free(o->papers);
	arena_release(o->a);
	free(o);
}

struct desk *
org_desk(struct org *o)
{
	return o->desk;
}

struct desk_paper *
org_papers(struct org *o, enum org_key sort, size_t n)
{
	free(o->papers);
	o->papers = n <= PAPERS_MOST ? calloc(n, sizeof *o->papers) : NULL;
	if (!o->papers)
		limit_stop("no room for the papers");
	for (size_t i = 0; i < n; i++) {
		struct json *body = json_object(o->a);
		int who = sort == ORG_PASSKEY ? 1 : (int)(o->made % 3);
		uint64_t draft = o->made / 3 % DRAFTS;
		char id[32];

		snprintf(id, sizeof id, "d%d", (int)draft);
		json_put_str(o->a, body, "document", id);
		json_put_str(o->a, body, "position",
		    o->made % 2 ? "agree" : "abstain");
		json_put_str(o->a, body, "text", o->text[draft]);
		write_paper(o, &o->papers[i], sort == ORG_PASSKEY ?
		    o->passkey : o->keys[who], "position.state",
		    members[who], "head-of-state", body);
		o->made++;
	}
	return o->papers;
}

void
org_forget(struct org *o)
{
	free(o->papers);
	o->papers = NULL;
	arena_reset(o->a);
}

void
org_fill(struct org *o, size_t n)
{
	while (n) {
		size_t some = n < 1000 ? n : 1000;
		struct desk_paper *p = org_papers(o, ORG_ED25519, some);
		struct err e = { 0 };

		for (size_t i = 0; i < some; i++) {
			desk_check_alone(o->desk, o->a, &p[i]);
			must(p[i].fit, &p[i].err);
		}
		must(desk_enter(o->desk, p, some, &e), &e);
		for (size_t i = 0; i < some; i++)
			must(p[i].taken, &p[i].err);
		org_forget(o);
		n -= some;
	}
}
