/* memo.c: see memo.h. SPDX-License-Identifier: Apache-2.0 */
#include "press/memo.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct place {
	uint64_t seq;
	const struct lang *lang;
	char *text;		/* NULL: free */
};

struct memo {
	pthread_mutex_t lock;
	struct place at[MEMO_PLACES];
};

struct memo *
memo_new(void)
{
	struct memo *m = calloc(1, sizeof *m);

	if (!m)
		abort();
	pthread_mutex_init(&m->lock, NULL);
	return m;
}

void
memo_free(struct memo *m)
{
	if (!m)
		return;
	for (size_t i = 0; i < MEMO_PLACES; i++)
		free(m->at[i].text);
	pthread_mutex_destroy(&m->lock);
	free(m);
}

/* Entries that follow each other, as in a list, do not share a place. */
static struct place *
place_of(struct memo *m, uint64_t seq, const struct lang *l)
{
	return &m->at[(seq * 2 + (l != lang_all[0])) % MEMO_PLACES];
}

const char *
memo_find(struct memo *m, struct arena *a, uint64_t seq, const struct lang *l)
{
	struct place *p = place_of(m, seq, l);
	const char *out = NULL;

	pthread_mutex_lock(&m->lock);
	if (p->text && p->seq == seq && p->lang == l)
		out = arena_str(a, p->text);
	pthread_mutex_unlock(&m->lock);
	return out;
}

void
memo_put(struct memo *m, uint64_t seq, const struct lang *l,
    const char *sentence)
{
	struct place *p = place_of(m, seq, l);
	char *text;

	if (strlen(sentence) > MEMO_TEXT)
		return;
	text = strdup(sentence);
	if (!text)
		abort();
	pthread_mutex_lock(&m->lock);
	free(p->text);
	*p = (struct place){ seq, l, text };
	pthread_mutex_unlock(&m->lock);
}
