import { makeLastingStage } from '../../mannequin/lasting-stage';
import { postureAt } from '../../mannequin/posture-script';
import { sceneWith } from '../../mannequin/scene';
import type { VirtualWebcam } from '../../mannequin/virtual-webcam';
import type { ExerciseId } from '../../program/exercises';
import { demonstrationOf, type Demonstration } from './demonstrated';
import { eyeAt, TURN_MS } from './demonstration-view';

const FPS = 20;
/** Where drawing is slow, the page gets as much of the machine as the figure. */
const REST_SHARE = 1;

export interface Showing {
  /** Goes on, or stays as it is. */
  setMoving(isMoving: boolean): void;
  stop(): void;
}

/**
 * The mannequin doing an exercise over and over while the eye goes slowly around it. `isStill`: one picture from half way
 * between front and side. Throws where the browser gives no WebGL. Load this module with a dynamic import.
 */
export function showMannequin(canvas: HTMLCanvasElement, id: ExerciseId, isStill: boolean): Showing {
  const demonstration = demonstrationOf(id);
  const { stance, things, script, farthest } = demonstration;
  const stage = makeLastingStage(canvas);
  const scene = sceneWith({ stance, things, isWhole: true, hasFurniture: false });
  stage.show({ ...scene, camera: cameraAt(demonstration, 0) });
  let [isMoving, isStopped, playedMs] = [!isStill, false, 0];
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function draw(): Promise<void> {
    const beganMs = performance.now();
    stage.draw(postureAt(script, playedMs), cameraAt(demonstration, playedMs));
    await stage.drawn();
    if (isStopped || !isMoving) return;
    const tookMs = performance.now() - beganMs;
    const waitMs = Math.max(1000 / FPS - tookMs, tookMs * REST_SHARE);
    playedMs += tookMs + waitMs;
    timer = setTimeout(() => void draw(), waitMs);
  }

  if (isStill) stage.draw(farthest, cameraAt(demonstration, TURN_MS / 4));
  else void draw();
  return {
    setMoving: (next) => {
      if (next === isMoving) return;
      isMoving = next;
      if (next) void draw();
      else clearTimeout(timer);
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      stage.dispose();
    },
  };
}

const SIZE_PX = 480;

function cameraAt({ stance, ground, things }: Demonstration, playedMs: number): VirtualWebcam {
  return eyeAt({ stance, ground, hasChair: things.includes('chair'), sizePx: SIZE_PX }, playedMs);
}
