/* passkey_test.c: what authenticators say is kept with the key, and what does not fit
 * warns. SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "act/passkey.h"
#include "book/write.h"
#include "seal/sshsig.h"

#include <stdio.h>

#define COPIED 0x1d	/* present, verified, eligible, backed up */
#define ELIGIBLE 0x0d
#define BOUND 0x05

static struct book *
book_with_key(void)
{
	struct err e = { 0 };
	struct book *b = book_open_write(NULL, &e);
	struct ask q;

	FINE(b, e);
	q = ask(b, SQL_ROOT_ADD);
	ask_int(&q, ":seq", 0);
	ask_str(&q, ":fp", "SHA256:a");
	ask_str(&q, ":line", "x");
	ask_str(&q, ":who", "AM");
	FINE(pen_run(&q, &e), e);
	return b;
}

/* One act signed by that key, by an authenticator that says this. */
static void
signs(struct book *b, uint64_t seq, const char *sort, uint8_t flags,
    uint32_t counter)
{
	struct buf sig = BUF_MAX(400), blob = BUF_MAX(600);
	struct leaf l = { .act = { .kind = "x", .nby = 1 } };
	struct err e = { 0 };
	struct ask q = ask(b, SQL_ENTRY_ADD);

	ask_int(&q, ":seq", (int64_t)seq);
	ask_str(&q, ":kind", "x");
	ask_int(&q, ":rx", 0);
	FINE(pen_run(&q, &e), e);
	l.act.by[0] = (struct act_by){ .who = "AM", .key = "SHA256:a",
	    .office = "x" };
	buf_sshstr(&sig, sort, strlen(sort));
	buf_sshstr(&sig, "numbers", 7);
	buf_byte(&sig, flags);
	buf_u32be(&sig, counter);
	buf_add(&blob, "SSHSIG", 6);
	buf_u32be(&blob, 1);
	buf_sshstr(&blob, "key", 3);
	buf_sshstr(&blob, SSHSIG_NS_ACT, strlen(SSHSIG_NS_ACT));
	buf_sshstr(&blob, "", 0);
	buf_sshstr(&blob, "sha512", 6);
	buf_sshstr(&blob, sig.p, sig.n);
	l.sigs[0] = (struct act_sig){ blob.p, blob.n };
	FINE(passkey_fold(b, &l, seq, &e), e);
	buf_free(&sig);
	buf_free(&blob);
}

#define WEB "webauthn-sk-ecdsa-sha2-nistp256@openssh.com"
#define SK "sk-ssh-ed25519@openssh.com"

/* "counter 5 4 at 3; ", the newest first; and counter and word of the key. */
static const char *
told(struct book *b)
{
	static char text[400];
	struct buf out = BUF_MAX(400);
	struct ask q = ask(b, SQL_PAGE_MEMBER_KEYS);

	ask_str(&q, ":id", "AM");
	OK(ask_next(&q));
	if (ask_null(&q, 7))
		buf_str(&out, "nothing");
	else
		buf_printf(&out, "%lld %lld", (long long)ask_num(&q, 6),
		    (long long)ask_num(&q, 7));
	ask_end(&q);
	q = ask(b, SQL_PAGE_KEY_WARNINGS);
	ask_str(&q, ":id", "AM");
	while (ask_next(&q))
		buf_printf(&out, "; %s %lld %lld at %lld", ask_text(&q, 1),
		    (long long)ask_num(&q, 2), (long long)ask_num(&q, 3),
		    (long long)ask_num(&q, 4));
	ask_end(&q);
	snprintf(text, sizeof text, "%s", out.p);
	buf_free(&out);
	return text;
}

TEST(passkey, a_counter_that_rises_warns_of_nothing)
{
	struct book *b = book_with_key();

	STR_IS(told(b), "nothing");
	signs(b, 1, SK, BOUND, 1);
	signs(b, 2, SK, BOUND, 7);
	STR_IS(told(b), "7 0");
	book_close(b);
}

TEST(passkey, a_counter_that_does_not_rise_warns_and_the_highest_is_kept)
{
	struct book *b = book_with_key();

	signs(b, 1, WEB, BOUND, 7);
	signs(b, 2, WEB, BOUND, 7);
	STR_IS(told(b), "7 0; counter 7 7 at 2");
	signs(b, 3, WEB, BOUND, 0);
	STR_IS(told(b), "7 0; counter 7 0 at 3; counter 7 7 at 2");
	signs(b, 4, WEB, BOUND, 8);
	STR_IS(told(b), "8 0; counter 7 0 at 3; counter 7 7 at 2");
	book_close(b);
}

TEST(passkey, one_that_is_synchronised_counts_nothing_for_ever)
{
	struct book *b = book_with_key();

	signs(b, 1, WEB, COPIED, 0);
	signs(b, 2, WEB, COPIED, 0);
	STR_IS(told(b), "0 2");
	book_close(b);
}

TEST(passkey, another_word_about_copies_warns)
{
	struct book *b = book_with_key();

	signs(b, 1, WEB, ELIGIBLE, 0);
	signs(b, 2, WEB, COPIED, 0);
	STR_IS(told(b), "0 2; backup 1 2 at 2");
	signs(b, 3, WEB, COPIED, 0);
	signs(b, 4, WEB, BOUND, 0);
	STR_IS(told(b), "0 0; backup 2 0 at 4; backup 1 2 at 2");
	book_close(b);
}

TEST(passkey, a_key_without_authenticator_says_nothing)
{
	struct book *b = book_with_key();

	signs(b, 1, "ssh-ed25519", BOUND, 3);
	STR_IS(told(b), "nothing");
	book_close(b);
}
