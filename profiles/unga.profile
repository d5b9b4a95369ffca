# unga.profile: the General Assembly of the United Nations.
# SPDX-License-Identifier: Apache-2.0

profile unga
en General Assembly of the United Nations
ru Генеральная Ассамблея Организации Объединённых Наций
source Charter of the United Nations, article 18; rules of procedure 82 to 95

rule simple
    en More members vote for it than against it. Those that abstain are considered as not voting.
    ru Голосов «за» больше, чем «против». Воздержавшиеся считаются не участвовавшими в голосовании.
    article UN Charter, article 18(3); rules 85 and 86
    tie second vote
    yes more than 1/2 of present and voting

rule two-thirds
    en Two thirds of the members present and voting.
    ru Две трети присутствующих и участвующих в голосовании членов.
    article UN Charter, article 18(2); rules 83 and 86
    yes at least 2/3 of present and voting

rule consensus
    en Adopted without a vote when no member objects.
    ru Принимается без голосования, если никто не возражает.
    article Practice of the Assembly
    no objection

organ *
    matter important two-thirds
    matter amendment-of-important two-thirds
    matter reconsideration two-thirds
    matter consensus consensus
    matter * simple
