# 4-after.story: what is done after the session, for a visitor to take part in.
#
# Played after 3-summit.story. The Permanent Council is asked, by a silence
# procedure that ends on Tuesday, for its agreement to a plan of work. All of it
# is invented: the session is a vessel, the plan a demonstration, the wording
# ours.
#
# SPDX-License-Identifier: Apache-2.0

2010-12-10 18:20 Europe/Moscow, every 20 s

secretariat registrar: session.convene
	session: pc-2010-4
	names.en: Permanent Council, fourth quarter of 2010
	names.ru: Постоянный Совет, четвёртый квартал 2010 года
	organs: permanent-council
	type: regular
	symbol: PC/2010-4

secretariat registrar: document.table
	document: pc-2010-4.1
	session: pc-2010-4
	number: 1
	kind: decision
	effect: approves
	title.en: On the plan of work for carrying out the decisions of the session of 10 December 2010
	title.ru: О плане работы по выполнению решений сессии 10 декабря 2010 года
	short.en: Plan of work after the session
	short.ru: План работы по итогам сессии
	symbol: PC/2010-4/L/1
	sponsor: secretariat
	text: |
		The Permanent Council approves the following plan of work.

		1. The Secretariat sends certified copies of the documents to each state that signed them by 20 December 2010.

		2. Members tell the Secretariat by 31 March 2011 which internal procedures the protocols need.

		3. The Joint Staff presents a schedule of joint training for 2011 by 30 April 2011.

		4. The Secretary General reports to the Permanent Council each quarter.
=> The draft is tabled: Plan of work after the session.

2010-12-10 18:22 Europe/Moscow, every 10 s

secretariat registrar: document.revise
	document: pc-2010-4.1
	symbol: PC/2010-4/L/1/Rev.1
	note: Paragraph 2 gives members a month less; paragraph 3 says with whom.
	text: |
		The Permanent Council approves the following plan of work.

		1. The Secretariat sends certified copies of the documents to each state that signed them by 20 December 2010.

		2. Members tell the Secretariat by 28 February 2011 which internal procedures the protocols need.

		3. The Joint Staff, with the general staffs of the members, presents a schedule of joint training for 2011 by 30 April 2011.

		4. The Secretary General reports to the Permanent Council each quarter.
=> The draft is revised: Plan of work after the session, PC/2010-4/L/1/Rev.1.

2010-12-10 18:23 Europe/Moscow, every 10 s

secretariat registrar: silence.open
	silence: pc-2010-4.1-s1
	document: pc-2010-4.1
	text: @text
	organ: permanent-council
	purpose: adopt
	expires: 2010-12-14T09:00:00Z
	urgent: 1
=> A silence procedure begins: Plan of work after the session; it ends 2010-12-14T09:00:00Z.

AM, BY, KG delegate: position.state
	document: pc-2010-4.1
	text: @text
	position: agree

TJ delegate: position.state
	document: pc-2010-4.1
	text: @text
	position: reservation
	statement: Training in the winter months depends on the passes being open.
=> Tajikistan states its position on Plan of work after the session: reservation.
