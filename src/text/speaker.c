/* speaker.c: see speaker.h. SPDX-License-Identifier: Apache-2.0 */
#include "text/speaker.h"

#include "base/enc.h"
#include "text/glyph.h"

#include <string.h>

#define TOKENS 24
#define TOKEN 80		/* bytes of one, folded */

struct token { char s[TOKEN]; size_t n, letters; bool stop, capital; };
struct tokens { struct token t[TOKENS]; size_t n; bool over; };

/* Small letters of Latin (to U+00FF) and Cyrillic. */
static uint32_t
fold(uint32_t c)
{
	if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) ||
	    (c >= 0x410 && c <= 0x42F))
		c += 0x20;
	else if (c >= 0x400 && c <= 0x40F)
		c += 0x50;
	else if (c >= 0x460 && c <= 0x52F && !(c & 1))
		c++;
	return c == 0x451 ? 0x435 : c;		/* ё is е */
}

static bool
of_a_word(uint32_t c)
{
	enum glyph g = glyph_of(c);

	return g == GLYPH_LETTER || g == GLYPH_WHOLE || c == '-' ||
	    c == '\'' || c == 0x2019 || c == 0x2010 || c == 0x2011;
}

static void
put_letter(struct token *t, uint32_t c)
{
	char b[4];
	size_t n = 0;

	if (c < 0x80)
		b[n++] = (char)c;
	else if (c < 0x800) {
		b[n++] = (char)(0xC0 | c >> 6);
		b[n++] = (char)(0x80 | (c & 63));
	} else {
		b[n++] = (char)(0xE0 | (c >> 12 & 15));
		b[n++] = (char)(0x80 | (c >> 6 & 63));
		b[n++] = (char)(0x80 | (c & 63));
	}
	if (t->n + n < TOKEN) {
		memcpy(t->s + t->n, b, n);
		t->n += n;
	}
	t->letters++;
}

/* Folded words; a full stop behind one is remembered and parts nothing else. */
static void
split(struct words w, struct tokens *out)
{
	struct token *t = NULL;

	out->n = 0;
	out->over = false;
	for (size_t i = 0, len; i < w.n; i += len) {
		uint32_t c = utf8_next(w.p + i, w.n - i, &len);

		if (!of_a_word(c)) {
			if (t)
				t->stop = c == '.';
			t = NULL;
			continue;
		}
		if (!t && out->n == TOKENS) {
			out->over = true;
			return;
		}
		if (!t) {
			t = &out->t[out->n++];
			*t = (struct token){ .n = 0, .capital = fold(c) != c };
		}
		put_letter(t, fold(c));
	}
}

static struct words
words_str(const char *s)
{
	return (struct words){ s ? s : "", s ? strlen(s) : 0 };
}

static bool
same(const struct token *a, const struct token *b)
{
	return a->n == b->n && memcmp(a->s, b->s, a->n) == 0;
}

static bool
is_word(const struct token *t, const char *list)
{
	for (const char *p = list; *p; p += *p == ' ') {
		size_t n = strcspn(p, " ");

		if (n == t->n && memcmp(p, t->s, n) == 0)
			return true;
		p += n;
	}
	return false;
}

static const char joins[] = "of the for and de la von van der den bin al el du "
    "di da по и для при";
static const char courtesy[] = "the mr mrs ms miss dr sir madam his her its "
    "excellency he г г-н г-жа господин госпожа его её превосходительство тов";
static const char chairs[] = "chair chairman chairwoman chairperson "
    "председатель председательствующий председательствующая";
static const char speaks_for[] = "representative delegate delegation "
    "представитель представительница делегат делегация делегации";
static const char offices[] = "president minister secretary general deputy "
    "head prime foreign defence defense vice acting first permanent президент "
    "министр секретарь генеральный заместитель глава премьер-министр первый "
    "постоянный иностранных дел обороны заседания встречи officer presiding";

static void
drop(struct tokens *t, size_t at)
{
	memmove(&t->t[at], &t->t[at + 1], (t->n - at - 1) * sizeof *t->t);
	t->n--;
}

static void
drop_words(struct tokens *t, const char *list)
{
	for (size_t i = 0; i < t->n;)
		if (is_word(&t->t[i], list))
			drop(t, i);
		else
			i++;
}

/* --- comparing ------------------------------------------------------------ */

