/* builtin.h: the profiles that are compiled in (profiles/).
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef LAW_BUILTIN_H
#define LAW_BUILTIN_H

/* The text of "csto-2010" and the like; NULL: there is no such. */
const char *profile_builtin(const char *name);
/* Their names; NULL ends the list. */
const char *profile_builtin_name(unsigned i);

#endif
