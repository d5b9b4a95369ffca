# written.story: two written procedures that nobody has closed yet: one is over at the
# last answer, the other at its end. tests/crash/silent.c says what must come of them.
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
	office: registrar
	holder: Registrar
	kinds: *
	key: @key
	proof: @proof

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

secretariat registrar: session.convene
	session: s
	names.en: First session
	organs: council
	type: regular
	symbol: C/2010-1

secretariat registrar: document.table
| document | session | number | kind     | effect   | title.en   | symbol       | text  |
| d1       | s       | 1      | decision | approves | Decision 1 | C/2010-1/L/1 | @demo |

# The second is limited to members, and so is all about it.
secretariat registrar for members: document.table
| document | session | number | kind     | effect   | title.en   | symbol       | text  |
| d2       | s       | 2      | decision | approves | Decision 2 | C/2010-1/R/2 | @demo |

2010-12-17 12:00 Europe/Moscow

secretariat registrar: written.open
	written: w1
	document: d1
	text: @text
	organ: council
	expires: 2010-12-20T09:00:00Z

secretariat registrar for members: written.open
	written: w2
	document: d2
	text: @text
	organ: council
	expires: 2010-12-20T09:00:00Z

# Two of three answer on the first: it lasts to its end.

2010-12-20 11:59:58 Europe/Moscow

N, S delegate: position.state
	document: d1
	text: @text
	position: agree

N, S delegate for members: position.state
	document: d2
	text: @text
	position: agree

# The last answer on the second.

2010-12-20 11:59:59 Europe/Moscow

E delegate for members: position.state
	document: d2
	text: @text
	position: abstain
