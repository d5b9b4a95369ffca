/* serve.c: see serve.h. SPDX-License-Identifier: Apache-2.0 */
#include "desk/serve.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#define READ_MOST (1 << 20)
#define THREADS_MOST 16

struct client { int fd; struct buf in, out; size_t sent; };

/* A paper of the batch, and whose it is. */
struct waiting { size_t client; struct arena *a; };

struct pool {
	pthread_t threads[THREADS_MOST];
	size_t nthreads;
	pthread_mutex_t lock;
	pthread_cond_t work, done;
	const struct desk *desk;
	struct desk_paper *papers;
	struct waiting *waiting;
	size_t n, next, finished;
	bool quit;
};

struct server {
	struct desk *desk;
	struct client clients[SERVE_CLIENTS];
	size_t nclients;
	struct desk_paper papers[SERVE_BATCH];
	struct waiting waiting[SERVE_BATCH];
	struct arena *arenas[SERVE_BATCH];
	size_t npapers;
	struct pool pool;
};

/* --- signatures on all processors ---------------------------------------- */

static void *
pool_thread(void *arg)
{
	struct pool *p = arg;

	pthread_mutex_lock(&p->lock);
	while (!p->quit) {
		size_t i;

		if (p->next >= p->n) {
			pthread_cond_wait(&p->work, &p->lock);
			continue;
		}
		i = p->next++;
		pthread_mutex_unlock(&p->lock);
		desk_check_alone(p->desk, p->waiting[i].a, &p->papers[i]);
		pthread_mutex_lock(&p->lock);
		if (++p->finished == p->n)
			pthread_cond_signal(&p->done);
	}
	pthread_mutex_unlock(&p->lock);
	return NULL;
}

static void
pool_start(struct pool *p, const struct desk *desk)
{
	long cpus = sysconf(_SC_NPROCESSORS_ONLN);

	p->desk = desk;
	pthread_mutex_init(&p->lock, NULL);
	pthread_cond_init(&p->work, NULL);
	pthread_cond_init(&p->done, NULL);
	p->nthreads = cpus < 1 ? 1 : cpus > THREADS_MOST ? THREADS_MOST :
	    (size_t)cpus;
	for (size_t i = 0; i < p->nthreads; i++)
		if (pthread_create(&p->threads[i], NULL, pool_thread, p))
			abort();
}

static void
pool_stop(struct pool *p)
{
	pthread_mutex_lock(&p->lock);
	p->quit = true;
	pthread_cond_broadcast(&p->work);
	pthread_mutex_unlock(&p->lock);
	for (size_t i = 0; i < p->nthreads; i++)
		pthread_join(p->threads[i], NULL);
}

/* One paper alone is checked here: waking a thread would cost more. */
static void
pool_check(struct pool *p, struct desk_paper *papers, struct waiting *w,
    size_t n)
{
	if (n == 1) {
		desk_check_alone(p->desk, w[0].a, &papers[0]);
		return;
	}
	pthread_mutex_lock(&p->lock);
	p->papers = papers;
	p->waiting = w;
	p->next = p->finished = 0;
	p->n = n;
	pthread_cond_broadcast(&p->work);
	while (p->finished < n)
		pthread_cond_wait(&p->done, &p->lock);
	p->n = 0;
	pthread_mutex_unlock(&p->lock);
}

/* --- answers ---------------------------------------------------------------- */

static void
frame(struct client *c, char mark, const struct buf *text)
{
	buf_u32be(&c->out, (unsigned)text->n + 1);
	buf_byte(&c->out, mark);
	buf_add(&c->out, text->p, text->n);
}

static void
refusal(struct buf *out, const struct err *e)
{
	static const char *const kinds[] = { "none", "malformed", "refused",
	    "absent", "fault" };

	buf_printf(out, "{\"kind\":\"%s\",\"rule\":", kinds[e->kind]);
	json_write_str(out, e->rule, strlen(e->rule));
	buf_str(out, ",\"says\":");
	json_write_str(out, e->says, strlen(e->says));
	buf_byte(out, '}');
}

static void
answer(struct server *s, struct client *c, const struct desk_paper *p)
{
	struct buf text = BUF_MAX(1 << 20);
	struct err e = p->err;

	if (p->taken && desk_receipt(s->desk, p, &text, &e))
		frame(c, 'R', &text);
	else {
		refusal(&text, &e);
		frame(c, 'N', &text);
	}
	buf_free(&text);
}

/* --- clients ------------------------------------------------------------------ */

static void
drop(struct server *s, size_t i)
{
	struct client *c = &s->clients[i];

	close(c->fd);
	buf_free(&c->in);
	buf_free(&c->out);
	s->clients[i] = s->clients[--s->nclients];
}

static void
greet(struct server *s, int listener)
{
	int fd = accept4(listener, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);

	if (fd < 0)
		return;
	if (s->nclients == SERVE_CLIENTS) {
		close(fd);
		return;
	}
	s->clients[s->nclients++] = (struct client){ .fd = fd,
	    .in = BUF_MAX(READ_MOST), .out = BUF_MAX(64 << 20) };
}

/* False when the client is gone or breaks the frame. */
static bool
hear(struct client *c)
{
	char piece[65536];
	ssize_t n = read(c->fd, piece, sizeof piece);

	if (n < 0)
		return errno == EAGAIN || errno == EINTR;
	if (n == 0)
		return false;
	buf_add(&c->in, piece, (size_t)n);
	return buf_ok(&c->in);
}

