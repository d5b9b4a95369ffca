# limited.story: what is limited to members is drafted, decided and closed among
# them (access 1 to 3), and what is public stays so.
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
		- id: O
		  names.en: Otherland
		  since: 2000-01-01
		  roots: @root O
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
	holder: The desk
	kinds: silence.close, written.close
	key: @key
	proof: @proof

N, E, S, O root: key.enrol
	office: head-of-state
	holder: Head of State
	kinds: *
	key: @key
	proof: @proof

secretariat registrar: member.status
	member: O
	status: observer
	from: 2020-03-01
	basis: Decision of the founding conference

secretariat registrar: organ.establish
	organ: council
	names.en: Council
	type: principal

secretariat registrar: organ.seat
	organ: council
	members: N, E, S
	from: 2020-03-01

secretariat registrar: office.establish
	office: head-of-state
	names.en: Head of State
	powers: all
	sits_in: council

secretariat registrar: chair.take
	organ: council
	member: N
	basis: host
	reason: The first meeting is there.

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
	day: 2020-03-20

# One draft for everybody, one for the members.
E head-of-state: document.table
	document: open
	session: s1
	number: 1
	kind: decision
	effect: approves
	title.en: Decision on the anthem
	symbol: CSC/2020-1/L/1
	text: @demo

E head-of-state for members: document.table
	document: cellar
	session: s1
	number: 2
	kind: decision
	effect: approves
	title.en: Decision on the stores
	symbol: CSC/2020-1/R/2
	text: @demo
	=> The draft is tabled: Decision on the stores.

# Its symbols are rows of their own, so that no public one is taken by it.
E head-of-state for members: document.table
	document: wrong
	session: s1
	number: 3
	kind: decision
	effect: approves
	title.en: Decision on the keys
	symbol: CSC/2020-1/L/3
	text: @demo
	=> refused (symbols 7) A new draft for members has an R number, as CSC/2010-2/R/7, and is no revision yet.

E head-of-state: document.table
	document: wrong
	session: s1
	number: 3
	kind: decision
	effect: approves
	title.en: Decision on the keys
	symbol: CSC/2020-1/R/3
	text: @demo
	=> refused (symbols 7) A new draft has an L number, as CSC/2010-2/L/7, and is no revision yet.

# Nor is one taken by a name that reads as it.
E head-of-state for members: document.table
	document: CSC-2020-1-L-1-Rev.1
	session: s1
	number: 3
	kind: decision
	effect: approves
	title.en: Decision on the keys
	symbol: CSC/2020-1/R/3
	text: @demo
	=> refused (symbols 1) The short name CSC-2020-1-L-1-Rev.1 reads as the symbol of another document.

# Who may not read such acts makes none.
O head-of-state for members: document.table
	document: other
	session: s1
	number: 3
	kind: decision
	effect: approves
	title.en: Decision on nothing
	symbol: CSC/2020-1/L/3
	text: @demo
	=> refused (access 1) O may not read what is limited to members, and so makes no such act.

# Acts on keys, members, organs and rules are read by everybody.
secretariat registrar for members: organ.seat
	organ: council
	members: N, E, S
	from: 2020-03-01
	=> refused (access 2)

# What is public is decided in public,
N head-of-state for members: position.state
	document: open
	text: @text
	position: agree
	=> refused (access 3) open is public, and so are the acts about it.

secretariat registrar for members: package.form
	package: both
	names.en: Both
	session: s1
	parts:
		- names.en: One
		  documents: open
	=> refused (access 3) open is public, and so are the acts about it.

# and nobody speaks in public about what is not: to the open book there is no
# such draft.
N head-of-state: position.state
	document: cellar
	text: 0000000000000000000000000000000000000000000000000000000000000000
	position: agree
	=> refused (record 2) The record knows no document named cellar.

N head-of-state for members: position.state
	document: cellar
	text: @text
	position: agree
	=> Northland states its position on Decision on the stores: agree.

# A name that is taken among the members is taken.
S head-of-state: document.table
	document: cellar
	session: s1
	number: 3
	kind: decision
	effect: approves
	title.en: Decision on the flag
	symbol: CSC/2020-1/L/3
	text: @demo
	=> refused (record 2) There is already a document named cellar.

# A silence procedure among the members, which the desk closes.
secretariat registrar for members: silence.open
	silence: q1
	document: cellar
	organ: council
	text: @text
	purpose: adopt
	expires: 2020-03-06T18:00:00Z

E, S head-of-state for members: position.state
	document: cellar
	text: @text
	position: agree

S head-of-state for members: document.table
	document: attic
	session: s1
	number: 5
	kind: decision
	effect: approves
	title.en: Decision on the roof
	symbol: CSC/2020-1/R/5
	text: @demo

secretariat registrar: silence.open
	silence: q2
	document: open
	organ: council
	text: @text
	purpose: adopt
	expires: 2020-03-06T18:00:00Z

2020-03-07 09:00 UTC

# The desk closed each as it was opened: for members, and for everybody.
S head-of-state for members: document.withdraw
	document: cellar
	reason: Too late.
	=> refused (decision 1) cellar is adopted: it can no longer be withdrawn.

secretariat registrar for members: document.number
	document: cellar
	symbol: CSC/2020-1/DEC/1
	=> refused (symbols 7) The final symbol of what is limited to members is of a kind of its own, as RDEC.

secretariat registrar for members: document.number
	document: cellar
	symbol: CSC/2020-1/RDEC/1

secretariat registrar: document.number
	document: open
	symbol: CSC/2020-1/RDEC/2
	=> refused (symbols 7) The final symbol of a public document is not of a kind for what is limited to members.

secretariat registrar: document.number
	document: open
	symbol: CSC/2020-1/DEC/1
	=> Decision on the anthem has its final symbol, CSC/2020-1/DEC/1.

# A suspended member reads it no more; what it owes it does all the same.
secretariat registrar: member.status
	member: S
	status: suspended
	from: 2020-03-07
	basis: CSC/2020-1/DEC/1

S head-of-state for members: position.state
	document: attic
	text: @text
	position: agree
	=> refused (access 1) S may not read what is limited to members, and so makes no such act.

S head-of-state for members: document.withdraw
	document: attic
	reason: It is not mine to propose any more.
	=> The draft is withdrawn: Decision on the roof.

# What it may not read it is not told either.
S head-of-state for members: document.withdraw
	document: cellar
	reason: Perhaps.
	=> refused (access 1) S may not read what is limited to members: the act is refused, and why is for those who may.
