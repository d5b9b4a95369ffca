/* proof.h: verify, of one entry by its proof file (C2SP tlog-proof).
 *
 * Inner header of this floor.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_PROOF_H
#define CLI_PROOF_H

#include "cli/cli.h"
#include "desk/policy.h"

/* Is there such a file, and does it begin as a proof? */
bool proof_is_file(const char *path);
/* The exit code. A proof brings no key: policy NULL is usage. */
int proof_verify(const struct cli *, const char *path, const struct policy *);

#endif
