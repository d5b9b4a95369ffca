/* http.c: http.h carried by libmicrohttpd. What a request says is read by
 * request.c.
 *
 * The library calls on_target when the request line is read, on_request once
 * after the head, again for each piece of a body and a last time after it, and
 * on_done when the reply is sent or the connection broke. One struct call goes
 * through all. A reply given at the first of these calls ends the connection,
 * body or not; so only refusals are given there.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "web/http.h"

#include "base/os.h"
#include "web/head.h"
#include "web/reply.h"
#include "web/request.h"
#include "web/warden.h"

#include <assert.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <microhttpd.h>

#define STOP_WAIT_MS 2000

/* One thread's own. Made by that thread, freed by http_stop after it ended. */
struct seat {
	struct seat *next;
	void *worker;
	bool made;
};

struct http_server {
	struct http_config c;
	struct MHD_Daemon *daemon;
	struct warden *warden;
	bool in_place;			/* the library parses in place */
	_Atomic unsigned under_way;
	pthread_mutex_t lock;		/* seats */
	struct seat *seats;
};

struct call {
	struct http_server *s;
	struct http_request req;
	struct head head;
	struct buf body;
	int64_t began;
	int status;			/* of the reply, for the log */
	size_t sent;
	bool seen;			/* the head has been judged */
	bool refused;
};

static _Thread_local struct seat *seat_here;

static void *
worker_here(struct http_server *s)
{
	struct err e = { 0 };

	if (!seat_here) {
		seat_here = calloc(1, sizeof *seat_here);
		if (!seat_here)
			abort();
		pthread_mutex_lock(&s->lock);
		seat_here->next = s->seats;
		s->seats = seat_here;
		pthread_mutex_unlock(&s->lock);
	}
	if (!seat_here->made && s->c.worker_new) {
		seat_here->worker = s->c.worker_new(s->c.arg, &e);
		seat_here->made = seat_here->worker != NULL;
		if (!seat_here->made)
			fprintf(stderr, "door: %s (%s)\n", e.says, e.inside);
	}
	return seat_here->worker;
}

/* ---- replies ---- */

static struct ward *
ward_of(struct MHD_Connection *m)
{
	const union MHD_ConnectionInfo *i =
	    MHD_get_connection_info(m, MHD_CONNECTION_INFO_SOCKET_CONTEXT);

	return i ? i->socket_context : NULL;
}

static void
allow(struct MHD_Connection *m, unsigned seconds)
{
	struct ward *w = ward_of(m);

	if (w)
		ward_allow(w, seconds);
}

static void
explain(struct call *c, void *worker, const char *sentence,
    struct http_reply *r)
{
	if (c->s->c.refuse) {
		c->s->c.refuse(worker, &c->req, sentence, r);
		return;
	}
	r->type = "text/plain; charset=utf-8";
	buf_printf(&r->body, "%s\n", sentence);
}

static enum MHD_Result
send_reply(struct call *c, struct MHD_Connection *m, struct http_reply *r,
    bool closes)
{
	struct MHD_Response *made = reply_make(r, &c->req, &c->status);
	enum MHD_Result rc;

	if (!made) {
		struct http_reply plain = reply_born();

		fprintf(stderr, "door: a reply to %s could not be made\n",
		    c->req.path);
		plain.status = 503;
		plain.type = "text/plain; charset=utf-8";
		buf_printf(&plain.body, "%s\n", reply_sentence(503));
		made = reply_make(&plain, &c->req, &c->status);
		if (!made)
			return MHD_NO;
	}
	if (closes)
		MHD_add_response_header(made, "Connection", "close");
	allow(m, LIMIT_REPLY_S);
	rc = MHD_queue_response(m, (unsigned)c->status, made);
	MHD_destroy_response(made);
	return rc;
}

/* The connection ends with it when the body, or where it ends, is unread. */
static enum MHD_Result
refuse(struct call *c, struct MHD_Connection *m, int status,
    const char *sentence, bool closes)
{
	struct http_reply r = reply_born();

	c->refused = true;
	r.status = status;
	if (status == 405)
		r.allow = "GET, HEAD, POST";
	explain(c, worker_here(c->s), sentence, &r);
	return send_reply(c, m, &r, closes);
}

static enum MHD_Result
refuse_err(struct call *c, struct MHD_Connection *m, const struct err *e)
{
	return refuse(c, m, e->kind == ERR_REFUSED ? 413 : 400, e->says, true);
}

static enum MHD_Result
answer(struct call *c, struct MHD_Connection *m)
{
	const union MHD_ConnectionInfo *i =
	    MHD_get_connection_info(m, MHD_CONNECTION_INFO_CONNECTION_FD);
	struct http_reply r = reply_born();
	void *worker = worker_here(c->s);

	c->req.fd = i ? i->connect_fd : -1;
	if (c->s->c.worker_new && !worker)
		return refuse(c, m, 503, reply_sentence(503), false);
	c->s->c.handle(worker, &c->req, &r);
	if (r.status >= 400 && !r.body.n && !r.fixed)
		explain(c, worker, reply_sentence(r.status), &r);
	c->sent = r.fixed ? r.fixed_n : r.body.n;
	return send_reply(c, m, &r, false);
}

