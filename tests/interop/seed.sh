#!/bin/bash
# seed.sh CHANCERY: the demonstration's pages against what was read, line by
# line, from the published text of the summit. Every item that belongs to the
# session is compared. SPDX-License-Identifier: Apache-2.0

. "$(dirname "$0")/lib.bash"
expected=$here/../../../shared/seeds/moscow-2010.expected.json
if [ ! -e "$expected" ]; then
	echo 'skipped: the published text, as it was read, is not here'
	exit 0
fi
"$chancery" demo --data "$dir/d" >/dev/null || exit 1
serve "$dir/d"
for page in sessions/csc-2010-2 sessions/csc-2009-1 organs organs/csc instruments registers people \
    members partners documents/csc-2010-2.2 documents/csc-2010-2.3; do
	curl -s -o "$dir/${page//\//_}" "http://localhost:$port/en/$page.json"
done
python3 - "$expected" "$dir" <<'P'
import json, sys
x = json.load(open(sys.argv[1]))
def page(name): return json.load(open(f'{sys.argv[2]}/{name}'))
passed = failed = 0
def same(sentence, have, want):
    global passed, failed
    good = have == want
    passed, failed = passed + good, failed + (not good)
    print(f"[{'       OK' if good else '  FAILED '} ] {sentence}")
    if not good: print(f'    have {have}\n    want {want}')

s = page('sessions_csc-2010-2')
docs = {d['number']: d for d in s['documents']}
iso = {m['state']: m['iso'] for m in x['member_states']}
same('organ, day and place of the session', [s['organ_name'], s['day'], s['place']],
     [x['session'][k] for k in ('organ', 'date', 'place')])
same('the seven members', sorted(m['member'] for m in s['members']), sorted(iso.values()))
seat = lambda a: (a['name'], iso.get(a['state'], 'secretariat'), a['role'].removesuffix(' of the CSTO').replace('(', '').replace(')', ''))
same('eight attended, each for a state and in a capacity',
     sorted((a['person_name'], a['delegation'], a['title'].split(' of the')[0]) for a in s['attendance']),
     sorted(map(seat, x['attendees'])))
same('33 documents in order, none dropped or merged', list(docs), list(range(1, 34)))
wrong = [d['number'] for d in x['documents']
         if docs[d['number']]['kind'] not in [d['kind'], *d.get('accept_kinds', [])]]
same('each of its kind', wrong, [])
titles = lambda d: [d['title'], d.get('title_as_printed', d['title'])]
same('each with its title', [d['number'] for d in x['documents'] if docs[d['number']]['title'] not in titles(d)], [])
c = x['document_counts']
effect = lambda *e: [n for n, d in docs.items() if d['effect'] in e]
same('eight amend', effect('amends'), c['amending'])
same('two of them statutory documents', [n for n in effect('amends') if docs[n]['target'].get('date') in
     ('1992-05-15', '2002-10-07')], c['amending_statutory'])
same('five new agreements', [n for n in effect('new_instrument') if docs[n]['kind'] == 'agreement'], c['new_agreements'])
same('three about the budget', effect('approves_report', 'adopts_budget'), c['budget'])
for d in x['documents']:
    if d['action'] == 'amends':
        t, have = d['target'], docs[d['number']]['target']
        same(f"document {d['number']} amends what its title says",
             [have["instrument"], have["instrument_kind"], have.get("date") if t["date"] else None], [t["instrument"], t["instrument_kind"], t["date"]])
same('the protocol of document 19 amends no instrument of 1992', docs[19]['target']['date'], '2000-06-20')
same('adopted by the Council', {tuple(d['adopted_by']) for d in docs.values()}, {('csc',)})
d2, d3 = page('documents_csc-2010-2.2')['document'], page('documents_csc-2010-2.3')['document']
same('the declaration has 13 paragraphs, the statement 8 points',
     [d2['provisions'], d2['provision_kind'], d3['provisions'], d3['provision_kind']],
     [x['declaration']['paragraph_count'], 'paragraphs', len(x['statement']['points']), 'points'])
