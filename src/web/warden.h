/* warden.h: ends connections that take too long.
 *
 * The library closes a connection on which no byte moves. A crawler moves one
 * byte now and then and would stay for ever; so each connection also has one
 * moment by which its present business must be done, and a thread that looks
 * once in half a second shuts those down that have passed it.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_WARDEN_H
#define WEB_WARDEN_H

#include "base/err.h"

#include <stdbool.h>

struct warden;
struct ward;			/* one connection */

struct warden *warden_new(struct err *);	/* starts its thread */
void warden_free(struct warden *);		/* ends it; every ward is gone */

/* fd stays open until warden_drop. May be called from any thread. */
struct ward *warden_watch(struct warden *, int fd, unsigned seconds);
void warden_drop(struct warden *, struct ward *);
/* From now on, this many seconds; 0 is for ever. */
void ward_allow(struct ward *, unsigned seconds);

#endif
