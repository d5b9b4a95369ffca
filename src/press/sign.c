/* sign.c: see sign.h. SPDX-License-Identifier: Apache-2.0 */
#include "press/sign.h"

#include "press/model_in.h"

#include <string.h>

static struct json *
speaking(struct model *m, struct ask *q)
{
	char today[DAY_TEXT];

	model_today_is(m, today);
	ask_str(q, ":lang", m->lang->code);
	ask_str(q, ":day", today);
	return model_rows_of(m, q);
}

struct json *
model_keys(struct model *m, const char *who)
{
	struct ask q = ask(m->book, SQL_PAGE_KEYS);

	ask_str(&q, ":id", who);
	return speaking(m, &q);
}

struct json *
model_key(struct model *m, const char *fp, const char *who)
{
	struct ask q = ask(m->book, SQL_PAGE_KEY);

	ask_str(&q, ":fp", fp);
	ask_str(&q, ":who", who);
	return model_first(speaking(m, &q));
}

const char *
role_name(const struct lang *l, const struct json *key)
{
	if (N(key, "root"))
		return tr(l, N_("Root key"));
	if (HAS(key, "office_name"))
		return S(key, "office_name");
	return HAS(key, "holder") ? S(key, "holder") : S(key, "office");
}

void
put_kinds(struct buf *out, const struct json *kinds)
{
	const char *sep = "";

	for EACH(x, kinds) {
		buf_str(out, sep);
		tmpl_text(out, x->str);
		sep = ", ";
	}
}

void
put_number(struct buf *out, const char *number)
{
	const size_t half = sizeof "48215 90317 66204" - 1;

	if (strlen(number) <= half)
		return;
	buf_printf(out, "<span class=\"fp two\" id=\"number\"><span>%.*s</span> "
	    "<span>%s</span></span>", (int)half, number, number + half + 1);
}

static size_t
open_place(const char *p, size_t n, const char *mark)
{
	size_t len = strlen(mark);

	return n >= len && memcmp(p, mark, len) == 0 ? len : 0;
}

void
page_fill(struct buf *out, const char *page, size_t n, const struct lang *l,
    const struct chrome *c)
{
	const char *end = page + n, *at;
	size_t len;

	while ((at = memmem(page, (size_t)(end - page), "<!", 2))) {
		size_t rest = (size_t)(end - at);

		buf_add(out, page, (size_t)(at - page));
		if ((len = open_place(at, rest, "<!token>")))
			put_token(out, c);
		else if ((len = open_place(at, rest, "<!who>")))
			put_who(out, l, c);
		else
			buf_add(out, at, len = 2);
		page = at + len;
	}
	buf_add(out, page, (size_t)(end - page));
}
