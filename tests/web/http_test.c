/* http_test.c: what handlers see and what visitors get.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"
#include "tests/web/raw.h"

#include <errno.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#define H "Host: localhost\r\n"
#define GET(path, more) "GET " path " HTTP/1.1\r\n" H more "\r\n"

/* Says back what it was asked, as "name: value" lines. */
static void
mirror(const struct http_request *q, struct http_reply *r)
{
	static const char *const methods[] = { "GET", "HEAD", "POST" };
	const struct http_fields *sets[] = { &q->query, &q->form, &q->cookies };

	r->type = "text/plain; charset=utf-8";
	buf_printf(&r->body, "%s %s\ntarget %s\n", methods[q->method],
	    q->path, q->target);
	for (int i = 0; i < 3; i++)
		for (size_t k = 0; k < sets[i]->n; k++)
			buf_printf(&r->body, "%c %s=%s\n", "qfc"[i],
			    sets[i]->at[k].name, sets[i]->at[k].value);
	buf_printf(&r->body, "type %s\nbody %zu %s\n", q->body_type,
	    q->body_n, q->body);
	buf_printf(&r->body, "lang %s\n", http_header(q, "ACCEPT-language") ?
	    http_header(q, "accept-language") : "-");
}

static void
fixed(struct http_reply *r)
{
	static const char bytes[] = "fixed\0bytes";

	r->fixed = bytes;
	r->fixed_n = sizeof bytes - 1;
	r->type = "application/octet-stream";
	r->cache = HTTP_FOREVER;
	r->etag = "v1";
}

static void
page(struct http_reply *r, enum http_cache cache)
{
	buf_str(&r->body, "<p>page</p>");
	r->etag_body = true;
	r->cache = cache;
	r->vary = "Accept-Language";
}

/* The connection last handed on: -2 none yet, -1 it broke. */
static _Atomic int taken;

static void
take(void *arg, int fd)
{
	atomic_store((_Atomic int *)arg, fd);
}

static int
taken_soon(void)
{
	int fd = -2;

	for (int i = 0; i < 4000 && (fd = atomic_load(&taken)) == -2; i++)
		usleep(5000);
	return fd;
}

static void
handle(void *worker, const struct http_request *q, struct http_reply *r)
{
	const char *p = q->path;

	(void)worker;
	if (!strcmp(p, "/mirror")) {
		mirror(q, r);
	} else if (!strcmp(p, "/fixed")) {
		fixed(r);
	} else if (!strcmp(p, "/private")) {
		page(r, HTTP_PRIVATE);
	} else if (!strcmp(p, "/public")) {
		page(r, HTTP_PUBLIC);
	} else if (!strcmp(p, "/short")) {
		page(r, HTTP_SHORT);
	} else if (!strcmp(p, "/see")) {
		http_reply_see(r, "/en/acts/1");
	} else if (!strcmp(p, "/file")) {
		r->attachment = "\xd0\x90 \"1\".csv";
		buf_str(&r->body, "a,b\n");
		http_reply_header(r, "X-Entry", "12");
	} else if (!strcmp(p, "/split")) {
		http_reply_header(r, "X-Entry", "12\r\nSet-Cookie: a=b");
		buf_str(&r->body, "never");
	} else if (!strcmp(p, "/get-only")) {
		r->status = 405;
		r->allow = "GET";
	} else if (!strcmp(p, "/conflict")) {
		r->status = 409;
		buf_str(&r->body, "own words");
	} else if (!strcmp(p, "/onward")) {
		r->type = "text/event-stream";
		r->onward = take;
		r->onward_arg = &taken;
	} else if (!strcmp(p, "/onward-split")) {
		http_reply_header(r, "X-Entry", "12\r\nSet-Cookie: a=b");
		r->onward = take;
		r->onward_arg = &taken;
	} else if (!strcmp(p, "/empty")) {
		r->status = 204;
	} else {
		r->status = 404;
	}
}

static void
styled(void *worker, const struct http_request *q, const char *sentence,
    struct http_reply *r)
{
	(void)worker;
	buf_printf(&r->body, "<h1>%d</h1><p>%s</p><!--%s-->", r->status,
	    sentence, q->path);
}

