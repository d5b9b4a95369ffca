/* post.c: see post.h. SPDX-License-Identifier: Apache-2.0 */
#include "cli/post.h"

#include "base/os.h"
#include "press/mail.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include <curl/curl.h>

struct post {
	CURL *curl;
	int seconds;
	const struct buf *letter;
	size_t given;		/* bytes of it */
	char verb[5];		/* what we said last: "RCPT" */
	bool data;		/* it has begun to take the letter */
	char says[CURL_ERROR_SIZE];
};

/* --- the address and the login ------------------------------------------- */

/* Is it one of a NULL-ended list? */
static bool
part_among(CURLU *u, CURLUPart which, const char *const *list)
{
	char *x = NULL;

	curl_url_get(u, which, &x, 0);
	while (x && *list && strcasecmp(x, *list) != 0)
		list++;
	curl_free(x);
	return x && *list;
}

static bool
has_part(CURLU *u, CURLUPart which)
{
	char *x = NULL;

	curl_url_get(u, which, &x, 0);
	if (x && which == CURLUPART_PATH && strcmp(x, "/") == 0) {
		curl_free(x);
		return false;
	}
	curl_free(x);
	return x != NULL;
}

static bool
url_good(const char *url, bool *here)
{
	static const char *const schemes[] = { "smtp", "smtps", NULL },
	    *const near[] = { "localhost", "127.0.0.1", "[::1]", NULL };
	CURLU *u = curl_url();
	bool ok = u && !curl_url_set(u, CURLUPART_URL, url, 0) &&
	    part_among(u, CURLUPART_SCHEME, schemes) &&
	    !has_part(u, CURLUPART_USER) && !has_part(u, CURLUPART_PASSWORD) &&
	    !has_part(u, CURLUPART_PATH) && !has_part(u, CURLUPART_QUERY) &&
	    !has_part(u, CURLUPART_FRAGMENT) &&
	    !has_part(u, CURLUPART_OPTIONS);

	*here = ok && part_among(u, CURLUPART_HOST, near);
	curl_url_cleanup(u);
	return ok;
}

/* Two lines; both are set, or none. */
static bool
set_login(struct post *p, const char *path, struct err *e)
{
	struct buf text = BUF_MAX(1000);
	struct stat st;
	char *pass;
	bool ok = false;

	if (stat(path, &st) != 0)
		return err_errno(e, "The login %s cannot be read.", path);
	if (st.st_mode & 077)
		return err_refuse(e, "login", "Others may read %s; take the "
		    "right away (chmod 600).", path);
	if (!os_read_file(path, &text, e))
		goto out;
	pass = text.p ? strchr(text.p, '\n') : NULL;
	if (!pass || !pass[1]) {
		err_malformed(e, "login", "%s is not a name and a password in "
		    "two lines.", path);
		goto out;
	}
	*pass++ = '\0';
	pass[strcspn(pass, "\n")] = '\0';
	ok = !curl_easy_setopt(p->curl, CURLOPT_USERNAME, text.p) &&
	    !curl_easy_setopt(p->curl, CURLOPT_PASSWORD, pass);
	if (!ok)
		err_fault(e, "curl", "There is no way to the network.");
out:
	if (text.p)
		explicit_bzero(text.p, text.n);
	buf_free(&text);
	return ok;
}

/* --- one letter ---------------------------------------------------------- */

static size_t
give(char *out, size_t one, size_t n, void *arg)
{
	struct post *p = arg;
	size_t left = p->letter->n - p->given;

	n *= one;
	if (n > left)
		n = left;
	memcpy(out, p->letter->p + p->given, n);
	p->given += n;
	return n;
}

static size_t
pass_over(char *answer, size_t one, size_t n, void *arg)
{
	(void)answer;
	(void)arg;
	return one * n;
}

/* What we said last tells what a refusal is about. */
static int
listen_in(CURL *c, curl_infotype type, char *line, size_t n, void *arg)
{
	struct post *p = arg;

	(void)c;
	if (type == CURLINFO_HEADER_OUT && n >= 4 && !p->data &&
	    strncmp(line, "QUIT", 4) != 0) {
		memcpy(p->verb, line, 4);
		p->data = strncmp(p->verb, "DATA", 4) == 0;
	}
	return 0;
}

