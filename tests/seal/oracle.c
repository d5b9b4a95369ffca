/* oracle.c: see oracle.h. SPDX-License-Identifier: Apache-2.0 */
#include "tests/seal/oracle.h"

#include "base/enc.h"
#include "tests/test.h"

#include <stdio.h>

#include <jansson.h>

#define FLAGS (JSON_DECODE_ANY | JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL)

static void
dump(const json_t *j, struct buf *b)
{
	const char *name;
	json_t *v;
	size_t i;

	switch (json_typeof(j)) {
	case JSON_NULL:
		buf_byte(b, 'n');
		break;
	case JSON_TRUE:
		buf_byte(b, 't');
		break;
	case JSON_FALSE:
		buf_byte(b, 'f');
		break;
	case JSON_INTEGER:
		buf_printf(b, "i%lld;", (long long)json_integer_value(j));
		break;
	case JSON_REAL:
		buf_printf(b, "r%g;", json_real_value(j));
		break;
	case JSON_STRING:
		buf_printf(b, "s%zu:", json_string_length(j));
		buf_add(b, json_string_value(j), json_string_length(j));
		break;
	case JSON_ARRAY:
		buf_byte(b, '[');
		json_array_foreach(j, i, v)
			dump(v, b);
		buf_byte(b, ']');
		break;
	case JSON_OBJECT:
		buf_byte(b, '{');
		json_object_foreach((json_t *)(uintptr_t)j, name, v) {
			buf_printf(b, "%s:", name);
			dump(v, b);
		}
		buf_byte(b, '}');
		break;
	}
}

bool
oracle_dump(const char *text, size_t n, struct buf *b)
{
	json_t *j = json_loadb(text, n, FLAGS, NULL);

	if (!j)
		return false;
	dump(j, b);
	json_decref(j);
	return true;
}

bool
oracle_takes(const char *text, size_t n)
{
	json_t *j = json_loadb(text, n, FLAGS, NULL);

	json_decref(j);
	return j != NULL;
}

bool
oracle_profile(const char *shared, size_t i, struct oracle_case *c)
{
	struct buf text = test_file(shared, "vectors/jcs/profile.json");
	json_t *all = json_loadb(text.p, text.n, 0, NULL);
	const json_t *v = json_array_get(json_object_get(all, "vectors"), i);
	const char *b64;

	OK(all);
	if (v) {
		c->bytes = (struct buf)BUF_MAX(1 << 16);
		c->accept = json_is_true(json_object_get(v, "accept"));
		snprintf(c->name, sizeof c->name, "%s",
		    json_string_value(json_object_get(v, "name")));
		b64 = json_string_value(json_object_get(v, "bytes_b64"));
		OK(base64_read(&c->bytes, b64, strlen(b64)));
	}
	json_decref(all);
	buf_free(&text);
	return v != NULL;
}

static void
strings(const json_t *j, void (*each)(const char *, size_t, bool, void *),
    void *arg)
{
	const char *name;
	json_t *v;
	size_t i;

	if (json_is_string(j))
		each(json_string_value(j), json_string_length(j), false, arg);
	json_array_foreach(j, i, v)
		strings(v, each, arg);
	json_object_foreach((json_t *)(uintptr_t)j, name, v) {
		each(name, strlen(name), true, arg);
		strings(v, each, arg);
	}
}

void
oracle_strings(const char *text, size_t n,
    void (*each)(const char *, size_t, bool, void *), void *arg)
{
	json_t *j = json_loadb(text, n, FLAGS, NULL);

	OK(j);
	strings(j, each, arg);
	json_decref(j);
}
