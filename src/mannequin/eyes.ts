import {
  CanvasTexture,
  Color,
  DoubleSide,
  Group,
  Mesh,
  MeshStandardMaterial,
  SphereGeometry,
  SRGBColorSpace,
  TorusGeometry,
} from 'three';
import { FACE_POINTS } from './true-landmarks';
import type { Look } from './person';
import { outward, type Side } from './skeleton';

const BALL_M = 0.0137;
const UPPER_LID_RAD = -0.38;
const LOWER_LID_RAD = 0.44;

/** One eye with lids and lashes, about the head's joint. */
export function eye(side: Side, look: Look): Group {
  const group = new Group();
  const [x, y] = FACE_POINTS.eye;
  group.position.set(outward(side) * x, y - 0.0005, 0.0725);
  const ball = new Mesh(
    new SphereGeometry(BALL_M, 24, 18),
    new MeshStandardMaterial({ map: irisTexture(look.eyes), roughness: 0.2 }),
  );
  ball.rotation.y = -Math.PI / 2;
  group.add(ball, upperLid(look), lowerLid(look), lashes());
  return group;
}

function upperLid(look: Look): Mesh {
  const lid = new Mesh(new SphereGeometry(BALL_M + 0.001, 24, 12, 0, Math.PI * 2, 0, Math.PI / 2), lidMaterial(look));
  lid.rotation.x = UPPER_LID_RAD;
  return lid;
}

function lowerLid(look: Look): Mesh {
  const shape = new SphereGeometry(BALL_M + 0.0008, 24, 12, 0, Math.PI * 2, Math.PI / 2, Math.PI / 2);
  const lid = new Mesh(shape, lidMaterial(look));
  lid.rotation.x = LOWER_LID_RAD;
  return lid;
}

function lidMaterial(look: Look): MeshStandardMaterial {
  return new MeshStandardMaterial({
    color: new Color(look.skin).multiplyScalar(0.92),
    roughness: 0.7,
    side: DoubleSide,
  });
}

function lashes(): Mesh {
  const line = new Mesh(
    new TorusGeometry(BALL_M + 0.0009, 0.001, 6, 24, Math.PI),
    new MeshStandardMaterial({ color: '#140e0c', roughness: 0.9 }),
  );
  line.rotation.x = Math.PI / 2 + UPPER_LID_RAD;
  return line;
}

function irisTexture(colour: string): CanvasTexture {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [256, 128];
  const context = canvas.getContext('2d');
  if (!context) throw new Error('irisTexture: this browser gives no 2D canvas');
  context.fillStyle = '#efe9e2';
  context.fillRect(0, 0, 256, 128);
  const disc = (radius: number, fill: string, [dx, dy] = [0, 0]) => {
    context.fillStyle = fill;
    context.beginPath();
    context.arc(128 + dx, 64 + dy, radius, 0, 7);
    context.fill();
  };
  disc(19.5, '#1d1512');
  disc(17.8, colour);
  disc(8, '#060505');
  disc(3.4, '#ffffff', [6, -8]);
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  return texture;
}