static enum post_end
judge(struct post *p, CURLcode code, const char *to, struct err *e)
{
	long status = 0;

	if (code == CURLE_OK)
		return POST_SENT;
	curl_easy_getinfo(p->curl, CURLINFO_RESPONSE_CODE, &status);
	if (code == CURLE_LOGIN_DENIED)
		err_fault(e, p->says, "The mail server does not take the "
		    "login.");
	else if (code == CURLE_PEER_FAILED_VERIFICATION ||
	    code == CURLE_SSL_CONNECT_ERROR || code == CURLE_USE_SSL_FAILED)
		err_fault(e, p->says, "The mail server could not be spoken to "
		    "in secret.");
	else if (status >= 400 && strncmp(p->verb, "RCPT", 4) == 0) {
		err_fault(e, p->says, "The mail server answers %ld to the "
		    "address %.100s.", status, to);
		return status >= 500 ? POST_REFUSED : POST_LATER;
	} else if (p->data) {
		err_fault(e, p->says, "The mail server did not take the "
		    "letter to %.100s.", to);
		return POST_LATER;
	} else
		err_fault(e, p->says[0] ? p->says : curl_easy_strerror(code),
		    "The mail server does not answer.");
	return POST_DOWN;
}

enum post_end
post_send(struct post *p, const char *from, const char *to,
    const struct buf *letter, struct err *e)
{
	char sender[MAIL_ADDRESS + 2], receiver[MAIL_ADDRESS + 2];
	struct curl_slist *list;
	CURLcode code = CURLE_OUT_OF_MEMORY;

	snprintf(sender, sizeof sender, "<%s>", from);
	snprintf(receiver, sizeof receiver, "<%s>", to);
	p->letter = letter;
	p->given = 0;
	p->data = false;
	p->verb[0] = p->says[0] = '\0';
	list = curl_slist_append(NULL, receiver);
	if (list && !curl_easy_setopt(p->curl, CURLOPT_MAIL_FROM, sender) &&
	    !curl_easy_setopt(p->curl, CURLOPT_MAIL_RCPT, list))
		code = curl_easy_perform(p->curl);
	curl_easy_setopt(p->curl, CURLOPT_MAIL_RCPT, NULL);
	curl_slist_free_all(list);
	return judge(p, code, to, e);
}

/* --- the whole ----------------------------------------------------------- */

static bool
set_up(struct post *p, const char *url, long tls)
{
	CURL *c = p->curl;

	return !curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, "smtp,smtps") &&
	    !curl_easy_setopt(c, CURLOPT_URL, url) &&
	    !curl_easy_setopt(c, CURLOPT_USE_SSL, tls) &&
	    !curl_easy_setopt(c, CURLOPT_PROXY, "") &&
	    !curl_easy_setopt(c, CURLOPT_NETRC, (long)CURL_NETRC_IGNORED) &&
	    !curl_easy_setopt(c, CURLOPT_SSL_VERIFYPEER, 1L) &&
	    !curl_easy_setopt(c, CURLOPT_SSL_VERIFYHOST, 2L) &&
	    !curl_easy_setopt(c, CURLOPT_NOSIGNAL, 1L) &&
	    !curl_easy_setopt(c, CURLOPT_CONNECTTIMEOUT, (long)p->seconds) &&
	    !curl_easy_setopt(c, CURLOPT_SERVER_RESPONSE_TIMEOUT,
	    (long)p->seconds) &&
	    !curl_easy_setopt(c, CURLOPT_TIMEOUT, 10L * p->seconds) &&
	    !curl_easy_setopt(c, CURLOPT_UPLOAD, 1L) &&
	    !curl_easy_setopt(c, CURLOPT_READFUNCTION, give) &&
	    !curl_easy_setopt(c, CURLOPT_READDATA, p) &&
	    !curl_easy_setopt(c, CURLOPT_WRITEFUNCTION, pass_over) &&
	    !curl_easy_setopt(c, CURLOPT_VERBOSE, 1L) &&
	    !curl_easy_setopt(c, CURLOPT_DEBUGFUNCTION, listen_in) &&
	    !curl_easy_setopt(c, CURLOPT_DEBUGDATA, p) &&
	    !curl_easy_setopt(c, CURLOPT_ERRORBUFFER, p->says);
}

struct post *
post_open(const char *url, const char *login, int seconds, struct err *e)
{
	struct post *p = calloc(1, sizeof *p);
	bool here;

	if (!p)
		abort();
	p->seconds = seconds;
	if (!url_good(url, &here))
		err_malformed(e, "address", "%.100s is no mail server: it "
		    "should be smtp://HOST or smtps://HOST, with :PORT if need "
		    "be, and nothing more.", url);
	else if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK ||
	    !(p->curl = curl_easy_init()) || !set_up(p, url, here ?
	    (long)CURLUSESSL_NONE : login ? (long)CURLUSESSL_ALL :
	    (long)CURLUSESSL_TRY))
		err_fault(e, "curl", "There is no way to the network.");
	else if (!login || set_login(p, login, e))
		return p;
	post_close(p);
	return NULL;
}

void
post_close(struct post *p)
{
	if (!p)
		return;
	if (p->curl) {
		curl_easy_cleanup(p->curl);
		curl_global_cleanup();
	}
	free(p);
}
