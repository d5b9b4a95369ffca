/* story.h: minutes that run.
 *
 * A story says who does what at which moment, plainly enough for a lawyer to
 * read, and what must result. It is the demonstration and the form of the
 * tests (docs/format-story.md):
 *
 *     # a remark
 *     2010-12-10 16:15 Europe/Moscow, every 5 s
 *
 *     AM, BY head-of-state: instrument.sign
 *     	document: csc-2010-2.5, csc-2010-2.6
 *     	text: @text
 *     	of: @tabled
 *     => Belarus signs Protocol amending the Charter.
 *
 *     UZ head-of-state: document.adopt
 *     	...
 *     => refused (record 3)
 *
 * A comma list of actors, or of references where one is wanted, means one act
 * for each. A table gives one act a row:
 *
 *     secretariat registrar: person.register
 *     | person   | names.en        | names.ru         |
 *     | medvedev | Dmitry Medvedev | Дмитрий Медведев |
 *
 * A field that holds rows is written below it, each row begun by "- ".
 * "instrument.sign as protocol" names an act, and @act protocol is its id then.
 *
 * @root WHO, @key OFFICE, @proof, @text, @tabled and @demo stand for keys,
 * proofs and hashes, @holder for the person who holds the actor's office.
 * Keys are demonstration keys: made from names, no secret.
 *
 * A story has at most STORY_MOST bytes and a block 1,000 acts; beyond, the line
 * is named.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef DESK_STORY_H
#define DESK_STORY_H

#include "base/day.h"
#include "desk/desk.h"

#define STORY_MOST (4 << 20)	/* bytes of one story */

struct story;

/* Everything is in the arena. ERR_MALFORMED names the line. */
const struct story *story_read(struct arena *, const char *text, size_t n,
    struct err *);
size_t story_blocks(const struct story *);

struct story_result { size_t acts, refused, checked; struct instant last; };

/* Plays the blocks up to `until` (NULL: all) into the desk, on the frozen
 * clock. An outcome other than the story states is ERR_REFUSED with the line.
 * A block that is wholly in the record already (an act with the same kind,
 * actor and body) is not skipped: a story is played once. */
bool story_play(const struct story *, struct desk *, const char *blobs,
    const struct instant *until, struct story_result *, struct err *);

/* The demonstration key of somebody in an office ("root": a root key). */
struct signer *story_key(const char *who, const char *office);

#endif
