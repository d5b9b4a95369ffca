#!/bin/bash
# mail.sh [CHANCERY]: reminders, with a real mail server (sink.c): who has acted
# gets none and the others one each; what was sent is sent once, also when the
# sender is killed; and the calendars of deadlines.
# SPDX-License-Identifier: Apache-2.0

. "$(dirname "$0")/lib.bash"
cd "$dir" || exit 1
export CHANCERY_DATA=$dir/d
box=$dir/box sink=
mkdir box
trap '[ -z "$server" ] || kill "$server" 2>/dev/null
[ -z "$sink" ] || kill "$sink" 2>/dev/null
rm -rf "$dir"' EXIT

"$tools/sink" box >port 2>sink.err &
sink=$!
up . port || { cat sink.err; exit 1; }
smtp=smtp://localhost:$(cat port)

# clock INSTANT: the demonstration's clock stands there, and runs on.
clock() {
	printf '%s\n%s\n' "$1" "$(date -u +%FT%TZ)" >d/clock
}

remind() {
	timeout 60 "$chancery" remind --smtp "$smtp" --from chancery@example.org \
		--url https://acts.example.org "$@"
}

# only RECEIVERS SENTENCE: exactly those have a letter, each one, and every
# letter is as the standards want it.
only() {
	local want got
	want=$(tr ' ' '\n' <<<"$1" | sort | sed '/^$/d')
	if ! python3 "$here/letters.py" box https://acts.example.org/ >letters; then
		bad "$2" letters
		return
	fi
	got=$(cut -f1 letters | sort)
	if [ "$got" = "$want" ] && [ ! -s box/wrong ]; then
		good "$2"
	else
		{ echo "wanted: $want"; cat letters box/wrong errors; } >said 2>/dev/null
		bad "$2" said
	fi
}

