import { rm } from 'node:fs/promises';
import process from 'node:process';
import { ensureDependencies } from './dependencies.mjs';
import { ensureBrowser } from './install-browser.mjs';
import { requireNode } from './node-version.mjs';
import { ROOT } from './run-command.mjs';
import { prepareSources } from './build.mjs';
import { FIRST_LANES, LAST_LANE, STAGES } from './test-stages.mjs';
import { addTallies, closingLine } from './test-tally.mjs';

/** Everything there is to check, or, with names as arguments (`npm test -- unit e2e`), some of it. */
const names = process.argv.slice(2).filter((name) => !name.startsWith('-'));
const unknown = names.filter((name) => !(name in STAGES));
if (unknown.length > 0) {
  console.error(`There is no stage "${unknown.join('", "')}". Stages: ${Object.keys(STAGES).join(', ')}.`);
  process.exit(2);
}

requireNode();
if (!(await ensureDependencies())) process.exit(1);
if (['footage', 'evaluate', 'films', 'e2e'].some(needs) && !(await ensureBrowser())) process.exit(1);
await rm(`${ROOT}.cache/reports`, { recursive: true, force: true });
const prepared = await prepareSources({ quiet: true });
if (prepared.status !== 0) {
  console.error(`${prepared.output}\nThe messages or the pose engine's files could not be prepared: see above.`);
}

const tallies = [{ passed: 0, failed: prepared.status === 0 ? 0 : 1, skipped: 0 }];
await Promise.all(FIRST_LANES.map(runLane));
await runLane(LAST_LANE);
const total = addTallies(tallies);
console.log(`\n${closingLine(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** One stage after the other. */
async function runLane(/** @type {readonly string[]} */ lane) {
  for (const name of lane.filter(needs)) {
    const startedMs = performance.now();
    console.log(`\n== ${name} …`);
    const tally = await STAGES[name]();
    tallies.push(tally);
    console.log(`== ${name}: ${closingLine(tally)} (${Math.round((performance.now() - startedMs) / 1000)} s)`);
  }
}

function needs(/** @type {string} */ name) {
  return names.length === 0 || names.includes(name);
}
