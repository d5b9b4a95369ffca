#!/bin/sh
# page.sh: our pages, kept while the record stays as it is, against nginx sending
# the same saved bytes as a file, on the loopback, eight connections; then the
# same pages to somebody signed in, with what is his own filled in.
#
#     bench/page.sh BUILD [SECONDS]
#
# Prints for each page: requests/s, processor time a request, p50 and p99, and
# the ratio of processor time to nginx's. SPDX-License-Identifier: Apache-2.0
set -eu
cd "$(dirname "$0")/.."
. bench/lib.sh
build=$1 seconds=${2:-3}
for tool in nginx wrk curl ss; do
	command -v $tool >/dev/null || fail "$tool is needed"
done
work=$(mktemp -d)
server='' nginx=''
clean() {
	[ -z "$server" ] || kill "$server" 2>/dev/null || :
	[ -z "$nginx" ] || kill "$nginx" 2>/dev/null || :
	wait
	rm -rf "$work"
}
trap clean EXIT
trap 'exit 1' INT TERM

"$build/chancery" demo --data "$work/data" >/dev/null
ours=$(free_port) theirs=$(free_port 7000)
"$build/chancery" serve --data "$work/data" --port "$ours" \
	>"$work/serve.log" 2>&1 &
server=$!
for i in 1 2 3 4 5 6 7 8 9 10; do
	sleep 0.2
	curl -fs -o /dev/null "http://localhost:$ours/en" && break
done

session=$(curl -fs "http://localhost:$ours/en/sessions" |
	grep -o 'href="/en/sessions/[^"./]*"' | cut -d'"' -f2 |
	grep 2010 | head -1)
document=$(curl -fs "http://localhost:$ours/en/documents" |
	grep -o 'href="/en/documents/[^"./]*"' | cut -d'"' -f2 | head -1)
[ -n "$session" ] && [ -n "$document" ] || fail "no page to measure"

mkdir "$work/www" "$work/tmp"
i=0
for page in "$session" "$document" /en/documents; do
	i=$((i + 1))
	curl -fs -o "$work/www/$i.html" "http://localhost:$ours$page"
done
cat >"$work/nginx.conf" <<CONF
daemon off;
master_process off;
pid $work/nginx.pid;
error_log $work/error.log;
events { worker_connections 256; }
http {
	access_log off;
	sendfile on;
	keepalive_requests 100000000;
	types { text/html html; }
	client_body_temp_path $work/tmp/a;
	proxy_temp_path $work/tmp/b;
	fastcgi_temp_path $work/tmp/c;
	uwsgi_temp_path $work/tmp/d;
	scgi_temp_path $work/tmp/e;
	server { listen 127.0.0.1:$theirs; root $work/www; }
}
CONF
nginx -c "$work/nginx.conf" -e "$work/error.log" &
nginx=$!
sleep 0.3
hz=$(getconf CLK_TCK)

# measure URL PID... : "requests/s us-a-request p50 p99", over $connections, with
# the header $cookie if there is one
connections=8 cookie=''
measure() {
	url=$1
	shift
	before=$(ticks "$@")
	wrk -t1 -c$connections "-d$seconds" --latency \
		${cookie:+-H "$cookie"} "$url" >"$work/wrk"
	after=$(ticks "$@")
	! grep -q 'Non-2xx' "$work/wrk" || fail "$url: not every answer is 200"
	awk -v t=$((after - before)) -v hz="$hz" '
		/requests in/ { n = $1 }
		/Requests\/sec/ { rate = $2 }
		$1 == "50%" { p50 = $2 }
		$1 == "99%" { p99 = $2 }
		END { printf "%.0f %.1f %s %s\n", rate, t * 1e6 / hz / n,
			p50, p99 }' "$work/wrk"
}

i=0
for page in "$session" "$document" /en/documents; do
	i=$((i + 1))
	bytes=$(wc -c <"$work/www/$i.html")
	them=$(measure "http://127.0.0.1:$theirs/$i.html" "$nginx")
	us=$(measure "http://localhost:$ours$page" "$server" \
		$(children "$server"))
	echo "$page $bytes $us $them" | awk '{
		printf "%-36s %6d bytes\n", $1, $2
		printf "    ours  %6d/s %7.1f us  p50 %s p99 %s\n", $3, $4,
			$5, $6
		printf "    nginx %6d/s %7.1f us  p50 %s p99 %s\n", $7, $8,
			$9, $10
		printf "    processor time %.2f times that of nginx\n", $4 / $8 }'
done

curl -fs -o /dev/null -c "$work/jar" -d who=secretariat -d office=registrar \
	-H "Origin: http://localhost:$ours" "http://localhost:$ours/en/demo"
cookie=$(awk -F '\t' 'NF == 7 { print "Cookie: " $6 "=" $7 }' "$work/jar")
[ -n "$cookie" ] || fail "nobody could sign in"
for page in "$session" "$document" /en/documents; do
	for connections in 8 1; do
		measure "http://localhost:$ours$page" "$server" \
			$(children "$server") | awk -v page="$page" \
			-v n=$connections '{
			printf "signed in, %-30s %d connections %6d/s", page, n, $1
			printf " %7.1f us  p50 %s p99 %s\n", $2, $3, $4 }'
	done
done
cookie=''
etag=$(curl -fsi "http://localhost:$ours$document" | tr -d '\r' |
	awk 'tolower($1) == "etag:" { print $2 }')
if [ -n "$etag" ]; then
	code=$(curl -s -o /dev/null -w '%{http_code}' \
		-H "If-None-Match: $etag" "http://localhost:$ours$document")
	echo "unchanged document page, asked again with its ETag: $code"
else
	echo "document page: no ETag"
fi
for pid in $server $(children "$server"); do
	echo "resident after load: process $(cat /proc/$pid/comm), $(rss "$pid") KiB"
done