# round INSTANT RECEIVERS SENTENCE: one look at that time sends to those.
round() {
	rm -f box/*.eml
	clock "$1"
	remind --once >out 2>errors
	only "$2" "$3"
}

play() {	# play NAME: a story from standard input
	cat >"$1.story"
	"$chancery" play --quiet "$1.story" >played 2>&1 || { cat played; exit 1; }
}

says() {	# says RECEIVER WORDS SENTENCE: of the letters read last
	if grep -P "^$1\t" letters | grep -qF -- "$2"; then
		good "$3"
	else
		bad "$3" letters
	fi
}

# --- a record --------------------------------------------------------------------

{
	cat <<'S'
2010-12-13 09:00 Europe/Moscow

secretariat root: org.constitute
	origin: acts.csto.example/log
	name: Organisation of the Four Winds
	names.en: Organisation of the "Four" Winds
	names.ru: Организация четырёх ветров, которая собирается на севере и востоке
	zone: Europe/Moscow
	members:
S
	for m in N:Northland:Северия E:Eastland:Востокия S:Southland:Югия \
		W:Westland:Западия X:Xland:Иксия Y:Yland:Игрекия Z:Zland:Зетия; do
		IFS=: read -r id en ru <<<"$m"
		printf '\t\t- id: %s\n\t\t  names.en: %s\n\t\t  names.ru: %s\n' $id $en $ru
		printf '\t\t  since: 2000-01-01\n\t\t  roots: @root %s\n' $id
		[ $id != N ] || printf '\t\t  zone: Asia/Almaty\n\t\t  capital.en: Northtown\n\t\t  capital.ru: Северск\n'
	done
	cat <<'S'
		- id: secretariat
		  kind: organ
		  names.en: Secretariat
		  roots: @root secretariat

secretariat root: key.enrol
| office    | holder    | kinds         | key  | proof  |
| registrar | Registrar | *             | @key | @proof |
| desk      | Desk      | silence.close | @key | @proof |

N, E, S, W, X, Y, Z root: key.enrol
	office: delegate
	holder: Delegate
	kinds: *
	key: @key
	proof: @proof

secretariat registrar: organ.establish
	organ: council
	names.en: Council
	type: principal

secretariat registrar: chair.take
	organ: council
	member: N
	basis: host
	reason: The first meeting is there.

secretariat registrar: session.convene
	session: s1
	names.en: First session
	organs: council
	type: regular
	symbol: C/2010-1

secretariat registrar: document.table
	document: d1
	session: s1
	number: 1
	kind: decision
	effect: approves
	title.en: A first decision, with a title that is longer than any line of a letter may be
	title.ru: Первое решение с таким длинным названием, что оно не помещается ни в одну строку письма
	short.en: =?utf-8?q?First?= decision; "Bcc: x@example.org", of many words that make it long
	short.ru: Первое решение; «о многом», в котором много слов, чтобы оно стало длинным
	symbol: C/2010-1/L/1
	text: @demo

secretariat registrar: document.table
	document: d2
	session: s1
	number: 2
	kind: decision
	effect: approves
	title.en: Second
	symbol: C/2010-1/L/2
	text: @demo

# Neither has a voice when it begins.
secretariat registrar: member.status
	member: W
	status: suspended
	from: 2010-12-14
	basis: Decision 9

secretariat registrar: member.bar
	member: X
	ground: arrears
	from: 2010-12-14

2010-12-17 12:00 Europe/Moscow

N delegate: silence.open
	silence: q1
	document: d1
	text: @text
	organ: council
	purpose: adopt
	expires: 2010-12-20T09:00:00Z
S
} | play founding
told 1 'direction' 'a title with lines of its own, or that turns the writing, is no title' \
	"$chancery" play --quiet --data none <(
	sed 's/short.en: .*/short.en: a'$'\u202e''b/' founding.story)

# --- addresses ---------------------------------------------------------------------

told 0 '' 'an address is added' "$chancery" mail add N n1@example.org
told 0 '' 'another of the same, in Russian' "$chancery" mail add N n2@example.org ru
for m in E S W X Y Z; do
	"$chancery" mail add $m "${m,}@example.org" || exit 1
done
told 0 '{"address":"n2@example.org","lang":"ru","who":"N"}' 'they are listed' \
	"$chancery" mail list --json
told 2 'is no address' 'a line end cannot get into one' \
	"$chancery" mail add N $'a@example.org\nBcc: b@example.org'
told 2 'is no address' 'nor can a second one' "$chancery" mail add N 'a@example.org,b@example.org'
told 3 'knows no member' 'whom the record does not know has none' \
	"$chancery" mail add Q q@example.org
told 3 'has no address' 'what is not there is not removed' \
	"$chancery" mail remove N x@example.org
told 0 '600' 'others may not read them' stat -c %a d/mail/addresses
told 2 'no mail server' 'a server of another kind is none' "$chancery" remind \
	--smtp http://localhost --from a@example.org --once
told 2 'no mail server' 'nor has its address a password' "$chancery" remind \
	--smtp smtp://me:secret@localhost --from a@example.org --once

# --- stages ----------------------------------------------------------------------------

clock 2010-12-17T09:00:05Z
remind --dry-run >out 2>errors
if [ "$(grep -c 'due .* silence-q1/opened/0' out)" -eq 6 ] && [ ! -e d/mail/sent ]; then
	good 'a dry run says what is due and changes nothing'
else
	bad 'a dry run says what is due and changes nothing' out
fi
round 2010-12-17T09:00:10Z 'n1@example.org n2@example.org e@example.org s@example.org y@example.org z@example.org' \
	'at its opening all are told that have a voice, and nobody else'
says n1@example.org '=?utf-8?q?First?= decision; "Bcc: x@example.org", of many' \
	'a title is what it is, whatever it looks like'
says n2@example.org 'Процедура умолчания: Первое решение; «о многом»' \
	'in the language of the address'
says n1@example.org 'By the clock in Northtown: 20 December 2010, 15:00' \
	'with the clock of the capital'
says n1@example.org 2010-12-17T09:0 'dated by the clock of the demonstration'
cp -r box first
round 2010-12-17T09:05:00Z '' 'nobody is told twice'

play second <<'S'
2010-12-18 12:00 Europe/Moscow

E delegate: position.state
	document: d1
	text: @text
	position: agree_provided
	statement: If it is in winter.

S delegate: position.state
	document: d1
	text: @text
	position: agree_ad_referendum
	confirm_by: 2010-12-24

Y delegate: position.state
	document: d1
	text: @text
	position: disinterested

Z delegate: position.state
	document: d1
	text: @text
	position: awaiting_instructions
S
round 2010-12-19T08:59:00Z '' 'before the day before nobody is'
round 2010-12-19T09:00:01Z 'n1@example.org n2@example.org z@example.org s@example.org' \
	'a day before the end: those that have not answered, and who has to confirm'
says s@example.org 'To be confirmed' 'which is another letter'
if [ "$(grep -h -A1 '^In-Reply-To' box/0001.eml | grep -oE '[0-9a-f]{32}' | sort -u | wc -l)" -eq 1 ] &&
	cat first/*.eml | grep -qF "$(grep -hoE '^In-Reply-To: <[0-9a-f]{32}' box/*.eml | head -1 | cut -d'<' -f2)"; then
	good 'that belongs to the first letter'
else
	bad 'that belongs to the first letter' letters
fi
play third <<'S'
2010-12-20 09:30 Europe/Moscow

S delegate: position.confirm
	document: d1
	text: @text
S
round 2010-12-20T07:00:01Z 'n1@example.org n2@example.org z@example.org' \
	'two hours before: who has confirmed is left alone'
play fourth <<'S'
2010-12-20 11:00 Europe/Moscow

N delegate: silence.extend
	silence: q1
	expires: 2010-12-21T13:00:00Z
S
round 2010-12-20T08:00:02Z 'n1@example.org n2@example.org e@example.org s@example.org y@example.org z@example.org' \
	'of a later end all are told'
says e@example.org 'until 21 December 2010, 16:00 MSK' 'with the new end'
round 2010-12-20T09:00:01Z '' 'at the old end nothing ends'
round 2010-12-20T13:00:01Z 'n1@example.org n2@example.org z@example.org' \
	'the reminders move with the end'

# --- the server does not take everything --------------------------------------------------

"$chancery" mail remove Z z@example.org
"$chancery" mail add Z unknown-z@example.org
"$chancery" mail add Z later-z@example.org
"$chancery" mail add Z drop-z@example.org
"$chancery" mail add Z spam-z@example.org
printf 'this line is wrong\n' >>d/mail/addresses
"$chancery" mail add Z z2@example.org
round 2010-12-21T11:00:01Z 'n1@example.org n2@example.org z2@example.org' \
	'an address that is refused, or a line that is wrong, hinders no other'
told 0 'it is passed over' 'the wrong line is told' cat errors
told 0 'answers 550 to the address unknown-z@example.org' 'so is an address that is refused' cat errors
told 0 'answers 451 to the address later-z@example.org' 'for now' cat errors
told 0 1 'for good it is asked once' grep -c 'RCPT TO:<unknown-z' box/talk
rm -f box/talk
round 2010-12-21T11:00:20Z '' 'what could not be sent is tried again'
told 0 1 'for now again' grep -c 'RCPT TO:<later-z' box/talk
told 1 0 'for good not' grep -c 'RCPT TO:<unknown-z' box/talk
kill $sink
wait $sink 2>/dev/null
told 4 'does not answer' 'no server at all is a fault' remind --once
: >port
"$tools/sink" box >port 2>sink.err &
sink=$!
up . port || exit 1
smtp=smtp://localhost:$(cat port)

# --- the end -----------------------------------------------------------------------------------

sed -i '/-z@/d; /wrong/d' d/mail/addresses
round 2010-12-21T13:00:01Z 'n1@example.org n2@example.org e@example.org s@example.org y@example.org z2@example.org' \
	'all are told how it ended, also before that is entered'
says y@example.org 'The silence was broken' 'a condition that stands has broken it'
says y@example.org 'Eastland broke it' 'and who set it is named'
play fifth <<'S'
2010-12-22 10:00 Europe/Moscow

N delegate: silence.open
	silence: q2
	document: d2
	text: @text
	organ: council
	purpose: clear
	expires: 2010-12-23T10:00:00Z
S
round 2010-12-22T07:00:10Z 'n1@example.org n2@example.org e@example.org s@example.org y@example.org z2@example.org' \
	'its closing is not told again, another opening is'

# --- kill -9 --------------------------------------------------------------------------------------

rm -f box/*.eml
play sixth <<'S'
2010-12-22 11:00 Europe/Moscow

N delegate: silence.withdraw
	silence: q2
	reason: Not now.
S
clock 2010-12-22T08:00:10Z
echo slow >box/manner
for i in 1 2 3 4; do	# in the middle of a letter, then between letters
	have=$(ls box/*.eml 2>/dev/null | wc -l)
	"$chancery" remind --smtp "$smtp" --from chancery@example.org \
		--url https://acts.example.org --once >out 2>errors &
	pid=$!
	for _ in {1..100}; do
		[ "$(ls box/*.eml 2>/dev/null | wc -l)" -gt "$have" ] && break
		sleep 0.05
	done
	[ $((i % 2)) -eq 1 ] || sleep 1.1
	kill -9 $pid 2>/dev/null
	wait $pid 2>/dev/null
done
rm box/manner
printf '0123456789abcdef' >>d/mail/sent
remind --once >out 2>errors
python3 "$here/letters.py" box >letters || bad 'letters' letters
cut -f1,3 letters | sort | uniq -c >each
if [ "$(wc -l <each)" -eq 6 ] && [ "$(cut -f1 letters | sort -u | wc -l)" -eq 6 ] &&
	[ "$(wc -l <letters)" -le 10 ]; then
	good 'killed four times, everybody has the letter, and a repeated one has its name'
else
	bad 'killed four times, everybody has the letter, and a repeated one has its name' each
fi
told 0 '' 'the memory has whole lines alone' sh -c \
	'! grep -vqE "^[0-9a-f]{32} 2010-12-[0-9]{2}T[0-9:]{8}Z (sent|refused) [A-Za-z]+ [^ ]+@[^ ]+ [^ ]+$" d/mail/sent'
rm -f box/*.eml
echo lost >box/manner
"$chancery" mail add E e2@example.org
remind --once >out 2>errors
rm box/manner
remind --once >out 2>errors
python3 "$here/letters.py" box >letters || bad 'letters' letters
# two letters, each of them twice
if [ "$(wc -l <letters)" -eq 4 ] && [ "$(cut -f3 letters | sort -u | wc -l)" -eq 2 ]; then
	good 'when the answer is lost the same letter is sent again'
else
	bad 'when the answer is lost the same letter is sent again' letters
fi

rm -f box/*.eml
"$chancery" mail add E e5@example.org
# A file that may not grow, for a disk that is full.
seq -f '%032.0f 2010-12-10T00:00:00Z sent Q q@example.org of-old' 3000 >>d/mail/sent
told 4 'mail/sent cannot be written' 'what cannot be remembered ends the sending' \
	bash -c 'trap "" XFSZ; ulimit -f 200
	exec "$1" remind --smtp "$2" --from chancery@example.org --once' bash "$chancery" "$smtp"
told 0 1 'after one letter' sh -c 'ls box/*.eml | wc -l'
remind --once >out 2>errors
told 0 3 'which goes once more' sh -c 'ls box/*.eml | wc -l'

# --- a login ----------------------------------------------------------------------------------------

printf '\0me\0secret' | base64 >box/login
printf 'me\nsecret\n' >d/mail/login
chmod 644 d/mail/login
told 1 'Others may read' 'a login that others may read is not used' remind --once
told 4 'nobody else may read the login of the mail server' 'doctor says so too' "$chancery" doctor
chmod 600 d/mail/login
"$chancery" mail add E e3@example.org
rm -f box/*.eml
remind --once >out 2>errors
only 'e3@example.org e3@example.org' 'with a login the server takes letters'
printf 'me\nwrong\n' >d/mail/login
"$chancery" mail add E e4@example.org
told 4 'does not take the login' 'with a wrong one it does not' remind --once
if grep -q "secret" out errors d/mail/sent said; then
	bad 'the password is said nowhere' said
else
	good 'the password is said nowhere'
fi
rm box/login d/mail/login

# --- calendars --------------------------------------------------------------------------------------

events() {	# events PATH: as calendar_check.py lists them
	curl -s -o cal "$at$1"
	python3 "$here/calendar_check.py" <cal >events
}
play seventh <<'S'
2010-12-22 12:00 Europe/Moscow

N delegate: silence.open
	silence: q3
	document: d2
	text: @text
	organ: council
	purpose: clear
	expires: 2010-12-24T10:00:00Z

E delegate: position.state
	document: d2
	text: @text
	position: agree

secretariat registrar: mandate.give
	mandate: m1
	names.en: Write, and send; the "report" \n by post
	to: S
	due: 2010-12-31

# One will be without its key, the other enrols it anew.
E, Y root: key.enrol
	office: expert
	holder: Expert
	kinds: amendment.propose
	key: @key
	proof: @proof
	until: 2010-12-29

Y root: key.enrol
	office: expert
	holder: Expert
	kinds: amendment.propose
	key: @key
	proof: @proof
S
clock 2010-12-22T09:01:00Z
serve "$dir/d"
if events /en/deadlines.ics && [ "$(wc -l <events)" -eq 5 ]; then
	good 'the calendar of all is as RFC 5545 wants it'
else
	bad 'the calendar of all is as RFC 5545 wants it' events
fi
event() {	# event PATTERN SENTENCE
	if grep -qP "$1" events; then good "$2"; else bad "$2" events; fi
}
event '^silence-q3@acts.csto.example/log\t20101224T100000Z\t0\tCONFIRMED\t2\t' \
	'an open deadline warns twice'
event '^silence-q2@.*\t1\tCANCELLED\t0\t' 'one that was withdrawn is cancelled'
event '^silence-q1@.*\t20101221T130000Z\t2\tCANCELLED\t0\t' \
	'one that was moved and broken has moved on, and is cancelled'
event '^mandate-m1@.*\t20101231T210000Z\t.*Write\\, and send\\; the "report" \\\\n by post' \
	'a mandate ends with its day at the seat, in its own words'
event '^key-\d+@.*\t20101229T210000Z\t0\tCONFIRMED\t2\tThe last day of a key is near: Expert' \
	'a key that ends is a deadline, until it is enrolled anew'
events /en/members/E/deadlines.ics
event '^silence-q3@.*\tCONFIRMED\t0\t' 'in the calendar of who has answered nothing warns'
events /ru/members/N/deadlines.ics
event '^silence-q3@.*\tCONFIRMED\t2\t.*Конец молчания' 'in that of who has not it does, in Russian'
told 0 404 'who is no member has none' curl -s -o /dev/null -w '%{http_code}' "$at/en/members/Q/deadlines.ics"
curl -s -o cal "$at/en/sessions/s1.ics"
told 0 '' 'the calendar of a session is as it should be too' \
	sh -c 'python3 "$1/calendar_check.py" <cal' sh "$here"
kill "$server"
wait "$server"
play eighth <<'S'
2010-12-22 12:10 Europe/Moscow

N delegate: silence.extend
	silence: q3
	expires: 2010-12-27T10:00:00Z

# They had a voice when it began, and have none now.
secretariat registrar: member.status
	member: Y
	status: suspended
	from: 2010-12-22
	basis: Decision 10

secretariat registrar: member.bar
	member: Z
	ground: arrears
	from: 2010-12-22
S
clock 2010-12-22T09:11:00Z
serve "$dir/d"
events /en/deadlines.ics
event '^silence-q3@.*\t20101227T100000Z\t1\tCONFIRMED\t2\t' 'an extension moves the same event'

# --- the board ---------------------------------------------------------------------------------------

page() {	# page WHO OFFICE PATH: as that role sees it
	rm -f jar
	curl -s -o /dev/null -c jar -H "Origin: $at" -d "who=$1" -d "office=$2" "$at/en/demo"
	curl -s -b jar "$at$3" >page
}
page N delegate /en/
told 0 'What waits for you' 'who is signed in sees what waits' cat page
told 0 '/en/members/N/deadlines.ics' 'with a calendar of its own' cat page
waits=$(sed -n '/id="waits"/,/<\/section>/p' page)
if grep -q 'C/2010-1/L/2' <<<"$waits"; then good 'the silence is among it'; else bad 'the silence is among it' page; fi
page S delegate /en/
sed -n '/id="waits"/,/<\/section>/p' page >part
first=$(grep -n 'C/2010-1/L/2' part | head -1 | cut -d: -f1)
second=$(grep -n 'Write, and send' part | head -1 | cut -d: -f1)
if [ -n "$first" ] && [ "${second:-0}" -gt "$first" ]; then
	good 'the soonest stands first'
else
	bad 'the soonest stands first' part
fi
page X delegate /en/
sed -n '/id="waits"/,/<\/section>/p' page >part
if grep -q 'L/2' part; then bad 'of who has no voice nothing is awaited' part; else good 'of who has no voice nothing is awaited'; fi
page secretariat registrar /en/documents/C-2010-1-L-2
told 0 '' 'the draft says who has not answered, and only those' sh -c \
	'sed -n "/No answer yet/,/<\/p>/p" page | tr -d "\n" | grep -q "Northland.*Southland" &&
	! sed -n "/No answer yet/,/<\/p>/p" page | grep -q "Eastland\|Westland\|[XYZ]land"'
page secretariat registrar /en/
told 0 'Nothing waits for you.' 'who has nothing to do is told so' cat page
told 0 '"who":"N"' 'the twin has it too' curl -s "$at/en/today.json"

# --- beside the desk -----------------------------------------------------------------------------------

kill "$server"
wait "$server"
rm -f box/*.eml
sed -i '/^E/d; /^N n2/d' d/mail/addresses
: >served
"$chancery" serve --port $port --smtp "$smtp" --from chancery@example.org \
	--url https://acts.example.org >served 2>errors &
server=$!
at_port served
for _ in {1..100}; do
	[ "$(ls box/*.eml 2>/dev/null | wc -l)" -ge 4 ] && break
	sleep 0.2
done
only 'n1@example.org s@example.org y@example.org z2@example.org' 'serve starts it with the desk'
told 1 'Another process sends' 'two do not send at once' remind --once
# The children stand in the order in which they were made.
sender=$(tr ' ' '\n' <"/proc/$server/task/$server/children" | sed '/^$/d' | tail -1)
kill -9 "$sender"
up 'The sender of mail ended' errors && good 'when it ends the desk says so'
told 0 200 'and goes on' curl -s -o /dev/null -w '%{http_code}' "$at/en/"
kill "$server"
wait "$server"
told 0 0 'all end together' echo $?
server=

# --- a week before ------------------------------------------------------------------------------------

"$chancery" mail add E e@example.org
rm -f box/*.eml
clock 2010-12-22T20:55:00Z
remind --once >out 2>errors
only 'e@example.org' 'who has an address only now is told what is still news'
round 2010-12-22T21:00:01Z 'e@example.org' 'a week before its last day, who has the key'
says e@example.org 'Expert: this key speaks for Eastland until 29 December 2010.' 'by its day'
round 2010-12-24T21:00:01Z 's@example.org' 'who has a mandate too'
says s@example.org 'by 31 December 2010: Write, and send; the "report" \n by post.' 'in its own words'
# --- in writing -----------------------------------------------------------------------------------------

story=$here/../stories/written.story
due() {		# due COUNT WORDS SENTENCE: so many lines of what is due have them
	"$chancery" remind --dry-run --from a@example.org --data w >lines 2>&1
	if [ "$(grep -c -- "$2" lines)" = "$1" ]; then good "$3"; else bad "$3" lines; fi
}
sed '/^# While it runs/,$d' "$story" >w.story
"$chancery" play --quiet --data w w.story >/dev/null
for m in N E S; do "$chancery" mail add $m $m@example.org en --data w; done
due 9 opened 'a written procedure is told to all that are asked'
sed '1,/^# One against two/d; /^# To await/,$d' "$story" >more.story
"$chancery" play --quiet --data w more.story >/dev/null
due 1 'S@.*written-w1/opened' 'and then to who has not answered'
cat >more.story <<'S'
2010-12-14 13:00 Europe/Moscow

secretariat registrar: member.bar
	member: S
	ground: arrears
	from: 2010-12-14
S
"$chancery" play --quiet --data w more.story >/dev/null
due 1 'S@.*written-w1/opened' 'also when it has lost its vote since, for its answer counts'
sed '1,/^# To await/d; /^# The desk has closed/,$d' "$story" |
	sed '1i 2010-12-14 13:00 Europe/Moscow' >more.story
"$chancery" play --quiet --data w more.story >/dev/null
due 3 'written-w1/ended' 'when all have answered, what the rule made of it'

# --- what is limited to members ------------------------------------------------------------------------

sed '/^E, S head-of-state for members/,$d' "$here/../stories/limited.story" >m.story
"$chancery" play --quiet --data m m.story >/dev/null
for m in N E S O; do "$chancery" mail add $m ${m,}@example.org en --data m; done
rm -f box/*.eml
remind --once --data m >out 2>errors
only 'e@example.org s@example.org' 'who has yet to answer in a limited procedure is told'
says e@example.org 'A matter limited to members, until' 'but not of what'
if grep -qi 'stores\|cellar\|R/2' box/*.eml letters; then
	bad 'for mail is read on its way' letters
else
	good 'for mail is read on its way'
fi

cat >more.story <<'S'
2020-03-02 09:05 UTC

secretariat registrar: member.status
	member: S
	status: suspended
	from: 2020-03-01
	basis: A decision
S
"$chancery" play --quiet --data m more.story >/dev/null
rm -rf box/*.eml m/mail/sent
remind --once --data m >out 2>errors
only 'e@example.org' 'who may not read it any more is not told'

# --- what has lapsed ----------------------------------------------------------------------------------

# (Its clock runs on: not from the last second of the day.)
sed '/^2020-03-06/,$d; s/^2020-03-05 23:59:59/2020-03-05 20:00/' \
	"$here/../stories/lapse.story" >l.story
"$chancery" play --quiet --data l l.story >/dev/null
"$chancery" mail add N n@example.org --data l
lapses() {	# lapses COUNT SENTENCE: so many letters about that mandate
	"$chancery" remind --dry-run --from a@example.org --data l >lines 2>&1
	if [ "$(grep -c 'mandate-lapses/' lines)" = "$1" ]; then good "$2"; else bad "$2" lines; fi
}
lapses 1 'a mandate by what is adopted provisionally is due'
sed -n '/^2020-03-06/,$p' "$here/../stories/lapse.story" >more.story
"$chancery" play --quiet --data l more.story >/dev/null
lapses 0 'and is not when that has lapsed'
rm -f served
"$chancery" serve --port 0 --data "$dir/l" >served 2>errors &
server=$!
at_port served
told 0 '"lapsed":"2020-03-05","mandate":"lapses"' 'the register says since when' \
	curl -s "$at/en/registers.json"
told 0 '"lapsed":"2020-03-05"' 'and of the instrument' curl -s "$at/en/instruments.json"
told 0 'Lapsed: not confirmed' 'in words' curl -s "$at/en/instruments/i1"
told 0 '"consensus"' 'the rules of before are back' curl -s "$at/en/rules.json"
finish
