/* lang_in.h: between the compiled tables and lang.c.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef PRESS_LANG_IN_H
#define PRESS_LANG_IN_H

#include <stddef.h>

struct lang_message { const char *id, *str[4]; };

extern const struct lang_message lang_ru_messages[];
extern const size_t lang_ru_count;
unsigned lang_ru_plural(unsigned long n);

#endif
