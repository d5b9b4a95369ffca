# 1-foundation.story: the organisation enters its record.
#
# The first of three files that are played in order into one record, with the
# origin acts.csto.example/log. The session of December 2010, its 33 documents
# and its participants follow the public record. Positions, hours, symbols and
# the order of the entries are invented, and the keys are demonstration keys.
#
# SPDX-License-Identifier: Apache-2.0

# --- The founding act: who the members are, and which keys speak for them.
# The order of signature is the Russian alphabetical order of official names.

2010-11-29 10:00 Europe/Moscow

secretariat root: org.constitute
	origin: acts.csto.example/log
	name: Collective Security Treaty Organization
	names.en: Collective Security Treaty Organization
	names.ru: Организация Договора о коллективной безопасности
	abbr.en: CSTO
	abbr.ru: ОДКБ
	zone: Europe/Moscow
	notice.en: Demonstration data. The session, its 33 documents and its participants follow the public record; positions, times, symbols, the order of entries and what is done after the session are invented, the wording of drafts is not the authentic text, and the keys are demonstration keys.
	notice.ru: Демонстрационные данные. Сессия, её 33 документа и участники соответствуют открытым источникам; позиции, время, обозначения документов, порядок записей и всё, что происходит после сессии, вымышлены, формулировки проектов – не аутентичный текст, ключи – демонстрационные.
	members:
		- id: AM
		  names.en: Armenia
		  names.ru: Армения
		  formal.en: Republic of Armenia
		  formal.ru: Республика Армения
		  rank: 1
		  since: 2003-09-18
		  threshold: 1
		  roots: @root AM
		  capital.en: Yerevan
		  capital.ru: Ереван
		  zone: Asia/Yerevan
		- id: BY
		  names.en: Belarus
		  names.ru: Беларусь
		  formal.en: Republic of Belarus
		  formal.ru: Республика Беларусь
		  rank: 2
		  since: 2003-09-18
		  threshold: 1
		  roots: @root BY
		  capital.en: Minsk
		  capital.ru: Минск
		  zone: Europe/Minsk
		- id: KZ
		  names.en: Kazakhstan
		  names.ru: Казахстан
		  formal.en: Republic of Kazakhstan
		  formal.ru: Республика Казахстан
		  rank: 3
		  since: 2003-09-18
		  threshold: 1
		  roots: @root KZ
		  capital.en: Astana
		  capital.ru: Астана
		  zone: Asia/Almaty
		- id: KG
		  names.en: Kyrgyzstan
		  names.ru: Кыргызстан
		  formal.en: Kyrgyz Republic
		  formal.ru: Кыргызская Республика
		  rank: 4
		  since: 2003-09-18
		  threshold: 1
		  roots: @root KG
		  capital.en: Bishkek
		  capital.ru: Бишкек
		  zone: Asia/Bishkek
		- id: RU
		  names.en: Russia
		  names.ru: Россия
		  formal.en: Russian Federation
		  formal.ru: Российская Федерация
		  rank: 5
		  since: 2003-09-18
		  threshold: 1
		  roots: @root RU
		  capital.en: Moscow
		  capital.ru: Москва
		  zone: Europe/Moscow
		- id: TJ
		  names.en: Tajikistan
		  names.ru: Таджикистан
		  formal.en: Republic of Tajikistan
		  formal.ru: Республика Таджикистан
		  rank: 6
		  since: 2003-09-18
		  threshold: 1
		  roots: @root TJ
		  capital.en: Dushanbe
		  capital.ru: Душанбе
		  zone: Asia/Dushanbe
		- id: UZ
		  names.en: Uzbekistan
		  names.ru: Узбекистан
		  formal.en: Republic of Uzbekistan
		  formal.ru: Республика Узбекистан
		  rank: 7
		  since: 2006-06-23
		  threshold: 1
		  roots: @root UZ
		  capital.en: Tashkent
		  capital.ru: Ташкент
		  zone: Asia/Tashkent
		- id: secretariat
		  kind: organ
		  names.en: Secretariat
		  names.ru: Секретариат
		  rank: 100
		  threshold: 1
		  roots: @root secretariat
=> acts.csto.example/log is constituted.

# --- Keys: each member's root enrols the keys of its offices; the enrolment
# says which kinds of act the key may sign.

2010-11-29 10:20 Europe/Moscow, every 20 s

secretariat root: key.enrol
| office            | holder            | kinds | key  | proof  |
| secretary-general | Secretary General | *     | @key | @proof |
| registrar         | Registrar         | *     | @key | @proof |
| desk              | Desk              | silence.close, written.close | @key | @proof |
=> Secretariat enrols a key for desk.

AM, BY, KZ, KG, RU, TJ, UZ root: key.enrol
	office: head-of-state
	holder: Head of State
	kinds: agenda.*, amendment.*, attendance.*, chair.take, credentials.present, document.*, instrument.sign, key.revoke, mandate.*, meeting.*, plan.approve, position.*, powers.issue, session.close, silence.*, vote.record
	key: @key
	proof: @proof

AM, BY, KZ, KG, RU, TJ, UZ root: key.enrol
	office: foreign-minister
	holder: Minister of Foreign Affairs
	kinds: agenda.*, amendment.*, attendance.*, credentials.present, document.*, instrument.sign, key.revoke, mandate.*, meeting.*, plan.approve, position.*, powers.issue, silence.*, vote.record
	key: @key
	proof: @proof

AM, BY, KZ, KG, RU, TJ, UZ root: key.enrol
	office: delegate
	holder: Delegate
	kinds: agenda.propose, amendment.*, credentials.present, document.table, document.revise, document.withdraw, instrument.sign, mandate.fulfil, package.remove, position.*
	key: @key
	proof: @proof
=> Uzbekistan enrols a key for delegate.

# --- Organs, with the names under which the sources know them. The Secretariat
# stands in the founding act already.

2010-11-29 11:00 Europe/Moscow, every 15 s

secretariat registrar: organ.establish
	organ: csc
	names.en: Collective Security Council
	names.ru: Совет коллективной безопасности
	abbr.en: CSC
	abbr.ru: СКБ
	type: principal
=> The organ is entered: Collective Security Council.

secretariat registrar: organ.establish
	organ: cmfa
	names.en: Council of Ministers of Foreign Affairs
	names.ru: Совет министров иностранных дел
	abbr.en: CMFA
	abbr.ru: СМИД
	type: ministerial
	parent: csc
	aliases: COM, Ministerial Council, Council of Foreign Ministers

secretariat registrar: organ.establish
	organ: cmd
	names.en: Council of Ministers of Defence
	names.ru: Совет министров обороны
	abbr.en: CMD
	abbr.ru: СМО
	type: ministerial
	parent: csc
	aliases: SMO, Council of Ministers of Defense

