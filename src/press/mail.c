/* mail.c: see mail.h. SPDX-License-Identifier: Apache-2.0 */
#include "press/mail.h"

#include "base/enc.h"
#include "text/glyph.h"

#include <string.h>

#define WIDTH 72	/* characters of a line of the body */
#define WORD 39		/* bytes in an encoded word: 64 with what is around */
#define SHORT 64	/* bytes of a header that stands as it is */

/* --- addresses ----------------------------------------------------------- */

static bool
is_alnum(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	    (c >= '0' && c <= '9');
}

/* Parts with dots between: none is empty. */
static bool
parts_good(const char *p, size_t n, const char *besides, size_t most)
{
	size_t in = 0;

	for (size_t i = 0; i < n; i++) {
		if (p[i] == '.') {
			if (!in)
				return false;
			in = 0;
			continue;
		}
		if (!is_alnum(p[i]) && (!p[i] || !strchr(besides, p[i])))
			return false;
		if (++in > most)
			return false;
	}
	return in > 0;
}

bool
mail_address_good(const char *p, size_t n)
{
	const char *at = memchr(p, '@', n);
	size_t local = at ? (size_t)(at - p) : 0;
	const char *host = at ? at + 1 : NULL;

	if (!at || n >= MAIL_ADDRESS || local > 64 ||
	    !parts_good(p, local, "!#$%&'*+-/=?^_`{|}~", 64) ||
	    !parts_good(host, n - local - 1, "-", 63))
		return false;
	for (size_t i = local + 1; i < n; i++)
		if (p[i] == '-' && (p[i - 1] == '@' || p[i - 1] == '.' ||
		    i + 1 == n || p[i + 1] == '.'))
			return false;
	return true;
}

/* --- one line ------------------------------------------------------------ */

/* Left-to-right and right-to-left marks belong to no letter either. */
static bool
unseen(uint32_t c)
{
	enum glyph g = glyph_of(c);

	return g == GLYPH_TURN || g == GLYPH_UNSEEN || c == 0xFFFD ||
	    c == 0x200E || c == 0x200F || c == 0x061C;
}

void
mail_plain(struct buf *out, const char *text)
{
	size_t n = strlen(text), len;
	bool blank = false;

	for (size_t i = 0; i < n; i += len) {
		uint32_t c = utf8_next(text + i, n - i, &len);
		enum glyph g = glyph_of(c);

		if (g == GLYPH_SPACE || g == GLYPH_CONTROL) {
			blank = out->n > 0;
			continue;
		}
		if (unseen(c))
			continue;
		if (blank)
			buf_byte(out, ' ');
		blank = false;
		buf_add(out, text + i, len);
	}
}

static bool
is_ascii(const char *p, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if ((unsigned char)p[i] >= 0x7F)
			return false;
	return true;
}

/* As many whole characters as one encoded word takes. */
static size_t
word_of(const char *p, size_t n)
{
	size_t most = n < WORD ? n : WORD;

	while (most < n && most && ((unsigned char)p[most] & 0xC0) == 0x80)
		most--;
	return most ? most : n < WORD ? n : WORD;
}

static void
encoded(struct buf *out, const char *p, size_t n)
{
	for (size_t len, i = 0; i < n; i += len) {
		len = word_of(p + i, n - i);
		buf_str(out, i ? "\r\n =?UTF-8?B?" : "=?UTF-8?B?");
		base64_write(out, p + i, len);
		buf_str(out, "?=");
	}
}

/* A phrase that is not encoded is quoted, so nothing in it is syntax. */
static void
header_text(struct buf *out, const char *text, bool phrase)
{
	struct buf line = BUF_MAX(4096);

	mail_plain(&line, text);
	if (!line.n)
		buf_free(&line);
	else if (!is_ascii(line.p, line.n) || line.n > SHORT ||
	    strstr(line.p, "=?") || (phrase && strpbrk(line.p, "\"\\")))
		encoded(out, line.p, line.n);
	else {
		buf_str(out, phrase ? "\"" : "");
		buf_add(out, line.p, line.n);
		buf_str(out, phrase ? "\"" : "");
	}
	buf_free(&line);
}

/* --- the body ------------------------------------------------------------ */

void
mail_paragraph(struct buf *out, const char *text)
{
	struct buf line = BUF_MAX(1 << 16);
	size_t column = 0;

	mail_plain(&line, text);
	for (const char *p = line.p ? line.p : ""; *p;) {
		size_t n = strcspn(p, " "), wide = utf8_count(p, n);

		if (column && column + 1 + wide > WIDTH) {
			buf_byte(out, '\n');
			column = 0;
		} else if (column) {
			buf_byte(out, ' ');
			column++;
		}
		buf_add(out, p, n);
		column += wide;
		p += n + (p[n] == ' ');
	}
	buf_str(out, "\n\n");
	buf_free(&line);
}

static void
body_lines(struct buf *out, const char *body)
{
	while (*body) {
		size_t n = strcspn(body, "\n");

		buf_add(out, body, n);
		buf_str(out, "\r\n");
		body += n + (body[n] == '\n');
	}
}

static void
body_base64(struct buf *out, const char *body)
{
	struct buf lines = BUF_MAX(1 << 18);

	body_lines(&lines, body);
	for (size_t i = 0; i < lines.n; i += 57) {
		base64_write(out, lines.p + i, lines.n - i < 57 ?
		    lines.n - i : 57);
		buf_str(out, "\r\n");
	}
	buf_free(&lines);
}

/* --- all of it ----------------------------------------------------------- */

static void
date_line(struct buf *out, struct instant t)
{
	static const char days[] = "MonTueWedThuFriSatSun";
	static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
	struct day d = instant_day(t, 0);
	struct civil c = day_civil(d);
	int s = instant_clock(t, 0);

	buf_printf(out, "Date: %.3s, %d %.3s %04d %02d:%02d:%02d +0000\r\n",
	    days + 3 * day_weekday(d), c.day, months + 3 * (c.month - 1),
	    c.year, s / 3600, s / 60 % 60, s % 60);
}

void
mail_write(struct buf *out, const struct mail *m)
{
	bool ascii = is_ascii(m->body, strlen(m->body));

	date_line(out, m->date);
	buf_str(out, "From: ");
	if (m->from_name[0]) {
		header_text(out, m->from_name, true);
		buf_str(out, "\r\n ");
	}
	buf_printf(out, "<%s>\r\nTo: <%s>\r\nSubject: ", m->from, m->to);
	header_text(out, m->subject, false);
	buf_printf(out, "\r\nMessage-ID: <%s>\r\n", m->id);
	if (m->about)
		buf_printf(out, "In-Reply-To: <%s>\r\nReferences: <%s>\r\n",
		    m->about, m->about);
	buf_printf(out, "Auto-Submitted: auto-generated\r\n"
	    "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
	    "Content-Language: %s\r\nContent-Transfer-Encoding: %s\r\n\r\n",
	    m->lang, ascii ? "7bit" : "base64");
	if (ascii)
		body_lines(out, m->body);
	else
		body_base64(out, m->body);
}
