/* main.c: the roof: gives the commands the door they may open.
 * SPDX-License-Identifier: Apache-2.0 */
#include "cli/cli.h"
#include "web/door.h"

int
main(int argc, char **argv)
{
	return cli_main(argc, argv, door_run);
}
