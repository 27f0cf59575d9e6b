import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { openNodeRuntime } from '../cli/node-runtime';
import { readImage } from '../cli/picture/read-image';
import { GOLDEN_FILE, numbersOf, picturePath, type GoldenPose, type LandmarkNumbers } from '../e2e/parity/golden';
import { openParityPage } from '../e2e/parity/open-parity-page';
import type { Pose } from '../src/geometry/landmarks';
import { PersonDetector } from '../src/pose/blaze-pose/person-detector';
import { bodyRegion } from '../src/pose/blaze-pose/region';
import { ENGINE_FOLDER, ensureEngine } from './engine/build-engine';
import { openStudios } from './footage/studio';
import { STILL_SHOTS } from './footage/stills';

/**
 * Records what the second engine sees: `npx tsx scripts/golden.ts`. Needed when the mannequin or that engine changes;
 * the pictures and the golden file in e2e/parity are committed, so that tests need neither.
 */
/** Colours are rounded to 5 bits: a picture then takes some 60 kB, and all decoders read the same from it. */
const COLOUR_STEP = 8;
const NAMES = STILL_SHOTS.map(([name]) => name);

await renderPictures();
const regions = await regionSizes();
const golden = await recordSecondEngine();
writeFileSync(GOLDEN_FILE, `[\n${golden.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`);

/** Without the camera's grain, which no packing makes small. JPEG would not do: decoders differ by whole landmarks. */
async function renderPictures(): Promise<void> {
  const studios = await openStudios(1);
  const [studio] = studios.all;
  mkdirSync(new URL('pictures/', GOLDEN_FILE), { recursive: true });
  for (const [name, shot] of STILL_SHOTS) {
    const { picture } = await studio!.still({ ...shot, noise: 0 });
    writeFileSync(
      picturePath(name),
      PNG.sync.write(fewerColours(PNG.sync.read(picture)), { colorType: 2, deflateLevel: 9 }),
    );
  }
  await studios.close();
}

function fewerColours(picture: PNG): PNG {
  picture.data.forEach((value, i) => (picture.data[i] = Math.min(255, Math.round(value / COLOUR_STEP) * COLOUR_STEP)));
  return picture;
}

/** The sides of the regions that detection leads to, pixels of the frame. */
async function regionSizes(): Promise<number[]> {
  const index = ensureEngine();
  const runtime = await openNodeRuntime(ENGINE_FOLDER, index);
  const bytes = readFileSync(new URL(index.models.detector.file, ENGINE_FOLDER));
  const detector = new PersonDetector(await runtime.compile(bytes, 'wasm'));
  const sizes: number[] = [];
  for (const name of NAMES) {
    const [person] = await detector.detect(readImage(picturePath(name)));
    if (!person) throw new Error(`The detector finds nobody in ${name}; draw that picture another way.`);
    sizes.push(bodyRegion(person.hipCentre, person.bodyEdge).size);
  }
  return sizes;
}

async function recordSecondEngine(): Promise<GoldenPose[]> {
  const page = await openParityPage();
  const lite = await page.run('mediapipe', 'lite', NAMES);
  const full = await page.run('mediapipe', 'full', NAMES);
  await page.close();
  return NAMES.map((picture, i) => {
    const landmarks = { lite: recorded(lite.poses[i], picture), full: recorded(full.poses[i], picture) };
    return { picture, frame: { width: 640, height: 480 }, regionPx: rounded(regions[i] ?? 0), landmarks };
  });
}

function recorded(pose: Pose | null | undefined, picture: string): LandmarkNumbers[] {
  if (!pose) throw new Error(`The second engine finds nobody in ${picture}; draw that picture another way.`);
  return numbersOf(pose.image).map(([x, y, visibility]) => [rounded(x), rounded(y), rounded(visibility)]);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
