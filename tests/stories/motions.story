# motions.story: what a motion does that is pending, and one that was carried.
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
	names.en: A meeting
	session: s1
	organs: council
	format: plenary
	place.en: Here
	zone: UTC
	day: 2020-03-02
| meeting |
| m1      |
| m2      |

secretariat registrar: document.table
	session: s1
	kind: decision
	effect: approves
	text: @demo
| document | number | title.en   | symbol       |
| d1       | 1      | Decision 1 | C/2020-1/L/1 |
| d2       | 2      | Decision 2 | C/2020-1/L/2 |
| d3       | 3      | Decision 3 | C/2020-1/L/3 |
| d4       | 4      | Decision 4 | C/2020-1/L/4 |
| d5       | 5      | Decision 5 | C/2020-1/L/5 |

# These a member tabled, and no sponsor is named.
E delegate: document.table
	session: s1
	kind: decision
	effect: approves
	text: @demo
| document | number | title.en   | symbol       |
| d6       | 6      | Decision 6 | C/2020-1/L/6 |
| d7       | 7      | Decision 7 | C/2020-1/L/7 |

secretariat registrar: meeting.open
	chair: N
| meeting |
| m1      |
| m2      |

N delegate: meeting.resume
	meeting: m1
=> refused (meeting 6) The meeting m1 is not suspended: one that was adjourned is only closed.

secretariat registrar: attendance.record
	as: delegate
	role: head
| meeting | delegation |
| m1      | N          |
| m1      | E          |
| m1      | S          |
| m2      | N          |
| m2      | E          |
| m2      | S          |

secretariat registrar: attendance.record
	meeting: m1
	delegation: W
	as: delegate
	role: observer

# --- The votes are of those present that have one: an observer has none.

E delegate: motion.move
	motion: o1
	meeting: m1
	type: suspend_meeting

N delegate: motion.decide
	motion: o1
	meeting: m1
	outcome: carried
	yes: 3
	no: 1
=> refused (motion 19) There are 4 votes, and 3 of those present have one.

# --- A motion that waits holds back what comes after it.

N delegate: document.adopt
	document: d1
	meeting: m1
	symbol: C/2020-1/DEC/1
	outcome: adopted
=> refused (motion 15) The motion o1 is decided first.

N delegate: document.reject
	document: d1
	meeting: m1
=> refused (motion 15)

S delegate: speech.request
	meeting: m1
	delegation: S

N delegate: speech.give
	meeting: m1
	delegation: S

N delegate: motion.decide
	motion: o1
	meeting: m1
	outcome: carried
	yes: 2
	no: 1
=> The motion is decided: o1; carried.

# --- A meeting that is suspended does not sit. Who comes and who leaves is
# recorded, another may preside, and the chair resumes it.

N delegate: speech.end
	meeting: m1
=> refused (meeting 2) The meeting m1 is not sitting.

E delegate: speech.request
	meeting: m1
	delegation: E
=> refused (meeting 2)

N delegate: document.adopt
	document: d1
	meeting: m1
	symbol: C/2020-1/DEC/1
	outcome: adopted
=> refused (meeting 2) The meeting m1 is not sitting.

N delegate: voting.begin
	meeting: m1
=> refused (meeting 2)

N delegate: vote.record
	vote: v1
	organ: council
	day: 2020-03-02
	method: show_of_hands
	meeting: m1
	document: d1
	yes: N, E, S
=> refused (meeting 2)

secretariat registrar: attendance.leave
	meeting: m1
	delegation: S

E delegate: meeting.resume
	meeting: m1
=> refused (record 3)

N delegate: meeting.resume
	meeting: m1
=> The meeting is resumed: A meeting.

N delegate: meeting.resume
	meeting: m1
=> refused (meeting 6)

# Nobody had the floor any more.
N delegate: speech.end
	meeting: m1
=> refused (speakers 4) Nobody has the floor.

secretariat registrar: attendance.record
	meeting: m1
	delegation: S
	as: delegate
	role: head

# --- Motions on one draft hold back that draft alone.

E delegate: motion.move
	motion: o2
	meeting: m1
	type: adjourn_debate
	document: d1

N delegate: document.adopt
	document: d1
	meeting: m1
	symbol: C/2020-1/DEC/1
	outcome: adopted
=> refused (motion 15) The motion o2 is decided first.

secretariat registrar: vote.record
	organ: council
	day: 2020-03-02
	method: show_of_hands
	meeting: m1
	yes: N, E, S
| vote | document |
| v2   | d2       |
| v1   | d1       |
=> refused (motion 15) The motion o2 is decided first.

N delegate: document.adopt
	document: d2
	meeting: m1
	symbol: C/2020-1/DEC/1
	outcome: adopted
=> Decision 2 is adopted: A meeting.

