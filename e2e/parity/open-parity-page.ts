import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { ROOT, runPackageScript } from '../../scripts/run-command.mjs';
import { startServer } from '../../scripts/static-server.mjs';
import type { EngineId, ModelSize } from '../../src/pose/pose-estimator';
import { launch } from '../harness/launch';
import { picturePath } from './golden';
import type { ParityRun } from './parity-page';

export interface ParityPage {
  run(engine: EngineId, model: ModelSize, pictures: readonly string[]): Promise<ParityRun>;
  /** What went wrong behind the page's back. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

/** A page with nothing but the two engines, built and served as the app is. */
export async function openParityPage(): Promise<ParityPage> {
  const config = fileURLToPath(new URL('vite.config.ts', import.meta.url));
  const { status, output } = await runPackageScript('vite/bin/vite.js', ['build', '--config', config], { quiet: true });
  if (status !== 0) throw new Error(`The parity page could not be built.\n${output}`);
  const server = await startServer({ root: `${ROOT}.cache/parity-page` });
  const { browser, page, problems } = await launch(chromium, server.url, {});
  await page.waitForFunction(() => 'runEngine' in window);
  return {
    problems,
    run: (engine, model, names) => {
      const pictures = names.map((name) => readFileSync(picturePath(name)).toString('base64'));
      return page.evaluate(([id, size, list]) => window.runEngine(id, size, list), [engine, model, pictures] as const);
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
