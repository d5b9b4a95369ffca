#!/bin/bash
# live.sh [CHANCERY]: open pages are told of what is entered, all of them, once, and
# nothing is lost when a connection, the door or the desk was away; and what
# strangers may not do with that. SPDX-License-Identifier: Apache-2.0

. "$(dirname "$0")/lib.bash"
export CHANCERY_DATA=$dir/data
cd "$dir" || exit 1
draft=/en/documents/PC-2010-4-L-1
streams=
trap 'kill $streams $server 2>/dev/null; rm -rf "$dir"' EXIT

is() {	# is SENTENCE HAVE WANT
	if [ "$2" = "$3" ]; then good "$1"; else bad "$1: $2 is not $3"; fi
}
listen() {	# listen FILE PATH [CURL-ARGUMENT...]: until the end, into the file
	local file=$1 path=$2
	shift 2
	curl -sN "$@" "$at$path" >"$file" 2>/dev/null &
	streams="$streams $!"
	up '^id: ' "$file"
}
events() { grep -c '^event: changed' "$1"; }
# told_of N FILE: so many events have come before twenty seconds have passed.
told_of() {
	local i
	for i in {1..200}; do
		[ "$(events "$2")" -ge "$1" ] && return
		sleep 0.1
	done
	return 1
}
# begins LINE-PATTERN CURL-ARGUMENT...: what a stream says up to the line that is like
# it; then it is left.
begins() {
	local until=$1 line stream
	shift
	exec 5< <(exec curl -sN --max-time 20 "$@")
	stream=$!
	while IFS= read -r line <&5; do
		printf '%s\n' "$line"
		[[ $line =~ $until ]] && break
	done
	kill "$stream" 2>/dev/null
	exec 5<&-
}
status() { curl -s -o said -w '%{http_code}' --max-time 20 "$@"; }
size() { curl -s "$at/en.json" | python3 -c 'import json, sys; print(json.load(sys.stdin)["record"]["size"])'; }

# --- by programs ----------------------------------------------------------------

ssh-keygen -q -t ed25519 -N '' -C '' -f root
origin=acts.example.org/log
fp=$(ssh-keygen -lf root.pub | cut -d' ' -f2)
"$chancery" init --origin $origin >/dev/null
printf '{"at":"%s","body":{"members":[{"id":"secretariat","kind":"organ","names":{"en":"Secretariat"},"roots":["%s"]}],"name":"An Organisation","origin":"%s"},"by":[{"for":"secretariat","key":"%s","office":"root"}],"kind":"org.constitute","nonce":"AAAAAAAAAAAAAAAAAAAAAA","org":"%s","v":1}' \
	"$(date -u +%FT%TZ)" "$(cut -d' ' -f1,2 root.pub)" $origin "$fp" \
	$origin >act
ssh-keygen -q -Y sign -f root -n act.v1@chancery act
"$chancery" submit act act.sig >/dev/null || exit 1
establish() {	# an organ of that name, by the command line
	rm -f act act.sig
	"$chancery" act organ.establish organ="$1" names.en="Organ $1" \
		type=principal --for secretariat --office root --key root.pub >act
	ssh-keygen -q -Y sign -f root -n act.v1@chancery act
	"$chancery" submit act act.sig >receipt 2>&1
}
stop() {
	kill "$server"
	wait "$server" 2>/dev/null
	server=
}
serve "$dir/data"
listen today /en/today.events
establish council
if told_of 1 today && grep -q '^data: {"size":2,"wait":0}$' today && grep -qx 'id: 2' today; then
	good 'an act that is submitted reaches the open page'
else
	bad 'an act that is submitted reaches the open page' today
fi
stop
establish chamber
serve "$dir/data"
listen again /en/today.events -H 'Last-Event-ID: 2'
told_of 1 again
is 'who comes back after the server was away is told at once of what he missed' \
	"$(grep -E '^(event|id|data)' again | tail -3 | paste -sd' ')" 'event: changed id: 3 data: {"size":3,"wait":0}'
listen knows /en/today.events -H 'Last-Event-ID: 3'
listen asks '/en/today.events?since=2'
listen new /en/today.events
listen other /en/today.events -H 'Last-Event-ID: 700'
told_of 1 asks
told_of 1 other
is 'and who missed nothing is not' "$(events knows)" 0
is 'a page says in its address what it was made of' "$(events asks)" 1
is 'who says nothing is told of nothing old' "$(events new)" 0
is 'who knows more than there is has another record, and is told' "$(events other)" 1
establish bureau
for f in again knows asks new other; do told_of 1 $f; done
is 'then all are told of the next' "$(for f in again knows asks new other; do events $f; done | paste -sd' ')" '2 1 2 1 2'
stop

# --- by people, and by what the page says -----------------------------------------

