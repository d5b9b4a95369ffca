#!/bin/bash
# anywhen.sh [CHANCERY]: a record judged again in other time zones and languages of
# the machine, years after it was made, gives the same verdicts and the same book.
# SPDX-License-Identifier: Apache-2.0

. "$(dirname "$0")/lib.bash"
root=$(cd "$here/../.." && pwd)
cd "$dir" || exit 1

# elsewhere COMMAND...: in places that differ in all a machine can differ in.
elsewhere() {
	TZ=UTC LC_ALL=C "$@" >said.1 2>&1 || echo "exit $?" >>said.1
	TZ=Pacific/Kiritimati LC_ALL=C.UTF-8 LANG=tr_TR "$@" >said.2 2>&1 ||
		echo "exit $?" >>said.2
	TZ=America/St_Johns LANGUAGE=ru "$@" >said.3 2>&1 ||
		echo "exit $?" >>said.3
	cmp -s said.1 said.2 && cmp -s said.1 said.3
}

for story in silence silence-by-hand written written-by-hand election rules \
    position limited-format joint quorum concerned recount; do
	TZ=Asia/Kathmandu "$chancery" play --data $story \
		"$root/tests/stories/$story.story" >said 2>&1 || {
		bad "the story $story is played" said
		continue
	}
	if elsewhere "$chancery" verify --rules --quiet $story &&
	    grep -q '^good: ' said.1; then
		good "$story is judged alike everywhere, and years later"
	else
		bad "$story is judged otherwise elsewhere" said.2
	fi
done

# each RECORD REF...: an outcome recounted
each() {
	local record=$1 ref
	shift
	for ref; do
		if elsewhere "$chancery" recount --json --quiet \
		    --data $record $ref && grep -q '"outcome"' said.1; then
			good "$ref of $record has one outcome"
		else
			bad "$ref of $record has another outcome elsewhere" said.2
		fi
	done
}
each silence s1 s2 s3 s5 s6
each written w1 w2 w3
each election seats sg
each rules d1 d6 v1 v5
each joint d1
each concerned d1 v5 d6 w7
each recount d1 d2 d3 d4 d5 d7 d8 d9

# The book is made anew from the log, byte for byte.
anew() {
	rm -rf copy
	cp -r rules copy
	rm -rf copy/book
	export TZ=$1
	serve "$dir/copy"
	kill "$server" && wait "$server" 2>/dev/null
	server=
	sqlite3 "file:copy/book/book.db?mode=ro" .dump >"$2" && [ -s "$2" ]
}
if anew UTC one && anew Pacific/Kiritimati two && cmp -s one two; then
	good 'a book folded in another time zone is the same'
else
	bad 'a book folded in another time zone is another'
fi
finish
