/* keygen_test.c: the ssh-keygen of this machine and we understand each other.
 *
 * Skipped, and said so, where there is none.
 * SPDX-License-Identifier: Apache-2.0 */
#include "seal/signer.h"
#include "seal/sshsig.h"

#include "base/os.h"
#include "tests/test.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

static const uint8_t seed[32] = { 3, 1, 4, 1, 5, 9, 2, 6 };
static const char msg[] = "{\"act\":\"to be signed\"}";

static bool
here(void)
{
	if (system("command -v ssh-keygen >/dev/null 2>&1") == 0)
		return true;
	fprintf(stderr, "skipped: there is no ssh-keygen on this machine\n");
	return false;
}

/* Runs it in the folder; quiet. */
__attribute__((format(printf, 2, 3))) static bool
sh(const char *folder, const char *fmt, ...)
{
	char line[1024], all[1200];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(line, sizeof line, fmt, ap);
	va_end(ap);
	snprintf(all, sizeof all, "cd '%s' && { %s; } >>out 2>&1", folder,
	    line);
	return system(all) == 0;
}

static void
put(const char *folder, const char *name, const void *p, size_t n)
{
	char path[256];
	struct err e = { 0 };

	snprintf(path, sizeof path, "%s/%s", folder, name);
	FINE(os_write_file(path, p, n, 0600, &e), e);
}

static bool
keygen_verifies(const struct signer *s, const char *ns)
{
	const char *f = test_folder();
	struct buf blob = BUF_MAX(SSHSIG_MOST), text = BUF_MAX(4096),
	    allowed = BUF_MAX(4096);
	bool ok;

	OK(signer_sshsig(s, SSHSIG_NS_ACT, msg, sizeof msg - 1, &blob, NULL));
	sshsig_armor(&text, blob.p, blob.n);
	buf_str(&allowed, "kg ");
	key_write_line(signer_key(s), &allowed);
	buf_str(&allowed, "\n");
	put(f, "sig", text.p, text.n);
	put(f, "allowed", allowed.p, allowed.n);
	put(f, "msg", msg, sizeof msg - 1);
	ok = sh(f, "ssh-keygen -Y verify -f allowed -I kg -n %s -s sig <msg",
	    ns);
	buf_free(&blob);
	buf_free(&text);
	buf_free(&allowed);
	return ok;
}

TEST(keygen, verifies_what_we_sign_with_each_sort_of_key)
{
	struct signer *s[3] = { signer_from_seed(KEY_ED25519, seed),
	    signer_from_seed(KEY_P256, seed),
	    signer_passkey(seed, "example.org", "https://example.org") };

	for (int i = 0; i < 3; i++) {
		if (here()) {
			OK(keygen_verifies(s[i], SSHSIG_NS_ACT));
			OK(!keygen_verifies(s[i], SSHSIG_NS_ENROL));
		}
		signer_free(s[i]);
	}
}

/* `ssh-keygen -l` prints our fingerprint, -y our line, and with our file it
 * signs the very bytes we sign. */
TEST(keygen, takes_the_key_file_we_write)
{
	struct signer *s = signer_from_seed(KEY_ED25519, seed);
	struct buf line = BUF_MAX(4096), ours = BUF_MAX(SSHSIG_MOST),
	    theirs = BUF_MAX(SSHSIG_MOST), file;
	char path[256];
	const char *f;

	if (here()) {
		f = test_folder();
		snprintf(path, sizeof path, "%s/key", f);
		OK(signer_write_file(s, path, "log key", NULL));
		key_write_line(signer_key(s), &line);
		OK(sh(f, "ssh-keygen -l -f key | grep -qF ' %s '",
		    key_fp(signer_key(s))));
		OK(sh(f, "ssh-keygen -y -P '' -f key | grep -qF '%s'", line.p));
		put(f, "msg", msg, sizeof msg - 1);
		OK(sh(f, "ssh-keygen -Y sign -f key -n %s msg", SSHSIG_NS_ACT));
		file = test_file(f, "msg.sig");
		OK(sshsig_unarmor(&theirs, file.p, file.n, NULL));
		OK(signer_sshsig(s, SSHSIG_NS_ACT, msg, sizeof msg - 1, &ours,
		    NULL));
		OK(ours.n == theirs.n && !memcmp(ours.p, theirs.p, ours.n));
		buf_free(&file);
	}
	signer_free(s);
	buf_free(&line);
	buf_free(&ours);
	buf_free(&theirs);
}

TEST(keygen, writes_key_files_we_read_unless_they_have_a_passphrase)
{
	struct err e = { 0 };
	struct signer *s;
	char path[256];
	const char *f;

	if (!here())
		return;
	f = test_folder();
	OK(sh(f, "ssh-keygen -q -t ed25519 -N '' -C 'a comment' -f plain"));
	OK(sh(f, "ssh-keygen -q -t ed25519 -N secret -f locked"));
	OK(sh(f, "ssh-keygen -q -t ecdsa -N '' -f curve"));
	snprintf(path, sizeof path, "%s/plain", f);
	s = signer_read_file(path, &e);
	FINE(s, e);
	OK(sh(f, "ssh-keygen -l -f plain.pub | grep -qF ' %s '",
	    key_fp(signer_key(s))));
	signer_free(s);
	snprintf(path, sizeof path, "%s/locked", f);
	OK(!signer_read_file(path, &e) && strstr(e.says, "passphrase"));
	snprintf(path, sizeof path, "%s/curve", f);
	OK(!signer_read_file(path, &e) && e.kind == ERR_MALFORMED);
}

static void
we_verify(const char *sort, const char *hash, bool want)
{
	const char *f = test_folder();
	struct buf pub, text, blob = BUF_MAX(4096);
	struct key *k;

	put(f, "msg", msg, sizeof msg - 1);
	OK(sh(f, "ssh-keygen -q -t %s -N '' -f key", sort));
	/* Before OpenSSH 8.9 -Y sign had no hashalg. */
	if (!sh(f, "ssh-keygen -Y sign -O hashalg=%s -f key -n %s msg", hash,
	    SSHSIG_NS_ACT)) {
		fprintf(stderr, "skipped: this ssh-keygen takes no hashalg\n");
		return;
	}
	pub = test_file(f, "key.pub");
	text = test_file(f, "msg.sig");
	k = key_read_line(pub.p, pub.n, NULL);
	OK((k != NULL) == want);
	OK(sshsig_unarmor(&blob, text.p, text.n, NULL));
	if (k)
		OK(sshsig_verify(k, SSHSIG_NS_ACT, msg, sizeof msg - 1, blob.p,
		    blob.n, false, NULL, NULL));
	key_free(k);
	buf_free(&pub);
	buf_free(&text);
	buf_free(&blob);
}

TEST(keygen, signs_what_we_verify_and_its_rsa_is_no_key_here)
{
	if (!here())
		return;
	we_verify("ed25519", "sha512", true);
	we_verify("ed25519", "sha256", true);
	we_verify("ecdsa", "sha512", true);
	we_verify("ecdsa", "sha256", true);
	we_verify("rsa", "sha512", false);
}
