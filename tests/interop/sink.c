/* sink.c: a mail server that keeps what it is given, for the tests of who sends.
 *
 *     sink FOLDER
 *
 * Listens on 127.0.0.1 and prints its port. A letter that it takes becomes
 * FOLDER/NNNN.eml: the envelope's receiver in a first line of its own, then the
 * letter, its dots unstuffed. It is strict: commands in their order, lines that
 * end in CR LF and are not too long; what breaks that is told in FOLDER/wrong.
 * What is said is in FOLDER/talk.
 *
 * The receiver's name says how it behaves:
 *
 * unknown...  550 to RCPT
 * later...    451 to RCPT
 * spam...     554 when the letter has come
 * drop...     breaks off in the middle of the letter
 *
 * and FOLDER/manner, when it is there, how it behaves to all:
 *
 * lost        keeps the letter and breaks off without an answer
 * slow        keeps the letter and answers after a second
 * busy        421 at once
 *
 * With FOLDER/login it wants AUTH PLAIN with exactly those letters of base64.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#define LETTER (1 << 20)

static char manner[20], login[200];
static FILE *in, *out, *talk;

static void
note(const char *name, const char *line)
{
	FILE *f = fopen(name, "a");

	if (f) {
		fprintf(f, "%s\n", line);
		fclose(f);
	}
}

static void
word_of(const char *name, char *word, size_t room)
{
	FILE *f = fopen(name, "r");

	word[0] = '\0';
	if (!f)
		return;
	if (fgets(word, (int)room, f))
		word[strcspn(word, "\n")] = '\0';
	fclose(f);
}

static void __attribute__((format(printf, 1, 2)))
say(const char *fmt, ...)
{
	char line[500];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(line, sizeof line, fmt, ap);
	va_end(ap);
	fprintf(talk, "S %s\n", line);
	fflush(talk);
	fprintf(out, "%s\r\n", line);
	fflush(out);
}

/* Without its end; false: there is no more. */
static bool
line(char *p, size_t room)
{
	size_t n;

	if (!fgets(p, (int)room, in))
		return false;
	n = strlen(p);
	if (n < 2 || p[n - 1] != '\n' || p[n - 2] != '\r')
		note("wrong", "a line does not end in CR LF, or is too long");
	while (n && (p[n - 1] == '\n' || p[n - 1] == '\r'))
		p[--n] = '\0';
	if (strpbrk(p, "\r"))
		note("wrong", "there is a CR inside a line");
	if (n > 998)
		note("wrong", "a line has more than 998 bytes");
	return true;
}

static void
keep(const char *to, const char *letter, size_t n)
{
	char name[40];
	FILE *f = NULL;

	for (int i = 1; !f && i < 10000; i++) {
		snprintf(name, sizeof name, "%04d.eml", i);
		f = fopen(name, "wx");
	}
	if (!f)
		exit(1);
	fprintf(f, "%s\n", to);
	fwrite(letter, 1, n, f);
	fclose(f);
}

/* False: the connection is given up. */
static bool
take(const char *to)
{
	static char letter[LETTER], one[2000];
	size_t n = 0, lines = 0;

	say("354 go on");
	while (line(one, sizeof one)) {
		const char *p = one[0] == '.' ? one + 1 : one;

		if (strcmp(one, ".") == 0)
			break;
		if (strncmp(to, "drop", 4) == 0 && ++lines == 4)
			return false;
		for (const char *c = p; *c; c++)
			if ((unsigned char)*c >= 0x80)
				note("wrong", "8 bits that were not announced");
		if (n + strlen(p) + 2 < sizeof letter)
			n += (size_t)snprintf(letter + n, sizeof letter - n,
			    "%s\r\n", p);
	}
	if (feof(in))
		return false;
	if (strncmp(to, "spam", 4) == 0) {
		say("554 no");
		return true;
	}
	keep(to, letter, n);
	if (strcmp(manner, "lost") == 0)
		return false;
	if (strcmp(manner, "slow") == 0)
		sleep(1);
	say("250 kept");
	return true;
}

