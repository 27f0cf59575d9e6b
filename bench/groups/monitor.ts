import { setTimeout as wait } from 'node:timers/promises';
import { readFile } from 'node:fs/promises';
import { RawPage } from '../../e2e/harness/raw-page';
import { say as word } from '../../e2e/harness/words';
import { DESK_DAY_SCRIPT } from '../../scripts/footage/desk-day';
import { ROOT } from '../../scripts/run-command.mjs';
import { startServer } from '../../scripts/static-server.mjs';
import { DEFAULT_COACH_CONFIG } from '../../src/coach/coach-config';
import { postureAt } from '../../src/mannequin/posture-script';
import { buildBenchPage } from '../bench-page-build';
import { openBenchBrowser } from '../browser';
import { benchFootage } from '../footage';
import type { BenchContext, BenchGroup, Figures } from '../group';
import { processTreeCpuSeconds } from '../process-tree-cpu';

/** What bench/monitor-probe.js writes down in the page. Times are the page's own, ms. */
interface Probe {
  readonly looks: number;
  readonly glances: number;
  readonly openedMs: number | null;
  readonly words: readonly { readonly text: string; readonly atMs: number }[];
  readonly titles: readonly { readonly text: string; readonly atMs: number }[];
}

const CAMERA_FPS = 2;
const RIVAL_FPS = 5;
const SETTLE_MS = 5000;
const COMPARISON_MS = 60_000;
/** The day's page in view, before it is hidden: most keep it in view for moments only. */
const IN_VIEW_MS = 150_000;
const READY_TIMEOUT_MS = 60_000;
/** The page under test is opened apart, where nothing keeps it in focus. */
const STILL_FILE = 'icon.svg';
/** What can't be told from nothing on a machine that does other things too. */
const LEAST_SHARE = 0.001;

/** At a desk, first in view and then ten minutes hidden, beside an empty page with the same camera and the second engine at five a second. */
export const monitor: BenchGroup = {
  name: 'monitor',
  async run(context) {
    await buildBenchPage();
    const app = await startServer({ root: `${ROOT}dist` });
    const page = await startServer({ root: `${ROOT}.cache/bench-page` });
    try {
      return await compare(app.url, page.url, context);
    } finally {
      await app.close();
      await page.close();
    }
  },
};

async function compare(app: string, page: string, context: BenchContext): Promise<Figures> {
  const { say, minutes = 10 } = context;
  const emptyCalm = await benchPageShare(page, { engine: 'none', fps: CAMERA_FPS, isHidden: true });
  const emptyInView = await benchPageShare(page, { engine: 'none', fps: CAMERA_FPS, isHidden: false });
  // Hidden, the second engine would be throttled to one look a second: it is measured in view, and so is its camera.
  const emptyQuick = await benchPageShare(page, { engine: 'none', fps: RIVAL_FPS, isHidden: false });
  const rival = await benchPageShare(page, { engine: 'mediapipe', fps: RIVAL_FPS, isHidden: false });
  say(`camera only ${percent(emptyCalm)}, second engine at ${RIVAL_FPS} fps ${percent(rival)} of a core`);
  const day = await followDay(app, minutes);
  const above = day.coreShare - emptyCalm;
  const aboveInView = day.coreShareInView - emptyInView;
  say(`monitor ${percent(day.coreShare)} of a core, ${day.inferences} inferences in ${minutes} min hidden`);
  say(`in view ${percent(day.coreShareInView)}, camera only in view ${percent(emptyInView)}`);
  return {
    coreShareAboveCamera: above,
    coreShareAboveCameraInView: aboveInView,
    timesLessThanSecondEngine: (rival - emptyQuick) / Math.max(LEAST_SHARE, above),
    cueDelayMs: day.cueDelayMs,
    cueAfterTrueLimitMs: day.cueAfterTrueLimitMs,
    inferences: day.inferences,
    glances: day.glances,
    minutes,
    coreShare: day.coreShare,
    coreShareInView: day.coreShareInView,
    cameraOnlyAt2Fps: emptyCalm,
    cameraOnlyAt2FpsInView: emptyInView,
    cameraOnlyAt5Fps: emptyQuick,
    secondEngineAt5Fps: rival,
  };
}

