# lib.bash: what the scripts of this folder share. It is sourced, not run:
#     . "$(dirname "$0")/lib.bash"
# It sets chancery, here, tools, dir (a folder that goes at the end), passed,
# failed, server and liar. SPDX-License-Identifier: Apache-2.0

set -u
here=$(cd "$(dirname "$0")" && pwd)
chancery=$(realpath "${1:-${CHANCERY:-build/chancery}}")
tools=${CHANCERY_TOOLS:-$here/../../build-asan/tests/interop}
passed=0 failed=0
dir=$(mktemp -d /tmp/chancery-test-XXXXXX) || exit 1
server= liar= port=0
trap '[ -z "$server" ] || kill "$server" 2>/dev/null
[ -z "$liar" ] || kill -- "-$liar" 2>/dev/null
rm -rf "$dir"' EXIT

good() {
	echo "[       OK ] $1"
	passed=$((passed + 1))
}

# bad SENTENCE [FILE]: the file shows what was said instead.
bad() {
	echo "[  FAILED  ] $1"
	[ -z "${2-}" ] || sed 's/^/    /' "$2"
	failed=$((failed + 1))
}

# told CODE WORDS SENTENCE COMMAND...: that exit status, and the words said.
told() {
	local code=$1 words=$2 sentence=$3 got
	shift 3
	"$@" >"$dir/said" 2>&1 </dev/null
	got=$?
	if [ "$got" -eq "$code" ] && { [ -z "$words" ] ||
	    grep -qF -- "$words" "$dir/said"; }; then
		good "$sentence"
	else
		bad "$sentence (exit $got)" "$dir/said"
	fi
}

# up WORDS FILE: the words are in the file before twenty seconds have passed.
up() {
	local i
	for i in {1..200}; do
		grep -qs "$1" "$2" && return
		sleep 0.1
	done
	cat "$2"
	return 1
}

# at_port FILE: what serve has said there gives $at and its $port.
at_port() {
	up '^ready http' "$1" || exit 1
	at=$(sed -n 's/^ready //p' "$1")
	port=${at##*:}
}

# serve FOLDER: it is served at $at (port $port), by the process $server; on a
# port that is free, and on the same one when it is served again.
serve() {
	: >"$dir/served"
	"$chancery" serve --data "$1" --port "$port" >"$dir/served" 2>&1 &
	server=$!
	at_port "$dir/served"
}

# lie FOLDER: a server that lies (liar.c) gives it out at $www.
lie() {
	: >"$dir/port"
	"$tools/liar" "$1" >"$dir/port" 2>"$dir/liar.err" &
	liar=$!
	up . "$dir/port" || { cat "$dir/liar.err"; exit 1; }
	www=http://127.0.0.1:$(cat "$dir/port")
}

# ask STATUS WORDS SENTENCE CURL-ARGUMENT...: the answer has that status, and its
# head or its page the words; both are kept under these names. Where $jar is set it
# is asked by the browser whose cookies are in that file, from a page of the site.
ask() {
	local status=$1 words=$2 sentence=$3 got
	shift 3
	got=$(curl -s -o "$dir/page" -D "$dir/head" -w '%{http_code}' --max-time 30 \
	    ${jar:+-b "$jar" -c "$jar" -H "Origin: $at"} "$@")
	if [ "$got" = "$status" ] &&
	    cat "$dir/head" "$dir/page" | grep -qF -- "$words"; then
		good "$sentence"
	else
		ill "$sentence (status $got)"
	fi
}

# ill SENTENCE: bad, and the page that was asked for last says why.
ill() {
	{ head -n 20 "$dir/head"
	grep -A4 'note full\|<h1>' "$dir/page" | cut -c1-300; } >"$dir/said"
	bad "$1" "$dir/said"
}

plain() {	# HTML to text
	sed 's/&quot;/"/g; s/&#39;/'"'"'/g; s/&lt;/</g; s/&gt;/>/g; s/&amp;/\&/g'
}

value() {	# value NAME: of the first field of that name on the page
	grep -o "name=\"$1\" value=\"[^\"]*\"" "$dir/page" | head -1 |
		sed 's/^[^"]*"[^"]*" value="//; s/"$//' | plain | tr -d '\n'
}

# flip FILE OFFSET: one bit of it.
flip() {
	local byte
	byte=$(od -An -tu1 -j"$2" -N1 "$1")
	printf "\\$(printf %03o $((byte ^ 1)))" |
		dd of="$1" bs=1 seek="$2" conv=notrunc 2>/dev/null
}

# another_nonce FILE: the act with the first letter of its nonce, which is made
# at random, changed to a letter that it is not.
another_nonce() {
	sed 's/"nonce":"_/"nonce":"A/; t; s/"nonce":"./"nonce":"_/' "$1"
}

finish() {
	echo "$passed passed, $failed failed"
	[ "$failed" -eq 0 ]
	exit
}
