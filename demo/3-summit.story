# 3-summit.story: the session of 10 December 2010.
#
# Played after 2-ministers.story. The heads of state meet in private, in narrow
# composition and in plenary, adopt 33 documents by consensus, hand the chair to
# Belarus and sign. Document 11 is signed by six of the seven. Positions,
# symbols and hours are invented, except that the plenary opened at 16:15.
#
# SPDX-License-Identifier: Apache-2.0

# --- In private. Russia holds the chair of the Council.

2010-12-10 14:30 Europe/Moscow, every 10 s

RU head-of-state: meeting.open
	meeting: csc-2010-2-private
	chair: RU
=> The meeting is open: Private meeting of the heads of state; Russia presides.

secretariat registrar: attendance.record
	meeting: csc-2010-2-private
	as: head-of-state
	role: head
| delegation | person     |
| AM         | sargsyan   |
| BY         | lukashenko |
| KZ         | nazarbayev |
| KG         | otunbayeva |
| RU         | medvedev   |
| TJ         | rakhmon    |
| UZ         | karimov    |
=> Uzbekistan takes its seat: Private meeting of the heads of state.

2010-12-10 15:10 Europe/Moscow

RU head-of-state: meeting.close
	meeting: csc-2010-2-private

# --- In narrow composition. The member that is to take the chair presides here
# already: presiding a meeting and holding the chair are two things.

2010-12-10 15:15 Europe/Moscow, every 10 s

BY head-of-state: meeting.open
	meeting: csc-2010-2-narrow
	chair: BY
	presiding: lukashenko
=> The meeting is open: Meeting in narrow composition; Belarus presides.

secretariat registrar: attendance.record
	meeting: csc-2010-2-narrow
	as: head-of-state
	role: head
| delegation | person     |
| AM         | sargsyan   |
| BY         | lukashenko |
| KZ         | nazarbayev |
| KG         | otunbayeva |
| RU         | medvedev   |
| TJ         | rakhmon    |
| UZ         | karimov    |

secretariat registrar: attendance.record
	meeting: csc-2010-2-narrow
	delegation: secretariat
	person: bordyuzha
	as: secretary-general
	role: secretary

2010-12-10 16:00 Europe/Moscow

BY head-of-state: meeting.close
	meeting: csc-2010-2-narrow
=> The meeting is closed: Meeting in narrow composition.

# --- The plenary meeting.

2010-12-10 16:15 Europe/Moscow, every 5 s

RU head-of-state: meeting.open
	meeting: csc-2010-2-plenary
	chair: RU
	presiding: medvedev
=> The meeting is open: Plenary meeting; Russia presides.

secretariat registrar: attendance.record
	meeting: csc-2010-2-plenary
	as: head-of-state
	role: head
| delegation | person     |
| AM         | sargsyan   |
| BY         | lukashenko |
| KZ         | nazarbayev |
| KG         | otunbayeva |
| RU         | medvedev   |
| TJ         | rakhmon    |
| UZ         | karimov    |

secretariat registrar: attendance.record
	meeting: csc-2010-2-plenary
	delegation: secretariat
	person: bordyuzha
	as: secretary-general
	role: secretary
=> Secretariat takes its seat: Plenary meeting.

2010-12-10 16:20 Europe/Moscow

RU head-of-state: agenda.adopt
	session: csc-2010-2
	meeting: csc-2010-2-plenary
=> The agenda is adopted: Moscow, 10 December 2010.

# --- Adoption. Each document gets its final symbol. The report is noted.

2010-12-10 16:40 Europe/Moscow, every 15 s

RU head-of-state: document.adopt
	meeting: csc-2010-2-plenary
