/* json.c: see json.h. SPDX-License-Identifier: Apache-2.0
 *
 * The reader copies the text once into the arena and works in that copy: an
 * escape is never shorter than what it stands for, so strings are decoded in
 * place and the closing quote becomes their NUL. Every production below is
 * the one canonical spelling, which is why nothing is compared afterwards. */
#include "seal/json.h"

#include "base/enc.h"

#include <assert.h>
#include <string.h>

static const char rule[] = "canonical JSON";

struct reader {
	struct arena *a;
	char *start, *p, *end;	/* *end is NUL */
	struct err *e;
	int depth;
};

static bool value(struct reader *, struct json *);

static bool
wrong(struct reader *r, const char *why)
{
	if (r->p >= r->end)
		why = N_("the text ends too early");
	return err_malformed(r->e, rule, "Not canonical JSON at byte %zu: %s.",
	    (size_t)(r->p - r->start), why);
}

static bool
full(struct reader *r)
{
	return err_malformed(r->e, rule,
	    "The JSON text needs more memory than is allowed for it.");
}

static struct json *
node(struct arena *a, enum json_type type)
{
	struct json *j = arena_take(a, sizeof *j);

	if (j)
		j->type = type;
	return j;
}

static void
append(struct json *to, struct json *j)
{
	*(to->last ? &to->last->next : &to->child) = j;
	to->last = j;
	to->len++;
}

/* Bytes that stand for themselves inside a string, and are one byte long. */
static bool
plain(unsigned char c)
{
	return c >= 0x20 && c < 0x80 && c != '"' && c != '\\';
}

/* Over everything that stands for itself; stops at a quote, a backslash, a
 * control character or the end. False where it is not UTF-8. */
static bool
run(struct reader *r)
{
	for (;;) {
		size_t len;

		while (plain((unsigned char)*r->p))
			r->p++;
		if ((unsigned char)*r->p < 0x80)
			return true;
		if (utf8_next(r->p, (size_t)(r->end - r->p), &len) == 0xFFFD &&
		    len == 1)
			return wrong(r, "not UTF-8");
		r->p += len;
	}
}

/* RFC 8785, 3.2.2.2: two letters where there are two, else \u00 and two
 * lower-case digits, and only for control characters. */
static int
long_escape(const char *p)
{
	static const char short_ones[] = "\b\t\n\f\r";
	int c;

	if (strncmp(p, "u00", 3) != 0 || (p[3] != '0' && p[3] != '1'))
		return -1;
	c = (p[3] - '0') << 4;
	if (p[4] >= '0' && p[4] <= '9')
		c |= p[4] - '0';
	else if (p[4] >= 'a' && p[4] <= 'f')
		c |= p[4] - 'a' + 10;
	else
		return -1;
	return c && memchr(short_ones, c, 5) ? -1 : c;
}

static bool
escape(struct reader *r, char *to)
{
	static const char from[] = "\"\\btnfr", into[] = "\"\\\b\t\n\f\r";
	char c = r->p[1];
	const char *at = c ? strchr(from, c) : NULL;
	int v;

	if (at) {
		*to = into[at - from];
		r->p += 2;
		return true;
	}
	v = long_escape(r->p + 1);
	if (v < 0)
		return wrong(r, "an escape that is not the canonical one");
	if (v == 0)
		return wrong(r, "U+0000 is not allowed in a string");
	*to = (char)v;
	r->p += 6;
	return true;
}

/* At the byte after the opening quote; leaves at the byte after the closing
 * one. */
static bool
string(struct reader *r, struct json *j)
{
	char *start = r->p, *to = start;

	for (;;) {
		char *from = r->p;

		if (!run(r))
			return false;
		if (to != from)
			memmove(to, from, (size_t)(r->p - from));
		to += r->p - from;
		if (*r->p == '"')
			break;
		if (*r->p != '\\')
			return wrong(r, "a control character in a string");
		if (!escape(r, to++))
			return false;
	}
	r->p++;
	*to = '\0';
	j->type = JSON_STRING;
	j->str = start;
	j->len = (size_t)(to - start);
	return true;
}

static bool
integer(struct reader *r, struct json *j)
{
	bool minus = *r->p == '-';
	char *digits = r->p + minus, *p = digits;
	int64_t v = 0;

	while (*p >= '0' && *p <= '9' && p - digits < 17)
		v = v * 10 + (*p++ - '0');
	if (p == digits) {
		r->p = p;
		return wrong(r, "no value can begin so");
	}
	if (*digits == '0' && (p > digits + 1 || minus))
		return wrong(r, "a needless zero or minus zero");
	if (*p == '.' || *p == 'e' || *p == 'E')
		return wrong(r, "only integers are allowed");
	if (v > JSON_INT_MOST)
		return wrong(r, "an integer beyond 2^53-1");
	r->p = p;
	j->type = JSON_INT;
	j->num = minus ? -v : v;
	return true;
}

