#!/usr/bin/env python3
# calendar_check.py: holds the calendar on standard input against RFC 5545, as
# far as events go. Says what is wrong, else a line for each event: uid, start,
# sequence, status, alarms, summary, description.
# SPDX-License-Identifier: Apache-2.0
import re, sys

data = sys.stdin.buffer.read()
wrong = []
if not data.endswith(b'\r\n') or b'\n' in data.replace(b'\r\n', b'') or \
        b'\r' in data.replace(b'\r\n', b''):
    wrong.append('a line does not end in CR LF')
for line in data.split(b'\r\n'):
    if len(line) > 75:
        wrong.append('a line of %d bytes' % len(line))
    try:
        line.decode()
    except UnicodeDecodeError:
        wrong.append('folded inside a character')
lines = data.decode(errors='replace').replace('\r\n ', '').split('\r\n')[:-1]

NAME = re.compile(r'([A-Z-]+)((?:;[A-Z-]+=[^";:,]+)*):(.*)')
TIME = re.compile(r'\d{8}T\d{6}Z')
TEXT = re.compile(r'(?:[^\\;,\x00-\x1f\x7f]|\\[\\;,nN])*')
KINDS = {'UID': TEXT, 'DTSTAMP': TIME, 'DTSTART': TIME, 'DTEND': TIME,
    'SUMMARY': TEXT, 'DESCRIPTION': TEXT, 'LOCATION': TEXT,
    'SEQUENCE': re.compile(r'\d+'), 'URL': re.compile(r'https?://[!-~]+'),
    'STATUS': re.compile('TENTATIVE|CONFIRMED|CANCELLED'),
    'TRANSP': re.compile('OPAQUE|TRANSPARENT'),
    'ACTION': re.compile('DISPLAY'), 'VERSION': re.compile(r'2\.0'),
    'PRODID': TEXT, 'TRIGGER': re.compile(r'-P(?:\d+D|T\d+H)')}
NEEDS = {'VCALENDAR': {'VERSION', 'PRODID'}, 'VEVENT': {'UID', 'DTSTAMP', 'DTSTART'},
    'VALARM': {'ACTION', 'TRIGGER', 'DESCRIPTION'}}
INSIDE = {'VCALENDAR': None, 'VEVENT': 'VCALENDAR', 'VALARM': 'VEVENT'}
stack, events, uids = [], [], set()

for line in lines:
    m = NAME.fullmatch(line)
    if not m:
        wrong.append('no property: %r' % line)
        continue
    name, params, value = m.groups()
    if name == 'BEGIN':
        if value not in INSIDE or (stack[-1][0] if stack else None) != INSIDE[value]:
            wrong.append('%s stands where it may not' % value)
        stack.append((value, {}))
        if value == 'VALARM' and len(stack) > 1:
            stack[-2][1]['alarms'] = stack[-2][1].get('alarms', 0) + 1
    elif name == 'END':
        kind, has = stack.pop() if stack else (None, {})
        if kind != value:
            wrong.append('END:%s ends %s' % (value, kind))
        for need in NEEDS.get(value, set()) - has.keys():
            wrong.append('%s has no %s' % (value, need))
        if value == 'VEVENT':
            events.append(has)
            if has.get('UID') in uids:
                wrong.append('two events are %s' % has['UID'])
            uids.add(has.get('UID'))
    else:
        if name not in KINDS or not KINDS[name].fullmatch(value):
            wrong.append('%s is %r' % (name, value))
        if not stack or name in stack[-1][1]:
            wrong.append('%s stands twice, or nowhere' % name)
        else:
            stack[-1][1][name] = value
if stack:
    wrong.append('%s does not end' % stack[-1][0])
for e in events:
    print('\t'.join(str(e.get(k, 0)) for k in ('UID', 'DTSTART', 'SEQUENCE',
        'STATUS', 'alarms', 'SUMMARY', 'DESCRIPTION')))
for w in wrong:
    print('wrong: ' + w)
sys.exit(len(wrong) > 0)
