import { makeLastingStage } from '../../mannequin/lasting-stage';
import { postureAt } from '../../mannequin/posture-script';
import { sceneWith } from '../../mannequin/scene';
import type { VirtualWebcam } from '../../mannequin/virtual-webcam';
import type { ExerciseId } from '../../program/exercises';
import { demonstrationOf, type Demonstration } from './demonstrated';

/** From the front to the left side and back, slow enough to follow. */
const TURN_MS = 24_000;
const SIDE_DEG = 80;
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
  if (!demonstration) throw new Error(`The mannequin can't do ${id}.`);
  const { stance, script, farthest } = demonstration;
  const stage = makeLastingStage(canvas);
  stage.show(sceneWith({ stance, webcam: webcamAt(demonstration, 0), hasFurniture: false }));
  let [isMoving, isStopped, playedMs] = [!isStill, false, 0];
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function draw(): Promise<void> {
    const beganMs = performance.now();
    stage.draw(postureAt(script, playedMs), cameraAt(demonstration!, playedMs));
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

function webcamAt({ stance }: Demonstration, azimuthDeg: number) {
  const far = stance === 'standing' ? 2.9 : 1.2;
  return { placement: 'standing-front', azimuthDeg, distanceM: far, width: 480, height: 480, hfovDeg: 48 } as const;
}

function cameraAt(demonstration: Demonstration, playedMs: number): VirtualWebcam {
  const azimuthDeg = (SIDE_DEG * (1 - Math.cos((2 * Math.PI * playedMs) / TURN_MS))) / 2;
  return sceneWith({ stance: demonstration.stance, webcam: webcamAt(demonstration, azimuthDeg) }).camera;
}
