// SPDX-License-Identifier: Apache-2.0
// node bench/src/browser/hostile.mjs FOLDER: every *.html in it, some to a page as frames of one origin, in headless Chromium:
// loaded, every element poked, parsed again (body.innerHTML = body.innerHTML) and poked again. Counts scripts that ran, frames
// that went elsewhere and requests to other hosts. FOLDER/scripts.json may hold sha256 of scripts that may run. A page that
// takes too long is tried again frame by frame; what is still not through counts as a failure, as does a control that is not
// caught. Loopback only. Needs playwright-core, installed outside the repository (NODE_FROM=that folder), and Chromium
// ($CHROMIUM or on the PATH). --frames N a page, 12 by default; --seconds S a page, 20 by default. Story pages come first;
// stopped by SIGTERM it tells what it has looked at.
import fs from 'fs'; import path from 'path'; import http from 'http'; import crypto from 'crypto'; import {createRequire} from 'module'; import {execSync} from 'child_process';
const {chromium} = createRequire(path.join(path.resolve(process.env.NODE_FROM || '.'), 'x.js'))('playwright-core');
const exe = process.env.CHROMIUM || execSync('command -v chromium || command -v google-chrome', {shell: '/bin/sh'}).toString().trim();
const option = (name, other) => { const at = process.argv.indexOf(name); return at < 0 ? other : +process.argv[at + 1]; };
const folder = process.argv[2], frames = option('--frames', 12), limit = 1000 * option('--seconds', 20);
const allowed = new Set(fs.existsSync(path.join(folder, 'scripts.json')) ? JSON.parse(fs.readFileSync(path.join(folder, 'scripts.json'))) : []);
const controls = {
  '~script': '<script>alert(1)</script>', '~handler': '<img src=x onerror=alert(1)>', '~click': '<a href="javascript:alert(1)">x</a>',
  '~again': '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">', '~foreign': '<img src="https://elsewhere.example/x.png">',
  '~away': '<meta http-equiv=refresh content="0;url=/elsewhere">'};
const kindFirst = f => f.replace(/^(\d+)-(.*)$/, (all, number, kind) => (kind === 'story.html' ? '' : kind) + number);
const files = fs.readdirSync(folder).filter(f => f.endsWith('.html')).sort((a, b) => kindFirst(a) < kindFirst(b) ? -1 : 1);
const body = f => controls[f] ? '<!doctype html><body>' + controls[f] : fs.readFileSync(path.join(folder, f));
const known = new Set([...files, ...Object.keys(controls)]);
const server = http.createServer((request, answer) => {
  const url = new URL(request.url, 'http://x'), name = decodeURIComponent(url.pathname.slice(1));
  answer.setHeader('content-type', 'text/html; charset=utf-8');
  if (name === 'several') return answer.end('<!doctype html>' + url.searchParams.getAll('f').map(f => `<iframe width=900 height=40 src="/${encodeURIComponent(f)}"></iframe>`).join(''));
  if (!known.has(name)) { answer.writeHead(404); return answer.end(); }
  answer.end(body(name));
});
await new Promise(done => server.listen(0, '127.0.0.1', done));
const base = `http://127.0.0.1:${server.address().port}/`;
const fileOf = url => url.startsWith(base) ? decodeURIComponent(new URL(url).pathname.slice(1)) : null;
const HOOKS = `for (const n of ['alert', 'confirm', 'prompt', 'print']) try { Object.defineProperty(window, n, {value: () => console.log('~ran~' + location.href)}); } catch (e) {} //~hooks~`;
// Pages without scripts have no listeners but attributes: of each element, the events it has a handler for are sent to it, and
// it is clicked. Links to the web are not followed, which says nothing about scripts; all others are. No element is focused
// for real, which would lay the page out once for each; nothing that is only focusable runs anything.
const POKE = `(() => {
  addEventListener('click', e => { const a = e.target.closest && e.target.closest('a,area'); if (a && /^(https?|mailto):/.test(String(a.href))) e.preventDefault(); }, true);
  addEventListener('submit', e => { if (/^https?:/.test(String(e.target.action))) e.preventDefault(); }, true);
  document.querySelectorAll('details').forEach(d => { d.open = true; });
  let handlers = 0;
  for (const e of document.querySelectorAll('*')) {
    for (const a of [...e.attributes]) if (/^on/i.test(a.name)) { handlers++; try { e.dispatchEvent(new Event(a.name.slice(2).toLowerCase(), {bubbles: true})); } catch (x) {} }
    try { e.click ? e.click() : e.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true})); } catch (x) {}
  }
  return handlers; })()`;
