/* acts.h: what an act is written against, for the commands that write some.
 *
 * Inner header of this floor.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_ACTS_H
#define CLI_ACTS_H

#include "act/act.h"
#include "cli/cli.h"

/* The record's name, and its newest signed state, which an act "comes after".
 * An empty record has none. */
struct head { char origin[256]; bool any; struct act_after after; };

/* Refused when the log's key did not sign that state. */
bool head_read(const struct cli *, struct head *, struct err *);
/* --for, --office and --key: false when they are not as many. */
bool signers_paired(const struct cli *);
bool signers_read(const struct cli *, struct arena *, struct act_by *,
    struct err *);

#endif
