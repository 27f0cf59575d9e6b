import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceKey } from './cache-key';
import { CLIPS, shotsOf, type Clip, type ClipName as DeskClipName } from './clips';
import { LEARN_CLIPS } from './learn-clips';
import { inSingleFile } from './single-file';
import type { Shot } from './shot';
import { STILL_SHOTS } from './stills';
import { openStudio, type Studio } from './studio';
import { blackFrame, Y4mWriter } from './y4m';

export const FOOTAGE_FOLDER = fileURLToPath(new URL('../../e2e/footage', import.meta.url));
export const ALL_CLIPS = { ...CLIPS, ...LEARN_CLIPS };
export type ClipName = DeskClipName | keyof typeof LEARN_CLIPS;

const SIZE = { width: 640, height: 480 };

export interface Footage {
  clip(name: ClipName): string;
  /** The picture; its truth lies beside it as .json. */
  still(name: string): string;
}

type Report = (line: string) => void;

/** Renders what is missing or was drawn by older code, one studio for all. Paths of what is there. */
export async function ensureFootage(names: readonly ClipName[], report: Report = () => {}): Promise<Footage> {
  mkdirSync(FOOTAGE_FOLDER, { recursive: true });
  await inSingleFile(join(FOOTAGE_FOLDER, 'rendering'), () => renderMissing(names, report));
  return { clip: clipPath, still: (name) => join(FOOTAGE_FOLDER, `${name}.png`) };
}

async function renderMissing(names: readonly ClipName[], report: Report): Promise<void> {
  const key = sourceKey();
  const missing = names.filter((name) => !isFresh(name, keyOf(name)));
  const hasStills = isFresh('stills', key);
  if (missing.length || !hasStills) await render(missing, { withStills: !hasStills, key, report });
}

export function clipPath(name: ClipName): string {
  return join(FOOTAGE_FOLDER, `${name}.y4m`);
}

interface Work {
  readonly withStills: boolean;
  readonly key: string;
  readonly report: Report;
}

async function render(names: readonly ClipName[], { withStills, key, report }: Work): Promise<void> {
  const studio = await openStudio();
  try {
    if (withStills) await renderStills(studio, report);
    if (withStills) markFresh('stills', key);
    const pencil = rememberingPencil(studio);
    for (const name of names) {
      const drawnBy = keyOf(name);
      await renderClip(pencil, name, report);
      markFresh(name, drawnBy);
    }
  } finally {
    await studio.close();
  }
}

async function renderStills(studio: Studio, report: Report): Promise<void> {
  for (const [name, shot] of STILL_SHOTS) {
    const { picture, truth } = await studio.still(shot);
    writeFileSync(join(FOOTAGE_FOLDER, `${name}.png`), picture);
    writeFileSync(join(FOOTAGE_FOLDER, `${name}.json`), JSON.stringify(truth, null, 1));
    report(`still ${name}`);
  }
}

type Pencil = (shot: Shot) => Promise<Uint8Array>;

/** Several clips begin alike; ten seconds at 5 frames a second are drawn once. */
const REMEMBERED_FRAMES = 50;

function rememberingPencil(studio: Studio): Pencil {
  const drawn = new Map<string, Uint8Array>();
  return async (shot) => {
    const key = JSON.stringify(shot);
    const planes = drawn.get(key) ?? (await studio.frame(shot));
    if (drawn.size < REMEMBERED_FRAMES) drawn.set(key, planes);
    return planes;
  };
}

async function renderClip(pencil: Pencil, name: ClipName, report: Report): Promise<void> {
  const clip: Clip = ALL_CLIPS[name];
  const beganMs = performance.now();
  const unfinished = `${clipPath(name)}.part`;
  const writer = new Y4mWriter(unfinished, { ...SIZE, fps: clip.fps });
  const shots = shotsOf(clip);
  let last: Uint8Array = blackFrame(SIZE);
  for (const shot of shots) {
    last = shot ? await pencil(shot) : blackFrame(SIZE);
    await writer.frame(last);
  }
  await writer.close(clip.isUnplugged ? last : undefined);
  renameSync(unfinished, clipPath(name));
  const tookMs = performance.now() - beganMs;
  report(`clip ${name}: ${shots.length} frames, ${Math.round(tookMs / shots.length)} ms a frame`);
}

function keyOf(name: ClipName): string {
  return name in LEARN_CLIPS ? sourceKey('learn-clips.ts') : sourceKey();
}

function isFresh(name: string, key: string): boolean {
  const mark = markPath(name);
  return existsSync(mark) && readFileSync(mark, 'utf8') === key;
}

function markFresh(name: string, key: string): void {
  writeFileSync(markPath(name), key);
}

function markPath(name: string): string {
  return join(FOOTAGE_FOLDER, `${name}.key`);
}
