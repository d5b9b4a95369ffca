/* vectors.c: see vectors.h. SPDX-License-Identifier: Apache-2.0 */
#include "tests/seal/vectors.h"

#include "base/enc.h"
#include "seal/sshsig.h"
#include "tests/test.h"

#include <stdlib.h>

json_t *
vectors_load(const char *shared, const char *name)
{
	struct buf b = test_file(shared, name);
	json_t *j = json_loadb(b.p, b.n, 0, NULL);

	OK(j);
	buf_free(&b);
	return j;
}

const char *
vectors_str(const json_t *o, const char *member)
{
	const char *s = json_string_value(json_object_get(o, member));

	if (!s)
		test_fail(__FILE__, __LINE__, "no member %s", member);
	return s;
}

struct buf
vectors_hex(const json_t *o, const char *member)
{
	const char *s = vectors_str(o, member);
	size_t n = strlen(s) / 2;
	struct buf b = BUF_MAX(1 << 20);
	void *raw = malloc(n + 1);

	OK(raw && hex_read(s, 2 * n, raw, n));
	buf_add(&b, raw, n);
	free(raw);
	return b;
}

struct buf
vectors_b64(const json_t *o, const char *member)
{
	const char *s = vectors_str(o, member);
	struct buf b = BUF_MAX(1 << 20);

	OK(base64_read(&b, s, strlen(s)));
	buf_add(&b, "", 0);
	return b;
}

struct key *
vectors_key(const char *line)
{
	struct err e = { 0 };
	struct key *k = key_read_line(line, strlen(line), &e);

	FINE(k, e);
	return k;
}

struct buf
vectors_sig(const char *folder, const char *name)
{
	struct buf text = test_file(folder, name), blob = BUF_MAX(4096);
	struct err e = { 0 };

	FINE(sshsig_unarmor(&blob, text.p, text.n, &e), e);
	buf_free(&text);
	return blob;
}
