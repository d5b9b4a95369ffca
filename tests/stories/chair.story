# chair.story: the chair goes round, or passes otherwise for a stated reason; a deferred
# turn comes next.
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

secretariat registrar: rotation.set
	organ: council
	order: N, E, S, W
=> The rotation of the chair is set: Council.

# The rotation begins at its head.
secretariat registrar: chair.take
	organ: council
	member: E
	basis: rotation
=> refused (chair 1) By rotation the chair passes to N, not to E; name another basis and the reason.

secretariat registrar: chair.take
	organ: council
	member: N
	basis: rotation
=> The chair passes to Northland: Council.

2020-03-02 09:10 UTC

secretariat registrar: chair.take
	organ: council
	member: N
	basis: host
	reason: The session is held in Northland.
=> refused (chair 1) N holds the chair already.

# Outside the rotation the act says why.
secretariat registrar: chair.take
	organ: council
	member: S
	basis: decision
=> refused (chair 2) The chair passes outside the rotation: the act must say why ("reason").

# Eastland's turn is deferred, and Southland takes the chair in its place.
secretariat registrar: chair.skip
	organ: council
	member: E
	reason: Eastland asked for another day.
	deferred: 1
=> The turn of Eastland in the chair is passed over: Council.

secretariat registrar: chair.take
	organ: council
	member: E
	basis: rotation
=> refused (chair 1) By rotation the chair passes to S, not to E; name another basis and the reason.

secretariat registrar: chair.take
	organ: council
	member: S
	basis: decision
	reason: Southland takes the turn of Eastland.
=> The chair passes to Southland: Council.

2020-03-02 09:20 UTC

# After Southland the list says Westland; the deferred turn comes before it.
S head-of-state: chair.take
	organ: council
	member: W
	basis: rotation
=> refused (chair 1) By rotation the chair passes to E, not to W; name another basis and the reason.

S head-of-state: chair.take
	organ: council
	member: E
	basis: rotation
=> The chair passes to Eastland: Council.

2020-03-02 09:30 UTC

# The deferred turn is used up: from Eastland the list goes on.
secretariat registrar: chair.take
	organ: council
	member: W
	basis: rotation
=> refused (chair 1) By rotation the chair passes to S, not to W; name another basis and the reason.

# Southland is passed over for good.
secretariat registrar: chair.skip
	organ: council
	member: S
	reason: Southland has had the chair this year.

secretariat registrar: chair.take
	organ: council
	member: W
	basis: rotation
=> The chair passes to Westland: Council.

2020-03-02 09:40 UTC

# And round to the head of the list.
secretariat registrar: chair.take
	organ: council
	member: N
	basis: rotation
=> The chair passes to Northland: Council.

2020-03-02 09:50 UTC

# The chair is handed over, not taken.
W head-of-state: chair.take
	organ: council
	member: W
	basis: decision
	reason: Westland would like to have it.
=> refused (chair 3) The chair is with N: it is handed over by N or by the secretariat.

N head-of-state: chair.take
	organ: council
	member: W
	basis: decision
	reason: Northland gives its turn to Westland.
=> The chair passes to Westland: Council.

# Who opens a meeting: the chair of the organ that meets, of the organ above it,
# or the member that was named.
secretariat registrar: organ.establish
	organ: committee
	names.en: Committee
	type: subsidiary
	parent: council

secretariat registrar: meeting.convene
	meeting: m1
	names.en: First meeting
	organs: committee
	format: plenary
	place.en: Here
	zone: UTC
	day: 2020-03-02

secretariat registrar: meeting.convene
	meeting: m2
	names.en: Second meeting
	organs: council
	format: narrow
	place.en: Here
	zone: UTC
	day: 2020-03-02
	chair: E

2020-03-02 10:00 UTC

N head-of-state: meeting.open
	meeting: m1
	chair: N
=> refused (meeting 1) N neither holds the chair of an organ that meets nor was named to preside m1.

W head-of-state: meeting.open
	meeting: m1
	chair: W
=> The meeting is open: First meeting; Westland presides.

W head-of-state: meeting.open
	meeting: m2
	chair: W
=> refused (meeting 1) W neither holds the chair of an organ that meets nor was named to preside m2.

E head-of-state: meeting.open
	meeting: m2
	chair: E
=> The meeting is open: Second meeting; Eastland presides.
