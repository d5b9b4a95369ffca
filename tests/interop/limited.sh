#!/bin/bash
# limited.sh [CHANCERY]: what is limited to members is read by them, on every
# page and in every form, and by nobody else in none; it is written in the
# browser; its opening proves it to whoever is given it.
# SPDX-License-Identifier: Apache-2.0

. "$(dirname "$0")/lib.bash"
cd "$dir" || exit 1
export CHANCERY_DATA=$dir/data
story=$here/../stories/limited.story

# as WHO OFFICE: a browser of its own, signed in; "" is nobody.
as() {
	rm -f "jar.$1"
	[ -z "$2" ] || curl -s -o /dev/null -c "jar.$1" -H "Origin: $at" \
		-H 'Sec-Fetch-Site: same-origin' -d "who=$1&office=$2" "$at/en/demo"
}

get() {	# get WHO PATH: the page, with its head
	local who=$1
	shift
	curl -s -i ${who:+-b "jar.$who"} "$@"
}

# has WHO PATH WORDS SENTENCE; lacks WHO PATH WORDS SENTENCE
has() {
	get "$1" "$at$2" >page
	if grep -qF -- "$3" page; then good "$4"; else bad "$4" page; fi
}
lacks() {
	get "$1" "$at$2" >page
	if [ -s page ] && ! grep -qF -- "$3" page; then good "$4"; else bad "$4" page; fi
}

