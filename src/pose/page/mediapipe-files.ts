import type { EngineFile } from '../engine-index';
import { fetchEngineFile, fetchEngineIndex } from '../fetch-engine-file';
import type { ModelSize } from '../pose-estimator';

/** What the runtime loads in every browser with SIMD, which is all that can run this app. */
const NEEDED = [
  'pose_solution_packed_assets_loader.js',
  'pose_solution_packed_assets.data',
  'pose_solution_simd_wasm_bin.js',
  'pose_solution_simd_wasm_bin.wasm',
  'pose_web.binarypb',
];

/**
 * The folder the runtime finds its files in. It loads them by itself and never ends where one is missing or damaged;
 * so they are fetched with their hash first, and the browser's cache serves them again. Throws EngineError.
 */
export async function checkMediapipeFiles(base: string, model: ModelSize): Promise<string> {
  const { mediapipe } = await fetchEngineIndex(base);
  const names = [...NEEDED, `pose_landmark_${model}.tflite`];
  await Promise.all(
    mediapipe.files.filter((entry) => names.includes(nameOf(entry))).map((entry) => drain(base, entry)),
  );
  return new URL(mediapipe.folder, base).href;
}

async function drain(base: string, entry: EngineFile): Promise<void> {
  const response = await fetchEngineFile(base, entry);
  await response.body?.cancel();
}

function nameOf({ file }: EngineFile): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
