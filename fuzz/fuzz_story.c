/* fuzz_story.c: any bytes as a story, or as a policy of witnesses.
 *
 * The first byte chooses. What is refused is refused with a sentence, and a
 * story's names its line; what is taken is whole: each block has an actor, an
 * office and a kind.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#include "desk/policy.h"
#include "desk/story_in.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void
must(bool fact)
{
	if (!fact)
		abort();
}

static void
story(const char *p, size_t n)
{
	struct arena *a = arena_new(64 << 20);
	struct err e = { 0 };
	const struct story *s = story_read(a, p, n, &e);

	if (!s)
		must(e.kind && e.says[0]);
	for (const struct story_block *b = s ? s->blocks : NULL; b;
	    b = b->next)
		must(b->nactors && b->office && b->kind && b->line > 0 &&
		    b->moment.line > 0);
	arena_release(a);
}

static void
policy(const char *p, size_t n)
{
	struct policy *policy = calloc(1, sizeof *policy);
	struct err e = { 0 };

	must(policy != NULL);
	if (policy_read(p, n, policy, &e))
		must(policy->nkeys > 0 && policy->nvoices <= POLICY_VOICES &&
		    policy->quorum <= policy->nvoices);
	else
		must(e.kind && e.says[0]);
	free(policy);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	if (!n)
		return 0;
	(data[0] % 2 ? policy : story)((const char *)data + 1, n - 1);
	return 0;
}
