# eu-council.profile: the Council of the European Union, from November 2014.
# SPDX-License-Identifier: Apache-2.0

profile eu-council
en Council of the European Union
ru Совет Европейского союза
source Treaty on European Union, article 16; Treaty on the Functioning of the European Union, article 238; populations of Decision (EU, Euratom) 2024/3208 in thousands, rounded

weight population AUT 9159 BEL 11833 BGR 6446 HRV 3862 CYP 933 CZE 10901 DNK 5961 EST 1374 FIN 5604 FRA 68468 DEU 83456 GRC 10401 HUN 9585 IRL 5344 ITA 58972 LVA 1872 LTU 2886 LUX 672 MLT 563 NLD 17942 POL 36621 PRT 10640 ROU 19068 SVK 5425 SVN 2124 ESP 48619 SWE 10552

rule qualified
    en 55 % of the members that take part, with 65 % of their population; four members at least are needed to stop it.
    ru 55 % участвующих государств, представляющих 65 % их населения; блокировать могут не менее четырёх государств.
    article TEU, article 16(4); TFEU, article 238(3)
    yes at least 55/100 of entitled: TFEU, article 238(3)(a), states
    yes at least 65/100 of entitled weight population: TFEU, article 238(3)(a), population

rule reinforced
    en 72 % of the members that take part, with 65 % of their population: the proposal is neither the Commission's nor the High Representative's.
    ru 72 % участвующих государств, представляющих 65 % их населения: предложение внесено не Комиссией и не Высоким представителем.
    article TFEU, article 238(2)
    yes at least 72/100 of entitled: TFEU, article 238(2), states
    yes at least 65/100 of entitled weight population: TFEU, article 238(2), population

rule qualified-deemed
    en 55 % of the members with 65 % of their population; deemed reached when fewer than four are not in favour.
    ru 55 % государств, представляющих 65 % населения; считается достигнутым, если не поддержали менее четырёх государств.
    article TEU, article 16(4)
    yes at least 55/100 of entitled: TEU, article 16(4), states
    yes at least 65/100 of entitled weight population: TEU, article 16(4), population
    adopted when not in favour fewer than 4: TEU, article 16(4), blocking minority

rule simple
    en A majority of all members.
    ru Большинство всех государств-членов.
    article TFEU, article 238(1)
    yes more than 1/2 of members

rule unanimity
    en No member votes against; an abstention does not stand in the way. A majority of the members takes part.
    ru Никто не голосует против; воздержание не препятствует. Участвует большинство государств-членов.
    article TFEU, article 238(4)
    quorum more than 1/2 of members
    no objection

organ *
    matter substance qualified-deemed
    matter without-proposal reinforced
    matter procedure simple
    matter unanimity unanimity
