/* policy.h: whose signatures make a checkpoint good (C2SP tlog-policy).
 *
 *     log     VKEY [URL]
 *     witness NAME VKEY [URL]
 *     group   NAME N|any|all MEMBER...
 *     quorum  NAME|none
 *
 * One log here, and a member of a group stands above it, so there is no
 * circle. The file is the verifier's own: the anchor never travels with the
 * proof (record.md, decision 9). At most POLICY_VOICES witnesses and groups, a
 * name of 63 bytes, a line of 4,095; beyond, the line is named.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_POLICY_H
#define DESK_POLICY_H

#include "base/err.h"
#include "seal/note.h"

#define POLICY_VOICES 64

/* A witness, or a group of voices named before it. */
struct policy_voice {
	char name[64];
	size_t key;			/* a witness: of policy.keys; else 0 */
	size_t need, n;			/* a group */
	unsigned char members[POLICY_VOICES];
};

struct policy {
	struct note_key keys[POLICY_VOICES + 1];	/* the log's first */
	size_t nkeys;
	struct policy_voice voices[POLICY_VOICES];
	size_t nvoices;
	size_t quorum;			/* 1 + a voice; 0: none */
};

bool policy_read(const char *, size_t n, struct policy *, struct err *);
/* The log's own signature is enough. */
void policy_of_key(struct policy *, const struct note_key *);
/* sigs as note_open gives them for policy.keys. ERR_REFUSED when the log's is
 * missing or the quorum is. */
bool policy_holds(const struct policy *, const struct note_sig *,
    struct err *);

#endif
