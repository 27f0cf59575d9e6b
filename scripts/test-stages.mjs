import { readFile } from 'node:fs/promises';
import { build } from './build.mjs';
import { ROOT, runPackageScript } from './run-command.mjs';
import { addTallies, fromPlaywright, fromVitest, slowestStories } from './test-tally.mjs';

const REPORTS = '.cache/reports';

/** Side by side: what reads the code, and what draws pictures, which takes as long. Neither minds a busy machine. */
export const FIRST_LANES = [
  ['types', 'lint', 'unit'],
  ['footage', 'evaluate'],
];
/** Alone: browsers that play films to a pose engine need what cores there are. */
export const LAST_LANE = ['build', 'e2e'];

/** Each returns what passed and failed. */
export const STAGES = {
  types: () => sideBySide({ 'svelte-check': svelteCheck, tsc }),
  lint: () => sideBySide({ eslint, prettier }),
  unit,
  footage: () => sideBySide({ footage }),
  evaluate: () => sideBySide({ evaluate }),
  build: async () => one(await build({ quiet: true })),
  e2e,
};

const svelteCheck = () =>
  runPackageScript('svelte-check/bin/svelte-check', ['--fail-on-warnings', '--threshold', 'warning'], { quiet: true });
const tsc = () => runPackageScript('typescript/bin/tsc', ['--noEmit'], { quiet: true });
const eslint = () => runPackageScript('eslint/bin/eslint.js', ['.', '--max-warnings', '0'], { quiet: true });
const footage = () => runPackageScript('tsx/dist/cli.mjs', ['scripts/footage.ts'], { quiet: true });
const evaluate = () => runPackageScript('tsx/dist/cli.mjs', ['cli/evaluate.ts'], { quiet: true });
const prettier = () => runPackageScript('prettier/bin/prettier.cjs', ['--check', '.'], { quiet: true });

/** Each tool is one check; what it prints is shown when it found something. */
async function sideBySide(tools) {
  return addTallies(
    await Promise.all(
      Object.entries(tools).map(async ([name, run]) => {
        const { status, output } = await run();
        console.log(status === 0 ? `${name}: nothing found` : `${output}${name} found the above.`);
        return one(status === 0);
      }),
    ),
  );
}

async function unit() {
  const report = `${REPORTS}/unit.json`;
  const { status } = await runPackageScript('vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return fromVitest(await readReport(report), status);
}

async function e2e() {
  const report = `${REPORTS}/e2e.json`;
  const { status } = await runPackageScript('playwright/cli.js', ['test', '--reporter=list,json'], {
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: ROOT + report },
  });
  const stories = await readReport(report);
  console.log(['The slowest stories:', ...slowestStories(stories)].join('\n  '));
  return fromPlaywright(stories, status);
}

async function readReport(path) {
  return JSON.parse(await readFile(ROOT + path, 'utf8').catch(() => 'null'));
}

function one(passed) {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}
