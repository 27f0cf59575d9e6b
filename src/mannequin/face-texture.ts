import { CanvasTexture, SRGBColorSpace } from 'three';
import { faceCanvas, TEXTURE, type FaceCanvas } from './face-canvas';
import { paintBeard, paintBrows, paintLips } from './face-paint';
import type { Look } from './person';
import { seededRandom } from './random';

export function faceTexture(look: Look): CanvasTexture {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, TEXTURE);
  const face = faceCanvas(canvas, look);
  paintSkin(face, look);
  paintShadows(face);
  paintLips(face);
  paintBrows(face, look);
  if (look.beard) paintBeard(face, look);
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  texture.anisotropy = 4;
  return texture;
}

function paintSkin({ context }: FaceCanvas, look: Look): void {
  context.fillStyle = look.skin;
  context.fillRect(0, 0, TEXTURE.width, TEXTURE.height);
  const random = seededRandom(11);
  for (let i = 0; i < 3000; i++) {
    context.fillStyle = random.next() < 0.5 ? 'rgba(80,36,20,.022)' : 'rgba(255,232,214,.022)';
    context.beginPath();
    context.arc(random.between(0, TEXTURE.width), random.between(0, TEXTURE.height), random.between(2, 9), 0, 7);
    context.fill();
  }
}

interface Blush {
  readonly at: readonly [x: number, y: number];
  readonly radii: readonly [x: number, y: number];
  readonly colour: string;
  readonly strength: number;
}

/** Colour that light alone does not bring: cheeks, lids, under the nose and lip. Mirrored where x is not 0. */
const BLUSHES: readonly Blush[] = [
  { at: [0.042, 0.057], radii: [0.026, 0.02], colour: '190,78,62', strength: 0.17 },
  { at: [0.0325, 0.09], radii: [0.026, 0.015], colour: '86,44,32', strength: 0.17 },
  { at: [0.0325, 0.072], radii: [0.02, 0.006], colour: '110,60,60', strength: 0.12 },
  { at: [0.0115, 0.0495], radii: [0.0055, 0.0036], colour: '48,20,14', strength: 0.7 },
  { at: [0.05, 0.013], radii: [0.03, 0.03], colour: '96,52,36', strength: 0.08 },
  { at: [0, 0.042], radii: [0.008, 0.008], colour: '110,52,36', strength: 0.2 },
  { at: [0, 0.0085], radii: [0.02, 0.0048], colour: '96,46,32', strength: 0.26 },
  { at: [0, 0.085], radii: [0.008, 0.03], colour: '255,234,218', strength: 0.09 },
];

function paintShadows(face: FaceCanvas): void {
  for (const blush of BLUSHES) for (const side of blush.at[0] === 0 ? [1] : [1, -1]) paintBlush(face, blush, side);
}

function paintBlush({ context, x, y, size }: FaceCanvas, { at, radii, colour, strength }: Blush, side: number): void {
  const fade = context.createRadialGradient(0, 0, 0, 0, 0, 1);
  fade.addColorStop(0, `rgba(${colour},${strength})`);
  fade.addColorStop(1, `rgba(${colour},0)`);
  context.save();
  context.translate(x(side * at[0]), y(at[1]));
  context.scale(size(radii[0]), size(radii[1]));
  context.fillStyle = fade;
  context.beginPath();
  context.arc(0, 0, 1, 0, 7);
  context.fill();
  context.restore();
}
