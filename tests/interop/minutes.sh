#!/bin/bash
# minutes.sh [CHANCERY]: a transcript becomes acts that ssh-keygen signs, and the acts
# minutes: as a page, as data, as plain text. SPDX-License-Identifier: Apache-2.0

. "$(dirname "$0")/lib.bash"
export CHANCERY_DATA=$dir/data
cd "$dir" || exit 1
origin=acts.example.org/log

# act KEY OFFICE KIND FIELD=VALUE...: signed for the secretariat and entered.
act() {
	local key=$1 office=$2
	shift 2
	"$chancery" act "$@" --for secretariat --office "$office" \
		--key "$key.pub" >act.json 2>said || cat said
	rm -f act.json.sig
	ssh-keygen -q -Y sign -f "$key" -n act.v1@chancery act.json 2>/dev/null
	"$chancery" submit act.json act.json.sig >said 2>&1 || cat said
}

for k in root registrar; do
	ssh-keygen -q -t ed25519 -N '' -C '' -f $k
done
"$chancery" init --origin $origin >/dev/null
line=$(cut -d' ' -f1,2 root.pub)
printf '{"at":"%s","body":{"members":[{"id":"N","names":{"en":"Northland","ru":"Северия"},"roots":["%s"],"since":"2000-01-01"},{"id":"secretariat","kind":"organ","names":{"en":"Secretariat"},"roots":["%s"]}],"name":"An Organisation","origin":"%s"},"by":[{"for":"secretariat","key":"%s","office":"root"}],"kind":"org.constitute","nonce":"AAAAAAAAAAAAAAAAAAAAAA","org":"%s","v":1}' \
	"$(date -u +%FT%TZ)" "$line" "$line" $origin \
	"$(ssh-keygen -lf root.pub | cut -d' ' -f2)" $origin >founding.json
ssh-keygen -q -Y sign -f root -n act.v1@chancery founding.json
"$chancery" submit founding.json founding.json.sig >/dev/null
printf '{"for":"secretariat","key":"%s","org":"%s"}' \
	"$(ssh-keygen -lf registrar.pub | cut -d' ' -f2)" $origin >consent
ssh-keygen -q -Y sign -f registrar -n enrol.v1@chancery consent 2>/dev/null
act root root key.enrol key="$(cut -d' ' -f1,2 registrar.pub)" \
	holder=Registrar office=registrar kinds='*' \
	proof="$(grep -v ^- consent.sig | tr -d '\n')"
by() { act registrar registrar "$@"; }
by organ.establish organ=council names.en=Council type=principal
by office.establish office=minister names.en=Minister powers=none sits_in=council
by person.register person=west names.en='Nora West' names.ru='Нора Вест'
by person.register person=west-a names.en='Anna West'
by office.appoint office=minister person=west delegation=N from=2018-01-01
by office.appoint office=minister person=west-a delegation=secretariat \
	from=2018-01-01
by meeting.record meeting=m0 names.en='Meeting of 2018' organs=council \
	format=plenary access=public place.en=There zone=UTC day=2018-05-06
by meeting.record meeting=m1 names.en='Meeting of 2019' organs=council \
	format=plenary access=public place.en=There zone=UTC day=2019-05-06

cat >transcript <<'END'
Opening remarks

N.WEST: Dear colleagues!

I recall: <it> was May.

Представитель Северии: Благодарю.
END
cat >doubtful <<'END'
WEST: Which of the two?
J. Smith: I was not there.
END
read_it() { "$chancery" transcript "$@" --meeting m1 --language en; }

told 2 '--meeting names' 'a transcript is of a meeting, in a language' \
	"$chancery" transcript transcript
told 3 'knows no meeting' 'which the record knows' \
	"$chancery" transcript transcript --meeting m9 --language en
told 1 'line 1: WEST: may be any of these: Nora West, Minister (Northland), as [west]; Anna West, Minister (Secretariat), as [west-a]' \
	'a label that names two is reported with both' read_it doubtful
told 1 'line 2: J. Smith: nobody at the meeting is called so' \
	'and one that names nobody' read_it doubtful
told 1 'No act is written' 'and nothing is written then' read_it doubtful \
	--into doubted --for secretariat --office registrar --key registrar.pub
told 1 '' 'not even a folder' test -e doubted
sed -i 's/^WEST/[west-a]/; /Smith/d' doubtful
told 0 'Anna West' 'a seat in brackets is meant and no other' read_it doubtful
told 2 'Each signer' 'acts have a signer' read_it transcript --into acts
told 0 'speeches 2, resolved 2, acts 2, lines before the first 1' \
	'each speaker is found' read_it transcript --source 'The Gazette' \
	--spoken ru --into acts --for secretariat --office registrar \
	--key registrar.pub
