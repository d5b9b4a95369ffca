# draft.story: a draft is revised and withdrawn, amendments are proposed and
# taken back, and what was agreed ad referendum is confirmed in time.
# SPDX-License-Identifier: Apache-2.0

2020-03-02 09:00 UTC

secretariat root: org.constitute
	origin: acts.csto.example/log
	name: Organisation of the Four Winds
	members:
		- id: N
		  names.en: Northland
		  since: 2000-01-01
		  roots: @root N
		- id: E
		  names.en: Eastland
		  since: 2000-01-01
		  roots: @root E
		- id: S
		  names.en: Southland
		  since: 2000-01-01
		  roots: @root S
		- id: secretariat
		  kind: organ
		  names.en: Secretariat
		  roots: @root secretariat

secretariat root: key.enrol
	office: registrar
	holder: Registrar
	kinds: *
	key: @key
	proof: @proof

N, E, S root: key.enrol
	office: head-of-state
	holder: Head of State
	kinds: *
	key: @key
	proof: @proof

secretariat registrar: organ.establish
	organ: council
	names.en: Council
	type: principal

secretariat registrar: office.establish
	office: head-of-state
	names.en: Head of State
	powers: all
	sits_in: council

secretariat registrar: chair.take
	organ: council
	member: N
	basis: host
	reason: The first meeting is there.

secretariat registrar: session.convene
	session: s1
	names.en: First session
	organs: council
	type: regular
	symbol: CSC/2020-1

secretariat registrar: meeting.convene
	meeting: m1
	names.en: First meeting
	session: s1
	organs: council
	format: plenary
	place.en: Here
	zone: UTC
	day: 2020-03-20

E head-of-state: document.table
| document | session | number | kind     | effect   | title.en   | symbol         | text  |
| d1       | s1      | 1      | decision | approves | Decision 1 | CSC/2020-1/L/1 | @demo |
| d2       | s1      | 2      | decision | approves | Decision 2 | CSC/2020-1/L/2 | @demo |
| d3       | s1      | 3      | decision | approves | Decision 3 | CSC/2020-1/L/3 | @demo |
| d4       | s1      | 4      | decision | approves | Decision 4 | CSC/2020-1/L/4 | @demo |

# --- amendments: over the exact text, with words unless words are deleted.

S head-of-state: amendment.propose
	amendment: a1
	document: d1
	text: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
	paragraph: 1
	action: replace
	wording: Other words.
=> refused (position 1)

S head-of-state: amendment.propose
	amendment: a1
	document: d1
	text: @text
	paragraph: 1
	action: replace
=> refused (amendment 2) New words are given, except where words are deleted.

S head-of-state: amendment.propose
	amendment: a1
	document: d1
	text: @text
	paragraph: 1
	action: delete
	wording: Other words.
=> refused (amendment 2) New words are given, except where words are deleted.

S head-of-state: amendment.propose
	amendment: a1
	document: d1
	text: @text
	paragraph: 1
	action: replace
	wording: Other words.
=> Southland proposes an amendment to Decision 1, paragraph 1.

S head-of-state: amendment.propose
	amendment: a2
	document: d1
	text: @text
	paragraph: 2
	action: delete
=> Southland proposes an amendment to Decision 1, paragraph 2.

S head-of-state: amendment.propose
	amendment: a3
	document: d2
	text: @text
	paragraph: 1
	action: insert_after
	wording: More words.

# Who proposed it takes it back, once.
N head-of-state: amendment.withdraw
	amendment: a2
=> refused (amendment 1) N has no open amendment a2.

S head-of-state: amendment.withdraw
	amendment: a2
=> Southland withdraws its amendment: Decision 1.

S head-of-state: amendment.withdraw
	amendment: a2
=> refused (amendment 1) S has no open amendment a2.

# --- revision: by who tabled it or the secretariat, with another text, and with
# amendments that are open on the text it had.

S head-of-state: document.revise
	document: d1
	symbol: CSC/2020-1/L/1/Rev.1
	text: |
		1. Other words.
=> refused (document 3) Only who tabled d1, or the secretariat, may do this.

E head-of-state: document.revise
	document: d1
	symbol: CSC/2020-1/L/1/Rev.1
	text: @text
