/* checkpoint.c: see checkpoint.h. SPDX-License-Identifier: Apache-2.0 */
#include "log/checkpoint.h"

#include "base/enc.h"

#include <assert.h>
#include <inttypes.h>
#include <string.h>

#define PROOF_TITLE "c2sp.org/tlog-proof@v1"

struct line { const char *p; size_t n; };

/* The next line without its newline; false where no newline ends it. */
static bool
next_line(const char *text, size_t n, size_t *at, struct line *line)
{
	const char *end = memchr(text + *at, '\n', n - *at);

	if (!end)
		return false;
	*line = (struct line){ text + *at, (size_t)(end - (text + *at)) };
	*at += line->n + 1;
	return true;
}

/* Decimal, no leading zeros, below 2^63: what every other reader's signed
 * integers hold. */
static bool
read_number(const char *s, size_t n, uint64_t *out)
{
	uint64_t v = 0;

	if (n == 0 || n > 19 || (n > 1 && s[0] == '0'))
		return false;
	for (size_t i = 0; i < n; i++) {
		if (s[i] < '0' || s[i] > '9')
			return false;
		v = v * 10 + (uint64_t)(s[i] - '0');
	}
	*out = v;
	return v <= INT64_MAX;
}

static bool
read_origin(struct line line, struct checkpoint *c)
{
	if (line.n == 0 || line.n >= sizeof c->origin ||
	    !utf8_valid(line.p, line.n))
		return false;
	for (size_t i = 0; i < line.n; i++)
		if ((unsigned char)line.p[i] < 0x20 || line.p[i] == 0x7f)
			return false;
	memcpy(c->origin, line.p, line.n);
	c->origin[line.n] = '\0';
	return true;
}

bool
checkpoint_read(const char *text, size_t n, struct checkpoint *c,
    struct err *e)
{
	struct line line;
	size_t at = 0;

	if (!next_line(text, n, &at, &line) || !read_origin(line, c))
		return err_malformed(e, "tlog-checkpoint",
		    "The checkpoint does not begin with a name of a log.");
	if (!next_line(text, n, &at, &line) ||
	    !read_number(line.p, line.n, &c->size))
		return err_malformed(e, "tlog-checkpoint",
		    "The second line of the checkpoint is not a size.");
	if (!next_line(text, n, &at, &line) ||
	    !hash_read_b64(line.p, line.n, &c->root))
		return err_malformed(e, "tlog-checkpoint",
		    "The third line of the checkpoint is not a root.");
	if (at != n)
		return err_malformed(e, "tlog-checkpoint",
		    "The checkpoint has more than three lines.");
	return true;
}

void
checkpoint_write(const struct checkpoint *c, struct buf *b)
{
	char root[HASH_B64];

	hash_b64(&c->root, root);
	buf_printf(b, "%s\n%" PRIu64 "\n%s\n", c->origin, c->size, root);
}

void
checkpoint_proof_write(struct buf *b, uint64_t index,
    const struct tree_proof *proof, const char *note, size_t n)
{
	assert(proof->n <= TREE_PROOF_MOST);
	buf_printf(b, PROOF_TITLE "\nindex %" PRIu64 "\n", index);
	for (size_t i = 0; i < proof->n; i++) {
		char line[HASH_B64];

		hash_b64(&proof->h[i], line);
		buf_printf(b, "%s\n", line);
	}
	buf_byte(b, '\n');
	buf_add(b, note, n);
}

static bool
read_index(struct line line, uint64_t *index)
{
	return line.n > 6 && memcmp(line.p, "index ", 6) == 0 &&
	    read_number(line.p + 6, line.n - 6, index);
}

bool
checkpoint_proof_read(const char *text, size_t n, uint64_t *index,
    struct tree_proof *proof, const char **note, size_t *note_n,
    struct err *e)
{
	struct line line;
	size_t at = 0;

	proof->n = 0;
	if (!next_line(text, n, &at, &line) ||
	    line.n != strlen(PROOF_TITLE) ||
	    memcmp(line.p, PROOF_TITLE, line.n) != 0)
		return err_malformed(e, "tlog-proof",
		    "This is not a proof from a log.");
	if (!next_line(text, n, &at, &line) || !read_index(line, index))
		return err_malformed(e, "tlog-proof",
		    "The second line of the proof is not an index.");
	for (;;) {
		if (!next_line(text, n, &at, &line))
			return err_malformed(e, "tlog-proof",
			    "The proof ends before its checkpoint.");
		if (line.n == 0)
			break;
		if (proof->n == TREE_PROOF_MOST)
			return err_malformed(e, "tlog-proof",
			    "The proof has more than %d hashes.",
			    TREE_PROOF_MOST);
		if (!hash_read_b64(line.p, line.n, &proof->h[proof->n++]))
			return err_malformed(e, "tlog-proof",
			    "Line %zu of the proof is not a hash.",
			    proof->n + 2);
	}
	if (at == n)
		return err_malformed(e, "tlog-proof",
		    "The proof has no checkpoint.");
	*note = text + at;
	*note_n = n - at;
	return true;
}
