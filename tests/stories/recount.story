# recount.story: decisions at the edge of what was there: who comes or goes in the
# second of a decision, drafts on which nothing was decided, and what became of others.
# Counted again by tests/interop/recount.sh. SPDX-License-Identifier: Apache-2.0

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
	document: d1
	session: s1
	number: 1
	kind: decision
	effect: approves
	title.en: Decision 1
	symbol: CSC/2020-1/L/1
	text: @demo

2020-03-02 10:00 UTC

secretariat registrar: meeting.open
	meeting: m1
	chair: N

secretariat registrar: attendance.record
	meeting: m1
	delegation: N, E, S
	as: head-of-state
	role: head

N head-of-state: document.adopt
	document: d1
	meeting: m1
	symbol: CSC/2020-1/DEC/1
	outcome: adopted
=> Decision 1 is adopted: First meeting.

# In the same second one leaves, and another comes: three of four were there.
secretariat registrar: attendance.leave
	meeting: m1
	delegation: E

secretariat registrar: attendance.record
	meeting: m1
	delegation: W
	as: head-of-state
	role: head

# Nothing is decided on a draft that was only tabled, or was taken back.
secretariat registrar: document.table
	document: d2
	session: s1
	number: 2
	kind: decision
	effect: approves
	title.en: Decision 2
	symbol: CSC/2020-1/L/2
	text: @demo

secretariat registrar: document.table
	document: d3
	session: s1
	number: 3
	kind: decision
	effect: approves
	title.en: Decision 3
	symbol: CSC/2020-1/L/3
	text: @demo

secretariat registrar: document.withdraw
	document: d3

# Adopted ad referendum, and not confirmed in time.
secretariat registrar: document.table
	document: d4
	session: s1
	number: 4
	kind: decision
	effect: approves
	title.en: Decision 4
	symbol: CSC/2020-1/L/4
	text: |
		The fourth.

W head-of-state: position.state
	document: d4
	text: @text
	position: agree_ad_referendum
	confirm_by: 2020-03-20

N head-of-state: document.adopt
	document: d4
	meeting: m1
	symbol: CSC/2020-1/DEC/2
	outcome: adopted
=> Decision 4 is adopted: First meeting.

# Rejected, and the same after it has another text.
secretariat registrar: document.table
	document: d5
	session: s1
	number: 5
	kind: decision
	effect: approves
	title.en: Decision 5
	symbol: CSC/2020-1/L/5
	text: |
		The fifth.

secretariat registrar: document.table
	document: d6
	session: s1
	number: 6
	kind: decision
	effect: approves
	title.en: Decision 6
	symbol: CSC/2020-1/L/6
	text: |
		The sixth.

W head-of-state: position.state
	document: d5
	text: @text
	position: object

W head-of-state: position.state
	document: d6
	text: @text
	position: object

N head-of-state: document.reject
	document: d5
	meeting: m1

N head-of-state: document.reject
	document: d6
	meeting: m1

secretariat registrar: document.revise
	document: d6
	symbol: CSC/2020-1/L/6/Rev.1
	text: |
		The sixth, otherwise.

# Nobody objects, but no operative part is left.
secretariat registrar: document.table
	document: d10
	session: s1
	number: 10
	kind: decision
	effect: approves
	title.en: Decision 10
	symbol: CSC/2020-1/L/10
	text: |
		The tenth.

S head-of-state: motion.move
	motion: parts
	meeting: m1
	type: divide
	document: d10

N head-of-state: motion.decide
	motion: parts
	meeting: m1
	outcome: carried

N head-of-state: division.record
	motion: parts
	meeting: m1
	document: d10
	text: @text
	parts:
		- from: 1
		  operative: 1
		  outcome: rejected

N head-of-state: document.reject
	document: d10
	meeting: m1

# One silence is broken; the other is not, and an objection to it comes late.
secretariat registrar: document.table
	document: d7
	session: s1
	number: 7
	kind: decision
	effect: approves
	title.en: Decision 7
	symbol: CSC/2020-1/L/7
	text: |
		The seventh.

secretariat registrar: document.table
	document: d8
	session: s1
	number: 8
	kind: decision
	effect: approves
	title.en: Decision 8
	symbol: CSC/2020-1/L/8
	text: |
		The eighth.

secretariat registrar: silence.open
	silence: x7
	document: d7
	text: @text
	organ: council
	purpose: adopt
	expires: 2020-03-03T12:00:00Z

secretariat registrar: silence.open
	silence: x8
	document: d8
	text: @text
	organ: council
	purpose: adopt
	expires: 2020-03-03T12:00:00Z

E head-of-state: position.state
	document: d7
	text: @text
	position: object

S head-of-state: position.state
	document: d8
	text: @text
	position: agree

2020-03-03 12:00 UTC

W head-of-state: position.state
	document: d8
	text: @text
	position: object

# A written procedure still runs.
secretariat registrar: document.table
	document: d9
	session: s1
	number: 9
	kind: decision
	effect: approves
	title.en: Decision 9
	symbol: CSC/2020-1/L/9
	text: |
		The ninth.

secretariat registrar: written.open
	written: w9
	document: d9
	text: @text
	organ: council
	expires: 2020-04-10T12:00:00Z

2020-03-23 09:00 UTC

N head-of-state: position.state
	document: d9
	text: @text
	position: agree
