/* mutant.c: see mutant.h. SPDX-License-Identifier: Apache-2.0 */
#include "tests/walk/mutant.h"

#include "act/keyring.h"

static const struct act_type *real, *instead;
static bool allows_all, covers_all;

void
mutant_type(const struct act_type *as_it_is, const struct act_type *other)
{
	real = as_it_is;
	instead = other;
}

void
mutant_keys(bool allows, bool covers)
{
	allows_all = allows;
	covers_all = covers;
}

void
mutant_none(void)
{
	real = instead = NULL;
	allows_all = covers_all = false;
}

/* --- what the linker puts in the place of the program's ------------------------ */

const struct act_type *__real_act_type_find(const char *);
const struct act_type *__wrap_act_type_find(const char *);
bool __real_keyring_allows(const struct keyring *, const struct act *,
    struct err *);
bool __wrap_keyring_allows(const struct keyring *, const struct act *,
    struct err *);
bool __real_keyring_covers(const struct keyring *, const struct act *,
    struct err *);
bool __wrap_keyring_covers(const struct keyring *, const struct act *,
    struct err *);

const struct act_type *
__wrap_act_type_find(const char *name)
{
	const struct act_type *t = __real_act_type_find(name);

	return t && t == real ? instead : t;
}

bool
__wrap_keyring_allows(const struct keyring *r, const struct act *a,
    struct err *e)
{
	return allows_all || __real_keyring_allows(r, a, e);
}

bool
__wrap_keyring_covers(const struct keyring *r, const struct act *a,
    struct err *e)
{
	return covers_all || __real_keyring_covers(r, a, e);
}
