# lib.sh: what the shell benches share. SPDX-License-Identifier: Apache-2.0

fail() {
	echo "bench: $*" >&2
	exit 1
}

# A port of the loopback that nobody listens on now.
free_port() {
	p=$((20000 + $$ % 20000 + ${1:-0}))
	while ss -ltn 2>/dev/null | grep -q ":$p "; do
		p=$((p + 1))
	done
	echo "$p"
}

# Processor time of processes so far, in clock ticks, user and system.
ticks() {
	for pid in "$@"; do
		sed 's/^.*) //' "/proc/$pid/stat"
	done | awk '{ t += $12 + $13 } END { print t + 0 }'
}

children() {
	cat "/proc/$1/task/$1/children" 2>/dev/null
}

# Kilobytes resident.
rss() {
	awk '/^VmRSS/ { print $2 }' "/proc/$1/status"
}
