# form.story: an act says all it must, in the form it must, of subjects that are there.
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

secretariat registrar: person.register
	person: p1
	names.en: First delegate
=> First delegate is entered in the record.

# A name is given once.
secretariat registrar: person.register
	person: p1
	names.en: Another delegate
=> refused (record 2) There is already a person named p1.

secretariat registrar: person.register
	person: p2
	names.en: Another delegate
=> Another delegate is entered in the record.

# An act refers to what the record knows.
secretariat registrar: office.appoint
	office: head-of-state
	person: p1
=> refused (record 2) The record knows no office named head-of-state.

secretariat registrar: organ.establish
	organ: council
	names.en: Council
	type: principal

secretariat registrar: office.establish
	office: head-of-state
	names.en: Head of State
	powers: all
	sits_in: council

secretariat registrar: office.appoint
	office: head-of-state
	person: p1
	delegation: N
=> First delegate holds the office: Head of State.

# An operation and an exercise may bear one name.
secretariat registrar: operation.register
	operation: north-wind
	names.en: North Wind
	purpose.en: Against fires
=> The operation is entered: North Wind.

secretariat registrar: exercise.register
	exercise: north-wind
	names.en: North Wind
	year: 2020
=> The exercise is entered: North Wind.

# A field is missing.
secretariat registrar: force.register
	force: f1
	names.en: Standing force
=> refused (format-act 5) "type" is missing: standing, or in formation.

# A number is outside its range; the least in it is taken.
secretariat registrar: force.register
	force: f1
	names.en: Standing force
	type: standing
	strength: 0
=> refused (format-act 5) "strength" must be a whole number in its range.

secretariat registrar: force.register
	force: f1
	names.en: Standing force
	type: standing
	strength: 1
=> The force is entered: Standing force.

# A choice is one of the list.
secretariat registrar: member.status
	member: S
	status: asleep
	from: 2020-03-02
=> refused (format-act 5) "status" must be one of member|suspended|withdrawn|observer|partner.

# A day is a day of the calendar: 2020 has a 29 February, 2019 had none.
secretariat registrar: member.status
	member: S
	status: suspended
	from: 2019-02-29
=> refused (format-act 5) "from" must be a day of the calendar, YYYY-MM-DD.

secretariat registrar: member.status
	member: S
	status: suspended
	from: 2020-02-29
	basis: Decision 3
=> Southland: status suspended from 2020-02-29.

# A list names nobody twice.
secretariat registrar: rotation.set
	organ: council
	order: N, E, N
=> refused (format-act 5) "order" names N twice.

secretariat registrar: rotation.set
	organ: council
	order: N, E, S
=> The rotation of the chair is set: Council.

# Names come in languages the record knows.
secretariat registrar: person.register
	person: p3
	names.xx: Third delegate
=> refused (format-act 5) "names" has a language we do not know.

# A short name has letters, digits, dots and hyphens.
secretariat registrar: person.register
	person: third delegate
	names.en: Third delegate
=> refused (format-act 5) "person" must be 1 to 64 letters, digits, dots and hyphens.

secretariat registrar: person.register
	person: third-delegate
	names.en: Third delegate
=> Third delegate is entered in the record.
