import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ROOT } from '../../scripts/run-command.mjs';
import { startServer } from '../../scripts/static-server.mjs';
import { buildBenchPage } from '../bench-page-build';
import { openBenchBrowser } from '../browser';
import { benchFootage } from '../footage';
import type { BenchContext, BenchGroup, Figures } from '../group';
import { processTreeCpuSeconds } from '../process-tree-cpu';

/** `other`: the page a person brought to compare with. */
type Engine = 'litert' | 'mediapipe' | 'none' | 'other';

interface Pages {
  readonly ours: string;
  readonly other: string | null;
}

type Run = {
  readonly fps: number;
  /** CPU of the whole browser over wall time; 1 is one core. */
  readonly coreShare: number;
  readonly cpuMsPerFrame: number;
  /** Of the frames looked at, how many showed somebody. */
  readonly foundShare: number;
  readonly engine: string;
};

const FLAT_OUT_FPS = 30;
const CALM_FPS = 5;
/** Long enough for both engines to have tracked the person for a while. */
const SETTLE_MS = 4000;
const WINDOW_MS = 12_000;

/** The whole browser's CPU time for each frame, both engines in one run, and a page with the camera and no engine. */
export const inference: BenchGroup = {
  name: 'inference',
  async run(context) {
    await buildBenchPage();
    const server = await startServer({ root: `${ROOT}.cache/bench-page` });
    const other = context.compare ? await startServer({ root: resolve(context.compare) }) : null;
    try {
      return await compare({ ours: server.url, other: other?.url ?? null }, context);
    } finally {
      await server.close();
      await other?.close();
    }
  },
};

async function compare({ ours, other }: Pages, context: BenchContext): Promise<Figures> {
  const measureAt = async (fps: number) => ({
    cameraOnly: await measure(ours, { engine: 'none', fps }, context),
    litert: await measure(ours, { engine: 'litert', fps }, context),
    mediapipe: await measure(ours, { engine: 'mediapipe', fps }, context),
    ...(other && { other: await measure(other, { engine: 'other', fps }, context) }),
  });
  const flatOut = await measureAt(FLAT_OUT_FPS);
  const calm = await measureAt(CALM_FPS);
  return {
    cpuMsPerFrame: flatOut.litert.cpuMsPerFrame,
    ratioToSecondEngine: flatOut.litert.cpuMsPerFrame / flatOut.mediapipe.cpuMsPerFrame,
    ratioToSecondEngineAt5Fps: calm.litert.cpuMsPerFrame / calm.mediapipe.cpuMsPerFrame,
    ...(flatOut.other && { ratioToOther: flatOut.litert.cpuMsPerFrame / flatOut.other.cpuMsPerFrame }),
    flatOut,
    at5Fps: calm,
  };
}

async function measure(address: string, wish: { engine: Engine; fps: number }, { say }: BenchContext): Promise<Run> {
  const camera = await benchFootage(wish.fps);
  const opened = await openBenchBrowser(address, { camera, route: `engine=${wish.engine}&fps=${wish.fps}` });
  try {
    await opened.page.waitForFunction(() => window.bench.ready || window.bench.fault, null, { timeout: 60_000 });
    await wait(SETTLE_MS);
    const before = { cpu: processTreeCpuSeconds(opened.pid), state: await opened.page.evaluate(() => window.bench) };
    const startedMs = performance.now();
    await wait(WINDOW_MS);
    const after = { cpu: processTreeCpuSeconds(opened.pid), state: await opened.page.evaluate(() => window.bench) };
    const seconds = (performance.now() - startedMs) / 1000;
    if (after.state.fault) throw new Error(`${wish.engine}: ${after.state.fault}`);
    const frames = after.state.frames - before.state.frames;
    const run = runOf({ seconds, frames, cpu: after.cpu - before.cpu, found: after.state.found - before.state.found });
    say(
      `${after.state.engine} at ${wish.fps} fps: ${run.fps.toFixed(1)} fps, ${run.cpuMsPerFrame.toFixed(1)} ms a frame`,
    );
    return { ...run, engine: after.state.engine };
  } finally {
    await opened.close();
  }
}

interface Counted {
  readonly seconds: number;
  readonly frames: number;
  /** Seconds. */
  readonly cpu: number;
  readonly found: number;
}

function runOf({ seconds, frames, cpu, found }: Counted): Omit<Run, 'engine'> {
  const hasFrames = frames > 0;
  return {
    fps: frames / seconds,
    coreShare: cpu / seconds,
    cpuMsPerFrame: hasFrames ? (cpu * 1000) / frames : 0,
    foundShare: hasFrames ? found / frames : 0,
  };
}
