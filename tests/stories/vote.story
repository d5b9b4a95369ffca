# vote.story: a vote that was recorded on a draft is what decides: the chair says
# what it says, it is taken once, and by those in the meeting. Equal votes go as the
# rule has it: to a second vote, or to the chair.
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

secretariat root: key.enrol
	office: desk
	holder: Desk
	kinds: silence.close, written.close
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
	profile: |
		profile winds
		group guarantors N E
		rule simple
		    quorum more than 1/2 of members
		    tie second vote
		    yes more than 1/2 of present and voting
		rule chair
		    quorum 2/3 of entitled
		    tie chair
		    yes more than 1/2 of present and voting
		rule veto
		    yes at least 2
		    none of guarantors says no
		organ *
		    matter chair chair
		    matter veto veto
		    matter * simple
		written
		    at least 24 hours

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
	symbol: CSC/2020-1

secretariat registrar: meeting.convene
	names.en: First meeting
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
| document | number | title.en | symbol          | matter |
| d1       | 1      | One      | CSC/2020-1/L/1  | other  |
| d2       | 2      | Two      | CSC/2020-1/L/2  | other  |
| d3       | 3      | Three    | CSC/2020-1/L/3  | other  |
| d4       | 4      | Four     | CSC/2020-1/L/4  | chair  |
| d5       | 5      | Five     | CSC/2020-1/L/5  | chair  |
| d6       | 6      | Six      | CSC/2020-1/L/6  | chair  |
| d7       | 7      | Seven    | CSC/2020-1/L/7  | veto   |
| d8       | 8      | Eight    | CSC/2020-1/L/8  | other  |
| d9       | 9      | Nine     | CSC/2020-1/L/9  | chair  |

# --- Where and when.

secretariat registrar: vote.record
	vote: v0
	organ: council
	matter: other
	day: 2020-03-02
	method: roll_call
	document: d1
	yes: N, E, S
=> refused (vote 5) A vote on d1 names the meeting that took it, and that was opened.

secretariat registrar: vote.record
	vote: v0
	organ: council
	matter: other
	day: 2020-03-02
	method: roll_call
	meeting: m1
	document: d1
	yes: N, E, S
=> refused (meeting 2) The meeting m1 was not opened.

2020-03-02 10:00 UTC

N head-of-state: meeting.open
	meeting: m1
	chair: N

secretariat registrar: attendance.record
	meeting: m1
	delegation: N, E, S
	as: head-of-state
	role: head

N head-of-state: vote.record
	vote: v0
	organ: council
	matter: other
	day: 2020-03-01
	method: roll_call
	meeting: m1
	document: d1
	yes: N, E, S
=> refused (vote 4) The meeting m1 did not sit on 2020-03-01.

# Who is not in the meeting does not vote, by name or uncalled.
N head-of-state: vote.record
	vote: v0
	organ: council
	matter: other
	day: 2020-03-02
	method: roll_call
	meeting: m1
	document: d1
	yes: N, E, W
	no: S
=> refused (vote 9) Westland is not in the meeting m1, and does not vote.

N head-of-state: vote.record
	vote: v0
	organ: council
	matter: other
	day: 2020-03-02
	method: show_of_hands
	meeting: m1
	document: d1
	counts: {"no":1,"yes":3}
=> refused (vote 9) There are 4 votes and only 3 members with a vote in the meeting.

N head-of-state: vote.record
	vote: v0
	organ: council
	matter: other
	day: 2020-03-02
	method: show_of_hands
	meeting: m1
	document: d1
	counts: {"no":1,"yes":2}
	size: 3
=> refused (vote 9) The record knows who sits in council: neither its size is stated nor that the vetoes have names.

secretariat registrar: attendance.record
	meeting: m1
	delegation: W
	as: head-of-state
	role: head

# --- The vote is the count, whatever was signed.

N, E, S head-of-state: position.state
	document: d1
	text: @text
	position: agree

N head-of-state: vote.record
	vote: v1
	organ: council
	matter: other
	day: 2020-03-02
	method: roll_call
	meeting: m1
	document: d1
	yes: N
	no: E, S, W
=> A vote is recorded: v1.

N head-of-state: document.adopt
	document: d1
	meeting: m1
	symbol: CSC/2020-1/DEC/1
	outcome: adopted
