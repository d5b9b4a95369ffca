# amendment-votes.story: the votes counted on an amendment are held against the rule
# of its draft, and against who is in the meeting.
# SPDX-License-Identifier: Apache-2.0

2020-03-02 09:00 UTC

secretariat root: org.constitute
	origin: acts.csto.example/log
	name: Organisation of the Four Winds
	zone: UTC
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

secretariat root: key.enrol
	office: desk
	holder: Desk
	kinds: silence.close, written.close
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

secretariat registrar: rules.adopt
	from: 2000-01-01
	profile: |
		profile winds
		rule simple
		    quorum more than 1/2 of members
		    yes more than 1/2 of present and voting
		rule three-quarters
		    quorum more than 1/2 of members
		    yes at least 3/4 of present and voting
		rule consensus
		    quorum 2/3 of entitled
		    no objection
		organ *
		    matter important simple
		    matter amendment-of-important three-quarters
		    matter consensus consensus
		    matter * simple

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
	text: |
		One paragraph.

		1. A first point of the decision.

		2. A second point.
| document | number | title.en | symbol          | matter    |
| d1       | 1      | One      | CSC/2020-1/L/1  | important |
| d2       | 2      | Two      | CSC/2020-1/L/2  | other     |
| d3       | 3      | Three    | CSC/2020-1/L/3  | consensus |

E head-of-state: amendment.propose
	text: @text
	action: replace
	wording: Another word.
| amendment | document | paragraph |
| a1        | d1       | 1         |
| a2        | d1       | 2         |
| b1        | d2       | 1         |
| c1        | d3       | 1         |

2020-03-02 10:00 UTC

secretariat registrar: meeting.open
	meeting: m1
	chair: N

secretariat registrar: attendance.record
	meeting: m1
	delegation: N, E, S
	as: head-of-state
	role: head

N head-of-state: amendment.decide
	amendment: a1
	meeting: m1
	outcome: adopted
	yes: 88
	no: 55
=> refused (vote 9) There are 143 votes and only 3 members with a vote in the meeting.

# Amendments to an important question need the majority that the profile states.
N head-of-state: amendment.decide
	amendment: a1
	meeting: m1
	outcome: adopted
	yes: 2
	no: 1
=> refused (amendment 7) By these votes the amendment is not adopted: 2 of 3, needs 3.

N head-of-state: amendment.decide
	amendment: a1
	meeting: m1
	outcome: rejected
	yes: 2
	no: 1
=> The amendment is decided: One; rejected.

N head-of-state: amendment.decide
	amendment: a2
	meeting: m1
	outcome: rejected
	yes: 3
=> refused (amendment 7) By these votes the amendment is adopted: 3 of 4 present, needs 3; 3 of 3, needs 3.

N head-of-state: amendment.decide
	amendment: a2
	meeting: m1
	outcome: adopted
	yes: 3
=> The amendment is decided: One; adopted.

# Elsewhere the rule of the draft, and its quorum; of consensus, the majority.
secretariat registrar: attendance.leave
	meeting: m1
	delegation: S

N head-of-state: amendment.decide
	amendment: b1
	meeting: m1
	outcome: adopted
	yes: 2
=> refused (amendment 7) By these votes the amendment is not adopted: 2 of 4 present, needs 3.

secretariat registrar: attendance.record
	meeting: m1
	delegation: S, W
	as: head-of-state
	role: head

N head-of-state: amendment.decide
	amendment: b1
	meeting: m1
	outcome: adopted
	yes: 2
	no: 1
=> The amendment is decided: Two; adopted.

N head-of-state: amendment.decide
	amendment: c1
	meeting: m1
	outcome: adopted
	yes: 2
	no: 2
=> refused (amendment 7) By these votes the amendment is not adopted: 2 of 4, needs 3.

N head-of-state: amendment.decide
	amendment: c1
	meeting: m1
	outcome: adopted
	yes: 3
	no: 1
=> The amendment is decided: Three; adopted.
