# board.awk: the story of an organisation of M members and a package of D drafts,
# with a position of each member on each draft but some.
#
#     awk -v M=50 -v D=500 -f bench/board.awk
#
# The last fifth of the members has not spoken on the last fifth of the drafts;
# every 25th draft from the first is objected to. SPDX-License-Identifier: Apache-2.0
function list(of, from, until,   i, s) {
	for (i = from; i <= until; i++)
		s = s (i > from ? ", " : "") of i
	return s
}
# Everybody from w to v on the drafts a to b, twenty a block.
function state(w, v, a, b, position, more,   i, j) {
	for (i = a; i <= b; i += 20) {
		j = i + 19 < b ? i + 19 : b
		print list("M", w, v) " head-of-state: position.state"
		print "\tdocument: " list("d", i, j)
		print "\ttext: @text\n\tposition: " position more "\n"
	}
}
BEGIN {
	print "2020-03-02 09:00 UTC\n"
	print "secretariat root: org.constitute"
	print "\torigin: acts.csto.example/log"
	print "\tname: Organisation of " M " States\n\tmembers:"
	for (i = 1; i <= M; i++)
		print "\t\t- id: M" i "\n\t\t  names.en: State " i \
			"\n\t\t  names.ru: Государство " i \
			"\n\t\t  since: 2000-01-01" \
			"\n\t\t  roots: @root M" i
	print "\t\t- id: secretariat\n\t\t  kind: organ"
	print "\t\t  names.en: Secretariat\n\t\t  names.ru: Секретариат"
	print "\t\t  roots: @root secretariat\n"
	print "secretariat root: key.enrol"
	print "\toffice: registrar\n\tholder: Registrar\n\tkinds: *"
	print "\tkey: @key\n\tproof: @proof\n"
	print list("M", 1, M) " root: key.enrol"
	print "\toffice: head-of-state\n\tholder: Head of State\n\tkinds: *"
	print "\tkey: @key\n\tproof: @proof\n"
	print "secretariat registrar: organ.establish"
	print "\torgan: council\n\tnames.en: Council\n\ttype: principal\n"
	print "secretariat registrar: session.convene"
	print "\tsession: s1\n\tnames.en: First session\n\torgans: council"
	print "\ttype: regular\n\tsymbol: C/2020-1\n"
	for (i = 1; i <= D; i++) {
		print "secretariat registrar: document.table"
		print "\tdocument: d" i "\n\tsession: s1\n\tnumber: " i
		print "\tkind: agreement\n\teffect: new_instrument"
		print "\ttitle.en: Agreement " i " on cooperation"
		print "\ttitle.ru: Соглашение " i " о сотрудничестве"
		print "\tsymbol: C/2020-1/L/" i "\n\tsigned: 1\n\ttext: @demo\n"
	}
	print "secretariat registrar: package.form"
	print "\tpackage: p1\n\tnames.en: Package\n\tsession: s1\n\tparts:"
	for (i = 1; i <= D; i += 100)
		print "\t\t- names.en: Part " (i + 99) / 100 \
			"\n\t\t  documents: " \
			list("d", i, i + 99 < D ? i + 99 : D)
	print ""
	w = int(M * 4 / 5); a = int(D * 4 / 5)
	state(1, M, 1, a, "agree")
	state(1, w, a + 1, D, "agree")
	for (i = 1; i <= D; i += 25)
		state(i % M + 1, i % M + 1, i, i, "object",
			"\n\tstatement: Article 3 goes beyond the treaty.")
	for (i = 2; i <= D; i += 10)
		state(i % M + 1, i % M + 1, i, i, "reservation",
			"\n\tstatement: As far as its law allows.")
	for (i = 3; i <= D; i += 7)
		state(i * 3 % M + 1, i * 3 % M + 1, i, i, "abstain")
}
