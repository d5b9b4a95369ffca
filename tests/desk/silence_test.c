/* silence_test.c: silence procedures in a whole desk: what it closes by itself,
 * what it leaves to others, and what it says where it cannot judge.
 * tests/crash/silent.story is what goes before.
 * SPDX-License-Identifier: Apache-2.0 */
#include "tests/test.h"

#include "tests/desk/sign.h"

#include "act/hush.h"
#include "base/os.h"
#include "desk/blob.h"
#include "desk/story.h"

#include <stdio.h>

static const char desk_key[] =
    "2010-12-20 11:59:59 Europe/Moscow\n"
    "secretariat root: key.enrol\n"
    "\toffice: desk\n"
    "\tholder: Desk\n"
    "\tkinds: silence.close\n"
    "\tkey: @key\n"
    "\tproof: @proof\n";

static struct desk *
played(void)
{
	char folder[4000];
	struct err e = { 0 };
	struct desk *d;

	snprintf(folder, sizeof folder, "%s/tests/crash", source_root());
	d = desk_open(test_folder(), ORIGIN, NULL, &e);
	FINE(d, e);
	play_file(d, folder, "silent.story");
	return d;
}

static void
play(struct desk *d, const char *text)
{
	play_text(d, text, strlen(text), "silence_test");
}

static bool
closed(struct desk *d, const char *silence)
{
	struct arena *a = arena_new(1 << 20);
	struct err e = { 0 };
	struct hush h;
	bool is;

	FINE(hush_get(desk_book(d), a, silence, os_now(), &h, &e), e);
	is = h.closed;
	arena_release(a);
	return is;
}

/* What each of n drafts is called in a list: "b0,b1,..." */
static void
add_list(struct buf *b, const char *field, int n)
{
	buf_printf(b, "\t%s: ", field);
	for (int i = 0; i < n; i++)
		buf_printf(b, "%sb%d", i ? "," : "", i);
	buf_byte(b, '\n');
}

/* n drafts under silence, and a further one that ends later, "last". A member
 * that had no voice when they began objects to all of the n: each may have
 * been broken, and must be looked at, and runs on. */
static void
add_drafts(struct buf *b, int n)
{
	buf_str(b, "2010-12-21 10:00 Europe/Moscow\n"
	    "secretariat registrar: member.status\n\tmember: E\n"
	    "\tstatus: suspended\n\tfrom: 2010-12-21\n\tbasis: Decision 3\n"
	    "secretariat registrar: document.table\n"
	    "| document | number | title.en | symbol |\n");
	for (int i = 0; i < n; i++)
		buf_printf(b, "| b%d | %d | Draft %d | C/2010-1/L/%d |\n",
		    i, 100 + i, i, 100 + i);
	buf_str(b, "| last | 999 | Last draft | C/2010-1/L/999 |\n"
	    "\tsession: s\n\tkind: decision\n\teffect: approves\n"
	    "\ttext: @demo\n"
	    "N delegate: silence.open\n| silence | document | expires |\n");
	for (int i = 0; i < n; i++)
		buf_printf(b, "| b%d | b%d | 2010-12-23T09:00:00Z |\n", i,
		    i);
	buf_str(b, "| last | last | 2010-12-24T09:00:00Z |\n"
	    "\ttext: @text\n\torgan: council\n\tpurpose: adopt\n"
	    "2010-12-22 10:00 Europe/Moscow\n"
	    "secretariat registrar: member.status\n\tmember: E\n"
	    "\tstatus: member\n\tfrom: 2010-12-22\n"
	    "E delegate: position.state\n");
	add_list(b, "document", n);
	buf_str(b, "\ttext: @text\n\tposition: object\n\tstatement: No.\n"
	    "N delegate: position.state\n\tdocument: last\n\ttext: @text\n"
	    "\tposition: object\n\tstatement: No.\n"
	    "2010-12-22 11:00 Europe/Moscow\n"
	    "secretariat registrar: person.register\n\tperson: p\n"
	    "\tnames.en: Somebody\n");
}

TEST(silence, silences_that_run_on_hold_up_no_other_at_any_number)
{
	struct desk *d = played();
	struct buf text = BUF_MAX(1 << 20);

	play(d, desk_key);
	add_drafts(&text, 150);
	OK(buf_ok(&text));
	play_text(d, text.p, text.n, "many drafts");
	buf_free(&text);
	OK(!closed(d, "b0"));
	OK(closed(d, "last"));
	desk_close(d);
}

