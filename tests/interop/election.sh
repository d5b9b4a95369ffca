#!/bin/bash
# election.sh [CHANCERY]: an election as others see it: counted again from the
# log, on its page, as data. SPDX-License-Identifier: Apache-2.0

. "$(dirname "$0")/lib.bash"
root=$(cd "$here/../.." && pwd)
"$chancery" play --data "$dir/r" "$root/tests/stories/election.story" \
	>/dev/null || exit 1

told 0 '3 of 3 places filled, by the rule "ballot" of woods' \
	'an election is counted again from the log alone' \
	"$chancery" recount --quiet --data "$dir/r" seats
told 0 '2  restricted: valid 7, needed 4; E 6, S 4, W 4; elected: E' \
	'each ballot says of which kind it was and what was needed' \
	"$chancery" recount --quiet --data "$dir/r" seats
told 0 '"elected":["three"]' 'and as JSON' \
	"$chancery" recount --quiet --json --data "$dir/r" sg
told 0 '"outcome":"ended"' 'what was ended without result says so' \
	"$chancery" recount --quiet --json --data "$dir/r" none

serve "$dir/r"
# shows PATH WORDS SENTENCE
shows() {
	curl -s --max-time 30 "$at$1" >"$dir/page"
	if grep -qF -- "$2" "$dir/page"; then
		good "$3"
	else
		bad "$3" "$dir/page"
	fi
}
shows /en/elections 'href="/en/elections/seats"' 'elections are listed'
shows /en/elections/seats 'Elected: Northland, Eastland, Westland.' \
	'the page says who is elected'
shows /ru/elections/seats 'Голосований больше нет.' 'and what comes next'
shows /en/elections/seats.csv '3,Westland,special,W,1,3' \
	'its votes are a table'
shows /en/elections/sg.json '"next":"none"' 'it is data too'
shows /en/organs/council 'href="/en/elections/sg"' \
	'the organ names its elections'
shows /en/elections/nothing 'The record knows no election nothing.' \
	'one that is not there is said not to be'
shows /en/acts/ballot.record 'name="body.votes.0.candidate"' \
	'a count is entered in a form'

finish
