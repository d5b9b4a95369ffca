# unsc.profile: the Security Council of the United Nations.
# The rules print no quorum: nine votes are more than half the Council, and without a
# vote two thirds is the default.
# SPDX-License-Identifier: Apache-2.0

profile unsc
en Security Council of the United Nations
ru Совет Безопасности Организации Объединённых Наций
source Charter of the United Nations, article 27; seven votes of eleven before 1966

group permanent CHN FRA GBR RUS USA

rule nine
    en Nine affirmative votes, and no permanent member votes against. An abstention or the absence of a permanent member is no veto.
    ru Девять голосов «за», и ни один постоянный член не голосует против. Воздержание или отсутствие постоянного члена не является вето.
    article UN Charter, article 27(3)
    yes at least 9: UN Charter, article 27(3), nine votes
    none of permanent says no: UN Charter, article 27(3), concurring votes

rule seven
    en Seven affirmative votes of eleven, and no permanent member votes against.
    ru Семь голосов «за» из одиннадцати, и ни один постоянный член не голосует против.
    article UN Charter, article 27(3) as of 1945
    yes at least 7: UN Charter, article 27(3) as of 1945, seven votes
    none of permanent says no: UN Charter, article 27(3), concurring votes

rule nine-parties-abstain
    en As on substance; a party to the dispute has no vote.
    ru Как по существу; сторона спора не голосует.
    article UN Charter, articles 27(3) and 52(3)
    without parties
    yes at least 9: UN Charter, article 27(3), nine votes
    none of permanent says no: UN Charter, article 27(3), concurring votes

rule procedural-nine
    en Nine affirmative votes; there is no veto.
    ru Девять голосов «за»; вето не применяется.
    article UN Charter, article 27(2)
    yes at least 9

rule procedural-seven
    en Seven affirmative votes; there is no veto.
    ru Семь голосов «за»; вето не применяется.
    article UN Charter, article 27(2) as of 1945
    yes at least 7

rule consensus
    en Adopted without a vote when no member objects, with two thirds present.
    ru Принимается без голосования, если никто не возражает, при участии двух третей.
    article Practice of the Council
    quorum 2/3 of entitled
    no objection

organ *
    matter substance until 1965-12-31 seven
    matter substance from 1966-01-01 nine
    matter dispute nine-parties-abstain
    matter procedure until 1965-12-31 procedural-seven
    matter procedure from 1966-01-01 procedural-nine
    matter consensus consensus