/* Enrolled for a time that is over when the silences end. */
static const char ended_key[] =
    "secretariat root: key.enrol\n"
    "\toffice: desk\n"
    "\tholder: Desk\n"
    "\tkinds: silence.close\n"
    "\tuntil: 2010-12-19\n"
    "\tkey: @key\n"
    "\tproof: @proof\n";

/* The chair's member has a desk's key, too: it closed s1 when it could. */
static const char another_key[] =
    "2010-12-20 13:00 Europe/Moscow\n"
    "N root: key.enrol\n"
    "\toffice: desk\n"
    "\tholder: Desk\n"
    "\tkinds: silence.close\n"
    "\tkey: @key\n"
    "\tproof: @proof\n"
    "N delegate: silence.close\n"
    "\tsilence: s1\n"
    "\toutcome: adopted\n"
    "=> refused (silence 4)\n";

/* The same story, with that key from the first day on. */
static struct desk *
played_with_ended_key(void)
{
	static const char first[] = "secretariat registrar: document.table";
	char folder[4000];
	struct buf story, text = BUF_MAX(1 << 16);
	struct err e = { 0 };
	struct desk *d = desk_open(test_folder(), ORIGIN, NULL, &e);
	const char *at;

	FINE(d, e);
	snprintf(folder, sizeof folder, "%s/tests/crash", source_root());
	story = test_file(folder, "silent.story");
	at = strstr(story.p, first);
	OK(at);
	buf_add(&text, story.p, (size_t)(at - story.p));
	buf_str(&text, ended_key);
	buf_str(&text, at);
	play_text(d, text.p, text.n, "silent, with a key");
	buf_free(&story);
	buf_free(&text);
	return d;
}

TEST(silence, where_the_key_has_ended_nothing_is_closed_and_the_chair_closes)
{
	struct desk *d = played_with_ended_key();

	play(d, "2010-12-20 15:00 Europe/Moscow\n"
	    "N delegate: silence.close\n"
	    "\tsilence: s1\n"
	    "\toutcome: adopted\n"
	    "=> The silence procedure has ended: Decision 1; adopted.\n");
	OK(closed(d, "s1") && !closed(d, "s3"));
	desk_close(d);
}

TEST(silence, a_key_that_has_ended_is_not_taken_for_one_that_serves)
{
	struct desk *d = played_with_ended_key();

	play(d, another_key);
	OK(closed(d, "s1") && closed(d, "s2") && closed(d, "s3"));
	OK(!closed(d, "s4"));
	desk_close(d);
}

TEST(silence, a_key_that_was_revoked_is_not_taken_for_one_that_serves)
{
	struct signer *s = story_key("secretariat", "desk");
	struct desk *d = played();
	char revoke[400];

	snprintf(revoke, sizeof revoke, "2010-12-20 11:59:59 Europe/Moscow\n"
	    "secretariat root: key.revoke\n\tkey: %s\n",
	    key_fp(signer_key(s)));
	signer_free(s);
	play(d, desk_key);
	play(d, revoke);
	play(d, another_key);
	OK(closed(d, "s1") && closed(d, "s2") && closed(d, "s3"));
	desk_close(d);
}

/* The first lines of a text, up to the line that begins so; with `from` in the
 * place of `into`. */
static void
add_until(struct buf *out, const char *text, const char *stop,
    const char *from, const char *into)
{
	const char *end = strstr(text, stop), *p = strstr(text, from);

	OK(end && p && p < end);
	buf_add(out, text, (size_t)(p - text));
	buf_str(out, into);
	p += strlen(from);
	buf_add(out, p, (size_t)(end - p));
}

TEST(silence, a_machine_without_the_zone_of_the_seat_says_so_and_goes_on)
{
	char folder[4000];
	struct buf story, text = BUF_MAX(1 << 16);
	struct err e = { 0 };
	struct desk *d;

	snprintf(folder, sizeof folder, "%s/tests/crash", source_root());
	story = test_file(folder, "silent.story");
	add_until(&text, story.p, "N delegate: silence.open",
	    "zone: Europe/Moscow", "zone: Mars/Base");
	buf_str(&text, "N delegate: silence.open\n"
	    "\tsilence: s1\n\tdocument: d1\n\ttext: @text\n"
	    "\torgan: council\n\tpurpose: adopt\n"
	    "\texpires: 2010-12-20T09:00:00Z\n"
	    "=> refused () This machine's data of time zones does not have "
	    "Mars/Base.\n"
	    "secretariat registrar: person.register\n"
	    "\tperson: p\n\tnames.en: Somebody\n");
	d = desk_open(test_folder(), ORIGIN, NULL, &e);
	FINE(d, e);
	play_text(d, text.p, text.n, "no such zone");
	buf_free(&story);
	buf_free(&text);
	desk_close(d);
}

