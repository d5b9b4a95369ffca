# quorum.story: two thirds of the members are a quorum; who has left does not count.
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
		- id: W
		  names.en: Westland
		  since: 2000-01-01
		  roots: @root W
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

N, E, S, W root: key.enrol
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

secretariat registrar: document.table
	document: d2
	session: s1
	number: 2
	kind: agreement
	effect: new_instrument
	title.en: Agreement 2
	symbol: CSC/2020-1/L/2
	signed: 1
	text: @demo

secretariat registrar: document.table
	document: d3
	session: s1
	number: 3
	kind: agreement
	effect: new_instrument
	title.en: Agreement 3
	symbol: CSC/2020-1/L/3
	signed: 1
	text: @demo

2020-03-02 10:00 UTC

secretariat registrar: meeting.open
	meeting: m1
	chair: N

N head-of-state: document.adopt
	document: d1
	meeting: m1
	symbol: CSC/2020-1/AGR/1
	outcome: adopted
=> refused (quorum 1) There is no quorum: 0 of 4 members are present, 3 are needed.

secretariat registrar: attendance.record
	meeting: m1
	delegation: N, E
	as: head-of-state
	role: head

# Two are half of four; a member counts once, whoever sits for it.
secretariat registrar: office.establish
	office: foreign-minister
	names.en: Minister of Foreign Affairs
	powers: all
	sits_in: council

secretariat registrar: attendance.record
	meeting: m1
	delegation: N
	as: foreign-minister
	role: member

N head-of-state: document.adopt
	document: d1
	meeting: m1
	symbol: CSC/2020-1/AGR/1
	outcome: adopted
=> refused (quorum 1) There is no quorum: 2 of 4 members are present, 3 are needed.

# Three of four are more than two thirds.
secretariat registrar: attendance.record
	meeting: m1
	delegation: S
	as: head-of-state
	role: head

N head-of-state: document.adopt
	document: d1
	meeting: m1
	symbol: CSC/2020-1/AGR/1
	outcome: adopted
=> Agreement 1 is adopted: First meeting.

2020-03-02 10:30 UTC

secretariat registrar: attendance.leave
	meeting: m1
	delegation: E
=> Eastland leaves: First meeting.

N head-of-state: document.adopt
	document: d2
	meeting: m1
	symbol: CSC/2020-1/AGR/2
	outcome: adopted
=> refused (quorum 1) There is no quorum: 2 of 4 members are present, 3 are needed.

# Westland is suspended from today, by a decision that is named: two of three
# are enough.
secretariat registrar: member.status
	member: W
	status: suspended
	from: 2020-03-02
=> refused (standing 2) The decision by which a member loses its vote is named ("basis").

secretariat registrar: member.status
	member: W
	status: suspended
	from: 2020-03-02
	basis: Decision 1 of the Council
=> Westland: status suspended from 2020-03-02.

N head-of-state: document.adopt
	document: d2
	meeting: m1
	symbol: CSC/2020-1/AGR/2
	outcome: adopted
=> Agreement 2 is adopted: First meeting.

# Who is suspended may sit there, and makes no quorum; nor may it object.
secretariat registrar: attendance.leave
	meeting: m1
	delegation: S

secretariat registrar: attendance.record
	meeting: m1
	delegation: W
	as: head-of-state
	role: head

W head-of-state: position.state
	document: d3
	text: @text
	position: object
=> refused (standing 1)

N head-of-state: document.adopt
	document: d3
	meeting: m1
	symbol: CSC/2020-1/AGR/3
	outcome: adopted
=> refused (quorum 1) There is no quorum: 1 of 3 members are present, 2 are needed.

secretariat registrar: attendance.record
	meeting: m1
	delegation: S
	as: head-of-state
	role: head

N head-of-state: document.adopt
	document: d3
	meeting: m1
	symbol: CSC/2020-1/AGR/3
	outcome: adopted
=> Agreement 3 is adopted: First meeting.

secretariat registrar: attendance.leave
	meeting: m1
	delegation: W

secretariat registrar: document.table
	document: d4
	session: s1
	number: 4
	kind: agreement
	effect: new_instrument
	title.en: Agreement 4
	symbol: CSC/2020-1/L/4
	text: @demo

# A day later Westland is a member again. A chair that dates its act back to
# the day of the suspension gains nothing: the day of receipt counts.
2020-03-03 09:00 UTC

secretariat registrar: member.status
	member: W
	status: member
	from: 2020-03-03
=> Westland: status member from 2020-03-03.

N head-of-state at 2020-03-02T11:00:00Z: document.adopt
	document: d4
	meeting: m1
	symbol: CSC/2020-1/AGR/4
	outcome: adopted
=> refused (quorum 1) There is no quorum: 2 of 4 members are present, 3 are needed.
