#!/bin/bash
# recount.sh [CHANCERY]: a decision counted again comes to what was decided, and
# what was never decided is not taken for a decision.
# SPDX-License-Identifier: Apache-2.0

. "$(dirname "$0")/lib.bash"

# counts REF SENTENCE TEST: of what recount says of it as JSON, in Python, as o.
counts() {
	"$chancery" recount --quiet --json --data "$dir/r" "$1" \
		>"$dir/said" 2>&1
	if python3 -c 'import json, sys
o = json.load(open(sys.argv[1]))
for k in "outcome", "rule", "tests", "positions", "entitled", "present", "bound":
    assert k in o, k
assert eval("(" + sys.argv[2] + ")")' "$dir/said" "$3" 2>>"$dir/said"; then
		good "$2"
	else
		bad "$2" "$dir/said"
	fi
}

told 0 '' 'a story is played' "$chancery" play --data "$dir/r" \
	"$here/../stories/recount.story"

counts d1 'who comes or goes by a later entry of the same second changes nothing' \
	'o["outcome"] == "adopted" and o["present"] == 3 and
	 [p["member"] for p in o["positions"] if p["counts_as"] == "present"] ==
	 ["E", "N", "S"]'

finish
