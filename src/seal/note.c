/* note.c: see note.h. SPDX-License-Identifier: Apache-2.0 */
#include "seal/note.h"

#include "base/enc.h"
#include "seal/hash.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>

#define RULE "signed-note"
#define DASH "\xE2\x80\x94 "	/* em dash and blank */

/* No blanks of any script, no plus, nothing unprintable (signed-note). */
static bool
name_good(const char *s, size_t n)
{
	if (!n || n >= NOTE_NAME || !utf8_valid(s, n))
		return false;
	for (size_t i = 0, len; i < n; i += len) {
		uint32_t c = utf8_next(s + i, n - i, &len);

		if (c <= 0x20 || c == '+' || c == 0x7F || c == 0x85 ||
		    c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
		    c == 0x2028 || c == 0x2029 || c == 0x202F ||
		    c == 0x205F || c == 0x3000)
			return false;
	}
	return true;
}

static uint32_t
key_id(const char *name, enum note_alg alg, const uint8_t pub[32])
{
	uint8_t a = (uint8_t)alg;
	struct piece pieces[] = { { name, strlen(name) }, { "\n", 1 },
	    { &a, 1 }, { pub, 32 } };
	struct hash h = hash_pieces(pieces, 4);

	return (uint32_t)h.b[0] << 24 | (uint32_t)h.b[1] << 16 |
	    (uint32_t)h.b[2] << 8 | h.b[3];
}

bool
note_key_read(const char *s, size_t n, struct note_key *k, struct err *e)
{
	const char *plus = n ? memchr(s, '+', n) : NULL, *second;
	struct buf raw = BUF_MAX(64);
	uint8_t id[4];
	bool ok = false;

	while (n && (s[n - 1] == '\n' || s[n - 1] == '\r'))
		n--;
	second = plus ? memchr(plus + 1, '+', (size_t)(s + n - plus - 1)) :
	    NULL;
	if (!second || !name_good(s, (size_t)(plus - s)) ||
	    !hex_read(plus + 1, (size_t)(second - plus - 1), id, 4) ||
	    !base64_read(&raw, second + 1, (size_t)(s + n - second - 1)) ||
	    raw.n < 1)
		goto out;
	snprintf(k->name, sizeof k->name, "%.*s", (int)(plus - s), s);
	k->id = (uint32_t)id[0] << 24 | (uint32_t)id[1] << 16 |
	    (uint32_t)id[2] << 8 | id[3];
	k->alg = (enum note_alg)(uint8_t)raw.p[0];
	if ((k->alg != NOTE_ED25519 && k->alg != NOTE_COSIGN_ED25519) ||
	    raw.n != 33)
		goto out;
	memcpy(k->pub, raw.p + 1, 32);
	ok = k->id == key_id(k->name, k->alg, k->pub);
out:
	buf_free(&raw);
	return ok || err_malformed(e, RULE,
	    "The verifier key is not NAME+HASH+KEY as a signed note has it.");
}

void
note_key_write(const struct note_key *k, struct buf *b)
{
	uint8_t raw[33];

	raw[0] = (uint8_t)k->alg;
	memcpy(raw + 1, k->pub, 32);
	buf_printf(b, "%s+%08x+", k->name, (unsigned)k->id);
	base64_write(b, raw, sizeof raw);
}

bool
note_key_of(const struct signer *s, const char *name, enum note_alg alg,
    struct note_key *k, struct err *e)
{
	size_t n;
	const uint8_t *blob = key_blob(signer_key(s), &n);

	if (key_sort(signer_key(s)) != KEY_ED25519 || n < 32)
		return err_refuse(e, RULE, "Notes are signed by Ed25519 keys.");
	if (!name_good(name, strlen(name)))
		return err_malformed(e, RULE,
		    "The name of a signer may hold no blank and no plus.");
	snprintf(k->name, sizeof k->name, "%s", name);
	k->alg = alg;
	memcpy(k->pub, blob + n - 32, 32);
	k->id = key_id(k->name, k->alg, k->pub);
	return true;
}

/* What a cosignature signs: its time, then the checkpoint's text. */
static void
cosigned_text(struct buf *b, uint64_t t, const char *text, size_t n)
{
	buf_printf(b, "cosignature/v1\ntime %llu\n", (unsigned long long)t);
	buf_add(b, text, n);
}

static bool
sig_valid(const struct note_key *k, const uint8_t *sig, size_t sig_n,
    const char *text, size_t n, struct note_sig *out)
{
	struct buf m = BUF_MAX(NOTE_MOST + 100);
	uint64_t t = 0;
	bool ok;

	if (k->alg == NOTE_ED25519)
		return sig_n == 64 && crypto_sign_verify_detached(sig,
		    (const uint8_t *)text, n, k->pub) == 0;
	if (sig_n != 72)
		return false;
	for (int i = 0; i < 8; i++)
		t = t << 8 | sig[i];
	if (t > INT64_MAX)
		return false;
	cosigned_text(&m, t, text, n);
	ok = crypto_sign_verify_detached(sig + 8, (const uint8_t *)m.p, m.n,
	    k->pub) == 0;
	out->at.s = (int64_t)t;
	buf_free(&m);
	return ok;
}

static bool
one_line(const char *line, size_t n, const char *text, size_t text_n,
    const struct note_key *keys, size_t nkeys, struct note_sig *sigs,
    struct err *e)
{
	struct buf raw = BUF_MAX(NOTE_MOST);
	const char *blank;
	size_t name_n;
	uint32_t id;
	bool ok = false;

