# keys-scope.story: a key that is enrolled for certain documents and instruments
# speaks about those alone. SPDX-License-Identifier: Apache-2.0

2020-03-02 09:00 UTC

secretariat root: org.constitute
	origin: acts.csto.example/log
	name: Organisation of the Four Winds
	members:
		- id: N
		  names.en: Northland
		  since: 2000-01-01
		  roots: @root N
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

secretariat registrar: organ.establish
	organ: council
	names.en: Council
	type: principal

secretariat registrar: session.convene
	session: s1
	names.en: First session
	organs: council
	type: regular
	symbol: C/2020-1

secretariat registrar: instrument.register
	instrument: charter
	kind: charter
	names.en: Charter
	scope: own
	status: in_force

secretariat registrar: document.table
| document | session | number | kind      | effect         | title.en    | symbol       | target  | text  |
| d1       | s1      | 1      | agreement | new_instrument | Agreement 1 | C/2020-1/L/1 |         | @demo |
| d2       | s1      | 2      | agreement | new_instrument | Agreement 2 | C/2020-1/L/2 |         | @demo |
| d3       | s1      | 3      | protocol  | amends         | Protocol 3  | C/2020-1/L/3 | charter | @demo |

N root: key.enrol
	office: envoy
	holder: Envoy
	kinds: *
	documents: d1, d9
	key: @key
	proof: @proof
=> refused (record 2) The record knows no document|instrument named d9.

N root: key.enrol
	office: envoy
	holder: Envoy
	kinds: *
	documents: d1, charter
	key: @key
	proof: @proof
=> Northland enrols a key for envoy.

# The document itself, and one that acts on the instrument.
N envoy: position.state
	document: d1, d3
	text: @text
	position: agree
=> Northland states its position on Protocol 3: agree.

N envoy: position.state
	document: d2
	text: @text
	position: agree
=> refused (record 3) The powers of this key of N do not reach to d2.

# What names no document is beyond it, though the kinds are "*".
N envoy: credentials.present
	session: s1
	person: nobody
	role: head
=> refused (record 3) The powers of this key of N are for certain documents alone, and the act names none.

# Nothing else is named beside what it reaches.
N envoy: document.table
	document: d4
	session: s1
	number: 4
	kind: protocol
	effect: amends
	title.en: Protocol 4
	symbol: C/2020-1/L/4
	target: charter
	depends:
		- relation: in_force_with
		  document: d2
	text: @demo
=> refused (record 3) The powers of this key of N do not reach to d2.

N envoy: document.table
	document: d4
	session: s1
	number: 4
	kind: protocol
	effect: amends
	title.en: Protocol 4
	symbol: C/2020-1/L/4
	target: charter
	depends:
		- relation: in_force_with
		  document: d1
	text: @demo
=> The draft is tabled: Protocol 4.

# Enrolled anew, without them, it speaks about all.
N root: key.enrol
	office: envoy
	holder: Envoy
	kinds: position.*
	key: @key
	proof: @proof

N envoy: position.state
	document: d2
	text: @text
	position: agree
=> Northland states its position on Agreement 2: agree.
