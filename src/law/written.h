/* written.h: the written procedure (domain rule 3.1.7): a text is put to the members
 * by correspondence, and the organ's rule is asked of what they answer.
 *
 * It is over when all that have a vote have answered, at the receipt of the last
 * answer, and otherwise at its end. Who has not answered by then counts as the
 * organisation's rules say: as absent, as abstaining, or as agreeing. Unlike in
 * a silence procedure (law/silence.h) no single answer ends it.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef LAW_WRITTEN_H
#define LAW_WRITTEN_H

#include <stdint.h>

enum missing { MISSING_ABSENT, MISSING_ABSTAINS, MISSING_AGREES };

struct written_rules {
	int64_t least;		/* seconds from start to end */
	enum missing missing;
};
#define WRITTEN_DEFAULT { 24 * 3600, MISSING_ABSENT }

#endif
