/* demo.c: see demo.h. SPDX-License-Identifier: Apache-2.0 */
#include "web/demo.h"

#include "base/os.h"
#include "desk/due.h"
#include "desk/story.h"
#include "press/sign.h"
#include "seal/signer.h"
#include "web/signin.h"
#include "web/visitor.h"

#include <string.h>

bool
demo_key_is(const char *who, const char *office, const char *fp)
{
	struct signer *s = story_key(who, office);
	bool same = strcmp(key_fp(signer_key(s)), fp) == 0;

	signer_free(s);
	return same;
}

bool
demo_sign(const struct visitor *v, const void *msg, size_t n,
    struct buf *blob, struct err *e)
{
	struct signer *s = story_key(v->who, v->office);
	bool ok = signer_sshsig(s, SSHSIG_NS_ACT, msg, n, blob, e);

	signer_free(s);
	return ok;
}

/* A role is a person's: the desk has a key too, but nobody acts in its name. */
static bool
is_role(const struct json *key)
{
	return strcmp(S(key, "office"), DUE_OFFICE) != 0 &&
	    demo_key_is(S(key, "who"), S(key, "office"), S(key, "key"));
}

/* The roles of one after the other: the keys come sorted by member. */
struct json *
demo_roles(struct call *c, struct err *e)
{
	struct arena *a = c->q->arena;
	struct json *m, *members, *roles = NULL;
	const char *last = "";

	if (!c->w->hall->demo) {
		err_absent(e, "There is no such page.");
		return NULL;
	}
	m = model_page(&c->model, "demo");
	members = json_put(a, m, "members", json_array(a));
	for EACH(key, model_keys(&c->model, NULL)) {
		if (!is_role(key))
			continue;
		if (strcmp(S(key, "who"), last) != 0) {
			struct json *x = json_push(members, json_object(a));

			last = S(key, "who");
			json_put_str(a, x, "who", last);
			json_put_str(a, x, "name", S(key, "name"));
			roles = json_put(a, x, "roles", json_array(a));
		}
		json_push(roles, json_dup(a, key));
	}
	return book_fine(c->w->book, e) ? m : NULL;
}

void
demo_take(struct call *c)
{
	const char *who = http_form(c->q, "who");
	const char *office = http_form(c->q, "office");
	struct err e;

	call_model(c, os_now());
	for EACH(key, model_keys(&c->model, who ? who : ""))
		if (office && strcmp(S(key, "office"), office) == 0 &&
		    is_role(key)) {
			visitor_begin(c, key, NULL);
			http_reply_see(c->r, signin_goes_on(c));
			return;
		}
	err_absent(&e, "The demonstration has no such role.");
	call_refuse(c, &e);
}
