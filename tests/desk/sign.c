/* sign.c: see sign.h. SPDX-License-Identifier: Apache-2.0 */
#include "tests/desk/sign.h"

#include "tests/test.h"

#include "base/os.h"
#include "desk/story.h"
#include "log/log.h"

#include <stdio.h>
#include <stdlib.h>

static const char founding[] =
    "2020-03-02 09:00 UTC\n"
    "secretariat root: org.constitute\n"
    "\torigin: " ORIGIN "\n"
    "\tname: Organisation of the Four Winds\n"
    "\tmembers:\n"
    "\t\t- id: N\n"
    "\t\t  names.en: Northland\n"
    "\t\t  since: 2000-01-01\n"
    "\t\t  roots: @root N\n"
    "\t\t- id: secretariat\n"
    "\t\t  kind: organ\n"
    "\t\t  names.en: Secretariat\n"
    "\t\t  roots: @root secretariat\n"
    "secretariat root: key.enrol\n"
    "\toffice: registrar\n"
    "\tholder: Registrar\n"
    "\tkinds: *\n"
    "\tkey: @key\n"
    "\tproof: @proof\n";

const char *
source_root(void)
{
	const char *root = getenv("CHANCERY_SOURCE");

	return root ? root : ".";
}

void
play_text(struct desk *d, const char *text, size_t n, const char *name)
{
	char blobs[4096];
	struct arena *a = arena_new(32 << 20);
	struct story_result r = { 0 };
	struct err e = { 0 };
	const struct story *s = story_read(a, text, n, &e);

	snprintf(blobs, sizeof blobs, "%s/blobs", desk_folder(d));
	if (!s || !story_play(s, d, blobs, NULL, &r, &e))
		test_fail(__FILE__, __LINE__, "%s: %s [%s] (%s)", name, e.says,
		    e.rule, e.inside);
	OK(r.acts > 0);
	arena_release(a);
}

void
play_file(struct desk *d, const char *folder, const char *name)
{
	struct buf text = test_file(folder, name);

	play_text(d, text.p, text.n, name);
	buf_free(&text);
}

struct desk *
small_desk(const char *folder)
{
	struct err e = { 0 };
	struct desk *d = desk_open(folder, ORIGIN, NULL, &e);

	FINE(d, e);
	play_text(d, founding, sizeof founding - 1, "founding");
	return d;
}

void
sign_paper(struct arena *a, const struct json *act, const struct signer *s,
    struct desk_paper *p)
{
	struct buf bytes = BUF_MAX(ACT_MOST), blob = BUF_MAX(SSHSIG_MOST),
	    all = BUF_MAX(LOG_ENTRY_MOST);
	struct leaf leaf = { 0 };
	struct err e = { 0 };

	json_write(&bytes, act);
	FINE(buf_ok(&bytes) && signer_sshsig(s, SSHSIG_NS_ACT, bytes.p,
	    bytes.n, &blob, &e), e);
	leaf.act.bytes = bytes.p;
	leaf.act.n = bytes.n;
	leaf.act.nby = 1;
	leaf.sigs[0] = (struct act_sig){ blob.p, blob.n };
	act_write_signed(&all, &leaf);
	*p = (struct desk_paper){ .text = arena_copy(a, all.p, all.n),
	    .n = all.n };
	buf_free(&bytes);
	buf_free(&blob);
	buf_free(&all);
}

void
person_paper(const struct desk *d, struct arena *a, const char *id,
    const char *origin, struct desk_paper *p)
{
	struct signer *s = story_key("secretariat", "registrar");
	struct act_by by = { "secretariat", key_fp(signer_key(s)),
	    "registrar" };
	struct json *body = json_object(a), *names = json_object(a);
	struct act_after after;

	json_put_str(a, body, "person", id);
	json_put_str(a, names, "en", "A delegate");
	json_put(a, body, "names", names);
	OK(desk_after(d, &after));
	sign_paper(a, act_draft(a, origin ? origin : desk_origin(d),
	    "person.register", &by, 1, os_now(), &after, body), s, p);
	signer_free(s);
}
