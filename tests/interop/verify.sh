#!/bin/bash
# verify.sh CHANCERY: a record judged from a folder, from saved tiles and from
# an address; and servers that lie, each named in one sentence.
# SPDX-License-Identifier: Apache-2.0

. "$(dirname "$0")/lib.bash"
# A proxy of the environment would see what is asked: it is passed over.
export http_proxy=http://127.0.0.1:1 https_proxy=http://127.0.0.1:1

# --- a server that does not lie -----------------------------------------------

"$chancery" demo --data "$dir/d" >/dev/null || exit 1
serve "$dir/d"
vkey=$(cat "$dir/d/log/vkey")
size=$(sed -n 2p "$dir/d/log/checkpoint")
# A server that will not answer is waited for one second, all others long: the
# machine may have much else to do.
patience=30
verify() { timeout 100 "$chancery" verify --timeout $patience --quiet "$@"; }

for url in "$at" "$at/" "$at/log" "$at/log/" "$at/log/checkpoint" \
    "$at/en/today" "$at/ru/log?day=2010-12-10#top"; do
	told 0 "good: $size entries" "what people type is understood: ${url#"$at"}" \
		verify --vkey "$vkey" "$url"
done
told 0 'good:' 'the rules are judged over the network too' \
	verify --rules --vkey "$dir/d/log/vkey" "$at"
told 0 "good: $size entries hash to" 'the tree can be checked alone, and is said to be' \
	verify --tree --vkey "$vkey" "$at"
told 0 '"tree":true' 'in JSON too' verify --tree --json --vkey "$vkey" "$dir/d"
told 2 'not both' 'the tree alone and the rules exclude each other' \
	verify --tree --rules "$at"
told 0 'whose it is' 'without a key of your own the result says what it is worth' \
	verify "$at"
told 0 "{\"checked\":$size,\"good\":true,\"size\":$size" \
	'the answer can be had as JSON' verify --json "$at"
told 3 'no log at' 'a site without a log is not found' verify "$at/nowhere"
told 0 'good:' 'capitals are no other scheme' \
	verify "HTTP://localhost:$port"
told 3 'begins with http://' 'an address without a scheme is told what is missing' \
	verify "localhost:$port"
told 2 'http://' 'another scheme is usage' verify "gopher://localhost:$port"
told 2 'no address' 'an address without a host is usage' verify http://
told 2 'no address' 'a password in an address is usage' \
	verify "http://me:secret@localhost:$port"
told 2 '--timeout' 'no second at all is usage' verify --timeout 0 "$at"
told 4 'Nobody answers' 'a port where nobody listens is a fault' \
	verify http://localhost:1
told 4 'not known' 'a host that does not exist is a fault' \
	verify http://nobody.invalid
told 0 'good:' 'the folder is judged while the desk runs' \
	verify --vkey "$vkey" "$dir/d"

# --- one entry by its proof ---------------------------------------------------

prove() { verify "$dir/$1.tlog-proof" --entry "$dir/$2.entry" --vkey "$vkey"; }
for n in 0 478 $((size - 1)); do
	curl --noproxy '*' -s "$at/log/proof/$n" >"$dir/$n.tlog-proof"
	"$chancery" show $n --json --data "$dir/d" >"$dir/$n.entry"
	told 0 "this is entry $n of the $size" "entry $n is proven by its file" \
		prove $n $n
done
told 5 'do not lead' 'the proof of another entry proves nothing' prove 478 0
told 2 '--vkey' 'a proof brings no key' \
	verify "$dir/478.tlog-proof" --entry "$dir/478.entry"
told 2 '--entry' 'and is about an entry' \
	verify "$dir/478.tlog-proof" --vkey "$vkey"
told 0 'this is entry 478' 'an address proves its entry by itself' \
	verify --vkey "$vkey" "$at/log/proof/478"
told 0 'key of the log came' 'without your key it says what that is worth' \
	verify "$at/log/proof/0"
told 3 'no /proof/' 'an entry that is none is not found' \
	verify "$at/log/proof/$size"
sed 's/index 478/index 477/' "$dir/478.tlog-proof" >"$dir/i.tlog-proof"
told 5 'do not lead' 'nor at another place' prove i 478
sed "2s/.*/&9/; 0,/^$size\$/s//${size}0/" "$dir/478.tlog-proof" \
	>"$dir/s.tlog-proof"
