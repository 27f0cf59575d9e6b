import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { button, startCamera, takeBaseline } from '../../e2e/harness/live-page';
import { ROOT } from '../../scripts/run-command.mjs';
import { startServer } from '../../scripts/static-server.mjs';
import { openBenchBrowser } from '../browser';
import { benchFootage } from '../footage';
import type { BenchGroup, Figures } from '../group';

/** What bench/feedback-probe.js writes down in the page. */
interface Probe {
  /** Since the page was asked for. */
  readonly firstPoseMs: number | null;
  /**
   * From a frame's arrival in the worker (what camera and browser did before is not in it) over reading, inference, the
   * message, judging and drawing to the end of the paint that shows it. A frame that comes during a look is stamped when
   * that ends; none such is looked at while looks take less than the beat of 66 ms.
   */
  readonly delaysMs: readonly number[];
  readonly paints: number;
}

declare global {
  interface Window {
    readonly feedbackProbe: Probe;
  }
}

const CAMERA_FPS = 30;
const WINDOW_MS = 15_000;

/** The real page on the production build, as a person with a laptop has it. */
export const live: BenchGroup = {
  name: 'live',
  async run({ say }) {
    const server = await startServer({ root: `${ROOT}dist` });
    const prepare = (context: BrowserContext) => context.addInitScript({ path: `${ROOT}bench/feedback-probe.js` });
    const opened = await openBenchBrowser(server.url, { camera: await benchFootage(CAMERA_FPS), prepare });
    try {
      await startCamera(opened.page);
      await takeBaseline(opened.page);
      const coldStart = await measureColdStart(opened.page);
      say(`cold start ${Math.round(coldStart.coldStartMs)} ms`);
      const feedback = await measureFeedback(opened.page);
      say(`frame to feedback ${Math.round(feedback.frameToFeedbackP90Ms)} ms`);
      return { ...feedback, ...coldStart };
    } finally {
      await opened.close();
      await server.close();
    }
  },
};

/** A second visit: everything comes from the browser's cache, the engine starts anew. */
async function measureColdStart(page: Page): Promise<Figures & { readonly coldStartMs: number }> {
  await page.reload({ waitUntil: 'commit' });
  await button(page, 'live_use_camera').waitFor();
  const interactiveMs = await page.evaluate(() => performance.now());
  await startCamera(page);
  await page.waitForFunction(() => window.feedbackProbe.firstPoseMs, null, { timeout: 60_000 });
  return { coldStartMs: (await readProbe(page)).firstPoseMs ?? NaN, interactiveMs };
}

async function measureFeedback(page: Page): Promise<Figures & { readonly frameToFeedbackP90Ms: number }> {
  await takeBaseline(page);
  const before = await readProbe(page);
  await wait(WINDOW_MS);
  const after = await readProbe(page);
  const delays = after.delaysMs.slice(before.delaysMs.length);
  return {
    frameToFeedbackP90Ms: quantile(delays, 0.9),
    frameToFeedbackMedianMs: quantile(delays, 0.5),
    poseFps: (delays.length * 1000) / WINDOW_MS,
    pageFps: ((after.paints - before.paints) * 1000) / WINDOW_MS,
  };
}

function readProbe(page: Page): Promise<Probe> {
  return page.evaluate(() => window.feedbackProbe);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.floor(share * (sorted.length - 1))];
  if (value === undefined) throw new Error('No frame was looked at.');
  return value;
}
