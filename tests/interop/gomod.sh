#!/bin/bash
# gomod.sh CHANCERY: the served log satisfies golang.org/x/mod's tlog and note,
# and a log that was tampered with does not. SPDX-License-Identifier: Apache-2.0

. "$(dirname "$0")/lib.bash"

if ! command -v go >/dev/null || [ ! -d /usr/share/gocode/src/golang.org/x/mod ]
then
	echo 'skipped: there is no Go, or no golang.org/x/mod, here'
	exit 0
fi

tell() {	# tell STATUS SENTENCE
	if [ "$1" -eq 0 ]; then good "$2"; else bad "$2" "$dir/said"; fi
}

# Only what Debian brought, and nothing from the network.
export GO111MODULE=off GOPATH=/usr/share/gocode GOPROXY=off GOFLAGS=
export GOCACHE=${GOCACHE:-${HOME:-$dir}/.cache/go-build}
go build -o "$dir/gomod" "$here/gomod/main.go" >"$dir/said" 2>&1
tell $? 'the program of x/mod builds'

"$chancery" demo --data "$dir/d" >/dev/null || exit 1
serve "$dir/d"
"$dir/gomod" "http://127.0.0.1:$port/log" >"$dir/said" 2>&1
cat "$dir/said"
passed=$((passed + $(grep -c ' OK ' "$dir/said")))
failed=$((failed + $(grep -c FAILED "$dir/said")))
[ "$(grep -c . "$dir/said")" -gt 20 ]
tell $? 'everything was asked'

# The controls: copies with one thing wrong.
mkdir "$dir/www"
"$chancery" log --tiles "$dir/www/good" --data "$dir/d" >/dev/null
lie "$dir/www"
at=$www/plain
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

finish
