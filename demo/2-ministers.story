# 2-ministers.story: the joint meeting of 9 December 2010.
#
# Played after 1-foundation.story. The ministers of foreign affairs, the
# ministers of defence and the secretaries of the security councils clear all
# 33 drafts, without exception, and propose the agenda of the session.
# The record names two of those present; the others stand by their office.
# Positions and hours are invented.
#
# SPDX-License-Identifier: Apache-2.0

2010-12-09 10:00 Europe/Moscow, every 30 s

RU foreign-minister: meeting.open
	meeting: joint-2010-12-09
	chair: RU
	presiding: lavrov
=> The meeting is open: Joint meeting of the ministers and secretaries; Russia presides.

2010-12-09 10:03 Europe/Moscow, every 5 s

secretariat registrar: attendance.record
	meeting: joint-2010-12-09
	delegation: RU
	person: lavrov
	as: foreign-minister
	role: head
=> Russia takes its seat: Joint meeting of the ministers and secretaries.

secretariat registrar: attendance.record
	meeting: joint-2010-12-09
	delegation: AM, BY, KZ, KG, TJ, UZ
	as: foreign-minister
	role: head

secretariat registrar: attendance.record
	meeting: joint-2010-12-09
	delegation: AM, BY, KZ, KG, RU, TJ, UZ
	as: defence-minister
	role: member

secretariat registrar: attendance.record
	meeting: joint-2010-12-09
	delegation: AM, BY, KZ, KG, RU, TJ, UZ
	as: security-council-secretary
	role: member

secretariat registrar: attendance.record
	meeting: joint-2010-12-09
	delegation: secretariat
	person: bordyuzha
	as: secretary-general
	role: secretary
=> Secretariat takes its seat: Joint meeting of the ministers and secretaries.

# --- Every member on every draft, over the hash of its text.

2010-12-09 10:40 Europe/Moscow, every 4 s

AM, BY, KZ, KG, RU, TJ, UZ foreign-minister: position.state
	document: csc-2010-2.1, csc-2010-2.2, csc-2010-2.3, csc-2010-2.4, csc-2010-2.5, csc-2010-2.6, csc-2010-2.7, csc-2010-2.8, csc-2010-2.9, csc-2010-2.10, csc-2010-2.11, csc-2010-2.12, csc-2010-2.13, csc-2010-2.14, csc-2010-2.15, csc-2010-2.16, csc-2010-2.17, csc-2010-2.18, csc-2010-2.19, csc-2010-2.20, csc-2010-2.21, csc-2010-2.22, csc-2010-2.23, csc-2010-2.24, csc-2010-2.25, csc-2010-2.26, csc-2010-2.27, csc-2010-2.28, csc-2010-2.29, csc-2010-2.30, csc-2010-2.31, csc-2010-2.32, csc-2010-2.33
	meeting: joint-2010-12-09
	text: @text
	position: agree
=> Uzbekistan states its position on Time and place of the next session: agree.

2010-12-09 11:30 Europe/Moscow

RU foreign-minister: document.clear
	meeting: joint-2010-12-09
	documents: csc-2010-2.1, csc-2010-2.2, csc-2010-2.3, csc-2010-2.4, csc-2010-2.5, csc-2010-2.6, csc-2010-2.7, csc-2010-2.8, csc-2010-2.9, csc-2010-2.10, csc-2010-2.11, csc-2010-2.12, csc-2010-2.13, csc-2010-2.14, csc-2010-2.15, csc-2010-2.16, csc-2010-2.17, csc-2010-2.18, csc-2010-2.19, csc-2010-2.20, csc-2010-2.21, csc-2010-2.22, csc-2010-2.23, csc-2010-2.24, csc-2010-2.25, csc-2010-2.26, csc-2010-2.27, csc-2010-2.28, csc-2010-2.29, csc-2010-2.30, csc-2010-2.31, csc-2010-2.32, csc-2010-2.33
