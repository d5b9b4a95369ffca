/* source.c: see source.h. SPDX-License-Identifier: Apache-2.0 */
#include "cli/source.h"

#include "base/os.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

bool
source_is_url(const char *s)
{
	return strstr(s, "://") != NULL;
}

/* --- a folder --------------------------------------------------------------- */

static bool
get_file(struct source *s, const char *path, struct buf *out, struct err *e)
{
	char full[8192];

	snprintf(full, sizeof full, "%s/%s", s->place, path);
	return os_read_file(full, out, e);
}

static bool
read_opening(void *ctx, uint64_t seq, struct buf *out)
{
	struct source *s = ctx;
	char path[8192];

	snprintf(path, sizeof path, "%s/openings/%" PRIu64 ".json",
	    s->openings, seq);
	return os_read_file(path, out, NULL);
}

static bool
has(const char *folder, const char *name)
{
	char path[8192];

	snprintf(path, sizeof path, "%s/%s", folder, name);
	return os_exists(path);
}

/* A copy may be of the bundles alone: the hashes can be computed. */
static bool
open_folder(struct source *s, const char *folder, struct err *e)
{
	s->openings = folder;
	s->src.opening = read_opening;
	s->get = get_file;
	if (has(folder, "log/log.db"))
		return source_open_log(s, folder, e);
	if (!has(folder, "checkpoint") && !has(folder, "log/checkpoint"))
		return err_absent(e, "There is no record in %.100s.", folder);
	snprintf(s->place, sizeof s->place, "%s%s", folder,
	    has(folder, "checkpoint") ? "" : "/log");
	source_use_tiles(s);
	if (!has(s->place, "tile/0"))
		s->hash = NULL;
	return get_file(s, "checkpoint", &s->note, e);
}

/* --- an address -------------------------------------------------------------- */

static bool
get_url(struct source *s, const char *path, struct buf *out, struct err *e)
{
	char name[300];

	snprintf(name, sizeof name, "/%s", path);
	return fetch_get(s->fetch, s->place, name, out, e);
}

static bool
ends_in(const char *s, size_t n, const char *tail)
{
	size_t t = strlen(tail);

	return n >= t && memcmp(s + n - t, tail, t) == 0;
}

/* Is the log here? ERR_ABSENT: ask elsewhere. */
static bool
try_place(struct source *s, const char *base, size_t n, const char *more,
    struct err *e)
{
	int len = snprintf(s->place, sizeof s->place, "%.*s%s", (int)n, base,
	    more);

	err_clear(e);
	return len < (int)sizeof s->place ?
	    get_url(s, "checkpoint", &s->note, e) :
	    err_malformed(e, "limit", "The address is too long.");
}

/* How much of the address of one of our pages ("http://host/en/...") is the
 * site's; 0: it is none. */
static size_t
site_of_page(const char *url)
{
	const char *host = strstr(url, "://") + 3, *path = strchr(host, '/');

	return path && path[1] >= 'a' && path[1] <= 'z' && path[2] >= 'a' &&
	    path[2] <= 'z' && (!path[3] || path[3] == '/') ?
	    (size_t)(path - url) : 0;
}

/* What people give: the site, the log below it, the prefix of any other log
 * with tiles, the address of the checkpoint, or that of the page before
 * them. */
static bool
find_log(struct source *s, struct err *e)
{
	const char *url = fetch_url(s->fetch);
	size_t n = strlen(url), site = site_of_page(url);

	if (ends_in(url, n, "/checkpoint"))
		n -= strlen("/checkpoint");
	else if (!ends_in(url, n, "/log") &&
	    (try_place(s, url, n, "/log", e) || e->kind != ERR_ABSENT))
		return e->kind == ERR_NONE;
	if (try_place(s, url, n, "", e) || e->kind != ERR_ABSENT)
		return e->kind == ERR_NONE;
	if (site && (try_place(s, url, site, "/log", e) ||
	    e->kind != ERR_ABSENT))
		return e->kind == ERR_NONE;
	return err_absent(e, "There is no log at %.100s: neither "
	    "/log/checkpoint nor /checkpoint.", url);
}

static bool
open_url(struct source *s, const char *url, int seconds, struct err *e)
{
	s->fetch = fetch_open(url, seconds, e);
	s->get = get_url;
	source_use_tiles(s);
	return s->fetch && find_log(s, e);
}

/* --- both -------------------------------------------------------------------- */

/* The size is the checkpoint's second line; verify judges it. */
static uint64_t
size_of(const struct buf *note)
{
	const char *nl = note->n ? memchr(note->p, '\n', note->n) : NULL;
	uint64_t size = 0;

	if (nl)
		sscanf(nl + 1, "%" SCNu64, &size);
	return size;
}

bool
source_open(struct source *s, const char *place, int seconds, struct err *e)
{
	struct err why = { 0 };
	bool ok;

	*s = (struct source){ .note = BUF_MAX(NOTE_MOST),
	    .entries.bytes = BUF_MAX(TILE_WIDTH * (2 + LOG_ENTRY_MOST)),
	    .hashes.bytes = BUF_MAX(TILE_WIDTH * sizeof(struct hash)) };
	s->src.ctx = s;
	ok = source_is_url(place) ? open_url(s, place, seconds, &why) :
	    open_folder(s, place, &why);
	if (!ok && e)
		*e = why;
	s->size = size_of(&s->note);
	return ok;
}

bool
source_vkey(struct source *s, struct buf *line, struct err *e)
{
	return s->get(s, "vkey", line, e);
}

void
source_close(struct source *s)
{
	log_close(s->log);
	fetch_close(s->fetch);
	buf_free(&s->note);
	buf_free(&s->entries.bytes);
	buf_free(&s->hashes.bytes);
}
