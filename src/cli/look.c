/* look.c: looking at a record: log, show, doctor.
 * SPDX-License-Identifier: Apache-2.0 */
#include "cli/cli.h"

#include "act/act.h"
#include "act/describe.h"
#include "base/os.h"
#include "book/book.h"
#include "log/checkpoint.h"
#include "log/log.h"
#include "log/tile.h"
#include "seal/note.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static struct log *
open_log(const struct cli *c, struct err *e)
{
	char path[4096];

	snprintf(path, sizeof path, "%s/log/log.db", c->data);
	if (!os_exists(path)) {
		err_absent(e, "There is no record in %s.", c->data);
		return NULL;
	}
	return log_open_sqlite(path, false, e);
}

static struct book *
open_book(const struct cli *c)
{
	char path[4096];

	snprintf(path, sizeof path, "%s/book/book.db", c->data);
	return book_open(path, NULL);
}

static void
sentence(struct buf *out, struct book *book, const struct leaf *l)
{
	if (l->sealed)
		buf_str(out, "A sealed act.");
	else if (book)
		describe_named(out, book, &l->act, NULL, "en");
	else
		describe_plain(out, &l->act);
}

static bool
print_line(struct log *log, struct book *book, uint64_t seq, bool json,
    struct err *e)
{
	struct arena *a = arena_new(1 << 20);
	struct buf says = BUF_MAX(8192);
	struct log_entry entry;
	struct leaf leaf;
	char rx[INSTANT_TEXT];
	bool ok = log_read(log, seq, &entry, e) &&
	    leaf_read(a, entry.p, entry.n, &leaf, e);

	if (ok) {
		instant_write(leaf.rx, rx);
		sentence(&says, book, &leaf);
		if (json) {
			struct buf line = BUF_MAX(16384);

			buf_printf(&line, "{\"entry\":%" PRIu64
			    ",\"received_at\":\"%s\",\"sentence\":", seq, rx);
			json_write_str(&line, says.p, says.n);
			printf("%s}\n", line.p);
			buf_free(&line);
		} else
			printf("%6" PRIu64 "  %s  %s\n", seq, rx, says.p);
	}
	buf_free(&says);
	arena_release(a);
	return ok;
}

/* DIR/checkpoint, DIR/tile/...: what C2SP clients read. */
static bool
write_file_at(const char *folder, const char *name, const struct buf *b,
    struct err *e)
{
	char path[4096];

	snprintf(path, sizeof path, "%s/%s", folder, name);
	for (char *p = path + strlen(folder) + 1; (p = strchr(p, '/')); p++) {
		*p = '\0';
		if (!os_make_folder(path, e))
			return false;
		*p = '/';
	}
	return os_write_file(path, b->p ? b->p : "", b->n, 0644, e);
}

static bool
write_tile(struct log *log, const char *folder, const struct tile *t,
    struct err *e)
{
	struct buf bytes = BUF_MAX(TILE_WIDTH * 65540), path = BUF_MAX(256);
	bool ok = tile_make(log, t, &bytes, e);

	tile_write_path(t, &path);
	ok = ok && write_file_at(folder, path.p, &bytes, e);
	buf_free(&bytes);
	buf_free(&path);
	return ok;
}

static bool
write_tiles(const struct cli *c, struct log *log, struct err *e)
{
	uint64_t size = log_head(log).size;
	struct buf note = BUF_MAX(65536);
	char path[4096];
	bool ok = os_make_folder(c->tiles, e);

	for (int level = TILE_ENTRIES; ok && level < 8; level++) {
		unsigned shift = level < 0 ? 0 : (unsigned)level * 8;
		uint64_t n = size >> shift;

		for (uint64_t i = 0; ok && i * TILE_WIDTH < n; i++) {
			uint64_t left = n - i * TILE_WIDTH;
			struct tile t = { level, i, left > TILE_WIDTH ?
			    TILE_WIDTH : (unsigned)left };

			ok = write_tile(log, c->tiles, &t, e);
		}
	}
	snprintf(path, sizeof path, "%s/log/checkpoint", c->data);
	ok = ok && os_read_file(path, &note, e) &&
	    write_file_at(c->tiles, "checkpoint", &note, e);
	buf_free(&note);
	if (ok)
		printf("%" PRIu64 " entries written to %s\n", size, c->tiles);
	return ok;
}

