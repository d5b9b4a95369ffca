# meeting.story: a meeting is opened once, by the member that presides; what happens in it
# happens while it sits.
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
	kind: agreement
	effect: new_instrument
	title.en: Agreement 1
	symbol: CSC/2020-1/L/1
	signed: 1
	text: @demo

2020-03-02 10:00 UTC

# Not yet open.
secretariat registrar: attendance.record
	meeting: m1
	delegation: N
	as: head-of-state
	role: head
=> refused (meeting 2) The meeting m1 is not sitting.

secretariat registrar: document.clear
	meeting: m1
	documents: d1
=> refused (meeting 2) The meeting m1 is not sitting.

# Nobody was named and nobody holds a chair: no member takes it by opening.
N head-of-state: meeting.open
	meeting: m1
	chair: N
=> refused (meeting 1) Nobody holds the chair: the secretariat opens m1 and names the member that presides until the chair is taken.

secretariat registrar: member.status
	member: S
	status: observer
	from: 2020-03-02

secretariat registrar: meeting.open
	meeting: m1
	chair: S
=> refused (standing 1) S does not preside: on that day it is not a member in good standing.

secretariat registrar: member.status
	member: S
	status: member
	from: 2020-03-02

secretariat registrar: meeting.open
	meeting: m1
	chair: N
=> The meeting is open: First meeting; Northland presides.

N head-of-state: meeting.open
	meeting: m1
	chair: N
=> refused (meeting 1) The meeting m1 was opened already.

2020-03-02 10:05 UTC

secretariat registrar: attendance.record
	meeting: m1
	delegation: N, E, S
	as: head-of-state
	role: head
=> Southland takes its seat: First meeting.

secretariat registrar: attendance.record
	meeting: m1
	delegation: S
	as: head-of-state
	role: head
=> refused (meeting 3) S is present already in that capacity.

secretariat registrar: attendance.leave
	meeting: m1
	delegation: S
=> Southland leaves: First meeting.

# Who is gone does not go again.
secretariat registrar: attendance.leave
	meeting: m1
	delegation: S
=> refused (meeting 3) S is not present, or not as that person.

secretariat registrar: attendance.record
	meeting: m1
	delegation: S
	as: head-of-state
	role: head
=> Southland takes its seat: First meeting.

secretariat registrar: document.clear
	meeting: m1
	documents: d1
=> Drafts are cleared: First meeting.

N head-of-state: plan.approve
	plan: plan-1
	names.en: First plan
	from: 2020-01-02
	until: 2020-01-01
	meeting: m1
=> refused (record 2) The last day, 2020-01-01, is before the first, 2020-01-02.

N head-of-state: plan.approve
	plan: plan-0
	names.en: Plan of a day
	from: 2020-01-01
	until: 2020-01-01
	meeting: m1
=> The plan is approved: Plan of a day.

N head-of-state: plan.approve
	plan: plan-1
	names.en: First plan
	from: 2020-01-01
	until: 2020-12-31
	meeting: m1
=> The plan is approved: First plan.

2020-03-02 11:00 UTC

N head-of-state: meeting.close
	meeting: m1
=> The meeting is closed: First meeting.

2020-03-02 11:01 UTC

# It sits no longer.
N head-of-state: meeting.close
	meeting: m1
=> refused (meeting 2) The meeting m1 is not sitting.

N head-of-state: meeting.preside
	meeting: m1
	chair: E
=> refused (meeting 2) The meeting m1 is not sitting.

N head-of-state: plan.approve
	plan: plan-2
	names.en: Second plan
	from: 2020-01-01
	until: 2020-12-31
	meeting: m1
=> refused (meeting 2) The meeting m1 is not sitting.

N head-of-state: document.adopt
	document: d1
	meeting: m1
	symbol: CSC/2020-1/AGR/1
	outcome: adopted
=> refused (meeting 2) The meeting m1 is not sitting.

secretariat registrar: attendance.leave
	meeting: m1
	delegation: N
=> refused (meeting 2) The meeting m1 is not sitting.

# A meeting of another session decides nothing for this one.
secretariat registrar: session.convene
	session: s2
	names.en: Second session
	organs: council
	type: regular

secretariat registrar: meeting.convene
	meeting: m2
	names.en: Second meeting
	session: s2
	organs: council
	format: plenary
	place.en: Here
	zone: UTC
	chair: N
	day: 2020-03-02

secretariat registrar: agenda.propose
	session: s1
	items:
		- number: 1
		  names.en: Opening

secretariat registrar: agenda.provisional
	session: s1

# Of who was named to preside, nobody takes the place; nor does the secretariat.
secretariat registrar: meeting.open
	meeting: m2
	chair: N
=> refused (meeting 1) secretariat neither holds the chair of an organ that meets nor was named to preside m2.

E head-of-state: meeting.open
	meeting: m2
	chair: E
=> refused (meeting 1) E neither holds the chair of an organ that meets nor was named to preside m2.

N head-of-state: meeting.open
	meeting: m2
	chair: E
=> refused (meeting 1) A meeting is opened by the member that presides; N cannot open it for E.

N head-of-state: meeting.open
	meeting: m2
	chair: N

secretariat registrar: attendance.record
	meeting: m2
	delegation: N, E, S
	as: head-of-state
	role: head

N head-of-state: document.adopt
	document: d1
	meeting: m2
	symbol: CSC/2020-1/AGR/1
	outcome: adopted
=> refused (meeting 5) d1 is not before the meeting m2: it belongs to another session, or to an organ that does not meet there.

N head-of-state: agenda.adopt
	session: s1
	meeting: m2
=> refused (meeting 5) The meeting m2 is not a meeting of s1.

secretariat registrar: meeting.convene
	meeting: m3
	names.en: Third meeting
	session: s1
	organs: council
	format: plenary
	place.en: Here
	zone: UTC
	day: 2020-03-02

# Once the chair is taken its holder opens, and the secretariat does not.
secretariat registrar: chair.take
	organ: council
	member: N
	basis: decision
	reason: Elected at the second meeting.

secretariat registrar: meeting.open
	meeting: m3
	chair: N
=> refused (meeting 1) secretariat neither holds the chair of an organ that meets nor was named to preside m3.

N head-of-state: meeting.open
	meeting: m3
	chair: N

secretariat registrar: attendance.record
	meeting: m3
	delegation: N, E
	as: head-of-state
	role: head

N head-of-state: agenda.adopt
	session: s1
	meeting: m3
=> The agenda is adopted: First session.

N head-of-state: document.adopt
	document: d1
	meeting: m3
	symbol: CSC/2020-1/AGR/1
	outcome: adopted
=> Agreement 1 is adopted: Third meeting.

# And is not opened again.
N head-of-state: meeting.open
	meeting: m1
	chair: N
=> refused (meeting 1) The meeting m1 was opened already.
