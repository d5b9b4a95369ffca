#!/bin/sh
# badfolder.sh CHANCERY: what is wrong with a data folder or its disk is said
# in one sentence that says what to do, with the right exit code, and nothing
# is changed. SPDX-License-Identifier: Apache-2.0

set -u
chancery=$1
passed=0 failed=0
dir=$(mktemp -d /tmp/chancery-test-XXXXXX) || exit 1
server=
port=0
trap '[ -z "$server" ] || kill "$server" 2>/dev/null
umount "$dir/m" 2>/dev/null; rm -rf "$dir"' EXIT

good() { echo "[       OK ] $1"; passed=$((passed + 1)); }
bad() { echo "[  FAILED  ] $1"; failed=$((failed + 1)); }
skip() { echo "[  SKIPPED ] $1"; }

# told CODE WORDS SENTENCE COMMAND...: that exit status, and one line that says
# the words.
told() {
	code=$1 words=$2 sentence=$3; shift 3
	timeout 20 "$@" >"$dir/out" 2>"$dir/said" </dev/null
	got=$?
	if [ "$got" -eq "$code" ] &&
	    [ "$(grep -c '^chancery: ' "$dir/said")" -eq 1 ] &&
	    [ "$(wc -l <"$dir/said")" -eq 1 ] &&
	    grep -qF -- "$words" "$dir/said"; then
		good "$sentence"
	else
		bad "$sentence (exit $got, not $code)"
		sed 's/^/    /' "$dir/said" "$dir/out"
	fi
}

# Every file but a WAL's index, a WAL without content, and the lock.
state() {
	(cd "$1" && find . -type f ! -name '*-shm' ! -name lock \
	    ! \( -name '*-wal' -empty \) -exec sha256sum {} + | sort -k 2)
}

# told, and the folder is as before.
untouched() {
	folder=$1; shift
	state "$folder" >"$dir/before"
	told "$@"
	state "$folder" >"$dir/after"
	if cmp -s "$dir/before" "$dir/after"; then
		good "... and nothing was changed"
	else
		bad "... and nothing was changed: $3"
		diff "$dir/before" "$dir/after" | sed 's/^/    /'
	fi
}

# A copy of the record, its databases as they are after a clean end.
fresh() { rm -rf "$dir/$1"; cp -a "$dir/good" "$dir/$1"; }

serve() { "$chancery" serve --port $port --data "$1"; }

# starts FOLDER WORDS SENTENCE: it serves, and has said the words before.
starts() {
	rm -f "$dir/out" "$dir/said"	# what the last one said is not this one's
	: >"$dir/out"
	"$chancery" serve --port $port --data "$1" >"$dir/out" 2>"$dir/said" &
	server=$!
	tries=0
	while ! grep -q '^ready http' "$dir/out" && kill -0 $server 2>/dev/null &&
	    [ $tries -lt 200 ]; do
		sleep 0.2
		tries=$((tries + 1))
	done
	port=$(sed -n 's/^ready .*://p' "$dir/out")
	if [ -n "$port" ] && grep -qF -- "$2" "$dir/said"; then
		good "$3"
	else
		bad "$3"
		sed 's/^/    /' "$dir/said" "$dir/out"
	fi
}

stops() {
	[ -z "$server" ] || { kill -TERM $server && wait $server; }
	server= port=0
}

# spoil FILE PAGE: one page of bytes that no page begins with, the same each time.
spoil() {
	head -c 4096 /dev/zero | tr '\0' '\245' |
		dd of="$1" bs=4096 count=1 seek="$2" conv=notrunc 2>/dev/null
}

"$chancery" demo --quiet --data "$dir/good" >/dev/null || exit 1
# Nothing is left in the WALs, so that the files themselves are what is read.
for db in "$dir/good/log/log.db" "$dir/good/book/book.db"; do
	sqlite3 "$db" 'PRAGMA wal_checkpoint(TRUNCATE)' >/dev/null
	rm -f "$db-wal" "$db-shm"
done

