/* fetch.c: see fetch.h. SPDX-License-Identifier: Apache-2.0 */
#include "cli/fetch.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <curl/curl.h>

#define HOPS 5			/* redirects of one file */
#define SLOW 100		/* bytes a second */
#define PAGE_MOST (1 << 16)	/* of an answer that is no file */

struct fetch {
	CURL *curl;
	char *url;
	int seconds;
	struct buf *out;	/* of the file at hand */
	size_t dropped;
	char says[CURL_ERROR_SIZE];
};

/* --- addresses ------------------------------------------------------------- */

static char *
part(CURLU *u, CURLUPart which)
{
	char *s = NULL;

	curl_url_get(u, which, &s, which == CURLUPART_PORT ?
	    CURLU_DEFAULT_PORT : 0);
	return s;
}

static bool
part_same(CURLU *a, CURLU *b, CURLUPart which)
{
	char *x = part(a, which), *y = part(b, which);
	bool same = x && y && strcasecmp(x, y) == 0;

	curl_free(x);
	curl_free(y);
	return same;
}

static bool
part_is(CURLU *u, CURLUPart which, const char *value)
{
	char *x = part(u, which);
	bool is = x && strcasecmp(x, value) == 0;

	curl_free(x);
	return is;
}

/* From http to https the port changes with the scheme, and nothing else. */
static bool
same_host(CURLU *from, CURLU *to)
{
	if (!part_same(from, to, CURLUPART_HOST))
		return false;
	if (part_same(from, to, CURLUPART_SCHEME))
		return part_same(from, to, CURLUPART_PORT);
	return part_is(from, CURLUPART_SCHEME, "http") &&
	    part_is(from, CURLUPART_PORT, "80") &&
	    part_is(to, CURLUPART_SCHEME, "https") &&
	    part_is(to, CURLUPART_PORT, "443");
}

static bool
may_go(const char *from, const char *to)
{
	CURLU *a = curl_url(), *b = curl_url();
	bool ok = a && b && !curl_url_set(a, CURLUPART_URL, from, 0) &&
	    !curl_url_set(b, CURLUPART_URL, to, 0) && same_host(a, b);

	curl_url_cleanup(a);
	curl_url_cleanup(b);
	return ok;
}

/* Freed by the caller; NULL when it is no address for us. */
static char *
plain_url(const char *url)
{
	CURLU *u = curl_url();
	char *s = NULL, *mine = NULL, *user;

	if (u && !curl_url_set(u, CURLUPART_URL, url, 0) &&
	    (part_is(u, CURLUPART_SCHEME, "http") ||
	    part_is(u, CURLUPART_SCHEME, "https"))) {
		user = part(u, CURLUPART_USER);
		curl_url_set(u, CURLUPART_QUERY, NULL, 0);
		curl_url_set(u, CURLUPART_FRAGMENT, NULL, 0);
		if (!user)
			curl_url_get(u, CURLUPART_URL, &s, 0);
		curl_free(user);
	}
	curl_url_cleanup(u);
	if (s)
		mine = strdup(s);
	for (size_t n = mine ? strlen(mine) : 0; n && mine[n - 1] == '/'; n--)
		mine[n - 1] = '\0';
	curl_free(s);
	return mine;
}

/* --- one answer ------------------------------------------------------------ */

/* Only the body of a file that is there is kept. Any other answer's is read so
 * that the connection can be used again, if it is short. */
static size_t
take(char *p, size_t one, size_t n, void *arg)
{
	struct fetch *f = arg;
	long status = 0;

	curl_easy_getinfo(f->curl, CURLINFO_RESPONSE_CODE, &status);
	if (status != 200) {
		f->dropped += one * n;
		return f->dropped <= PAGE_MOST ? one * n : 0;
	}
	buf_add(f->out, p, one * n);
	return buf_ok(f->out) ? one * n : 0;
}

static bool
no_answer(struct fetch *f, CURLcode code, struct err *e)
{
	switch (code) {
	case CURLE_COULDNT_RESOLVE_HOST:
		return err_fault(e, f->says,
		    "The host of this address is not known here.");
	case CURLE_COULDNT_CONNECT:
		return err_fault(e, f->says,
		    "Nobody answers at this address.");
	case CURLE_OPERATION_TIMEDOUT:
		return err_fault(e, f->says, "The server did not answer in "
		    "time, or too slowly (--timeout %d).", f->seconds);
	case CURLE_PEER_FAILED_VERIFICATION:
	case CURLE_SSL_CONNECT_ERROR:
		return err_fault(e, f->says, "The server could not show by a "
		    "certificate that it is the one of this address.");
	case CURLE_PARTIAL_FILE:
	case CURLE_GOT_NOTHING:
	case CURLE_RECV_ERROR:
		return err_fault(e, f->says,
		    "The server broke off, or does not keep to HTTP.");
	default:
		return err_fault(e, f->says[0] ? f->says :
		    curl_easy_strerror(code), "The network failed.");
	}
}

