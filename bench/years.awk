# years.awk: the story of Y years of an organisation of seven members: a session
# every four weeks, with twenty documents, positions on fifteen, a meeting that
# adopts them, signatures of ten, five decisions by silence, and two mandates, of
# which one is kept.
#
#     awk -v Y=10 -f bench/years.awk
#
# SPDX-License-Identifier: Apache-2.0
function list(of, from, until,   i, s) {
	for (i = from; i <= until; i++)
		s = s (i > from ? ", " : "") of i
	return s
}
# So many days after the Monday this session begins on: one every four weeks.
function day(n) {
	return strftime("%Y-%m-%d", 1262563200 + (28 * m - 28 + n) * 86400, 1)
}
function sym() {
	return 2010 + int((m - 1) / 13) "-" (m - 1) % 13 + 1
}
function at(n, time) {
	print day(n) " " time " UTC\n"
}
function row(i) {
	print "secretariat registrar: document.table"
	print "\tdocument: d" m "-" i "\n\tsession: s" m "\n\tnumber: " i
	print "\tkind: " (i <= 10 ? "agreement" : "decision")
	print "\teffect: " (i <= 10 ? "new_instrument" : "approves")
	print "\ttitle.en: Paper " i " of session " m
	print "\ttitle.ru: Документ " i " сессии " m
	print "\tsymbol: C/" sym() "/L/" i (i <= 10 ? "\n\tsigned: 1" : "")
	print "\ttext: @demo\n"
}
function session(   i, d, s) {
	at(0, "09:00")
	print "secretariat registrar: session.convene"
	print "\tsession: s" m "\n\tnames.en: Session " m "\n\tnames.ru: Сессия " m
	print "\torgans: council\n\ttype: regular\n\tsymbol: C/" sym() "\n"
	for (i = 1; i <= 20; i++)
		row(i)
	d = "d" m "-"
	print list("M", 1, 7) " head-of-state: position.state"
	print "\tdocument: " list(d, 1, 15) "\n\ttext: @text\n\tposition: agree\n"
	print "M1 head-of-state: silence.open"
	for (i = 16; i <= 20; i++)
		s = s "| q" m "-" i " | " d i " |\n"
	print "| silence | document |\n" s "\ttext: @text\n\torgan: council"
	print "\tpurpose: adopt\n\texpires: " day(3) "T09:00:00Z\n"
	print "secretariat registrar: meeting.convene"
	print "\tmeeting: m" m "\n\tnames.en: Meeting\n\tnames.ru: Заседание"
	print "\tsession: s" m "\n\torgans: council\n\tformat: plenary"
	print "\tplace.en: Here\n\tplace.ru: Здесь\n\tzone: UTC"
	print "\tday: " day(8) "\n"
	at(8, "10:00")
	print "M1 head-of-state: meeting.open\n\tmeeting: m" m "\n\tchair: M1\n"
	print "secretariat registrar: attendance.record\n\tmeeting: m" m
	print "\tdelegation: " list("M", 1, 7) "\n\tas: head-of-state\n\trole: head\n"
	print "M1 head-of-state: document.adopt\n| document | symbol |"
	for (i = 1; i <= 15; i++)
		print "| " d i " | C/" sym() "/DEC/" i " |"
	print "\tmeeting: m" m "\n\toutcome: adopted\n"
	print list("M", 1, 7) " head-of-state: instrument.sign"
	print "\tdocument: " list(d, 1, 10) "\n\tof: @tabled\n\ttext: @text\n"
	for (i = 1; i <= 2; i++) {
		print "secretariat registrar: mandate.give\n\tmandate: t" m "-" i
		print "\tnames.en: Task " i " of session " m
		print "\tnames.ru: Поручение " i " сессии " m
		print "\tto: M" m % 7 + 1 "\n\tdue: " day(700) "\n"
	}
	print "M" m % 7 + 1 " head-of-state: mandate.fulfil\n\tmandate: t" m "-1\n"
	at(8, "18:00")
	print "M1 head-of-state: meeting.close\n\tmeeting: m" m "\n"
	print "M1 head-of-state: session.close\n\tsession: s" m "\n"
}
BEGIN {
	print "2009-12-01 09:00 UTC\n"
	print "secretariat root: org.constitute"
	print "\torigin: acts.csto.example/log"
	print "\tname: Organisation of Seven States\n\tmembers:"
	for (i = 1; i <= 7; i++)
		print "\t\t- id: M" i "\n\t\t  names.en: State " i \
			"\n\t\t  names.ru: Государство " i \
			"\n\t\t  since: 2000-01-01\n\t\t  roots: @root M" i
	print "\t\t- id: secretariat\n\t\t  kind: organ"
	print "\t\t  names.en: Secretariat\n\t\t  names.ru: Секретариат"
	print "\t\t  roots: @root secretariat\n"
	print "secretariat root: key.enrol"
	print "| office    | holder    | kinds         | key  | proof  |"
	print "| registrar | Registrar | *             | @key | @proof |"
	print "| desk      | Desk      | silence.close | @key | @proof |\n"
	print list("M", 1, 7) " root: key.enrol"
	print "\toffice: head-of-state\n\tholder: Head of State\n\tkinds: *"
	print "\tkey: @key\n\tproof: @proof\n"
	print "secretariat registrar: organ.establish"
	print "\torgan: council\n\tnames.en: Council\n\tnames.ru: Совет"
	print "\ttype: principal\n"
	print "secretariat registrar: office.establish"
	print "\toffice: head-of-state\n\tnames.en: Head of State"
	print "\tnames.ru: Глава государства\n\tpowers: all\n\tsits_in: council\n"
	print "secretariat registrar: chair.take\n\torgan: council\n\tmember: M1"
	print "\tbasis: host\n\treason: The first meeting is there.\n"
	for (m = 1; m <= 13 * Y; m++)
		session()
}
