# sco.profile: the Shanghai Cooperation Organisation.
# The Charter prints no quorum: two thirds is the default.
# SPDX-License-Identifier: Apache-2.0

profile sco
en Shanghai Cooperation Organisation
ru Шанхайская организация сотрудничества
source Charter of 7 June 2002, articles 13 and 16

rule agreement
    en Adopted by agreement without a vote, when no member objects, with two thirds present.
    ru Принимается путём согласования без голосования, если никто не возражает, при участии двух третей.
    article Charter, article 16
    quorum 2/3 of entitled
    no objection

rule minus-one-vote
    en Suspension or expulsion: by consensus minus one vote, that of the member concerned, with two thirds present.
    ru Приостановление членства или исключение: консенсус минус один голос заинтересованного государства, при участии двух третей.
    article Charter, article 16
    quorum 2/3 of entitled
    without concerned
    no objection

rule particular-projects
    en Members that are interested carry a project out; those that are not do not hinder it, and may join later.
    ru Проект осуществляют заинтересованные государства; неучастие остальных не препятствует им, присоединиться можно позднее.
    article Charter, article 16
    limited format 2
    no objection

organ *
    matter suspension minus-one-vote
    matter expulsion minus-one-vote
    matter project particular-projects
    matter * agreement
