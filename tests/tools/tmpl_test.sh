#!/bin/sh
# tmpl_test.sh TMPL_EXE CC ROOT: what templates write, and what they may not.
# SPDX-License-Identifier: Apache-2.0
tmpl=$1 cc=$2 root=$3
. "$(dirname "$0")/lib.sh"
mkdir -p "$dir/src/press"
cat >"$dir/src/press/pages.h" <<'C'
#include "press/tmpl.h"
struct x { const char *s; int64_t n; struct url u; struct html h; };
void page(struct buf *out, const struct lang *l, const struct x *x);
void second(struct buf *out, const struct x *x);
C

make_it() { "$tmpl" "$dir/out.c" "$dir/src/press/x.html"; }
compile() {
	"$cc" -std=gnu17 -D_GNU_SOURCE -Wall -Wextra -Werror -I"$dir/src" \
	    -I"$root/src" "$@"
}
linked() {
	compile -o "$dir/page" "$dir/out.c" "$dir/main.c" \
	    "$root/src/press/tmpl.c" "$root/src/base/buf.c"
}

# The languages are another test's matter.
cat >"$dir/main.c" <<'C'
#include "press/pages.h"
#include <stdio.h>
#include <string.h>
const char *
tr(const struct lang *l, const char *s)
{
	(void)l;
	return strcmp(s, "Hello") == 0 ? "Здр<" : s;
}
char *
lang_number(const struct lang *l, int64_t v, char *out)
{
	(void)l;
	snprintf(out, LANG_TEXT, "g%lld", (long long)v);
	return out;
}
int
main(void)
{
	struct x x = { "a<\"&'>/ё?", -5, url_local("/a?b=\"&c"),
	    { "<i>raw</i>", 10 } };
	struct buf b = BUF_MAX(10000);

	page(&b, NULL, &x);
	second(&b, &x);
	fputs(b.p, stdout);
	return 0;
}
C
cat >"$dir/src/press/x.html" <<'T'
% static const char *const twice[] = { "one", "two" };
<!-- page(struct buf *out, const struct lang *l, const struct x *x) -->
<p title="{{x->s}}" data-n={1}>[[Hello]] {{x->s}}</p>
  <!-- a comment (with brackets) > and a "quote -->
