/* schema.h: a kind of act, written out for whoever fills it in: the fields,
 * who may, and every refusal its guards can give. One tree; the command, the
 * form's page and its JSON all show this one.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef ACT_SCHEMA_H
#define ACT_SCHEMA_H

#include "act/type.h"

struct json *schema_of(struct arena *, const struct act_type *);
const char *field_form_word(enum field_form);	/* "choice", "day" */
const char *who_word(unsigned bit);	/* "member"; NULL beyond the last */

/* Who may read it: "public", "public|limited" to choose, "as its subject". */
const char *access_word(const struct act_type *);

#endif
