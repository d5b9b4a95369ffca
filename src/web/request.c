/* request.c: see request.h. SPDX-License-Identifier: Apache-2.0 */
#include "web/request.h"

#include "web/head.h"
#include "web/reply.h"

#include <string.h>

/* ---- reading it ---- */

static bool
method_read(struct http_request *r)
{
	static const char *const names[] = { "GET", "HEAD", "POST" };

	for (int i = 0; i < 3; i++)
		if (!strcmp(r->head->method, names[i])) {
			r->method = (enum http_method)i;
			return true;
		}
	return false;
}

/* How the head is judged: in the order in which a fault makes the rest
 * unreadable. */
int
request_judge(struct http_request *r, bool in_place, const char **why)
{
	int status;

	if (r->head->n <= LIMIT_HEADERS && in_place &&
	    !head_seamless(r->head)) {
		*why = N_("The head of the request is malformed.");
		return 400;
	}
	*why = N_("The address is too long.");
	if (r->head->target_n > LIMIT_TARGET)
		return 414;
	status = head_check(r->head, why);
	if (status)
		return status;
	*why = reply_sentence(405);
	return method_read(r) ? 0 : 405;
}

static bool
read_type(struct http_request *r)
{
	const char *type = http_header(r, "content-type");
	size_t n = type ? strcspn(type, "; \t") : 0;
	char *copy = arena_copy(r->arena, type, n);

	if (!copy)
		return false;
	for (size_t i = 0; i < n; i++)
		if (copy[i] >= 'A' && copy[i] <= 'Z')
			copy[i] = (char)(copy[i] - 'A' + 'a');
	r->body_type = copy;
	return true;
}

bool
request_address(struct http_request *r, struct err *e)
{
	const char *mark = strchr(r->target, '?');
	size_t n = mark ? (size_t)(mark - r->target) : r->head->target_n;
	const char *cookie = http_header(r, "cookie"), *path = NULL;

	if (!urlenc_path(r->arena, r->target, n, &path, e))
		return false;
	r->path = path;
	if (mark && !urlenc_fields(r->arena, mark + 1,
	    r->head->target_n - n - 1, &r->query, e))
		return false;
	if (cookie && !urlenc_cookies(r->arena, cookie, strlen(cookie),
	    &r->cookies, e))
		return false;
	return read_type(r) || err_refuse(e, "limits",
	    "The request is too large.");
}

bool
request_form(struct http_request *r, bool pasted, struct err *e)
{
	if (strcmp(r->body_type, "application/x-www-form-urlencoded") != 0)
		return true;
	return (pasted ? urlenc_pasted : urlenc_fields)(r->arena, r->body,
	    r->body_n, &r->form, e);
}

/* ---- what a handler asks of it ---- */

const char *
http_header(const struct http_request *r, const char *name)
{
	return r->head ? head_find(r->head, name) : NULL;
}

static const char *
value_of(const struct http_fields *f, const char *name)
{
	const struct http_field *x = urlenc_find(f, name);

	return x ? x->value : NULL;
}

const char *
http_query(const struct http_request *r, const char *name)
{
	return value_of(&r->query, name);
}

const char *
http_form(const struct http_request *r, const char *name)
{
	return value_of(&r->form, name);
}

const char *
http_cookie(const struct http_request *r, const char *name)
{
	return value_of(&r->cookies, name);
}

bool
http_same_origin(const struct http_request *r)
{
	return urlenc_same_origin(http_header(r, "sec-fetch-site"),
	    http_header(r, "origin"), http_header(r, "host"),
	    http_header(r, "cookie") != NULL);
}