# --- what is not there ---------------------------------------------------------
told 3 'make one with `chancery init`' 'a folder that does not exist' \
	"$chancery" serve --data "$dir/none" --port $port
if [ -e "$dir/none" ]; then bad 'and none was made'; else good 'and none was made'; fi
told 3 'make the one above it first' 'a folder above that does not exist' \
	"$chancery" init --data "$dir/none/at/all" --origin a.example/log
echo file >"$dir/file"
told 4 'a file has its place' 'a file where the folder should be' \
	"$chancery" init --data "$dir/file" --origin a.example/log

# --- the key ---------------------------------------------------------------------
fresh k; rm "$dir/k/keys/log.key"
untouched "$dir/k" 3 'put it back from its safe' 'a missing key' \
	"$chancery" serve --data "$dir/k" --port $port
"$chancery" init --data "$dir/other" --origin b.example/log >/dev/null
cp "$dir/other/keys/log.key" "$dir/k/keys/"
untouched "$dir/k" 1 'put back the two that belong together' \
	'the key of another log' \
	"$chancery" serve --data "$dir/k" --port $port
: >"$dir/k/keys/log.key"
untouched "$dir/k" 2 'This is not an OpenSSH private key.' 'an empty key' \
	"$chancery" serve --data "$dir/k" --port $port
fresh k; rm "$dir/k/log/vkey"
untouched "$dir/k" 1 'put that file back from a backup' \
	'a log without its vkey gets no new key' \
	"$chancery" init --data "$dir/k" --origin b.example/log

# --- the log ---------------------------------------------------------------------
fresh t; truncate -s 40960 "$dir/t/log/log.db"
untouched "$dir/t" 4 'restore the log from a mirror or a backup' \
	'a log cut off in the middle' \
	"$chancery" serve --data "$dir/t" --port $port
told 4 'restore the log from a mirror or a backup' '... for a reader too' \
	"$chancery" log --data "$dir/t"
fresh t
# The leaf hashes are read at the start, so a page that holds one is noticed.
spoil "$dir/t/log/log.db" 100
untouched "$dir/t" 4 'restore' 'a page of the log overwritten' \
	"$chancery" serve --data "$dir/t" --port $port
fresh t; echo 'Minutes of the meeting' >"$dir/t/log/log.db"
untouched "$dir/t" 4 'not a database. Set it aside' \
	'a log that is something else' \
	"$chancery" serve --data "$dir/t" --port $port
fresh t; cp "$dir/t/book/book.db" "$dir/t/log/log.db"
untouched "$dir/t" 4 'not of a log. Set it aside' \
	'a database that is no log' \
	"$chancery" serve --data "$dir/t" --port $port
fresh t; sqlite3 "$dir/t/log/log.db" 'PRAGMA user_version = 2'
untouched "$dir/t" 4 'Use the program that made it' \
	'a log of another format' \
	"$chancery" serve --data "$dir/t" --port $port
fresh t; sqlite3 "$dir/t/log/log.db" \
	'DELETE FROM entry WHERE seq = 700; SELECT 1' >/dev/null
told 4 'restore the log from a mirror or a backup' 'a log with a gap' \
	"$chancery" serve --data "$dir/t" --port $port
fresh t; head -c 200 "$dir/good/latch" >"$dir/t/latch"
untouched "$dir/t" 2 'compare the log with a mirror, then remove this file' \
	'a torn latch' "$chancery" serve --data "$dir/t" --port $port

