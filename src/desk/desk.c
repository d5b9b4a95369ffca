/* desk.c: see desk.h. SPDX-License-Identifier: Apache-2.0 */
#include "desk/desk_in.h"

#include "act/books.h"
#include "base/os.h"
#include "book/write.h"
#include "desk/opening.h"
#include "seal/note.h"
#include "seal/signer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FOLD_STEP 5000

static void
path_in(const struct desk *d, const char *name, char out[PATH_MOST])
{
	snprintf(out, PATH_MOST, "%s/%s", d->folder, name);
}

struct log *
desk_log(struct desk *d)
{
	return d->log;
}

struct book *
desk_book(struct desk *d)
{
	return d->books.members ? d->books.members : d->books.open;
}

struct book *
desk_open_book(struct desk *d)
{
	return d->books.open;
}

const char *
desk_origin(const struct desk *d)
{
	return d->origin;
}

const char *
desk_folder(const struct desk *d)
{
	return d->folder;
}

bool
desk_after(const struct desk *d, struct act_after *after)
{
	struct log_head head = log_head(d->log);

	if (!head.size)
		return false;
	*after = (struct act_after){ head.size, head.root };
	return true;
}

/* --- folding ------------------------------------------------------- */

static bool
fold_one(struct book *book, struct keyring *ring, const char *openings,
    uint64_t seq, const struct log_entry *entry, struct arena *a,
    bool into_book, struct err *e)
{
	struct leaf leaf, inner, *act = &leaf;

	if (!leaf_read(a, entry->p, entry->n, &leaf, e))
		return false;
	if (leaf.sealed)
		act = into_book && openings ? &inner : NULL;
	else if (ring)
		keyring_fold(ring, &leaf.act, seq);
	if (act == &inner && !opening_of(openings, a, seq, &leaf, &inner, e))
		return false;
	return !into_book || book_apply(book, &leaf, act, seq, e);
}

/* May this entry change the keyring? Canonical bytes spell a member in one
 * way, so an entry without these is surely of another kind; one that has them
 * deeper inside is read in vain, no more. */
static bool
may_hold_keys(const struct log_entry *entry)
{
	static const char root[] = "\"kind\":\"org.constitute\"",
	    key[] = "\"kind\":\"key.";

	return memmem(entry->p, entry->n, key, sizeof key - 1) ||
	    memmem(entry->p, entry->n, root, sizeof root - 1);
}

/* The book needs the entries it lacks; the keyring those of keys among all. */
bool
desk_fold(struct log *log, struct book *book, struct keyring *ring,
    const char *openings, const struct desk_options *opt, struct err *e)
{
	uint64_t size = log_head(log).size, from = book_size(book);
	struct arena *a = arena_new(1 << 20);
	bool open = false, ok = true;

	for (uint64_t seq = ring ? 0 : from; ok && seq < size; seq++) {
		struct log_entry entry;

		if (!open && seq >= from)
			ok = open = book_begin(book, e);
		ok = ok && log_read(log, seq, &entry, e) &&
		    ((seq < from && !may_hold_keys(&entry)) ||
		    fold_one(book, ring, openings, seq, &entry, a, seq >= from,
		    e));
		arena_reset(a);
		if (ok && open && (seq + 1 == size ||
		    (seq + 1) % FOLD_STEP == 0)) {
			ok = pen_set_size(book, seq + 1, e) &&
			    book_commit(book, e);
			open = false;
		}
		if (opt && opt->progress && (seq + 1) % FOLD_STEP == 0)
			opt->progress(seq + 1, size, opt->ctx);
	}
	if (open)
		book_rollback(book);
	arena_release(a);
	return ok;
}

struct book *
desk_fold_anew(struct log *log, const char *openings,
    const struct desk_options *opt, struct err *e)
{
	struct book *b = book_open_write(NULL, e);

	if (b && !desk_fold(log, b, NULL, openings, opt, e)) {
		book_close(b);
		b = NULL;
	}
	return b;
}

/* --- the signed head ------------------------------------------------ */

bool
desk_sign_head(struct desk *d, struct err *e)
{
	struct log_head head = log_head(d->log);
	struct checkpoint c = { .size = head.size, .root = head.root };
	char path[PATH_MOST];

	snprintf(c.origin, sizeof c.origin, "%s", d->origin);
	buf_clear(&d->note);
	checkpoint_write(&c, &d->note);
	if (!note_sign(&d->note, d->key, d->origin, e) ||
	    !latch_set(d->latch, &head, e))
		return false;
	/* Not synced: Ed25519 is deterministic, so the same checkpoint is
	 * signed again at the next start. */
	path_in(d, "log/checkpoint", path);
	return os_publish_file(path, d->note.p, d->note.n, 0644, e);
}

/* --- opening --------------------------------------------------------- */