# --- A debate that is adjourned: nobody speaks in it, and nothing is decided on it
# in this meeting, until two thirds reconsider that.

S delegate: speech.request
	meeting: m1
	delegation: S
	document: d1

N delegate: motion.decide
	motion: o2
	meeting: m1
	outcome: carried
	yes: 2
	no: 1

N delegate: speech.give
	meeting: m1
	delegation: S
=> refused (speakers 2) S is not on the list of speakers.

S delegate: speech.request
	meeting: m1
	delegation: S
	document: d1
=> refused (speakers 5) The debate on d1 is closed or adjourned in this meeting.

S delegate: speech.request
	meeting: m1
	delegation: S
	document: d3

E delegate: motion.move
	motion: o3
	meeting: m1
	type: close_debate
	document: d1
=> refused (motion 5) No debate is open.

N delegate: voting.begin
	meeting: m1
	document: d1
=> refused (motion 16)

N delegate: document.adopt
	document: d1
	meeting: m1
	symbol: C/2020-1/DEC/2
	outcome: adopted
=> refused (motion 16) By the motion o2 the debate is adjourned: nothing is decided on it in this meeting.

N delegate: vote.record
	vote: v1
	organ: council
	day: 2020-03-02
	method: show_of_hands
	meeting: m1
	document: d1
	yes: N, E, S
=> refused (motion 16)

E delegate: motion.move
	motion: o4
	meeting: m1
	type: reconsider
	document: d1

N delegate: motion.decide
	motion: o4
	meeting: m1
	outcome: carried
=> refused (motion 13) It takes two thirds: the votes are given.

N delegate: motion.decide
	motion: o4
	meeting: m1
	outcome: carried
	yes: 1
	no: 1
=> refused (motion 12) By these votes the motion is lost.

N delegate: motion.decide
	motion: o4
	meeting: m1
	outcome: carried
	yes: 2
	no: 1

# --- A debate that is closed: nobody speaks in it, but in reply; the draft is put.

E delegate: motion.move
	motion: o5
	meeting: m1
	type: close_debate
	document: d1

N delegate: motion.decide
	motion: o5
	meeting: m1
	outcome: carried

E delegate: speech.request
	meeting: m1
	delegation: E
	document: d1
=> refused (speakers 5)

E delegate: speech.request
	meeting: m1
	delegation: E
	document: d1
	reply: 1

N delegate: document.adopt
	document: d1
	meeting: m1
	symbol: C/2020-1/DEC/2
	outcome: adopted
=> Decision 1 is adopted: A meeting.

# --- What was adopted is put again when two thirds reconsider it; its number is
# given to no other.

E delegate: document.reject
	document: d1
	meeting: m1
=> refused (record 3)

N delegate: document.reject
	document: d1
	meeting: m1
=> refused (decision 1) d1 is adopted already.

E delegate: motion.move
	motion: o6
	meeting: m1
	type: reconsider
	document: d3
=> refused (motion 7) Only what a meeting adopted, rejected or put off is reconsidered.

E delegate: motion.move
	motion: o6
	meeting: m1
	type: reconsider
	document: d1

N delegate: motion.decide
	motion: o6
	meeting: m1
	outcome: lost
	yes: 1
	no: 1

N delegate: document.reject
	document: d1
	meeting: m1
=> refused (decision 1) d1 is adopted already.

E delegate: motion.move
	motion: o7
	meeting: m1
	type: reconsider
	document: d1

N delegate: motion.decide
	motion: o7
	meeting: m1
	outcome: carried
	yes: 3
	no: 0

S delegate: position.state
	document: d1
	text: @text
	position: object

N delegate: document.adopt
	document: d3
	meeting: m1
	symbol: C/2020-1/DEC/2
	outcome: adopted
=> refused (symbols 1) The symbol C/2020-1/DEC/2 belongs to another document.

N delegate: document.reject
	document: d1
	meeting: m1
=> Decision 1 is not adopted: A meeting.

# --- What was rejected, too.

N delegate: document.reject
	document: d1
	meeting: m1
=> refused (motion 18) This text was rejected: it is put again when two thirds reconsider that.

N delegate: voting.begin
	meeting: m1
	document: d1
=> refused (motion 18)

N delegate: vote.record
	vote: v1
	organ: council
	day: 2020-03-02
	method: show_of_hands
	meeting: m1
	document: d1
	yes: N, E, S
=> refused (motion 18)

S delegate: position.state
	document: d1
	text: @text
	position: agree

N delegate: document.adopt
	document: d1
	meeting: m1
	symbol: C/2020-1/DEC/3
	outcome: adopted
=> refused (motion 18)

E delegate: motion.move
	motion: o8
	meeting: m1
	type: reconsider
	document: d1

N delegate: motion.decide
	motion: o8
	meeting: m1
	outcome: carried
	yes: 3

