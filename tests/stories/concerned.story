# concerned.story: where the rule says "without concerned", the voice of the member
# that a draft concerns is not counted: neither when it is put, nor by silence or in
# writing, nor in a vote. SPDX-License-Identifier: Apache-2.0

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
	profile: @profile csto-2010

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

N head-of-state: document.table
	document: d1
	session: s1
	number: 1
	kind: decision
	effect: political
	title.en: Exclusion of Westland, 1
	symbol: CSC/2020-1/L/1
	text: |
		The exclusion of Westland, 1.
	concerned: W
=> refused (document 6) Whom a draft concerns, and so whose voice the rule leaves out, is stated by the secretariat.

secretariat registrar: document.table
	document: d1
	session: s1
	number: 1
	kind: decision
	effect: political
	title.en: Exclusion of Westland, 1
	symbol: CSC/2020-1/L/1
	text: |
		The exclusion of Westland, 1.
	matter: exclusion
	concerned: W

W head-of-state: position.state
	document: d1
	text: @text
	position: object

N, E, S head-of-state: position.state
	document: d1
	text: @text
	position: agree

2020-03-02 10:00 UTC

secretariat registrar: meeting.open
	meeting: m1
	chair: N

secretariat registrar: attendance.record
	meeting: m1
	delegation: N, W
	as: head-of-state
	role: head

# Nor does it stand in the way of clearing it.
secretariat registrar: document.clear
	meeting: m1
	documents: d1
=> Drafts are cleared: First meeting.

# Its presence makes no quorum: one of three that are entitled is there.
N head-of-state: document.adopt
	document: d1
	meeting: m1
	symbol: CSC/2020-1/DEC/1
	outcome: adopted
=> refused (quorum 1) There is no quorum: 1 of 3 members are present, 2 are needed.

secretariat registrar: attendance.record
	meeting: m1
	delegation: E, S
	as: head-of-state
	role: head

# It cannot stop what concerns it.
N head-of-state: document.reject
	document: d1
	meeting: m1
=> refused (decision 3) By the rule (Charter, article 20) it is adopted: nothing stands in its way.

N head-of-state: document.adopt
	document: d1
	meeting: m1
	symbol: CSC/2020-1/DEC/1
	outcome: adopted
=> Exclusion of Westland, 1 is adopted: First meeting.

# A draft that does not say so concerns nobody.
secretariat registrar: document.table
	document: d2
	session: s1
	number: 2
	kind: decision
	effect: political
	title.en: Exclusion of Westland, 2
	symbol: CSC/2020-1/L/2
	text: |
		The exclusion of Westland, 2.
	matter: exclusion

W head-of-state: position.state
	document: d2
	text: @text
	position: object

N head-of-state: document.adopt
	document: d2
	meeting: m1
	symbol: CSC/2020-1/DEC/2
	outcome: adopted
=> refused (decision 2) There is no consensus: Westland objects.

# Nor does it help where the rule has a voice for all, or leaves out parties only.
secretariat registrar: document.table
	document: d3
	session: s1
	number: 3
	kind: decision
	effect: political
	title.en: Exclusion of Westland, 3
	symbol: CSC/2020-1/L/3
	text: |
		The exclusion of Westland, 3.
	matter: substance
	concerned: W

W head-of-state: position.state
	document: d3
	text: @text
	position: object

N head-of-state: document.adopt
	document: d3
	meeting: m1
	symbol: CSC/2020-1/DEC/2
	outcome: adopted
=> refused (decision 2) There is no consensus: Westland objects.

secretariat registrar: document.table
	document: d4
	session: s1
	number: 4
	kind: decision
	effect: political
	title.en: Exclusion of Westland, 4
	symbol: CSC/2020-1/L/4
	text: |
		The exclusion of Westland, 4.
	matter: exclusion
	parties: W

W head-of-state: position.state
	document: d4
	text: @text
	position: object

N head-of-state: document.adopt
	document: d4
	meeting: m1
	symbol: CSC/2020-1/DEC/2
	outcome: adopted
=> refused (decision 2) There is no consensus: Westland objects.

secretariat registrar: document.clear
	meeting: m1
	documents: d3
=> refused (clearance 1) A draft in whose way something stands cannot be cleared: CSC/2020-1/L/3 (Westland).

secretariat registrar: document.clear
	meeting: m1
	documents: d4
=> refused (clearance 1)

# In a vote on it neither.
secretariat registrar: document.table
	document: d5
	session: s1
	number: 5
	kind: decision
	effect: political
	title.en: Exclusion of Westland, 5
	symbol: CSC/2020-1/L/5
	text: |
		The exclusion of Westland, 5.
	matter: exclusion
	concerned: W
	parties: W

secretariat registrar: vote.record
	vote: v5
	organ: council
	matter: exclusion
	day: 2020-03-02
	method: roll_call
	meeting: m1
	document: d5
	yes: N, E, S
	no: W
=> refused (vote 3) W is the member concerned: by the rule it has no vote.

secretariat registrar: vote.record
	vote: v5
	organ: council
	matter: exclusion
	day: 2020-03-02
	method: roll_call
	meeting: m1
	document: d5
	yes: N, E, S
	absent: W

# A silence asks the others: what it says is a statement.
secretariat registrar: document.table
	document: d6
	session: s1
	number: 6
	kind: decision
	effect: political
	title.en: Exclusion of Westland, 6
	symbol: CSC/2020-1/L/6
	text: |
		The exclusion of Westland, 6.
	matter: exclusion
	concerned: W

secretariat registrar: silence.open
	silence: x6
	document: d6
	text: @text
	organ: council
	purpose: adopt
	expires: 2020-03-03T12:00:00Z

W head-of-state: position.state
	document: d6
	text: @text
	position: object

2020-03-03 12:00 UTC

# So does a written procedure: it is over when they have answered.
secretariat registrar: document.table
	document: d7
	session: s1
	number: 7
	kind: decision
	effect: political
	title.en: Exclusion of Westland, 7
	symbol: CSC/2020-1/L/7
	text: |
		The exclusion of Westland, 7.
	matter: exclusion
	concerned: W

secretariat registrar: written.open
	written: w7
	document: d7
	text: @text
	organ: council
	expires: 2020-04-10T12:00:00Z

W head-of-state: position.state
	document: d7
	text: @text
	position: object

N, E, S head-of-state: position.state
	document: d7
	text: @text
	position: agree