secretariat registrar: organ.establish
	organ: cssc
	names.en: Committee of Secretaries of Security Councils
	names.ru: Комитет секретарей советов безопасности
	abbr.en: CSSC
	abbr.ru: КССБ
	type: ministerial
	parent: csc
	aliases: Committee of Secretaries of the CSTO Security Council

secretariat registrar: organ.establish
	organ: permanent-council
	names.en: Permanent Council
	names.ru: Постоянный совет
	abbr.en: PC
	abbr.ru: ПС
	type: permanent
	parent: csc

secretariat registrar: organ.establish
	organ: joint-staff
	names.en: Joint Staff
	names.ru: Объединённый штаб
	abbr.en: JS
	abbr.ru: ОШ
	type: working
	parent: csc

secretariat registrar: organ.establish
	organ: emergency-council
	names.en: Coordination Council for Emergency Situations
	names.ru: Координационный совет по чрезвычайным ситуациям
	abbr.ru: КСЧС
	type: subsidiary
	parent: csc
	aliases: Emergency Coordination Council of the Member States
=> The organ is entered: Coordination Council for Emergency Situations.

# --- Offices: what their holders may sign without full powers (Vienna
# Convention on the Law of Treaties, article 7), and where they sit by right.

secretariat registrar: office.establish
| office                    | names.en                           | names.ru                            | organ       | powers | sits_in               |
| head-of-state             | Head of State                      | Глава государства                   |             | all    | csc                   |
| foreign-minister          | Minister of Foreign Affairs        | Министр иностранных дел             |             | all    | csc, cmfa             |
| defence-minister          | Minister of Defence                | Министр обороны                     |             | adopt  | cmd                   |
| security-council-secretary | Secretary of the Security Council | Секретарь совета безопасности       |             | adopt  | cssc                  |
| secretary-general         | Secretary General                  | Генеральный секретарь               | secretariat | none   | csc, cmfa, cmd, cssc, permanent-council |
| chief-of-joint-staff      | Chief of the Joint Staff           | Начальник Объединённого штаба       | joint-staff | none   |                       |
| delegate                  | Delegate                           | Представитель                       |             | none   |                       |
=> The office is entered: Delegate.

# --- People. Only those whom the record names; everybody else stands by the
# office.

secretariat registrar: person.register
| person      | names.en             | names.ru             |
| sargsyan    | Serzh Sargsyan       | Серж Саргсян         |
| lukashenko  | Alexander Lukashenko | Александр Лукашенко  |
| nazarbayev  | Nursultan Nazarbayev | Нурсултан Назарбаев  |
| otunbayeva  | Roza Otunbayeva      | Роза Отунбаева       |
| medvedev    | Dmitry Medvedev      | Дмитрий Медведев     |
| rakhmon     | Emomali Rakhmon      | Эмомали Рахмон       |
| karimov     | Islam Karimov        | Ислам Каримов        |
| bordyuzha   | Nikolai Bordyuzha    | Николай Бордюжа      |
| lavrov      | Sergey Lavrov        | Сергей Лавров        |
=> Sergey Lavrov is entered in the record.

secretariat registrar: office.appoint
| office            | person     | delegation  | title.en                    | title.ru                      |
| head-of-state     | sargsyan   | AM          | President                   | Президент                     |
| head-of-state     | lukashenko | BY          | President                   | Президент                     |
| head-of-state     | nazarbayev | KZ          | President                   | Президент                     |
| head-of-state     | otunbayeva | KG          | President in transition     | Президент переходного периода |
| head-of-state     | medvedev   | RU          | President                   | Президент                     |
| head-of-state     | rakhmon    | TJ          | President                   | Президент                     |
| head-of-state     | karimov    | UZ          | President                   | Президент                     |
| foreign-minister  | lavrov     | RU          | Minister of Foreign Affairs | Министр иностранных дел       |
| secretary-general | bordyuzha  | secretariat | Secretary General           | Генеральный секретарь         |
=> Nikolai Bordyuzha holds the office: Secretary General.

# --- The chair of the Council. It goes round in the Russian alphabetical order
# of the members; in June 2009 it did not.

2010-11-30 10:00 Europe/Moscow, every 30 s

secretariat registrar: rotation.set
	organ: csc
	order: AM, BY, KZ, KG, RU, TJ, UZ
=> The rotation of the chair is set: Collective Security Council.

secretariat registrar: chair.take
	organ: csc
	member: AM
	from: 2008-09-05T08:00:00Z
	basis: rotation
=> The chair passes to Armenia: Collective Security Council.

secretariat registrar: chair.skip
	organ: csc
	member: BY
	reason: The turn of Belarus in June 2009 was taken by Russia and stands over to the next handover.
	deferred: 1

secretariat registrar: chair.take
	organ: csc
	member: RU
	from: 2009-06-14T08:00:00Z
	basis: decision
	reason: In June 2009 Russia took the turn of Belarus, outside the alphabetical order.
=> The chair passes to Russia: Collective Security Council.

# --- Forces, operations and exercises, with the figures the record gives.
# Reaction, deployment and peacekeeping forces are three different forces.

2010-11-30 11:00 Europe/Moscow, every 15 s

secretariat registrar: force.register
| force              | names.en                                                                          | names.ru                                                                                                | type     | strength |
| rapid-reaction     | Collective Rapid Reaction Forces                                                  | Коллективные силы оперативного реагирования                                                             | standing | 20000    |
| peacekeeping       | Peacekeeping Forces                                                               | Миротворческие силы                                                                                     | forming  | 3500     |
| rapid-deployment   | Collective Rapid Deployment Forces of the Central Asian Collective Security Region | Коллективные силы быстрого развёртывания Центрально-Азиатского региона коллективной безопасности      | standing |          |

secretariat registrar: operation.register
| operation | names.en | names.ru   | purpose.en                   | purpose.ru                                        |
| channel   | Channel  | Канал      | Against drug trafficking     | Против незаконного оборота наркотиков             |
| nelegal   | Nelegal  | Нелегал    | Against illegal migration    | Против незаконной миграции                        |
| proxy     | Proxy    | ПРОКСИ     | Against criminal use of the Internet | Против преступного использования Интернета |
=> The operation is entered: Proxy.

secretariat registrar: exercise.register
| exercise         | names.en         | names.ru            | year | host |
| interaction-2009 | Interaction-2009 | Взаимодействие-2009 | 2009 | KZ   |
| interaction-2010 | Interaction-2010 | Взаимодействие-2010 | 2010 | RU   |

# --- Outside organisations and institutions that the documents cite.

