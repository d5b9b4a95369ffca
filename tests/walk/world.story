# world.story: one record in which every subject stands in every state that docs/permissions.md
# names, for the walk through that table (tests/walk/). N presides the meetings, E holds the chair
# of the council, S tabled the drafts, W is another member; U is suspended, B has no vote, O only
# observes and X has withdrawn, all from the second day on; T has two roots. What ends in -u is U's.
# SPDX-License-Identifier: Apache-2.0

2020-03-02 09:00 UTC

secretariat root: org.constitute
	origin: acts.csto.example/log
	name: Organisation of the Nine Winds
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
		- id: U
		  names.en: Upland
		  since: 2000-01-01
		  roots: @root U
		- id: B
		  names.en: Backland
		  since: 2000-01-01
		  roots: @root B
		- id: O
		  names.en: Outland
		  since: 2000-01-01
		  roots: @root O
		- id: X
		  names.en: Exland
		  since: 2000-01-01
		  roots: @root X
		- id: T
		  names.en: Twoland
		  since: 2000-01-01
		  roots: @root T, @root T-vault
		  threshold: 2
		- id: secretariat
		  kind: organ
		  names.en: Secretariat
		  roots: @root secretariat

# --- Keys. Of each office one that is revoked later, one whose day passes, and two that share the
# kinds of act between them.

secretariat, N, E, S, W, U, B, O, X root: key.enrol
	holder: Delegate
	key: @key
	proof: @proof
| office   | until      | kinds |
| delegate |            | *     |
| minister |            | *     |
| revoked  |            | *     |
| lost     |            | *     |
| ended    | 2020-03-02 | *     |
| half-one |            | act.*, agenda.*, amendment.*, attendance.*, ballot.*, candidate.*, chair.*, credentials.*, division.*, document.*, election.*, exercise.*, force.*, instrument.*, key.*, lot.*, mandate.* |
| half-two |            | media.*, meeting.*, member.*, minutes.*, motion.*, office.*, operation.*, organ.*, package.*, partner.*, person.*, plan.*, position.*, powers.*, rotation.*, rules.*, session.*, silence.*, speakers.*, speech.*, vote.*, voting.*, written.* |

2020-03-02 09:10 UTC

secretariat delegate: organ.establish
| organ   | names.en | type       | parent  |
| council | Council  | principal  |         |
| board   | Board    | working    |         |
| panel   | Panel    | working    |         |
| bench   | Bench    | working    |         |
| trio    | Trio     | working    |         |
| below   | Below    | subsidiary | council |

# Three have seats in the trio, so that all of them can answer.
secretariat delegate: organ.seat
	organ: trio
	members: N, E, S
	from: 2020-03-01

secretariat delegate: office.establish
| office   | names.en | powers | sits_in               |
| delegate | Delegate | all    | council, board, panel |
| minister | Minister | none   | council               |
| half-one | Delegate | all    | council, board, panel |
| half-two | Delegate | all    | council, board, panel |

secretariat delegate: rules.adopt
	from: 2000-01-01
	profile: |
		profile winds
		rule consensus
		    article Rules of procedure, 1
		    quorum 2/3 of entitled
		    no objection
		rule ballot
		    article Rules of procedure, 2
		    quorum 1/2 of members
		    election restricted to 2 for each place 3 times then open 3 times
		    tie lot
		    yes more than 1/2 of present and voting
		organ *
		    matter election ballot
		    matter * consensus
		written
		    article Rules of procedure, 3
		    at least 24 hours
		    missing absent

secretariat delegate: person.register
| person      | names.en        |
| p-new       | Nobody yet      |
| p-presented | Presented yet   |
| p-accepted  | Accepted yet    |
| p-holder    | An office holder |
| p-named     | Named in a call  |
| p-stands    | Put up by S      |
| p-stands-u  | Put up by U      |
| p-gone      | Stood for S      |
| p-gone-u    | Stood for U      |

# E holds the chair of the council, and S comes after it; E holds that of the trio, too. The board
# has a rotation and no chair yet, the panel neither.
secretariat delegate: rotation.set
	order: N, E, S, W
| organ   |
| council |
| board   |

