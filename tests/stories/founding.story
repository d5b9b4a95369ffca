# founding.story: the first entry founds the organisation, and only the first.
# SPDX-License-Identifier: Apache-2.0

2020-03-02 09:00 UTC

# Nothing can stand before it.
secretariat registrar: person.register
	person: p1
	names.en: First delegate
=> refused (record 1) Entry 0 must constitute the organisation.

# It must be for the log that it names.
secretariat root: org.constitute
	origin: another.example/log
	name: Organisation of the Four Winds
	members:
		- id: N
		  roots: @root N
		- id: secretariat
		  kind: organ
		  roots: @root secretariat
=> refused (record 1) The founding act must be for the origin that it names.

# Two roots must sign together, and there is one.
secretariat root: org.constitute
	origin: acts.csto.example/log
	name: Organisation of the Four Winds
	members:
		- id: N
		  threshold: 2
		  roots: @root N
		- id: secretariat
		  kind: organ
		  roots: @root secretariat
=> refused (record 3) N has fewer roots than its threshold.

# Nor are one key and the same with a remark two roots.
secretariat root: org.constitute
	origin: acts.csto.example/log
	name: Organisation of the Four Winds
	members:
		- id: N
		  threshold: 2
		  roots: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIwymUzFGapHoBxeFWYAi91fPocsK0A/j00eozk4n/R4, ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIwymUzFGapHoBxeFWYAi91fPocsK0A/j00eozk4n/R4 vault
		- id: secretariat
		  kind: organ
		  roots: @root secretariat
=> refused (record 3) N has the same root twice.

# One name is one member.
secretariat root: org.constitute
	origin: acts.csto.example/log
	name: Organisation of the Four Winds
	members:
		- id: N
		  roots: @root N
		- id: N
		  roots: @root N
		- id: secretariat
		  kind: organ
		  roots: @root secretariat
=> refused (record 2) Two members are named N.

# As many roots as the threshold asks for are enough. N keeps two roots; its
# keys are enrolled by both together.
secretariat root: org.constitute
	origin: acts.csto.example/log
	name: Organisation of the Four Winds
	members:
		- id: N
		  names.en: Northland
		  threshold: 2
		  roots: @root N, @root N-vault
		- id: E
		  names.en: Eastland
		  threshold: 1
		  roots: @root E
		- id: secretariat
		  kind: organ
		  names.en: Secretariat
		  roots: @root secretariat
=> acts.csto.example/log is constituted.

2020-03-02 09:01 UTC

secretariat root: org.constitute
	origin: acts.csto.example/log
	name: Organisation of the Four Winds
	members:
		- id: secretariat
		  kind: organ
		  roots: @root secretariat
=> refused (record 1) The organisation is constituted already.

# One of two roots is not enough; one of one is.
N root: key.enrol
	office: delegate
	holder: Delegate
	kinds: *
	key: @key
	proof: @proof
=> refused (record 3) N enrols a key by 2 of its roots together; here are 1.

E root: key.enrol
	office: delegate
	holder: Delegate
	kinds: *
	key: @key
	proof: @proof
=> Eastland enrols a key for delegate.
