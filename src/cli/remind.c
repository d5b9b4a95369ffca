/* remind.c: see remind.h. SPDX-License-Identifier: Apache-2.0 */
#include "cli/remind.h"

#include "act/access.h"
#include "base/os.h"
#include "cli/addresses.h"
#include "cli/folder.h"
#include "cli/post.h"
#include "cli/sent.h"
#include "press/mail.h"
#include "press/notice.h"
#include "seal/hash.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define ROOM (64 << 20)
#define PART 100		/* deadlines at a time */
#define PAUSE 10		/* seconds between two looks */
#define AGAIN 60		/* before the second try; then twice as long */
#define AGAIN_MOST 3600

/* A letter, or the server (id ""), that is not tried again before. */
struct wait { char id[SENT_ID]; int64_t until_us; int tries; };

struct sender {
	const struct cli *c;
	const volatile int *stop;
	struct sent *sent;
	struct post *post;		/* NULL: a dry run */
	struct wait *waits;
	size_t nwaits, waits_room;
	int told;			/* the wrong line that was told */
	bool unsent, failed;		/* something waits; nothing more goes */
	/* of one look at the record: */
	struct arena *a, *kept;		/* of a part; of the whole look */
	struct book *book;
	struct addresses to;
	struct instant now;
	int64_t version;
	const char *origin, *org;
	bool handed, stale;		/* the record has changed since */
};

/* --- trying again -------------------------------------------------------- */

static struct wait *
wait_of(struct sender *s, const char *id)
{
	for (size_t i = 0; i < s->nwaits; i++)
		if (strcmp(s->waits[i].id, id) == 0)
			return &s->waits[i];
	return NULL;
}

static bool
must_wait(struct sender *s, const char *id)
{
	struct wait *w = wait_of(s, id);

	return w && w->until_us > os_ticks_us();
}

/* Letters that are no longer due are not asked about again. */
static void
forget_old(struct sender *s)
{
	int64_t old = os_ticks_us() - 2LL * AGAIN_MOST * 1000000;

	for (size_t i = 0; i < s->nwaits;)
		if (s->waits[i].until_us < old)
			s->waits[i] = s->waits[--s->nwaits];
		else
			i++;
}

static struct wait *
wait_new(struct sender *s, const char *id)
{
	struct wait *w;

	forget_old(s);
	if (s->nwaits == s->waits_room) {
		s->waits_room = s->waits_room ? 2 * s->waits_room : 64;
		s->waits = realloc(s->waits, s->waits_room *
		    sizeof *s->waits);
		if (!s->waits)
			abort();
	}
	w = &s->waits[s->nwaits++];
	*w = (struct wait){ .tries = 0 };
	snprintf(w->id, sizeof w->id, "%s", id);
	return w;
}

static void
wait_longer(struct sender *s, const char *id)
{
	struct wait *w = wait_of(s, id);
	int64_t pause = AGAIN;

	if (!w)
		w = wait_new(s, id);
	for (int i = 0; i < w->tries && pause < AGAIN_MOST; i++)
		pause *= 2;
	w->tries++;
	w->until_us = os_ticks_us() + (pause < AGAIN_MOST ? pause :
	    AGAIN_MOST) * 1000000;
}

static void
wait_no_more(struct sender *s, const char *id)
{
	struct wait *w = wait_of(s, id);

	if (w)
		*w = s->waits[--s->nwaits];
}

/* --- one letter ---------------------------------------------------------- */

/* The same letter has the same name whenever and by whom it is made. */
static void
name_of(const struct sender *s, const char *notice, const char *who,
    const char *to, char id[SENT_ID])
{
	const struct piece pieces[] = { { s->origin, strlen(s->origin) + 1 },
	    { notice, strlen(notice) + 1 }, { who, strlen(who) + 1 },
	    { to, strlen(to) + 1 } };
	struct hash h = hash_pieces(pieces, 4);
	char hex[HASH_HEX];

	hash_hex(&h, hex);
	snprintf(id, SENT_ID, "%.32s", hex);
}

/* "acts.example.org" of "acts.example.org:8443/log". */
static const char *
message_id(const struct sender *s, const char *id)
{
	return arena_printf(s->a, "%s@%.*s", id,
	    (int)strcspn(s->origin, ":/"), s->origin);
}

static void
write_letter(struct sender *s, struct model *m, const struct notice *n,
    const struct address *x, const char *id, struct buf *out)
{
	struct buf subject = BUF_MAX(1 << 16), body = BUF_MAX(1 << 18);
	struct mail mail = { .from = s->c->from, .from_name = s->org,
	    .to = x->to, .lang = x->lang->code, .date = os_now(),
	    .id = message_id(s, id) };
	char first[SENT_ID];

	letter_write(m, n, s->c->url, &subject, &body);
	name_of(s, arena_printf(s->a, "%s/opened/0", n->about), n->who, x->to,
	    first);
	if (strcmp(first, id) != 0)
		mail.about = message_id(s, first);
	mail.subject = subject.p ? subject.p : "";
	mail.body = body.p ? body.p : "";
	mail_write(out, &mail);
	buf_free(&subject);
	buf_free(&body);
}

