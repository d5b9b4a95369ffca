# provisional.story: what is adopted while an agreement waits for its confirmation
# is provisional; without it the adoption lapses, or stands where the rule says so.
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
		rule consensus
		    no objection
		rule patient
		    unconfirmed stands
		    no objection
		organ *
		    matter budget patient
		    matter * consensus

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
| document | session | number | kind     | effect   | title.en   | symbol         | matter    | signed | text  |
| d1       | s1      | 1      | decision | approves | Decision 1 | CSC/2020-1/L/1 | substance | 1      | @demo |
| d2       | s1      | 2      | decision | approves | Decision 2 | CSC/2020-1/L/2 | substance | 1      | @demo |
| d3       | s1      | 3      | decision | approves | Decision 3 | CSC/2020-1/L/3 | budget    | 1      | @demo |

2020-03-02 10:00 UTC

secretariat registrar: meeting.open
	meeting: m1
	chair: N

secretariat registrar: attendance.record
	meeting: m1
	delegation: N, E, S
	as: head-of-state
	role: head

E head-of-state: position.state
	document: d1, d2, d3
	text: @text
	position: agree_ad_referendum
	confirm_by: 2020-03-05

N head-of-state: document.adopt
| document | symbol           |
| d1       | CSC/2020-1/DEC/1 |
| d2       | CSC/2020-1/DEC/2 |
| d3       | CSC/2020-1/DEC/3 |
	meeting: m1
	outcome: adopted

# One is confirmed on the last day.
2020-03-05 23:59:59 UTC

E head-of-state: position.confirm
	document: d1
	text: @text
=> Eastland confirms its position on Decision 1.

# Until the day is over the others may be signed.
N head-of-state: instrument.sign
	document: d2
	of: @tabled
	text: @text
=> Northland signs Decision 2.

2020-03-06 00:00 UTC

S head-of-state: instrument.sign
	document: d2
	of: @tabled
	text: @text
=> refused (decision 5) The adoption of d2 has lapsed: Eastland did not confirm in time what it had agreed ad referendum.

S head-of-state: instrument.sign
	document: d1, d3
	of: @tabled
	text: @text
