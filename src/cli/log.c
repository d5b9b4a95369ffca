/* log.c: the newest entries; the log written out as C2SP clients read it.
 * SPDX-License-Identifier: Apache-2.0 */
#include "cli/look.h"

#include "base/os.h"
#include "cli/folder.h"
#include "log/checkpoint.h"
#include "log/tile.h"
#include "seal/note.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static bool
list(const struct cli *c, struct look *l, struct err *e)
{
	uint64_t size = log_head(l->log).size, last = (uint64_t)c->last;
	struct buf line = BUF_MAX(1 << 18);
	bool ok = true;

	for (uint64_t i = size > last ? size - last : 0; ok && i < size; i++) {
		buf_clear(&line);
		ok = look_line(l, i, c->json, &line, e);
		if (ok)
			printf("%s\n", line.p);
	}
	buf_free(&line);
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
		if (!os_make_folder(path, 0755, e))
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

/* One file of the folder, as it is. */
static bool
copy_file(const struct cli *c, const char *from, const char *to,
    struct buf *bytes, struct err *e)
{
	char path[PATH_MOST];

	folder_path(c->data, from, path);
	return os_read_file(path, bytes, e) &&
	    write_file_at(c->tiles, to, bytes, e);
}

static bool
write_level(struct log *log, const char *folder, int level, uint64_t n,
    struct err *e)
{
	for (uint64_t i = 0; i * TILE_WIDTH < n; i++) {
		uint64_t left = n - i * TILE_WIDTH;
		struct tile t = { level, i, left > TILE_WIDTH ? TILE_WIDTH :
		    (unsigned)left };

		if (!write_tile(log, folder, &t, e))
			return false;
	}
	return true;
}

/* The tiles are those of the checkpoint, which a desk that runs may have left
 * behind by the time they are written. */
static bool
write_tiles(const struct cli *c, struct log *log, struct err *e)
{
	struct buf note = BUF_MAX(NOTE_MOST), vkey = BUF_MAX(2048);
	struct checkpoint head = { .size = 0 };
	const char *end = NULL;
	bool ok = os_make_folder(c->tiles, 0755, e) &&
	    copy_file(c, "log/vkey", "vkey", &vkey, e) &&
	    copy_file(c, "log/checkpoint", "checkpoint", &note, e);

	if (ok)
		end = strstr(note.p, "\n\n");
	ok = ok && (end || err_malformed(e, "signed-note", "The checkpoint "
	    "is no signed note.")) && checkpoint_read(note.p,
	    (size_t)(end - note.p) + 1, &head, e) && log_follow(log, NULL, e);
	ok = ok && (head.size <= log_head(log).size || err_fault(e, NULL,
	    "The checkpoint is ahead of the log."));
	ok = ok && write_level(log, c->tiles, TILE_ENTRIES, head.size, e);
	for (int level = 0; ok && level <= TILE_LEVEL_MOST; level++)
		ok = write_level(log, c->tiles, level,
		    head.size >> 8 * level, e);
	buf_free(&note);
	buf_free(&vkey);
	if (ok && !c->json)
		printf("%" PRIu64 " entries written to %s\n", head.size,
		    c->tiles);
	return ok;
}

int
cmd_log(const struct cli *c)
{
	struct err e = { 0 };
	struct look l;
	bool ok = look_open(&l, c->data, &e) &&
	    (c->tiles ? write_tiles(c, l.log, &e) : list(c, &l, &e));

	look_close(&l);
	return ok ? EXIT_DONE : cli_say(&e);
}
