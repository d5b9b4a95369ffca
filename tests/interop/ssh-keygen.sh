#!/bin/bash
# ssh-keygen.sh [CHANCERY]: an organisation is founded and run with nothing but
# chancery and OpenSSH's own ssh-keygen: every signature in the record is made
# by it, and checked by it again. SPDX-License-Identifier: Apache-2.0

. "$(dirname "$0")/lib.bash"
export CHANCERY_DATA=$dir/data
cd "$dir" || exit 1
origin=acts.example.org/log

if ! command -v ssh-keygen >/dev/null; then
	echo 'skipped: there is no ssh-keygen here'
	exit 0
fi

key() { ssh-keygen -q -t "$2" -N '' -C "$1" -f "$1" "${@:3}"; }
fp() { ssh-keygen -lf "$1" | cut -d' ' -f2; }
sign() { ssh-keygen -q -Y sign -f "$1" -n "${3:-act.v1@chancery}" "$2"; }

# act NAME KIND FIELD=VALUE...: writes NAME.json.
act() {
	local name=$1
	shift
	"$chancery" act "$@" >"$name.json"
}

# The key agrees that it is enrolled for the secretariat.
proof_of() {
	printf '{"for":"secretariat","key":"%s","org":"%s"}' "$(fp "$1.pub")" \
		$origin >"$1.agrees"
	sign "$1" "$1.agrees" "${2:-enrol.v1@chancery}" || return
	grep -v -- ----- "$1.agrees.sig" | tr -d '\n'
}

# enrol KEY OFFICE KINDS [NAMESPACE]: by the root, submitted.
enrol() {
	act "$1-enrol" key.enrol "key=$(cut -d' ' -f1,2 "$1.pub")" \
		"holder=Test holder" "office=$2" "kinds=$3" \
		"proof=$(proof_of "$1" ${4:+"$4"})" \
		--for secretariat --office root --key root.pub &&
		sign root "$1-enrol.json" &&
		"$chancery" submit "$1-enrol.json" "$1-enrol.json.sig"
}

person() {
	local name=$1 key=$2
	shift 2
	act "$name" person.register "person=$name" "names.en=Person $name" \
		'names.ru=Лицо' --for secretariat --office registrar \
		--key "$key.pub" && sign "$key" "$name.json"
}

for k in root registrar stranger; do key $k ed25519; done
key clerk ecdsa -b 256
key rsa rsa -b 2048

told 0 "$origin" 'an empty record is made' "$chancery" init --origin $origin
told 1 'already a record' 'and not a second time' \
	"$chancery" init --origin $origin
told 2 'is missing' 'a field left out is told before anybody signs' \
	"$chancery" act org.constitute "origin=$origin" --for secretariat \
	--office root --key root.pub
told 0 compare 'the founding act is written' act founding org.constitute \
	"origin=$origin" 'name=Example organisation' \
	"members=[{\"id\":\"secretariat\",\"kind\":\"organ\",\"roots\":[\"$(
	cut -d' ' -f1,2 root.pub)\"]}]" \
	--for secretariat --office root --key root.pub
told 0 '' 'ssh-keygen signs it' sign root founding.json
told 0 'entry 0' 'it is entered without a desk running' \
	"$chancery" submit founding.json founding.json.sig
told 1 '' 'but once' "$chancery" submit founding.json founding.json.sig

told 0 'entry 1' 'a root enrols an Ed25519 key' \
	enrol registrar registrar 'person.*,mandate.give'
told 0 'entry 2' 'and one on P-256' enrol clerk registrar person.register
told 1 'has not agreed' 'nobody is enrolled without agreeing' \
	enrol stranger registrar '*' act.v1@chancery

told 0 '' 'the registrar signs an act' person ann registrar
told 0 'entry 3' 'which is entered' "$chancery" submit ann.json ann.json.sig
told 0 '' 'the clerk signs an act' person bob clerk
told 0 '' 'the desk is started' bash -c '
	"$1" serve --port 0 >served 2>&1 & echo $! >pid
	for _ in {1..200}; do grep -q "^ready http" served && exit; sleep 0.1; done
	cat served; exit 1' bash "$chancery"
