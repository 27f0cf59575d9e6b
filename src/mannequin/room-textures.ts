import { CanvasTexture, RepeatWrapping, SRGBColorSpace } from 'three';
import type { Random } from './random';

export function wood(random: Random, repeat: number): CanvasTexture {
  const texture = paint(256, 256, (context) => {
    context.fillStyle = '#a98560';
    context.fillRect(0, 0, 256, 256);
    for (let grain = 0; grain < 150; grain++) {
      context.fillStyle = `rgba(${random.between(80, 130)},${random.between(56, 96)},${random.between(32, 60)},.16)`;
      context.fillRect(0, random.between(0, 256), 256, random.between(1, 5));
    }
  });
  texture.wrapS = texture.wrapT = RepeatWrapping;
  texture.repeat.set(repeat, repeat);
  return texture;
}

export function sky(): CanvasTexture {
  return paint(8, 128, (context) => {
    const fade = context.createLinearGradient(0, 0, 0, 128);
    fade.addColorStop(0, '#b9d5f2');
    fade.addColorStop(0.66, '#e9f0f5');
    fade.addColorStop(0.67, '#93a88e');
    fade.addColorStop(1, '#748d70');
    context.fillStyle = fade;
    context.fillRect(0, 0, 8, 128);
  });
}

/** Soft overlapping shapes: something on the wall that is no face. */
export function picture(random: Random): CanvasTexture {
  return paint(128, 96, (context) => {
    context.fillStyle = '#efe9dc';
    context.fillRect(0, 0, 128, 96);
    for (let shape = 0; shape < 9; shape++) {
      context.fillStyle = `hsla(${random.between(0, 360)},42%,${random.between(40, 72)}%,.75)`;
      context.beginPath();
      context.ellipse(
        random.between(0, 128),
        random.between(20, 96),
        random.between(8, 34),
        random.between(5, 16),
        0,
        0,
        7,
      );
      context.fill();
    }
  });
}

function paint(width: number, height: number, draw: (context: CanvasRenderingContext2D) => void): CanvasTexture {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('room: this browser gives no 2D canvas');
  draw(context);
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  return texture;
}
