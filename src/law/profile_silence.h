/* profile_silence.h: the terms of the procedures between meetings, as a profile
 * states them, line by line.
 *
 *     silence
 *     	article Rules of procedure, annex 1
 *     	at least 24 hours
 *     	urgent at least 4 hours
 *     	extended at most 2 times
 *     	between 09:00 and 18:00		(or: at any hour)
 *     	holiday 2010-12-31 2011-01-01
 *
 *     written
 *     	article Rules of procedure, 14
 *     	at least 72 hours
 *     	missing agrees		(or: abstains, absent)
 *
 * What is not said is as in silence_default (law/silence.h) and WRITTEN_DEFAULT
 * (law/written.h).
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef LAW_PROFILE_SILENCE_H
#define LAW_PROFILE_SILENCE_H

#include "law/profile_line.h"

#define SILENCE_HOLIDAYS 100

profile_block profile_silence_line, profile_written_line;

#endif