static bool
tell(struct client *c)
{
	ssize_t n = send(c->fd, c->out.p + c->sent, c->out.n - c->sent,
	    MSG_NOSIGNAL);

	if (n < 0)
		return errno == EAGAIN || errno == EINTR;
	c->sent += (size_t)n;
	if (c->sent == c->out.n) {
		buf_clear(&c->out);
		c->sent = 0;
	}
	return true;
}

static size_t
frame_length(const struct client *c)
{
	const unsigned char *p = (const unsigned char *)c->in.p;

	return (size_t)p[0] << 24 | (size_t)p[1] << 16 | (size_t)p[2] << 8 |
	    p[3];
}

/* Takes the whole frames of a client into the batch. */
static bool
take_papers(struct server *s, size_t i)
{
	struct client *c = &s->clients[i];
	size_t at = 0;

	while (c->in.n - at >= 4 && s->npapers < SERVE_BATCH) {
		struct client rest = { .in = { .p = c->in.p + at } };
		size_t n = frame_length(&rest);
		struct waiting *w = &s->waiting[s->npapers];
		struct desk_paper *p = &s->papers[s->npapers];

		if (n > SERVE_PAPER_MOST)
			return false;
		if (c->in.n - at - 4 < n)
			break;
		if (!s->arenas[s->npapers])
			s->arenas[s->npapers] = arena_new(1 << 20);
		w->a = s->arenas[s->npapers];
		arena_reset(w->a);
		w->client = i;
		*p = (struct desk_paper){ .n = n };
		p->text = arena_copy(w->a, c->in.p + at + 4, n);
		s->npapers++;
		at += 4 + n;
	}
	memmove(c->in.p, c->in.p + at, c->in.n - at);
	c->in.n -= at;
	return true;
}

static bool
enter_batch(struct server *s, struct err *e)
{
	bool ok;

	if (!s->npapers)
		return true;
	pool_check(&s->pool, s->papers, s->waiting, s->npapers);
	ok = desk_enter(s->desk, s->papers, s->npapers, e);
	for (size_t i = 0; i < s->npapers; i++) {
		if (!ok && !s->papers[i].taken)
			s->papers[i].err = *e;
		answer(s, &s->clients[s->waiting[i].client], &s->papers[i]);
	}
	s->npapers = 0;
	return ok;
}

static bool
wants_entry(const struct client *c)
{
	return c->in.n >= 4 && c->in.n - 4 >= frame_length(c);
}

static bool
round_once(struct server *s, int listener, struct err *e)
{
	struct pollfd fds[SERVE_CLIENTS + 1];
	size_t n = s->nclients;
	bool waiting = false;

	fds[0] = (struct pollfd){ .fd = listener, .events = POLLIN };
	for (size_t i = 0; i < n; i++) {
		struct client *c = &s->clients[i];

		fds[i + 1] = (struct pollfd){ .fd = c->fd,
		    .events = (short)((c->out.n < READ_MOST ? POLLIN : 0) |
		    (c->out.n > c->sent ? POLLOUT : 0)) };
		waiting |= wants_entry(c);
	}
	if (poll(fds, n + 1, waiting ? 0 : -1) < 0)
		return errno == EINTR || err_errno(e, "The desk cannot wait "
		    "for its clients.");
	for (size_t i = n; i-- > 0;) {
		bool ok = true;

		if (fds[i + 1].revents & (POLLIN | POLLHUP | POLLERR))
			ok = hear(&s->clients[i]);
		if (ok && fds[i + 1].revents & POLLOUT)
			ok = tell(&s->clients[i]);
		if (!ok)
			drop(s, i);
	}
	for (size_t i = s->nclients; i-- > 0;)
		if (s->clients[i].in.n >= 4 && !take_papers(s, i)) {
			/* Nobody of this batch may move while it waits. */
			shutdown(s->clients[i].fd, SHUT_RDWR);
			buf_clear(&s->clients[i].in);
		}
	if (!enter_batch(s, e))
		return false;
	for (size_t i = s->nclients; i-- > 0;)
		if (s->clients[i].out.n > s->clients[i].sent &&
		    !tell(&s->clients[i]))
			drop(s, i);
	if (fds[0].revents & POLLIN)
		greet(s, listener);
	return true;
}

int
serve_listen(const char *folder, struct err *e)
{
	struct sockaddr_un at = { .sun_family = AF_UNIX };
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK,
	    0);
	int n = snprintf(at.sun_path, sizeof at.sun_path, "%s/desk.sock",
	    folder);

	if (n < 0 || (size_t)n >= sizeof at.sun_path) {
		close(fd);
		err_fault(e, folder, "The path of the data folder is too long "
		    "for a socket; choose a shorter one.");
		return -1;
	}
	unlink(at.sun_path);	/* the lock is ours: nobody answers there */
	if (fd < 0 || bind(fd, (struct sockaddr *)&at, sizeof at) != 0 ||
	    chmod(at.sun_path, 0660) != 0 || listen(fd, 128) != 0) {
		err_errno(e, "The desk cannot listen on %s.", at.sun_path);
		if (fd >= 0)
			close(fd);
		return -1;
	}
	return fd;
}

bool
serve_run(struct desk *d, int listener, const volatile int *stop,
    struct err *e)
{
	struct server *s = calloc(1, sizeof *s);
	bool ok = true;

	if (!s)
		abort();
	s->desk = d;
	pool_start(&s->pool, d);
	while (ok && !*stop)
		ok = round_once(s, listener, e);
	pool_stop(&s->pool);
	while (s->nclients) {
		tell(&s->clients[0]);
		drop(s, 0);
	}
	for (size_t i = 0; i < SERVE_BATCH; i++)
		arena_release(s->arenas[i]);
	free(s);
	return ok;
}
