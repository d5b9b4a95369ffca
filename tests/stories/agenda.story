# agenda.story: an agenda is proposed, issued as provisional, adopted in a meeting, and then
# stands.
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

secretariat registrar: agenda.provisional
	session: s1
=> refused (agenda 1) There is no proposed agenda of s1 to issue.

E head-of-state: agenda.propose
	session: s1
	items:
		- number: 1
		  names.en: Opening
=> An agenda is proposed: First session.

secretariat registrar: agenda.propose
	session: s1
	items:
		- number: 1
		  names.en: Opening
		- number: 1
		  names.en: Any other business
=> refused (agenda 3) Two items of the agenda have the number 1.

# A later proposal takes the place of an earlier one.
secretariat registrar: agenda.propose
	session: s1
	items:
		- number: 1
		  names.en: Opening
		- number: 2
		  names.en: Any other business
=> An agenda is proposed: First session.

2020-03-02 10:00 UTC

secretariat registrar: meeting.open
	meeting: m1
	chair: N

N head-of-state: agenda.adopt
	session: s1
	meeting: m1
=> refused (agenda 2) There is no provisional agenda of s1 to adopt.

secretariat registrar: agenda.provisional
	session: s1
=> The provisional agenda is issued: First session.

secretariat registrar: agenda.provisional
	session: s1
=> refused (agenda 1) There is no proposed agenda of s1 to issue.

N head-of-state: agenda.adopt
	session: s1
	meeting: m1
=> The agenda is adopted: First session.

2020-03-02 10:10 UTC

N head-of-state: agenda.adopt
	session: s1
	meeting: m1
=> refused (agenda 2) There is no provisional agenda of s1 to adopt.

secretariat registrar: agenda.propose
	session: s1
	items:
		- number: 1
		  names.en: Something else
=> refused (agenda 1) The agenda of s1 is adopted and cannot be proposed anew.
