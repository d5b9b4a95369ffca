# stolen.story: what a stolen key said counts until the member disowns it; then what it
# took the place of, or confirmed, is again as it was. What was decided stays decided.
# SPDX-License-Identifier: Apache-2.0

2020-03-02 09:00 UTC

secretariat root: org.constitute
	origin: acts.csto.example/log
	name: Organisation of the Four Winds
	zone: UTC
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
		- id: W
		  names.en: Westland
		  since: 2000-01-01
		  roots: @root W
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

N, E, S, W root: key.enrol
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

secretariat registrar: office.establish
	office: delegate
	names.en: Delegate
	powers: all
	sits_in: council

secretariat registrar: rules.adopt
	from: 2000-01-01
	profile: @profile csto-2010

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
	day: 2020-03-02

W root: key.enrol
	office: delegate
	holder: Delegate
	kinds: *
	key: @key
	proof: @proof

secretariat registrar: document.table
| document | session | number | kind     | effect   | title.en    | symbol          | text  |
| d1       | s1      | 1      | decision | approves | Decision 1  | CSC/2020-1/L/1  | @demo |
| d2       | s1      | 2      | decision | approves | Decision 2  | CSC/2020-1/L/2  | @demo |
| d3       | s1      | 3      | decision | approves | Decision 3  | CSC/2020-1/L/3  | @demo |
| d4       | s1      | 4      | decision | approves | Decision 4  | CSC/2020-1/L/4  | @demo |
| d5       | s1      | 5      | decision | approves | Decision 5  | CSC/2020-1/L/5  | @demo |
| d6       | s1      | 6      | decision | approves | Decision 6  | CSC/2020-1/L/6  | @demo |
| d7       | s1      | 7      | decision | approves | Decision 7  | CSC/2020-1/L/7  | @demo |
| d8       | s1      | 8      | decision | approves | Decision 8  | CSC/2020-1/L/8  | @demo |
| d10      | s1      | 10     | decision | approves | Decision 10 | CSC/2020-1/L/10 | @demo |
| d11      | s1      | 11     | decision | approves | Decision 11 | CSC/2020-1/L/11 | @demo |

secretariat registrar: document.table
	document: d9
	session: s1
	number: 9
	kind: agreement
	effect: new_instrument
	title.en: Agreement 9
	symbol: CSC/2020-1/L/9
	text: @demo
	signed: 1

secretariat registrar: silence.open
| silence | document | text  | organ   | purpose | expires              |
| q1      | d1       | @text | council | adopt   | 2020-03-03T12:00:00Z |
| q2      | d2       | @text | council | adopt   | 2020-03-03T12:00:00Z |
| q3      | d3       | @text | council | adopt   | 2020-03-03T12:00:00Z |
| q4      | d4       | @text | council | adopt   | 2020-03-03T12:00:00Z |

secretariat registrar: written.open
| written | document | text  | organ   | expires              |
| w10     | d10      | @text | council | 2020-03-04T12:00:00Z |
| w11     | d11      | @text | council | 2020-03-04T12:00:00Z |

# What the member says itself.

2020-03-02 10:00 UTC

W head-of-state: position.state
| document | text  | position       | statement                       |
| d1       | @text | agree_provided | Provided that article 2 is out. |
| d4       | @text | agree_provided | Provided that article 2 is out. |
| d5       | @text | object         | Westland will not have it.      |
| d10      | @text | object         | Westland will not have it.      |

W head-of-state: position.state
| document | text  | position            | confirm_by |
| d2       | @text | agree_ad_referendum | 2020-03-10 |
| d3       | @text | agree_ad_referendum | 2020-03-10 |
| d6       | @text | agree_ad_referendum | 2020-03-10 |
| d7       | @text | agree_ad_referendum | 2020-03-04 |
| d8       | @text | agree_ad_referendum | 2020-03-10 |

N, E, S head-of-state: position.state
	document: d11
	text: @text
	position: agree

W head-of-state: document.table
	document: d12
	session: s1
	number: 12
	kind: decision
	effect: approves
	title.en: Decision 12
	symbol: CSC/2020-1/L/12
	text: @demo

W head-of-state: amendment.propose
	amendment: a8
	document: d8
	text: @text
	paragraph: 1
	action: delete

W head-of-state: powers.issue
	powers: p9
	held: head-of-state
	documents: d9

# Two drafts are adopted, and wait for Westland.

2020-03-02 10:30 UTC

secretariat registrar: meeting.open
	meeting: m1
	chair: N

secretariat registrar: attendance.record
	meeting: m1
	delegation: N, E, S, W
	as: head-of-state
	role: head

N head-of-state: document.adopt
| document | meeting | symbol           | outcome |
| d6       | m1      | CSC/2020-1/DEC/6 | adopted |
| d7       | m1      | CSC/2020-1/DEC/7 | adopted |
| d9       | m1      | CSC/2020-1/AGR/1 | adopted |

# The thief speaks.

2020-03-02 12:00 UTC

W delegate: position.state as agreed-1
	document: d1
	text: @text
	position: agree

W delegate: position.confirm as confirmed-2
	document: d2
	text: @text

W delegate: position.state as repeated-3
	document: d3
	text: @text
	position: agree_ad_referendum
	confirm_by: 2020-03-20

W delegate: position.state as agreed-4
	document: d4
	text: @text
	position: agree