static void
say_letter(const struct sender *s, const char *result, const char *id,
    const struct notice *n, const struct address *x)
{
	char at[INSTANT_TEXT];

	instant_write(os_now(), at);
	if (s->c->json)
		printf("{\"address\":\"%s\",\"at\":\"%s\",\"id\":\"%s\","
		    "\"notice\":\"%s\",\"result\":\"%s\",\"who\":\"%s\"}\n",
		    x->to, at, id, n->name, result, x->who);
	else
		printf("%s %s %s <%s> %s\n", at, result, x->who, x->to,
		    n->name);
	fflush(stdout);
}

/* What was sent and cannot be remembered would be sent for ever. */
static void
remember(struct sender *s, const char *result, const char *id,
    const struct notice *n, const struct address *x)
{
	struct err e = { 0 };

	wait_no_more(s, id);
	if (!sent_add(s->sent, id, os_now(), result, x->who, x->to, n->name,
	    &e)) {
		cli_say(&e);
		s->failed = true;
	}
	say_letter(s, result, id, n, x);
}

static void
hand_in(struct sender *s, const char *id, const struct notice *n,
    const struct address *x, const struct buf *letter)
{
	struct err e = { 0 };
	enum post_end end = post_send(s->post, s->c->from, x->to, letter, &e);

	if (end != POST_SENT)
		cli_say(&e);
	if (end == POST_SENT || end == POST_REFUSED) {
		wait_no_more(s, "");
		remember(s, end == POST_SENT ? "sent" : "refused", id, n, x);
		return;
	}
	s->unsent = true;
	wait_longer(s, end == POST_DOWN ? "" : id);
}

static void
letter(struct sender *s, struct model *m, const struct notice *n,
    const struct address *x)
{
	struct buf out = BUF_MAX(1 << 19);
	char id[SENT_ID];

	name_of(s, n->name, n->who, x->to, id);
	if (sent_has(s->sent, id))
		return;
	if (!s->post) {
		say_letter(s, "due", id, n, x);
		return;
	}
	if (must_wait(s, "") || must_wait(s, id)) {
		s->unsent = true;
		return;
	}
	/* One goes each time, however busy the record is. */
	s->stale = s->handed && book_version(s->book) != s->version;
	if (s->stale)
		return;
	s->handed = true;
	write_letter(s, m, n, x, id, &out);
	if (buf_ok(&out) && !arena_full(s->a))
		hand_in(s, id, n, x, &out);
	buf_free(&out);
}

/* --- one look at the record ---------------------------------------------- */

static bool
goes_on(const struct sender *s)
{
	return !*s->stop && !s->failed && !s->stale;
}

/* Who looks once wants to know; who sends all day has been told. */
static void
tell_unreachable(const struct sender *s, const struct notice *list, size_t n)
{
	for (size_t i = 0; i < n && (s->c->once || s->c->dry_run); i++) {
		size_t j = 0;

		while (j < s->to.n && strcmp(s->to.p[j].who, list[i].who) != 0)
			j++;
		if (j == s->to.n)
			fprintf(stderr, "chancery: %s has no address, and is "
			    "not told of %s.\n", list[i].who, list[i].name);
	}
}

/* Who may not read a matter hears nothing of it. */
static bool
may_be_told(const struct sender *s, const struct notice *n)
{
	return !HAS(n->deadline, "limited") ||
	    access_reads(s->book, n->who, s->now);
}

/* One part of the list. *more: there may be another. */
static void
letters_of(struct sender *s, const struct lang *l, int64_t from, bool *more)
{
	struct model m = { .a = s->a, .book = s->book, .lang = l,
	    .now = s->now };
	const struct deadline_ask part = { .told = true, .from = from,
	    .most = PART };
	struct instant since = { s->now.s - NOTICE_LATE };
	const struct json *open, *ended, *org;
	const struct notice *list;
	int64_t a, b;
	size_t n;

	book_read_begin(s->book);
	org = json_get(model_page(&m, "mail"), "organisation");
	s->org = S(org, "name");
	s->origin = S(org, "origin");
	open = deadlines_open(&m, &part, &a);
	ended = deadlines_ended(&m, &part, since, &b);
	*more = a == PART || b == PART;
	book_read_end(s->book);
	list = notices_due(s->a, open, ended, s->now, &n);
	if (l == lang_all[0])
		tell_unreachable(s, list, n);
	for (size_t i = 0; i < n; i++)
		for (size_t j = 0; j < s->to.n && goes_on(s); j++)
			if (s->to.p[j].lang == l &&
			    strcmp(s->to.p[j].who, list[i].who) == 0 &&
			    may_be_told(s, &list[i]))
				letter(s, &m, &list[i], &s->to.p[j]);
}

