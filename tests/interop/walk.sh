#!/bin/bash
# walk.sh [CHANCERY]: the walk through docs/permissions.md once more, through
# the doors: as JSON at /acts, by the forms of the pages with each role signed
# in, and by the command line. tests/walk/ makes it at the desk itself, and the
# cells come from there. SPDX-License-Identifier: Apache-2.0

. "$(dirname "$0")/lib.bash"
export CHANCERY_SOURCE=$here/../..
cd "$dir" || exit 1

# The third day, without the desk's key: what has run out is not closed.
cat >third.story <<'STORY'
2020-03-04 12:00 UTC

secretariat delegate: person.register
	person: p-third
	names.en: On the third day
STORY
"$chancery" play --data world "$CHANCERY_SOURCE/tests/walk/world.story" \
	third.story >said 2>&1 || { cat said; exit 1; }
CELLS_DATA=world CELLS_OUT=cells "$tools/cells" >said 2>&1 ||
	{ cat said; exit 1; }
cp -r world fresh
serve "$dir/world"
python3 - "$port" "$chancery" <<'PYTHON'
import collections, html, http.client, json, re, shutil, subprocess, sys
import urllib.parse

port, chancery = int(sys.argv[1]), sys.argv[2]
YES, GOOD = 'yes', 'in good order'
cells = [json.loads(line) for line in open('cells')]
counts = collections.Counter()
told = 0

class Browser:
    """One connection, and the cookie of who is signed in."""
    def __init__(self):
        self.line = http.client.HTTPConnection('localhost', port, timeout=20)
        self.cookie = self.token = None

    def ask(self, path, body=None, kind='application/x-www-form-urlencoded'):
        head = {'Origin': 'http://localhost:%d' % port}
        if self.cookie:
            head['Cookie'] = self.cookie
        if body is not None:
            head['Content-Type'] = kind
        self.line.request('GET' if body is None else 'POST', path, body, head)
        r = self.line.getresponse()
        cookie = r.getheader('Set-Cookie')
        if cookie:
            self.cookie = cookie.split(';')[0]
        return r.status, r.read().decode()

    def form(self, path, fields):
        if self.token:
            fields = [('token', self.token)] + fields
        return self.ask(path, urllib.parse.urlencode(fields))

    def sign_in(self, who, office):
        status, _ = self.form('/en/demo', [('who', who), ('office', office)])
        if status == 303:
            self.token = value(self.ask('/en/members')[1], 'token')
        return self.token

def value(page, name):
    m = re.search(r'name="%s" value="([^"]*)"' % name, page)
    return html.unescape(m[1]) if m else None

def rule_of(text):
    m = re.search(r'\[([A-Za-z]+ [0-9]+(\([0-9]+\))?|PROTOCOL\.sshsig)\]', text)
    return m[1] if m else None

def differs(cell, door, got):
    global told
    told += 1
    if told <= 40:
        print('    %(kind)s (%(stage)s), %(caller)s, %(manner)s: the table '
            'says %(expect)s,' % cell, door, got)

def verdict(good, sentence):
    global told
    print('[%s] %s' % ('       OK ' if good and not told else '  FAILED  ',
        sentence))
    counts[bool(good and not told)] += 1
    told = 0

def size():
    return json.loads(Browser().ask('/en/log.json')[1])['record']['size']

before = size()

# --- as JSON ------------------------------------------------------------------
b, n = Browser(), 0
for c in cells:
    if c['expect'] == YES:
        continue
    n += 1
    status, text = b.ask('/acts', c['paper'].encode(), 'application/json')
    rule = json.loads(text).get('rule')
    if rule != c['expect'] or status not in (400, 409):
        differs(c, '/acts', '%s %s' % (status, rule))
verdict(n > 3000, 'at /acts %d papers are refused as the table says' % n)

# --- by the forms ---------------------------------------------------------------
# A review asks the book and not the keyring: what the keys alone refuse it may
# refuse by a rule that the desk comes to later.
def by_the_keys(cell):
    return cell['kind'] in ('org.constitute', 'key.revoke') or \
        cell['caller'] == 'one root of two'

def try_form(b, cell):
    """Written and reviewed; what the table refuses is signed, too, if the
    review lets it through, and handed in."""
    fields = [('body.' + place, text) for place, text in cell['fields'] if text]
    status, page = b.form('/en/acts/' + cell['kind'],
        [('do', 'review')] + fields)
    act = value(page, 'act')
    if status != 200 or not act:
        return rule_of(page) or status
    if cell['expect'] == YES:
        return YES
    status, page = b.form('/en/acts', [('do', 'demo'),
        ('review', value(page, 'review')), ('act', act)])
    return YES if status == 201 else rule_of(page) or status

by = collections.defaultdict(list)
for c in cells:
    if c['manner'] == GOOD:
        by[c['who'], c['office']].append(c)
n, pairs = 0, set()
for (who, office), some in by.items():
    b = Browser()
    for c in some if b.sign_in(who, office) else []:
        n += 1
        pairs.add((c['caller'], c['kind']))
        got = try_form(b, c)
        if got != c['expect'] and (YES in (got, c['expect']) or
                not by_the_keys(c)):
            differs(c, 'the form', got)
verdict(n > 2000, 'the forms answer %d cells as the table says, %d pairs of a '
    'role and a kind' % (n, len(pairs)))

# --- by the command line ----------------------------------------------------------
def submit(data, cell):
    end = cell['paper'].rindex(',"sigs":[')
    files = ['act.json']
    with open('act.json', 'w') as f:
        f.write(cell['paper'][len('{"act":'):end])
    for sig in json.loads(cell['paper'])['sigs']:
        files.append('%d.sig' % len(files))
        with open(files[-1], 'w') as f:
            f.write('-----BEGIN SSH SIGNATURE-----\n%s\n'
                '-----END SSH SIGNATURE-----\n' % sig)
    r = subprocess.run([chancery, 'submit', '--data', data] + files,
        capture_output=True, text=True)
    return YES if r.returncode == 0 else rule_of(r.stderr) or r.stderr

n, tried = 0, set()
for c in cells:
    pair = c['caller'], c['kind']
    if c['expect'] != YES and pair not in tried and c['manner'] == GOOD:
        tried.add(pair)
        n += 1
        got = submit('world', c)
        if got != c['expect']:
            differs(c, 'submit', got)
verdict(n > 500, '"chancery submit" refuses %d as the table says, one of each '
    'caller and kind' % n)
verdict(size() == before, 'and nothing of all that is in the record')

n, tried = 0, set()
for c in cells:
    if c['expect'] == YES and c['kind'] not in tried:
        tried.add(c['kind'])
        n += 1
        shutil.rmtree('copy', ignore_errors=True)
        shutil.copytree('fresh', 'copy')
        got = submit('copy', c)
        if got != YES:
            differs(c, 'submit', got)
verdict(n > 50, 'what may be done it enters: %d, one of each kind' % n)
print('%d passed, %d failed' % (counts[True], counts[False]))
sys.exit(counts[False] > 0)
PYTHON
