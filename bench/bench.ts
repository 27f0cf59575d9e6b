// First of all: whoever opens a database looks for one when it is loaded.
import 'fake-indexeddb/auto';
import { ensureBuild } from '../scripts/build.mjs';
import { ensureBrowser } from '../scripts/install-browser.mjs';
import type { BenchGroup, Figures } from './group';
import { bundle } from './groups/bundle';
import { history } from './groups/history';
import { inference } from './groups/inference';
import { live } from './groups/live';
import { monitor } from './groups/monitor';
import { room } from './groups/room';
import { soak } from './groups/soak';
import { chosenGroups } from './options';

const GROUPS: readonly BenchGroup[] = [bundle, inference, live, monitor, soak, history, room];

const chosen = chosenGroups(process.argv.slice(2), GROUPS);
if ('help' in chosen) {
  console.error(chosen.help);
  process.exit(chosen.status);
}
const say = (line: string): void => console.error(line);
if (!(await ensureBrowser()) || !(await ensureBuild({ quiet: true }))) process.exit(1);
const result: Record<string, Figures> = {};
for (const { name, run } of chosen.groups) {
  say(`${name} …`);
  result[name] = await run({ say: (line) => say(`  ${line}`), ...chosen.wishes });
}
console.log(JSON.stringify(result, null, 2));
