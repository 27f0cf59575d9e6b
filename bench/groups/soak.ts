import { setTimeout as wait } from 'node:timers/promises';
import { ROOT } from '../../scripts/run-command.mjs';
import { startServer } from '../../scripts/static-server.mjs';
import { buildBenchPage } from '../bench-page-build';
import { openBenchBrowser } from '../browser';
import { benchFootage } from '../footage';
import type { BenchGroup } from '../group';
import { processTreeMemoryMb } from '../process-tree-memory';

const FPS = 30;
/** The engine's memory grows while it warms up; what counts is what goes on growing. */
const WARM_UP_MS = 40_000;
/** All day the monitor looks some five thousand times; three minutes flat out are more. */
const DEFAULT_MINUTES = 3;
const READINGS = 6;
const BETWEEN_READINGS_MS = 1000;

/** As many looks as eight hours have, at an accelerated rate: what memory is left behind. */
export const soak: BenchGroup = {
  name: 'soak',
  async run({ say, minutes = DEFAULT_MINUTES }) {
    await buildBenchPage();
    const server = await startServer({ root: `${ROOT}.cache/bench-page` });
    const camera = await benchFootage(FPS);
    const opened = await openBenchBrowser(server.url, { camera, route: `engine=litert&fps=${FPS}` });
    try {
      await opened.page.waitForFunction(() => window.bench.ready || window.bench.fault, null, { timeout: 60_000 });
      await wait(WARM_UP_MS);
      const fromFrames = await opened.page.evaluate(() => window.bench.frames);
      const before = await steadyMemoryMb(opened.pid);
      await wait(minutes * 60_000);
      const after = await steadyMemoryMb(opened.pid);
      const { frames, fault } = await opened.page.evaluate(() => window.bench);
      if (fault) throw new Error(fault);
      say(`${frames - fromFrames} looks, ${before.toFixed(0)} → ${after.toFixed(0)} MB`);
      return { growthMb: after - before, looks: frames - fromFrames, beforeMb: before, afterMb: after, minutes };
    } finally {
      await opened.close();
      await server.close();
    }
  },
};

/** The lowest of some readings: garbage comes and goes. */
async function steadyMemoryMb(pid: number): Promise<number> {
  let least = Infinity;
  for (let reading = 0; reading < READINGS; reading += 1) {
    least = Math.min(least, processTreeMemoryMb(pid));
    await wait(BETWEEN_READINGS_MS);
  }
  return least;
}
