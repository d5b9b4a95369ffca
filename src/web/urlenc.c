/* urlenc.c: see urlenc.h. SPDX-License-Identifier: Apache-2.0 */
#include "web/urlenc.h"

#include "base/enc.h"
#include "web/limits.h"

#include <string.h>
#include <strings.h>

static bool
too_much(struct err *e, const char *what)
{
	return err_refuse(e, "limits", "%s", what);
}

static int
hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

/* Decodes n bytes of s into out, which has room for n + 1; -1 when an escape
 * is not two digits. */
static ptrdiff_t
decode(const char *s, size_t n, bool plus, char *out)
{
	size_t o = 0;

	for (size_t i = 0; i < n; i++) {
		int hi, lo;

		if (s[i] == '+' && plus) {
			out[o++] = ' ';
			continue;
		}
		if (s[i] != '%') {
			out[o++] = s[i];
			continue;
		}
		if (n - i < 3)
			return -1;
		hi = hex_digit(s[i + 1]);
		lo = hex_digit(s[i + 2]);
		if (hi < 0 || lo < 0)
			return -1;
		out[o++] = (char)(unsigned char)(hi * 16 + lo);
		i += 2;
	}
	out[o] = '\0';
	return (ptrdiff_t)o;
}

/* Raw bytes of an address are graphic ASCII; everything else is escaped. */
static bool
graphic(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (s[i] <= ' ' || s[i] > '~')
			return false;
	return true;
}

static bool
has_control(const char *s, size_t n, const char *but)
{
	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)s[i];

		if ((c < ' ' || c == 0x7f) && (c == 0 || !strchr(but, c)))
			return true;
	}
	return false;
}

static bool
segments_plain(const char *p, size_t n)
{
	size_t at = 1;

	for (size_t i = 1; i <= n; i++) {
		size_t len = i - at;

		if (i < n && p[i] != '/')
			continue;
		if (len == 0 && i < n)
			return false;
		if ((len == 1 && p[at] == '.') ||
		    (len == 2 && p[at] == '.' && p[at + 1] == '.'))
			return false;
		at = i + 1;
	}
	return true;
}

bool
urlenc_path(struct arena *a, const char *s, size_t n, const char **out,
    struct err *e)
{
	ptrdiff_t len;
	char *p;

	if (n == 0 || s[0] != '/')
		return err_malformed(e, "address",
		    "The address must begin with a slash.");
	if (!graphic(s, n) || memchr(s, '\\', n) || memchr(s, '#', n))
		return err_malformed(e, "address",
		    "The address holds a character that must be escaped.");
	p = arena_take(a, n + 1);
	if (!p)
		return too_much(e, N_("The address is too long."));
	len = decode(s, n, false, p);
	if (len < 0)
		return err_malformed(e, "address",
		    "The address holds a broken escape.");
	/* A slash, backslash or percent sign that appears only by decoding
	 * would mean another path to whoever decodes again. */
	for (size_t i = 0; i < n; i++)
		if (s[i] == '%' && strchr("/\\%", hex_digit(s[i + 1]) * 16 +
		    hex_digit(s[i + 2])))
			return err_malformed(e, "address",
			    "The address holds an escaped separator.");
	if (has_control(p, (size_t)len, "") || !utf8_valid(p, (size_t)len))
		return err_malformed(e, "address",
		    "The address is not plain UTF-8 text.");
	if (!segments_plain(p, (size_t)len))
		return err_malformed(e, "address",
		    "The address holds an empty or a dot segment.");
	*out = p;
	return true;
}

static bool
field_part(struct arena *a, const char *s, size_t n, const char *controls,
    const char **out, size_t *outn, struct err *e)
{
	ptrdiff_t len;
	char *p;

	if (!graphic(s, n))
		return err_malformed(e, "form",
		    "A field holds a character that must be escaped.");
	p = arena_take(a, n + 1);
	if (!p)
		return too_much(e, N_("The fields are too long."));
	len = decode(s, n, true, p);
	if (len < 0)
		return err_malformed(e, "form", "A field holds a broken escape.");
	if (has_control(p, (size_t)len, controls) ||
	    !utf8_valid(p, (size_t)len))
		return err_malformed(e, "form",
		    "A field is not plain UTF-8 text.");
	*out = p;
	*outn = (size_t)len;
	return true;
}

static bool
field_read(struct arena *a, const char *s, size_t n, const char *controls,
    struct http_field *f, struct err *e)
{
	const char *eq = memchr(s, '=', n);
	size_t name = eq ? (size_t)(eq - s) : n, len;

	if (!field_part(a, s, name, "", &f->name, &len, e))
		return false;
	if (len == 0)
		return err_malformed(e, "form", "A field has no name.");
	return field_part(a, eq ? eq + 1 : s + n, eq ? n - name - 1 : 0,
	    controls, &f->value, &f->n, e);
}

static size_t
count(const char *s, size_t n, char c)
{
	size_t k = 0;

	for (size_t i = 0; i < n; i++)
		k += s[i] == c;
	return k;
}

static bool
fields_read(struct arena *a, const char *s, size_t n, const char *controls,
    struct http_fields *out, struct err *e)
{
	size_t most = n ? count(s, n, '&') + 1 : 0;

