/* reply.c: see reply.h. SPDX-License-Identifier: Apache-2.0 */
#include "web/reply.h"

#include "seal/hash.h"

#include <assert.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>

#include <microhttpd.h>

static const struct { const char *name, *value; } always[] = {
	{ "Content-Security-Policy", "default-src 'none'; style-src 'self'; "
	    "script-src 'self'; img-src 'self'; font-src 'self'; "
	    "connect-src 'self'; form-action 'self'; base-uri 'none'; "
	    "frame-ancestors 'none'" },
	{ "X-Content-Type-Options", "nosniff" },
	{ "Referrer-Policy", "same-origin" },
	{ "Cross-Origin-Opener-Policy", "same-origin" },
	{ "Cross-Origin-Resource-Policy", "same-origin" },
	{ "Permissions-Policy", "camera=(), geolocation=(), microphone=(), "
	    "payment=(), usb=()" },
};

static const char *const cache_text[] = {
	[HTTP_NO_STORE] = "no-store",
	[HTTP_PRIVATE] = "private, no-cache",
	[HTTP_PUBLIC] = "public, no-cache",
	[HTTP_SHORT] = "public, max-age=60",
	[HTTP_FOREVER] = "public, max-age=31536000, immutable",
};

struct http_reply
reply_born(void)
{
	return (struct http_reply){
		.status = 200,
		.type = "text/html; charset=utf-8",
		.body = BUF_MAX(LIMIT_REPLY),
	};
}

void
http_reply_header(struct http_reply *r, const char *name, const char *value)
{
	assert(r->nextra < HTTP_EXTRAS);
	r->extra[r->nextra].name = name;
	r->extra[r->nextra].value = value;
	r->nextra++;
}

void
http_reply_see(struct http_reply *r, const char *address)
{
	assert(address[0] == '/' && address[1] != '/' && address[1] != '\\');
	r->status = 303;
	r->location = address;
}

const char *
reply_sentence(int status)
{
	switch (status) {
	case 400: return N_("The request is malformed.");
	case 401: return N_("Sign in first.");
	case 403: return N_("This is not open to you.");
	case 404: return N_("There is no such page.");
	case 405: return N_("This address does not take that method.");
	case 406: return N_("This is not kept in that form.");
	case 409: return N_("The rules do not allow this.");
	case 410: return N_("This page is gone.");
	case 413: return N_("The request is larger than this address takes.");
	case 415: return N_("This address does not take that kind of body.");
	case 429: return N_("There were too many requests; wait a little.");
	default: return N_("The server cannot answer this now.");
	}
}

static bool
add(struct MHD_Response *m, const char *name, const char *value)
{
	/* The library refuses line ends itself; other control characters
	 * have no business in a header either. */
	for (const char *p = value; *p; p++)
		if ((unsigned char)*p < ' ' || *p == 0x7f)
			return false;
	return MHD_add_response_header(m, name, value) == MHD_YES;
}

static bool
graphic_ascii(const char *s)
{
	for (; *s; s++)
		if (*s <= ' ' || *s > '~')
			return false;
	return true;
}

/* RFC 6266: a plain name for the old, the real one in UTF-8 for the rest. */
static bool
add_attachment(struct MHD_Response *m, const char *name)
{
	struct buf b = BUF_MAX(4096);
	bool ok;

	buf_str(&b, "attachment; filename=\"");
	for (const char *p = name; *p; p++)
		buf_byte(&b, *p > ' ' && *p <= '~' && !strchr("\"\\/%", *p)
		    ? *p : '_');
	buf_str(&b, "\"; filename*=UTF-8''");
	urlenc_write(&b, name, strlen(name));
	ok = buf_ok(&b) && add(m, "Content-Disposition", b.p);
	buf_free(&b);
	return ok;
}

static bool
add_vary(struct MHD_Response *m, const struct http_reply *r)
{
	struct buf b = BUF_MAX(200);
	bool ok;

	if (r->cache != HTTP_PRIVATE)
		return !r->vary || add(m, "Vary", r->vary);
	buf_printf(&b, "Cookie%s%s", r->vary ? ", " : "",
	    r->vary ? r->vary : "");
	ok = buf_ok(&b) && add(m, "Vary", b.p);
	buf_free(&b);
	return ok;
}

static bool
add_etag(struct MHD_Response *m, const char *etag)
{
	struct buf b = BUF_MAX(300);
	bool ok;

	buf_printf(&b, "\"%s\"", etag);
	ok = buf_ok(&b) && graphic_ascii(b.p) && add(m, "ETag", b.p);
	buf_free(&b);
	return ok;
}

