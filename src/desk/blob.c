/* blob.c: see blob.h. SPDX-License-Identifier: Apache-2.0 */
#include "desk/blob.h"

#include "act/type.h"
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

bool
blob_reads(const char *folder, struct book *b, const struct act *act,
    struct err *e)
{
	const struct act_type *t = act_type_find(act->kind);
	const char *language = json_str(act->body, "language");
	char path[4096], hex[HASH_HEX];
	struct buf text = BUF_MAX(BLOB_MOST);
	struct ask q;
	bool ok;

	if (!t->reads)
		return true;
	snprintf(hex, sizeof hex, "%s", json_str(act->body, "text"));
	q = ask(b, SQL_VERSION_TEXT_IN);
	ask_str(&q, ":document", json_str(act->body, "document"));
	ask_str(&q, ":text", hex);
	ask_str(&q, ":language", language);
	if (ask_next(&q) && !ask_null(&q, 0))
		snprintf(hex, sizeof hex, "%s", ask_text(&q, 0));
	ask_end(&q);
	snprintf(path, sizeof path, "%s/blobs/%s", folder, hex);
	ok = !hex[0] || !os_exists(path) || !os_read_file(path, &text, NULL) ||
	    t->reads(text.p, text.n, act->body, e);
	buf_free(&text);
	return ok;
}
