#!/bin/sh
# start.sh: from exec of the server to its first whole page, with a record of
# ENTRIES entries whose book is there, and what is resident after load.
#
#     bench/start.sh BUILD [ENTRIES]
#
# SPDX-License-Identifier: Apache-2.0
set -eu
cd "$(dirname "$0")/.."
. bench/lib.sh
build=$1 entries=${2:-10000}
for tool in wrk ss; do
	command -v $tool >/dev/null || fail "$tool is needed"
done
work=$(mktemp -d)
first=''
clean() {
	exec 9>&- 2>/dev/null || :
	[ -z "$first" ] || wait "$first" 2>/dev/null || :
	rm -rf "$work"
}
trap clean EXIT
trap 'exit 1' INT TERM

"$build/bench/bench-fill" "$work/data" "$entries"
# start NAME PORT COMMAND... : runs it until stop; sets pid and ms.
start() {
	rm -f "$work/in" "$work/out"	# no answer of the one before
	mkfifo "$work/in"
	"$build/bench/bench-first" "$@" <"$work/in" >"$work/out" 2>"$work/log" &
	first=$!
	exec 9>"$work/in"
	until [ -s "$work/out" ]; do
		kill -0 "$first" 2>/dev/null || fail "$(cat "$work/log")"
		sleep 0.05
	done
	read -r pid ms <"$work/out"
}
stop() {
	exec 9>&-
	wait "$first"
	first=''
}

port=$(free_port 3000)
# The front page reads the whole book; the list of sessions hardly any of it.
i=0
for page in /en /en /en/sessions /en/sessions /en/documents; do
	i=$((i + 1))
	start "$port" "$page" "$build/chancery" serve \
		--data "$work/data" --port "$port"
	echo "first page, $page, after $ms ms"
	[ "$i" = 5 ] || stop
	[ "$i" = 5 ] || port=$((port + 1))
done
desk=$pid door=$(children "$pid" | tr -d ' ')
echo "resident before load: desk $(rss "$desk") KiB, door $(rss "$door") KiB"
for page in /en /en/documents /en/log /en/sessions; do
	wrk -t1 -c8 -d1 "http://localhost:$port$page" |
		awk -v p="$page" '/Requests\/sec/ {
			printf "    %-20s %s requests/s\n", p, $2 }'
done
echo "resident after load: desk $(rss "$desk") KiB, door $(rss "$door") KiB"
stop

# The limit in the same run: a process that does nothing, and a whole fold.
t0=$(date +%s%N)
i=0
while [ $i -lt 20 ]; do
	"$build/chancery" help >/dev/null
	i=$((i + 1))
done
t1=$(date +%s%N)
echo "exec of the same program, doing nothing: $(((t1 - t0) / 20000)) us"
rm -f "$work/data/book/"*
start $((port + 1)) /en/sessions "$build/chancery" serve \
	--data "$work/data" --port $((port + 1))
echo "first page with the book deleted, folded anew: $ms ms"
stop
