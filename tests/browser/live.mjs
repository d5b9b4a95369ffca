// live.mjs: an open page shows what others enter, and leaves its reader alone.
// Called by run.mjs. SPDX-License-Identifier: Apache-2.0
const draft = '/en/documents/PC-2010-4-L-1';

// serve(data, port), run(...): as in run.mjs. folder: for records of its own.
export async function living({ browser, check, serve, run, folder, axe }) {
	const stop = s => { s.child.removeAllListeners('exit'); s.child.kill(); };
	const gone = s => new Promise(f => { s.child.once('exit', f); stop(s); s.child.once('exit', f); });
	const role = async (at, who, office, options = {}) => {
		const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
		const page = await context.newPage(), complaints = [];
		page.on('pageerror', e => complaints.push(e.message));
		page.on('console', m => m.type() === 'error' && /policy|Error:/.test(m.text()) && complaints.push(m.text()));
		if (who) {
			await page.goto(`${at}/en/demo`);
			await Promise.all([page.waitForNavigation(),
				page.locator(`form:has(input[value="${who}"]):has(input[value="${office}"]) button`).first().click()]);
		}
		return { context, page, complaints };
	};
	// Reviewed and signed with the key of the role.
	const sign = async page => {
		await Promise.all([page.waitForNavigation(), page.locator('button[value=review]:visible').last().click()]);
		await Promise.all([page.waitForNavigation(), page.locator('button[value=demo]').click()]);
		const said = await page.innerText('main');
		if (!/The act is in the record/.test(said)) throw new Error(said.slice(0, 300));
	};
	const state = async (at, page, position, words) => {
		await page.goto(at + draft);
		await page.check(`#p-${position}`);
		if (words) await page.fill('[id="body.statement"]', words);
		await Promise.all([page.waitForNavigation(), page.locator('#position button').click()]);
		await Promise.all([page.waitForNavigation(), page.locator('button[value=demo]').click()]);
	};
	const shows = (page, selector, words) => page.waitForFunction(([s, w]) =>
		new RegExp(w).test((document.querySelector(s) || {}).innerText || ''), [selector, words], { timeout: 20000 });
	const fresh = page => shows(page, '.live', 'up to date');

	// A browser opens six connections to a host; each window wants one of them for good.
	async function windows(at, writer) {
		const context = await browser.newContext(), pages = [];
		const open = async path => {
			const page = await context.newPage();
			pages.push(page);
			await page.goto(at + path, { timeout: 20000 });
			return page;
		};
		const all = (list, f) => Promise.all(list.map(f)).then(() => '');
		await check('eight windows of one browser on one page are all there, and up to date', async () => {
			for (let i = 0; i < 8; i++) await open(draft);
			return all(pages, fresh);
		});
		await check('what another enters is shown in all of them', async () => {
			await state(at, writer, 'reservation', 'Seen in eight windows.');
			return all(pages, p => shows(p, 'table.pos', 'Seen in eight windows'));
		});
		await check('when the one that listens goes, the next takes its place', async () => {
			await pages.shift().close();
			await state(at, writer, 'reservation', 'Seen in seven windows.');
			return all(pages, p => shows(p, 'table.pos', 'Seen in seven windows'));
		});
		await check('with as many windows on other pages still every page comes', async () => {
			const others = ['', '/sessions/csc-2010-2', '/sessions/csc-2010-2/board', '/meetings/csc-2010-2-plenary',
				'/documents/CSC-2010-2-DEC-7', '/documents/CSC-2010-2-DEC-8', '/documents/CSC-2010-2-DEC-9'];
			for (const p of others) await open(`/en${p}`);
			return all(pages, fresh);
		});
		await check('a page that is loaded out of sight listens to nothing', async () => {
			const page = await context.newPage(), asked = [];
			page.on('request', r => asked.push(r.url()));
			await page.addInitScript(() => Object.defineProperty(document, 'hidden', { value: true, configurable: true }));
			await page.goto(`${at}/en/documents/CSC-2010-2-DEC-1`);
			await page.waitForTimeout(1500);
			return asked.filter(u => /\.events|DEC-1$/.test(u)).slice(1).join();
		});
		await context.close();
	}

	const data = `${folder}/live`;
	await run('demo', '--data', data);
	let server = await serve(data);
	const { at } = server;
	try {
		const uz = await role(at, 'UZ', 'delegate'), kz = await role(at, 'KZ', 'delegate');
		const plain = await role(at, null, null, { javaScriptEnabled: false });
		const { page } = kz;
		await plain.page.goto(at + draft);
		await page.goto(at + draft);
		await check('an open page says that it is up to date', () => fresh(page).then(() => ''));
		await page.check('#p-reservation');
		await page.fill('[id="body.statement"]', 'Half a sentence of');
		await page.evaluate(() => { window.same = 1; window.scrollBy(0, -150); document.getElementById('body.statement').setSelectionRange(4, 8, 'backward'); });
		const before = await page.evaluate(() => [scrollY, document.getElementById('body.statement').getBoundingClientRect().top]);
		await check('a position signed in one browser is shown in the other, without loading', async () => {
			await state(at, uz.page, 'interpretative_statement', 'Read with paragraph 3.');
			await shows(page, 'table.pos', 'Read with paragraph 3');
			const size = await page.evaluate(() => document.querySelector('.record b').innerText);
			return await page.evaluate(() => window.same) !== 1 ? 'it was loaded anew' :
				/^7\d\d$/.test(size) && size !== '759' ? '' : `the foot is still at entry ${size}`;
		});
		await check('what was typed is still there, and focus, selection and place on the page', async () => {
			const now = await page.evaluate(() => { const t = document.getElementById('body.statement');
				return [document.activeElement === t, t.value, t.selectionStart, t.selectionEnd, document.querySelector('#p-reservation').checked,
					scrollY, t.getBoundingClientRect().top]; });
			const moved = Math.abs(now[6] - before[1]);
			return JSON.stringify(now.slice(0, 5)) === '[true,"Half a sentence of",4,8,true]' && moved < 2 ? '' : JSON.stringify([before, now]);
		});
		await check('it is announced politely, in one sentence', async () => {
			const [said, role] = await page.evaluate(() => { const s = document.querySelector('[data-announce]'); return [s.textContent, s.getAttribute('role')]; });
			return role === 'status' && /^Changed just now: .*Positions/.test(said) ? '' : `${role}: ${said}`;
		});
		await check('a focus on a link that moved is on that link', async () => {
			const link = page.locator('table.pos a[href="/en/members/UZ"]');
			await link.focus();
			await state(at, uz.page, 'agree');
			await page.waitForFunction(() => !/Read with paragraph 3/.test(document.querySelector('table.pos').innerText), null, { timeout: 20000 });
			const href = await page.evaluate(() => document.activeElement.getAttribute('href'));
			return href === '/en/members/UZ' ? '' : `the focus is on ${href}`;
		});
		await check('an objection ends the silence before the reader\'s eyes', async () => {
			await state(at, uz.page, 'object', 'It gives too little time.');
			await shows(page, 'main', 'The silence was broken');
			return await page.evaluate(() => document.getElementById('body.statement').value) === 'Half a sentence of' ? '' : 'and the text is gone';
		});
		await check('the changed page is as the server makes it', async () => {
			const words = html => html.replace(/<form class="panel act"[\s\S]*?<\/form>/g, '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
			await uz.page.goto(at + draft);
			// What is entered last may still be on its way.
			for (let i = 0; ; i++) {
				const ours = words(await page.evaluate(() => document.querySelector('main').outerHTML));
				const theirs = await (await page.context().request.get(at + draft)).text();
				const main = words(/<main[\s\S]*<\/main>/.exec(theirs)[0]);
				if (ours === main) return '';
				if (i === 50) return `${ours.length} and ${main.length}: ${[...main].findIndex((c, i) => c !== ours[i])} ${ours.slice(0, 200)}`;
				await page.waitForTimeout(200);
			}
		});
		await check('axe finds nothing on a page that was changed', async () => {
			const violations = await axe(page);
			return violations.map(v => `${v.id} ${v.nodes[0].html.slice(0, 120)}`).join('; ');
		});
		await check('nothing of it is printed', async () => {
			await page.emulateMedia({ media: 'print' });
			const seen = await page.locator('.live').isVisible();
			await page.emulateMedia({ media: 'screen' });
			return seen ? 'the lamp is' : '';
		});
		await check('without script the page stays as it was, and tells nothing of it', async () => {
			const t = await plain.page.innerText('body');
			if (/up to date|connection is lost/.test(t)) return 'it speaks of being up to date';
			if (/The silence was broken/.test(t)) return 'it changed';
			await plain.page.reload();
			return /The silence was broken/.test(await plain.page.innerText('main')) ? '' : 'loaded again it is old';
		});
		await check('a hidden page listens to nothing, and is right when it is seen again', async () => {
			const set = v => page.evaluate(v => { Object.defineProperty(document, 'hidden', { value: v, configurable: true });
				document.dispatchEvent(new Event('visibilitychange')); }, v);
			await set(true);
			await state(at, uz.page, 'abstain');
			await page.waitForTimeout(500);
			if (/abstains/i.test(await page.innerText('table.pos'))) return 'it was changed';
			await set(false);
			await shows(page, 'table.pos', '[Aa]bstain');
		});
		await windows(at, uz.page);
		await check('when the server goes, the page says so calmly, and that it is back when it is', async () => {
			await gone(server);
			await shows(page, '.live.off', 'The connection is lost; trying again');
			server = await serve(data, new URL(at).port);
			await page.waitForFunction(() => /up to date/.test(document.querySelector('.live:not(.off)')?.innerText || ''), null, { timeout: 20000 });
		});
		await check('the script complained of nothing', () => [...kz.complaints, ...uz.complaints].join('; '));
		for (const x of [uz, kz, plain]) await x.context.close();
	} finally { stop(server); }

	const morning = `${folder}/live-morning`;
	await run('demo', '--data', morning, '--until', '2010-12-09T07:20:00Z');
	server = await serve(morning);
	try {
		const reader = await role(server.at), clerk = await role(server.at, 'secretariat', 'registrar');
		const meeting = `${server.at}/ru/meetings/joint-2010-12-09`;
		await reader.page.goto(meeting);
		await shows(reader.page, '.live', 'Страница актуальна');
		await check('a delegation that asks for the floor stands on the open list of speakers', async () => {
			await clerk.page.goto(`${server.at}/en/acts/speech.request`);
			await clerk.page.fill('[id="body.meeting"]', 'joint-2010-12-09');
			await clerk.page.fill('[id="body.delegation"]', 'KZ');
			await sign(clerk.page);
			await shows(reader.page, 'main section:first-of-type table', 'Казахстан');
		});
		await check('a delegation that leaves is missed in the line on the quorum at once', async () => {
			if (!/7 из 7/.test(await reader.page.innerText('.lede'))) return reader.page.innerText('.lede');
			await clerk.page.goto(`${server.at}/en/acts/attendance.leave`);
			await clerk.page.fill('[id="body.meeting"]', 'joint-2010-12-09');
			await clerk.page.fill('[id="body.delegation"]', 'KZ');
			await sign(clerk.page);
			await shows(reader.page, '.lede', '6 из 7');
		});
		await reader.context.close();
		await clerk.context.close();
	} finally { stop(server); }
}
