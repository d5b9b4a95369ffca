/* quorum.c: see quorum.h. SPDX-License-Identifier: Apache-2.0 */
#include "law/quorum.h"

#include <assert.h>

int64_t
quorum_least(int64_t entitled, struct share s)
{
	assert(s.d > 0 && s.n >= 0 && entitled >= 0);
	return (entitled * s.n + s.d - 1) / s.d;
}

bool
quorum_is(int64_t present, int64_t entitled, struct share s)
{
	return present * s.d >= entitled * s.n && present > 0;
}
