/* limit.h: what this machine can do at most, with nothing of ours around it.
 *
 * Every figure of a bench is printed beside one of these, taken in the same
 * run, because machines differ more than programs do. Rates of pure computing
 * are per second of processor time, so that a neighbour on the machine does
 * not change them; what waits for the disk is by the wall clock.
 *
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef BENCH_LIMIT_H
#define BENCH_LIMIT_H

#include <stddef.h>
#include <stdint.h>

double limit_ed25519(double seconds);	/* bare verifies/s, libsodium */
double limit_p256(double seconds);	/* bare verifies/s, libcrypto */
double limit_nodes(double seconds);	/* SHA-256 of 65 bytes, per second */

/* fdatasync of a 4 KiB block, over and over in one file of the folder. */
struct limit_sync { double per_second, p50_ms, p99_ms; };
struct limit_sync limit_fdatasync(const char *folder, double seconds);

double limit_now(void);		/* seconds, monotonic */
double limit_cpu(void);		/* seconds of this process on processors */
/* The p-th part (0.5, 0.99) of n values, which are sorted in place. */
double limit_part(double *, size_t n, double p);
/* "label   1234 unit   0.61 of limit_name (5678)" */
void limit_line(const char *label, double figure, const char *unit,
    const char *limit_name, double limit);
_Noreturn void limit_stop(const char *what);	/* says what failed, exit 1 */

#endif
