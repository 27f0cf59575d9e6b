import { openFirefox } from './browsers/firefox';
import { openWebkit } from './browsers/webkit';
import { CAPABILITIES } from './browsers/capabilities';
import { CAMERA_STORY, STORIES } from './browsers/stories';
import type { Driven } from './browsers/driven';
import { ensureBuild } from './build.mjs';
import { ROOT } from './run-command.mjs';
import { startServer } from './static-server.mjs';

/**
 * The main stories in browsers other than Chromium, in those that this machine has, and what each of them can. Debian has them as
 * `firefox-esr`, and as `webkit2gtk-driver` with `xvfb`.
 */
const OPENERS = { Firefox: openFirefox, WebKitGTK: openWebkit };
const wanted = process.argv.slice(2).map((name) => name.toLowerCase());

if (!(await ensureBuild({ quiet: true }))) process.exit(1);
const server = await startServer({ root: `${ROOT}dist` });
let [passed, failed] = [0, 0];
for (const [name, open] of Object.entries(OPENERS)) {
  if (wanted.length > 0 && !wanted.some((each) => name.toLowerCase().startsWith(each))) continue;
  const driven = await open();
  if (driven === null) console.log(`\n${name} is not on this machine (WebKit wants a display too): not tried.`);
  else await tryAll(driven);
}
await server.close();
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

async function tryAll(driven: Driven): Promise<void> {
  console.log(`\n${driven.name} ${driven.version}`);
  for (const [name, story] of Object.entries(STORIES)) {
    if (name === CAMERA_STORY && !driven.hasCamera) {
      console.log(`  – ${name}: not tried, it can't be given a made-up camera`);
      continue;
    }
    const startedMs = performance.now();
    const fault = await story(driven, server.url).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    const tookS = ((performance.now() - startedMs) / 1000).toFixed(1);
    console.log(`  ${fault === null ? '✓' : '✘'} ${name} (${tookS} s)${fault === null ? '' : `: ${fault}`}`);
    if (fault === null) passed += 1;
    else failed += 1;
  }
  for (const [name, expression] of Object.entries(CAPABILITIES))
    console.log(`    ${name}: ${(await driven.evaluate(expression).catch(() => false)) ? 'yes' : 'no'}`);
  await driven.close();
}
