#!/bin/bash
# peers.sh: what a secretariat would use instead, and we, on the same machine in
# the same run: pages against Fossil and nginx, durable signed entries against
# git, a rebuilt projection against fossil rebuild.
#
#     bench/peers.sh BUILD PEERS [ROUNDS]
#
# PEERS is a folder of scripts that measure the peers (20-pages.sh and
# 60-commits.sh, with common.sh). It is copied, and our servers are lines in the
# copy's plan, so that all take turns under the same load. Prints our ratio to
# each. SPDX-License-Identifier: Apache-2.0
set -eu
[ $# -ge 2 ] || { echo "usage: bench/peers.sh BUILD PEERS [ROUNDS]" >&2; exit 2; }
cd "$(dirname "$0")/.."
. bench/lib.sh
build=$(cd "$1" && pwd) peers=$(cd "$2" && pwd) rounds=${3:-3}
for tool in fossil git nginx wrk curl ss ssh-keygen python3 taskset; do
	command -v $tool >/dev/null || fail "$tool is needed"
done
ninja -C "$build" --quiet bench-programs chancery
work=$(mktemp -d)
chmod 755 "$work"	# nginx reads it as another user
server=''
clean() {
	[ -z "$server" ] || kill "$server" 2>/dev/null || :
	wait
	rm -rf "$work"
}
trap clean EXIT
trap 'exit 1' INT TERM
export SCRATCH=$work/scratch RESULTS=$work/results.jsonl DOCS=300 TICKETS=20
export CORPUS=$work/corpus.jsonl PATH=$PATH:/usr/sbin
mkdir -p "$SCRATCH"
cp -r "$peers" "$work/peers"
chmod -R u+w "$work/peers"

# Texts of the length of a decision; the words are those of our own papers.
mkdir "$work/texts"
python3 - "$work/texts" docs/*.md <<'P'
import random, sys
words = ' '.join(open(f, encoding='utf-8').read() for f in sys.argv[2:]).split()
r = random.Random(1)
for i in range(330):
    body = ' '.join(r.choice(words) for _ in range(560))
    open(f'{sys.argv[1]}/AAA_{i:03}_2000.txt', 'w', encoding='utf-8').write(body + '.\n')
P
python3 "$work/peers/corpus.py" "$work/texts" "$CORPUS" 300 >/dev/null
"$work/peers/10-fossil-setup.sh" >"$work/setup" 2>&1 || fail "$(tail -3 "$work/setup")"

"$build/bench/bench-fill" "$work/record" 10000 >/dev/null
port=$(free_port)
taskset -c 0 "$build/chancery" serve --data "$work/record" --port "$port" >"$work/served" 2>&1 &
server=$!
until grep -q ready "$work/served"; do sleep 0.1; done
pids="$server $(children "$server")"

# Kept: as most readers meet a page. What it costs to make it anew comes on top.
at=http://127.0.0.1:$port
sed -i "/^list|nginx static/i\\
doc|chancery, public|$at|/en/documents/d||49|$pids\\
list|chancery, public|$at|/en/documents||0|$pids" "$work/peers/20-pages.sh"
# Peers that are not set up here are not waited for.
sed -i 's/for i in $(seq 40); do/for i in 1; do/' "$work/peers/20-pages.sh"
WARM=0 W_puma= "$work/peers/20-pages.sh" "$rounds" 2 8 'nginx static|own server|chancery' >"$work/pages" 2>&1 || :
grep -E "^(doc|list) " "$work/pages" || fail "$(tail -5 "$work/pages")"
kill "$server"
wait "$server" || :
server=''
taskset -c 0 "$build/bench/bench-anew" "$work/record" /en/documents/d7 /en/documents |
	tee "$work/anew.txt"

"$work/peers/60-commits.sh" "$rounds" 100 >"$work/commits" 2>&1 || :
grep -E '^commits .*(git|fossil|act)' "$work/commits" || fail "$(tail -3 "$work/commits")"
# The rebuild of a repository of as many artifacts as its wiki has.
n=$(fossil sql -R "$SCRATCH/bench.fossil" 'SELECT count(*) FROM blob' | tr -dc 0-9)
python3 - "$n" "$SCRATCH/bench.fossil" "$RESULTS" <<'P'
import json, subprocess, sys, time
n, repository, out = int(sys.argv[1]), sys.argv[2], sys.argv[3]
best = 1e9
for _ in range(3):
    t = time.monotonic()
    subprocess.run(['fossil', 'rebuild', repository], check=True, stdout=subprocess.DEVNULL)
    best = min(best, time.monotonic() - t)
json.dump({'exp': 'rebuild', 'peer': 'fossil rebuild', 'metric': 'rate', 'median': n / best}, open(out, 'a'))
open(out, 'a').write('\n')
P
"$build/bench/bench-acts" "$work/acts" | tee "$work/acts.txt"
"$build/bench/bench-replay" "$work/replay" 20000 | tee "$work/replay.txt"

python3 - "$RESULTS" "$work/anew.txt" "$work/acts.txt" "$work/replay.txt" <<'P'
import json, re, sys
peers = {}
for line in open(sys.argv[1]):
    r = json.loads(line)
    peers[r['exp'], r['peer'], r['metric']] = r['median']
ours = {}
anew = [float(line.split()[3]) for line in open(sys.argv[2])]
for f in sys.argv[3:]:
    for line in open(f):
        m = re.match(r'(\S.*?)\s{2,}([\d.]+) acts', line)
        if m: ours[m.group(1)] = float(m.group(2))
def get(exp, peer, metric):
    return next((v for (e, p, m), v in peers.items() if e == exp and (p + ' ').startswith(peer + ' ') and m == metric), None)
def ratio(what, goal, ours, theirs):
    print(f'{what:58} {ours / theirs:8.2f}   goal {goal}' if ours and theirs else f'{what:58} not measured')
cpu = 'cpu/request'
def made_anew(kind, us):
    kept = get(kind, 'chancery, public', cpu)
    return kept and kept + us
print('\nratios in this run')
ratio('document, public: processor time, ours to nginx', '<= 3', get('doc', 'chancery, public', cpu), get('doc', 'nginx', cpu))
ratio('document, made anew: ours to Fossil', '<= 0.05', made_anew('doc', anew[0]), get('doc', 'fossil', cpu))
ratio('list, public: ours to Fossil', '<= 0.05', get('list', 'chancery, public', cpu), get('list', 'fossil', cpu))
ratio('list, made anew: ours to Fossil', '<= 0.05', made_anew('list', anew[1]), get('list', 'fossil', cpu))
ratio('one durable signed act at a time: ours to git', '>= 30', ours.get('Ed25519 acts one at a time'), get('commits', 'git commit signed', 'rate'))
ratio('the same: ours to the prototype', '>= 0.8', ours.get('Ed25519 acts one at a time'), get('commits', 'C act batch 1', 'rate'))
ratio('in groups: ours to the prototype', '', ours.get('Ed25519 acts in groups of 1000'), get('commits', 'C act batch 256', 'rate'))
ratio('a history checked, a core: ours to git', '>= 80', ours.get('verify, signatures, without rules'), get('commits', 'git verify signed', 'rate'))
ratio('hashes alone, a core: ours to git fsck', '>= 10', ours.get('verify, hashes, tree and head alone'), get('commits', 'git fsck', 'rate'))
ratio('rebuild: ours to fossil rebuild', '>= 3', ours.get('fold into an empty book, in a file'), get('rebuild', 'fossil', 'rate'))
P
