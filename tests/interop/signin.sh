#!/bin/bash
# signin.sh [CHANCERY]: people sign in with SSH keys, take a role of the
# demonstration, sign, and enrol a key, with curl for a browser and ssh-keygen
# for the pen. SPDX-License-Identifier: Apache-2.0

. "$(dirname "$0")/lib.bash"
export CHANCERY_DATA=$dir/data
cd "$dir" || exit 1
origin=acts.example.org/log

# get STATUS WORDS SENTENCE ADDRESS: as the browser of the jar.
get() {
	ask "$1" "$2" "$3" -b jar -c jar "$at$4"
}

# post STATUS WORDS SENTENCE ADDRESS PLACE VALUE...: a form of the jar's browser.
post() {
	local status=$1 words=$2 sentence=$3 to=$4 args=()
	shift 4
	while [ $# -gt 0 ]; do
		args+=(--data-urlencode "$1=$2")
		shift 2
	done
	ask "$status" "$words" "$sentence" -b jar -c jar -H "Origin: $at" \
		-H 'Sec-Fetch-Site: same-origin' "${args[@]}" "$at$to"
}

says() {	# says WORDS SENTENCE
	if cat head page | grep -qF -- "$1"; then good "$2"; else ill "$2"; fi
}

statement() {
	grep -o 'id="statement">[^<]*' page | sed 's/^id="statement">//' | plain |
		tr -d '\n'
}

id() { awk '$6 == "session" { print $7 }' jar; }

# sign KEY [NAMESPACE]: the statement of a fresh page.
sign() {
	curl -s -b jar -c jar -o page "$at/en/sign-in"
	nonce=$(value nonce)
	token=$(value token)
	statement >statement
	ssh-keygen -q -Y sign -f "$1" -n "${2-signin.v1@chancery}" - <statement \
		>statement.sig 2>/dev/null
}

# act KIND FIELD=VALUE...: signed by the root and entered by the command line.
act() {
	local kind=$1
	shift
	"$chancery" act "$kind" "$@" --for secretariat --office root \
		--key root.pub >act.json 2>said || cat said
	rm -f act.json.sig
	ssh-keygen -q -Y sign -f root -n act.v1@chancery act.json 2>/dev/null
	"$chancery" submit act.json act.json.sig >said 2>&1 || cat said
}

enrol() {	# enrol KEY OFFICE [FIELD=VALUE...]
	local key=$1 office=$2
	shift 2
	printf '{"for":"secretariat","key":"%s","org":"%s"}' \
		"$(ssh-keygen -lf "$key.pub" | cut -d' ' -f2)" $origin >consent
	rm -f consent.sig
	ssh-keygen -q -Y sign -f "$key" -n enrol.v1@chancery consent 2>/dev/null
	act key.enrol key="$(cut -d' ' -f1,2 "$key.pub")" holder="$office" \
		office="$office" kinds='*' \
		proof="$(grep -v ^- consent.sig | tr -d '\n')" "$@"
}

for k in root registrar gone late stranger fresh; do
	ssh-keygen -q -t ed25519 -N '' -C '' -f $k
done
fp=$(ssh-keygen -lf root.pub | cut -d' ' -f2)
"$chancery" init --origin $origin >/dev/null
# Three days ago: a key is enrolled that has ended since.
then=$(date -u -d '3 days ago' +%FT%TZ)
printf '%s\n%s\n' "$then" "$(date -u +%FT%TZ)" >"$dir/data/clock"
printf '{"at":"%s","body":{"members":[{"id":"secretariat","kind":"organ","names":{"en":"Secretariat","ru":"Секретариат"},"roots":["%s"]}],"name":"An Organisation","origin":"%s"},"by":[{"for":"secretariat","key":"%s","office":"root"}],"kind":"org.constitute","nonce":"AAAAAAAAAAAAAAAAAAAAAA","org":"%s","v":1}' \
	"$then" "$(cut -d' ' -f1,2 root.pub)" $origin "$fp" \
	$origin >founding.json
ssh-keygen -q -Y sign -f root -n act.v1@chancery founding.json
"$chancery" submit founding.json founding.json.sig >/dev/null
enrol registrar registrar
enrol gone clerk
enrol late guest until="$(date -u -d yesterday +%F)"
rm "$dir/data/clock"
serve "$dir/data"

# --- signing in ----------------------------------------------------------------

ask 200 'signin.v1@chancery' 'the page says how to sign' -b jar -c jar "$at/en/sign-in"
says 'no-store' 'and is kept by nobody'
ask 404 'no such page' 'a record that is no demonstration has no roles' "$at/en/demo"
ask 404 'no such page' 'nor are they taken' "$at/en/demo" -d who=secretariat -d office=root
ask 303 'Location: /en/sign-in' 'who is not signed in is asked to' "$at/en/enrol"
ask 401 'not signed in' 'and a form is not taken' "$at/en/enrol" -d x=1

sign registrar
post 303 'Location: /en' 'the statement signed by an enrolled key signs in' \
	/en/sign-in nonce "$nonce" sig "$(cat statement.sig)"
grep -i '^set-cookie' head >cookie
if grep -q 'HttpOnly' cookie && grep -q 'SameSite=Lax' cookie &&
    grep -q 'Path=/;' cookie && ! grep -q Secure cookie; then
	good 'the cookie is for this site and no script'
else
	bad 'the cookie is for this site and no script' cookie
fi
first=$(id)
cp jar first.jar
get 200 'Sign out' 'the pages say who is signed in' /en/members
says 'registrar' 'by office'
says 'Cache-Control: private, no-cache' "and are the reader's own"
says 'Vary: Cookie' 'whoever keeps them'
ask 200 'public, no-cache' 'the next reader gets the public page' "$at/en/members"
if grep -q 'Sign out' page; then bad 'without a name on it'; else good 'without a name on it'; fi
get 200 'public, no-cache' 'the data are the same for everybody' /en/members.json

post 403 'did not sign you in' 'a statement is used once' \
	/en/sign-in nonce "$nonce" sig "$(cat statement.sig)" token "$(curl -s -b jar "$at/en/acts/key.revoke" >page; value token)"
rm -f jar
sign registrar
post 403 'did not sign you in' 'a nonce that nobody was given is none' \
	/en/sign-in nonce AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA sig "$(cat statement.sig)"
post 303 'Location: /en' 'while the one that was given still is' \
	/en/sign-in nonce "$nonce" sig "$(cat statement.sig)"
rm -f jar
sign stranger
post 403 'did not sign you in' 'a key that nobody enrolled does not sign in' \
	/en/sign-in nonce "$nonce" sig "$(cat statement.sig)"
sign registrar act.v1@chancery
post 403 'did not sign you in' 'nor a signature of an act' \
	/en/sign-in nonce "$nonce" sig "$(cat statement.sig)"
sign registrar
printf x | ssh-keygen -q -Y sign -f registrar -n signin.v1@chancery - >other.sig 2>/dev/null
post 403 'did not sign you in' 'nor one of another statement' \
	/en/sign-in nonce "$nonce" sig "$(cat other.sig)"
sign registrar
post 403 'did not sign you in' 'nor no signature' /en/sign-in nonce "$nonce"
post 403 'did not sign you in' 'nor something else' /en/sign-in nonce "$nonce" sig please
sign late
post 403 'did not sign you in' 'nor a key past its last day' \
	/en/sign-in nonce "$nonce" sig "$(cat statement.sig)"
sign registrar
ask 403 'not sent from a page of this site' 'nor a form of another site' \
	-H 'Origin: https://elsewhere.example' "$at/en/sign-in" -d nonce=x -d sig=y
post 303 'Location: /en/acts' 'one is led back to where one came from' \
	/en/sign-in nonce "$nonce" sig "$(cat statement.sig)" to /en/acts
rm -f jar
sign registrar
post 303 'Location: /ru' 'and to no other site' \
	/ru/sign-in nonce "$nonce" sig "$(cat statement.sig)" to //elsewhere.example/en
ask 303 'Secure' 'behind TLS the cookie says so' -H 'X-Forwarded-Proto: https' \
	-H "Origin: $at" "$at/en/sign-in" --data-urlencode "nonce=$(sign registrar; echo "$nonce")" \
	--data-urlencode "sig=$(cat statement.sig)" --data-urlencode "token=$(curl -s -b jar "$at/en/sign-in" >page; value token)" -b jar

# --- the session ----------------------------------------------------------------

cp first.jar jar
sign registrar
post 303 'Location: /en' 'who is signed in may sign in again' \
	/en/sign-in nonce "$nonce" sig "$(cat statement.sig)" token "$token"
if [ -n "$(id)" ] && [ "$(id)" != "$first" ]; then
	good 'the session is another one then'
else
	bad 'the session is another one then'
fi
ask 200 'Sign in' 'and the old one has ended' -b "session=$first" "$at/en/members"
if grep -q 'Sign out' page; then bad 'for good'; else good 'for good'; fi
get 200 'name="token"' 'a form has the token' /en/acts/organ.establish
token=$(value token)
post 403 'another session' 'without the token it is not taken' \
	/en/acts/organ.establish body.organ x
post 403 'another session' 'nor with another' \
	/en/acts/organ.establish body.organ x token AAAA
for to in sign-in sign-out enrol enrol/x acts acts/key.enrol; do
	post 403 'another session' "nor by any other address: $to" /en/$to x 1
	ask 403 'not sent from a page of this site' 'nor another site by any' -b jar \
		-H 'Origin: https://elsewhere.example' "$at/en/$to" -d "token=$token"
done
get 200 'Sign out' 'and no address that is only asked for signs out' /en/members
get 404 'no such page' 'whatever it is asked' "/en/sign-out?token=$token"
ask 403 'not sent from a page of this site' 'nor from another site' -b jar \
	-H 'Origin: https://elsewhere.example' "$at/en/acts/organ.establish" \
	-d "token=$token" -d body.organ=x
ask 403 'not sent from a page of this site' 'nor from nowhere' -b jar \
	"$at/en/acts/organ.establish" -d "token=$token" -d body.organ=x
post 200 'You are about to sign for Secretariat' 'with it the act is shown for review' \
	/en/acts/organ.establish token "$token" body.organ council \
	body.names.en Council body.type principal by.0.for secretariat \
	by.0.office registrar by.0.key "$(ssh-keygen -lf registrar.pub | cut -d' ' -f2)"
says 'The organ is entered: Council.' 'in the sentence that the record will show'
value act >act.json
post 409 'no demonstration key' 'the door has no key for it' \
	/en/acts token "$token" do demo act "$(cat act.json)" review "$(value review)"
rm -f act.json.sig
ssh-keygen -q -Y sign -f registrar -n act.v1@chancery act.json
get 200 'No, it is not in the record' 'before it is handed in it is not in the record' \
	"/en/acts/was-it-entered?id=$(sha256sum act.json | cut -d' ' -f1)"
post 201 'Read back from the log' 'signed outside it is entered, and read back' \
	/en/acts token "$token" do submit act "$(cat act.json)" sig.0 "$(cat act.json.sig)"
says '/log/proof/4' 'with a way to its proof'
post 200 'was in the record already' 'handed in again it is answered with its entry' \
	/en/acts token "$token" do submit act "$(cat act.json)" sig.0 "$(cat act.json.sig)"
says 'href="/en/log/4"' 'the one it has'
get 200 'Yes, it is in the record' 'and who asks is told' \
	"/en/acts/was-it-entered?id=$(sha256sum act.json | cut -d' ' -f1)"
get 200 '"entry":4' 'also a program' \
	"/en/acts/was-it-entered.json?id=$(sha256sum act.json | cut -d' ' -f1)"
get 200 'Yes, it is in the record' 'in capitals and with blanks too' \
	"/en/acts/was-it-entered?id=+$(sha256sum act.json | cut -d' ' -f1 | tr a-f A-F)+"
get 200 'Yes, it is in the record' 'and by the number that is compared' \
	"/en/acts/was-it-entered?id=$(python3 -c '
import hashlib, sys
h = hashlib.sha256(open("act.json", "rb").read()).digest()
print("+".join("%05d" % (int.from_bytes(h[i * 5:i * 5 + 5], "big") % 100000) for i in range(6)))')"
get 200 'No, it is not in the record' 'by another number it is not' \
	"/en/acts/was-it-entered?id=11111+11111+11111+11111+11111+11111"
get 200 'This is no SHA-256' 'what is neither is told so, and not that it was not entered' \
	'/en/acts/was-it-entered?id=zz'
get 403 'enrolled by a root key' 'who is no root invites nobody' /en/enrol
post 303 'Location: /en' 'signing out' /en/sign-out token "$token"
says 'Max-Age=0' 'takes the cookie away'
ask 401 'not signed in' 'and ends the session' -b "session=$(awk '$6=="session"{print $7}' first.jar)" \
	-H "Origin: $at" "$at/en/enrol" -d "token=$token"

rm -f jar
sign gone
post 303 'Location: /en' 'another signs in' /en/sign-in nonce "$nonce" sig "$(cat statement.sig)"
get 200 'Sign out' 'and is signed in' /en/members
cp jar gone.jar
act key.revoke key="$(ssh-keygen -lf gone.pub | cut -d' ' -f2)"
get 200 'Sign in' 'until the record revokes the key' /en/members
if grep -q 'Sign out' page; then bad 'then no more'; else good 'then no more'; fi
rm -f jar
sign gone
post 403 'did not sign you in' 'nor does it sign in again' \
	/en/sign-in nonce "$nonce" sig "$(cat statement.sig)"

# --- enrolling by invitation -----------------------------------------------------

rm -f jar
sign root
post 303 'Location: /en' 'a root signs in' /en/sign-in nonce "$nonce" sig "$(cat statement.sig)"
get 200 'No invitation is open' 'and sees its invitations' /en/enrol
token=$(value token)
post 400 'is missing' 'an invitation without an office is none' \
	/en/enrol token "$token" body.holder Someone body.kinds '*'
post 400 'href="#body.until"' 'nor one that ends on no day' /en/enrol token "$token" \
	body.holder Someone body.office clerk body.kinds '*' body.until tomorrow
post 200 'id="link"' 'a whole one has a link' /en/enrol token "$token" \
	body.holder 'A clerk' body.office clerk body.kinds 'organ.*, key.revoke'
link=$(grep -o 'id="link">[^<]*' page | cut -d'>' -f2)
if [ "${link#"$at"/en/enrol/}" != "$link" ]; then
	good 'to this site'
else
	bad 'to this site'
fi
ask 200 'Make a passkey' 'who has it is invited' "$link"
printf '{"for":"secretariat","key":"%s","org":"%s"}' \
	"$(ssh-keygen -lf fresh.pub | cut -d' ' -f2)" $origin >consent
ssh-keygen -q -Y sign -f stranger -n enrol.v1@chancery - <consent >stranger.sig 2>/dev/null
ssh-keygen -q -Y sign -f fresh -n enrol.v1@chancery - <consent >fresh.sig 2>/dev/null
ask 409 'by another key' "with another's signature a key does not agree" "$link" \
	--data-urlencode "line=$(cat fresh.pub)" --data-urlencode "sig=$(cat stranger.sig)"
ask 400 'public key' 'what is no key is none' "$link" -d line=x -d sig=y
ask 400 'base64url' 'nor is what is no passkey' "$link" --data-urlencode 'spki=%%%'
ask 400 'P-256' 'nor another sort of it' "$link" -d spki=AAAA
ask 200 'Your key is offered' 'a key that agrees is offered' "$link" \
	--data-urlencode "line=$(cat fresh.pub)" --data-urlencode "sig=$(cat fresh.sig)"
ask 404 'used, withdrawn' 'the link is used then' "$link"
get 200 'A key is offered' 'the root finds it' /en/enrol
args=(token "$token")
for f in by.0.for by.0.office by.0.key body.key body.holder body.office body.kinds body.documents body.until body.proof; do
	args+=("$f" "$(value $f)")
done
post 200 'You are about to sign for Secretariat' 'as a finished act to review' \
	/en/acts/key.enrol "${args[@]}"
value act >act.json
rm -f act.json.sig
ssh-keygen -q -Y sign -f root -n act.v1@chancery act.json
post 201 'enrols a key for clerk' 'which the root signs' \
	/en/acts token "$token" do submit act "$(cat act.json)" sig.0 "$(cat act.json.sig)"
get 200 'No invitation is open' 'then the invitation is done' /en/enrol
post 200 'id="link"' 'another one' /en/enrol token "$token" \
	body.holder 'A guest' body.office guest body.kinds 'organ.*' body.documents 'protocol-1, charter'
link=$(grep -o 'id="link">[^<]*' page | cut -d'>' -f2)
gone=$(value withdraw)
ask 200 'Only about</dt><dd class="mono brk">protocol-1, charter' 'who is invited reads what the key will be for' "$link"
post 303 'Location: /en/enrol' 'can be withdrawn' /en/enrol token "$token" withdraw "$gone"
ask 404 'used, withdrawn' 'and opens nothing' "$link"
rm -f jar
sign fresh
post 303 'Location: /en' 'the new key signs in' /en/sign-in nonce "$nonce" sig "$(cat statement.sig)"

# --- attempts ---------------------------------------------------------------------

# What answers no challenge counts for nothing, so that strangers shut nobody out.
for _ in {1..400}; do printf 'next\nurl = "%s/en/sign-in"\ndata = "nonce=x&sig=y"\noutput = /dev/null\nwrite-out = "%%{http_code}\\n"\n' "$at"; done |
	sed 1d >many
curl -s -K many | sort | uniq -c >said
if [ "$(awk '{ print $2 }' said)" = 403 ]; then
	good 'who makes up a challenge fails'
else
	bad 'who makes up a challenge fails' said
fi
rm -f jar
sign fresh
post 303 'Location: /en' 'and makes nobody wait' /en/sign-in nonce "$nonce" sig "$(cat statement.sig)"
for _ in {1..200}; do
	n=$(curl -s "$at/en/sign-in" | grep -o 'name="nonce" value="[^"]*"' | head -1 |
		cut -d'"' -f4)
	printf 'next\nurl = "%s/en/sign-in"\ndata = "nonce=%s&sig=y"\noutput = /dev/null\nwrite-out = "%%{http_code}\\n"\n' "$at" "$n"
done | sed 1d >many
curl -s -K many | sort | uniq -c >said
if grep -q 403 said && grep -q 429 said && ! grep -qv '403\|429' said; then
	good 'who fails too often waits'
else
	bad 'who fails too often waits' said
fi
ask 200 'Sign out' 'and who is signed in is not disturbed' -b jar "$at/en/members"
kill "$server"
wait "$server" 2>/dev/null
if "$chancery" verify --rules "$CHANCERY_DATA" >page 2>&1; then
	good 'the record is good by the rules'
else
	bad 'the record is good by the rules' page
fi

# --- the demonstration --------------------------------------------------------------

rm -f jar
"$chancery" demo --data "$dir/demo" >/dev/null
serve "$dir/demo"
get 200 'value="foreign-minister"' 'a demonstration has roles' /en/demo
get 200 '"office":"head-of-state"' 'also for programs' /en/demo.json
get 200 'Take a role' 'every page leads to them' /en
post 404 'no such role' 'one that is none cannot be taken' /en/demo who KZ office emperor
post 404 'no such role' 'nor that of the desk' /en/demo who secretariat office desk
post 303 'Location: /en' 'one that is can' /en/demo who KZ office foreign-minister
get 200 'demonstration key' 'every page says that the key is one' /en/acts/mandate.fulfil
says '<b>Kazakhstan</b>' 'and for whom it speaks'
says 'name="by.0.for" value="KZ"' 'a form has the signer filled in'
token=$(value token)
# What is still open, and who may do it: a mandate of the demonstration.
take=(by.0.for KZ by.0.office foreign-minister by.0.key "$(value by.0.key)")
get 200 '"mandate"' 'the registers are read' /en/registers.json
post 200 'Sign with the demonstration key' 'an act is reviewed' \
	/en/acts/key.revoke token "$token" "${take[@]}" body.key "$(field_key=$(curl -s "$at/en/demo.json" |
	tr '{' '\n' | grep '"office":"foreign-minister"' | grep '"who":"KZ"' | grep -o 'SHA256:[^"]*'); echo "$field_key")"