/* ---- requests ---- */

static struct call *
call_new(struct http_server *s)
{
	struct call *c = malloc(sizeof *c);

	if (!c)
		abort();
	/* Not the head: its lines are written before they are counted. */
	memset(&c->req, 0, sizeof c->req);
	c->head.n = 0;
	c->s = s;
	c->req.arena = arena_new(LIMIT_ARENA);
	c->req.path = c->req.target = c->req.body = c->req.body_type = "";
	c->req.head = &c->head;
	c->body = (struct buf)BUF_MAX(LIMIT_BODY);
	c->began = os_ticks_us();
	c->status = 0;
	c->sent = 0;
	c->seen = c->refused = false;
	atomic_fetch_add(&s->under_way, 1);
	return c;
}

static void
call_free(struct call *c)
{
	atomic_fetch_sub(&c->s->under_way, 1);
	arena_release(c->req.arena);
	buf_free(&c->body);
	free(c);
}

static void *
on_target(void *arg, const char *target, struct MHD_Connection *m)
{
	struct call *c = call_new(arg);

	(void)m;
	c->head.target = target ? target : "";
	c->head.target_n = strlen(c->head.target);
	/* The library is about to cut it up where it stands. */
	if (c->head.target_n <= LIMIT_TARGET)
		c->req.target = arena_copy(c->req.arena, c->head.target,
		    c->head.target_n);
	return c;
}

static enum MHD_Result
on_line(void *arg, enum MHD_ValueKind kind, const char *name, size_t name_n,
    const char *value, size_t value_n)
{
	struct head *h = arg;

	(void)kind;
	if (h->n < LIMIT_HEADERS)
		h->line[h->n] = (struct head_line){ name, value ? value : "",
		    name_n, value_n };
	h->n++;
	return MHD_YES;
}

static enum MHD_Result
begin(struct call *c, struct MHD_Connection *m)
{
	const union MHD_ConnectionInfo *i;
	struct err e = { 0 };
	const char *why = "";
	size_t limit = LIMIT_BODY;
	int status;

	c->seen = true;
	MHD_get_connection_values_n(m, MHD_HEADER_KIND, on_line, &c->head);
	i = MHD_get_connection_info(m, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);
	c->head.bytes = i ? i->header_size : 0;
	status = request_judge(&c->req, c->s->in_place, &why);
	if (status)
		return refuse(c, m, status, why, true);
	if (!request_address(&c->req, &e))
		return refuse_err(c, m, &e);
	if (c->req.method != HTTP_POST)
		return MHD_YES;
	if (!http_same_origin(&c->req))
		return refuse(c, m, 403,
		    "This was not sent from a page of this site.", true);
	if (c->s->c.body_limit)
		limit = c->s->c.body_limit(c->s->c.arg, c->req.path);
	if (c->head.body_n > limit)
		return refuse(c, m, 413, reply_sentence(413), true);
	c->body.max = limit;
	allow(m, c->s->c.body_s);
	return MHD_YES;
}

static enum MHD_Result
finish(struct call *c, struct MHD_Connection *m)
{
	const struct http_config *s = &c->s->c;
	struct err e = { 0 };

	if (!buf_ok(&c->body))
		return refuse(c, m, 413, reply_sentence(413), true);
	if (c->body.p) {
		c->req.body = c->body.p;
		c->req.body_n = c->body.n;
	}
	if (!request_form(&c->req, s->pasted && s->pasted(s->arg,
	    c->req.path), &e))
		return refuse_err(c, m, &e);
	return answer(c, m);
}

static enum MHD_Result
on_request(void *arg, struct MHD_Connection *m, const char *url,
    const char *method, const char *version, const char *data, size_t *n,
    void **at)
{
	struct call *c = *at;

	(void)arg;
	(void)url;
	if (!c)
		return MHD_NO;
	if (!c->seen) {
		c->head.method = method;
		c->head.version = version;
		return begin(c, m);
	}
	if (*n) {
		if (!c->refused)
			buf_add(&c->body, data, *n);
		*n = 0;
		return MHD_YES;
	}
	return c->refused ? MHD_YES : finish(c, m);
}

static void
on_done(void *arg, struct MHD_Connection *m, void **at,
    enum MHD_RequestTerminationCode why)
{
	static const char *const names[] = { "GET", "HEAD", "POST" };
	struct http_server *s = arg;
	struct call *c = *at;

	(void)why;
	if (!c)
		return;
	/* The path has no control character in it; see urlenc_path. */
	if (s->c.log)
		fprintf(stderr, "door: %s %s %d %zu %lldus\n",
		    names[c->req.method], *c->req.path ? c->req.path : "-",
		    c->status, c->sent,
		    (long long)(os_ticks_us() - c->began));
	call_free(c);
	*at = NULL;
	allow(m, s->c.idle_s + s->c.head_s);
}

