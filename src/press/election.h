/* election.h: elections as pages: what was counted, who is elected and what
 * comes next, in plain words.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef PRESS_ELECTION_H
#define PRESS_ELECTION_H

#include "press/pages.h"

struct json *model_elections(struct model *, struct err *);
struct json *model_election(struct model *, const char *id, struct err *);
page_fn page_elections, page_election;

/* "Kenya is elected.", "The next ballot is restricted to Kenya and Djibouti." */
void put_election_lede(struct buf *, const struct lang *, const struct json *m);
void put_election_next(struct buf *, const struct lang *, const struct json *m);
/* "restricted ballot" */
const char *ballot_label(const struct lang *, const char *kind);
/* "Ballot papers: 192; ... Valid: 191; votes needed: 128." */
void put_ballot_found(struct buf *, const struct lang *, const struct json *r);

#endif
