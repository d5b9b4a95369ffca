/* types.c: the register of kinds. SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

#include <stdlib.h>
#include <string.h>

#define ACT(name) extern const struct act_type act_##name;
#include "act/list.h"
#undef ACT

const struct act_type *const act_types[] = {
#define ACT(name) &act_##name,
#include "act/list.h"
#undef ACT
	NULL,
};

#define NTYPES (sizeof act_types / sizeof *act_types - 1)

static const struct act_type *sorted[NTYPES];

static int
by_name(const void *a, const void *b)
{
	const struct act_type *const *x = a, *const *y = b;

	return strcmp((*x)->name, (*y)->name);
}

/* Sorted once, before main, so that threads may search it. */
__attribute__((constructor)) static void
sort_types(void)
{
	memcpy(sorted, act_types, sizeof sorted);
	qsort(sorted, NTYPES, sizeof *sorted, by_name);
}

static int
against_name(const void *name, const void *b)
{
	const struct act_type *const *t = b;

	return strcmp(name, (*t)->name);
}

const struct act_type *
act_type_find(const char *name)
{
	const struct act_type *const *t = bsearch(name, sorted, NTYPES,
	    sizeof *sorted, against_name);

	return t ? *t : NULL;
}
