/* door.h: the process that faces the world.
 *
 * It opens the book and the log read-only, renders pages and serves the log's
 * public face; it holds nobody's secret but the sessions of who is signed in
 * (web/session.h), and writes nothing. After the listening socket is made it
 * locks itself in (web/sandbox.h).
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_DOOR_H
#define WEB_DOOR_H

#include "base/err.h"

#include <stdbool.h>

/* Serves until SIGTERM or SIGINT. listen is an address, "127.0.0.1"; port 0 lets
 * the kernel choose. The port, a uint16_t, is written to ready_fd when the first
 * page can be asked for (-1: nowhere). demo: the record is a demonstration,
 * whose roles anybody may take. */
bool door_run(const char *folder, const char *listen, int port, bool demo,
    int ready_fd, struct err *);

#endif
