/* import.h: histories that others wrote down, entered and judged again.
 *
 * A format reads a folder, enters each outcome through the desk as a recorded
 * vote (vote.record), and then has each computed from the record by the rule
 * of the organ. Where what was written down and what is computed differ, one
 * line says so:
 *
 *     ID recorded X computed Y because REASON
 *     outcomes N, as recorded M, differ K
 *
 * A row that cannot be entered (a state that was no member that day, a date that is
 * none, a roll call that stands twice) is a line of its own, and the rest goes on;
 * it is no outcome and is counted apart, where there is one:
 *
 *     ID not entered because REASON
 *     not entered L
 *
 * A file that is no table, or has not its columns, ends the work.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef CLI_IMPORT_H
#define CLI_IMPORT_H

#include "base/csv.h"
#include "cli/enter.h"

struct import {
	const char *dir;	/* read from */
	struct enter *to;
	bool json, quiet;
	size_t outcomes, same, differ, left;
	size_t *rows, nrows, room;	/* those that the desk refused */
	struct err *e;
};

bool import_unga(struct import *);
bool import_unsc(struct import *);
bool import_qmv(struct import *);

#define EACH(x, list) (const struct json *x = (list) ? (list)->child : NULL; \
	x; x = x->next)

/* A table's file, whole; NULL: not there, and that may be (optional). */
const char *import_file(struct import *, struct buf *, const char *name,
    bool optional);
/* The same, opened as a table whose head is read, and the places of columns in
 * it. Their refusals name the file. The name is kept. */
bool import_table(struct import *, struct buf *, const char *name,
    struct csv *);
bool import_columns(struct import *, const struct csv *,
    const char *const *names, int *at, size_t n);
/* From the first record behind the head again. */
void import_again(struct import *, const struct buf *, struct csv *);
/* The vote's outcome by the rule: "adopted", "not_adopted"... and why, in one
 * line. */
struct import_found {
	const char *outcome;
	char why[200];
	int64_t votes, needed;		/* of its first count */
	bool few, vetoed;		/* that fails; so does a veto's test */
};
bool import_outcome(struct import *, const char *vote, struct import_found *);
/* Says that it was left out, and why. */
void import_leave(struct import *, const char *id, const char *why, ...)
    __attribute__((format(printf, 3, 4)));
/* Counts it, and prints the line when the two differ. */
void import_compare(struct import *, const char *id, const char *recorded,
    const char *computed, const char *why);
/* "united-kingdom" of "United Kingdom"; letters beyond ASCII are left out. */
void import_slug(const char *name, char out[65]);
/* {"id","names":{"en"},"since"}, for enter_found. */
struct json *import_member(struct import *, const char *id, const char *name,
    const char *since);
/* A vote's body; put the lists with import_ballot. */
struct json *import_vote(struct import *, const char *id, const char *organ,
    const char *matter, const char *day, const char *title);
void import_ballot(struct import *, struct json *vote, const char *list,
    const char *member);
void import_count(struct import *, struct json *vote, const char *name,
    int64_t n);
/* For a row, from 1; id is how a line names it. Was it refused? That is known after
 * enter_flush. */
bool import_enter(struct import *, struct json *vote, const char *id,
    size_t row);
void import_skip(struct import *, size_t row);	/* it is as if it was */
bool import_refused(const struct import *, size_t row);

#endif
