# lib.sh: what the tests of the build helpers share (sourced, POSIX sh).
# SPDX-License-Identifier: Apache-2.0
#
# Closing lines are those of cmocka, so that one counter reads all tests.

set -u
passed=0 failed=0 names=
dir=$(mktemp -d /tmp/chancery-test-XXXXXX) || exit 1
trap 'rm -rf "$dir"' EXIT
here=$(cd "$(dirname "$0")" && pwd)

fine() {
	echo "[       OK ] $1"
	passed=$((passed + 1))
}

wrong() {
	echo "[  FAILED  ] $1"
	failed=$((failed + 1)) names="$names$1
"
	sed 's/^/    /' "$dir/said" >&2
}

# accepted SENTENCE COMMAND...
accepted() {
	sentence=$1; shift
	if "$@" >"$dir/said" 2>&1; then fine "$sentence"
	else wrong "$sentence"; fi
}

# refused SENTENCE WORDS COMMAND...: exit status 1, and the words are said.
refused() {
	sentence=$1 words=$2; shift 2
	"$@" >"$dir/said" 2>&1
	if [ $? -eq 1 ] && grep -qF -- "$words" "$dir/said"
	then fine "$sentence"; else wrong "$sentence"; fi
}

# contains SENTENCE FILE WORDS
contains() {
	cp "$2" "$dir/said"
	if grep -qF -- "$3" "$2"; then fine "$1"; else wrong "$1"; fi
}

finish() {
	echo "[  PASSED  ] $passed test(s)."
	[ "$failed" -eq 0 ] && exit 0
	echo "[  FAILED  ] $failed test(s), listed below:"
	printf %s "$names" | sed 's/^/[  FAILED  ] /'
	exit 1
}
