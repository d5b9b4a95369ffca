# rules.story: the rules of decision are entered, members take their seats and
# lose their vote, votes are recorded, and the chair says what the rule says.
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
		  since: 2010-01-01
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
| organ   | names.en | type      |
| council | Council  | principal |
| board   | Board    | principal |

secretariat registrar: office.establish
	office: head-of-state
	names.en: Head of State
	powers: all
	sits_in: council

# A mistake in the rules has its line; an organ in them is one of the record.
secretariat registrar: rules.adopt
	profile: |
		profile winds
		rule simple
		    yes most of cast
=> refused (format-profile) Line 3: here stands: at least, more than, at most or fewer than.

secretariat registrar: rules.adopt
	profile: |
		profile winds
		rule simple
		    tie lot
		    yes more than 1/2 of cast
		organ *
		    matter * simple
=> refused (format-profile) Line 2: a tie is left to the lot in elections only.

secretariat registrar: rules.adopt
	profile: |
		profile winds
		rule simple
		    yes more than 1/2 of cast
		organ senate
		    matter * simple
=> refused (rules 1) The rules speak of an organ senate, which the record does not know.

secretariat registrar: rules.adopt
	from: 2000-01-01
	profile: |
		profile winds
		rule simple
		    article Rules of procedure, 1
		    yes more than 1/2 of present and voting
		rule two-thirds
		    article Rules of procedure, 2
		    quorum 1/2 of entitled
		    yes at least 2/3 of present and voting
		rule exclusion
		    without concerned
		    no objection
		rule dispute
		    without parties
		    yes at least 2/3 of entitled
		organ council
		    matter substance simple
		    matter important two-thirds
		    matter exclusion exclusion
		    matter dispute dispute
		organ board
		    matter * simple
=> Secretariat enters the rules of decision.

secretariat registrar: rules.adopt
	profile: @profile osce
=> refused (rules 2) Rules are in force already: new ones name the adopted document that changes them, each once and not from a day before it.

# Seats: nobody has two in one organ at a time.
secretariat registrar: organ.seat
	organ: board
	members: N, E
	from: 2020-02-29
	until: 2020-01-01
=> refused (record 2) The period ends before it begins.

secretariat registrar: organ.seat
	organ: board
	members: N, E
	from: 2020-01-01
	until: 2020-03-01
=> Members take their seats: Board.

secretariat registrar: organ.seat
	organ: board
	members: E, S
	from: 2020-03-01
=> refused (seat 1) E has a seat in board in that time already.

secretariat registrar: organ.seat
	organ: board
	members: E, S
	from: 2020-03-02
=> Members take their seats: Board.

# A vote that is lost for a time.
secretariat registrar: member.bar
	member: S
	ground: arrears
	from: 2020-03-31
	until: 2020-03-01
=> refused (record 2) The period ends before it begins.

secretariat registrar: member.bar
	member: S
	ground: arrears
	from: 2020-03-01
	until: 2020-03-01
=> Southland has no vote: arrears.

# Votes: each stands in one list, and has a vote on the day.
secretariat registrar: vote.record
	vote: v1
	organ: council
	day: 2020-02-29
	method: roll_call
	yes: N, E
	no: E, S
=> refused (vote 1) E stands in two lists of one vote.

secretariat registrar: vote.record
	vote: v1
	organ: council
	day: 2020-02-29
	method: roll_call
	yes: N, E
	no: S
	absent: W
=> A vote is recorded: v1.

secretariat registrar: vote.record
	vote: v2
	organ: council
	day: 2020-03-01
	method: roll_call
	yes: N, E
	no: S
=> refused (vote 2) S has no vote in council on 2020-03-01: arrears.

secretariat registrar: vote.record
	vote: v2
	organ: council
	day: 2020-03-02
	method: roll_call
	yes: N, E
	no: S
=> A vote is recorded: v2.

# One that was recorded wrongly is taken back.
secretariat registrar: vote.void
	vote: v2
	reason: It was another question.
=> The recorded vote is taken back: v2.

secretariat registrar: vote.void
	vote: v2
	reason: Again.
=> refused (vote 8) The vote v2 is taken back already.

# Nobody votes tomorrow, nor more often than there are seats.
secretariat registrar: vote.record
	vote: v3
	organ: council
	day: 2020-03-04
	method: roll_call
	yes: N, W
=> refused (vote 4) 2020-03-04 is still to come.

