# amendments.story: amendments are put in their order, what contradicts an adopted
# one is not put, and what was adopted is taken into the text.
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
	office: delegate
	holder: Delegate
	kinds: *
	key: @key
	proof: @proof

secretariat registrar: organ.establish
	organ: council
	names.en: Council
	type: principal

secretariat registrar: office.establish
	office: delegate
	names.en: Delegate
	powers: none
	sits_in: council

secretariat registrar: session.convene
	session: s1
	names.en: First session
	organs: council
	type: regular
	symbol: C/2020-1

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
	names.en: Another meeting
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
	symbol: C/2020-1/L/1
	text: |
		The Council meets once a year in spring.

		The seat moves from town to town.

E delegate: amendment.propose
	amendment: small
	document: d1
	text: @text
	paragraph: 1
	action: replace
	wording: The Council meets twice a year in spring.

S delegate: amendment.propose
	amendment: far
	document: d1
	text: @text
	paragraph: 1
	action: replace
	wording: The Council meets every month, in person, wherever it was invited.

E delegate: amendment.propose
	amendment: sub
	document: d1
	text: @text
	paragraph: 1
	action: replace
	of: far
	wording: The Council meets every month, in person, at its seat.

# An amendment to another is to one of its own kind and paragraph, and to none that
# amends another itself.
E delegate: amendment.propose
	amendment: astray
	document: d1
	text: @text
	paragraph: 2
	action: replace
	of: far
	wording: The seat stays.
=> refused (amend 3) The amendment far is not open to this one: of the same kind, to the same paragraph, and to the draft itself.

N delegate: amendment.propose
	amendment: astray
	document: d1
	text: @text
	paragraph: 1
	action: replace
	of: sub
	wording: The Council meets every month.
=> refused (amend 3)

# It is to a paragraph that the text has, in a language of it, in words that can
# stand there.
E delegate: amendment.propose
	amendment: astray
	document: d1
	text: @text
	paragraph: 3
	action: delete
=> refused (amend 1) The draft has no paragraph 3: it has 2.

E delegate: amendment.propose
	amendment: astray
	document: d1
	text: @text
	paragraph: 3
	action: insert_after
	wording: It has a hymn.
=> refused (amend 1) The draft has no paragraph 3: it has 2.

E delegate: amendment.propose
	amendment: astray
	document: d1
	text: @text
	language: ru
	paragraph: 2
	action: delete
=> refused (amend 1) d1 has no text in the language ru.

E delegate: amendment.propose
	amendment: astray
	document: d1
	text: @text
	paragraph: 2
	action: replace
	wording: |
		One paragraph.

		Another.
=> refused (amend 4) It is not one paragraph of words with single spaces.

S delegate: amendment.propose
	amendment: yearly
	document: d1
	text: @text
	paragraph: 2
	action: replace
	wording: The seat moves from town to town each year.

N delegate: amendment.propose
	amendment: gone
	document: d1
	text: @text
	paragraph: 2
	action: delete

E delegate: amendment.propose
	amendment: flag
	document: d1
	text: @text
	language: en
	paragraph: 2
	action: insert_after
	wording: It has a flag.

N delegate: amendment.decide
	amendment: sub
	meeting: m1
	outcome: adopted
=> refused (record 3)

secretariat registrar: meeting.open
	meeting: m1, m2
	chair: N

secretariat registrar: attendance.record
	meeting: m1
	delegation: N, E, S
	as: delegate
	role: head

E delegate: amendment.decide
	amendment: sub
	meeting: m1
	outcome: adopted
=> refused (record 3)

N delegate: amendment.decide
	amendment: sub
	meeting: m2
	outcome: adopted
=> refused (meeting 5) The amendment is not before the meeting m2: its draft belongs to another session, or to an organ that does not meet there.

# --- An amendment to an amendment before it, a deletion before other words.

N delegate: amendment.decide
	amendment: far
	meeting: m1
	outcome: adopted
=> refused (amendment 5) An amendment to this one is put first: that of Eastland.

