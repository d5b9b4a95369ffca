/* field.c: a body against its declared fields (type.h).
 * SPDX-License-Identifier: Apache-2.0 */
#include "act/type.h"

#include "base/enc.h"
#include "seal/key.h"
#include "text/glyph.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define RULE "format-act 5"

static const char lower_digits[] = "abcdefghijklmnopqrstuvwxyz0123456789-";
static const char id_letters[] = "abcdefghijklmnopqrstuvwxyz"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-";

const struct field *
field_find(const struct field *f, const char *name)
{
	for (; f && f->name; f++)
		if (strcmp(f->name, name) == 0)
			return f;
	return NULL;
}

static bool
wrong(const struct field *f, struct err *e, const char *must)
{
	return err_malformed(e, RULE, "\"%s\" %s.", f->name, must);
}

static bool
id_good(const char *s, size_t n)
{
	return n && n <= FIELD_ID_MOST && strspn(s, id_letters) == n &&
	    s[0] != '.' && s[0] != '-' && !strstr(s, "..");
}

/* Control characters, and the marks that turn the direction of writing and
 * so let a title read otherwise than it is signed. */
static bool
text_plain(const char *s, size_t n, bool lines)
{
	for (size_t i = 0, len; i < n; i += len) {
		uint32_t c = utf8_next(s + i, n - i, &len);

		if (c == '\n' && lines)
			continue;
		if (c < 0x20 || (c >= 0x7F && c < 0xA0) ||
		    (c >= 0x202A && c <= 0x202E) ||
		    (c >= 0x2066 && c <= 0x2069) || c == 0x2028 || c == 0x2029)
			return false;
	}
	return true;
}

/* Two names that look the same are the same. */
static bool
check_seen(const struct field *f, const struct json *v, struct err *e)
{
	uint32_t hidden = glyph_hidden(v->str, v->len);
	enum glyph g = GLYPH_SPACE;

	if (hidden)
		return err_malformed(e, RULE, "\"%s\" holds a character that "
		    "cannot be seen, U+%04X.", f->name, (unsigned)hidden);
	for (size_t i = 0, len; i < v->len && g == GLYPH_SPACE; i += len)
		g = glyph_of(utf8_next(v->str + i, v->len - i, &len));
	return g != GLYPH_SPACE || wrong(f, e, "is empty");
}

static bool
check_text(const struct field *f, const struct json *v, bool lines,
    struct err *e)
{
	size_t most = f->most ? (size_t)f->most :
	    lines ? FIELD_PROSE_MOST : FIELD_LINE_MOST;

	if (!v->len)
		return wrong(f, e, "is empty");
	if (v->len > most)
		return err_malformed(e, RULE,
		    "\"%s\" has %zu bytes; at most %zu are allowed.", f->name,
		    v->len, most);
	if (!text_plain(v->str, v->len, lines))
		return wrong(f, e, lines ? "holds a control or direction "
		    "character" : "must be one line without control or "
		    "direction characters");
	return lines || check_seen(f, v, e);
}

static bool
check_choice(const struct field *f, const char *s, size_t n, struct err *e)
{
	for (const char *p = f->of; p; p = strchr(p, '|')) {
		size_t len;

		p += *p == '|';
		len = strcspn(p, "|");
		if (len == n && memcmp(p, s, n) == 0)
			return true;
	}
	return err_malformed(e, RULE, "\"%s\" must be one of %s.", f->name,
	    f->of);
}

static bool
check_names(const struct field *f, const struct json *v, struct err *e)
{
	static const char *const langs[] = { "be", "en", "fr", "hy", "kk",
	    "ky", "ru", "tg", "uz", NULL };

	if (v->type != JSON_OBJECT || !v->len)
		return wrong(f, e, "names at least one language, as "
		    "{\"en\":\"...\"}");
	for (const struct json *m = v->child; m; m = m->next) {
		size_t i = 0;

		while (langs[i] && strcmp(langs[i], m->name) != 0)
			i++;
		if (!langs[i] || m->type != JSON_STRING)
			return wrong(f, e, "has a language we do not know");
		if (!check_text(f, m, false, e))
			return false;
	}
	return true;
}

static bool
check_key(const struct field *f, const struct json *v, struct err *e)
{
	struct key *k = key_read_line(v->str, v->len, e);

	(void)f;
	key_free(k);
	return k != NULL;
}

static bool
check_base64(const struct json *v)
{
	struct buf b = BUF_MAX(FIELD_BASE64_MOST);
	bool ok = base64_read(&b, v->str, v->len) && b.n;

	buf_free(&b);
	return ok;
}

