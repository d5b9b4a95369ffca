/* request.h: what a request says, read so that it has one meaning.
 *
 * In this order: the head is judged (request_judge); then its address is decoded,
 * with query, cookies and the type of the body (request_address); and when the
 * body is whole, the form that it is (request_form). What fails is no request, and
 * no handler sees it: the caller refuses it in the words that it is given. The
 * questions of http.h (http_header, http_query...) are answered here, too.
 *
 * Of the struct only arena, head and target are there before; who carries the
 * bytes, and how a refusal is sent, is http.c's.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_REQUEST_H
#define WEB_REQUEST_H

#include "web/http.h"

/* 0, and the method is set; or the status to refuse with, and a sentence. in_place:
 * the library parses so (head.h). */
int request_judge(struct http_request *, bool in_place, const char **why);
/* path, query, cookies and body_type. */
bool request_address(struct http_request *, struct err *);
/* form, where the body is one; of a pasted one see urlenc_pasted. */
bool request_form(struct http_request *, bool pasted, struct err *);

#endif
