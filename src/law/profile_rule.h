/* profile_rule.h: the lines of a profile that state a rule.
 *
 * "rule NAME" begins one; the indented lines that follow are its tests, its
 * quorum, its tie and its words. Groups and weights must be named above.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef LAW_PROFILE_RULE_H
#define LAW_PROFILE_RULE_H

#include "law/profile_line.h"

/* What stands behind the word "rule". */
bool profile_rule_begins(struct profile_reader *);
/* One indented line of the rule that was begun last. */
bool profile_rule_line(struct profile_reader *);

#endif
