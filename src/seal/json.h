/* json.h: canonical JSON, the only spelling an act may have.
 *
 * The profile (docs/format-act.md, section 2) is RFC 8785 narrowed so that no
 * number formatting and no UTF-16 sorting is needed: UTF-8 without BOM, no
 * white space, members sorted by byte, names [a-z0-9_]+ and unique, integers
 * within +-(2^53-1) and no other numbers, strings escaped exactly as RFC 8785
 * writes them, depth at most 32. One value has one spelling.
 *
 * json_read accepts that spelling alone. It never repairs. Reading and
 * re-writing gives the same bytes, by construction and by a property test.
 * No Unicode normalisation: bytes stay as signed. U+0000 is refused in
 * strings, so that a string is also a C string.
 *
 * The tree lives in the arena and is read-only once read; the writer builds
 * trees of the same type.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef SEAL_JSON_H
#define SEAL_JSON_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"

#include <stdint.h>

#define JSON_DEPTH 32
#define JSON_INT_MOST 9007199254740991	/* 2^53 - 1 */

enum json_type {
	JSON_NULL, JSON_FALSE, JSON_TRUE, JSON_INT, JSON_STRING, JSON_ARRAY,
	JSON_OBJECT,
};

struct json {
	enum json_type type;
	const char *name;	/* inside an object: the member's name */
	int64_t num;		/* JSON_INT */
	const char *str;	/* JSON_STRING: UTF-8, NUL after it */
	size_t len;		/* JSON_STRING: bytes; ARRAY, OBJECT: children */
	struct json *child, *next;	/* first child; next sibling */
	struct json *last;	/* last child, so that appending is one step */
	size_t at, end;		/* read: its bytes are at..end-1 of the text */
};

/* The whole of n bytes is one value. ERR_MALFORMED names the offset and the
 * rule. NULL on failure. */
const struct json *json_read(struct arena *, const char *, size_t n,
    struct err *);

/* Object member by name; NULL when o is NULL, no object, or has none. */
const struct json *json_get(const struct json *o, const char *name);
/* The member's string when it is one, else NULL. */
const char *json_str(const struct json *o, const char *name);
/* The member's integer when it is one, else `otherwise`. */
int64_t json_int(const struct json *o, const char *name, int64_t otherwise);

/* Building. Members may be added in any order; json_put keeps them sorted.
 * Adding a name twice replaces. Each returns the new value, NULL when the
 * arena is full (and takes a NULL container, or a NULL string that should have
 * been made in it, quietly: a chain is checked at its end). Strings are copied.
 * A value that has no canonical spelling is NULL too: a string that is not UTF-8 or holds U+0000, an integer out of range.
 * A name outside [a-z0-9_]+ is a programming mistake. (The linker knows two of
 * them by longer names: jansson, which tests use beside us, has the short.) */
struct json *json_object(struct arena *) __asm__("seal_json_object");
struct json *json_array(struct arena *) __asm__("seal_json_array");
struct json *json_new_str(struct arena *, const char *);
struct json *json_new_strn(struct arena *, const char *, size_t n);
struct json *json_new_int(struct arena *, int64_t);
struct json *json_new_bool(struct arena *, bool);
struct json *json_put(struct arena *, struct json *object, const char *name,
    struct json *value);
struct json *json_put_str(struct arena *, struct json *object,
    const char *name, const char *value);
struct json *json_put_int(struct arena *, struct json *object,
    const char *name, int64_t value);
struct json *json_push(struct json *array, struct json *value);
/* A copy that can be put elsewhere. */
struct json *json_dup(struct arena *, const struct json *);

/* The canonical bytes. */
void json_write(struct buf *, const struct json *);
/* One JSON string with quotes, escaped canonically; for hand-written JSON. */
void json_write_str(struct buf *, const char *, size_t n);

#endif
