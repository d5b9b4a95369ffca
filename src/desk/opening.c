/* opening.c: see opening.h. SPDX-License-Identifier: Apache-2.0 */
#include "desk/opening.h"

#include "base/enc.h"
#include "base/os.h"
#include "log/log.h"
#include "seal/commit.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define RULE "format-act 6"
#define SALT 32

void
opening_seal(const struct leaf *open, struct leaf *sealed, struct buf *out)
{
	struct buf inner = BUF_MAX(OPENING_MOST);
	uint8_t salt[SALT];

	os_random(salt, sizeof salt);
	act_write_signed(&inner, open);
	*sealed = (struct leaf){ .sealed = true, .rx = open->rx,
	    .seal = commit_seal(salt, inner.p, inner.n) };
	buf_str(out, "{\"inner\":\"");
	base64_write(out, inner.p, inner.n);
	buf_str(out, "\",\"salt\":\"");
	base64_write(out, salt, sizeof salt);
	buf_str(out, "\"}\n");
	buf_free(&inner);
}

/* Everything in `part` is in `whole`: a list may name less, from its start. */
static bool
within(const struct json *part, const struct json *whole)
{
	const struct json *w;

	if (!whole || part->type != whole->type)
		return false;
	switch (part->type) {
	case JSON_INT:
		return part->num == whole->num;
	case JSON_STRING:
		return part->len == whole->len &&
		    memcmp(part->str, whole->str, part->len) == 0;
	case JSON_ARRAY:
		w = whole->child;
		for (const struct json *m = part->child; m; m = m->next) {
			if (!w || !within(m, w))
				return false;
			w = w->next;
		}
		return true;
	case JSON_OBJECT:
		for (const struct json *m = part->child; m; m = m->next)
			if (!within(m, json_get(whole, m->name)))
				return false;
		return true;
	case JSON_NULL:
	case JSON_FALSE:
	case JSON_TRUE:
		break;
	}
	return true;
}

/* What the public was told must be what the act says. */
static bool
notice_agrees(const struct json *notice, const struct json *act,
    struct err *e)
{
	for (const struct json *m = notice ? notice->child : NULL; m;
	    m = m->next)
		if (!within(m, json_get(act, m->name)))
			return err_refuse(e, RULE, "The public notice says "
			    "otherwise than the sealed act about \"%.40s\".",
			    m->name);
	return true;
}

static bool
open_with(struct arena *a, const char *inner, size_t n,
    const uint8_t salt[SALT], const struct leaf *sealed, struct leaf *in,
    struct err *e)
{
	struct hash h = commit_seal(salt, inner, n);
	const char *copy;

	if (!hash_same(&h, &sealed->seal))
		return err_refuse(e, RULE,
		    "The opening does not fit the seal.");
	copy = arena_copy(a, inner, n);
	if (!copy || !act_read_signed(a, copy, n, in, e))
		return false;
	in->rx = sealed->rx;
	return !sealed->notice || notice_agrees(sealed->notice,
	    json_get(json_read(a, copy, n, e), "act"), e);
}

bool
opening_read(struct arena *a, const char *p, size_t n,
    const struct leaf *sealed, struct leaf *in, struct err *e)
{
	struct buf bytes = BUF_MAX(LOG_ENTRY_MOST);
	const char *inner, *salt;
	const struct json *o;
	uint8_t raw[SALT];
	bool ok;

	while (n && p[n - 1] == '\n')
		n--;
	*in = (struct leaf){ 0 };
	o = json_read(a, p, n, e);
	inner = json_str(o, "inner");
	salt = json_str(o, "salt");
	ok = inner && salt && base64_read(&bytes, inner, strlen(inner)) &&
	    base64_read_n(salt, strlen(salt), raw, sizeof raw);
	if (!ok)
		err_malformed(e, RULE,
		    "The opening is not inner and salt in base64.");
	ok = ok && open_with(a, bytes.p, bytes.n, raw, sealed, in, e);
	buf_free(&bytes);
	return ok;
}

static void
path_of(const char *folder, uint64_t seq, char *out, size_t n)
{
	snprintf(out, n, "%s/openings/%" PRIu64 ".json", folder, seq);
}

bool
opening_load(const char *folder, uint64_t seq, struct buf *out,
    struct err *e)
{
	char path[4096];

	path_of(folder, seq, path, sizeof path);
	if (!os_exists(path))
		return err_absent(e, "The opening of entry %llu is missing: "
		    "put openings/%llu.json back from a backup, or "
		    "from the receipt of who signed the act.",
		    (unsigned long long)seq, (unsigned long long)seq);
	return os_read_file(path, out, e);
}

bool
opening_keep(const char *folder, uint64_t seq, const struct buf *text,
    struct err *e)
{
	char path[4096];

	path_of(folder, seq, path, sizeof path);
	return os_write_file(path, text->p, text->n, 0600, e);
}

bool
opening_of(const char *folder, struct arena *a, uint64_t seq,
    const struct leaf *sealed, struct leaf *inner, struct err *e)
{
	struct buf text = BUF_MAX(OPENING_MOST);
	bool ok = opening_load(folder, seq, &text, e) &&
	    opening_read(a, text.p, text.n, sealed, inner, e);

	buf_free(&text);
	return ok;
}
