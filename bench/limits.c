/* limits.c: prints what this machine can do at most (limit.h).
 * SPDX-License-Identifier: Apache-2.0 */
#include "bench/limit.h"

#include <stdio.h>

int
main(int argc, char **argv)
{
	double ed = limit_ed25519(1), p256 = limit_p256(1),
	    nodes = limit_nodes(1);
	struct limit_sync s = limit_fdatasync(argc > 1 ? argv[1] : ".", 2);

	printf("Ed25519 verifies, one core        %10.0f /s\n", ed);
	printf("P-256 verifies, one core          %10.0f /s\n", p256);
	printf("SHA-256 of a tree node, one core  %10.0f /s\n", nodes);
	printf("fdatasync of 4 KiB                %10.0f /s  p50 %.3f ms  "
	    "p99 %.3f ms\n", s.per_second, s.p50_ms, s.p99_ms);
	return 0;
}
