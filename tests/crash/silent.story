# silent.story: five silence procedures that nobody has closed yet. What comes of
# each is fixed here; tests/crash/silent.c says what it must be.
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

N, E root: key.enrol
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

secretariat registrar: session.convene
	session: s
	names.en: First session
	organs: council
	type: regular
	symbol: C/2010-1

secretariat registrar: document.table
| document | session | number | kind     | effect   | title.en   | symbol       | text  |
| d1       | s       | 1      | decision | approves | Decision 1 | C/2010-1/L/1 | @demo |
| d2       | s       | 2      | decision | approves | Decision 2 | C/2010-1/L/2 | @demo |
| d3       | s       | 3      | decision | approves | Decision 3 | C/2010-1/L/3 | @demo |
| d4       | s       | 4      | decision | approves | Decision 4 | C/2010-1/L/4 | @demo |
| d5       | s       | 5      | decision | approves | Decision 5 | C/2010-1/L/5 | @demo |

2010-12-17 12:00 Europe/Moscow

N delegate: silence.open
| silence | document | purpose |
| s1      | d1       | adopt   |
| s2      | d2       | adopt   |
| s3      | d3       | adopt   |
| s4      | d4       | adopt   |
| s5      | d5       | clear   |
	text: @text
	organ: council
	expires: 2010-12-20T09:00:00Z

2010-12-20 11:00 Europe/Moscow

N delegate: silence.extend
	silence: s4
	expires: 2010-12-21T09:00:00Z

# Never confirmed: it breaks the silence at the end.

E delegate: position.state
	document: d3
	text: @text
	position: agree_ad_referendum
	confirm_by: 2010-12-20

# Breaks the silence now, one second before the end.

2010-12-20 11:59:59 Europe/Moscow

E delegate: position.state
	document: d2
	text: @text
	position: object
	statement: No.