| document      | symbol             | outcome |
| csc-2010-2.1  | CSC/2010-2/DEC/1   | adopted |
| csc-2010-2.2  | CSC/2010-2/DECL/2  | adopted |
| csc-2010-2.3  | CSC/2010-2/STMT/3  | adopted |
| csc-2010-2.4  | CSC/2010-2/DEC/4   | adopted |
| csc-2010-2.5  | CSC/2010-2/PROT/5  | adopted |
| csc-2010-2.6  | CSC/2010-2/PROT/6  | adopted |
| csc-2010-2.7  | CSC/2010-2/DEC/7   | adopted |
| csc-2010-2.8  | CSC/2010-2/DEC/8   | adopted |
| csc-2010-2.9  | CSC/2010-2/DEC/9   | adopted |
| csc-2010-2.10 | CSC/2010-2/AGR/10  | adopted |
| csc-2010-2.11 | CSC/2010-2/AGR/11  | adopted |
| csc-2010-2.12 | CSC/2010-2/DEC/12  | adopted |
| csc-2010-2.13 | CSC/2010-2/DEC/13  | adopted |
| csc-2010-2.14 | CSC/2010-2/AGR/14  | adopted |
| csc-2010-2.15 | CSC/2010-2/AGR/15  | adopted |
| csc-2010-2.16 | CSC/2010-2/AGR/16  | adopted |
| csc-2010-2.17 | CSC/2010-2/PROT/17 | adopted |
| csc-2010-2.18 | CSC/2010-2/DEC/18  | adopted |
| csc-2010-2.19 | CSC/2010-2/PROT/19 | adopted |
| csc-2010-2.20 | CSC/2010-2/PROT/20 | adopted |
| csc-2010-2.21 | CSC/2010-2/DEC/21  | adopted |
| csc-2010-2.22 | CSC/2010-2/DEC/22  | adopted |
| csc-2010-2.23 | CSC/2010-2/DEC/23  | adopted |
| csc-2010-2.24 | CSC/2010-2/DEC/24  | adopted |
| csc-2010-2.25 | CSC/2010-2/REP/25  | noted   |
| csc-2010-2.26 | CSC/2010-2/DEC/26  | adopted |
| csc-2010-2.27 | CSC/2010-2/DEC/27  | adopted |
| csc-2010-2.28 | CSC/2010-2/DEC/28  | adopted |
| csc-2010-2.29 | CSC/2010-2/DEC/29  | adopted |
| csc-2010-2.30 | CSC/2010-2/DEC/30  | adopted |
| csc-2010-2.31 | CSC/2010-2/DEC/31  | adopted |
| csc-2010-2.32 | CSC/2010-2/RES/32  | adopted |
| csc-2010-2.33 | CSC/2010-2/PDEC/33 | adopted |
=> Time and place of the next session is adopted: Plenary meeting.

secretariat registrar: mandate.fulfil
	mandate: yerevan-crisis-mechanism
	document: csc-2010-2.7
=> The mandate is fulfilled: Improve the crisis response mechanism.

# --- The chair passes, by rotation: the turn deferred in 2009 comes next.

2010-12-10 16:55 Europe/Moscow, every 30 s

RU head-of-state: chair.take
	organ: csc
	member: BY
	basis: rotation
	meeting: csc-2010-2-plenary
=> The chair passes to Belarus: Collective Security Council.

RU head-of-state: meeting.preside
	meeting: csc-2010-2-plenary
	chair: BY
	presiding: lukashenko
=> Belarus now presides: Plenary meeting.

# --- Signature, in the order of the package and of the members. Each signs
# for itself, over the hash of the authentic text and the id of the act that
# tabled it. Agreements and protocols are signed subject to ratification.

2010-12-10 17:00 Europe/Moscow, every 12 s

AM, BY, KZ, KG, RU, TJ, UZ head-of-state: instrument.sign
	document: csc-2010-2.1, csc-2010-2.2, csc-2010-2.3, csc-2010-2.4
	of: @tabled
	text: @text
	person: @holder
	mode: definitive

AM, BY, KZ, KG, RU, TJ, UZ head-of-state: instrument.sign
	document: csc-2010-2.5, csc-2010-2.6
	of: @tabled
	text: @text
	person: @holder
	mode: subject_to_ratification
=> Uzbekistan signs Amending the Charter of 7 October 2002.

AM, BY, KZ, KG, RU, TJ, UZ head-of-state: instrument.sign
	document: csc-2010-2.7, csc-2010-2.8, csc-2010-2.9
	of: @tabled
	text: @text
	person: @holder
	mode: definitive

AM, BY, KZ, KG, RU, TJ, UZ head-of-state: instrument.sign
	document: csc-2010-2.10
	of: @tabled
	text: @text
	person: @holder
	mode: subject_to_ratification

# Uzbekistan does not sign document 11.
AM, BY, KZ, KG, RU, TJ head-of-state: instrument.sign
	document: csc-2010-2.11
	of: @tabled
	text: @text
	person: @holder
	mode: subject_to_ratification
=> Tajikistan signs Forming and operating the forces and means.

AM, BY, KZ, KG, RU, TJ, UZ head-of-state: instrument.sign
	document: csc-2010-2.12, csc-2010-2.13
	of: @tabled
	text: @text
	person: @holder
	mode: definitive

AM, BY, KZ, KG, RU, TJ, UZ head-of-state: instrument.sign
	document: csc-2010-2.14, csc-2010-2.15, csc-2010-2.16, csc-2010-2.17
	of: @tabled
	text: @text
	person: @holder
	mode: subject_to_ratification

