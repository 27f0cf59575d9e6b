import type { FrameCheck } from './frame-check';

/** What is the matter with the pictures, as far as their numbers tell. */
export type HealthFinding = 'ok' | 'covered' | 'tooDark' | 'frozen';

export interface CameraHealth {
  readonly finding: HealthFinding;
  /** Since when frames have looked covered or too dark; null: the last one did not. */
  readonly coveredSinceMs: number | null;
  readonly darkSinceMs: number | null;
  /** The first of the frames in a row that are alike to the last bit, and how many followed it. */
  readonly sameSinceMs: number | null;
  readonly sameFrames: number;
  readonly lastFrameMs: number;
  /** When this was stepped last, with or without a frame. */
  readonly lastStepMs: number;
}

export interface HealthConfig {
  /** No frame for this long is `frozen`. Three frames' time at the wanted rate, and never under 5 s. */
  readonly frameAgeLimitMs: number;
}

/** Cameras take up to 2–3 s to start or to change their rate. */
export const DEFAULT_HEALTH_CONFIG: HealthConfig = { frameAgeLimitMs: 5000 };

/** Even: a finger or a shutter leaves only sensor noise (a few levels); any lit room spreads by 20 and more. */
const COVERED_SPREAD = 8;
/** Dark: light through a finger reaches about 40; a white tape over the lens is no darkness and stays unnamed. */
const COVERED_LUMA = 45;
const COVERED_MS = 2000;
/** Automatic exposure holds rooms at 80–130; below this it has given up and noise is as strong as faces. */
const DARK_LUMA = 24;
/** Light must rise clear of the limit before the finding is taken back. */
const DARK_LUMA_OVER = 30;
const DARK_MS = 2000;
/** Sensor noise changes some of 768 samples in every frame, so exact sameness is a stuck camera. */
const FROZEN_MS = 5000;
/** At low rates a denoised picture of an empty, still room can repeat by chance: ask for this many repeats too. */
const FROZEN_FRAMES = 10;

export function startCameraHealth(nowMs: number): CameraHealth {
  const none = { coveredSinceMs: null, darkSinceMs: null, sameSinceMs: null, sameFrames: 0 };
  return { finding: 'ok', ...none, lastFrameMs: nowMs, lastStepMs: nowMs };
}

/** `check` of a new frame, or null on a clock tick without one. Call at least once a second. */
export function stepCameraHealth(
  state: CameraHealth,
  check: FrameCheck | null,
  nowMs: number,
  config: HealthConfig = DEFAULT_HEALTH_CONFIG,
): CameraHealth {
  return check ? withFrame(state, check, nowMs) : withoutFrame(state, nowMs, config);
}

function withFrame(state: CameraHealth, check: FrameCheck, nowMs: number): CameraHealth {
  const isCovered = check.lumaSpread < COVERED_SPREAD && check.meanLuma < COVERED_LUMA;
  const isDark = check.meanLuma < (state.finding === 'tooDark' ? DARK_LUMA_OVER : DARK_LUMA);
  const isSame = check.change === 0;
  const next = {
    coveredSinceMs: isCovered ? (state.coveredSinceMs ?? nowMs) : null,
    darkSinceMs: isDark ? (state.darkSinceMs ?? nowMs) : null,
    sameSinceMs: isSame ? (state.sameSinceMs ?? nowMs) : null,
    sameFrames: isSame ? state.sameFrames + 1 : 0,
    lastFrameMs: nowMs,
    lastStepMs: nowMs,
  };
  return { ...next, finding: findingOf(next, nowMs) };
}

/** Covered comes first: black pictures from a shutter are also dark, and often without any noise at all. */
function findingOf(state: Omit<CameraHealth, 'finding'>, nowMs: number): HealthFinding {
  if (lasts(state.coveredSinceMs, COVERED_MS, nowMs)) return 'covered';
  if (lasts(state.sameSinceMs, FROZEN_MS, nowMs) && state.sameFrames > FROZEN_FRAMES) return 'frozen';
  if (lasts(state.darkSinceMs, DARK_MS, nowMs)) return 'tooDark';
  return 'ok';
}

function lasts(sinceMs: number | null, limitMs: number, nowMs: number): boolean {
  return sinceMs !== null && nowMs - sinceMs >= limitMs;
}

/** A tick that itself comes late (the laptop slept, the tab was frozen) says nothing about the camera: count anew. */
function withoutFrame(state: CameraHealth, nowMs: number, { frameAgeLimitMs }: HealthConfig): CameraHealth {
  if (nowMs - state.lastStepMs >= frameAgeLimitMs) return { ...state, lastFrameMs: nowMs, lastStepMs: nowMs };
  const isOld = nowMs - state.lastFrameMs >= frameAgeLimitMs;
  return { ...state, finding: isOld ? 'frozen' : state.finding, lastStepMs: nowMs };
}
