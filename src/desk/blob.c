/* blob.c: see blob.h. SPDX-License-Identifier: Apache-2.0 */
#include "desk/blob.h"

#include "base/enc.h"
#include "base/os.h"

#include <stdio.h>
#include <string.h>

bool
blob_put(const char *folder, const char *text, size_t n, char hex[HASH_HEX],
    struct err *e)
{
	char path[4096];
	struct hash h;

	if (!n || n > BLOB_MOST)
		return err_malformed(e, "text 1", "A text has 1 to %d bytes; "
		    "this one has %zu.", BLOB_MOST, n);
	if (!utf8_valid(text, n) || memchr(text, '\0', n))
		return err_malformed(e, "text 1",
		    "A text is written in UTF-8, without NUL.");
	h = hash_of(text, n);
	hash_hex(&h, hex);
	snprintf(path, sizeof path, "%s/blobs/%s", folder, hex);
	return os_exists(path) || os_write_file(path, text, n, 0644, e);
}

static bool
is_kept(const char *folder, const char *hex)
{
	char path[4096];

	snprintf(path, sizeof path, "%s/blobs/%s", folder, hex);
	return os_exists(path);
}

bool
blob_kept(const char *folder, struct book *b, const struct json *body,
    struct err *e)
{
	const char *document = json_str(body, "document"),
	    *text = json_str(body, "text");
	struct ask q = ask(b, SQL_VERSION_TEXTS);
	bool kept = true, several = false;

	ask_str(&q, ":document", document);
	ask_str(&q, ":text", text);
	while (kept && ask_next(&q)) {
		several = true;
		kept = is_kept(folder, ask_text(&q, 0));
	}
	ask_end(&q);
	kept = kept && (several || is_kept(folder, text));
	return book_fine(b, e) && (kept || err_refuse(e, "text 7", "The text "
	    "of %s is not kept here: nobody could read what is decided. "
	    "Hand it in first.", document));
}