=> Drafts are cleared: Joint meeting of the ministers and secretaries.

# --- Two plans; the first began before it was approved.

2010-12-09 12:15 Europe/Moscow, every 60 s

RU foreign-minister: plan.approve
	plan: consultation-plan-2010-2011
	names.en: Consultation plan on foreign policy, security and defence, second half of 2010 to first half of 2011
	names.ru: План консультаций по вопросам внешней политики, безопасности и обороны на второе полугодие 2010 – первое полугодие 2011 года
	from: 2010-07-01
	until: 2011-06-30
	meeting: joint-2010-12-09

RU foreign-minister: plan.approve
	plan: work-plan-2011
	names.en: Work plan of the Organization for 2011
	names.ru: План работы Организации на 2011 год
	from: 2011-01-01
	until: 2011-12-31
	meeting: joint-2010-12-09
=> The plan is approved: Work plan of the Organization for 2011.

# --- The agenda of the session, as the ministers propose it.

2010-12-09 12:45 Europe/Moscow, every 60 s

RU foreign-minister: agenda.propose
	session: csc-2010-2
	meeting: joint-2010-12-09
	items:
		- number: 1
		  names.en: Opening in restricted format
		  names.ru: Открытие в узком составе
		  note.en: chaired by Belarus
		  note.ru: председательствует Беларусь
		- number: 2
		  names.en: Opening of the plenary meeting
		  names.ru: Открытие пленарного заседания
		  note.en: 16:15, the Kremlin
		  note.ru: 16:15, Кремль
		- number: 3
		  names.en: Results of 2010 and crisis response after the events in Kyrgyzstan
		  names.ru: Итоги 2010 года и кризисное реагирование после событий в Кыргызстане
		  documents: csc-2010-2.1, csc-2010-2.4, csc-2010-2.7, csc-2010-2.12
		- number: 4
		  names.en: Statutory changes
		  names.ru: Изменения уставных документов
		  documents: csc-2010-2.5, csc-2010-2.6, csc-2010-2.8, csc-2010-2.9
		- number: 5
		  names.en: Declaration, and statement on the peacekeeping forces
		  names.ru: Декларация и заявление о миротворческих силах
		  documents: csc-2010-2.2, csc-2010-2.3
		- number: 6
		  names.en: Forces and means; military-technical cooperation
		  names.ru: Силы и средства; военно-техническое сотрудничество
		  documents: csc-2010-2.10, csc-2010-2.11, csc-2010-2.13, csc-2010-2.14, csc-2010-2.15, csc-2010-2.16, csc-2010-2.17, csc-2010-2.18, csc-2010-2.19, csc-2010-2.20, csc-2010-2.21, csc-2010-2.22, csc-2010-2.23, csc-2010-2.24, csc-2010-2.25, csc-2010-2.26, csc-2010-2.27
		- number: 7
		  names.en: Administrative and financial matters
		  names.ru: Административные и финансовые вопросы
		  documents: csc-2010-2.28, csc-2010-2.29, csc-2010-2.30, csc-2010-2.31, csc-2010-2.32
		- number: 8
		  names.en: Signing of the package
		  names.ru: Подписание пакета документов
		  note.en: all documents but the report
		  note.ru: все документы, кроме доклада
		- number: 9
		  names.en: The chair passes to Belarus; time and place of the next session
		  names.ru: Передача председательства Беларуси; время и место следующей сессии
		  documents: csc-2010-2.33
=> An agenda is proposed: Moscow, 10 December 2010.

secretariat registrar: mandate.fulfil
	mandate: yerevan-statutory-changes
	meeting: joint-2010-12-09
	note: The package of documents was agreed in all its details.
=> The mandate is fulfilled: Prepare changes to the statutory documents.

2010-12-09 13:30 Europe/Moscow

RU foreign-minister: meeting.close
	meeting: joint-2010-12-09
=> The meeting is closed: Joint meeting of the ministers and secretaries.