secretariat registrar: partner.register
| partner             | names.en                                              | names.ru                                                     | type         | parent              |
| un                  | United Nations                                        | Организация Объединённых Наций                               | organisation |                     |
| un-general-assembly | General Assembly of the United Nations                | Генеральная Ассамблея ООН                                    | organ        | un                  |
| un-security-council | Security Council of the United Nations                | Совет Безопасности ООН                                       | organ        | un                  |
| un-ctc              | Counter-Terrorism Committee of the Security Council   | Контртеррористический комитет Совета Безопасности ООН        | organ        | un-security-council |
| un-secretariat      | Secretariat of the United Nations                     | Секретариат ООН                                              | organ        | un                  |
| osce                | Organization for Security and Co-operation in Europe  | Организация по безопасности и сотрудничеству в Европе        | organisation |                     |
| cis                 | Commonwealth of Independent States                    | Содружество Независимых Государств                           | organisation |                     |
| sco                 | Shanghai Cooperation Organization                     | Шанхайская организация сотрудничества                        | organisation |                     |
| nato                | North Atlantic Treaty Organization                    | Организация Североатлантического договора                    | organisation |                     |
| russia-nato-council | Russia-NATO Council                                   | Совет Россия – НАТО                                          | organ        | nato                |
| itar-tass           | ITAR-TASS                                             | ИТАР-ТАСС                                                    | media        |                     |
=> The partner is entered: ITAR-TASS.

# --- Instruments of the organisation: those the session is to act on, those
# its documents replace, and those they rest on. A day is given where the
# record gives one, with the event it is the day of.

2010-12-01 10:00 Europe/Moscow, every 20 s

secretariat registrar: instrument.register
	instrument: collective-security-treaty
	names.en: Collective Security Treaty
	names.ru: Договор о коллективной безопасности
	kind: treaty
	date: 1992-05-15
	event: signature
	scope: own
	statutory: 1
	status: in_force
=> The instrument is entered: Collective Security Treaty.

secretariat registrar: instrument.register
	instrument: charter
	names.en: Charter of the Collective Security Treaty Organization
	names.ru: Устав Организации Договора о коллективной безопасности
	kind: charter
	date: 2002-10-07
	event: signature
	scope: own
	statutory: 1
	status: in_force

secretariat registrar: instrument.register
	instrument: rules-of-procedure
	names.en: Rules of Procedure of the Collective Security Treaty Organization Organs
	names.ru: Правила процедуры органов
	kind: rules_of_procedure
	date: 2004-06-18
	event: adoption
	scope: own
	status: in_force

secretariat registrar: instrument.register
	instrument: regulations-on-organs
	names.en: Regulations on the Bodies of the Collective Security Treaty Organization
	names.ru: Положения об органах
	kind: regulation
	date: 2003-04-28
	event: adoption
	scope: own
	status: in_force

secretariat registrar: instrument.register
	instrument: rapid-deployment-protocol
	names.en: Protocol on the Composition and Deployment of National Formations (Contingents) of the Collective Rapid Deployment Forces of the Central Asian Collective Security Region
	names.ru: Протокол о составе и дислокации национальных формирований (контингентов) Коллективных сил быстрого развёртывания Центрально-Азиатского региона коллективной безопасности
	kind: protocol
	scope: own
	status: unknown

# The day of the Treaty stands in the title of this agreement; the agreement
# itself is of 20 June 2000.
secretariat registrar: instrument.register
	instrument: military-technical-agreement
	names.en: Agreement on the Basic Principles of Military-Technical Cooperation between the States Parties to the Collective Security Treaty of May 15, 1992
	names.ru: Соглашение об основных принципах военно-технического сотрудничества между государствами – участниками Договора о коллективной безопасности от 15 мая 1992 года
	kind: agreement
	date: 2000-06-20
	event: signature
	scope: own
	status: in_force

secretariat registrar: instrument.register
	instrument: special-equipment-agreement
	names.en: Agreement on preferential terms for the supply of special equipment and special equipment for equipping law enforcement agencies and special services of the States members of the Collective Security Treaty Organization
	names.ru: Соглашение о льготных условиях поставок специальной техники и специальных средств для оснащения правоохранительных органов и специальных служб государств – членов ОДКБ
	kind: agreement
	scope: own
	status: unknown

secretariat registrar: instrument.register
	instrument: emergency-council-regulation
	names.en: Regulations on the Emergency Coordination Council of the Member States of the Collective Security Treaty Organization
	names.ru: Положение о Координационном совете по чрезвычайным ситуациям государств – членов ОДКБ
	kind: regulation
	scope: own
	status: unknown

secretariat registrar: instrument.register
	instrument: protocol-2001
	names.en: Protocol on the Formation and Operation of the Forces and Means of the Collective Security System
	names.ru: Протокол о порядке формирования и функционирования сил и средств системы коллективной безопасности
	kind: protocol
	date: 2001-05-25
	event: signature
	scope: own
	status: in_force

secretariat registrar: instrument.register
	instrument: regulation-2000
	names.en: Regulation on the Procedure for Taking and Carrying Out Collective Decisions on the Use of the Forces and Means
	names.ru: Положение о порядке принятия и реализации коллективных решений на применение сил и средств системы коллективной безопасности
	kind: regulation
	date: 2000-05-24
	event: adoption
	scope: own
	status: in_force

secretariat registrar: instrument.register
	instrument: peacekeeping-concept
	names.en: Concept of the Formation and Functioning of the Peacekeeping Mechanism
	names.ru: Концепция формирования и функционирования механизма миротворческой деятельности
	kind: concept
	date: 2004-06-18
	event: adoption
	scope: own
	status: adopted

secretariat registrar: instrument.register
	instrument: peacekeeping-agreement
	names.en: Agreement on Peacekeeping Activities
	names.ru: Соглашение о миротворческой деятельности
	kind: agreement
	date: 2009-01-15
	event: entry_into_force
	scope: own
	status: in_force

secretariat registrar: instrument.register
	instrument: honour-regulation
	names.en: Regulation on the Certificate of Honour of the Collective Security Council
	names.ru: Положение о Почётной грамоте Совета коллективной безопасности
	kind: regulation
	date: 2004-06-18
	event: adoption
	scope: own
	status: in_force

secretariat registrar: instrument.register
	instrument: coalition-plan
	names.en: Coalition Military Development Plan for the Period to 2010 and Beyond
	names.ru: План коалиционного военного строительства на период до 2010 года и дальнейшую перспективу
	kind: plan
	scope: own
	status: adopted

# --- Instruments of others, with the status their text or the record gives.

secretariat registrar: instrument.register
	instrument: un-charter
	names.en: Charter of the United Nations
	names.ru: Устав Организации Объединённых Наций
	kind: charter
	date: 1945-06-26
	event: signature
	scope: external
	status: in_force
	partner: un

secretariat registrar: instrument.register
	instrument: helsinki-final-act
	names.en: Helsinki Final Act
	names.ru: Хельсинкский заключительный акт
	kind: declaration
	date: 1975-08-01
	event: signature
	scope: external
	status: political
	partner: osce

