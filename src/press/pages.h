/* pages.h: the pages, one function a template (src/press/ *.html).
 *
 * Each takes the language, the page's tree (press/model.h) and what surrounds
 * it (struct chrome), and writes a whole HTML document. Reading needs no
 * script and no style attribute stands anywhere.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef PRESS_PAGES_H
#define PRESS_PAGES_H

#include "press/model.h"
#include "press/tmpl.h"
#include "press/words.h"

#include <stdbool.h>
#include <string.h>

#define CHROME_LANGS 4

/* Who asks, when somebody is signed in, as the book has the key. */
struct visitor {
	const char *who, *name;		/* "KZ", "Kazakhstan" */
	const char *office, *office_name;	/* "head-of-state", "Head of State" */
	const char *holder;		/* as enrolled; "" for a root */
	const char *role;		/* of these what says most, for the header */
	const char *key, *line;		/* fingerprint, public key */
	const struct json *kinds;	/* a list; NULL for a root */
	const struct json *documents;	/* it is for; NULL: for all */
	const char *until;		/* "" for no last day */
	int64_t entry;			/* that enrolled it */
	bool root, passkey, demo;	/* demo: made from names, no secret */
	const char *token;		/* every form carries it */
	const char *credential;		/* the passkey in the browser, or "" */
};

struct chrome {
	const char *path;	/* of this page, without /en or /ru */
	const char *here[CHROME_LANGS];	/* this page in each of lang_all */
	const char *there[CHROME_LANGS];	/* with what was asked for */
	const char *json, *csv, *ics, *txt;	/* the same as data; NULL: not */
	const char *live;	/* where it is told of changes; NULL: nowhere */
	const char *css, *js, *icon;	/* addresses of the assets */
	const char *nav;	/* which entry of the menu is this one */
	const char *vkey;	/* the log's verifier key */
	const char *origin;	/* of this site, as asked: "http://host:8080" */
	const struct visitor *visitor;	/* NULL: nobody is signed in */
	bool demo;		/* the record is a demonstration */
	bool shared;		/* made for all of visitor->who: what is one
				 * reader's own is left open (page_fill) */
};

void page_head(struct buf *, const struct lang *, const struct json *,
    const struct chrome *, const char *title);
void page_foot(struct buf *, const struct lang *, const struct json *,
    const struct chrome *);

/* A shared page as its one reader gets it: the places left open are filled. They
 * are marks that no text of the record can make, since each "<" in one is
 * escaped. */
void page_fill(struct buf *out, const char *page, size_t n,
    const struct lang *, const struct chrome *);

typedef void page_fn(struct buf *out, const struct lang *l,
    const struct json *m, const struct chrome *c);
page_fn page_today, page_sessions, page_session, page_documents,
    page_document, page_members, page_member, page_organs, page_organ,
    page_people,
    page_person, page_instruments, page_instrument, page_registers, page_log,
    page_entry, page_verify, page_error;

/* Parts of pages that are templates too. */
void today_programme(struct buf *, const struct lang *, const struct json *);
void today_waiting(struct buf *, const struct lang *, const struct json *);
void today_aside(struct buf *, const struct lang *, const struct json *);
void put_filter(struct buf *, const struct lang *, const struct json *,
    const struct chrome *);
void put_documents(struct buf *, const struct lang *, const struct json *);
/* A section of a session that is empty: still, or for good. */
void put_nothing(struct buf *, const struct lang *, const struct json *m,
    const char *head, const char *says);
void session_facts(struct buf *, const struct lang *, const struct json *);
void document_conditions(struct buf *, const struct lang *,
    const struct json *);
void document_part(struct buf *, const struct lang *, const struct json *);
void document_text(struct buf *, const struct lang *, const struct json *);
void instrument_status(struct buf *, const struct lang *, const struct json *,
    const struct json *);
void day_links(struct buf *, const struct lang *, const struct json *);
void entry_details(struct buf *, const struct lang *, const struct json *,
    const char *);
void entry_checks(struct buf *, const struct lang *, const struct json *);
void look_up_form(struct buf *, const struct lang *);

/* --- pieces: each writes escaped text ----------------------------------------- */

/* Days and times, in pieces.c. */
void put_day(struct buf *, const struct lang *, const char *iso_day);
/* "Friday, 10 December 2010" */
void put_weekday(struct buf *, const struct lang *, const char *iso_day);
void put_day_short(struct buf *, const struct lang *, const char *iso_day);
void put_instant(struct buf *, const struct lang *, const struct json *m,
    const char *iso);		/* <time>10 December 2010, 16:15 MSK</time> */
void put_time(struct buf *, const struct lang *, const struct json *m,
    const char *iso);		/* <time>16:15 MSK</time> */
