// attacks.mjs: what is typed into a record is text and nothing else. Payloads
// go into every field of every form and every parameter, and what the record
// takes is looked for in everything it gives out; forms are sent from where
// they may not be sent from. SPDX-License-Identifier: Apache-2.0
//
//     node tests/browser/attacks.mjs [CHANCERY_PROGRAM [NODE_MODULES_PARENT]]
//
// The record is that of the walk (tests/walk/world.story), which has for every
// kind of act somebody who may do it. The forms come from `chancery schema`,
// the addresses from docs/permissions.md. CHANCERY_TOOLS is
// the folder of the program `cells`, which says how each kind of act is done.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { payloads, refused } from './payloads.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const program = resolve(process.argv[2] || process.env.CHANCERY || join(root, 'build/chancery'));
const tools = process.env.CHANCERY_TOOLS || join(root, 'build-asan/tests/interop');
const need = createRequire(join(resolve(process.argv[3] || root), 'attacks.mjs'));
const { chromium } = need('playwright-core');

let passed = 0, failed = 0;
function verdict(name, wrong) {
	if (wrong.length) {
		failed++;
		console.log(`FAIL ${name}: ${wrong.length} times`);
		for (const w of wrong.slice(0, 12)) console.log(`     ${String(w).slice(0, 300)}`);
	} else { passed++; console.log(`ok ${name}`); }
}

// --- the record, and asking it ------------------------------------------------

const dir = mkdtempSync(join(tmpdir(), 'chancery-attacks-')), data = join(dir, 'data');
let port = 0, at;	// of the server
const agent = new Agent({ keepAlive: true, maxSockets: 8 });

function makeRecord() {
	const third = join(dir, 'third.story');
	writeFileSync(third, '2020-03-04 12:00 UTC\n\nsecretariat delegate: person.register\n' +
		'\tperson: p-third\n\tnames.en: On the third day\n');
	execFileSync(program, ['play', '--data', data, join(root, 'tests/walk/world.story'), third]);
	execFileSync(join(tools, 'cells'), { stdio: 'ignore', env: { ...process.env, CHANCERY_SOURCE: root,
		CELLS_DATA: data, CELLS_OUT: join(dir, 'cells') } });
	return readFileSync(join(dir, 'cells'), 'utf8').trim().split('\n').map(JSON.parse)
		.filter(c => c.manner === 'in good order');
}

function serve() {
	const child = spawn(program, ['serve', '--data', data, '--port', String(port)],
		{ stdio: ['ignore', 'pipe', 'ignore'] });
	return new Promise((done, fail) => {
		child.stdout.once('data', d => {
			at = /^ready (http:\S+)/m.exec(d)[1];
			port = Number(new URL(at).port);
			done(child);
		});
		child.once('exit', code => fail(new Error(`the server ended with ${code}`)));
	});
}

// As bytes: latin1 keeps each one.
function ask(path, { method = 'GET', headers = {}, body } = {}) {
	return new Promise((done, fail) => {
		const q = request({ host: '127.0.0.1', port, path, method, agent,
			headers: { Host: `localhost:${port}`, ...headers } }, r => {
			const parts = [];
			r.on('data', d => parts.push(d));
			r.on('end', () => done({ status: r.statusCode, headers: r.headers, path,
				body: Buffer.concat(parts).toString('utf8') }));
		});
		q.on('error', fail);
		q.end(body);
	});
}

const encoded = fields => fields.map(([k, v]) => `${encodeURIComponent(k)}=` +
	(v && v.enc ? v.enc : encodeURIComponent(v))).join('&');

// Somebody in a browser: a cookie and the token of its forms.
class Person {
	async signIn(who, office) {
		const r = await this.post('/en/demo', [['who', who], ['office', office]]);
		const page = await ask('/en/members', { headers: { Cookie: this.cookie || '' } });
		this.token = value(page.body, 'token');
		return r.status === 303 && this.token ? this : null;
	}
	async post(path, fields, headers = {}) {
		if (this.token) fields = [['token', this.token], ...fields];
		const r = await ask(path, { method: 'POST', body: encoded(fields), headers: {
			'Content-Type': 'application/x-www-form-urlencoded', Origin: at,
			...this.cookie ? { Cookie: this.cookie } : {}, ...headers } });
		if (r.headers['set-cookie']) this.cookie = r.headers['set-cookie'][0].split(';')[0];
		return r;
	}
}