N delegate: amendment.decide
	amendment: yearly
	meeting: m1
	outcome: adopted
=> refused (amendment 5) The deletion of the paragraph is put first: that of Northland.

N delegate: amendment.decide
	amendment: small
	meeting: m1
	outcome: not_put
=> refused (amendment 6) Nothing contrary was adopted: the amendment is put.

N delegate: amendment.decide
	amendment: sub
	meeting: m1
	outcome: adopted
	yes: 1
	no: 1
=> refused (amendment 7) By these votes the amendment is not adopted: 1 of 2, needs 2.

N delegate: amendment.decide
	amendment: sub
	meeting: m1
	outcome: adopted
	yes: 2
	no: 1
=> The amendment is decided: Decision 1; adopted.

N delegate: amendment.decide
	amendment: far
	meeting: m1
	outcome: adopted

# It contradicts what was adopted; the chair says so.
N delegate: amendment.decide
	amendment: small
	meeting: m1
	outcome: not_put
	reason: A contrary amendment was adopted.
=> The amendment is decided: Decision 1; not_put.

N delegate: amendment.decide
	amendment: small
	meeting: m1
	outcome: adopted
=> refused (amendment 4) The amendment is not open on the text that is before the organ.

N delegate: amendment.decide
	amendment: gone
	meeting: m1
	outcome: rejected
	yes: 1
	no: 2

N delegate: amendment.decide
	amendment: yearly
	meeting: m1
	outcome: adopted

# --- What was adopted goes into the text before the text is put.

N delegate: document.adopt
	document: d1
	meeting: m1
	symbol: C/2020-1/DEC/1
	outcome: adopted
=> refused (amendment 8) An amendment of Southland was adopted: a revision takes it in before the text is put.

secretariat registrar: document.revise
	document: d1
	symbol: C/2020-1/L/1/Rev.1
	accepts: far, sub
	text: |
		The Council meets every month, in person, at its seat.

		The seat moves from town to town.
=> refused (amendment 8) An amendment of Southland was adopted: a revision takes it in.

secretariat registrar: document.revise
	document: d1
	symbol: C/2020-1/L/1/Rev.1
	accepts: far, sub, yearly, gone
	text: |
		The Council meets every month, in person, at its seat.
=> refused (amendment 1)

secretariat registrar: document.revise
	document: d1
	symbol: C/2020-1/L/1/Rev.1
	accepts: far, sub, yearly
	text: |
		The Council meets every month, in person, at its seat.

		The seat moves from town to town each year.
=> The draft is revised: Decision 1, C/2020-1/L/1/Rev.1.

N delegate: amendment.decide
	amendment: flag
	meeting: m1
	outcome: adopted
=> refused (amendment 4)

N delegate: document.adopt
	document: d1
	meeting: m1
	symbol: C/2020-1/DEC/1
	outcome: adopted
=> Decision 1 is adopted: First meeting.

# --- Where the paragraph is deleted, other words for it are not put; and where an
# amendment is over, the amendments to it.

secretariat registrar: document.table
	document: d2
	session: s1
	number: 2
	kind: decision
	effect: approves
	title.en: Decision 2
	symbol: C/2020-1/L/2
	text: |
		The year begins in March.

		The year ends in February.

E delegate: amendment.propose
	document: d2
	text: @text
	paragraph: 1
| amendment | action  | wording                   |
| none      | delete  |                           |
| april     | replace | The year begins in April. |

S delegate: amendment.propose
	document: d2
	text: @text
	paragraph: 2
	action: replace
| amendment | of      | wording                   |
| march     |         | The year ends in March.   |
| may       | march   | The year ends in May.     |

N delegate: amendment.decide
	amendment: none
	meeting: m1
	outcome: adopted

N delegate: amendment.decide
	amendment: april
	meeting: m1
	outcome: rejected
=> refused (amendment 6) The paragraph is deleted, or what this one amends is decided: it is not put.

N delegate: amendment.decide
	amendment: april
	meeting: m1
	outcome: not_put

