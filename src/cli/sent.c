/* sent.c: see sent.h. SPDX-License-Identifier: Apache-2.0 */
#include "cli/sent.h"

#include "base/enc.h"
#include "base/os.h"
#include "cli/folder.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define FILE_MOST (256 << 20)
#define ID 16			/* bytes; evenly spread, so they hash themselves */

struct sent {
	int fd, lock;
	uint8_t (*ids)[ID];
	bool *full;
	size_t n, room;		/* room: a power of two, at most half full */
};

static size_t
place_of(const struct sent *s, const uint8_t id[ID])
{
	size_t at = 0;

	memcpy(&at, id, sizeof at);
	at &= s->room - 1;
	while (s->full[at] && memcmp(s->ids[at], id, ID) != 0)
		at = (at + 1) & (s->room - 1);
	return at;
}

static void
remember(struct sent *s, const uint8_t id[ID])
{
	size_t at;

	if (2 * (s->n + 1) > s->room) {
		struct sent old = *s;

		s->room = old.room ? 2 * old.room : 1024;
		s->ids = calloc(s->room, sizeof *s->ids);
		s->full = calloc(s->room, sizeof *s->full);
		if (!s->ids || !s->full)
			abort();
		s->n = 0;
		for (size_t i = 0; i < old.room; i++)
			if (old.full[i])
				remember(s, old.ids[i]);
		free(old.ids);
		free(old.full);
	}
	at = place_of(s, id);
	s->n += !s->full[at];
	s->full[at] = true;
	memcpy(s->ids[at], id, ID);
}

bool
sent_has(const struct sent *s, const char id[SENT_ID])
{
	uint8_t raw[ID];

	return s->room && hex_read(id, 2 * ID, raw, ID) &&
	    s->full[place_of(s, raw)];
}

/* The whole lines; gives their length. */
static size_t
read_lines(struct sent *s, const struct buf *text)
{
	const char *p = text->p ? text->p : "", *end = p + text->n, *nl;
	uint8_t id[ID];

	for (; p < end && (nl = memchr(p, '\n', (size_t)(end - p)));
	    p = nl + 1)
		if (nl - p > 2 * ID && hex_read(p, 2 * ID, id, ID))
			remember(s, id);
	return text->n - (size_t)(end - p);
}

static bool
take_lock(struct sent *s, const char *folder, struct err *e)
{
	char path[PATH_MOST];
	struct err why = { 0 };

	folder_path(folder, "mail", path);
	if (!os_make_folder(path, 0755, e))
		return false;
	folder_path(folder, "mail/lock", path);
	s->lock = os_lock(path, &why);
	if (s->lock < 0 && why.kind == ERR_REFUSED)
		return err_refuse(e, "one sender", "Another process sends the "
		    "mail of this folder.");
	if (s->lock < 0 && e)
		*e = why;
	return s->lock >= 0;
}

static bool
open_file(struct sent *s, const char *path, bool adds, struct err *e)
{
	struct buf text = BUF_MAX(FILE_MOST);
	bool ok = !os_exists(path) || os_read_file(path, &text, e);
	size_t whole = ok ? read_lines(s, &text) : 0;

	buf_free(&text);
	if (!ok || !adds)
		return ok;
	if (!os_exists(path) && !os_write_file(path, "", 0, 0600, e))
		return false;
	s->fd = open(path, O_WRONLY | O_APPEND | O_CLOEXEC);
	return (s->fd >= 0 && ftruncate(s->fd, (off_t)whole) == 0) ||
	    err_errno(e, "The file %s cannot be opened.", path);
}

struct sent *
sent_open(const char *folder, bool adds, struct err *e)
{
	struct sent *s = calloc(1, sizeof *s);
	char path[PATH_MOST];

	if (!s)
		abort();
	s->fd = s->lock = -1;
	folder_path(folder, "mail/sent", path);
	if ((!adds || take_lock(s, folder, e)) && open_file(s, path, adds, e))
		return s;
	sent_close(s);
	return NULL;
}

void
sent_close(struct sent *s)
{
	if (!s)
		return;
	if (s->fd >= 0)
		close(s->fd);
	if (s->lock >= 0)
		close(s->lock);
	free(s->ids);
	free(s->full);
	free(s);
}

bool
sent_add(struct sent *s, const char id[SENT_ID], struct instant at,
    const char *result, const char *who, const char *to, const char *notice,
    struct err *e)
{
	struct buf line = BUF_MAX(4096);
	char iso[INSTANT_TEXT];
	uint8_t raw[ID];
	bool ok;

	instant_write(at, iso);
	buf_printf(&line, "%s %s %s %s %s %s\n", id, iso, result, who, to,
	    notice);
	ok = buf_ok(&line) && write(s->fd, line.p, line.n) ==
	    (ssize_t)line.n && fdatasync(s->fd) == 0;
	buf_free(&line);
	if (!ok)
		return err_errno(e, "The file mail/sent cannot be written.");
	if (hex_read(id, 2 * ID, raw, ID))
		remember(s, raw);
	return true;
}
