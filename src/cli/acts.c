/* acts.c: writing, handing in and listing acts: act, submit, schema.
 * SPDX-License-Identifier: Apache-2.0 */
#include "cli/cli.h"

#include "act/type.h"
#include "base/os.h"
#include "desk/client.h"
#include "desk/desk.h"
#include "log/checkpoint.h"
#include "seal/note.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The newest signed state, as the act's "after". */
static bool
read_head(const struct cli *c, struct checkpoint *head, struct err *e)
{
	struct buf note = BUF_MAX(65536);
	char path[4096];
	const char *end;
	bool ok;

	snprintf(path, sizeof path, "%s/log/checkpoint", c->data);
	ok = os_read_file(path, &note, e);
	end = ok ? strstr(note.p, "\n\n") : NULL;
	ok = ok && (end ? checkpoint_read(note.p, (size_t)(end - note.p) + 1,
	    head, e) : err_malformed(e, "checkpoint",
	    "The file %s is no checkpoint.", path));
	buf_free(&note);
	return ok;
}

/* --key takes a fingerprint or a .pub file. */
static bool
read_fp(const char *key, char fp[KEY_FP], struct err *e)
{
	struct buf line = BUF_MAX(4096);
	struct key *k = NULL;

	if (strncmp(key, "SHA256:", 7) == 0) {
		snprintf(fp, KEY_FP, "%s", key);
		return true;
	}
	if (os_read_file(key, &line, e))
		k = key_read_line(line.p ? line.p : "", line.n, e);
	if (k)
		snprintf(fp, KEY_FP, "%s", key_fp(k));
	buf_free(&line);
	key_free(k);
	return k != NULL;
}

static bool
body_from_words(struct arena *a, const struct cli *c,
    const struct act_type *t, struct json *body, struct err *e)
{
	for (size_t i = 1; i < c->nwords; i++) {
		char *eq = strchr(c->words[i], '=');
		const struct field *f;
		struct json *v;

		if (!eq)
			return err_malformed(e, "usage",
			    "%.60s is not FIELD=VALUE.", c->words[i]);
		*eq = '\0';
		f = field_find(t->fields, c->words[i]);
		if (!f)
			return err_malformed(e, "format-act 5", "%s has no "
			    "field %.40s; see `chancery schema %s`.", t->name,
			    c->words[i], t->name);
		v = field_from_text(a, f, eq + 1, e);
		if (!v || !json_put(a, body, f->name, v))
			return false;
	}
	return fields_check(t->fields, body, e);
}

int
cmd_act(const struct cli *c)
{
	struct arena *a = arena_new(4 << 20);
	struct buf out = BUF_MAX(ACT_MOST);
	struct err e = { 0 };
	struct checkpoint head;
	const struct act_type *t;
	char fp[KEY_FP];
	bool ok;

	if (!c->nwords || !c->nwho || !c->noffice || !c->nkey) {
		fprintf(stderr, "chancery: act KIND FIELD=VALUE... --for WHO "
		    "--office OFFICE --key FILE.pub\n");
		arena_release(a);
		return EXIT_USAGE;
	}
	t = act_type_find(c->words[0]);
	ok = t || err_absent(&e, "There is no kind of act named %.60s; see "
	    "`chancery schema`.", c->words[0]);
	ok = ok && cli_clock(c->data, &e) && read_fp(c->key[0], fp, &e) &&
	    read_head(c, &head, &e);
	if (ok) {
		struct json *body = json_object(a);
		struct act_by by = { c->who[0], fp, c->office[0] };
		struct act_after after = { head.size, head.root };

		ok = body_from_words(a, c, t, body, &e);
		if (ok)
			json_write(&out, act_draft(a, head.origin, t->name,
			    &by, 1, os_now(), &after, body));
	}
	if (ok)
		fwrite(out.p, 1, out.n, stdout);
	buf_free(&out);
	arena_release(a);
	return ok ? EXIT_DONE : cli_say(&e);
}

static bool
add_signature(const char *file, struct leaf *l, struct buf *keep,
    struct err *e)
{
	struct buf text = BUF_MAX(16384);
	bool ok = os_read_file(file, &text, e) &&
	    sshsig_unarmor(keep, text.p ? text.p : "", text.n, e);

	l->sigs[l->act.nby].blob = keep->p;
	l->sigs[l->act.nby].n = keep->n;
	l->act.nby++;
	buf_free(&text);
	return ok;
}

/* Through the desk's socket; with no desk running, into the folder itself. */
static bool
hand_in(const struct cli *c, const struct buf *paper, struct buf *receipt,
    struct err *e)
{
	struct arena *a;
	struct desk_paper p = { .text = paper->p, .n = paper->n };
	struct desk *d;
	bool ok, answered = false;