static const struct http_config config = {
	.handle = handle, .refuse = styled, .threads = 2,
};

TEST(http, a_handler_sees_the_request_decoded)
{
	struct raw r;

	raw_start(&r, &config);
	raw_askf(&r, GET("/%%6Dirror?a=1%%202&b=%%D0%%94",
	    "Accept-Language: ru\r\nCookie: s=x; t=y\r\n"));
	OK(raw_status(&r) == 200);
	STR_IS(raw_body(&r), "GET /mirror\n"
	    "target /%6Dirror?a=1%202&b=%D0%94\n"
	    "q a=1 2\nq b=\xd0\x94\nc s=x\nc t=y\ntype \nbody 0 \nlang ru\n");
	raw_stop(&r);
}

TEST(http, a_form_is_decoded_and_anything_else_is_left_as_bytes)
{
	struct raw r;

	raw_start(&r, &config);
	raw_askf(&r, "POST /mirror HTTP/1.1\r\n" H "Content-Type: "
	    "application/X-www-form-urlencoded;charset=utf-8\r\n"
	    "Content-Length: 9\r\n\r\na=b+c&d=e");
	OK(raw_has(&r, "POST /mirror\ntarget /mirror\nf a=b c\nf d=e\n"
	    "type application/x-www-form-urlencoded\nbody 9 a=b+c&d=e\n"));
	raw_askf(&r, "POST /mirror HTTP/1.1\r\n" H "Content-Type: "
	    "application/json\r\nContent-Length: 9\r\n\r\n{\"a\": \"&\"}");
	OK(raw_has(&r, "type application/json\nbody 9 {\"a\": \"&\"\n"));
	raw_askf(&r, "POST /mirror HTTP/1.1\r\n" H "Content-Type: "
	    "application/x-www-form-urlencoded\r\nContent-Length: 4\r\n\r\n"
	    "a=%%z");
	OK(raw_status(&r) == 400);
	OK(raw_has(&r, "<p>A field holds a broken escape.</p>"));
	raw_stop(&r);
}

TEST(http, every_reply_of_ours_carries_the_security_headers)
{
	static const char *const paths[] = {
		"/private", "/fixed", "/none", "/get-only", "/see", "/a%2Fb",
	};
	struct raw r;

	raw_start(&r, &config);
	for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
		raw_askf(&r, "GET %s HTTP/1.1\r\n" H "\r\n", paths[i]);
		STR_IS(raw_header(&r, "Content-Security-Policy"),
		    "default-src 'none'; style-src 'self'; script-src 'self'; "
		    "img-src 'self'; font-src 'self'; connect-src 'self'; "
		    "form-action 'self'; base-uri 'none'; "
		    "frame-ancestors 'none'");
		STR_IS(raw_header(&r, "X-Content-Type-Options"), "nosniff");
		STR_IS(raw_header(&r, "Referrer-Policy"), "same-origin");
		STR_IS(raw_header(&r, "Cross-Origin-Opener-Policy"),
		    "same-origin");
		OK(*raw_header(&r, "Permissions-Policy"));
	}
	raw_stop(&r);
}

TEST(http, a_refusal_is_styled_by_the_pages)
{
	struct raw r;

	raw_start(&r, &config);
	raw_askf(&r, GET("/none", ""));
	OK(raw_status(&r) == 404);
	STR_IS(raw_body(&r), "<h1>404</h1><p>There is no such page.</p>"
	    "<!--/none-->");
	STR_IS(raw_header(&r, "Content-Type"), "text/html; charset=utf-8");
	raw_askf(&r, GET("/get-only", ""));
	OK(raw_status(&r) == 405);
	STR_IS(raw_header(&r, "Allow"), "GET");
	raw_askf(&r, "DELETE / HTTP/1.1\r\n" H "\r\n");
	OK(raw_status(&r) == 405);
	STR_IS(raw_header(&r, "Allow"), "GET, HEAD, POST");
	raw_askf(&r, GET("/conflict", ""));
	OK(raw_status(&r) == 409);
	STR_IS(raw_body(&r), "own words");
	raw_stop(&r);
}

