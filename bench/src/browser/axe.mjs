// SPDX-License-Identifier: Apache-2.0
// node bench/src/browser/axe.mjs FOLDER: every *.html under it in headless Chromium with axe-core (all WCAG 2.2 A and AA
// rules and best practices), light and dark, 390 and 1280 px wide, details open; stored pictures are no requests. Needs playwright-core and
// axe-core, installed outside the repository (NODE_FROM=that folder), and Chromium ($CHROMIUM or on the PATH).
import fs from 'fs'; import path from 'path'; import {createRequire} from 'module'; import {execSync} from 'child_process'; import {pathToFileURL} from 'url';
const from = createRequire(path.join(path.resolve(process.env.NODE_FROM || '.'), 'x.js'));
const {chromium} = from('playwright-core');
const axe = fs.readFileSync(from.resolve('axe-core/axe.min.js'), 'utf8');
const exe = process.env.CHROMIUM || execSync('command -v chromium || command -v google-chrome', {shell: '/bin/sh'}).toString().trim();
const walk = d => fs.readdirSync(d, {withFileTypes: true}).flatMap(e => e.isDirectory() ? walk(path.join(d, e.name)) : e.name.endsWith('.html') ? [path.join(d, e.name)] : []);
const files = process.argv.slice(2).flatMap(walk).sort();
const browser = await chromium.launch({executablePath: exe, args: ['--no-sandbox', '--disable-gpu']});
let runs = 0, violations = 0, wide = 0, requests = 0; const seen = {};
for (const colorScheme of ['light', 'dark']) for (const width of [390, 1280]) {
  const context = await browser.newContext({viewport: {width, height: 900}, colorScheme, bypassCSP: true});
  const page = await context.newPage();
  let at = ''; page.on('request', r => { if (r.url() !== at && !/^data:|^file:.*\/pictures\//.test(r.url())) { requests++; console.log('REQUEST', at, r.url()); } });
  for (const file of files) {
    if (/http-equiv="refresh"/.test(fs.readFileSync(file, 'utf8'))) continue;
    at = pathToFileURL(file).href;
    for (let tries = 3; ; tries--) try { await page.goto(at); break; } catch (e) { if (tries === 1) throw e; }
    await page.evaluate(() => document.querySelectorAll('details').forEach(d => { d.open = true; }));
    if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) { wide++; console.log('WIDE', width, file); }
    await page.evaluate(axe);
    const result = await page.evaluate(() => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}));
    runs++;
    for (const v of result.violations) { violations += v.nodes.length; seen[v.id] = (seen[v.id] || 0) + v.nodes.length;
      console.log(v.id, colorScheme, width, file, v.nodes.slice(0, 3).map(n => n.html.slice(0, 140) + ' :: ' + (n.failureSummary || '').replace(/\s+/g, ' ').slice(0, 200))); }
  }
  await context.close();
}
await browser.close();
console.log(JSON.stringify({pages: files.length, runs, violations, widerThanTheWindow: wide, requestsBesidesThePage: requests, seen}));
process.exit(violations || wide || requests ? 1 : 0);