=> refused (document 4) The text of CSC/2020-1/L/1 is the same as before.

E head-of-state: document.revise
	document: d1
	symbol: CSC/2020-1/L/2
	text: |
		1. Other words.
=> refused (symbols 1) The symbol CSC/2020-1/L/2 belongs to another document.

E head-of-state: document.revise
	document: d1
	symbol: CSC/2020-1/L/1/Rev.x
	text: |
		1. Other words.
=> refused (symbols 2)

E head-of-state: document.revise
	document: d1
	symbol: CSC/2020-1/L/1/Rev.1
	accepts: a2
	text: |
		1. Other words.
=> refused (amendment 1) The amendment a2 is not open on the text before the organ.

E head-of-state: document.revise
	document: d1
	symbol: CSC/2020-1/L/1/Rev.1
	accepts: a3
	text: |
		1. Other words.
=> refused (amendment 1) The amendment a3 is not open on the text before the organ.

E head-of-state: document.revise
	document: d1
	symbol: CSC/2020-1/L/1/Rev.1
	text: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
	texts: [{"language":"en","status":"authentic","text":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},{"language":"en","status":"working","text":"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"}]
=> refused (document 4) The language en stands twice.

E head-of-state: document.revise
	document: d1
	symbol: CSC/2020-1/L/1/Rev.1
	text: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
	texts: [{"language":"en","status":"working","text":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}]
=> refused (document 4) None of the texts is authentic.

E head-of-state: document.revise
	document: d1
	symbol: CSC/2020-1/L/1/Rev.1
	text: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
	texts: [{"language":"en","status":"authentic","text":"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"}]
=> refused (document 4) The hash does not cover the authentic texts: it would be bbbbbbbbbbbb... .

E head-of-state: document.revise
	document: d1
	symbol: CSC/2020-1/L/1/Rev.1
	text: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
	texts: [{"language":"en","status":"authentic","text":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},{"language":"ru","status":"working","text":"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"}]
	accepts: a1
=> The draft is revised: Decision 1, CSC/2020-1/L/1/Rev.1.

# A translation is added to a text as it stands, and replaced; an authentic text is not.
E head-of-state: document.translate
	document: d1
	of: @text
	language: en
	status: official
	text: |
		1. Words of another kind.
=> refused (document 9) The text in this language, en, is authentic: it is not replaced by a translation.

S head-of-state: document.translate
	document: d1
	of: @text
	language: fr
	status: unofficial
	text: |
		1. Des mots.
=> refused (document 3) Only who tabled d1, or the secretariat, may do this.

secretariat registrar: document.translate
	document: d1
	of: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
	language: fr
	status: unofficial
	text: |
		1. Des mots.
=> refused (position 1) The text of d1 has another hash: it is not the text before the organ.

secretariat registrar: document.translate
	document: d1
	of: @text
	language: fr
	status: unofficial
	text: |
		1. Des mots.
=> A translation is added: Decision 1, fr.

secretariat registrar: document.translate
	document: d1
	of: @text
	language: fr
	status: unofficial
	text: |
		1. Des mots.
=> refused (document 9) This translation is there already: fr.

E head-of-state: document.translate
	document: d1
	of: @text
	language: ru
	status: official
	text: |
		1. Слова.
=> A translation is added: Decision 1, ru.

secretariat registrar: document.revise
	document: d1
	symbol: CSC/2020-1/L/1/Rev.2
	text: |
		1. Words that all can bear.
=> The draft is revised: Decision 1, CSC/2020-1/L/1/Rev.2.

# Silence is no answer of who has answered.
N head-of-state: silence.open
	silence: q1
	document: d2
	text: @text
	organ: council
	purpose: adopt
	expires: 2020-03-05T10:00:00Z
=> refused (silence 15) Southland stands against this text by its position or its amendment: it takes that back first, or the text is revised.

S head-of-state: amendment.withdraw
	amendment: a3

# While a silence procedure runs on a text, the text stands still.
N head-of-state: silence.open
	silence: q1
	document: d2
	text: @text
	organ: council
	purpose: adopt
	expires: 2020-03-05T10:00:00Z

