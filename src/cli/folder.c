/* folder.c: the data folder, its clock, and moments as people write them
 * (cli.h). SPDX-License-Identifier: Apache-2.0 */
#include "cli/cli.h"

#include "act/access.h"
#include "base/os.h"
#include "cli/folder.h"

#include <stdio.h>
#include <string.h>

void
folder_path(const char *folder, const char *name, char out[PATH_MOST])
{
	snprintf(out, PATH_MOST, "%s/%s", folder, name);
}

static bool
has(const char *folder, const char *name)
{
	char path[PATH_MOST];

	folder_path(folder, name, path);
	return os_exists(path);
}

bool
cli_has_record(const char *folder)
{
	return has(folder, "log/vkey");
}

bool
cli_is_demo(const char *folder)
{
	return has(folder, "clock");
}

/* Where simulated time stands: two lines, the simulated instant and the
 * machine's at which it was that. Time does not go back with the machine's. */
bool
cli_clock(const char *folder, struct err *e)
{
	struct buf text = BUF_MAX(200);
	struct instant simulated, real;
	char path[PATH_MOST];
	bool ok = true;

	os_clock_real();
	if (!cli_is_demo(folder))
		return true;
	folder_path(folder, "clock", path);
	if (!os_read_file(path, &text, e))
		return false;
	if (text.n < 42 || !instant_read(text.p, 20, &simulated) ||
	    !instant_read(text.p + 21, 20, &real))
		ok = err_malformed(e, "clock",
		    "The file %s is not a simulated clock.", path);
	else {
		int64_t passed = os_now().s - real.s;

		simulated.s += passed > 0 ? passed : 0;
		os_clock_set(simulated);
	}
	buf_free(&text);
	return ok;
}

struct book *
folder_book(const char *folder, struct err *e)
{
	struct book *open, *all = NULL;
	char path[PATH_MOST];

	folder_path(folder, "book/book.db", path);
	open = book_open(path, e);
	folder_path(folder, "book/members.db", path);
	if (open && access_sealed_any(open))
		all = book_open(path, NULL);
	if (!all)
		return open;
	book_close(open);
	return all;
}

bool
folder_clock_write(const char *folder, struct instant simulated,
    struct err *e)
{
	char text[64], sim[INSTANT_TEXT], real[INSTANT_TEXT], path[PATH_MOST];

	os_clock_real();
	instant_write(simulated, sim);
	instant_write(os_now(), real);
	os_clock_set(simulated);
	snprintf(text, sizeof text, "%s\n%s\n", sim, real);
	folder_path(folder, "clock", path);
	return os_write_file(path, text, strlen(text), 0644, e);
}

/* "16:15[:30]" at p; the length read, 0 when it is no time. */
static int
time_of_day(const char *p, int *seconds)
{
	int h, m, s = 0, used = 0, more = 0;

	if (sscanf(p, "%2d:%2d%n", &h, &m, &used) < 2)
		return 0;
	if (p[used] == ':') {
		if (sscanf(p + used, ":%2d%n", &s, &more) < 1)
			return 0;
		used += more;
	}
	if (h < 0 || h > 23 || m < 0 || m > 59 || s < 0 || s > 59)
		return 0;
	*seconds = h * 3600 + m * 60 + s;
	return used;
}

bool
cli_moment(const char *text, struct instant *t, struct err *e)
{
	int seconds, used, offset = 0;
	struct day day;

	if (instant_read_offset(text, strlen(text), t))
		return true;
	if (strlen(text) < 16 || (text[10] != ' ' && text[10] != 'T') ||
	    !day_read(text, 10, &day) ||
	    !(used = time_of_day(text + 11, &seconds)))
		return err_malformed(e, "moment", "A moment is written "
		    "2010-12-10T13:15:00Z or \"2010-12-10 16:15 ZONE\".");
	*t = instant_at(day, seconds);
	text += 11 + used;
	text += strspn(text, " ");
	if (*text && !os_zone(text, *t, &offset, NULL))
		return err_malformed(e, "moment",
		    "The zone %.60s is unknown.", text);
	t->s -= offset;
	return true;
}
