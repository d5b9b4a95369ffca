# silence-terms.story: how long a silence procedure lasts, in which hours, and how
# often it is extended is stated by the rules of the organisation, and those in
# force when it starts hold for it.
# SPDX-License-Identifier: Apache-2.0

2010-12-13 09:00 Europe/Moscow

secretariat root: org.constitute
	origin: acts.csto.example/log
	name: Organisation of the Four Winds
	zone: Europe/Moscow
	members:
		- id: N
		  names.en: Northland
		  since: 2000-01-01
		  roots: @root N
		- id: E
		  names.en: Eastland
		  since: 2000-01-01
		  roots: @root E
		- id: S
		  names.en: Southland
		  since: 2000-01-01
		  roots: @root S
		- id: secretariat
		  kind: organ
		  names.en: Secretariat
		  roots: @root secretariat

secretariat root: key.enrol
| office    | holder    | kinds         | key  | proof  |
| registrar | Registrar | *             | @key | @proof |
| desk      | Desk      | silence.close | @key | @proof |

N, E, S root: key.enrol
	office: delegate
	holder: Delegate
	kinds: *
	key: @key
	proof: @proof

secretariat registrar: organ.establish
	organ: council
	names.en: Council
	type: principal

secretariat registrar: rules.adopt
	from: 2000-01-01
	profile: |
		profile winds
		rule consensus
		    no objection
		organ *
		    matter * consensus
		silence
		    article Rules of procedure, annex 1
		    at least 72 hours
		    urgent at least 12 hours
		    extended at most 1 times
		    between 10:00 and 16:00
		    holiday 2010-12-17
=> Secretariat enters the rules of decision.

secretariat registrar: chair.take
	organ: council
	member: N
	basis: host
	reason: The first meeting is there.

secretariat registrar: session.convene
	session: s1
	names.en: First session
	organs: council
	type: regular
	symbol: C/2010-1

secretariat registrar: document.table
| document | session | number | kind     | effect   | title.en   | symbol       | text  |
| d1       | s1      | 1      | decision | approves | Decision 1 | C/2010-1/L/1 | @demo |
| d2       | s1      | 2      | decision | approves | Decision 2 | C/2010-1/L/2 | @demo |
| d3       | s1      | 3      | decision | approves | Decision 3 | C/2010-1/L/3 | @demo |

# Seventy-two hours and not a second less.
2010-12-13 12:00 Europe/Moscow

N delegate: silence.open
	silence: s1
	document: d1
	text: @text
	organ: council
	purpose: adopt
	expires: 2010-12-16T08:59:59Z
=> refused (silence 1) A silence procedure lasts at least 72 hours.

# Half past nine is before the hours stated there.
N delegate: silence.open
	silence: s1
	document: d1
	text: @text
	organ: council
	purpose: adopt
	expires: 2010-12-20T06:30:00Z
=> refused (silence 2)

# The 17th is a Friday, and a holiday.
N delegate: silence.open
	silence: s1
	document: d1
	text: @text
	organ: council
	purpose: adopt
	expires: 2010-12-17T09:00:00Z
=> refused (silence 2)

N delegate: silence.open
	silence: s1
	document: d1
	text: @text
	organ: council
	purpose: adopt
	expires: 2010-12-16T09:00:00Z
=> A silence procedure begins: Decision 1; it ends 2010-12-16T09:00:00Z.

N delegate: silence.open
	silence: s2
	document: d2
	text: @text
	organ: council
	purpose: adopt
	urgent: 1
	expires: 2010-12-13T20:59:59Z
=> refused (silence 1) An urgent silence procedure lasts at least 12 hours.

N delegate: silence.open
	silence: s2
	document: d2
	text: @text
	organ: council
	purpose: adopt
	urgent: 1
	expires: 2010-12-13T21:00:00Z

# Once, and not twice.
2010-12-14 12:00 Europe/Moscow

N delegate: silence.extend
	silence: s1
	expires: 2010-12-20T09:00:00Z

N delegate: silence.extend
	silence: s1
	expires: 2010-12-21T09:00:00Z
=> refused (silence 6) The rules allow so many extensions of a silence procedure: 1.