secretariat registrar: instrument.register
	instrument: npt
	names.en: Treaty on the Non-Proliferation of Nuclear Weapons
	names.ru: Договор о нераспространении ядерного оружия
	kind: treaty
	date: 1970-03-05
	event: entry_into_force
	scope: external
	status: in_force

secretariat registrar: instrument.register
	instrument: ctbt
	names.en: Comprehensive Nuclear-Test-Ban Treaty
	names.ru: Договор о всеобъемлющем запрещении ядерных испытаний
	kind: treaty
	date: 1996-09-24
	event: signature
	scope: external
	status: signed

secretariat registrar: instrument.register
	instrument: vienna-document-1999
	names.en: Vienna Document 1999
	names.ru: Венский документ 1999 года
	kind: other
	date: 1999-11-16
	event: adoption
	scope: external
	status: political
	partner: osce

secretariat registrar: instrument.register
	instrument: new-start
	names.en: Treaty between the Russian Federation and the United States of America on Measures for the Further Reduction and Limitation of Strategic Offensive Arms
	names.ru: Договор между Российской Федерацией и Соединёнными Штатами Америки о мерах по дальнейшему сокращению и ограничению стратегических наступательных вооружений
	kind: treaty
	date: 2010-04-08
	event: signature
	scope: external
	status: signed

secretariat registrar: instrument.register
	instrument: european-security-treaty-draft
	names.en: Draft European Security Treaty (Russian draft)
	names.ru: Проект Договора о европейской безопасности (российский проект)
	kind: treaty
	scope: external
	status: proposed

secretariat registrar: instrument.register
	instrument: russia-nato-lisbon
	names.en: Joint Statement of the Russia-NATO Council, Lisbon
	names.ru: Совместное заявление Совета Россия – НАТО, Лиссабон
	kind: statement
	scope: external
	status: political
	partner: russia-nato-council

secretariat registrar: instrument.register
	instrument: unga-resolution-2010
	names.en: General Assembly Resolution on Cooperation between the United Nations and the Collective Security Treaty Organization
	names.ru: Резолюция Генеральной Ассамблеи о сотрудничестве между ООН и ОДКБ
	kind: resolution
	date: 2010-03-02
	event: adoption
	scope: external
	status: adopted
	partner: un-general-assembly

secretariat registrar: instrument.register
	instrument: un-joint-declaration-2010
	names.en: Joint Declaration on Cooperation between the Secretariats of the United Nations and the Organization
	names.ru: Совместная декларация о сотрудничестве между секретариатами ООН и ОДКБ
	kind: declaration
	date: 2010-03-18
	event: signature
	scope: external
	status: signed
	partner: un-secretariat

# --- What went before: the session of June 2009, and the informal meeting in
# Yerevan that asked for the changes.

2010-12-02 10:00 Europe/Moscow, every 30 s

secretariat registrar: session.convene
	session: csc-2009-1
	names.en: Moscow, June 2009
	names.ru: Москва, июнь 2009 года
	organs: csc
	type: regular
	symbol: CSC/2009-1
	place.en: Moscow
	place.ru: Москва
	from: 2009-06-14
	until: 2009-06-14
=> The session is convened: Moscow, June 2009.

secretariat registrar: meeting.record
	meeting: csc-2009-1-plenary
	names.en: Session of June 2009
	names.ru: Сессия в июне 2009 года
	session: csc-2009-1
	organs: csc
	format: plenary
	access: public
	place.en: Moscow
	place.ru: Москва
	zone: Europe/Moscow
	day: 2009-06-14
=> A past meeting is entered: Session of June 2009.

RU head-of-state: session.close
	session: csc-2009-1

secretariat registrar: session.convene
	session: csc-2010-2
	names.en: Moscow, 10 December 2010
	names.ru: Москва, 10 декабря 2010 года
	organs: csc
	type: regular
	symbol: CSC/2010-2
	place.en: Moscow, the Kremlin
	place.ru: Москва, Кремль
	from: 2010-12-10
	until: 2010-12-10
	previous: csc-2009-1
=> The session is convened: Moscow, 10 December 2010.

secretariat registrar: meeting.record
	meeting: yerevan-2010-08-20
	names.en: Informal meeting of the heads of state in Yerevan
	names.ru: Неформальная встреча глав государств в Ереване
	prepares: csc-2010-2
	organs: csc
	format: informal
	access: limited
	place.en: Yerevan
	place.ru: Ереван
	zone: Asia/Yerevan
	day: 2010-08-20
=> A past meeting is entered: Informal meeting of the heads of state in Yerevan.

secretariat registrar: mandate.give
	mandate: yerevan-crisis-mechanism
	names.en: Improve the crisis response mechanism
	names.ru: Усовершенствовать механизм реагирования на кризисные ситуации
	meeting: yerevan-2010-08-20
	period: 2010

secretariat registrar: mandate.give
	mandate: yerevan-statutory-changes
	names.en: Prepare changes to the statutory documents
	names.ru: Подготовить изменения в уставные документы
	meeting: yerevan-2010-08-20
	period: 2010
=> A mandate is given: Prepare changes to the statutory documents.

# --- The 33 drafts. Kind (what a document is) and effect (what it does) are
# two things: number 17 is a protocol that amends nothing, number 18 a decision
# that amends a protocol. Titles stand as the record prints them, number 33 in
# its repaired reading. Only the report, number 25, is not signed. The texts are
# demonstration texts (@demo): the wording is not part of the record.

2010-12-03 10:00 Europe/Moscow, every 60 s

secretariat registrar: document.table
	document: csc-2010-2.1
	session: csc-2010-2
	number: 1
	kind: decision
	effect: takes_note
	title.en: On the Annual Report of the Secretary General of the Collective Security Treaty Organization
	title.ru: О Ежегодном докладе Генерального секретаря Организации Договора о коллективной безопасности
	short.en: Annual report of the Secretary General
	short.ru: Ежегодный доклад Генерального секретаря
	symbol: CSC/2010-2/L/1
	sponsor: secretariat
	signed: 1
	text: @demo
=> The draft is tabled: Annual report of the Secretary General.

secretariat registrar: document.table
	document: csc-2010-2.2
	session: csc-2010-2
	number: 2
	kind: declaration
	effect: political
	title.en: Declaration of the Member States of the Collective Security Treaty Organization
	title.ru: Декларация государств – членов Организации Договора о коллективной безопасности
	short.en: Declaration of the member states
	short.ru: Декларация государств-членов
	symbol: CSC/2010-2/L/2
	sponsor: secretariat
	signed: 1
	provisions: 13
	provision_kind: paragraphs
	text: @demo

