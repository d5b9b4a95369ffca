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

static void
born(struct source *s)
{
	*s = (struct source){ .note = BUF_MAX(NOTE_MOST),
	    .entries.bytes = BUF_MAX(TILE_WIDTH * (2 + LOG_ENTRY_MOST)),
	    .hashes.bytes = BUF_MAX(TILE_WIDTH * sizeof(struct hash)) };
	s->src.ctx = s;
}

/* The size is a checkpoint's second line; verify judges it. */
static uint64_t
size_of(const char *note, size_t n)
{
	const char *nl = n ? memchr(note, '\n', n) : NULL;
	uint64_t size = 0;

	if (nl)
		sscanf(nl + 1, "%" SCNu64, &size);
	return size;
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
		return err_absent(e, "There is no record in %.100s%s.", folder,
		    strchr(folder, ':') ? "; an address of the web begins "
		    "with http:// or https://" : "");
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

/* --- one entry --------------------------------------------------------------- */

bool
source_is_proof(const char *s)
{
	const char *n = source_is_url(s) ? strrchr(s, '/') : NULL;

	return n && n[1] && strspn(n + 1, "0123456789") == strlen(n + 1) &&
	    ends_in(s, (size_t)(n - s), "/proof");
}

/* Bundles are read in order, so from the beginning of the entry's. */
static bool
read_one(struct source *s, uint64_t seq, struct buf *out, struct err *e)
{
	const void *p = NULL;
	size_t n = 0;

	for (uint64_t i = seq - seq % TILE_WIDTH; i <= seq; i++)
		if (!s->src.read(s, i, &p, &n, e))
			return false;
	buf_add(out, p, n);
	return true;
}

static bool
size_of_proof(const struct buf *proof, uint64_t asked, uint64_t *size,
    struct err *e)
{
	struct tree_proof p;
	const char *note;
	uint64_t index;
	size_t n;

	if (!checkpoint_proof_read(proof->n ? proof->p : "", proof->n, &index,
	    &p, &note, &n, e))
		return false;
	*size = size_of(note, n);
	return (index == asked && index < *size) || err_refuse(e,
	    "tlog-proof", "The proof is not one of the entry asked for.");
}

bool
source_open_proof(struct source *s, const char *url, int seconds,
    struct buf *proof, struct buf *entry, struct err *e)
{
	uint64_t index;
	char name[40];
	size_t n;

	born(s);
	s->get = get_url;
	source_use_tiles(s);
	s->fetch = fetch_open(url, seconds, e);
	if (!s->fetch)
		return false;
	url = fetch_url(s->fetch);
	n = (size_t)(strrchr(url, '/') - url);
	if (n >= sizeof s->place || sscanf(url + n, "/%" SCNu64, &index) != 1)
		return err_malformed(e, "limit", "The address is too long.");
	snprintf(s->place, sizeof s->place, "%.*s",
	    (int)(n - strlen("/proof")), url);
	snprintf(name, sizeof name, "proof/%" PRIu64, index);
	return get_url(s, name, proof, e) &&
	    size_of_proof(proof, index, &s->size, e) &&
	    read_one(s, index, entry, e);
}

/* --- both -------------------------------------------------------------------- */

bool
source_open(struct source *s, const char *place, int seconds, struct err *e)
{
	struct err why = { 0 };
	bool ok;

	born(s);
	ok = source_is_url(place) ? open_url(s, place, seconds, &why) :
	    open_folder(s, place, &why);
	if (!ok && e)
		*e = why;
	s->size = size_of(s->note.p, s->note.n);
	return ok;
}

bool
source_policy(struct source *s, struct policy *policy, struct err *e)
{
	struct buf line = BUF_MAX(2048);
	struct note_key key;
	bool ok = s->get(s, "vkey", &line, e) &&
	    note_key_read(line.p ? line.p : "", line.n, &key, e);

	buf_free(&line);
	if (ok)
		policy_of_key(policy, &key);
	else if (e && e->kind == ERR_ABSENT)
		err_absent(e, "No key came with this log: give the one you "
		    "trust with --vkey.");
	return ok;
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
