/* assets.h: the style sheet, the script and the icon, compiled in.
 *
 * Each is served at /static/NAME-HASH.EXT, where HASH is the first twelve
 * hexadecimal digits of its SHA-256: an address whose bytes never change.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef WEB_ASSETS_H
#define WEB_ASSETS_H

#include "web/http.h"

/* The address of "chancery.css", "chancery.js" or "seal.svg". */
const char *assets_path(const char *name);
/* Answers when the path is an asset's; false: it is not. */
bool assets_reply(const char *path, struct http_reply *);

#endif