TEST(silence, two_thousand_statements_hide_no_objection)
{
	struct desk *d = played();
	struct buf text = BUF_MAX(1 << 20);
	struct arena *a = arena_new(8 << 20);
	struct err e = { 0 };
	struct hush h;

	buf_str(&text, "2010-12-20 11:59:59 Europe/Moscow\n");
	for (int i = 0; i < 2100; i++) {
		if (i % 700 == 0)
			buf_str(&text, "N delegate: position.state\n"
			    "\tdocument: d4\n\ttext: @text\n"
			    "\tposition: reservation\n| statement |\n");
		buf_printf(&text, "| Number %d. |\n", i);
	}
	buf_str(&text, "N delegate: position.state\n\tdocument: d4\n"
	    "\ttext: @text\n\tposition: object\n");
	play_text(d, text.p, text.n, "many statements");
	FINE(hush_get(desk_book(d), a, "s4", os_now(), &h, &e), e);
	OK(h.now.status == SILENCE_IS_BROKEN && h.n > 2100);
	STR_IS(h.now.by, "N");
	arena_release(a);
	buf_free(&text);
	desk_close(d);
}

static void
hex_of(const char *s, char hex[HASH_HEX])
{
	struct hash h = hash_of(s, strlen(s));

	hash_hex(&h, hex);
}

static void
keep(struct desk *d, const char *words)
{
	char hex[HASH_HEX];
	struct err e = { 0 };

	FINE(blob_put(desk_folder(d), words, strlen(words), hex, &e), e);
}

static const char open_s6[] =
    "2010-12-21 10:00 Europe/Moscow\n"
    "N delegate: silence.open\n"
    "\tsilence: s6\n"
    "\tdocument: d6\n"
    "\ttext: @text\n"
    "\torgan: council\n"
    "\tpurpose: adopt\n"
    "\texpires: 2010-12-23T09:00:00Z\n";

/* Tables d6 by its hash; no silence is asked about it yet. */
static void
table_d6(struct desk *d, const char *text, const char *texts)
{
	struct buf b = BUF_MAX(4096);

	buf_printf(&b, "2010-12-21 10:00 Europe/Moscow\n"
	    "secretariat registrar: document.table\n"
	    "\tdocument: d6\n\tsession: s\n\tnumber: 6\n"
	    "\tkind: decision\n\teffect: approves\n"
	    "\ttitle.en: Decision 6\n\tsymbol: C/2010-1/L/6\n"
	    "\ttext: %s\n%s%s=> refused (text 7) The text of d6 is not kept "
	    "here: nobody could read what is decided. Hand it in "
	    "first.\n", text, texts, open_s6);
	play_text(d, b.p, b.n, "d6");
	buf_free(&b);
}

TEST(silence, is_asked_on_a_text_that_can_be_read)
{
	static const char words[] = "The Council meets in Moscow.\n";
	struct desk *d = played();
	char hex[HASH_HEX];

	hex_of(words, hex);
	table_d6(d, hex, "");
	keep(d, words);
	play(d, open_s6);
	OK(!closed(d, "s6"));
	desk_close(d);
}

TEST(silence, is_asked_on_a_text_that_can_be_read_in_each_language)
{
	static const char en[] = "The Council meets.\n", ru[] = "Совет.\n";
	char en_hex[HASH_HEX], ru_hex[HASH_HEX], hex[HASH_HEX], list[200],
	    texts[600];
	struct desk *d = played();

	hex_of(en, en_hex);
	hex_of(ru, ru_hex);
	snprintf(list, sizeof list, "en %s\nru %s\n", en_hex, ru_hex);
	hex_of(list, hex);
	snprintf(texts, sizeof texts, "\ttexts:\n"
	    "\t\t- language: en\n\t\t  status: authentic\n\t\t  text: %s\n"
	    "\t\t- language: ru\n\t\t  status: authentic\n\t\t  text: %s\n",
	    en_hex, ru_hex);
	keep(d, en);
	table_d6(d, hex, texts);
	keep(d, ru);
	play(d, open_s6);
	OK(!closed(d, "s6"));
	desk_close(d);
}
