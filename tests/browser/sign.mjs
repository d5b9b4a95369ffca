// sign.mjs: people sign in, enrol a passkey, and sign acts in a real browser
// with a virtual authenticator. Called by run.mjs. SPDX-License-Identifier: Apache-2.0
const settings = [{ name: '1280', viewport: { width: 1280, height: 900 } },
	{ name: 'phone', viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
	{ name: '320', viewport: { width: 320, height: 700 } },
	{ name: 'dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }];

export async function signing({ browser, at, check, axe, shots }) {
	// What every page of a person must be, in each setting; the page stays open
	// where it is, for a form's answer cannot be asked for again.
	async function sound(page, name) {
		for (const { name: setting, viewport, colorScheme } of settings) {
			await page.setViewportSize(viewport);
			await page.emulateMedia({ colorScheme: colorScheme || 'light' });
			await check(`${name} at ${setting}: axe finds nothing, nothing scrolls sideways`, async () => {
				const violations = await axe(page);
				const [inner, content] = await page.evaluate(() => [document.documentElement.clientWidth,
					document.documentElement.scrollWidth]);
				return (content > inner ? `${content} px of content in ${inner}; ` : '') +
					violations.map(v => `${v.id} (${v.nodes.length}) ${v.nodes[0].html.slice(0, 160)}`).join('; ');
			});
			if (shots && setting !== '320') await page.screenshot({ fullPage: true,
				path: `${shots}/${name.replace(/[^a-z0-9]+/gi, '-')}-${setting}.png` });
		}
		await page.setViewportSize(settings[0].viewport);
		await page.emulateMedia({ colorScheme: 'light' });
	}
	const complaints = [];
	async function visitor() {
		const context = await browser.newContext({ viewport: settings[0].viewport });
		const page = await context.newPage();
		page.on('console', m => {
			// A refusal is an error to the browser, and is what was asked for.
			if (m.type() === 'error' && !/status of 4\d\d/.test(m.text())) complaints.push(m.text());
		});
		page.on('pageerror', e => complaints.push(e.message));
		const cdp = await context.newCDPSession(page);
		await cdp.send('WebAuthn.enable');
		const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', { options: {
			protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true,
			isUserVerified: true, automaticPresenceSimulation: true } });
		return { context, page, cdp, authenticatorId };
	}
	const who = page => page.locator('.who').innerText();
	const take = async (page, lang, label) => {
		await page.goto(`${at}/${lang}/demo`);
		await page.locator('button', { hasText: label }).first().click();
		await page.waitForURL(`${at}/${lang}`);
	};
	const text = (page, sel) => page.locator(sel).first().innerText();
	const draft = async (page, lang) => {
		await page.goto(`${at}/${lang}/acts/mandate.give`);
		await page.fill('[id="body.mandate"]', `browser-${Math.random().toString(36).slice(2)}`);
		await page.fill('[id="body.names.en"]', 'A task given in a browser');
		await page.fill('[id="body.names.ru"]', 'Поручение, данное в браузере');
		await page.fill('[id="body.to"]', 'KZ');
		await page.fill('[id="body.document"]', 'csc-2010-2.5');
		await page.locator('button[value=review]:visible').last().click();
	};

	// --- a role of the demonstration
	const root = await visitor();
	for (const lang of ['en', 'ru']) {
		await root.page.goto(`${at}/${lang}/demo`);
		await sound(root.page, `/${lang}/demo`);
		await root.page.goto(`${at}/${lang}/sign-in`);
		await sound(root.page, `/${lang}/sign-in`);
		await root.page.goto(`${at}/${lang}/acts/was-it-entered?id=00`);
		await sound(root.page, `/${lang}/acts/was-it-entered`);
	}
	await check('by keyboard alone a role is taken', async () => {
		await root.page.goto(`${at}/en/demo`);
		for (let i = 0; i < 60; i++) {
			await root.page.keyboard.press('Tab');
			if (await root.page.evaluate(() => /Secretariat, Root key/.test(document.activeElement.textContent))) {
				await root.page.keyboard.press('Enter');
				await root.page.waitForURL(`${at}/en`);
				const w = await who(root.page);
				return /Secretariat/.test(w) && /demonstration key/.test(w) ? '' : w;
			}
		}
		return 'no button was reached in 60 steps';
	});

	// --- a passkey is enrolled
	const link = await (async () => {
		let link = '';
		await check('a root makes a link for the holder of a new key', async () => {
			await root.page.goto(`${at}/en/enrol`);
			await root.page.fill('[id="body.holder"]', 'Counsellor');
			await root.page.fill('[id="body.office"]', 'registrar');
			await root.page.fill('[id="body.kinds"]', 'document.*, mandate.*, speech.record');
			await root.page.click('button:has-text("Make the link")');
			link = (await text(root.page, '#link')).trim();
			return link.startsWith(`${at}/en/enrol/`) ? '' : link;
		});
		return link;
	})();
	await sound(root.page, '/en/enrol');
	const holder = await visitor();
	await holder.page.goto(link);
	await sound(holder.page, '/en/enrol/NAME');
	await check('its holder makes a passkey, which signs that it agrees', async () => {
		await holder.page.click('button:has-text("Make a passkey")');
		await holder.page.waitForSelector('h1:has-text("Try your passkey")');
		const { credentials } = await holder.cdp.send('WebAuthn.getCredentials', { authenticatorId: holder.authenticatorId });
		if (credentials.length !== 1 || !credentials[0].isResidentCredential) return JSON.stringify(credentials);
	});
	await sound(holder.page, '/en/enrol/NAME consent');
	await check('and is offered', async () => {
		await holder.page.click('button:has-text("Sign with passkey")');
		await holder.page.waitForSelector('text=Your key is offered');
	});
	await check('before it is enrolled it does not sign in', async () => {
		await holder.page.goto(`${at}/en/sign-in`);
		await holder.page.click('button:has-text("Sign in with passkey")');
		await holder.page.waitForSelector('text=This did not sign you in');
	});
	await root.page.goto(`${at}/en/enrol`);
	await sound(root.page, '/en/enrol answered');
	await check('the root reviews and signs its enrolment', async () => {
		await root.page.click('button:has-text("Review and sign")');
		await root.page.waitForSelector('h1:has-text("You are about to sign for Secretariat")');
		await root.page.click('button:has-text("Sign with the demonstration key")');
		await root.page.waitForSelector('h1:has-text("The act is in the record")');
	});

	// --- it signs in, and signs
	await check('then the passkey signs in, back to the page one came from', async () => {
		await holder.page.goto(`${at}/en/members`);
		await holder.page.evaluate(() => { location.href = '/en/sign-in'; });
		await holder.page.waitForURL(`${at}/en/sign-in`);
		await holder.page.click('button:has-text("Sign in with passkey")');
		await holder.page.waitForURL(`${at}/en/members`);
		const w = await who(holder.page);
		return /Secretariat/.test(w) && !/demonstration/.test(w) ? '' : w;
	});
	await check('no script can read the session', async () =>
		(await holder.page.evaluate(() => document.cookie)) && 'the cookie shows');
	for (const lang of ['en', 'ru']) {
		await draft(holder.page, lang);
		await holder.page.waitForSelector('#number');
		await sound(holder.page, `/${lang} review`);
	}
	await check('an act whose shown text was altered is not signed', async () => {
		await draft(holder.page, 'en');
		await holder.page.evaluate(() => { const p = document.getElementById('act'); p.textContent = p.textContent.replace('task', 'tusk'); });
		await holder.page.click('button:has-text("Sign with passkey")');
		await holder.page.waitForFunction(() => /does not match its number/.test(document.querySelector('[data-status]').textContent));
	});
	await check('nor one whose sent text was altered', async () => {
		await draft(holder.page, 'en');
		await holder.page.evaluate(() => { const a = document.querySelector('form[data-sign]').elements.act; a.value = a.value.replace('task', 'tusk'); });
		await holder.page.click('button:has-text("Sign with passkey")');
		await holder.page.waitForFunction(() => /does not match its number/.test(document.querySelector('[data-status]').textContent));
	});
	await check('nor one whose number was altered with it', async () => {
		await draft(holder.page, 'en');
		await holder.page.evaluate(() => {
			const p = document.getElementById('act'), a = document.querySelector('form[data-sign]').elements.act;
			p.textContent = a.value = a.value.replace('task', 'tusk');
		});
		await holder.page.click('button:has-text("Sign with passkey")');
		await holder.page.waitForFunction(() => /does not match its number/.test(document.querySelector('[data-status]').textContent));
	});
	await check('a text altered behind a good signature is refused by the rules of signatures', async () => {
		await draft(holder.page, 'en');
		await holder.page.evaluate(() => { const f = document.querySelector('form[data-sign]');
			f.submit = () => { f.elements.act.value = f.elements.act.value.replace('task', 'tusk'); HTMLFormElement.prototype.submit.call(f); }; });
		await holder.page.click('button:has-text("Sign with passkey")');
		await holder.page.waitForSelector('.note.bad li');
		const said = await text(holder.page, '.note.bad');
		return /signed something else/.test(said) ? '' : said;
	});
	await check('a person who is not verified does not sign', async () => {
		await draft(holder.page, 'en');
		await holder.cdp.send('WebAuthn.setUserVerified', { authenticatorId: holder.authenticatorId, isUserVerified: false });
		await holder.page.click('button:has-text("Sign with passkey")');
		await holder.page.waitForFunction(() => /Not signed/.test(document.querySelector('[data-status]').textContent));
		await holder.cdp.send('WebAuthn.setUserVerified', { authenticatorId: holder.authenticatorId, isUserVerified: true });
	});
	let sent;
	await check('an act is signed with the passkey and read back from the log', async () => {
		await draft(holder.page, 'en');
		const number = (await text(holder.page, '#number')).replace(/\s+/g, ' ');
		holder.page.once('request', r => { sent = r.postData(); });
		await holder.page.click('button:has-text("Sign with passkey")');
		await holder.page.waitForSelector('h1:has-text("The act is in the record")');
		const shown = (await text(holder.page, '#number')).replace(/\s+/g, ' ');
		if (shown !== number) return `${shown} is not ${number}`;
		const logged = await holder.page.locator('details pre').first().textContent();
		return /A task given in a browser/.test(logged) && /"sigs":/.test(logged) ? '' : logged.slice(0, 200);
	});
	await sound(holder.page, '/en receipt');
	await check('sent twice it is answered with the entry it has', async () => {
		const r = await holder.context.request.post(`${at}/en/acts`, { data: sent,
			headers: { 'content-type': 'application/x-www-form-urlencoded', origin: at } });
		return r.status() === 200 && /was in the record already/.test(await r.text()) ? '' : `status ${r.status()}`;
	});
	await check('its proof is there and its entry is sound', async () => {
		await holder.page.click('.meta a[href*="/en/log/"]');
		await holder.page.waitForSelector('h1:has-text("This entry is in the record, as it was signed")');
	});

	// --- a transcript, speech by speech
	const { page: clerk } = holder;
	const pressed = async (what, to) => { await what.click(); await clerk.waitForSelector(to); };
	const read = (button = 'button[value=read]:visible >> nth=-1') => pressed(clerk.locator(button), '#read');
	await check('the page of a meeting leads who may enter words to a transcript', async () => {
		await clerk.goto(`${at}/en/meetings/csc-2010-2-plenary`);
		await pressed(clerk.locator('text=Enter a transcript'), '[id="transcript.text"]');
	});
	await sound(clerk, '/en transcript');
	await check('it is pasted, and what is not clear is asked with its line', async () => {
		await clerk.fill('[id="transcript.text"]', 'Item 2. Opening\n\nD.MEDVEDEV: Dear colleagues!\n\nPRESIDENT: Thank you.\n\nJ. Smith: And so on.\n');
		await read();
		const said = (await text(clerk, '.note.bad')).replace(/\s+/g, ' ');
		return /Line 5: PRESIDENT may be any/.test(said) && /Line 7: Nobody at the meeting is called J. Smith/.test(said) ? '' : said;
	});
	await sound(clerk, '/en transcript unclear');
	await check('who is meant is chosen from those who were there', async () => {
		await clerk.selectOption('[id="who.0"]', { label: 'Islam Karimov, President (Uzbekistan)' });
		await clerk.selectOption('[id="who.1"]', { label: 'Delegation: Kazakhstan' });
		await read('#who button');
		const now = await clerk.inputValue('[id="transcript.text"]');
		return now === 'Item 2. Opening\n\nD.MEDVEDEV: Dear colleagues!\n\n[karimov]: Thank you.\n\n[KZ]: And so on.\n' ? '' : JSON.stringify(now);
	});
	await sound(clerk, '/en transcript clear');
	await check('each act is read and signed with the passkey, and the next follows', async () => {
		await pressed(clerk.locator('button.primary[name=from]'), '#number');
		for (const line of [3, 5, 7]) {
			const t = await clerk.innerText('main');
			if (!t.includes(`Act ${line >> 1} of 3 of the transcript, line ${line}`)) return t.slice(0, 300);
			if (line === 5) await sound(clerk, '/en transcript review');
			await pressed(clerk.locator('button:has-text("Sign with passkey")'), 'h1:has-text("The act is in the record")');
			if (line === 5) await sound(clerk, '/en transcript receipt');
			await pressed(clerk.locator('button[value=next]'), line < 7 ? '#number' : '#read');
		}
		const t = await clerk.innerText('#read');
		return /The whole transcript is in the record/.test(t) ? '' : t;
	});
	await sound(clerk, '/en transcript entered');

	// --- a role signs, without script
	const plain = await browser.newContext({ javaScriptEnabled: false, viewport: settings[0].viewport });
	const page = await plain.newPage();
	await check('without script a role is taken and signs', async () => {
		await take(page, 'ru', /^Секретариат, (Registrar|Регистратор)/);
		await draft(page, 'ru');
		await page.click('button:has-text("Подписать демонстрационным ключом")');
		const h = await text(page, 'h1');
		return h === 'Акт внесён в реестр' ? '' : h + await text(page, 'main');
	});
	await check('and signs out', async () => {
		await page.click('.who button');
		const w = await who(page);
		return /Выбрать роль/.test(w) ? '' : w;
	});
	await check('on a telephone the menu says who is signed in', async () => {
		const phone = await browser.newContext({ ...settings[1], name: undefined });
		const p = await phone.newPage();
		await take(p, 'en', 'Belarus, Head of State');
		await p.click('.menu-btn');
		const said = await text(p, '#nav .ph');
		if (shots) await p.screenshot({ path: `${shots}/menu-phone.png` });
		await phone.close();
		return /Belarus/.test(said) && /Sign out/.test(said) ? '' : said;
	});
	await check('the console was quiet all the time', () => complaints.join('; '));
	for (const c of [root.context, holder.context, plain]) await c.close();
}
