/* limits.h: how much one stranger may ask of the door.
 *
 * Every number a request can run into stands here, with what it gets. The
 * door reads nothing beyond them.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_LIMITS_H
#define WEB_LIMITS_H

#define LIMIT_TARGET 4096		/* bytes of path and query        414 */
#define LIMIT_HEAD 8192			/* bytes of all header fields     431 */
#define LIMIT_HEADERS 64		/* header fields                  431 */
#define LIMIT_FIELDS 600		/* fields of a query or a form    413 */
#define LIMIT_COOKIES 32		/* cookies                        413 */
#define LIMIT_BODY (64 * 1024)		/* bytes, unless the route says   413 */
#define LIMIT_ARENA (4 * 1024 * 1024)	/* memory of one request      413, 503 */
#define LIMIT_REPLY (64 * 1024 * 1024)	/* bytes of one reply             503 */

#define LIMIT_CONNECTIONS 20000		/* open at once                closed */
#define LIMIT_STREAMS 20000		/* pages that are told of changes 503 */
#define LIMIT_STREAMS_EACH 100		/* of one address, if it is seen  429 */
#define LIMIT_IDLE_S 30			/* no byte moves               closed */
#define LIMIT_HEAD_S 20			/* to send one whole head      closed */
#define LIMIT_BODY_S 60			/* to send one whole body      closed */
#define LIMIT_REPLY_S 600		/* to take one whole reply     closed */

/* What the library keeps for a connection: the head twice over, so that a
 * head beyond LIMIT_HEAD still meets our own 431 before the library's. */
#define LIMIT_POOL (16 * 1024)

#endif
