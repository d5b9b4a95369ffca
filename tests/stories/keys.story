# keys.story: a key speaks for one member, in one office, for the kinds of act it was
# enrolled for, until it is revoked.
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

# Nobody enrolled this key.
N delegate: agenda.propose
	session: s1
	items:
		- number: 1
		  names.en: Opening
=> refused (record 3) Nobody enrolled the key SHA256:DkOwHQrntwdcL... .

# Only a root enrols a key.
N head-of-state: key.enrol
	office: delegate
	holder: Delegate
	kinds: position.state
	key: @key
	proof: @proof
=> refused (record 3) Only a root key of N may enrol a key.

# The holder of the key must agree: the proof is of another key here.
N root: key.enrol
	office: delegate
	holder: Delegate
	kinds: credentials.*, key.revoke
	key: @key adviser
	proof: @proof
=> refused (record 3) The holder of the key has not agreed to its enrolment: the proof does not verify.

N root: key.enrol
	office: delegate
	holder: Delegate
	kinds: credentials.*, key.revoke
	key: @key
	proof: @proof
=> Northland enrols a key for delegate.

secretariat registrar: session.convene
	session: s1
	names.en: First session
	organs: council
	type: regular
	symbol: CSC/2020-1

secretariat registrar: person.register
	person: p1
	names.en: First delegate

2020-03-02 09:10 UTC

# The kinds it was enrolled for hold the credentials, and not the agenda.
N delegate: agenda.propose
	session: s1
	items:
		- number: 1
		  names.en: Opening
=> refused (record 3) The powers of this key of N do not cover acts of the kind agenda.propose.

N delegate: credentials.present
	session: s1
	person: p1
	role: head
=> Northland presents the credentials of First delegate.

# A member never touches another's keys; its own it revokes by any of them.
# (The fingerprint is that of the demonstration key N delegate.)
E head-of-state: key.revoke
	key: SHA256:DkOwHQrntwdcLBBlVn+LtbdSVdT5/3xWmnuO92sANJo
	of: N
=> refused (record 3) E cannot revoke a key of N.

E head-of-state: key.revoke
	key: SHA256:DkOwHQrntwdcLBBlVn+LtbdSVdT5/3xWmnuO92sANJo
=> refused (record 3) There is no such key to revoke: SHA256:DkOwHQrntwdcLBBlVn+LtbdSVdT5/3xWmnuO92sANJo.

N head-of-state: key.revoke
	key: SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
=> refused (record 3) There is no such key to revoke: SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.

N head-of-state: key.revoke
	key: SHA256:DkOwHQrntwdcLBBlVn+LtbdSVdT5/3xWmnuO92sANJo
=> Northland revokes the key SHA256:DkOwHQrntwdcLBBlVn+LtbdSVdT5/3xWmnuO92sANJo.

N head-of-state: key.revoke
	key: SHA256:DkOwHQrntwdcLBBlVn+LtbdSVdT5/3xWmnuO92sANJo
=> refused (record 3) There is no such key to revoke: SHA256:DkOwHQrntwdcLBBlVn+LtbdSVdT5/3xWmnuO92sANJo.

2020-03-02 09:20 UTC

# What it signed before stands; what it signs now does not.
N delegate: credentials.present
	session: s1
	person: p1
	role: alternate
=> refused (record 3) The key SHA256:DkOwHQrntwdcL... of N was revoked.

N head-of-state: credentials.present
	session: s1
	person: p1
	role: alternate
=> Northland presents the credentials of First delegate.

# The root enrols it anew, and the Secretariat revokes it on Northland's note
# verbale.
N root: key.enrol
	office: delegate
	holder: Delegate
	kinds: credentials.*
	until: 2020-03-03
	key: @key
	proof: @proof
=> Northland enrols a key for delegate.

N delegate: credentials.present
	session: s1
	person: p1
	role: adviser
=> Northland presents the credentials of First delegate.

secretariat registrar: key.revoke
	key: SHA256:DkOwHQrntwdcLBBlVn+LtbdSVdT5/3xWmnuO92sANJo
	of: N
=> Secretariat revokes the key SHA256:DkOwHQrntwdcLBBlVn+LtbdSVdT5/3xWmnuO92sANJo.

N delegate: credentials.present
	session: s1
	person: p1
	role: head
=> refused (record 3) The key SHA256:DkOwHQrntwdcL... of N was revoked.

# A root would not be bounded by the office it is enrolled for.
N root: key.enrol
	office: root
	holder: Chancery of Northland
	kinds: credentials.*
	key: @key
	proof: @proof
=> refused (record 3) This key is a root of N: roots are not enrolled, and do not come back.

# A kind is one that there is; a pattern is for those that are yet to come.
E root: key.enrol
	office: delegate
	holder: Delegate
	kinds: credentials.*, credentials.presents
	key: @key
	proof: @proof
=> refused (record 3) There is no kind of act named credentials.presents.

E root: key.enrol
	office: delegate
	holder: Delegate
	kinds: credentials.present, visits.*
	key: @key
	proof: @proof
=> Eastland enrols a key for delegate.

# Powers end with their last day, which is not over when they are given.
E root: key.enrol
	office: delegate
	holder: Delegate
	kinds: credentials.*
	until: 2020-03-01
	key: @key
	proof: @proof
=> refused (record 3) The last day of these powers, 2020-03-01, has passed already.

E root: key.enrol
	office: delegate
	holder: Delegate
	kinds: credentials.*
	until: 2020-03-03
	key: @key
	proof: @proof

2020-03-03 23:59:59 UTC

E delegate: credentials.present
	session: s1
	person: p1
	role: head
=> Eastland presents the credentials of First delegate.

2020-03-04 00:00 UTC

E delegate: credentials.present
	session: s1
	person: p1
	role: head
=> refused (record 3) The powers of this key of E ended on 2020-03-03.
