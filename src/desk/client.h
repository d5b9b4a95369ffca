/* client.h: handing a submission to a desk that listens.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_CLIENT_H
#define DESK_CLIENT_H

#include "base/buf.h"
#include "base/err.h"
#include "seal/hash.h"

/* Sends one submission to FOLDER/desk.sock and waits for the answer, which is
 * appended to *receipt or becomes the err. *answered false: no desk listens
 * there, and nothing was sent. Answered and ERR_FAULT: the connection broke,
 * and it is unknown whether the act was entered; submit it again, a second
 * entry is refused. */
bool client_submit(const char *folder, const char *paper, size_t n,
    struct buf *receipt, bool *answered, struct err *);
/* Has a text kept (desk/blob.h), so that an act may name it by *hex. */
bool client_text(const char *folder, const char *text, size_t n,
    char hex[HASH_HEX], struct err *);
/* A connection on which the desk tells when the record has grown (serve.h), to
 * poll; it does not block. -1: no desk listens there. */
int client_follow(const char *folder);
/* Takes what the desk has said. *grew: it said something; what, the book tells
 * better. False: the desk went away, or does not let itself be followed. */
bool client_grew(int fd, bool *grew);

#endif