server=$(cat pid)
told 0 'entry 4' 'and takes the act by its socket' \
	"$chancery" submit bob.json bob.json.sig --receipt bob.receipt
told 0 '"proof":[' 'the receipt is kept' cat bob.receipt
told 0 '' 'an act is signed by a key that nobody enrolled' person eve stranger
told 1 'record 3' 'and refused' "$chancery" submit eve.json eve.json.sig
told 0 '' 'an act is signed in the namespace of files' bash -c '
	"$1" act person.register person=kim names.en=Kim --for secretariat \
	    --office registrar --key registrar.pub >kim.json &&
	ssh-keygen -q -Y sign -f registrar -n file kim.json' bash "$chancery"
told 1 'PROTOCOL.sshsig' 'and refused' \
	"$chancery" submit kim.json kim.json.sig
told 1 'does not name the key' 'a signature by another than the signer is no signature' \
	"$chancery" submit eve.json bob.json.sig
told 2 '' 'an RSA key cannot sign' "$chancery" act person.register person=rsa \
	names.en=R --for secretariat --office registrar --key rsa.pub
sed 's/Person bob/Person Bob/' bob.json >bob2.json
told 1 '' 'an act altered after signing is refused' \
	"$chancery" submit bob2.json bob.json.sig

# What is in the record satisfies ssh-keygen, not only us.
"$chancery" show 4 --json >entry.json
told 0 '' 'the act and its signature come back out of the record' python3 -c '
import base64, json, textwrap
leaf = json.load(open("entry.json"))
act = json.dumps(leaf["act"], ensure_ascii=False, sort_keys=True,
    separators=(",", ":"))
open("out.json", "w").write(act)
open("out.sig", "w").write("-----BEGIN SSH SIGNATURE-----\n" +
    "\n".join(textwrap.wrap(leaf["sigs"][0], 70)) +
    "\n-----END SSH SIGNATURE-----\n")
'
told 0 '' 'byte for byte' cmp out.json bob.json
printf 'clerk namespaces="act.v1@chancery" %s\n' "$(cat clerk.pub)" >allowed
told 0 Good 'and ssh-keygen accepts it' bash -c 'ssh-keygen -Y verify \
	-f allowed -I clerk -n act.v1@chancery -s out.sig <out.json'

# What is limited to members is sealed, and its opening shows what was: with the
# hash of section 6 of format-act.md and no program of ours.
told 0 compare 'a limited act is written' act store mandate.give mandate=store \
	'names.en=Count the stores' --limited --for secretariat --office registrar \
	--key registrar.pub
told 0 '' 'and signed' sign registrar store.json
told 0 'entry 5' 'it is entered' \
	"$chancery" submit store.json store.json.sig --receipt store.receipt
curl -s "$(sed -n 's/^ready //p' served)/log/entry/5.json" >sealed.json
told 0 '"sealed":1' 'the door gives out that it is there' cat sealed.json
sqlite3 "$CHANCERY_DATA/log/log.db" 'SELECT bytes FROM entry WHERE seq = 5' >leaf
told 0 '' 'the opening in the receipt is that of the seal in the log' python3 -c '
import base64, hashlib, json
opening = json.load(open("store.receipt"))["opening"]
inner = base64.b64decode(opening["inner"])
leaf = json.load(open("leaf"))
seal = hashlib.sha256(b"chancery-seal-v1\n" +
    base64.b64decode(opening["salt"]) + inner).digest()
assert base64.b64decode(leaf["seal"]) == seal
assert sorted(leaf) == ["rx", "seal", "v"]
act = json.dumps(json.loads(inner)["act"], ensure_ascii=False, sort_keys=True,
    separators=(",", ":"))
assert act == open("store.json").read().strip()
'
if grep -q stores leaf sealed.json; then
	bad 'the log has no word of it' leaf
else
	good 'the log has no word of it'
fi

kill "$server"; wait "$server" 2>/dev/null; server=
told 0 'good: 6 entries checked, 1 sealed, 1 of them opened' \
	'the whole record is good by the rules' \
	"$chancery" verify --rules --vkey "$CHANCERY_DATA/log/vkey"
finish