secretariat registrar: vote.record
	vote: v3
	organ: council
	day: 2020-03-02
	method: roll_call
	no: N, E, W
	counts: {"yes":2}
=> refused (vote 7) There are 5 votes and only 4 seats.

secretariat registrar: vote.record
	vote: v3
	organ: council
	day: 2009-12-31
	method: roll_call
	yes: N, W
=> refused (vote 2) W is no member of council on 2009-12-31.

secretariat registrar: vote.record
	vote: v3
	organ: council
	day: 2010-01-01
	method: roll_call
	yes: N, W
=> A vote is recorded: v3.

secretariat registrar: vote.record
	vote: v4
	organ: board
	day: 2020-03-01
	method: ballot
	yes: N, E, S
=> refused (vote 2) S is no member of board on 2020-03-01.

secretariat registrar: vote.record
	vote: v4
	organ: board
	day: 2020-03-02
	method: ballot
	yes: E, S
=> A vote is recorded: v4.

secretariat registrar: vote.record
	vote: v5
	organ: council
	matter: budget
	day: 2020-02-01
	method: ballot
	yes: N
=> refused (rules 1) The rules in force do not say how council decides on a matter of the sort "budget".

secretariat registrar: vote.record
	vote: v5
	organ: council
	matter: exclusion
	day: 2020-02-01
	method: roll_call
	yes: N, E, S
	no: W
	concerned: W
=> refused (vote 3) W is the member concerned: by the rule it has no vote.

secretariat registrar: vote.record
	vote: v5
	organ: council
	matter: exclusion
	day: 2020-02-01
	method: roll_call
	yes: N, E, S
	absent: W
	concerned: W
=> A vote is recorded: v5.

secretariat registrar: vote.record
	vote: v6
	organ: council
	matter: dispute
	day: 2020-02-01
	method: roll_call
	yes: N, S
	no: E
	parties: E, W
=> refused (vote 3) E is a party to the dispute: by the rule it has no vote.

# Where the rule leaves nobody out, being concerned takes no vote away.
secretariat registrar: vote.record
	vote: v6
	organ: council
	matter: important
	day: 2020-02-01
	method: roll_call
	yes: N, S
	no: E
	parties: E, W
=> A vote is recorded: v6.

# Documents, and the chair's word.
secretariat registrar: session.convene
	session: s1
	names.en: First session
	organs: council
	type: regular
	symbol: CSC/2020-1

# Who sits in an organ that has met is not changed by a term.
secretariat registrar: organ.seat
	organ: council
	members: N
	from: 2020-01-01
=> refused (seat 2)

secretariat registrar: meeting.convene
	meeting: m1
	names.en: First meeting
	session: s1
	organs: council
	format: plenary
	place.en: Here
	zone: UTC
	day: 2020-04-02

secretariat registrar: document.table
| document | session | number | kind     | effect   | title.en   | symbol         | matter    | text  |
| d1       | s1      | 1      | decision | approves | Decision 1 | CSC/2020-1/L/1 | important | @demo |
| d2       | s1      | 2      | decision | approves | Decision 2 | CSC/2020-1/L/2 | substance | @demo |
| d3       | s1      | 3      | decision | approves | Decision 3 | CSC/2020-1/L/3 | budget    | @demo |
| d4       | s1      | 4      | decision | approves | Decision 4 | CSC/2020-1/L/4 | substance | @demo |

# Who does not preside does not say it.
N head-of-state: document.reject
	document: d1
	meeting: m1
=> refused (record 3)

2020-04-02 10:00 UTC

secretariat registrar: meeting.open
	meeting: m1
	chair: N

N head-of-state: position.state
	document: d1
	text: @text
	position: agree

E head-of-state: position.state
	document: d1
	text: @text
	position: object

S, W head-of-state: position.state
	document: d1
	text: @text
	position: abstain

# Who sent its position is heard, and makes no quorum.
N head-of-state: document.adopt
	document: d1
	meeting: m1
	symbol: CSC/2020-1/DEC/1
	outcome: adopted
=> refused (quorum 1) There is no quorum: 0 of 4 members are present, 2 are needed.

secretariat registrar: attendance.record
	meeting: m1
	delegation: N, E, S, W
	as: head-of-state
	role: head

# One of two is not two thirds; two of three are.
N head-of-state: document.adopt
	document: d1
	meeting: m1
	symbol: CSC/2020-1/DEC/1
	outcome: adopted
