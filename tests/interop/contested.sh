#!/bin/bash
# contested.sh CHANCERY: what the pages say of acts that a stolen key signed
# (tests/stories/contested.story). SPDX-License-Identifier: Apache-2.0

. "$(dirname "$0")/lib.bash"
"$chancery" play --data "$dir/d" "$here/../stories/contested.story" \
    >"$dir/said" || { cat "$dir/said"; exit 1; }
serve "$dir/d"
acts=$(grep -o '^[0-9]*' "$dir/said")
for ((i = 0; i < acts; i++)); do
	for l in en ru; do
		curl -s -o "$dir/$l-$i" "$at/$l/log/$i"
	done
done

# pages LANGUAGE WORDS: the sentences of the entries whose page has the words.
pages() {
	local f
	for f in $(grep -lF -- "$2" "$dir/$1"-* | sort -V); do
		curl -s "$at/en/log/${f##*-}.json" | grep -o '"sentence":"[^"]*"' |
			sed 's/.*:"//; s/"$//'
	done
}

# say WORDS ENGLISH RUSSIAN WANTED: those entries, and no others.
say() {
	pages en "$2" >"$dir/en"
	pages ru "$3" >"$dir/ru"
	if [ "$(cat "$dir/en")" = "$4" ] && [ "$(cat "$dir/ru")" = "$4" ]; then
		good "$1"
	else
		bad "$1" "$dir/en"
	fi
}

say 'what the member has not answered is contested' \
    'This act is contested' 'Этот акт оспаривается' \
    'Eastland proposes an amendment to Decision 3, paragraph 2.'
say 'what it confirmed is confirmed, with the entry that did' \
    'The member confirms this act' 'Государство-член подтверждает этот акт' \
    'Eastland states its position on Decision 1: agrees.'
say 'what it disowned is disowned, decided or not' \
    'The member disowns this act' 'Государство-член отрекается от этого акта' \
    'Eastland states its position on Decision 2: objects.
Eastland proposes an amendment to Decision 3, paragraph 1.
Eastland states its position on Decision 5: agrees on a condition.
Eastland states its position on Decision 4: agrees with a reservation.'
by=$(grep -l 'Eastland confirms a contested act' "$dir"/en-* | head -1)
page=$(grep -l 'The member confirms this act' "$dir"/en-* | head -1)
told 0 "Confirmed by the member:" 'it names the entry that confirmed it' \
    grep -A1 "Confirmed by the member" "$page"
told 0 "/en/log/${by##*-}\"" 'and leads to it' \
    grep -A1 "Confirmed by the member" "$page"
told 0 "The delegate&#39;s phone was stolen." 'the reason stands beside it' \
    grep -h 'phone was stolen' "$dir"/en-*

# What was disowned is shown so wherever it stands.
kill "$server"
wait "$server" 2>/dev/null
"$chancery" play --data "$dir/s" "$here/../stories/stolen.story" >/dev/null ||
    exit 1
serve "$dir/s"
told 0 '"signed_by":1' 'a disowned signature is not counted' \
    curl -s "$at/en/documents/d9.json"
told 0 'Disowned by the member:' 'the page of the document says so' \
    grep -A1 '^Delegate$' <(curl -s "$at/en/documents/d9")
told 0 'Государство-член отреклось:' 'in Russian, too' \
    curl -s "$at/ru/documents/d9"
told 0 'Westland signs Agreement 9. (disowned in entry' \
    'so does the command line' "$chancery" show --data "$dir/s" d9
told 0 'Disowned by the member:' 'a position that was decided on is marked' \
    grep -A3 'data-l="Position"' <(curl -s "$at/en/documents/d4")
finish
