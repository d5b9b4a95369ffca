/* words.c: see words.h. SPDX-License-Identifier: Apache-2.0 */
#include "press/words.h"

#include <stdlib.h>
#include <stdio.h>
#include <string.h>

/* Sorted by the code word. */
static const struct { const char *word, *label; } labels[] = {
	{ "abstain", N_("abstains") },
	{ "accepted", N_("accepted") },
	{ "ad_referendum", N_("ad referendum") },
	{ "adjourn_debate", N_("adjourn the debate") },
	{ "adjourn_meeting", N_("adjourn the meeting") },
	{ "adopt", N_("adoption only") },
	{ "adopted", N_("Adopted") },
	{ "adopted_provisionally", N_("Adopted, to be confirmed") },
	{ "adoption", N_("adopted on") },
	{ "adopts_budget", N_("adopts a budget") },
	{ "adviser", N_("adviser") },
	{ "agree", N_("agrees") },
	{ "agree_ad_referendum", N_("agrees ad referendum") },
	{ "agree_provided", N_("agrees on a condition") },
	{ "agreement", N_("Agreement") },
	{ "agreements", N_("Agreements") },
	{ "all", N_("everything") },
	{ "amends", N_("amends") },
	{ "appeal", N_("appeal against the ruling") },
	{ "appoints", N_("appoints") },
	{ "approved", N_("Approved") },
	{ "approves", N_("approves") },
	{ "approves_report", N_("approves a report") },
	{ "arrears", N_("arrears") },
	{ "authentic", N_("authentic") },
	{ "awaiting_instructions", N_("awaits instructions") },
	{ "awaiting_others", N_("Waits for others") },
	{ "awaiting_ratification", N_("On ratification") },
	{ "awaiting_signature", N_("Adopted, to be signed") },
	{ "awards", N_("awards") },
	{ "ballot", N_("by ballot") },
	{ "barred", N_("barred by a decision") },
	{ "be", N_("Belarusian") },
	{ "blocked", N_("Something stands in the way") },
	{ "broken", N_("Broken") },
	{ "candidate", N_("Candidate") },
	{ "carried", N_("Carried") },
	{ "charter", N_("Charter") },
	{ "clear", N_("clears it") },
	{ "cleared", N_("Cleared") },
	{ "close_debate", N_("close the debate") },
	{ "competence", N_("competence") },
	{ "concept", N_("Concept") },
	{ "concerned", N_("the matter concerns it") },
	{ "convention", N_("Convention") },
	{ "decision", N_("Decision") },
	{ "decisions", N_("Decisions and resolutions") },
	{ "declaration", N_("Declaration") },
	{ "definitive", N_("definitive") },
	{ "delete", N_("deletion") },
	{ "designates", N_("designates") },
	{ "disinterested", N_("is not interested") },
	{ "dissociate", N_("dissociates itself") },
	{ "divide", N_("vote by division") },
	{ "draft", N_("Draft") },
	{ "election", N_("Election") },
	{ "en", N_("English") },
	{ "entry_into_force", N_("in force since") },
	{ "exercise", N_("Exercise") },
	{ "external", N_("another's") },
	{ "extraordinary", N_("Extraordinary session") },
	{ "forming", N_("in formation") },
	{ "forms", N_("Forms") },
	{ "fr", N_("French") },
	{ "head", N_("head of delegation") },
	{ "host", N_("by place of the session") },
	{ "hy", N_("Armenian") },
	{ "in_force", N_("In force") },
	{ "in_force_with", N_("enters into force with") },
	{ "informal", N_("Informal meeting") },
	{ "inherits_formula", N_("enters into force as provided in") },
	{ "inquorate", N_("No quorum") },
	{ "insert_after", N_("new words after it") },
	{ "institution", N_("institution") },
	{ "interpretative_statement", N_("agrees, with a statement of interpretation") },
	{ "interview", N_("Interview") },
	{ "joint", N_("Joint meeting") },
	{ "kk", N_("Kazakh") },
	{ "ky", N_("Kyrgyz") },
	{ "lapsed", N_("Lapsed: not confirmed") },
	{ "limited", N_("For members") },
	{ "lost", N_("Lost") },
	{ "mandates", N_("gives a mandate") },
	{ "media", N_("media") },
	{ "member", N_("member") },
	{ "ministerial", N_("ministerial organ") },
	{ "narrow", N_("Narrow format") },
	{ "new_instrument", N_("new instrument") },
	{ "news", N_("News") },
	{ "no_seat", N_("no seat") },
	{ "none", N_("nothing") },
	{ "not_adopted", N_("Not adopted") },
	{ "not_joining", N_("does not join") },
	{ "not_participating", N_("does not take part") },
	{ "not_put", N_("Not put") },
	{ "noted", N_("Noted") },
	{ "object", N_("objects") },
	{ "object_to_format", N_("objects to the limited format") },
	{ "observer", N_("observer") },
	{ "official", N_("official") },
	{ "open", N_("open") },
	{ "operation", N_("Operation") },
	{ "organ", N_("organ") },
	{ "organisation", N_("organisation") },
	{ "other", N_("Instrument") },
	{ "own", N_("ours") },
	{ "partner", N_("partner") },
	{ "party", N_("a party to the dispute") },
	{ "permanent", N_("permanent organ") },
	{ "plan", N_("Plan") },
	{ "plenary", N_("Plenary meeting") },
	{ "point_of_order", N_("point of order") },
	{ "political", N_("political document") },
	{ "principal", N_("principal organ") },
	{ "private", N_("Private meeting") },
	{ "programme", N_("Programme") },
	{ "proposed", N_("proposed") },
	{ "protocol", N_("Protocol") },
	{ "protocol_decision", N_("Protocol decision") },
	{ "protocols", N_("Protocols") },
	{ "provisional", N_("provisional") },
	{ "public", N_("Public") },
	{ "published", N_("Published") },
	{ "reconsider", N_("reconsider") },
	{ "recorded", N_("recorded vote") },
	{ "regular", N_("Regular session") },
	{ "regulation", N_("Regulation") },
	{ "rejected", N_("Rejected") },
	{ "repeals", N_("repeals") },
	{ "replace", N_("other words") },
	{ "report", N_("Report") },
	{ "reservation", N_("agrees with a reservation") },
	{ "resolution", N_("Resolution") },
	{ "restricted", N_("Restricted") },
	{ "roll_call", N_("by roll call") },
	{ "rotation", N_("by rotation") },
	{ "ru", N_("Russian") },
	{ "rules_of_procedure", N_("Rules of procedure") },
	{ "schedules", N_("fixes time and place") },
	{ "secretary", N_("secretariat") },
	{ "show_of_hands", N_("by show of hands") },
	{ "signature", N_("signed on") },
	{ "signed", N_("signed") },
	{ "standing", N_("standing force") },
	{ "statement", N_("Statement") },
	{ "subject_to_ratification", N_("subject to ratification") },
	{ "subsidiary", N_("subsidiary body") },
	{ "summary", N_("summary") },
	{ "supersedes", N_("supersedes") },
	{ "suspend_meeting", N_("suspend the meeting") },
	{ "suspended", N_("suspended") },
	{ "takes_note", N_("takes note") },
	{ "tg", N_("Tajik") },
	{ "transcript", N_("Transcript") },
	{ "treaty", N_("Treaty") },
	{ "unavailable", N_("Not available") },
	{ "unknown", N_("status not stated") },
	{ "unofficial", N_("unofficial") },
	{ "uz", N_("Uzbek") },
	{ "verbatim", N_("verbatim") },
	{ "video", N_("Video meeting") },
	{ "void", N_("Void") },
	{ "withdraw", N_("withdraw") },
	{ "withdrawn", N_("withdrawn") },
	{ "withdrawn_from_package", N_("Withdrawn from the package") },
	{ "working", N_("permanent working body") },
	{ "working_text", N_("working translation") },
	{ "written", N_("Written procedure") },
};

