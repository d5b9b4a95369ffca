/* story_play.c: plays a story into a desk (story.h).
 * SPDX-License-Identifier: Apache-2.0 */
#include "desk/story_in.h"

#include "act/consent.h"
#include "act/describe.h"
#include "base/enc.h"
#include "base/os.h"
#include "desk/due.h"
#include "desk/paper.h"
#include "law/builtin.h"
#include "seal/signer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PAPERS_MOST 1000
#define KEYS_MOST 400
#define LABELS_MOST 100

/* Demonstration keys are made once. */
struct ring_entry { char name[140]; struct signer *s; };

/* An act that a story has named. */
struct labelled { const char *label; char id[HASH_HEX]; };

struct play {
	struct desk *desk;
	const char *blobs;
	struct arena *a;	/* of one block */
	struct ring_entry keys[KEYS_MOST];
	size_t nkeys;
	size_t oldest;		/* which key makes room for another */
	struct labelled labels[LABELS_MOST];
	size_t nlabels;
	struct desk_paper papers[PAPERS_MOST];
	size_t npapers;
	struct instant now;
	const char *office;	/* of the block's actors */
	struct err *e;
	int line;
	const struct instant *until;	/* NULL: to the end */
};

static bool
bad(struct play *p, const char *what)
{
	return err_malformed(p->e, "story", "Line %d: %s.", p->line, what);
}

struct signer *
story_key(const char *who, const char *office)
{
	struct buf b = BUF_MAX(400);
	struct signer *s;
	struct hash h;

	buf_printf(&b, "chancery demonstration key\n%s\n%s\n", who, office);
	h = hash_of(b.p, b.n);
	s = signer_from_seed(KEY_ED25519, h.b);
	buf_free(&b);
	return s;
}

static const struct signer *
signer_for(struct play *p, const char *who, const char *office)
{
	char name[140];
	size_t i = 0;

	snprintf(name, sizeof name, "%s %s", who, office);
	while (i < p->nkeys && strcmp(p->keys[i].name, name) != 0)
		i++;
	if (i < p->nkeys)
		return p->keys[i].s;
	if (i < KEYS_MOST)
		p->nkeys++;
	else {			/* made again when it is wanted again */
		i = p->oldest++ % KEYS_MOST;
		signer_free(p->keys[i].s);
	}
	memcpy(p->keys[i].name, name, sizeof name);
	p->keys[i].s = story_key(who, office);
	return p->keys[i].s;
}

/* --- values that stand for something -------------------------------- */

static char *
key_line(struct play *p, const char *who, const char *office)
{
	struct buf b = BUF_MAX(1024);
	char *line;

	key_write_line(signer_key(signer_for(p, who, office)), &b);
	line = arena_copy(p->a, b.p, b.n);
	buf_free(&b);
	return line;
}

static const char *
document_part(struct play *p, const char *id, int col)
{
	struct ask q = ask(desk_book(p->desk), SQL_DOCUMENT_GET);
	const char *value = NULL;

	ask_str(&q, ":id", id);
	if (id && ask_next(&q))
		value = arena_str(p->a, ask_text(&q, col));
	ask_end(&q);
	return value;
}

/* The person the record names for the actor's office. */
static const char *
holder(struct play *p, const char *who)
{
	struct ask q = ask(desk_book(p->desk), SQL_APPOINTMENT_HOLDER);
	const char *value = NULL;

	ask_str(&q, ":office", p->office);
	ask_str(&q, ":who", who);
	if (ask_next(&q))
		value = arena_str(p->a, ask_text(&q, 0));
	ask_end(&q);
	return value;
}

/* Among the blobs, so that its hash can be checked. */
static const char *
keep_text(struct play *p, const char *text, size_t n)
{
	char hex[HASH_HEX], path[4096];
	struct hash h = hash_of(text, n);

	hash_hex(&h, hex);
	snprintf(path, sizeof path, "%s/%s", p->blobs, hex);
	if (p->blobs && !os_exists(path))
		os_write_file(path, text, n, 0644, p->e);
	return arena_str(p->a, hex);
}

/* A demonstration text: the record has no wording of the document, and the
 * text says so. */
static const char *
demo_text(struct play *p, const struct json *body)
{
	const struct json *title = json_get(body, "title");
	struct buf b = BUF_MAX(8192);
	const char *en = json_str(title, "en"), *ru = json_str(title, "ru");

	if (en)
		buf_printf(&b, "%s\n\n", en);
	if (ru)
		buf_printf(&b, "%s\n\n", ru);
	buf_str(&b, "Demonstration text. The public record of the session "
	    "names this document;\nits wording is not part of that record and "
	    "nothing is invented in its place.\n");
	en = keep_text(p, b.p, b.n);
	buf_free(&b);
	return en;
}

