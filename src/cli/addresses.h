/* addresses.h: to which addresses the mail of a member goes.
 *
 * FOLDER/mail/addresses, mode 0600, one a line:
 *
 *     MEMBER ADDRESS [LANG]
 *
 * MEMBER is a short name of the record, a member's or an organ's; it may have
 * several addresses, and one address may serve several. LANG is en (also when
 * there is none) or ru. Blank lines, and those that begin with #, say nothing.
 *
 * An address is an operator's affair and no act: the record is public and for
 * ever. A line that is not understood is passed over and told; it hinders no
 * other.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_ADDRESSES_H
#define CLI_ADDRESSES_H

#include "base/arena.h"
#include "press/lang.h"

#include <stdbool.h>

#define ADDRESSES_MOST 10000

struct address {
	const char *who, *to;
	const struct lang *lang;
};
struct addresses {
	struct address *p;
	size_t n;
	int wrong;	/* the first line that is not understood, or 0 */
};

/* Everything is in the arena. ERR_MALFORMED: there are too many. */
bool addresses_read(struct arena *, const char *, size_t n,
    struct addresses *, struct err *);
/* One line of it, without its end. */
void addresses_line(struct buf *, const struct address *);
/* Of a data folder; no file is no address. */
bool addresses_load(struct arena *, const char *folder, struct addresses *,
    struct err *);

#endif
