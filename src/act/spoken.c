/* spoken.c: see spoken.h. SPDX-License-Identifier: Apache-2.0 */
#include "act/spoken.h"

const struct field spoken_fields[] = {
	{ "language", FIELD_WORD, 0, NULL,
	    "the language; as en or ru", NULL, 0, 0 },
	{ "text", FIELD_PROSE, 0, NULL,
	    "the words in it", NULL, 0, SPOKEN_MOST },
	{ .name = NULL },
};
