/* envelope_test.c: an act's envelope: the good one, and the sentence each bad
 * one gets. SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "act/act.h"

#include <stdio.h>

#define FP "SHA256:rilu3lIUeu0SHRiAlJTNncmXUnJdXGYeDKsE6btA8gI"
#define ROOT "+xJ/LI88LhiCpqGrTzq400zBJZ1fSf4/ZCkAjCI96kI="
#define HEX \
	"9a2a32d3c8b59529d24f0b6fca00ce327d7ed4b97e56476a7bcddd685b1e1b28"

#define AFTER "\"after\":{\"root\":\"" ROOT "\",\"size\":4},"
#define AT "\"at\":\"2010-12-10T13:14:00Z\","
#define BODY "\"body\":{},"
#define BY "\"by\":[{\"for\":\"KG\",\"key\":\"" FP "\",\"office\":\"x\"}],"
#define KIND "\"kind\":\"instrument.sign\","
#define NONCE "\"nonce\":\"iEULCC7E3y_czTpibG5Imw\","
#define ORG "\"org\":\"acts.csto.example/log\","
#define V "\"v\":1}"

static const struct { const char *act, *says; } bad[] = {
	{ "1", "An act is a JSON object." },
	{ "{\"a\":1," AT BODY BY KIND NONCE ORG V,
	    "The act has a member \"a\" it may not have." },
	{ "{" AT BODY BY KIND NONCE ORG "\"v\":2}",
	    "The act's version \"v\" must be 1." },
	{ "{" AT BODY BY KIND NONCE "\"org\":\"o\"}",
	    "The act's version \"v\" must be 1." },
	{ "{" AT BODY BY KIND NONCE V, "The act needs \"org\" and \"kind\"." },
	{ "{" AT BODY BY NONCE ORG V, "The act needs \"org\" and \"kind\"." },
	{ "{" AT BODY BY "\"kind\":\"a..b\"," NONCE ORG V,
	    "The act needs \"org\" and \"kind\"." },
	{ "{" AT BODY BY "\"kind\":\"A.b\"," NONCE ORG V,
	    "The act needs \"org\" and \"kind\"." },
	{ "{" AT BODY BY KIND ORG V, "The nonce is 16 bytes in base64url." },
	{ "{" AT BODY BY KIND "\"nonce\":\"iEULCC7E3y/czTpibG5Imw\"," ORG V,
	    "The nonce is 16 bytes in base64url." },
	{ "{" AT BODY BY KIND "\"nonce\":\"AAAA\"," ORG V,
	    "The nonce is 16 bytes in base64url." },
	{ "{\"at\":\"2010-12-10T13:14Z\"," BODY BY KIND NONCE ORG V,
	    "The time \"at\" is written YYYY-MM-DDTHH:MM:SSZ." },
	{ "{\"at\":\"2010-02-29T13:14:00Z\"," BODY BY KIND NONCE ORG V,
	    "The time \"at\" is written YYYY-MM-DDTHH:MM:SSZ." },
	{ "{" AT BY KIND NONCE ORG V, "The act needs a \"body\", an object." },
	{ "{" AT "\"body\":[]," BY KIND NONCE ORG V,
	    "The act needs a \"body\", an object." },
	{ "{" AT BODY KIND NONCE ORG V,
	    "The act must name 1 to 16 signers in \"by\"." },
	{ "{" AT BODY "\"by\":[]," KIND NONCE ORG V,
	    "The act must name 1 to 16 signers in \"by\"." },
	{ "{" AT BODY "\"by\":[1]," KIND NONCE ORG V,
	    "Each signer in \"by\" is an object." },
	{ "{" AT BODY "\"by\":[{\"for\":\"KG\",\"key\":\"MD5:x\","
	    "\"office\":\"x\"}]," KIND NONCE ORG V,
	    "A signer needs \"for\", \"key\" (SHA256:...) and \"office\"." },
	{ "{" AT BODY "\"by\":[{\"for\":\"\",\"key\":\"" FP "\","
	    "\"office\":\"x\"}]," KIND NONCE ORG V,
	    "A signer needs \"for\", \"key\" (SHA256:...) and \"office\"." },
	{ "{" AT BODY "\"by\":[{\"age\":1}]," KIND NONCE ORG V,
	    "A signer has a member \"age\" it may not have." },
	{ "{\"after\":1," AT BODY BY KIND NONCE ORG V,
	    "\"after\" is {root, size}." },
	{ "{\"after\":{\"root\":\"" ROOT "\",\"size\":0}," AT BODY BY KIND
	    NONCE ORG V, "\"after\" needs a size of at least 1 and a root in "
	    "base64." },
	{ "{\"after\":{\"root\":\"AAAA\",\"size\":4}," AT BODY BY KIND NONCE
	    ORG V, "\"after\" needs a size of at least 1 and a root in "
	    "base64." },
	{ "{" AT "\"atts\":[]," BODY BY KIND NONCE ORG V,
	    "\"atts\" is a list of 1 to 64 attachments." },
	{ "{" AT "\"atts\":[{\"name\":\"a\",\"sha256\":\"" HEX "\","
	    "\"size\":-1,\"type\":\"t\"}]," BODY BY KIND NONCE ORG V,
	    "An attachment needs name, sha256, size and type." },
};

static bool
read_text(const char *text, struct act *act, struct err *e)
{
	struct arena *a = arena_new(1 << 20);
	bool ok = act_read(a, text, strlen(text), act, e);

	arena_release(a);
	return ok;
}

TEST(envelope, a_whole_act_is_read)
{
	static const char text[] = "{" AFTER AT BODY BY KIND NONCE ORG V;
	struct arena *a = arena_new(1 << 20);
	struct err e = { 0 };
	struct act act;
	struct hash id = hash_of(text, sizeof text - 1);

	FINE(act_read(a, text, sizeof text - 1, &act, &e), e);
	STR_IS(act.kind, "instrument.sign");
	STR_IS(act.by[0].who, "KG");
	STR_IS(act.by[0].key, FP);
	OK(act.nby == 1 && act.has_after && act.after_size == 4);
	OK(act.at.s == 1291986840);
	OK(hash_same(&act.id, &id));
	arena_release(a);
}

TEST(envelope, each_bad_act_gets_its_sentence)
{
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct err e = { 0 };
		struct act act;

		if (read_text(bad[i].act, &act, &e))
			test_fail(__FILE__, __LINE__, "took %s", bad[i].act);
		OK(e.kind == ERR_MALFORMED);
		STR_IS(e.says, bad[i].says);
		STR_IS(e.rule, "format-act 3");
	}
}

TEST(envelope, an_act_cut_short_anywhere_is_refused)
{
	static const char text[] = "{" AFTER AT BODY BY KIND NONCE ORG V;

	for (size_t n = 0; n < sizeof text - 1; n++) {
		struct arena *a = arena_new(1 << 20);
		struct err e = { 0 };
		struct act act;

		OK(!act_read(a, text, n, &act, &e));
		OK(e.kind == ERR_MALFORMED && e.says[0]);
		arena_release(a);
	}
}

static bool
act_of(size_t bytes, struct err *e)
{
	struct buf b = BUF_MAX(1 << 20);
	static const char end[] = "\"}," BY KIND NONCE ORG V;
	struct act act;
	bool ok;

	buf_str(&b, "{" AT "\"body\":{\"x\":\"");
	while (b.n < bytes - (sizeof end - 1))
		buf_byte(&b, 'x');
	buf_str(&b, end);
	OK(b.n == bytes);
	ok = read_text(b.p, &act, e);
	buf_free(&b);
	return ok;
}

TEST(envelope, an_act_of_40000_bytes_is_read_and_one_of_more_refused)
{
	struct err e = { 0 };

	FINE(act_of(ACT_MOST, &e), e);
	OK(!act_of(ACT_MOST + 1, &e));
	STR_IS(e.says, "An act has at most 40000 bytes; this one has 40001.");
}

/* An act with n equal members of a list. */
static bool
act_with(const char *list, const char *one, size_t n, struct err *e)
{
	bool by = strcmp(list, "by") == 0;
	struct buf b = BUF_MAX(ACT_MOST);
	struct act act;
	bool ok;

	buf_str(&b, "{" AT);
	if (by)
		buf_str(&b, BODY);
	buf_printf(&b, "\"%s\":[", list);
	for (size_t i = 0; i < n; i++)
		buf_printf(&b, "%s%s", i ? "," : "", one);
	buf_str(&b, by ? "]," KIND NONCE ORG V : "]," BODY BY KIND NONCE ORG
	    V);
	OK(buf_ok(&b));
	ok = read_text(b.p, &act, e);
	buf_free(&b);
	return ok;
}

