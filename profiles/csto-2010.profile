# csto-2010.profile: a collective security organisation, as of 2010.
# SPDX-License-Identifier: Apache-2.0

profile csto-2010
en Collective Security Treaty Organization, as of 2010
ru Организация Договора о коллективной безопасности, по состоянию на 2010 год
source Charter of 7 October 2002; Rules of Procedure of 18 June 2004

rule consensus
    en Adopted when no member objects, with two thirds of the members present. A reservation, a dissociation or an abstention does not stand in the way.
    ru Принимается, если ни одно государство-член не возражает, при участии двух третей. Оговорка, отмежевание и воздержание не препятствуют.
    article Charter, article 12
    quorum 2/3 of entitled
    no objection

rule consensus-minus
    en Adopted when no member objects, without the member concerned.
    ru Принимается, если никто не возражает, без участия заинтересованного государства.
    article Charter, article 20
    quorum 2/3 of entitled
    without concerned
    no objection

rule limited-format
    en Some members decide, when no member objects to that; adopted when none of them votes against. Those that stay out are not bound.
    ru Решение принимает часть государств-членов, если никто не возражает против такого порядка и ни один из участников не голосует против. Остальные не связаны.
    article Charter, article 12, limited format
    limited format 2
    no objection

rule procedural
    en Adopted when more vote for it than against it.
    ru Принимается, если голосов «за» больше, чем «против».
    article Rules of Procedure
    quorum 2/3 of entitled
    yes more than 1/2 of present and voting

rule two-thirds-of-parts
    en Valid with at least two thirds of the national parts; adopted when none objects.
    ru Правомочно при участии не менее двух третей национальных частей; принимается, если никто не возражает.
    article Regulation on the commission for military and economic cooperation
    quorum 2/3 of members
    no objection

organ *
    matter substance consensus
    matter admission consensus
    matter suspension consensus-minus
    matter exclusion consensus-minus
    matter limited limited-format
    matter procedure procedural
    matter * consensus

