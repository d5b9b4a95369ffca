# unga.profile: the General Assembly of the United Nations.
# SPDX-License-Identifier: Apache-2.0

profile unga
en General Assembly of the United Nations
ru Генеральная Ассамблея Организации Объединённых Наций
source Charter of the United Nations, article 18; rules of procedure 67 and 82 to 95

rule simple
    en More members vote for it than against it. Those that abstain are considered as not voting. A majority of the members is present.
    ru Голосов «за» больше, чем «против». Воздержавшиеся считаются не участвовавшими в голосовании. Присутствует большинство членов.
    article UN Charter, article 18(3); rules 67, 85, 86 and 95
    quorum more than 1/2 of members
    tie second vote
    yes more than 1/2 of present and voting

rule two-thirds
    en Two thirds of the members present and voting.
    ru Две трети присутствующих и участвующих в голосовании членов.
    article UN Charter, article 18(2); rules 67, 83 and 86
    quorum more than 1/2 of members
    yes at least 2/3 of present and voting

rule consensus
    en Adopted without a vote when no member objects.
    ru Принимается без голосования, если никто не возражает.
    article Practice of the Assembly; rule 67
    quorum more than 1/2 of members
    no objection

rule election-majority
    en By secret ballot, with the majority of the members present and voting. When places are left, the next ballot is restricted to the two candidates with most votes for each of them, and equal votes of the last two are decided by lot.
    ru Тайным голосованием, большинством присутствующих и участвующих в голосовании. Если места остаются, следующее голосование ограничивается двумя кандидатами с наибольшим числом голосов на каждое место; при равенстве голосов двух последних решает жребий.
    article Rules of procedure 67, 92, 93 and 94
    quorum more than 1/2 of members
    election restricted to 2 for each place 3 times then open 3 times
    tie lot
    yes more than 1/2 of present and voting: rules 93 and 94

rule election-two-thirds
    en By secret ballot, with two thirds of the members present and voting. After the first ballot three are restricted to the two candidates with most votes for each place left, then three are open, and so on until every place is filled.
    ru Тайным голосованием, двумя третями присутствующих и участвующих в голосовании. После первого голосования три ограничиваются двумя кандидатами с наибольшим числом голосов на каждое оставшееся место, затем три свободны, и так далее, пока не заполнены все места.
    article UN Charter, article 18(2); rules 67, 83, 92, 93 and 94
    quorum more than 1/2 of members
    election restricted to 2 for each place 3 times then open 3 times
    yes at least 2/3 of present and voting: rules 83, 93 and 94

silence
    article General Assembly decision 74/544
    at least 72 hours
    urgent at least 72 hours
    at any hour

organ *
    matter important two-thirds
    matter amendment-of-important two-thirds
    matter reconsideration two-thirds
    matter election-of-council election-two-thirds
    matter election election-majority
    matter consensus consensus
    matter * simple
