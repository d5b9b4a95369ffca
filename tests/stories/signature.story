# signature.story: a member signs an adopted document once, over its exact text and the act that
# tabled it; who needs full powers must have them, accepted.
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

secretariat registrar: office.establish
	office: delegate
	names.en: Delegate
	powers: none

N, E root: key.enrol
	office: delegate
	holder: Delegate
	kinds: *
	key: @key
	proof: @proof

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
	text: @demo

2020-03-02 10:00 UTC

secretariat registrar: meeting.open
	meeting: m1
	chair: N

secretariat registrar: attendance.record
	meeting: m1
	delegation: N, E, S
	as: head-of-state
	role: head

N head-of-state: instrument.sign
	document: d1
	of: @tabled
	text: @text
=> refused (signature 1) d1 is not adopted yet.

N head-of-state: document.adopt
	document: d1
	meeting: m1
	symbol: CSC/2020-1/AGR/1
	outcome: adopted

N head-of-state: document.adopt
	document: d2
	meeting: m1
	symbol: CSC/2020-1/AGR/2
	outcome: adopted

N head-of-state: document.adopt
	document: d3
	meeting: m1
	symbol: CSC/2020-1/AGR/3
	outcome: adopted

2020-03-02 10:30 UTC

N head-of-state: instrument.sign
	document: d3
	of: @tabled
	text: @text
=> refused (signature 1) d3 is adopted without signature.

N head-of-state: instrument.sign
	document: d1
	of: 0000000000000000000000000000000000000000000000000000000000000000
	text: @text
=> refused (signature 2) The act that tabled d1 has another id.

N head-of-state: instrument.sign
	document: d1
	of: @tabled
	text: 0000000000000000000000000000000000000000000000000000000000000000
=> refused (signature 2) The authentic text of d1 has another hash.

N head-of-state: instrument.sign
	document: d1
	of: @tabled
	text: @text
=> Northland signs Agreement 1.

N head-of-state: instrument.sign
	document: d1
	of: @tabled
	text: @text
=> refused (signature 3) N has signed d1 already.