/* Without the end that a Russian case changes: its last vowels and soft signs.
 * Latin words have no such end. */
static size_t
stem(const struct token *t)
{
	size_t n = t->n;

	while (n > 4 && ((unsigned char)t->s[n - 2] == 0xD0 ||
	    (unsigned char)t->s[n - 2] == 0xD1)) {
		const char *last = t->s + n - 2;

		if (!is_word(&(struct token){ .s = { last[0], last[1] },
		    .n = 2 }, "а е и й о у ы ь э ю я"))
			break;
		n -= 2;
	}
	return n;
}

static bool
same_stem(const struct token *a, const struct token *b)
{
	size_t n = stem(a), m = stem(b);

	return n == m && memcmp(a->s, b->s, n) == 0;
}

/* Do they say the same, "of" and "the" aside? */
static bool
same_words(const struct token *a, size_t n, const char *text, bool inflected)
{
	struct tokens b;
	size_t i = 0, k = 0;

	split(words_str(text), &b);
	drop_words(&b, joins);
	for (; i < n && k < b.n; i++) {
		if (is_word(&a[i], joins))
			continue;
		if (!(inflected ? same_stem(&a[i], &b.t[k]) :
		    same(&a[i], &b.t[k])))
			return false;
		k++;
	}
	while (i < n && is_word(&a[i], joins))
		i++;
	return b.n && k == b.n && i == n;
}

static bool
one_of(const struct token *a, size_t n, const char *const *texts, size_t most,
    bool inflected)
{
	for (size_t i = 0; i < most; i++)
		if (texts[i] && same_words(a, n, texts[i], inflected))
			return true;
	return false;
}

#define OF(s) (s)->of, sizeof (s)->of / sizeof *(s)->of
#define TITLES(s) (s)->titles, sizeof (s)->titles / sizeof *(s)->titles

static bool
initial_of(const struct token *l, const struct token *name)
{
	return (l->letters == 1 || (l->stop && l->letters <= 3)) &&
	    l->n <= name->n && memcmp(l->s, name->s, l->n) == 0;
}

static bool
is_initial(const struct token *l)
{
	return l->letters == 1 || (l->stop && l->letters <= 3);
}

/* Each other word of the label is one of the name, or begins one; one initial
 * more may be a patronymic, behind the first that fits. */
static bool
others_fit(const struct tokens *l, size_t family, const struct tokens *name)
{
	bool fitted = false, spare = true;

	for (size_t i = 0; i < l->n; i++) {
		bool fits = i == family;

		for (size_t k = 0; !fits && k + 1 < name->n; k++)
			fits = same(&l->t[i], &name->t[k]) ||
			    initial_of(&l->t[i], &name->t[k]);
		if (!fits && !(is_initial(&l->t[i]) && fitted && spare))
			return false;
		spare = spare && fits;
		fitted = fitted || (fits && i != family);
	}
	return true;
}

static bool
names(const struct tokens *l, const char *text)
{
	struct tokens name;

	split(words_str(text), &name);
	if (!name.n || name.over)
		return false;
	for (size_t i = 0; i < l->n; i++)
		if (same(&l->t[i], &name.t[name.n - 1]) &&
		    others_fit(l, i, &name))
			return true;
	return false;
}

/* "President", "President of Armenia" */
static bool
titled(const struct tokens *l, const struct speaker *s)
{
	if (s->whole)
		return false;
	for (size_t n = 1; n <= l->n; n++)
		if (one_of(l->t, n, TITLES(s), false) && (n == l->n ||
		    one_of(l->t + n, l->n - n, OF(s), false) ||
		    one_of(l->t + n, l->n - n, OF(s), true)))
			return true;
	return false;
}

/* --- the label ---------------------------------------------------------------- */

struct label_parts { struct tokens main, narrow; };

static struct words
trimmed(struct words w)
{
	while (w.n && (*w.p == ' ' || *w.p == '\t')) {
		w.p++;
		w.n--;
	}
	while (w.n && strchr(" \t:", w.p[w.n - 1]))
		w.n--;
	return w;
}

/* "H.E. Mr."; alone they are initials. */
static void
drop_courtesy(struct tokens *t)
{
	if (t->n > 2 && is_word(&t->t[0], "h") && is_word(&t->t[1], "e") &&
	    is_word(&t->t[2], courtesy)) {
		drop(t, 0);
		drop(t, 0);
	}
	while (t->n && is_word(&t->t[0], courtesy))
		drop(t, 0);
}

