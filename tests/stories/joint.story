# joint.story: two organs decide together, each by its own rule; what one of them
# does not adopt is not adopted.
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

secretariat registrar: organ.establish
	organ: chiefs
	names.en: Chiefs of Staff
	type: principal

secretariat registrar: organ.establish
	organ: clerks
	names.en: Clerks
	type: principal

secretariat registrar: rules.adopt
	from: 2000-01-01
	profile: |
		profile joint
		rule consensus
		    no objection
		rule two-thirds
		    yes at least 2/3 of entitled
		organ council
		    matter * consensus
		organ chiefs
		    matter * two-thirds
		organ clerks
		    matter * consensus

secretariat registrar: session.convene
	session: s1
	names.en: First session
	organs: council, chiefs
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

secretariat registrar: meeting.convene
	meeting: m2
	names.en: Joint meeting
	session: s1
	organs: council, chiefs
	format: joint
	place.en: Here
	zone: UTC
	day: 2020-03-02

N head-of-state: document.table
	document: d0
	session: s1
	number: 9
	kind: decision
	effect: approves
	title.en: Decision 9
	symbol: CSC/2020-1/L/9
	organs: council, chiefs
	text: @demo
=> refused (document 6) Which organs decide together is stated by the secretariat.

secretariat registrar: document.table
	document: d0
	session: s1
	number: 9
	kind: decision
	effect: approves
	title.en: Decision 9
	symbol: CSC/2020-1/L/9
	organs: council, clerks
	text: @demo
=> refused (document 8) clerks is no organ of the session s1.

secretariat registrar: document.table
	document: d1
	session: s1
	number: 1
	kind: decision
	effect: approves
	title.en: Decision 1
	symbol: CSC/2020-1/L/1
	organs: council, chiefs
	text: @demo

# One of them alone does not ask for silence.
secretariat registrar: silence.open
	silence: s-one
	document: d1
	text: @text
	organ: council
	purpose: adopt
	expires: 2020-03-09T12:00:00Z
=> refused (silence 14) council does not decide on d1, or not alone.

2020-03-02 10:00 UTC

secretariat registrar: meeting.open
	meeting: m1
	chair: N

secretariat registrar: attendance.record
	meeting: m1
	delegation: N, E, S
	as: head-of-state
	role: head

N, E head-of-state: position.state
	document: d1
	text: @text
	position: agree

S head-of-state: position.state
	document: d1
	text: @text
	position: agree

# The chiefs do not meet there.
N head-of-state: document.adopt
	document: d1
	meeting: m1
	symbol: CSC/2020-1/DEC/1
	outcome: adopted
=> refused (meeting 5)

N head-of-state: meeting.close
	meeting: m1

secretariat registrar: meeting.open
	meeting: m2
	chair: N

secretariat registrar: attendance.record
	meeting: m2
	delegation: N, E, S
	as: head-of-state
	role: head

# Two abstain: nobody objects in the council, but the chiefs want two thirds.
E, S head-of-state: position.state
	document: d1
	text: @text
	position: abstain

N head-of-state: document.adopt
	document: d1
	meeting: m2
	symbol: CSC/2020-1/DEC/1
	outcome: adopted
=> refused (decision 3) By the rule of Chiefs of Staff (two-thirds) it is not adopted: 1 of 3, needs 2.

E head-of-state: position.state
	document: d1
	text: @text
	position: agree

# One objects: now it is the council.
S head-of-state: position.state
	document: d1
	text: @text
	position: object

N head-of-state: document.adopt
	document: d1
	meeting: m2
	symbol: CSC/2020-1/DEC/1
	outcome: adopted
=> refused (decision 3) By the rule of Council (consensus) it is not adopted: S objects.

S head-of-state: position.state
	document: d1
	text: @text
	position: abstain

N head-of-state: document.reject
	document: d1
	meeting: m2
=> refused (decision 3)

N head-of-state: document.adopt
	document: d1
	meeting: m2
	symbol: CSC/2020-1/DEC/1
	outcome: adopted
=> Decision 1 is adopted: Joint meeting.