	*out = (struct http_fields){ 0 };
	if (most > LIMIT_FIELDS)
		return too_much(e, N_("There are too many fields."));
	out->at = arena_array(a, most, sizeof *out->at);
	if (!out->at)
		return too_much(e, N_("The fields are too long."));
	while (out->n < most) {
		const char *amp = memchr(s, '&', n);
		size_t len = amp ? (size_t)(amp - s) : n;

		if (!field_read(a, s, len, controls, &out->at[out->n], e))
			return false;
		out->n++;
		s += amp ? len + 1 : len;
		n -= amp ? len + 1 : len;
	}
	return true;
}

bool
urlenc_fields(struct arena *a, const char *s, size_t n,
    struct http_fields *out, struct err *e)
{
	return fields_read(a, s, n, "\t\r\n", out, e);
}

bool
urlenc_pasted(struct arena *a, const char *s, size_t n,
    struct http_fields *out, struct err *e)
{
	return fields_read(a, s, n, "\1\2\3\4\5\6\7\b\t\n\v\f\r\16\17"
	    "\20\21\22\23\24\25\26\27\30\31\32\33\34\35\36\37\177", out, e);
}

/* RFC 6265 cookie-octet; the quotes some clients add are not for us. */
static bool
cookie_plain(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (s[i] <= ' ' || s[i] > '~' || strchr("\",;\\", s[i]))
			return false;
	return true;
}

/* False when memory ends. A cookie we cannot read is not one of ours: another
 * program on the same host set it, and its visitor is not to be turned away. */
static bool
cookie_read(struct arena *a, const char *s, size_t n, struct http_fields *out)
{
	const char *eq = memchr(s, '=', n);
	size_t name = eq ? (size_t)(eq - s) : 0;
	struct http_field *f = &out->at[out->n];

	if (name == 0 || !cookie_plain(s, name) ||
	    !cookie_plain(eq + 1, n - name - 1))
		return true;
	f->name = arena_copy(a, s, name);
	f->n = n - name - 1;
	f->value = arena_copy(a, eq + 1, f->n);
	out->n++;
	return f->name && f->value;
}

bool
urlenc_cookies(struct arena *a, const char *s, size_t n,
    struct http_fields *out, struct err *e)
{
	size_t most = n ? count(s, n, ';') + 1 : 0;

	*out = (struct http_fields){ 0 };
	if (most > LIMIT_COOKIES)
		return too_much(e, N_("There are too many cookies."));
	out->at = arena_array(a, most, sizeof *out->at);
	if (!out->at)
		return too_much(e, N_("The cookies are too long."));
	while (most--) {
		const char *semi = memchr(s, ';', n);
		size_t len = semi ? (size_t)(semi - s) : n;

		if (!cookie_read(a, s, len, out))
			return too_much(e, N_("The cookies are too long."));
		s += semi ? len + 1 : len;
		n -= semi ? len + 1 : len;
		if (semi && n && *s == ' ') {
			s++;
			n--;
		}
	}
	return true;
}

const struct http_field *
urlenc_find(const struct http_fields *f, const char *name)
{
	for (size_t i = 0; i < f->n; i++)
		if (!strcmp(f->at[i].name, name))
			return &f->at[i];
	return NULL;
}

static bool
unreserved(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	    (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' ||
	    c == '~';
}

void
urlenc_write(struct buf *b, const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (unreserved(s[i]))
			buf_byte(b, s[i]);
		else
			buf_printf(b, "%%%02X", (unsigned)(unsigned char)s[i]);
}

static bool
port_plain(const char *s)
{
	size_t n = strspn(s, "0123456789");

	return n > 0 && n <= 5 && s[n] == '\0';
}

bool
urlenc_host(const char *host)
{
	size_t n;

	if (host[0] == '[') {
		n = strspn(host + 1, "0123456789abcdefABCDEF:.") + 1;
		if (n < 3 || host[n] != ']')
			return false;
		n++;
	} else {
		for (n = 0; unreserved(host[n]) && host[n] != '~'; n++)
			;
		if (n == 0)
			return false;
	}
	return host[n] == '\0' || (host[n] == ':' && port_plain(host + n + 1));
}

bool
urlenc_same_origin(const char *fetch_site, const char *origin,
    const char *host, bool has_cookie)
{
	const char *at;

	/* "none" is the user's own doing: typed, or from a bookmark. */
	if (fetch_site && strcmp(fetch_site, "same-origin") != 0 &&
	    strcmp(fetch_site, "none") != 0)
		return false;
	if (!origin)
		return fetch_site || !has_cookie;
	if (!host)
		return false;
	if (!strncmp(origin, "https://", 8))
		at = origin + 8;
	else if (!strncmp(origin, "http://", 7))
		at = origin + 7;
	else
		return false;
	/* The scheme is the proxy's matter; host and port are ours. */
	return strcasecmp(at, host) == 0;
}

bool
urlenc_etag_listed(const char *list, const char *etag)
{
	size_t n = strlen(etag);

	if (!strcmp(list, "*"))
		return true;
	for (const char *p = list; (p = strchr(p, '"')) != NULL; p++) {
		const char *end = strchr(p + 1, '"');

		if (!end)
			return false;
		if ((size_t)(end - p - 1) == n && !memcmp(p + 1, etag, n))
			return true;
		p = end;
	}
	return false;
}