	ok = client_submit(c->data, paper->p, paper->n, receipt, &answered, e);
	if (answered)
		return ok;
	d = desk_open(c->data, NULL, NULL, e);
	if (!d)
		return false;
	a = arena_new(4 << 20);
	ok = desk_submit(d, a, &p);
	if (ok)
		ok = desk_receipt(d, &p, receipt, e);
	else
		*e = p.err;
	arena_release(a);
	desk_close(d);
	return ok;
}

int
cmd_submit(const struct cli *c)
{
	struct buf act = BUF_MAX(ACT_MOST), paper = BUF_MAX(65536),
	    receipt = BUF_MAX(1 << 20);
	struct buf sigs[ACT_SIGNERS];
	struct err e = { 0 };
	struct leaf l = { 0 };
	bool ok;

	if (c->nwords < 2 || c->nwords > ACT_SIGNERS + 1) {
		fprintf(stderr, "chancery: submit ACT SIGNATURE...\n");
		return EXIT_USAGE;
	}
	ok = cli_clock(c->data, &e) && os_read_file(c->words[0], &act, &e);
	for (size_t i = 1; i < c->nwords; i++) {
		sigs[i - 1] = (struct buf)BUF_MAX(SSHSIG_MOST);
		ok = ok && add_signature(c->words[i], &l, &sigs[i - 1], &e);
	}
	l.act.bytes = act.p;
	l.act.n = act.n;
	if (ok)
		act_write_signed(&paper, &l);
	ok = ok && hand_in(c, &paper, &receipt, &e);
	if (ok)
		printf("%s\n", receipt.p);
	for (size_t i = 1; i < c->nwords; i++)
		buf_free(&sigs[i - 1]);
	buf_free(&act);
	buf_free(&paper);
	buf_free(&receipt);
	return ok ? EXIT_DONE : cli_say(&e);
}

static const char *const forms[] = {
	[FIELD_ID] = "new name", [FIELD_REF] = "name", [FIELD_WORD] = "word",
	[FIELD_LINE] = "line", [FIELD_PROSE] = "text",
	[FIELD_NAMES] = "names", [FIELD_DAY] = "day",
	[FIELD_INSTANT] = "instant", [FIELD_INT] = "number",
	[FIELD_CHOICE] = "choice", [FIELD_HASH] = "hash",
	[FIELD_KEY] = "public key", [FIELD_BASE64] = "base64",
	[FIELD_ROWS] = "rows",
};

static void
print_fields(const struct field *f, int indent)
{
	for (; f->name; f++) {
		printf("%*s%-14s %s%s%s%s%s: %s\n", indent, "", f->name,
		    f->flags & FIELD_MANY ? "list of " : "", forms[f->form],
		    f->of ? " " : "", f->of ? f->of : "",
		    f->flags & FIELD_OPTIONAL ? ", optional" : "", f->help);
		if (f->rows)
			print_fields(f->rows, indent + 4);
	}
}

static struct json *
fields_json(struct arena *a, const struct field *f)
{
	struct json *list = json_array(a);

	for (; f->name; f++) {
		struct json *o = json_object(a);

		json_put_str(a, o, "name", f->name);
		json_put_str(a, o, "form", forms[f->form]);
		json_put_str(a, o, "help", f->help);
		if (f->of)
			json_put_str(a, o, "of", f->of);
		json_put(a, o, "optional", json_new_bool(a,
		    f->flags & FIELD_OPTIONAL));
		json_put(a, o, "many", json_new_bool(a,
		    f->flags & FIELD_MANY));
		if (f->rows)
			json_put(a, o, "rows", fields_json(a, f->rows));
		json_push(list, o);
	}
	return list;
}

static void
print_type(const struct act_type *t, bool json)
{
	struct arena *a;
	struct buf b = BUF_MAX(1 << 20);
	struct json *o;

	if (!json) {
		printf("%s (version %d): %s\n", t->name, t->version, t->gist);
		print_fields(t->fields, 2);
		for (const struct guard *g = t->guards; g && g->ask; g++)
			printf("  refused [%s] %s\n", g->rule, g->says);
		return;
	}
	a = arena_new(4 << 20);
	o = json_object(a);
	json_put_str(a, o, "kind", t->name);
	json_put_int(a, o, "version", t->version);
	json_put_str(a, o, "gist", t->gist);
	json_put(a, o, "fields", fields_json(a, t->fields));
	json_write(&b, o);
	printf("%s\n", b.p);
	buf_free(&b);
	arena_release(a);
}

int
cmd_schema(const struct cli *c)
{
	const struct act_type *t;
	struct err e;

	if (!c->nwords) {
		for (size_t i = 0; act_types[i]; i++) {
			if (c->json)
				print_type(act_types[i], true);
			else
				printf("%-22s %s\n", act_types[i]->name,
				    act_types[i]->gist);
		}
		return EXIT_DONE;
	}
	t = act_type_find(c->words[0]);
	if (!t) {
		err_absent(&e, "There is no kind of act named %.60s.",
		    c->words[0]);
		return cli_say(&e);
	}
	print_type(t, c->json);
	return EXIT_DONE;
}
