// canonicalize.mjs: the npm package canonicalize (RFC 8785) and our reader agree
// on what is canonical. SPDX-License-Identifier: Apache-2.0
//
//     node tests/interop/canonicalize.mjs CHANCERY [SEED]
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import canonicalize from 'canonicalize';

const here = dirname(fileURLToPath(import.meta.url));
const tools = process.env.CHANCERY_TOOLS || join(here, '../../build-asan/tests/interop');
const chancery = resolve(process.argv[2] || process.env.CHANCERY || 'build/chancery');
const seed = Number(process.argv[3] || Date.now() % 2 ** 32) >>> 0;
const DOCUMENTS = 4000, DEPTH = 32, MOST = Number.MAX_SAFE_INTEGER;
let passed = 0, failed = 0;

// An array of what is wrong, or an empty one.
function tell(sentence, wrong) {
	if (wrong.length === 0) {
		console.log('[       OK ]', sentence);
		passed++;
	} else {
		console.log('[  FAILED  ]', `${sentence}: ${wrong.length}, the first:`);
		console.log('   ', String(wrong[0]).slice(0, 1000));
		failed++;
	}
}

// What our reader makes of each document: the bytes written again, or null.
function ours(documents) {
	const lengths = n => { const b = Buffer.alloc(4); b.writeUInt32BE(n); return b; };
	const input = Buffer.concat(documents.flatMap(d => [lengths(d.length), d]));
	const run = spawnSync(join(tools, 'canon'), { input, maxBuffer: 1 << 30 });
	if (run.status !== 0)
		throw new Error(`canon: ${run.error || run.stderr}`);
	const out = [];
	for (let at = 0; at < run.stdout.length; ) {
		const n = run.stdout.readUInt32BE(at);
		at += 4;
		out.push(n === 0xffffffff ? null : run.stdout.subarray(at, at + n));
		at += n === 0xffffffff ? 0 : n;
	}
	if (out.length !== documents.length)
		throw new Error(`canon answered ${out.length} of ${documents.length}`);
	return out;
}

// --- chance, from a seed that is printed ---------------------------------------

let state = seed;
function chance() {	// 0 <= x < 1, mulberry32
	state = (state + 0x6d2b79f5) >>> 0;
	let t = Math.imul(state ^ (state >>> 15), state | 1);
	t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
	return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}
const below = n => Math.floor(chance() * n);
const one = list => list[below(list.length)];

const characters = [
	() => String.fromCharCode(0x20 + below(0x5f)),
	() => one(['"', '\\', '/', '\b', '\t', '\n', '\f', '\r']),
	() => String.fromCharCode(1 + below(0x1f)),
	() => String.fromCharCode(0x7f + below(0x21)),
	() => String.fromCodePoint(0x400 + below(0x100)),
	() => one(['\u2028', '\u2029', '\ufeff', '\ufffd', '\ufffe', '\uffff', '\ud7ff', '\ue000',
		'\u0301', '\u200f', '\u202e']),
	() => String.fromCodePoint(0x10000 + below(0x100000)),
	() => one(['\u{10000}', '\u{10ffff}', '\u{1f600}']),
	() => String.fromCodePoint(0x800 + below(0xd000)),
];
const text = () => Array.from({ length: below(chance() < 0.05 ? 200 : 12) },
	() => one(characters)()).join('');
const integer = () => one([() => below(10), () => -below(10), () => MOST, () => -MOST,
	() => below(MOST), () => -below(MOST), () => 10 ** below(16), () => 2 ** below(53)])() || 0;
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789_';
const name = () => chance() < 0.1 ?
	one(['__proto__', 'constructor', 'tojson', '0', '1', '10', '2', '_', 'length']) :
	Array.from({ length: 1 + below(6) }, () => one(letters)).join('');

// fromEntries makes members of its own, "__proto__" too.
function value(depth) {
	const sort = depth > 0 ? below(9) : below(5);
	const some = Array.from({ length: below(6) });
	switch (sort) {
	case 0: return one([null, true, false]);
	case 1: case 2: return integer();
	case 3: case 4: return text();
	case 5: case 6: return some.map(() => value(depth - 1));
	default: return Object.fromEntries(some.map(() => [name(), value(depth - 1)]));
	}
}
function deep(levels) {
	let v = integer();
	for (; levels > 0; levels--)
		v = chance() < 0.5 ? [v] : { [one(letters)]: v };
	return v;
}

// --- one change of spelling ----------------------------------------------------

const shorts = { '\b': 'b', '\t': 't', '\n': 'n', '\f': 'f', '\r': 'r', '"': '"', '\\': '\\' };
const hex = c => c.charCodeAt(0).toString(16).padStart(4, '0');

