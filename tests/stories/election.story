# election.story: places are filled by secret ballot. Who may be voted for next is
# set up by the rule and by nobody's hand; equal votes go to a special ballot or to
# the lot; seats and offices cite the election that filled them.
# SPDX-License-Identifier: Apache-2.0

2020-03-02 09:00 UTC

secretariat root: org.constitute
	origin: acts.csto.example/log
	name: Organisation of the Seven Woods
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
		- id: A
		  names.en: Alder
		  since: 2000-01-01
		  roots: @root A
		- id: B
		  names.en: Birch
		  since: 2000-01-01
		  roots: @root B
		- id: C
		  names.en: Cedar
		  since: 2000-01-01
		  roots: @root C
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

N, E, S, W, A, B, C root: key.enrol
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

secretariat registrar: office.establish
	office: secretary-general
	names.en: Secretary-General
	powers: none

secretariat registrar: person.register
| person | names.en             |
| one    | The first candidate  |
| two    | The second candidate |
| three  | The third candidate  |

# Without rules that say how, nobody is elected.
secretariat registrar: election.call
	election: seats
	organ: council
	names.en: Three seats in the Board
	sort: members
	places: 3
	day: 2020-03-02
	seats_in: board
=> refused (election 1) Matters of the sort "election" are not decided by an election.

secretariat registrar: rules.adopt
	from: 2000-01-01
	profile: |
		profile woods
		rule simple
		    yes more than 1/2 of present and voting
		rule ballot
		    article Rules of procedure, 9
		    quorum 1/2 of members
		    election restricted to 2 for each place 2 times then open 2 times
		    tie lot
		    yes more than 1/2 of present and voting
		organ *
		    matter election ballot
		    matter * simple

secretariat registrar: election.call
	election: seats
	organ: council
	names.en: Three seats in the Board
	matter: substance
	sort: members
	places: 3
	day: 2020-03-02
	seats_in: board
=> refused (election 1) Matters of the sort "substance" are not decided by an election.

secretariat registrar: vote.record
	vote: v1
	organ: council
	matter: election
	day: 2020-03-02
	method: ballot
	yes: N, E, S, W
=> refused (election 1) Matters of the sort "election" are decided by an election: ballots are recorded, and no vote.

secretariat registrar: election.call
	election: seats
	organ: council
	names.en: Three seats in the Board
	sort: people
	places: 3
	day: 2020-03-02
	seats_in: board
=> refused (election 4) Seats in board are taken by members.

secretariat registrar: election.call
	election: seats
	organ: council
	names.en: Three seats in the Board
	sort: members
	places: 3
	day: 2020-03-02
	seats_in: board
	candidates: one
=> refused (candidate 1) one cannot be elected here.

secretariat registrar: election.call
	election: seats
	organ: council
	names.en: Three seats in the Board
	sort: members
	places: 3
	day: 2020-03-02
	seats_in: board
=> An election is called: Three seats in the Board.

# --- members, several places -----------------------------------------------------

# A count that cannot be.
secretariat registrar: ballot.record
	election: seats
	day: 2020-03-02
	papers: 8
=> refused (ballot 3) There are 8 ballots and only 7 members with a vote.

secretariat registrar: ballot.record
	election: seats
	day: 2020-03-02
	papers: 3
=> refused (quorum 1) There is no quorum: 3 ballots were handed in, 4 are needed.

secretariat registrar: ballot.record
	election: seats
	day: 2020-03-01
	papers: 7
=> refused (ballot 6) The election is called for 2020-03-02: no ballot lies before that day.

secretariat registrar: ballot.record
	election: seats
	day: 2020-03-04
	papers: 7
=> refused (vote 4) 2020-03-04 is still to come.

secretariat registrar: ballot.record
	election: seats
	day: 2020-03-02
	papers: 7
	invalid: 1
	votes:
		- candidate: N
		  votes: 7
=> refused (ballot 3) N has 7 votes and there are 6 valid ballots.

secretariat registrar: ballot.record
	election: seats
	day: 2020-03-02
	papers: 7
	votes:
		- candidate: one
		  votes: 2
=> refused (candidate 1) one cannot be elected here.

# Four of seven are more than half. N has it; for the two places left the next
# ballot is restricted to four, and E, S, W and A stand before B and C.
secretariat registrar: ballot.record
	election: seats
	day: 2020-03-02
	papers: 7
	votes:
		- candidate: N
		  votes: 5
		- candidate: E
		  votes: 3
		- candidate: S
		  votes: 3
		- candidate: W
		  votes: 3
		- candidate: A
		  votes: 3
		- candidate: B
		  votes: 2
