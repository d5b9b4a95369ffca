/* floors.c: holds every include under src/ and tests/ against the plan FLOORS.
 *
 *     floors [ROOT]
 *
 * The rules, each of which ends the run with 1 and names file and line:
 * - FLOORS lists a floor after all the floors it may include, so that no
 *   circle is possible.
 * - An include in quotes names its floor ("base/err.h"). A floor includes
 *   itself and the floors of its line, nothing else; the form with angle
 *   brackets reaches no floor.
 * - tests/FLOOR/ includes what FLOOR may, and headers of tests/ itself. Other
 *   folders of tests (stories, fuzz, ...) may use every floor.
 * - src/main.c includes base, desk, web and cli.
 * - book/write.h, the pen, is for act, desk and book alone.
 * - Every file says its licence in one SPDX line.
 *
 * It reads the lines, not the language: an include inside a comment counts,
 * and one made by a macro is refused.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tools/tool.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define FLOORS_MOST 30

struct floor {
	char *name;
	bool may[FLOORS_MOST];
};

static struct floor floors[FLOORS_MOST];
static int nfloors;

/* Where the file being read stands. */
struct place {
	const char *path;
	bool test;		/* under tests/ */
	int floor;		/* -1: none, see room */
	enum { ROOM_FLOOR, ROOM_ROOF, ROOM_TESTS, ROOM_NOWHERE } room;
};

static int
floor_find(const char *name, size_t n)
{
	for (int i = 0; i < nfloors; i++)
		if (strlen(floors[i].name) == n &&
		    memcmp(floors[i].name, name, n) == 0)
			return i;
	return -1;
}

static const char blank[] = " \t\r";

static void
plan_line(char *line, int number)
{
	char *rest = strchr(line, ':');
	struct floor *f = &floors[nfloors];
	size_t n = strcspn(line, " \t:");

	if (line[0] == '#' || line[strspn(line, blank)] == '\0')
		return;
	if (!rest || n == 0) {
		complain("FLOORS", number, "not \"floor : floors below\"");
		return;
	}
	if (floor_find(line, n) >= 0 || nfloors == FLOORS_MOST) {
		complain("FLOORS", number, "the floor %.*s stands twice, or "
		    "the house has too many", (int)n, line);
		return;
	}
	for (char *w = rest + 1; *(w += strspn(w, blank)); ) {
		size_t len = strcspn(w, blank);
		int below = floor_find(w, len);

		if (below < 0)
			complain("FLOORS", number, "%.*s is not a floor below "
			    "%.*s", (int)len, w, (int)n, line);
		else
			f->may[below] = true;
		w += len;
	}
	f->may[nfloors] = true;
	f->name = copy(line, n);
	nfloors++;
}

static void
plan_read(void)
{
	struct text t = file_read("FLOORS");
	const char *line;
	size_t at = 0, n;

	for (int number = 1; line_next(&t, &at, &line, &n); number++) {
		char *s = copy(line, n);

		plan_line(s, number);
		free(s);
	}
	free(t.p);
}

static struct place
place_of(const char *path)
{
	struct place at = { .path = path, .floor = -1 };
	const char *rest = strchr(path, '/') + 1;
	const char *slash = strchr(rest, '/');

	at.test = strncmp(path, "tests/", 6) == 0;
	if (slash)
		at.floor = floor_find(rest, (size_t)(slash - rest));
	if (at.floor >= 0)
		at.room = ROOM_FLOOR;
	else if (at.test)
		at.room = ROOM_TESTS;
	else if (strcmp(path, "src/main.c") == 0)
		at.room = ROOM_ROOF;
	else
		at.room = ROOM_NOWHERE;
	return at;
}

static bool
is(int floor, const char *name)
{
	return floor >= 0 && strcmp(floors[floor].name, name) == 0;
}

/* Headers of tests/ and of the test's own folder. */
static bool
test_header(const struct place *at, const char *name)
{
	const char *rest = name + 6, *slash;

	if (!at->test || strncmp(name, "tests/", 6) != 0)
		return false;
	slash = strchr(rest, '/');
	return !slash || at->room == ROOM_TESTS ||
	    floor_find(rest, (size_t)(slash - rest)) == at->floor;
}

