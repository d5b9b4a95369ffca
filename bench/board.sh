#!/bin/sh
# board.sh: the clearance board at size: an organisation of 50 members, a package
# of 500 drafts, a position of each member on each draft but some, entered through
# the desk as a story; then what the board costs made anew, beside the limits of
# the machine in the same run.
#
#     bench/board.sh BUILD [MEMBERS [DRAFTS [FOLDER]]]
#
# FOLDER keeps the record, to look at it. SPDX-License-Identifier: Apache-2.0
set -eu
cd "$(dirname "$0")/.."
. bench/lib.sh
build=$1 members=${2:-50} drafts=${3:-500} keep=${4:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM
folder=${keep:-$work/data}

awk -v M="$members" -v D="$drafts" -f bench/board.awk >"$work/board.story"
uptime
"$build/bench/bench-limits" "$work"
start=$(date +%s)
"$build/chancery" play --data "$folder" "$work/board.story" >/dev/null
echo "$members members, $drafts drafts: $("$build/chancery" log --data "$folder" \
	--last 1 | awk '{ print $1 }') is the last entry, after $(($(date +%s) - start)) s"
"$build/bench/bench-anew" "$folder" /en/sessions/s1/board \
	/ru/sessions/s1/board /en/sessions/s1/board.json \
	/en/sessions/s1/board.csv /en/sessions/s1 /en
