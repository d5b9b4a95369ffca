# who-may.story: the secretariat keeps the register, members speak for themselves, and the
# member in the chair conducts the meeting.
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

# For the secretariat.
N head-of-state: organ.establish
	organ: committee
	names.en: Committee
	type: working
=> refused (record 3) N may not enter an organ: that is for the secretariat.

secretariat registrar: organ.establish
	organ: committee
	names.en: Committee
	type: working
=> The organ is entered: Committee.

# For a member.
secretariat registrar: position.state
	document: d1
	text: @text
	position: agree
=> refused (record 3) secretariat may not state a position: that is for a member state.

N head-of-state: position.state
	document: d1
	text: @text
	position: agree
=> Northland states its position on Agreement 1: agree.

2020-03-02 09:10 UTC

secretariat registrar: meeting.open
	meeting: m1
	chair: N

secretariat registrar: attendance.record
	meeting: m1
	delegation: N, E, S
	as: head-of-state
	role: head

# For the member in the chair of the meeting.
E head-of-state: document.adopt
	document: d1
	meeting: m1
	symbol: CSC/2020-1/AGR/1
	outcome: adopted
=> refused (record 3) E may not adopt a document: that is for the member in the chair of the meeting.

secretariat registrar: document.adopt
	document: d1
	meeting: m1
	symbol: CSC/2020-1/AGR/1
	outcome: adopted
=> refused (record 3) secretariat may not adopt a document: that is for the member in the chair of the meeting.

N head-of-state: meeting.preside
	meeting: m1
	chair: E
=> Eastland now presides: First meeting.

N head-of-state: document.adopt
	document: d1
	meeting: m1
	symbol: CSC/2020-1/AGR/1
	outcome: adopted
=> refused (record 3) N may not adopt a document: that is for the member in the chair of the meeting.

E head-of-state: document.adopt
	document: d1
	meeting: m1
	symbol: CSC/2020-1/AGR/1
	outcome: adopted
=> Agreement 1 is adopted: First meeting.
