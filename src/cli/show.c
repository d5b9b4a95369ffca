/* show.c: what the record holds about one thing: an entry, by its number or
 * the beginning of its act's id; a document, by its symbol; any other subject,
 * by its id. SPDX-License-Identifier: Apache-2.0 */
#include "cli/look.h"

#include "act/describe.h"
#include "act/type.h"
#include "base/enc.h"
#include "press/model.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PREFIX_LEAST 6
#define ENTRIES_MOST 1000

/* --- an entry -------------------------------------------------------------- */

/* "Kazakhstan (KZ)": a name as the page has it, and the id that a command takes. */
static void
put_named(struct buf *out, struct look *l, const char *of, const char *id)
{
	struct buf name = BUF_MAX(4096);

	if (l->book && describe_subject(&name, l->book, of, id, "en") !=
	    DESCRIBED_ID)
		buf_printf(out, "%s (%s)", name.p, id);
	else
		buf_str(out, id);
	buf_free(&name);
}

static void put_fields(struct buf *, const struct field *,
    const struct json *rows, const struct json *body, int depth);

/* One value, and as it stands in the act where that is needed to look on. */
static void
put_value(struct buf *out, const struct field *f, const struct json *v,
    const struct json *raw, int depth)
{
	const struct json *fields = json_get(v, "fields");

	if (fields) {
		put_fields(out, f->rows, fields, raw, depth + 1);
		return;
	}
	buf_printf(out, " %s", S(v, "text"));
	if (HAS(v, "entry"))
		buf_printf(out, " (entry %" PRId64 ")", N(v, "entry"));
	if ((f->form == FIELD_REF || f->form == FIELD_WORD) &&
	    strcmp(S(v, "text"), raw->str) != 0)
		buf_printf(out, " (%s)", raw->str);
	if (v->next)
		buf_byte(out, ',');
}

static void
put_fields(struct buf *out, const struct field *fields,
    const struct json *rows, const struct json *body, int depth)
{
	for EACH(row, rows) {
		const struct json *raw = json_get(body, S(row, "name"));

		buf_printf(out, "\n%*s%s%s:", 2 * depth, "", depth < 2 ? "" :
		    row == rows->child ? "- " : "  ", S(row, "label"));
		if (raw->type == JSON_ARRAY)
			raw = raw->child;
		for EACH(v, json_get(row, "values")) {
			put_value(out, field_find(fields, S(row, "name")), v,
			    raw, depth);
			raw = raw->next;
		}
	}
}

/* Nobody knows what an id is called: the body as it stands. */
static void
put_body(struct buf *out, const struct json *body)
{
	for (const struct json *m = body->child; m; m = m->next) {
		buf_printf(out, "\n  %-12s ", m->name);
		if (m->type == JSON_STRING)
			buf_add(out, m->str, m->len);
		else
			json_write(out, m);
	}
}

static void
put_signers(struct buf *out, struct look *l, const struct act *act)
{
	for (size_t i = 0; i < act->nby; i++) {
		const struct act_by *by = &act->by[i];

		buf_str(out, "\nsigned    for ");
		put_named(out, l, "member|organ", by->who);
		buf_str(out, " by ");
		if (strcmp(by->office, "root") == 0)
			buf_str(out, "root key");
		else
			put_named(out, l, "office", by->office);
		buf_printf(out, ", %s", by->key);
	}
}

static void
print_act(struct look *l, const struct act *act)
{
	const struct act_type *t = act_type_find(act->kind);
	const struct json *fields = look_fields(l, act);
	struct buf out = BUF_MAX(8 * ACT_MOST);
	char hex[HASH_HEX], groups[HASH_GROUPS], at[INSTANT_TEXT];

	hash_hex(&act->id, hex);
	hash_groups(&act->id, groups);
	instant_write(act->at, at);
	buf_printf(&out, "what      %s (%s)\nid        %s\ncompare   %s\n"
	    "claimed   %s", t ? t->gist : "unknown", act->kind, hex, groups,
	    at);
	if (act->has_after)
		buf_printf(&out, "\nafter     %" PRIu64 " entries",
		    act->after_size);
	put_signers(&out, l, act);
	if (fields)
		put_fields(&out, t ? t->fields : NULL, fields, act->body, 1);
	else
		put_body(&out, act->body);
	printf("%s\n", out.p);
	buf_free(&out);
}

static bool
show_entry(const struct cli *c, struct look *l, uint64_t seq, struct err *e)
{
	struct buf says = BUF_MAX(1 << 16);
	struct log_entry bytes;
	struct leaf leaf;
	char rx[INSTANT_TEXT];

	if (!look_entry(l, seq, &leaf, &bytes, e))
		return false;
	if (c->json) {
		printf("%.*s\n", (int)bytes.n, (const char *)bytes.p);
		return true;
	}
	instant_write(leaf.rx, rx);
	look_sentence(l, &leaf, &says);
	printf("%s\n\nentry     %" PRIu64 "\nreceived  %s\n", says.p, seq,
	    rx);
	buf_free(&says);
	if (!leaf.sealed)
		print_act(l, &leaf.act);
	return true;
}