secretariat delegate: chair.take
	organ: council, trio
	member: E
	basis: host
	reason: The first meeting is there.

# --- Sessions and meetings. s1 is the one in which drafts are decided.

secretariat delegate: session.convene
| session  | names.en       | organs  | type    | symbol |
| s1       | First session  | council | regular | C/2020-1 |
| s-open   | Open session   | council | regular | C/2020-2 |
| s-closed | Closed session | council | regular | C/2020-3 |
| a-none   | Session 4      | council | regular | C/2020-4 |
| a-prop   | Session 5      | council | regular | C/2020-5 |
| a-prov   | Session 6      | council | regular | C/2020-6 |
| a-adop   | Session 7      | council | regular | C/2020-7 |
| s-trio   | Of the trio    | trio    | regular | T/2020-1 |
| s-joint  | Of two organs  | council, board | regular | C/2020-8 |

secretariat delegate: meeting.convene
	format: plenary
	place.en: Here
	zone: UTC
	day: 2020-03-02
| meeting      | names.en         | session  | organs  | chair |
| m-convened   | A meeting ahead  | s1       | council | N     |
| m-ahead      | Another ahead    | s-open   | council |       |
| m-panel      | The panel ahead  |          | panel   |       |
| m-other      | Of the panel     |          | panel   | N     |
| m-open       | A meeting        | s1       | council | N     |
| m-list       | A second meeting | s1       | council | N     |
| m-shut       | A third meeting  | s1       | council | N     |
| m-voting     | One that votes   | s1       | council | N     |
| m-away       | A fourth meeting | s1       | council | N     |
| m-closed     | A past meeting   | s1       | council | N     |
| m-minuted    | A past meeting 2 | s1       | council | N     |
| m-panel-past | Of the panel yet |          | panel   | N     |
| m-below      | Below, ahead     |          | below   |       |
| m-after      | Begun later      | s1       | council | N     |
| m-late       | Never held       | s-closed | council |       |
| m-suspended  | One that waits   | s1       | council | N     |
| m-adjourned  | One that is over | s1       | council | N     |
| ma-none      | Meeting 4        | a-none   | council | N     |
| ma-prop      | Meeting 5        | a-prop   | council | N     |
| ma-prov      | Meeting 6        | a-prov   | council | N     |
| ma-prov-wait | Meeting 6 ahead  | a-prov   | council | N     |
| ma-prov-past | Meeting 6 past   | a-prov   | council | N     |
| ma-adop      | Meeting 7        | a-adop   | council | N     |

secretariat delegate: meeting.convene
	meeting: m-secret
	names.en: Among themselves
	session: s1
	organs: council
	chair: N
	format: private
	access: restricted
	place.en: Here
	zone: UTC
	day: 2020-03-02

secretariat delegate: meeting.record
	meeting: m-past
	names.en: Of the last year
	organs: council
	format: plenary
	place.en: There
	zone: UTC
	day: 2019-03-02

2020-03-02 09:20 UTC

N delegate: meeting.open
	meeting: m-other, m-open, m-list, m-shut, m-voting, m-away, m-closed, m-minuted, m-panel-past, m-secret, m-suspended, m-adjourned, ma-none, ma-prop, ma-prov, ma-prov-past, ma-adop
	chair: N

secretariat delegate: attendance.record
	meeting: m-open, m-list, m-shut, m-voting, m-closed, m-minuted, m-secret, m-suspended, m-adjourned
	as: delegate
	role: head
| delegation |
| N          |
| E          |
| S          |
| W          |
| U          |
| B          |

# The agendas.
secretariat delegate: agenda.propose
	items:
		- number: 1
		  names.en: Opening
| session  |
| a-prop   |
| a-prov   |
| a-adop   |
| s-closed |

secretariat delegate: agenda.provisional
	session: a-prov, a-adop

N delegate: agenda.adopt
	session: a-adop
	meeting: ma-adop

N delegate: meeting.close
	meeting: ma-prov-past

E delegate: session.close
	session: s-closed

# The list of speakers is closed: S waits, W speaks. W's point of order is pending, another decided.
S delegate: speech.request
	meeting: m-list
	delegation: S

W delegate: speech.request
	meeting: m-list
	delegation: W

