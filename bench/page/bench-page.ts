import { openWebcam } from '../../src/camera/webcam';
import { allowOwnScripts } from '../../src/pose/own-scripts';
import { openPoseEngine } from '../../src/pose/page/open-pose-engine';
import type { FrameSource } from '../../src/camera/frame-source';

/**
 * The camera and one engine, or none, and nothing of the app around them: what is measured here is the way from pixels
 * to pose. `#engine=litert|mediapipe|none&fps=30`. Another engine is measured beside ours (`bench -- --compare FOLDER`)
 * by a page of its own that keeps `window.bench` as described here, in a folder with an index.html and a `_headers`.
 */
export interface BenchState {
  ready: boolean;
  /** Frames looked at so far, and in how many of them somebody was found. */
  frames: number;
  found: number;
  engine: string;
  fault: string | null;
}

declare global {
  interface Window {
    bench: BenchState;
  }
}

allowOwnScripts();

const state: BenchState = { ready: false, frames: 0, found: 0, engine: 'none', fault: null };
window.bench = state;

start(new URLSearchParams(location.hash.slice(1))).catch((error: unknown) => (state.fault = String(error)));

async function start(wishes: URLSearchParams): Promise<void> {
  const fps = Number(wishes.get('fps') ?? 30);
  const source = await openWebcam({ width: 640, height: 480, fps });
  if (!('preview' in source)) throw new Error(`The camera did not open: ${source.kind}`);
  show(source);
  const engine = wishes.get('engine');
  if (engine === 'litert' || engine === 'mediapipe') await watch(source, engine, fps);
  state.ready = true;
}

function show({ preview }: FrameSource): void {
  if (preview.kind !== 'stream') return;
  const video = document.createElement('video');
  Object.assign(video, { srcObject: preview.stream, autoplay: true, muted: true, width: 320 });
  document.body.append(video);
}

async function watch(source: FrameSource, engine: 'litert' | 'mediapipe', fps: number): Promise<void> {
  const client = openPoseEngine();
  const info = await client.load({ model: 'lite', engine, smoothing: true });
  state.engine = `${info.engine} ${info.model} ${info.accelerator}`;
  client.watch(
    source,
    {
      onResult: ({ pose }) => {
        state.frames += 1;
        if (pose) state.found += 1;
      },
      onFault: (fault) => (state.fault = `${fault.kind}: ${fault.detail}`),
      onEnd: () => (state.fault = 'The camera ended.'),
    },
    fps,
  );
}