told 5 'BAD' 'nor under a head that nobody signed' prove s 478
head -c 60 "$dir/478.tlog-proof" >"$dir/c.tlog-proof"
told 5 'tlog-proof' 'nor cut off' prove c 478
told 2 'usage' '--entry goes with a proof alone' \
	verify "$dir/d" --entry "$dir/478.entry"

# --- copies, good and tampered with -------------------------------------------

mkdir "$dir/www"
"$chancery" log --tiles "$dir/www/good" --data "$dir/d" >/dev/null
kill "$server"
wait "$server" 2>/dev/null
server=
last=$((size % 256)) bundle=00$((size / 256))
lie "$dir/www"
w=$dir/www

copy() { cp -a "$w/good" "$w/$1"; }
# over CODE WORDS SENTENCE PLACE: the address, with a key one trusts.
over() { told "$1" "$2" "$3" verify --vkey "$vkey" "$www/$4"; }

over 0 "good: $size" 'any prefix with tiles below it is a log' plain/good
told 0 'good:' 'so is a folder of them' verify --vkey "$vkey" "$w/good"

copy byte
f=$w/byte/tile/entries/001
LC_ALL=C sed -i '0,/"at":"2010/s//"at":"2011/' "$f"
over 5 'BAD at entry 256' 'one byte of an entry changed' plain/byte
copy bare
cp "$f" "$w/bare/tile/entries/001"
rm -r "$w"/bare/tile/[0-9]
told 5 'BAD at entry 256' 'is found in a copy without hashes too' \
	verify --vkey "$vkey" "$w/bare"
cp "$w/good/tile/entries/001" "$w/bare/tile/entries/001"
told 0 'good:' 'which is good when it is' verify --vkey "$vkey" "$w/bare"
over 5 'no /tile/0/' 'but a server without hashes is no log' plain/bare

copy cut
truncate -s -10 "$w/cut/tile/entries/001"
over 5 'BAD at entry 511: The entry bundle ends inside an entry.' \
	'a bundle cut short' plain/cut
copy long
printf '\0\1x' >>"$w/long/tile/entries/001"
over 5 'BAD at entry 511' 'a bundle that goes on' plain/long
copy swapped
cp "$w/good/tile/entries/000" "$w/swapped/tile/entries/001"
over 5 'BAD at entry 256' 'a bundle of other entries' plain/swapped

copy leaf
flip "$w/leaf/tile/0/001" $((32 * 9))
over 5 'BAD at entry 265' 'a leaf that is not the hash of its entry' plain/leaf
copy node
flip "$w/node/tile/1/000.p/$((size / 256))" 0
over 5 'BAD: A tile of hashes is not' 'a hash above the leaves' plain/node
copy thin
truncate -s -32 "$w/thin/tile/0/000"
over 5 'in the place of 8192' 'a tile of hashes cut short' plain/thin

copy larger
rm -r "$w/larger/tile/entries/$bundle.p"
over 5 "BAD at entry $((size / 256 * 256)): The server has no" \
	'a checkpoint larger than the tiles' plain/larger
"$chancery" demo --data "$dir/other" >/dev/null
copy other
cp "$dir/other/log/checkpoint" "$w/other/checkpoint"
over 5 'BAD:' 'a checkpoint by another key' plain/other
told 5 'BAD:' 'even where the key that came is asked' verify "$www/plain/other"
copy keyless
rm "$w/keyless/vkey"
told 3 'No key came' 'a log without its key needs yours' \
	verify "$www/plain/keyless"
over 0 'good:' 'which is enough' plain/keyless
copy forged
sed -i "2s/.*/$((size - 1))/" "$w/forged/checkpoint"
over 5 'BAD:' 'a checkpoint that was altered' plain/forged
copy note
echo '<html>not here</html>' >"$w/note/checkpoint"
over 5 'BAD:' 'a checkpoint that is a page' plain/note

copy proofs
mkdir "$w/proofs/proof"
cp "$dir/478.tlog-proof" "$w/proofs/proof/478"
cp "$dir/478.tlog-proof" "$w/proofs/proof/477"
cp "$dir/c.tlog-proof" "$w/proofs/proof/1"
head -c 3000000 /dev/zero >"$w/proofs/proof/2"
over 0 'this is entry 478' 'a proof beside a copy' plain/proofs/proof/478
over 5 'not one of the entry' 'the proof of another entry than was asked for' \
	plain/proofs/proof/477