static int
against(const void *word, const void *entry)
{
	return strcmp(word, *(const char *const *)entry);
}

const char *
word_label(const struct lang *l, const char *word)
{
	char code[65];
	const char *const *found;

	snprintf(code, sizeof code, "%s", word);
	for (char *p = code; *p; p++)
		if (*p == ' ')
			*p = '_';
	found = bsearch(code, labels, sizeof labels / sizeof *labels,
	    sizeof *labels, against);
	return found ? tr(l, found[1]) : word;
}

const char *
help_label(const char *help, char out[HELP_LABEL])
{
	if (help_flag(help))
		help += 3;
	snprintf(out, HELP_LABEL, "%.*s", (int)strcspn(help, ";"), help);
	return out;
}

const char *
help_rest(const char *help)
{
	const char *p = strchr(help, ';');

	return p ? p + 1 + strspn(p + 1, " ") : "";
}

bool
help_flag(const char *help)
{
	return strncmp(help, "1: ", 3) == 0;
}

/* "protocol_decision" in an act is "protocol decision" on a page. */
static bool
same_word(const char *code, const char *word, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (code[i] != (word[i] == ' ' ? '_' : word[i]))
			return false;
	return true;
}

bool
word_among(const char *list, const char *word)
{
	size_t n = strlen(word);

	for (const char *p = list; n && *p;) {
		size_t len = strcspn(p, " ");

		if (len == n && same_word(p, word, n))
			return true;
		p += len + (p[len] == ' ');
	}
	return false;
}

