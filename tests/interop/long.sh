#!/bin/bash
# long.sh CHANCERY: lists too long for one page: 700 documents, a day of some 750
# entries, and a draft with more amendments than a member may propose. SPDX-License-Identifier: Apache-2.0

. "$(dirname "$0")/lib.bash"

is() {	# is SENTENCE HAVE WANT
	if [ "$2" = "$3" ]; then good "$1"; else bad "$1: $2 is not $3"; fi
}

sed '/^secretariat registrar: document.table/,$d' "$here/../stories/quorum.story" >"$dir/long.story"
{
	for s in 2 3; do
		printf '\nsecretariat registrar: session.convene\n\tsession: s%d\n\tnames.en: Session %d\n\torgans: council\n\ttype: regular\n\tsymbol: CSC/2020-%d\n' $s $s $s
	done
	for i in $(seq 700); do
		s=$((i % 3 + 1))
		printf '\nsecretariat registrar: document.table\n\tdocument: d%d\n\tsession: s%d\n\tnumber: %d\n\tkind: agreement\n\teffect: new_instrument\n\ttitle.en: Agreement %d\n\tsymbol: CSC/2020-%d/L/%d\n\tsigned: 1\n\ttext: @demo\n' \
			"$i" $s "$i" "$i" $s "$i"
	done
	words=$(printf '%016000d' 7)
	for who in N E S W; do
		for i in 1 2 3 4 5 6 7 8 9; do
			printf '\n%s head-of-state: amendment.propose\n\tamendment: a%s%d\n\tdocument: d1\n\ttext: @text\n\tparagraph: 1\n\taction: replace\n\twording: %s\n' \
				$who $who $i "$words"
		done
		printf '\n%s head-of-state: amendment.propose\n\tamendment: a%s10\n\tdocument: d1\n\ttext: @text\n\tparagraph: 1\n\taction: delete\n=> refused (amendment 3)\n' \
			$who $who
	done
	# By number, too.
	for i in $(seq 101); do
		printf '\nN head-of-state: amendment.propose\n\tamendment: b%d\n\tdocument: d2\n\ttext: @text\n\tparagraph: %d\n\taction: delete\n' "$i" "$((i % 2 + 1))"
	done
	printf '=> refused (amendment 3)\n'
} >>"$dir/long.story"
"$chancery" play --data "$dir/d" "$dir/long.story" >/dev/null || exit 1
serve "$dir/d"
get() { curl -s --max-time 30 "http://localhost:$port$1"; }
field() { python3 -c 'import json, sys; m = json.load(sys.stdin); print(eval(sys.argv[1]))' "$1"; }

is 'the first part has 300 documents of 700' \
	"$(get /en/documents.json | field '[len(m["documents"]), m["total"]]')" '[300, 700]'
is 'the last part has the rest' \
	"$(get '/en/documents.json?from=600' | field '[len(m["documents"]), m["from"]]')" '[100, 600]'
is 'the parts have every document once' "$(for f in 0 300 600; do
	get "/en/documents.csv?from=$f" | grep -c '^.*CSC/2020-'; done | awk '{ n += $1 } END { print n }')" 700
is 'the page leads to the next part and to the one before' \
	"$(get '/en/documents?from=300' | grep -oE 'rel="(prev|next)" href="[^"]*"' | paste -sd' ')" \
	'rel="prev" href="/en/documents?from=0" rel="next" href="/en/documents?from=600"'
is 'a beginning between two parts is the part' \
	"$(get '/en/documents.json?from=450' | field 'm["from"]')" 300
is 'a beginning that is no number is the first part' \
	"$(get '/en/documents.json?from=many' | field 'm["from"]')" 0
is 'a part beyond the end is empty' \
	"$(get '/en/documents.json?from=9000' | field 'len(m["documents"])')" 0
is 'a document is found by its symbol among them' \
	"$(get /en/documents/CSC-2020-2-L-700.json | field 'm["document"]["number"]')" 700
is 'a session has all of its own' \
	"$(get /en/sessions/s2.json | field 'len(m["documents"])')" 234
is 'a draft has all its amendments' \
	"$(get /en/documents/d1.json | field 'sum(len(a["wording"]) for a in m["amendments"])')" 576000
day=$(get /en/log.json | field 'm["day"]')
is 'the newest entries of a long day come first' \
	"$(get "/en/log/$day.json" | field '[len(m["entries"]), m["entries"][0]["entry"] + 1 == m["record"]["size"]]')" '[300, True]'
is 'and its parts have every entry once' \
	"$(for f in 0 300 600; do get "/en/log/$day.json?from=$f" | field '" ".join(str(e["entry"]) for e in m["entries"])'; done |
	tr ' ' '\n' | sort -nu | wc -l)" "$(get /en/log.json | field 'm["total"]')"
