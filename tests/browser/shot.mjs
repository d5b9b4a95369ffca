// shot.mjs: one picture of the session page, for script/screenshots.
// SPDX-License-Identifier: Apache-2.0
//
//     node tests/browser/shot.mjs CHANCERY_PROGRAM NODE_MODULES_PARENT FILE.png
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const [program, modules, file] = process.argv.slice(2).map(a => resolve(a));
const { chromium } = createRequire(join(modules, 'shot.mjs'))('playwright-core');
const data = mkdtempSync(join(tmpdir(), 'chancery-shot-')), record = join(data, 'record');
const clip = { x: 0, y: 0, width: 1280, height: 1400 };
let server, browser;
try {
	execFileSync(program, ['demo', '--data', record]);
	server = spawn(program, ['serve', '--data', record, '--port', '0'],
		{ stdio: ['ignore', 'pipe', 'inherit'] });
	const at = await new Promise((done, fail) => {
		let said = '';
		server.once('exit', code => fail(new Error(`the server ended with ${code}`)));
		server.stdout.on('data', d => {
			const m = /^ready (http:\S+)/m.exec(said += d);
			if (m) done(m[1].replace(/\/$/, ''));
		});
	});
	browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
		args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] });
	const page = await browser.newPage({ viewport: { width: clip.width, height: clip.height } });
	await page.goto(`${at}/en/sessions/csc-2010-2`);
	await page.screenshot({ path: file, clip });
} finally {
	if (browser) await browser.close();
	if (server) { server.removeAllListeners('exit'); server.kill(); }
	rmSync(data, { recursive: true, force: true });
}
