#!/bin/bash
# cli.sh CHANCERY: exit codes, and one sentence for each failure.
# SPDX-License-Identifier: Apache-2.0

. "$(dirname "$0")/lib.bash"

one_line() { [ "$("$@" 2>&1 >/dev/null | wc -l)" -eq 1 ]; }

told 2 '' 'an unknown command is usage' "$chancery" frobnicate
told 2 '' 'an unknown option is usage' "$chancery" log --frobnicate
told 2 '' 'no command is usage' "$chancery"
told 0 'usage' 'help is no failure' "$chancery" help
told 3 'no record' 'a folder that is not there is not found' \
	"$chancery" log --data "$dir/none"
told 0 '' 'that is said in one line' one_line "$chancery" log --data "$dir/none"
told 0 '' 'the demonstration plays' "$chancery" demo --data "$dir/d"
last_is() {
	"$chancery" log --last 1 --data "$1" | grep -q "$2"
}
told 0 '' 'it plays up to a moment inside a sitting' "$chancery" demo \
	--data "$dir/u" --until '2010-12-09 10:50:30 Europe/Moscow'
told 0 '' 'and enters nothing that comes after it' last_is "$dir/u" \
	'2010-12-09T07:50:[0-3]'
told 0 'good:' 'its record is good by the rules' \
	"$chancery" verify "$dir/d" --rules
told 3 '' 'an entry beyond the end is not found' \
	"$chancery" show 99999999 --data "$dir/d"
told 0 '' 'the tiles are written out' \
	"$chancery" log --tiles "$dir/t" --data "$dir/d"
told 2 'a host and path' 'an origin without a path is none' \
	"$chancery" init --data "$dir/o" --origin acts
told 2 'has a value that it cannot have' 'a port is a number' \
	"$chancery" serve --data "$dir/d" --port abc
ssh-keygen -q -t ed25519 -N '' -C '' -f "$dir/person"
told 2 'the line of the .pub file' 'a private key is not taken for a public one' \
	"$chancery" act organ.establish organ=c names.en=C type=principal \
	--for secretariat --office root --key "$dir/person" --data "$dir/d"
told 0 'Not entered yet' 'an act that is written is not told as entered' \
	"$chancery" act organ.establish organ=c names.en=C type=principal \
	--for secretariat --office root --key "$dir/person.pub" --data "$dir/d"
vkey=$(cat "$dir/d/log/vkey")
told 0 'good:' 'the tiles are good too' \
	"$chancery" verify "$dir/t" --vkey "$vkey"

# One byte of entry 0 (its length stands before it in two bytes) is changed.
bundle=$(find "$dir/t/tile/entries" -type f | sort | head -1)
printf 'X' | dd of="$bundle" bs=1 seek=2 conv=notrunc 2>/dev/null
told 5 'entry 0' 'one changed byte is found and the entry named' \
	"$chancery" verify "$dir/t" --vkey "$vkey"

"$chancery" serve --data "$dir/d" --port 0 >"$dir/served" 2>&1 &
server=$!
told 0 '' 'serve says when it is ready' up '^ready http' "$dir/served"
at_port "$dir/served"
if command -v curl >/dev/null; then
	told 0 '200' 'and answers' curl -s -o /dev/null -w '%{http_code}' \
		"$at/en/"
fi
# Of every entry the command line says what the pages say.
"$chancery" log --json --last 100000 --data "$dir/d" >"$dir/log"
told 0 '' 'the log is told in the sentences of the pages' python3 -c '
import http.client, json, sys
door, pages = http.client.HTTPConnection("localhost", int(sys.argv[1])), {}
def page(path):
    door.request("GET", path)
    return json.loads(door.getresponse().read())
for day in page("/en/log.json")["days"]:
    for n in range(0, day["last"] - day["first"] + 1, 300):
        for e in page("/en/log/%s.json?from=%d" % (day["day"], n))["entries"]:
            pages[e["entry"]] = e["sentence"]
said = [json.loads(line) for line in open(sys.argv[2])]
assert len(said) == len(pages) > 700, (len(said), len(pages))
for s in said:
    assert s["sentence"] == pages[s["entry"]], (s, pages[s["entry"]])
' "$port" "$dir/log"
for words in 'The document: Procedure for collective decisions on using the forces and means (csc-2010-2.12)' \
    'The final symbol: CSC/2010-2/DEC/12' 'What the organ did with it: Adopted' \
    'signed    for Russia (RU) by Head of State (head-of-state), SHA256:' \
    'what      adopt a document (document.adopt)'; do
	told 0 "$words" "an entry is shown in the words of its page: ${words:0:30}" \
		"$chancery" show 478 --data "$dir/d"
done
"$chancery" demo --data "$dir/e" >/dev/null 2>&1
told 4 '' 'a port in use is a fault' \
	timeout 20 "$chancery" serve --data "$dir/e" --port "$port"
told 1 '' 'a second desk on the folder is refused' \
	timeout 20 "$chancery" serve --data "$dir/d" --port 0
kill -TERM "$server"
told 0 '' 'serve stops on SIGTERM' sh -c '
	for _ in $(seq 200); do
		kill -0 "$1" 2>/dev/null || exit 0
		[ "$(sed "s/.*) //" /proc/$1/stat | cut -c1)" = Z ] && exit 0
		sleep 0.1
	done
	exit 1' sh "$server"
wait "$server"
told 0 0 'with exit status 0' echo $?
server=

# Every option of the program is completed, every kind is in its manual page.
"$chancery" help 2>/dev/null | sed -n 's/^  \([a-z]*\) .*/\1/p' >"$dir/commands"
all_completed() {
	for c in $(cat "$dir/commands"); do
		for o in $("$chancery" help "$c" | grep -o -- '^ *--[a-z]*'); do
			grep -q -- "$o" completion/chancery.bash || {
				echo "$o of $c"
				return 1
			}
		done
	done
}
told 0 '' 'every option is completed' all_completed
all_in_manual() {
	"$chancery" schema --manual >"$dir/manual"
	"$chancery" schema | while read -r kind _; do
		grep -q "^.Ss $kind (" "$dir/manual" || {
			echo "$kind"
			return 1
		}
	done
}
told 0 '' 'every kind is in the manual page' all_in_manual

finish
