/* head.c: see head.h. SPDX-License-Identifier: Apache-2.0 */
#include "web/head.h"

#include "web/urlenc.h"

#include <string.h>
#include <strings.h>

/* A second one of these could be read instead of the first. */
static const char *const single[] = {
	"host", "content-length", "content-type", "transfer-encoding",
	"cookie", "origin", "sec-fetch-site", "authorization", "expect",
	"if-none-match",
};

const char *
head_find(const struct head *h, const char *name)
{
	size_t n = h->n < LIMIT_HEADERS ? h->n : LIMIT_HEADERS;

	for (size_t i = 0; i < n; i++)
		if (!strcasecmp(h->line[i].name, name))
			return h->line[i].value;
	return NULL;
}

static bool
line_ended(const char *p)
{
	return p[0] == '\0' && p[1] == '\0';
}

static bool
line_seamless(const struct head_line *l)
{
	const char *p = l->name + l->name_n;

	if (*p++ != '\0')		/* was the colon */
		return false;
	if (l->value < p || l->value - p > LIMIT_HEAD)
		return false;
	for (; p < l->value; p++)
		if (*p != ' ' && *p != '\t')
			return false;
	return line_ended(l->value + l->value_n);
}

bool
head_seamless(const struct head *h)
{
	const char *p = h->version + strlen(h->version);

	if (h->target != h->method + strlen(h->method) + 1 ||
	    h->version != h->target + h->target_n + 1 || !line_ended(p))
		return false;
	for (size_t i = 0; i < h->n; i++) {
		if (h->line[i].name != p + 2 || !line_seamless(&h->line[i]))
			return false;
		p = h->line[i].value + h->line[i].value_n;
	}
	/* The length tells a blank line of CR LF from one of LF alone, which
	 * look the same when the byte after them happens to be NUL. */
	return line_ended(p + 2) && h->method + h->bytes == p + 4;
}

static bool
token(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (s[i] <= ' ' || s[i] > '~' ||
		    strchr("\"(),/:;<=>?@[\\]{}", s[i]))
			return false;
	return n > 0;
}

static bool
value_plain(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)s[i];

		if ((c < ' ' && c != '\t') || c == 0x7f)
			return false;
	}
	return true;
}

static int
lines_check(const struct head *h, const char **why)
{
	size_t bytes = 0;

	*why = N_("The request has too many or too long header fields.");
	if (h->n > LIMIT_HEADERS)
		return 431;
	for (size_t i = 0; i < h->n; i++)
		bytes += h->line[i].name_n + h->line[i].value_n + 4;
	if (bytes > LIMIT_HEAD)
		return 431;
	*why = N_("A header field of the request is malformed.");
	for (size_t i = 0; i < h->n; i++)
		if (!token(h->line[i].name, h->line[i].name_n) ||
		    !value_plain(h->line[i].value, h->line[i].value_n))
			return 400;
	return 0;
}

static bool
said_twice(const struct head *h, const char *name)
{
	int k = 0;

	for (size_t i = 0; i < h->n; i++)
		k += !strcasecmp(h->line[i].name, name);
	return k > 1;
}

/* At most 15 digits, which no sum of ours can overflow. */
static bool
length_read(const char *s, uint64_t *out)
{
	size_t n = strspn(s, "0123456789");

	if (n == 0 || n > 15 || s[n] != '\0')
		return false;
	*out = 0;
	for (size_t i = 0; i < n; i++)
		*out = *out * 10 + (uint64_t)(s[i] - '0');
	return true;
}

static int
body_check(struct head *h, const char **why)
{
	const char *te = head_find(h, "transfer-encoding");
	const char *cl = head_find(h, "content-length");

	h->body_n = 0;
	*why = N_("The request does not say clearly where its body ends.");
	if (te)
		/* A length said beforehand is the only framing taken: it is
		 * the one no two servers read differently. */
		return !cl && !strcasecmp(te, "chunked") ? 411 : 400;
	if (!cl)
		return 0;
	if (!length_read(cl, &h->body_n))
		return 400;
	*why = N_("A request that only asks has no body.");
	return h->body_n && strcmp(h->method, "POST") != 0 ? 400 : 0;
}

static int
host_check(const struct head *h, const char **why)
{
	const char *host = head_find(h, "host");

	*why = N_("The request does not say which host it is for.");
	if (!host)
		return strcmp(h->version, "HTTP/1.0") == 0 ? 0 : 400;
	return urlenc_host(host) ? 0 : 400;
}

int
head_check(struct head *h, const char **why)
{
	int status;

	*why = N_("This server speaks HTTP/1.1.");
	if (strcmp(h->version, "HTTP/1.1") != 0 &&
	    strcmp(h->version, "HTTP/1.0") != 0)
		return 505;
	status = lines_check(h, why);
	if (status)
		return status;
	*why = N_("The request says the same thing twice.");
	for (size_t i = 0; i < sizeof single / sizeof *single; i++)
		if (said_twice(h, single[i]))
			return 400;
	status = host_check(h, why);
	return status ? status : body_check(h, why);
}
