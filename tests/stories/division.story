# division.story: a text is voted in parts; what was rejected is left out before the
# whole is put, and without an operative part there is no whole.
# SPDX-License-Identifier: Apache-2.0

2020-03-02 09:00 UTC

secretariat root: org.constitute
	origin: acts.csto.example/log
	name: Organisation of the Four Winds
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
	office: registrar
	holder: Registrar
	kinds: *
	key: @key
	proof: @proof

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

secretariat registrar: office.establish
	office: delegate
	names.en: Delegate
	powers: none
	sits_in: council

secretariat registrar: session.convene
	session: s1
	names.en: First session
	organs: council
	type: regular
	symbol: C/2020-1

secretariat registrar: meeting.convene
	meeting: m1
	names.en: First meeting
	session: s1
	organs: council
	format: plenary
	place.en: Here
	zone: UTC
	day: 2020-03-02

secretariat registrar: document.table
	session: s1
	kind: decision
	effect: approves
	text: @demo
| document | number | title.en   | symbol       |
| d1       | 1      | Decision 1 | C/2020-1/L/1 |
| d2       | 2      | Decision 2 | C/2020-1/L/2 |
| d3       | 3      | Decision 3 | C/2020-1/L/3 |

secretariat registrar: meeting.open
	meeting: m1
	chair: N

secretariat registrar: attendance.record
	meeting: m1
	delegation: N, E, S
	as: delegate
	role: head

E delegate: motion.move
	meeting: m1
	type: divide
| motion | document |
| o1     | d1       |

N delegate: division.record
	motion: o1
	meeting: m1
	document: d1
	text: @text
	parts:
		- from: 1
		  outcome: adopted
=> refused (division 1) No motion o1 to divide d1 was carried there.

N delegate: motion.decide
	motion: o1
	meeting: m1
	outcome: carried
	yes: 2
	no: 1

N delegate: division.record
	motion: o1
	meeting: m1
	document: d2
	text: @text
	parts:
		- from: 1
		  outcome: adopted
=> refused (division 1) No motion o1 to divide d2 was carried there.

N delegate: division.record
	motion: o1
	meeting: m1
	document: d1
	text: 0000000000000000000000000000000000000000000000000000000000000000
	parts:
		- from: 1
		  outcome: adopted
=> refused (division 2) The text of d1 has another hash: this one is not before the organ.

N delegate: division.record
	motion: o1
	meeting: m1
	document: d1
	text: @text
	parts:
		- from: 3
		  until: 2
		  outcome: adopted
=> refused (division 2) The part that begins with paragraph 3 ends before it.

N delegate: division.record
	motion: o1
	meeting: m1
	document: d1
	text: @text
	parts:
		- from: 1
		  until: 3
		  outcome: adopted
		- from: 3
		  outcome: rejected
=> refused (division 2) Paragraph 3 stands in two parts.

N delegate: division.record
	motion: o1
	meeting: m1
	document: d1
	text: @text
	parts:
		- from: 1
		  outcome: adopted
		  yes: 1
		  no: 1
=> refused (division 3) By its votes the part that begins with paragraph 1 is not adopted: 1 of 2, needs 2.

secretariat registrar: division.record
	motion: o1
	meeting: m1
	document: d1
	text: @text
	parts:
		- from: 1
		  outcome: adopted
=> refused (record 3)

N delegate: division.record
	motion: o1
	meeting: m1
	document: d1
	text: @text
	parts:
		- from: 1
		  until: 2
		  outcome: adopted
		- from: 3
		  operative: 1
		  outcome: adopted
		  yes: 2
		  no: 1
		- from: 4
		  until: 5
		  operative: 1
		  outcome: rejected
		  yes: 1
		  no: 1
=> Decision 1 is voted in parts: First meeting.

N delegate: division.record
	motion: o1
	meeting: m1
	document: d1
	text: @text
	parts:
		- from: 1
		  outcome: adopted
