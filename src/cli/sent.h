/* sent.h: which letters were sent, for ever.
 *
 * FOLDER/mail/sent, mode 0600, one line a letter, only ever appended to:
 *
 *     ID TIME RESULT WHO ADDRESS NOTICE
 *
 * ID is the name of the letter, 32 hexadecimal digits, RESULT sent or refused
 * (the server knows no such address, and will not be asked again). A line is
 * durable before the next letter is sent, so a crash forgets at most the one
 * that was on its way, which is then sent again under the same name. A last
 * line that was torn is cut away at the next opening. One process at a time
 * has it.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_SENT_H
#define CLI_SENT_H

#include "base/day.h"
#include "base/err.h"

#include <stdbool.h>

#define SENT_ID 33		/* 32 digits and NUL */

struct sent;

/* To add to, or only to ask. ERR_REFUSED: another process sends. */
struct sent *sent_open(const char *folder, bool adds, struct err *);
void sent_close(struct sent *);
bool sent_has(const struct sent *, const char id[SENT_ID]);
/* Durable when true. */
bool sent_add(struct sent *, const char id[SENT_ID], struct instant,
    const char *result, const char *who, const char *to, const char *notice,
    struct err *);

#endif
