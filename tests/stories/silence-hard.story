# silence-hard.story: what must not turn a silence procedure aside: another
# organ, another way of adopting, a standing answer, a date still to come.
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
| group   | Group    | working   |

secretariat registrar: office.establish
	office: delegate
	names.en: Delegate
	powers: all
	sits_in: council, group

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
| d7       | s1      | 7      | decision | approves | Decision 7 | C/2010-1/L/7 | @demo |
| d8       | s1      | 8      | decision | approves | Decision 8 | C/2010-1/L/8 | @demo |

# A draft is tabled in one's own name, and its matter is not one's own to choose.

E delegate: document.table
	document: d9
	session: s1
	number: 9
	kind: decision
	effect: approves
	title.en: Decision 9
	symbol: C/2010-1/L/9
	sponsor: N
	text: @demo
=> refused (document 5) A member tables a draft in its own name, not in that of N.

E delegate: document.table
	document: d9
	session: s1
	number: 9
	kind: decision
	effect: approves
	title.en: Decision 9
	symbol: C/2010-1/L/9
	matter: important
	text: @demo
=> refused (document 6)

# A vacant chair is not there for the taking, and another organ decides nothing.

S delegate: chair.take
	organ: group
	member: S
	basis: host
	reason: We are here.
=> refused (chair 4) The chair of group is vacant: it is taken by rotation, or the secretariat records who has it.

S delegate: chair.take
	organ: group
	member: S
	basis: rotation
=> refused (chair 4)

secretariat registrar: chair.take
	organ: group
	member: S
	basis: decision
	reason: The Council named it.

2010-12-17 12:00 Europe/Moscow

S delegate: silence.open
	silence: x1
	document: d1
	text: @text
	organ: group
	purpose: adopt
	expires: 2010-12-20T09:00:00Z
=> refused (silence 14) group does not decide on d1, or not alone.

# What was said before is not unsaid by silence.

E delegate: position.state
	document: d1
	text: @text
	position: object
	statement: Not this.

S delegate: position.state
	document: d2
	text: @text
	position: agree_provided
	statement: With a date.

S delegate: amendment.propose
	amendment: a1
	document: d3
	text: @text
	paragraph: 1
	action: delete

N delegate: silence.open
	silence: x1
	document: d1
	text: @text
	organ: council
	purpose: adopt
	expires: 2010-12-20T09:00:00Z
=> refused (silence 15) Eastland stands against this text by its position or its amendment: it takes that back first, or the text is revised.

N delegate: silence.open
	silence: x1
	document: d2
	text: @text
	organ: council
	purpose: adopt
	expires: 2010-12-20T09:00:00Z
=> refused (silence 15)

N delegate: silence.open
	silence: x1
	document: d3
	text: @text
	organ: council
	purpose: clear
	expires: 2010-12-20T09:00:00Z
=> refused (silence 15)

E delegate: position.state
	document: d1
	text: @text
	position: agree

N delegate: silence.open
| silence | document | purpose |
| x1      | d1       | adopt   |
| x4      | d4       | adopt   |
| x5      | d5       | clear   |
	text: @text
	organ: council
	expires: 2010-12-20T09:00:00Z

# While it runs the draft is neither adopted otherwise nor withdrawn.

secretariat registrar: meeting.convene
| meeting | names.en      | organs  |
| m1      | First meeting | council |
| m2      | Group meeting | group   |
	session: s1
	format: plenary
	place.en: Here
	zone: Europe/Moscow
	day: 2010-12-17

N delegate: meeting.open
	meeting: m1
	chair: N

S delegate: meeting.open
	meeting: m2
	chair: S

secretariat registrar: attendance.record
| meeting | delegation | role     |
| m1      | N          | head     |
| m1      | E          | observer |
| m1      | S          | head     |
| m2      | N          | head     |
| m2      | E          | head     |
| m2      | S          | head     |
	as: delegate

N delegate: document.adopt
	document: d1
	meeting: m1
	symbol: C/2010-1/DEC/1
	outcome: adopted
=> refused (silence 11) The silence procedure x1 runs on d1: it is closed or withdrawn first.

N delegate: document.reject
	document: d1
	meeting: m1
=> refused (silence 11)

secretariat registrar: document.withdraw
	document: d1
=> refused (silence 11)

S delegate: document.adopt
	document: d6
	meeting: m2
	symbol: C/2010-1/DEC/6
	outcome: adopted
=> refused (meeting 5) d6 is not before the meeting m2: it belongs to another session, or to an organ that does not meet there.

S delegate: document.clear
	meeting: m2
	documents: d7
=> Drafts are cleared: Group meeting.

secretariat registrar: session.convene
	session: s2
	names.en: Second session
	organs: group
	type: regular
	symbol: G/2010-2

secretariat registrar: meeting.convene
	meeting: m3
	names.en: Another meeting
	session: s2
	organs: group
	format: plenary
	place.en: Here
	zone: Europe/Moscow
	day: 2010-12-17

S delegate: meeting.open
	meeting: m3
	chair: S

S delegate: document.clear
	meeting: m3
	documents: d8
=> refused (clearance 3)

secretariat registrar: document.withdraw
	document: d8

S delegate: document.clear
	meeting: m2
	documents: d8
=> refused (document 3)

# A day that is still to come takes no voice today.

secretariat registrar: member.status
	member: E
	status: withdrawn
	from: 2012-01-01
	basis: Notification of 17 December 2010

E delegate: position.state
	document: d1
	text: @text
	position: object
	statement: We are a member still.

2010-12-20 12:00 Europe/Moscow

N delegate: silence.close
	silence: x1
	outcome: adopted
=> refused (silence 13) The act says otherwise than the record: the procedure was broken.

N delegate: silence.close
	silence: x1
	outcome: broken

# A final symbol is one, and belongs to what is adopted.

N delegate: silence.close
	silence: x4
	outcome: adopted
	symbol: at will
=> refused (symbols 2)

N delegate: silence.close
	silence: x5
	outcome: adopted
	symbol: C/2010-1/DEC/5
=> refused (silence 13) What is not adopted has no final symbol.

N delegate: silence.close
	silence: x4
	outcome: adopted
	symbol: C/2010-1/DEC/4

N delegate: silence.close
	silence: x5
	outcome: adopted
=> The silence procedure has ended: Decision 5; cleared.

# It is told where the organ that decided meets.

S delegate: silence.announce
	silence: x4
	meeting: m2
=> refused (silence 9) m2 is no meeting of the organ that decided.

N delegate: silence.announce
	silence: x4
	meeting: m1