TEST(http, HEAD_is_GET_without_the_body)
{
	struct raw r;
	char len[20];

	raw_start(&r, &config);
	raw_askf(&r, GET("/private", ""));
	snprintf(len, sizeof len, "%s", raw_header(&r, "Content-Length"));
	raw_askf(&r, "HEAD /private HTTP/1.1\r\n" H "Connection: close\r\n\r\n");
	OK(raw_status(&r) == 200);
	STR_IS(raw_header(&r, "Content-Length"), len);
	OK(*raw_header(&r, "ETag"));
	STR_IS(raw_body(&r), "");
	raw_stop(&r);
}

TEST(http, an_unchanged_page_is_not_sent_again)
{
	struct raw r;
	char etag[100];

	raw_start(&r, &config);
	raw_askf(&r, GET("/private", ""));
	snprintf(etag, sizeof etag, "%s", raw_header(&r, "ETag"));
	OK(strlen(etag) == 34);
	raw_askf(&r, "GET /private HTTP/1.1\r\n" H "If-None-Match: W/\"x\", %s"
	    "\r\nConnection: close\r\n\r\n", etag);
	OK(raw_status(&r) == 304);
	STR_IS(raw_header(&r, "ETag"), etag);
	STR_IS(raw_header(&r, "Cache-Control"), "private, no-cache");
	STR_IS(raw_header(&r, "Vary"), "Cookie, Accept-Language");
	STR_IS(raw_body(&r), "");
	raw_askf(&r, GET("/private", "If-None-Match: \"other\"\r\n"));
	OK(raw_status(&r) == 200);
	raw_askf(&r, "GET /fixed HTTP/1.1\r\n" H "If-None-Match: \"v1\"\r\n"
	    "Connection: close\r\n\r\n");
	OK(raw_status(&r) == 304);
	raw_stop(&r);
}

TEST(http, a_reply_says_how_long_it_may_be_kept)
{
	struct raw r;

	raw_start(&r, &config);
	raw_askf(&r, GET("/mirror", ""));
	STR_IS(raw_header(&r, "Cache-Control"), "no-store");
	raw_askf(&r, GET("/public", ""));
	STR_IS(raw_header(&r, "Cache-Control"), "public, no-cache");
	STR_IS(raw_header(&r, "Vary"), "Accept-Language");
	raw_askf(&r, GET("/short", ""));
	STR_IS(raw_header(&r, "Cache-Control"), "public, max-age=60");
	raw_askf(&r, GET("/fixed", ""));
	STR_IS(raw_header(&r, "Cache-Control"),
	    "public, max-age=31536000, immutable");
	STR_IS(raw_header(&r, "Content-Length"), "11");
	raw_stop(&r);
}

TEST(http, a_reply_can_send_elsewhere_and_can_be_a_file)
{
	struct raw r;

	raw_start(&r, &config);
	raw_askf(&r, GET("/see", ""));
	OK(raw_status(&r) == 303);
	STR_IS(raw_header(&r, "Location"), "/en/acts/1");
	raw_askf(&r, GET("/file", ""));
	STR_IS(raw_header(&r, "Content-Disposition"),
	    "attachment; filename=\"____1_.csv\"; "
	    "filename*=UTF-8''%D0%90%20%221%22.csv");
	STR_IS(raw_header(&r, "X-Entry"), "12");
	raw_askf(&r, "GET /empty HTTP/1.1\r\n" H "Connection: close\r\n\r\n");
	OK(raw_status(&r) == 204);
	raw_stop(&r);
}

TEST(http, a_line_end_in_a_header_ends_the_reply_and_not_the_header)
{
	struct raw r;

	raw_start(&r, &config);
	raw_askf(&r, GET("/split", ""));
	OK(raw_status(&r) == 503);
	OK(!raw_has(&r, "Set-Cookie"));
	raw_stop(&r);
}

