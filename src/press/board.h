/* board.h: the clearance board of a session: drafts by state, members across,
 * and what stands in the way before anything else.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef PRESS_BOARD_H
#define PRESS_BOARD_H

#include "press/pages.h"

struct json *model_board(struct model *, const char *session, struct err *);
page_fn page_board;

/* A row for each draft, a column for each member; last, who cleared it. */
void feed_board(struct buf *, const struct json *m);

#define BOARD_WHOLE 60	/* rows that stand without a frame of their own */
#define BOARD_BLOCKING 5	/* told with their statements */
/* Parts of the page (board.html). */
void board_blocking(struct buf *, const struct lang *, const struct json *);
void board_filter(struct buf *, const struct lang *, const struct json *,
    const struct chrome *);
void board_matrix(struct buf *, const struct lang *, const struct json *);

/* "Experts, Permanent Council (by silence)" */
void put_levels(struct buf *, const struct lang *, const struct json *);
void put_board_lead(struct buf *, const struct lang *, const struct json *);

#endif
