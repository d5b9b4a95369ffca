#!/bin/sh
# embed_test.sh EMBED_EXE CC ROOT: files made into C are the same files.
# SPDX-License-Identifier: Apache-2.0
embed=$1 cc=$2 root=$3
. "$(dirname "$0")/lib.sh"

: >"$dir/empty.css"
i=0
while [ $i -lt 256 ]; do
	# shellcheck disable=SC2059
	printf "\\$(printf %03o $i)"
	i=$((i + 1))
done >"$dir/all.bin"
accepted 'files become C' "$embed" "$dir/out.c" table "$dir/empty.css" "$dir/all.bin"
cat >"$dir/main.c" <<'C'
#include "base/embed.h"
#include <assert.h>
#include <string.h>
extern const struct embedded table[];
int
main(void)
{
	assert(strcmp(table[0].name, "empty.css") == 0);
	assert(table[0].n == 0 && table[0].p);
	assert(strcmp(table[1].name, "all.bin") == 0);
	assert(table[1].n == 256 && !table[2].name);
	for (int i = 0; i < 256; i++)
		assert(table[1].p[i] == i);
	return 0;
}
C
linked() {
	"$cc" -std=gnu17 -D_GNU_SOURCE -Wall -Wextra -Werror -I"$root/src" \
	    -o "$dir/main" "$dir/main.c" "$dir/out.c"
}
accepted 'the C compiles without a warning' linked
accepted 'names, lengths and every byte are those of the files' "$dir/main"
refused 'a file that is not there fails the build' nothing.css "$embed" \
    "$dir/out.c" table "$dir/nothing.css"
finish
