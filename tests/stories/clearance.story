# clearance.story: what stands in the way of clearing a draft is what its board shows:
# an objection, a condition, what is not confirmed; and no word of a member that has
# no vote. SPDX-License-Identifier: Apache-2.0

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
	session: s1
	kind: decision
	effect: approves
	text: @demo
| document | number | title.en   | symbol         |
| d1       | 1      | Decision 1 | CSC/2020-1/L/1 |
| d2       | 2      | Decision 2 | CSC/2020-1/L/2 |
| d3       | 3      | Decision 3 | CSC/2020-1/L/3 |
| d4       | 4      | Decision 4 | CSC/2020-1/L/4 |

2020-03-02 10:00 UTC

secretariat registrar: meeting.open
	meeting: m1
	chair: N

E head-of-state: position.state
	text: @text
| document | position            | statement      | confirm_by |
| d1       | agree_provided      | With our note. |            |
| d2       | agree_ad_referendum |                | 2020-03-05 |
| d3       | object              |                |            |
| d4       | reservation         | To the title.  |            |

secretariat registrar: document.clear
	meeting: m1
	documents: d4, d1
=> refused (clearance 1) A draft in whose way something stands cannot be cleared: CSC/2020-1/L/1 (Eastland).

secretariat registrar: document.clear
	meeting: m1
	documents: d2
=> refused (clearance 1) A draft in whose way something stands cannot be cleared: CSC/2020-1/L/2 (Eastland).

secretariat registrar: document.clear
	meeting: m1
	documents: d4
=> Drafts are cleared: First meeting.

E head-of-state: position.confirm
	document: d2
	text: @text

E head-of-state: position.state
	document: d1
	text: @text
	position: agree

secretariat registrar: document.clear
	meeting: m1
	documents: d1, d2
=> Drafts are cleared: First meeting.

secretariat registrar: document.clear
	meeting: m1
	documents: d3
=> refused (clearance 1) A draft in whose way something stands cannot be cleared: CSC/2020-1/L/3 (Eastland).

# In another organ alone it would still be heard here.
secretariat registrar: organ.establish
	organ: board
	names.en: Board
	type: subsidiary
	parent: council

secretariat registrar: member.bar
	member: E
	organ: board
	ground: arrears
	from: 2020-03-02

secretariat registrar: document.clear
	meeting: m1
	documents: d3
=> refused (clearance 1)

secretariat registrar: member.bar
	member: E
	organ: council
	ground: arrears
	from: 2020-03-02

secretariat registrar: document.clear
	meeting: m1
	documents: d3
=> Drafts are cleared: First meeting.