TEST(envelope, sixteen_signers_and_64_attachments_are_the_most)
{
	static const char one[] = "{\"for\":\"KG\",\"key\":\"" FP "\","
	    "\"office\":\"head\"}", att[] = "{\"name\":\"a\",\"sha256\":\""
	    HEX "\",\"size\":1,\"type\":\"t\"}";
	struct err e = { 0 };

	FINE(act_with("by", one, ACT_SIGNERS, &e), e);
	OK(!act_with("by", one, ACT_SIGNERS + 1, &e));
	STR_IS(e.says, "The act must name 1 to 16 signers in \"by\".");
	FINE(act_with("atts", att, 64, &e), e);
	OK(!act_with("atts", att, 65, &e));
	STR_IS(e.says, "\"atts\" is a list of 1 to 64 attachments.");
}

#define ACT "{" AT BODY BY KIND NONCE ORG V

TEST(envelope, signatures_are_as_many_as_signers)
{
	static const struct { const char *text, *says; } rows[] = {
		{ "{\"act\":" ACT ",\"sigs\":[]}", "as many signatures" },
		{ "{\"act\":" ACT ",\"sigs\":[\"AAAA\",\"AAAA\"]}",
		    "as many signatures" },
		{ "{\"act\":" ACT ",\"sigs\":[\"\"]}", "not base64" },
		{ "{\"act\":" ACT ",\"sigs\":[\"A\"]}", "not base64" },
		{ "{\"act\":" ACT ",\"sigs\":[1]}", "not base64" },
		{ "{\"act\":" ACT "}", "as many signatures" },
		{ "{\"sigs\":[]}", "no \"act\"" },
		{ "{\"aaa\":1,\"act\":" ACT ",\"sigs\":[\"AAAA\"]}",
		    "may not have" },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct arena *a = arena_new(1 << 20);
		struct err e = { 0 };
		struct leaf l;

		OK(!act_read_signed(a, rows[i].text, strlen(rows[i].text), &l,
		    &e));
		if (!strstr(e.says, rows[i].says))
			test_fail(__FILE__, __LINE__, "%s: %s", rows[i].text,
			    e.says);
		arena_release(a);
	}
}

