#!/bin/sh
# floors_test.sh FLOORS_EXE ROOT: plants one fault a time in a small house.
# SPDX-License-Identifier: Apache-2.0
floors=$1 root=$2
. "$(dirname "$0")/lib.sh"

spdx='/* SPDX-License-Identifier: Apache-2.0 */'

# A house in which everything is right.
house() {
	rm -rf "$dir/h"
	mkdir -p "$dir/h/src/base" "$dir/h/src/book" "$dir/h/src/act" \
	    "$dir/h/src/web" "$dir/h/src/desk" "$dir/h/tests/book"
	cat >"$dir/h/FLOORS" <<-'P'
	# the plan
	base :
	book : base
	act  : base book
	desk : base book act
	web  : base book
	P
	for f in src/base/a.h src/book/b.c src/act/c.c src/web/w.c src/main.c \
	    tests/book/b_test.c; do
		echo "$spdx" >"$dir/h/$f"
	done
	echo '#include "base/a.h"' >>"$dir/h/src/book/b.c"
	echo '#include "book/write.h"' >>"$dir/h/src/act/c.c"
	echo '# include "web/w.h"' >>"$dir/h/src/main.c"
	echo '#include "tests/test.h"' >>"$dir/h/tests/book/b_test.c"
	echo '#include <stdio.h>' >>"$dir/h/tests/book/b_test.c"
}

# planted SENTENCE FILE LINE WORDS
planted() {
	house
	echo "$3" >>"$dir/h/$2"
	refused "$1" "$2:$4" "$floors" "$dir/h"
}

house
accepted 'a house that keeps to its plan passes' "$floors" "$dir/h"
planted 'a floor may not look up' src/book/b.c '#include "act/c.h"' \
    '3: error: book may not include "act/c.h"'
planted 'a door may not hold the pen' src/web/w.c '#include "book/write.h"' \
    '2: error: "book/write.h", the pen'
planted 'an include names its floor' src/book/b.c '#include "b.h"' \
    '3: error: "b.h" does not name its floor'
planted 'no path climbs out' src/book/b.c '#include "base/../act/c.h"' \
    '3: error: "base/../act/c.h" does not name'
planted 'a space after the hash hides nothing' src/book/b.c \
    ' #  include "act/c.h"' '3: error: book may not'
planted 'angle brackets reach no floor' src/web/w.c \
    '#include <book/write.h>' '2: error: <book/write.h> is ours'
planted 'an include made by a macro is refused' src/web/w.c \
    '#include PEN' '2: error: an include is written out'
planted 'a test sees what its floor sees' tests/book/b_test.c \
    '#include "act/c.h"' '4: error: book may not'
planted 'a test holds no pen that its floor does not' src/main.c \
    '#include "book/write.h"' '3: error:'
planted 'the roof chooses a door and nothing else' src/main.c \
    '#include "act/c.h"' '3: error: src/main.c may not'
planted 'an unknown floor is refused' src/book/b.c '#include "attic/x.h"' \
    '3: error: "attic/x.h" is on no floor'
planted 'the plan has no circle' FLOORS 'attic : cellar' \
    '7: error: cellar is not a floor below attic'
planted 'a floor stands once' FLOORS 'base :' '7: error: the floor base'
house; mkdir "$dir/h/src/attic"; echo "$spdx" >"$dir/h/src/attic/x.c"
refused 'a folder off the plan is refused' 'src/attic/x.c:1: error: this folder' \
    "$floors" "$dir/h"
house; : >"$dir/h/src/base/a.h"
refused 'a file says its licence' 'src/base/a.h:1: error: no SPDX' \
    "$floors" "$dir/h"
house; mkdir "$dir/h/src/press"; echo 'press : base' >>"$dir/h/FLOORS"
echo '% #include "act/c.h"' >"$dir/h/src/press/x.html"
refused 'a template keeps to the plan' 'src/press/x.html:1: error: press may' \
    "$floors" "$dir/h"
accepted 'this house keeps to its plan' "$floors" "$root"
finish
