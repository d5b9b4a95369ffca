# osce.profile: decision-making in the OSCE.
# The rules print no quorum: two thirds is the default.
# SPDX-License-Identifier: Apache-2.0

profile osce
en Organization for Security and Co-operation in Europe
ru Организация по безопасности и сотрудничеству в Европе
source Rules of Procedure of 1 November 2006, part II(A); Prague document of 1992

rule consensus
    en Adopted when no participating state objects, with two thirds present.
    ru Принимается, если ни одно государство-участник не возражает, при участии двух третей.
    article Rules of Procedure, II(A)1
    quorum 2/3 of entitled
    no objection

rule consensus-minus-one
    en Adopted when no participating state but the one concerned objects, with two thirds present.
    ru Принимается, если не возражает никто, кроме заинтересованного государства, при участии двух третей.
    article Prague document 1992, paragraph 16
    quorum 2/3 of entitled
    without concerned
    no objection

organ *
    matter gross-violation consensus-minus-one
    matter * consensus