over 5 'tlog-proof' 'a proof cut off' plain/proofs/proof/1
over 5 'longer' 'a proof without end' plain/proofs/proof/2
patience=1
over 4 'in time' 'a proof whose entry never comes' tiles-silent/proofs/proof/478
patience=30

# The log has grown past the size of the checkpoint, and gone are its parts.
copy grown
for _ in $(seq $((last + 1)) 256); do printf '\0\1x'; done |
	cat "$w/good/tile/entries/$bundle.p/$last" - >"$w/grown/tile/entries/$bundle"
head -c $(((256 - last) * 32)) /dev/zero |
	cat "$w/good/tile/0/$bundle.p/$last" - >"$w/grown/tile/0/$bundle"
head -c $(((256 - size / 256) * 32)) /dev/zero |
	cat "$w/good/tile/1/000.p/$((size / 256))" - >"$w/grown/tile/1/000"
find "$w/grown" -name '*.p' -prune -exec rm -r {} +
over 0 'good:' 'full tiles serve where the partial ones are gone' plain/grown

# --- bad manners --------------------------------------------------------------

over 5 'longer than any can be' 'a checkpoint without end' endless/good
over 5 'BAD at entry 0: The server'"'"'s /tile' 'a tile without end' \
	tiles-endless/good
over 5 'longer than any can be' 'a length that no disk has' huge/good
over 4 'keep to HTTP' 'a head without end' heads/good
patience=1
over 4 'in time' 'a server that never answers' silent/good
over 4 'in time' 'a tile that never comes' tiles-silent/good
over 4 'too slowly' 'a byte a second' tiles-drip/good
patience=30
over 4 'broke off' 'an answer that breaks off' tiles-short/good
over 4 'status 500' 'a server that is broken' tiles-broken/good
over 0 'good:' 'a redirect on the same host is followed' near/good
over 4 'http://127.0.0.2' 'one to another host is not' away/good
over 4 'sends us on' 'nor to another port' port/good
over 4 'sends us on to file' 'nor to a file of ours' file/good
over 4 'circle' 'nor for ever' round/good
patience=1
told 4 '"kind":"fault"' 'a fault is one in JSON too' \
	verify --json "$www/silent/good"
patience=30

# Whoever stands between can show a certificate, but not one of this host.
if command -v openssl >/dev/null; then
	openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes \
		-keyout "$dir/tls.key" -out "$dir/tls.crt" -subj /CN=localhost \
		-addext subjectAltName=DNS:localhost -days 2 >/dev/null 2>&1
	: >"$dir/tls"
	openssl s_server -accept 127.0.0.1:0 -cert "$dir/tls.crt" \
		-key "$dir/tls.key" -WWW >"$dir/tls" 2>&1 </dev/null &
	server=$!
	up '^ACCEPT' "$dir/tls"
	told 4 'by a certificate' 'a certificate that nobody vouches for' \
		verify "https://localhost:$(sed -n 's/^ACCEPT.*://p' "$dir/tls")"
	kill $server
	wait $server 2>/dev/null
	server=
fi

# --- whose signatures are wanted ----------------------------------------------

told 2 'not both' '--vkey and --policy are two answers to one question' \
	verify --vkey "$vkey" --policy "$dir/p" "$w/good"
told 3 'no file' 'a policy that is not there is not found' \
	verify --policy "$dir/p" "$w/good"
printf 'log %s\nquorum none\n' "$vkey" >"$dir/p"
for place in "$dir/d" "$w/good" "$www/plain/good"; do
	told 0 'good:' 'a policy with the log alone is met' \
		verify --policy "$dir/p" "$place"
done
{
	echo "log $vkey"
	echo 'witness m1 m1.example/mirror+9ea792ae+BAJU7OoqtkMRVEUTIHgdvUNVyBOvuNvzO5c9zGoQh8cM'
	echo 'quorum m1'
} >"$dir/p"
for place in "$dir/d" "$w/good" "$www/plain/good"; do
	told 5 'BAD:' 'one with a witness who has not signed is not' \
		verify --policy "$dir/p" "$place"
done

finish
