/* fill.c: makes a record of N entries in a new folder, to serve and measure.
 * SPDX-License-Identifier: Apache-2.0 */
#include "bench/limit.h"
#include "bench/org.h"

#include <stdio.h>
#include <stdlib.h>

int
main(int argc, char **argv)
{
	struct org *o;
	unsigned long all, have;

	if (argc != 3 || !(all = strtoul(argv[2], NULL, 10)))
		limit_stop("usage: bench-fill FOLDER ENTRIES");
	o = org_new(argv[1]);
	have = (unsigned long)log_head(desk_log(org_desk(o))).size;
	if (all > have)
		org_fill(o, all - have);
	printf("%llu entries\n", (unsigned long long)
	    log_head(desk_log(org_desk(o))).size);
	org_close(o);
	return 0;
}