post() {	# post WHO PATH PLACE VALUE...: as the form of its page would
	local who=$1 to=$2 args=()
	shift 2
	while [ $# -gt 0 ]; do
		args+=(--data-urlencode "$1=$2")
		shift 2
	done
	curl -s -i -b "jar.$who" -H "Origin: $at" -H 'Sec-Fetch-Site: same-origin' \
		"${args[@]}" "$at$to" >page
}

sed '/^# A silence procedure/,$d' "$story" >before.story
"$chancery" play --quiet --data data before.story >said 2>&1 || { cat said; exit 1; }
serve data

# --- who reads what ------------------------------------------------------------

as E head-of-state
as N head-of-state
as secretariat registrar
as O head-of-state
for who in E N secretariat; do
	has $who /en/documents/CSC-2020-1-R-2 'Decision on the stores' "$who reads the limited draft"
	has $who /en/documents/CSC-2020-1-R-2 'Limited to members' "and $who is told that it is"
	has $who /en/documents 'Decision on the stores' "$who finds it in the list"
	has $who /en/log 'The draft is tabled: Decision on the stores' "and in the record"
done
has E /en/documents/CSC-2020-1-R-2.json '"limited":1' 'a member has it as data'
has E /ru/documents/CSC-2020-1-R-2 'Только для членов' 'and in the other language'
has E /en/documents/CSC-2020-1-L-1 'Public, and limited to members' 'a page that holds both says so'
lacks O /en/documents/CSC-2020-1-L-1 'imited to members' 'who may not read it is not told that there is more'
seq=$("$chancery" log --last 30 | awk '/For members: .*tabled/ { print $1; exit }')
has E "/en/log/$seq" 'Decision on the stores' 'a member reads the entry in words'
has E "/en/log/$seq" 'This entry is in the record, as it was signed' 'and its signature is checked'

# Everything that the door gives, to an observer and to nobody; also after a
# member has had it.
cat >addresses <<'A'
/en
/en.json
/en.atom
/en/today
/ru
/en/sessions
/en/sessions.csv
/en/sessions/s1
/en/sessions/s1.json
/en/sessions/s1.csv
/en/sessions/s1.ics
/en/sessions/s1/board
/en/sessions/s1/board.csv
/en/sessions/s1/minutes
/en/sessions/s1/minutes.txt
/en/meetings/m1
/en/meetings/m1.json
/en/meetings/m1/minutes.txt
/en/documents
/en/documents.json
/en/documents.csv
/en/documents?title=stores
/en/documents/CSC-2020-1-R-2
/en/documents/CSC-2020-1-R-2.json
/en/documents/CSC-2020-1-R-2.events
/en/documents/cellar
/en/documents/cellar.json
/en/members/E
/en/members/E.json
/en/members/E/deadlines
/en/members/E/deadlines.ics
/en/organs/council
/en/organs/council.json
/en/deadlines
/en/deadlines.ics
/en/elections
/en/registers
/en/registers.json
/en/rules
/en/acts
/en/acts/position.state
/en/acts/position.state?document=cellar
/en/log
/en/log.json
/en/log.atom
/en/log/2020-03-02
/en/log/2020-03-02.json
/log/tile/entries/000.p/17
/log/tile/0/000.p/17
A
printf '/en/log/%s\n/en/log/%s.json\n/log/entry/%s.json\n/log/proof/%s\n' "$seq" "$seq" "$seq" "$seq" >>addresses
for who in E '' O; do
	while read -r path; do
		get "$who" --max-time 2 "$at$path" >>"all.$who"
	done <addresses
done
if grep -aq 'Decision on the stores' all.E && [ "$(grep -ac 'Decision on the anthem' all.O)" -gt 20 ]; then
	good 'a member finds it, and an observer reads the rest'
else
	bad 'a member finds it, and an observer reads the rest'
fi
for who in O ''; do
	# The address that was asked for may be said again.
	if grep -ain 'stores\|cellar\|CSC/2020-1/R/2' "all.$who" |
		grep -av 'knows no document\|cellar.json\|documents/cellar\|value="cellar"\|document=cellar' >said; then
		bad "no page lets it out to ${who:-nobody}" said
	else
		good "no page lets it out to ${who:-nobody}"
	fi
done

# Its text is among the texts, by its hash; it is not given out either.
text=$(curl -s -b jar.E "$at/en/documents/cellar.json" | grep -o '"text":"[0-9a-f]\{64\}"' | head -1 | cut -d'"' -f4)
open=$(curl -s "$at/en/documents/open.json" | grep -o '"text":"[0-9a-f]\{64\}"' | head -1 | cut -d'"' -f4)
has E "/blob/sha256/$text" 'Decision on the stores' 'a member has the text'
has E "/blob/sha256/$text" 'private' 'which no cache between keeps'
has O "/blob/sha256/$text" '404 Not Found' 'an observer has not'
has '' "/blob/sha256/$text" '404 Not Found' 'nor has nobody'
has '' "/blob/sha256/$open" 'Decision on the anthem' 'who has the public one'

# Its opening is for who may read it; what no public act has brought is for nobody else.
get E "$at/log/opening/$seq" | sed '1,/^\r$/d' >opening
if cmp -s opening "data/openings/$seq.json"; then
	good 'a member may take the opening, to prove what was sealed'
else
	bad 'a member may take the opening, to prove what was sealed' opening
fi
has E "/en/log/$seq" "/log/opening/$seq" 'its page leads there'
has O "/log/opening/$seq" '404 Not Found' 'an observer may not'
has '' "/log/opening/$seq" '404 Not Found' 'nor may nobody'
printf 'not yet brought' >data/blobs/"$(printf 'not yet brought' | sha256sum | cut -d' ' -f1)"
has '' "/blob/sha256/$(printf 'not yet brought' | sha256sum | cut -d' ' -f1)" '404 Not Found' \
	'a text that no act has brought is given to nobody'
id=$(get E "$at/en/log/$seq.json" | grep -o '"id":"[0-9a-f]\{64\}"' | head -1 | cut -d'"' -f4)
has E "/en/acts/was-it-entered?id=$id" 'Yes, it is in the record' 'a member is told that it was entered'
has '' "/en/acts/was-it-entered?id=$id" 'It is not in what everybody may read' \
	'nobody is told neither yes nor no'

# --- it is written in the browser ------------------------------------------------

has E /en/acts/document.table 'Who may read it' 'a new draft is for everybody or for members'
has E /en/acts/position.state 'Who may read what it is about' 'what is about another follows it'
lacks E /en/acts/key.revoke 'Who may read' 'and what is always public asks nothing'
has E /en/acts/position.state 'name="token"' 'the form is signed by the page'
token=$(value token) key=$(value by.0.key)
post E /en/acts/position.state token "$token" by.0.for E by.0.office head-of-state by.0.key "$key" \
	body.document cellar body.text "$text" body.position agree
act=$(value act) review=$(value review)
case $act in
'{"access":"limited",'*) good 'a position on what is limited is limited' ;;
*) bad 'a position on what is limited is limited' page ;;
esac
post E /en/acts token "$token" do demo review "$review" act "$act"
if grep -q 'The act is in the record' page && grep -q 'opening' page; then
	good 'it is entered, and the receipt has its opening'
