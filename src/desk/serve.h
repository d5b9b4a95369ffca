/* serve.h: the desk's socket: many clients, one message.
 *
 * A frame is four bytes of length, big-endian, and that many bytes. A client
 * sends a submission (desk.h), at most SERVE_PAPER_MOST bytes, and may send
 * the next before it has the answer; answers come in order. Or it sends a text
 * to be kept (desk/blob.h), with SERVE_TEXT in the length; the receipt is
 * {"sha256"}. An answer is one byte, 'R' and a receipt or 'N' and a refusal, in a frame. A client that
 * announces a longer submission is told so and heard no more.
 *
 * A client that sends an empty frame with SERVE_FOLLOW in the length follows the
 * record: it is sent 'G' and {"size"} at once, and again when entries were
 * added and the book has them. Who reads slowly is told the newest size alone.
 *
 * A refusal is {"form","kind","rule","says","with"}. "says" is the sentence in
 * English; "form" is the message it was made of and "with" the texts in its
 * holes (err.h), for who tells it in another language. A client passes over
 * members that it does not know.
 *
 * Between groups it does what is due (desk/due.h). What has arrived is taken together: signatures are checked on all
 * processors, then everything is judged in order and entered in one durable
 * step; meanwhile the next group gathers, so nobody waits for company. At most
 * SERVE_BATCH papers are in hand; a client beyond that, or one that does not
 * take its answers, is not read until there is room again. Who connects is
 * said on standard error, with process and user. A client beyond
 * SERVE_CLIENTS is told that the desk is busy.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_SERVE_H
#define DESK_SERVE_H

#include "desk/desk.h"

#define SERVE_PAPER_MOST (64 * 1024)
#define SERVE_TEXT 0x80000000u
#define SERVE_FOLLOW 0x40000000u
#define SERVE_BATCH 1000
#define SERVE_CLIENTS 256

/* Listens on FOLDER/desk.sock. -1 with an err. */
int serve_listen(const char *folder, struct err *);
/* Until *stop is set (seen at once when a signal sets it while the desk waits,
 * within a second otherwise), or a fault (false). */
bool serve_run(struct desk *, int listener, const volatile int *stop,
    struct err *);
/* Nobody listens there any more. */
void serve_close(const char *folder, int listener);

#endif