=> A ballot is counted: Three seats in the Board.

secretariat registrar: ballot.record
	election: seats
	day: 2020-03-02
	papers: 7
	votes:
		- candidate: B
		  votes: 4
=> refused (ballot 2) This ballot is restricted: no votes can be cast for B.

secretariat registrar: ballot.record
	election: seats
	day: 2020-03-02
	papers: 7
	votes:
		- candidate: N
		  votes: 4
=> refused (ballot 4) N is elected already.

# A count that was entered wrongly is taken back, and N is not elected any more.
secretariat registrar: ballot.void
	election: seats
	reason: Two papers were counted twice.
=> The newest ballot is taken back: Three seats in the Board.

secretariat registrar: ballot.void
	election: seats
	reason: Once more.
=> refused (ballot 7) There is no ballot to be taken back.

secretariat registrar: ballot.record
	election: seats
	day: 2020-03-02
	papers: 7
	votes:
		- candidate: N
		  votes: 5
		- candidate: E
		  votes: 3
		- candidate: S
		  votes: 3
		- candidate: W
		  votes: 3
		- candidate: A
		  votes: 3
		- candidate: B
		  votes: 1

# Nobody joins a restricted ballot; who stands may leave it.
E head-of-state: candidate.propose
	election: seats
	candidate: C
=> refused (candidate 3) The next ballot is not open to all: nobody is proposed for it.

E head-of-state: candidate.withdraw
	election: seats
	candidate: A
=> refused (candidate 5) A member withdraws itself, or whom it proposed; others are withdrawn by the secretariat.

A head-of-state: candidate.withdraw
	election: seats
	candidate: A
=> Alder withdraws from the election: Three seats in the Board.

secretariat registrar: ballot.record
	election: seats
	day: 2020-03-02
	papers: 7
	votes:
		- candidate: A
		  votes: 4
=> refused (ballot 4) A has withdrawn.

# Three have the majority and there are two places: most votes first, and the
# equal ones go through a special ballot.
secretariat registrar: ballot.record
	election: seats
	day: 2020-03-02
	papers: 7
	votes:
		- candidate: E
		  votes: 6
		- candidate: S
		  votes: 4
		- candidate: W
		  votes: 4
=> A ballot is counted: Three seats in the Board.

# Most votes are enough there.
secretariat registrar: ballot.record
	election: seats
	day: 2020-03-02
	papers: 7
	abstain: 2
	votes:
		- candidate: S
		  votes: 2
		- candidate: W
		  votes: 3
=> A ballot is counted: Three seats in the Board.

secretariat registrar: ballot.record
	election: seats
	day: 2020-03-02
	papers: 7
=> refused (ballot 1) Every place is filled: there are no more ballots.

secretariat registrar: election.end
	election: seats
	reason: Nothing is left to do.
=> refused (election 3) Every place is filled: seats is over.

# The seats cite the election.
secretariat registrar: organ.seat
	organ: board
	members: N, E, S
	from: 2020-04-01
	until: 2022-03-31
	election: seats
=> refused (seat 3) S was not elected to board in seats.

secretariat registrar: organ.seat
	organ: board
	members: N, E, W
	from: 2020-04-01
	until: 2022-03-31
	election: seats
=> Members take their seats: Board.

secretariat registrar: ballot.void
	election: seats
	reason: Too late.
=> refused (ballot 7) Who was elected has taken the seat or the office: the ballot is not taken back any more.

# --- a person, one place -----------------------------------------------------------

secretariat registrar: election.call
	election: sg
	organ: council
	names.en: The Secretary-General
	sort: members
	places: 1
	day: 2020-03-02
	post: secretary-general
=> refused (election 4) The office secretary-general is held by a person.

secretariat registrar: election.call
	election: sg
	organ: council
	names.en: The Secretary-General
	sort: people
	places: 1
	day: 2020-03-02
	post: secretary-general
	candidates: one, two
=> An election is called: The Secretary-General.

N head-of-state: candidate.propose
	election: sg
	candidate: two
=> refused (candidate 2) two stands already.

secretariat registrar: ballot.record
	election: sg
	day: 2020-03-02
	papers: 7
	votes:
		- candidate: three
		  votes: 4
=> refused (candidate 1) three is no candidate in this election.

N head-of-state: candidate.propose
	election: sg
	candidate: three
=> The third candidate stands for election: The Secretary-General.

