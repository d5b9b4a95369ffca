# barred.story: who has no vote in the organ breaks no silence there, and lifts
# nothing; what it sent while it had one stands.
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

N, E, S, W root: key.enrol
	office: delegate
	holder: Delegate
	kinds: *
	key: @key
	proof: @proof

secretariat registrar: organ.establish
| organ   | names.en | type      |
| council | Council  | principal |
| group   | Group    | working   |

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
| d5       | s1      | 5      | decision | approves | Decision 5 | C/2010-1/L/5 | @demo |
| d6       | s1      | 6      | decision | approves | Decision 6 | C/2010-1/L/6 | @demo |

# An objection of who has no vote does not keep a procedure from beginning.

E, S delegate: position.state
	document: d1
	text: @text
	position: object
	statement: Not this.

secretariat registrar: member.bar
	member: E
	ground: arrears
	from: 2010-12-14
	until: 2010-12-19

2010-12-17 12:00 Europe/Moscow

N delegate: silence.open
	silence: x1
	document: d1
	text: @text
	organ: council
	purpose: adopt
	expires: 2010-12-20T09:00:00Z
=> refused (silence 15) Southland stands against this text by its position or its amendment: it takes that back first, or the text is revised.

S delegate: position.state
	document: d1
	text: @text
	position: agree

N delegate: silence.open
| silence | document |
| x1      | d1       |
| x2      | d2       |
| x3      | d3       |
| x4      | d4       |
| x5      | d5       |
| x6      | d6       |
	text: @text
	organ: council
	purpose: adopt
	expires: 2010-12-20T09:00:00Z

# Barred at the opening: not asked, and not when the bar is over either.

E delegate: position.state
	document: d1
	text: @text
	position: object
	statement: Not this either.

# Before the bar: it stands.

S delegate: position.state
	document: d2
	text: @text
	position: object
	statement: Never.

S delegate: position.state
	document: d3
	text: @text
	position: agree_provided
	statement: With a date.

secretariat registrar: member.bar
| member | organ   | ground   | from       | basis               |
| S      | council | decision | 2010-12-18 | Decision of 13 June |
| W      | group   | decision | 2010-12-18 | Decision of 13 June |

2010-12-17 23:59:59 Europe/Moscow

# Its last second with a vote.

S delegate: position.state
	document: d6
	text: @text
	position: object
	statement: We have a vote still.

2010-12-18 00:00 Europe/Moscow

S delegate: position.state
	document: d3
	text: @text
	position: agree

S delegate: position.state
	document: d4
	text: @text
	position: object
	statement: We were asked.

S delegate: amendment.propose
	amendment: a1
	document: d4
	text: @text
	paragraph: 1
	action: delete

# Barred elsewhere: it has its voice here.

W delegate: position.state
	document: d5
	text: @text
	position: object
	statement: We have a vote here.

2010-12-20 10:00 Europe/Moscow

E delegate: position.state
	document: d1
	text: @text
	position: object
	statement: We have a vote again.

2010-12-20 12:00 Europe/Moscow

N delegate: silence.close
	silence: x1, x4
	outcome: broken
=> refused (silence 13) The act says otherwise than the record: the procedure was not broken.

N delegate: silence.close
	silence: x1, x4
	outcome: adopted

N delegate: silence.close
	silence: x2, x3, x5, x6
	outcome: adopted
=> refused (silence 13) The act says otherwise than the record: the procedure was broken.

N delegate: silence.close
	silence: x2, x3, x5, x6
	outcome: broken