secretariat registrar: document.table
	document: csc-2010-2.3
	session: csc-2010-2
	number: 3
	kind: statement
	effect: political
	title.en: Statement by the States Members of the Collective Security Treaty Organization on the CSTO Peacekeeping Forces
	title.ru: Заявление государств – членов Организации Договора о коллективной безопасности о миротворческих силах ОДКБ
	short.en: Statement on the peacekeeping forces
	short.ru: Заявление о миротворческих силах
	symbol: CSC/2010-2/L/3
	sponsor: secretariat
	signed: 1
	provisions: 8
	provision_kind: points
	text: @demo

secretariat registrar: document.table
	document: csc-2010-2.4
	session: csc-2010-2
	number: 4
	kind: decision
	effect: mandates
	title.en: On measures for the preparation of strategic and conceptual documents on the improvement and development of the collective security system of the Collective Security Treaty Organization
	title.ru: О мерах по подготовке документов стратегического и концептуального характера по совершенствованию и развитию системы коллективной безопасности Организации Договора о коллективной безопасности
	short.en: Preparation of strategic and conceptual documents on the collective security system
	short.ru: Подготовка стратегических и концептуальных документов о системе коллективной безопасности
	symbol: CSC/2010-2/L/4
	sponsor: secretariat
	signed: 1
	text: @demo

secretariat registrar: document.table
	document: csc-2010-2.5
	session: csc-2010-2
	number: 5
	kind: protocol
	effect: amends
	title.en: Protocol amending the Collective Security Treaty of May 15, 1992
	title.ru: Протокол о внесении изменений в Договор о коллективной безопасности от 15 мая 1992 года
	short.en: Amending the Collective Security Treaty of 15 May 1992
	short.ru: Изменения в Договор о коллективной безопасности от 15 мая 1992 года
	symbol: CSC/2010-2/L/5
	sponsor: secretariat
	target: collective-security-treaty
	signed: 1
	ratify: 1
	text: @demo

secretariat registrar: document.table
	document: csc-2010-2.6
	session: csc-2010-2
	number: 6
	kind: protocol
	effect: amends
	title.en: Protocol amending the Charter of the Collective Security Treaty Organization of October 7, 2002
	title.ru: Протокол о внесении изменений в Устав Организации Договора о коллективной безопасности от 7 октября 2002 года
	short.en: Amending the Charter of 7 October 2002
	short.ru: Изменения в Устав от 7 октября 2002 года
	symbol: CSC/2010-2/L/6
	sponsor: secretariat
	target: charter
	signed: 1
	ratify: 1
	text: @demo

secretariat registrar: document.table
	document: csc-2010-2.7
	session: csc-2010-2
	number: 7
	kind: decision
	effect: approves
	title.en: On the Regulation on the Crisis Situation Response Organization of the Collective Security Treaty Organization
	title.ru: О Положении о порядке реагирования Организации Договора о коллективной безопасности на кризисные ситуации
	short.en: Regulation on responding to crisis situations
	short.ru: Положение о порядке реагирования на кризисные ситуации
	symbol: CSC/2010-2/L/7
	sponsor: secretariat
	depends:
		- relation: in_force_with
		  document: csc-2010-2.5
		- relation: in_force_with
		  document: csc-2010-2.6
	signed: 1
	text: |
		The Collective Security Council decides to approve the following regulation and to instruct the Secretary General to report on its use to each session.

		1. A crisis situation is one in which the security, stability, territorial integrity or sovereignty of a member is directly threatened.

		2. The member concerned notifies the chair and the Secretary General, who pass the notification to all members without delay.

		3. A notification is given by the head of state.

		4. Each member acknowledges receipt.

		5. Consultations open within 72 hours of the notification, at the level the members agree.

secretariat registrar: document.table
	document: csc-2010-2.8
	session: csc-2010-2
	number: 8
	kind: decision
	effect: amends
	title.en: On Amending the Rules of Procedure of the Collective Security Treaty Organization Organs
	title.ru: О внесении изменений в Правила процедуры органов Организации Договора о коллективной безопасности
	short.en: Amending the rules of procedure of the organs
	short.ru: Изменения в правила процедуры органов
	symbol: CSC/2010-2/L/8
	sponsor: secretariat
	target: rules-of-procedure
	signed: 1
	text: @demo

secretariat registrar: document.table
	document: csc-2010-2.9
	session: csc-2010-2
	number: 9
	kind: decision
	effect: amends
	title.en: On Amendments to the Regulations on the Bodies of the Collective Security Treaty Organization
	title.ru: О внесении изменений в положения об органах Организации Договора о коллективной безопасности
	short.en: Amending the regulations on the organs
	short.ru: Изменения в положения об органах
	symbol: CSC/2010-2/L/9
	sponsor: secretariat
	target: regulations-on-organs
	signed: 1
	text: @demo

secretariat registrar: document.table
	document: csc-2010-2.10
	session: csc-2010-2
	number: 10
	kind: agreement
	effect: new_instrument
	title.en: Agreement on the status of the formations of forces and means of the collective security system of the Collective Security Treaty Organization
	title.ru: Соглашение о статусе формирований сил и средств системы коллективной безопасности Организации Договора о коллективной безопасности
	short.en: Status of formations of the forces and means
	short.ru: Статус формирований сил и средств
	symbol: CSC/2010-2/L/10
	sponsor: secretariat
	signed: 1
	ratify: 1
	text: @demo

secretariat registrar: document.table
	document: csc-2010-2.11
	session: csc-2010-2
	number: 11
	kind: agreement
	effect: new_instrument
	title.en: Agreement on the formation and operation of forces and means of the collective security system of the Collective Security Treaty Organization
	title.ru: Соглашение о порядке формирования и функционирования сил и средств системы коллективной безопасности Организации Договора о коллективной безопасности
	short.en: Forming and operating the forces and means
	short.ru: Порядок формирования и функционирования сил и средств
	symbol: CSC/2010-2/L/11
	sponsor: secretariat
	depends:
		- relation: supersedes
		  instrument: protocol-2001
	signed: 1
	ratify: 1
	text: @demo

secretariat registrar: document.table
	document: csc-2010-2.12
	session: csc-2010-2
	number: 12
	kind: decision
	effect: approves
	title.en: On the Regulations on the Procedure for Making and Implementing Collective Decisions on the Use of Force and Means of the Collective Security Treaty Organization Collective Security System
	title.ru: О Положении о порядке принятия и реализации коллективных решений о применении сил и средств системы коллективной безопасности Организации Договора о коллективной безопасности
	short.en: Procedure for collective decisions on using the forces and means
	short.ru: Порядок принятия и реализации коллективных решений о применении сил и средств
	symbol: CSC/2010-2/L/12
	sponsor: secretariat
	depends:
		- relation: repeals
		  instrument: regulation-2000
	signed: 1
	text: @demo