# Equal for the second place on the list.
secretariat registrar: ballot.record
	election: sg
	day: 2020-03-02
	papers: 7
	votes:
		- candidate: one
		  votes: 3
		- candidate: two
		  votes: 2
		- candidate: three
		  votes: 2
=> A ballot is counted: The Secretary-General.

secretariat registrar: lot.draw
	election: sg
	candidate: two
=> refused (ballot 5) There is no lot to be drawn.

secretariat registrar: ballot.record
	election: sg
	day: 2020-03-02
	papers: 7
	invalid: 1
	votes:
		- candidate: two
		  votes: 3
		- candidate: three
		  votes: 3
=> A ballot is counted: The Secretary-General.

# A lot is taken back as a ballot is.
secretariat registrar: lot.draw
	election: sg
	candidate: two

secretariat registrar: ballot.void
	election: sg
	reason: The wrong slip was read.

# Equal once more: the lot.
secretariat registrar: ballot.record
	election: sg
	day: 2020-03-02
	papers: 7
=> refused (ballot 1) The lot is to be drawn, and no ballot taken.

secretariat registrar: lot.draw
	election: sg
	candidate: one
=> refused (ballot 5) one is not among the equal.

secretariat registrar: lot.draw
	election: sg
	candidate: three
=> The lot falls on The third candidate: The Secretary-General.

# Two for one place, and equal: the lot again.
secretariat registrar: ballot.record
	election: sg
	day: 2020-03-02
	papers: 6
	votes:
		- candidate: one
		  votes: 3
		- candidate: three
		  votes: 3

secretariat registrar: office.appoint
	office: secretary-general
	person: three
	from: 2020-04-01
	election: sg
=> refused (office 1) three was not elected to secretary-general in sg.

secretariat registrar: lot.draw
	election: sg
	candidate: three

secretariat registrar: office.appoint
	office: secretary-general
	person: one
	from: 2020-04-01
	election: sg
=> refused (office 1) one was not elected to secretary-general in sg.

secretariat registrar: office.appoint
	office: secretary-general
	person: three
	from: 2020-04-01
	election: sg
=> The third candidate holds the office: Secretary-General.

# --- one that comes to nothing --------------------------------------------------------

secretariat registrar: election.call
	election: none
	organ: council
	names.en: A seat that nobody wants
	sort: members
	places: 1
	day: 2020-03-02
=> An election is called: A seat that nobody wants.

N head-of-state: election.end
	election: none
	reason: All withdrew.
=> refused (record 3)

secretariat registrar: election.end
	election: none
	reason: All withdrew.
=> The election is ended without result: A seat that nobody wants.

secretariat registrar: ballot.record
	election: none
	day: 2020-03-02
	papers: 7
=> refused (election 3) The election none was ended.

# --- whom a stolen key withdrew -------------------------------------------------------

B root: key.enrol
	office: delegate
	holder: Delegate
	kinds: *
	key: @key
	proof: @proof

secretariat registrar: election.call
	organ: council
	sort: members
	places: 1
	day: 2020-03-02
| election | names.en           |
| early    | A seat disowned in time |
| late     | A seat voted on meanwhile |

B head-of-state: candidate.propose
	candidate: B
| election |
| late     |

2020-03-03 10:00 UTC

B delegate: candidate.withdraw as early
	election: early
	candidate: B

B delegate: candidate.withdraw as late
	election: late
	candidate: B

secretariat registrar: ballot.record
	election: late
	day: 2020-03-03
	papers: 7
	votes:
		- candidate: B
		  votes: 7
=> refused (ballot 4)

secretariat registrar: ballot.record
	election: late
	day: 2020-03-03
	papers: 7
	votes:
		- candidate: A
		  votes: 3
		- candidate: C
		  votes: 3

2020-03-03 11:00 UTC

# (The fingerprint is that of the demonstration key B delegate.)
B head-of-state: key.revoke
	key: SHA256:vrG4e5Ze09fnmQw7SxJAEELU/m4FkvvMgT3Vs8Y/9I4
	since: 2020-03-03T09:00:00Z

B head-of-state: candidate.propose
	election: early
	candidate: B
=> refused (candidate 2)

B head-of-state: act.disown
| of          |
| @act early  |
| @act late   |

B head-of-state: candidate.propose
	election: early
	candidate: B
=> Birch stands for election: A seat disowned in time.

B head-of-state: candidate.withdraw
	election: late
	candidate: B
=> refused (candidate 2) B has withdrawn from this election.

secretariat registrar: ballot.record
	election: early
	day: 2020-03-03
	papers: 7
	votes:
		- candidate: B
		  votes: 7
=> A ballot is counted: A seat disowned in time.
