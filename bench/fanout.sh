#!/bin/sh
# fanout.sh: ten thousand open pages of one draft, and a new position on it:
# milliseconds until the last has been told, beside nginx with nchan and the least
# server that can do it, in the same run.
#
#     bench/fanout.sh BUILD PEERS [STREAMS [ROUNDS [SECONDS]]]
#
# PEERS is a folder of scripts that measure the peers; its tools/fanout.c is the
# least server. Servers have one core, who listens the other. Ours is told by an
# act: signed, checked, durable in the log and folded before anybody hears of it;
# the peers by a POST of BYTES (300), which they send on. With SECONDS there is
# churn for so long, at the end.
# SPDX-License-Identifier: Apache-2.0
set -eu
[ $# -ge 2 ] || { echo "usage: bench/fanout.sh BUILD PEERS [STREAMS [ROUNDS [SECONDS]]]" >&2; exit 2; }
cd "$(dirname "$0")/.."
. bench/lib.sh
build=$(cd "$1" && pwd) peers=$(cd "$2" && pwd) streams=${3:-10000} rounds=${4:-20} seconds=${5:-0}
module=/usr/lib/nginx/modules/ngx_nchan_module.so
PATH=$PATH:/usr/sbin
for tool in nginx gcc ss taskset; do
	command -v $tool >/dev/null || fail "$tool is needed"
done
[ -e $module ] || fail "libnginx-mod-nchan is needed"
ulimit -n "$(ulimit -Hn)"
ninja -C "$build" --quiet bench-programs chancery
work=$(mktemp -d)
server='' nginx='' least=''
clean() {
	for pid in $server $nginx $least; do kill "$pid" 2>/dev/null || :; done
	wait
	rm -rf "$work"
}
trap clean EXIT
trap 'exit 1' INT TERM

gcc -O2 -o "$work/least" "$peers/tools/fanout.c" || fail "no least server"
"$build/bench/bench-fill" "$work/record" 1000 >/dev/null
ours=$(free_port) theirs=$(free_port 7000) bare=$(free_port 9000)
mkdir "$work/tmp"
cat >"$work/nginx.conf" <<CONF
load_module $module;
user root;
worker_processes 1; daemon off; pid $work/nginx.pid; error_log $work/error.log;
worker_rlimit_nofile 20000;
events { worker_connections 19000; }
http {
	access_log off;
	client_body_temp_path $work/tmp/a; proxy_temp_path $work/tmp/b;
	fastcgi_temp_path $work/tmp/c; uwsgi_temp_path $work/tmp/d; scgi_temp_path $work/tmp/e;
	nchan_shared_memory_size 256m;
	server {
		listen 127.0.0.1:$theirs backlog=4096;
		location = /sub { nchan_subscriber eventsource; nchan_channel_id news; nchan_subscriber_first_message newest; }
		location = /pub { nchan_publisher; nchan_channel_id news; nchan_message_buffer_length 10; }
	}
}
CONF
taskset -c 0 nginx -c "$work/nginx.conf" -e "$work/error.log" &
nginx=$!
taskset -c 0 "$work/least" serve "$bare" &
least=$!
taskset -c 0 "$build/chancery" serve --data "$work/record" --port "$ours" >"$work/served" 2>&1 &
server=$!
until grep -q ready "$work/served"; do sleep 0.1; done
worker=$(children "$nginx" | awk '{ print $1 }')
door=$(children "$server" | awk '{ print $1 }')

# one NAME ARGUMENT...: appends its rounds to NAME.ms, its memory to NAME.kib
one() {
	name=$1
	shift
	timeout 300 taskset -c 1 "$build/bench/bench-fanout" "$@" >"$work/out" ||
		fail "$name: $(cat "$work/out")"
	grep -v memory "$work/out" >>"$work/$name.ms" || :
	grep memory "$work/out" >>"$work/$name.kib"
	sleep 1
}
# They take turns, three times.
for turn in 1 2 3; do
	one nchan last "$streams" "$theirs" /sub "$rounds" "$worker" post /pub "${BYTES:-300}"
	one least last "$streams" "$bare" /sub "$rounds" "$least" post /pub "${BYTES:-300}"
	one ours last "$streams" "$ours" /en/documents/d0.events "$rounds" "$door" "$work/record" d0
done
median() {
	sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}
for name in nchan least ours; do
	for column in 1 2 3 4; do
		awk -v c=$column '{ print $c }' "$work/$name.ms" | median
	done | paste -sd' ' >"$work/$name.median"
	# The first turn is the one that finds nothing allocated yet.
	awk -v n="$streams" 'NR == 1 { printf "%.2f %.2f\n", ($3 - $2) / n, ($4 - $2) / n }' \
		"$work/$name.kib" >"$work/$name.each"
	awk -v name="$name" -v n="$streams" -v each="$(cat "$work/$name.each")" '{
		split(each, k, " ")
		printf "%-6s %d streams: first %.1f ms, median %.1f ms, last %.1f ms; answered %.1f ms; %s KiB each open, %s after\n",
			name, n, $1, $2, $3, $4, k[1], k[2] }' "$work/$name.median"
done
last() {
	cut -d' ' -f3 "$work/$1.median"
}
awk -v o="$(last ours)" -v n="$(last nchan)" -v l="$(last least)" 'BEGIN {
	printf "the last: ours to nchan %.2f (goal <= 1), ours to the least server %.2f (goal <= 1.3)\n", o / n, o / l }'
[ "$seconds" = 0 ] && exit
taskset -c 1 "$build/bench/bench-fanout" churn "$streams" "$ours" /en/documents/d0.events "$seconds" \
	"$door" "$work/record" d0 | awk '
	/^lost/ { print "churn: " $0 }
	/^memory/ { printf "churn: %d KiB when warm, %d at the end: %+.2f %%\n", $3, $4, ($4 - $3) * 100 / $3 }'