N delegate: speech.give
	meeting: m-list
	delegation: W

N delegate: speakers.close
	meeting: m-list, m-shut

W delegate: motion.move
	motion: mo-decided
	meeting: m-list
	type: point_of_order

N delegate: motion.decide
	motion: mo-decided
	meeting: m-list
	outcome: carried

W delegate: motion.move
	motion: mo-pending
	meeting: m-list
	type: point_of_order

# One is suspended, and one adjourned.
W delegate: motion.move
| motion       | meeting     | type            |
| mo-suspended | m-suspended | suspend_meeting |
| mo-adjourned | m-adjourned | adjourn_meeting |

N delegate: motion.decide
	outcome: carried
| motion       | meeting     |
| mo-suspended | m-suspended |
| mo-adjourned | m-adjourned |

# Another votes.
N delegate: voting.begin
	meeting: m-voting

# What S said there.
secretariat delegate: speech.record
	delegation: S
	type: summary
	words:
		- language: en
		  text: It agreed.
| speech    | meeting   |
| w-open    | m-open    |
| w-closed  | m-closed  |
| w-minuted | m-minuted |

N delegate: meeting.close
	meeting: m-minuted, m-panel-past

N delegate: minutes.approve
	of: m-minuted
	meeting: m-open

# Credentials and full powers.
S delegate: credentials.present
	session: s1
	role: head
| person      |
| p-presented |
| p-accepted  |

secretariat delegate: credentials.accept
	session: s1
	person: p-accepted

# --- Drafts.

2020-03-02 09:30 UTC

S delegate: document.table
	session: s1
	kind: decision
	effect: approves
	text: @demo
| document    | number | title.en       | symbol   | signed |
| d-tabled    | 1      | Tabled         | C/2020-1/L/1  |        |
| d-cleared   | 2      | Cleared        | C/2020-1/L/2  |        |
| d-silent    | 3      | Under silence  | C/2020-1/L/3  |        |
| d-runout    | 4      | Run out        | C/2020-1/L/4  |        |
| d-objected  | 5      | Objected to    | C/2020-1/L/5  |        |
| d-rejected  | 6      | Not adopted    | C/2020-1/L/6  |        |
| d-adopted   | 7      | Adopted        | C/2020-1/L/7  |        |
| d-hushed    | 8      | By silence     | C/2020-1/L/8  |        |
| d-withdrawn | 9      | Withdrawn      | C/2020-1/L/9  |        |
| d-to-sign   | 10     | For signature  | C/2020-1/L/10 | 1      |
| d-signed    | 11     | Signed         | C/2020-1/L/11 | 1      |
| d-broken    | 12     | Broken         | C/2020-1/L/12 |        |
| d-swd       | 13     | Silence ended  | C/2020-1/L/13 |        |
| d-scl       | 14     | Silence broken | C/2020-1/L/14 |        |
| d-announced | 15     | Announced      | C/2020-1/L/15 |        |
| d-packed    | 16     | Packed         | C/2020-1/L/16 |        |
| d-taken     | 17     | Taken out      | C/2020-1/L/17 |        |
| d-packadop  | 18     | Packed adopted | C/2020-1/L/18 |        |
| d-adref     | 19     | Ad referendum  | C/2020-1/L/19 |        |
| d-confirmed | 20     | Confirmed      | C/2020-1/L/20 |        |
| d-late      | 21     | Too late       | C/2020-1/L/21 |        |
| d-amended   | 22     | Amended        | C/2020-1/L/22 |        |
| d-rules     | 23     | The rules      | C/2020-1/L/23 |        |
| d-for-sign  | 24     | Not signed yet | C/2020-1/L/24 | 1      |
| d-unsigned  | 25     | To be signed   | C/2020-1/L/25 | 1      |
| d-lapsed    | 26     | Lapsed         | C/2020-1/L/26 | 1      |
| d-awaited   | 27     | Provisional    | C/2020-1/L/27 | 1      |
| d-written   | 28     | In writing     | C/2020-1/L/28 |        |
| d-wrunout   | 29     | Written, over  | C/2020-1/L/29 |        |
| d-wwd       | 30     | Written, ended | C/2020-1/L/30 |        |
| d-wclosed   | 31     | Written, closed | C/2020-1/L/31 |       |
| d-divide    | 32     | To be divided  | C/2020-1/L/32 |        |
| d-divpend   | 33     | Perhaps        | C/2020-1/L/33 |        |
| d-divlost   | 34     | Not divided    | C/2020-1/L/34 |        |
| d-parted    | 35     | Voted in parts | C/2020-1/L/35 |        |
| d-divadop   | 36     | Adopted whole  | C/2020-1/L/36 |        |
| d-divwd     | 37     | Withdrawn then | C/2020-1/L/37 |        |
| d-amendin   | 38     | To be revised  | C/2020-1/L/38 |        |

