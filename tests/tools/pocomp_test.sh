#!/bin/sh
# pocomp_test.sh POCOMP_EXE CC ROOT: a message without translation fails.
# SPDX-License-Identifier: Apache-2.0
pocomp=$1 cc=$2 root=$3
. "$(dirname "$0")/lib.sh"
mkdir -p "$dir/po" "$dir/src"

good() {
	cat >"$dir/po/ru.po" <<-'P'
	# a remark
	msgid ""
	msgstr ""
	"Language: ru\n"
	"Plural-Forms: nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : n%10>=2 "
	"&& n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2;\n"

	msgid "Two \"words\""
	msgstr "Два "
	"\"слова\"\n"

	#: somewhere.c:1
	msgid "Agenda"
	msgstr "Повестка дня"

	msgid "{member} objects to {draft}."
	msgstr "{draft}: возражает {member}."

	msgid "document"
	msgid_plural "documents"
	msgstr[0] "документ"
	msgstr[1] "документа"
	msgstr[2] "документов"

	#~ msgid "Gone"
	#~ msgstr "Ушло"
	P
	cat >"$dir/src/x.html" <<-'T'
	<p title="[[Agenda]]">
	% put_count(out, l, count_of(json_get(m, "meetings")), "document", "documents");
	T
	cat >"$dir/src/x.c" <<-'C'
	static const char *const a = N_("Two "
	    "\"words\"");
	.sentence = "{member} objects to {draft}.",
	str(l, "not a message"); tr(l, name_of("not one either"));
	C
}
make_it() {
	"$pocomp" "$dir/out.c" ru "$dir/po/ru.po" "$dir/src/x.html" "$dir/src/x.c"
}
good
accepted 'a whole translation becomes a table' make_it
cat >"$dir/main.c" <<'C'
#include "press/lang_in.h"
#include <assert.h>
#include <string.h>
int
main(void)
{
	static const unsigned want[] = { 2, 0, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2 };
	const struct lang_message *m = lang_ru_messages;

	assert(lang_ru_count == 4);
	for (size_t i = 1; i < lang_ru_count; i++)
		assert(strcmp(m[i - 1].id, m[i].id) < 0);
	assert(strcmp(m[0].id, "Agenda") == 0);
	assert(strcmp(m[1].str[0], "Два \"слова\"\n") == 0);
	assert(strcmp(m[2].id, "document") == 0);
	assert(strcmp(m[2].str[2], "документов") == 0 && !m[2].str[3]);
	for (unsigned n = 0; n < 12; n++)
		assert(lang_ru_plural(n) == want[n]);
	assert(lang_ru_plural(21) == 0 && lang_ru_plural(111) == 2 &&
	    lang_ru_plural(112) == 2 && lang_ru_plural(122) == 1);
	return 0;
}
C
linked() {
	"$cc" -std=gnu17 -Wall -Wextra -Wpedantic -Werror -I"$root/src" \
	    -o "$dir/main" "$dir/main.c" "$dir/out.c"
}
accepted 'the table compiles without a warning' linked
accepted 'it is sorted and knows the Russian plural' "$dir/main"
good
printf '	{ "x", FIELD_LINE, 0, NULL, "Agenda", NULL, 0, 0 },\n' >>"$dir/src/x.c"
accepted 'a field that is translated is worth no word' make_it
good
cat >>"$dir/src/x.c" <<'C'
	{ "x", FIELD_REF, 0, "document", "Agenda", NULL, 0, 0 },
	{ "y", FIELD_ID, 0, "-", "Agenda", NULL, 0, 0 },
	{ SQL_X, true, "rule 1", "Agenda" },
	{ SQL_X, "no guard" },
	{ SQL_X, true, "", "" },
	return err_refuse(e, "no message", "Agenda", f("no message"), "");
	return err_fault(e, "no message", "%s", f("no message"));
	note_wrong(f, "no message");
static bool wrong(struct field *f, const char *must) { return f("no message"); }
C
accepted 'what an err and a guard say is worth no word when translated' make_it
good
says_nothing() { make_it && ! make_it 2>&1 | grep -q .; }
accepted 'a whole translation is worth no word' says_nothing

# missing SENTENCE PLACE WORDS FILE TEXT: TEXT is added to FILE.
added() {
	good
	printf '%s\n' "$5" >>"$dir/$4"
	refused "$1" "$2: error: $3" make_it
}
added 'a message of a template is missed at its line' src/x.html:3 \
    'no translation of "Nobody"' src/x.html '<p>[[Agenda]] [[Nobody]]'
added 'a message in the code of a template is missed' src/x.html:3 \
    'no translation of "Nobody"' src/x.html '% page_head(tr(l, N_("Nobody")));'
added 'a message of C is missed at its line' src/x.c:5 \
    'no translation of "Nobody"' src/x.c 'x = _("Nobody");'
added 'a message that is looked up at once is missed' src/x.c:5 \
    'no translation of "Nobody"' src/x.c 'x = tr(page->lang, "Nobody");'
added 'the sentence of an act is missed' src/x.c:5 \
    'no translation of "Nobody."' src/x.c '	.sentence = "Nobody.",'
added 'the gist of an act is missed' src/x.c:5 \
    'no translation of "nobody"' src/x.c '	.gist = "nobody",'