const plain = s => s.replace(/&quot;/g, '"').replace(/&#39;/g, '\'').replace(/&lt;/g, '<')
	.replace(/&gt;/g, '>').replace(/&amp;/g, '&');
const value = (page, name) => {
	const m = new RegExp(`name="${name}" value="([^"]*)"`).exec(page);
	return m && plain(m[1]);
};
const size = async () => JSON.parse((await ask('/en/log.json')).body).record.size;

// Eight at a time.
async function all(list, f) {
	const left = [...list];
	await Promise.all(Array.from({ length: 8 }, async () => {
		for (let x; (x = left.shift()) !== undefined;) await f(x);
	}));
}

// --- what a page may be made of -------------------------------------------------

// Every "<" of a page begins a tag, a remark or the doctype; which tags, and with
// which attributes, is learnt from the pages before the attack. A payload that
// gets through makes one that was not there.
const tag = /<(?:!doctype html|!--[\s\S]*?--|(\/?[a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?)>/gi;
// What does something: ours all have attributes, so one without is another tag.
const active = /^(a|base|embed|form|iframe|img|link|meta|object|script|style|svg)$/i;
const known = new Set();

function tagsOf(html) {
	const found = [], rest = html.replace(tag, (all, name, attributes) => {
		if (name) found.push(`${!attributes && active.test(name) ? 'bare ' : ''}${name.toLowerCase()}`);
		for (const [, a, v] of (attributes || '').matchAll(/([a-z-]+)(?:="([^"]*)")?/gi)) {
			found.push(`${name} ${a}`.toLowerCase());
			if (/^(href|src|action|formaction)$/i.test(a) && !/^(\/(?!\/)|#|$|\?)/.test(v) &&
				!v.startsWith(`${at}/`)) found.push(`${a} to ${v}`);
		}
		return '';
	});
	if (rest.includes('<')) found.push(`a stray ${rest.slice(rest.indexOf('<')).slice(0, 80)}`);
	return found;
}

const signs = /[<"]/;

// That a payload which got through would be noticed, in a text and in an attribute.
function control() {
	verdict('the control: each payload with a sign of HTML is noticed where it is not escaped', payloads.filter(x =>
		signs.test(x) && !foreign(`<p>${x}</p>`).length && !foreign(`<input name="x" value="${x}">`).length).map(x => x.name));
}

const learn = html => tagsOf(html).forEach(t => known.add(t));
const foreign = html => tagsOf(html).filter(t => !known.has(t));

function headersRight(r) {
	const h = r.headers;
	return h['x-content-type-options'] === 'nosniff' && /default-src 'none'/.test(h['content-security-policy']) &&
		!h['x-injected'] && !(h['set-cookie'] || []).some(c => !c.startsWith('session='));
}

// --- every form -------------------------------------------------------------------

// The places of a form by the schema: "names.en", "items.0.number".
function placesOf(fields, before = '') {
	return fields.flatMap(f => f.form === 'rows' ? placesOf(f.rows, `${before}${f.name}.${f.many ? '0.' : ''}`) :
		f.form === 'names' ? ['en', 'ru'].map(l => ({ ...f, place: `${before}${f.name}.${l}` })) :
			[{ ...f, place: before + f.name }]);
}

// For each kind somebody who may do it, and how it is done then.
async function formsOf(cells) {
	const people = new Map(), forms = [];
	for (const line of execFileSync(program, ['schema', '--json']).toString().trim().split('\n')) {
		const { kind, fields } = JSON.parse(line);
		const mine = cells.filter(c => c.kind === kind), c = mine.find(x => x.expect === 'yes') || mine[0];
		const role = `${c.who} ${c.office}`;
		if (!people.has(role)) people.set(role, await new Person().signIn(c.who, c.office));
		const base = new Map(c.fields.filter(([, v]) => v));
		if (kind === 'amendment.propose') base.set('action', 'insert_after').set('wording', 'Words.');
		forms.push({ kind, person: people.get(role), base, places: placesOf(fields), takes: [] });
	}
	return forms;
}

const body = map => [['do', 'review'], ...[...map].map(([k, v]) => [`body.${k}`, v])];

async function attackForms(forms) {
	const wrong = [], taken = [], before = await size();
	let tried = 0;
	const list = forms.flatMap(f => f.places.flatMap(p => [...payloads, ...refused].map(x => [f, p, x])));
	await all(list, async ([f, p, x]) => {
		const r = await f.person.post(`/en/acts/${f.kind}`, body(new Map(f.base).set(p.place, x)));
		const where = `${f.kind} ${p.place} ${x.name}: ${r.status}`;
		tried++;
		if (r.status === 200) f.takes.push([p, x]);
		if (r.status === 200 && refused.includes(x) && !x.prose) taken.push(where);
		else if (![200, 400, 409, 413].includes(r.status)) wrong.push(where);
		for (const t of foreign(r.body)) wrong.push(`${where} ${t}`);
		if (!headersRight(r)) wrong.push(`${where} ${JSON.stringify(r.headers)}`);
	});
	verdict(`in ${tried} forms, ${new Set(list.map(([f, p]) => f.kind + p.place)).size} fields with ` +
		`${payloads.length + refused.length} payloads each, what was typed is text on the page`, wrong);
	verdict('what no text may hold is refused in each', taken);
	verdict('and nothing is entered by a review', await size() === before ? [] : [await size()]);
}

// A transcript: in a label, in words, in what is chosen for a label, on the review
// that it goes with.
async function attackTranscripts(forms) {
	const { person, base } = forms.find(f => f.kind === 'speech.record'), wrong = [], before = await size();
	const there = `[${base.get('delegation')}]`, read = ['do', 'read'], first = ['from', '0'];
	const sent = (x, how, fields) => person.post(`/en/meetings/${base.get('meeting')}/transcript`,
		[['transcript.language', 'en'], ['transcript.type', 'verbatim'], ...Object.entries(fields(x)), how]);
	const ways = [
		['labels', read, x => ({ 'transcript.text': `${x}: ${x}\n\nAn Other: ${x}\n${there}: ${x}` })],
		['choices', read, x => ({ 'transcript.text': 'An Other: words', 'label.0': 'An Other', 'who.0': x })],
		['choices of labels', read, x => ({ 'transcript.text': `${x}: words`, 'label.0': x, 'who.0': '-' })],
		['a language', read, x => ({ 'transcript.text': `${there}: words`, 'transcript.spoken': x })],
		['a review', first, x => ({ 'transcript.text': `${there}: words\n\n${x}`, 'transcript.source': x, 'transcript.same': x })],
	];
	for (const way of ways) learn((await sent('words', way[1], way[2])).body);
	learn((await sent('words', read, () => ({ 'transcript.text': `${there}: words` }))).body);
	await all(ways.flatMap(w => [...payloads, ...refused].filter(x => !x.enc).map(x => [w, x])), async ([[name, how, fields], x]) => {
		const r = await sent(x, how, fields), where = `${name} ${x.name}: ${r.status}`;
		if (![200, 400, 409].includes(r.status)) wrong.push(where);
		if (how === first && payloads.includes(x) && !/Act 1 of 1 of the transcript/.test(r.body)) wrong.push(`${where} no review`);
		for (const t of foreign(r.body)) wrong.push(`${where} ${t}`);
		if (!headersRight(r)) wrong.push(`${where} ${JSON.stringify(r.headers)}`);
	});
	if (await size() !== before) wrong.push('something was entered');
	verdict(`so it is in a transcript, in ${ways.length} places, and nothing is entered by it`, wrong);
}

// --- into the record ----------------------------------------------------------------

const free = new Set(['line', 'text', 'names']);

// All free fields of a kind at once, with a name of its own.
function loaded(f, x, i) {
	const map = new Map(f.base), fills = f.takes.filter(([p, y]) => y === x && free.has(p.form) &&
		!['symbol', 'kinds'].includes(p.name));
	for (const [p] of fills) map.set(p.place, x);
	for (const p of f.places) {
		if (p.form === 'new name' && map.has(p.place)) map.set(p.place, `${f.base.get(p.place)}-${i}`);
		if (p.name === 'symbol' && map.has('symbol')) map.set('symbol', f.kind === 'session.convene' ?
			`C/${2100 + i}-1` : f.kind === 'document.table' ? `C/2020-1/L/${5000 + i}` : map.get('symbol'));
		if (f.kind === 'document.table' && p.name === 'number') map.set('number', String(5000 + i));
	}
	return fills.length ? map : null;
}

async function enter(forms) {
	const entered = [], kinds = new Map();
	for (const [i, x] of payloads.entries())
		for (const f of forms) {
			// What closes or takes away would end the world for the others.
			const map = /withdraw|close|revoke|remove|enrol|status|bar$|constitute|disown/.test(f.kind) ? null : loaded(f, x, i);
			if (!map) continue;
			const r = await f.person.post(`/en/acts/${f.kind}`, body(map)), act = value(r.body, 'act');
			const s = act && await f.person.post('/en/acts', [['do', 'demo'], ['review', value(r.body, 'review')], ['act', act]]);
			if (!s || s.status !== 201) continue;
			kinds.set(f.kind, (kinds.get(f.kind) || 0) + 1);
			entered.push(s);
		}
	const most = [...kinds.values()].filter(n => n === payloads.length).length;
	verdict(`${entered.length} acts with payloads are entered, ${kinds.size} kinds, ${most} with every payload`,
		most >= 15 && kinds.size >= 20 ? [] : [[...kinds].join(' ')]);
	verdict('their receipts show them as text', entered.flatMap(r => foreign(r.body)));
}

// --- out of it ------------------------------------------------------------------------

// The rows of a CSV (RFC 4180).
function rowsOf(text) {
	const rows = [[]];
	for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
		if (end === '' && !bare && quoted === undefined && !rows.at(-1).length) break;
		rows.at(-1).push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
		if (end === '\r\n') rows.push([]);
	}
	return rows.filter(r => r.length);
}

const wrongOf = {
	html: r => foreign(r.body),
	json: r => { try { JSON.parse(r.body); return []; } catch (e) { return [e.message]; } },
	csv: r => {
		const rows = rowsOf(r.body), wide = rows[0].length;
		return rows.flatMap(row => row.length !== wide ? [`${row.length} cells of ${wide}: ${row}`] :
			row.filter(c => /^[=+\-@\t\r]/.test(c) && !/^[-+]?[\d.]+$/.test(c)));
	},
	calendar: r => {
		const lines = r.body.replace(/\r\n[ \t]/g, '').split('\r\n').slice(0, -1), open = [];
		return lines.filter(l => {
			const m = /^(BEGIN|END):(VCALENDAR|VEVENT|VALARM)$/.exec(l);
			if (m && m[1] === 'BEGIN') return open.push(m[2]) > 3;
			if (m) return open.pop() !== m[2];
			return !/^(VERSION|PRODID|UID|DTSTAMP|DTSTART|DTEND|SUMMARY|LOCATION|DESCRIPTION|SEQUENCE|STATUS|TRANSP|URL|ACTION|TRIGGER)[:;]/.test(l) ||
				/[\r\n]/.test(l) || /^[A-Z]+:(.*[^\\])?[;,]/.test(l.replace(/\\\\/g, ''));
		});
	},
	atom: r => {
		const x = spawnSync('xmllint', ['--nonet', '--noout', '-'], { input: r.body });
		const odd = [...r.body.matchAll(/<\/?([a-zA-Z!]+)/g)].map(m => m[1]).filter(t =>
			!['feed', 'title', 'id', 'updated', 'author', 'name', 'link', 'entry', 'content'].includes(t));
		return [...x.error || x.status === 0 ? [] : [String(x.stderr)], ...odd];
	},
	other: () => [],
};

// What a reader of each reads.
const saidBy = {
	html: r => plain(r.body), atom: r => plain(r.body), other: () => '',
	json: r => { const all = []; JSON.parse(r.body, (k, v) => { all.push(v); return v; }); return all.join('\n'); },
	csv: r => rowsOf(r.body).flat().map(c => c.replace(/^'/, '')).join('\n'),
	calendar: r => r.body.replace(/\r\n[ \t]/g, '').replace(/\\([\\;,])/g, '$1'),
};

const sort = r => (/html|json|csv|calendar|atom/.exec(r.headers['content-type']) || ['other'])[0];

// Everything that links lead to, from the first page of each language.
async function crawl(name, look) {
	const seen = new Set(['/en', '/ru']), counts = {}, wrong = [], shown = new Set();
	for (let wave = [...seen]; wave.length;) {
		const next = [];
		await all(wave, async path => {
			const r = await ask(path), kind = sort(r);
			counts[kind] = (counts[kind] || 0) + 1;
			const said = saidBy[kind](r);
			for (const x of payloads) if (said.includes(x)) shown.add(`${x.name} in ${kind}`);
			if (kind === 'html')
				for (const [, to] of r.body.matchAll(/ (?:href|src)="([^"#]*)/g)) {
					const link = plain(to).replace(at, '');
					if (/^\/(?!\/)/.test(link) && !seen.has(link)) { seen.add(link); next.push(link); }
				}
			wrong.push(...look(r, kind).map(w => `${path} (${r.status}): ${w}`));
		});
		wave = next;
	}
	verdict(`${name}: ${Object.entries(counts).map(([k, n]) => `${n} ${k}`).join(', ')}`, wrong);
	return { paths: [...seen], shown };
}

// In a real browser, where a script that got through would run, and say so.
async function browse(paths) {
	const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
		args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'] });
	const wrong = [];
	try {
		const context = await browser.newContext();
		await context.addInitScript(() => {
			window.hits = [];
			window.hit = n => window.hits.push(n);
			document.addEventListener('securitypolicyviolation', e => window.hits.push(`policy ${e.blockedURI} ${e.sample}`));
		});
		const visit = async (page, go, name) => {
			await go();
			for (const h of await page.evaluate(() => [...window.hits, ...[...document.querySelectorAll('*')]
				.flatMap(e => [...e.attributes]).filter(a => /^on/.test(a.name) || /^\s*(javascript|data):/i.test(a.value) &&
					/^(href|src|action|formaction|data)$/.test(a.name)).map(a => `${a.name}=${a.value}`)])) wrong.push(`${name}: ${h}`);
		};
		const open = async () => {
			const page = await context.newPage();
			page.on('dialog', d => { wrong.push(`dialog ${d.message()}`); d.dismiss(); });
			page.on('pageerror', e => wrong.push(`error ${e.message}`));
			page.on('request', q => { if (!q.url().startsWith(at)) wrong.push(`asked for ${q.url()}`); });
			return page;
		};
		const left = [...paths];
		await Promise.all([0, 1].map(async () => {
			const page = await open();
			for (let p; (p = left.shift()) !== undefined;)
				await visit(page, () => page.goto(at + p), p);
		}));
		verdict(`in a browser ${paths.length} pages run no script, ask nobody else, break no policy`, wrong.splice(0));
		// The page that repeats what was typed, and the one that shows it for review.
		const page = await open();
		await page.goto(`${at}/en/demo`);
		await page.locator('form:has(input[value="secretariat"]):has(input[value="delegate"]) button').first().click();
		for (const x of payloads)
			await visit(page, async () => {
				await page.goto(`${at}/en/acts/mandate.give`);
				await page.fill('[id="body.mandate"]', 'm-typed');
				await page.fill('[id="body.names.en"]', x);
				await page.fill('[id="body.period"]', x.slice(0, 60));
				await page.fill('[id="body.to"]', x);
				await page.locator('button[value=review]:visible').last().click();
				await page.fill('[id="body.to"]', '');
				await page.locator('button[value=review]:visible').last().click();
			}, `the review of ${x.name}`);
		verdict(`nor do the forms and reviews of ${payloads.length} payloads`, wrong);
	} finally { await browser.close(); }
}

// --- parameters -------------------------------------------------------------------------

const addresses = [...readFileSync(join(root, 'docs/permissions.md'), 'utf8').matchAll(/^\| `(GET|POST) ([^`]*)` \| (.*) \|$/gm)]
	.map(([, method, path, who]) => ({ method, path, who }));

async function attackParameters() {
	const wrong = [], list = [];
	// How long an address may be is a matter of tests/web/hostile_test.c.
	for (const { path } of addresses.filter(a => a.method === 'GET'))
		for (const x of [...payloads, ...refused].filter(x => x.length < 1000)) {
			const e = x.enc || encodeURIComponent(x), whole = path.replace(/\{\}|\*/, 'x');
			if (whole !== path) list.push([path.replace(/\{\}|\*/, e), {}], [path.replace(/\{\}|\*/, e + '.json'), {}]);
			for (const name of ['kind', 'effect', 't', 'from', 'n', 'id', 'to', 'who', 'token'])
				list.push([`${whole}?${name}=${e}`, {}]);
			list.push([`${whole}?${e}=1`, {}]);
		}
	for (const x of payloads)
		for (const path of ['/', '/en', '/en/verify', '/en/log/5'])
			list.push(...['Accept-Language', 'Referer', 'Cookie', 'X-Forwarded-Proto', 'X-Forwarded-Host', 'User-Agent',
				'If-None-Match'].map(name => [path, { [name]: Buffer.from(name === 'Cookie' ? `session=${x}` : x).toString('latin1') }]));
	await all(list, async ([path, headers]) => {
		const r = await ask(path, { headers });
		const where = `${path} ${JSON.stringify(headers)}: ${r.status}`;
		if (![200, 303, 304, 400, 404, 409, 414, 431].includes(r.status)) wrong.push(where);
		if (r.headers.location && !/^\/(en|ru)($|\/)/.test(r.headers.location)) wrong.push(`${where} to ${r.headers.location}`);
		if (!headersRight(r)) wrong.push(`${where} ${JSON.stringify(r.headers)}`);
		for (const w of wrongOf[sort(r)](r)) wrong.push(`${where}: ${w}`);
		if (/root:.*:0:0:/.test(r.body)) wrong.push(`${where}: a file of the machine`);
	});
	verdict(`${list.length} addresses with payloads in path, query and head are answered in order`, wrong);
}

// --- forms from elsewhere -----------------------------------------------------------------

async function attackOrigins() {
	const me = await new Person().signIn('secretariat', 'delegate'), before = await size(), wrong = [];
	// What is refused below is taken when nothing is wrong with it.
	const good = await me.post('/en/acts/person.register', [['do', 'review'], ['body.person', 'x'], ['body.names.en', 'X']]);
	if (good.status !== 200) wrong.push(`in good order: ${good.status}`);
	const posts = addresses.filter(a => a.method === 'POST');
	const { token } = me;
	const ways = [
		['from another site', { Origin: 'https://elsewhere.example' }, token, 403],
		['from another port', { Origin: `http://localhost:${port + 1}` }, token, 403],
		['from a page without an origin', { Origin: 'null' }, token, 403],
		['from another site that hides where it is', { Origin: undefined, 'Sec-Fetch-Site': 'cross-site' }, token, 403],
		['from a neighbour', { Origin: undefined, 'Sec-Fetch-Site': 'same-site' }, token, 403],
		['with neither, but a cookie', { Origin: undefined }, token, 403],
		['with no token', {}, null, 403],
		['with another token', {}, 'A'.repeat(32), 403],
	];
	for (const { path } of posts)
		for (const [name, headers, t, status] of ways) {
			const person = Object.assign(new Person(), { cookie: me.cookie, token: t });
			// A paper is signed, and no cookie speaks for it, and a transcript is only read:
			// where they come from says all.
			if (/^\/acts$|\/transcript$/.test(path) && name.endsWith('token')) continue;
			const h = Object.fromEntries(Object.entries({ Origin: at, ...headers }).filter(([, v]) => v));
			const r = await ask(path.replace('{}', path.includes('acts') ? 'person.register' : 'x'), { method: 'POST',
				body: encoded([...t ? [['token', t]] : [], ['who', 'W'], ['office', 'delegate'], ['body.person', 'x'], ['body.names.en', 'X']]),
				headers: { 'Content-Type': 'application/x-www-form-urlencoded', Cookie: me.cookie, ...h } });
			if (r.status !== status) wrong.push(`${path} ${name}: ${r.status}, not ${status}`);
			if (r.headers['set-cookie']) wrong.push(`${path} ${name}: a cookie`);
			if (person.cookie !== me.cookie) wrong.push(`${path} ${name}: another session`);
		}
	for (const { path } of posts) {
		const asked = path.replace('{}', 'person.register');
		const r = await ask(`${asked}?token=${token}&who=W&office=delegate&do=demo&body.person=x&body.names.en=X`,
			{ headers: { Cookie: me.cookie } });
		if (![200, 303, 403, 404].includes(r.status) || r.headers['set-cookie']) wrong.push(`GET ${asked}: ${r.status}`);
	}
	if (await size() !== before) wrong.push('something was entered');
	const still = await ask('/en/members', { headers: { Cookie: me.cookie } });
	if (value(still.body, 'token') !== token) wrong.push('the session is another');
	verdict(`${posts.length} addresses that take forms refuse them in ${ways.length} wrong ways, and do nothing when only asked`, wrong);
}

// --- sessions -------------------------------------------------------------------------------

async function attackSessions() {
	const wrong = [], chosen = `session=${'B'.repeat(32)}`;
	const is = async (cookie, signedIn, what) => {
		const r = await ask('/en/members', { headers: { Cookie: cookie } });
		if (!!value(r.body, 'token') !== signedIn) wrong.push(what);
	};
	const me = Object.assign(new Person(), { cookie: chosen });
	await me.signIn('W', 'delegate');
	if (me.cookie === chosen) wrong.push('a session that somebody chose is used');
	await is(chosen, false, 'what somebody chose is a session');
	const first = me.cookie;
	await me.post('/en/demo', [['who', 'W'], ['office', 'minister']]);
	if (me.cookie === first) wrong.push('another role has the same session');
	await is(first, false, 'the old session goes on');
	await is(me.cookie, true, 'the new one does not');
	me.token = value((await ask('/en/members', { headers: { Cookie: me.cookie } })).body, 'token');
	const out = await me.post('/en/sign-out', []);
	await is(me.cookie, false, 'a session that was ended goes on');
	const marks = (out.headers['set-cookie'] || [''])[0];
	if (!/HttpOnly/.test(marks) || !/SameSite=Lax/.test(marks) || !/Path=\/;/.test(marks)) wrong.push(marks);
	const tls = await new Person().post('/en/demo', [['who', 'W'], ['office', 'delegate']], { 'X-Forwarded-Proto': 'https' });
	if (!/; Secure$/.test(tls.headers['set-cookie'])) wrong.push(`behind TLS: ${tls.headers['set-cookie']}`);
	verdict('a session is new with each role, chosen by nobody, and ends when it is told to', wrong);
}

let server;
try {
	const cells = makeRecord();
	server = await serve();
	await crawl('before the attack the pages are', (r, kind) => {
		if (kind === 'html') learn(r.body);
		return wrongOf[kind](r);
	});
	const forms = await formsOf(cells);
	for (const { path } of addresses.filter(a => a.method === 'GET' && a.path.startsWith('/en')))
		learn((await ask(path.replace('{}', 'x'))).body);
	// The pages of who is signed in, of forms and refusals, are of tags too.
	for (const f of forms) {
		learn((await ask(`/en/acts/${f.kind}`, { headers: { Cookie: f.person.cookie } })).body);
		learn((await f.person.post(`/en/acts/${f.kind}`, [['do', 'review']])).body);
		learn((await f.person.post(`/en/acts/${f.kind}`, body(f.base))).body);
	}
	control();
	await attackForms(forms);
	await attackTranscripts(forms);
	await enter(forms);
	const { paths, shown } = await crawl('after it what it gives out is text', (r, kind) =>
		[...wrongOf[kind](r), ...headersRight(r) ? [] : ['its headers']]);
	verdict('and each payload is there to be read, on pages, as data, in tables and calendars', payloads.flatMap(x =>
		['html', 'json', 'csv', 'calendar'].map(k => `${x.name} in ${k}`)).filter(w => !shown.has(w)));
	await attackParameters();
	await attackOrigins();
	await attackSessions();
	const pages = paths.filter(p => /^\/(en|ru)(\/|$)/.test(p) && !/\.(json|csv|ics|atom)/.test(p));
	await browse(pages.filter((p, i) => i % (/\/log\/\d+$/.test(p) ? 20 : 4) === 0 || p.split('/').length < 4));
} catch (e) {
	verdict('the tests run to their end', [e.stack]);
} finally {
	if (server) { server.removeAllListeners('exit'); server.kill(); }
	agent.destroy();
	rmSync(dir, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