=> refused (decision 3) By the rule (simple) it is not adopted: 1 of 4, needs 3.

N head-of-state: vote.record
	vote: v1-again
	organ: council
	matter: other
	day: 2020-03-02
	method: roll_call
	meeting: m1
	document: d1
	yes: N, E, S
	no: W
=> refused (vote 10) The vote v1 was taken on this text: it stands.

secretariat registrar: silence.open
	silence: si1
	document: d1
	text: @text
	organ: council
	purpose: adopt
	expires: 2020-03-04T12:00:00Z
=> refused (vote 10) The vote v1 was taken on this text: it stands.

secretariat registrar: written.open
	written: w1
	document: d1
	text: @text
	organ: council
	expires: 2020-03-04T12:00:00Z
=> refused (vote 10) The vote v1 was taken on this text: it stands.

N head-of-state: document.reject
	document: d1
	meeting: m1
=> One is not adopted: First meeting.

# Another text, another vote.
secretariat registrar: document.revise
	document: d1
	text: |
		Another text.
	symbol: CSC/2020-1/L/1/Rev.1

W head-of-state: position.state
	document: d1
	text: @text
	position: object

N head-of-state: vote.record
	vote: v1-rev
	organ: council
	matter: other
	day: 2020-03-02
	method: roll_call
	meeting: m1
	document: d1
	yes: N, E, S
	no: W
=> A vote is recorded: v1-rev.

N head-of-state: document.reject
	document: d1
	meeting: m1
=> refused (decision 3) By the rule (simple) it is adopted: nothing stands in its way.

N head-of-state: document.adopt
	document: d1
	meeting: m1
	symbol: CSC/2020-1/DEC/1
	outcome: adopted
=> One is adopted: First meeting.

N head-of-state: vote.record
	vote: v1-late
	organ: council
	matter: other
	day: 2020-03-02
	method: roll_call
	meeting: m1
	document: d1
	no: N, E, S, W
=> refused (decision 1) d1 is adopted already.

# One that was taken back counts for nothing.
N head-of-state: vote.record
	vote: v2
	organ: council
	matter: other
	day: 2020-03-02
	method: roll_call
	meeting: m1
	document: d2
	no: N, E, S, W

secretariat registrar: vote.void
	vote: v2
	reason: The lists were mixed up.

N head-of-state: vote.record
	vote: v2-right
	organ: council
	matter: other
	day: 2020-03-02
	method: roll_call
	meeting: m1
	document: d2
	yes: N, E, S, W

N head-of-state: document.adopt
	document: d2
	meeting: m1
	symbol: CSC/2020-1/DEC/2
	outcome: adopted
=> Two is adopted: First meeting.

# Three quarters are present, two vote: nobody else is counted as absent.
secretariat registrar: attendance.leave
	meeting: m1
	delegation: W

N head-of-state: vote.record
	vote: v8
	organ: council
	matter: other
	day: 2020-03-02
	method: show_of_hands
	meeting: m1
	document: d8
	counts: {"yes":2}

N head-of-state: document.adopt
	document: d8
	meeting: m1
	symbol: CSC/2020-1/DEC/3
	outcome: adopted
=> Eight is adopted: First meeting.

secretariat registrar: attendance.record
	meeting: m1
	delegation: W
	as: head-of-state
	role: head

# --- Equal votes: a second vote, within 48 hours, and no third.

N head-of-state: vote.record
	vote: v3
	organ: council
	matter: other
	day: 2020-03-02
	method: roll_call
	meeting: m1
	document: d3
	yes: N, E
	no: S, W

N head-of-state: document.adopt
	document: d3
	meeting: m1
	symbol: CSC/2020-1/DEC/4
	outcome: adopted
=> refused (decision 3) By the rule (simple) it is not adopted: 2 of 4, needs 3.

N head-of-state: document.reject
	document: d3
	meeting: m1
=> refused (vote 10) The votes are equal: a second vote may be taken until 2020-03-04T10:00:00Z.

2020-03-04 10:00 UTC

N head-of-state: vote.record
	vote: v3-second
	organ: council
	matter: other
	day: 2020-03-04
	method: roll_call
	meeting: m1
	document: d3
	yes: N, E
	no: S, W

N head-of-state: vote.record
	vote: v3-third
	organ: council
	matter: other
	day: 2020-03-04
	method: roll_call
	meeting: m1
	document: d3
	yes: N, E, S
	no: W