S delegate: document.table
	document: d-answered
	session: s-trio
	number: 1
	kind: decision
	effect: approves
	title.en: Answered by all
	symbol: T/2020-1/L/1
	text: @demo

U delegate: document.table
	session: s1
	kind: decision
	effect: approves
	text: @demo
| document      | number | title.en         | symbol   |
| d-tabled-u    | 101    | Tabled by U      | C/2020-1/L/101 |
| d-cleared-u   | 102    | Cleared for U    | C/2020-1/L/102 |
| d-silent-u    | 103    | Silent for U     | C/2020-1/L/103 |
| d-rejected-u  | 106    | Not adopted of U | C/2020-1/L/106 |
| d-adopted-u   | 107    | Adopted of U     | C/2020-1/L/107 |
| d-withdrawn-u | 109    | Withdrawn by U   | C/2020-1/L/109 |
| d-amended-u   | 122    | Amended by U     | C/2020-1/L/122 |
| d-written-u   | 128    | In writing for U | C/2020-1/L/128 |

# With keys that were lost, and are revoked below.
S lost: document.table
	session: s1
	kind: decision
	effect: approves
	text: @demo
| document    | number | title.en    | symbol    |
| d-lost      | 201    | Contested   | C/2020-1/L/201 |
| d-confirm   | 202    | Contested 2 | C/2020-1/L/202 |
| d-disown    | 203    | Contested 3 | C/2020-1/L/203 |

U lost: document.table
	session: s1
	kind: decision
	effect: approves
	text: @demo
| document    | number | title.en       | symbol    |
| d-lost-u    | 211    | Contested of U | C/2020-1/L/211 |
| d-confirm-u | 212    | Contested of U 2 | C/2020-1/L/212 |
| d-disown-u  | 213    | Contested of U 3 | C/2020-1/L/213 |

S delegate: document.withdraw
	document: d-withdrawn

U delegate: document.withdraw
	document: d-withdrawn-u

S delegate: amendment.propose
	text: @text
	paragraph: 1
	action: delete
| amendment    | document  |
| am-open      | d-tabled  |
| am-withdrawn | d-tabled  |
| am-accepted  | d-amended |
| am-decided   | d-tabled  |
| am-adopted   | d-amendin |

U delegate: amendment.propose
	text: @text
	paragraph: 1
	action: delete
| amendment      | document    |
| am-open-u      | d-tabled-u  |
| am-withdrawn-u | d-tabled-u  |
| am-accepted-u  | d-amended-u |
| am-decided-u   | d-tabled-u  |

S delegate: amendment.withdraw
	amendment: am-withdrawn

U delegate: amendment.withdraw
	amendment: am-withdrawn-u

S delegate: document.revise
	document: d-amended
	symbol: C/2020-1/L/22/Rev.1
	text: 1111111111111111111111111111111111111111111111111111111111111111
	accepts: am-accepted

U delegate: document.revise
	document: d-amended-u
	symbol: C/2020-1/L/122/Rev.1
	text: 2222222222222222222222222222222222222222222222222222222222222222
	accepts: am-accepted-u

secretariat delegate: package.form
	package: pack
	names.en: Package
	session: s1
	parts:
		- names.en: Part
		  documents: d-packed, d-taken, d-packadop

secretariat delegate: package.remove
	package: pack
	document: d-taken
	reason: Not ready.

S delegate: position.state
	text: @text
	position: agree_ad_referendum
