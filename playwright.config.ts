import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';

/**
 * Every test drives a browser of its own, because the fake camera is chosen when a browser starts; what that browser
 * is given stands in e2e/harness/. Most of a story is waiting (five still seconds, a slump to come), so two cores carry two:
 * three would keep lessons on the real engine from seeing anything for a while.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '.cache/e2e',
  globalSetup: './e2e/harness/global-setup.ts',
  workers: Math.max(2, Math.floor(availableParallelism() * 0.75)),
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