=> refused (vote 10) The vote v3-second was taken on this text: it stands.

N head-of-state: document.reject
	document: d3
	meeting: m1
=> Three is not adopted: First meeting.

# --- Equal votes that the chair decides, after a vote or without.

N head-of-state: vote.record
	vote: v4
	organ: council
	matter: chair
	day: 2020-03-04
	method: roll_call
	meeting: m1
	document: d4
	yes: N, E
	no: S, W

N head-of-state: document.adopt
	document: d4
	meeting: m1
	symbol: CSC/2020-1/DEC/4
	outcome: adopted
=> Four is adopted: First meeting.

N, E head-of-state: position.state
	document: d5, d6
	text: @text
	position: agree

S, W head-of-state: position.state
	document: d5, d6
	text: @text
	position: object

N head-of-state: document.reject
	document: d5
	meeting: m1
=> Five is not adopted: First meeting.

# In writing, too: neither the desk nor the secretariat does it for the chair.
secretariat registrar: written.open
	written: w6
	document: d6
	text: @text
	organ: council
	expires: 2020-03-05T12:00:00Z

secretariat registrar: written.close
	written: w6
	outcome: not_adopted
=> refused (written 6) The votes are equal: the chair of the organ decides.

secretariat registrar: written.close
	written: w6
	outcome: adopted
=> refused (written 6) The votes are equal: the chair of the organ decides.

N head-of-state: written.close
	written: w6
	outcome: adopted
	symbol: CSC/2020-1/DEC/5
=> The written procedure is over: Six; adopted.

# --- Nobody knows whose the vote against is.

N head-of-state: vote.record
	vote: v7
	organ: council
	matter: veto
	day: 2020-03-04
	method: show_of_hands
	meeting: m1
	document: d7
	counts: {"no":1,"yes":3}
	vetoes_named: 1
=> refused (vote 9) The record knows who sits in council: neither its size is stated nor that the vetoes have names.

N head-of-state: vote.record
	vote: v7
	organ: council
	matter: veto
	day: 2020-03-04
	method: show_of_hands
	meeting: m1
	document: d7
	counts: {"no":1,"yes":3}
=> A vote is recorded: v7.

N head-of-state: document.adopt
	document: d7
	meeting: m1
	symbol: CSC/2020-1/DEC/6
	outcome: adopted
=> refused (decision 3) By the rule (veto) it is not adopted: nobody knows whose the votes without names are.

N head-of-state: document.reject
	document: d7
	meeting: m1
=> refused (decision 3)

N head-of-state: vote.record
	vote: v7-named
	organ: council
	matter: veto
	day: 2020-03-04
	method: roll_call
	meeting: m1
	document: d7
	yes: N, E, S
	no: W
=> A vote is recorded: v7-named.

N head-of-state: document.adopt
	document: d7
	meeting: m1
	symbol: CSC/2020-1/DEC/6
	outcome: adopted
=> Seven is adopted: First meeting.

# --- What was voted is voted again when the organ agrees to reconsider it.

N head-of-state: vote.record
	vote: v9
	organ: council
	matter: chair
	day: 2020-03-04
	method: roll_call
	meeting: m1
	document: d9
	yes: N
	no: E, S, W

N head-of-state: document.reject
	document: d9
	meeting: m1
=> Nine is not adopted: First meeting.

E head-of-state: motion.move
	motion: mo1
	type: reconsider
	document: d9
	meeting: m1

N head-of-state: vote.record
	vote: v9-again
	organ: council
	matter: chair
	day: 2020-03-04
	method: roll_call
	meeting: m1
	document: d9
	yes: N, E, S, W
=> refused (vote 10) The vote v9 was taken on this text: it stands.

N head-of-state: motion.decide
	motion: mo1
	meeting: m1
	outcome: carried
	yes: 4
	no: 0

N head-of-state: vote.record
	vote: v9-again
	organ: council
	matter: chair
	day: 2020-03-04
	method: roll_call
	meeting: m1
	document: d9
	yes: N, E, S, W
=> A vote is recorded: v9-again.

N head-of-state: document.adopt
	document: d9
	meeting: m1
	symbol: CSC/2020-1/DEC/7
	outcome: adopted
=> Nine is adopted: First meeting.
