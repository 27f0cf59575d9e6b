import { Color } from 'three';
import type { FaceCanvas } from './face-canvas';
import type { Look } from './person';
import { seededRandom } from './random';

/** Upper and lower outline and the line between, from the left corner to the right one; metres about the head's joint. */
export function paintLips({ context, x, y, size, skin }: FaceCanvas): void {
  const curve = (cx: number, cy: number, ex: number, ey: number) =>
    context.quadraticCurveTo(x(cx), y(cy), x(ex), y(ey));
  const colour = skin(0.8).lerp(new Color('#a84744'), 0.42);
  context.save();
  context.fillStyle = `#${colour.getHexString()}`;
  context.globalAlpha = 0.78;
  context.beginPath();
  context.moveTo(x(-0.0243), y(0.0254));
  curve(-0.012, 0.034, -0.0045, 0.034);
  curve(0, 0.0316, 0.0045, 0.034);
  curve(0.012, 0.034, 0.0243, 0.0254);
  curve(0.0115, 0.0132, 0, 0.0128);
  curve(-0.0115, 0.0132, -0.0243, 0.0254);
  context.fill();
  context.globalAlpha = 0.8;
  context.strokeStyle = '#4d221d';
  context.lineWidth = size(0.0013);
  context.beginPath();
  context.moveTo(x(-0.0252), y(0.0264));
  curve(-0.011, 0.0236, 0, 0.0236);
  curve(0.011, 0.0236, 0.0252, 0.0264);
  context.stroke();
  context.restore();
}

const BROW_HAIRS = 56;

export function paintBrows({ context, x, y, size }: FaceCanvas, look: Look): void {
  context.save();
  context.strokeStyle = look.hair;
  context.globalAlpha = 0.8;
  context.lineWidth = size(0.0013);
  for (const side of [1, -1])
    for (let hair = 0; hair < BROW_HAIRS; hair++) {
      const t = hair / (BROW_HAIRS - 1);
      const [hx, hy] = [side * (0.0135 + t * 0.0385), 0.1062 + Math.sin(t * 2.35) * 0.0062 - t * t * 0.005];
      const tall = 0.0064 * (1 - 0.55 * t);
      context.beginPath();
      context.moveTo(x(hx), y(hy - tall / 2));
      context.lineTo(x(hx + side * 0.004), y(hy + tall / 2));
      context.stroke();
    }
  context.restore();
}

const BEARD_HAIRS = 9000;

export function paintBeard({ context, x, y }: FaceCanvas, look: Look): void {
  const random = seededRandom(23);
  context.save();
  context.strokeStyle = look.hair;
  context.globalAlpha = 0.45;
  context.lineWidth = 1.1;
  for (let hair = 0; hair < BEARD_HAIRS; hair++) {
    const [hx, hy] = [random.between(-0.068, 0.068), random.between(-0.05, 0.046)];
    if (!growsBeard(Math.abs(hx), hy)) continue;
    context.beginPath();
    context.moveTo(x(hx), y(hy));
    context.lineTo(x(hx) + random.between(-2.5, 2.5), y(hy) + 6);
    context.stroke();
  }
  context.restore();
}

/** Jaw, chin and moustache; not the lips, not the cheeks. */
function growsBeard(aside: number, height: number): boolean {
  if (aside < 0.026 && height > 0.0105 && height < 0.0355) return false;
  return aside > 0.045 || height < 0.012 || (height < 0.042 && aside < 0.028);
}
