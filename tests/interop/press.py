#!/usr/bin/env python3
# press.py PAGE NAME=VALUE [PLACE=TEXT...]: presses a button of a page as a browser
# does. Its form, with the texts typed at those places (@FILE: what is in a file),
# goes to standard output as it is sent, and in a second line where to.
# SPDX-License-Identifier: Apache-2.0
import html.parser, sys, urllib.parse

class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.forms, self.text, self.select = [], None, None

    def handle_starttag(self, tag, attrs):
        a = dict(attrs)
        if tag == 'form':
            self.forms.append({'to': a['action'], 'fields': [], 'buttons': []})
            return
        if not self.forms or 'name' not in a and tag != 'option':
            return
        form, field = self.forms[-1], [a.get('name'), a.get('value', '')]
        if tag == 'button':
            form['buttons'].append((a['name'], a.get('value', ''), a.get('formaction')))
        elif tag == 'input' and (a.get('type') != 'radio' or 'checked' in a):
            form['fields'].append(field)
        elif tag in ('textarea', 'select'):
            form['fields'].append([a['name'], ''])
            self.text, self.select = tag == 'textarea', tag == 'select' and 'first'
        elif tag == 'option' and (self.select == 'first' or 'selected' in a):
            form['fields'][-1][1], self.select = a['value'], 'chosen'

    def handle_endtag(self, tag):
        if tag in ('textarea', 'select'):
            self.text = self.select = None

    def handle_data(self, data):
        if self.text:
            self.forms[-1]['fields'][-1][1] += data

page = Page()
page.feed(open(sys.argv[1], newline='').read())
name, value = sys.argv[2].split('=', 1)
typed = dict(x.split('=', 1) for x in sys.argv[3:])
for place, text in typed.items():
    if text.startswith('@'):
        typed[place] = open(text[1:], newline='').read()
for form in page.forms:
    for b in form['buttons']:
        if b[:2] == (name, value):
            # the first line end in a textarea is markup; in a form it is CR LF
            fields = [(n, typed.get(n, v[1:] if v.startswith('\n') else v)
                .replace('\r\n', '\n').replace('\n', '\r\n')) for n, v in form['fields']]
            print(urllib.parse.urlencode(fields + [(name, value)]))
            print(b[2] or form['to'], end='')
            sys.exit()
sys.exit('no button %s=%s' % (name, value))