=> refused (decision 3) By the rule (Rules of procedure, 2) it is not adopted: 1 of 2, needs 2.

N head-of-state: document.reject
	document: d1
	meeting: m1
=> Decision 1 is not adopted: First meeting.

# It is put again when two thirds reconsider that.
E head-of-state: motion.move
	motion: o1
	meeting: m1
	type: reconsider
	document: d1

N head-of-state: motion.decide
	motion: o1
	meeting: m1
	outcome: carried
	yes: 2
	no: 1

S head-of-state: position.state
	document: d1
	text: @text
	position: agree

N head-of-state: document.reject
	document: d1
	meeting: m1
=> refused (decision 3) By the rule (Rules of procedure, 2) it is adopted: nothing stands in its way.

N head-of-state: document.adopt
	document: d1
	meeting: m1
	symbol: CSC/2020-1/DEC/1
	outcome: adopted
=> Decision 1 is adopted: First meeting.

N head-of-state: document.reject
	document: d1
	meeting: m1
=> refused (decision 1) d1 is adopted already.

# The rules know nothing of a budget: it is neither adopted nor rejected.
N head-of-state: document.adopt
	document: d3
	meeting: m1
	symbol: CSC/2020-1/DEC/3
	outcome: adopted
=> refused (rules 1) The rules in force do not say how council decides on a matter of the sort "budget".

N head-of-state: document.reject
	document: d3
	meeting: m1
=> refused (rules 1) The rules in force do not say how council decides on a matter of the sort "budget".

secretariat registrar: document.withdraw
	document: d4

N head-of-state: document.reject
	document: d4
	meeting: m1
=> refused (document 3) CSC/2020-1/L/4 was withdrawn.

N head-of-state: document.adopt
	document: d4
	meeting: m1
	symbol: CSC/2020-1/DEC/4
	outcome: adopted
=> refused (document 3) CSC/2020-1/L/4 was withdrawn.

# New rules name a document that is adopted; then they decide.
secretariat registrar: rules.adopt
	decision: d2
	profile: @profile osce
=> refused (rules 2) Rules are in force already: new ones name the adopted document that changes them, each once and not from a day before it.

secretariat registrar: rules.adopt
	decision: d1
	profile: @profile osce
=> Secretariat enters the rules of decision.

# What it changed stays changed.
E head-of-state: motion.move
	motion: o2
	meeting: m1
	type: reconsider
	document: d1
=> refused (motion 7) What was signed, made an instrument or changed the rules is not reconsidered.

N, S, W head-of-state: position.state
	document: d2
	text: @text
	position: agree

E head-of-state: position.state
	document: d2
	text: @text
	position: object

N head-of-state: document.adopt
	document: d2
	meeting: m1
	symbol: CSC/2020-1/DEC/2
	outcome: adopted
=> refused (decision 2) There is no consensus: Eastland objects.

E head-of-state: position.state
	document: d2
	text: @text
	position: abstain

N head-of-state: document.adopt
	document: d2
	meeting: m1
	symbol: CSC/2020-1/DEC/2
	outcome: adopted
=> Decision 2 is adopted: First meeting.

# What is before another session, or after the end, is neither.
secretariat registrar: session.convene
	session: s2
	names.en: Second session
	organs: council
	type: regular
	symbol: CSC/2020-2

secretariat registrar: document.table
	document: d5
	session: s2
	number: 1
	kind: decision
	effect: approves
	title.en: Decision 5
	symbol: CSC/2020-2/L/1
	text: @demo

N head-of-state: document.reject
	document: d5
	meeting: m1
=> refused (meeting 5) d5 is not before the meeting m1: it belongs to another session, or to an organ that does not meet there.

# Rejected, and later all agree: what it was rejected by stays what it was.
secretariat registrar: document.table
	document: d6
	session: s1
	number: 6
	kind: decision
	effect: approves
	title.en: Decision 6
	symbol: CSC/2020-1/L/6
	text: @demo

N, E head-of-state: position.state
	document: d6
	text: @text
	position: object

N head-of-state: document.reject
	document: d6
	meeting: m1
=> Decision 6 is not adopted: First meeting.

N, E head-of-state: position.state
	document: d6
	text: @text
	position: agree

2020-04-02 11:00 UTC

N head-of-state: meeting.close
	meeting: m1

N head-of-state: document.reject
	document: d3
	meeting: m1
=> refused (meeting 2) The meeting m1 is not sitting.