else
	bad 'it is entered, and the receipt has its opening' page
fi
has E /en/documents/cellar 'Eastland' 'members see the position'
lacks '' /en/log 'Eastland states' 'and nobody else does'
as O head-of-state
has O /en/acts/position.state 'name="token"' 'an observer has the form too'
token=$(value token) key=$(value by.0.key)
post O /en/acts/document.table token "$token" by.0.for O by.0.office head-of-state by.0.key "$key" \
	access limited body.document new body.session s1 body.number 9 body.kind decision \
	body.effect approves body.title.en Ours body.symbol CSC/2020-1/R/9 body.text "$open"
if grep -q 'may not read what is limited to members' page; then
	good 'and is told why he makes no limited act'
else
	bad 'and is told why he makes no limited act' page
fi

# A member that is suspended reads it no more.
token=$(curl -s -b jar.secretariat "$at/en/acts/member.status" >page; value token) key=$(value by.0.key)
post secretariat /en/acts/member.status token "$token" by.0.for secretariat by.0.office registrar \
	by.0.key "$key" body.member S body.status observer body.from 2020-03-01 body.basis 'Decision 9'
act=$(value act) review=$(value review)
as S head-of-state
has S /en/documents/cellar 'Decision on the stores' 'a member reads it'
post secretariat /en/acts token "$token" do demo review "$review" act "$act"
lacks S /en/documents/cellar 'Decision on the stores' 'and no more from the day that it is none'
kill "$server"
wait "$server" 2>/dev/null

# --- the record with its openings, and without --------------------------------------

told 0 '3 sealed, 3 of them opened' 'with its openings all is judged by the rules' \
	"$chancery" verify --rules data
if [ "$(stat -c %a data/openings)$(stat -c %a data/openings/* data/book/members.db* | sort -u)" = 700600 ]; then
	good 'the openings and the members'"'"' book are for one user of the machine'
else
	bad 'the openings and the members'"'"' book are for one user of the machine'
fi
cp -r data copy && rm -rf copy/openings copy/book
told 0 '3 sealed, 0 of them opened' 'without them what is public is' \
	"$chancery" verify --rules copy
if grep -rqa 'Decision on the stores' copy/log; then
	bad 'the log holds no word of it'
else
	good 'the log holds no word of it'
fi
rm -f data/book/*
serve data
as E head-of-state
has E /en/documents/cellar 'Eastland' 'both books come back from the log and the openings'
lacks '' /en/documents 'Decision on the stores' 'each with what is its own'
kill "$server"
wait "$server" 2>/dev/null

# A members' book that is of another log is read by nobody.
sed '/^# One draft for everybody/,$d' "$story" >plain.story
"$chancery" play --quiet --data plain plain.story >/dev/null 2>&1
cp data/book/members.db plain/book/
serve plain
as E head-of-state
lacks E /en/documents 'Decision on the stores' 'the members'"'"' book of another record is not read'
if [ -e plain/book/members.db ]; then
	bad 'and is gone'
else
	good 'and is gone'
fi
kill "$server"
wait "$server" 2>/dev/null

# --- an opening that is lost, or another ------------------------------------------------

first=$(ls data/openings | head -1)
mv "data/openings/$first" kept
told 0 '' 'what is public is recounted without it' "$chancery" recount open --data data
told 0 '"closed_at":'"${first%.json}" 'verify says from where on it could not judge' \
	"$chancery" verify --rules --json data
told 4 "openings/$first" 'that an opening is lost is seen by the doctor' \
	"$chancery" doctor --data data
rm -f data/book/*
told 3 "openings/$first" 'an opening that is lost is asked for by its name' \
	"$chancery" serve --data data --port 0
sed 's/"salt":"./"salt":"_/' kept | sed 's/"salt":"_/"salt":"A/' >"data/openings/$first"
cmp -s kept "data/openings/$first" && sed 's/"salt":"A/"salt":"B/' kept >"data/openings/$first"
told 5 'does not fit the seal' 'and one that was altered opens nothing' \
	"$chancery" verify data
finish
