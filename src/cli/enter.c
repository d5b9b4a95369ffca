/* enter.c: see enter.h. SPDX-License-Identifier: Apache-2.0 */
#include "cli/enter.h"

#include "base/enc.h"
#include "base/os.h"
#include "cli/cli.h"
#include "desk/paper.h"
#include "desk/story.h"
#include "law/builtin.h"
#include "seal/signer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ROOM (64 << 20)
#define WHO "secretariat"
#define OFFICE "registrar"

struct enter {
	struct desk *desk;
	struct signer *root, *registrar;
	struct arena *a;
	struct desk_paper papers[ENTER_GROUP];
	char about[ENTER_GROUP][120];
	size_t row[ENTER_GROUP];	/* 0: it must be taken */
	size_t n;
	enter_told *told;
	void *ctx;
};

struct enter *
enter_open(const char *folder, const char *origin, struct err *e)
{
	struct enter *x;

	if (cli_has_record(folder)) {
		err_refuse(e, "record 1", "There is already a record in %s; "
		    "choose an empty folder.", folder);
		return NULL;
	}
	x = calloc(1, sizeof *x);
	if (!x)
		abort();
	x->desk = desk_open(folder, origin, NULL, e);
	x->a = arena_new(ROOM);
	x->root = story_key(WHO, "root");
	x->registrar = story_key(WHO, OFFICE);
	if (x->desk)
		return x;
	enter_close(x);
	return NULL;
}

void
enter_close(struct enter *x)
{
	if (!x)
		return;
	desk_close(x->desk);
	signer_free(x->root);
	signer_free(x->registrar);
	arena_release(x->a);
	free(x);
}

struct arena *
enter_arena(struct enter *x)
{
	return x->a;
}

struct desk *
enter_desk(struct enter *x)
{
	return x->desk;
}

static bool
put(struct enter *x, const struct signer *s, const char *office,
    const char *kind, struct json *body, const char *about, size_t row,
    struct err *e)
{
	struct buf text = BUF_MAX(1 << 20);
	struct desk_paper *p = &x->papers[x->n];
	bool ok = paper_write(&text, x->desk, x->a, s, WHO, office, kind,
	    false, os_now(), body, e);

	if (ok) {
		*p = (struct desk_paper){ .n = text.n };
		p->text = arena_copy(x->a, text.p, text.n);
		x->row[x->n] = row;
		snprintf(x->about[x->n++], sizeof x->about[0], "%s", about);
	}
	buf_free(&text);
	return ok;
}

static bool
make_room(struct enter *x, struct err *e)
{
	return x->n < ENTER_GROUP || enter_flush(x, e);
}

bool
enter_root(struct enter *x, const char *kind, struct json *body,
    const char *about, struct err *e)
{
	return put(x, x->root, "root", kind, body, about, 0, e) &&
	    enter_flush(x, e);
}

bool
enter_act(struct enter *x, const char *kind, struct json *body,
    const char *about, struct err *e)
{
	return put(x, x->registrar, OFFICE, kind, body, about, 0, e) &&
	    make_room(x, e);
}

void
enter_spare(struct enter *x, enter_told *told, void *ctx)
{
	x->told = told;
	x->ctx = ctx;
}

bool
enter_row(struct enter *x, const char *kind, struct json *body,
    const char *about, size_t row, struct err *e)
{
	struct err why = { 0 };

	if (put(x, x->registrar, OFFICE, kind, body, about, row, &why))
		return make_room(x, e);
	if (why.kind == ERR_FAULT) {
		if (e)
			*e = why;
		return false;
	}
	x->told(x->ctx, row, about, &why);
	return true;
}

bool
enter_flush(struct enter *x, struct err *e)
{
	bool ok = true;

	for (size_t i = 0; i < x->n; i++)
		desk_check_alone(x->desk, x->a, &x->papers[i]);
	ok = !x->n || desk_enter(x->desk, x->papers, x->n, e);
	for (size_t i = 0; ok && i < x->n; i++) {
		const struct err *why = &x->papers[i].err;

		if (x->papers[i].taken)
			continue;
		if (x->row[i])
			x->told(x->ctx, x->row[i], x->about[i], why);
		else
			ok = err_refuse(e, why->rule, "%s: %s", x->about[i],
			    why->says);
	}
	x->n = 0;
	arena_reset(x->a);
	return ok;
}

