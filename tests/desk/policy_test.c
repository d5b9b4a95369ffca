/* policy_test.c: whose signatures are wanted, and the limits of saying so.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "desk/policy.h"
#include "seal/signer.h"

#include <stdio.h>

static const char *
vkey(const char *name, uint8_t alg)
{
	static char lines[4][600];
	static int turn;
	uint8_t seed[32] = { 0 };
	struct signer *s;
	struct buf b = BUF_MAX(500);
	struct note_key k;
	struct err e = { 0 };
	char *line = lines[turn++ % 4];

	memcpy(seed, name, strnlen(name, sizeof seed));
	s = signer_from_seed(KEY_ED25519, seed);
	FINE(note_key_of(s, name, alg, &k, &e), e);
	note_key_write(&k, &b);
	snprintf(line, sizeof lines[0], "%s", b.p);
	buf_free(&b);
	signer_free(s);
	return line;
}

static void
log_line(struct buf *b)
{
	buf_printf(b, "log %s https://acts.example/log\n",
	    vkey("acts.example/log", NOTE_ED25519));
}

static void
witnesses(struct buf *b, int n)
{
	for (int i = 1; i <= n; i++) {
		char name[20];

		snprintf(name, sizeof name, "w%d", i);
		buf_printf(b, "witness %s %s\n", name,
		    vkey(name, NOTE_COSIGN_ED25519));
	}
}

static bool
reads(struct buf *b, struct policy *p, struct err *e)
{
	bool ok = policy_read(b->p ? b->p : "", b->n, p, e);

	OK(buf_ok(b));
	OK(ok || (e->kind == ERR_MALFORMED && e->says[0]));
	buf_free(b);
	return ok;
}

TEST(policy, two_of_three_members_make_a_quorum)
{
	struct buf b = BUF_MAX(1 << 16);
	struct note_sig sigs[4] = { { .valid = true } };
	struct policy p;
	struct err e = { 0 };

	buf_str(&b, "# whom I trust\n\n");
	log_line(&b);
	witnesses(&b, 3);
	buf_str(&b, "group members 2 w1 w2 w3\nquorum members\n");
	FINE(reads(&b, &p, &e), e);
	OK(p.nkeys == 4 && p.nvoices == 4);
	OK(!policy_holds(&p, sigs, &e) && strstr(e.says, "members"));
	sigs[2].valid = true;
	OK(!policy_holds(&p, sigs, &e));
	sigs[3].valid = true;
	FINE(policy_holds(&p, sigs, &e), e);
	sigs[0].valid = false;
	OK(!policy_holds(&p, sigs, &e) && e.kind == ERR_REFUSED);
}

/* After the log on line 1 and three witnesses on the next. */
static const struct { const char *line, *says; } bad[] = {
	{ "sign all", "Line 5 of the policy: a line begins with log" },
	{ "log", "Line 5 of the policy: a log is" },
	{ "log x+y+z", "Line 5 of the policy: there is a log already" },
	{ "witness w9", "Line 5 of the policy: a witness is" },
	{ "witness w9 x+y+z", "Line 5 of the policy: its key is not" },
	{ "witness w1 x+y+z", "Line 5 of the policy: the name stands twice" },
	{ "witness none x+y+z", "means no quorum" },
	{ "group g 1", "Line 5 of the policy: a group is" },
	{ "group g 0 w1", "at least one and at most all" },
	{ "group g 2 w1", "at least one and at most all" },
	{ "group g 1x w1", "at least one and at most all" },
	{ "group g 18446744073709551617 w1", "at least one and at most all" },
	{ "group g 1 w4", "Line 5 of the policy: a member is not named" },
	{ "group g 1 g", "Line 5 of the policy: a member is not named" },
	{ "group g 1 w1 w1", "Line 5 of the policy: a member stands twice" },
	{ "quorum w4", "Line 5 of the policy: the quorum is not named" },
	{ "quorum w1 w2", "Line 5 of the policy: one line is" },
	{ "quorum w1\nquorum w1", "Line 6 of the policy: one line is" },
	{ "", "names no quorum" },
};

TEST(policy, each_bad_line_is_named)
{
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct buf b = BUF_MAX(1 << 16);
		struct policy p;
		struct err e = { 0 };

		log_line(&b);
		witnesses(&b, 3);
		buf_printf(&b, "%s\n", bad[i].line);
		if (reads(&b, &p, &e) || !strstr(e.says, bad[i].says))
			test_fail(__FILE__, __LINE__, "%s: %s", bad[i].line,
			    e.says);
	}
}

TEST(policy, without_a_log_or_with_another_sort_of_key_it_is_none)
{
	struct buf b = BUF_MAX(1 << 16);
	struct policy p;
	struct err e = { 0 };

	buf_str(&b, "quorum none\n");
	OK(!reads(&b, &p, &e) && strstr(e.says, "names no log"));
	buf_printf(&b, "log %s\nquorum none\n",
	    vkey("l", NOTE_COSIGN_ED25519));
	OK(!reads(&b, &p, &e) && strstr(e.says, "signs with Ed25519"));
	log_line(&b);
	buf_printf(&b, "witness w %s\nquorum w\n", vkey("w", NOTE_ED25519));
	OK(!reads(&b, &p, &e) && strstr(e.says, "Line 2"));
	log_line(&b);
	buf_add(&b, "quorum none\0 w\n", 15);
	OK(!reads(&b, &p, &e) && strstr(e.says, "holds a NUL"));
	log_line(&b);
	buf_str(&b, "quorum none");
	FINE(reads(&b, &p, &e), e);
}

TEST(policy, sixty_four_voices_are_heard_and_one_more_refused)
{
	struct buf b = BUF_MAX(1 << 16);
	struct policy p;
	struct err e = { 0 };

	log_line(&b);
	witnesses(&b, POLICY_VOICES);
	buf_str(&b, "quorum w64\n");
	FINE(reads(&b, &p, &e), e);
	log_line(&b);
	witnesses(&b, POLICY_VOICES + 1);
	buf_str(&b, "quorum w64\n");
	OK(!reads(&b, &p, &e));
	OK(strstr(e.says, "Line 66") && strstr(e.says, "more than 64"));
}

TEST(policy, a_name_of_63_bytes_and_a_line_of_4095_fit_and_one_more_not)
{
	for (int more = 0; more < 2; more++) {
		struct buf b = BUF_MAX(1 << 16);
		struct policy p;
		struct err e = { 0 };

		log_line(&b);
		buf_printf(&b, "witness %0*d %s\nquorum none\n", 63 + more, 1,
		    vkey("w", NOTE_COSIGN_ED25519));
		OK(reads(&b, &p, &e) == !more);
		OK(!more || strstr(e.says, "Line 2 of the policy: the name is "
		    "longer than 63 bytes"));
		log_line(&b);
		buf_printf(&b, "#%*s\nquorum none\n", 4094 + more, "");
		OK(reads(&b, &p, &e) == !more);
		OK(!more || strstr(e.says, "Line 2 of the policy: it is longer "
		    "than 4095 bytes"));
	}
}
