# lapse.story: what rests on an adoption that lapses goes with it, and what was done
# meanwhile stays done.
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
		organ *
		    matter * consensus

secretariat registrar: person.register
	person: p
	names.en: Somebody

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
| document | session | number | kind     | effect   | title.en   | symbol         | signed | text  |
| d1       | s1      | 1      | decision | approves | Decision 1 | CSC/2020-1/L/1 | 1      | @demo |
| d2       | s1      | 2      | decision | approves | Decision 2 | CSC/2020-1/L/2 | 1      | @demo |
| d3       | s1      | 3      | decision | approves | Decision 3 | CSC/2020-1/L/3 | 0      | @demo |
| d4       | s1      | 4      | decision | approves | Decision 4 | CSC/2020-1/L/4 | 0      | @demo |
| d5       | s1      | 5      | decision | approves | Decision 5 | CSC/2020-1/L/5 | 1      | @demo |

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
	document: d1, d2
	text: @text
	position: agree_ad_referendum
	confirm_by: 2020-03-05

S head-of-state: position.state
	document: d5
	text: @text
	position: agree_ad_referendum
	confirm_by: 2020-03-05

S head-of-state: position.state
	document: d3, d4
	text: @text
	position: object

N head-of-state: document.adopt
| document | symbol           |
| d1       | CSC/2020-1/DEC/1 |
| d2       | CSC/2020-1/DEC/2 |
	meeting: m1
	outcome: adopted

# Decision 1 changes the rules, asks for two things and makes an instrument.

secretariat registrar: rules.adopt
	decision: d1
	profile: |
		profile winds
		rule majority
		    yes more than 1/2 of present
		organ *
		    matter * majority

secretariat registrar: mandate.give
| mandate | names.en       | document | to | due        |
| done    | Report at once | d1       | N  | 2020-03-04 |
| lapses  | Report later   | d1       | N  | 2020-03-09 |
| holds   | Report, too    | d2       | N  | 2020-03-09 |

secretariat registrar: instrument.register
	instrument: i1
	names.en: Regulation
	kind: regulation
	scope: own
	document: d1
	status: adopted

2020-03-03 10:00 UTC

# By the new rules one against does not stand in the way of two.

E head-of-state: position.state
	document: d3
	text: @text
	position: agree

N head-of-state: position.state
	document: d3
	text: @text
	position: agree

N head-of-state: document.adopt
	document: d3
	meeting: m1
	symbol: CSC/2020-1/DEC/3
	outcome: adopted

N head-of-state: mandate.fulfil
	mandate: done

# The agreement of a state that has no vote is not what an adoption waits for.

secretariat registrar: member.bar
	member: S
	ground: arrears
	from: 2020-03-03
	until: 2020-03-05

N, E head-of-state: position.state
	document: d5
	text: @text
	position: agree

N head-of-state: document.adopt
	document: d5
	meeting: m1
	symbol: CSC/2020-1/DEC/5
	outcome: adopted

2020-03-05 23:59:59 UTC

# One is confirmed on the last day. In its last second what rests on the other one
# holds still.

E head-of-state: position.confirm
	document: d2
	text: @text

N head-of-state: position.state
	document: d4
	text: @text
	position: agree

E head-of-state: position.state
	document: d4
	text: @text
	position: agree

N head-of-state: powers.issue
	powers: p1
	held: head-of-state
	documents: d1, d2

secretariat registrar: mandate.give
	mandate: late
	names.en: Report soon
	document: d1

secretariat registrar: session.convene
	organs: council
	type: regular
| session | names.en       | symbol     | decision |
| s2      | Second session | CSC/2020-2 | d1       |

secretariat registrar: office.appoint
	office: head-of-state
	person: p
	delegation: N
	decision: d1

# On a draft nothing rests.

secretariat registrar: session.convene
	session: s3
	names.en: Third session
	organs: council
	type: regular
	decision: d4
=> refused (decision 6) CSC/2020-1/L/4 is not adopted: nothing rests on it.

secretariat registrar: office.appoint
	office: head-of-state
	person: p
	delegation: E
	decision: d4
=> refused (decision 6)

2020-03-06 00:00 UTC

secretariat registrar: session.convene
	session: s3
	names.en: Third session
	organs: council
	type: regular
	decision: d1
=> refused (decision 5) The adoption of d1 has lapsed: Eastland did not confirm in time what it had agreed ad referendum.

secretariat registrar: session.convene
	session: s3
	names.en: Third session
	organs: council
	type: regular
	decision: d2

secretariat registrar: office.appoint
	office: head-of-state
	person: p
	delegation: E
	decision: d1
=> refused (decision 5)

N head-of-state: mandate.fulfil
	mandate: lapses
=> refused (decision 5) The mandate lapses has lapsed with the adoption of CSC/2020-1/DEC/1.

N head-of-state: mandate.fulfil
	mandate: holds

secretariat registrar: mandate.give
	mandate: more
	names.en: Report more
	document: d1
=> refused (decision 5) The adoption of d1 has lapsed: Eastland did not confirm in time what it had agreed ad referendum.

secretariat registrar: mandate.give
	mandate: more
	names.en: Report more
	document: d2

N head-of-state: powers.issue
	powers: p2
	held: head-of-state
	documents: d2, d1
=> refused (decision 5) The adoption of CSC/2020-1/DEC/1 has lapsed: nobody signs it any more.

N head-of-state: powers.issue
	powers: p2
	held: head-of-state
	documents: d2

secretariat registrar: instrument.register
	instrument: i2
	names.en: Another regulation
	kind: regulation
	scope: own
	document: d1
	status: adopted
=> refused (decision 5)

N head-of-state: instrument.sign
	document: d5
	of: @tabled
	text: @text

# The rules of before are back: one against is one too many.

S head-of-state: position.state
	document: d4
	text: @text
	position: object

N head-of-state: document.adopt
	document: d4
	meeting: m1
	symbol: CSC/2020-1/DEC/4
	outcome: adopted
=> refused (decision 2) There is no consensus: Southland objects.
