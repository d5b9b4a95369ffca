# ad-referendum.story: agreement ad referendum that nobody confirmed by its day is no
# yes; confirmed in time it is one.
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

secretariat registrar: rules.adopt
	from: 2000-01-01
	profile: |
		profile winds
		rule two-thirds
		    article Rules of procedure, 1
		    yes at least 2/3 of members
		organ council
		    matter * two-thirds

secretariat registrar: session.convene
	session: s
	names.en: First session
	organs: council
	type: regular
	symbol: C/2020-1

secretariat registrar: meeting.convene
	meeting: m
	names.en: First meeting
	session: s
	organs: council
	format: plenary
	place.en: Here
	zone: UTC
	day: 2020-03-05

secretariat registrar: document.table
| document | session | number | kind     | effect   | title.en   | symbol       | text  |
| d1       | s       | 1      | decision | approves | Decision 1 | C/2020-1/L/1 | @demo |
| d2       | s       | 2      | decision | approves | Decision 2 | C/2020-1/L/2 | @demo |

N head-of-state: position.state
	document: d1, d2
	text: @text
	position: agree

# The day to confirm lies ahead, or is today.
E head-of-state: position.state
	document: d1
	text: @text
	position: agree_ad_referendum
	confirm_by: 2020-03-01
=> refused (position 4) The last day to confirm, 2020-03-01, has passed already.

E head-of-state: position.state
	document: d1
	text: @text
	position: agree_ad_referendum
	confirm_by: 2020-03-02

E head-of-state: position.state
	document: d1, d2
	text: @text
	position: agree_ad_referendum
	confirm_by: 2020-03-04

S head-of-state: position.state
	document: d1
	text: @text
	position: object

2020-03-04 09:00 UTC

E head-of-state: position.confirm
	document: d2
	text: @text
=> Eastland confirms its position on Decision 2.

2020-03-05 09:00 UTC

secretariat registrar: meeting.open
	meeting: m
	chair: N

secretariat registrar: attendance.record
	meeting: m
	delegation: N, E, S
	as: head-of-state
	role: head

N head-of-state: document.adopt
	document: d1
	meeting: m
	symbol: C/2020-1/DEC/1
	outcome: adopted
=> refused (decision 3) By the rule (Rules of procedure, 1) it is not adopted: 1 of 3, needs 2.

N head-of-state: document.adopt
	document: d2
	meeting: m
	symbol: C/2020-1/DEC/2
	outcome: adopted
=> Decision 2 is adopted: First meeting.
