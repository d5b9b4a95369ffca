/* mutant.h: a control on the walk: one permission at a time is another than the
 * program's, and the walk must notice.
 *
 * The linker gives this test its own act_type_find, keyring_allows and
 * keyring_covers (meson.build); they ask the real ones and change the answer as
 * told here. Nothing of it is in the program.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef TESTS_WALK_MUTANT_H
#define TESTS_WALK_MUTANT_H

#include "act/type.h"

/* Until mutant_none, the kind of act is found as this one. */
void mutant_type(const struct act_type *as_it_is, const struct act_type *);
/* What the keyring does not allow is allowed; what powers do not cover is
 * covered. */
void mutant_keys(bool allows, bool covers);
void mutant_none(void);

#endif