	if (n < 4 || memcmp(line, DASH, 4) != 0)
		goto malformed;
	line += 4;
	n -= 4;
	blank = memchr(line, ' ', n);
	name_n = blank ? (size_t)(blank - line) : 0;
	if (!blank || !name_good(line, name_n) ||
	    !base64_read(&raw, blank + 1, n - name_n - 1) || raw.n < 5)
		goto malformed;
	id = (uint32_t)(uint8_t)raw.p[0] << 24 |
	    (uint32_t)(uint8_t)raw.p[1] << 16 |
	    (uint32_t)(uint8_t)raw.p[2] << 8 | (uint8_t)raw.p[3];
	for (size_t i = 0; i < nkeys; i++) {
		struct note_sig sig = { .valid = true };

		if (keys[i].id != id || strlen(keys[i].name) != name_n ||
		    memcmp(keys[i].name, line, name_n) != 0)
			continue;
		if (!sig_valid(&keys[i], (uint8_t *)raw.p + 4, raw.n - 4, text,
		    text_n, &sig)) {
			err_refuse(e, RULE, "The signature of %.100s on the "
			    "note does not verify.", keys[i].name);
			goto out;
		}
		/* Of a witness that signed twice the newest time counts. */
		if (!sigs[i].valid || sig.at.s > sigs[i].at.s)
			sigs[i] = sig;
	}
	ok = true;
	goto out;
malformed:
	err_malformed(e, RULE, "A signature line of the note is malformed.");
out:
	buf_free(&raw);
	return ok;
}

/* The last blank line parts text and signatures. */
static const char *
split(const char *note, size_t n)
{
	for (size_t i = n; i-- > 1;)
		if (note[i] == '\n' && note[i - 1] == '\n')
			return note + i + 1;
	return NULL;
}

static bool
text_good(const char *p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if ((unsigned char)p[i] < 0x20 && p[i] != '\n')
			return false;
	return utf8_valid(p, n);
}

bool
note_open(const char *note, size_t n, const struct note_key *keys,
    size_t nkeys, struct note_sig *sigs, size_t *text_n, struct err *e)
{
	const char *line, *end = note + n;
	size_t lines = 0;

	if (sodium_init() < 0)
		return err_fault(e, NULL, "No cryptography here.");
	if (n > NOTE_MOST || !n || note[n - 1] != '\n' || !text_good(note, n))
		return err_malformed(e, RULE, "A note is text of at most %d "
		    "bytes that ends in a newline.", NOTE_MOST);
	line = split(note, n);
	if (!line || line == end || line - note < 2)
		return err_malformed(e, RULE,
		    "The note has no signatures after a blank line.");
	*text_n = (size_t)(line - note) - 1;
	for (size_t i = 0; i < nkeys; i++)
		sigs[i] = (struct note_sig){ .valid = false };
	while (line < end) {
		const char *nl = memchr(line, '\n', (size_t)(end - line));

		if (++lines > NOTE_SIGS)
			return err_malformed(e, RULE, "A note has at most %d "
			    "signatures.", NOTE_SIGS);
		if (!one_line(line, (size_t)(nl - line), note, *text_n, keys,
		    nkeys, sigs, e))
			return false;
		line = nl + 1;
	}
	return true;
}

static size_t
text_length(const struct buf *b)
{
	const char *line = b->n ? split(b->p, b->n) : NULL;

	if (line && strncmp(line, DASH, 4) == 0)
		return (size_t)(line - b->p) - 1;
	return b->n;
}

static bool
add_line(struct buf *b, size_t text_n, const struct note_key *k,
    const uint8_t *sig, size_t n, struct err *e)
{
	struct buf raw = BUF_MAX(128);

	if (text_n == b->n)
		buf_byte(b, '\n');
	buf_u32be(&raw, k->id);
	buf_add(&raw, sig, n);
	buf_printf(b, DASH "%s ", k->name);
	base64_write(b, raw.p, raw.n);
	buf_byte(b, '\n');
	buf_free(&raw);
	return buf_ok(b) || err_malformed(e, RULE, "The note is too long.");
}

bool
note_sign(struct buf *b, const struct signer *s, const char *name,
    struct err *e)
{
	struct note_key k;
	size_t n = text_length(b);
	uint8_t sig[64];

	if (!note_key_of(s, name, NOTE_ED25519, &k, e))
		return false;
	if (!n || b->p[n - 1] != '\n' || !signer_ed25519(s, b->p, n, sig))
		return err_malformed(e, RULE,
		    "The text of a note ends in a newline.");
	return add_line(b, n, &k, sig, sizeof sig, e);
}

bool
note_cosign(struct buf *b, const struct signer *s, const char *name,
    struct instant at, struct err *e)
{
	struct note_key k;
	size_t n = text_length(b);
	struct buf m = BUF_MAX(NOTE_MOST + 100);
	uint8_t sig[72];
	bool ok;

	if (!note_key_of(s, name, NOTE_COSIGN_ED25519, &k, e))
		return false;
	if (!n || b->p[n - 1] != '\n' || at.s < 0)
		return err_malformed(e, RULE, "The text of a note ends in a "
		    "newline, and its time is not before 1970.");
	for (int i = 0; i < 8; i++)
		sig[i] = (uint8_t)((uint64_t)at.s >> (56 - 8 * i));
	cosigned_text(&m, (uint64_t)at.s, b->p, n);
	ok = signer_ed25519(s, m.p, m.n, sig + 8);
	buf_free(&m);
	return ok ? add_line(b, n, &k, sig, sizeof sig, e) :
	    err_fault(e, NULL, "The key cannot sign.");
}
