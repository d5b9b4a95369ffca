# floor.story: who has the floor of a meeting, and what is moved there.
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
	meeting: m1
	names.en: First meeting
	session: s1
	organs: council
	format: plenary
	place.en: Here
	zone: UTC
	day: 2020-03-02

secretariat registrar: document.table
	document: d1
	session: s1
	number: 1
	kind: decision
	effect: approves
	title.en: Decision 1
	symbol: C/2020-1/L/1
	sponsor: E
	text: @demo

E delegate: speech.request
	meeting: m1
	delegation: E
=> refused (meeting 2)

secretariat registrar: meeting.open
	meeting: m1
	chair: N

secretariat registrar: attendance.record
	meeting: m1
	delegation: N, E
	as: delegate
	role: head

# --- The list of speakers.

E delegate: speech.request
	meeting: m1
	delegation: E
=> Eastland asks for the floor: First meeting.

E delegate: speech.request
	meeting: m1
	delegation: E
=> refused (speakers 2) E is on the list of speakers already.

E delegate: speech.request
	meeting: m1
	delegation: N
=> refused (speakers 1) E asks for the floor for itself; the secretariat enters it for others.

S delegate: speech.request
	meeting: m1
	delegation: S
=> refused (speakers 1) S is not present.

secretariat registrar: speech.request
	meeting: m1
	delegation: N

E delegate: speech.give
	meeting: m1
	delegation: E
=> refused (record 3)

N delegate: speech.end
	meeting: m1
=> refused (speakers 4) Nobody has the floor.

N delegate: speech.give
	meeting: m1
	delegation: E
	minutes: 5
=> Eastland has the floor: First meeting.

N delegate: speech.give
	meeting: m1
	delegation: S
=> refused (speakers 2) S is not on the list of speakers.

N delegate: speakers.close
	meeting: m1
=> The list of speakers is closed: First meeting.

N delegate: speakers.close
	meeting: m1
=> refused (speakers 3) The list of speakers is closed already.

E delegate: speech.request
	meeting: m1
	delegation: E
=> refused (speakers 3) The list of speakers is closed.

E delegate: speech.request
	meeting: m1
	delegation: E
	reply: 1
=> Eastland asks for the floor: First meeting.

N delegate: speech.give
	meeting: m1
	delegation: N

N delegate: speech.end
	meeting: m1
=> The speech has ended: First meeting.

# --- Motions. A point of order comes first; what was ruled may be appealed.

S delegate: motion.move
	motion: o0
	meeting: m1
	type: suspend_meeting
=> refused (speakers 1) S is not present.

E delegate: motion.move
	motion: o1
	meeting: m1
	type: suspend_meeting
=> Eastland moves: suspend_meeting.

E delegate: motion.move
	motion: o2
	meeting: m1
	type: point_of_order
	text: The interpretation has failed.

N delegate: motion.decide
	motion: o1
	meeting: m1
	outcome: carried
=> refused (motion 11) Another motion is put first: o2.

N delegate: motion.decide
	motion: o2
	meeting: m1
	outcome: carried
	reason: The meeting waits for it.
=> The motion is decided: o2; carried.

E delegate: motion.move
	motion: o3
	meeting: m1
	type: appeal

N delegate: motion.decide
	motion: o3
	meeting: m1
	outcome: withdrawn
=> refused (motion 13) An appeal is against the chair: it is put to the vote, and the votes are given.

N delegate: motion.decide
	motion: o3
	meeting: m1
	outcome: lost
=> refused (motion 13)

N delegate: motion.decide
	motion: o3
	meeting: m1
	outcome: carried
	yes: 1
	no: 1
=> refused (motion 12) By these votes the motion is lost.

N delegate: motion.decide
	motion: o3
	meeting: m1
	outcome: lost
	yes: 1
	no: 1

N delegate: motion.decide
	motion: o3
	meeting: m1
	outcome: carried
=> refused (motion 10) The motion o3 is decided already, or belongs to another meeting.

N delegate: motion.decide
	motion: o1
	meeting: m1
	outcome: withdrawn
=> The motion is decided: o1; withdrawn.

# --- To a motion as many speak as its rule says, besides its mover; also when the
# list of speakers is closed.

secretariat registrar: attendance.record
	meeting: m1
	delegation: S
	as: delegate
	role: head

E delegate: motion.move
	motion: o4
	meeting: m1
	type: close_debate
	document: d1

S delegate: speech.request
	meeting: m1
	delegation: S
	motion: o4
=> refused (motion 9) Who speaks to a motion says for or against it.

S delegate: speech.request
	meeting: m1
	delegation: S
	motion: o1
	side: against
=> refused (motion 10) The motion o1 is decided already, or belongs to another meeting.

S delegate: speech.request
	meeting: m1
	delegation: S
	motion: o4
	side: for
=> refused (motion 9) Nobody speaks in favour of this motion.

E delegate: speech.request
	meeting: m1
	delegation: E
	motion: o4
	side: for
=> Eastland asks for the floor: First meeting.

S delegate: speech.request
	meeting: m1
	delegation: S
	motion: o4
	side: against

S delegate: speech.request
	meeting: m1
	delegation: S
	motion: o4
	side: against
=> refused (speakers 2)

secretariat registrar: speech.request
	meeting: m1
	delegation: N
	motion: o4
	side: against

N delegate: speech.give
	meeting: m1
	delegation: S
=> Southland has the floor: First meeting.

S delegate: speech.request
	meeting: m1
	delegation: S
	motion: o4
	side: against
=> refused (motion 9) 2 have spoken against this motion, and no more may.

N delegate: motion.decide
	motion: o4
	meeting: m1
	outcome: lost
	yes: 1
	no: 2

# --- Voting is not interrupted, but by a point of order on how it is conducted.

E delegate: motion.move
	motion: o5
	meeting: m1
	type: adjourn_meeting

N delegate: voting.begin
	meeting: m1
	document: d1
=> refused (motion 14) The motion o5 is decided first.

N delegate: motion.decide
	motion: o5
	meeting: m1
	outcome: lost

N delegate: voting.end
	meeting: m1
=> refused (motion 14) No voting has begun.

E delegate: voting.begin
	meeting: m1
=> refused (record 3)

N delegate: voting.begin
	meeting: m1
	document: d1
=> Voting begins: First meeting.

N delegate: voting.begin
	meeting: m1
=> refused (motion 14) Voting has begun already.

E delegate: motion.move
	motion: o6
	meeting: m1
	type: point_of_order
=> refused (motion 2) Voting has begun; only a point of order on its conduct is heard.

E delegate: motion.move
	motion: o6
	meeting: m1
	type: suspend_meeting
	on_voting: 1
=> refused (motion 2)

E delegate: motion.move
	motion: o6
	meeting: m1
	type: point_of_order
	on_voting: 1
	text: My vote was not called.

N delegate: motion.decide
	motion: o6
	meeting: m1
	outcome: carried
	reason: It is called again.

N delegate: voting.end
	meeting: m1
=> Voting has ended: First meeting.

E delegate: motion.move
	motion: o7
	meeting: m1
	type: suspend_meeting

N delegate: motion.decide
	motion: o7
	meeting: m1
	outcome: lost

N delegate: meeting.close
	meeting: m1

N delegate: voting.begin
	meeting: m1
=> refused (meeting 2)

N delegate: voting.end
	meeting: m1
=> refused (meeting 2)

# --- A key that was lost: what it signed since is contested, and the member
# says of each act whether it stands.

2020-03-02 13:00 UTC

E delegate: act.disown
	of: 0000000000000000000000000000000000000000000000000000000000000000
=> refused (record 4) E has no contested act of that id.