/* The zone of the seat, as short as times have it: "MSK". */
void put_zone(struct buf *, const struct lang *, const struct json *m);
void put_clock(struct buf *, const struct json *m, const char *iso);
/* The day of an instant at the seat of the organisation. */
void put_day_of(struct buf *, const struct lang *, const struct json *m,
    const char *iso);

/* "3 documents": the plural of a count. */
void put_count(struct buf *, const struct lang *, int64_t n,
    const char *one, const char *many);
/* A message with {a} and {b} filled in. */
void put_filled(struct buf *, const char *message, const char *a,
    const char *b);
/* "7 of 7 members": {a} of {b}, the plural of the whole. */
void put_of(struct buf *, const struct lang *, int64_t n, int64_t all,
    const char *one, const char *many);
/* A cell of a table of numbers; none is a dash. */
void put_figure(struct buf *, const struct lang *, const char *label,
    int64_t n);
/* A cell of words, blank when there are none. */
void put_cell(struct buf *, const char *label, const char *words);
/* The row of a list whose member has that value, or NULL. */
const struct json *row_of(const struct json *list, const char *name,
    const char *value);
/* "48215 90317 ...", each group kept together. */
void put_groups(struct buf *, const char *number);
void put_parts(struct buf *, const struct lang *, const struct json *m,
    const struct chrome *);
/* What a list says that has nothing yet; heading is its tag, the rest msgids. */
void put_empty(struct buf *, const struct lang *, const char *heading,
    const char *head, const char *says);
/* Organs under the organs they are under. */
void put_organs(struct buf *, const struct lang *, const struct json *organs);
/* Which of lang_all. */
size_t lang_index(const struct lang *);
/* How many of a list; 0 for none. */
int64_t count_of(const struct json *list);
bool list_has(const struct json *list, const char *value);
/* The first letter a capital. */
void put_capital(struct buf *, const char *text);

/* The entry's number as a link to its proof. */
void put_entry(struct buf *, const struct lang *, const struct json *row);
void put_entry_no(struct buf *, const struct lang *, int64_t entry);
/* What an authenticator said that does not fit with what it said before. */
void put_key_warning(struct buf *, const struct lang *, const struct json *);
/* Whether a key may be copied between devices: the word of page_member_keys. */
const char *backup_label(const struct lang *, int64_t backup);
/* That the member disowned what the row says, when it did. */
void put_disowned(struct buf *, const struct lang *, const struct json *row);
/* A symbol as a piece of an address: slashes become hyphens. */
void put_symbol_path(struct buf *, const char *symbol);
/* The glyph or icon by its name in the sheet; a tone is a class. */
void put_icon(struct buf *, const char *name);
void put_icon_in(struct buf *, const char *name, const char *tone);
/* The sheet of those that the page named so far, in symbols.c. */
void put_symbols(struct buf *);

/* A member or an organ by its kind and id. */
void put_actor(struct buf *, const struct lang *, const char *kind,
    const char *id, const char *name);
void put_document_link(struct buf *, const struct lang *,
    const struct json *document);
/* Who may read what is on the page, in words. */
const char *distribution(const struct lang *, const struct json *page);
/* "Decision", as printed when that differs and the page is English. */
const char *kind_label(const struct lang *, const struct json *document);
/* Where the document stands, as a tag. */
void put_standing(struct buf *, const struct json *document);
/* "Documents 1, 4 and 7", to the table of the page. */
void put_papers(struct buf *, const struct lang *, const struct json *list);

/* Members' marks, in marks.c. */
/* One member's on one document; its word is hidden unless shown. */
void put_mark(struct buf *, const struct lang *, const struct json *document,
    const char *member, bool shown);
/* The marks that occur among them, each once. */
void put_legend(struct buf *, const struct lang *, const struct json *documents,
    const struct json *members);
void put_strip(struct buf *, const struct lang *, const struct json *docs);

/* Lists of what happened and what is to be done, in entries.c. */
/* Not done, and what gave it has not lapsed. */
bool mandate_open(const struct json *mandate);
void put_mandates(struct buf *, const struct lang *, const struct json *m,
    bool open_only);
void put_done(struct buf *, const struct lang *, const struct json *m);
void put_media(struct buf *, const struct lang *, const struct json *m);
/* The next session of all; meetings, sessions and mandates with a day ahead. */
void put_next_session(struct buf *, const struct lang *,
    const struct json *m);
void put_coming(struct buf *, const struct lang *, const struct json *m);
void put_log(struct buf *, const struct lang *, const struct json *m);
void put_history(struct buf *, const struct lang *, const struct json *m);
/* The members of a body, by label. */
void put_fields(struct buf *, const struct lang *, const struct json *fields);
/* A text in paragraphs, each marked with its language. */
void put_text(struct buf *, const struct lang *, const char *text);

/* Drawings, in drawing.c. */
void put_timeline(struct buf *, const struct json *m);
void put_tree(struct buf *, const struct lang *, int64_t entry);

#endif