bool
field_check(const struct field *f, const struct json *v, struct err *e)
{
	struct instant t;
	struct hash h;
	struct day d;

	if (f->form == FIELD_ROWS) {
		if (v->type != JSON_OBJECT)
			return wrong(f, e, "is a list of objects");
		return fields_check(f->rows, v, e);
	}
	if (f->form == FIELD_NAMES)
		return check_names(f, v, e);
	if (f->form == FIELD_INT) {
		if (v->type != JSON_INT || ((f->least || f->most) &&
		    (v->num < f->least || v->num > f->most)))
			return err_malformed(e, RULE, "\"%s\" must be a whole "
			    "number%s.", f->name, f->most ? " in its range" :
			    "");
		return true;
	}
	if (v->type != JSON_STRING)
		return wrong(f, e, "must be text");
	switch (f->form) {
	case FIELD_ID:
	case FIELD_REF:
		return id_good(v->str, v->len) || wrong(f, e,
		    "must be 1 to 64 letters, digits, dots and hyphens");
	case FIELD_WORD:
		return (v->len && v->len <= FIELD_ID_MOST &&
		    strspn(v->str, lower_digits) == v->len) || wrong(f, e,
		    "must be 1 to 64 small letters, digits and hyphens");
	case FIELD_LINE:
		return check_text(f, v, false, e);
	case FIELD_PROSE:
		return check_text(f, v, true, e);
	case FIELD_DAY:
		return day_read(v->str, v->len, &d) || wrong(f, e,
		    "must be a day of the calendar, YYYY-MM-DD");
	case FIELD_INSTANT:
		return instant_read(v->str, v->len, &t) || wrong(f, e,
		    "must be a time, YYYY-MM-DDTHH:MM:SSZ");
	case FIELD_CHOICE:
		return check_choice(f, v->str, v->len, e);
	case FIELD_HASH:
		return hash_read_hex(v->str, v->len, &h) || wrong(f, e,
		    "must be 64 hexadecimal digits");
	case FIELD_KEY:
		return check_key(f, v, e);
	case FIELD_BASE64:
		return check_base64(v) || wrong(f, e, "must be base64 of at most 4096 bytes");
	case FIELD_NAMES:
	case FIELD_INT:
	case FIELD_ROWS:
		break;
	}
	return wrong(f, e, "has no form");
}

static bool
json_same(const struct json *a, const struct json *b)
{
	return a->type == JSON_STRING && b->type == JSON_STRING &&
	    a->len == b->len && memcmp(a->str, b->str, a->len) == 0;
}

static bool
check_field(const struct field *f, const struct json *v, struct err *e)
{
	if (!(f->flags & FIELD_MANY))
		return field_check(f, v, e);
	if (v->type != JSON_ARRAY || !v->len || v->len > FIELD_MANY_MOST)
		return wrong(f, e, "must be a list of 1 to 500");
	for (const struct json *m = v->child; m; m = m->next) {
		if (!field_check(f, m, e))
			return false;
		for (const struct json *o = v->child; o != m; o = o->next)
			if (json_same(o, m))
				return err_malformed(e, RULE, "\"%s\" names "
				    "%.60s twice.", f->name, m->str);
	}
	return true;
}

bool
fields_check(const struct field *fields, const struct json *body,
    struct err *e)
{
	for (const struct json *m = body->child; m; m = m->next)
		if (!field_find(fields, m->name))
			return err_malformed(e, RULE,
			    "\"%.40s\" is no field of this act.", m->name);
	for (const struct field *f = fields; f->name; f++) {
		const struct json *v = json_get(body, f->name);

		if (!v && f->flags & FIELD_OPTIONAL)
			continue;
		if (!v)
			return err_malformed(e, RULE,
			    "\"%s\" is missing: %s.", f->name, f->help);
		if (!check_field(f, v, e))
			return false;
	}
	return true;
}

/* "en: Meeting; ru: Заседание", or text alone, which is English. A text may
 * hold ';' when no language mark follows it. */
static struct json *
names_from_text(struct arena *a, const char *text)
{
	struct json *o = json_object(a);
	const char *ru;

	if (strncmp(text, "en: ", 4) != 0 && strncmp(text, "ru: ", 4) != 0)
		return json_put_str(a, o, "en", text) ? o : NULL;
	ru = strncmp(text, "ru: ", 4) == 0 ? text : strstr(text, "; ru: ");
	if (ru) {
		const char *value = ru == text ? text + 4 : ru + 6;

		json_put_str(a, o, "ru", value);
		if (ru != text)
			json_put(a, o, "en", json_new_strn(a, text + 4,
			    (size_t)(ru - text) - 4));
	} else
		json_put_str(a, o, "en", text + 4);
	return o;
}

static struct json *
int_from_text(struct arena *a, const struct field *f, const char *text,
    struct err *e)
{
	char *end;
	long long v;

