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
	number: 9
	kind: decision
	effect: approves
	title.en: Named by its symbol to come
	symbol: CSC/2020-1/L/9
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

# --- A draft has an L number of its session: the next, or the draft's own.

E head-of-state: document.table
	session: s1
	number: 3
	document: d3
	kind: decision
	effect: approves
	title.en: Decision 3
	text: @demo
	symbol: banana
=> refused (symbols 2) A symbol begins with its organ in capitals, as CSC/2010-2/DEC/7.

E head-of-state: document.table
	session: s1
	number: 3
	document: d3
	kind: decision
	effect: approves
	title.en: Decision 3
	text: @demo
	symbol: CMFA/2020-1/L/3
=> refused (symbols 7) The symbol of a document of this session begins with CSC/2020-1.

E head-of-state: document.table
	session: s1
	number: 3
	document: d3
	kind: decision
	effect: approves
	title.en: Decision 3
	text: @demo
	symbol: CSC/2020-11/L/3
=> refused (symbols 7) The symbol of a document of this session begins with CSC/2020-1.

E head-of-state: document.table
	session: s1
	number: 3
	document: d3
	kind: decision
	effect: approves
	title.en: Decision 3
	text: @demo
	symbol: CSC/2020-1/DEC/3
=> refused (symbols 7) A new draft has an L number, as CSC/2010-2/L/7, and is no revision yet.

E head-of-state: document.table
	session: s1
	number: 3
	document: d3
	kind: decision
	effect: approves
	title.en: Decision 3
	text: @demo
	symbol: CSC/2020-1/L/3/Rev.3
=> refused (symbols 7) A new draft has an L number, as CSC/2010-2/L/7, and is no revision yet.

E head-of-state: document.table
	session: s1
	number: 3
	document: d3
	kind: decision
	effect: approves
	title.en: Decision 3
	text: @demo
	symbol: CSC/2020-1/L/11
=> refused (symbols 5) The number of CSC/2020-1/L/11 is not the next, which is 10.

E head-of-state: document.table
	session: s1
	number: 3
	document: d3
	kind: decision
	effect: approves
	title.en: Decision 3
	text: @demo
	symbol: CSC/2020-1/L/10
=> The draft is tabled: Decision 3.

E head-of-state: document.table
	session: s1
	number: 4
	document: d4
	kind: decision
	printed: Resolution
	effect: approves
	title.en: Resolution 4
	text: @demo
	symbol: CSC/2020-1/L/4
=> The draft is tabled: Resolution 4.

# --- A revision is of the draft, and the next.

E head-of-state: document.revise
	document: d3
	symbol: CSC/2020-1/L/10/Rev.7
	text: |
		1. Other words.
=> refused (symbols 5) The number of CSC/2020-1/L/10/Rev.7 is not the next, which is 1.

E head-of-state: document.revise
	document: d3
	symbol: CSC/2020-1/L/3/Rev.1
	text: |
		1. Other words.
=> refused (symbols 6) The symbol of a Rev, Add or Corr begins with that of its document, CSC/2020-1/L/10.

E head-of-state: document.revise
	document: d3
	symbol: CSC/2020-1/L/10/Corr.1
	text: |
		1. Other words.
=> refused (symbols 6) The symbol of a revision ends in Rev.n.

E head-of-state: document.revise
	document: d3
	symbol: CSC/2020-1/L/10/Rev.1
	text: |
		1. Other words.
=> The draft is revised: Decision 3, CSC/2020-1/L/10/Rev.1.

E head-of-state: document.revise
	document: d3
	symbol: CSC/2020-1/L/10/Rev.1/Rev.2
	text: |
		1. Still other words.
=> refused (symbols 6) A revision of CSC/2020-1/L/10/Rev.1 stands beside it, not under it.

E head-of-state: document.revise
	document: d3
	symbol: CSC/2020-1/L/10/Rev.2
	text: |
		1. Still other words.
=> The draft is revised: Decision 3, CSC/2020-1/L/10/Rev.2.

# --- A final symbol is of the session, of the document's kind and bare; its
# number is the next of that kind, or the document's own.

N head-of-state: document.adopt
	document: d3
	meeting: m1
	symbol: CSC/2020-1/L/12
	outcome: adopted
=> refused (symbols 7) The final symbol of this document is of the kind DEC, as its own.

