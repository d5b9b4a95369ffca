/* builtin.c: see builtin.h. SPDX-License-Identifier: Apache-2.0 */
#include "law/builtin.h"

#include "base/embed.h"

#include <stddef.h>
#include <string.h>

extern const struct embedded profiles_builtin[];

#define END ".profile"

const char *
profile_builtin(const char *name)
{
	size_t n = strlen(name);

	for (const struct embedded *x = profiles_builtin; x->name; x++)
		if (strncmp(x->name, name, n) == 0 &&
		    strcmp(x->name + n, END) == 0)
			return (const char *)x->p;
	return NULL;
}

const char *
profile_builtin_name(unsigned i)
{
	for (const struct embedded *x = profiles_builtin; x->name; x++)
		if (!i--)
			return x->name;
	return NULL;
}
