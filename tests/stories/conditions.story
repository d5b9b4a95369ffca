# conditions.story: a condition of a draft is on one document or one instrument, and stands once.
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

secretariat registrar: session.convene
	session: s1
	names.en: First session
	organs: council
	type: regular
	symbol: CSC/2020-1

secretariat registrar: document.table
	document: d1
	session: s1
	number: 1
	kind: agreement
	effect: new_instrument
	title.en: Agreement 1
	symbol: CSC/2020-1/L/1
	signed: 1
	text: @demo

secretariat registrar: instrument.register
	instrument: old
	names.en: Old agreement
	kind: agreement
	scope: own
	status: in_force

secretariat registrar: document.table
	document: d2
	session: s1
	number: 2
	kind: agreement
	effect: new_instrument
	title.en: Agreement 2
	symbol: CSC/2020-1/L/2
	depends:
		- relation: supersedes
	text: @demo
=> refused (document 1) A condition is on one document or one instrument, not on both and not on neither.

secretariat registrar: document.table
	document: d2
	session: s1
	number: 2
	kind: agreement
	effect: new_instrument
	title.en: Agreement 2
	symbol: CSC/2020-1/L/2
	depends:
		- relation: supersedes
		  document: d1
		  instrument: old
	text: @demo
=> refused (document 1) A condition is on one document or one instrument, not on both and not on neither.

secretariat registrar: document.table
	document: d2
	session: s1
	number: 2
	kind: agreement
	effect: new_instrument
	title.en: Agreement 2
	symbol: CSC/2020-1/L/2
	depends:
		- relation: supersedes
		  document: d3
	text: @demo
=> refused (record 2) The record knows no document named d3.

secretariat registrar: document.table
	document: d2
	session: s1
	number: 2
	kind: agreement
	effect: new_instrument
	title.en: Agreement 2
	symbol: CSC/2020-1/L/2
	depends:
		- relation: supersedes
		  instrument: old
		- relation: supersedes
		  instrument: old
	text: @demo
=> refused (document 1) The same condition stands twice: old.

secretariat registrar: document.table
	document: d2
	session: s1
	number: 2
	kind: agreement
	effect: new_instrument
	title.en: Agreement 2
	symbol: CSC/2020-1/L/2
	depends:
		- relation: supersedes
		  instrument: old
		- relation: in_force_with
		  document: d1
	text: @demo
=> The draft is tabled: Agreement 2.

# A draft has made nothing yet.
secretariat registrar: instrument.register
	instrument: new
	names.en: New agreement
	kind: agreement
	document: d2
	scope: own
	status: signed
=> refused (document 2) d2 is not adopted: it has made no instrument.

secretariat registrar: instrument.register
	instrument: new
	names.en: New agreement
	kind: agreement
	scope: own
	status: signed
=> The instrument is entered: New agreement.
