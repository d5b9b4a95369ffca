# limited-format.story: some members decide for themselves, when none objects to
# that; who stays out, in words or by silence, is not bound.
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

secretariat registrar: rules.adopt
	from: 2000-01-01
	profile: @profile csto-2010

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
| document | session | number | kind     | effect   | title.en   | symbol         | matter    | text  |
| d1       | s1      | 1      | decision | approves | Decision 1 | CSC/2020-1/L/1 | limited   | @demo |
| d2       | s1      | 2      | decision | approves | Decision 2 | CSC/2020-1/L/2 | substance | @demo |
| d3       | s1      | 3      | decision | approves | Decision 3 | CSC/2020-1/L/3 | limited   | @demo |
| d4       | s1      | 4      | decision | approves | Decision 4 | CSC/2020-1/L/4 | limited   | @demo |
| d5       | s1      | 5      | decision | approves | Decision 5 | CSC/2020-1/L/5 | limited   | @demo |

2020-03-02 10:00 UTC

secretariat registrar: meeting.open
	meeting: m1
	chair: N

secretariat registrar: attendance.record
	meeting: m1
	delegation: N, E, S
	as: head-of-state
	role: head

# Where all decide, nobody stays out.
E head-of-state: position.state
	document: d2
	text: @text
	position: not_participating
=> refused (position 6) This is not decided in a limited format: nobody stays out of it, or objects to it.

E head-of-state: position.state
	document: d2
	text: @text
	position: object_to_format
=> refused (position 6)

N, E head-of-state: position.state
	document: d1
	text: @text
	position: agree

# One that would stay out does not want the others to decide alone.
S head-of-state: position.state
	document: d1
	text: @text
	position: object_to_format
=> Southland states its position on Decision 1: object_to_format.

N head-of-state: document.adopt
	document: d1
	meeting: m1
	symbol: CSC/2020-1/DEC/1
	outcome: adopted
=> refused (decision 4) There is no limited format: Southland objects to deciding so.

# One alone is no format.
S head-of-state: position.state
	document: d1
	text: @text
	position: not_participating

E head-of-state: position.state
	document: d1
	text: @text
	position: awaiting_instructions

N head-of-state: document.adopt
	document: d1
	meeting: m1
	symbol: CSC/2020-1/DEC/1
	outcome: adopted
=> refused (decision 4) Too few take part in the limited format: 1, and 2 are needed.

# Who takes part may vote it down.
E head-of-state: position.state
	document: d1
	text: @text
	position: object

N head-of-state: document.adopt
	document: d1
	meeting: m1
	symbol: CSC/2020-1/DEC/1
	outcome: adopted
=> refused (decision 2) There is no consensus: Eastland objects.

E head-of-state: position.state
	document: d1
	text: @text
	position: agree

N head-of-state: document.adopt
	document: d1
	meeting: m1
	symbol: CSC/2020-1/DEC/1
	outcome: adopted
=> Decision 1 is adopted: First meeting.

# A vote is no way round an objection to the format.
S head-of-state: position.state
	document: d5
	text: @text
	position: object_to_format

N head-of-state: vote.record
	vote: v5
	organ: council
	matter: limited
	day: 2020-03-02
	method: roll_call
	meeting: m1
	document: d5
	yes: N, E

N head-of-state: document.adopt
	document: d5
	meeting: m1
	symbol: CSC/2020-1/DEC/2
	outcome: adopted
=> refused (decision 4) There is no limited format: Southland objects to deciding so.

S head-of-state: position.state
	document: d5
	text: @text
	position: not_participating

N head-of-state: vote.record
	vote: v5-again
	organ: council
	matter: limited
	day: 2020-03-02
	method: roll_call
	meeting: m1
	document: d5
	yes: N, E

N head-of-state: document.adopt
	document: d5
	meeting: m1
	symbol: CSC/2020-1/DEC/2
	outcome: adopted
=> Decision 5 is adopted: First meeting.

# To object to the format breaks a silence, as any objection does; to stay out of it does
# not.
secretariat registrar: silence.open
| silence | document | text  | organ   | purpose | expires              |
| q3      | d3       | @text | council | adopt   | 2020-03-03T12:00:00Z |
| q4      | d4       | @text | council | adopt   | 2020-03-03T12:00:00Z |

S head-of-state: position.state
| document | text  | position          |
| d3       | @text | object_to_format  |
| d4       | @text | not_participating |

secretariat registrar: silence.close
	silence: q3
	outcome: broken
=> The silence procedure has ended: Decision 3; broken.

# Nor does a further round begin while it objects.
secretariat registrar: silence.open
	silence: q5
	document: d3
	text: @text
	organ: council
	purpose: adopt
	expires: 2020-03-03T12:00:00Z
	follows: q3
=> refused (silence 15)

secretariat registrar: silence.close
	silence: q4
	outcome: adopted
=> refused (silence 8)

2020-03-03 12:00 UTC

secretariat registrar: silence.close
	silence: q4
	outcome: adopted
=> The silence procedure has ended: Decision 4; adopted.
