# written.story: a text is put to the members by correspondence. It is over when
# all have answered, or at its end; then the rule is asked of the answers, and the
# desk enters what it says. Here who has not answered counts as absent.
# SPDX-License-Identifier: Apache-2.0

2010-12-13 09:00 Europe/Moscow

secretariat root: org.constitute
	origin: acts.csto.example/log
	name: Organisation of the Four Winds
	zone: Europe/Moscow
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
| office    | holder    | kinds         | key  | proof  |
| registrar | Registrar | *             | @key | @proof |
| desk      | Desk      | written.close | @key | @proof |

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

secretariat registrar: rules.adopt
	from: 2000-01-01
	profile: |
		profile winds
		rule simple
		    article Rules of procedure, 12
		    quorum 2/3 of entitled
		    yes more than 1/2 of present and voting
		organ *
		    matter * simple
		written
		    article Rules of procedure, 14
		    at least 48 hours
		    missing absent

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
	symbol: C/2010-1

secretariat registrar: document.table
| document | session | number | kind     | effect   | title.en   | symbol       | text  |
| d1       | s1      | 1      | decision | approves | Decision 1 | C/2010-1/L/1 | @demo |
| d2       | s1      | 2      | decision | approves | Decision 2 | C/2010-1/L/2 | @demo |
| d3       | s1      | 3      | decision | approves | Decision 3 | C/2010-1/L/3 | @demo |
| d4       | s1      | 4      | decision | approves | Decision 4 | C/2010-1/L/4 | @demo |

# Who may, and for how long at least.
2010-12-14 12:00 Europe/Moscow

E delegate: written.open
	written: w1
	document: d1
	text: @text
	organ: council
	expires: 2010-12-16T09:00:00Z
=> refused (written 2) A written procedure is the business of the chair of council, or of the secretariat.

N delegate: written.open
	written: w1
	document: d1
	text: @text
	organ: council
	expires: 2010-12-16T08:59:59Z
=> refused (written 1) A written procedure lasts at least 48 hours.

N delegate: written.open
| written | document |
| w1      | d1       |
| w2      | d2       |
| w3      | d3       |
	text: @text
	organ: council
	expires: 2010-12-16T09:00:00Z

# While it runs the draft stands still.
N delegate: written.open
	written: w9
	document: d1
	text: @text
	organ: council
	expires: 2010-12-16T09:00:00Z
=> refused (written 3) The written procedure w1 runs on d1 already.

N delegate: silence.open
	silence: s1
	document: d1
	text: @text
	organ: council
	purpose: adopt
	expires: 2010-12-16T09:00:00Z
=> refused (written 3)

secretariat registrar: document.revise
	document: d1
	symbol: C/2010-1/L/1/Rev.1
	text: @demo
	note: Another text.
=> refused (written 3) The written procedure w1 runs on d1: it is closed or withdrawn first.

secretariat registrar: document.withdraw
	document: d1
=> refused (written 3)

secretariat registrar: written.close
	written: w1
	outcome: adopted
=> refused (written 4) The written procedure is not over: 0 of 3 members have answered.

# One against two: it is over with the third answer, and adopted then.
2010-12-14 13:00 Europe/Moscow

N delegate: position.state
	document: d1
	text: @text
	position: agree

E delegate: position.state
	document: d1
	text: @text
	position: object

# To await instructions is no answer.
S delegate: position.state
	document: d1
	text: @text
	position: awaiting_instructions

secretariat registrar: written.close
	written: w1
	outcome: adopted
=> refused (written 4) The written procedure is not over: 2 of 3 members have answered.

S delegate: position.state
	document: d1
	text: @text
	position: agree

# The desk has closed it.
secretariat registrar: written.close
	written: w1
	outcome: adopted
=> refused (written 3) The written procedure w1 is over.

secretariat registrar: written.withdraw
	written: w1
=> refused (written 3)

# d2 has two answers at its end, which are a quorum; d3 has one, which is none.
2010-12-15 12:00 Europe/Moscow

N delegate: position.state
	document: d2, d3
	text: @text
	position: agree

E delegate: position.state
	document: d2
	text: @text
	position: abstain

2010-12-16 12:00 Europe/Moscow

secretariat registrar: written.close
	written: w2
	outcome: adopted
=> refused (written 3) The written procedure w2 is over.

secretariat registrar: written.close
	written: w3
	outcome: not_adopted
=> refused (written 3) The written procedure w3 is over.

# What was not adopted may be put again.
N delegate: written.open
	written: w3-again
	document: d3
	text: @text
	organ: council
	expires: 2010-12-20T09:00:00Z
=> A written procedure begins: Decision 3; it ends 2010-12-20T09:00:00Z.

N delegate: written.withdraw
	written: w3-again
	reason: The wording is to be looked at once more.
=> The written procedure is withdrawn: Decision 3.
