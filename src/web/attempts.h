/* attempts.h: how often the door lets people fail.
 *
 * A bucket of ATTEMPTS_MOST failures for the whole door that fills by one each
 * second. A signature cannot be guessed, so this guards the processor and the
 * table of challenges, not the keys; therefore nobody's own key or address is
 * locked, and who succeeds spends nothing.
 *
 * Times as in tickets.h. Threads may share one.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_ATTEMPTS_H
#define WEB_ATTEMPTS_H

#include <stdbool.h>
#include <stdint.h>

#define ATTEMPTS_MOST 60

struct attempts;

struct attempts *attempts_new(void);
void attempts_free(struct attempts *);
bool attempts_left(struct attempts *, int64_t now);
void attempts_failed(struct attempts *, int64_t now);

#endif
