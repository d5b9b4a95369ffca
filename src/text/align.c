/* align.c: the same text in two languages. See markup.h.
 * SPDX-License-Identifier: Apache-2.0 */
#include "text/lcs.h"
#include "text/markup.h"

#define ALIGN_WORK (8 * 1000 * 1000)
#define ALIGN_SCRATCH (8 * 1024 * 1024)

struct structure { int kind, depth, ordinal, minor; };

static struct structure
structure(const struct paragraph *p)
{
	return (struct structure){ (int)p->kind, p->depth, p->ordinal,
	    p->minor };
}

static bool
kept(struct arena *scratch, const struct text *a, const struct text *b,
    bool **keep)
{
	size_t n = a->n + b->n, work = ALIGN_WORK;
	struct structure *s = arena_array(scratch, n, sizeof *s);
	struct id_piece *p = arena_array(scratch, n, sizeof *p);
	uint32_t *id = arena_array(scratch, n, sizeof *id);

	*keep = arena_array(scratch, n, sizeof **keep);
	if (!s || !p || !id || !*keep)
		return false;
	for (size_t i = 0; i < n; i++) {
		s[i] = structure(i < a->n ? &a->p[i] : &b->p[i - a->n]);
		p[i] = (struct id_piece){ (const char *)&s[i], sizeof *s };
	}
	return lcs_number(scratch, p, n, id) &&
	    lcs(scratch, (struct row){ id, a->n },
	    (struct row){ id + a->n, b->n }, (uint32_t)n, &work, *keep,
	    *keep + a->n);
}

/* Those that agree, and between them those that do not, in order. */
static size_t
pairs(const struct text *a, const struct text *b, const bool *keep,
    struct align_pair *out, size_t *differ)
{
	const bool *keep_b = keep + a->n;
	size_t i = 0, j = 0, n = 0;

	for (; i < a->n || j < b->n; n++) {
		bool has_a = i < a->n && !keep[i];
		bool has_b = j < b->n && !keep_b[j];
		enum align_kind kind = has_a && has_b ? ALIGN_NUMBER :
		    has_a ? ALIGN_ONLY_A : has_b ? ALIGN_ONLY_B : ALIGN_SAME;

		out[n] = (struct align_pair){ kind,
		    kind == ALIGN_ONLY_B ? NULL : &a->p[i++],
		    kind == ALIGN_ONLY_A ? NULL : &b->p[j++] };
		*differ += kind != ALIGN_SAME;
	}
	return n;
}

bool
text_align(struct arena *arena, const struct text *a, const struct text *b,
    struct aligned *out, struct err *e)
{
	struct arena *scratch = arena_new(ALIGN_SCRATCH);
	struct align_pair *p = arena_array(arena, a->n + b->n, sizeof *p);
	bool *keep, ok = p && kept(scratch, a, b, &keep);

	*out = (struct aligned){ .pairs = p };
	if (ok)
		out->n = pairs(a, b, keep, p, &out->differ);
	arena_release(scratch);
	return ok || err_refuse(e, "text 3",
	    "The two texts are too large to be aligned.");
}