told 0 '' 'each speech is an act' test -s acts/0002.json
ssh-keygen -q -Y sign -f registrar -n act.v1@chancery acts/*.json 2>/dev/null
for f in acts/*.json; do
	told 0 'entered as entry' "$f, signed by ssh-keygen, is entered" \
		"$chancery" submit "$f" "$f.sig"
done
told 0 'acts 2, lines before the first 1, entered already 2' \
	'given again, nothing of it is written' read_it transcript --into again \
	--for secretariat --office registrar --key registrar.pub
told 1 '' 'no second time' test -e again/0001.json
printf '\n[west-a]: On the next day.\n' >>transcript
told 0 'acts 3, lines before the first 1, entered already 2' \
	'what was added to it is' read_it transcript --into again \
	--for secretariat --office registrar --key registrar.pub
told 1 '' 'alone' test -e again/0002.json
told 0 'm1-w3' 'under the next name' cat again/0003.json
told 0 'good:' 'by the rules' "$chancery" verify data --rules

serve "$dir/data"
has() {	# has PATH WORDS SENTENCE
	curl -s --max-time 30 -o page "$at$1"
	if grep -qF -- "$2" page; then good "$3"; else bad "$3" page; fi
}
has /en/meetings/m1/minutes 'I recall: &lt;it&gt; was May.' \
	'the minutes have the words'
has /en/meetings/m1/minutes 'people/west">Nora West</a>, Minister (Northland)' \
	'linked to the person, with the capacity'
has /en/meetings/m1/minutes 'Delegation: Northland' \
	'where no person is named the delegation stands'
has /en/meetings/m1/minutes 'href="/en/meetings/m0/minutes"' \
	'and lead back to the minutes before'
has /en/meetings/m0/minutes 'href="/en/meetings/m1/minutes"' 'which lead on'
has /en/people/west 'minutes#m1-w1' 'the person leads to the words'
has /en/meetings/m1/minutes.txt 'Nora West, Minister (Northland) [10]:' \
	'as plain text, each with its entry'
has /en/meetings/m1/minutes.txt "Checkpoint: $origin, 12," \
	'and the checkpoint at the foot'
has /ru/meetings/m1/minutes.txt 'Делегация: Северия' 'in either language'
has /en/meetings/m1/minutes.json '"text":"Dear colleagues!' 'and as data'
has /en/meetings/m9/minutes 'knows no meeting' 'of no meeting there are none'
has /en/members.txt 'no such form' 'no other page has such a text'
# The same in the browser, with the registrar's own key.
curl -s -c jar -o page "$at/en/sign-in"
grep -o 'id="statement">[^<]*' page | sed 's/^id="statement">//; s/&quot;/"/g' |
	tr -d '\n' >statement
ssh-keygen -q -Y sign -f registrar -n signin.v1@chancery statement 2>/dev/null
press() {	# press BUTTON WORDS SENTENCE [PLACE=TEXT...]
	python3 "$here/press.py" page "$1" "${@:4}" >form
	head -n 1 form | tr -d '\n' >body
	curl -s -b jar -c jar -H "Origin: $at" -o page --data-binary @body \
		"$at$(tail -n 1 form)"
	if grep -qF -- "$2" page; then good "$3"; else bad "$3" page; fi
}
curl -s -b jar -c jar -H "Origin: $at" -o page --data-urlencode sig@statement.sig \
	-d "nonce=$(value nonce)" "$at/en/sign-in"
curl -s -b jar -o page "$at/en/meetings/m1/transcript"
press do=read '2 of 3 acts are in the record' 'the page knows what was entered' \
	transcript.text=@transcript
press from=2 'Act 3 of 3 of the transcript' 'the next act is reviewed'
cp page review
press do=save '"kind":"speech.record"' 'and saved'
cp review page
value act >act.json
rm -f act.json.sig
ssh-keygen -q -Y sign -f registrar -n act.v1@chancery act.json 2>/dev/null
press do=submit 'The act is in the record' 'signed by ssh-keygen it is entered' \
	sig.0=@act.json.sig
press do=next 'The whole transcript is in the record' 'and that was all'
has /en/meetings/m1/minutes 'On the next day.' 'the minutes have it'
curl -s "$at/en/meetings/m1/minutes.txt" | awk 'length($0) > 72 { exit 1 }' &&
	good 'no line is longer than 72' || bad 'no line is longer than 72'
finish
