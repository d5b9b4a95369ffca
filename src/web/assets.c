/* assets.c: see assets.h. SPDX-License-Identifier: Apache-2.0 */
#include "web/assets.h"

#include "seal/hash.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#define INCBIN(symbol, file)						\
	__asm__(".section .rodata\n"					\
	    ".balign 16\n"						\
	    #symbol "_start:\n.incbin \"" ASSETS "/" file "\"\n"	\
	    #symbol "_end:\n.byte 0\n.previous\n");			\
	extern const char symbol##_start[], symbol##_end[]

INCBIN(asset_css, "chancery.css");
INCBIN(asset_js, "chancery.js");
INCBIN(asset_icon, "seal.svg");

static struct asset {
	const char *name, *type;
	const char *start, *end;
	char path[64];
} assets[] = {
	{ "chancery.css", "text/css; charset=utf-8", asset_css_start,
	    asset_css_end, "" },
	{ "chancery.js", "text/javascript; charset=utf-8", asset_js_start,
	    asset_js_end, "" },
	{ "seal.svg", "image/svg+xml", asset_icon_start, asset_icon_end, "" },
};

#define NASSETS (sizeof assets / sizeof *assets)

__attribute__((constructor)) static void
name_assets(void)
{
	for (size_t i = 0; i < NASSETS; i++) {
		struct asset *a = &assets[i];
		struct hash h = hash_of(a->start, (size_t)(a->end - a->start));
		const char *dot = strrchr(a->name, '.');
		char hex[HASH_HEX];

		hash_hex(&h, hex);
		snprintf(a->path, sizeof a->path, "/static/%.*s-%.12s%s",
		    (int)(dot - a->name), a->name, hex, dot);
	}
}

const char *
assets_path(const char *name)
{
	for (size_t i = 0; i < NASSETS; i++)
		if (strcmp(assets[i].name, name) == 0)
			return assets[i].path;
	assert(!"an asset of that name");
	return "/";
}

bool
assets_reply(const char *path, struct http_reply *r)
{
	for (size_t i = 0; i < NASSETS; i++) {
		struct asset *a = &assets[i];

		if (strcmp(path, a->path) != 0)
			continue;
		r->type = a->type;
		r->fixed = a->start;
		r->fixed_n = (size_t)(a->end - a->start);
		r->cache = HTTP_FOREVER;
		return true;
	}
	return false;
}