secretariat registrar: document.table
	document: csc-2010-2.13
	session: csc-2010-2
	number: 13
	kind: decision
	effect: approves
	title.en: On the Forms of the Name List of Personnel and the List of Movable Property of Formations of Forces and Tools of the Collective Security System of the Collective Security Treaty Organization
	title.ru: О формах именного списка личного состава и перечня движимого имущества формирований сил и средств системы коллективной безопасности Организации Договора о коллективной безопасности
	short.en: Forms for the personnel roll and the list of movable property
	short.ru: Формы именного списка личного состава и перечня движимого имущества
	symbol: CSC/2010-2/L/13
	sponsor: secretariat
	signed: 1
	text: @demo

secretariat registrar: document.table
	document: csc-2010-2.14
	session: csc-2010-2
	number: 14
	kind: agreement
	effect: new_instrument
	title.en: Agreement on the preservation of the specialization of enterprises and organizations involved in the production of military products in the framework of the Collective Security Treaty Organization
	title.ru: Соглашение о сохранении специализации предприятий и организаций, участвующих в производстве продукции военного назначения, в рамках Организации Договора о коллективной безопасности
	short.en: Keeping the specialisation of defence manufacturers
	short.ru: Сохранение специализации предприятий, производящих военную продукцию
	symbol: CSC/2010-2/L/14
	sponsor: secretariat
	signed: 1
	ratify: 1
	text: @demo

secretariat registrar: document.table
	document: csc-2010-2.15
	session: csc-2010-2
	number: 15
	kind: agreement
	effect: new_instrument
	title.en: Agreement on cooperation among the member states of the Collective Security Treaty Organization in the field of development, production, operation, repair, modernization, extension of the service life and disposal of military products
	title.ru: Соглашение о сотрудничестве государств – членов Организации Договора о коллективной безопасности в области разработки, производства, эксплуатации, ремонта, модернизации, продления сроков эксплуатации и утилизации продукции военного назначения
	short.en: Cooperation over the life cycle of military products
	short.ru: Сотрудничество на всех этапах жизненного цикла военной продукции
	symbol: CSC/2010-2/L/15
	sponsor: secretariat
	signed: 1
	ratify: 1
	text: @demo

secretariat registrar: document.table
	document: csc-2010-2.16
	session: csc-2010-2
	number: 16
	kind: agreement
	effect: new_instrument
	title.en: Agreement on general principles for the creation of interstate research and production associations in the Collective Security Treaty Organization for the production of military products
	title.ru: Соглашение об общих принципах создания в рамках Организации Договора о коллективной безопасности межгосударственных научно-производственных объединений по выпуску продукции военного назначения
	short.en: General principles for interstate research and production associations
	short.ru: Общие принципы создания межгосударственных научно-производственных объединений
	symbol: CSC/2010-2/L/16
	sponsor: secretariat
	signed: 1
	ratify: 1
	text: @demo

secretariat registrar: document.table
	document: csc-2010-2.17
	session: csc-2010-2
	number: 17
	kind: protocol
	effect: new_instrument
	title.en: Protocol on ensuring technical and information compatibility of weapons and military equipment of forces and means of the collective security system of the Organization of the Collective Security Treaty
	title.ru: Протокол об обеспечении технической и информационной совместимости вооружения и военной техники сил и средств системы коллективной безопасности Организации Договора о коллективной безопасности
	short.en: Technical and information compatibility of weapons and equipment
	short.ru: Техническая и информационная совместимость вооружения и техники
	symbol: CSC/2010-2/L/17
	sponsor: secretariat
	signed: 1
	ratify: 1
	text: @demo

secretariat registrar: document.table
	document: csc-2010-2.18
	session: csc-2010-2
	number: 18
	kind: decision
	effect: amends
	title.en: On Amendments to the Protocol on the Composition and Deployment of National Formations (Contingents) of the Collective Rapid Deployment Forces of the Central Asian Collective Security Region
	title.ru: О внесении изменений в Протокол о составе и дислокации национальных формирований (контингентов) Коллективных сил быстрого развёртывания Центрально-Азиатского региона коллективной безопасности
	short.en: Amending the protocol on rapid deployment contingents, Central Asian region
	short.ru: Изменения в протокол о контингентах быстрого развёртывания Центрально-Азиатского региона
	symbol: CSC/2010-2/L/18
	sponsor: secretariat
	target: rapid-deployment-protocol
	signed: 1
	text: @demo

secretariat registrar: document.table
	document: csc-2010-2.19
	session: csc-2010-2
	number: 19
	kind: protocol
	printed: Third Protocol
	effect: amends
	title.en: Third Protocol on Amendments to the Agreement on the Basic Principles of Military-Technical Cooperation between the States Parties to the Collective Security Treaty of May 15, 1992
	title.ru: Третий протокол о внесении изменений в Соглашение об основных принципах военно-технического сотрудничества между государствами – участниками Договора о коллективной безопасности от 15 мая 1992 года
	short.en: Third protocol amending the agreement on military-technical cooperation
	short.ru: Третий протокол об изменениях в соглашение о военно-техническом сотрудничестве
	symbol: CSC/2010-2/L/19
	sponsor: secretariat
	target: military-technical-agreement
	depends:
		- relation: inherits_formula
		  instrument: military-technical-agreement
	signed: 1
	ratify: 1
	text: @demo
=> The draft is tabled: Third protocol amending the agreement on military-technical cooperation.

secretariat registrar: document.table
	document: csc-2010-2.20
	session: csc-2010-2
	number: 20
	kind: protocol
	effect: amends
	title.en: Protocol on amending the Agreement on preferential terms for the supply of special equipment and special equipment for equipping law enforcement agencies and special services of the States members of the Collective Security Treaty Organization
	title.ru: Протокол о внесении изменений в Соглашение о льготных условиях поставок специальной техники и специальных средств для оснащения правоохранительных органов и специальных служб государств – членов Организации Договора о коллективной безопасности
	short.en: Amending the agreement on preferential supply of special equipment
	short.ru: Изменения в соглашение о льготных поставках специальной техники
	symbol: CSC/2010-2/L/20
	sponsor: secretariat
	target: special-equipment-agreement
	signed: 1
	ratify: 1
	text: @demo

secretariat registrar: document.table
	document: csc-2010-2.21
	session: csc-2010-2
	number: 21
	kind: decision
	effect: approves
	title.en: On the Provision on Cooperation of the Member States of the Collective Security Treaty Organization in the Field of Ensuring Information Security
	title.ru: О Положении о сотрудничестве государств – членов Организации Договора о коллективной безопасности в сфере обеспечения информационной безопасности
	short.en: Regulation on cooperation in information security
	short.ru: Положение о сотрудничестве в сфере информационной безопасности
	symbol: CSC/2010-2/L/21
	sponsor: secretariat
	signed: 1
	text: @demo

