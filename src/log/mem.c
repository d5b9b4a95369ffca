/* mem.c: entries in memory, the contract of log.h in the plainest form.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "log/store.h"

#include <stdlib.h>
#include <string.h>

struct row {
	void *p;
	size_t n;
	struct hash leaf;
};

struct mem {
	int handles;
	struct row *rows;
	size_t cap;
	struct log_head head;
};

static void
keep(struct mem *m, size_t at, const struct log_entry *entry,
    const struct hash *leaf)
{
	struct row *r;

	if (at >= m->cap) {
		m->cap = m->cap ? m->cap * 2 : 16;
		m->rows = reallocarray(m->rows, m->cap, sizeof *m->rows);
		if (!m->rows)
			abort();
	}
	r = &m->rows[at];
	*r = (struct row){ malloc(entry->n ? entry->n : 1), entry->n, *leaf };
	if (!r->p)
		abort();
	memcpy(r->p, entry->p, entry->n);
}

static bool
mem_append(void *self, const struct log_head *was,
    const struct log_entry *entries, const struct hash *leaves, size_t n,
    const struct log_head *now, struct err *e)
{
	struct mem *m = self;

	if (m->head.size != was->size || !hash_same(&m->head.root, &was->root))
		return err_refuse(e, "one writer",
		    "Somebody else appended to the log first.");
	for (size_t i = 0; i < n; i++)
		keep(m, (size_t)was->size + i, &entries[i], &leaves[i]);
	m->head = *now;
	return true;
}

static bool
mem_read(void *self, uint64_t seq, struct log_entry *entry, struct err *e)
{
	struct mem *m = self;

	if (seq >= m->head.size)
		return err_absent(e, "The log has no entry %llu.",
		    (unsigned long long)seq);
	*entry = (struct log_entry){ m->rows[seq].p, m->rows[seq].n };
	return true;
}

static bool
mem_head(void *self, struct log_head *head, struct err *e)
{
	struct mem *m = self;

	(void)e;
	*head = m->head;
	return true;
}

static bool
mem_leaves(void *self, uint64_t from, size_t n, struct hash *out,
    struct err *e)
{
	struct mem *m = self;

	if (from > m->head.size || n > m->head.size - from)
		return err_fault(e, NULL, "The log is shorter than it was.");
	for (size_t i = 0; i < n; i++)
		out[i] = m->rows[from + i].leaf;
	return true;
}

static void
mem_close(void *self)
{
	struct mem *m = self;

	if (--m->handles > 0)
		return;
	for (uint64_t i = 0; i < m->head.size; i++)
		free(m->rows[i].p);
	free(m->rows);
	free(m);
}

static const struct log_backend mem_backend = {
	.name = "mem",
	.append = mem_append,
	.read = mem_read,
	.head = mem_head,
	.leaves = mem_leaves,
	.close = mem_close,
};

bool
log_store_mem(struct log_store *s, struct err *e)
{
	struct mem *m = calloc(1, sizeof *m);

	(void)e;
	if (!m)
		abort();
	m->handles = 1;
	m->head.root = hash_of("", 0);
	*s = (struct log_store){ &mem_backend, m };
	return true;
}

bool
log_store_mem_again(struct log_store *s, const struct log_store *first,
    struct err *e)
{
	struct mem *m = first->self;

	(void)e;
	m->handles++;
	*s = *first;
	return true;
}

struct log *
log_open_mem(struct err *e)
{
	struct log_store s;

	if (!log_store_mem(&s, e))
		return NULL;
	return log_open(s.how, s.self, e);
}
