/* remind.h: the sender of reminders, a process of its own.
 *
 * It reads the book and never writes the record; it alone speaks to the mail
 * server. What is due is asked anew before each letter (press/notice.h), what
 * was sent is remembered (sent.h), and what could not be sent is tried again:
 * after a minute, two, four, up to an hour, for as long as it is due.
 *
 * Inner header of this floor.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_REMIND_H
#define CLI_REMIND_H

#include "cli/cli.h"

/* Are the options such that it can send? Speaks to nobody. */
bool remind_may(const struct cli *, struct err *);
/* Until *stop is set. The exit code. */
int remind_run(const struct cli *, const volatile int *stop);

#endif
