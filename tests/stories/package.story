# package.story: a draft can be taken out of a package until it is adopted.
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

secretariat registrar: document.table
	document: d3
	session: s1
	number: 3
	kind: agreement
	effect: new_instrument
	title.en: Agreement 3
	symbol: CSC/2020-1/L/3
	signed: 1
	text: @demo

secretariat registrar: package.form
	package: p
	names.en: Package
	session: s1
	parts:
		- names.en: First part
		  documents: d1, d2
		- names.en: Second part
		  documents: d2
=> refused (package 2) d2 stands in two parts of the package.

secretariat registrar: package.form
	package: p
	names.en: Package
	session: s1
	parts:
		- names.en: First part
		  documents: d1
		- names.en: Second part
		  documents: d2
=> The package is formed: Package.

E head-of-state: package.remove
	package: p
	document: d3
	reason: It was never in it.
=> refused (package 1) d3 is not in the package p.

E head-of-state: package.remove
	package: p
	document: d2
	reason: The capital needs more time.
=> Agreement 2 is taken out of the package.

E head-of-state: package.remove
	package: p
	document: d2
	reason: Once more.
=> refused (package 1) d2 is not in the package p.

# What is taken out can go into another; what is not, cannot.
secretariat registrar: package.form
	package: q
	names.en: Second package
	session: s1
	parts:
		- names.en: First part
		  documents: d1
=> refused (package 3) CSC/2020-1/L/1 is in a package already.

secretariat registrar: session.convene
	session: s2
	names.en: Second session
	organs: council
	type: regular

secretariat registrar: package.form
	package: q
	names.en: Second package
	session: s2
	parts:
		- names.en: First part
		  documents: d3
=> refused (package 3) CSC/2020-1/L/3 belongs to another session.

secretariat registrar: package.form
	package: q
	names.en: Second package
	session: s1
	parts:
		- names.en: First part
		  documents: d2
=> The package is formed: Second package.

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
	symbol: CSC/2020-1/AGR/1
	outcome: adopted

# Adopted, but not signed yet: it may still be taken out; signed, no more.
E head-of-state: instrument.sign
	document: d1
	text: @text
	of: @tabled

E head-of-state: package.remove
	package: p
	document: d1
	reason: Too late.
=> refused (package 1) d1 is adopted already, or signed.

# --- Part after part.

secretariat registrar: document.table
	session: s1
	kind: agreement
	effect: new_instrument
	signed: 1
	text: @demo
| document | number | title.en    | symbol         |
| e1       | 11     | Agreement 11 | CSC/2020-1/L/11 |
| e2       | 12     | Agreement 12 | CSC/2020-1/L/12 |
| e3       | 13     | Agreement 13 | CSC/2020-1/L/13 |
| e4       | 14     | Agreement 14 | CSC/2020-1/L/14 |
| e5       | 15     | Agreement 15 | CSC/2020-1/L/15 |
| e6       | 16     | Agreement 16 | CSC/2020-1/L/16 |

secretariat registrar: package.form
	package: r
	names.en: Package in order
	session: s1
	parts:
		- names.en: First part
		  documents: e1, e2
		- names.en: Second part
		  documents: e3
		- names.en: Third part
		  documents: e4

secretariat registrar: package.form
	package: t
	names.en: Package without order
	session: s1
	order: none
	parts:
		- names.en: First part
		  documents: e5
		- names.en: Second part
		  documents: e6

N head-of-state: document.adopt
	document: e3
	meeting: m1
	symbol: CSC/2020-1/AGR/13
	outcome: adopted
=> refused (package 4) CSC/2020-1/L/11 stands in an earlier part of the package: it is adopted first, or taken out.

# Nor is it put by silence, unless what comes before ends no later.
secretariat registrar: silence.open
	silence: x3
	document: e3
	text: @text
	organ: council
	purpose: adopt
	expires: 2020-03-04T10:00:00Z
=> refused (package 4) CSC/2020-1/L/11 stands in an earlier part of the package: it is adopted first, or taken out.

secretariat registrar: silence.open
	text: @text
	organ: council
	purpose: adopt
	expires: 2020-03-04T10:00:00Z
| silence | document |
| x1      | e1       |
| x2      | e2       |
| x3      | e3       |

secretariat registrar: silence.withdraw
	silence: x1, x2, x3

# Within a part the order is free.
N head-of-state: document.adopt
	document: e2
	meeting: m1
	symbol: CSC/2020-1/AGR/12
	outcome: adopted
=> Agreement 12 is adopted: First meeting.

N head-of-state: document.adopt
	document: e3
	meeting: m1
	symbol: CSC/2020-1/AGR/13
	outcome: adopted
=> refused (package 4) CSC/2020-1/L/11 stands in an earlier part of the package: it is adopted first, or taken out.

# What is taken out holds nothing up.
N head-of-state: package.remove
	package: r
	document: e1
	reason: The capital needs more time.

N head-of-state: document.adopt
	document: e3
	meeting: m1
	symbol: CSC/2020-1/AGR/13
	outcome: adopted
=> Agreement 13 is adopted: First meeting.

# Signing follows the parts too: somebody has signed what comes before.
E head-of-state: instrument.sign
	document: e3
	text: @text
	of: @tabled
=> refused (package 4) CSC/2020-1/AGR/12 stands in an earlier part of the package: it is signed first, or taken out.

N head-of-state: instrument.sign
	document: e2
	text: @text
	of: @tabled

E head-of-state: instrument.sign
	document: e3
	text: @text
	of: @tabled
=> Eastland signs Agreement 13.

N head-of-state: document.adopt
	document: e4
	meeting: m1
	symbol: CSC/2020-1/AGR/14
	outcome: adopted
=> Agreement 14 is adopted: First meeting.

# A package that has no order says so.
N head-of-state: document.adopt
	document: e6
	meeting: m1
	symbol: CSC/2020-1/AGR/16
	outcome: adopted
=> Agreement 16 is adopted: First meeting.

E head-of-state: instrument.sign
	document: e6
	text: @text
	of: @tabled
=> Eastland signs Agreement 16.
