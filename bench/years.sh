#!/bin/sh
# years.sh: what pages cost as the record grows: one year of an organisation and
# so many (ten), entered through the desk as stories; then the processor time of
# each page made anew, on the one and on the other.
#
#     bench/years.sh BUILD [YEARS [FOLDER]]
#
# FOLDER keeps both records. SPDX-License-Identifier: Apache-2.0
set -eu
cd "$(dirname "$0")/.."
build=$1 years=${2:-10} keep=${3:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM
folder=${keep:-$work}
mkdir -p "$folder"

# The pages of the last session of so many years, and the newest of its kind.
pages() {
	s=$((13 * $1))
	for p in today sessions "sessions/s$s" "sessions/s$s/board" \
	    "meetings/m$s" "documents/d$s-3" "documents/d$s-17" documents \
	    members members/M1 organs/council deadlines registers log log.atom; do
		echo "/en/$p"
	done
}

uptime
for y in 1 "$years"; do
	awk -v Y="$y" -f bench/years.awk >"$work/story"
	"$build/chancery" play --quiet --data "$folder/$y" "$work/story"
	# shellcheck disable=SC2046
	"$build/bench/bench-anew" "$folder/$y" $(pages "$y") >"$work/$y.txt"
done
printf '%-28s %10s %10s %6s\n' page '1 year' "$years years" ratio
paste "$work/1.txt" "$work/$years.txt" | awk '{
	printf "%-28s %7.1f us %7.1f us %6.2f  %s to %s bytes\n", $1, $4, $11,
		$11 / $4, $2, $9 }'
