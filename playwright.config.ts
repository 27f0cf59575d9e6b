import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { POSE_ENGINE } from './e2e/harness/engine-lane';

const CORES = availableParallelism();
/** A pose engine keeps a core busy: with more of them, lessons would see nothing for a while. */
const SEEING = Math.max(2, Math.floor(CORES * 0.75));
/** All other stories mostly wait, for five still seconds or a slump to come; with five on two cores some gave up. */
const WAITING = Math.max(3, Math.floor(CORES * 1.5));

/**
 * Every test drives a browser of its own, because the fake camera is chosen when a browser starts; what that browser
 * is given stands in e2e/harness/. `npm test` runs one project after the other (scripts/test-stages.mjs).
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '.cache/e2e',
  globalSetup: './e2e/harness/global-setup.ts',
  workers: WAITING,
  projects: [
    { name: 'seeing', grep: new RegExp(POSE_ENGINE.tag), workers: SEEING },
    { name: 'waiting', grepInvert: new RegExp(POSE_ENGINE.tag) },
  ],
  fullyParallel: true,
  forbidOnly: true,
  // A story waits for states, never for moments, so it holds on a busy machine too; told twice it would only hide a fault.
  retries: 0,
  // Only what fails waits this long.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: { screenshot: 'only-on-failure' },
});