2010-12-09 14:00 Europe/Moscow, every 60 s

secretariat registrar: agenda.provisional
	session: csc-2010-2
=> The provisional agenda is issued: Moscow, 10 December 2010.

# --- What the public was told. The summaries are ours.

secretariat registrar: media.publish
	media: news-2010-12-09-joint-meeting
	title.en: Joint meeting of the ministers and secretaries
	title.ru: Совместное заседание министров и секретарей
	type: news
	meeting: joint-2010-12-09
	day: 2010-12-09
	summary.en: The three bodies met in Moscow and cleared the documents of the session. They took a positive view of the Secretary General's annual report and of the report on coalition military development, approved two plans, and proposed the agenda of 10 December.
	summary.ru: Три органа провели заседание в Москве и согласовали документы сессии. Они положительно оценили ежегодный доклад Генерального секретаря и доклад о коалиционном военном строительстве, утвердили два плана и внесли предложения к повестке дня 10 декабря.

secretariat registrar: media.publish
	media: statement-2010-12-09-lavrov
	title.en: Statement to the press by the Minister of Foreign Affairs of Russia after the joint meeting
	title.ru: Выступление Министра иностранных дел России перед прессой по итогам совместного заседания
	type: transcript
	meeting: joint-2010-12-09
	person: lavrov
	day: 2010-12-09
	source: Website of the Ministry of Foreign Affairs of Russia
	summary.en: The Minister reported that every detail of the package is agreed: the statutory changes for crisis response, the declaration, and the document on the peacekeeping forces. He thanked the Secretariat and wished Belarus well in the chair.
	summary.ru: Министр сообщил, что пакет согласован во всех деталях: уставные изменения для кризисного реагирования, декларация и документ о миротворческих силах. Он поблагодарил Секретариат и пожелал успеха Беларуси на посту председателя.

secretariat registrar: media.publish
	media: news-2010-12-09-agency
	title.en: Agency report on the opening of the joint meeting
	title.ru: Сообщение агентства об открытии совместного заседания
	type: news
	meeting: joint-2010-12-09
	person: lavrov
	day: 2010-12-09
	source: ITAR-TASS
	summary.en: At the opening the Minister spoke of the Organization's international weight, and called the events in Kyrgyzstan a test that showed where rapid response must be improved.
	summary.ru: На открытии Министр говорил о международном весе Организации и назвал события в Кыргызстане испытанием, которое показало, где следует усовершенствовать быстрое реагирование.
=> Published: Agency report on the opening of the joint meeting.

# --- The three meetings of the session are called.

2010-12-09 15:00 Europe/Moscow, every 20 s

secretariat registrar: meeting.convene
	meeting: csc-2010-2-private
	names.en: Private meeting of the heads of state
	names.ru: Закрытая встреча глав государств
	session: csc-2010-2
	organs: csc
	format: private
	access: restricted
	place.en: Moscow, the Kremlin
	place.ru: Москва, Кремль
	zone: Europe/Moscow
	day: 2010-12-10
	due: 2010-12-10T11:30:00Z

secretariat registrar: meeting.convene
	meeting: csc-2010-2-narrow
	names.en: Meeting in narrow composition
	names.ru: Заседание в узком составе
	session: csc-2010-2
	organs: csc
	format: narrow
	access: limited
	place.en: Moscow, the Kremlin
	place.ru: Москва, Кремль
	zone: Europe/Moscow
	chair: BY
	day: 2010-12-10
	due: 2010-12-10T12:15:00Z

secretariat registrar: meeting.convene
	meeting: csc-2010-2-plenary
	names.en: Plenary meeting
	names.ru: Пленарное заседание
	session: csc-2010-2
	organs: csc
	format: plenary
	access: public
	place.en: Moscow, the Kremlin
	place.ru: Москва, Кремль
	zone: Europe/Moscow
	day: 2010-12-10
	due: 2010-12-10T13:15:00Z
=> The meeting is convened: Plenary meeting.
