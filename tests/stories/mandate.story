# mandate.story: what was asked for is done once.
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

secretariat registrar: mandate.give
	mandate: report
	names.en: Report on the year
	to: E
	due: 2020-12-31
=> A mandate is given: Report on the year.

E head-of-state: mandate.fulfil
	mandate: review
=> refused (record 2) The record knows no mandate named review.

# E was given it, and says so.
S head-of-state: mandate.fulfil
	mandate: report
=> refused (mandate 2) The mandate report was given to E: E or the secretariat says that it is fulfilled.

E head-of-state: mandate.fulfil
	mandate: report
	note: Sent to all members.
=> The mandate is fulfilled: Report on the year.

secretariat registrar: mandate.fulfil
	mandate: report
=> refused (mandate 1) The mandate report is fulfilled already.