added 'what a field is, is missed' src/x.c:5 \
    'no translation of "the chair"' src/x.c \
    '	{ "chair", FIELD_REF, FIELD_OPTIONAL, "member|organ", "the chair", NULL, 0, 0 },'
added 'what rows are, is missed' src/x.c:5 \
    'no translation of "its items"' src/x.c \
    '	{ "items", FIELD_ROWS, 0, NULL, "its items", item, 0, 0 },'
added 'the kind of subject a field names is missed' src/x.c:5 \
    'no translation of "organ"' src/x.c \
    '	{ "chair", FIELD_REF, FIELD_OPTIONAL, "document|organ", "Agenda", NULL, 0, 0 },'
added 'what an err says is missed' src/x.c:5 'no translation of "No %s."' \
    src/x.c 'return err_refuse(e, "rule 1", "No %s.", x);'
added 'also when the rule has a name' src/x.c:5 'no translation of "No %s."' \
    src/x.c 'x || err_malformed(e, RULE, "No " "%s.", x);'
added 'also when there is none' src/x.c:5 'no translation of "No %s."' \
    src/x.c 'err_absent(&e, "No %s.", x);'
added 'also behind what the operator is told' src/x.c:5 \
    'no translation of "No %s."' src/x.c 'err_fault(e, f(a, "b"), "No %s.", x);'
added 'also when a helper says it' src/x.c:5 'no translation of "is bad"' \
    src/x.c 'return ok || wrong(f, e, "is bad");'
added 'a text that is put into it is missed' src/x.c:5 \
    'no translation of "a member"' src/x.c \
    'err_refuse(e, "x", "Agenda", q ? "a member" : "Agenda");'
added 'what a guard says is missed' src/x.c:5 'no translation of "{x} is bad."' \
    src/x.c '	{ SQL_X, false, "rule 1", "{x} is " "bad." },'
added 'a guard has no places of printf' src/x.c:5 \
    "a guard's sentence has named places, and no %" \
    src/x.c '	{ SQL_X, true, "rule 1", "100% {x}." },'
added 'joined literals are one message' src/x.c:5 \
    'no translation of "Agenda item"' src/x.c 'N_("Agenda" " item")'
added 'a plural is missed' src/x.c:5 'no translation of "draft"' src/x.c \
    'P_("draft", "drafts")'
added 'another many is another message' src/x.c:5 \
    'no translation of "document", many "papers"' src/x.c \
    'P_("document", "papers")'
added 'a plural wants its forms' src/x.c:5 'no translation of "Agenda", many' \
    src/x.c 'P_("Agenda", "Agendas")'
added 'an empty translation is none' src/x.c:5 'no translation of "Empty"' \
    src/x.c 'N_("Empty")'
edited() {
	good
	sed -i "$4" "$dir/po/ru.po"
	refused "$1" "$2: error: $3" make_it
}
edited 'a fuzzy translation is none' src/x.html:1 'no translation of "Agenda"' \
    's/^#: somewhere.*/#, fuzzy/'
edited 'a missing form of a plural is missed' src/x.html:2 \
    'no translation of "document"' '/msgstr\[2\]/d'
edited 'a translation keeps the places to fill in' po/ru.po:16 \
    'the translation of "{member} objects to {draft}." lacks {member}' 's/возражает {member}/возражает участник/'
edited 'a translation has no place of its own' po/ru.po:16 \
    'the translation of "{member} objects to {draft}." has {drat}' \
    's/"{draft}:/"{drat} {draft}:/'
good
printf '\nmsgid "%%s of %%.*s, %%zu"\nmsgstr "%%zu: %%s, %%.*s"\n' >>"$dir/po/ru.po"
refused "printf's places keep their order" \
    'po/ru.po:28: error: the translation of "%s of %.*s, %zu" has its places in another order' make_it
good
printf '\nmsgid "%%s {a} of %%s"\nmsgstr "%%s %%s"\n' >>"$dir/po/ru.po"
refused 'a named place beside them is kept too' 'lacks {a}' make_it
good
printf '\nmsgid "%%s of %%s, 5%%%%"\nmsgstr "%%s"\n' >>"$dir/po/ru.po"
refused 'each of them' 'in another order, or not as often' make_it
good
printf '\nmsgid "%%s of %%zu, 5%%%%"\nmsgstr "%%s: %%zu"\n' >>"$dir/po/ru.po"
accepted 'and in their order they are taken' make_it
edited 'a message stands once' po/ru.po:19 '"Agenda" stands twice' \
    's/^msgid "document"/msgid "Agenda"/'
edited 'a plural rule is an expression and nothing else' po/ru.po:2 \
    'a plural rule is an expression in n' 's/plural=n%10==1/plural=abort()/'
edited 'a line that is not understood is named' po/ru.po:8 \
    'this line is not understood' 's/^msgid "Two/msgctxt "x"\n&/'

good
printf '\nmsgid "Unsaid"\nmsgstr "x"\n' >>"$dir/po/ru.po"
warned() { make_it 2>&1 | grep -q 'ru.po:28: warning: nothing says "Unsaid"'; }
accepted 'a message that nothing says is a warning' warned
finish