meetings = {m['meeting']: m for m in s['meetings']}
plenary = next(m for m in meetings.values() if m['format'] == 'plenary')
same('the plenary opened at 16:15 in Moscow', plenary['opened'], '2010-12-10T13:15:00Z')
narrow = next(m for m in meetings.values() if m['format'] == 'narrow')
same('the narrow composition was chaired by the incoming chair, before it', [narrow['chairs'], narrow['opened'] < plenary['opened']], [['BY'], True])
joint = next(m for m in meetings.values() if m['format'] == 'joint')
same('the joint meeting was of three organs, the day before', [len(joint['organs']), joint['day']], [3, '2010-12-09'])
informal = next(m for m in meetings.values() if m['format'] == 'informal')
same('the informal meeting was in Yerevan', [informal['day'], informal['place']], ['2010-08-20', 'Yerevan'])
same('the previous session was in June 2009', page('sessions_csc-2009-1')['day'][:7] if s['previous'] == 'csc-2009-1' else None,
     x['session']['previous_session']['date'])
chair = page('organs_csc')['chairs']
same('the chair passed from Russia to Belarus that day', [[k['member'] for k in chair][-2:], chair[-1]['since_at'][:10]],
     [['RU', 'BY'], x['session']['chairmanship']['effective']])
plans = {p['title'].split(',')[0].lower(): (p['since'], p['until']) for p in s['plans']}
same('two plans were approved, for their periods', sorted(plans.values()), [('2010-07-01', '2011-06-30'), ('2011-01-01', '2011-12-31')])
same('nothing of 2024 is in it', [m['media'] for m in s['media'] if not m['day'].startswith('2010')], [])
kinds = sorted({m['type'] for m in s['media']})
same('news and transcripts are', kinds, ['news', 'transcript'])
organs = page('organs')['organs']
called = {n for o in organs for n in [o['name'], o.get('abbr'), *(o.get('aliases') or [])] if n}
wanted = {n for o in x['organs'] if o.get('kind') != 'office' for n in [*o.get('abbreviations', []), *o.get('also', [])]}
same('every organ goes by the names and abbreviations of the text', sorted(wanted - called), [])
known = ' '.join(sorted(called)).lower()
same('and is there', [o['name'] for o in x['organs'] if o.get('kind') != 'office' and
     not any(w in known for w in [o['name'].lower(), o['name'].lower().replace('csto ', '')])], [])
r = page('registers')
same('sizes of the forces', sorted(f['strength'] for f in r['forces'] if 'strength' in f), sorted(f['size'] for f in x['forces'] if f['size']))
same('three forces', len(r['forces']), len(x['forces']))
act = lambda kind: sorted(a['name'] for a in r['activities'] if a['kind'] == kind)
same('three operations', act('operation'), sorted(o['name'] for o in x['operations']))
same('two exercises, with place and year', sorted((a['name'], a['member'], a['year']) for a in r['activities'] if a['kind'] == 'exercise'),
     sorted((e['name'], iso[e['country']], e['year']) for e in x['exercises']))
inst = page('instruments')['instruments']
dates = {i.get('date') for i in inst}
same('the references with dates', [e['name'] for e in x['external_references'] if e.get('date') and e['date'] not in dates], [])
same('external ones are marked so', {i['scope'] for i in inst if i.get('date') in ('2010-03-02', '2010-03-18', '2010-04-08')}, {'external'})
same('and our own', {i['scope'] for i in inst if i.get('date') in ('2004-06-18', '2009-01-15')}, {'own'})
people = {p['name'] for p in page('people')['people']}
wanted = {a['name'] for a in x['attendees']} | {p['name'] for p in x['other_people'] if p.get('at') != '2024'}
same('the people, and nobody invented', sorted(people), sorted(wanted))
outside = json.dumps(page('members').get('partners', [])).lower()
same('the organisations outside', [o for o in x['external_organizations'] if o.lower() not in outside and
     {'NATO': 'north atlantic', 'CIS': 'independent states', 'SCO': 'shanghai', 'OSCE': 'security and co-operation'}.get(o, o) not in outside], [])
print(f'{passed} passed, {failed} failed')
sys.exit(failed > 0)
P