int
cmd_log(const struct cli *c)
{
	struct err e = { 0 };
	struct log *log = open_log(c, &e);
	struct book *book;
	uint64_t size, from;
	bool ok = true;

	if (!log)
		return cli_say(&e);
	book = open_book(c);
	size = log_head(log).size;
	from = size > (uint64_t)c->last ? size - (uint64_t)c->last : 0;
	if (c->tiles)
		ok = write_tiles(c, log, &e);
	for (uint64_t i = from; ok && !c->tiles && i < size; i++)
		ok = print_line(log, book, i, c->json, &e);
	book_close(book);
	log_close(log);
	return ok ? EXIT_DONE : cli_say(&e);
}

static void
print_act(const struct leaf *l, uint64_t seq, struct book *book)
{
	struct buf says = BUF_MAX(8192);
	char hex[HASH_HEX], groups[HASH_GROUPS], rx[INSTANT_TEXT];

	instant_write(l->rx, rx);
	sentence(&says, book, l);
	printf("entry     %" PRIu64 "\nreceived  %s\nsays      %s\n", seq, rx,
	    says.p);
	buf_free(&says);
	if (l->sealed)
		return;
	hash_hex(&l->act.id, hex);
	hash_groups(&l->act.id, groups);
	printf("kind      %s\nid        %s\ncompare   %s\n", l->act.kind, hex,
	    groups);
	for (size_t i = 0; i < l->act.nby; i++)
		printf("signed    for %s by %s, %s\n", l->act.by[i].who,
		    l->act.by[i].office, l->act.by[i].key);
	for (const struct json *m = l->act.body->child; m; m = m->next) {
		struct buf v = BUF_MAX(65536);

		json_write(&v, m);
		printf("  %-12s %s\n", m->name, v.p);
		buf_free(&v);
	}
}

int
cmd_show(const struct cli *c)
{
	struct arena *a = arena_new(4 << 20);
	struct err e = { 0 };
	struct log *log;
	struct book *book = NULL;
	struct log_entry entry;
	struct leaf leaf;
	char *end;
	uint64_t seq;
	bool ok;

	if (c->nwords != 1) {
		fprintf(stderr, "chancery: show needs an entry's number\n");
		arena_release(a);
		return EXIT_USAGE;
	}
	seq = strtoull(c->words[0], &end, 10);
	log = open_log(c, &e);
	ok = log && (*end == '\0' || err_absent(&e,
	    "The record has no entry %.40s.", c->words[0])) &&
	    log_read(log, seq, &entry, &e);
	if (ok && c->json)
		printf("%.*s\n", (int)entry.n, (const char *)entry.p);
	else if (ok) {
		char *copy = arena_copy(a, entry.p, entry.n);

		ok = leaf_read(a, copy, entry.n, &leaf, &e);
		book = open_book(c);
		if (ok)
			print_act(&leaf, seq, book);
	}
	book_close(book);
	log_close(log);
	arena_release(a);
	return ok ? EXIT_DONE : cli_say(&e);
}

static bool
check(const char *what, bool ok, const char *advice)
{
	printf("%-4s  %s\n", ok ? "ok" : "BAD", what);
	if (!ok)
		printf("      %s\n", advice);
	return ok;
}

int
cmd_doctor(const struct cli *c)
{
	struct err e = { 0 };
	struct stat st;
	struct book *book;
	struct log *log;
	char path[4096];
	bool ok;

	snprintf(path, sizeof path, "%s/log/vkey", c->data);
	if (!os_exists(path)) {
		err_absent(&e, "There is no record in %s.", c->data);
		return cli_say(&e);
	}
	snprintf(path, sizeof path, "%s/keys/log.key", c->data);
	ok = check("the log's key is there and nobody else may read it",
	    stat(path, &st) == 0 && (st.st_mode & 077) == 0,
	    "chmod 600 keys/log.key, or restore it from its safe");
	log = open_log(c, &e);
	ok = check("the log opens and its tree has the stored root",
	    log != NULL, e.says) && ok;
	book = open_book(c);
	ok = check("the book is of this version", book != NULL,
	    "start the desk once: it folds the book again") && ok;
	ok = check("the book is folded as far as the log", book && log &&
	    book_size(book) == log_head(log).size,
	    "start the desk once: it folds what is missing") && ok;
	snprintf(path, sizeof path, "%s/latch", c->data);
	ok = check("the latch is there", os_exists(path),
	    "the desk makes it at its next start") && ok;
	book_close(book);
	log_close(log);
	return ok ? EXIT_DONE : EXIT_FAULT;
}
