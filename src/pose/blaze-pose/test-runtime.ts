import { ANCHOR_COUNT, BOX_STRIDE, HEATMAP_SIZE, POINT_COUNT, POINT_STRIDE, WORLD_STRIDE } from './model-layout';
import type { CompiledModel, ModelRuntime } from './model-runtime';
import { logit } from './sigmoid';

/** What the two networks are to say of whatever they are shown; change it between frames. */
export interface Script {
  /** The detector's score for one person in the middle; 0: it sees nobody. */
  score: number;
  /** The landmark model's presence. */
  presence: number;
  /** What it says in its first runs, one after another, before it comes to `presence`. */
  firstPresences?: number[];
  /** The knees lie below the picture. */
  atDesk?: boolean;
  /** In so many first runs it shows a profile whose ears lie on its shoulders, then one that a body can have. */
  neckless?: number;
  /** Makes the landmark model fail. */
  failure?: Error;
}

/** Networks that follow a script instead of looking, so that tracking can be replayed. Counts its runs. */
export class ScriptedRuntime implements ModelRuntime {
  detectorRuns = 0;
  landmarkRuns = 0;
  modelsAlive = 0;

  constructor(readonly script: Script) {}

  async compile(bytes: Uint8Array): Promise<CompiledModel> {
    this.modelsAlive++;
    const dispose = () => void this.modelsAlive--;
    const isDetector = bytes[0] === DETECTOR_BYTE;
    const run = async () => (isDetector ? this.detect() : this.findLandmarks());
    return { accelerator: 'wasm', inputLength: isDetector ? 224 * 224 * 3 : 256 * 256 * 3, run, dispose };
  }

  dispose(): void {}

  private detect(): Float32Array[] {
    this.detectorRuns++;
    return detectorOutputs(this.script.score);
  }

  private findLandmarks(): Float32Array[] {
    this.landmarkRuns++;
    if (this.script.failure) throw this.script.failure;
    const { firstPresences, presence, atDesk = false, neckless } = this.script;
    const outputs = landmarkOutputs(firstPresences?.shift() ?? presence, atDesk);
    return neckless === undefined ? outputs : profileOutputs(outputs, this.landmarkRuns > neckless);
  }
}

const DETECTOR_BYTE = 1;

/** Stand-ins for the files: only which is which matters to the script. */
export async function scriptedBytes(name: string): Promise<Uint8Array> {
  return Uint8Array.of(name === 'detector' ? DETECTOR_BYTE : 2);
}

/** The anchor in the very middle of the first grid; box, hips below it and the body's circle above. */
const MIDDLE_ANCHOR = (14 * 28 + 14) * 2;

function detectorOutputs(score: number): Float32Array[] {
  const boxes = new Float32Array(ANCHOR_COUNT * BOX_STRIDE);
  boxes.set([0, 0, 60, 60, 0, 60, 0, -60], MIDDLE_ANCHOR * BOX_STRIDE);
  const scores = new Float32Array(ANCHOR_COUNT).fill(-50);
  if (score > 0) scores[MIDDLE_ANCHOR] = logit(score);
  return [boxes, scores];
}

/** Every point in the middle, but the knees at a desk; the next region the same as this one. */
function landmarkOutputs(presence: number, atDesk: boolean): Float32Array[] {
  const points = new Float32Array(POINT_COUNT * POINT_STRIDE);
  for (let i = 0; i < POINT_COUNT; i++) points.set([128, 128, 0, 4, 4], i * POINT_STRIDE);
  points.set([128, 128 - 256 / 2.5], 34 * POINT_STRIDE);
  if (atDesk) for (const knee of [25, 26]) points[knee * POINT_STRIDE + 1] = 255;
  const heatmap = new Float32Array(HEATMAP_SIZE * HEATMAP_SIZE * POINT_COUNT).fill(-30);
  return [points, Float32Array.of(presence), heatmap, new Float32Array(POINT_COUNT * WORLD_STRIDE)];
}

/** Shoulders turned away, hips 80 of 256 below them, ears 40 above or none. */
function profileOutputs(outputs: Float32Array[], hasNeck: boolean): Float32Array[] {
  const [points, , , world] = outputs;
  for (const ear of [7, 8]) points!.set([128, hasNeck ? 88 : 128], ear * POINT_STRIDE);
  for (const hip of [23, 24]) points!.set([128, 208], hip * POINT_STRIDE);
  world!.set([0, 0, 0.2], 11 * WORLD_STRIDE);
  return outputs;
}
