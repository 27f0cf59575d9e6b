import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceKey } from './cache-key';
import { CLIPS, shotsOf, type Clip, type ClipName } from './clips';
import { inSingleFile } from './single-file';
import { STILL_SHOTS } from './stills';
import { openStudio, type Studio } from './studio';
import { blackFrame, Y4mWriter } from './y4m';

export const FOOTAGE_FOLDER = fileURLToPath(new URL('../../e2e/footage', import.meta.url));
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
  const missing = names.filter((name) => !isFresh(name, key));
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
    for (const name of names) {
      await renderClip(studio, name, report);
      markFresh(name, key);
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

async function renderClip(studio: Studio, name: ClipName, report: Report): Promise<void> {
  const clip: Clip = CLIPS[name];
  const beganMs = performance.now();
  const unfinished = `${clipPath(name)}.part`;
  const writer = new Y4mWriter(unfinished, { ...SIZE, fps: clip.fps });
  const shots = shotsOf(clip);
  let last: Uint8Array = blackFrame(SIZE);
  for (const shot of shots) {
    last = shot ? await studio.frame(shot) : blackFrame(SIZE);
    await writer.frame(last);
  }
  await writer.close(clip.isUnplugged ? last : undefined);
  renameSync(unfinished, clipPath(name));
  const tookMs = performance.now() - beganMs;
  report(`clip ${name}: ${shots.length} frames, ${Math.round(tookMs / shots.length)} ms a frame`);
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