# --- the book: it is simply made new ---------------------------------------------
again='made again from the'
fresh b
starts "$dir/b" '' 'a good folder is served'
if grep -qF "$again" "$dir/said"; then bad 'and its book is not folded again'
else good 'and its book is not folded again'; fi
stops
sqlite3 "$dir/b/book/book.db" .dump | sha256sum >"$dir/whole"
made_new() {
	starts "$dir/b" "$again" "$1"
	stops
	if sqlite3 "$dir/b/book/book.db" .dump | sha256sum |
	    cmp -s - "$dir/whole"
	then good '... and it is the same book'
	else bad "... and it is the same book: $1"; fi
}
fresh b; truncate -s 40960 "$dir/b/book/book.db"
made_new 'a book cut off is made new'
fresh b; spoil "$dir/b/book/book.db" 60
made_new 'a book with a page overwritten is made new'
fresh b; echo 'Not a book' >"$dir/b/book/book.db"
made_new 'a book that is something else is made new'
fresh b; sqlite3 "$dir/b/book/book.db" "UPDATE meta SET version = 'older'"
made_new 'a book of another version is made new'
fresh b; sqlite3 "$dir/b/book/book.db" 'UPDATE meta SET size = 9999'
made_new 'a book that is ahead of the log is made new'
fresh b; sqlite3 "$dir/b/book/book.db" 'UPDATE meta SET size = 700'
made_new 'a book at odds with itself is made new'
fresh b; rm -r "$dir/b/book"
made_new 'a book that was deleted is made new'

# --- others at the same place ----------------------------------------------------
fresh s
python3 - "$dir/s/desk.sock" <<-'P'
	import socket, sys
	socket.socket(socket.AF_UNIX).bind(sys.argv[1])
	P
echo '{}' >"$dir/act.json"
told 2 '' 'a submission beside a stale socket is judged all the same' \
	"$chancery" submit "$dir/act.json" "$dir/act.json" --data "$dir/s"
starts "$dir/s" '' 'a stale socket is no obstacle'
told 1 'stop it first' 'a second desk on the folder' \
	"$chancery" serve --data "$dir/s" --port 0
fresh p
told 4 'stop that one, or choose another' 'a port in use' \
	"$chancery" serve --data "$dir/p" --port $port
stops
if [ -e "$dir/s/desk.sock" ]; then bad 'no socket is left'
else good 'no socket is left'; fi

# --- the disk --------------------------------------------------------------------
if [ "$(id -u)" -eq 0 ]; then
	fresh u
	told 4 'as a user who is allowed to' 'a folder of another user' \
		setpriv --reuid 65534 --regid 65534 --clear-groups \
		"$chancery" serve --data "$dir/u" --port $port
	chmod 755 "$dir"
	told 4 'as a user who is allowed to' 'another user, who may look' \
		setpriv --reuid 65534 --regid 65534 --clear-groups \
		"$chancery" serve --data "$dir/u" --port $port
else
	skip 'a folder of another user: only root can become one'
fi
mkdir "$dir/m"
if mount -t tmpfs -o size=8m tmpfs "$dir/m" 2>/dev/null; then
	told 4 'The disk is full' 'a disk that is full while a story is played' \
		sh -c 'dd if=/dev/zero of="$1/fill" bs=1k count=5500 \
		    2>/dev/null; "$2" demo --quiet --data "$1/f"' \
		sh "$dir/m" "$chancery"
	rm "$dir/m/fill"
	told 0 '' 'what was entered before is good' sh -c '
		"$1" verify "$2/f" --rules >/dev/null && echo "chancery: " >&2' \
		sh "$chancery" "$dir/m"
	rm -r "$dir/m/f"
	cp -a "$dir/good" "$dir/m/f"
	dd if=/dev/zero of="$dir/m/fill" bs=1k 2>/dev/null
	told 4 'The disk is full' 'a start on a full disk' \
		"$chancery" serve --data "$dir/m/f" --port $port
	rm "$dir/m/fill"
	starts "$dir/m/f" '' 'with room again it starts'
	stops
	mount -o remount,ro "$dir/m"
	told 4 'The file system is read-only' 'a read-only folder' \
		"$chancery" serve --data "$dir/m/f" --port $port
	told 4 'The file system is read-only' 'no record is made in one' \
		"$chancery" init --data "$dir/m/g" --origin a.example/log
	told 0 '' 'but it can be read and verified' sh -c '
		"$1" log --data "$2/f" >/dev/null &&
		"$1" verify "$2/f" >/dev/null && echo "chancery: " >&2' \
		sh "$chancery" "$dir/m"
	umount "$dir/m"
else
	skip 'a full disk, a read-only folder: mounting is not permitted here'
fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
