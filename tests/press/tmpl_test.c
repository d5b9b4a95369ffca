/* tmpl_test.c: what stands in a page cannot become the page.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "press/tmpl.h"

static void
writes(void (*fn)(struct buf *, const char *), const char *in,
    const char *want)
{
	struct buf b = BUF_MAX(4096);

	buf_str(&b, "");
	fn(&b, in);
	STR_IS(b.p ? b.p : "", want);
	buf_free(&b);
}

TEST(tmpl, text_and_attributes_hold_no_mark_of_html)
{
	void (*const fns[])(struct buf *, const char *) = { tmpl_text,
	    tmpl_attr };

	for (size_t i = 0; i < 2; i++) {
		writes(fns[i], "<script>alert('a' & \"b\")</script>",
		    "&lt;script&gt;alert(&#39;a&#39; &amp; "
		    "&quot;b&quot;)&lt;/script&gt;");
		writes(fns[i], "Протокол", "Протокол");
		writes(fns[i], "&amp;", "&amp;amp;");
		writes(fns[i], "", "");
		writes(fns[i], NULL, "");
	}
}

TEST(tmpl, a_piece_of_an_address_is_percent_encoded)
{
	writes(tmpl_urlpart, "CSC/2010-2 \"&?#", "CSC%2F2010-2%20%22%26%3F%23");
	writes(tmpl_urlpart, "Я", "%D0%AF");
	writes(tmpl_urlpart, "a-b._~", "a-b._~");
	writes(tmpl_path, "a/b c", "a/b%20c");
	writes(tmpl_urlpart, NULL, "");
}

TEST(tmpl, an_address_in_an_attribute_is_escaped)
{
	struct buf b = BUF_MAX(4096);

	tmpl_url(&b, url_local("/en/log?a=1&b=\"2\""));
	STR_IS(b.p, "/en/log?a=1&amp;b=&quot;2&quot;");
	buf_free(&b);
}

TEST(tmpl, numbers_are_plain_or_grouped)
{
	struct buf b = BUF_MAX(4096);

	tmpl_int(&b, -5142);
	buf_byte(&b, ' ');
	tmpl_group(&b, lang_find("en"), 5142);
	STR_IS(b.p, "-5142 5,142");
	buf_free(&b);
}