/* What an act names that is not entered yet, the book does not know: its name
 * stands where the judge will take it from. NULL: nowhere. */
static const char *
named_here(const struct act *act, const char *lang)
{
	static const char *const where[] = { "short", "names", "title" };
	const char *name = NULL;

	for (size_t i = 0; !name && i < sizeof where / sizeof *where; i++) {
		const struct json *o = json_get(act->body, where[i]);

		name = json_str(o, lang);
		if (!name)
			name = json_str(o, "en");
		if (!name)
			name = json_str(o, "ru");
	}
	return name;
}

static void
day_words(struct buf *out, const struct lang *l, const char *iso)
{
	char text[LANG_TEXT];
	struct day d;

	buf_str(out, day_read(iso, strlen(iso), &d) ? lang_day(l, d, text) :
	    iso);
}

/* A label in the middle of a sentence: "Noted" becomes "noted". */
static void
label_inside(struct buf *out, const char *label)
{
	unsigned char a = (unsigned char)label[0], b = (unsigned char)label[1];

	if (a >= 'A' && a <= 'Z')
		buf_printf(out, "%c%s", a + 32, label + 1);
	else if (a == 0xD0 && b >= 0x90 && b <= 0x9F)	/* U+0410 to U+041F */
		buf_printf(out, "\xD0%c%s", b + 0x20, label + 2);
	else if (a == 0xD0 && b >= 0xA0 && b <= 0xAF)	/* U+0420 to U+042F */
		buf_printf(out, "\xD1%c%s", b - 0x20, label + 2);
	else
		buf_str(out, label);
}

/* By the clock of the seat. */
static void
instant_at_seat(struct buf *out, struct book *book, const struct lang *l,
    const char *iso)
{
	struct ask q = ask(book, SQL_ORG_GET);
	char text[LANG_TEXT];
	struct instant t;

	if (ask_next(&q) && instant_read(iso, strlen(iso), &t))
		iso = lang_instant(l, t, ask_text(&q, 5), text);
	buf_str(out, iso);
	ask_end(&q);
}

static bool
subject(struct buf *out, struct book *book, const struct lang *l,
    const char *of, const char *id)
{
	return describe_subject(out, book, of, id, l->code) ==
	    DESCRIBED_FOR_GOOD;
}

bool
word_value(struct buf *out, struct book *book, const struct lang *l,
    const struct describe_piece *p)
{
	enum field_form form = p->field ? p->field->form : FIELD_LINE;

	if (p->actor)
		return subject(out, book, l, "member|organ", p->value);
	if (form == FIELD_REF || form == FIELD_ID)
		return subject(out, book, l, p->field->of, p->value);
	if (form == FIELD_WORD)
		return subject(out, book, l, "office", p->value);
	if (form == FIELD_DAY)
		day_words(out, l, p->value);
	else if (form == FIELD_INSTANT)
		instant_at_seat(out, book, l, p->value);
	else if (form == FIELD_CHOICE)
		label_inside(out, word_label(l, p->value));
	else
		buf_str(out, p->value);
	return true;
}

struct worded {
	struct buf *out;
	struct book *book;
	const struct lang *l;
	const struct act *act;
	bool good;		/* no later act can have it said otherwise */
};

static void
new_subject(struct worded *w, const struct describe_piece *p)
{
	const char *here = named_here(w->act, w->l->code);
	struct buf name = BUF_MAX(8192);
	enum described d = describe_subject(&name, w->book, p->field->of,
	    p->value, w->l->code);

	w->good &= d == DESCRIBED_FOR_GOOD;
	if (d == DESCRIBED_ID && here)
		buf_str(w->out, here);
	else
		buf_add(w->out, name.p, name.n);
	buf_free(&name);
}

static void
worded(void *ctx, const struct describe_piece *p)
{
	struct worded *w = ctx;

	if (!p->value)
		buf_add(w->out, p->text, p->n);
	else if (!p->actor && p->field && p->field->form == FIELD_ID)
		new_subject(w, p);
	else if (p->field && p->field->form == FIELD_CHOICE)
		label_inside(w->out, word_label(w->l, describe_choice(w->book,
		    w->act->kind, w->act->body, p->field, p->value)));
	else
		w->good &= word_value(w->out, w->book, w->l, p);
}

bool
describe_worded(struct buf *out, struct book *book, const struct act *act,
    const char *sentence, const struct lang *l)
{
	struct worded w = { out, book, l, act, true };

	describe_each(act, sentence, worded, &w);
	return w.good;
}