TEST(envelope, a_leaf_is_written_as_it_was_read)
{
	static const char text[] = "{\"act\":" ACT
	    ",\"rx\":\"2010-12-10T13:15:04Z\",\"sigs\":[\"AAAA\"]}";
	struct arena *a = arena_new(1 << 20);
	struct buf out = BUF_MAX(1 << 16);
	struct err e = { 0 };
	struct leaf l;

	FINE(leaf_read(a, text, sizeof text - 1, &l, &e), e);
	leaf_write(&out, &l);
	STR_IS(out.p, text);
	buf_free(&out);
	arena_release(a);
}

TEST(envelope, a_draft_is_an_act_once_written)
{
	struct act_by by[2] = { { "KG", FP, "x" }, { "AM", FP, "y" } };
	struct act_after after = { 4, { { 1 } } };
	struct arena *a = arena_new(1 << 20);
	struct buf one = BUF_MAX(1 << 16), two = BUF_MAX(1 << 16);
	struct err e = { 0 };
	struct act act;

	json_write(&one, act_draft(a, "o", "a.b", by, 2,
	    (struct instant){ 0 }, &after, json_object(a)));
	json_write(&two, act_draft(a, "o", "a.b", by, 2,
	    (struct instant){ 0 }, &after, json_object(a)));
	FINE(act_read(a, one.p, one.n, &act, &e), e);
	OK(act.nby == 2 && act.has_after && act.at.s == 0);
	OK(strcmp(one.p, two.p) != 0);	/* the nonce */
	buf_free(&one);
	buf_free(&two);
	arena_release(a);
}
