// axe.mjs: what axe finds wrong on a page that is open. Our pages have no frames, so
// axe is asked in the page itself, where it is read once; by way of its package for
// this browser each question would open another window, and read axe there again.
// SPDX-License-Identifier: Apache-2.0
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// source: of axe-core. The list of what is wrong; what is right is not counted.
export const finder = source => async page => {
	if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(source);
	return page.evaluate(async tags => (await window.axe.run(document,
		{ runOnly: tags, resultTypes: ['violations'] })).violations, rules);
};