N delegate: document.adopt
	document: d1
	meeting: m1
	symbol: C/2020-1/DEC/3
	outcome: adopted
=> Decision 1 is adopted: A meeting.

# --- The organ is not competent to decide on it, in no meeting.

E delegate: motion.move
	motion: o9
	meeting: m1
	type: competence
=> refused (motion 6) A motion on competence says on which proposal.

E delegate: motion.move
	motion: o9
	meeting: m1
	type: competence
	document: d3

N delegate: motion.decide
	motion: o9
	meeting: m1
	outcome: carried
	yes: 2
	no: 1

N delegate: document.adopt
	document: d3
	meeting: m2
	symbol: C/2020-1/DEC/4
	outcome: adopted
=> refused (motion 17) By the motion o9 the organ is not competent to decide on it.

E delegate: motion.move
	motion: o10
	meeting: m2
	type: reconsider
	document: d3

N delegate: motion.decide
	motion: o10
	meeting: m2
	outcome: carried
	yes: 2
	no: 1

N delegate: document.adopt
	document: d3
	meeting: m2
	symbol: C/2020-1/DEC/4
	outcome: adopted
=> Decision 3 is adopted: A meeting.

# --- A text that is divided is put whole after its parts.

E delegate: motion.move
	motion: o11
	meeting: m1
	type: divide
	document: d4

N delegate: motion.decide
	motion: o11
	meeting: m1
	outcome: carried

N delegate: document.adopt
	document: d4
	meeting: m1
	symbol: C/2020-1/DEC/5
	outcome: adopted
=> refused (division 6) By the motion o11 the text is voted in parts first.

N delegate: division.record
	motion: o11
	meeting: m1
	document: d4
	text: @text
	parts:
		- from: 1
		  outcome: adopted
		  yes: 3
		  no: 1
=> refused (motion 19)

N delegate: division.record
	motion: o11
	meeting: m1
	document: d4
	text: @text
	parts:
		- from: 1
		  outcome: adopted
		  yes: 2
		  no: 1

N delegate: document.adopt
	document: d4
	meeting: m1
	symbol: C/2020-1/DEC/5
	outcome: adopted
=> Decision 4 is adopted: A meeting.

# --- Its sponsor withdraws it, or who tabled it.

S delegate: motion.move
	motion: o12
	meeting: m1
	type: withdraw
	document: d6
=> refused (motion 8) Only its sponsor withdraws a proposal.

E delegate: motion.move
	motion: o12
	meeting: m1
	type: withdraw
	document: d6

N delegate: motion.decide
	motion: o12
	meeting: m1
	outcome: carried

N delegate: document.adopt
	document: d6
	meeting: m1
	symbol: C/2020-1/DEC/6
	outcome: adopted
=> refused (document 3) C/2020-1/L/6 was withdrawn.

# Not while it runs under silence.
E delegate: motion.move
	motion: o13
	meeting: m1
	type: withdraw
	document: d7

secretariat registrar: silence.open
	silence: x1
	document: d7
	text: @text
	organ: council
	purpose: adopt
	expires: 2020-03-04T12:00:00Z

N delegate: motion.decide
	motion: o13
	meeting: m1
	outcome: carried
=> refused (silence 11) The silence procedure x1 runs on this text: it ends first, or is withdrawn.

N delegate: motion.decide
	motion: o13
	meeting: m1
	outcome: withdrawn

# --- A meeting that is adjourned is only closed. What it left pending is over then.

E delegate: motion.move
	motion: left
	meeting: m1
	type: divide
	document: d5

secretariat registrar: vote.record
	vote: v5
	organ: council
	day: 2020-03-02
	method: show_of_hands
	meeting: m1
	document: d5
	yes: N, E, S
=> refused (motion 15) The motion left is decided first.

E delegate: motion.move
	motion: o14
	meeting: m1
	type: adjourn_meeting

N delegate: motion.decide
	motion: o14
	meeting: m1
	outcome: carried

N delegate: document.adopt
	document: d5
	meeting: m1
	symbol: C/2020-1/DEC/6
	outcome: adopted
=> refused (meeting 2) The meeting m1 is not sitting.

N delegate: meeting.resume
	meeting: m1
=> refused (meeting 6) The meeting m1 is not suspended: one that was adjourned is only closed.

N delegate: meeting.close
	meeting: m1
=> The meeting is closed: A meeting.

secretariat registrar: vote.record
	vote: v5
	organ: council
	day: 2020-03-02
	method: show_of_hands
	meeting: m1
	document: d5
	yes: N, E, S

N delegate: document.adopt
	document: d5
	meeting: m2
	symbol: C/2020-1/DEC/6
	outcome: adopted
=> Decision 5 is adopted: A meeting.
