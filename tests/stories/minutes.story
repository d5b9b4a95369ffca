# minutes.story: what was said at a meeting, who may correct it, and the approval of
# the minutes by the next one.
# SPDX-License-Identifier: Apache-2.0

2020-03-02 09:00 UTC

secretariat root: org.constitute
	origin: acts.csto.example/log
	name: Organisation of the Four Winds
	members:
		- id: N
		  names.en: Northland
		  names.ru: Северия
		  since: 2000-01-01
		  roots: @root N
		- id: E
		  names.en: Eastland
		  names.ru: Восточная Республика
		  since: 2000-01-01
		  roots: @root E
		- id: S
		  names.en: Southland
		  names.ru: Полудния
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
	office: minister
	holder: Minister
	kinds: *
	key: @key
	proof: @proof

secretariat registrar: organ.establish
| organ   | names.en | names.ru | type      |
| council | Council  | Совет    | principal |
| board   | Board    | Правление | working  |

secretariat registrar: office.establish
	sits_in: council, board
	powers: adopt
| office   | names.en |
| minister | Minister |
| deputy   | Deputy   |

secretariat registrar: person.register
| person | names.en  | names.ru  |
| north  | Nora West | Нора Вест |
| east   | Emil Ost  | Эмиль Ост |

secretariat registrar: partner.register
	partner: league
	names.en: League of Seas
	type: organisation

secretariat registrar: session.convene
	session: s1
	names.en: First session
	organs: council
	type: regular
	symbol: C/2020-1

secretariat registrar: meeting.convene
	session: s1
	organs: council
	place.en: Here
	zone: UTC
	day: 2020-03-02
| meeting | names.en        | format  | access     |
| m1      | First meeting   | plenary | public     |
| m2      | Second meeting  | plenary | public     |
| closed  | Private meeting | private | restricted |

secretariat registrar: meeting.convene
	meeting: other
	names.en: Meeting of the board
	organs: board
	format: plenary
	place.en: Here
	zone: UTC
	day: 2020-03-02

secretariat registrar: meeting.record
	meeting: past
	names.en: Meeting of 2019
	organs: council
	format: plenary
	access: public
	place.en: There
	zone: UTC
	day: 2019-05-06

secretariat registrar: document.table
	document: d1
	session: s1
	number: 1
	kind: decision
	effect: approves
	title.en: Decision 1
	symbol: C/2020-1/L/1
	text: @demo

secretariat registrar: agenda.propose
	session: s1
	items:
		- number: 1
		  names.en: Opening
		- number: 2
		  names.en: Crises
		  documents: d1

# --- Nothing was said before the meeting sat.

secretariat registrar: speech.record
	speech: w0
	meeting: m1
	delegation: N
	type: verbatim
	words:
		- language: en
		  text: Not yet.
=> refused (speech 1) The meeting m1 has not sat yet.

secretariat registrar: meeting.open
	meeting: m1, closed
	chair: N
	presiding: north

secretariat registrar: attendance.record
	meeting: m1
	role: head
	as: minister
| delegation | person |
| N          | north  |
| E          |        |

secretariat registrar: agenda.provisional
	session: s1

N minister: agenda.adopt
	session: s1
	meeting: m1

# --- By the chair and by the secretariat, of who was there.

N minister: speech.record
	speech: w1
	meeting: m1
	delegation: N
	person: north
	chair: 1
	item: 1
	type: verbatim
	language: ru
	words:
		- language: ru
		  text: |
		    Заседание открыто.

		    Благодарю за то, что вы приехали.
		- language: en
		  text: The meeting is open.
=> Words of Northland are entered: First meeting.

E minister: speech.record
	speech: w2
	meeting: m1
	delegation: E
	type: summary
	words:
		- language: en
		  text: It agreed.
=> refused (record 3)

secretariat registrar: speech.record
	speech: w2
	meeting: m1
	delegation: E
	as: minister
	item: 2
	type: summary
	documents: d1
	words:
		- language: en
		  text: It asked for more time.
=> Words of Eastland are entered: First meeting.

# Nobody is named whom the record does not name as present.

secretariat registrar: speech.record
	speech: w3
	meeting: m1
	delegation: E
	person: east
	type: summary
	words:
		- language: en
		  text: It agreed.
=> refused (speech 3) E was not present at m1, or not as that person and in that office.

secretariat registrar: speech.record
	speech: w3
	meeting: m1
	delegation: E
	as: deputy
	type: summary
	words:
		- language: en
		  text: It agreed.
=> refused (speech 3)

secretariat registrar: speech.record
	speech: w3
	meeting: m1
	delegation: S
	type: summary
	words:
		- language: en
		  text: It agreed.
=> refused (speech 3)

secretariat registrar: speech.record
	speech: w3
	meeting: m1
	delegation: S
	invitation: By nobody
	type: summary
	words:
		- language: en
		  text: A member has a seat or is silent.
=> refused (speech 3)

secretariat registrar: speech.record
	speech: w3
	meeting: m1
	delegation: E
	chair: 1
	type: summary
	words:
		- language: en
		  text: It closed the debate.
