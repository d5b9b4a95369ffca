# written-by-hand.story: a written procedure where no desk closes it: the chair or
# the secretariat enters what the rule says, and nothing else; and here who has
# not answered agrees.
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
| office    | holder    | kinds         | key  | proof  |
| registrar | Registrar | *             | @key | @proof |

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

secretariat registrar: rules.adopt
	from: 2000-01-01
	profile: |
		profile winds
		rule simple
		    article Rules of procedure, 12
		    quorum 2/3 of entitled
		    yes more than 1/2 of present and voting
		organ *
		    matter * simple
		written
		    article Rules of procedure, 14
		    at least 48 hours
		    missing agrees

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
	symbol: C/2010-1

secretariat registrar: document.table
| document | session | number | kind     | effect   | title.en   | symbol       | text  |
| d1       | s1      | 1      | decision | approves | Decision 1 | C/2010-1/L/1 | @demo |
| d2       | s1      | 2      | decision | approves | Decision 2 | C/2010-1/L/2 | @demo |
| d3       | s1      | 3      | decision | approves | Decision 3 | C/2010-1/L/3 | @demo |
| d4       | s1      | 4      | decision | approves | Decision 4 | C/2010-1/L/4 | @demo |

2010-12-14 12:00 Europe/Moscow

N delegate: written.open
| written | document |
| w1      | d1       |
| w2      | d2       |
| w3      | d3       |
	text: @text
	organ: council
	expires: 2010-12-16T09:00:00Z

2010-12-15 12:00 Europe/Moscow

N delegate: position.state
	document: d1
	text: @text
	position: agree

N, E delegate: position.state
	document: d2
	text: @text
	position: object

# At the second of its end it is over: what comes then comes late.
2010-12-16 12:00 Europe/Moscow

E, S delegate: position.state
	document: d1
	text: @text
	position: object
=> refused (written 3) The written procedure w1 on d1 is over: a position can no longer change its result.

N delegate: written.close
	written: w1
	outcome: not_adopted
=> refused (written 5) The act says otherwise than the rule: the text is adopted.

E delegate: written.close
	written: w1
	outcome: adopted
=> refused (written 2)

N delegate: written.close
	written: w1
	outcome: adopted
	symbol: C/2010-1/DEC/1
=> The written procedure is over: Decision 1; adopted.

N delegate: written.close
	written: w2
	outcome: adopted
=> refused (written 5) The act says otherwise than the rule: the text is not adopted.

N delegate: written.close
	written: w2
	outcome: not_adopted
	symbol: C/2010-1/DEC/2
=> refused (written 5) What is not adopted has no final symbol.

N delegate: written.close
	written: w2
	outcome: not_adopted
=> The written procedure is over: Decision 2; not_adopted.

# Nobody answered, and so all agree.
N delegate: written.close
	written: w3
	outcome: adopted
=> The written procedure is over: Decision 3; adopted.
