# full-powers.story: an office that needs full powers signs only on powers that were issued by one
# that needs none, accepted, for that document and that day.
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

secretariat registrar: office.establish
	office: delegate
	names.en: Delegate
	powers: none

N, E root: key.enrol
	office: delegate
	holder: Delegate
	kinds: *
	key: @key
	proof: @proof

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

N head-of-state: document.adopt
	document: d2
	meeting: m1
	symbol: CSC/2020-1/AGR/2
	outcome: adopted

N head-of-state: document.adopt
	document: d3
	meeting: m1
	symbol: CSC/2020-1/AGR/3
	outcome: adopted

2020-03-02 10:30 UTC

N delegate: instrument.sign
	document: d1
	of: @tabled
	text: @text
=> refused (VCLT 7) This office of N needs accepted full powers to sign d1.

# A delegate does not empower itself.
N delegate: powers.issue
	powers: n-powers
	held: delegate
	documents: d1
=> refused (VCLT 7(2)) Full powers are issued by a head of state, head of government or foreign minister.

N head-of-state: powers.issue
	powers: n-powers
	held: delegate
	documents: d1
=> Northland issues full powers to sign.

# Issued is not accepted.
N delegate: instrument.sign
	document: d1
	of: @tabled
	text: @text
=> refused (VCLT 7) This office of N needs accepted full powers to sign d1.

secretariat registrar: powers.accept
	powers: n-powers
=> The full powers are accepted: n-powers.

# They are for document d1, and for Northland.
N delegate: instrument.sign
	document: d2
	of: @tabled
	text: @text
=> refused (VCLT 7) This office of N needs accepted full powers to sign d2.

E delegate: instrument.sign
	document: d1
	of: @tabled
	text: @text
=> refused (VCLT 7) This office of E needs accepted full powers to sign d1.

N delegate: instrument.sign
	document: d1
	of: @tabled
	text: @text
=> Northland signs Agreement 1.

# Powers end with their last day, and begin with their first.
N head-of-state: powers.issue
| powers   | held     | documents | from       | until      |
| n-past   | delegate | d2        |            | 2020-03-01 |
| n-future | delegate | d3        | 2020-03-03 |            |

secretariat registrar: powers.accept
	powers: n-past, n-future

N delegate: instrument.sign
	document: d2
	of: @tabled
	text: @text
=> refused (VCLT 7) This office of N needs accepted full powers to sign d2.

N delegate: instrument.sign
	document: d3
	of: @tabled
	text: @text
=> refused (VCLT 7) This office of N needs accepted full powers to sign d3.

2020-03-03 00:00 UTC

N delegate: instrument.sign
	document: d3
	of: @tabled
	text: @text
=> Northland signs Agreement 3.

# The head of state needs none.
N head-of-state: instrument.sign
	document: d2
	of: @tabled
	text: @text
=> Northland signs Agreement 2.

# --- Powers are taken back by who issued them, and then empower nobody.

N head-of-state: powers.issue
	held: delegate
	documents: d1
| powers  |
| n-again |
| n-late  |

E head-of-state: powers.issue
	powers: e-powers
	held: delegate
	documents: d1, d2

secretariat registrar: powers.accept
	powers: n-again, e-powers

E head-of-state: powers.revoke
	powers: n-again
=> refused (powers 1) Full powers are revoked by the member that issued them.

E delegate: powers.revoke
	powers: e-powers
=> refused (VCLT 7(2))

E delegate: instrument.sign
	document: d1
	of: @tabled
	text: @text
=> Eastland signs Agreement 1.

E head-of-state: powers.revoke
	powers: e-powers
	reason: The delegate is recalled.
=> Eastland revokes full powers to sign: e-powers.

E delegate: instrument.sign
	document: d2
	of: @tabled
	text: @text
=> refused (VCLT 7) This office of E needs accepted full powers to sign d2.

E head-of-state: powers.revoke
	powers: e-powers
=> refused (powers 1) The full powers e-powers were revoked.

secretariat registrar: powers.accept
	powers: e-powers
=> refused (powers 1) The full powers e-powers were revoked.

# --- One person, one member.

secretariat registrar: person.register
	person: roe
	names.en: Richard Roe

N head-of-state: powers.issue
	powers: n-roe
	person: roe
	documents: d2

E head-of-state: powers.issue
	powers: e-roe
	person: roe
	documents: d2, d3
=> refused (powers 2) Richard Roe holds powers of another member for one of these documents.

E head-of-state: powers.issue
	powers: e-roe
	person: roe
	documents: d3
=> Eastland issues full powers to sign.

E head-of-state: instrument.sign
	document: d2
	of: @tabled
	text: @text
	person: roe
=> Eastland signs Agreement 2.

S head-of-state: instrument.sign
	document: d2
	of: @tabled
	text: @text
	person: roe
=> refused (powers 2) Richard Roe has signed d2 for another member.

S head-of-state: instrument.sign
	document: d2
	of: @tabled
	text: @text
=> Southland signs Agreement 2.