| document    | confirm_by |
| d-adref     | 2020-03-31 |
| d-confirmed | 2020-03-31 |
| d-late      | 2020-03-03 |
| d-lapsed    | 2020-03-03 |
| d-awaited   | 2020-03-31 |

S delegate: position.confirm
	document: d-confirmed
	text: @text

W delegate: position.state
	document: d-objected, d-rejected, d-rejected-u
	text: @text
	position: object

# --- What the meeting decides.

N delegate: document.clear
	meeting: m-open
	documents: d-cleared, d-cleared-u

N delegate: document.reject
	document: d-rejected, d-rejected-u
	meeting: m-open

N delegate: amendment.decide
	meeting: m-open
| amendment    | outcome  |
| am-decided   | rejected |
| am-decided-u | rejected |
| am-adopted   | adopted  |

# Motions to divide: carried, pending below, lost, and left when a meeting closed; one was carried
# out, and a part of its text rejected; of some, that name no draft, the draft has another end.
W delegate: motion.move
	motion: mo-divide
	type: divide
	document: d-divide
	meeting: m-open

N delegate: motion.decide
	motion: mo-divide
	outcome: carried
	meeting: m-open

W delegate: motion.move
	motion: mo-divlost
	type: divide
	document: d-divlost
	meeting: m-open

N delegate: motion.decide
	motion: mo-divlost
	outcome: lost
	meeting: m-open

W delegate: motion.move
	motion: mo-divlate
	type: divide
	document: d-divide
	meeting: m-closed

N delegate: motion.decide
	motion: mo-divlate
	outcome: carried
	meeting: m-closed

# This one is left when the meeting closes.
W delegate: motion.move
	motion: mo-left
	meeting: m-closed
	type: point_of_order

W delegate: motion.move
	motion: mo-parted
	type: divide
	document: d-parted
	meeting: m-open

N delegate: motion.decide
	motion: mo-parted
	outcome: carried
	meeting: m-open

W delegate: motion.move
	motion: mo-divadop
	type: divide
	meeting: m-open

N delegate: motion.decide
	motion: mo-divadop
	outcome: carried
	meeting: m-open

W delegate: motion.move
	motion: mo-divwd
	type: divide
	document: d-divwd
	meeting: m-open

N delegate: motion.decide
	motion: mo-divwd
	outcome: carried
	meeting: m-open

W delegate: motion.move
	motion: mo-divsilent
	type: divide
	meeting: m-open

N delegate: motion.decide
	motion: mo-divsilent
	outcome: carried
	meeting: m-open

W delegate: motion.move
	motion: mo-divwritten
	type: divide
	meeting: m-open

N delegate: motion.decide
	motion: mo-divwritten
	outcome: carried
	meeting: m-open

N delegate: division.record
	motion: mo-parted
	document: d-parted
	meeting: m-open
	text: @text
	parts:
		- from: 1
		  outcome: rejected
		- from: 2
		  operative: 1
		  outcome: adopted

S delegate: document.withdraw
	document: d-divwd

# It is no objection any more: the draft may be put again.
W delegate: position.state
	document: d-rejected, d-rejected-u
	text: @text
	position: agree

N delegate: document.adopt
	meeting: m-open
	outcome: adopted
| document    | symbol    |
| d-adopted   | C/2020-1/DEC/1 |
| d-adopted-u | C/2020-1/DEC/2 |
| d-to-sign   | C/2020-1/DEC/3 |
| d-signed    | C/2020-1/DEC/4 |
| d-packadop  | C/2020-1/DEC/5 |
| d-rules     | C/2020-1/DEC/6 |
| d-unsigned  | C/2020-1/DEC/7 |
| d-lapsed    | C/2020-1/DEC/8 |
| d-awaited   | C/2020-1/DEC/9 |
| d-divadop   | C/2020-1/DEC/10 |

W delegate: motion.move
	motion: mo-divpend
	type: divide
	document: d-divpend
	meeting: m-open

# A vote that stands and one that was taken back.
secretariat delegate: vote.record
	organ: council
	day: 2020-03-02
	method: roll_call
	yes: N, E, S, W
| vote     |
| v-stands |
| v-voided |

secretariat delegate: vote.void
	vote: v-voided
	reason: Read wrongly.

