import {
  ACESFilmicToneMapping,
  Group,
  Matrix4,
  PCFShadowMap,
  PerspectiveCamera,
  Scene as ThreeScene,
  WebGLRenderer,
} from 'three';
import { disposeParts } from './dispose-parts';
import { exerciseThings } from './exercise-things';
import { makeFigure, type Figure } from './figure';
import { makeFurniture } from './furniture';
import { lighting } from './lighting';
import type { PostureAngles } from './posture-angles';
import { seededRandom } from './random';
import { makeRoom } from './room';
import { poseIn, type Scene } from './scene';
import { cameraAxes, type VirtualWebcam } from './virtual-webcam';
import { workplaceFor } from './workplace';

/** Draws scenes into a canvas. One figure at a time. */
export interface Stage {
  readonly canvas: HTMLCanvasElement;
  /** Builds the person and the room: a second or two. */
  show(scene: Scene): void;
  /** Draws the person of the shown scene in a posture; `camera` if it has moved since. */
  draw(posture: PostureAngles, camera?: VirtualWebcam): void;
  /**
   * Resolves when the last drawing is really there. Drawing calls return at once; where the processor draws, calls made
   * faster than it can work pile up, and whoever reads the canvas then waits for all of them.
   */
  drawn(): Promise<void>;
  dispose(): void;
}

interface Shown {
  readonly scene: Scene;
  readonly world: ThreeScene;
  readonly figure: Figure;
}

/** Throws where the browser gives no WebGL. */
export function makeStage(canvas: HTMLCanvasElement = document.createElement('canvas')): Stage {
  const renderer = new WebGLRenderer({ canvas, antialias: true, preserveDrawingBuffer: true });
  renderer.setPixelRatio(1);
  renderer.shadowMap.enabled = true;
  renderer.shadowMap.type = PCFShadowMap;
  renderer.toneMapping = ACESFilmicToneMapping;
  let shown: Shown | null = null;
  return {
    canvas,
    show: (scene) => {
      if (shown) disposeParts(shown.world);
      shown = build(scene);
      renderer.setSize(scene.camera.width, scene.camera.height, false);
    },
    draw: (posture, camera) => {
      if (!shown) throw new Error('Stage.draw: show a scene first');
      shown.figure.place(poseIn(shown.scene, posture));
      shown.figure.showPhone(posture.arms === 'phone');
      renderer.render(shown.world, lens(camera ?? shown.scene.camera));
    },
    drawn: () => finished(renderer.getContext() as WebGL2RenderingContext),
    dispose: () => {
      if (shown) disposeParts(shown.world);
      renderer.dispose();
    },
  };
}

const POLL_MS = 4;

/** Asks now and then instead of waiting, so that the page stays free. */
async function finished(gl: WebGL2RenderingContext): Promise<void> {
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!fence) return;
  gl.flush();
  while (gl.clientWaitSync(fence, 0, 0) === gl.TIMEOUT_EXPIRED) await new Promise((wake) => setTimeout(wake, POLL_MS));
  gl.deleteSync(fence);
}

function build(scene: Scene): Shown {
  const random = seededRandom(scene.roomSeed);
  const world = new ThreeScene();
  const figure = makeFigure(scene.person, scene.skeleton);
  world.add(makeRoom(scene.light, random), lighting(scene.light, random), figure.root);
  if (scene.hasFurniture) world.add(furnitureOf(scene));
  if (scene.things.length > 0) world.add(exerciseThings(scene.things));
  return { scene, world, figure };
}

function furnitureOf({ skeleton, stance, camera, roomSeed }: Scene): Group {
  const isInFront = Math.abs(camera.azimuthDeg) < 60;
  return makeFurniture(
    { workplace: workplaceFor(skeleton), hasChair: stance === 'seated', hasMonitor: !isInFront },
    seededRandom(roomSeed + 1000),
  );
}

/** three.js cameras look along their own −z with y up. */
function lens(webcam: VirtualWebcam): PerspectiveCamera {
  const { right, down, forward } = cameraAxes(webcam);
  const vertical = 2 * Math.atan((Math.tan((webcam.hfovDeg * Math.PI) / 360) * webcam.height) / webcam.width);
  const camera = new PerspectiveCamera((vertical * 180) / Math.PI, webcam.width / webcam.height, 0.05, 30);
  const [x, y, z] = webcam.position;
  camera.matrixAutoUpdate = false;
  camera.matrix.copy(
    new Matrix4().set(
      ...([right[0], -down[0], -forward[0], x] as const),
      ...([right[1], -down[1], -forward[1], y] as const),
      ...([right[2], -down[2], -forward[2], z] as const),
      ...([0, 0, 0, 1] as const),
    ),
  );
  camera.updateMatrixWorld(true);
  return camera;
}
