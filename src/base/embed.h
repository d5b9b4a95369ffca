/* embed.h: files compiled into the program (tools/embed).
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_EMBED_H
#define BASE_EMBED_H

#include <stddef.h>

/* A table of them ends with a row without a name. */
struct embedded {
	const char *name;	/* without its folder */
	const unsigned char *p;
	size_t n;
};

#endif