static const char *
proof(struct play *p, const char *who, const struct json *body)
{
	const struct signer *s = signer_for(p, who, json_str(body, "office"));
	struct buf text = BUF_MAX(1024), blob = BUF_MAX(SSHSIG_MOST),
	    b64 = BUF_MAX(4096);
	const char *out = NULL;

	consent_text(&text, who, key_fp(signer_key(s)), desk_origin(p->desk));
	if (signer_sshsig(s, SSHSIG_NS_ENROL, text.p, text.n, &blob, p->e)) {
		base64_write(&b64, blob.p, blob.n);
		out = arena_str(p->a, b64.p);
	}
	buf_free(&text);
	buf_free(&blob);
	buf_free(&b64);
	return out;
}

/* The id of the act that the story called so. */
static const char *
labelled(const struct play *p, const char *label)
{
	for (size_t i = 0; i < p->nlabels; i++)
		if (strcmp(p->labels[i].label, label) == 0)
			return p->labels[i].id;
	return NULL;
}

/* @root WHO, @key OFFICE, @act NAME, @proof, @text, @tabled, @demo, @holder;
 * anything else is itself. NULL when it cannot be found. */
static const char *
resolve(struct play *p, const char *value, const char *who,
    const struct json *body)
{
	if (value[0] != '@')
		return value;
	if (strncmp(value, "@root ", 6) == 0)
		return key_line(p, value + 6, "root");
	if (strncmp(value, "@key ", 5) == 0)
		return key_line(p, who, value + 5);
	if (strncmp(value, "@act ", 5) == 0)
		return labelled(p, value + 5);
	if (strcmp(value, "@key") == 0)
		return key_line(p, who, json_str(body, "office"));
	if (strcmp(value, "@proof") == 0)
		return json_str(body, "office") ? proof(p, who, body) : NULL;
	if (strcmp(value, "@text") == 0)
		return document_part(p, json_str(body, "document"), 14);
	if (strcmp(value, "@tabled") == 0)
		return document_part(p, json_str(body, "document"), 19);
	if (strncmp(value, "@tabled ", 8) == 0)
		return document_part(p, value + 8, 19);
	if (strcmp(value, "@demo") == 0)
		return demo_text(p, body);
	if (strcmp(value, "@holder") == 0)
		return holder(p, who);
	if (strncmp(value, "@profile ", 9) == 0)
		return profile_builtin(value + 9);
	return NULL;
}

/* The same for each of a comma list. */
static const char *
resolve_each(struct play *p, const char *value, const char *who,
    const struct json *body)
{
	struct buf b = BUF_MAX(1 << 16);
	char *list = arena_str(p->a, value), *save = NULL;
	bool ok = true;

	for (char *v = strtok_r(list, ",", &save); ok && v;
	    v = strtok_r(NULL, ",", &save)) {
		const char *one = resolve(p, v + strspn(v, " "), who, body);

		ok = one != NULL;
		if (ok)
			buf_printf(&b, "%s%s", b.n ? "," : "", one);
	}
	value = ok && buf_ok(&b) ? arena_copy(p->a, b.p, b.n) : NULL;
	buf_free(&b);
	return value;
}

/* --- bodies ----------------------------------------------------------- */

static bool put_row(struct play *, struct json *, const struct field *,
    const struct story_row *, const char *who);

static bool
put_field(struct play *p, struct json *body, const struct field *fields,
    const struct story_field *sf, const char *value, const char *who)
{
	char name[64];
	const char *dot = strchr(sf->name, '.');
	const struct field *f;
	struct json *v;

	p->line = sf->line;
	snprintf(name, sizeof name, "%.*s",
	    dot ? (int)(dot - sf->name) : 63, sf->name);
	f = field_find(fields, name);
	if (!f)
		return bad(p, "the act has no such field");
	if (sf->rows) {
		v = json_array(p->a);
		for (const struct story_row *r = sf->rows; r; r = r->next) {
			struct json *o = json_object(p->a);

			if (!put_row(p, o, f->rows, r, who))
				return false;
			json_push(v, o);
		}
		return json_put(p->a, body, name, v) != NULL;
	}
	value = f->flags & FIELD_MANY && value[0] == '@' ?
	    resolve_each(p, value, who, body) :
	    resolve(p, value, who, body);
	if (value && f->form == FIELD_HASH && strchr(value, '\n'))
		value = keep_text(p, value, strlen(value));
	if (!value)
		return bad(p, "the story knows no such value");
	return field_put(p->a, fields, body, sf->name, value, p->e);
}

