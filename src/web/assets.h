/* assets.h: the style sheet, the script, the seal and perhaps fonts, compiled
 * in.
 *
 * Each is served at an address that holds the first twelve digits of its
 * SHA-256, /static/chancery-0123456789ab.css, so a browser keeps it for a year
 * and still never shows an old one. With the build option `fonts` the style
 * sheet begins with the @font-face rules, which name the fonts' own addresses;
 * without it the fonts of the reader's system serve.
 *
 * The table is made at the first call, from any thread, and stays.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_ASSETS_H
#define WEB_ASSETS_H

#include "base/embed.h"
#include "web/http.h"

#include <stdbool.h>
#include <stddef.h>

/* The address of "chancery.css"; NULL when there is no such file (fonts, in a
 * build without). Valid for ever. */
const char *assets_path(const char *name);
/* Answers when the path is an asset's; false: it is not. */
bool assets_reply(const char *path, struct http_reply *);

extern const struct embedded assets_embedded[];

#endif
