# symbols.story: a number and a symbol belong to one document, for good.
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
	kind: agreement
	effect: new_instrument
	title.en: Agreement 1
	symbol: CSC/2020-1/L/1
	signed: 1
	text: @demo
=> The draft is tabled: Agreement 1.

secretariat registrar: document.table
	document: d2
	session: s1
	number: 1
	kind: agreement
	effect: new_instrument
	title.en: Agreement 2
	symbol: CSC/2020-1/L/2
	text: @demo
=> refused (symbols 1) The session has a document number 1 already.

secretariat registrar: document.table
	document: d2
	session: s1
	number: 2
	kind: agreement
	effect: new_instrument
	title.en: Agreement 2
	symbol: CSC/2020-1/L/1
	text: @demo
=> refused (symbols 1) The symbol CSC/2020-1/L/1 belongs to another document.

secretariat registrar: document.table
	document: d2
	session: s1
	number: 2
	kind: agreement
	effect: new_instrument
	title.en: Agreement 2
	symbol: CSC/2020-1/L/2
	signed: 1
	text: @demo
=> The draft is tabled: Agreement 2.

2020-03-02 10:00 UTC

secretariat registrar: meeting.open
	meeting: m1
	chair: N

secretariat registrar: attendance.record
	meeting: m1
	delegation: N, E, S
	as: head-of-state
	role: head

# The final symbol has organ, session, kind and number.
N head-of-state: document.adopt
	document: d1
	meeting: m1
	symbol: CSC/2020-1/AGR
	outcome: adopted
=> refused (symbols 2) A symbol has organ, session, kind and number.

N head-of-state: document.adopt
	document: d1
	meeting: m1
	symbol: CSC/2020-1/XYZ/1
	outcome: adopted
=> refused (symbols 2) The third part of a symbol is a kind we know, as DEC, PROT or L.

N head-of-state: document.adopt
	document: d1
	meeting: m1
	symbol: CSC/2020-1/AGR/01
	outcome: adopted
=> refused (symbols 2) The fourth part of a symbol is a number from 1.

N head-of-state: document.adopt
	document: d1
	meeting: m1
	symbol: csc/2020-1/AGR/1
	outcome: adopted
=> refused (symbols 2) A symbol begins with its organ in capitals, as CSC/2010-2/DEC/7.

N head-of-state: document.adopt
	document: d1
	meeting: m1
	symbol: CSC/2020/AGR/1
	outcome: adopted
=> refused (symbols 2) The second part of a symbol is the session, as 2010-2.

N head-of-state: document.adopt
	document: d1
	meeting: m1
	symbol: CSC/2020-1/AGR/1
	outcome: adopted
=> Agreement 1 is adopted: First meeting.

# Neither a final symbol nor a draft symbol is used twice.
N head-of-state: document.adopt
	document: d2
	meeting: m1
	symbol: CSC/2020-1/AGR/1
	outcome: adopted
=> refused (symbols 1) The symbol CSC/2020-1/AGR/1 belongs to another document.

N head-of-state: document.adopt
	document: d2
	meeting: m1
	symbol: CSC/2020-1/L/1
	outcome: adopted
=> refused (symbols 1) The symbol CSC/2020-1/L/1 belongs to another document.

N head-of-state: document.adopt
	document: d2
	meeting: m1
	symbol: CSC/2020-1/AGR/2
	outcome: adopted
=> Agreement 2 is adopted: First meeting.

# A page is found by the symbol with hyphens: nobody else is called so.
E head-of-state: document.table
	document: CSC-2020-1-AGR-2
	session: s1
	number: 77
	kind: statement
	effect: political
	title.en: Quite another text
	symbol: CSC/2020-1/L/77
	text: @demo
=> refused (symbols 1) The name CSC-2020-1-AGR-2 is how the document CSC/2020-1/AGR/2 is found.

E head-of-state: document.table
	document: other
	session: s1
	number: 77
	kind: statement
	effect: political
	title.en: Quite another text
	symbol: CSC/2020-1-AGR/2
	text: @demo
=> refused (symbols 1) The symbol CSC/2020-1-AGR/2 belongs to another document.

E head-of-state: document.table
	document: CSC-2020-1-DEC-9
	session: s1
	number: 77
	kind: decision
	effect: approves
	title.en: Named by its symbol to come
	symbol: CSC/2020-1/L/77
	text: @demo
=> The draft is tabled: Named by its symbol to come.

# That name is its own.
E head-of-state: document.table
	document: other
	session: s1
	number: 78
	kind: decision
	effect: approves
	title.en: A decision
	symbol: CSC/2020-1/DEC/9
	text: @demo
=> refused (symbols 1) The symbol CSC/2020-1/DEC/9 belongs to another document.

N head-of-state: document.adopt
	document: CSC-2020-1-DEC-9
	meeting: m1
	symbol: CSC/2020-1/DEC/9
	outcome: adopted
=> Named by its symbol to come is adopted: First meeting.
