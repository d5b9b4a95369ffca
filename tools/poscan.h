/* poscan.h: the messages that a source shows to people.
 *
 * [[...]] of templates; in C and in the code of templates
 *
 *     N_("..."), _("..."), tr(x, "...")
 *     P_("one", "many"), put_count(..., "one", "many")
 *     .sentence = "...", .gist = "..."			what an act says
 *     { "name", FIELD_..., flags, "of", "help"		what its fields are, and
 *							the kinds they name
 *     { SQL_..., true, "rule", "..." }			what its guards say
 *     err_refuse(e, rule, "...", ...) and its like	what an err says, and the
 *     wrong(x, "...") that ends in one			texts put into it
 *
 * err_errno is the operator's and is passed over. Comments are not: a message
 * in one counts.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef TOOLS_POSCAN_H
#define TOOLS_POSCAN_H

#include "tools/tool.h"

void scan(const char *path);
/* Called for each message. many NULL: it has no plural. id "": none. */
void want(const char *file, int line, const char *id, const char *many);

/* A C string literal at p (after the opening quote), unescaped; ends after the
 * closing quote. Adjacent literals are joined. */
const char *literal(const char *p, struct text *out);
int line_of(const struct text *, const char *p);
/* Does p begin with w? */
bool word(const char *p, const char *w);

#endif