secretariat registrar: document.table
	document: csc-2010-2.22
	session: csc-2010-2
	number: 22
	kind: decision
	effect: mandates
	title.en: On the Proposal to Develop a Draft Program of Military-Economic Cooperation of the Member States of the Collective Security Treaty Organization for the Period up to 2015
	title.ru: О предложении по разработке проекта Программы военно-экономического сотрудничества государств – членов Организации Договора о коллективной безопасности на период до 2015 года
	short.en: Draft programme of military-economic cooperation to 2015
	short.ru: Проект программы военно-экономического сотрудничества до 2015 года
	symbol: CSC/2010-2/L/22
	sponsor: secretariat
	signed: 1
	text: @demo

secretariat registrar: document.table
	document: csc-2010-2.23
	session: csc-2010-2
	number: 23
	kind: decision
	effect: designates
	title.en: On the Basic Organization of the Member States of the Collective Security Treaty Organization in the Study of Problems of Military-Technical Cooperation
	title.ru: О базовой организации государств – членов Организации Договора о коллективной безопасности по исследованию проблем военно-технического сотрудничества
	short.en: Base organisation for research on military-technical cooperation
	short.ru: Базовая организация по исследованиям военно-технического сотрудничества
	symbol: CSC/2010-2/L/23
	sponsor: secretariat
	signed: 1
	text: @demo

secretariat registrar: document.table
	document: csc-2010-2.24
	session: csc-2010-2
	number: 24
	kind: decision
	effect: appoints
	title.en: On the Chief of the Joint Staff of the Collective Security Treaty Organization
	title.ru: О начальнике Объединённого штаба Организации Договора о коллективной безопасности
	short.en: Chief of the Joint Staff
	short.ru: Начальник Объединённого штаба
	symbol: CSC/2010-2/L/24
	sponsor: secretariat
	signed: 1
	text: @demo

secretariat registrar: document.table
	document: csc-2010-2.25
	session: csc-2010-2
	number: 25
	kind: report
	effect: takes_note
	title.en: On the implementation of the activities of the Coalition Military Construction Plan of the Collective Security Treaty Organization for the Period to 2010 and Further Perspective
	title.ru: О выполнении мероприятий Плана коалиционного военного строительства Организации Договора о коллективной безопасности на период до 2010 года и дальнейшую перспективу
	short.en: Carrying out the coalition military development plan to 2010 and beyond
	short.ru: Выполнение плана коалиционного военного строительства до 2010 года и далее
	symbol: CSC/2010-2/L/25
	sponsor: cmd
	text: @demo

secretariat registrar: document.table
	document: csc-2010-2.26
	session: csc-2010-2
	number: 26
	kind: decision
	effect: amends
	title.en: On Amendments to the Regulations on the Emergency Coordination Council of the Member States of the Collective Security Treaty Organization
	title.ru: О внесении изменений в Положение о Координационном совете по чрезвычайным ситуациям государств – членов Организации Договора о коллективной безопасности
	short.en: Amending the regulation on the emergency coordination council
	short.ru: Изменения в положение о Координационном совете по чрезвычайным ситуациям
	symbol: CSC/2010-2/L/26
	sponsor: secretariat
	target: emergency-council-regulation
	signed: 1
	text: @demo

secretariat registrar: document.table
	document: csc-2010-2.27
	session: csc-2010-2
	number: 27
	kind: decision
	effect: approves
	title.en: On the Work Plan of the CSTO Member States on the Formation of a System of Collective Emergency Response
	title.ru: О Плане работы государств – членов ОДКБ по формированию системы коллективного реагирования на чрезвычайные ситуации
	short.en: Work plan for a collective emergency response system
	short.ru: План работы по созданию системы коллективного чрезвычайного реагирования
	symbol: CSC/2010-2/L/27
	sponsor: secretariat
	signed: 1
	text: @demo

secretariat registrar: document.table
	document: csc-2010-2.28
	session: csc-2010-2
	number: 28
	kind: decision
	effect: awards
	title.en: On awarding the Certificate of Honor of the Collective Security Treaty Organization Collective Security Council
	title.ru: О награждении Почётной грамотой Совета коллективной безопасности Организации Договора о коллективной безопасности
	short.en: Certificates of honour of the Council
	short.ru: Почётные грамоты Совета
	symbol: CSC/2010-2/L/28
	sponsor: secretariat
	signed: 1
	text: @demo

secretariat registrar: document.table
	document: csc-2010-2.29
	session: csc-2010-2
	number: 29
	kind: decision
	effect: approves_report
	title.en: On the CSTO Budget Performance Report for 2008
	title.ru: Об Отчёте об исполнении бюджета ОДКБ за 2008 год
	short.en: Budget performance 2008
	short.ru: Исполнение бюджета за 2008 год
	symbol: CSC/2010-2/L/29
	sponsor: secretariat
	signed: 1
	text: @demo

secretariat registrar: document.table
	document: csc-2010-2.30
	session: csc-2010-2
	number: 30
	kind: decision
	effect: approves_report
	title.en: On the CSTO Budget Performance Report for 2009
	title.ru: Об Отчёте об исполнении бюджета ОДКБ за 2009 год
	short.en: Budget performance 2009
	short.ru: Исполнение бюджета за 2009 год
	symbol: CSC/2010-2/L/30
	sponsor: secretariat
	signed: 1
	text: @demo

secretariat registrar: document.table
	document: csc-2010-2.31
	session: csc-2010-2
	number: 31
	kind: decision
	effect: adopts_budget
	title.en: On CSTO budget for 2011
	title.ru: О бюджете ОДКБ на 2011 год
	short.en: Budget for 2011
	short.ru: Бюджет на 2011 год
	symbol: CSC/2010-2/L/31
	sponsor: secretariat
	signed: 1
	text: @demo

secretariat registrar: document.table
	document: csc-2010-2.32
	session: csc-2010-2
	number: 32
	kind: decision
	printed: Resolution
	effect: approves
	title.en: on the Regulation on the procedure of documentary audits of financial and economic activity of permanent working bodies of the collective security Treaty
	title.ru: О Положении о порядке проведения документальных ревизий финансово-хозяйственной деятельности постоянно действующих рабочих органов Организации Договора о коллективной безопасности
	short.en: Procedure for documentary audits of the permanent working bodies
	short.ru: Порядок документальных ревизий постоянно действующих рабочих органов
	symbol: CSC/2010-2/L/32
	sponsor: secretariat
	signed: 1
	text: @demo

secretariat registrar: document.table
	document: csc-2010-2.33
	session: csc-2010-2
	number: 33
	kind: protocol_decision
	effect: schedules
	title.en: about the time and place of the next session of the Collective Security Council of the Collective Security Treaty Organization
	title.ru: О времени и месте проведения очередной сессии Совета коллективной безопасности Организации Договора о коллективной безопасности
	short.en: Time and place of the next session
	short.ru: Время и место проведения следующей сессии
	symbol: CSC/2010-2/L/33
	sponsor: secretariat
	signed: 1
	text: @demo
