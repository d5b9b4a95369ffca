/* type.h: what a kind of act is: one table.
 *
 * A kind declares its fields once; the parser, the web form, the command
 * line, the schema and the manual all read them. It declares which rules
 * guard it (a named question to the book, and what its answer must be) and
 * which statements enter it. What cannot be said so is C: check may refuse,
 * and sees the act, its time of receipt and the book and nothing else; apply
 * never refuses.
 *
 * Adding a kind is one file and one line in act/list.h (docs/adding-an-act.md).
 *
 * In every statement, :name is the body's member of that name: text, ids and
 * days as text, instants and integers as integers, names, lists and rows as
 * JSON text (json_each), absent ones NULL. Besides: :seq, :act (32 bytes),
 * :at, :rx (seconds), :for, :office, :key (of the first signer), :by (JSON
 * array of all that signed for somebody).
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef ACT_TYPE_H
#define ACT_TYPE_H

#include "act/act.h"
#include "book/book.h"

enum field_form {
	FIELD_ID,	/* names a new subject of kind .of: [A-Za-z0-9.-]+ */
	FIELD_REF,	/* names a subject of kind .of ("a|b": either) */
	FIELD_WORD,	/* [a-z0-9-]+, a role or an office */
	FIELD_LINE,	/* one line of text */
	FIELD_PROSE,	/* lines of text */
	FIELD_NAMES,	/* {"en":..., "ru":...}, at least one language */
	FIELD_DAY,	/* YYYY-MM-DD */
	FIELD_INSTANT,	/* YYYY-MM-DDTHH:MM:SSZ */
	FIELD_INT,
	FIELD_CHOICE,	/* one of .of, "a|b|c" */
	FIELD_HASH,	/* 64 hex digits: a SHA-256 of content or an act id */
	FIELD_KEY,	/* a public key line */
	FIELD_BASE64,
	FIELD_ROWS,	/* objects with .rows */
};

#define FIELD_OPTIONAL	1u
#define FIELD_MANY	2u	/* a list of it, 1 to 500, no two alike */
#define FIELD_ASIDE	4u	/* named in passing: a limited act may name what is
				 * public here (act/access.h) */

/* Bytes at most, where .most says nothing else; a list's members. */
#define FIELD_ID_MOST		64	/* ID, REF, WORD */
#define FIELD_LINE_MOST		1000	/* LINE, each of NAMES */
#define FIELD_PROSE_MOST	20000
#define FIELD_BASE64_MOST	4096	/* when read */
#define FIELD_MANY_MOST		500

struct field {
	const char *name;	/* NULL ends the table */
	enum field_form form;
	unsigned flags;
	const char *of;
	const char *help;	/* "the meeting opened" */
	const struct field *rows;
	int64_t least, most;	/* FIELD_INT; 0, 0: any. LINE, PROSE: most bytes */
};

/* Who may do it at all; the key's enrolment narrows further. */
enum {
	WHO_MEMBER = 1,		/* a member state's key */
	WHO_SECRETARIAT = 2,	/* an organ's key */
	WHO_CHAIR = 4,		/* the member that presides the :meeting */
	WHO_ROOT = 8,		/* a root key of the one it is done for */
	WHO_SUSPENDED = 16,	/* a member also while it is suspended */
};

/* The question must (want_row) or must not give a row, else the act is
 * refused with the rule and the sentence. {name} in it stands for the body's
 * member. A row's first column, if text, is {answer}. */
struct guard {
	enum book_sql ask;	/* SQL_NONE ends the table */
	bool want_row;
	const char *rule;
	const char *says;
};

struct act_type {
	const char *name;	/* permanent, never reused */
	int version;
	const char *gist;	/* "open a meeting" */
	const char *sentence;	/* "{for} opens {meeting}." */
	/* The code word that one of its choices comes to, where the book makes
	 * it another; NULL: as it stands. May be NULL. */
	const char *(*comes_to)(struct book *, const struct json *body,
	    const char *choice);
	const char *named_after;	/* its new subject has the names of the
				 * one in this reference; NULL: its own */
	unsigned who;
	bool may_be_limited;	/* to members (act/access.h); else always
				 * public */
	bool on_text;		/* "text", of "document": the desk that enters
				 * it keeps the wording (desk/blob.h) */
	/* Asked of that wording in the "language", where the desk keeps it. */
	bool (*reads)(const char *text, size_t n, const struct json *body,
	    struct err *);
	const struct field *fields;
	const struct guard *guards;	/* may be NULL */
	const enum book_sql *writes;	/* SQL_NONE ends it; may be NULL */
	bool (*check)(struct book *, const struct act *, struct instant rx,
	    struct err *);
	bool (*apply)(struct book *, const struct act *, uint64_t seq,
	    struct instant rx, struct err *);
};

const struct act_type *act_type_find(const char *name);	/* or NULL */
/* All of them in the order of act/list.h; NULL ends the list. */
extern const struct act_type *const act_types[];

/* The body against the fields: every member known, none missing, each of its
 * form and within its limits. */
bool fields_check(const struct field *, const struct json *body,
    struct err *);
/* One value against a field, whatever list it stands in. */
bool field_check(const struct field *, const struct json *, struct err *);
/* One member's text as it stands on a command line or in a form, made into
 * its JSON value by the field's form. NULL with ERR_MALFORMED. */
struct json *field_from_text(struct arena *, const struct field *,
    const char *text, struct err *);
/* Puts one text into a body by its place: "symbol"; "names.ru", one language;
 * "items.0.number", in a row. Rows are made as they are spoken of. */
bool field_put(struct arena *, const struct field *, struct json *body,
    const char *place, const char *text, struct err *);
const struct field *field_find(const struct field *, const char *name);

#endif
