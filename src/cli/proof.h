/* proof.h: verify, of one entry by its proof (C2SP tlog-proof): a file, with
 * the entry in another, or an address, from whose bundles the entry is taken.
 *
 * Inner header of this floor.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_PROOF_H
#define CLI_PROOF_H

#include "cli/cli.h"
#include "desk/policy.h"

#define VERIFY_KEY_HINT "Give the key you trust with --vkey.\n"

/* Is there such a file, and does it begin as a proof? */
bool proof_is_file(const char *path);
/* The exit code. A file brings no key: policy NULL is usage. */
int proof_verify(const struct cli *, const char *path, const struct policy *);
/* As source_is_proof. With `came`, *policy is filled with the key that came. */
int proof_verify_url(const struct cli *, const char *url, struct policy *,
    bool came);

#endif
