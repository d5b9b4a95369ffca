/* fuzz_note.c: any bytes as a signed note and as a verifier key.
 *
 * The first signature of a note that opens, with a key we know, is over the
 * text in front of it: another text with the same lines does not open. A
 * verifier key that is read is written again as the same bytes, but for line
 * ends. Whatever text it is, signing it makes a note that opens.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "seal/note.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *, size_t);

static const uint8_t seed[32] = { 1 };

static void
must(bool fact)
{
	if (!fact)
		abort();
}

static void
as_key(const char *p, size_t n)
{
	struct buf b = BUF_MAX(1000);
	struct note_key k;

	while (n && (p[n - 1] == '\n' || p[n - 1] == '\r'))
		n--;
	if (!note_key_read(p, n, &k, NULL))
		return;
	note_key_write(&k, &b);
	must(b.n == n && memcmp(b.p, p, n) == 0);
	buf_free(&b);
}

static void
as_note(const char *p, size_t n, const struct note_key *k)
{
	struct note_sig sigs[2];
	struct err e = { 0 };
	size_t text_n;
	char *other;

	if (!note_open(p, n, k, 2, sigs, &text_n, &e)) {
		must(e.kind == ERR_MALFORMED || e.kind == ERR_REFUSED);
		return;
	}
	must(text_n > 0 && text_n < n && p[text_n - 1] == '\n');
	if (!sigs[0].valid && !sigs[1].valid)
		return;
	other = malloc(n);
	memcpy(other, p, n);
	other[0] = p[0] == 'x' ? 'y' : 'x';
	must(!note_open(other, n, k, 2, sigs, &text_n, NULL) ||
	    (!sigs[0].valid && !sigs[1].valid));
	free(other);
}

static void
as_text(const char *p, size_t n, const struct signer *s,
    const struct note_key *k)
{
	struct buf b = BUF_MAX(n + 400);
	struct note_sig sigs[2];
	size_t text_n;

	buf_str(&b, "x\n");
	buf_add(&b, p, n);
	buf_str(&b, "\n");
	if (note_sign(&b, s, "log", NULL) &&
	    note_cosign(&b, s, "log", (struct instant){ 7 }, NULL) &&
	    note_open(b.p, b.n, k, 2, sigs, &text_n, NULL)) {
		must(sigs[0].valid && sigs[1].valid && sigs[1].at.s == 7);
	}
	buf_free(&b);
}

int
LLVMFuzzerTestOneInput(const uint8_t *p, size_t n)
{
	struct signer *s = signer_from_seed(KEY_ED25519, seed);
	struct note_key k[2];

	must(note_key_of(s, "log", NOTE_ED25519, &k[0], NULL));
	must(note_key_of(s, "log", NOTE_COSIGN_ED25519, &k[1], NULL));
	as_key((const char *)p, n);
	as_note((const char *)p, n, k);
	as_text((const char *)p, n, s, k);
	signer_free(s);
	return 0;
}
