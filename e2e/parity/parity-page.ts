import type { Pixels } from '../../src/camera/frame';
import type { FrameSource } from '../../src/camera/frame-source';
import type { Pose } from '../../src/geometry/landmarks';
import { allowOwnScripts } from '../../src/pose/own-scripts';
import { openPoseEngine } from '../../src/pose/page/open-pose-engine';
import type { PoseEngine } from '../../src/pose/pose-engine';
import type { EngineId, EngineInfo, ModelSize } from '../../src/pose/pose-estimator';

export interface ParityRun {
  readonly info: EngineInfo;
  /** One for each picture, in order: what the engine says of it at first sight. */
  readonly poses: readonly (Pose | null)[];
}

declare global {
  interface Window {
    /** Pictures as PNG in base64. Both engines are given the very same decoded pixels. */
    runEngine(engine: EngineId, model: ModelSize, pictures: readonly string[]): Promise<ParityRun>;
  }
}

allowOwnScripts();

window.runEngine = async (engine, model, pictures) => {
  const client = openPoseEngine();
  const info = await client.load({ model, engine, accelerator: 'wasm', smoothing: false });
  const poses: (Pose | null)[] = [];
  for (const picture of pictures) poses.push(await firstSight(client, await decode(picture)));
  client.dispose();
  return { info, poses };
};

async function decode(picture: string): Promise<Pixels> {
  const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) throw new Error('This browser gives no 2D canvas.');
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

/** Forgets whom it followed, then looks once. */
function firstSight(client: PoseEngine, pixels: Pixels): Promise<Pose | null> {
  client.reset();
  return new Promise((resolve, reject) => {
    const stop = client.watch(sourceOf(pixels), {
      onResult: ({ pose }) => {
        stop();
        resolve(pose);
      },
      onFault: (fault) => reject(new Error(`${fault.kind}: ${fault.detail}`)),
      onEnd: () => reject(new Error('The picture ended.')),
    });
  });
}

/** Gives its picture once. */
function sourceOf(pixels: Pixels): FrameSource {
  const { width, height } = pixels;
  let isGiven = false;
  return {
    kind: 'file',
    label: 'picture',
    width,
    height,
    preview: { kind: 'canvas', canvas: document.createElement('canvas') },
    stream: () => null,
    grab: async (timestampMs) => {
      if (isGiven) return null;
      isGiven = true;
      return { image: pixels, timestampMs, width, height };
    },
    setFrameRate: async () => undefined,
    stop: () => undefined,
  };
}
