/* route_test.c: the addresses of docs/permissions.md and those of the program
 * are the same, and so is who may use them.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "web/route.h"

#include <stdio.h>
#include <stdlib.h>

#define DEMO "everybody, in a demonstration"
#define SIGNED_IN "who is signed in"

/* "GET /en/documents/{}" */
static void
name_of(const struct route_row *r, char out[200])
{
	snprintf(out, 200, "%s %s%s%s", r->post ? "POST" : "GET",
	    r->language ? "/en" : "", r->language && *r->pattern ? "/" : "",
	    r->pattern);
}

static struct buf
the_list(void)
{
	const char *root = getenv("CHANCERY_SOURCE");

	return test_file(root ? root : ".", "docs/permissions.md");
}

TEST(route, each_address_of_the_program_is_in_the_list_with_who_may)
{
	struct buf list = the_list();
	struct route_row r;
	size_t n = 0;

	buf_byte(&list, '\0');
	for (; route_row(n, &r); n++) {
		char name[200], row[220];
		const char *at, *who = r.needs & ROUTE_SESSION ? SIGNED_IN :
		    r.needs & ROUTE_DEMO ? DEMO : NULL;

		name_of(&r, name);
		snprintf(row, sizeof row, "| `%s` | ", name);
		at = strstr(list.p, row);
		if (!at)
			test_fail("docs/permissions.md", 0, "%s is not in the "
			    "list", name);
		at += strlen(row);
		if (who ? strncmp(at, who, strlen(who)) != 0 :
		    strncmp(at, SIGNED_IN, sizeof SIGNED_IN - 1) == 0 ||
		    strncmp(at, DEMO, sizeof DEMO - 1) == 0)
			test_fail("docs/permissions.md", 0, "%s is for %.60s, "
			    "the program says otherwise", name, at);
	}
	OK(n > 40);
	buf_free(&list);
}

static bool
known(const char *name, size_t n)
{
	struct route_row r;

	for (size_t i = 0; route_row(i, &r); i++) {
		char one[200];

		name_of(&r, one);
		if (strlen(one) == n && strncmp(one, name, n) == 0)
			return true;
	}
	return false;
}

TEST(route, each_address_of_the_list_is_one_of_the_program)
{
	struct buf list = the_list();
	size_t n = 0;

	buf_byte(&list, '\0');
	for (const char *p = list.p; (p = strstr(p, "\n| `")); p++, n++)
		if (!known(p + 4, strcspn(p + 4, "`")))
			test_fail("docs/permissions.md", 0, "there is no %.60s",
			    p + 4);
	OK(n > 40);
	buf_free(&list);
}
