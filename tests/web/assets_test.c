/* assets_test.c: what is compiled in is served as it lies in assets/.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"
#include "tests/web/raw.h"
#include "seal/hash.h"
#include "web/assets.h"

#include <stdio.h>
#include <stdlib.h>

static void
handle(void *worker, const struct http_request *q, struct http_reply *r)
{
	(void)worker;
	if (!assets_reply(q->path, r))
		r->status = 404;
}

static const struct http_config config = { .handle = handle };

static struct buf
source(const char *name)
{
	const char *root = getenv("CHANCERY_SOURCE");
	char folder[4096];

	snprintf(folder, sizeof folder, "%s/assets", root ? root : ".");
	return test_file(folder, name);
}

static void
address_is(const char *name, const char *stem, const char *tail,
    const void *p, size_t n)
{
	struct hash h = hash_of(p, n);
	char hex[HASH_HEX], want[200];

	hash_hex(&h, hex);
	snprintf(want, sizeof want, "/static/%s-%.12s%s", stem, hex, tail);
	STR_IS(assets_path(name), want);
}

TEST(assets, an_address_holds_the_hash_of_what_lies_there)
{
	struct buf js = source("chancery.js"), svg = source("seal.svg");

	address_is("chancery.js", "chancery", ".js", js.p, js.n);
	address_is("seal.svg", "seal", ".svg", svg.p, svg.n);
	OK(!assets_path("nothing.css"));
	OK(!assets_path("fonts.css"));
	buf_free(&js);
	buf_free(&svg);
}

TEST(assets, the_script_is_served_whole_and_for_a_year)
{
	struct buf js = source("chancery.js");
	struct raw r;

	raw_start(&r, &config);
	raw_askf(&r, "GET %s HTTP/1.1\r\nHost: a\r\n\r\n",
	    assets_path("chancery.js"));
	OK(raw_status(&r) == 200);
	STR_IS(raw_header(&r, "Content-Type"),
	    "text/javascript; charset=utf-8");
	STR_IS(raw_header(&r, "Cache-Control"),
	    "public, max-age=31536000, immutable");
	STR_IS(raw_body(&r), js.p);
	raw_askf(&r, "GET /static/chancery.js HTTP/1.1\r\nHost: a\r\n\r\n");
	OK(raw_status(&r) == 404);
	raw_stop(&r);
	buf_free(&js);
}

/* Every address the style sheet names is one we serve: with fonts their files,
 * without fonts none at all. */
TEST(assets, the_style_sheet_names_only_what_is_served)
{
	struct buf css = source("chancery.css");
	const char *p, *end;
	int urls = 0;
	struct raw r, font;

	raw_start(&r, &config);
	font = r;
	raw_askf(&r, "GET %s HTTP/1.1\r\nHost: a\r\n\r\n",
	    assets_path("chancery.css"));
	OK(raw_status(&r) == 200);
	STR_IS(raw_header(&r, "Content-Type"), "text/css; charset=utf-8");
	p = raw_body(&r);
	OK(strlen(p) >= css.n);
	STR_IS(p + strlen(p) - css.n, css.p);
	for (; (p = strstr(p, "url(")) != NULL; p = end, urls++) {
		p += 4;
		end = strchr(p, ')');
		OK(end && !strncmp(p, "/static/", 8));
		raw_askf(&font, "HEAD %.*s HTTP/1.1\r\nHost: a\r\n"
		    "Connection: close\r\n\r\n", (int)(end - p), p);
		OK(raw_status(&font) == 200);
		STR_IS(raw_header(&font, "Content-Type"), "font/woff2");
	}
	OK(urls == (assets_path("source-sans-3-latin-wght-normal.woff2") ?
	    10 : 0));
	raw_stop(&r);
	buf_free(&css);
}