	errno = 0;
	v = strtoll(text, &end, 10);
	if (errno || end == text || *end || v > JSON_INT_MOST ||
	    v < -JSON_INT_MOST) {
		wrong(f, e, "must be a whole number");
		return NULL;
	}
	return json_new_int(a, v);
}

static struct json *
one_from_text(struct arena *a, const struct field *f, const char *text,
    struct err *e)
{
	if (f->form == FIELD_NAMES)
		return names_from_text(a, text);
	if (f->form == FIELD_INT)
		return int_from_text(a, f, text, e);
	return json_new_str(a, text);
}

/* Lists are written with commas; rows and everything else that begins with a
 * bracket or brace is canonical JSON. */
struct json *
field_from_text(struct arena *a, const struct field *f, const char *text,
    struct err *e)
{
	struct json *list;

	if (f->form == FIELD_ROWS || text[0] == '[' || text[0] == '{') {
		const struct json *v = json_read(a, text, strlen(text), e);

		return v ? json_dup(a, v) : NULL;
	}
	if (!(f->flags & FIELD_MANY))
		return one_from_text(a, f, text, e);
	list = json_array(a);
	for (const char *p = text; *p;) {
		size_t n = strcspn(p, ",");
		const char *one = p + strspn(p, " ");
		size_t len = n - (size_t)(one - p);
		struct json *v;

		while (len && one[len - 1] == ' ')
			len--;
		v = one_from_text(a, f, arena_copy(a, one, len), e);
		if (!v)
			return NULL;
		json_push(list, v);
		p += n + (p[n] == ',');
	}
	return list;
}

/* --- by place ---------------------------------------------------------- */

static bool
no_place(const char *place, struct err *e)
{
	return err_malformed(e, RULE, "\"%.60s\" is no field of this act.",
	    place);
}

static bool
put_value(struct arena *a, const struct field *f, struct json *body,
    const char *text, struct err *e)
{
	struct err why = { 0 };
	struct json *v = field_from_text(a, f, text, &why);

	if (v && json_put(a, body, f->name, v))
		return true;
	if (!why.kind)
		wrong(f, &why, "cannot be written: it is no UTF-8, or too "
		    "long");
	*e = why;
	return false;
}

static bool
put_language(struct arena *a, const struct field *f, struct json *body,
    const char *code, const char *text, struct err *e)
{
	/* The body is ours, still being built. */
	struct json *names = (struct json *)(uintptr_t)json_get(body, f->name);

	if (strspn(code, "abcdefghijklmnopqrstuvwxyz") != strlen(code) ||
	    !*code)
		return wrong(f, e, "takes a language as in \".en\"");
	if (!names)
		names = json_put(a, body, f->name, json_object(a));
	if (names && names->type != JSON_OBJECT)
		return wrong(f, e, "is written in two ways at once");
	return json_put_str(a, names, code, text) ||
	    wrong(f, e, "cannot be written: it is no UTF-8, or too long");
}

/* "0.number" */
static bool
put_in_row(struct arena *a, const struct field *f, struct json *body,
    const char *place, const char *text, struct err *e)
{
	struct json *list = (struct json *)(uintptr_t)json_get(body, f->name);
	size_t digits = strspn(place, "0123456789"), at = 0;
	struct json *row;

	if (!digits || digits > 3 || place[digits] != '.')
		return wrong(f, e, "takes a row's number as in \".0.\"");
	for (size_t i = 0; i < digits; i++)
		at = at * 10 + (size_t)(place[i] - '0');
	if (at >= FIELD_MANY_MOST)
		return wrong(f, e, "must be a list of 1 to 500");
	if (!list)
		list = json_put(a, body, f->name, json_array(a));
	if (list && list->type != JSON_ARRAY)
		return wrong(f, e, "is written in two ways at once");
	while (!list || list->len <= at)
		if (!json_push(list, json_object(a)))
			return wrong(f, e, "is too long");
	row = list->child;
	while (at--)
		row = row->next;
	if (row->type != JSON_OBJECT)
		return wrong(f, e, "is written in two ways at once");
	return field_put(a, f->rows, row, place + digits + 1, text, e);
}

bool
field_put(struct arena *a, const struct field *fields, struct json *body,
    const char *place, const char *text, struct err *e)
{
	size_t n = strcspn(place, ".");
	const char *rest = place[n] ? place + n + 1 : NULL;
	const struct field *f = fields;

	while (f->name && (strncmp(f->name, place, n) != 0 || f->name[n]))
		f++;
	if (!f->name)
		return no_place(place, e);
	if (rest && f->form == FIELD_NAMES)
		return put_language(a, f, body, rest, text, e);
	if (rest && f->form == FIELD_ROWS)
		return put_in_row(a, f, body, rest, text, e);
	if (rest)
		return no_place(place, e);
	return put_value(a, f, body, text, e);
}
