/* oracle.h: what jansson makes of a JSON text, and cases out of the vectors.
 *
 * jansson's header and ours cannot stand in one file (both have a json_array),
 * so what the tests want from it comes through here.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef TESTS_SEAL_ORACLE_H
#define TESTS_SEAL_ORACLE_H

#include "base/buf.h"

#include <stdbool.h>
#include <stddef.h>

/* Appends the value tree as plain words: n t f, i12; s3:abc, [...], and in
 * objects each name before its value. False when jansson refuses the text. */
bool oracle_dump(const char *text, size_t n, struct buf *);
/* Is it JSON at all, duplicate members refused? Nothing is kept. */
bool oracle_takes(const char *text, size_t n);

struct oracle_case { char name[64]; bool accept; struct buf bytes; };

/* The next case of vectors/jcs/profile.json, from 0; false after the last.
 * The caller frees the bytes. */
bool oracle_profile(const char *shared, size_t i, struct oracle_case *);
/* Calls back with every string, names included, of a JSON text. */
void oracle_strings(const char *text, size_t n,
    void (*)(const char *, size_t, bool name, void *), void *);

#endif