static bool
make_folders(struct desk *d, struct err *e)
{
	static const struct { const char *name; unsigned mode; } all[] = {
		{ "", 0755 }, { "log", 0755 }, { "book", 0755 },
		{ "blobs", 0700 }, { "keys", 0755 }, { "openings", 0700 },
	};
	char path[PATH_MOST];

	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		path_in(d, all[i].name, path);
		if (!os_make_folder(path, all[i].mode, e))
			return false;
		/* An older version made it for every user of the machine; where
		 * that cannot be changed, the folder stays as it is. */
		if (all[i].mode == 0700)
			chmod(path, 0700);
	}
	return true;
}

/* A first start that was cut short may have left its key: then it is that. */
static struct signer *
first_key(const char *path, const char *origin, struct err *e)
{
	struct signer *s;
	uint8_t seed[32];

	if (os_exists(path))
		return signer_read_file(path, e);
	os_random(seed, sizeof seed);
	s = signer_from_seed(KEY_ED25519, seed);
	if (signer_write_file(s, path, origin, e))
		return s;
	signer_free(s);
	return NULL;
}

static bool
make_log_key(struct desk *d, const char *origin, struct err *e)
{
	struct note_key vkey;
	struct buf line = BUF_MAX(1024);
	struct signer *s;
	char path[PATH_MOST];
	bool ok;

	path_in(d, "keys/log.key", path);
	s = first_key(path, origin, e);
	ok = s && note_key_of(s, origin, NOTE_ED25519, &vkey, e);
	if (ok) {
		note_key_write(&vkey, &line);
		buf_byte(&line, '\n');
		path_in(d, "log/vkey", path);
		ok = os_write_file(path, line.p, line.n, 0644, e);
	}
	buf_free(&line);
	signer_free(s);
	return ok;
}

/* The origin is the name in the verifier key. */
static bool
read_log_key(struct desk *d, struct err *e)
{
	struct buf line = BUF_MAX(1024);
	struct note_key vkey, mine;
	char path[PATH_MOST];
	bool ok;

	path_in(d, "log/vkey", path);
	ok = os_read_file(path, &line, e) &&
	    note_key_read(line.p, line.n, &vkey, e);
	buf_free(&line);
	if (!ok)
		return false;
	snprintf(d->origin, sizeof d->origin, "%s", vkey.name);
	path_in(d, "keys/log.key", path);
	if (!os_exists(path))
		return err_absent(e, "The log's key %s is missing: put it back "
		    "from its safe. Without it nothing can be signed.", path);
	d->key = signer_read_file(path, e);
	if (!d->key || !note_key_of(d->key, d->origin, NOTE_ED25519, &mine, e))
		return false;
	return mine.id == vkey.id || err_refuse(e, "log key",
	    "keys/log.key is not the key that log/vkey names: put back the "
	    "two that belong together.");
}

static void
close_book(struct book **b)
{
	if (*b && book_torn(*b))
		book_discard(*b);
	else
		book_close(*b);
	*b = NULL;
}

/* A torn book, and one that knows more than the log and so is of another one,
 * is made new; once, for a second torn one is the disk's doing. openings NULL:
 * the open book, and the keyring with it. */
static bool
open_book(struct desk *d, const char *name, struct book **b,
    const char *openings, const struct desk_options *opt, struct err *e)
{
	char path[PATH_MOST];

	path_in(d, name, path);
	for (int try = 0; try < 2; try++) {
		bool ahead;

		close_book(b);
		if (!openings) {
			keyring_free(d->ring);
			d->ring = keyring_new();
		}
		*b = book_open_write(path, e);
		if (!*b)
			return false;
		ahead = book_size(*b) > log_head(d->log).size;
		if (!book_size(*b) && opt && opt->progress)
			opt->progress(0, log_head(d->log).size, opt->ctx);
		if (!ahead && desk_fold(d->log, *b, openings ? NULL : d->ring,
		    openings, opt, e))
			return true;
		if (!ahead && !book_torn(*b))
			return false;
		book_discard(*b);
		*b = NULL;
	}
	return false;
}

bool
desk_members_book(struct desk *d, const struct desk_options *opt,
    struct err *e)
{
	/* It is not for every user of the machine, nor is what SQLite puts
	 * beside it. */
	mode_t mask = umask(0077);
	bool ok = d->books.members || open_book(d, "book/members.db",
	    &d->books.members, d->folder, opt, e);

	umask(mask);
	return ok;
}

/* That of a log that was longer: nobody is to read it. */
static bool
no_members_book(struct desk *d, struct err *e)
{
	struct book *b;
	char path[PATH_MOST];

	path_in(d, "book/members.db", path);
	if (!os_exists(path))
		return true;
	b = book_open_write(path, e);
	if (b)
		book_discard(b);
	return b != NULL;
}