/* How many acts' ids begin so; the first in *seq. */
static int
entries_with(struct look *l, const char *prefix, uint64_t *seq)
{
	uint64_t size = book_size(l->book);
	size_t n = strlen(prefix);
	int found = 0;

	for (uint64_t i = 0; i < size && found < 2; i++) {
		struct ask q = ask(l->book, SQL_ENTRY_GET);
		struct hash id;
		char hex[HASH_HEX] = "";
		const void *blob;
		size_t len;

		ask_int(&q, ":seq", (int64_t)i);
		if (ask_next(&q) && (blob = ask_bytes(&q, 1, &len)) &&
		    len == sizeof id.b) {
			memcpy(id.b, blob, len);
			hash_hex(&id, hex);
		}
		ask_end(&q);
		if (strncmp(hex, prefix, n) == 0 && found++ == 0)
			*seq = i;
	}
	return found;
}

/* --- a subject ------------------------------------------------------------- */

struct subject { char kind[40], id[80], en[400], ru[400]; };

static bool
subject_get(struct look *l, const char *kind, const char *id,
    struct subject *s)
{
	struct ask q = ask(l->book, SQL_SUBJECT_GET);
	bool there;

	ask_str(&q, ":kind", kind);
	ask_str(&q, ":id", id);
	there = ask_next(&q);
	if (there) {
		snprintf(s->kind, sizeof s->kind, "%s", kind);
		snprintf(s->id, sizeof s->id, "%s", id);
		snprintf(s->en, sizeof s->en, "%s", ask_text(&q, 0));
		snprintf(s->ru, sizeof s->ru, "%s", ask_text(&q, 1));
	}
	ask_end(&q);
	return there;
}

static bool
document_find(struct look *l, const char *symbol, struct subject *s)
{
	struct ask q = ask(l->book, SQL_DOCUMENT_GET);
	char id[80] = "";

	ask_str(&q, ":id", symbol);
	if (ask_next(&q))
		snprintf(id, sizeof id, "%s", ask_text(&q, 0));
	ask_end(&q);
	return id[0] && subject_get(l, "document", id, s);
}

/* The kinds of subject are those that acts can name. */
static bool
subject_find(struct look *l, const char *id, struct subject *s)
{
	if (document_find(l, id, s) || subject_get(l, "member", id, s) ||
	    subject_get(l, "organ", id, s))
		return true;
	for (size_t i = 0; act_types[i]; i++)
		for (const struct field *f = act_types[i]->fields; f->name;
		    f++)
			if (f->form == FIELD_ID && f->of &&
			    subject_get(l, f->of, id, s))
				return true;
	return false;
}

static size_t
entries_of(struct look *l, const struct subject *s, uint64_t *seqs)
{
	struct ask q = ask(l->book, SQL_ENTRIES_OF_SUBJECT);
	size_t n = 0;

	ask_str(&q, ":kind", s->kind);
	ask_str(&q, ":id", s->id);
	ask_int(&q, ":most", ENTRIES_MOST);
	while (n < ENTRIES_MOST && ask_next(&q))
		seqs[n++] = (uint64_t)ask_num(&q, 0);
	ask_end(&q);
	return n;
}

static void
head_json(const struct subject *s, struct buf *out)
{
	buf_printf(out, "{\"id\":\"%s\",\"kind\":\"%s\",\"names\":{\"en\":",
	    s->id, s->kind);
	json_write_str(out, s->en, strlen(s->en));
	if (s->ru[0]) {
		buf_str(out, ",\"ru\":");
		json_write_str(out, s->ru, strlen(s->ru));
	}
	buf_str(out, "},\"entries\":[");
}

static bool
show_subject(const struct cli *c, struct look *l, const struct subject *s,
    struct err *e)
{
	uint64_t *seqs = calloc(ENTRIES_MOST, sizeof *seqs);
	struct buf out = BUF_MAX(4 << 20);
	bool ok = true;
	size_t n;

	if (!seqs)
		abort();
	n = entries_of(l, s, seqs);
	if (c->json)
		head_json(s, &out);
	else
		buf_printf(&out, "%s %s: %s%s%s\n\n", s->kind, s->id, s->en,
		    s->ru[0] ? " / " : "", s->ru);
	for (size_t i = 0; ok && i < n; i++) {
		if (c->json && i)
			buf_byte(&out, ',');
		ok = look_line(l, seqs[i], c->json, &out, e);
		if (!c->json)
			buf_byte(&out, '\n');
	}
	if (c->json)
		buf_str(&out, "]}\n");
	if (ok)
		fwrite(out.p, 1, out.n, stdout);
	buf_free(&out);
	free(seqs);
	return ok;
}

/* --- which it is ------------------------------------------------------------- */

static bool
show(const struct cli *c, struct look *l, const char *ref, struct err *e)
{
	struct subject s;
	uint64_t seq = 0;
	int found = 0;

	if (*ref && strspn(ref, "0123456789") == strlen(ref) &&
	    strlen(ref) < 19)
		return show_entry(c, l, strtoull(ref, NULL, 10), e);
	if (!l->book)
		return err_fault(e, NULL, "There is no book to look in; start "
		    "the desk, which folds it.");
	if (subject_find(l, ref, &s))
		return show_subject(c, l, &s, e);
	if (strlen(ref) >= PREFIX_LEAST &&
	    strspn(ref, "0123456789abcdef") == strlen(ref))
		found = entries_with(l, ref, &seq);
	if (found == 1)
		return show_entry(c, l, seq, e);
	return found ? err_refuse(e, "reference", "More than one act's id "
	    "begins with %.64s.", ref) : book_fine(l->book, e) &&
	    err_absent(e, "The record knows nothing named %.80s.", ref);
}

int
cmd_show(const struct cli *c)
{
	struct err e = { 0 };
	struct look l;
	bool ok = look_open(&l, c->data, &e) && show(c, &l, c->words[0], &e);

	look_close(&l);
	return ok ? EXIT_DONE : cli_say(&e);
}
