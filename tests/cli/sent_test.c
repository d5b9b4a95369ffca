/* sent_test.c: what was sent is remembered, and a torn line is none.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "base/os.h"
#include "cli/sent.h"

#include <stdio.h>
#include <stdlib.h>

static const char one[] = "00112233445566778899aabbccddeeff";
static const char two[] = "ffeeddccbbaa99887766554433221100";

static struct sent *
opened(const char *folder)
{
	struct err e = { 0 };
	struct sent *s = sent_open(folder, true, &e);

	FINE(s, e);
	return s;
}

static void
add(struct sent *s, const char *id)
{
	struct err e = { 0 };

	FINE(sent_add(s, id, (struct instant){ 1291986900 }, "sent", "KZ",
	    "a@b", "silence-s1/day/0", &e), e);
}

TEST(sent, it_is_remembered_at_the_next_opening)
{
	char folder[300];
	struct sent *s;
	struct buf text;

	snprintf(folder, sizeof folder, "%s", test_folder());
	s = opened(folder);
	OK(!sent_has(s, one));
	add(s, one);
	OK(sent_has(s, one) && !sent_has(s, two));
	sent_close(s);
	s = opened(folder);
	OK(sent_has(s, one) && !sent_has(s, two));
	sent_close(s);
	text = test_file(folder, "mail/sent");
	STR_IS(text.p, "00112233445566778899aabbccddeeff 2010-12-10T13:15:00Z "
	    "sent KZ a@b silence-s1/day/0\n");
	buf_free(&text);
}

TEST(sent, a_torn_line_is_cut_away_wherever_it_was_torn)
{
	char folder[300], path[400];
	struct buf whole;

	snprintf(folder, sizeof folder, "%s", test_folder());
	snprintf(path, sizeof path, "%s/mail/sent", folder);
	sent_close(opened(folder));
	for (size_t cut = 1; cut < 70; cut++) {
		struct sent *s = opened(folder);
		struct err e = { 0 };

		add(s, one);
		add(s, two);
		sent_close(s);
		whole = test_file(folder, "mail/sent");
		FINE(os_write_file(path, whole.p, whole.n - cut, 0600, &e), e);
		buf_free(&whole);
		s = opened(folder);
		OK(sent_has(s, one) && !sent_has(s, two));
		add(s, two);
		sent_close(s);
		s = opened(folder);
		OK(sent_has(s, one) && sent_has(s, two));
		sent_close(s);
		whole = test_file(folder, "mail/sent");
		OK(whole.p[whole.n - 1] == '\n');
		buf_free(&whole);
		FINE(os_write_file(path, "", 0, 0600, &e), e);
	}
}

TEST(sent, one_process_has_it_and_others_may_ask)
{
	char folder[300];
	struct sent *s, *asks;
	struct err e = { 0 };

	snprintf(folder, sizeof folder, "%s", test_folder());
	s = opened(folder);
	add(s, one);
	OK(!sent_open(folder, true, &e) && e.kind == ERR_REFUSED);
	asks = sent_open(folder, false, &e);
	OK(asks && sent_has(asks, one));
	sent_close(asks);
	sent_close(s);
	sent_close(opened(folder));
}

TEST(sent, many_are_found_among_many)
{
	struct sent *s = opened(test_folder());
	char id[SENT_ID];

	/* alike in the bytes that say where they are looked for first */
	for (int i = 0; i < 3000; i++) {
		snprintf(id, sizeof id, "0000000000000000%016x", i);
		add(s, id);
	}
	for (int i = 0; i < 3000; i += 100) {
		snprintf(id, sizeof id, "0000000000000000%016x", i);
		OK(sent_has(s, id));
		snprintf(id, sizeof id, "1000000000000000%016x", i);
		OK(!sent_has(s, id));
	}
	sent_close(s);
}
