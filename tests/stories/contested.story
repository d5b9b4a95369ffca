# contested.story: a key was stolen and is revoked from before it was misused. What
# it signed since is contested, stays in the record, and the member says of each
# act, once, whether it stands.
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

N, E root: key.enrol
| office        | holder        | kinds | key  | proof  |
| head-of-state | Head of State | *     | @key | @proof |
| delegate      | Delegate      | *     | @key | @proof |

secretariat registrar: organ.establish
	organ: council
	names.en: Council
	type: principal

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
	session: s
	names.en: First session
	organs: council
	type: regular
	symbol: C/2020-1

secretariat registrar: meeting.convene
	meeting: m
	names.en: First meeting
	session: s
	organs: council
	format: plenary
	place.en: Here
	zone: UTC
	day: 2020-03-03

secretariat registrar: document.table
| document | session | number | kind     | effect   | title.en   | symbol      | text  |
| d1       | s       | 1      | decision | approves | Decision 1 | C/2020-1/L/1 | @demo |
| d2       | s       | 2      | decision | approves | Decision 2 | C/2020-1/L/2 | @demo |
| d3       | s       | 3      | decision | approves | Decision 3 | C/2020-1/L/3 | @demo |
| d4       | s       | 4      | decision | approves | Decision 4 | C/2020-1/L/4 | @demo |
| d5       | s       | 5      | decision | approves | Decision 5 | C/2020-1/L/5 | @demo |

N head-of-state: silence.open
	silence: s5
	document: d5
	text: @text
	organ: council
	purpose: adopt
	expires: 2020-03-04T09:00:00Z

# Before the theft.

2020-03-02 10:00 UTC

E delegate: position.state as before
	document: d4
	text: @text
	position: reservation
	statement: Article 1 does not bind Eastland.

# The thief speaks.

2020-03-02 12:00 UTC

E delegate: position.state as agreed
	document: d1
	text: @text
	position: agree

E delegate: position.state as objected
	document: d2
	text: @text
	position: object
	statement: Eastland will have none of this.

E delegate: amendment.propose as amended
	amendment: a1
	document: d3
	text: @text
	paragraph: 1
	action: delete

# Of this one the member never speaks.
E delegate: amendment.propose
	amendment: a2
	document: d3
	text: @text
	paragraph: 2
	action: delete

E delegate: position.state as provided
	document: d5
	text: @text
	position: agree_provided
	statement: Provided that article 2 is left out.

E delegate: position.state as reserved
	document: d4
	text: @text
	position: reservation
	statement: Nor does article 2.

2020-03-02 13:00 UTC

# Nothing is contested yet, and an act that is not there is nobody's.
E head-of-state: act.disown
	of: @act objected
=> refused (record 4) E has no contested act of that id.

# (The fingerprint is that of the demonstration key E delegate.)
E head-of-state: key.revoke
	key: SHA256:i5uh2omXIVJGMYBAFIVpRc9hR2psrBEWUuiOMhclUD4
	since: 2020-03-02T11:00:00Z
=> Eastland revokes the key SHA256:i5uh2omXIVJGMYBAFIVpRc9hR2psrBEWUuiOMhclUD4.

# What it signed before the theft stands, and another member says nothing of it.
E head-of-state: act.disown
	of: @act before
=> refused (record 4) E has no contested act of that id.

N head-of-state: act.confirm
	of: @act objected
=> refused (record 4) N has no contested act of that id.

secretariat registrar: act.disown
	of: @act objected
=> refused (record 4) secretariat has no contested act of that id.

# The key that was stolen says nothing about it either.
E delegate: act.confirm
	of: @act objected
=> refused (record 3)

E head-of-state: act.confirm as confirmed
	of: @act agreed
=> Eastland confirms a contested act.

# Said once: not taken back, and not said again.
E head-of-state: act.disown
	of: @act agreed
=> refused (record 4) The member has spoken about this act already: confirmed.

2020-03-03 10:00 UTC

N head-of-state: meeting.open
	meeting: m
	chair: N

secretariat registrar: attendance.record
	meeting: m
	delegation: N, E
	as: head-of-state
	role: head

# A contested objection stands until it is disowned; then it counts no more.
N head-of-state: document.adopt
	document: d2
	meeting: m
	symbol: C/2020-1/DEC/2
	outcome: adopted
=> refused (decision 2) There is no consensus: Eastland objects.

E head-of-state: act.disown
	of: @act objected
	reason: The delegate's phone was stolen.
=> Eastland disowns a contested act.

E head-of-state: act.confirm
	of: @act objected
=> refused (record 4) The member has spoken about this act already: disowned.

N head-of-state: document.adopt
	document: d2
	meeting: m
	symbol: C/2020-1/DEC/2
	outcome: adopted
=> Decision 2 is adopted: First meeting.

# An amendment, the same: it is off the table.
E head-of-state: act.disown
	of: @act amended
=> Eastland disowns a contested act.

E head-of-state: amendment.withdraw
	amendment: a1
=> refused (amendment 1)

# What was decided stays decided: disowning comes too late to change it.
N head-of-state: document.adopt
	document: d4
	meeting: m
	symbol: C/2020-1/DEC/4
	outcome: adopted
=> Decision 4 is adopted: First meeting.

E head-of-state: act.disown
	of: @act reserved
=> Eastland disowns a contested act.

N head-of-state: document.adopt
	document: d4
	meeting: m
	symbol: C/2020-1/DEC/4
	outcome: adopted
=> refused (decision 1) d4 is adopted already.

# A condition that was the thief's does not break the silence at its end.
E head-of-state: act.disown
	of: @act provided
=> Eastland disowns a contested act.

2020-03-04 09:00 UTC

N head-of-state: silence.close
	silence: s5
	outcome: broken
=> refused (silence 13) The act says otherwise than the record: the procedure was not broken.

N head-of-state: silence.close
	silence: s5
	outcome: adopted
=> The silence procedure has ended: Decision 5; adopted.