static bool
judge(struct fetch *f, CURLcode code, const char *path, struct err *e)
{
	long status = 0;

	curl_easy_getinfo(f->curl, CURLINFO_RESPONSE_CODE, &status);
	if (status == 200 && (f->out->over ||
	    code == CURLE_FILESIZE_EXCEEDED))
		return err_malformed(e, "limit", "The server's %.100s is "
		    "longer than any can be.", path);
	if (status != 200 && (code == CURLE_WRITE_ERROR ||
	    code == CURLE_FILESIZE_EXCEEDED))
		code = CURLE_OK;
	if (code != CURLE_OK)
		return no_answer(f, code, e);
	if (status == 404 || status == 410)
		return err_absent(e, "The server has no %.100s.", path);
	return status == 200 || err_fault(e, NULL,
	    "The server answers with status %ld when asked for %.100s.",
	    status, path);
}

/* Where a redirect leads, when it may be followed; else NULL. The caller
 * frees it. */
static char *
next_hop(struct fetch *f, const char *from, int hop, struct err *e)
{
	char *to = NULL;

	curl_easy_getinfo(f->curl, CURLINFO_REDIRECT_URL, &to);
	if (!to)
		return NULL;
	if (!may_go(from, to)) {
		err_fault(e, NULL, "The server sends us on to %.100s, which "
		    "is another; give its address if you mean it.", to);
		return NULL;
	}
	if (hop == HOPS) {
		err_fault(e, NULL, "The server sends us round in a circle.");
		return NULL;
	}
	return strdup(to);
}

static CURLcode
ask_for(struct fetch *f, const char *url)
{
	buf_clear(f->out);
	f->dropped = 0;
	f->says[0] = '\0';
	curl_easy_setopt(f->curl, CURLOPT_URL, url);
	curl_easy_setopt(f->curl, CURLOPT_MAXFILESIZE_LARGE,
	    (curl_off_t)f->out->max);
	return curl_easy_perform(f->curl);
}

bool
fetch_get(struct fetch *f, const char *base, const char *path,
    struct buf *out, struct err *e)
{
	struct buf full = BUF_MAX(8192);
	struct err why = { 0 };
	char *url, *to;
	CURLcode code;

	buf_printf(&full, "%s%s", base, path);
	url = buf_ok(&full) ? strdup(full.p) : NULL;
	buf_free(&full);
	if (!url)
		return err_malformed(e, "limit", "The address is too long.");
	f->out = out;
	code = ask_for(f, url);
	for (int hop = 0; (to = next_hop(f, url, hop, &why)); hop++) {
		free(url);
		url = to;
		code = ask_for(f, url);
	}
	free(url);
	if (why.kind) {
		if (e)
			*e = why;
		return false;
	}
	return judge(f, code, path, e);
}

/* --- the whole --------------------------------------------------------------- */

static bool
set_up(struct fetch *f)
{
	CURL *c = f->curl;

	return !curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, "http,https") &&
	    !curl_easy_setopt(c, CURLOPT_PROXY, "") &&
	    !curl_easy_setopt(c, CURLOPT_FOLLOWLOCATION, 0L) &&
	    !curl_easy_setopt(c, CURLOPT_NETRC, (long)CURL_NETRC_IGNORED) &&
	    !curl_easy_setopt(c, CURLOPT_SSL_VERIFYPEER, 1L) &&
	    !curl_easy_setopt(c, CURLOPT_SSL_VERIFYHOST, 2L) &&
	    !curl_easy_setopt(c, CURLOPT_NOSIGNAL, 1L) &&
	    !curl_easy_setopt(c, CURLOPT_CONNECTTIMEOUT, (long)f->seconds) &&
	    !curl_easy_setopt(c, CURLOPT_LOW_SPEED_LIMIT, (long)SLOW) &&
	    !curl_easy_setopt(c, CURLOPT_LOW_SPEED_TIME, (long)f->seconds) &&
	    !curl_easy_setopt(c, CURLOPT_TIMEOUT, 10L * f->seconds) &&
	    !curl_easy_setopt(c, CURLOPT_USERAGENT, "chancery") &&
	    !curl_easy_setopt(c, CURLOPT_ERRORBUFFER, f->says) &&
	    !curl_easy_setopt(c, CURLOPT_WRITEFUNCTION, take) &&
	    !curl_easy_setopt(c, CURLOPT_WRITEDATA, f);
}

struct fetch *
fetch_open(const char *url, int seconds, struct err *e)
{
	struct fetch *f = calloc(1, sizeof *f);

	if (!f)
		abort();
	f->seconds = seconds;
	if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK ||
	    !(f->curl = curl_easy_init()) || !set_up(f)) {
		err_fault(e, "curl", "There is no way to the network.");
		goto fail;
	}
	f->url = plain_url(url);
	if (f->url)
		return f;
	err_malformed(e, "address", "%.100s is no address of a record: it "
	    "should be http:// or https://, a host, and a path if need be.",
	    url);
fail:
	fetch_close(f);
	return NULL;
}

void
fetch_close(struct fetch *f)
{
	if (!f)
		return;
	curl_easy_cleanup(f->curl);
	curl_global_cleanup();
	free(f->url);
	free(f);
}

const char *
fetch_url(const struct fetch *f)
{
	return f->url;
}