/* --- the beginning of such a record --------------------------------------- */

static const char *
line_of(struct arena *a, const struct signer *s)
{
	struct buf b = BUF_MAX(1024);
	const char *line;

	key_write_line(signer_key(s), &b);
	line = arena_copy(a, b.p, b.n);
	buf_free(&b);
	return line;
}

static struct json *
english(struct arena *a, const char *name)
{
	struct json *o = json_object(a);

	json_put_str(a, o, "en", name);
	return o;
}

static struct json *
constitute(struct enter *x, const char *name, struct json *members)
{
	struct arena *a = x->a;
	struct json *o = json_object(a), *m = json_object(a),
	    *roots = json_array(a);

	json_push(roots, json_new_str(a, line_of(a, x->root)));
	json_put_str(a, m, "id", WHO);
	json_put_str(a, m, "kind", "organ");
	json_put(a, m, "names", english(a, "Secretariat"));
	json_put(a, m, "roots", roots);
	json_push(members, m);
	json_put_str(a, o, "name", name);
	json_put_str(a, o, "origin", desk_origin(x->desk));
	json_put(a, o, "notice", english(a, "A history that others wrote "
	    "down, entered by a program. The keys are demonstration keys."));
	json_put(a, o, "members", members);
	return o;
}

static struct json *
enrol(struct enter *x, struct err *e)
{
	struct arena *a = x->a;
	struct json *o = json_object(a), *kinds = json_array(a);
	struct buf text = BUF_MAX(1024), blob = BUF_MAX(SSHSIG_MOST),
	    b64 = BUF_MAX(4096);

	buf_printf(&text, "{\"for\":\"%s\",\"key\":\"%s\",\"org\":\"%s\"}",
	    WHO, key_fp(signer_key(x->registrar)), desk_origin(x->desk));
	if (signer_sshsig(x->registrar, SSHSIG_NS_ENROL, text.p, text.n,
	    &blob, e))
		base64_write(&b64, blob.p, blob.n);
	json_push(kinds, json_new_str(a, "*"));
	json_put_str(a, o, "office", OFFICE);
	json_put_str(a, o, "holder", "Registrar");
	json_put_str(a, o, "key", line_of(a, x->registrar));
	json_put(a, o, "kinds", kinds);
	json_put_str(a, o, "proof", b64.p ? b64.p : "");
	buf_free(&text);
	buf_free(&blob);
	buf_free(&b64);
	return o;
}

/* What was printed does not tell who was in the room: no quorum is asked of it. */
static const char *
without_quorum(struct arena *a, const char *profile)
{
	struct buf b = BUF_MAX(1 << 16);
	const char *out;

	while (*profile) {
		size_t n = strcspn(profile, "\n");

		n += profile[n] == '\n';
		if (strncmp(profile + strspn(profile, " "), "quorum ", 7) != 0)
			buf_add(&b, profile, n);
		profile += n;
	}
	out = arena_copy(a, b.p ? b.p : "", b.n);
	buf_free(&b);
	return out;
}

bool
enter_found(struct enter *x, const char *name, struct json *members,
    const char *organ, const char *organ_name, const char *profile,
    struct err *e)
{
	struct json *o;

	if (!enter_root(x, "org.constitute", constitute(x, name, members),
	    "the founding act", e) ||
	    !enter_root(x, "key.enrol", enrol(x, e), "the registrar", e))
		return false;
	o = json_object(x->a);
	json_put_str(x->a, o, "organ", organ);
	json_put(x->a, o, "names", english(x->a, organ_name));
	json_put_str(x->a, o, "type", "principal");
	if (!enter_act(x, "organ.establish", o, organ, e))
		return false;
	if (profile) {
		o = json_object(x->a);
		json_put_str(x->a, o, "profile", without_quorum(x->a,
		    profile_builtin(profile)));
		json_put_str(x->a, o, "from", "1815-01-01");
		if (!enter_act(x, "rules.adopt", o, profile, e))
			return false;
	}
	return enter_flush(x, e);
}
