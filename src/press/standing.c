/* standing.c: see standing.h. SPDX-License-Identifier: Apache-2.0 */
#include "press/standing.h"

#include "press/model.h"
#include "press/words.h"

#include <stdio.h>
#include <string.h>

static bool
binds_nobody(const struct json *doc)
{
	return strcmp(S(doc, "effect"), "political") == 0 ||
	    strcmp(S(doc, "kind"), "report") == 0;
}

static bool
wants_signature(const struct json *doc)
{
	int64_t least = N(doc, "ratify") ? 1 : N(doc, "present");

	return N(doc, "signed") && N(doc, "signed_by") < least;
}

const char *
standing_of(const struct json *doc)
{
	const struct json *awaits = json_get(doc, "awaits");

	if (HAS(doc, "withdrawn_entry"))
		return "withdrawn";
	if (HAS(doc, "removed"))
		return "withdrawn_from_package";
	if (!HAS(doc, "adopted_entry"))
		return N(doc, "cleared") ? "cleared" : "draft";
	if (word_among("adopted_provisionally lapsed", S(doc, "unconfirmed")))
		return S(doc, "unconfirmed");
	if (wants_signature(doc))
		return "awaiting_signature";
	if (N(doc, "ratify"))
		return "awaiting_ratification";
	if (awaits && awaits->len)
		return "awaiting_others";
	if (strcmp(S(doc, "outcome"), "noted") == 0)
		return "noted";
	return binds_nobody(doc) ? "published" : "in_force";
}

static void
say_others(struct buf *out, const struct lang *l, const struct json *awaits)
{
	struct buf list = BUF_MAX(4096);
	size_t i = 0;

	for EACH(x, awaits) {
		char n[24];

		snprintf(n, sizeof n, "%lld", (long long)x->num);
		lang_join(&list, l, i++, awaits->len, n);
	}
	lang_fill(out, trn(l, P_("When document {a} is in force",
	    "When documents {a} are in force"), (int64_t)awaits->len),
	    list.p, NULL, NULL);
	buf_free(&list);
}

void
standing_say(struct buf *out, const struct lang *l, const struct json *doc)
{
	const char *word = standing_of(doc);
	char n[LANG_TEXT];

	if (strcmp(word, "awaiting_others") == 0)
		say_others(out, l, json_get(doc, "awaits"));
	else if (strcmp(word, "awaiting_ratification") == 0)
		lang_fill(out, trn(l, P_("On ratification by {a}",
		    "On ratification by {a}"), N(doc, "signed_by")),
		    lang_number(l, N(doc, "signed_by"), n), NULL, NULL);
	else
		buf_str(out, word_label(l, word));
}

const char *
standing_tone(const struct json *doc)
{
	const char *word = standing_of(doc);

	if (strncmp(word, "awaiting", 8) == 0 ||
	    strcmp(word, "adopted_provisionally") == 0)
		return "warn";
	if (word_among("in_force published noted", word))
		return "ok";
	return word_among("withdrawn_from_package lapsed", word) ? "idle" :
	    "info";
}
