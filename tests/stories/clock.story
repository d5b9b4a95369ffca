# clock.story: a delegate whose clock is wrong by a day. What the act says of its time is the
# signer's claim and stands in the record; deadlines are judged by the time of receipt.
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
	office: delegate
	holder: Delegate
	kinds: *
	until: 2020-03-05
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

secretariat registrar: document.table
| document | session | number | kind     | effect   | title.en   | symbol       | text  |
| d1       | s1      | 1      | decision | approves | Decision 1 | C/2020-1/L/1 | @demo |
| d2       | s1      | 2      | decision | approves | Decision 2 | C/2020-1/L/2 | @demo |
| d3       | s1      | 3      | decision | approves | Decision 3 | C/2020-1/L/3 | @demo |

secretariat registrar: silence.open
| silence | document |
| si1     | d1       |
| si2     | d2       |
	text: @text
	organ: council
	purpose: adopt
	expires: 2020-03-04T09:00:00Z

S delegate: position.state
	document: d3
	text: @text
	position: agree_ad_referendum
	confirm_by: 2020-03-04

2020-03-04 08:59:59 UTC

# A day ahead: by its own clock it is too late. It was received in time.
E delegate at 2020-03-05T08:59:59Z: position.state
	document: d1
	text: @text
	position: object
=> Eastland states its position on Decision 1: object.

secretariat registrar: silence.close
	silence: si1
	outcome: broken
=> The silence procedure has ended: Decision 1; broken.

2020-03-04 09:00 UTC

# A day behind: by its own clock it is in time. It was received at the very end, and changes nothing.
E delegate at 2020-03-03T09:00:00Z: position.state
	document: d2
	text: @text
	position: object
=> Eastland states its position on Decision 2: object.

secretariat registrar: silence.close
	silence: si2
	outcome: broken
=> refused (silence 13) The act says otherwise than the record: the procedure was not broken.

secretariat registrar: silence.close
	silence: si2
	outcome: adopted
=> The silence procedure has ended: Decision 2; adopted.

2020-03-05 00:00 UTC

# The last day to confirm was yesterday, whatever the signer's clock says.
S delegate at 2020-03-04T12:00:00Z: position.confirm
	document: d3
	text: @text
=> refused (position 4) The last day to confirm was 2020-03-04.

# Nor do the powers of a key end later or sooner by it.
E delegate at 2020-03-06T12:00:00Z: position.state
	document: d3
	text: @text
	position: agree
=> Eastland states its position on Decision 3: agree.

2020-03-06 00:00 UTC

E delegate at 2020-03-05T12:00:00Z: position.state
	document: d3
	text: @text
	position: object
=> refused (record 3) The powers of this key of E ended on 2020-03-05.
