#!/bin/bash
# badinput.sh [CHANCERY]: what goes wrong between a delegate and the record: a
# form sent twice, two tabs, a line that breaks, a session that ended, a text
# that changed, a key for other kinds, words that are too many. (A clock that is wrong: clock.story.) The record is
# that of the walk (tests/walk/world.story). SPDX-License-Identifier: Apache-2.0

. "$(dirname "$0")/lib.bash"
cd "$dir" || exit 1
cat >third.story <<'STORY'
2020-03-04 12:00 UTC

secretariat delegate: person.register
	person: p-third
	names.en: On the third day
STORY
"$chancery" play --data d "$here/../walk/world.story" third.story >said 2>&1 ||
	{ cat said; exit 1; }
serve "$dir/d"

role() {	# role WHO: its delegate signs in, with a jar of its own
	jar=jar.$1
	curl -s -o page -b "$jar" -c "$jar" -H "Origin: $at" -d "who=$1" \
		-d "office=${2-delegate}" ${3+-d "token=$3"} "$at/en/demo"
	curl -s -o page -b "$jar" "$at/en/members"
	token=$(value token)
}

write() {	# write KIND STATUS WORDS SENTENCE PLACE VALUE...: the form of a kind
	local kind=$1 status=$2 words=$3 sentence=$4 args=()
	shift 4
	while [ $# -gt 0 ]; do
		args+=(--data-urlencode "body.$1=$2")
		shift 2
	done
	ask "$status" "$words" "$sentence" -d "token=$token" -d do=review \
		"${args[@]}" "$at/en/acts/$kind"
}

keep() {	# keep NAME: the reviewed act and its review, for later
	value act >"$1.act"
	value review >"$1.review"
}

sign() {	# sign NAME STATUS WORDS SENTENCE: the kept act, by the role's key
	ask "$2" "$3" "$4" --data-urlencode "act@$1.act" -d do=demo -d "token=$token" \
		-d "review=$(cat "$1.review")" "$at/en/acts"
}

size() { curl -s "$at/en/log.json" | grep -o '"size":[0-9]*' | head -1 | cut -d: -f2; }

grew() {	# grew BY SENTENCE: since the last time it was asked
	local now
	now=$(size)
	if [ "$now" -eq $((before + $1)) ]; then good "$2"; else bad "$2: $before, $now"; fi
	before=$now
}

text_of() { curl -s "$at/en/documents/$1.json" |
	grep -o '"text":"[0-9a-f]*"' | head -1 | cut -d'"' -f4; }

role W
before=$(size)

# --- sent twice -------------------------------------------------------------------

text=$(text_of d-tabled)
write position.state 200 'about to sign' 'a position is reviewed' \
	document d-tabled text "$text" position agree
keep once
for i in 1 2 3 4 5 6; do
	curl -s -o "page.$i" -w '%{http_code}\n' -b "$jar" -H "Origin: $at" \
		--data-urlencode act@once.act -d do=demo -d "token=$token" \
		-d "review=$(cat once.review)" "$at/en/acts" >"code.$i" &
	all[i]=$!
done
wait "${all[@]}"
if [ "$(cat code.? | sort | uniq -c | tr -s ' ' | tr '\n' ';')" = ' 5 200; 1 201;' ]; then
	good 'sent six times at once it is entered by one, and the others are told so'
else
	cat code.? >said
	bad 'sent six times at once it is entered by one, and the others are told so' said
fi
if [ "$(grep -l "href=\"/en/log/$before\"" page.? | wc -l)" = 6 ]; then
	good 'with the same entry'
else
	bad 'with the same entry'
fi
grew 1 'it is in the record once'

# --- two tabs -----------------------------------------------------------------------

of=$(curl -s "$at/en/documents/d-to-sign.json" | grep -o '"tabled_by":"[0-9a-f]*"' | head -1 | cut -d'"' -f4)
for tab in one two; do
	write instrument.sign 200 'about to sign' "a signature is reviewed in tab $tab" \
		document d-to-sign text "$(text_of d-to-sign)" of "$of"
	keep $tab
done
sign one 201 'The act is in the record' 'the first tab signs'
sign two 409 '[signature 3]' 'the second is told that it is signed'
grew 1 'and one signature is in the record'
write position.state 200 'about to sign' 'one tab is open' \
	document d-cleared text "$(text_of d-cleared)" position agree
keep stale
old=$token
role W minister "$token"
token=$old
sign stale 403 'another session' 'in the other another role was taken: the form is of another session'
grew 0 'and nothing is entered'
role W delegate "$(value token)"

# --- the line breaks -------------------------------------------------------------------

write position.state 200 'about to sign' 'a position is reviewed' \
	document d-packed text "$(text_of d-packed)" position agree
keep lost
id=$(sha256sum lost.act | cut -d' ' -f1)
ask 200 'No, it is not in the record' 'before it is signed it is not in the record' \
	"$at/en/acts/was-it-entered?id=$id"
cookie=$(awk '$6 == "session" { print $7 }' "$jar")
python3 - "$port" "$cookie" "$token" <<'PYTHON'
import socket, sys, urllib.parse
port, cookie, token = sys.argv[1:]
body = urllib.parse.urlencode({'do': 'demo', 'token': token,
    'review': open('lost.review').read(), 'act': open('lost.act').read()})
s = socket.create_connection(('localhost', port))
s.sendall(('POST /en/acts HTTP/1.1\r\nHost: localhost:%s\r\n'
    'Origin: http://localhost:%s\r\nCookie: session=%s\r\n'
    'Content-Type: application/x-www-form-urlencoded\r\n'
    'Content-Length: %d\r\n\r\n%s' % (port, port, cookie, len(body), body))
    .encode())
s.close()
PYTHON
for _ in {1..200}; do
	curl -s "$at/en/acts/was-it-entered?id=$id" | grep -q 'Yes, it is' && break
	sleep 0.1
done
ask 200 'Yes, it is in the record' 'the line broke after it was sent: who asks is told that it was entered' \
	"$at/en/acts/was-it-entered?id=$id"
sign lost 200 'was in the record already' 'and who sends it again gets its entry'
grew 1 'it is in the record once'

# --- the session has ended ---------------------------------------------------------------

write position.state 200 'about to sign' 'a position is reviewed' \
	document d-objected text "$(text_of d-objected)" position agree
keep late
ask 303 '' 'in another tab the delegate signs out' -d "token=$token" "$at/en/sign-out"
sign late 409 'You are not signed in any more: nothing was signed.' \
	'what was reviewed before is not signed after'
write position.state 401 'Words that were typed.' 'what is typed then is still on the page' \
	document d-objected text "$(text_of d-objected)" position reservation \
	statement 'Words that were typed.'
grew 0 'and nothing is entered'

# --- a text that changed ---------------------------------------------------------------------

role W
write position.state 200 'about to sign' 'a position on a draft is reviewed' \
	document d-taken text "$(text_of d-taken)" position agree
keep changed
role S
write document.revise 200 'about to sign' 'meanwhile the draft is revised' \
	document d-taken symbol C/2020-1/L/17/Rev.1 text "$(printf '%064d' 5)"
keep revision
sign revision 201 'The act is in the record' 'by its sponsor'
before=$(size)
role W
sign changed 409 '[position 1]' 'what was reviewed is a position on a text that is not before the organ any more'
grew 0 'nothing is entered'

# --- a key for other kinds of act -------------------------------------------------------------------

role E half-one
write position.state 409 'do not cover acts of the kind position.state' \
	'who may not sign such an act is told before it is signed' \
	document d-cleared text "$(text_of d-cleared)" position agree
write mandate.fulfil 200 'about to sign' 'and another the same key may' mandate ma-nobody

# --- words ------------------------------------------------------------------------------------------

role W
words=$(printf '%020000d' 0)
write position.state 200 'about to sign' 'a statement of 20,000 bytes is taken' \
	document d-cleared text "$(text_of d-cleared)" position reservation statement "$words"
write position.state 400 'has 20001 bytes; at most 20000' 'one more is too many, and said so' \
	document d-cleared text "$(text_of d-cleared)" position reservation statement "${words}0"
write position.state 400 'has 40000 bytes; at most 20000' 'so are 40 kB' \
	document d-cleared text "$(text_of d-cleared)" position reservation statement "$words$words"
write mandate.give 400 'direction characters' 'a title that reads otherwise than it is signed is refused' \
	mandate m-turned names.en $'Approve \u202e100\u202c roubles'
grew 0 'nothing of that is entered'
finish
