/* http.h: the door's own HTTP, whoever carries it.
 *
 * Handlers see struct http_request and fill struct http_reply; nothing above
 * this header knows which library reads the socket. A request reaches a
 * handler only when its head has one reading (head.h), its address decodes
 * cleanly (urlenc.h), its body is whole and within the route's limit, and, for
 * a POST, when it comes from a page of our own or from no browser at all.
 * Everything else is refused before, with one plain sentence.
 *
 *	fd = http_listen("127.0.0.1", 8080, &e);
 *	sandbox_door(...);		between the two: no threads yet
 *	s = http_start(&config, fd, &e);
 *	...
 *	http_stop(s);
 *
 * Threads: each of N threads serves many connections and owns one worker, the
 * object config.worker_new made for it (its read-only database handles). A
 * handler runs to its end on one thread and may wait a little (for the desk),
 * while the connections of that thread wait with it.
 *
 * A reply may also hand its connection on (onward): when the head is sent, it is
 * no longer the server's, which counts it no more and forgets it.
 *
 * Memory: what a request needs comes from its arena (LIMIT_ARENA), which ends
 * after the reply is sent. So every string a reply borrows may live there.
 *
 * Every reply carries the security headers (a strict Content-Security-Policy,
 * nosniff, same-origin referrer and opener), also a refusal of ours. What the
 * library refuses by itself (bytes that are no HTTP at all, a head twice
 * beyond the limit) gets its own bare page and a closed connection.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_HTTP_H
#define WEB_HTTP_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"
#include "web/limits.h"
#include "web/urlenc.h"

#include <stdbool.h>
#include <stddef.h>

enum http_method { HTTP_GET, HTTP_HEAD, HTTP_POST };

struct head;

struct http_request {
	enum http_method method;
	const char *path;		/* decoded once, see urlenc_path */
	const char *target;		/* path and query as sent, no fragment */
	struct http_fields query, form, cookies;
	const char *body;		/* POST: the bytes; NUL after them */
	size_t body_n;
	const char *body_type;		/* "application/json", no parameters; or "" */
	int fd;				/* the connection's, to look at */
	struct arena *arena;
	struct head *head;		/* for http_header */
};

/* First value of a request header (any case), or NULL. */
const char *http_header(const struct http_request *, const char *name);
/* First field of that name, or NULL. */
const char *http_query(const struct http_request *, const char *name);
const char *http_form(const struct http_request *, const char *name);
const char *http_cookie(const struct http_request *, const char *name);
/* See urlenc_same_origin. The server has asked it of every POST already. */
bool http_same_origin(const struct http_request *);

enum http_cache {
	HTTP_NO_STORE,		/* leaves no copy anywhere */
	HTTP_PRIVATE,		/* the reader's own browser, asked again each time */
	HTTP_PUBLIC,		/* anybody, asked again each time (give an etag) */
	HTTP_SHORT,		/* anybody, for one minute */
	HTTP_FOREVER,		/* anybody, for a year: the address holds the hash */
};

#define HTTP_EXTRAS 8

struct http_reply {
	int status;			/* 200 at birth */
	const char *type;		/* "text/html; charset=utf-8" at birth */
	struct buf body;		/* up to LIMIT_REPLY; the server frees it */
	const void *fixed;		/* instead of body: bytes that outlive the reply */
	size_t fixed_n;
	void (*fixed_done)(void *);	/* called once when it is sent; or NULL */
	void *fixed_arg;
	/* Instead of a body, to a GET: called once, with a descriptor that is the
	 * callee's and does not block, when the head is sent; with -1 when that
	 * did not come to be. The end of the connection is the end of the body. */
	void (*onward)(void *arg, int fd);
	void *onward_arg;		/* not NULL */
	const char *etag;		/* without quotes; NULL: none */
	bool etag_body;			/* make it from the SHA-256 of the body */
	enum http_cache cache;		/* HTTP_NO_STORE at birth */
	const char *vary;		/* "Accept-Language"; Cookie is added for HTTP_PRIVATE */
	const char *location;		/* already an address: graphic ASCII */
	const char *allow;		/* for 405 */
	const char *attachment;		/* the file's name, UTF-8: the browser saves it */
	struct { const char *name, *value; } extra[HTTP_EXTRAS];
	size_t nextra;
};

/* Another header; the strings live as long as the request. */
void http_reply_header(struct http_reply *, const char *name,
    const char *value);
/* 303 to an address of our own (begins with one slash). */
void http_reply_see(struct http_reply *, const char *address);

/* GET and HEAD come alike: the body is left out later. */
typedef void http_handler(void *worker, const struct http_request *,
    struct http_reply *);
/* Fills the body of a refusal; status and allow are set, the type is at its
 * birth value. worker is NULL when none could be made. Of the request only
 * method, arena, head and perhaps path ("" if it could not be read) are there. */
typedef void http_refusal(void *worker, const struct http_request *,
    const char *sentence, struct http_reply *);

struct http_config {
	http_handler *handle;
	http_refusal *refuse;		/* NULL: the sentence as plain text */
	/* How many bytes a POST to this path may carry; NULL: LIMIT_BODY. */
	size_t (*body_limit)(void *arg, const char *path);
	/* Is a form to this path read by urlenc_pasted? NULL: none is. */
	bool (*pasted)(void *arg, const char *path);
	void *(*worker_new)(void *arg, struct err *);	/* NULL: no worker */
	void (*worker_free)(void *worker);
	void *arg;			/* for those three */
	unsigned threads;		/* 0: twice the processors, 4 to 16 */
	unsigned connections;		/* 0: LIMIT_CONNECTIONS, or what
					 * http_room leaves */
	unsigned handed_on;		/* so many may be open elsewhere */
	unsigned per_address;		/* 0: no limit for one address */
	unsigned idle_s, head_s, body_s;/* 0: as in limits.h */
	bool log;			/* one line a request to stderr */
};

/* A listening socket; -1 with an err. address is a number, "127.0.0.1" or
 * "::1"; port 0 lets the kernel choose. */
int http_listen(const char *address, unsigned port, struct err *);
/* The same on a path, for a server in front. A socket nobody answers on any
 * more is replaced; mode is its permission, 0660. */
int http_listen_unix(const char *path, unsigned mode, struct err *);
unsigned http_port(int listener);	/* 0 for a Unix socket */
/* How many connections the limit of open files has room for, beside what the
 * workers need. */
unsigned http_room(void);

struct http_server;
/* Takes over listener, also on failure. The config is copied. */
struct http_server *http_start(const struct http_config *, int listener,
    struct err *);
/* Takes no more connections, lets replies under way finish for up to two
 * seconds, ends the threads and frees the workers. NULL is fine. */
void http_stop(struct http_server *);

#endif
