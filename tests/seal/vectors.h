/* vectors.h: reading the published vectors, with jansson.
 *
 * Not beside seal/json.h in one file: both have a json_array.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef TESTS_SEAL_VECTORS_H
#define TESTS_SEAL_VECTORS_H

#include "base/buf.h"
#include "seal/key.h"

#include <jansson.h>

/* The whole file, or the test fails; json_decref it. */
json_t *vectors_load(const char *shared, const char *name);
/* A member that is a string, or the test fails. */
const char *vectors_str(const json_t *, const char *member);
/* A member written in hex or base64; buf_free it. */
struct buf vectors_hex(const json_t *, const char *member);
struct buf vectors_b64(const json_t *, const char *member);
/* A .pub line that must be good. */
struct key *vectors_key(const char *line);
/* An armored signature file, as the blob inside. */
struct buf vectors_sig(const char *folder, const char *name);

#endif
