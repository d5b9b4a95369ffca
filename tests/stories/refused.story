# refused.story: refusals that no other story earns, each beside the act that just escapes it.
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
| organ   | names.en | type      |
| council | Council  | principal |
| board   | Board    | working   |

secretariat registrar: office.establish
	office: delegate
	names.en: Delegate
	powers: all
	sits_in: council

# A decision that takes a vote away is named; arrears are counted.
secretariat registrar: member.bar
	member: S
	ground: decision
	from: 2021-01-01
=> refused (standing 2) The decision by which a member loses its vote is named ("basis").

secretariat registrar: member.bar
	member: S
	ground: decision
	from: 2021-01-01
	basis: Decision 7
=> Southland has no vote: decision.

# A session of one day ends on the day it begins.
secretariat registrar: session.convene
	session: s1
	names.en: First session
	organs: council
	type: regular
	symbol: C/2020-1
	from: 2020-03-02
	until: 2020-03-01
=> refused (record 2) The last day, 2020-03-01, is before the first, 2020-03-02.

secretariat registrar: session.convene
	session: s1
	names.en: First session
	organs: council
	type: regular
	symbol: C/2020-1
	from: 2020-03-02
	until: 2020-03-02
=> The session is convened: First session.

secretariat registrar: meeting.convene
	format: plenary
	place.en: Here
	zone: UTC
	day: 2020-03-02
| meeting | names.en             | session | organs  |
| m1      | First meeting        | s1      | council |
| m-board | Meeting of the board |         | board   |

# Each language of a text stands once.
secretariat registrar: document.table
	document: d1
	session: s1
	number: 1
	kind: decision
	effect: approves
	title.en: Decision 1
	symbol: C/2020-1/L/1
	text: 1111111111111111111111111111111111111111111111111111111111111111
	texts:
		- language: en
		  text: 1111111111111111111111111111111111111111111111111111111111111111
		  status: authentic
		- language: en
		  text: 2222222222222222222222222222222222222222222222222222222222222222
		  status: working
=> refused (document 4) The language en stands twice.

secretariat registrar: document.table
	document: d1
	session: s1
	number: 1
	kind: decision
	effect: approves
	title.en: Decision 1
	symbol: C/2020-1/L/1
	text: 1111111111111111111111111111111111111111111111111111111111111111
	texts:
		- language: en
		  text: 1111111111111111111111111111111111111111111111111111111111111111
		  status: authentic
		- language: ru
		  text: 2222222222222222222222222222222222222222222222222222222222222222
		  status: working
=> The draft is tabled: Decision 1.

secretariat registrar: document.table
	session: s1
	kind: decision
	effect: approves
	text: @demo
| document | number | title.en   | symbol       | matter  |
| d2       | 2      | Decision 2 | C/2020-1/L/2 |         |
| d3       | 3      | Decision 3 | C/2020-1/L/3 | finance |

# Full powers for one day.
N delegate: powers.issue
	powers: p1
	held: delegate
	documents: d1
	from: 2020-03-02
	until: 2020-03-01
=> refused (record 2) The last day, 2020-03-01, is before the first, 2020-03-02.

N delegate: powers.issue
	powers: p1
	held: delegate
	documents: d1
	from: 2020-03-02
	until: 2020-03-02
=> Northland issues full powers to sign.

# Silence is about the text before the organ, and what it adopts gets a symbol of its own.
secretariat registrar: silence.open
	silence: si1
	document: d2
	text: 2222222222222222222222222222222222222222222222222222222222222222
	organ: council
	purpose: adopt
	expires: 2020-03-04T12:00:00Z
=> refused (position 1) The text of d2 has another hash: it is not the text before the organ.

secretariat registrar: silence.open
	silence: si1
	document: d2
	text: @text
	organ: council
	purpose: adopt
	expires: 2020-03-04T12:00:00Z
=> A silence procedure begins: Decision 2; it ends 2020-03-04T12:00:00Z.

2020-03-04 12:00 UTC

secretariat registrar: silence.close
	silence: si1
	outcome: adopted
	symbol: C/2020-1/L/3
=> refused (symbols 1) The symbol C/2020-1/L/3 belongs to another document.

secretariat registrar: silence.close
	silence: si1
	outcome: adopted
	symbol: C/2020-1/DEC/1
=> The silence procedure has ended: Decision 2; adopted.

# A vote is taken in a meeting of its organ, and on the sort of question that the draft is.
secretariat registrar: vote.record
	vote: v1
	organ: council
	day: 2020-03-04
	method: roll_call
	meeting: m-board
	yes: N, E, S
=> refused (vote 5) m-board is no meeting of council.

secretariat registrar: vote.record
	vote: v1
	organ: council
	day: 2020-03-04
	method: roll_call
	meeting: m1
	yes: N, E, S
=> refused (meeting 2) The meeting m1 was not opened.

secretariat registrar: vote.record
	vote: v2
	organ: board
	day: 2020-03-04
	method: roll_call
	document: d2
	yes: N, E, S
=> refused (vote 6) Who decides on d2, and on what sort of question, is stated there: council, substance.

secretariat registrar: vote.record
	vote: v2
	organ: council
	day: 2020-03-04
	method: roll_call
	document: d3
	yes: N, E, S
=> refused (vote 6) Who decides on d3, and on what sort of question, is stated there: council, finance.

secretariat registrar: vote.record
	vote: v2
	organ: council
	day: 2020-03-04
	method: roll_call
	document: d2
	yes: N, E, S
=> refused (decision 1) d2 is adopted already.
