# position.story: a position is about a text, may change until the result is announced, and
# only an objection stands in the way.
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
	office: head-of-state
	holder: Head of State
	kinds: *
	key: @key
	proof: @proof

secretariat registrar: organ.establish
	organ: council
	names.en: Council
	type: principal

secretariat registrar: office.establish
	office: head-of-state
	names.en: Head of State
	powers: all
	sits_in: council

secretariat registrar: session.convene
	session: s1
	names.en: First session
	organs: council
	type: regular
	symbol: CSC/2020-1

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
	document: d1
	session: s1
	number: 1
	kind: agreement
	effect: new_instrument
	title.en: Agreement 1
	symbol: CSC/2020-1/L/1
	signed: 1
	text: @demo

2020-03-02 10:00 UTC

E head-of-state: position.state
	document: d1
	text: 0000000000000000000000000000000000000000000000000000000000000000
	position: agree
=> refused (position 1) The text of d1 has another hash: the position is about a text that is not before the organ.

E head-of-state: position.state
	document: d1
	text: @text
	position: object
	statement: The last article goes too far.
=> Eastland states its position on Agreement 1: object.

S head-of-state: position.state
	document: d1
	text: @text
	position: dissociate
=> Southland states its position on Agreement 1: dissociate.

secretariat registrar: meeting.open
	meeting: m1
	chair: N

secretariat registrar: attendance.record
	meeting: m1
	delegation: N, E, S
	as: head-of-state
	role: head

# An objection keeps a draft from being cleared, and from being adopted.
N head-of-state: document.clear
	meeting: m1
	documents: d1
=> refused (clearance 1) A draft in whose way something stands cannot be cleared: CSC/2020-1/L/1 (Eastland).

N head-of-state: document.adopt
	document: d1
	meeting: m1
	symbol: CSC/2020-1/AGR/1
	outcome: adopted
=> refused (decision 2) There is no consensus: Eastland objects.

# A reservation does not; nor does the dissociation of Southland.
E head-of-state: position.state
	document: d1
	text: @text
	position: reservation
	statement: The last article does not bind Eastland.
=> Eastland states its position on Agreement 1: reservation.

N head-of-state: document.clear
	meeting: m1
	documents: d1
=> Drafts are cleared: First meeting.

N head-of-state: document.adopt
	document: d1
	meeting: m1
	symbol: CSC/2020-1/AGR/1
	outcome: adopted
=> Agreement 1 is adopted: First meeting.

2020-03-02 10:10 UTC

N head-of-state: document.adopt
	document: d1
	meeting: m1
	symbol: CSC/2020-1/AGR/2
	outcome: adopted
=> refused (decision 1) d1 is adopted already.

E head-of-state: position.state
	document: d1
	text: @text
	position: object
=> refused (position 2) d1 is adopted: a position can no longer change the result, and only words are added.

# A statement is taken, and is no position.
E head-of-state: position.state
	document: d1
	text: @text
	position: object
	statement: We would have objected.
=> Eastland states its position on Agreement 1: object.

N head-of-state: document.clear
	meeting: m1
	documents: d1
=> refused (clearance 2) CSC/2020-1/AGR/1 is adopted: there is nothing left to clear it for.
