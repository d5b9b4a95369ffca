/* import_council.h: the members in a history of the Security Council, and who sat
 * in it in which year.
 *
 * A member has one id, however it is spelled: the permanent members those of the
 * profile unsc, others one made of the name. The permanent members sit always;
 * who was elected sits from the first day of a year to its last. Those of a year are
 * told by elected_members.csv, where it is there, and by the ballots, which are
 * believed more: they name the whole council of their year.
 *
 * What the votes came to is not judged here, but in import_unsc.c.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_IMPORT_COUNCIL_H
#define CLI_IMPORT_COUNCIL_H

#include "base/arena.h"
#include "cli/import.h"

#define COUNCIL "sc"		/* its id in the record */

/* The lists of a ballot, as failed_ballots.json and as the record calls them. */
#define COUNCIL_LISTS 4
extern const char *const council_lists[COUNCIL_LISTS][2];

/* The id of the member of that name; "" when it is no name. */
void council_id(const char *name, char out[65]);
/* A ballot with a name that is none is left out, and names nobody. */
bool council_odd(const struct json *ballot);
/* Founds the record: the members that are named anywhere, the council, and its
 * seats from year to year. ballots may be NULL. */
bool council_found(struct import *, struct arena *, const struct json *ballots);

#endif
