#!/bin/bash
# transcript.sh [CHANCERY]: a transcript is pasted into the page of its meeting, put
# right, and entered speech by speech by a role of the demonstration, as a browser
# without script does it. SPDX-License-Identifier: Apache-2.0

. "$(dirname "$0")/lib.bash"
cd "$dir" || exit 1
"$chancery" demo --data d >/dev/null || exit 1
serve "$dir/d"
there=/en/meetings/csc-2010-2-plenary
jar=jar

# press BUTTON STATUS WORDS SENTENCE [PLACE=TEXT...]
press() {
	local button=$1 status=$2 words=$3 sentence=$4
	shift 4
	if python3 "$here/press.py" page "$button" "$@" >form 2>said; then
		head -n 1 form | tr -d '\n' >body
		ask "$status" "$words" "$sentence" --data-binary @body \
			"$at$(tail -n 1 form)"
	else
		bad "$sentence" said
	fi
}

says() {	# says WORDS SENTENCE
	if grep -qF -- "$1" page; then good "$2"; else bad "$2" page; fi
}

says_not() {
	if grep -qF -- "$1" page; then bad "$2" page; else good "$2"; fi
}

still() {	# still SENTENCE: the form's text is what is in the file pasted
	python3 "$here/press.py" page do=read | python3 -c 'import sys, urllib.parse
t = dict(urllib.parse.parse_qsl(sys.stdin.readlines()[0]))["transcript.text"]
sys.stdout.write(t.replace("\r", ""))' >text
	if cmp -s text pasted; then good "$1"; else bad "$1"; fi
}

role() {	# role WHO OFFICE SENTENCE
	rm -f jar
	ask 303 '' "$3" -d who="$1" -d office="$2" "$at/en/demo"
}

ask 303 'Location: /en/sign-in' 'who is not signed in is asked to' "$at$there/transcript"
role KZ head-of-state 'a delegate'
ask 200 'Plenary meeting' 'sees the meeting' "$at$there"
says_not "$there/transcript" 'and no way to a transcript'
ask 200 'Read it' 'who knows the address sees the form' "$at$there/transcript"
press do=read 409 'Kazakhstan may not enter what was said' \
	'and reads at once that it may not' 'transcript.text=MEDVEDEV: Dear colleagues!'
role secretariat registrar 'the registrar'
ask 200 "$there/transcript" 'is led to it' "$at$there"
ask 404 'knows no meeting none' 'of no meeting there is none' "$at/en/meetings/none/transcript"
ask 200 'Read it' 'the form is empty' "$at$there/transcript"

# What is wrong is said with its line, and what was pasted is still there.
press do=read 200 'No speaker was found' 'a text without a speaker is told so' \
	'transcript.text=Nothing.'
press do=read 400 'has a character that is not shown' 'a character that is not shown is refused' \
	$'transcript.text=MEDVEDEV: One.\n\nTwo\x02.'
says 'Line 3' 'with its line'
printf 'MEDVEDEV: One.\n\nTwo\x02.' >pasted
still 'the text is still there'
press do=read 400 'is missing: the language of this text' 'a text has a language' transcript.language=
press do=read 400 'href="#transcript.language"' 'that is one' 'transcript.language=En glish'
press do=read 409 'The agenda has no item 99' 'the rules are asked before anything is signed' \
	transcript.language=en $'transcript.text=MEDVEDEV: One.\nItem 99\nKARIMOV: Two.'
says 'Line 3' 'and say of which line'
printf 'MEDVEDEV: %0204800d' 0 >pasted
press do=read 400 'at most 204800 bytes here' 'more than fits is not read' \
	transcript.text=@pasted
still 'and not lost'

paste=$'Opening remarks\n\nItem 2. Opening\n\nD.MEDVEDEV: Dear colleagues!\n\nI recall: <it> was June.
PRESIDENT: Thank you.\nJ. Smith: Three.\nNote: and words.\nPRESIDENT: Four & five.\n\fMR. NAZARBAYEV: Six.'
press do=read 400 '2 of 6 speeches have one speaker' 'a transcript is read' \
	"transcript.text=$paste"
