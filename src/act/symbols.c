/* symbols.c: see symbols.h. SPDX-License-Identifier: Apache-2.0 */
#include "act/symbols.h"

#include "base/arena.h"
#include "law/symbol.h"
#include "seal/json.h"

#include <stdio.h>
#include <string.h>

#define ROOM (4 * 1024 * 1024)
#define BLOCK 64

/* Every symbol that was ever given, of a session or of a document alone. */
struct given {
	struct arena *a;
	struct symbol_issued *v;
	size_t n, room;
	bool full;
};

static void
add(struct given *g, const char *symbol, const char *lang)
{
	if (g->n == g->room) {
		size_t room = g->room ? 2 * g->room : BLOCK;
		struct symbol_issued *v = arena_array(g->a, room, sizeof *v);

		if (!v) {
			g->full = true;
			return;
		}
		if (g->n)
			memcpy(v, g->v, g->n * sizeof *v);
		g->v = v;
		g->room = room;
	}
	g->v[g->n++] = (struct symbol_issued){ arena_str(g->a, symbol),
	    lang ? arena_str(g->a, lang) : NULL };
}

static bool
gather(struct given *g, struct book *b, enum book_sql which, const char *name,
    const char *id, struct err *e)
{
	struct ask q = ask(b, which);

	ask_str(&q, name, id);
	while (ask_next(&q))
		add(g, ask_text(&q, 0), ask_null(&q, 1) ? NULL :
		    ask_text(&q, 1));
	ask_end(&q);
	g->full = g->full || arena_full(g->a);
	return book_fine(b, e) && (!g->full || err_refuse(e, "symbols 5",
	    "There are too many symbols to tell the next."));
}

/* --- what a symbol must begin with ---------------------------------------------- */

static bool
begins(const char *symbol, const char *with, struct err *e)
{
	size_t n = strlen(with);

	return !n || (strncmp(symbol, with, n) == 0 && symbol[n] == '/') ||
	    err_refuse(e, "symbols 7", "The symbol of a document of this "
	    "session begins with %s.", with);
}

bool
symbols_of_session(const struct act *act, struct err *e)
{
	const char *symbol = json_str(act->body, "symbol");
	char whole[SYMBOL_TEXT];

	if (!symbol)
		return true;
	if (!strchr(symbol, '/') ||
	    strchr(symbol, '/') != strrchr(symbol, '/'))
		return err_malformed(e, "symbols 2", "The symbol of a session "
		    "has two parts, as CSC/2010-2.");
	snprintf(whole, sizeof whole, "%s/L/1", symbol);
	return symbol_read(whole, strlen(whole), NULL, e);
}

/* --- drafts ----------------------------------------------------------------------- */

static bool
number_next(struct book *b, const char *session, const char *symbol,
    const struct symbol *y, struct err *e)
{
	struct given g = { .a = arena_new(ROOM) };
	bool ok = gather(&g, b, SQL_SYMBOLS_OF_SESSION, ":session", session, e);
	int next = ok ? symbol_next(g.v, g.n, y->organ, y->session, y->kind) : 0;

	arena_release(g.a);
	return ok && (y->number == next || err_refuse(e, "symbols 5",
	    "The number of %s is not the next, which is %ld.", symbol,
	    (long)next));
}

/* A document is asked for by its short name or by a symbol with hyphens. So a
 * name that reads as a symbol takes that symbol, and of what is limited nobody is
 * to wonder who has it. */
static bool
name_is_its_own(const char *id, const char *symbol, struct err *e)
{
	char as[SYMBOL_TEXT];
	size_t n = 0, hyphens = 0;

	for (; id[n] && n < sizeof as - 1; n++) {
		/* The second stands in the session, 2010-2. */
		as[n] = id[n] == '-' && ++hyphens != 2 ? '/' : id[n];
	}
	as[n] = '\0';
	return id[n] || !symbol_read(as, n, NULL, NULL) ||
	    strcmp(as, symbol) == 0 || err_refuse(e, "symbols 1",
	    "The short name %s reads as the symbol of another document.", id);
}

bool
symbols_of_draft(struct book *b, const struct act *act, struct err *e)
{
	const char *symbol = json_str(act->body, "symbol"),
	    *session = json_str(act->body, "session");
	struct ask q = ask(b, SQL_SYMBOL_OF_SESSION);
	struct symbol y;
	bool ok;

	ask_str(&q, ":session", session);
	ok = symbol_read(symbol, strlen(symbol), &y, e) &&
	    (!act->limited || name_is_its_own(json_str(act->body, "document"),
	    symbol, e)) &&
	    begins(symbol, ask_next(&q) ? ask_text(&q, 0) : "", e);
	ask_end(&q);
	if (!ok || !book_fine(b, e))
		return false;
	if (act->limited && (strcmp(y.kind, "R") != 0 || y.mod[0]))
		return err_refuse(e, "symbols 7", "A new draft for members "
		    "has an R number, as CSC/2010-2/R/7, and is no revision "
		    "yet.");
	if (!act->limited && (strcmp(y.kind, "L") != 0 || y.mod[0]))
		return err_refuse(e, "symbols 7", "A new draft has an L number, "
		    "as CSC/2010-2/L/7, and is no revision yet.");
	return y.number == json_int(act->body, "number", 0) ||
	    number_next(b, session, symbol, &y, e);
}

/* --- what is made of a document ----------------------------------------------------- */

struct document {
	char own[SYMBOL_TEXT];		/* of the draft as it was tabled */
	char final[SYMBOL_TEXT];	/* or "" */
	char begins[SYMBOL_TEXT];	/* of its session, or "" */
	char session[80], kind[24];
	int64_t number;
	bool printed;			/* its kind is printed otherwise */
	bool limited;			/* to members */
};

