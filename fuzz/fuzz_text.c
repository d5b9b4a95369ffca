/* fuzz_text.c: any bytes as the text of a draft, twice, and what is between.
 *
 * The input is cut at its first form feed into two texts. What is read is written
 * and read again as the same; its lines of print hold its words. The redline
 * of the two gives both back, and so does the alignment. Replacing a paragraph
 * by one of the other text, when that is allowed, gives a text.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "text/amend.h"
#include "text/diff.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *, size_t);

static void
must(bool fact)
{
	if (!fact)
		abort();
}

static bool
same(struct words a, struct words b)
{
	return a.n == b.n && (!a.n || memcmp(a.p, b.p, a.n) == 0);
}

static void
inverse(struct arena *a, const struct text *t)
{
	struct buf b = BUF_MAX(3 * TEXT_MOST);
	struct text u;

	text_write(&b, t);
	must(buf_ok(&b));
	if (b.n <= TEXT_MOST) {
		must(text_read(a, b.p, b.n, &u, NULL) && u.n == t->n);
		for (size_t i = 0; i < t->n; i++)
			must(t->p[i].kind == u.p[i].kind &&
			    t->p[i].depth == u.p[i].depth &&
			    t->p[i].ordinal == u.p[i].ordinal &&
			    same(t->p[i].label, u.p[i].label) &&
			    same(t->p[i].words, u.p[i].words));
	}
	buf_free(&b);
}

static void
printed(const struct text *t)
{
	for (size_t i = 0; i < t->n; i++) {
		struct words rest = t->p[i].words, line;
		const char *at = rest.p;
		bool first = true;

		while (text_line(&rest, TEXT_WIDTH, &first, &line)) {
			must(line.p == at || (line.p == at + 1 && *at == ' '));
			at = line.p + line.n;
		}
		must(at == t->p[i].words.p + t->p[i].words.n);
	}
}

static void
gives(const struct redline_paragraph *p, enum run_kind with, struct words want)
{
	for (size_t i = 0; i < p->n; i++) {
		struct words w = p->runs[i].words;

		if (p->runs[i].kind != RUN_KEEP && p->runs[i].kind != with)
			continue;
		must(w.n && w.n <= want.n && memcmp(w.p, want.p, w.n) == 0);
		want.p += w.n;
		want.n -= w.n;
	}
	must(!want.n);
}

static void
between(struct arena *a, const struct text *t, const struct text *u)
{
	struct words none = { NULL, 0 };
	struct redline r;
	struct aligned al;
	size_t i = 0, j = 0;

	must(redline(a, t, u, &r, NULL));
	for (size_t k = 0; k < r.n; k++) {
		must(!r.p[k].was || r.p[k].was == &t->p[i++]);
		must(!r.p[k].is || r.p[k].is == &u->p[j++]);
		gives(&r.p[k], RUN_DELETE,
		    r.p[k].was ? r.p[k].was->words : none);
		gives(&r.p[k], RUN_INSERT,
		    r.p[k].is ? r.p[k].is->words : none);
	}
	must(i == t->n && j == u->n);
	must(text_align(a, t, u, &al, NULL));
	i = j = 0;
	for (size_t k = 0; k < al.n; k++) {
		must(!al.pairs[k].a || al.pairs[k].a == &t->p[i++]);
		must(!al.pairs[k].b || al.pairs[k].b == &u->p[j++]);
	}
	must(i == t->n && j == u->n);
}

/* Two wordings for the first paragraph and one in between. */
static void
amended(struct arena *a, const struct text *t, const struct text *u)
{
	struct amendment v[3] = { { .kind = AMEND_REPLACE, .paragraph = 1,
	    .amends = AMEND_DRAFT } };
	bool chosen[3] = { true, true, true };
	struct buf b = BUF_MAX(TEXT_MOST);
	struct amend_weighed w;
	struct text next;

	v[0].old = paragraph_hash(&t->p[0]);
	v[2] = v[1] = v[0];
	v[0].words = u->p[0].words;
	v[1].words = u->p[u->n - 1].words;
	v[2].kind = AMEND_INSERT;
	v[2].words = u->p[u->n / 2].words;
	if (amend_weigh(a, t, v, 3, &w, NULL) &&
	    amend_apply(a, t, v, 3, chosen, &b, NULL)) {
		must(!w.ncollisions || w.collisions[0].kind == COLLIDE_SAME);
		must(text_read(a, b.p, b.n, &next, NULL));
	}
	buf_free(&b);
}

int
LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
	struct arena *a = arena_new(4 * REDLINE_ARENA);
	const uint8_t *cut = n ? memchr(p, '\f', n) : NULL;
	size_t half = cut ? (size_t)(cut - p) : n;
	struct text t, u;
	struct err e = { 0 };

	if (text_read(a, (const char *)p, half, &t, &e)) {
		inverse(a, &t);
		printed(&t);
		if (cut && text_read(a, (const char *)cut + 1, n - half - 1,
		    &u, NULL)) {
			between(a, &t, &u);
			amended(a, &t, &u);
		}
	} else
		must(e.kind == ERR_MALFORMED && e.rule[0] && e.says[0]);
	arena_release(a);
	return 0;
}
