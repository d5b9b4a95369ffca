/* spoken.h: words as they were said, a row for each language; shared by the acts
 * that enter and correct them.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef ACT_SPOKEN_H
#define ACT_SPOKEN_H

#include "act/type.h"

#define SPOKEN_MOST 20000	/* bytes in one language; a longer speech is entered
				 * in several acts */
extern const struct field spoken_fields[];

#endif