static bool
add_all(struct MHD_Response *m, const struct http_reply *r, int status,
    const char *etag)
{
	bool ok = true;

	for (size_t i = 0; i < sizeof always / sizeof *always; i++)
		ok &= add(m, always[i].name, always[i].value);
	ok &= add(m, "Cache-Control", cache_text[r->cache]);
	ok &= add_vary(m, r);
	if (etag)
		ok &= add_etag(m, etag);
	if (status != 304 && (r->body.n || r->fixed || r->onward_arg))
		ok &= add(m, "Content-Type", r->type);
	if (r->location)
		ok &= graphic_ascii(r->location) &&
		    add(m, "Location", r->location);
	if (r->allow)
		ok &= add(m, "Allow", r->allow);
	if (r->attachment)
		ok &= add_attachment(m, r->attachment);
	for (size_t i = 0; i < r->nextra; i++)
		ok &= add(m, r->extra[i].name, r->extra[i].value);
	return ok;
}

static void
stays(void *arg)
{
	(void)arg;
}

struct handover { void (*onward)(void *arg, int fd); void *arg; int fd; };

/* Asked for the body's first bytes: so the head is out. */
static ssize_t
hand_over(void *cls, uint64_t at, char *p, size_t n)
{
	struct handover *h = cls;
	int fd = fcntl(h->fd, F_DUPFD_CLOEXEC, 0);

	(void)at;
	(void)p;
	(void)n;
	h->onward(h->arg, fd);
	h->onward = NULL;
	return MHD_CONTENT_READER_END_OF_STREAM;
}

static void
handover_free(void *cls)
{
	struct handover *h = cls;

	if (h->onward)
		h->onward(h->arg, -1);
	free(h);
}

/* The library closes its descriptor of the connection; ours stays (http.c,
 * MHD_USE_TURBO). Neither length nor chunks: what comes is not its business. */
static struct MHD_Response *
carry_onward(struct http_reply *r, const struct http_request *req)
{
	struct handover *h = malloc(sizeof *h);
	struct MHD_Response *m;

	if (!h)
		abort();
	*h = (struct handover){ r->onward, r->onward_arg, req->fd };
	m = MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, 64,
	    hand_over, h, handover_free);
	if (!m) {
		free(h);
		return NULL;
	}
	r->onward = NULL;
	MHD_set_response_options(m, MHD_RF_HTTP_1_0_COMPATIBLE_STRICT,
	    MHD_RO_END);
	return m;
}

static struct MHD_Response *
carry(struct http_reply *r, const struct http_request *req, bool empty)
{
	struct MHD_Response *m;

	if (r->onward)
		m = carry_onward(r, req);
	else if (r->fixed && !empty) {
		/* The library promises not to write here. */
		m = MHD_create_response_from_buffer_with_free_callback_cls(
		    r->fixed_n, (void *)(uintptr_t)r->fixed,
		    r->fixed_done ? r->fixed_done : stays, r->fixed_arg);
		if (m)
			r->fixed_done = NULL;	/* the library calls it */
	} else if (r->body.n && !empty) {
		m = MHD_create_response_from_buffer(r->body.n, r->body.p,
		    MHD_RESPMEM_MUST_FREE);
		if (m)
			r->body.p = NULL;	/* the library's now */
	} else {
		static char nothing[1];

		m = MHD_create_response_from_buffer(0, nothing,
		    MHD_RESPMEM_PERSISTENT);
	}
	return m;
}

static const char *
etag_of(const struct http_reply *r, char text[HASH_HEX])
{
	struct hash h;

	if (!r->etag_body || r->etag)
		return r->etag;
	h = r->fixed ? hash_of(r->fixed, r->fixed_n)
	    : hash_of(r->body.p ? r->body.p : "", r->body.n);
	hash_hex(&h, text);
	text[32] = '\0';		/* 128 bits tell pages apart */
	return text;
}

struct MHD_Response *
reply_make(struct http_reply *r, const struct http_request *req, int *status)
{
	const char *held = http_header(req, "if-none-match");
	struct MHD_Response *m = NULL;
	const char *etag;
	char text[HASH_HEX];

	*status = r->status;
	if (!buf_ok(&r->body))
		goto out;
	etag = etag_of(r, text);
	if (r->status == 200 && etag && held && req->method != HTTP_POST &&
	    urlenc_etag_listed(held, etag))
		*status = 304;
	m = carry(r, req, *status == 304);
	if (m && !add_all(m, r, *status, etag)) {
		MHD_destroy_response(m);
		m = NULL;
	}
out:
	buf_free(&r->body);
	if (r->fixed_done)
		r->fixed_done(r->fixed_arg);
	if (r->onward)
		r->onward(r->onward_arg, -1);
	return m;
}
