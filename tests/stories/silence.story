# silence.story: a silence procedure ends to the second, by receipt. Monday 20
# December 2010, noon in Moscow, is the end of each round here.
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
| d4       | s1      | 4      | decision | approves | Decision 4 | C/2010-1/L/4 | @demo |
| d5       | s1      | 5      | decision | approves | Decision 5 | C/2010-1/L/5 | @demo |
| d6       | s1      | 6      | decision | approves | Decision 6 | C/2010-1/L/6 | @demo |
| d7       | s1      | 7      | decision | approves | Decision 7 | C/2010-1/L/7 | @demo |
| d8       | s1      | 8      | decision | approves | Decision 8 | C/2010-1/L/8 | @demo |

# Who may, and when: the chair or the secretariat, in working hours, a day at
# least.

2010-12-17 12:00 Europe/Moscow

E delegate: silence.open
	silence: s-e
	document: d1
	text: @text
	organ: council
	purpose: adopt
	expires: 2010-12-20T09:00:00Z
=> refused (silence 12)

N delegate: silence.open
	silence: s-short
	document: d1
	text: @text
	organ: council
	purpose: adopt
	expires: 2010-12-18T08:59:59Z
=> refused (silence 1)

N delegate: silence.open
| silence | document |
| s1      | d1       |
| s2      | d2       |
| s3      | d3       |
| s4      | d4       |
| s5      | d5       |
| s6      | d6       |
| s7      | d7       |
	text: @text
	organ: council
	purpose: adopt
	expires: 2010-12-20T09:00:00Z

N delegate: silence.open
	silence: s1-again
	document: d1
	text: @text
	organ: council
	purpose: adopt
	expires: 2010-12-21T09:00:00Z
=> refused (silence 11)

# A reply ad referendum, confirmed for d5 and not for d6; an amendment to d3.

2010-12-20 09:00 Europe/Moscow

E delegate: position.state
	document: d5, d6
	text: @text
	position: agree_ad_referendum
	confirm_by: 2010-12-20

E delegate: amendment.propose
	amendment: a1
	document: d3
	text: @text
	paragraph: 1
	action: replace
	wording: Other words.
=> Eastland proposes an amendment to Decision 3, paragraph 1.

2010-12-20 11:00 Europe/Moscow

E delegate: position.confirm
	document: d5
	text: @text
=> Eastland confirms its position on Decision 5.

E delegate: silence.extend
	silence: s4
	expires: 2010-12-21T09:00:00Z
=> refused (silence 12)

N delegate: silence.extend
	silence: s4
	expires: 2010-12-21T09:00:00Z
=> The silence procedure is extended: Decision 4; it ends 2010-12-21T09:00:00Z.

# Nobody closes what has not ended.

secretariat registrar: silence.close
	silence: s2
	outcome: adopted
=> refused (silence 8)

# One second before the end, an objection breaks it; at the second, it is a
# statement.

2010-12-20 11:59:59 Europe/Moscow

E delegate: position.state
	document: d1
	text: @text
	position: object
	statement: No.
=> Eastland states its position on Decision 1: object.

2010-12-20 12:00 Europe/Moscow

E delegate: position.state
	document: d2
	text: @text
	position: object
	statement: No.
=> Eastland states its position on Decision 2: object.

2010-12-20 12:00:01 Europe/Moscow

N delegate: silence.extend
	silence: s7
	expires: 2010-12-21T09:00:00Z
=> refused (silence 4)

# The extended one is broken on the next day at noon, before its new end.

2010-12-21 11:00 Europe/Moscow

E delegate: position.state
	document: d4
	text: @text
	position: object
	statement: No.
=> Eastland states its position on Decision 4: object.