S delegate: instrument.sign
	document: d-signed
	text: @text
	of: @tabled

secretariat delegate: mandate.give
| mandate     | names.en          | to |
| ma-own      | For Southland     | S  |
| ma-own-u    | For Upland        | U  |
| ma-organ    | For the council   | council |
| ma-nobody   | For nobody        |    |
| ma-done     | Done by Southland | S  |
| ma-done-u   | Done by Upland    | U  |

secretariat delegate: mandate.fulfil
	mandate: ma-done, ma-done-u

N delegate: meeting.close
	meeting: m-closed

S delegate: powers.issue
	held: minister
	documents: d-to-sign
| powers      |
| pw-issued   |
| pw-accepted |
| pw-revoked  |

S delegate: powers.revoke
	powers: pw-revoked

secretariat delegate: powers.accept
	powers: pw-accepted

# --- Elections. Nine have a vote on this day: five are more than half.

secretariat delegate: election.call
	organ: council
	day: 2020-03-02
| election      | names.en         | sort    | places | candidates | seats_in |
| el-open       | Not begun        | members | 1      |            |          |
| el-filled     | Filled           | members | 1      |            |          |
| el-restricted | Restricted       | members | 1      |            |          |
| el-lot        | The lot is due   | members | 1      |            |          |
| el-drawn      | The lot is drawn | members | 1      |            |          |
| el-used       | A seat is taken  | members | 1      |            | trio     |
| el-ended      | Ended            | members | 1      | S, U       |          |
| el-stand      | They stand       | members | 2      | S, U       |          |
| el-two        | Two elected      | members | 2      | S, U       |          |
| el-people     | A person         | people  | 1      | p-named    |          |

secretariat delegate: ballot.record
	day: 2020-03-02
	papers: 9
	votes:
		- candidate: W
		  votes: 9
| election  |
| el-filled |
| el-used   |

secretariat delegate: ballot.record
	election: el-two
	day: 2020-03-02
	papers: 9
	votes:
		- candidate: S
		  votes: 9
		- candidate: U
		  votes: 9

secretariat delegate: ballot.record
	day: 2020-03-02
	papers: 9
	votes:
		- candidate: N
		  votes: 4
		- candidate: E
		  votes: 3
		- candidate: S
		  votes: 2
	election: el-restricted

secretariat delegate: ballot.record
	election: el-ended
	day: 2020-03-02
	papers: 8
	votes:
		- candidate: S
		  votes: 4
		- candidate: U
		  votes: 4

# E and S are equal for the second place on the short list, and equal again.
secretariat delegate: ballot.record
	election: el-lot, el-drawn
	day: 2020-03-02
	papers: 8
	votes:
		- candidate: N
		  votes: 4
		- candidate: E
		  votes: 2
		- candidate: S
		  votes: 2

secretariat delegate: ballot.record
	election: el-lot, el-drawn
	day: 2020-03-02
	papers: 8
	votes:
		- candidate: E
		  votes: 4
		- candidate: S
		  votes: 4

secretariat delegate: lot.draw
	election: el-drawn
	candidate: E

secretariat delegate: organ.seat
	organ: trio
	members: W
	from: 2021-03-01
	election: el-used

secretariat delegate: election.end
	election: el-ended
	reason: The organ decided otherwise.

S delegate: candidate.propose
	election: el-people
	candidate: p-stands, p-gone

U delegate: candidate.propose
	election: el-people
	candidate: p-stands-u, p-gone-u

S delegate: candidate.withdraw
	election: el-people
	candidate: p-gone

U delegate: candidate.withdraw
	election: el-people
	candidate: p-gone-u

# --- Silence, and written procedures.

2020-03-02 10:00 UTC

secretariat delegate: silence.open
	text: @text
	organ: council
	purpose: adopt
| silence     | document    | expires              |
| si-running  | d-silent    | 2020-03-06T12:00:00Z |
| si-runningu | d-silent-u  | 2020-03-06T12:00:00Z |
| si-runout   | d-runout    | 2020-03-04T10:00:00Z |
| si-broken   | d-broken    | 2020-03-06T12:00:00Z |
| si-withdrawn | d-swd      | 2020-03-06T12:00:00Z |
| si-lost     | d-scl       | 2020-03-06T12:00:00Z |
| si-adopted  | d-hushed    | 2020-03-03T10:00:00Z |
| si-announced | d-announced | 2020-03-03T10:00:00Z |

