/* limit.c: see limit.h. SPDX-License-Identifier: Apache-2.0 */
#include "bench/limit.h"

#include "log/tree.h"

#include <fcntl.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define SYNCS_MOST 100000

void
limit_stop(const char *what)
{
	fprintf(stderr, "bench: %s\n", what);
	exit(1);
}

double
limit_now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

double
limit_cpu(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static int
order(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return x < y ? -1 : x > y;
}

double
limit_part(double *v, size_t n, double p)
{
	if (!n)
		return 0;
	qsort(v, n, sizeof *v, order);
	return v[(size_t)((double)(n - 1) * p)];
}

void
limit_line(const char *label, double figure, const char *unit,
    const char *limit_name, double limit)
{
	printf("%-44s %11.1f %-9s %7.4f of %s (%.1f)\n", label, figure, unit,
	    figure / limit, limit_name, limit);
	fflush(stdout);
}

/* A message the size of what an act's signature covers. */
static void
message(uint8_t m[130])
{
	for (int i = 0; i < 130; i++)
		m[i] = (uint8_t)i;
}

double
limit_ed25519(double seconds)
{
	uint8_t m[130], pk[32], sk[64], sig[64], seed[32] = { 7 };
	double start, now;
	uint64_t n = 0;

	message(m);
	if (sodium_init() < 0)
		limit_stop("libsodium does not start");
	crypto_sign_seed_keypair(pk, sk, seed);
	crypto_sign_detached(sig, NULL, m, sizeof m, sk);
	start = limit_cpu();
	do {
		for (int i = 0; i < 100; i++)
			if (crypto_sign_verify_detached(sig, m, sizeof m, pk))
				limit_stop("a good signature is refused");
		n += 100;
	} while ((now = limit_cpu()) - start < seconds);
	return (double)n / (now - start);
}

/* Digest and verification, the context made anew as the library asks. */
double
limit_p256(double seconds)
{
	EVP_PKEY *key = EVP_EC_gen("P-256");
	EVP_MD *sha = EVP_MD_fetch(NULL, "SHA256", NULL);
	EVP_PKEY_CTX *c = key ? EVP_PKEY_CTX_new(key, NULL) : NULL;
	uint8_t m[130], digest[32], sig[80];
	unsigned digest_n = sizeof digest;
	size_t sig_n = sizeof sig;
	double start, now;
	uint64_t n = 0;

	message(m);
	if (!c || !sha || !EVP_Digest(m, sizeof m, digest, &digest_n, sha,
	    NULL) || EVP_PKEY_sign_init(c) <= 0 ||
	    EVP_PKEY_sign(c, sig, &sig_n, digest, digest_n) <= 0 ||
	    EVP_PKEY_verify_init(c) <= 0)
		limit_stop("libcrypto does not sign");
	start = limit_cpu();
	do {
		for (int i = 0; i < 100; i++)
			if (!EVP_Digest(m, sizeof m, digest, &digest_n, sha,
			    NULL) || EVP_PKEY_verify(c, sig, sig_n, digest,
			    digest_n) != 1)
				limit_stop("a good signature is refused");
		n += 100;
	} while ((now = limit_cpu()) - start < seconds);
	EVP_PKEY_CTX_free(c);
	EVP_MD_free(sha);
	EVP_PKEY_free(key);
	return (double)n / (now - start);
}

double
limit_nodes(double seconds)
{
	struct hash a = { { 1 } }, b = { { 2 } };
	double start = limit_cpu(), now;
	uint64_t n = 0;

	do {
		for (int i = 0; i < 1000; i++)
			a = tree_node(&a, &b);
		n += 1000;
	} while ((now = limit_cpu()) - start < seconds);
	return (double)n / (now - start);
}

struct limit_sync
limit_fdatasync(const char *folder, double seconds)
{
	double *took = calloc(SYNCS_MOST, sizeof *took);
	char block[4096], path[4096];
	double start, now;
	size_t n = 0;
	struct limit_sync r;
	int fd;

	snprintf(path, sizeof path, "%s/sync.tmp", folder);
	fd = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	if (fd < 0 || !took)
		limit_stop("no file for the sync measurement");
	memset(block, 'x', sizeof block);
	now = start = limit_now();
	while (now - start < seconds && n < SYNCS_MOST) {
		double before = now;

		if (pwrite(fd, block, sizeof block, (off_t)(n % 256) * 4096)
		    != sizeof block || fdatasync(fd) != 0)
			limit_stop("a block cannot be written");
		now = limit_now();
		took[n++] = (now - before) * 1e3;
	}
	close(fd);
	unlink(path);
	r.per_second = (double)n / (now - start);
	r.p50_ms = limit_part(took, n, 0.5);
	r.p99_ms = limit_part(took, n, 0.99);
	free(took);
	return r;
}