S delegate: amendment.withdraw
	amendment: march

N delegate: amendment.decide
	amendment: may
	meeting: m1
	outcome: rejected
=> refused (amendment 6)

N delegate: amendment.decide
	amendment: may
	meeting: m1
	outcome: not_put

# Silence is no way round what was adopted.

secretariat registrar: silence.open
	silence: q1
	document: d2
	text: @text
	organ: council
	purpose: adopt
	expires: 2020-03-04T09:00:00Z
=> refused (amendment 8) An amendment of Eastland was adopted: a revision takes it in before the text is put.

# --- One that is still to be put, for the page.

secretariat registrar: document.table
	document: d3
	session: s1
	number: 3
	kind: decision
	effect: approves
	title.en: Decision 3
	symbol: C/2020-1/L/3
	text: |
		The Council meets once a year in spring.

E delegate: amendment.propose
	document: d3
	text: @text
	paragraph: 1
	action: replace
| amendment | wording                                                      |
| near      | The Council meets twice a year in spring.                    |
| further   | The Council meets every month, wherever it was invited.      |

N delegate: meeting.close
	meeting: m1

N delegate: amendment.decide
	amendment: further
	meeting: m1
	outcome: adopted
=> refused (meeting 2)

# --- A text that nobody keeps: whether the draft has the paragraph, nobody can tell. It
# is handed in later, and then the page leaves out what is not in order, no more.

secretariat registrar: document.table
	document: d4
	session: s1
	number: 4
	kind: decision
	effect: approves
	title.en: Decision 4
	symbol: C/2020-1/L/4
	text: 58fa3906c88c02b95f725ae410eca0a0378c8bc851f2db77b664dc894e6672a1

E delegate: amendment.propose
	document: d4
	text: @text
	action: replace
| amendment | paragraph | wording             |
| beyond    | 77        | Nothing stands here. |
| twenty    | 1         | The fee is twenty.  |
| thirty    | 1         | The fee is thirty.  |

secretariat registrar: document.table
	document: d5
	session: s1
	number: 5
	kind: decision
	effect: approves
	title.en: The same text
	symbol: C/2020-1/L/5
	text: |
		The fee is ten.

		The year begins in May.

E delegate: amendment.propose
	amendment: beyond-five
	document: d5
	text: @text
	paragraph: 77
	action: delete
=> refused (amend 1) The draft has no paragraph 77: it has 2.

# --- Two authentic languages: each amendment is to one of them.

secretariat registrar: document.table
	document: d6
	session: s1
	number: 6
	kind: decision
	effect: approves
	title.en: Decision 6
	symbol: C/2020-1/L/6
	text: 5a4c13470372a3587eab5db58d1475086a51924cd0ff6d55cee9e756580cf8d6
	texts:
		- language: en
		  status: authentic
		  text: 09f1717e308e89bf7e8d1eb2fa6d1a35ce42cd9dd4f2ccbca9f99d2a95f9f34b
		- language: ru
		  status: authentic
		  text: 82851c7fd2a59f23681c2524559951da515f058cf8ab273f1cafe19b6eb819a9

secretariat registrar: document.table
	document: d7
	session: s1
	number: 7
	kind: decision
	effect: approves
	title.en: In English alone
	symbol: C/2020-1/L/7
	text: |
		The fee is ten.

		The year is long.

E delegate: amendment.propose
	document: d6
	text: @text
	language: en
	action: replace
| amendment | paragraph | wording            |
| en-twenty | 1         | The fee is twenty. |
| en-thirty | 1         | The fee is thirty. |

E delegate: amendment.propose
	amendment: en-beyond
	document: d6
	text: @text
	language: en
	paragraph: 3
	action: delete
=> refused (amend 1) The draft has no paragraph 3: it has 2.

E delegate: amendment.propose
	amendment: in-ru
	document: d6
	text: @text
	language: ru
	paragraph: 1
	action: delete
=> Eastland proposes an amendment to Decision 6, paragraph 1.