secretariat delegate: written.open
	text: @text
| written      | document    | organ   | expires              |
| wr-running   | d-written   | council | 2020-03-06T12:00:00Z |
| wr-running-u | d-written-u | council | 2020-03-06T12:00:00Z |
| wr-runout    | d-wrunout   | council | 2020-03-04T10:00:00Z |
| wr-withdrawn | d-wwd       | council | 2020-03-06T12:00:00Z |
| wr-closed    | d-wclosed   | council | 2020-03-03T10:00:00Z |
| wr-answered  | d-answered  | trio    | 2020-03-06T12:00:00Z |

2020-03-02 11:00 UTC

N delegate: meeting.open
	meeting: m-after
	chair: N

N delegate: meeting.close
	meeting: m-after

W delegate: position.state
	document: d-broken, d-scl
	text: @text
	position: object

W delegate: amendment.propose
	text: @text
	paragraph: 1
	action: delete
| amendment  | document  |
| am-silent  | d-broken  |
| am-written | d-written |

N, E, S delegate: position.state
	document: d-answered
	text: @text
	position: agree

secretariat delegate: silence.withdraw
	silence: si-withdrawn

secretariat delegate: written.withdraw
	written: wr-withdrawn

secretariat delegate: silence.close
	silence: si-lost
	outcome: broken

# --- The second day: standings, and the keys that were lost.

2020-03-03 11:00 UTC

secretariat delegate: silence.close
	silence: si-adopted, si-announced
	outcome: adopted

secretariat delegate: written.close
	written: wr-closed
	outcome: not_adopted

N delegate: silence.announce
	silence: si-announced
	meeting: m-open

# (The fingerprints are those of the demonstration keys "revoked" and "lost" of each.)
secretariat delegate: key.revoke
| of          | key                                                | since |
| secretariat | SHA256:WEkvpE7dvKmPzp2akHq56O498gjWuzZAhAZ5rqsj59w | |
| N           | SHA256:FgkYjqQwpwOWHUzibt28dCJ0kAVx3fvNiGHZirAsepE | |
| E           | SHA256:S5gOw0KJmAaI+TWAZlbP6mRBKDFFmpCkGmkIVGLyJrQ | |
| S           | SHA256:ptTsUws3vQoX/jF2yKGVRIXeRDqnRyDv1dIDopG2pB0 | |
| W           | SHA256:6nes+FFA5F3z1b/Tq5jDKVcETthh/G2G7QUj9MBVFz4 | |
| U           | SHA256:fVTbaXA4vcW9mOj9/StacBbfFf32UTCeK/xEE668c4A | |
| B           | SHA256:CX6SUs/z5ia7Gfd9Kt5Zj+V0MGPmeWvOpRdoFSY0JIY | |
| O           | SHA256:wm20fYwNuvOe9BfseVlN0kSDR8+3rrNtP4uZgAZayNs | |
| X           | SHA256:DRn1THkUCDOJC9UJqw5Oy3K8dyBUTnflfyXIibMNSMA | |
| S           | SHA256:Hibm3AE+9pfrjFRzUv9/nlvPWWwMpteNa4vA4cvfBmc | 2020-03-02T09:00:00Z |
| U           | SHA256:hPG2trgG8DDNVkFgczQoeil652nDLT5UDkGbpcmmd20 | 2020-03-02T09:00:00Z |

S delegate: act.confirm
	of: @tabled d-confirm

S delegate: act.disown
	of: @tabled d-disown

U delegate: act.confirm
	of: @tabled d-confirm-u

U delegate: act.disown
	of: @tabled d-disown-u

secretariat delegate: member.status
| member | status    | from       | basis        |
| U      | suspended | 2020-03-03 | A decision   |
| O      | observer  | 2020-03-03 |              |
| X      | withdrawn | 2020-03-03 |              |

secretariat delegate: member.bar
	member: B
	ground: arrears
	from: 2020-03-03
