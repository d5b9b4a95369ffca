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
| half-one |            | act.*, agenda.*, amendment.*, attendance.*, chair.*, credentials.*, document.*, exercise.*, force.*, instrument.*, key.*, mandate.* |
| half-two |            | media.*, meeting.*, member.*, motion.*, office.*, operation.*, organ.*, package.*, partner.*, person.*, plan.*, position.*, powers.*, rotation.*, rules.*, session.*, silence.*, speakers.*, speech.*, vote.* |

2020-03-02 09:10 UTC

secretariat delegate: organ.establish
| organ   | names.en | type      |
| council | Council  | principal |
| board   | Board    | working   |
| panel   | Panel    | working   |
| bench   | Bench    | working   |

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
		organ *
		    matter * consensus

secretariat delegate: person.register
| person      | names.en        |
| p-new       | Nobody yet      |
| p-presented | Presented yet   |
| p-accepted  | Accepted yet    |
| p-holder    | An office holder |

# E holds the chair of the council, and S comes after it. The board has a rotation and no chair yet,
# the panel neither.
secretariat delegate: rotation.set
	order: N, E, S, W
| organ   |
| council |
| board   |

secretariat delegate: chair.take
	organ: council
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
| m-away       | A fourth meeting | s1       | council | N     |
| m-closed     | A past meeting   | s1       | council | N     |
| m-late       | Never held       | s-closed | council |       |
| ma-none      | Meeting 4        | a-none   | council | N     |
| ma-prop      | Meeting 5        | a-prop   | council | N     |
| ma-prov      | Meeting 6        | a-prov   | council | N     |
| ma-prov-wait | Meeting 6 ahead  | a-prov   | council | N     |
| ma-prov-past | Meeting 6 past   | a-prov   | council | N     |
| ma-adop      | Meeting 7        | a-adop   | council | N     |

2020-03-02 09:20 UTC

N delegate: meeting.open
	meeting: m-other, m-open, m-list, m-shut, m-away, m-closed, ma-none, ma-prop, ma-prov, ma-prov-past, ma-adop
	chair: N

secretariat delegate: attendance.record
	meeting: m-open, m-list, m-shut, m-closed
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

# The list of speakers is closed: S waits, W speaks. W's point of order is pending, another decided,
# a third was left when the meeting closed.
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
	type: point_of_order
| motion      | meeting  |
| mo-decided  | m-list   |
| mo-left     | m-closed |

N delegate: motion.decide
	motion: mo-decided
	meeting: m-list
	outcome: carried

W delegate: motion.move
	motion: mo-pending
	meeting: m-list
	type: point_of_order

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

U delegate: amendment.propose
	text: @text
	paragraph: 1
	action: delete
| amendment      | document    |
| am-open-u      | d-tabled-u  |
| am-withdrawn-u | d-tabled-u  |
| am-accepted-u  | d-amended-u |

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

secretariat delegate: powers.accept
	powers: pw-accepted

# --- Silence.

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

2020-03-02 11:00 UTC

W delegate: position.state
	document: d-broken, d-scl
	text: @text
	position: object

secretariat delegate: silence.withdraw
	silence: si-withdrawn

secretariat delegate: silence.close
	silence: si-lost
	outcome: broken

# --- The second day: standings, and the keys that were lost.

2020-03-03 11:00 UTC

secretariat delegate: silence.close
	silence: si-adopted, si-announced
	outcome: adopted

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
