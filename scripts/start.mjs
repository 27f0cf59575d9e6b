import process from 'node:process';
import { ensureBuild } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { requireNode } from './node-version.mjs';
import { openBrowser } from './open-browser.mjs';

requireNode();
if (!(await ensureDependencies()) || !(await ensureBuild())) process.exit(1);
// What serves comes in a package, which before the first start is not there.
const { serveBuild } = await import('./serve.mjs');
const { url } = await serveBuild();
console.log(`\nPlumbline is at ${url}\nIt runs on this machine only. Press Ctrl+C to stop.`);
openBrowser(url);
