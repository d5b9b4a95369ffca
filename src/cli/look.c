/* look.c: see look.h. SPDX-License-Identifier: Apache-2.0 */
#include "cli/look.h"

#include "act/describe.h"
#include "base/os.h"
#include "cli/folder.h"
#include "desk/opening.h"
#include "press/model.h"
#include "press/words.h"

#include <inttypes.h>
#include <string.h>

#define ENTRY_ROOM (8 << 20)

bool
look_open(struct look *l, const char *folder, struct err *e)
{
	char path[PATH_MOST];

	*l = (struct look){ .a = arena_new(ENTRY_ROOM) };
	folder_path(folder, "log/log.db", path);
	if (!os_exists(path))
		return err_absent(e, "There is no record in %s.", folder);
	l->log = log_open_sqlite(path, false, e);
	if (!l->log)
		return false;
	l->folder = folder;
	l->book = folder_book(folder, NULL);
	return true;
}

void
look_close(struct look *l)
{
	book_close(l->book);
	log_close(l->log);
	arena_release(l->a);
	*l = (struct look){ .log = NULL };
}

bool
look_entry(struct look *l, uint64_t seq, struct leaf *leaf,
    struct log_entry *bytes, struct err *e)
{
	struct log_entry entry;
	struct leaf inner;
	char *copy;

	arena_reset(l->a);
	if (seq >= log_head(l->log).size)
		return err_absent(e, "The record has no entry %" PRIu64 ".",
		    seq);
	if (!log_read(l->log, seq, &entry, e))
		return false;
	copy = arena_copy(l->a, entry.p, entry.n);
	if (bytes)
		*bytes = (struct log_entry){ copy, entry.n };
	if (!leaf_read(l->a, copy, entry.n, leaf, e))
		return false;
	/* Where the folder has no good opening it stays sealed. */
	if (leaf->sealed && opening_of(l->folder, l->a, seq, leaf, &inner,
	    NULL))
		*leaf = inner;
	return true;
}

void
look_sentence(struct look *l, const struct leaf *leaf, struct buf *out)
{
	const char *kind = json_str(leaf->notice, "kind");
	const struct act_type *t = kind ? act_type_find(kind) : NULL;

	if (leaf->sealed) {
		buf_printf(out, "A sealed act%s%s.", kind ? ": " : "",
		    t ? t->gist : kind ? kind : "");
		return;
	}
	if (leaf->act.limited)
		buf_printf(out, "%s: ", word_label(lang_find("en"),
		    "limited"));
	if (l->book)
		describe_worded(out, l->book, &leaf->act, NULL,
		    lang_find("en"));
	else
		describe_plain(out, &leaf->act);
}

struct json *
look_fields(struct look *l, const struct act *act)
{
	struct model m = { .a = l->a, .book = l->book,
	    .lang = lang_find("en") };

	return l->book ? model_fields(&m, act->kind, act->body) : NULL;
}

static void
line_json(struct buf *out, uint64_t seq, const struct leaf *leaf,
    const char *rx, const struct buf *says, int64_t disowned)
{
	buf_byte(out, '{');
	if (disowned)
		buf_printf(out, "\"disowned_entry\":%" PRId64 ",", disowned);
	buf_printf(out, "\"entry\":%" PRIu64, seq);
	if (!leaf->sealed) {
		char hex[HASH_HEX];

		hash_hex(&leaf->act.id, hex);
		buf_str(out, ",\"for\":");
		json_write_str(out, leaf->act.by[0].who,
		    strlen(leaf->act.by[0].who));
		buf_printf(out, ",\"id\":\"%s\",\"kind\":\"%s\"", hex,
		    leaf->act.kind);
	}
	buf_printf(out, ",\"received_at\":\"%s\",\"sentence\":", rx);
	json_write_str(out, says->p, says->n);
	buf_byte(out, '}');
}

/* The entry by which the member disowned this one; 0: it did not. */
static int64_t
disowned_by(struct look *l, uint64_t seq)
{
	struct ask q;
	int64_t by = 0;

	if (!l->book)
		return 0;
	q = ask(l->book, SQL_DISOWNED_BY);
	ask_int(&q, ":entry", (int64_t)seq);
	if (ask_next(&q))
		by = ask_num(&q, 0);
	ask_end(&q);
	return by;
}

bool
look_line(struct look *l, uint64_t seq, bool json, struct buf *out,
    struct err *e)
{
	struct buf says = BUF_MAX(1 << 16);
	char rx[INSTANT_TEXT];
	struct leaf leaf;
	bool ok = look_entry(l, seq, &leaf, NULL, e);

	if (ok) {
		int64_t by = disowned_by(l, seq);

		instant_write(leaf.rx, rx);
		look_sentence(l, &leaf, &says);
		if (json)
			line_json(out, seq, &leaf, rx, &says, by);
		else
			buf_printf(out, "%6" PRIu64 "  %s  %s", seq, rx,
			    says.p);
		if (by && !json)
			buf_printf(out, " (disowned in entry %" PRId64 ")", by);
	}
	buf_free(&says);
	return ok;
}
