/* profile_line.h: one line of a profile, word by word.
 *
 * A reader stands in a line and is asked for what comes next: a name, a number,
 * a share, words it expects. Whatever is not there is refused with the line's
 * number. It does not know what a profile says: profile.c and profile_rule.c
 * do, and keep here what they are in the middle of.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef LAW_PROFILE_LINE_H
#define LAW_PROFILE_LINE_H

#include "law/profile.h"

#define LINE_WORDS 600
#define WEIGHT_MOST 1000000000000	/* of all members together */

struct profile_reader;
/* A line of a block. */
typedef bool profile_block(struct profile_reader *);

struct profile_reader {
	struct arena *a;
	struct profile *p;
	struct rule *rule;		/* whose lines follow; NULL: none */
	const char *organ;		/* the same */
	profile_block *block;		/* the same, of a procedure's terms */
	bool silence, written;		/* was it stated already? */
	const char *tail;		/* the line behind its first word */
	const char *article;		/* behind the colon; "" when none */
	const char *w[LINE_WORDS];
	size_t n, at;			/* words; the next to be read */
	int line;
	struct err *e;
};

/* Refuses: "Line 7: WHAT." */
bool line_bad(struct profile_reader *, const char *what);
/* A line into its words. Of a line of text the rest is kept whole; a test may
 * have its article behind a colon. */
bool line_split(struct profile_reader *, const char *);

/* Is the next word (or are the next words, with blanks between) this? Then it
 * is passed over. */
bool line_take(struct profile_reader *, const char *words);
/* The next word; NULL at the end of the line. */
const char *line_word(struct profile_reader *);
bool line_name(struct profile_reader *, char out[RULE_NAME]);
/* Is this word a whole number of at most `most`? */
bool line_number(struct profile_reader *, const char *, int64_t most,
    int64_t *out);
/* "2/3", not above one. */
bool line_share(struct profile_reader *, int64_t *num, int64_t *den);
/* The rest of the line as it stands. */
bool line_text(struct profile_reader *, const char **out);
/* Does nothing more stand on the line? */
bool line_ended(struct profile_reader *);

#endif
