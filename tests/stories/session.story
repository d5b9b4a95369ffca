# session.story: a session has a symbol of its own, and is closed by the member in the chair
# of its organ when no meeting sits.
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

secretariat registrar: session.convene
	session: s1
	names.en: First session
	organs: council
	type: regular
	symbol: CSC/2020-1
=> The session is convened: First session.

secretariat registrar: session.convene
	session: s2
	names.en: Second session
	organs: council
	type: regular
	symbol: CSC/2020-1
=> refused (symbols 1) The symbol CSC/2020-1 belongs to another session.

secretariat registrar: session.convene
	session: s2
	names.en: Second session
	organs: council
	type: regular
	symbol: CSC/2020-2
	previous: s1
=> The session is convened: Second session.

secretariat registrar: chair.take
	organ: council
	member: N
	basis: host
	reason: The session is held in Northland.

secretariat registrar: meeting.convene
	meeting: m1
	names.en: First meeting
	session: s1
	organs: council
	format: plenary
	place.en: Here
	zone: UTC
	day: 2020-03-02

# It will not have been opened when the session is closed.
secretariat registrar: meeting.convene
	meeting: m2
	names.en: Second meeting
	session: s1
	organs: council
	format: plenary
	place.en: Here
	zone: UTC
	day: 2020-03-02

2020-03-02 10:00 UTC

N head-of-state: meeting.open
	meeting: m1
	chair: N

N head-of-state: session.close
	session: s1
=> refused (meeting 4) The session cannot be closed: First meeting is still sitting.

N head-of-state: meeting.close
	meeting: m1

2020-03-02 11:00 UTC

# To whom the chair will pass is not yet in it.
secretariat registrar: chair.take
	organ: council
	member: E
	from: 2020-06-01T00:00:00Z
	basis: decision
	reason: Eastland follows in June.

E head-of-state: session.close
	session: s1
=> refused (meeting 4) Only the member in the chair of the organ closes its session; E is not.

N head-of-state: session.close
	session: s1
=> The session is closed: First session.

N head-of-state: session.close
	session: s1
=> refused (meeting 4) The session s1 is closed already.

2020-03-02 11:10 UTC

# The symbol of a session is its organ and its number in the year.
secretariat registrar: session.convene
	session: s3
	names.en: Third session
	organs: council
	type: regular
	symbol: CSC
=> refused (symbols 2) The symbol of a session has two parts, as CSC/2010-2.

secretariat registrar: session.convene
	session: s3
	names.en: Third session
	organs: council
	type: regular
	symbol: CSC/2020
=> refused (symbols 2) The second part of a symbol is the session, as 2010-2.

secretariat registrar: session.convene
	session: s3
	names.en: Third session
	organs: council
	type: regular
	symbol: CSC/2020-3/L
=> refused (symbols 2) The symbol of a session has two parts, as CSC/2010-2.

secretariat registrar: session.convene
	session: s3
	names.en: Third session
	organs: council
	type: regular
	symbol: CSC/2020-3
=> The session is convened: Third session.

secretariat registrar: session.convene
	session: s4
	names.en: A session without symbol
	organs: council
	type: informal
=> The session is convened: A session without symbol.

# No draft is tabled in a closed session.
secretariat registrar: document.table
	document: late
	session: s1
	number: 1
	kind: decision
	effect: approves
	title.en: A late decision
	symbol: CSC/2020-1/L/1
	text: @demo
=> refused (meeting 4) The session s1 is closed.

# Nor does anybody meet in it any more.
secretariat registrar: meeting.convene
	meeting: late
	names.en: Late meeting
	session: s1
	organs: council
	format: plenary
	place.en: Here
	zone: UTC
	day: 2020-03-02
=> refused (meeting 4) The session s1 is closed.

N head-of-state: meeting.open
	meeting: m2
	chair: N
=> refused (meeting 4) The session s1 is closed.

secretariat registrar: agenda.propose
	session: s1
	items:
		- number: 1
		  names.en: Opening
=> refused (meeting 4) The session s1 is closed.

# A meeting of no session, and an agenda of the next, are another matter.
secretariat registrar: meeting.convene
	meeting: m3
	names.en: Third meeting
	organs: council
	format: informal
	place.en: Here
	zone: UTC
	day: 2020-03-02
=> The meeting is convened: Third meeting.

N head-of-state: meeting.open
	meeting: m3
	chair: N
=> The meeting is open: Third meeting; Northland presides.

secretariat registrar: agenda.propose
	session: s2
	items:
		- number: 1
		  names.en: Opening
=> An agenda is proposed: Second session.

secretariat registrar: document.table
	document: in-time
	session: s2
	number: 1
	kind: decision
	effect: approves
	title.en: A timely decision
	symbol: CSC/2020-2/L/1
	text: @demo
=> The draft is tabled: A timely decision.
