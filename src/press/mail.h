/* mail.h: a message of plain text as RFC 5322 wants it.
 *
 * To one address, in UTF-8. What stands in a header is one line whatever it was
 * made of: controls, and marks that turn the direction of writing, are left
 * out, runs of blanks become one, and what is not short ASCII becomes encoded
 * words (RFC 2047) of whole characters. Lines end in CR LF and have at most 78
 * bytes, long addresses excepted; a body that is not ASCII goes in base64. It
 * says that a program made it (RFC 3834).
 *
 * Pure: the date is an argument, and nothing here knows what it is about.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef PRESS_MAIL_H
#define PRESS_MAIL_H

#include "base/buf.h"
#include "base/day.h"

#include <stdbool.h>

#define MAIL_ADDRESS 255	/* room for one, with its NUL */

struct mail {
	const char *from, *from_name;	/* good addresses; the name may be "" */
	const char *to;
	const char *subject, *body;	/* the body in lines that end in \n */
	const char *id;			/* the Message-ID, without < and > */
	const char *about;		/* the first one on the matter; or NULL */
	const char *lang;
	struct instant date;
};

void mail_write(struct buf *, const struct mail *);

/* name@host.example: ASCII, no quoting, no comment, no address in brackets. */
bool mail_address_good(const char *, size_t n);
/* In one line, as a header has it. */
void mail_plain(struct buf *, const char *);
/* A paragraph, broken at blanks before the 73rd character, and an empty line. */
void mail_paragraph(struct buf *, const char *);

#endif
