import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ENGINE_FOLDER, ensureEngine } from '../scripts/engine/build-engine';
import type { Frame, Pixels } from '../src/camera/frame';
import { BlazePose, type BlazePoseParts } from '../src/pose/blaze-pose/blaze-pose';
import type { EngineFile } from '../src/pose/engine-index';
import { EngineError } from '../src/pose/pose-estimator';
import type { RegionKind } from '../src/pose/blaze-pose/region';
import { openNodeRuntime } from './node-runtime';

/** The very engine the page uses, over the files the build made. Not loaded yet. */
export async function openNodeEngine(region: RegionKind = 'standard'): Promise<BlazePose> {
  return new BlazePose({ ...(await engineParts()), readPixels: pixelsOf, region });
}

/** What an engine is made of in Node, but for who reads its pixels. */
export async function engineParts(): Promise<Omit<BlazePoseParts, 'readPixels' | 'region'>> {
  const index = ensureEngine();
  return {
    runtime: await openNodeRuntime(ENGINE_FOLDER, index),
    modelBytes: async (name) => readWhole(index.models[name]),
    nowMs: () => performance.now(),
  };
}

function readWhole({ file, sha256 }: EngineFile): Uint8Array {
  const bytes = readFileSync(new URL(file, ENGINE_FOLDER));
  if (createHash('sha256').update(bytes).digest('hex') === sha256) return bytes;
  const detail = `public/engine/${file} is damaged. Delete public/engine and try again.`;
  throw new EngineError({ kind: 'modelDamaged', file, detail });
}

function pixelsOf({ image }: Frame): Pixels {
  if ('data' in image) return image;
  throw new Error('Node has no VideoFrame or ImageBitmap: hand over decoded pixels.');
}
