/* rotation.c: see rotation.h. SPDX-License-Identifier: Apache-2.0 */
#include "law/rotation.h"

#include <stdbool.h>
#include <string.h>

static size_t
place_of(char order[][65], size_t n, const char *member)
{
	size_t i = 0;

	while (member && i < n && strcmp(order[i], member) != 0)
		i++;
	return member ? i : n;
}

static bool
skipped(const char *member, char skips[][65], size_t nskips)
{
	for (size_t i = 0; i < nskips; i++)
		if (strcmp(skips[i], member) == 0)
			return true;
	return false;
}

size_t
rotation_next(char order[][65], size_t n, const char *last, const char *due,
    char skips[][65], size_t nskips)
{
	size_t from = place_of(order, n, last), first = place_of(order, n, due);

	if (!n)
		return 0;
	if (first < n)
		return first;
	first = from == n ? 0 : (from + 1) % n;
	for (size_t i = 0; i < n; i++) {
		size_t at = (first + i) % n;

		if (!skipped(order[at], skips, nskips))
			return at;
	}
	return first;
}