AM, BY, KZ, KG, RU, TJ, UZ head-of-state: instrument.sign
	document: csc-2010-2.18
	of: @tabled
	text: @text
	person: @holder
	mode: definitive

AM, BY, KZ, KG, RU, TJ, UZ head-of-state: instrument.sign
	document: csc-2010-2.19, csc-2010-2.20
	of: @tabled
	text: @text
	person: @holder
	mode: subject_to_ratification

AM, BY, KZ, KG, RU, TJ, UZ head-of-state: instrument.sign
	document: csc-2010-2.21, csc-2010-2.22, csc-2010-2.23, csc-2010-2.24, csc-2010-2.26, csc-2010-2.27, csc-2010-2.28, csc-2010-2.29, csc-2010-2.30, csc-2010-2.31, csc-2010-2.32, csc-2010-2.33
	of: @tabled
	text: @text
	person: @holder
	mode: definitive
=> Uzbekistan signs Time and place of the next session.

2010-12-10 17:50 Europe/Moscow

BY head-of-state: meeting.close
	meeting: csc-2010-2-plenary
=> The meeting is closed: Plenary meeting.

# --- What follows from the documents. Where the record names nobody, nobody
# stands here.

2010-12-10 17:55 Europe/Moscow, every 10 s

BY head-of-state: session.close
	session: csc-2010-2
=> The session is closed: Moscow, 10 December 2010.

secretariat registrar: mandate.give
	mandate: ratification
	names.en: Ratify the five agreements and five protocols signed in Moscow
	names.ru: Ратифицировать пять соглашений и пять протоколов, подписанных в Москве
	meeting: csc-2010-2-plenary

secretariat registrar: mandate.give
	mandate: strategic-documents
	names.en: Prepare the strategic and conceptual documents on the collective security system
	names.ru: Подготовить стратегические и концептуальные документы о системе коллективной безопасности
	document: csc-2010-2.4

secretariat registrar: mandate.give
	mandate: peacekeeping-interaction
	names.en: Work out a document on how the secretariats of the Organization and of the United Nations work together in peacekeeping
	names.ru: Подготовить документ о параметрах взаимодействия секретариатов ОДКБ и ООН в области миротворчества
	document: csc-2010-2.3
	to: secretariat

secretariat registrar: mandate.give
	mandate: military-economic-programme
	names.en: Draft the programme of military-economic cooperation to 2015
	names.ru: Разработать проект программы военно-экономического сотрудничества до 2015 года
	document: csc-2010-2.22
	period: 2015

secretariat registrar: mandate.give
	mandate: emergency-response-work-plan
	names.en: Carry out the work plan for a collective emergency response system
	names.ru: Выполнить план работы по созданию системы коллективного чрезвычайного реагирования
	document: csc-2010-2.27
	to: emergency-council

secretariat registrar: mandate.give
	mandate: budget-2011
	names.en: Carry out the budget for 2011 and report on it
	names.ru: Исполнить бюджет на 2011 год и отчитаться о его исполнении
	document: csc-2010-2.31
	to: secretariat
	due: 2011-12-31
	period: 2011

secretariat registrar: mandate.give
	mandate: belarusian-initiative
	names.en: Develop the initiative of Belarus further
	names.ru: Продолжить проработку белорусской инициативы
	meeting: csc-2010-2-plenary
	to: BY

secretariat registrar: mandate.give
	mandate: next-session
	names.en: Prepare the next session of the Council
	names.ru: Подготовить следующую сессию Совета
	document: csc-2010-2.33
	to: BY
	period: 2011
=> A mandate is given: Prepare the next session of the Council.

# The record says no more than that the next session is held under the chair
# of Belarus, in 2011.
secretariat registrar: session.convene
	session: csc-2011-1
	names.en: Session of the Council, 2011
	names.ru: Сессия Совета, 2011 год
	organs: csc
	type: regular
	symbol: CSC/2011-1
	previous: csc-2010-2
	decision: csc-2010-2.33
=> The session is convened: Session of the Council, 2011.

# --- The new agreements, and what the decisions approved, become instruments
# that later acts can name.

2010-12-10 18:02 Europe/Moscow, every 10 s

secretariat registrar: instrument.register
	instrument: forces-status-agreement
	names.en: Agreement on the status of the formations of forces and means of the collective security system of the Collective Security Treaty Organization
	names.ru: Соглашение о статусе формирований сил и средств системы коллективной безопасности Организации Договора о коллективной безопасности
	kind: agreement
	document: csc-2010-2.10
	date: 2010-12-10
	event: signature
	scope: own
	status: signed