static void
parts(struct words label, struct label_parts *p)
{
	const char *open = label.n ? memchr(label.p, '(', label.n) : NULL;
	size_t n = open ? (size_t)(open - label.p) : label.n;

	split((struct words){ label.p, n }, &p->main);
	split((struct words){ label.p + n, label.n - n }, &p->narrow);
	drop_courtesy(&p->main);
	drop_courtesy(&p->narrow);
}

/* "(Russia)", "(President)", "(Mr. Medvedev)" */
static bool
narrowed(const struct tokens *t, const struct speaker *s)
{
	return !t->n || one_of(t->t, t->n, OF(s), false) ||
	    one_of(t->t, t->n, TITLES(s), false) || names(t, s->names[0]) ||
	    names(t, s->names[1]);
}

static bool
chair_alone(const struct tokens *t)
{
	return (t->n == 1 && is_word(&t->t[0], chairs)) || (t->n == 2 &&
	    ((is_word(&t->t[0], chairs) && is_word(&t->t[1], "заседания")) ||
	    (is_word(&t->t[0], "presiding") && is_word(&t->t[1], "officer"))));
}

/* How a label may be read; each reading is tried on everybody. */
enum reading { BY_CHAIR, BY_NAME, BY_TITLE, BY_FOR, BY_FOR_CASE, BY_OF };

static bool
fits(enum reading how, const struct tokens *t, const struct speaker *s)
{
	bool speaks = t->n > 1 && is_word(&t->t[0], speaks_for);

	switch (how) {
	case BY_CHAIR:
		return chair_alone(t) && s->chair && !s->whole;
	case BY_NAME:
		return names(t, s->names[0]) || names(t, s->names[1]);
	case BY_TITLE:
		return titled(t, s);
	case BY_FOR:
		return speaks && s->whole &&
		    one_of(t->t + 1, t->n - 1, OF(s), false);
	case BY_FOR_CASE:
		return speaks && s->whole &&
		    one_of(t->t + 1, t->n - 1, OF(s), true);
	case BY_OF:
		return s->whole && one_of(t->t, t->n, OF(s), false);
	}
	return false;
}

static size_t
by_id(struct words label, const struct speaker *s, size_t n, size_t *which)
{
	struct words id = { label.p + 1, label.n - 2 };
	size_t found = 0;

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < 2; k++)
			if (s[i].ids[k] && strlen(s[i].ids[k]) == id.n &&
			    memcmp(s[i].ids[k], id.p, id.n) == 0) {
				which[found++] = i;
				break;
			}
	return found;
}

size_t
speaker_match(struct words label, const struct speaker *s, size_t n,
    size_t *which)
{
	struct label_parts p;
	size_t found = 0;

	label = trimmed(label);
	if (label.n > 2 && label.p[0] == '[' && label.p[label.n - 1] == ']')
		return by_id(label, s, n, which);
	parts(label, &p);
	if (!p.main.n || p.main.over || p.narrow.over)
		return 0;
	/* the inflected reading is asked when the plain one finds nobody */
	for (enum reading how = BY_CHAIR; !found && how <= BY_OF; how++)
		for (size_t i = 0; i < n; i++)
			if (fits(how, &p.main, &s[i]) &&
			    narrowed(&p.narrow, &s[i]))
				which[found++] = i;
	return found;
}

bool
speaker_presides(struct words label)
{
	struct label_parts p;

	parts(trimmed(label), &p);
	return chair_alone(&p.main);
}

bool
speaker_looks(struct words label)
{
	struct tokens t;

	label = trimmed(label);
	if (label.n > 2 && *label.p == '[')
		return label.p[label.n - 1] == ']';
	split(label, &t);
	if (!t.n || t.over || t.n > 8 || !(t.t[0].capital))
		return false;
	for (size_t i = 0; i < t.n; i++)
		if (!t.t[i].capital && !is_word(&t.t[i], joins) &&
		    !is_word(&t.t[i], offices) && !is_word(&t.t[i], speaks_for)
		    && !is_word(&t.t[i], chairs) &&
		    !is_word(&t.t[i], courtesy))
			return false;
	return true;
}
