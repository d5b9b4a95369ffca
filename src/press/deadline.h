/* deadline.h: what is to be done by a moment, and who has yet to do it.
 *
 * One list for all who ask: the Today board, the page of deadlines, a draft's
 * page, the calendars (feed_deadlines) and the mail (press/letter.h). A row is
 *
 * kind      silence, written: a procedure that runs; confirm: a position that was stated
 *           ad referendum; mandate: one with a day, given to somebody; key: one
 *           whose last day is near
 * subject   its short name; of a position or a key, its entry
 * document, number, symbol, short, what, purpose, organ, entry
 * since_at, ends_at; last_day, where it is a day that counts
 * moved_at  when the chair set another end, the last time
 * sequence  grows when the end is moved, and when it has ended
 * entitled  whom it concerns, when asked for
 * awaits    {who, name}: who has yet to act
 *
 * Who answered a silence in any way is not waited for, but who said that it
 * awaits instructions is; nor is who has no vote in the organ today, for what
 * it says would be a statement. Of who was asked in writing, or has to confirm
 * what is adopted, an answer is asked as long as it may give one. A procedure
 * that was broken does not run, also before its closing is entered.
 * A day ends at the seat (book/seat.h).
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef PRESS_DEADLINE_H
#define PRESS_DEADLINE_H

#include "press/pages.h"

/* Which of them: of a document, of somebody (whom it concerns or, when it
 * owes, who has yet to act), NULL for any; and which part of the list. */
struct deadline_ask {
	const char *document, *who;
	bool owes, told;	/* told: with "entitled" */
	bool timed;		/* without those of a last day */
	int64_t from, most;
};

/* The soonest, on a page or in a calendar; fewer where many members would be
 * named in each. */
#define DEADLINES_SHOWN 100
#define DEADLINES_TODAY 20
int64_t deadlines_most(struct model *, int64_t wanted);

/* Those that are open, the soonest first. One of a part may have ended and is
 * left out; *asked (may be NULL) counts it too. */
struct json *deadlines_open(struct model *, const struct deadline_ask *,
    int64_t *asked);
/* The silence procedures that ended since then, the newest first, with state,
 * ended_at and known_at (when the record said so), entitled, by. */
struct json *deadlines_ended(struct model *, const struct deadline_ask *,
    struct instant since, int64_t *asked);
bool deadline_awaits(const struct json *deadline, const char *who);
/* Is it a procedure, in which members answer? */
bool deadline_asks(const struct json *deadline);
/* Does it stand among what waits for the reader already? And are there others? */
bool deadline_waits(const struct json *m, const struct json *deadline);
bool deadlines_else(const struct json *m);
/* What stands before their names: "No answer yet:". */
const char *deadline_awaited(const struct lang *, const struct json *deadline);
/* "silence-s1": names it in calendars and in mail. */
const char *deadline_id(struct arena *, const struct json *deadline);

/* The page, of all or of one member (or organ), which stands in "member". */
struct json *model_deadlines(struct model *, const char *who, struct err *);
/* "waits" on the Today board: what waits for `who`. */
void model_waits(struct model *, struct json *o, const char *who);

page_fn page_deadlines;
void today_waits(struct buf *, const struct lang *, const struct json *m);
/* When, and what: a row of the list without its end. */
void deadline_row(struct buf *, const struct lang *, const struct json *m,
    const struct json *deadline);
void deadline_list(struct buf *, const struct lang *, const struct json *m,
    const struct json *list);
/* "No answer yet: Eastland, Southland" */
void deadline_missing(struct buf *, const struct lang *,
    const struct json *deadline);
void today_deadlines(struct buf *, const struct lang *, const struct json *m);

/* As iCalendar; origin is that of the links, "https://host". */
void feed_deadlines(struct buf *, const struct lang *, const struct json *m,
    const char *origin);

#endif