static bool
word(struct reader *r, struct json *j, const char *w, enum json_type type)
{
	size_t n = strlen(w);

	if (strncmp(r->p, w, n) != 0)
		return wrong(r, "no value can begin so");
	r->p += n;
	j->type = type;
	return true;
}

static bool
named(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

/* "name": with the name before it in *last (NULL at the first). */
static bool
member_name(struct reader *r, struct json *j, const char *before)
{
	char *name;
	int order;

	if (*r->p != '"')
		return wrong(r, "a member's name is expected");
	name = ++r->p;
	while (named(*r->p))
		r->p++;
	if (*r->p != '"' || r->p == name)
		return wrong(r, "a member's name has only a-z, 0-9 and _");
	*r->p = '\0';
	order = before ? strcmp(before, name) : -1;
	if (order >= 0) {
		r->p = name;
		return wrong(r, order ? "members are not in order" :
		    "a member stands twice");
	}
	if (*++r->p != ':')
		return wrong(r, "a colon is expected");
	r->p++;
	j->name = name;
	return true;
}

/* Members or elements up to the closing byte; at the byte after the opening
 * one. */
static bool
children(struct reader *r, struct json *j, char close)
{
	const char *before = NULL;

	if (*r->p == close) {
		r->p++;
		return true;
	}
	for (;;) {
		struct json *c = node(r->a, JSON_NULL);

		if (!c)
			return full(r);
		if (close == '}' && !member_name(r, c, before))
			return false;
		if (!value(r, c))
			return false;
		append(j, c);
		before = c->name;
		if (*r->p == close)
			break;
		if (*r->p != ',')
			return wrong(r, "a comma or the end is expected");
		r->p++;
	}
	r->p++;
	return true;
}

static bool
container(struct reader *r, struct json *j, enum json_type type, char close)
{
	bool ok;

	if (r->depth == JSON_DEPTH)
		return wrong(r, "nested deeper than 32");
	r->depth++;
	r->p++;
	j->type = type;
	ok = children(r, j, close);
	r->depth--;
	return ok;
}

static bool
any_value(struct reader *r, struct json *j)
{
	switch (*r->p) {
	case '"':
		r->p++;
		return string(r, j);
	case '{':
		return container(r, j, JSON_OBJECT, '}');
	case '[':
		return container(r, j, JSON_ARRAY, ']');
	case 'n':
		return word(r, j, "null", JSON_NULL);
	case 't':
		return word(r, j, "true", JSON_TRUE);
	case 'f':
		return word(r, j, "false", JSON_FALSE);
	default:
		return integer(r, j);
	}
}

static bool
value(struct reader *r, struct json *j)
{
	j->at = (size_t)(r->p - r->start);
	if (!any_value(r, j))
		return false;
	j->end = (size_t)(r->p - r->start);
	return true;
}

const struct json *
json_read(struct arena *a, const char *s, size_t n, struct err *e)
{
	struct reader r = { .a = a, .e = e };
	struct json *j = node(a, JSON_NULL);

	r.start = r.p = arena_copy(a, s, n);
	if (!j || !r.start) {
		full(&r);
		return NULL;
	}
	r.end = r.start + n;
	if (!value(&r, j))
		return NULL;
	if (r.p != r.end) {
		wrong(&r, "bytes after the value");
		return NULL;
	}
	return j;
}

/* As strcmp, which most names need not be called for. */
static int
compare(const char *a, const char *b)
{
	return *a != *b ? (unsigned char)*a - (unsigned char)*b : strcmp(a, b);
}

const struct json *
json_get(const struct json *o, const char *name)
{
	const struct json *c;
	int order = 1;

	if (!o || o->type != JSON_OBJECT)
		return NULL;
	for (c = o->child; c && (order = compare(c->name, name)) < 0; )
		c = c->next;
	return order == 0 ? c : NULL;
}

const char *
json_str(const struct json *o, const char *name)
{
	const struct json *j = json_get(o, name);

	return j && j->type == JSON_STRING ? j->str : NULL;
}

int64_t
json_int(const struct json *o, const char *name, int64_t otherwise)
{
	const struct json *j = json_get(o, name);

	return j && j->type == JSON_INT ? j->num : otherwise;
}

struct json *
json_object(struct arena *a)
{
	return node(a, JSON_OBJECT);
}

struct json *
json_array(struct arena *a)
{
	return node(a, JSON_ARRAY);
}

struct json *
json_new_strn(struct arena *a, const char *s, size_t n)
{
	struct json *j;

	if (!utf8_valid(s, n) || (n && memchr(s, '\0', n)))
		return NULL;
	j = node(a, JSON_STRING);
	if (!j)
		return NULL;
	j->str = arena_copy(a, s, n);
	j->len = n;
	return j->str ? j : NULL;
}

struct json *
json_new_str(struct arena *a, const char *s)
{
	return s ? json_new_strn(a, s, strlen(s)) : NULL;
}

struct json *
json_new_int(struct arena *a, int64_t v)
{
	struct json *j;

	if (v > JSON_INT_MOST || v < -JSON_INT_MOST)
		return NULL;
	j = node(a, JSON_INT);
	if (j)
		j->num = v;
	return j;
}

struct json *
json_new_bool(struct arena *a, bool v)
{
	return node(a, v ? JSON_TRUE : JSON_FALSE);
}

static bool
name_ok(const char *s)
{
	if (!*s)
		return false;
	while (named(*s))
		s++;
	return *s == '\0';
}

struct json *
json_put(struct arena *a, struct json *o, const char *name, struct json *v)
{
	struct json **at, *old;

	if (!o || !v)
		return NULL;
	assert(o->type == JSON_OBJECT && name_ok(name));
	assert(!v->name && !v->next);
	v->name = arena_str(a, name);
	if (!v->name)
		return NULL;
	/* Mostly added in order: look at the end first. */
	if (!o->last || strcmp(o->last->name, name) < 0) {
		append(o, v);
		return v;
	}
	for (at = &o->child; compare((*at)->name, name) < 0; )
		at = &(*at)->next;
	old = *at;
	if (strcmp(old->name, name) == 0) {
		v->next = old->next;
		if (o->last == old)
			o->last = v;
	} else {
		v->next = old;
		o->len++;
	}
	*at = v;
	return v;
}

struct json *
json_put_str(struct arena *a, struct json *o, const char *name,
    const char *s)
{
	return json_put(a, o, name, json_new_str(a, s));
}

struct json *
json_put_int(struct arena *a, struct json *o, const char *name, int64_t v)
{
	return json_put(a, o, name, json_new_int(a, v));
}

struct json *
json_push(struct json *array, struct json *v)
{
	if (!array || !v)
		return NULL;
	assert(array->type == JSON_ARRAY && !v->name && !v->next);
	append(array, v);
	return v;
}

static struct json *
dup(struct arena *a, const struct json *j, const char *name)
{
	struct json *copy = node(a, j->type);

	if (!copy)
		return NULL;
	if (name && !(copy->name = arena_str(a, name)))
		return NULL;
	copy->num = j->num;
	if (j->type == JSON_STRING) {
		copy->len = j->len;
		copy->str = arena_copy(a, j->str, j->len);
		return copy->str ? copy : NULL;
	}
	for (const struct json *c = j->child; c; c = c->next) {
		struct json *child = dup(a, c, c->name);

		if (!child)
			return NULL;
		append(copy, child);
	}
	return copy;
}

struct json *
json_dup(struct arena *a, const struct json *j)
{
	return j ? dup(a, j, NULL) : NULL;
}

static void
write_escape(struct buf *b, unsigned char c)
{
	static const char from[] = "\"\\\b\t\n\f\r", into[] = "\"\\btnfr";
	const char *at = c ? strchr(from, c) : NULL;

	if (at) {
		buf_byte(b, '\\');
		buf_byte(b, into[at - from]);
	} else {
		buf_printf(b, "\\u%04x", c);
	}
}

void
json_write_str(struct buf *b, const char *s, size_t n)
{
	size_t done = 0;

	buf_byte(b, '"');
	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)s[i];

		if (plain(c) || c >= 0x80)
			continue;
		buf_add(b, s + done, i - done);
		write_escape(b, c);
		done = i + 1;
	}
	buf_add(b, s + done, n - done);
	buf_byte(b, '"');
}

