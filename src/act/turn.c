/* turn.c: see turn.h. SPDX-License-Identifier: Apache-2.0 */
#include "act/turn.h"

#include "law/rotation.h"

#include <stdio.h>

static size_t
members_of(struct book *book, enum book_sql id, const char *organ,
    char out[][65], size_t most)
{
	struct ask q = ask(book, id);
	size_t n = 0;

	ask_str(&q, ":organ", organ);
	while (n < most && ask_next(&q))
		snprintf(out[n++], 65, "%s", ask_text(&q, 0));
	ask_end(&q);
	return n;
}

bool
turn_next(struct book *book, const char *organ, char out[65])
{
	char order[ROTATION_MOST][65], skips[ROTATION_MOST][65];
	char last[1][65], due[1][65];
	size_t n = members_of(book, SQL_ROTATION_OF, organ, order,
	    ROTATION_MOST);
	bool any = members_of(book, SQL_CHAIR_LAST, organ, last, 1) > 0;
	bool waits = members_of(book, SQL_CHAIR_DEFERRED, organ, due, 1) > 0;
	size_t nskips = members_of(book, SQL_CHAIR_SKIPS_SINCE, organ, skips,
	    ROTATION_MOST);

	if (!n)
		return false;
	snprintf(out, 65, "%s", order[rotation_next(order, n,
	    any ? last[0] : NULL, waits ? due[0] : NULL, skips, nskips)]);
	return true;
}