// A writer that can spell one thing otherwise: at() is asked at each place where
// there is another spelling, and gives a number when it is to be used.
function spell(v, at) {
	const blank = () => at('blank') === null ? '' : one([' ', '\t', '\n', '\r']);
	const character = c => {
		const plain = shorts[c] ? '\\' + shorts[c] : c < ' ' ? '\\u' + hex(c) : c;
		if (at('escape') === null)
			return plain;
		const others = Array.from({ length: c.length }, (_, i) => '\\u' + hex(c[i])).join('');
		const more = [others, others.replace(/[a-f]/g, x => x.toUpperCase())];
		if (c === '/')
			more.push('\\/');
		return one(more.filter(x => x !== plain).concat(others === plain ? [] : [others])) ?? plain;
	};
	const string = s => '"' + Array.from(s, character).join('') + '"';
	const number = n => {
		if (at('number') === null)
			return String(n);
		const ways = [`${n}.0`, `${n}e0`, `${n}E+0`, `${n}.00`];
		if (n === 0)
			ways.push('-0');
		if (n !== 0 && n % 10 === 0)
			ways.push(`${n / 10}e1`);
		return one(ways);
	};
	const members = o => {
		const names = Object.keys(o).sort();
		if (names.length > 1 && at('order') !== null) {
			const i = below(names.length - 1);
			[names[i], names[i + 1]] = [names[i + 1], names[i]];
		}
		return names.map(n => blank() + string(n) + blank() + ':' + any(o[n]));
	};
	const any = w => {
		let s;
		if (w === null || typeof w === 'boolean')
			s = String(w);
		else if (typeof w === 'number')
			s = number(w);
		else if (typeof w === 'string')
			s = string(w);
		else if (Array.isArray(w))
			s = '[' + w.map(any).join(',') + blank() + ']';
		else
			s = '{' + members(w).join(',') + blank() + '}';
		return blank() + s + blank();
	};
	return any(v);
}

// The text with one thing of one kind spelled otherwise.
function respell(v, plain) {
	const places = {};
	if (spell(v, kind => { places[kind] = (places[kind] || 0) + 1; return null; }) !== plain)
		throw new Error(`the writer of this test is wrong: ${plain}`);
	for (;;) {
		const kind = one(Object.keys(places));
		let left = below(places[kind]);
		const other = spell(v, k => k === kind && left-- === 0 ? 0 : null);
		if (other !== plain)	// some characters have one spelling
			return { kind, other };
	}
}

// --- the tests -------------------------------------------------------------------

function entries() {
	const dir = mkdtempSync(join(tmpdir(), 'chancery-canon-'));
	const all = [];
	try {
		execFileSync(chancery, ['demo', '--data', join(dir, 'd')]);
		execFileSync(chancery, ['log', '--tiles', join(dir, 't'), '--data', join(dir, 'd')]);
		const bundles = join(dir, 't/tile/entries');
		for (const f of readdirSync(bundles, { recursive: true }).sort()) {
			if (!statSync(join(bundles, f)).isFile())
				continue;
			const b = readFileSync(join(bundles, f));
			for (let at = 0; at < b.length; at += 2 + b.readUInt16BE(at))
				all.push(b.subarray(at + 2, at + 2 + b.readUInt16BE(at)));
		}
	} finally {
		rmSync(dir, { recursive: true });
	}
	return all;
}

function hold(what, documents, values) {
	const bytes = documents.map(d => Buffer.from(d));
	const again = ours(bytes);
	tell(`${what}: each is read, and written the same`,
		documents.filter((d, i) => !again[i] || !again[i].equals(bytes[i])));
	const others = values.map((v, i) => respell(v, documents[i]));
	tell(`${what}: the other spellings are of the same values`,
		others.filter((o, i) => canonicalize(JSON.parse(o.other)) !== documents[i])
			.map(o => `${o.kind}: ${o.other}`));
	const taken = ours(others.map(o => Buffer.from(o.other)));
	for (const kind of ['blank', 'escape', 'number', 'order']) {
		const some = others.filter(o => o.kind === kind).length;
		tell(`${what}: ${some} with one change of ${kind} are refused`,
			some < documents.length / 50 ? [`only ${some}`] :
				others.filter((o, i) => o.kind === kind && taken[i]).map(o => o.other));
	}
}

console.log(`seed ${seed}`);
const log = entries().map(b => b.toString());
tell(`all ${log.length} entries of the demonstration are as canonicalize writes them`,
	log.length < 700 ? [`only ${log.length}`] :
		log.filter(e => canonicalize(JSON.parse(e)) !== e));
hold('entries', log, log.map(e => JSON.parse(e)));

const values = Array.from({ length: DOCUMENTS }, (_, i) =>
	i % 50 === 0 ? deep(DEPTH) : value(1 + below(5)));
hold('documents', values.map(v => canonicalize(v)), values);
tell('nested one deeper than the profile allows they are refused',
	ours(Array.from({ length: 50 }, () => Buffer.from(canonicalize(deep(DEPTH + 1)))))
		.filter(x => x));
// What RFC 8785 can spell and an act may not hold (docs/format-act.md, section 2).
const outside = [{ A: 1, a: 2 }, { 'a b': 1 }, { 'é': 1 }, { '': 1 }, { t: '\0' }, 'a\0b', 1.5]
	.map(v => canonicalize(v));
tell('what the profile leaves out of RFC 8785 is refused',
	ours(outside.map(d => Buffer.from(d))).map((x, i) => x && outside[i]).filter(x => x));
tell('beyond 2^53-1 they are refused',
	ours([`${MOST}`, `-${MOST}`, '9007199254740992', '-9007199254740992', '1e21']
		.map(x => Buffer.from(x))).map((x, i) => !!x === i < 2 ? '' : `${i}`).filter(x => x));

console.log(`${passed} passed, ${failed} failed`);
if (failed)
	console.log(`again: node tests/interop/canonicalize.mjs CHANCERY ${seed}`);
process.exit(failed ? 1 : 0);
