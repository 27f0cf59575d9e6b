import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourceKey } from './cache-key';
import { CLIPS, shotsOf, type Clip, type ClipName } from './clips';
import { LEARN_SHOTS } from './learn-places';
import { inSingleFile } from './single-file';
import type { Shot } from './shot';
import { STILL_SHOTS } from './stills';
import { openStudios, type Studio } from './studio';
import { blackFrame, Y4mWriter } from './y4m';

export const FOOTAGE_FOLDER = fileURLToPath(new URL('../../e2e/footage', import.meta.url));

const SIZE = { width: 640, height: 480 };

export interface Footage {
  clip(name: ClipName): string;
  /** The picture; its truth lies beside it as .json. */
  still(name: string): string;
}

type Report = (line: string) => void;

/** Renders what is missing or was drawn by older code. Paths of what is there. */
export async function ensureFootage(names: readonly ClipName[], report: Report = () => {}): Promise<Footage> {
  mkdirSync(FOOTAGE_FOLDER, { recursive: true });
  await inSingleFile(join(FOOTAGE_FOLDER, 'rendering'), () => renderMissing(names, report));
  return { clip: clipPath, still: (name) => join(FOOTAGE_FOLDER, `${name}.png`) };
}

async function renderMissing(names: readonly ClipName[], report: Report): Promise<void> {
  const key = sourceKey();
  const missing = names.filter((name) => !isFresh(name, key));
  const stills = STILL_LISTS.filter(({ mark, drawnBy }) => !isFresh(mark, drawnBy));
  if (missing.length || stills.length) await render(missing, { stills, key, report });
}

/** Lists of pictures, each drawn again when its own list has changed. */
const STILL_LISTS = [
  { mark: 'stills', shots: STILL_SHOTS, drawnBy: sourceKey(), type: 'png' },
  { mark: 'learn-places', shots: LEARN_SHOTS, drawnBy: sourceKey('learn-places.ts'), type: 'jpeg' },
] as const;

export function clipPath(name: ClipName): string {
  return join(FOOTAGE_FOLDER, `${name}.y4m`);
}

interface Work {
  readonly stills: readonly (typeof STILL_LISTS)[number][];
  readonly key: string;
  readonly report: Report;
}

type Task = (studio: Studio, pencil: Pencil) => Promise<void>;

/** Each studio takes what is next, the longest film first; pictures come last. */
async function render(names: readonly ClipName[], { stills, key, report }: Work): Promise<void> {
  const longestFirst = [...names].sort((a, b) => CLIPS[b].script.lengthMs - CLIPS[a].script.lengthMs);
  const clips = longestFirst.map((name): Task => async (_, pencil) => {
    await renderClip(pencil, name, report);
    markFresh(name, key);
  });
  const lists = stills.map((list): Task => async (studio) => {
    await renderStills(studio, list, report);
    markFresh(list.mark, list.drawnBy);
  });
  await share([...clips, ...lists]);
}

async function share(left: Task[]): Promise<void> {
  const studios = await openStudios(left.length);
  try {
    await Promise.all(
      studios.all.map(async (studio) => {
        const pencil = rememberingPencil(studio);
        for (let task = left.shift(); task; task = left.shift()) await task(studio, pencil);
      }),
    );
  } finally {
    await studios.close();
  }
}

async function renderStills(studio: Studio, list: (typeof STILL_LISTS)[number], report: Report): Promise<void> {
  const beganMs = performance.now();
  for (const [name, shot] of list.shots) {
    const { picture, truth } = await studio.still(shot, `image/${list.type}`);
    writeFileSync(join(FOOTAGE_FOLDER, `${name}.${list.type}`), picture);
    writeFileSync(join(FOOTAGE_FOLDER, `${name}.json`), JSON.stringify(truth, null, 1));
  }
  const tookMs = performance.now() - beganMs;
  report(`${list.mark}: ${list.shots.length} pictures, ${Math.round(tookMs / list.shots.length)} ms each`);
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
  const clip: Clip = CLIPS[name];
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