static void write_value(struct buf *, const struct json *, int depth);

static void
write_children(struct buf *b, const struct json *j, int depth)
{
	bool object = j->type == JSON_OBJECT;

	assert(depth < JSON_DEPTH);
	buf_byte(b, object ? '{' : '[');
	for (const struct json *c = j->child; c; c = c->next) {
		if (c != j->child)
			buf_byte(b, ',');
		if (object) {
			buf_byte(b, '"');
			buf_str(b, c->name);
			buf_add(b, "\":", 2);
		}
		write_value(b, c, depth + 1);
	}
	buf_byte(b, object ? '}' : ']');
}

static void
write_value(struct buf *b, const struct json *j, int depth)
{
	switch (j->type) {
	case JSON_NULL:
		buf_str(b, "null");
		break;
	case JSON_FALSE:
		buf_str(b, "false");
		break;
	case JSON_TRUE:
		buf_str(b, "true");
		break;
	case JSON_INT:
		buf_printf(b, "%lld", (long long)j->num);
		break;
	case JSON_STRING:
		json_write_str(b, j->str, j->len);
		break;
	case JSON_ARRAY:
	case JSON_OBJECT:
		write_children(b, j, depth);
		break;
	}
}

void
json_write(struct buf *b, const struct json *j)
{
	write_value(b, j, 0);
}