TEST(http, a_POST_from_another_site_reaches_no_handler)
{
	struct raw r;

	raw_start(&r, &config);
	raw_askf(&r, "POST /mirror HTTP/1.1\r\n" H "Sec-Fetch-Site: cross-site"
	    "\r\nContent-Length: 0\r\n\r\n");
	OK(raw_status(&r) == 403);
	raw_askf(&r, "POST /mirror HTTP/1.1\r\n" H "Cookie: s=x\r\n"
	    "Content-Length: 0\r\n\r\n");
	OK(raw_status(&r) == 403);
	raw_askf(&r, "POST /mirror HTTP/1.1\r\n" H "Cookie: s=x\r\n"
	    "Origin: http://localhost\r\nContent-Length: 0\r\n\r\n");
	OK(raw_status(&r) == 200);
	raw_askf(&r, "POST /mirror HTTP/1.1\r\n" H "Content-Length: 0\r\n\r\n");
	OK(raw_status(&r) == 200);
	raw_stop(&r);
}

/* ---- workers ---- */

struct worker { unsigned served; };
static atomic_int made, freed, fail_first;

static void *
worker_new(void *arg, struct err *e)
{
	OK(arg == &made);
	if (atomic_fetch_sub(&fail_first, 1) > 0) {
		err_fault(e, "as the test wants", "The book cannot be opened.");
		return NULL;
	}
	atomic_fetch_add(&made, 1);
	return calloc(1, sizeof(struct worker));
}

static void
worker_free(void *w)
{
	atomic_fetch_add(&freed, 1);
	free(w);
}

static void
count(void *worker, const struct http_request *q, struct http_reply *r)
{
	struct worker *w = worker;

	(void)q;
	buf_printf(&r->body, "%u", ++w->served);
}

static const struct http_config counting = {
	.handle = count, .worker_new = worker_new, .worker_free = worker_free,
	.arg = &made, .threads = 3,
};

TEST(http, each_thread_makes_one_worker_and_stop_frees_them_all)
{
	struct raw r;

	atomic_store(&made, 0);
	atomic_store(&freed, 0);
	atomic_store(&fail_first, 0);
	raw_start(&r, &counting);
	for (int i = 0; i < 40; i++) {
		raw_askf(&r, "GET / HTTP/1.1\r\n" H "Connection: close\r\n\r\n");
		OK(raw_status(&r) == 200);
	}
	OK(atomic_load(&made) >= 1 && atomic_load(&made) <= 3);
	raw_stop(&r);
	OK(atomic_load(&freed) == atomic_load(&made));
}

TEST(http, a_worker_that_cannot_be_made_is_503_and_is_tried_again)
{
	struct http_config c = counting;
	struct raw r;

	c.threads = 1;
	atomic_store(&made, 0);
	atomic_store(&freed, 0);
	raw_start(&r, &c);
	/* A refusal needs a worker too, to style it: two tries a request. */
	atomic_store(&fail_first, 2);
	raw_askf(&r, GET("/", "Connection: close\r\n"));
	OK(raw_status(&r) == 503);
	raw_askf(&r, GET("/", "Connection: close\r\n"));
	OK(raw_status(&r) == 200);
	raw_stop(&r);
	OK(atomic_load(&freed) == 1);
}

static _Atomic bool begun;

static void
slow(void *worker, const struct http_request *q, struct http_reply *r)
{
	(void)worker;
	(void)q;
	atomic_store(&begun, true);
	usleep(300000);
	buf_str(&r->body, "late but whole");
}

TEST(http, stop_lets_a_reply_under_way_finish)
{
	const struct http_config c = { .handle = slow };
	struct raw r;
	int fd;

	raw_start(&r, &c);
	fd = raw_connect(&r);
	raw_send(fd, GET("/", ""), sizeof GET("/", "") - 1);
	for (int i = 0; i < 4000 && !atomic_load(&begun); i++)
		usleep(5000);
	raw_stop(&r);
	raw_read(&r, fd, 1000);
	close(fd);
	STR_IS(raw_body(&r), "late but whole");
}

TEST(http, a_large_page_arrives_whole)
{
	struct http_config c = config;
	struct raw r;
	size_t got = 0;
	char part[65536];
	ssize_t n;
	int fd;

	raw_start(&r, &c);
	fd = raw_connect(&r);
	raw_send(fd, "GET /mirror?a=", 14);
	memset(part, 'x', 4000);
	raw_send(fd, part, 4000);
	raw_send(fd, " HTTP/1.0\r\n\r\n", 13);
	while ((n = recv(fd, part, sizeof part, 0)) > 0)
		got += (size_t)n;
	close(fd);
	OK(got > 8000);
	raw_stop(&r);
}