W delegate: position.state as agreed-5
	document: d5
	text: @text
	position: agree

W delegate: position.state as agreed-10
	document: d10
	text: @text
	position: agree

# (The last answer: with it that procedure is over.)
W delegate: position.state as agreed-11
	document: d11
	text: @text
	position: agree

W delegate: position.confirm as confirmed-6
	document: d6
	text: @text

W delegate: position.confirm as confirmed-7
	document: d7
	text: @text

W delegate: position.confirm as confirmed-8
	document: d8
	text: @text

W delegate: instrument.sign as signed-9
	document: d9
	of: @tabled
	text: @text

W delegate: document.withdraw as gone-12
	document: d12

W delegate: amendment.withdraw as gone-8
	amendment: a8

W delegate: powers.revoke as gone-9
	powers: p9

# This one it proposes itself, too.
W delegate: amendment.propose as thiefs-8
	amendment: b8
	document: d8
	text: @text
	paragraph: 2
	action: delete

W delegate: amendment.withdraw as withdrawn-8
	amendment: b8

2020-03-02 13:00 UTC

# (The fingerprint is that of the demonstration key W delegate.)
W head-of-state: key.revoke
	key: SHA256:OmyVTawm4rOPgZhuBMfrXAVdSx0RVWR163w72RSoC68
	since: 2020-03-02T11:30:00Z

W head-of-state: document.withdraw
	document: d12
=> refused (document 3) CSC/2020-1/L/12 was withdrawn already.

W head-of-state: amendment.withdraw
	amendment: a8
=> refused (amendment 1) W has no open amendment a8.

secretariat registrar: powers.accept
	powers: p9
=> refused (powers 1) The full powers p9 were revoked.

W head-of-state: act.disown
| of              |
| @act gone-12     |
| @act gone-8      |
| @act gone-9      |
| @act thiefs-8    |
| @act withdrawn-8 |
| @act agreed-1    |
| @act confirmed-2 |
| @act repeated-3  |
| @act agreed-5    |
| @act confirmed-6 |
| @act confirmed-8 |
| @act agreed-10   |
| @act agreed-11   |

# What the thief withdrew is there again; what it brought is not.
W head-of-state: document.withdraw
	document: d12
=> The draft is withdrawn: Decision 12.

W head-of-state: amendment.withdraw
	amendment: a8
=> Westland withdraws its amendment: Decision 8.

secretariat registrar: powers.accept
	powers: p9
=> The full powers are accepted: p9.

W head-of-state: amendment.withdraw
	amendment: b8
=> refused (amendment 1) W has no open amendment b8.

# In a written procedure, too: its objection answers again, and what was over before
# stays as it is.
N, E, S head-of-state: position.state
	document: d10
	text: @text
	position: agree

secretariat registrar: written.close
	written: w10
	outcome: adopted
=> refused (written 5) The act says otherwise than the rule: the text is not adopted.

secretariat registrar: written.close
	written: w11
	outcome: adopted
=> The written procedure is over: Decision 11; adopted.

# Its own objection stands again.
N head-of-state: document.adopt
	document: d5
	meeting: m1
	symbol: CSC/2020-1/DEC/5
	outcome: adopted
=> refused (decision 2) There is no consensus: Westland objects.

# So does what it agreed ad referendum: it can be confirmed, rightly and once.
W head-of-state: position.confirm
	document: d8
	text: @text
=> Westland confirms its position on Decision 8.

W head-of-state: position.confirm
	document: d8
	text: @text
=> refused (position 4)

# Nor was the adoption that waited for Westland settled by the thief.
W head-of-state: position.confirm
	document: d6
	text: @text
=> Westland confirms its position on Decision 6.

# A signature stands, too, until it is disowned; then the member signs rightly.
W head-of-state: instrument.sign
	document: d9
	of: @tabled
	text: @text
=> refused (signature 3) W has signed d9 already.

W head-of-state: act.disown
	of: @act signed-9
=> Westland disowns a contested act.

W head-of-state: instrument.sign
	document: d9
	of: @tabled
	text: @text
=> Westland signs Agreement 9.

W head-of-state: instrument.sign
	document: d9
	of: @tabled
	text: @text
=> refused (signature 3) W has signed d9 already.

# Its conditions are there again, and so break the silence at its end.

2020-03-03 12:00 UTC

secretariat registrar: silence.close
	silence: q1
	outcome: adopted
=> refused (silence 13) The act says otherwise than the record: the procedure was broken.

secretariat registrar: silence.close
| silence | outcome |
| q1      | broken  |
| q2      | broken  |
| q3      | broken  |
=> The silence procedure has ended: Decision 3; broken.

# This silence has ended before the agreement is disowned: it stays adopted, whenever
# that is entered.
W head-of-state: act.disown
	of: @act agreed-4
=> Westland disowns a contested act.

secretariat registrar: silence.close
	silence: q4
	outcome: broken
=> refused (silence 13) The act says otherwise than the record: the procedure was not broken.

secretariat registrar: silence.close
	silence: q4
	outcome: adopted
=> The silence procedure has ended: Decision 4; adopted.

# And what was confirmed on its day was confirmed for good.

2020-03-05 10:00 UTC

W head-of-state: act.disown
	of: @act confirmed-7
=> Westland disowns a contested act.

W head-of-state: position.confirm
	document: d7
	text: @text
=> refused (position 4) W has nothing to confirm on d7.
