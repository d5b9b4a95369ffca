#!/bin/bash
# gomod.sh CHANCERY: the served log satisfies golang.org/x/mod's tlog and note,
# and a log that was tampered with does not. SPDX-License-Identifier: Apache-2.0

set -u
chancery=$1
here=$(cd "$(dirname "$0")" && pwd)
tools=${CHANCERY_TOOLS:-$here/../../build-asan/tests/interop}
passed=0 failed=0
dir=$(mktemp -d /tmp/chancery-test-XXXXXX) || exit 1
server= liar=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null
[ -z "$liar" ] || kill -- "-$liar" 2>/dev/null
rm -rf "$dir"' EXIT

if ! command -v go >/dev/null || [ ! -d /usr/share/gocode/src/golang.org/x/mod ]
then
	echo 'skipped: there is no Go, or no golang.org/x/mod, here'
	exit 0
fi

tell() {	# tell STATUS SENTENCE
	if [ "$1" -eq 0 ]; then
		echo "[       OK ] $2"
		passed=$((passed + 1))
	else
		echo "[  FAILED  ] $2"
		sed 's/^/    /' "$dir/said"
		failed=$((failed + 1))
	fi
}

# Only what Debian brought, and nothing from the network.
export GO111MODULE=off GOPATH=/usr/share/gocode GOPROXY=off GOFLAGS=
export GOCACHE=${GOCACHE:-${HOME:-$dir}/.cache/go-build}
go build -o "$dir/gomod" "$here/gomod/main.go" >"$dir/said" 2>&1
tell $? 'the program of x/mod builds'

"$chancery" demo --data "$dir/d" >/dev/null || exit 1
port=$((20000 + $$ % 20000))
"$chancery" serve --data "$dir/d" --port $port >"$dir/served" 2>&1 &
server=$!
for _ in {1..200}; do
	grep -qs ready "$dir/served" && break
	sleep 0.1
done
"$dir/gomod" "http://127.0.0.1:$port/log" >"$dir/said" 2>&1
cat "$dir/said"
passed=$((passed + $(grep -c ' OK ' "$dir/said")))
failed=$((failed + $(grep -c FAILED "$dir/said")))
[ "$(grep -c . "$dir/said")" -gt 20 ]
tell $? 'everything was asked'

# The controls: copies with one thing wrong.
mkdir "$dir/www"
"$chancery" log --tiles "$dir/www/good" --data "$dir/d" >/dev/null
"$tools/liar" "$dir/www" >"$dir/port" 2>"$dir/said" &
liar=$!
for _ in {1..200}; do
	[ -s "$dir/port" ] && break
	sleep 0.1
done
at=http://127.0.0.1:$(cat "$dir/port")/plain

# flip FILE OFFSET: one bit of it.
flip() {
	local byte
	byte=$(od -An -tu1 -j"$2" -N1 "$1")
	printf "\\$(printf %03o $((byte ^ 1)))" |
		dd of="$1" bs=1 seek="$2" conv=notrunc 2>/dev/null
}
copy() { cp -a "$dir/www/good" "$dir/www/$1"; }
# refused WORDS SENTENCE COPY: there, and in these words.
refused() {
	"$dir/gomod" -proofs=false "$at/$3" >"$dir/said" 2>&1
	[ $? -eq 1 ] && grep FAILED "$dir/said" | grep -qF -- "$1"
	tell $? "$2"
}

"$dir/gomod" -proofs=false "$at/good" >"$dir/said" 2>&1
tell $? 'a good copy is good'
copy byte
LC_ALL=C sed -i '0,/"at":"2010/s//"at":"2011/' "$dir/www/byte/tile/entries/001"
refused 'entry 256 is not its leaf' 'one byte of an entry' byte
copy leaf
flip "$dir/www/leaf/tile/0/001" 288
refused 'every entry is proven' 'one byte of a hash' leaf
copy cut
truncate -s -1 "$dir/www/cut/tile/entries/000"
refused 'ends inside an entry' 'a bundle cut short' cut
copy forged
sed -i '2s/.*/700/' "$dir/www/forged/checkpoint"
refused 'the checkpoint is signed' 'another size in the checkpoint' forged
"$chancery" demo --data "$dir/other" >/dev/null
"$chancery" log --tiles "$dir/www/other" --data "$dir/other" >/dev/null
cp "$dir/www/good/vkey" "$dir/www/other/vkey"
refused 'the checkpoint is signed' 'a record under the key of another' other
copy fork
cp -a "$dir/www/other/tile" "$dir/www/fork/"
refused 'the entries hash to the signed root' 'other entries under our head' fork

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