E head-of-state: document.revise
	document: d2
	symbol: CSC/2020-1/L/2/Rev.1
	text: |
		1. Something else.
=> refused (silence 11) The silence procedure q1 runs on this text: it ends first, or is withdrawn.

N head-of-state: silence.withdraw
	silence: q1

E head-of-state: document.revise
	document: d2
	symbol: CSC/2020-1/L/2/Rev.1
	text: |
		1. Something else.
=> The draft is revised: Decision 2, CSC/2020-1/L/2/Rev.1.

# --- withdrawal: by who tabled it, once; then nothing more is done with it.

S head-of-state: document.withdraw
	document: d3
=> refused (document 3) Only who tabled d3, or the secretariat, may do this.

E head-of-state: document.withdraw
	document: d3
=> The draft is withdrawn: Decision 3.

E head-of-state: document.withdraw
	document: d3
=> refused (document 3) CSC/2020-1/L/3 was withdrawn already.

E head-of-state: document.revise
	document: d3
	symbol: CSC/2020-1/L/3/Rev.1
	text: |
		1. Something else.
=> refused (document 3) CSC/2020-1/L/3 was withdrawn.

S head-of-state: amendment.propose
	amendment: a4
	document: d3
	text: @text
	paragraph: 1
	action: delete
=> refused (document 3) CSC/2020-1/L/3 was withdrawn.

S head-of-state: position.state
	document: d3
	text: @text
	position: agree
=> refused (document 3) CSC/2020-1/L/3 was withdrawn.

# --- positions: ad referendum has a day, a reservation has words.

S head-of-state: position.state
	document: d4
	text: @text
	position: agree_ad_referendum
=> refused (position 4) Agreement ad referendum says by which day it is confirmed.

S head-of-state: position.state
	document: d4
	text: @text
	position: agree
	confirm_by: 2020-03-10
=> refused (position 4) Only agreement ad referendum has a day to confirm it.

S head-of-state: position.state
	document: d4
	text: @text
	position: reservation
=> refused (position 5) A reservation, or a statement of interpretation, has words.

S head-of-state: position.state
	document: d4
	text: @text
	position: reservation
	statement: As far as the budget allows.

N head-of-state: position.state
	document: d4
	text: @text
	position: dissociate

# Nothing is confirmed that was not agreed ad referendum.
S head-of-state: position.confirm
	document: d4
	text: @text
=> refused (position 4) S has nothing to confirm on d4.

S, E head-of-state: position.state
	document: d4
	text: @text
	position: agree_ad_referendum
	confirm_by: 2020-03-10

S head-of-state: position.confirm
	document: d4
	text: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
=> refused (position 1)

2020-03-10 23:59:59 UTC

S head-of-state: position.confirm
	document: d4
	text: @text
=> Southland confirms its position on Decision 4.

S head-of-state: position.confirm
	document: d4
	text: @text
=> refused (position 4) S has nothing to confirm on d4.

2020-03-11 00:00 UTC

E head-of-state: position.confirm
	document: d4
	text: @text
=> refused (position 4) The last day to confirm was 2020-03-10.

# --- what is adopted is neither revised, withdrawn nor amended.

2020-03-20 10:00 UTC

N head-of-state: meeting.open
	meeting: m1
	chair: N

secretariat registrar: attendance.record
	meeting: m1
	delegation: N, E, S
	as: head-of-state
	role: head

N head-of-state: document.adopt
	document: d4
	meeting: m1
	symbol: CSC/2020-1/DEC/4
	outcome: adopted
=> Decision 4 is adopted: First meeting.

E head-of-state: document.revise
	document: d4
	symbol: CSC/2020-1/L/4/Rev.1
	text: |
		1. Something else.
=> refused (decision 1) d4 is adopted: its text can no longer be revised.

E head-of-state: document.withdraw
	document: d4
=> refused (decision 1) d4 is adopted: it can no longer be withdrawn.

S head-of-state: amendment.propose
	amendment: a5
	document: d4
	text: @text
	paragraph: 1
	action: delete
=> refused (decision 1) d4 is adopted: its text can no longer be amended so.

S head-of-state: position.state
	document: d4
	text: @text
	position: object
=> refused (position 2)
