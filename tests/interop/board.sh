#!/bin/bash
# board.sh [CHANCERY]: the clearance board where dozens of members meet hundreds of
# drafts: whole, filtered, as data; and the pages that would tell the same marks
# tell none. SPDX-License-Identifier: Apache-2.0

. "$(dirname "$0")/lib.bash"
cd "$dir" || exit 1
awk -v M=50 -v D=130 -f "$here/../../bench/board.awk" >board.story
told 0 '' 'an organisation of 50 with 130 drafts plays' \
	"$chancery" play --data data board.story
serve "$dir/data"

get() {
	curl -s --max-time 30 -o page "$at/en/sessions/s1$1"
}

# counts N PATTERN SENTENCE: so often in the page.
counts() {
	local n
	n=$(grep -oE -- "$2" page | wc -l)
	if [ "$n" -eq "$1" ]; then good "$3"; else bad "$3 ($n)"; fi
}

# A story's objections: drafts 1, 26, 51, 76, 101, 126.
get /board
counts 6500 '<td class="[a-z]*">[^<]+</td>' \
	'the board has a cell for each member and draft, and its word'
counts 6 '<td class="object">' 'six are objections'
if [ "$(grep -n 'Something stands in the way' page | head -1 | cut -d: -f1)" -lt \
    "$(grep -n '>Agreement 2 on' page | head -1 | cut -d: -f1)" ]; then
	good 'what is blocked comes before the rest'
else
	bad 'what is blocked comes before the rest'
fi
get '/board?show=blocked'
counts 6 '<th scope="row">' 'asked for those alone, it has the blocked drafts'
counts 1 '6 of 130 drafts are shown' 'and says how many there are'
get '/board?waiting=M50'
counts 26 '<th scope="row">' 'those that wait for a member can be asked for'
get '/board?waiting=M1'
counts 1 'No draft matches' 'and there may be none'
get '/board?waiting=nobody'
counts 1 'No draft matches' 'no draft waits for a member that is none'
get '/board.json?show=blocked'
counts 6 '"blocked_by":"M[0-9]+"' 'the data say who blocks'
counts 1 '"object":"o"' 'and what each letter is'
get '/board.csv?show=blocked'
counts 7 $'\r' 'the table has a row for each draft'
counts 1 '^number,symbol,short,state,M1,M10,' 'a column for each member'
counts 6 ',object' 'and the position in its cell'

curl -s -o page "$at/en/sessions/s1"
counts 130 '<th scope="row"><a|^<a href="/en/documents' \
	'the page of the session has every draft'
counts 0 'class="g ' 'and no marks, of which there would be too many'
counts 1 'href="/en/sessions/s1/board">Position' 'but says where they are'
for path in en en/documents en/documents.json en/sessions/s1.json; do
	told 0 '' "/$path is a page at that size" \
		curl -sf -o /dev/null "$at/$path"
done
finish
