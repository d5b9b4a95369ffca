#!/usr/bin/env python3
# letters.py FOLDER [URL]: reads the letters that sink.c kept with Python's own
# reader of mail and holds each against RFC 5322, 2047 and 3834. Says what is
# wrong, else a line for each: receiver, date, id, language, subject, body.
# SPDX-License-Identifier: Apache-2.0
import email, email.policy, email.utils, glob, re, sys, unicodedata

ALLOWED = {'date', 'from', 'to', 'subject', 'message-id', 'in-reply-to',
    'references', 'auto-submitted', 'mime-version', 'content-type',
    'content-language', 'content-transfer-encoding'}
ONCE = ALLOWED - {'in-reply-to', 'references'}
wrong = 0

def bad(name, what):
    global wrong
    wrong += 1
    print('%s: %s' % (name, what))

def check(name, raw, to):
    head, _, body = raw.partition(b'\r\n\r\n')
    for line in head.split(b'\r\n'):
        if b'=?' in line and len(line) > 76:
            bad(name, 'a line with an encoded word has %d bytes' % len(line))
        if len(line) > 78:
            bad(name, 'a header line has %d bytes' % len(line))
        for word in re.findall(rb'=\?[^ ]*\?=', line):
            if len(word) > 75:
                bad(name, 'an encoded word has %d bytes' % len(word))
    if b'\n' in raw.replace(b'\r\n', b'') or b'\r' in raw.replace(b'\r\n', b''):
        bad(name, 'a CR or LF alone')
    if any(c >= 0x80 for c in raw):
        bad(name, 'bytes that are not ASCII')
    if any(len(l) > 78 for l in body.split(b'\r\n')):
        bad(name, 'a line of the body is longer than 78')
    m = email.message_from_bytes(raw, policy=email.policy.default)
    names = [k.lower() for k in m.keys()]
    for k in ONCE:
        if names.count(k) != 1:
            bad(name, '%s stands %d times' % (k, names.count(k)))
    for k in set(names) - ALLOWED:
        bad(name, 'a header %s' % k)
    if m.defects or any(m[k].defects for k in m.keys()):
        bad(name, 'defects %s' % [m[k].defects for k in m.keys()])
    if [a.addr_spec for a in m['to'].addresses] != [to]:
        bad(name, 'to %s, sent to %s' % (m['to'], to))
    if len(m['from'].addresses) != 1 or not m['from'].addresses[0].display_name:
        bad(name, 'from %s' % m['from'])
    if not re.fullmatch(r'<[0-9a-f]{32}@[a-z0-9.-]+>', m['message-id']):
        bad(name, 'id %s' % m['message-id'])
    if m['auto-submitted'] != 'auto-generated':
        bad(name, 'it does not say that a program made it')
    text = m.get_content()
    for s in m['subject'], text, str(m['from']):
        for c in s:
            if c not in '\r\n' and unicodedata.category(c) in ('Cc', 'Cf', 'Zl', 'Zp'):
                bad(name, 'a character %r' % c)
    return m, text

for name in sorted(glob.glob(sys.argv[1] + '/*.eml')):
    with open(name, 'rb') as f:
        to = f.readline().decode().strip()
        m, text = check(name, f.read(), to)
    if len(sys.argv) > 2 and sys.argv[2] not in text:
        bad(name, 'no link to %s' % sys.argv[2])
    print('\t'.join([to, m['date'].datetime.isoformat(), m['message-id'],
        m['content-language'], m['subject'], ' '.join(text.split())]))
sys.exit(wrong > 0)
