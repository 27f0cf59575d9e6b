import { setTimeout as wait } from 'node:timers/promises';
import type { Page, Worker } from '@playwright/test';
import { ROOT } from '../../scripts/run-command.mjs';
import { startServer } from '../../scripts/static-server.mjs';
import { framesWanted } from '../../src/pose/look-plan';
import { buildBenchPage } from '../bench-page-build';
import { openBenchBrowser, type BenchBrowser } from '../browser';
import { garbageCollector } from '../collect-garbage';
import { benchFootage } from '../footage';
import type { BenchContext, BenchGroup } from '../group';
import { countOpenFrames } from '../open-frames';
import { processTreeMemoryMb } from '../process-tree-memory';

const FPS = 30;
/** The engine's memory grows while it warms up and the browser's shrinks; what counts is what goes on growing. */
const WARM_UP_MS = 120_000;
/** A day's frames as the monitor asks for them while nothing happens; here every one of them is looked at. */
const DAY_FRAMES = 8 * 3600 * framesWanted({ need: 'steady', saving: false });
const READINGS = 6;
const BETWEEN_READINGS_MS = 1000;
const SAY_EVERY_MS = 60_000;
/** One that is looked at, one that waits, and one that came before counting began. */
const MOST_OPEN_FRAMES = 3;

/**
 * As many frames as eight hours have, thirty times as fast: what memory is left behind. Frames are counted, for one left
 * open would stall the camera; a tensor left open would grow the engine's memory by a megabyte in a few looks.
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
      const read = await memoryReader(opened);
      const cold = await read();
      await wait(WARM_UP_MS);
      const startedMs = performance.now();
      const before = await read();
      const openFrames = await countOpenFrames(onlyWorker(opened.page));
      const looks = await lookThroughDay(opened, { say, forMs: minutes === undefined ? Infinity : minutes * 60_000 });
      const framesOpen = await openFrames();
      if (framesOpen > MOST_OPEN_FRAMES) throw new Error(`${framesOpen} frames were left open.`);
      const after = await read();
      const tookMinutes = (performance.now() - startedMs) / 60_000;
      const growthMb = after.keptMb - before.keptMb;
      return { growthMb, looks, framesOpen, cold, before, after, warmUpS: WARM_UP_MS / 1000, minutes: tookMinutes };
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

interface Memory {
  readonly [figure: string]: number;
  /** As it is, garbage and all: the lowest of some readings. */
  readonly heldMb: number;
  /** After the garbage was collected. */
  readonly keptMb: number;
}

async function memoryReader({ page, pid }: BenchBrowser): Promise<() => Promise<Memory>> {
  const collect = await garbageCollector(page);
  return async () => {
    const heldMb = await least(async () => processTreeMemoryMb(pid));
    const keptMb = await least(async () => {
      await collect();
      return processTreeMemoryMb(pid);
    });
    return { heldMb, keptMb };
  };
}

async function least(read: () => Promise<number>): Promise<number> {
  let lowest = Infinity;
  for (let reading = 0; reading < READINGS; reading += 1) {
    lowest = Math.min(lowest, await read());
    await wait(BETWEEN_READINGS_MS);
  }
  return lowest;
}

function onlyWorker(page: Page): Worker {
  const [worker] = page.workers();
  if (!worker) throw new Error('The engine runs in no worker.');
  return worker;
}