static void
letters_in(struct sender *s, const struct lang *l, struct err *e)
{
	bool more = true;

	for (int64_t from = 0; more && goes_on(s); from += PART) {
		letters_of(s, l, from, &more);
		if (!e->kind && arena_full(s->a))
			err_fault(e, NULL, "There is no room for what is "
			    "due.");
		arena_reset(s->a);
	}
}

static void
tell_wrong_line(struct sender *s)
{
	if (s->to.wrong && s->to.wrong != s->told)
		fprintf(stderr, "chancery: Line %d of mail/addresses is not "
		    "MEMBER ADDRESS [LANG]; it is passed over.\n",
		    s->to.wrong);
	s->told = s->to.wrong;
}

/* The clock of a demonstration may have been set anew. */
static bool
look(struct sender *s, struct err *e)
{
	bool ok;

	s->book = NULL;
	s->handed = s->stale = false;
	ok = cli_clock(s->c->data, e) &&
	    addresses_load(s->kept, s->c->data, &s->to, e) &&
	    (s->book = folder_book(s->c->data, e));
	if (ok) {
		tell_wrong_line(s);
		s->now = os_now();
		s->version = book_version(s->book);
		for (size_t i = 0; lang_all[i] && goes_on(s); i++)
			letters_in(s, lang_all[i], e);
		ok = !e->kind && book_fine(s->book, e);
	}
	book_close(s->book);
	arena_reset(s->kept);
	return ok;
}

static void
pause_between(const struct sender *s)
{
	for (int i = 0; i < PAUSE && !*s->stop; i++)
		sleep(1);
}

/* --once ends when all was tried; else a fault is told, once, and tried
 * again. */
static int
looks(struct sender *s)
{
	char said[sizeof (struct err){ 0 }.says] = "";

	for (;;) {
		struct err e = { 0 };
		int code = EXIT_DONE;

		s->unsent = false;
		if (!look(s, &e) && strcmp(said, e.says) != 0)
			code = cli_say(&e);
		snprintf(said, sizeof said, "%s", e.says);
		if (s->failed)
			return EXIT_FAULT;
		if (*s->stop)
			return EXIT_DONE;
		if (s->stale)
			continue;
		if (s->c->once || s->c->dry_run)
			return code ? code : s->unsent ? EXIT_FAULT :
			    EXIT_DONE;
		pause_between(s);
	}
}

static struct post *
open_post(const struct cli *c, struct err *e)
{
	char login[PATH_MOST];

	folder_path(c->data, "mail/login", login);
	return post_open(c->smtp, os_exists(login) ? login : NULL, c->timeout,
	    e);
}

/* --- the command --------------------------------------------------------- */

/* "https://host[:port]", as letters have it before a path. */
static bool
site_good(const char *url)
{
	size_t n = strncmp(url, "https://", 8) == 0 ? 8 :
	    strncmp(url, "http://", 7) == 0 ? 7 : 0;

	return n && url[n] && strspn(url + n, "abcdefghijklmnopqrstuvwxyz"
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:[]") == strlen(url + n);
}

bool
remind_may(const struct cli *c, struct err *e)
{
	struct post *p;

	if (!c->from || !mail_address_good(c->from, strlen(c->from)))
		return err_malformed(e, "address", "--from is an address, "
		    "name@host.example, that the letters come from.");
	if (c->url && !site_good(c->url))
		return err_malformed(e, "address", "--url is https://HOST, "
		    "where members reach the pages.");
	if (c->dry_run)
		return true;
	if (!c->smtp)
		return err_malformed(e, "address", "--smtp names the mail "
		    "server, smtp://HOST.");
	p = open_post(c, e);
	post_close(p);
	return p != NULL;
}

int
remind_run(const struct cli *c, const volatile int *stop)
{
	struct sender s = { .c = c, .stop = stop };
	struct err e = { 0 };
	int code;

	s.sent = sent_open(c->data, !c->dry_run, &e);
	if (s.sent && !c->dry_run)
		s.post = open_post(c, &e);
	if (!s.sent || (!s.post && !c->dry_run)) {
		sent_close(s.sent);
		return cli_say(&e);
	}
	s.a = arena_new(ROOM);
	s.kept = arena_new(ROOM);
	code = looks(&s);
	arena_release(s.kept);
	arena_release(s.a);
	post_close(s.post);
	sent_close(s.sent);
	free(s.waits);
	return code;
}

static volatile int stop;

static void
on_signal(int sig)
{
	(void)sig;
	stop = 1;
}

int
cmd_remind(const struct cli *c)
{
	struct sigaction act = { .sa_handler = on_signal };
	struct err e = { 0 };

	if (!cli_has_record(c->data)) {
		err_absent(&e, "There is no record in %s.", c->data);
		return cli_say(&e);
	}
	if (!remind_may(c, &e))
		return cli_say(&e);
	sigaction(SIGTERM, &act, NULL);
	sigaction(SIGINT, &act, NULL);
	signal(SIGPIPE, SIG_IGN);
	return remind_run(c, &stop);
}