static bool
open_books(struct desk *d, const struct desk_options *opt, struct err *e)
{
	return open_book(d, "book/book.db", &d->books.open, NULL, opt, e) &&
	    (access_sealed_any(d->books.open) ?
	    desk_members_book(d, opt, e) : no_members_book(d, e));
}

/* How many entries our own published checkpoint is of; 0 when there is none
 * that we signed: a power cut may tear it. */
static uint64_t
published_size(const struct desk *d)
{
	struct buf note = BUF_MAX(NOTE_MOST);
	struct checkpoint c = { .size = 0 };
	struct note_key key;
	struct note_sig sig;
	char path[PATH_MOST];
	size_t n;

	path_in(d, "log/checkpoint", path);
	if (!os_exists(path) || !os_read_file(path, &note, NULL) || !note.n ||
	    !note_key_of(d->key, d->origin, NOTE_ED25519, &key, NULL) ||
	    !note_open(note.p, note.n, &key, 1, &sig, &n, NULL) ||
	    !sig.valid || !checkpoint_read(note.p, n, &c, NULL))
		c.size = 0;
	buf_free(&note);
	return c.size;
}

/* The checkpoint is published after the entries are durable, so a log that is
 * shorter is an older one, or a new one in the place of one that was lost. */
static bool
open_log(struct desk *d, struct err *e)
{
	uint64_t signed_size = published_size(d), size;
	char path[PATH_MOST];

	path_in(d, "log/log.db", path);
	if (signed_size && !os_exists(path))
		return err_refuse(e, "latch", "The log is gone: log/log.db is "
		    "not there, but %llu entries were signed. Put it back "
		    "from a backup or a mirror.",
		    (unsigned long long)signed_size);
	d->log = log_open_sqlite(path, true, e);
	size = d->log ? log_head(d->log).size : 0;
	if (d->log && size < signed_size)
		return err_refuse(e, "latch", "The log ends after %llu "
		    "entries, but log/checkpoint is of %llu: this is an older "
		    "copy. Fetch the missing entries from a mirror first.",
		    (unsigned long long)size,
		    (unsigned long long)signed_size);
	return d->log != NULL;
}

static bool
open_stores(struct desk *d, const struct desk_options *opt, struct err *e)
{
	char path[PATH_MOST];

	if (!open_log(d, e))
		return false;
	path_in(d, "latch", path);
	d->latch = latch_open(opt && opt->latch ? opt->latch : path, e);
	if (!d->latch || !latch_agrees(d->latch, d->log, e))
		return false;
	return open_books(d, opt, e);
}

static void
read_last_rx(struct desk *d)
{
	struct ask q = ask(d->books.open, SQL_ENTRY_LAST);

	if (ask_next(&q))
		d->last_rx.s = ask_num(&q, 1);
	ask_end(&q);
}

/* Makes what is missing, under the lock; without `origin` nothing is made
 * where no record is. */
static bool
folder_ready(struct desk *d, const char *origin, struct err *e)
{
	char vkey[PATH_MOST], path[PATH_MOST];

	path_in(d, "log/vkey", vkey);
	if (!origin && !os_exists(vkey))
		return err_absent(e, "There is no record in %s; "
		    "make one with `chancery init`.", d->folder);
	path_in(d, "lock", path);
	if (!make_folders(d, e) || (d->lock = os_lock(path, e)) < 0)
		return false;
	if (os_exists(vkey))
		return true;
	path_in(d, "log/log.db", path);
	if (os_exists(path))
		return err_refuse(e, "log key", "%.100s has a log, but not "
		    "log/vkey that names its key: put that file back from a "
		    "backup.", d->folder);
	return make_log_key(d, origin, e);
}

struct desk *
desk_open(const char *folder, const char *origin,
    const struct desk_options *opt, struct err *e)
{
	struct desk *d = calloc(1, sizeof *d);

	if (!d)
		abort();
	d->note.max = NOTE_MOST;
	d->lock = -1;
	snprintf(d->folder, sizeof d->folder, "%s", folder);
	if (!folder_ready(d, origin, e) || !read_log_key(d, e) ||
	    !open_stores(d, opt, e))
		goto fail;
	if (origin && strcmp(origin, d->origin) != 0) {
		err_refuse(e, "record 1", "The folder holds the record of "
		    "%.100s.", d->origin);
		goto fail;
	}
	read_last_rx(d);
	if (log_head(d->log).size && !desk_sign_head(d, e))
		goto fail;
	return d;
fail:
	desk_close(d);
	return NULL;
}

void
desk_close(struct desk *d)
{
	if (!d)
		return;
	latch_close(d->latch);
	close_book(&d->books.open);
	close_book(&d->books.members);
	log_close(d->log);
	keyring_free(d->ring);
	signer_free(d->key);
	buf_free(&d->note);
	if (d->lock >= 0)
		close(d->lock);
	free(d);
}
