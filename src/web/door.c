/* door.c: see door.h. SPDX-License-Identifier: Apache-2.0 */
#include "web/door.h"

#include "base/buf.h"
#include "base/os.h"
#include "web/attempts.h"
#include "web/challenge.h"
#include "web/invite.h"
#include "web/live.h"
#include "web/sandbox.h"
#include "web/texts.h"
#include "web/session.h"
#include "web/sign.h"
#include "web/signin.h"
#include "web/worker.h"

#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define PATH_MOST 4096

void
hall_close(struct hall *h)
{
	reader_close(h->log);
	keep_free(h->keep);
	memo_free(h->memo);
	memo_free(h->memo_limited);
	tickets_free(h->sessions);
	challenges_free(h->challenges);
	tickets_free(h->reviews);
	attempts_free(h->attempts);
	invites_free(h->invites);
}

bool
hall_open(struct hall *h, const char *folder, bool demo, struct err *e)
{
	struct buf line = BUF_MAX(600);
	char path[PATH_MOST];
	bool ok;

	*h = (struct hall){ .folder = folder, .keep = keep_new(),
	    .memo = memo_new(), .memo_limited = memo_new(), .demo = demo,
	    .sessions = sessions_new(), .challenges = challenges_new(),
	    .reviews = reviews_new(), .attempts = attempts_new(),
	    .invites = invites_new() };
	snprintf(path, sizeof path, "%s/log/vkey", folder);
	ok = os_read_file(path, &line, e) &&
	    note_key_read(line.p ? line.p : "", line.n, &h->vkey, e);
	if (ok)
		snprintf(h->vkey_line, sizeof h->vkey_line, "%.*s",
		    (int)strcspn(line.p, "\n"), line.p);
	buf_free(&line);
	snprintf(path, sizeof path, "%s/log/log.db", folder);
	return ok && (h->log = reader_open(path, e)) != NULL;
}

static bool
lock_in(const char *folder, struct err *e)
{
	static const char *const names[] = { "log", "book", "blobs",
	    "openings" };
	char paths[5][PATH_MOST];
	const char *read[7];
	struct sandbox box = { .read = read };
	struct sandbox_stands stands;
	size_t n = 0;

	for (size_t i = 0; i < 4; i++) {
		snprintf(paths[i], PATH_MOST, "%s/%s", folder, names[i]);
		if (os_exists(paths[i]))
			read[n++] = paths[i];
	}
	if (os_exists("/usr/share/zoneinfo"))
		read[n++] = "/usr/share/zoneinfo";
	read[n] = NULL;
	snprintf(paths[4], PATH_MOST, "%s/desk.sock", folder);
	if (os_exists(paths[4]))
		box.desk = paths[4];
	if (!sandbox_door(&box, &stands, e))
		return false;
	fprintf(stderr, "door: %s\n", stands.says);
	return true;
}

/* Most open files are for open pages. On a loopback address who comes is a
 * server in front, for many, and counts them itself. */
static bool
open_live(struct hall *h, const char *listen, struct http_config *c,
    struct err *e)
{
	unsigned most = http_room() / 8 * 5;
	bool loopback = strncmp(listen, "127.", 4) == 0 ||
	    strcmp(listen, "::1") == 0;

	if (most > LIMIT_STREAMS)
		most = LIMIT_STREAMS;
	c->handed_on = most;
	h->live = live_new(h, most, loopback ? 0 : LIMIT_STREAMS_EACH, e);
	return h->live != NULL;
}

bool
door_run(const char *folder, const char *listen, int port, bool demo,
    int ready_fd, struct err *e)
{
	struct hall hall;
	struct http_config config = {
		.handle = route, .refuse = route_refusal,
		.body_limit = texts_body_limit, .pasted = texts_pasted,
		.worker_new = worker_new, .worker_free = worker_free,
		.arg = &hall,
	};
	struct http_server *s = NULL;
	sigset_t set;
	uint16_t had;
	int fd, sig;
	bool ok = false;

	sigemptyset(&set);
	sigaddset(&set, SIGTERM);
	sigaddset(&set, SIGINT);
	sigprocmask(SIG_BLOCK, &set, NULL);
	fd = http_listen(listen, (unsigned)port, e);
	if (fd < 0)
		return false;
	if (!lock_in(folder, e)) {
		close(fd);
		return false;
	}
	if (!hall_open(&hall, folder, demo, e)) {
		close(fd);
		goto out;
	}
	if (!open_live(&hall, listen, &config, e)) {
		close(fd);
		goto out;
	}
	s = http_start(&config, fd, e);
	if (!s)
		goto out;
	had = (uint16_t)http_port(fd);
	if (ready_fd >= 0 && write(ready_fd, &had, sizeof had) != sizeof had)
		fprintf(stderr, "door: nobody waits to hear it is ready\n");
	sigwait(&set, &sig);
	ok = true;
out:
	http_stop(s);
	live_free(hall.live);
	hall_close(&hall);
	return ok;
}
