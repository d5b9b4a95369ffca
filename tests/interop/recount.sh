#!/bin/bash
# recount.sh [CHANCERY]: a decision counted again comes to what was decided, and
# what was never decided is not taken for a decision.
# SPDX-License-Identifier: Apache-2.0

. "$(dirname "$0")/lib.bash"

# counts REF SENTENCE TEST: of what recount says of it as JSON, in Python, as o.
counts() {
	"$chancery" recount --quiet --json --data "$dir/${in:-r}" "$1" \
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

# --- what nobody decided -------------------------------------------------------

# The rule's word stands apart.
for d in d2 d6; do
	counts $d "$d: what was only tabled is undecided" \
		'o["outcome"] == "undecided" and o["bound"] == o["tests"] == [] and
		 o["present"] == 0 and o["positions"] == [] and
		 o["if_decided_now"]["outcome"] == "adopted"'
done
counts d3 'what was taken back is withdrawn, and would come to nothing' \
	'o["outcome"] == "withdrawn" and o["bound"] == [] and
	 "if_decided_now" not in o'
counts d4 'what was not confirmed in time has lapsed' \
	'o["outcome"] == "lapsed" and o["bound"] == [] and
	 o["as_adopted"] == "provisional" and o["unconfirmed"] == "Westland"'
counts d5 'what was rejected was decided' \
	'o["outcome"] == "not_adopted" and o["no"] == 1 and
	 "if_decided_now" not in o'
counts d10 'what has no operative part left is rejected, though nobody objects' \
	'o["outcome"] == "not_adopted" and o["divided"] and o["no"] == 0 and
	 o["bound"] == []'
counts d7 'what broke the silence adopted nothing' \
	'o["outcome"] == "broken" and o["by"] == "E" and o["bound"] == [] and
	 o["if_decided_now"]["outcome"] == "not_adopted"'
counts d9 'a written procedure that runs has decided nothing' \
	'o["outcome"] == "running" and o["bound"] == [] and
	 [p["member"] for p in o["positions"]] == ["N"]'
told 0 'undecided: nothing was decided' 'and it is said in words' \
	"$chancery" recount --quiet --data "$dir/r" d2
told 0 'lapsed: Westland' 'of a lapse, too' \
	"$chancery" recount --quiet --data "$dir/r" d4

# --- silence -------------------------------------------------------------------

counts d8 'what silence adopted binds all, and what came late is no reply' \
	'o["outcome"] == "adopted" and o["rule"] == "silence" and
	 (o["received"], o["late"]) == (1, 1) and
	 (o["entitled"], o["present"]) == (4, 0) and
	 o["bound"] == ["E", "N", "S", "W"] and o["tests"][0]["holds"] and
	 [p["position"] for p in o["positions"]] ==
	 ["silent", "silent", "agree", "silent"]'
counts x7 'a broken one says who and how' \
	'o["outcome"] == "broken" and o["received"] == 1 and
	 [p["counts_as"] for p in o["positions"]] == ["no", "yes", "yes", "yes"] and
	 (o["tests"][0]["left"], o["tests"][0]["who"]) == (1, "E")'
told 0 'members asked 4, received 1, late 1' 'in words, too' \
	"$chancery" recount --quiet --data "$dir/r" x8

# --- who has no voice ------------------------------------------------------------

told 0 '' 'a story is played of a member that is concerned' "$chancery" play \
	--data "$dir/concerned" "$here/../stories/concerned.story"
in=concerned
for d in d1 v5 w7; do
	counts $d "$d: the member concerned is not counted" \
		'o["outcome"] == "adopted" and o["members"] == 4 and
		 o["entitled"] == 3 and o["no"] == 0 and
		 o["positions"][3]["barred"] == "concerned"'
done
counts x6 'nor is it asked in silence' \
	'o["outcome"] == "adopted" and o["entitled"] == 3 and
	 o["received"] == o["late"] == 0 and o["bound"] == ["E", "N", "S", "W"]'
serve "$dir/concerned"
curl -s --max-time 30 "$at/en/documents/d1" >"$dir/page"
if grep -qF 'No voice in this:' "$dir/page" &&
    grep -qF '(the matter concerns it)' "$dir/page"; then
	good 'the page says whose voice was not counted'
else
	bad 'the page says whose voice was not counted' "$dir/page"
fi

finish
