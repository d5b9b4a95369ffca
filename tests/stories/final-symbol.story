# final-symbol.story: the desk closes what is decided between meetings and gives no
# number; the chair gives it when it announces the decision, or the secretariat.
# SPDX-License-Identifier: Apache-2.0

2010-12-13 09:00 Europe/Moscow

secretariat root: org.constitute
	origin: acts.csto.example/log
	name: Organisation of the Four Winds
	zone: Europe/Moscow
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
| office    | holder    | kinds                        | key  | proof  |
| registrar | Registrar | *                            | @key | @proof |
| desk      | Desk      | silence.close, written.close | @key | @proof |

N, E, S root: key.enrol
	office: delegate
	holder: Delegate
	kinds: *
	key: @key
	proof: @proof

secretariat registrar: organ.establish
	organ: council
	names.en: Council
	type: principal

secretariat registrar: chair.take
	organ: council
	member: N
	basis: host
	reason: The first meeting is there.

secretariat registrar: office.establish
	office: delegate
	names.en: Delegate
	powers: all
	sits_in: council

secretariat registrar: session.convene
	session: s1
	names.en: First session
	organs: council
	type: regular
	symbol: C/2010-1

secretariat registrar: meeting.convene
	meeting: m1
	names.en: First meeting
	session: s1
	organs: council
	format: plenary
	place.en: Here
	zone: Europe/Moscow
	day: 2010-12-21

secretariat registrar: document.table
	session: s1
	kind: decision
	effect: approves
	text: @demo
| document | number | title.en   | symbol       |
| d1       | 1      | Decision 1 | C/2010-1/L/1 |
| d2       | 2      | Decision 2 | C/2010-1/L/2 |
| d3       | 3      | Decision 3 | C/2010-1/L/3 |
| d4       | 4      | Decision 4 | C/2010-1/L/4 |
| d5       | 5      | Decision 5 | C/2010-1/L/5 |

2010-12-17 12:00 Europe/Moscow

N delegate: silence.open
	text: @text
	organ: council
	expires: 2010-12-20T09:00:00Z
| silence | document | purpose |
| x1      | d1       | adopt   |
| x2      | d2       | adopt   |
| x4      | d4       | clear   |

N delegate: written.open
	written: w3
	document: d3
	text: @text
	organ: council
	expires: 2010-12-20T09:00:00Z

N, E, S delegate: position.state
	document: d3
	text: @text
	position: agree

secretariat registrar: document.number
	document: d1
	symbol: C/2010-1/DEC/1
=> refused (symbols 8) d1 is not adopted: it has no final symbol yet.

2010-12-21 10:00 Europe/Moscow

N delegate: meeting.open
	meeting: m1
	chair: N

secretariat registrar: attendance.record
	meeting: m1
	delegation: N, E, S
	as: delegate
	role: head

# --- The chair announces, and gives the number.

N delegate: silence.announce
	silence: x1
	meeting: m1
	symbol: C/2010-1/AGR/1
=> refused (symbols 7) The final symbol of this document is of the kind DEC, as its own.

N delegate: silence.announce
	silence: x1
	meeting: m1
	symbol: C/2010-1/DEC/1
=> What was adopted by silence is announced: Decision 1.

N delegate: silence.announce
	silence: x4
	meeting: m1
	symbol: C/2010-1/DEC/4
=> refused (silence 13) What is not adopted has no final symbol.

N delegate: silence.announce
	silence: x2
	meeting: m1
	symbol: C/2010-1/DEC/1
=> refused (symbols 1) The symbol C/2010-1/DEC/1 belongs to another document.

# --- Or the secretariat, once.

N delegate: document.number
	document: d2
	symbol: C/2010-1/DEC/2
=> refused (record 3)

secretariat registrar: document.number
	document: d2
	symbol: C/2010-1/L/2/Rev.1
=> refused (symbols 7) The final symbol of this document is of the kind DEC, as its own.

secretariat registrar: document.number
	document: d2
	symbol: C/2010-1/DEC/2
=> Decision 2 has its final symbol, C/2010-1/DEC/2.

secretariat registrar: document.number
	document: d2
	symbol: C/2010-1/DEC/3
=> refused (symbols 8) d2 has its final symbol, C/2010-1/DEC/2.

N delegate: silence.announce
	silence: x2
	meeting: m1
	symbol: C/2010-1/DEC/3
=> refused (symbols 8) What was adopted has its final symbol, C/2010-1/DEC/2.

N delegate: silence.announce
	silence: x2
	meeting: m1
=> What was adopted by silence is announced: Decision 2.

# What was adopted in writing is announced by nobody: the secretariat numbers it.
secretariat registrar: document.number
	document: d3
	symbol: C/2010-1/DEC/3
=> Decision 3 has its final symbol, C/2010-1/DEC/3.

secretariat registrar: document.number
	document: d5
	symbol: C/2010-1/DEC/5
=> refused (symbols 8) d5 is not adopted: it has no final symbol yet.
