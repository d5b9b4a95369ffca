# generic-federation.profile: a federation, a union, an association.
# SPDX-License-Identifier: Apache-2.0

profile generic-federation
en A federation of members
ru Федерация участников
source Model rules

rule simple
    en More vote for it than against it, with half of those entitled present.
    ru Голосов «за» больше, чем «против», при участии половины имеющих право голоса.
    article Model rules, 1
    quorum 1/2 of entitled
    tie chair
    yes more than 1/2 of present and voting

rule statutes
    en Two thirds of the votes cast, abstentions included, with two thirds of the members present.
    ru Две трети поданных голосов, считая воздержавшихся, при участии двух третей.
    article Model rules, 2
    quorum 2/3 of entitled
    yes at least 2/3 of cast

rule dissolution
    en Three quarters of all members.
    ru Три четверти всех участников.
    article Model rules, 3
    yes at least 3/4 of members

rule consensus
    en Adopted when nobody objects.
    ru Принимается, если никто не возражает.
    article Model rules, 4
    quorum 2/3 of entitled
    no objection

rule election
    en By secret ballot, with more than half of the valid votes. When places are left, the next ballots are restricted to the two candidates with most votes for each of them; equal votes of the last two are decided by lot.
    ru Тайным голосованием, более чем половиной действительных голосов. Если места остаются, следующие голосования ограничиваются двумя кандидатами с наибольшим числом голосов на каждое из них; при равенстве голосов двух последних решает жребий.
    article Model rules, 5
    quorum 1/2 of entitled
    election restricted to 2 for each place
    tie lot
    yes more than 1/2 of present and voting

organ *
    matter statutes statutes
    matter dissolution dissolution
    matter consensus consensus
    matter election election
    matter * simple