static bool
is(const char *p, const char *verb)
{
	return strncasecmp(p, verb, strlen(verb)) == 0;
}

/* What stands between < and >. */
static bool
between(const char *p, char to[300])
{
	const char *a = strchr(p, '<'), *b = a ? strchr(a, '>') : NULL;

	if (!b || b - a > 299)
		return false;
	memcpy(to, a + 1, (size_t)(b - a - 1));
	to[b - a - 1] = '\0';
	return true;
}

static void
hello(void)
{
	fprintf(out, "250-sink\r\n");
	if (login[0])
		fprintf(out, "250-AUTH PLAIN\r\n");
	say("250 SIZE 1000000");
}

static void
receiver(char to[300], int *state, const char *command)
{
	if (*state != 2 || !between(command, to))
		say("503 not now");
	else if (strncmp(to, "unknown", 7) == 0)
		say("550 no such address");
	else if (strncmp(to, "later", 5) == 0)
		say("451 later");
	else {
		*state = 3;
		say("250 ok");
	}
}

static void
authenticate(char *command, size_t room, int *state)
{
	const char *given = command + 10;

	if (is(command, "AUTH PLAIN") && command[10] != ' ') {
		say("334 ");
		if (!line(command, room))
			return;
		given = command;
	} else
		given++;
	if (strcmp(given, login) == 0) {
		*state = 1;
		say("235 welcome");
	} else
		say("535 no");
}

static void
serve(void)
{
	char command[2000], to[300] = "";
	int state = login[0] ? 0 : 1;	/* 0: no login yet, 2: MAIL, 3: RCPT */

	if (strcmp(manner, "busy") == 0) {
		say("421 busy");
		return;
	}
	say("220 sink");
	while (line(command, sizeof command)) {
		fprintf(talk, "C %s\n", command);
		if (is(command, "EHLO") || is(command, "HELO"))
			hello();
		else if (is(command, "AUTH"))
			authenticate(command, sizeof command, &state);
		else if (is(command, "MAIL FROM:") && state == 1) {
			state = 2;
			say("250 ok");
		} else if (is(command, "RCPT TO:"))
			receiver(to, &state, command);
		else if (is(command, "DATA") && state == 3) {
			state = 1;
			if (!take(to))
				return;
		} else if (is(command, "RSET")) {
			state = state ? 1 : 0;
			say("250 ok");
		} else if (is(command, "QUIT")) {
			say("221 bye");
			return;
		} else if (is(command, "NOOP"))
			say("250 ok");
		else
			say(state ? "503 not now" : "530 who are you");
	}
}

int
main(int argc, char **argv)
{
	struct sockaddr_in a = { .sin_family = AF_INET,
	    .sin_addr = { htonl(INADDR_LOOPBACK) } };
	socklen_t n = sizeof a;
	int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), c;

	if (argc != 2 || chdir(argv[1]) != 0 || fd < 0 ||
	    bind(fd, (struct sockaddr *)&a, sizeof a) != 0 ||
	    listen(fd, 20) != 0 ||
	    getsockname(fd, (struct sockaddr *)&a, &n) != 0) {
		perror("sink");
		return 1;
	}
	signal(SIGCHLD, SIG_IGN);
	signal(SIGPIPE, SIG_IGN);
	printf("%u\n", ntohs(a.sin_port));
	fflush(stdout);
	while ((c = accept(fd, NULL, NULL)) >= 0 || errno == EINTR) {
		if (c >= 0 && fork() == 0) {
			in = fdopen(c, "r");
			out = fdopen(dup(c), "w");
			talk = fopen("talk", "a");
			word_of("manner", manner, sizeof manner);
			word_of("login", login, sizeof login);
			if (in && out && talk)
				serve();
			_exit(0);
		}
		if (c >= 0)
			close(c);
	}
	return 1;
}
