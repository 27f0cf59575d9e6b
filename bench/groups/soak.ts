import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { ROOT } from '../../scripts/run-command.mjs';
import { startServer } from '../../scripts/static-server.mjs';
import { framesWanted } from '../../src/pose/look-plan';
import { buildBenchPage } from '../bench-page-build';
import { openBenchBrowser, type BenchBrowser } from '../browser';
import { benchFootage } from '../footage';
import type { BenchContext, BenchGroup } from '../group';
import { processTreeMemoryMb } from '../process-tree-memory';

const FPS = 30;
/** The engine's memory grows while it warms up; what counts is what goes on growing. */
const WARM_UP_MS = 40_000;
/** A day's frames as the monitor asks for them while nothing happens; here every one of them is looked at. */
const DAY_FRAMES = 8 * 3600 * framesWanted({ need: 'steady', saving: false });
const READINGS = 6;
const BETWEEN_READINGS_MS = 1000;
const SAY_EVERY_MS = 60_000;

/**
 * As many frames as eight hours have, thirty times as fast: what memory is left behind. A frame left open would stall the
 * camera after two, a tensor left open would grow the engine's memory with every look.
 */
export const soak: BenchGroup = {
  name: 'soak',
  async run({ say, minutes }) {
    await buildBenchPage();
    const server = await startServer({ root: `${ROOT}.cache/bench-page` });
    const camera = await benchFootage(FPS);
    const opened = await openBenchBrowser(server.url, { camera, route: `engine=litert&fps=${FPS}` });
    try {
      await opened.page.waitForFunction(() => window.bench.ready || window.bench.fault, null, { timeout: 60_000 });
      await wait(WARM_UP_MS);
      const startedMs = performance.now();
      const before = await steadyMemoryMb(opened.pid);
      const looks = await lookThroughDay(opened, { say, forMs: minutes === undefined ? Infinity : minutes * 60_000 });
      const after = await steadyMemoryMb(opened.pid);
      const tookMinutes = (performance.now() - startedMs) / 60_000;
      return { growthMb: after - before, looks, beforeMb: before, afterMb: after, minutes: tookMinutes };
    } finally {
      await opened.close();
      await server.close();
    }
  },
};

/** Until a day's frames are through, or the time is over. How many frames were looked at. */
async function lookThroughDay(
  { page, pid }: BenchBrowser,
  { say, forMs }: Pick<BenchContext, 'say'> & { forMs: number },
) {
  const [from, endMs] = [await looksOf(page), performance.now() + forMs];
  let looks = 0;
  while (looks < DAY_FRAMES && performance.now() < endMs) {
    await wait(Math.min(SAY_EVERY_MS, endMs - performance.now()));
    const now = (await looksOf(page)) - from;
    if (now === looks) throw new Error(`After ${looks} looks no frame came any more.`);
    looks = now;
    say(`${looks} of ${DAY_FRAMES} looks, ${processTreeMemoryMb(pid).toFixed(0)} MB`);
  }
  return looks;
}

async function looksOf(page: Page): Promise<number> {
  const { frames, fault } = await page.evaluate(() => window.bench);
  if (fault) throw new Error(fault);
  return frames;
}

/** The lowest of some readings: garbage comes and goes. */
async function steadyMemoryMb(pid: number): Promise<number> {
  let least = Infinity;
  for (let reading = 0; reading < READINGS; reading += 1) {
    least = Math.min(least, processTreeMemoryMb(pid));
    await wait(BETWEEN_READINGS_MS);
  }
  return least;
}