=> The draft is tabled: Time and place of the next session.

# --- The rules by which the organs decide, and one draft on its way: two
# revisions, and a silence procedure that clears it. The wording is ours.

2010-12-03 15:00 Europe/Moscow

secretariat registrar: rules.adopt
	profile: @profile csto-2010
	from: 2004-06-18
=> Secretariat enters the rules of decision.

2010-12-03 16:00 Europe/Moscow, every 90 s

AM, BY, RU delegate: position.state
	document: csc-2010-2.7
	text: @text
	position: agree

KZ, UZ delegate: position.state
	document: csc-2010-2.7
	text: @text
	position: awaiting_instructions

KG delegate: position.state
	document: csc-2010-2.7
	text: @text
	position: object
	statement: Seventy-two hours are too long.
=> Kyrgyzstan states its position on Regulation on responding to crisis situations: object.

2010-12-04 11:00 Europe/Moscow, every 60 s

secretariat registrar: document.revise
	document: csc-2010-2.7
	symbol: CSC/2010-2/L/7/Rev.1
	note: Paragraph 4 names a duty officer.
	text: |
		The Collective Security Council decides to approve the following regulation and to instruct the Secretary General to report on its use to each session.

		1. A crisis situation is one in which the security, stability, territorial integrity or sovereignty of a member is directly threatened.

		2. The member concerned notifies the chair and the Secretary General, who pass the notification to all members without delay.

		3. A notification is given by the head of state.

		4. Each member acknowledges receipt and names a duty officer for the consultations.

		5. Consultations open within 72 hours of the notification, at the level the members agree.
=> The draft is revised: Regulation on responding to crisis situations, CSC/2010-2/L/7/Rev.1.

AM, BY, KG, RU, UZ delegate: position.state
	document: csc-2010-2.7
	text: @text
	position: agree

KZ, TJ delegate: position.state
	document: csc-2010-2.7
	text: @text
	position: reservation
	statement: Paragraph 3 should name who may notify.

2010-12-06 10:00 Europe/Moscow, every 60 s

KG delegate: amendment.propose
	amendment: csc-2010-2.7-a1
	document: csc-2010-2.7
	text: @text
	paragraph: 6
	action: replace
	wording: Consultations open within 24 hours of the notification, at the level the members agree.
	reason: A crisis does not wait for three days.
=> Kyrgyzstan proposes an amendment to Regulation on responding to crisis situations, paragraph 6.

2010-12-06 11:30 Europe/Moscow, every 60 s

secretariat registrar: document.revise
	document: csc-2010-2.7
	symbol: CSC/2010-2/L/7/Rev.2
	accepts: csc-2010-2.7-a1
	note: Paragraph 3 says who may notify; paragraph 5 shortens the time after an objection.
	text: |
		The Collective Security Council decides to approve the following regulation and to instruct the Secretary General to report on its use to each session.

		1. A crisis situation is one in which the security, stability, territorial integrity or sovereignty of a member is directly threatened.

		2. The member concerned notifies the chair and the Secretary General, who pass the notification to all members without delay.

		3. A notification is given by the head of state, or by the permanent representative on the written instruction of the head of state.

		4. Each member acknowledges receipt and names a duty officer for the consultations.

		5. Consultations open within 24 hours of the notification, at the level the members agree.

2010-12-06 12:00 Europe/Moscow, every 20 s

secretariat registrar: package.form
	package: csc-2010-2-package
	names.en: Package of documents of the session
	names.ru: Пакет документов сессии
	session: csc-2010-2
	parts:
		- names.en: Report and political documents
		  names.ru: Доклад и политические документы
		  documents: csc-2010-2.1, csc-2010-2.2, csc-2010-2.3, csc-2010-2.4
		- names.en: Statutory documents and crisis response
		  names.ru: Уставные документы и кризисное реагирование
		  documents: csc-2010-2.5, csc-2010-2.6, csc-2010-2.7, csc-2010-2.8, csc-2010-2.9
		- names.en: Forces and means
		  names.ru: Силы и средства
		  documents: csc-2010-2.10, csc-2010-2.11, csc-2010-2.12, csc-2010-2.13
		- names.en: Military-technical and security cooperation
		  names.ru: Военно-техническое сотрудничество и безопасность
		  documents: csc-2010-2.14, csc-2010-2.15, csc-2010-2.16, csc-2010-2.17, csc-2010-2.18, csc-2010-2.19, csc-2010-2.20, csc-2010-2.21, csc-2010-2.22, csc-2010-2.23
		- names.en: Staff, plans and honours
		  names.ru: Штаб, планы, награды
		  documents: csc-2010-2.24, csc-2010-2.25, csc-2010-2.26, csc-2010-2.27, csc-2010-2.28
		- names.en: Budget, audit and next session
		  names.ru: Бюджет, ревизия и следующая сессия
		  documents: csc-2010-2.29, csc-2010-2.30, csc-2010-2.31, csc-2010-2.32, csc-2010-2.33
=> The package is formed: Package of documents of the session.

secretariat registrar: instrument.register
	instrument: astana-declaration
	names.en: Astana Declaration (summit of the Organization for Security and Co-operation in Europe)
	names.ru: Астанинская декларация (саммит Организации по безопасности и сотрудничеству в Европе)
	kind: declaration
	scope: external
	status: political
	partner: osce

# --- The ministers are called for the day before.

2010-12-07 10:00 Europe/Moscow

RU foreign-minister: silence.open
	silence: csc-2010-2.7-s1
	document: csc-2010-2.7
	text: @text
	organ: csc
	purpose: clear
	expires: 2010-12-08T09:00:00Z
=> A silence procedure begins: Regulation on responding to crisis situations; it ends 2010-12-08T09:00:00Z.

2010-12-07 11:00 Europe/Moscow

secretariat registrar: meeting.convene
	meeting: joint-2010-12-09
	names.en: Joint meeting of the ministers and secretaries
	names.ru: Совместное заседание министров и секретарей
	prepares: csc-2010-2
	organs: cmfa, cmd, cssc
	format: joint
	access: limited
	place.en: Moscow
	place.ru: Москва
	zone: Europe/Moscow
	day: 2010-12-09
	due: 2010-12-09T07:00:00Z
=> The meeting is convened: Joint meeting of the ministers and secretaries.

# --- Five answer; two are silent, and that is agreement. The desk closes it.

2010-12-07 15:00 Europe/Moscow, every 60 s

AM, BY, KG, RU delegate: position.state
	document: csc-2010-2.7
	text: @text
	position: agree

TJ delegate: position.state
	document: csc-2010-2.7
	text: @text
	position: reservation
	statement: The costs of deployment are settled case by case.