/* ---- listening ---- */

TEST(http, a_unix_socket_is_served_and_a_dead_one_replaced)
{
	struct sockaddr_un a = { .sun_family = AF_UNIX };
	struct http_config c = config;
	struct raw r = { 0 };
	struct err e = { 0 };
	struct stat st;
	int fd, client;

	snprintf(a.sun_path, sizeof a.sun_path, "%s/door", test_folder());
	close(http_listen_unix(a.sun_path, 0600, &e));	/* leaves its file */
	fd = http_listen_unix(a.sun_path, 0660, &e);
	FINE(fd >= 0, e);
	OK(stat(a.sun_path, &st) == 0 && (st.st_mode & 0777) == 0660);
	OK(http_port(fd) == 0);
	OK(http_listen_unix(a.sun_path, 0660, &e) == -1);
	OK(e.kind == ERR_REFUSED);
	c.connections = 20;
	c.per_address = 5;
	r.server = http_start(&c, fd, &e);
	FINE(r.server != NULL, e);
	client = socket(AF_UNIX, SOCK_STREAM, 0);
	OK(connect(client, (struct sockaddr *)&a, sizeof a) == 0);
	raw_send(client, GET("/public", "Connection: close\r\n"),
	    sizeof GET("/public", "Connection: close\r\n") - 1);
	raw_read(&r, client, RAW_PATIENCE_MS);
	close(client);
	OK(raw_status(&r) == 200);
	raw_stop(&r);
}

TEST(http, only_a_socket_is_ever_replaced)
{
	struct err e = { 0 };
	char path[200];
	FILE *f;

	snprintf(path, sizeof path, "%s/precious", test_folder());
	f = fopen(path, "w");
	OK(f != NULL);
	fclose(f);
	OK(http_listen_unix(path, 0660, &e) == -1);
	OK(e.kind == ERR_REFUSED);
	OK(access(path, F_OK) == 0);
}

TEST(http, an_address_is_a_number)
{
	struct err e = { 0 };
	int fd;

	OK(http_listen("localhost", 0, &e) == -1);
	OK(e.kind == ERR_MALFORMED);
	OK(http_listen("127.0.0.1", 65536, &e) == -1);
	fd = http_listen("::1", 0, &e);
	if (fd < 0) {
		fprintf(stderr, "skipped: no IPv6 here\n");
		return;
	}
	OK(http_port(fd) != 0);
	close(fd);
}

TEST(http, a_connection_that_is_handed_on_outlives_the_server)
{
	static const char ask[] = GET("/onward", "");
	struct raw r;
	int client, ours;

	taken = -2;
	raw_start(&r, &config);
	client = raw_connect(&r);
	raw_send(client, ask, sizeof ask - 1);
	ours = taken_soon();
	OK(ours >= 0);
	raw_read(&r, client, 200);
	OK(!r.closed && raw_status(&r) == 200);
	STR_IS(raw_header(&r, "Content-Type"), "text/event-stream");
	STR_IS(raw_header(&r, "Content-Length"), "");
	STR_IS(raw_header(&r, "Transfer-Encoding"), "");
	STR_IS(raw_header(&r, "X-Content-Type-Options"), "nosniff");
	STR_IS(raw_body(&r), "");
	raw_stop(&r);
	OK(write(ours, "told", 4) == 4);
	raw_read(&r, client, 200);
	OK(!r.closed);
	STR_IS(r.reply, "told");
	close(ours);
	raw_read(&r, client, RAW_PATIENCE_MS);
	OK(r.closed);
	close(client);
}

TEST(http, who_was_to_have_a_connection_is_told_when_it_does_not_come)
{
	static const char head[] = "HEAD /onward HTTP/1.1\r\n" H "\r\n";
	struct raw r;

	raw_start(&r, &config);
	taken = -2;
	raw_ask(&r, head, sizeof head - 1);
	OK(raw_status(&r) == 200 && taken_soon() == -1);
	/* A reply that cannot be made. */
	taken = -2;
	raw_askf(&r, GET("/onward-split", ""));
	OK(raw_status(&r) == 503 && taken_soon() == -1);
	raw_stop(&r);
}
