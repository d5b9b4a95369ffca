#!/bin/bash
# draft.sh [CHANCERY]: a draft is revised in the browser's forms: its text is
# pasted, in one language and in two, and kept by its hash; a text that cannot
# be read, or comes from nobody, is not. SPDX-License-Identifier: Apache-2.0

. "$(dirname "$0")/lib.bash"
cd "$dir" || exit 1
"$chancery" demo --data d >/dev/null || exit 1
serve "$dir/d"

jar=jar

# write KIND STATUS WORDS SENTENCE PLACE VALUE...: the form of a kind
write() {
	local kind=$1 status=$2 words=$3 sentence=$4 args=()
	shift 4
	while [ $# -gt 0 ]; do
		args+=(--data-urlencode "$1=$2")
		shift 2
	done
	ask "$status" "$words" "$sentence" -d "token=$token" -d do=review \
		"${args[@]}" "$at/en/acts/$kind"
}

sign() {	# sign SENTENCE: what was reviewed, by the role's key
	value act >act.json
	ask 201 'The act is in the record' "$1" --data-urlencode act@act.json \
		-d do=demo -d "token=$token" -d "review=$(value review)" "$at/en/acts"
}

# told_at PATH PATTERN SENTENCE: the page has it
told_at() {
	curl -s "$at$1" | tr -d '\n' >page
	if grep -qE -- "$2" page; then good "$3"; else bad "$3"; fi
}
# What silence cleared on 8 December the session adopted on the 10th.
told_at /en/deadlines 'CSC/2010-2/DEC/7</span> · Cleared, *<time datetime="2010-12-08' \
	'what silence cleared is not called adopted'
told_at /en/log/170 'What came of it</dt><dd>Cleared<' 'nor by its entry'
told_at /ru/log/170 '; согласован' 'nor by its sentence in Russian'
told_at /en/deadlines.ics 'DESCRIPTION:Cleared' 'nor in the calendar'
told_at /en/documents/CSC-2010-2-DEC-7 'i-doc"/></svg><span>The draft is revised' \
	'a revision has no tick'
told_at /en/documents/CSC-2010-2-DEC-7 'i-clock"/></svg><span>The silence procedure has ended' \
	'nor the end of a silence the shield of what was verified'
told_at /en/members/KZ '<summary>33 positions stated</summary>' \
	'a fold says what is in it, and orders nothing'

told_at /en/documents/PC-2010-4-L-1 'Joint Staff<del class="sp"> </del><ins>, with' \
	'a blank that goes is not struck out like a hyphen'

told_at /ru/meetings/csc-2010-2-plenary 'scope="col">До</th>' \
	'an hour is no day, in Russian either'
told_at /en/log/478 '<dt>The final symbol</dt><dd>CSC/2010-2/DEC/12' \
	'what shows how a field is written stands by no fact'
told_at /en/acts/document.adopt '<code class="mono">symbol</code>, one line; as CSC/2010-2/DEC/7' \
	'but by the field'

told_at /en/meetings/csc-2010-2-plenary '<h3>No list of speakers was kept</h3>.{0,3}<p><a href="/en/meetings/csc-2010-2-plenary/minutes">What was said' \
	'a meeting that is over invites nobody to ask for the floor'
told_at /en/sessions/csc-2010-2/board 'class="mx" tabindex' 'a board of 33 drafts stands whole'

# --- an answer ---------------------------------------------------------------------

curl -s "$at/en/documents/PC-2010-4-L-1.json" >page
text=$(python3 -c 'import json,sys; print(json.load(sys.stdin)["document"]["text"])' <page)
answer() {	# answer STATUS WORDS SENTENCE PLACE VALUE...: on the page of the draft
	local status=$1 words=$2 sentence=$3 args=()
	shift 3
	while [ $# -gt 0 ]; do
		args+=(--data-urlencode "body.$1=$2")
		shift 2
	done
	ask "$status" "$words" "$sentence" -d "token=$token" -d do=review -d answer=1 \
		-d body.document=pc-2010-4.1 -d "body.text=$text" "${args[@]}" \
		"$at/en/acts/position.state"
}
has() {	# has PATTERN SENTENCE: of the page that came last
	if tr -d '\n' <page | grep -qE -- "$1"; then good "$2"; else bad "$2" page; fi
}
token=0
ask 200 'Sign in to answer' 'who is not signed in is told to' "$at/en/documents/PC-2010-4-L-1"
if grep -q 'name="body.position"' page; then bad 'and has no form'; else good 'and has no form'; fi
answer 401 'You are not signed in, or no longer' 'whose session is over is told so, and how to go on' \
	position object statement 'Too little time.'
has 'href="/en/sign-in" target="_blank"' 'in a window of its own'
ask 303 '' 'a delegate signs in there' -d who=KZ -d office=delegate "$at/en/demo"
ask 200 'id="uncovered"' 'a form says at once what its key does not cover' "$at/en/acts/mandate.give"
ask 200 'href="/en/acts?session=csc-2010-2"' 'a session leads to the acts about it' "$at/en/sessions/csc-2010-2"
ask 200 'href="/en/acts?meeting=csc-2010-2-plenary"' 'and a meeting' "$at/en/meetings/csc-2010-2-plenary"
ask 200 'href="/en/acts/speech.request?meeting=csc-2010-2-plenary"' 'and the list to the form' "$at/en/acts?meeting=csc-2010-2-plenary"
ask 200 'value="csc-2010-2-plenary"' 'which names it' "$at/en/acts/speech.request?meeting=csc-2010-2-plenary"
ask 200 'What your key may sign' 'and the list begins with what it does' "$at/en/acts"
has 'What your key may sign.*position\.state.*What other keys sign.*org\.constitute' 'in this order'
answer 403 'your words are kept' 'the form of before is shown again' \
	position object statement 'Too little time.'
has 'name="body.statement"[^>]*>Too little time.</textarea>' 'with its words'
has 'id="p-object" value="object" required checked' 'and its position'
token=$(value token)
answer 200 'about to sign for Kazakhstan' 'and goes on from there' \
	position object statement 'Too little time.'
has 'id="breaks"><h2>It ends the silence at once' 'which an objection ends at once, as it says'
has 'PC/2010-4/L/1/Rev.1</dd><dt>Organ</dt><dd>Permanent Council' 'with symbol and organ'
back=$(value act)
ask 200 'Too little time.</textarea>' 'back from there the answer is as it was written' \
	--data-urlencode "act=$back" -d do=back -d answer=1 -d "token=$token" "$at/en/acts"
has 'id="p-object" value="object" required checked' 'with its position'
has '<h1>Plan of work after the session</h1>' 'on the page of the draft'
if grep -q 'chancery act' page; then bad 'it asks for no number that no program prints' page
else good 'it asks for no number that no program prints'; fi
answer 200 'It breaks the silence at its end' 'a condition breaks it at its end' \
	position agree_provided statement 'If it is later.'
answer 200 'Before <b>' 'what breaks nothing may be replaced before' position agree
if grep -q 'id="breaks"' page; then bad 'and warns of nothing'; else good 'and warns of nothing'; fi
answer 409 'href="#body.statement"' 'a reservation without words is refused, with a way to the field' \
	position reservation
has '<p class="msg" id="p-words-w">A reservation' 'where it is said'
has '14 December 2010, 12:00 MSK' 'on the page of the draft, with its deadline'
has 'id="p-reservation" value="reservation" required checked' 'and what was chosen'
answer 400 'id="p-day-w">Write the day as year, month and day' 'a day in another order is told at its field' \
	position agree_ad_referendum confirm_by 31.12.2010
has 'value="31.12.2010"' 'where it stands still'
answer 409 'href="#body.confirm_by"' 'so is a day that is missing' position agree_ad_referendum
answer 400 'Choose a position.' 'and that nothing was chosen' statement Words
cp -r d broken	# there it is signed
rm -f jar

symbol=PC/2010-4/L/1/Rev.2
token=0
write document.revise 400 'Sign in to have a text kept' \
	'who is not signed in has no text kept' body.text 'A text.'
ask 303 '' 'the registrar' -d who=secretariat -d office=registrar "$at/en/demo"
curl -s -o page -b jar -c jar "$at/en/acts/document.revise"
token=$(value token)
write document.revise 409 '[silence 11]' 'a text under silence is not revised' \
	body.document pc-2010-4.1 body.symbol $symbol body.text 'The Council decides.'
kept=$(printf 'The Council decides.\n' | sha256sum | cut -d' ' -f1)
ask 404 '' 'and what was refused is not kept' "$at/blob/sha256/$kept"
write silence.withdraw 200 'about to sign' 'the silence is withdrawn first' \
	body.silence pc-2010-4.1-s1
sign 'by an act'

write silence.open 200 'about to sign' 'a draft is named by its symbol, an hour by the clock of the seat' \
	body.silence again body.document PC/2010-4/L/1/Rev.1 body.organ permanent-council body.purpose adopt \
	body.expires '2010-12-20 12:00' body.urgent 1
has '"expires":"2010-12-20T09:00:00Z"|&quot;expires&quot;:&quot;2010-12-20T09:00:00Z' 'which is shown as it will stand'
has "&quot;text&quot;:&quot;$text" 'with the text before the organ'
ask 200 'value="pc-2010-4.1"' 'the page of a draft leads to forms that name it' \
	"$at/en/acts/silence.open?document=pc-2010-4.1"
ask 200 'href="/en/acts/silence.open?document=pc-2010-4.1"' 'by a list of what speaks about it' \
	"$at/en/acts?document=pc-2010-4.1"
if grep -q 'acts/key.enrol' page; then bad 'and of nothing else' page; else good 'and of nothing else'; fi
write document.revise 409 '' 'the same text is no revision' \
	body.document pc-2010-4.1 body.symbol $symbol \
	body.text "$(curl -s "$at/en/documents/PC-2010-4-L-1.json" |
		python3 -c 'import json,sys; print(json.load(sys.stdin)["content"],end="")')"
write document.revise 400 'turns the direction of writing' \
	'a text that reads otherwise than it is signed is refused, by its line' \
	body.document pc-2010-4.1 body.symbol $symbol body.text $'One.\n\n1. a\u202eb'
write document.revise 200 'about to sign' 'a text is pasted' \
	body.document pc-2010-4.1 body.symbol $symbol body.note 'Shorter.' \
	body.text $'The Permanent Council approves the following plan of work.\r\n\r\n1. The Secretariat sends certified copies by 31 December 2010.\r\n'
sign 'and the revision is in the record'
ask 200 'Rev.2' 'the page shows it' "$at/en/documents/PC-2010-4-L-1"
ask 200 '<del>' 'with what changed' "$at/en/documents/PC-2010-4-L-1"

symbol=PC/2010-4/L/1/Rev.3
write document.revise 200 'about to sign' 'two authentic languages are pasted' \
	body.document pc-2010-4.1 body.symbol $symbol \
	body.texts.0.language en body.texts.0.status authentic \
	body.texts.0.text 'The Council decides.' \
	body.texts.1.language ru body.texts.1.status authentic \
	body.texts.1.text 'Совет решает.'
sign 'under one hash'
ask 200 'The Council decides.' 'and are kept' "$at/blob/sha256/$kept"
hash=$(curl -s "$at/en/documents/PC-2010-4-L-1.json" |
	python3 -c 'import json,sys; print(json.load(sys.stdin)["document"]["text"])')
want=$(printf 'en %s\nru %s\n' \
	"$(printf 'The Council decides.\n' | sha256sum | cut -d' ' -f1)" \
	"$(printf 'Совет решает.\n' | sha256sum | cut -d' ' -f1)" | sha256sum | cut -d' ' -f1)
if [ "$hash" = "$want" ]; then
	good 'which is that of the list of both'
else
	bad "the hash $hash is not $want"
fi

# 200 KiB: more than other forms may carry.
python3 -c "print('\n\n'.join('%d. %s' % (i, 'words ' * 60) for i in range(1, 560)))" >long
symbol=PC/2010-4/L/1/Rev.4
ask 200 'about to sign' 'a text of 200 KiB is pasted' \
	-d "token=$token" -d do=review -d body.document=pc-2010-4.1 \
	--data-urlencode "body.symbol=$symbol" \
	--data-urlencode body.text@long "$at/en/acts/document.revise"
head -c 700000 /dev/zero | tr '\0' a >huge
ask 413 '' 'one of 700 KB is refused' --data-urlencode body.text@huge \
	-d "token=$token" "$at/en/acts/document.revise"

# --- what an answer does --------------------------------------------------------------------------

# open_story NAME [LAST]: served as it stands before that line
open_story() {
	kill "$server"
	wait "$server"
	rm -rf e served jar
	sed "/^${2:-# to its end}/,\$d" "$here/../stories/$1.story" >some.story
	"$chancery" play --quiet --data e some.story >/dev/null || exit 1
	"$chancery" serve --port 0 --data "$dir/e" >served 2>errors &
	server=$!
	at_port served
}
as() {		# as MEMBER [OFFICE]: its delegate reads
	rm -f jar
	ask 303 '' "$1 reads" -d "who=$1" -d "office=${2:-delegate}" "$at/en/demo"
}

open_story seat-day
as N head-of-state
ask 200 'There is no consensus, and it is not adopted, while this stands.' \
	'where consensus decides, an objection stands in the way' "$at/en/documents/CSC-2020-1-L-3"
open_story ad-referendum
as N head-of-state
ask 200 'A vote against; the others may outvote it.' \
	'where a majority decides, an objection is a vote against' "$at/en/documents/C-2020-1-L-1"
if grep -q 'no consensus' page; then bad 'and nothing is said of a consensus' page; else good 'and nothing is said of a consensus'; fi
ask 200 '"effect":"against","label":"Abstain"' 'as is to abstain, where all members are counted' \
	"$at/en/documents/C-2020-1-L-1.json"
ask 200 'stated no position' 'who said nothing did not agree by that' \
	"$at/en/documents/C-2020-1-L-2"
if grep -q 'by consensus' page; then bad 'and no consensus is spoken of'; else good 'and no consensus is spoken of'; fi
open_story barred '2010-12-20 10:00'
as N
ask 200 'The silence is broken at once' 'under silence it breaks that' "$at/en/documents/C-2010-1-L-4"
as W
ask 200 'The silence is broken at once' 'also of who has no vote elsewhere' "$at/en/documents/C-2010-1-L-4"
as S
ask 200 'You have no voice in this silence' 'but not of who has none here' "$at/en/documents/C-2010-1-L-4"
as E
ask 200 'You have no voice in this silence' 'or had none when it began' "$at/en/documents/C-2010-1-L-4"
# --- an objection that is signed -------------------------------------------------------

kill "$server"
wait "$server"
serve "$dir/broken"
rm -f jar
ask 303 '' 'a delegate takes the floor' -d who=KZ -d office=delegate "$at/en/demo"
curl -s -o page -b jar -c jar "$at/en/documents/PC-2010-4-L-1"
token=$(value token)
answer 200 'about to sign' 'objects' position object statement 'Too little time.'
sign 'and it is in the record'
has 'id="broken"><h2>The silence was broken</h2><p>Kazakhstan broke it' 'the receipt says that the silence is broken'
curl -s -b jar -o after "$at/en/documents/PC-2010-4-L-1"
if tr -d '\n' <after | grep -q 'Your answer now: objects.*<div class="sticky-act">'; then
	good 'the form says what was answered, and a phone has the way to it'
else
	bad 'the form says what was answered, and a phone has the way to it' after
fi
has 'href="/en/documents/PC-2010-4-L-1-Rev.1">To the document' 'and leads to the document'
value act >receipt
ask 200 'filename="receipt.json"' 'the receipt is a file' --data-urlencode act@receipt \
	-d do=keep -d "token=$token" "$at/en/acts"
finish
