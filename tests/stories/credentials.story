# credentials.story: a seat is taken by right of office, or on credentials that were accepted.
# Credentials are to attend, full powers to sign.
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

secretariat registrar: person.register
| person | names.en              |
| n1     | Delegate of Northland |
| e1     | Delegate of Eastland  |

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

2020-03-02 10:00 UTC

secretariat registrar: meeting.open
	meeting: m1
	chair: N

secretariat registrar: attendance.record
	meeting: m1
	delegation: N
	person: n1
	as: delegate
	role: head
=> refused (credentials 2) The office delegate does not sit there by right, and no credentials were accepted.

secretariat registrar: attendance.record
	meeting: m1
	delegation: S
	as: head-of-state
	role: head
=> Southland takes its seat: First meeting.

secretariat registrar: credentials.accept
	session: s1
	person: n1
=> refused (credentials 1) No credentials of n1 were presented for s1.

# What was not accepted yet stands in nobody's way.
E head-of-state: credentials.present
	session: s1
	person: n1
	role: adviser
=> Eastland presents the credentials of Delegate of Northland.

N head-of-state: credentials.present
	session: s1
	person: n1
	role: head
=> Northland presents the credentials of Delegate of Northland.

# Presented is not accepted.
secretariat registrar: attendance.record
	meeting: m1
	delegation: N
	person: n1
	as: delegate
	role: head
=> refused (credentials 2) The office delegate does not sit there by right, and no credentials were accepted.

secretariat registrar: credentials.accept
	session: s1
	person: n1
=> The credentials of Delegate of Northland are accepted.

E head-of-state: credentials.present
	session: s1
	person: n1
	role: head
=> refused (credentials 3) n1 represents N at this session.

# They are Northland's, not Eastland's.
secretariat registrar: attendance.record
	meeting: m1
	delegation: E
	person: n1
	as: delegate
	role: head
=> refused (credentials 2) The office delegate does not sit there by right, and no credentials were accepted.

secretariat registrar: attendance.record
	meeting: m1
	delegation: N
	person: n1
	as: delegate
	role: head
=> Northland takes its seat: First meeting.