/* Values with @ look at the others, so they come last. */
static bool
put_row(struct play *p, struct json *body, const struct field *fields,
    const struct story_row *row, const char *who)
{
	for (int late = 0; late < 2; late++)
		for (const struct story_field *f = row->fields; f; f = f->next)
			if ((f->value[0] == '@') == late &&
			    !put_field(p, body, fields, f, f->value, who))
				return false;
	return true;
}

/* A reference with commas where one is wanted: one act for each. */
static const struct story_field *
spread(const struct story_block *b, const struct act_type *t)
{
	for (const struct story_field *f = b->common.fields; f; f = f->next) {
		const struct field *d = field_find(t->fields, f->name);

		if (d && !(d->flags & FIELD_MANY) && strchr(f->value, ',') &&
		    (d->form == FIELD_REF || d->form == FIELD_WORD))
			return f;
	}
	return NULL;
}

static struct json *
body_of(struct play *p, const struct story_block *b, const struct act_type *t,
    const struct story_row *row, const struct story_field *many,
    const char *value, const char *who)
{
	struct json *body = json_object(p->a);

	if (many && !put_field(p, body, t->fields, many, value, who))
		return NULL;
	for (int late = 0; late < 2; late++) {
		const struct story_row *rows[2] = { row, &b->common };

		for (int i = row ? 0 : 1; i < 2; i++)
			for (const struct story_field *f = rows[i]->fields; f;
			    f = f->next)
				if (f != many &&
				    (f->value[0] == '@') == late &&
				    !put_field(p, body, t->fields, f,
				    f->value, who))
					return NULL;
	}
	return body;
}

/* --- acts ------------------------------------------------------------- */

static bool
flush(struct play *p, struct story_result *result, struct err *last)
{
	struct err e;

	if (!p->npapers)
		return true;
	for (size_t i = 0; i < p->npapers; i++)
		desk_check_alone(p->desk, p->a, &p->papers[i]);
	if (!desk_enter(p->desk, p->papers, p->npapers, &e)) {
		*p->e = e;
		return false;
	}
	err_clear(last);
	for (size_t i = 0; i < p->npapers; i++) {
		if (p->papers[i].taken)
			result->acts++;
		else
			*last = p->papers[i].err;
	}
	return true;
}

static bool
add_act(struct play *p, const struct story_block *b, struct json *body,
    const char *who)
{
	struct instant at = b->claims ? b->claim : (struct instant){
	    p->now.s + (int64_t)p->npapers * b->moment.every };
	struct buf all = BUF_MAX(LOG_ENTRY_MOST);
	struct desk_paper *paper;
	bool ok;

	if (p->npapers == PAPERS_MOST)
		return bad(p, "a block has at most 1000 acts");
	ok = paper_write(&all, p->desk, p->a, signer_for(p, who, b->office),
	    who, b->office, b->kind, b->limited, at, body, p->e);
	if (ok) {
		paper = &p->papers[p->npapers++];
		*paper = (struct desk_paper){ .n = all.n };
		paper->text = arena_copy(p->a, all.p, all.n);
		ok = paper->text != NULL;
	}
	buf_free(&all);
	return ok;
}

static bool
expected(struct play *p, const struct story_block *b,
    const struct err *refusal, struct story_result *result)
{
	struct buf says = BUF_MAX(4096);
	char refused[400];
	const struct desk_paper *last = &p->papers[p->npapers - 1];
	bool ok;

	if (refusal->kind)
		snprintf(refused, sizeof refused, "refused (%s) %s",
		    refusal->rule, refusal->says);
	else {
		describe_named(&says, desk_book(p->desk), &last->read.act,
		    NULL, "en");
		snprintf(refused, sizeof refused, "%s", says.p);
	}
	buf_free(&says);
	p->line = b->line;
	result->refused += refusal->kind != ERR_NONE;
	if (!b->expect)
		return !refusal->kind || err_refuse(p->e, refusal->rule,
		    "Line %d: %s", b->line, refusal->says);
	result->checked++;
	ok = strcmp(b->expect, refused) == 0 || (refusal->kind &&
	    strncmp(b->expect, refused, strlen(b->expect)) == 0 &&
	    b->expect[strlen(b->expect) - 1] == ')');
	return ok || err_refuse(p->e, "story",
	    "Line %d: the story says otherwise than: %s", b->expect_line,
	    refused);
}