says 'PRESIDENT may be any of several' 'a label that names several is asked about'
says '2 times in the text' 'once, however often it stands'
says 'Nobody at the meeting is called J. Smith.' 'and a stranger'
says 'href="#who.1"' 'with a way to where it is put right'
says 'Alexander Lukashenko, President (Belarus)' 'those it may be are offered'
says 'Delegation: Uzbekistan' 'or all who were there'
says '1 line before the first speaker is left out' 'what comes before the first is counted'
says_not 'name="from"' 'nothing can be signed yet'
press do=read 200 '5 of 5 speeches have one speaker' 'they are put right by choosing' \
	who.0=lukashenko who.1=UZ who.2=-
says '[lukashenko]: Four &amp; five.' 'which stands in the text'
says '\Note: and words.' 'what is no label is words'
says '2 paragraphs' 'paragraphs are counted'
says 'Item 2</span>' 'and items told'
press from=0 200 'about to sign' 'the first act is reviewed'
says 'Act 1 of 5 of the transcript, line 5' 'of so many'
says 'I recall: &lt;it&gt; was June.' 'with its words'
press do=read 200 'Review and sign the first speech' 'one goes back, and nothing is lost'
press from=0 200 'about to sign' 'and on'
press do=demo 201 'The act is in the record' 'signed it is in the record'
press do=next 200 'Act 2 of 5 of the transcript, line 8' 'the next is offered'
press do=demo 201 'The act is in the record' 'and signed'
press do=read 200 '2 of 5 acts are in the record' 'the page knows how far it is'

# Given again, in another window, on another day.
ask 200 'Read it' 'the transcript is pasted once more' "$at$there/transcript"
press do=read 200 '2 of 5 acts are in the record' 'and goes on where it was left' \
	"transcript.text=$(printf %s "$paste" | sed 's/^PRESIDENT:/[lukashenko]:/; s/^J. Smith/[UZ]/; s/^Note/\\Note/')"
press from=2 200 'Act 3 of 5 of the transcript, line 9' 'the third'
press do=submit 409 'signature for Secretariat is missing' 'is not taken unsigned'
press do=demo 201 'The act is in the record' 'but signed, with the transcript still there'
press do=next 200 'Act 4 of 5 of the transcript, line 11' 'one may be left out'
press do=next 200 'Act 5 of 5 of the transcript, line 12' 'for the next'
press do=demo 201 'Back to the transcript' 'after the last one goes back'
press do=next 200 'the same words:' 'what was left out is offered still, and what was not is known'
says_not 'acts are in the record' 'by its words alone it is not said to be entered'
press from=4 200 'stand in the record already' 'whose review says so, too'

ask 200 'Прочитать' 'in Russian' "$at/ru/meetings/csc-2010-2-plenary/transcript"
printf 'Медведев: Раз.\nИ.Кузнецов: Два.' >pasted
press do=read 400 'На заседании никто не зовётся «И.Кузнецов».' \
	'a stranger is told of in Russian' transcript.text=@pasted
says 'Строка 2: ' 'with the line'
says 'Александр Лукашенко, Президент (Беларусь)' 'and names are Russian'
rm -f jar
press do=read 401 'ничего не прочитано' 'whose session has ended is told so'
still 'and has the text'
cp page kept
role secretariat registrar 'who signs in again'
cp kept page
press do=read 400 'не зовётся' 'sends the same form'

# The minutes, and the record.
ask 200 'I recall: &lt;it&gt; was June.' 'the minutes have the words' "$at$there/minutes"
says_not 'Four &amp; five.' 'and not those that were left out'
told 0 'good:' 'the record is good by the rules' "$chancery" verify "$dir/d" --rules
finish