interface Wish {
  readonly engine: 'none' | 'mediapipe';
  readonly fps: number;
  readonly isHidden: boolean;
}

async function benchPageShare(address: string, { engine, fps, isHidden }: Wish): Promise<number> {
  const camera = await benchFootage(fps, 'desk-day');
  const opened = await openBenchBrowser(`${address}${STILL_FILE}`, { camera, isThrottled: true });
  try {
    const page = await RawPage.open(opened.browser, `${address}#engine=${engine}&fps=${fps}`);
    await page.until('window.bench?.ready || window.bench?.fault', READY_TIMEOUT_MS);
    if (isHidden) await page.hide();
    else await page.show();
    await wait(SETTLE_MS);
    return await coreShare(opened.pid, COMPARISON_MS);
  } finally {
    await opened.close();
  }
}

interface Day {
  readonly coreShare: number;
  readonly coreShareInView: number;
  readonly inferences: number;
  readonly glances: number;
  /** From the moment the page knows of it, dwell included. */
  readonly cueDelayMs: number | null;
  /** From the moment the footage truly sinks beyond the limit: it sinks slowly, a fifth of a degree a second. */
  readonly cueAfterTrueLimitMs: number | null;
}

async function followDay(address: string, minutes: number): Promise<Day> {
  const probe = await readFile(`${ROOT}bench/monitor-probe.js`, 'utf8');
  const camera = await benchFootage(CAMERA_FPS, 'desk-day');
  const opened = await openBenchBrowser(`${address}${STILL_FILE}`, { camera, isThrottled: true });
  try {
    const page = await RawPage.open(opened.browser, `${address}#/monitor`, probe);
    await page.until(shows('coach_start'), READY_TIMEOUT_MS);
    await page.press(word('coach_start'));
    await page.until(shows('live_state_aligned'), READY_TIMEOUT_MS);
    await page.show();
    const shareInView = await coreShare(opened.pid, Math.min(IN_VIEW_MS, minutes * 60_000));
    await page.hide();
    const before = await readProbe(page);
    const share = await coreShare(opened.pid, minutes * 60_000);
    const after = await readProbe(page);
    return {
      coreShare: share,
      coreShareInView: shareInView,
      inferences: after.looks - before.looks,
      glances: after.glances - before.glances,
      ...cueTimes(after),
    };
  } finally {
    await opened.close();
  }
}

/** An expression: the page shows these words. */
function shows(key: string): string {
  return `document.body.innerText.includes(${JSON.stringify(word(key))})`;
}

async function coreShare(pid: number, forMs: number): Promise<number> {
  const cpuBefore = processTreeCpuSeconds(pid);
  const startedMs = performance.now();
  await wait(forMs);
  return (processTreeCpuSeconds(pid) - cpuBefore) / ((performance.now() - startedMs) / 1000);
}

async function readProbe(page: RawPage): Promise<Probe> {
  return JSON.parse(String(await page.evaluate('JSON.stringify(monitorProbe)'))) as Probe;
}

function cueTimes({ titles, words, openedMs }: Probe): Pick<Day, 'cueDelayMs' | 'cueAfterTrueLimitMs'> {
  const cue = titles.find(({ text }) => text.startsWith(word('coach_cue_title')));
  if (!cue || openedMs === null) return { cueDelayMs: null, cueAfterTrueLimitMs: null };
  const shown = words.findLast(({ text, atMs }) => text === word('live_state_off') && atMs <= cue.atMs - DWELL_MS / 2);
  return {
    cueDelayMs: shown ? cue.atMs - shown.atMs : null,
    cueAfterTrueLimitMs: cue.atMs - openedMs - trulyOffMs(),
  };
}

const DWELL_MS = DEFAULT_COACH_CONFIG.dwellMs;
/** Where `off` begins for the upper back, as in src/posture/limits.ts. */
const OFF_FROM_DEG = 12;

function trulyOffMs(): number {
  for (let atMs = 0; atMs < DESK_DAY_SCRIPT.lengthMs; atMs += 250) {
    if (postureAt(DESK_DAY_SCRIPT, atMs).thoracicFlexion >= OFF_FROM_DEG) return atMs;
  }
  throw new Error('Nobody slumps in the footage.');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
