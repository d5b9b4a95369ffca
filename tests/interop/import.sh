#!/bin/bash
# import.sh CHANCERY: histories that others wrote down are entered, and what
# the rules make of them is what was recorded, but for the differences named
# here; an odd row gets a line and the rest goes on; a damaged table gets one
# sentence. Then recount and profile.
# SPDX-License-Identifier: Apache-2.0

. "$(dirname "$0")/lib.bash"

data=$(realpath -m "$here/../../../shared/data")
name=${0##*/}

# brings FORMAT LAST-LINE DIFFERENCE...: so many outcomes, and each difference.
brings() {
	local format=$1 last=$2 line
	shift 2
	if [ ! -d "$data/$format" ]; then
		echo "[  SKIPPED ] $name: there is no $data/$format"
		return
	fi
	if ! timeout 150 "$chancery" import --quiet --format "$format" \
	    --into "$dir/$format" "$data/$format" >"$dir/said" 2>&1; then
		bad "$format is entered" "$dir/said"
		return
	fi
	if [ "$(tail -n 1 "$dir/said")" = "$last" ]; then
		good "$format: $last"
	else
		bad "$format: $last" "$dir/said"
	fi
	for line; do
		if grep -qxF -- "$line" "$dir/said"; then
			good "$line"
		else
			bad "$line" "$dir/said"
		fi
	done
	[ "$(wc -l <"$dir/said")" -eq $(($# + 1)) ] ||
		bad "$format: no other line" "$dir/said"
	told 1 'already a record' "$format is not entered over it" \
		"$chancery" import --quiet --format "$format" \
		--into "$dir/$format" "$data/$format"
}

# recounts RECORD VOTE SENTENCE TEST: of its JSON, in Python, as o.
recounts() {
	[ -d "$dir/$1" ] || return 0
	"$chancery" recount --quiet --json --data "$dir/$1" "$2" \
		>"$dir/said" 2>&1
	if python3 -c 'import json, sys
o = json.load(open(sys.argv[1]))
for k in "outcome", "rule", "tests", "positions", "entitled", "present", "bound":
    assert k in o, k
for t in o["tests"]:
    for k in "left", "op", "right", "holds", "article":
        assert k in t, k
    assert t["holds"] == (t["left"] >= t["right"] if t["op"] == ">="
        else t["left"] <= t["right"])
assert eval("(" + sys.argv[2] + ")")' "$dir/said" "$4" 2>>"$dir/said"; then
		good "$3"
	else
		bad "$3" "$dir/said"
	fi
}

# --- the three histories -----------------------------------------------------

brings eu-qmv 'outcomes 2010, as recorded 2010, differ 0'
brings unsc-actions 'outcomes 1590, as recorded 1588, differ 2' \
	'SC01085:S/5134 recorded not_adopted computed adopted because 7, needs 7; no veto' \
	'SC01103:S/5095 recorded not_adopted computed adopted because 7, needs 7; no veto'
why='because the ballots by name give other counts than were printed'
brings unga-votes 'outcomes 3930, as recorded 3927, differ 3' \
	"1110 recorded 72-24-15 computed 72-25-15 $why" \
	"1111 recorded 71-24-16 computed 71-25-16 $why" \
	"1112 recorded 86-5-15 computed 86-6-15 $why"

recounts unga-votes r1110 'a roll call is counted again' \
	'o["outcome"] == "adopted" and o["rule"] == "simple" and
	 (o["yes"], o["no"], o["abstain"]) == (72, 25, 15) and
	 o["present"] == 112 and o["tests"][0]["right"] == 49 and
	 len(o["bound"]) == o["members"] and
	 sum(p["counts_as"] == "yes" for p in o["positions"]) == 72 and
	 all("entry" in p for p in o["positions"] if p["counts_as"] == "yes")'
recounts unsc-actions o1 'counts without names are, too' \
	'o["outcome"] == "adopted" and o["profile"] == "unsc" and
	 o["rule"] == "seven" and o["members"] == 11 and
	 [p["count"] for p in o["positions"]] == [11] and o["bound"] == []'
recounts unsc-actions b1 'who sat in the council that year is entitled' \
	'o["outcome"] == "not_adopted" and
	 o["members"] == o["entitled"] == len(o["positions"]) == 11'
recounts unsc-actions b21 'also where one is spelled in two ways' \
	'o["members"] == o["entitled"] == len(o["positions"]) == 15'
recounts eu-qmv eu10-0 'and weights' \
	'o["outcome"] == "not_adopted" and
	 o["tests"][0]["left"] < o["tests"][0]["right"] and o["bound"] == []'
if [ -d "$dir/eu-qmv" ]; then
	told 3 'no vote and no document' 'what is not there is not recounted' \
		"$chancery" recount --data "$dir/eu-qmv" nothing
	told 0 'fails' 'without --json a line says what failed' \
		"$chancery" recount --data "$dir/eu-qmv" eu10-0
	told 0 'good:' 'the record is good by its rules' \
		"$chancery" verify --quiet --rules "$dir/eu-qmv"
fi

# --- a document: by the rules that the record had then ------------------------

told 0 '' 'a story is played in which the rules change' "$chancery" play \
	--data "$dir/rules" "$here/../stories/rules.story"
recounts rules d1 'what was adopted by the old rules is counted by them' \
	'o["outcome"] == "adopted" and o["rule"] == "two-thirds" and
	 [(t["left"], t["right"]) for t in o["tests"]] == [(4, 2), (2, 2)] and
	 [p["position"] for p in o["positions"]] ==
	 ["object", "agree", "agree", "abstain"] and
	 o["bound"] == ["E", "N", "S", "W"]'
recounts rules d6 'what was rejected is counted by the positions of then' \
	'o["outcome"] == "not_adopted" and o["no"] == 2 and o["yes"] == 0'
recounts rules v5 'and who is left out by the rule is not counted' \
	'o["outcome"] == "adopted" and o["members"] == 4 and
	 o["entitled"] == 3 and o["positions"][3]["barred"] == "concerned"'

told 0 '' 'a story is played in which seats are entered late' "$chancery" play \
	--data "$dir/seats" "$here/../stories/later-seats.story"
recounts seats d1 'what one decided when it sat alone is counted without those that came' \
	'o["outcome"] == "adopted" and o["members"] == 1 and
	 [(t["left"], t["right"]) for t in o["tests"]] == [(1, 1)]'

told 0 '' 'a story is played in which silence decides' "$chancery" play \
	--data "$dir/hush" "$here/../stories/silence-hard.story"
told 0 'adopted, by the silence procedure x4 at 2010-12-20T09:00:00Z' \
	'what silence adopted is no vote' "$chancery" recount --data "$dir/hush" d4
recounts hush d4 'nor is it to programs' \
	'o["outcome"] == "adopted" and o["silence"] == "x4" and
	 o["received"] == 0 and o["rule"] == "silence" and
	 o["present"] == 0'

# --- damaged tables ----------------------------------------------------------

small() {
	rm -rf "$dir/small" "$dir/new"
	mkdir "$dir/small"
	cat >"$dir/small/states.csv" <<-E
	ccode,cow_abbr,name,first_roll_call_as_member,last_roll_call_as_member
	2,USA,One,1946-01-01,2015-12-23
	20,CAN,"Two, the second",1946-01-01,2015-12-23
	E
	cat >"$dir/small/rollcalls.csv" <<-E
	rcid,date,short,descr,published_yes,published_no,published_abstain
	3,1946-01-01,A,B,1,1,0
	4,1946-01-02,C,D,2,0,0
	E
	printf 'rcid,ccode,vote\n3,2,Y\n3,20,N\n4,2,Y\n4,20,Y\n' \
		>"$dir/small/votes.csv"
}

enter_small() {
	"$chancery" import --quiet --format "${1:-unga-votes}" \
		--into "$dir/new" "$dir/small"
}

# damaged WORDS SENTENCE [FORMAT]: exit 2, one line, the words in it.
damaged() {
	told 2 "$1" "$2" enter_small "${3:-unga-votes}"
	[ "$(wc -l <"$dir/said")" -eq 1 ] || bad "... in one line" "$dir/said"
	small
}

# odd LINE LAST SENTENCE [FORMAT]: exit 0, that line, and the last one.
odd() {
	told 0 "$1" "$3" enter_small "${4:-unga-votes}"
	[ "$(tail -n 1 "$dir/said")" = "$2" ] ||
		bad "... and the rest goes on: $2" "$dir/said"
	small
}

small
told 0 'outcomes 2, as recorded 2, differ 0' 'a small history is entered' \
	enter_small
small
sed -i '3s/,D.*//' "$dir/small/rollcalls.csv"
damaged 'Line 3 of rollcalls.csv' 'a torn row is named'
sed -i '2s/,Y//' "$dir/small/votes.csv"
damaged 'Line 2 of votes.csv' 'a torn ballot is named'
sed -i '2s/One/"One/' "$dir/small/states.csv"
damaged 'Line 2 of states.csv' 'an open quote is named'
sed -i '1s/vote/voice/' "$dir/small/votes.csv"
damaged 'votes.csv has no column vote' 'a missing column is named'
: >"$dir/small/states.csv"
damaged 'states.csv is empty' 'an empty table is named'
# --- odd rows ------------------------------------------------------------------

two='outcomes 2, as recorded 2, differ 0'
one='outcomes 1, as recorded 1, differ 0'
off='outcomes 2, as recorded 1, differ 1'
why=' because the ballots by name give other counts than were printed'
sed -i '3s/,20,/,21,/' "$dir/small/votes.csv"
odd '3:21 not entered because states.csv has no state 21 (votes.csv line 3)' \
	"$off" 'a ballot of an unknown state is left out'
sed -i '2d' "$dir/small/rollcalls.csv"
odd '3 not entered because rollcalls.csv has no such roll call' "$one" \
	'so are ballots without a roll call'
sed -i '4,5d' "$dir/small/votes.csv"
odd '4 not entered because it has no ballots (rollcalls.csv line 3)' "$one" \
	'and a roll call without ballots'
sed -i '3s/1946-01-01/1946-01-02/' "$dir/small/states.csv"
odd '3:CAN not entered because it was no member yet (votes.csv line 3)' "$off" \
	'a ballot before joining is'
sed -i '3s/2015-12-23/1946-01-01/' "$dir/small/states.csv"
odd '4:CAN not entered because it was no member any more (votes.csv line 5)' \
	"$off" 'one after leaving is'
sed -i '3s/1946-01-01/1946-01-02/' "$dir/small/states.csv"
odd "3 recorded 1-1-0 computed 1-0-0$why" "$off" \
	'and then the counts are others'
sed -i '2s/.*/&\n&/' "$dir/small/votes.csv"
odd '3:USA not entered because it stands twice in the roll call' "$two" \
	'a ballot that stands twice is left out once'
sed -i '2s/.*/&\n&/' "$dir/small/rollcalls.csv"
odd '3 not entered because it stands twice (rollcalls.csv line 3)' "$two" \
	'so is a roll call'
sed -i '2s/Y/Q/' "$dir/small/votes.csv"
odd '3:USA not entered because "Q" is no vote (votes.csv line 2)' "$off" \
	'a code that is none is not dropped in silence'
sed -i '2s/1946-01-01/1946-02-30/' "$dir/small/rollcalls.csv"
odd '3 not entered because "day" must be a day' "$one" \
	'a date that is none is a line'
sed -i '3s/1946-01-01/soon/' "$dir/small/states.csv"
odd 'CAN not entered because its days are none (states.csv line 3)' \
	'outcomes 2, as recorded 0, differ 2' 'a state without days is one'
sed -i '2{h;d};5G' "$dir/small/votes.csv"
told 0 "$two" 'ballots may stand in any order' enter_small
small

head=meeting_id,date,kind,symbol,modality,council_size,yes,no,abstain,not_voting
head=$head,vetoed_by,expected_outcome,expected_reason
council() {
	printf '%s\n' "$head" "$@" 'M2,2023-02-01,resolution,S/RES/2 (2023),vote,15,15,0,0,0,,adopted,affirmative votes 15 >= 9' \
		>"$dir/small/outcomes.csv"
}
council 'M1,2023-01-01,draft_vetoed,S/1,vote,15,13,1,1,0,USA,rejected,veto'
odd "$two" "$two" 'who vetoed may be spelled as in vetoes.csv' unsc-actions
council 'M1,2023-01-01,draft_vetoed,S/1,vote,15,13,1,1,0,Atlantis,rejected,veto'
odd 'M1:S/1 not entered because ' "$one" 'who is nobody is a line' unsc-actions
council 'M1,2023-01-01,resolution,S/1,vote,15,20,0,1,0,,adopted,'
odd 'M1:S/1 not entered because there are 21 votes and only 15 seats' "$one" \
	'more votes than seats are' unsc-actions
council 'M1,2023-01-01,resolution,S/1,vote,15,many,0,1,0,,adopted,'
odd 'M1:S/1 not entered because "many" is no number' "$one" \
	'a count that is none is' unsc-actions
council 'M1,2023-01-01,draft_not_adopted,S/1,vote,15,8,0,7,0,,rejected,veto'
odd 'M1:S/1 recorded veto computed 8, needs 9 because the outcome is the same by another reason' \
	"$off" 'the same outcome by another reason is a difference' unsc-actions
council 'M1,2023-01-01,draft_vetoed,S/1,vote,15,8,1,6,0,France,rejected,affirmative votes 8 < 9'
odd "$two" "$two" 'one of two reasons is one' unsc-actions

rm "$dir/small/votes.csv"
told 3 'votes.csv' 'a missing table is named' enter_small
small
printf '{"a":' >"$dir/small/regimes.json"
damaged 'regimes.json, line 1' 'broken JSON is named with its line' eu-qmv
echo '[{"regime":"R"}]' >"$dir/small/regimes.json"
told 2 'There is no regime in order.' 'that nothing is in order is said' \
	enter_small eu-qmv
rm -rf "$dir/new"
told 2 'R not entered because a regime has a name, a first day and members' \
	'and a regime without members is a line' enter_small eu-qmv
small
told 2 '--format is' 'an unknown format is usage' \
	"$chancery" import --format none --into "$dir/new" "$dir/small"
told 2 '--into' 'where to is said' \
	"$chancery" import --format unga-votes "$dir/small"

# --- profiles ----------------------------------------------------------------

for p in csto-2010 eu-council generic-federation iso osce sco unga unsc; do
	told 0 "$p: ok" "$p is in order" "$chancery" profile check "$p"
done
told 0 'consensus' 'a profile is shown' "$chancery" profile show osce
printf 'profile mine\nrule r\n no objection\norgan *\n matter * r\n' \
	>"$dir/good.profile"
told 0 'ok, 1 rules for 1 matters' 'a file is, too' \
	"$chancery" profile check "$dir/good.profile"
told 0 '{"matters":1,"profile":"mine","rules":1}' 'and says so in JSON' \
	"$chancery" profile check --json "$dir/good.profile"
sed 's/objection/objections/' "$dir/good.profile" >"$dir/wrong.profile"
told 1 "$dir/wrong.profile:3: " 'a mistake has its file and line' \
	"$chancery" profile check "$dir/wrong.profile"
told 1 '. [format-profile]' 'and the rule behind it' \
	"$chancery" profile check "$dir/wrong.profile"
printf 'profile mine\nrule r\n tie lot\n yes more than 1/2 of cast\norgan *\n matter * r\n' \
	>"$dir/lot.profile"
told 1 "$dir/lot.profile:2: a tie" 'a lot is for elections' \
	"$chancery" profile check "$dir/lot.profile"
told 0 'mine' 'and is shown all the same, as older records have it' \
	"$chancery" profile show "$dir/lot.profile"
told 2 'check FILE' 'profile does two things' \
	"$chancery" profile mend "$dir/good.profile"
[ "$("$chancery" profile check "$dir/none.profile" 2>&1 | wc -l)" -eq 1 ] &&
	good 'a file that is not there gets one sentence' ||
	bad 'a file that is not there gets one sentence'

finish
