import type { PostureAngles } from './posture-angles';
import type { Scene } from './scene';
import { makeStage, type Stage } from './stage';
import type { VirtualWebcam } from './virtual-webcam';

/** A stage that outlives a crash of the graphics process: what it showed is drawn anew once the graphics card is back. */
export interface LastingStage extends Stage {
  /** The graphics card was lost: the canvas is empty for now. */
  readonly isLost: boolean;
}

/** What the canvas shows. */
interface Drawing {
  readonly posture: PostureAngles;
  readonly camera: VirtualWebcam | undefined;
}

/** Throws where the browser gives no WebGL. */
export function makeLastingStage(canvas?: HTMLCanvasElement): LastingStage {
  const stage = makeStage(canvas);
  const gl = stage.canvas.getContext('webgl2');
  let [scene, last]: [Scene | null, Drawing | null] = [null, null];

  function show(wanted: Scene): void {
    scene = wanted;
    stage.show(wanted);
  }

  function draw(posture: PostureAngles, camera?: VirtualWebcam): void {
    last = { posture, camera };
    stage.draw(posture, camera);
  }

  /** Painted textures went with the graphics card, and Chromium reads the canvas as black until its size has changed. */
  function drawAnew(): void {
    if (!scene) return;
    stage.canvas.width = 1;
    show(scene);
    if (last) draw(last.posture, last.camera);
  }

  // three.js listens since the stage was made: it has asked for the context and set itself up before this one hears.
  stage.canvas.addEventListener('webglcontextrestored', drawAnew);
  return {
    ...stage,
    show,
    draw,
    get isLost() {
      return gl?.isContextLost() ?? true;
    },
    dispose: () => {
      stage.canvas.removeEventListener('webglcontextrestored', drawAnew);
      stage.dispose();
      // Browsers give a page sixteen contexts at most; else this one would stay until its canvas is collected.
      gl?.getExtension('WEBGL_lose_context')?.loseContext();
    },
  };
}
