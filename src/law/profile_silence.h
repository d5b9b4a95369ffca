/* profile_silence.h: a line of the silence procedure in a profile, read.
 *
 *     silence
 *     	article Rules of procedure, annex 1
 *     	at least 24 hours
 *     	urgent at least 4 hours
 *     	extended at most 2 times
 *     	between 09:00 and 18:00		(or: at any hour)
 *     	holiday 2010-12-31 2011-01-01
 *
 * What is not said is as in silence_default (law/silence.h).
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef LAW_PROFILE_SILENCE_H
#define LAW_PROFILE_SILENCE_H

#include "law/profile_line.h"

#define SILENCE_HOLIDAYS 100

bool profile_silence_line(struct profile_reader *);

#endif
