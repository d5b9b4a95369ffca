/* texts.h: the texts of a draft in its languages, and the one hash over them.
 *
 * A draft in one authentic language is named by the SHA-256 of its text. One
 * in several is named by the SHA-256 of the list of them: a line for each
 * authentic language, in the order of the act, "LANGUAGE HEX" and a line feed
 * (VCLT 33: they are equally authoritative, so a signature covers them all).
 * A translation that is not authentic may be added or replaced and changes
 * no hash.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef ACT_TEXTS_H
#define ACT_TEXTS_H

#include "act/type.h"
#include "base/err.h"
#include "base/buf.h"
#include "seal/json.h"

#include <stddef.h>

/* The rows of "texts": a language, the hash of its text, its standing. */
extern const struct field texts_fields[];

/* Can that text be amended as body says? What is no text of paragraphs, can. */
bool texts_amended(const char *text, size_t n, const struct json *body,
    struct err *);
/* The list as hashed; empty when one language alone is authentic. */
void texts_list(struct buf *, const struct json *texts);
/* Is body's "text" that of its "texts"? True when there are none. */
bool texts_check(const struct json *body, struct err *);

#endif
