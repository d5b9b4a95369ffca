# silence-consent.story: what takes a condition back in a silence procedure, and who is
# heard in it.
# SPDX-License-Identifier: Apache-2.0

2020-03-02 09:00 UTC

secretariat root: org.constitute
	origin: acts.csto.example/log
	name: Organisation of the Four Winds
	zone: UTC
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
| document | session | number | kind     | effect   | title.en    | symbol          | text  |
| d1       | s1      | 1      | decision | approves | Decision 1  | CSC/2020-1/L/1  | @demo |
| d2       | s1      | 2      | decision | approves | Decision 2  | CSC/2020-1/L/2  | @demo |
| d3       | s1      | 3      | decision | approves | Decision 3  | CSC/2020-1/L/3  | @demo |
| d4       | s1      | 4      | decision | approves | Decision 4  | CSC/2020-1/L/4  | @demo |
| d5       | s1      | 5      | decision | approves | Decision 5  | CSC/2020-1/L/5  | @demo |

secretariat registrar: silence.open
| silence | document | text  | organ   | purpose | expires              |
| q1      | d1       | @text | council | adopt   | 2020-03-03T12:00:00Z |
| q2      | d2       | @text | council | adopt   | 2020-03-03T12:00:00Z |
| q3      | d3       | @text | council | adopt   | 2020-03-03T12:00:00Z |
| q4      | d4       | @text | council | adopt   | 2020-03-03T12:00:00Z |
| q5      | d5       | @text | council | adopt   | 2020-03-03T12:00:00Z |

2020-03-02 10:00 UTC

E head-of-state: position.state
| document | text  | position       | statement                       |
| d1       | @text | agree_provided | Provided that article 2 is out. |
| d2       | @text | agree_provided | Provided that article 2 is out. |
| d3       | @text | agree_provided | Provided that article 2 is out. |

# A later position takes the place of an earlier one; to await instructions says
# nothing yet.

2020-03-02 11:00 UTC

E head-of-state: position.state
| document | text  | position              | statement                           |
| d1       | @text | reservation           | Article 2 does not bind Eastland.   |
| d2       | @text | abstain               | Eastland stands in nobody's way.    |
| d3       | @text | awaiting_instructions | Eastland waits for its instructions. |

# What a member said before it lost its vote stands; what it says when it has it again
# is heard.

W head-of-state: position.state
	document: d4
	text: @text
	position: agree_provided
	statement: Provided that article 2 is out.

2020-03-02 12:00 UTC

secretariat registrar: member.status
	member: W
	status: suspended
	from: 2020-03-02
	basis: The decision of the council.

W head-of-state: position.state
	document: d4
	text: @text
	position: agree
=> refused (standing 1)

W head-of-state: position.state
	document: d5
	text: @text
	position: object
	statement: Westland objects.
=> refused (standing 1)

2020-03-02 13:00 UTC

secretariat registrar: member.status
	member: W
	status: member
	from: 2020-03-02

2020-03-02 14:00 UTC

W head-of-state: position.state
	document: d4
	text: @text
	position: agree

W head-of-state: position.state
	document: d5
	text: @text
	position: object
	statement: Westland objects.

secretariat registrar: silence.close
	silence: q5
	outcome: broken
=> The silence procedure has ended: Decision 5; broken.

2020-03-03 12:00 UTC

secretariat registrar: silence.close
| silence | outcome |
| q1      | adopted |
| q2      | adopted |
| q4      | adopted |

secretariat registrar: silence.close
	silence: q3
	outcome: adopted
=> refused (silence 13) The act says otherwise than the record: the procedure was broken.

secretariat registrar: silence.close
	silence: q3
	outcome: broken
=> The silence procedure has ended: Decision 3; broken.
