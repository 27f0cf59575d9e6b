import { imageLandmarks, cameraLandmarks, trueLandmarks } from '../../src/mannequin/true-landmarks';
import { trueAngles } from '../../src/mannequin/true-angles';
import { poseIn, sceneWith, type Scene } from '../../src/mannequin/scene';
import { makeStage } from '../../src/mannequin/stage';
import type { PostureAngles } from '../../src/mannequin/posture-angles';
import type { VirtualWebcam } from '../../src/mannequin/virtual-webcam';
import type { Shot, ShotTruth, SceneChoice, StudioPage } from './shot';
import { exposed } from './exposure';
import { grainy } from './sensor-noise';
import { toI420 } from './i420';

/** The page that draws for scripts/footage.ts. It stays open for all shots; a new scene costs seconds, a new posture little. */
const stage = makeStage();
const copy = document.createElement('canvas');
let scene: Scene = sceneWith({});
let shownAs = '';

function show(choice: SceneChoice): void {
  const key = JSON.stringify(choice);
  if (key === shownAs) return;
  scene = sceneWith(choice);
  stage.show(scene);
  shownAs = key;
}

function pixelsOf(shot: Shot): ImageData {
  show(shot.scene);
  const { width, height } = stage.canvas;
  [copy.width, copy.height] = [width, height];
  const context = copy.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('studio: this browser gives no 2D canvas');
  stage.draw(shot.posture, shot.camera);
  context.drawImage(stage.canvas, 0, 0);
  if (shot.lens?.movedFrom) blurWith(context, shot.lens.movedFrom, shot.camera);
  const pixels = context.getImageData(0, 0, width, height);
  return grainy(shot.lens ? exposed(pixels, shot.lens) : pixels, shot.noise, shot.noiseSeed);
}

/** The mean of the two ends of an exposure, near enough to what moved in between. */
function blurWith(context: CanvasRenderingContext2D, before: PostureAngles, camera?: VirtualWebcam): void {
  stage.draw(before, camera);
  context.globalAlpha = 0.5;
  context.drawImage(stage.canvas, 0, 0);
  context.globalAlpha = 1;
}

function truthOf(posture: PostureAngles, camera: VirtualWebcam): ShotTruth {
  const posed = poseIn(scene, posture);
  const points = trueLandmarks(posed);
  return {
    camera,
    posture,
    landmarks: imageLandmarks(points, camera),
    cameraMetres: cameraLandmarks(points, camera),
    angles: trueAngles(posed, camera),
  };
}

const studio: StudioPage = {
  async still(shot, type) {
    const context = copy.getContext('2d');
    const pixels = pixelsOf(shot);
    context?.putImageData(pixels, 0, 0);
    const picture = copy.toDataURL(type, shot.lens?.quality ?? 0.92).split(',')[1] ?? '';
    return { picture, truth: truthOf(shot.posture, shot.camera ?? scene.camera) };
  },
  async frame(shot, address) {
    const pixels = pixelsOf(shot);
    await fetch(address, { method: 'POST', body: toI420(pixels) });
  },
};

Object.assign(window, { studio });
