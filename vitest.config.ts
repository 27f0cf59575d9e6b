import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** A busy machine is no fault of the code: property tests get time, and no test asserts how long it took. */
const testTimeout = 120_000;

/**
 * Two projects: pure code runs in Node; rune classes and components need jsdom AND the browser condition, else Svelte
 * compiles them for the server and a test tests nothing.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          testTimeout,
          include: ['src/**/*.test.ts', 'cli/**/*.test.ts', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: ['src/**/*.svelte.test.ts', 'node_modules'],
        },
      },
      {
        plugins: [svelte()],
        resolve: { conditions: ['browser'] },
        test: { name: 'browser-like', environment: 'jsdom', testTimeout, include: ['src/**/*.svelte.test.ts'] },
      },
    ],
  },
});