N head-of-state: document.adopt
	document: d3
	meeting: m1
	symbol: CSC/2020-1/AGR/3
	outcome: adopted
=> refused (symbols 7) The final symbol of this document is of the kind DEC, as its own.

N head-of-state: document.adopt
	document: d3
	meeting: m1
	symbol: XYZ/1999-7/DEC/3
	outcome: adopted
=> refused (symbols 7) The symbol of a document of this session begins with CSC/2020-1.

N head-of-state: document.adopt
	document: d3
	meeting: m1
	symbol: CSC/2020-1/DEC/3/Corr.1
	outcome: adopted
=> refused (symbols 7) A final symbol ends in its number, without Rev, Add or Corr.

N head-of-state: document.adopt
	document: d3
	meeting: m1
	symbol: CSC/2020-1/DEC/7
	outcome: adopted
=> refused (symbols 5) The number of CSC/2020-1/DEC/7 is not the next, which is 10.

N head-of-state: document.adopt
	document: d3
	meeting: m1
	symbol: CSC/2020-1/DEC/3
	outcome: adopted
=> Decision 3 is adopted: First meeting.

# What is printed as something else may be numbered so.
N head-of-state: document.adopt
	document: d4
	meeting: m1
	symbol: CSC/2020-1/INF/1
	outcome: adopted
=> refused (symbols 7) The final symbol of this document is of the kind DEC, as its own.

N head-of-state: document.adopt
	document: d4
	meeting: m1
	symbol: CSC/2020-1/RES/1
	outcome: adopted
=> Resolution 4 is adopted: First meeting.

# --- What is issued with a document is numbered after its newest version.

secretariat registrar: document.issue
	document: d1
	symbol: CSC/2020-1/AGR/1/Corr.2
	language: en
	text: |
		In paragraph 1, for "an" read "the".
=> refused (symbols 5) The number of CSC/2020-1/AGR/1/Corr.2 is not the next, which is 1.

secretariat registrar: document.issue
	document: d1
	symbol: CSC/2020-1/AGR/1/Corr.1
	text: |
		In paragraph 1, for "an" read "the".
=> refused (symbols 4) A Corr, and nothing else, is of one language.

secretariat registrar: document.issue
	document: d1
	symbol: CSC/2020-1/AGR/1/Corr.1
	language: en
	text: |
		In paragraph 1, for "an" read "the".
=> CSC/2020-1/AGR/1/Corr.1 is issued: Agreement 1.

secretariat registrar: document.issue
	document: d1
	symbol: CSC/2020-1/AGR/1/Corr.1
	language: ru
	text: |
		Another.
=> refused (symbols 1) The symbol CSC/2020-1/AGR/1/Corr.1 belongs to another document.

secretariat registrar: document.issue
	document: d1
	symbol: CSC/2020-1/L/1/Add.1
	text: |
		An annex.
=> refused (symbols 6) The symbol of a Rev, Add or Corr begins with that of its document, CSC/2020-1/AGR/1.

secretariat registrar: document.issue
	document: d1
	symbol: CSC/2020-1/AGR/1/Rev.1
	text: |
		Another text.
=> refused (symbols 6) An addition is called Add.n, a correction Corr.n.

E head-of-state: document.table
	session: s1
	number: 5
	document: d5
	kind: decision
	effect: approves
	title.en: Decision 5
	text: @demo
	symbol: CSC/2020-1/L/5

secretariat registrar: document.issue
	document: d5
	symbol: CSC/2020-1/L/5/Add.1
	text: |
		An annex.
	note: Annex
=> CSC/2020-1/L/5/Add.1 is issued: Decision 5.

E head-of-state: document.revise
	document: d5
	symbol: CSC/2020-1/L/5/Rev.1
	text: |
		1. Other words.

# It takes the place of the document and of what was added to it.
secretariat registrar: document.issue
	document: d5
	symbol: CSC/2020-1/L/5/Add.2
	text: |
		Another annex.
=> refused (symbols 6) CSC/2020-1/L/5 is superseded by a revision.

secretariat registrar: document.issue
	document: d5
	symbol: CSC/2020-1/L/5/Rev.1/Add.1
	text: |
		Another annex.
=> CSC/2020-1/L/5/Rev.1/Add.1 is issued: Decision 5.
