#!/bin/bash
# forms.sh [CHANCERY]: an act is written, reviewed, signed and handed in by the
# forms of the pages, with curl for a browser and ssh-keygen for the pen; and
# handed in as JSON, as a program does. SPDX-License-Identifier: Apache-2.0

. "$(dirname "$0")/lib.bash"
export CHANCERY_DATA=$dir/data
cd "$dir" || exit 1
origin=acts.example.org/log

post() {	# post STATUS WORDS SENTENCE ADDRESS PLACE VALUE...
	local status=$1 words=$2 sentence=$3 to=$4
	local args=()
	shift 4
	while [ $# -gt 0 ]; do
		args+=(--data-urlencode "$1=$2")
		shift 2
	done
	ask "$status" "$words" "$sentence" "$at$to" "${args[@]}"
}

ssh-keygen -q -t ed25519 -N '' -C '' -f root
ssh-keygen -q -t ed25519 -N '' -C '' -f other
fp=$(ssh-keygen -lf root.pub | cut -d' ' -f2)
"$chancery" init --origin $origin >/dev/null
printf '{"at":"%s","body":{"members":[{"id":"secretariat","kind":"organ","names":{"en":"Secretariat"},"roots":["%s"]}],"name":"An Organisation","origin":"%s"},"by":[{"for":"secretariat","key":"%s","office":"root"}],"kind":"org.constitute","nonce":"AAAAAAAAAAAAAAAAAAAAAA","org":"%s","v":1}' \
	"$(date -u +%FT%TZ)" "$(cut -d' ' -f1,2 root.pub)" $origin "$fp" \
	$origin >founding.json
ssh-keygen -q -Y sign -f root -n act.v1@chancery founding.json
"$chancery" submit founding.json founding.json.sig >/dev/null

serve "$dir/data"

ask 200 'organ.establish' 'every kind of act is listed' "$at/en/acts"
ask 200 '"refusals"' 'a kind has its schema at the same address' \
	"$at/en/acts/organ.establish.json"
ask 404 'no such page' 'an entry that is no number is not found' "$at/log/entry/%C3%A9"
ask 200 'no-store' 'what repeats the host it was asked by is nobody else'"'s" \
	-I "$at/en/verify"
ask 404 'no kind of act named' 'a kind that is none is not found' \
	"$at/en/acts/organ.abolish"
post 400 'href="#body.names"' 'what is missing is named, with a way to it' \
	/en/acts/organ.establish body.organ council body.type principal \
	by.0.for secretariat by.0.office root by.0.key "$fp"
if tr -d '\n' <page | grep -q '<fieldset class="stack-s err" id="body.names">'; then
	good 'with the mark of an error'
else
	ill 'with the mark of an error'
fi
if grep -q 'value="council"' page; then
	good 'and what was typed is still there'
else
	ill 'and what was typed is still there'
fi
post 400 'href="#by.0.key"' 'a key that is none is named too' \
	/en/acts/organ.establish body.organ council body.names.en Council \
	body.type principal by.0.for secretariat by.0.office root by.0.key 'ssh-ed25519 AAAA'
post 409 'The record knows no organ named nowhere' \
	'what the rules refuse is told before anybody signs' \
	/en/acts/organ.establish body.organ council body.names.en Council \
	body.type subsidiary body.parent nowhere \
	by.0.for secretariat by.0.office root by.0.key "$fp"
post 400 'id="body.organ-w">Не заполнено поле «organ»: ' \
	'in Russian it is told beside its field' \
	/ru/acts/organ.establish body.names.en Council body.type principal \
	by.0.for secretariat by.0.office root by.0.key "$fp"
post 400 'Поле «number»: нужно целое число.' 'also what is typed wrong' \
	/ru/acts/agenda.propose body.items.0.number many
post 409 'нет такого краткого имени (орган): «nowhere»' \
	'and what the rules refuse, with the kind in words' \
	/ru/acts/organ.establish body.organ council body.names.en Council \
	body.type subsidiary body.parent nowhere \
	by.0.for secretariat by.0.office root by.0.key "$fp"
ask 404 'Нет такого вида актов: «organ.abolish».' 'a page that is none says so in Russian' \
	"$at/ru/acts/organ.abolish"
ask 404 '{"form":"There is no kind of act named %.60s.","rule":"","says":"Нет такого вида' \
	'its twin says it too, and what it is made of' "$at/ru/acts/organ.abolish.json"
ask 404 '"with":["organ.abolish"]' 'with the values' "$at/ru/acts/organ.abolish.json"
ask 404 'В реестре нет сессии none' 'so does what the record has not' "$at/ru/sessions/none"
post 200 'name="body.items.1.number"' 'a list gets one row more' \
	/en/acts/agenda.propose body.items.0.number 1 more body.items
twenty=()
for i in $(seq 0 19); do
	twenty+=("body.items.$i.number" "$((i + 1))" "body.items.$i.names.en" " Item $i "
		"body.items.$i.names.ru" "Пункт $i" "body.items.$i.note.en" '' "body.items.$i.note.ru" ''
		"body.items.$i.documents" '')
done
post 409 'value="Пункт 19"' 'an agenda of twenty items comes back whole' \
	/en/acts/agenda.propose body.session none by.0.for secretariat by.0.office root by.0.key "$fp" "${twenty[@]}"
post 400 'written in two ways at once' 'a list and a part of it at once are refused' \
	/en/acts/agenda.propose body.items '[1]' body.items.0.number 1
post 400 'written in two ways at once' 'also when it is no list' \
	/en/acts/agenda.propose body.items '"x"' body.items.5.number 1
post 400 'written in two ways at once' 'or names in languages' \
	/en/acts/organ.establish body.names '[1]' body.names.en Council
printf 'body.items=[0' >huge
printf ',0%.0s' {1..31000} >>huge
printf ']&body.items.0.number=1' >>huge
ask 413 'more memory than a request' 'what a request has no memory for is refused' \
	"$at/en/acts/agenda.propose" --data-binary @huge
printf 'do=submit&act={"at":"2020-01-01T00:00:00Z","body":{"items":[0' >huge
printf ',0%.0s' {1..19000} >>huge
printf ']},"by":[{"for":"A","key":"SHA256:x","office":"o"}],"kind":"agenda.propose","nonce":"AAAAAAAAAAAAAAAAAAAAAA","org":"x","v":1}' >>huge
ask 413 'more memory than a request' 'also where an act is handed in' \
	"$at/en/acts" --data-binary @huge
post 200 'Council' 'the act is shown for review' \
	/en/acts/organ.establish body.organ council body.names.en Council \
	body.names.ru 'Совет <& "его">' body.type principal \
	by.0.for secretariat by.0.office root by.0.key "$(cut -d' ' -f1,2 root.pub)"
value act >act.json
groups=$(grep -o 'id="number">.*</span></span>' page)
id=$(sha256sum act.json | cut -d' ' -f1)
if grep -q "$id" page && [ -n "$groups" ]; then
	good 'the number shown is the hash of exactly these bytes'
else
	ill 'the number shown is the hash of exactly these bytes'
fi
post 200 '"kind":"organ.establish"' 'it can be saved' /en/acts do save \
	act "$(cat act.json)"
if cmp -s page act.json; then
	good 'byte for byte'
else
	ill 'byte for byte'
fi
ssh-keygen -q -Y sign -f other -n act.v1@chancery - <act.json >other.sig 2>/dev/null
ssh-keygen -q -Y sign -f root -n file - <act.json >file.sig 2>/dev/null
ssh-keygen -q -Y sign -f root -n act.v1@chancery act.json
post 409 'signature for Secretariat is missing' 'unsigned it is not taken' \
	/en/acts do submit act "$(cat act.json)"
post 409 'Не хватает подписи: Secretariat' 'which is told in Russian, with the name' \
	/ru/acts do submit act "$(cat act.json)"
post 409 'does not name the key' "nor with another's signature" \
	/en/acts do submit act "$(cat act.json)" sig.0 "$(cat other.sig)"
post 409 'for another purpose than act.v1@chancery' 'nor with one for another purpose' \
	/en/acts do submit act "$(cat act.json)" sig.0 "$(cat file.sig)"
post 400 'PROTOCOL.sshsig' 'nor with what is no signature' \
	/en/acts do submit act "$(cat act.json)" sig.0 'please'
post 409 'does not verify' 'nor when a letter was changed after signing' \
	/en/acts do submit act "$(sed 's/Council/Counsel/' act.json)" sig.0 "$(cat act.json.sig)"
ask 200 '"size":1' 'nothing of that is in the record' "$at/en/log.json"
post 201 'The act is in the record' 'signed it is entered' \
	/en/acts do submit act "$(cat act.json)" sig.0 "$(cat act.json.sig)"
if grep -qF "$groups" page && grep -q 'href="/en/log/1"' page; then
	good 'and the receipt shows its entry and the same number'
else
	ill 'and the receipt shows its entry and the same number'
fi
post 200 'href="/en/log/1"' 'handed in twice it is entered once, and answered with its entry' \
	/en/acts do submit act "$(cat act.json)" sig.0 "$(cat act.json.sig)"
post 200 'Акт уже был в реестре' 'which is told in Russian too' \
	/ru/acts do submit act "$(cat act.json)" sig.0 "$(cat act.json.sig)"
post 409 'Подпись не проходит проверку.' "the desk's refusal is told in Russian" \
	/ru/acts do submit act "$(another_nonce act.json)" \
	sig.0 "$(cat act.json.sig)"
ask 200 'Совет' 'the page of the organ has the name' "$at/ru/organs/council"
ask 403 'not sent from a page of this site' 'a form of another site is refused' \
	-H 'Origin: https://elsewhere.example' "$at/en/acts" -d do=submit -d act=x
ask 400 'holds no act' 'a form without an act is refused' "$at/en/acts" -d do=submit
ask 405 'takes no forms' 'another address takes none' "$at/en/log" -d x=1

# As a program does.
"$chancery" act organ.establish organ=second names.en=Second type=principal \
	--for secretariat --office root --key root.pub >second.json 2>/dev/null
ssh-keygen -q -Y sign -f root -n act.v1@chancery second.json
printf '{"act":%s,"sigs":["%s"]}' "$(cat second.json)" \
	"$(grep -v -- ----- second.json.sig | tr -d '\n')" >paper.json
ask 415 'application/json' 'a paper of another type is refused' \
	-H 'Content-Type: text/plain' --data-binary @paper.json "$at/acts"
ask 201 '"index":2' 'a paper as JSON gets its receipt' \
	-H 'Content-Type: application/json' --data-binary @paper.json "$at/acts"
ask 409 '"rule":"record 1"' 'and a second time the rule' \
	-H 'Content-Type: application/json' --data-binary @paper.json "$at/acts"
ask 400 '"rule"' 'what is no paper is refused with the rule' \
	-H 'Content-Type: application/json' -d '{"act": 1}' "$at/acts"
# A guard names what it speaks of.
"$chancery" act session.convene session=first organs=council type=regular \
	names='en: First session; ru: Первая сессия' symbol=CSC/2020-1 \
	--for secretariat --office root --key root.pub >third.json 2>said
ssh-keygen -q -Y sign -f root -n act.v1@chancery third.json
"$chancery" submit third.json third.json.sig >>said 2>&1 || cat said
post 409 'издать: Первая сессия.' 'a rule names its subject in Russian' \
	/ru/acts/agenda.provisional body.session first by.0.for secretariat by.0.office root by.0.key "$fp"
post 409 'There is no proposed agenda of First session to issue.' 'and in English' \
	/en/acts/agenda.provisional body.session first by.0.for secretariat by.0.office root by.0.key "$fp"
if "$chancery" verify --rules "$CHANCERY_DATA" >page 2>&1; then
	good 'the record is good by the rules'
else
	ill 'the record is good by the rules'
fi

finish
