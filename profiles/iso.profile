# iso.profile: a draft international standard. Who the P-members of a committee are
# differs with each ballot: the group is an example and is replaced.
# SPDX-License-Identifier: Apache-2.0

profile iso
en Ballot on a draft international standard
ru Голосование по проекту международного стандарта
source ISO/IEC Directives, part 1, 2.6.3

group p-members P1 P2 P3 P4 P5

rule enquiry
    en Two thirds of the votes of the P-members are for it, and at most a quarter of all votes are against it. Abstentions are not counted.
    ru Две трети голосов P-членов – «за» и не более четверти всех голосов – «против». Воздержавшиеся не учитываются.
    article ISO/IEC Directives, part 1, 2.6.3
    yes at least 2/3 of present and voting group p-members: ISO/IEC Directives, part 1, 2.6.3(a)
    no at most 1/4 of present and voting: ISO/IEC Directives, part 1, 2.6.3(b)

organ *
    matter * enquiry
