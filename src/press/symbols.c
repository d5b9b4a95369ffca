/* symbols.c: the glyphs and icons, each drawn once on a page that uses it.
 *
 * Pages name them by <use href="#i-pen"/>; the sheet at the foot of the page
 * holds those that were named and no others.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "press/pages.h"

#include <string.h>

struct symbol { const char *id; int side; const char *drawing; };

static const struct symbol symbols[] = {
	{ "g-agree", 16,
	    "<circle cx=\"8\" cy=\"8\" r=\"7\" "
	    "fill=\"currentColor\"/><path class=\"pp\" d=\"M4.7 8.3l2.2 "
	    "2.2 4.4-4.8\" fill=\"none\" stroke-width=\"1.7\"/>" },
	{ "g-signed", 16,
	    "<rect x=\"1\" y=\"1\" width=\"14\" height=\"14\" rx=\"1.5\" "
	    "fill=\"currentColor\"/><path class=\"pp\" d=\"M4.5 8.3l2.3 "
	    "2.3 4.6-5\" fill=\"none\" stroke-width=\"1.7\"/>" },
	{ "g-reserve", 16,
	    "<circle cx=\"8\" cy=\"8\" r=\"6.2\" fill=\"none\" "
	    "stroke=\"currentColor\" stroke-width=\"1.6\"/><path d=\"M8 "
	    "1.8a6.2 6.2 0 0 0 0 12.4z\" fill=\"currentColor\"/>" },
	{ "g-object", 16,
	    "<path d=\"M5 1h6l4 4v6l-4 4H5l-4-4V5z\" "
	    "fill=\"currentColor\"/><path class=\"pp\" d=\"M5.3 5.3l5.4 "
	    "5.4M10.7 5.3l-5.4 5.4\" stroke-width=\"1.7\"/>" },
	{ "g-time", 16,
	    "<circle cx=\"8\" cy=\"8\" r=\"6.2\" fill=\"none\" "
	    "stroke=\"currentColor\" stroke-width=\"1.6\"/><path d=\"M8 "
	    "4.4V8l2.5 1.6\" fill=\"none\" stroke=\"currentColor\" "
	    "stroke-width=\"1.6\"/>" },
	{ "g-silent", 16,
	    "<circle cx=\"8\" cy=\"8\" r=\"6.2\" fill=\"none\" "
	    "stroke=\"currentColor\" stroke-width=\"1.5\" "
	    "stroke-dasharray=\"2.6 2.2\"/>" },
	{ "g-abstain", 16,
	    "<circle cx=\"8\" cy=\"8\" r=\"6.2\" fill=\"none\" "
	    "stroke=\"currentColor\" stroke-width=\"1.6\"/><path d=\"M4.8 "
	    "8h6.4\" stroke=\"currentColor\" stroke-width=\"1.6\"/>" },
	{ "g-consult", 16,
	    "<path d=\"M2 2.5h12v8H8l-3.5 3.2V10.5H2z\" "
	    "fill=\"currentColor\"/>" },
	{ "g-none", 16,
	    "<path d=\"M4 8h8\" stroke=\"currentColor\" "
	    "stroke-width=\"1.6\"/>" },
	{ "i-check", 24,
	    "<path d=\"M4.5 12.5l5 5 10-11\"/>" },
	{ "i-clock", 24,
	    "<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M12 7v5l3.5 "
	    "2\"/>" },
	{ "i-doc", 24,
	    "<path d=\"M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6\"/>" },
	{ "i-pen", 24,
	    "<path d=\"M4 20l1-4L16.5 4.5l3 3L8 19zM14 7l3 3\"/>" },
	{ "i-flag", 24,
	    "<path d=\"M5 21V4h12l-2.5 4L17 12H5\"/>" },
	{ "i-shield", 24,
	    "<path d=\"M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6zM8.5 12l2.5 "
	    "2.5 4.5-5\"/>" },
	{ "i-alert", 24,
	    "<path d=\"M12 4l9 16H3zM12 10v4M12 17v.5\"/>" },
	{ "i-cal", 24,
	    "<path d=\"M4 6h16v14H4zM4 10h16M8 3v4M16 3v4\"/>" },
	{ "i-hand", 24,
	    "<path d=\"M5 12h14M13 6l6 6-6 6\"/>" },
	{ "i-people", 24,
	    "<circle cx=\"9\" cy=\"9\" r=\"3\"/><path d=\"M3.5 20c0-4 "
	    "2.5-6 5.5-6s5.5 2 5.5 6M16 6.5a3 3 0 0 1 0 5.5M17 14.5c2.3.6 "
	    "3.5 2.5 3.5 5.5\"/>" },
	{ "i-print", 24,
	    "<path d=\"M7 8V3h10v5M5 8h14v9h-3M8 17H5M8 14h8v7H8z\"/>" },
	{ "i-down", 24,
	    "<path d=\"M12 4v11M7 11l5 5 5-5M5 20h14\"/>" },
	{ "i-search", 24,
	    "<circle cx=\"11\" cy=\"11\" r=\"6.5\"/><path d=\"M16 16l4.5 "
	    "4.5\"/>" },
	{ "i-scale", 24,
	    "<path d=\"M12 4v16M7 20h10M5 7h14M5 7l-2.5 6h5zM19 7l-2.5 "
	    "6h5z\"/>" },
	{ "i-cross", 24,
	    "<path d=\"M6 6l12 12M18 6L6 18\"/>" },
	{ "i-link", 24,
	    "<path d=\"M10 14l4-4M8 12l-2 2a3.5 3.5 0 0 0 5 5l2-2M16 "
	    "12l2-2a3.5 3.5 0 0 0-5-5l-2 2\"/>" },
	{ "i-lock", 24,
	    "<path d=\"M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3\"/>" },
	{ "i-menu", 24,
	    "<path d=\"M4 7h16M4 12h16M4 17h16\"/>" },
	{ "i-key", 24,
	    "<circle cx=\"8\" cy=\"15\" r=\"4\"/><path d=\"M11 12l8-8M16 "
	    "7l3 3M14 9l2 2\"/>" },
};
#define SYMBOLS (sizeof symbols / sizeof *symbols)

static void
mark_used(bool *used, const char *name, size_t n)
{
	for (size_t i = 0; i < SYMBOLS; i++)
		if (strlen(symbols[i].id) == n &&
		    memcmp(symbols[i].id, name, n) == 0)
			used[i] = true;
}

void
put_symbols(struct buf *out)
{
	static const char mark[] = "<use href=\"#";
	bool used[SYMBOLS] = { false };
	const char *p = out->p, *end = out->p + out->n;

	while (p && (p = memmem(p, (size_t)(end - p), mark,
	    sizeof mark - 1))) {
		const char *quote;

		p += sizeof mark - 1;
		quote = memchr(p, '"', (size_t)(end - p));
		if (!quote)
			break;
		mark_used(used, p, (size_t)(quote - p));
	}
	buf_str(out, "<svg class=\"vh\" aria-hidden=\"true\" "
	    "focusable=\"false\"><defs>");
	for (size_t i = 0; i < SYMBOLS; i++)
		if (used[i])
			buf_printf(out, "<symbol id=\"%s\" viewBox=\"0 0 "
			    "%d %d\">%s</symbol>", symbols[i].id,
			    symbols[i].side, symbols[i].side,
			    symbols[i].drawing);
	buf_str(out, "</defs></svg>\n");
}
