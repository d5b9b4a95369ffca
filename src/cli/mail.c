/* mail.c: the addresses of members (addresses.h) listed, added, removed.
 * SPDX-License-Identifier: Apache-2.0 */
#include "cli/cli.h"

#include "base/os.h"
#include "book/known.h"
#include "cli/addresses.h"
#include "cli/folder.h"
#include "cli/look.h"
#include "press/mail.h"
#include "seal/json.h"

#include <stdio.h>
#include <string.h>

#define ROOM (16 << 20)
#define FILE_MOST (4 << 20)

/* The text of the file, with its remarks. */
static bool
text_of(const struct cli *c, struct buf *text, struct err *e)
{
	char path[PATH_MOST];

	folder_path(c->data, "mail/addresses", path);
	return !os_exists(path) || os_read_file(path, text, e);
}

static bool
text_put(const struct cli *c, const struct buf *text, struct err *e)
{
	char path[PATH_MOST];

	folder_path(c->data, "mail", path);
	if (!os_make_folder(path, 0755, e))
		return false;
	folder_path(c->data, "mail/addresses", path);
	return os_write_file(path, text->p ? text->p : "", text->n, 0600, e);
}

/* --- list ---------------------------------------------------------------- */

static void
say_address(const struct cli *c, const struct address *x)
{
	struct buf b = BUF_MAX(4096);

	if (c->json) {
		buf_str(&b, "{\"address\":");
		json_write_str(&b, x->to, strlen(x->to));
		buf_printf(&b, ",\"lang\":\"%s\",\"who\":", x->lang->code);
		json_write_str(&b, x->who, strlen(x->who));
		buf_byte(&b, '}');
	} else
		addresses_line(&b, x);
	puts(b.p);
	buf_free(&b);
}

static bool
list(const struct cli *c, struct arena *a, struct err *e)
{
	struct addresses all;

	if (!addresses_load(a, c->data, &all, e))
		return false;
	for (size_t i = 0; i < all.n; i++)
		say_address(c, &all.p[i]);
	return !all.wrong || err_malformed(e, "addresses", "Line %d of "
	    "mail/addresses is not MEMBER ADDRESS [LANG].", all.wrong);
}

/* --- add and remove ------------------------------------------------------ */

/* Where there is no book to ask, any name will do. */
static bool
is_known(const struct cli *c, const char *who, struct err *e)
{
	struct look l;
	bool known;

	if (!look_open(&l, c->data, e))
		return false;
	known = !l.book || known_subject(l.book, "member", who) ||
	    known_subject(l.book, "organ", who);
	look_close(&l);
	return known || err_absent(e, "The record knows no member or organ "
	    "%.64s.", who);
}

/* The file with the lines of who and address left out; *there: any was. */
static void
without(struct arena *a, struct buf *out, const struct buf *text,
    const char *who, const char *to, bool *there)
{
	const char *p = text->p ? text->p : "", *end = p + text->n;

	*there = false;
	while (p < end) {
		size_t n = strcspn(p, "\n");
		struct addresses one;
		bool same = addresses_read(a, p, n, &one, NULL) && one.n &&
		    strcmp(one.p->who, who) == 0 &&
		    strcmp(one.p->to, to) == 0;

		*there |= same;
		if (!same) {
			buf_add(out, p, n);
			buf_byte(out, '\n');
		}
		arena_reset(a);
		p += n + (p + n < end);
	}
}

static bool
change(const struct cli *c, struct arena *a, bool adds, struct err *e)
{
	const char *who = c->words[1], *to = c->words[2];
	struct buf text = BUF_MAX(FILE_MOST), now = BUF_MAX(FILE_MOST);
	struct address x = { who, to, lang_find(c->nwords == 4 ?
	    c->words[3] : "en") };
	bool there, ok = text_of(c, &text, e);

	if (ok) {
		without(a, &now, &text, who, to, &there);
		if (adds) {
			addresses_line(&now, &x);
			buf_byte(&now, '\n');
		}
		ok = adds || there || err_absent(e, "%.64s has no address "
		    "%.100s.", who, to);
	}
	ok = ok && (buf_ok(&now) || err_malformed(e, "addresses",
	    "There are too many addresses.")) && text_put(c, &now, e);
	buf_free(&text);
	buf_free(&now);
	return ok;
}

static bool
add_good(const struct cli *c, struct err *e)
{
	const char *to = c->words[2];

	if (!mail_address_good(to, strlen(to)))
		return err_malformed(e, "addresses", "%.100s is no address: "
		    "it should be name@host.example, in ASCII.", to);
	if (c->nwords == 4 && !lang_find(c->words[3]))
		return err_malformed(e, "addresses", "%.20s is no language of "
		    "ours: en or ru.", c->words[3]);
	return is_known(c, c->words[1], e);
}

int
cmd_mail(const struct cli *c)
{
	const char *what = c->words[0];
	bool adds = strcmp(what, "add") == 0,
	    removes = strcmp(what, "remove") == 0;
	struct arena *a = arena_new(ROOM);
	struct err e = { 0 };
	int code = EXIT_DONE;
	bool ok;

	if (strcmp(what, "list") == 0 && c->nwords == 1)
		ok = list(c, a, &e);
	else if (adds && (c->nwords == 3 || c->nwords == 4))
		ok = add_good(c, &e) && change(c, a, true, &e);
	else if (removes && c->nwords == 3)
		ok = change(c, a, false, &e);
	else {
		arena_release(a);
		return cli_usage(c, "It is list, add MEMBER ADDRESS [LANG], "
		    "or remove MEMBER ADDRESS.");
	}
	if (!ok)
		code = cli_say(&e);
	arena_release(a);
	return code;
}