=> refused (speech 3) E did not preside m1, or not as that person and in that office.

# The chair has the name and the office that the record has of it, too.

secretariat registrar: speech.record
	speech: w3
	meeting: m1
	delegation: N
	person: east
	chair: 1
	type: summary
	words:
		- language: en
		  text: It closed the debate.
=> refused (speech 3)

secretariat registrar: speech.record
	speech: w3
	meeting: m1
	delegation: N
	as: deputy
	chair: 1
	type: summary
	words:
		- language: en
		  text: It closed the debate.
=> refused (speech 3)

secretariat registrar: speech.record
	speech: w3
	meeting: m1
	delegation: league
	type: summary
	words:
		- language: en
		  text: It offered ships.
=> refused (speech 3)

secretariat registrar: speech.record
	speech: w3
	meeting: m1
	delegation: league
	invitation: By letter of the chair
	type: summary
	words:
		- language: en
		  text: It offered ships.
=> Words of League of Seas are entered: First meeting.

secretariat registrar: speech.record
	speech: w4
	meeting: m1
	delegation: E
	item: 3
	type: summary
	words:
		- language: en
		  text: It agreed.
=> refused (speech 4) The agenda has no item 3.

secretariat registrar: speech.record
	speech: w4
	meeting: other
	delegation: E
	type: summary
	words:
		- language: en
		  text: It agreed.
=> refused (speech 1)

secretariat registrar: speech.record
	speech: w4
	meeting: m1
	delegation: E
	type: summary
	words:
		- language: en
		  text: It agreed.
		- language: en
		  text: It did not.
=> refused (speech 5) The language en stands twice.

secretariat registrar: speech.record
	speech: w4
	meeting: closed
	delegation: N
	chair: 1
	type: summary
	words:
		- language: en
		  text: What is secret.
=> refused (speech 2) The record of closed is restricted: what was said there is not entered in the open.

# Of a past meeting the record does not know who was there.

secretariat registrar: speech.record
	speech: w4
	meeting: past
	delegation: S
	person: east
	type: summary
	words:
		- language: en
		  text: It spoke of the year.
=> Words of Southland are entered: Meeting of 2019.

# --- A delegation corrects its own words; the chair and the secretariat any.

S minister: speech.correct
	speech: w2
	words:
		- language: en
		  text: Southland speaks for Eastland.
=> refused (speech 6) S corrects its own words; those of others the chair or the secretariat.

E minister: speech.correct
	speech: w1
	words:
		- language: en
		  text: Eastland speaks for the chair.
=> refused (speech 6)

E minister: speech.correct
	speech: w2
	words:
		- language: en
		  text: It asked for more time.
=> refused (speech 7) The words in en are the same as before.

E minister: speech.correct
	speech: w2
	words:
		- language: en
		  text: It asked for a week.
		- language: en
		  text: It asked for two.
=> refused (speech 5)

E minister: speech.correct
	speech: w2
	reason: A week was said
	words:
		- language: en
		  text: It asked for a week.
=> The words in the record are corrected: w2.

N minister: speech.correct
	speech: w2
	words:
		- language: en
		  text: It asked for one week.

secretariat registrar: speech.correct
	speech: w1
	words:
		- language: en
		  text: I declare the meeting open.

# The first words may come back, by a further act.
E minister: speech.correct
	speech: w2
	words:
		- language: en
		  text: It asked for a week.

# --- Minutes are approved by a later meeting of an organ that met.

N minister: minutes.approve
	of: m1
	meeting: m2
=> refused (record 3)

secretariat registrar: meeting.open
	meeting: m2
	chair: N

N minister: minutes.approve
	of: m1
	meeting: m2
=> refused (minutes 2) The meeting m1 is not over.

N minister: meeting.close
	meeting: m1

S minister: minutes.approve
	of: m1
	meeting: m2
=> refused (record 3)

secretariat registrar: meeting.open
	meeting: other
	chair: N

N minister: minutes.approve
	of: m1
	meeting: other
=> refused (minutes 2) m1 and other are not of one organ.

# What is over may still be corrected until then.
E minister: speech.correct
	speech: w2
	words:
		- language: en
		  text: It asked for seven days.

N minister: minutes.approve
	of: m1
	meeting: m2
=> The minutes are approved: First meeting.

N minister: minutes.approve
	of: m1
	meeting: m2
=> refused (minutes 1) The minutes of m1 were approved already, at m2.

N minister: minutes.approve
	of: past
	meeting: m2
=> The minutes are approved: Meeting of 2019.

secretariat registrar: speech.record
	speech: w5
	meeting: m1
	delegation: N
	type: summary
	words:
		- language: en
		  text: It added something.
=> refused (minutes 1) The minutes of m1 are approved: nothing is added or changed.

E minister: speech.correct
	speech: w2
	words:
		- language: en
		  text: It asked for eight days.
=> refused (minutes 1) The minutes of m1 are approved: nothing is added or changed.

N minister: meeting.close
	meeting: m2

N minister: minutes.approve
	of: m2
	meeting: m2
=> refused (meeting 2)
