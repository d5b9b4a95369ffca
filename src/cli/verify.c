/* verify.c: chancery verify: a data folder, or a folder of saved tiles.
 * SPDX-License-Identifier: Apache-2.0 */
#include "cli/cli.h"

#include "base/os.h"
#include "desk/verify.h"
#include "log/log.h"
#include "log/tile.h"
#include "seal/json.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

struct source {
	const char *folder;
	struct log *log;	/* a data folder; else tiles: */
	struct buf bundle;
	uint64_t bundle_index, bundle_from, size;
	size_t at;
	bool loaded;
};

static bool
read_log(struct source *s, uint64_t seq, const void **p, size_t *n,
    struct err *e)
{
	struct log_entry entry;

	if (!log_read(s->log, seq, &entry, e))
		return false;
	*p = entry.p;
	*n = entry.n;
	return true;
}

static bool
load_bundle(struct source *s, uint64_t index, struct err *e)
{
	uint64_t left = s->size - index * TILE_WIDTH;
	struct tile t = { TILE_ENTRIES, index,
	    left > TILE_WIDTH ? TILE_WIDTH : (unsigned)left };
	struct buf path = BUF_MAX(256);
	char full[4096];
	bool ok;

	tile_write_path(&t, &path);
	snprintf(full, sizeof full, "%s/%s", s->folder, path.p);
	buf_free(&path);
	buf_clear(&s->bundle);
	ok = os_read_file(full, &s->bundle, e);
	s->bundle_index = index;
	s->bundle_from = index * TILE_WIDTH;
	s->at = 0;
	s->loaded = ok;
	return ok;
}

/* Entries are asked for in order, so the place in the bundle is kept. */
static bool
read_tiles(struct source *s, uint64_t seq, const void **p, size_t *n,
    struct err *e)
{
	struct log_entry entry;

	if ((!s->loaded || s->bundle_index != seq / TILE_WIDTH) &&
	    !load_bundle(s, seq / TILE_WIDTH, e))
		return false;
	err_clear(e);
	if (!tile_next_entry(s->bundle.p, s->bundle.n, &s->at, &entry, e))
		return e->kind || err_malformed(e, "tlog-tiles",
		    "The bundle of entries ends before this entry.");
	*p = entry.p;
	*n = entry.n;
	return true;
}

static bool
read_entry(void *ctx, uint64_t seq, const void **p, size_t *n, struct err *e)
{
	struct source *s = ctx;

	return s->log ? read_log(s, seq, p, n, e) :
	    read_tiles(s, seq, p, n, e);
}

static bool
read_opening(void *ctx, uint64_t seq, struct buf *out)
{
	struct source *s = ctx;
	char path[4096];

	snprintf(path, sizeof path, "%s/openings/%" PRIu64 ".json", s->folder,
	    seq);
	return os_read_file(path, out, NULL);
}

static void
progress(uint64_t done, uint64_t all)
{
	cli_progress("checking", done, all);
}

/* --vkey is a key or a file of it; without one the folder's own serves, and
 * the result says what that is worth. */
static bool
find_key(const struct cli *c, const char *folder, struct note_key *key,
    bool *own, struct err *e)
{
	struct buf line = BUF_MAX(2048);
	char path[4096];
	bool ok;

	*own = !c->vkey;
	if (c->vkey && strchr(c->vkey, '+') && !os_exists(c->vkey))
		return note_key_read(c->vkey, strlen(c->vkey), key, e);
	snprintf(path, sizeof path, "%s/log/vkey", folder);
	if (!c->vkey && !os_exists(path))
		snprintf(path, sizeof path, "%s/vkey", folder);
	ok = os_read_file(c->vkey ? c->vkey : path, &line, e) &&
	    note_key_read(line.p ? line.p : "", line.n, key, e);
	buf_free(&line);
	return ok;
}

/* The size is the checkpoint's second line; verify_record judges it. */
static uint64_t
size_of(const struct buf *note)
{
	const char *nl = memchr(note->p, '\n', note->n);
	uint64_t size = 0;

	if (nl)
		sscanf(nl + 1, "%" SCNu64, &size);
	return size;
}

static int
say(const struct cli *c, const struct verify_result *r, bool ok, bool own,
    const struct err *e)
{
	if (c->json) {
		struct buf b = BUF_MAX(4096);

		buf_printf(&b, "{\"checked\":%" PRIu64 ",\"good\":%s",
		    r->checked, ok ? "true" : "false");
		if (r->failed_at_entry)
			buf_printf(&b, ",\"entry\":%" PRIu64, r->entry);
		if (!ok) {
			buf_str(&b, ",\"says\":");
			json_write_str(&b, e->says, strlen(e->says));
		}
		printf("%s,\"size\":%" PRIu64 "}\n", b.p, r->size);
		buf_free(&b);
		return ok ? EXIT_DONE : EXIT_UNPROVEN;
	}
	if (ok) {
		printf("good: %" PRIu64 " entries checked, %" PRIu64
		    " sealed, %" PRIu64 " of them opened\n", r->checked,
		    r->sealed, r->opened);
		if (own)
			printf("The key came with the data: this shows that "
			    "the copy is whole, not whose it is.\nGive the "
			    "key you trust with --vkey.\n");
		return EXIT_DONE;
	}
	if (r->failed_at_entry)
		printf("BAD at entry %" PRIu64 ": %s [%s]\n", r->entry,
		    e->says, e->rule);
	else
		printf("BAD: %s [%s]\n", e->says, e->rule);
	return EXIT_UNPROVEN;
}

int
cmd_verify(const struct cli *c)
{
	struct source s = { .folder = c->nwords ? c->words[0] : c->data,
	    .bundle = BUF_MAX(TILE_WIDTH * 65540) };
	struct verify_source src = { read_entry, read_opening,
	    c->quiet || c->json ? NULL : progress, &s };
	struct buf note = BUF_MAX(NOTE_MOST);
	struct verify_result r = { .size = 0 };
	struct err e = { 0 };
	struct note_key key;
	char path[4096];
	bool own, ok;
	int code;

	snprintf(path, sizeof path, "%s/log/log.db", s.folder);
	if (os_exists(path)) {
		s.log = log_open_sqlite(path, false, &e);
		if (!s.log)
			return cli_say(&e);
		snprintf(path, sizeof path, "%s/log/checkpoint", s.folder);
	} else
		snprintf(path, sizeof path, "%s/checkpoint", s.folder);
	if (!os_read_file(path, &note, &e) ||
	    !find_key(c, s.folder, &key, &own, &e)) {
		log_close(s.log);
		buf_free(&note);
		return cli_say(&e);
	}
	s.size = size_of(&note);
	ok = verify_record(&src, note.p, note.n, &key, c->rules, &r, &e);
	code = say(c, &r, ok, own, &e);
	log_close(s.log);
	buf_free(&note);
	buf_free(&s.bundle);
	return code;
}
