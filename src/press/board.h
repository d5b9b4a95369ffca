/* board.h: the clearance board of a session: drafts by state, members across,
 * and what stands in the way before anything else.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef PRESS_BOARD_H
#define PRESS_BOARD_H

#include "press/pages.h"

struct json *model_board(struct model *, const char *session, struct err *);
page_fn page_board;

void put_board_lead(struct buf *, const struct lang *, const struct json *);

#endif