/* Remembers the block's last act, when it was taken. */
static bool
name_act(struct play *p, const struct story_block *b)
{
	const struct desk_paper *last = p->npapers ?
	    &p->papers[p->npapers - 1] : NULL;
	struct labelled *n = &p->labels[p->nlabels];

	if (!b->label || !last || !last->taken)
		return true;
	p->line = b->line;
	if (p->nlabels == LABELS_MOST || labelled(p, b->label))
		return bad(p, p->nlabels == LABELS_MOST ? "a story names at "
		    "most 100 acts" : "another act has this name");
	n->label = b->label;
	hash_hex(&last->id, n->id);
	p->nlabels++;
	return true;
}

static bool
act_for(struct play *p, const struct story_block *b, const struct act_type *t,
    const struct story_row *row, const struct story_field *many,
    const char *value, const char *who)
{
	struct json *body = body_of(p, b, t, row, many, value, who);

	return body && add_act(p, b, body, who);
}

static bool
acts_of_row(struct play *p, const struct story_block *b,
    const struct act_type *t, const struct story_row *row)
{
	const struct story_field *many = spread(b, t);
	char *list = arena_str(p->a, many ? many->value : ""), *save = NULL;

	for (char *v = many ? strtok_r(list, ",", &save) : list; v;
	    v = many ? strtok_r(NULL, ",", &save) : NULL) {
		v += strspn(v, " ");
		for (size_t i = 0; i < b->nactors; i++)
			if (!act_for(p, b, t, row, many, v, b->actors[i]))
				return false;
	}
	return true;
}

/* Is it later than the story is to be played? */
static bool
over(const struct play *p)
{
	return p->until && p->now.s > p->until->s;
}

/* The acts of a block are entered together when they share a second, else one
 * after the other as the clock goes. */
static bool
play_block(struct play *p, const struct story_block *b,
    struct story_result *result)
{
	const struct act_type *t = act_type_find(b->kind);
	const struct story_row *row = b->table;
	struct err last = { 0 };

	p->line = b->line;
	p->office = b->office;
	p->npapers = 0;
	if (!t)
		return bad(p, "there is no such kind of act");
	do {
		if (!acts_of_row(p, b, t, row))
			return false;
		row = row ? row->next : NULL;
	} while (row);
	if (!b->moment.every) {
		if (!flush(p, result, &last))
			return false;
	} else {
		struct desk_paper *all = p->papers;
		size_t n = p->npapers;

		for (size_t i = 0; i < n; i++) {
			struct err e;

			if (over(p))
				return true;	/* nothing to expect yet */
			os_clock_freeze(p->now);
			desk_check_alone(p->desk, p->a, &all[i]);
			if (!desk_enter(p->desk, &all[i], 1, &e)) {
				*p->e = e;
				return false;
			}
			p->now.s += b->moment.every;
			if (all[i].taken)
				result->acts++;
			else
				last = all[i].err;
		}
	}
	return expected(p, b, &last, result) && name_act(p, b);
}

/* What the desk itself does between the blocks, each at its own moment. */
static bool
catch_up(struct play *p, struct instant from)
{
	struct instant next;

	for (;; from = next) {
		os_clock_freeze(from);
		if (!due_do(p->desk, from, &next, p->e))
			return false;
		if (next.s > p->now.s)
			return true;
	}
}

bool
story_play(const struct story *s, struct desk *desk, const char *blobs,
    const struct instant *until, struct story_result *result, struct err *e)
{
	struct play *p = calloc(1, sizeof *p);
	struct instant before = { 0 };
	int moment_line = 0;
	bool ok = true;

	if (!p)
		abort();
	p->desk = desk;
	p->blobs = blobs;
	p->until = until;
	p->e = e;
	p->a = arena_new(64 << 20);
	for (struct story_block *b = s->blocks; ok && b; b = b->next) {
		if (b->moment.line != moment_line)
			p->now = b->moment.at;
		if (over(p))
			break;
		moment_line = b->moment.line;
		ok = catch_up(p, before);
		os_clock_freeze(p->now);
		ok = ok && play_block(p, b, result);
		before = p->now;
		result->last = until && p->now.s > until->s ? *until : p->now;
		arena_reset(p->a);
	}
	for (size_t i = 0; i < p->nkeys; i++)
		signer_free(p->keys[i].s);
	arena_release(p->a);
	free(p);
	return ok;
}
