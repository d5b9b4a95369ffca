/* attempts.h: how often the door lets people fail.
 *
 * ATTEMPTS_MOST failures for the whole door, of which each second forgives
 * ATTEMPTS_FORGIVEN. A signature cannot be guessed, so this guards the
 * processor, not the keys; therefore no key is ever locked, and who succeeds
 * spends nothing. Who fails faster than that makes all wait: limits per
 * address are the matter of the server in front (docs/operating.md, 10).
 *
 * Times as in tickets.h. Threads may share one.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_ATTEMPTS_H
#define WEB_ATTEMPTS_H

#include <stdbool.h>
#include <stdint.h>

#define ATTEMPTS_MOST 60
#define ATTEMPTS_FORGIVEN 20

struct attempts;

struct attempts *attempts_new(void);
void attempts_free(struct attempts *);
bool attempts_left(struct attempts *, int64_t now);
void attempts_failed(struct attempts *, int64_t now);

#endif
