import { setTimeout as wait } from 'node:timers/promises';
import { readFileSync, readdirSync } from 'node:fs';
import { RawPage } from '../e2e/harness/raw-page';
import { say as word } from '../e2e/harness/words';
import { ROOT } from '../scripts/run-command.mjs';
import { startServer } from '../scripts/static-server.mjs';
import { openBenchBrowser } from './browser';
import { buildBenchPage } from './bench-page-build';
import { benchFootage } from './footage';
import { processTree } from './process-tree-cpu';
function threads(root: number) { const out = new Map<string, number>(); for (const pid of processTree(root)) { let kind = 'browser'; try { kind = /--type=([\w-]+)/.exec(readFileSync(`/proc/${pid}/cmdline`, 'utf8').replace(/\0/g, ' '))?.[1] ?? 'browser'; if (kind === 'utility') kind = /sub-type=([\w.]+)/.exec(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))?.[1] ?? kind; for (const t of readdirSync(`/proc/${pid}/task`)) { const s = readFileSync(`/proc/${pid}/task/${t}/stat`, 'utf8'); const name = s.slice(s.indexOf('(') + 1, s.lastIndexOf(')')); const f = s.slice(s.lastIndexOf(')') + 2).split(' '); const k = `${kind}:${pid}/${name}`; out.set(k, (out.get(k) ?? 0) + +f[11]! + +f[12]!); } } catch {} } return out; }
async function sample(name: string, pid: number, s: number) { const a = threads(pid); await wait(s * 1000); const b = threads(pid); let total = 0; const rows: [string, number][] = []; for (const [k, v] of b) { const d = (v - (a.get(k) ?? 0)) / s; total += d; if (d > 0.02) rows.push([k, d]); } console.log(name, 'total %', total.toFixed(2)); for (const [k, d] of rows.sort((x, y) => y[1] - x[1])) console.log('   ', d.toFixed(2), k); }
const app = await startServer({ root: `${ROOT}dist` }); await buildBenchPage(); const pg = await startServer({ root: `${ROOT}.cache/bench-page` });
const camera = await benchFootage(2, 'desk-day');
const which = process.argv[2];
if (which === 'empty') {
  const o = await openBenchBrowser(`${pg.url}icon.svg`, { camera, isThrottled: true });
  const p = await RawPage.open(o.browser, `${pg.url}#engine=none&fps=2`); await p.until('window.bench?.ready', 60000); await p.hide(); await wait(5000); await sample('empty', o.pid, 90); await o.close();
} else {
  const o = await openBenchBrowser(`${app.url}icon.svg`, { camera, isThrottled: true });
  const p = await RawPage.open(o.browser, `${app.url}#/monitor`); await p.until(`document.body.innerText.includes(${JSON.stringify(word('coach_start'))})`, 60000); await p.press(word('coach_start'));
  await p.until(`document.body.innerText.includes(${JSON.stringify(word('live_state_aligned'))})`, 60000); await p.hide(); await wait(5000);
  await sample('monitor', o.pid, 90); await sample('monitor2', o.pid, 60); await o.close();
}
await app.close(); await pg.close();