secretariat registrar: instrument.register
	instrument: forces-formation-agreement
	names.en: Agreement on the formation and operation of forces and means of the collective security system of the Collective Security Treaty Organization
	names.ru: Соглашение о порядке формирования и функционирования сил и средств системы коллективной безопасности Организации Договора о коллективной безопасности
	kind: agreement
	document: csc-2010-2.11
	date: 2010-12-10
	event: signature
	scope: own
	status: signed

secretariat registrar: instrument.register
	instrument: specialisation-agreement
	names.en: Agreement on the preservation of the specialization of enterprises and organizations involved in the production of military products in the framework of the Collective Security Treaty Organization
	names.ru: Соглашение о сохранении специализации предприятий и организаций, участвующих в производстве продукции военного назначения, в рамках Организации Договора о коллективной безопасности
	kind: agreement
	document: csc-2010-2.14
	date: 2010-12-10
	event: signature
	scope: own
	status: signed

secretariat registrar: instrument.register
	instrument: military-products-agreement
	names.en: Agreement on cooperation among the member states of the Collective Security Treaty Organization in the field of development, production, operation, repair, modernization, extension of the service life and disposal of military products
	names.ru: Соглашение о сотрудничестве государств – членов Организации Договора о коллективной безопасности в области разработки, производства, эксплуатации, ремонта, модернизации, продления сроков эксплуатации и утилизации продукции военного назначения
	kind: agreement
	document: csc-2010-2.15
	date: 2010-12-10
	event: signature
	scope: own
	status: signed

secretariat registrar: instrument.register
	instrument: research-associations-agreement
	names.en: Agreement on general principles for the creation of interstate research and production associations in the Collective Security Treaty Organization for the production of military products
	names.ru: Соглашение об общих принципах создания в рамках Организации Договора о коллективной безопасности межгосударственных научно-производственных объединений по выпуску продукции военного назначения
	kind: agreement
	document: csc-2010-2.16
	date: 2010-12-10
	event: signature
	scope: own
	status: signed

secretariat registrar: instrument.register
	instrument: compatibility-protocol
	names.en: Protocol on ensuring technical and information compatibility of weapons and military equipment of forces and means of the collective security system of the Organization of the Collective Security Treaty
	names.ru: Протокол об обеспечении технической и информационной совместимости вооружения и военной техники сил и средств системы коллективной безопасности Организации Договора о коллективной безопасности
	kind: protocol
	document: csc-2010-2.17
	date: 2010-12-10
	event: signature
	scope: own
	status: signed

secretariat registrar: instrument.register
	instrument: crisis-response-regulation
	names.en: Regulation on responding to crisis situations
	names.ru: Положение о порядке реагирования на кризисные ситуации
	kind: regulation
	document: csc-2010-2.7
	date: 2010-12-10
	event: adoption
	scope: own
	status: adopted

secretariat registrar: instrument.register
	instrument: collective-decisions-regulation
	names.en: Regulation on collective decisions on using the forces and means
	names.ru: Положение о порядке принятия и реализации коллективных решений о применении сил и средств
	kind: regulation
	document: csc-2010-2.12
	date: 2010-12-10
	event: adoption
	scope: own
	status: adopted

secretariat registrar: instrument.register
	instrument: forces-forms
	names.en: Forms for the personnel roll and the list of movable property
	names.ru: Формы именного списка личного состава и перечня движимого имущества
	kind: forms
	document: csc-2010-2.13
	date: 2010-12-10
	event: adoption
	scope: own
	status: adopted

secretariat registrar: instrument.register
	instrument: information-security-regulation
	names.en: Regulation on cooperation in information security
	names.ru: Положение о сотрудничестве в сфере информационной безопасности
	kind: regulation
	document: csc-2010-2.21
	date: 2010-12-10
	event: adoption
	scope: own
	status: adopted

secretariat registrar: instrument.register
	instrument: emergency-response-plan
	names.en: Work plan for a collective emergency response system
	names.ru: План работы по созданию системы коллективного чрезвычайного реагирования
	kind: plan
	document: csc-2010-2.27
	date: 2010-12-10
	event: adoption
	scope: own
	status: adopted

secretariat registrar: instrument.register
	instrument: audit-regulation
	names.en: Regulation on documentary audits of the permanent working bodies
	names.ru: Положение о документальных ревизиях постоянно действующих рабочих органов
	kind: regulation
	document: csc-2010-2.32
	date: 2010-12-10
	event: adoption
	scope: own
	status: adopted

