# desk.story: the third day, on which the walk is made; the desk gets its key. A story plays what
# falls due between its blocks, so this is the last: si-runout and wr-runout have run out and
# nobody has said so.
# SPDX-License-Identifier: Apache-2.0

2020-03-04 12:00 UTC

secretariat root: key.enrol
	office: desk
	holder: Desk
	kinds: silence.close, written.close
	key: @key
	proof: @proof
