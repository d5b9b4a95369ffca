/* marks.h: how a member stands to a document, as one letter: what a board of
 * hundreds of drafts and dozens of members is made of.
 *
 * A row's cells are one text, a letter for each member in the order of the
 * page's members; "marks" in the page's tree says which letter is what, for
 * those that occur.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef PRESS_MARKS_H
#define PRESS_MARKS_H

#include "press/model.h"

enum {
	MARK_SIGNED = 's',
	MARK_NOT_SIGNED = 'n',
	MARK_CONSENSUS = 'c',
	MARK_SILENT = '.',
	MARK_UNNAMED = 'k',
	MARK_NO_VOTE = 'q',
	MARK_UNSTATED = 'z',
};

/* Of a member that a document's row says nothing of. */
char mark_unsaid(const struct json *document);
/* The letter of a position ("object"); one that is none is silence. */
char mark_code(const char *position);
const char *mark_name(char code);	/* "object"; "no_position" */
/* {"agree":"a", ...}: what occurs in the cells of these. */
struct json *marks_said(struct arena *, const struct json *documents);

/* Cells as they are written in one language, each made once for a page. */
#define MARK_INK 200
struct marks_ink { struct mark_ink { char p[MARK_INK]; size_t n; } of[256]; };
void marks_ink(struct marks_ink *, const struct lang *);
void put_cells(struct buf *, const struct marks_ink *,
    const struct json *document);
void put_cells_legend(struct buf *, const struct lang *, const struct json *m);

#endif