# A session of which one page cannot tell.
kill "$server"
wait "$server"
{
	printf '%s\n' "$(grep -m 1 '^20..-' "$dir/long.story" | sed 's/2020/2021/')"
	printf '\nsecretariat registrar: session.convene\n\tsession: s4\n\tnames.en: Session 4\n\torgans: council\n\ttype: regular\n\tsymbol: CSC/2021-4\n'
	words=$(printf '%0900d' 7)
	for from in 1 501; do
		printf '\nsecretariat registrar: document.table\n| document | number | symbol |\n'
		for i in $(seq $from $((from + 499))); do
			printf '| e%d | %d | CSC/2021-4/L/%d |\n' "$i" "$i" "$i"
		done
		printf '\tsession: s4\n\tkind: decision\n\teffect: approves\n\ttitle.en: %s\n\ttext: @demo\n' "$words"
	done
} >"$dir/longer.story"
"$chancery" play --data "$dir/d" "$dir/longer.story" >"$dir/said" || cat "$dir/said"
serve "$dir/d"
is 'what does not fit a page is told' "$(curl -s -o "$dir/page" -w '%{http_code}' "$at/en/")" 503
is 'in words' "$(grep -c 'larger than the server may make it' "$dir/page")" 1
is 'and the door goes on' "$(curl -s -o /dev/null -w '%{http_code}' "$at/en/members")" 200
# A year of days, and a session a day.
kill "$server"
wait "$server"
for i in $(seq 305); do
	printf '%s 12:00 UTC\n\nsecretariat registrar: session.convene\n\tsession: y%d\n\tnames.en: Day %d\n\torgans: council\n\ttype: regular\n\tsymbol: CSC/2022-%d\n\tfrom: %s\n\n' \
		"$(date -d "2021-12-31 +$i day" +%F)" "$i" "$i" "$i" "$(date -d "2022-10-01 +$i day" +%F)"
done >"$dir/year.story"
sed '/^secretariat registrar: document.table/,$d' "$here/../stories/quorum.story" >"$dir/before.story"
"$chancery" play --data "$dir/y" "$dir/before.story" "$dir/year.story" >"$dir/said" || cat "$dir/said"
serve "$dir/y"
is 'the first part has 300 sessions of 306' \
	"$(get /en/sessions.json | field '[len(m["sessions"]), m["total"]]')" '[300, 306]'
is 'the last part has the rest' \
	"$(get '/en/sessions.json?from=300' | field 'len(m["sessions"])')" 6
is 'the log shows its last hundred days' \
	"$(get /en/log.json | field '[len(m["days"]), m["days"][0]["day"], m["days"][99]["day"]]')" \
	"[100, '2022-11-01', '2022-07-25']"
is 'a day is found among them' \
	"$(get /en/log/2022-08-01.json | field '[m["day"], m["newer"], m["older"], m["days"][0]["day"], m["total"]]')" \
	"['2022-08-01', '2022-08-02', '2022-07-31', '2022-11-01', 1]"
is 'and before them, with the days around it' \
	"$(get /en/log/2022-03-01.json | field '[m["day"], m["newer"], m["older"], m["days"][0]["day"], m["total"]]')" \
	"['2022-03-01', '2022-03-02', '2022-02-28', '2022-03-02', 1]"
day=$(sed -n 's/^\(20[0-9-]*\) .*/\1/p' "$dir/before.story" | head -1)
is 'also the first of all' \
	"$(get "/en/log/$day.json" | field '[m["day"], m["newer"] > m["day"], "older" in m]')" \
	"['$day', True, False]"
is 'a day without entries has none' \
	"$(curl -s -o /dev/null -w '%{http_code}' "$at/en/log/2021-12-31")" 404
is 'what comes is told by the soonest twenty' \
	"$(get /en/today.json | field '[len(m["sessions"]), m["sessions"][0]["day"], m["sessions"][19]["day"]]')" \
	"[20, '2022-11-01', '2022-11-20']"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