# --- What the public was told. The summaries are ours.

2010-12-10 18:10 Europe/Moscow, every 30 s

secretariat registrar: media.publish
	media: news-2010-12-10-session
	title.en: Meeting of the Collective Security Council
	title.ru: Заседание Совета коллективной безопасности
	type: news
	meeting: csc-2010-2-plenary
	day: 2010-12-10
	summary.en: The heads of the seven states and the Secretary General met in the Kremlin at 16:15, went over the year, and signed a package of documents. Crisis response was the main subject.
	summary.ru: Главы семи государств и Генеральный секретарь собрались в Кремле в 16:15, подвели итоги года и подписали пакет документов. Главной темой было реагирование на кризисы.

secretariat registrar: media.publish
	media: transcript-2010-12-10-opening
	title.en: Opening remarks of the President of Russia
	title.ru: Вступительное слово Президента России
	type: transcript
	meeting: csc-2010-2-plenary
	person: medvedev
	day: 2010-12-10
	summary.en: The speaker looked back to the session of June 2009, named 20,000 people in the rapid reaction forces and 3,500 in the peacekeeping forces being formed, recalled two exercises and three operations, and wished Belarus success in the chair.
	summary.ru: Выступающий напомнил о сессии июня 2009 года, назвал 20 тысяч человек в силах оперативного реагирования и 3,5 тысячи в формируемых миротворческих силах, упомянул два учения и три операции и пожелал Беларуси успеха на посту председателя.

secretariat registrar: media.publish
	media: list-2010-12-10-documents
	title.en: Documents adopted at the session
	title.ru: Документы, принятые на сессии
	type: news
	meeting: csc-2010-2-plenary
	day: 2010-12-10
	summary.en: Thirty-three documents: nineteen decisions (one printed as a resolution), a protocol decision, a declaration, a statement, five protocols, five agreements and a report.
	summary.ru: Тридцать три документа: девятнадцать решений, протокольное решение, декларация, заявление, пять протоколов, пять соглашений и доклад.
=> Published: Documents adopted at the session.

# --- The words with which the meeting began, as the press account prints them, in
# English; what is in brackets there is its editor's. The Russian words were not
# before us.

2010-12-10 18:15 Europe/Moscow

secretariat registrar: speech.record
	speech: csc-2010-2-plenary-w1
	meeting: csc-2010-2-plenary
	delegation: RU
	person: medvedev
	as: head-of-state
	chair: 1
	item: 2
	type: verbatim
	language: ru
	words:
		- language: en
		  text: |
		    Dear colleagues!

		    I am pleased to welcome you to the plenary meeting of the Collective Security Treaty Organization. I propose to consider our meeting open and wish you all successful and productive work.

		    During the time that has passed since the previous summit - it was June 2009 - we took certain important steps in strengthening the security of our countries and the region as a whole. Russia as the country chairing the Collective Security Council at that time focused attention, I recall, on the creation of the CSTO crisis response mechanism. And we have prepared such a mechanism. The events in Kyrgyzstan clearly showed that it is necessary to increase the efficiency of our organization in countering contemporary challenges. It was for this purpose that decisions were made in Yerevan on amending our statutory documents.

		    A landmark event was also the creation of the CRRF [Collective Rapid Reaction Force] of 20,000 people. Joint exercises “Interaction-2009” in Kazakhstan and “Interaction-2010” in Russia showed that they already have quite good potential and represent a regional force that can neutralize potential threats.

		    The formation of an organization’s peacekeeping force, which employs 3.5 thousand people, is being completed; preparations are being made for peacekeeping operations, including taking into account the signed declarations of cooperation. The anti-drug operation “Channel” (today we talked about this in a narrow composition), Operation “Nelegal”, which is connected with countering illegal migration, and Operation “Proxy”, which concerns the prevention of criminal use of Internet space, is very productive; show recent events. Military technical cooperation is reaching a new level, a whole package of documents has been prepared for the session.

		    We held a private meeting, in my opinion, very productive and energetic. We discussed in a very frank manner the documents submitted for signature. Accordingly, each country has its own position on this issue.

		    I wish our Belarusian partners success in strengthening the organization given the fact that today the chairmanship of the CSC [Collective Security Council] is transferred to Belarus. Alexander G. has already chaired the narrow composition.

		    Of course, we expect that all those initiatives that have been put forward, including the current Belarusian initiative, which will be supplemented, will be developed.
	source: Opening Remarks at a CSTO Collective Security Council Meeting
=> Words of Russia are entered: Plenary meeting.