static bool
document_of(struct book *b, const char *id, struct document *d, struct err *e)
{
	struct ask q = ask(b, SQL_SYMBOLS_DOCUMENT);

	*d = (struct document){ .number = 0 };
	ask_str(&q, ":document", id);
	if (ask_next(&q)) {
		snprintf(d->own, sizeof d->own, "%s", ask_text(&q, 0));
		snprintf(d->final, sizeof d->final, "%s", ask_text(&q, 1));
		snprintf(d->begins, sizeof d->begins, "%s", ask_text(&q, 2));
		snprintf(d->session, sizeof d->session, "%s", ask_text(&q, 3));
		snprintf(d->kind, sizeof d->kind, "%s", ask_text(&q, 4));
		d->number = ask_num(&q, 5);
		d->printed = !ask_null(&q, 6);
		d->limited = ask_num(&q, 7) != 0;
	}
	ask_end(&q);
	return book_fine(b, e);
}

static bool
modifies(struct book *b, const char *id, const char *of,
    const struct symbol_issued *new, struct err *e)
{
	struct given g = { .a = arena_new(ROOM) };
	bool ok = gather(&g, b, SQL_SYMBOLS_OF_DOCUMENT, ":document", id, e) &&
	    (begins(new->symbol, of, NULL) || err_refuse(e, "symbols 6",
	    "The symbol of a Rev, Add or Corr begins with that of its "
	    "document, %s.", of)) &&
	    symbol_may_issue(g.v, g.n, new, e);

	arena_release(g.a);
	return ok;
}

bool
symbols_of_revision(struct book *b, const char *id, const char *symbol,
    struct err *e)
{
	struct symbol_issued new = { symbol, NULL };
	struct document d;
	struct symbol y;

	return symbol_read(symbol, strlen(symbol), &y, e) &&
	    document_of(b, id, &d, e) && (strcmp(y.mod, "Rev") == 0 ||
	    err_refuse(e, "symbols 6", "The symbol of a revision ends in "
	    "Rev.n.")) && modifies(b, id, d.own, &new, e);
}

bool
symbols_of_paper(struct book *b, const char *id, const char *symbol,
    const char *lang, struct err *e)
{
	struct symbol_issued new = { symbol, lang };
	struct document d;
	struct symbol y;

	return symbol_read(symbol, strlen(symbol), &y, e) &&
	    document_of(b, id, &d, e) && ((y.mod[0] && y.mod[0] != 'R') ||
	    err_refuse(e, "symbols 6", "An addition is called Add.n, a "
	    "correction Corr.n.")) &&
	    modifies(b, id, d.final[0] ? d.final : d.own, &new, e);
}

/* Agreements, treaties and conventions are of one kind of symbol. */
static const char *const finals[][2] = {
	{ "decision", "DEC" }, { "protocol_decision", "PDEC" },
	{ "resolution", "RES" }, { "declaration", "DECL" },
	{ "statement", "STMT" }, { "protocol", "PROT" },
	{ "agreement", "AGR" }, { "treaty", "AGR" }, { "convention", "AGR" },
	{ "report", "REP" }, { "regulation", "REG" }, { "plan", "PLAN" },
};

/* The kind without the R of what is limited to members; NULL: it has none. */
static const char *
without_r(const char *kind)
{
	for (size_t i = 0; i < sizeof finals / sizeof *finals; i++)
		if (kind[0] == 'R' && strcmp(finals[i][1], kind + 1) == 0)
			return kind + 1;
	return NULL;
}

/* One whose kind is printed otherwise may have the symbol of any final kind. */
static bool
kind_fits(const struct document *d, const char *given, struct err *e)
{
	static const char *const prefixes[] = { "", "R" };
	const char *own = NULL, *closed = without_r(given),
	    *kind = closed ? closed : given;
	bool other = false;

	if (d->limited != (closed != NULL))
		return err_refuse(e, "symbols 7", d->limited ? "The final "
		    "symbol of what is limited to members is of a kind of its "
		    "own, as RDEC." : "The final symbol of a public document "
		    "is not of a kind for what is limited to members.");
	for (size_t i = 0; i < sizeof finals / sizeof *finals; i++) {
		if (strcmp(finals[i][0], d->kind) == 0)
			own = finals[i][1];
		other = other || strcmp(finals[i][1], kind) == 0;
	}
	if (!own || strcmp(own, kind) == 0 || (d->printed && other))
		return true;
	return err_refuse(e, "symbols 7", "The final symbol of this document "
	    "is of the kind %s%s, as its own.", prefixes[d->limited], own);
}

/* As the draft's, where the session has no symbol. */
static bool
same_session(const struct document *d, const char *symbol,
    const struct symbol *y, struct err *e)
{
	struct symbol own;

	if (d->begins[0])
		return begins(symbol, d->begins, e);
	return !symbol_read(d->own, strlen(d->own), &own, NULL) ||
	    (strcmp(own.organ, y->organ) == 0 &&
	    strcmp(own.session, y->session) == 0) || err_refuse(e, "symbols 7",
	    "The final symbol is of the organ and the session of the draft, "
	    "%s.", d->own);
}

bool
symbols_final(struct book *b, const char *id, const char *symbol,
    struct err *e)
{
	struct document d;
	struct symbol y;

	if (!symbol_read(symbol, strlen(symbol), &y, e) ||
	    !document_of(b, id, &d, e) || !same_session(&d, symbol, &y, e) ||
	    !kind_fits(&d, y.kind, e))
		return false;
	if (y.mod[0])
		return err_refuse(e, "symbols 7", "A final symbol ends in its "
		    "number, without Rev, Add or Corr.");
	return y.number == d.number || number_next(b, d.session, symbol, &y, e);
}
