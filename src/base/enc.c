/* enc.c: see enc.h. SPDX-License-Identifier: Apache-2.0 */
#include "base/enc.h"

#include <string.h>

static const char hexdigits[] = "0123456789abcdef";
static const char b64std[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
static const char b64url[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

void
hex_write(struct buf *b, const void *src, size_t n)
{
	const unsigned char *p = src;

	for (size_t i = 0; i < n; i++) {
		char two[2] = { hexdigits[p[i] >> 4], hexdigits[p[i] & 15] };

		buf_add(b, two, 2);
	}
}

static int
hex_value(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	return -1;
}

bool
hex_read(const char *s, size_t len, void *out, size_t n)
{
	unsigned char *p = out;

	if (len != n * 2)
		return false;
	for (size_t i = 0; i < n; i++) {
		int hi = hex_value(s[2 * i]), lo = hex_value(s[2 * i + 1]);

		if (hi < 0 || lo < 0)
			return false;
		p[i] = (unsigned char)(hi << 4 | lo);
	}
	return true;
}

static void
b64_write(struct buf *b, const void *src, size_t n, const char *abc, bool pad)
{
	const unsigned char *p = src;
	char part[256];
	size_t at = 0;

	for (size_t i = 0; i < n; i += 3) {
		size_t left = n - i;
		uint32_t v = (uint32_t)p[i] << 16;
		char *q = part + at;

		if (left > 1)
			v |= (uint32_t)p[i + 1] << 8;
		if (left > 2)
			v |= p[i + 2];
		q[0] = abc[v >> 18 & 63];
		q[1] = abc[v >> 12 & 63];
		q[2] = left > 1 ? abc[v >> 6 & 63] : '=';
		q[3] = left > 2 ? abc[v & 63] : '=';
		at += left > 2 || pad ? 4 : left + 1;
		if (at == sizeof part) {
			buf_add(b, part, at);
			at = 0;
		}
	}
	buf_add(b, part, at);
}

/* From '0' to 'z': one more than what it stands for, 0 for no digit. */
static const unsigned char b64_common['z' - '0' + 1] = {
	53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 0, 0, 0, 0, 0, 0, 0,
	1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20,
	21, 22, 23, 24, 25, 26, 0, 0, 0, 0, 0, 0,
	27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44,
	45, 46, 47, 48, 49, 50, 51, 52,
};

/* The last two digits of an alphabet are what the two differ in. */
static int
b64_value(char c, const char *abc)
{
	if (c >= '0' && c <= 'z' && b64_common[c - '0'])
		return b64_common[c - '0'] - 1;
	return c == abc[62] ? 62 : c == abc[63] ? 63 : -1;
}

/* Unpadded digits only; tail bits must be zero. */
static bool
b64_digits(struct buf *out, const char *s, size_t len, const char *abc)
{
	unsigned char part[255] = { 0 };
	size_t at = 0;
	uint32_t acc = 0;
	int bits = 0;

	if (len % 4 == 1)
		return false;
	for (size_t i = 0; i < len; i++) {
		int v = b64_value(s[i], abc);

		if (v < 0)
			return false;
		acc = acc << 6 | (uint32_t)v;
		bits += 6;
		if (bits >= 8) {
			bits -= 8;
			part[at++] = (unsigned char)(acc >> bits);
		}
		if (at == sizeof part) {
			buf_add(out, part, at);
			at = 0;
		}
	}
	buf_add(out, part, at);
	return (acc & ((1u << bits) - 1)) == 0;
}

static bool
undo(struct buf *out, size_t was, bool ok)
{
	if (!ok || !buf_ok(out)) {
		out->n = was;
		if (out->p)
			out->p[was] = '\0';
		return false;
	}
	return true;
}

bool
base64_read(struct buf *out, const char *s, size_t len)
{
	size_t was = out->n, digits = len;

	if (len % 4)
		return false;
	if (len && s[len - 1] == '=')
		digits -= s[len - 2] == '=' ? 2 : 1;
	return undo(out, was, b64_digits(out, s, digits, b64std));
}

bool
base64_read_n(const char *s, size_t len, void *out, size_t n)
{
	struct buf b = BUF_MAX(n);
	bool ok = base64_read(&b, s, len) && b.n == n;

	if (ok && n)
		memcpy(out, b.p, n);
	buf_free(&b);
	return ok;
}

bool
base64url_read(struct buf *out, const char *s, size_t len)
{
	size_t was = out->n;	/* before the digits, whatever order C takes */

	return undo(out, was, b64_digits(out, s, len, b64url));
}

void
base64_write(struct buf *b, const void *src, size_t n)
{
	b64_write(b, src, n, b64std, true);
}

void
base64url_write(struct buf *b, const void *src, size_t n)
{
	b64_write(b, src, n, b64url, false);
}

/* Length of the well-formed sequence at p, 0 when there is none. */
static size_t
utf8_len(const unsigned char *p, size_t n, uint32_t *cp)
{
	static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	uint32_t c = p[0];
	size_t len;

	if (c < 0x80) {
		*cp = c;
		return 1;
	}
	len = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : c >= 0xC2 ? 2 : 0;
	if (!len || c > 0xF4 || n < len)
		return 0;
	c &= 0x7Fu >> len;
	for (size_t i = 1; i < len; i++) {
		if ((p[i] & 0xC0) != 0x80)
			return 0;
		c = c << 6 | (p[i] & 0x3F);
	}
	if (c < least[len] || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
		return 0;
	*cp = c;
	return len;
}

bool
utf8_valid(const void *src, size_t n)
{
	const unsigned char *p = src;
	uint32_t cp;

	for (size_t i = 0, len; i < n; i += len) {
		len = utf8_len(p + i, n - i, &cp);
		if (!len)
			return false;
	}
	return true;
}

uint32_t
utf8_next(const char *p, size_t n, size_t *len)
{
	uint32_t cp = 0xFFFD;

	*len = utf8_len((const unsigned char *)p, n, &cp);
	if (!*len) {
		*len = 1;
		return 0xFFFD;
	}
	return cp;
}

size_t
utf8_count(const char *p, size_t n)
{
	size_t count = 0;

	for (size_t i = 0, len; i < n; i += len, count++)
		utf8_next(p + i, n - i, &len);
	return count;
}