static void
on_connection(void *arg, struct MHD_Connection *m, void **ward,
    enum MHD_ConnectionNotificationCode what)
{
	struct http_server *s = arg;
	const union MHD_ConnectionInfo *i;

	if (what == MHD_CONNECTION_NOTIFY_CLOSED) {
		warden_drop(s->warden, *ward);
		*ward = NULL;
		return;
	}
	i = MHD_get_connection_info(m, MHD_CONNECTION_INFO_CONNECTION_FD);
	*ward = i ? warden_watch(s->warden, i->connect_fd, s->c.head_s) : NULL;
}

/* Addresses are read by urlenc.c from the copy; the library's own decoding
 * would only destroy evidence. */
static size_t
on_unescape(void *arg, struct MHD_Connection *m, char *s)
{
	(void)arg;
	(void)m;
	return strlen(s);
}

static void __attribute__((format(printf, 2, 0)))
on_words(void *arg, const char *fmt, va_list ap)
{
	struct http_server *s = arg;

	if (s->c.log) {
		fputs("door: ", stderr);
		vfprintf(stderr, fmt, ap);
	}
}

/* ---- the server ---- */

static unsigned
otherwise(unsigned n, unsigned usual)
{
	return n ? n : usual;
}

static unsigned
threads_usual(void)
{
	long n = sysconf(_SC_NPROCESSORS_ONLN) * 2;

	return n < 4 ? 4 : n > 16 ? 16 : (unsigned)n;
}

static void
settle(struct http_config *c)
{
	unsigned room = http_room();

	assert(c->handed_on < room);
	c->threads = otherwise(c->threads, threads_usual());
	c->connections = otherwise(c->connections, LIMIT_CONNECTIONS);
	if (c->connections > room - c->handed_on)
		c->connections = room - c->handed_on;
	c->idle_s = otherwise(c->idle_s, LIMIT_IDLE_S);
	c->head_s = otherwise(c->head_s, LIMIT_HEAD_S);
	c->body_s = otherwise(c->body_s, LIMIT_BODY_S);
}

static struct MHD_Daemon *
daemon_start(struct http_server *s, int listener)
{
	/* MHD_USE_TURBO: a connection that is done with is closed, and not shut
	 * down before: shutting down would reach who it was handed to. */
	return MHD_start_daemon(MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_ITC |
	    MHD_USE_TURBO | MHD_USE_ERROR_LOG, 0, NULL, NULL, on_request, s,
	    MHD_OPTION_EXTERNAL_LOGGER, on_words, s,
	    MHD_OPTION_LISTEN_SOCKET, listener,
	    MHD_OPTION_THREAD_POOL_SIZE, s->c.threads,
	    /* A library that parses in place writes the head of its own
	     * refusals twice, so it had better leave them to us. */
	    MHD_OPTION_STRICT_FOR_CLIENT, s->in_place ? 0 : 1,
	    MHD_OPTION_CONNECTION_LIMIT, s->c.connections,
	    MHD_OPTION_PER_IP_CONNECTION_LIMIT, s->c.per_address,
	    MHD_OPTION_CONNECTION_TIMEOUT, s->c.idle_s,
	    MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)LIMIT_POOL,
	    MHD_OPTION_URI_LOG_CALLBACK, on_target, s,
	    MHD_OPTION_UNESCAPE_CALLBACK, on_unescape, s,
	    MHD_OPTION_NOTIFY_COMPLETED, on_done, s,
	    MHD_OPTION_NOTIFY_CONNECTION, on_connection, s,
	    MHD_OPTION_END);
}

static void
server_free(struct http_server *s)
{
	for (struct seat *x = s->seats, *next; x; x = next) {
		next = x->next;
		if (x->made && s->c.worker_free)
			s->c.worker_free(x->worker);
		free(x);
	}
	warden_free(s->warden);
	pthread_mutex_destroy(&s->lock);
	free(s);
}

struct http_server *
http_start(const struct http_config *config, int listener, struct err *e)
{
	struct http_server *s = calloc(1, sizeof *s);

	if (!s)
		abort();
	s->c = *config;
	settle(&s->c);
	pthread_mutex_init(&s->lock, NULL);
	s->in_place = strncmp(MHD_get_version(), "0.", 2) == 0;
	s->warden = warden_new(e);
	if (s->warden)
		s->daemon = daemon_start(s, listener);
	if (!s->daemon) {
		if (s->warden)
			err_errno(e, "The server cannot start.");
		close(listener);
		server_free(s);
		return NULL;
	}
	return s;
}

void
http_stop(struct http_server *s)
{
	int listener;

	if (!s)
		return;
	listener = MHD_quiesce_daemon(s->daemon);
	for (int ms = 0; atomic_load(&s->under_way) && ms < STOP_WAIT_MS; ms += 5)
		nanosleep(&(struct timespec){ .tv_nsec = 5000000 }, NULL);
	MHD_stop_daemon(s->daemon);
	if (listener >= 0)
		close(listener);
	server_free(s);
}