const AGAIN = 'document.body.innerHTML = document.body.innerHTML';
const launch = () => chromium.launch({executablePath: exe, handleSIGTERM: false, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--mute-audio', '--disable-features=IsolateOrigins,site-per-process', '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1']});
const found = {ran: new Map(), foreign: new Map(), away: new Map(), handlers: new Map()};
const note = (what, file, how) => found[what].set(file, String(how).slice(0, 160));
const rest = ms => new Promise(done => setTimeout(done, ms));
let browser = await launch();

async function look(names) {
  const context = await browser.newContext({viewport: {width: 600, height: 400}}), page = await context.newPage();
  try {
    const cdp = await context.newCDPSession(page), frameFile = new Map(), sources = [];
    const owner = id => frameFile.get(id) || (names.length === 1 ? names[0] : '?');
    await page.addInitScript({content: HOOKS});
    page.on('dialog', d => d.dismiss().catch(() => {}));
    page.on('console', m => { if (m.text().startsWith('~ran~')) note('ran', fileOf(m.text().slice(5)) || '?', 'a dialogue'); });
    page.on('request', r => { if (!r.url().startsWith(base) && !/^(data|blob|about):/.test(r.url())) { let f = '?'; try { f = fileOf(r.frame().url()) || '?'; } catch (e) {} note('foreign', f, r.url()); } });
    cdp.on('Page.frameNavigated', e => {
      const id = e.frame.id, f = fileOf(e.frame.url);
      if (!e.frame.parentId) return;
      if (names.includes(f) && !frameFile.has(id)) frameFile.set(id, f);
      else if (frameFile.has(id) && f !== frameFile.get(id) && !e.frame.url.startsWith(base + 'stories/')) note('away', frameFile.get(id), e.frame.url); // the search page leads to its hit, a story of the site
    });
    cdp.on('Debugger.scriptParsed', e => {
      const from = e.executionContextAuxData || {};
      if (from.type === 'isolated') return;
      sources.push(cdp.send('Debugger.getScriptSource', {scriptId: e.scriptId}).then(s => s.scriptSource, () => '?').then(s => {
        if (!/~hooks~|UtilityScript|__playwright/.test(s) && !allowed.has(crypto.createHash('sha256').update(s).digest('hex'))) note('ran', owner(from.frameId), s);
      }));
    });
    await cdp.send('Page.enable'); await cdp.send('Debugger.enable');
    await page.goto(base + 'several?' + names.map(f => 'f=' + encodeURIComponent(f)).join('&'), {waitUntil: 'load', timeout: limit});
    await rest(50);
    const tree = (await cdp.send('Page.getFrameTree')).frameTree.childFrames || [];
    if (tree.length < names.length) throw new Error('frames are missing');
    const worlds = new Map(), world = async id => worlds.set(id, (await cdp.send('Page.createIsolatedWorld', {frameId: id, worldName: 'poke'})).executionContextId).get(id);
    for (const expression of [POKE, AGAIN + ';' + POKE]) {
      for (const {frame: {id}} of tree) {
        const evaluate = contextId => cdp.send('Runtime.evaluate', {expression, contextId, timeout: limit});
        const {result} = await evaluate(worlds.get(id) ?? await world(id)).catch(async () => evaluate(await world(id))); // another document since
        if (result?.value > 0) note('handlers', owner(id), result.value);
      }
      await rest(50);
    }
    await Promise.all(sources);
  } finally { await Promise.race([context.close().catch(() => {}), rest(3000)]); }
}
const within = names => Promise.race([look(names), rest(limit).then(() => { throw new Error('took too long'); })]);
const start = Date.now(), unfinished = new Map(); let pages = 0;
async function run(names) {
  try { await within(names); } catch (e) {
    await Promise.race([browser.close().catch(() => {}), rest(5000)]); browser = await launch();
    if (names.length > 1) for (const name of names) await run([name]); else unfinished.set(names[0], String(e.message).split('\n')[0]);
  }
}
let looked = 0, stopped = false;
process.on('SIGTERM', () => { stopped = true; });
for (const name of Object.keys(controls)) await run([name]);
const missed = Object.keys(controls).filter(c => !found[{'~foreign': 'foreign', '~away': 'away'}[c] || 'ran'].has(c));
for (const map of [...Object.values(found), unfinished]) for (const c of Object.keys(controls)) map.delete(c);
for (let i = 0; i < files.length && !stopped; i += frames) {
  await run(files.slice(i, i + frames));
  looked = Math.min(files.length, i + frames);
  if (++pages % 20 === 0) { console.error(`${looked} of ${files.length}, ${Math.round((Date.now() - start) / 1000)} s`); await Promise.race([browser.close().catch(() => {}), rest(5000)]); browser = await launch(); }
}
await Promise.race([browser.close().catch(() => {}), rest(5000)]); server.close();
for (const [what, map] of [...Object.entries(found), ['unfinished', unfinished]]) for (const [file, how] of [...map].slice(0, 10)) console.log(what, file, how);
const result = {files: files.length, looked, ran: found.ran.size, wentElsewhere: found.away.size, foreign: found.foreign.size, withHandlers: found.handlers.size, unfinished: unfinished.size, controlsMissed: missed, seconds: Math.round((Date.now() - start) / 1000)};
console.log(JSON.stringify(result));
process.exit(result.ran || result.wentElsewhere || result.foreign || result.withHandlers || result.unfinished || looked < files.length || missed.length ? 1 : 0);