value act >act.json
review=$(value review)
another_nonce act.json >altered.json
post 409 'not the text that you were shown' 'an altered text is not signed' \
	/en/acts token "$token" do demo review "$review" act "$(cat altered.json)"
post 409 'not the text that you were shown' 'nor one that was not reviewed' \
	/en/acts token "$token" do demo act "$(cat act.json)"
post 201 'The act is in the record' 'the one that was is signed and entered' \
	/en/acts token "$token" do demo review "$review" act "$(cat act.json)"
get 200 'Take a role' 'a key that revoked itself has signed out' /en/members
rm -f jar
post 303 'Location: /ru' 'another role, in the other language' /ru/demo who secretariat office registrar
get 200 'демонстрационный ключ' 'is called by its name' /ru/members

# --- one kept page for a delegation, and what is each one's own in it -------------

same() {	# same SENTENCE FILE FILE
	if cmp -s "$2" "$3"; then good "$1"; else bad "$1" "$3"; fi
}
for who in head-of-state foreign-minister; do
	rm -f jar
	post 303 'Location: /en' "a $who signs in" /en/demo who AM office $who
	mv jar jar.$who
	for i in 1 2; do
		curl -s -D head.$who.$i -b jar.$who "$at/en/members" >page.$who.$i
	done
	token=$(grep -o 'name="token" value="[^"]*"' page.$who.1 | sort -u | cut -d'"' -f4)
	sed "s/$token/TOKEN/g; s/<b>Armenia<.*/WHO/" page.$who.1 >bare.$who
	[ "${#token}" = 32 ] && good 'with one token in all its forms' || bad 'with one token in all its forms' page.$who.1
	same 'a page that was kept is the page that was made' page.$who.1 page.$who.2
done
same 'their pages differ in what is their own alone' bare.head-of-state bare.foreign-minister
if cmp -s page.head-of-state.1 page.foreign-minister.1; then
	bad 'and they do differ' page.foreign-minister.1
else
	good 'and they do differ'
fi
etag() { tr -d '\r' <head.$1.2 | awk 'tolower($1) == "etag:" { print $2 }'; }
if [ -n "$(etag foreign-minister)" ] && [ "$(etag foreign-minister)" != "$(etag head-of-state)" ]; then
	good 'each has its own tag'
else
	bad 'each has its own tag' head.foreign-minister.2
fi
if grep -l '<!who>\|<!token>' page.*.[12]; then bad 'and no place is left open'; else good 'and no place is left open'; fi
ask 304 'ETag' 'asked again with its tag it is unchanged' -b jar.foreign-minister \
	-H "If-None-Match: $(etag foreign-minister)" "$at/en/members"
ask 200 'ETag' 'which is not that of another' -b jar.head-of-state \
	-H "If-None-Match: $(etag foreign-minister)" "$at/en/members"

finish