static bool
may_include(const struct place *at, int floor)
{
	switch (at->room) {
	case ROOM_FLOOR:
		return floors[at->floor].may[floor];
	case ROOM_ROOF:
		return is(floor, "base") || is(floor, "desk") ||
		    is(floor, "web") || is(floor, "cli");
	case ROOM_TESTS:
		return true;
	case ROOM_NOWHERE:
		break;
	}
	return false;
}

static void
check_quoted(const struct place *at, int line, const char *name)
{
	const char *slash = strchr(name, '/');
	int floor;

	if (!slash || strstr(name, "..") || name[0] == '/') {
		complain(at->path, line, "\"%s\" does not name its floor", name);
		return;
	}
	if (test_header(at, name))
		return;
	floor = floor_find(name, (size_t)(slash - name));
	if (floor < 0) {
		complain(at->path, line, "\"%s\" is on no floor that this file "
		    "may see", name);
		return;
	}
	if (at->room != ROOM_NOWHERE && !may_include(at, floor))
		complain(at->path, line, "%s may not include \"%s\" (see FLOORS)",
		    at->floor >= 0 ? floors[at->floor].name : at->path, name);
	if (strcmp(name, "book/write.h") == 0 && !is(at->floor, "act") &&
	    !is(at->floor, "desk") && !is(at->floor, "book"))
		complain(at->path, line, "\"book/write.h\", the pen, is for "
		    "act, desk and book alone");
}

static void
check_angle(const struct place *at, int line, const char *name)
{
	const char *slash = strchr(name, '/');

	if (slash && (floor_find(name, (size_t)(slash - name)) >= 0 ||
	    strncmp(name, "tests/", 6) == 0))
		complain(at->path, line, "<%s> is ours: write it in quotes",
		    name);
}

/* The text after #include (or # include) in s, NULL when s is another line. In
 * a template the line of code begins with %. */
static char *
include_of(char *s)
{
	s += strspn(s, " \t%");
	if (*s != '#')
		return NULL;
	s++;
	s += strspn(s, " \t");
	if (strncmp(s, "include", 7) != 0)
		return NULL;
	s += 7;
	return s + strspn(s, " \t");
}

static void
check_line(const struct place *at, int line, char *s)
{
	char *name = include_of(s), *end;

	if (!name)
		return;
	if (name[0] == '"' && (end = strchr(name + 1, '"'))) {
		*end = '\0';
		check_quoted(at, line, name + 1);
	} else if (name[0] == '<' && (end = strchr(name, '>'))) {
		*end = '\0';
		check_angle(at, line, name + 1);
	} else {
		complain(at->path, line, "an include is written out");
	}
}

static void
check_file(const char *path, void *count)
{
	struct place at = place_of(path);
	struct text t;
	const char *line;
	size_t from = 0, n;

	if (!ends_with(path, ".c") && !ends_with(path, ".h") &&
	    !ends_with(path, ".html"))
		return;
	++*(int *)count;
	t = file_read(path);
	if (at.room == ROOM_NOWHERE)
		complain(path, 1, "this folder is not on the plan FLOORS");
	if (!strstr(t.p, "SPDX-License-Identifier: Apache-2.0") &&
	    !ends_with(path, ".html"))
		complain(path, 1, "no SPDX-License-Identifier line");
	for (int number = 1; line_next(&t, &from, &line, &n); number++) {
		char *s = copy(line, n);

		check_line(&at, number, s);
		free(s);
	}
	free(t.p);
}

int
main(int argc, char **argv)
{
	int count = 0;

	if (argc > 2) {
		fprintf(stderr, "usage: floors [ROOT]\n");
		return 2;
	}
	if (argc == 2 && chdir(argv[1]) != 0)
		give_up(argv[1]);
	plan_read();
	walk("src", check_file, &count);
	walk("tests", check_file, &count);
	if (complaints)
		return 1;
	printf("floors: %d files keep to the plan of %d floors\n", count,
	    nfloors);
	return 0;
}
