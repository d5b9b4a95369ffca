#!/bin/bash
# amendments.sh [CHANCERY]: a draft's page tells in which order its amendments are put,
# and the minutes what became of them. SPDX-License-Identifier: Apache-2.0

. "$(dirname "$0")/lib.bash"
cd "$dir" || exit 1
told 0 '' 'the story plays' "$chancery" play --data data \
	"$here/../stories/amendments.story"
serve "$dir/data"
has() {	# has PATH WORDS SENTENCE
	curl -s --max-time 30 "$at$1" | tr '\n' ' ' >page
	if grep -qF -- "$2" page; then good "$3"; else bad "$3" page; fi
}
draft=/en/documents/C-2020-1-L-3
has $draft.json '"amendment":"further","contrary":["near"],"distance":11' \
	'the distance is counted in words, and what contradicts it is named'
has $draft.json '"next":1,"order":1,' 'the furthest is next'
has $draft.json '"amendment":"near","contrary":["further"],"distance":2' \
	'the nearer one contradicts it'
has $draft '<p>Next to be put: <a href="#am-further">Eastland</a>' \
	'and the page says so'
has /en/meetings/m1/minutes 'paragraph 1: other words; Adopted · 2–1' \
	'the minutes have what was put'
has /en/meetings/m1/minutes.txt \
	'Eastland: paragraph 1: other words; Not put · A contrary amendment was' \
	'and what was not'
has /en/documents/C-2020-1-L-4.json '"amendment":"thirty","contrary":["twenty"]' \
	'one that is to no paragraph of the text hides no other'
has /en/documents/C-2020-1-L-6.json '"amendment":"en-thirty","contrary":["en-twenty"]' \
	'nor does one in another language'
has /ru/documents/C-2020-1-L-3 'Следующая на голосование:' 'in Russian too'
finish