"$chancery" demo --data d >/dev/null || exit 1
serve "$dir/d"
door=$(tr -d ' ' <"/proc/$server/task/$server/children")
# enter KIND CURL-ARGUMENT...: reviewed and signed with the role's key
enter() {
	local kind=$1
	shift
	curl -s -o page -b jar -H "Origin: $at" -d "token=$token" -d do=review "$@" "$at/en/acts/$kind"
	value act >act.json
	[ "$(status -b jar -H "Origin: $at" --data-urlencode act@act.json -d do=demo -d "token=$token" \
		-d "review=$(value review)" "$at/en/acts")" = 201 ] || bad "$kind was not entered" said
}
text=$(curl -s "$at$draft.json" | python3 -c 'import json, sys; print(json.load(sys.stdin)["document"]["text"])')
position() {
	enter position.state -d body.document=pc-2010-4.1 -d body.text="$text" -d body.position="$1"
}
curl -s -o page -b jar -c jar -H "Origin: $at" -d who=UZ -d office=delegate "$at/en/demo"
curl -s -o page -b jar "$at$draft"
token=$(value token)
listen draft "$draft.events"
listen russian "${draft/en/ru}.events"
listen session /en/sessions/csc-2010-2.events
listen board /en.events
position agree
told_of 1 draft; told_of 1 russian; told_of 1 board
is 'a position reaches the page of its draft, in both languages, and the board' \
	"$(events draft) $(events russian) $(events board)" '1 1 1'
curl -s -o page -b jar -c jar -H "Origin: $at" -d who=KZ -d office=delegate "$at/en/demo"
curl -s -o page -b jar "$at$draft"
token=$(value token)
position abstain
told_of 2 draft; told_of 2 board
is 'a page of which nothing has changed is told nothing' "$(events session)" 0
is 'an event has the size of the record, and no word of what was entered' \
	"$(grep -v '^:' draft | tail -4 | paste -sd' ')" \
	"event: changed id: $(size) data: {\"size\":$(size),\"wait\":0} "
is 'it says the same to who is signed in' \
	"$(begins ^data: -b jar "$at$draft.events?since=1" | grep -A2 '^event')" \
	"$(begins ^data: "$at$draft.events?since=1" | grep -A2 '^event')"

# --- strangers ----------------------------------------------------------------------

is 'a page that is not there has no events' "$(status "$at/en/documents/none.events")" 404
is 'nor has one that is not told of changes' "$(status "$at/en/members.events")" 404
is 'a head is asked for and no stream is opened' "$(status -I "$at$draft.events")" 200
is 'nothing is posted there' "$(status -d x=1 "$at$draft.events")" 405
is 'no copy is kept, and no server in front gathers it' \
	"$(begins ^id: -D - "$at$draft.events" | tr -d '\r' | grep -icE '^(cache-control: no-store|x-accel-buffering: no|content-type: text/event-stream)$')" 3
for id in '' -1 1e3 99999999999999999999 'a b' '%00' "'"; do
	got=$(begins . -H "Last-Event-ID: $id" "$at$draft.events")
	case $got in
	retry:*) ;;
	*) bad "the id '$id' is answered with '$got'" ;;
	esac
done
good 'an id that is none says nothing'
is 'an older client is told too' \
	"$(begins ^data: --http1.0 "$at$draft.events?since=1" | events /dev/stdin)" 1
exec 3<>"/dev/tcp/127.0.0.1/$port"
printf 'GET %s.events HTTP/1.1\r\nHost: localhost\r\n\r\n' "$draft" >&3
while IFS= read -r -t 20 line <&3 && [ "${line#id:}" = "$line" ]; do :; done
printf 'GET /en HTTP/1.1\r\nHost: localhost\r\n\r\n' | cat >&3
rest=$(timeout 20 cat <&3 2>/dev/null; [ $? = 124 ] || echo closed)
is 'who asks on when his page is open is not answered but closed' \
	"$(grep -c '^HTTP/' <<<"$rest") ${rest##*$'\n'}" '0 closed'
exec 3>&-

# --- many -----------------------------------------------------------------------------

rss() { awk '/^VmRSS/ { print $2 }' "/proc/$door/status"; }
: >watched
"$tools/watch" 1000 "$port" "$draft.events" 24 >watched &
watch=$!
warm=0
for r in {1..24}; do
	up "^round $r\$" watched >/dev/null || break
	if [ $((r % 2)) = 0 ]; then position agree; else position object; fi
	[ "$r" != 8 ] || warm=$(rss)
done
wait $watch
is 'a thousand pages that come and go, a hundred at a time, miss nothing' "$?" 0
[ "$failed" = 0 ] || cat watched
end=$(rss)
if [ "$warm" -gt 0 ] && [ $((end * 100)) -le $((warm * 105)) ]; then
	good 'and the door does not grow with them'
else
	bad "and the door does not grow with them: $warm KiB, then $end"
fi
fds() { ls "/proc/$door/fd" | wc -l; }
for i in {1..200}; do
	[ "$(fds)" -lt 100 ] && break
	sleep 0.1
done
is 'what they held is given back' "$([ "$(fds)" -lt 100 ] && echo yes)" yes
stop

(ulimit -n 400; exec "$chancery" serve --data "$dir/d" --port "$port" >narrow 2>&1) &
server=$!
at_port narrow
mkfifo hold
: >watched
"$tools/watch" 200 "$port" "$draft.events" <hold >watched &
watch=$!
exec 4>hold
up '^open' watched >/dev/null
is 'where there is no room for more a page is told so' "$(cut -d, -f2 watched)" ' then 503'
is 'in words, in its language' "$(status "${at}${draft/en/ru}.events"; grep -c 'Открыто столько страниц' said)" 5031
is 'and to try later' "$(curl -sI -X GET "$at$draft.events" | grep -ic '^retry-after: 30')" 1
is 'while pages are read as ever' "$(status "$at$draft")" 200
exec 4>&-
wait $watch
for i in {1..200}; do
	got=$(begins . "$at$draft.events")
	[ "${got#retry:}" != "$got" ] && break
	sleep 0.1
done
is 'and there is room when they have gone' "${got%%:*}" retry
finish
