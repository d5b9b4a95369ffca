# seat-day.story: a day is one of the seat: it ends at midnight there, which is
# 21:00 in UTC here.
# SPDX-License-Identifier: Apache-2.0

2020-03-02 09:00 Europe/Moscow

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

N root: key.enrol
	office: expert
	holder: Expert
	kinds: position.state
	until: 2020-03-05
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
	zone: Europe/Moscow
	day: 2020-03-02

secretariat registrar: document.table
| document | session | number | kind     | effect   | title.en   | symbol         | signed | text  |
| d1       | s1      | 1      | decision | approves | Decision 1 | CSC/2020-1/L/1 | 1      | @demo |
| d2       | s1      | 2      | decision | approves | Decision 2 | CSC/2020-1/L/2 | 1      | @demo |

secretariat registrar: meeting.open
	meeting: m1
	chair: N

secretariat registrar: attendance.record
	meeting: m1
	delegation: N, E, S
	as: head-of-state
	role: head

E head-of-state: position.state
	document: d1, d2
	text: @text
	position: agree_ad_referendum
	confirm_by: 2020-03-05

N head-of-state: document.adopt
| document | symbol           |
| d1       | CSC/2020-1/DEC/1 |
| d2       | CSC/2020-1/DEC/2 |
	meeting: m1
	outcome: adopted

# In the last second of the day a confirmation is in time, and a key still speaks.

2020-03-05 23:59:59 Europe/Moscow

E head-of-state: position.confirm
	document: d1
	text: @text
=> Eastland confirms its position on Decision 1.

N head-of-state: instrument.sign
	document: d2
	of: @tabled
	text: @text
=> Northland signs Decision 2.

secretariat registrar: document.table
	document: d3
	session: s1
	number: 3
	kind: decision
	effect: approves
	title.en: Decision 3
	symbol: CSC/2020-1/L/3
	text: @demo

N expert: position.state
	document: d3
	text: @text
	position: agree

secretariat registrar: vote.record
	vote: v1
	title.en: Vote of tomorrow
	organ: council
	day: 2020-03-06
	method: roll_call
	yes: N, E, S
=> refused (vote 4)

# In UTC it is the fifth for three hours more.

2020-03-06 00:00 Europe/Moscow

E head-of-state: position.confirm
	document: d2
	text: @text
=> refused (position 4) The last day to confirm was 2020-03-05.

S head-of-state: instrument.sign
	document: d2
	of: @tabled
	text: @text
=> refused (decision 5)

S head-of-state: instrument.sign
	document: d1
	of: @tabled
	text: @text

N expert: position.state
	document: d3
	text: @text
	position: object
=> refused (record 3) The powers of this key of N ended on 2020-03-05.

secretariat registrar: vote.record
	vote: v1
	title.en: Vote of today
	organ: council
	day: 2020-03-06
	method: roll_call
	yes: N, E, S

secretariat registrar: member.status
	member: S
	status: suspended
	from: 2020-03-07
	basis: Decision 3

2020-03-06 23:59:59 Europe/Moscow

S head-of-state: position.state
	document: d3
	text: @text
	position: agree

2020-03-07 00:00 Europe/Moscow

S head-of-state: position.state
	document: d3
	text: @text
	position: object
=> refused (standing 1)