<a class='t' href="{{x->u}}">{{#x->n}} {{,x->n}}</a>
% for (int i = 0; i < 2; i++) {
	<a href="/{{twice[i]}}/{{x->s}}?q={{x->s}}#{{#x->n}}"
	% if (i) {
	   rel="next"
	% }
	   title = "[[Hello]]">{{{x->h}}}</a>
% }
<a href = "/x/{{/x->s}}">\?</a>
<script src="/s.js" type="module"></script>
<!-- second(struct buf *out, const struct x *x) -->
<b>{{ x->s }}</b>
T
sed -i "s/ data-n={1}/ data-n=1/; s/class='t'/class=t/" "$dir/src/press/x.html"
cat >"$dir/want" <<'T'
<p title="a&lt;&quot;&amp;&#39;&gt;/ё?" data-n=1>Здр&lt; a&lt;&quot;&amp;&#39;&gt;/ё?</p>
<!-- a comment (with brackets) > and a "quote -->
<a class=t href="/a?b=&quot;&amp;c">-5 g-5</a>
<a href="/one/a%3C%22%26%27%3E%2F%D1%91%3F?q=a%3C%22%26%27%3E%2F%D1%91%3F#-5"
	   title = "Здр&lt;"><i>raw</i></a>
<a href="/two/a%3C%22%26%27%3E%2F%D1%91%3F?q=a%3C%22%26%27%3E%2F%D1%91%3F#-5"
	   rel="next"
	   title = "Здр&lt;"><i>raw</i></a>
<a href = "/x/a%3C%22%26%27%3E/%D1%91%3F">\?</a>
<script src="/s.js" type="module"></script>
<b>a&lt;&quot;&amp;&#39;&gt;/ё?</b>
T
accepted 'templates become C' make_it
accepted 'the C compiles without a warning' linked
says_all() { "$dir/page" >"$dir/got" && diff -u "$dir/want" "$dir/got"; }
accepted 'a hole is escaped for the place where it stands' says_all

# planted SENTENCE LINE WORDS TEXT: the template's body is TEXT.
body() {
	printf '<!-- page(struct buf *out, const struct lang *l, %s -->\n%s\n' \
	    'const struct x *x)' "$1" >"$dir/src/press/x.html"
}
planted() {
	body "$4"
	refused "$1" "src/press/x.html:$2: error: $3" make_it
}
planted 'a hole does not stand in a tag' 3 'a hole stands in text or in a' \
'<p>
<p {{x->s}}>'
planted 'a hole does not name a tag' 2 'a hole stands' '<{{x->s}}>'
planted 'a hole does not stand without quotes' 2 'a hole stands' \
    '<p title={{x->s}}>'
planted 'a hole behind a bare letter is still without quotes' 2 'a hole stands' \
    '<p title=a{{x->s}}>'
planted 'a hole does not stand in a comment' 2 'a hole stands' \
    '<p><!-- {{x->s}} -->'
planted 'a script holds no hole' 2 'a script element is empty' \
    '<script src="/x">{{x->s}}</script>'
planted 'a script holds no text' 3 'a script element is empty' \
'<script src="/x">
alert(1)</script>'
planted 'a script has a src' 2 'a script element has a src' \
    '<script type="module"></script>'
planted 'there is no style element' 2 'no style element' '<style>'
planted 'there is no style element in capitals either' 2 'no style element' \
    '<STYLE>'
planted 'there is no style attribute' 2 'the attribute style' '<p style="a">'
planted 'there is no style attribute without quotes' 2 'the attribute style' \
    '<p style=a>'
planted 'there is no event attribute' 2 'the attribute onclick' \
    '<p onClick="a">'
planted 'there is no empty event attribute' 2 'the attribute onload' \
    '<p onload>'
planted 'quotes are double' 2 'attributes stand in double quotes' \
    "<p title='a'>"
planted 'an address is not translated' 2 'an address is not translated' \
    '<a href="[[Hello]]">'
planted 'an address has no strange scheme' 2 'the address javascript' \
    '<a href="javascript:{{x->s}}">'
planted 'an address does not begin with two slashes' 2 'the address //' \
    '<a href="//x">'
planted 'a path cannot make two slashes at the front' 2 'a path does not' \
    '<a href="/{{/x->s}}">'
planted 'a path is not a whole address' 2 'an address begins with text' \
    '<a href="{{/x->s}}">'
planted 'a hole cannot be escaped in srcset' 2 'a hole cannot be escaped' \
    '<img srcset="{{x->s}}">'
planted 'raw HTML stands in text only' 2 '{{{ }}} stands in text only' \
    '<p title="{{{x->h}}}">'
planted 'an open hole is named' 3 '{{ without }}' '<p>
{{x->s</p>'
planted 'an open message is named' 2 '[[ without ]]' '<p>[[Hello</p>'
planted 'a message is plain text' 2 'a message of a template is plain' \
    '<p>[[%s]]</p>'
planted 'an empty hole is refused' 2 'an empty hole' '<p>{{ }}</p>'
planted 'a tag is closed before the template ends' 4 'the template ends inside' \
    '<p
title="x"'
planted 'a lone less-than is not text' 2 'a < in text is written &lt;' \
    '1 < 2'

# untyped SENTENCE TEXT: the template compiles, its C does not, and the error
# names line 3 of the template.
untyped() {
	body "<p>
$2
</p>"
	cc_it() { make_it && compile -c -o "$dir/x.o" "$dir/out.c"; }
	refused "$1" 'src/press/x.html:3:' cc_it
}
untyped 'a string is no address' '<a href="{{x->s}}">a</a>'
untyped 'an address is no text' '{{x->u}}'
untyped 'a string is not raw HTML' '{{{x->s}}}'
untyped 'a string is no number' '{{#x->s}}'
untyped 'an unknown name is an error of its own line' 'a {{x->s}} b {{x->nobody}}'
untyped 'code with an error is named by its own line' '% if (nobody) {}'

# Values that come late: the types cannot see what they hold.
body '<a href="{{x->u}}">[[Hello]]</a>'
sed -i 's|url_local(.*),|url_local(URL),|' "$dir/main.c"
sed -i '/second(&b, &x)/d' "$dir/main.c"
sheer() {
	make_it && compile -DURL="\"$1\"" -o "$dir/page" "$dir/out.c" \
	    "$dir/main.c" "$root/src/press/tmpl.c" "$root/src/base/buf.c" &&
	    "$dir/page"
}
aborted() {
	if (sheer "$2") >"$dir/said" 2>&1; then wrong "$1"
	elif grep -q 'url_local' "$dir/said"; then fine "$1"
	else wrong "$1"; fi
}
accepted 'a local path is an address' sheer /en/log
aborted 'another host is no local address' //example.org
aborted 'a backslash does not make another host' '/\\example.org'
aborted 'a scheme is no local address' javascript:1
finish
