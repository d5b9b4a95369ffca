/* loose.c: see loose.h. It is by itself, because jansson and seal/json.h use
 * the same names. SPDX-License-Identifier: Apache-2.0 */
#include "cli/loose.h"

#include <jansson.h>

static void
drop_fractions(json_t *v)
{
	const char *name;
	json_t *x;
	void *next;

	if (json_is_array(v)) {
		for (size_t i = json_array_size(v); i-- > 0;) {
			x = json_array_get(v, i);
			if (json_is_real(x))
				json_array_remove(v, i);
			else
				drop_fractions(x);
		}
	} else if (json_is_object(v))
		json_object_foreach_safe(v, next, name, x) {
			if (json_is_real(x))
				json_object_del(v, name);
			else
				drop_fractions(x);
		}
}

static int
add(const char *p, size_t n, void *out)
{
	buf_add(out, p, n);
	return 0;
}

bool
loose_json(const char *text, size_t n, const char *file, struct buf *out,
    struct err *e)
{
	json_error_t why;
	json_t *v = json_loadb(text, n, JSON_REJECT_DUPLICATES, &why);

	if (!v)
		return err_malformed(e, "RFC 8259", "%.60s, line %d: %.100s.",
		    file, why.line, why.text);
	drop_fractions(v);
	json_dump_callback(v, add, out, JSON_COMPACT | JSON_SORT_KEYS);
	json_decref(v);
	return buf_ok(out) || err_malformed(e, "RFC 8259",
	    "%.60s is too long.", file);
}
