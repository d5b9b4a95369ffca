# silence-by-hand.story: no desk closes a silence procedure here; what came of it
# is entered two days later and must be what the record says. Monday 20 December
# 2010, noon in Moscow, is the end of each round.
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
| d5       | s1      | 5      | decision | approves | Decision 5 | C/2010-1/L/5 | @demo |
| d6       | s1      | 6      | decision | approves | Decision 6 | C/2010-1/L/6 | @demo |
| d7       | s1      | 7      | decision | approves | Decision 7 | C/2010-1/L/7 | @demo |

2010-12-17 12:00 Europe/Moscow

N delegate: silence.open
| silence | document |
| s1      | d1       |
| s2      | d2       |
| s3      | d3       |
| s5      | d5       |
| s6      | d6       |
| s7      | d7       |
	text: @text
	organ: council
	purpose: adopt
	expires: 2010-12-20T09:00:00Z

2010-12-20 09:00 Europe/Moscow

E delegate: position.state
	document: d5, d6
	text: @text
	position: agree_ad_referendum
	confirm_by: 2010-12-20

2010-12-20 10:00 Europe/Moscow

E delegate: amendment.propose
	amendment: a1
	document: d3
	text: @text
	paragraph: 1
	action: replace
	wording: Other words.

2010-12-20 11:00 Europe/Moscow

E delegate: position.confirm
	document: d5
	text: @text

2010-12-20 11:59:59 Europe/Moscow

E delegate: position.state
	document: d1
	text: @text
	position: object
	statement: No.

2010-12-20 12:00 Europe/Moscow

E delegate: position.state
	document: d2
	text: @text
	position: object
	statement: No.

# d1 was objected to in time, d2 at the second and so too late; d3 was to be
# amended; d5 was confirmed and d6 was not; about d7 nothing was entered.

2010-12-22 10:00 Europe/Moscow

E delegate: silence.close
	silence: s7
	outcome: adopted
=> refused (silence 12)

secretariat registrar: silence.close
	silence: s7
	outcome: broken
=> refused (silence 13) The act says otherwise than the record: the procedure was not broken.

secretariat registrar: silence.close
	silence: s1
	outcome: adopted
=> refused (silence 13) The act says otherwise than the record: the procedure was broken.

secretariat registrar: silence.close
	silence: s1
	outcome: broken
	symbol: C/2010-1/DEC/1
=> refused (silence 13) What is not adopted has no final symbol.

secretariat registrar: silence.close
| silence | outcome | symbol         |
| s1      | broken  |                |
| s2      | adopted | C/2010-1/DEC/2 |
| s3      | broken  |                |
| s5      | adopted | C/2010-1/DEC/5 |
| s6      | broken  |                |
| s7      | adopted | C/2010-1/DEC/7 |

secretariat registrar: silence.close
	silence: s7
	outcome: adopted
=> refused (silence 4)