=> refused (division 1) The motion o1 was carried out already.

N delegate: document.adopt
	document: d1
	meeting: m1
	symbol: C/2020-1/DEC/1
	outcome: adopted
=> refused (division 5) A part of the text was rejected: a revision leaves it out before the rest is put.

secretariat registrar: document.revise
	document: d1
	symbol: C/2020-1/L/1/Rev.1
	text: |
		What was left.

N delegate: document.adopt
	document: d1
	meeting: m1
	symbol: C/2020-1/DEC/1
	outcome: adopted
=> Decision 1 is adopted: First meeting.

# --- No operative part is left, and so the whole is rejected; when that is
# reconsidered a second division, all of it adopted.

N delegate: document.reject
	document: d2
	meeting: m1
=> refused (decision 3) By the rule (consensus) it is adopted: nothing stands in its way.

E delegate: motion.move
	motion: o2
	meeting: m1
	type: divide

N delegate: motion.decide
	motion: o2
	meeting: m1
	outcome: carried

N delegate: division.record
	motion: o2
	meeting: m1
	document: d2
	text: @text
	parts:
		- from: 1
		  outcome: adopted
		- from: 2
		  operative: 1
		  outcome: rejected
=> Decision 2 is voted in parts: First meeting.

N delegate: document.adopt
	document: d2
	meeting: m1
	symbol: C/2020-1/DEC/2
	outcome: adopted
=> refused (division 4) Every operative part of the text was rejected, and so is the whole.

N delegate: document.reject
	document: d2
	meeting: m1
=> Decision 2 is not adopted: First meeting.

E delegate: motion.move
	motion: again
	meeting: m1
	type: reconsider
	document: d2

N delegate: motion.decide
	motion: again
	meeting: m1
	outcome: carried
	yes: 2
	no: 1

N delegate: document.reject
	document: d2
	meeting: m1
=> refused (decision 3)

E delegate: motion.move
	motion: o3
	meeting: m1
	type: divide
	document: d2

N delegate: motion.decide
	motion: o3
	meeting: m1
	outcome: carried

N delegate: division.record
	motion: o3
	meeting: m1
	document: d2
	text: @text
	parts:
		- from: 1
		  outcome: adopted
		- from: 2
		  operative: 1
		  outcome: adopted

N delegate: document.adopt
	document: d2
	meeting: m1
	symbol: C/2020-1/DEC/2
	outcome: adopted
=> Decision 2 is adopted: First meeting.

# --- What is adopted is not divided any more.

N delegate: division.record
	motion: o2
	meeting: m1
	document: d2
	text: @text
	parts:
		- from: 1
		  outcome: adopted
=> refused (division 1)

E delegate: motion.move
	motion: o4
	meeting: m1
	type: divide

N delegate: motion.decide
	motion: o4
	meeting: m1
	outcome: carried

N delegate: division.record
	motion: o4
	meeting: m1
	document: d2
	text: @text
	parts:
		- from: 1
		  outcome: adopted
=> refused (decision 1) d2 is adopted already.

secretariat registrar: document.withdraw
	document: d3

N delegate: division.record
	motion: o4
	meeting: m1
	document: d3
	text: @text
	parts:
		- from: 1
		  outcome: adopted
=> refused (document 3) C/2020-1/L/3 was withdrawn.

secretariat registrar: meeting.convene
	meeting: m2
	names.en: Another meeting
	organs: council
	format: plenary
	place.en: Here
	zone: UTC
	day: 2020-03-02
	chair: N

N delegate: meeting.open
	meeting: m2
	chair: N

N delegate: division.record
	motion: o4
	meeting: m2
	document: d3
	text: @text
	parts:
		- from: 1
		  outcome: adopted
=> refused (meeting 5)

N delegate: meeting.close
	meeting: m1

N delegate: division.record
	motion: o4
	meeting: m1
	document: d3
	text: @text
	parts:
		- from: 1
		  outcome: adopted
=> refused (meeting 2)
