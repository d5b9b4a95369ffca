/* hush.h: the silence procedures of the book, judged by law/silence.h.
 *
 * Gathers what the record has received (replies, amendments, extensions, each
 * by the receipt time of its entry) and asks the rule where the procedure
 * stands at a moment. The moment is an argument: a check gives the receipt
 * time of the act, a page the time it is read. So the answer is the same
 * whether or not a desk was running when the silence ended.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef ACT_HUSH_H
#define ACT_HUSH_H

#include "act/act.h"
#include "book/book.h"
#include "law/silence.h"

/* Where it stands at `now`, with all that was received before. Everything is
 * in the arena. False: there is no such procedure, or a fault. */
struct hush {
	const char *id, *document, *text, *organ, *purpose, *follows;
	int64_t number;			/* of the round, on this document */
	int64_t seq;			/* the entry that opened it */
	bool closed;			/* and that was entered */
	const char *announced;		/* the meeting; NULL: not yet */
	struct silence_rules rules;
	struct silence_round round;	/* its expiry is the first one */
	struct silence_event *events;
	const enum silence_effect *effects;
	const int64_t *seqs;		/* the entry of each event */
	const char *const *words;	/* the position as stated; NULL: it is none */
	size_t n;
	struct silence now;
};
bool hush_get(struct book *, struct arena *, const char *silence,
    struct instant now, struct hush *, struct err *);
/* What a position, by its word, is to a silence. */
enum silence_kind hush_kind(const char *position);
/* "adopted" or "broken"; NULL while it runs, or is no more. False as hush_get,
 * and then nothing is known. */
bool hush_outcome(struct book *, struct arena *, const char *silence,
    struct instant now, const char **, struct err *);

/* What `chancery recount --json` prints of it: the fields of verdict_json, with what
 * was received before it ended and what came late (docs/format-profile.md). */
struct json *hush_json(struct book *, struct arena *, const struct hush *);
size_t hush_received(const struct hush *, size_t *late);
/* "running", "adopted", "broken", "withdrawn" */
const char *hush_word(const struct hush *);

/* Those that have a vote in the organ on the day of that instant, by id: who is
 * suspended or barred has none, nor has whom the rule leaves out of the matter of the
 * document (NULL: of none). */
const char *const *hush_voices(struct book *, struct arena *,
    const char *organ, const char *document, struct instant, size_t *n);

/* Why what the member says of the document weighs nothing on the day of that
 * instant: it has a vote in none of the organs that decide on it, or by their rules
 * no voice in this. "suspended", "arrears", "decision", "concerned", "party",
 * "no_seat", or another standing. False: it is heard. */
#define UNHEARD_TEXT 24
bool hush_unheard(struct book *, const char *document, const char *member,
    struct instant, char why[UNHEARD_TEXT]);

/* Has this one, by what the record had before that entry (-1: has now)? */
bool hush_has_voice(struct book *, const char *organ, const char *member,
    struct instant, int64_t before);

/* Enters who has a voice in the procedure that the act opens: those with a vote
 * in the organ on the day of receipt. */
bool hush_entitle(struct book *, const struct act *, struct instant rx,
    struct err *);

/* After an objection or an amendment was entered: marks the procedure that it
 * broke, so that the desk closes it. */
bool hush_answer(struct book *, const struct act *, uint64_t seq,
    struct instant rx, struct err *);

/* The checks of the kinds silence.open, .extend, .withdraw, .close. */
bool hush_may_open(struct book *, const struct act *, struct instant rx,
    struct err *);
bool hush_may_extend(struct book *, const struct act *, struct instant rx,
    struct err *);
bool hush_runs(struct book *, const char *silence, struct instant rx,
    struct err *);
bool hush_may_close(struct book *, const struct act *, struct instant rx,
    struct err *);

#endif
