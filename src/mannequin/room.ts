import {
  BoxGeometry,
  ConeGeometry,
  Color,
  CylinderGeometry,
  Group,
  Mesh,
  MeshBasicMaterial,
  MeshLambertMaterial,
  PlaneGeometry,
} from 'three';
import { LIGHT_PLANS, type Light } from './lighting';
import { picture, sky, wood } from './room-textures';
import type { Random } from './random';
import type { Vec3 } from '../geometry/vec3';

const WALLS = ['#d9d4c7', '#c9d3d8', '#b9c4b1', '#e4e1dc', '#a9b4bf', '#cdbba9'] as const;
const BACK_WALL_Z = -1.65;

type BoxSize = readonly [width: number, height: number, depth: number];

/** A box with its middle at a point. */
export function box(size: BoxSize, at: Vec3, material: MeshLambertMaterial): Mesh {
  const mesh = new Mesh(new BoxGeometry(...size), material);
  mesh.position.set(...at);
  mesh.castShadow = mesh.receiveShadow = true;
  return mesh;
}

export function matt(colour: string | Color): MeshLambertMaterial {
  return new MeshLambertMaterial({ color: new Color(colour) });
}

/** A plain office. No two seeds look the same; nothing in it moves or looks like a person. */
export function makeRoom(light: Light, random: Random): Group {
  const room = new Group();
  const windowX = light === 'backlight' ? 0.25 : random.pick([-1.45, 1.5]);
  room.add(shell(random), officeWindow(windowX, LIGHT_PLANS[light].window));
  room.add(bookshelf(-Math.sign(windowX) * 1.25, random), poster(-Math.sign(windowX) * 0.2, random));
  room.add(plant(windowX * 0.65 + 0.4, random));
  return room;
}

function shell(random: Random): Group {
  const group = new Group();
  const wall = matt(random.pick(WALLS));
  const floor = new MeshLambertMaterial({ map: wood(random, 6) });
  group.add(box([6, 3, 0.1], [0, 1.5, BACK_WALL_Z - 0.05], wall), box([6, 3, 0.1], [0, 1.5, 3], wall));
  group.add(box([0.1, 3, 5], [-2.5, 1.5, 0.5], wall), box([0.1, 3, 5], [2.9, 1.5, 0.5], wall));
  group.add(box([6, 0.05, 5], [0, -0.025, 0.5], floor));
  for (const part of group.children) part.castShadow = part.receiveShadow = false;
  return group;
}

function officeWindow(x: number, brightness: number): Group {
  const group = new Group();
  const view = new MeshBasicMaterial({ map: sky(), color: new Color(1, 1, 1).multiplyScalar(brightness) });
  const pane = new Mesh(new PlaneGeometry(1.1, 1.2), view);
  pane.position.set(x, 1.55, BACK_WALL_Z + 0.01);
  const frame = matt('#f0efea');
  const bars: readonly (readonly [number, number, number, number])[] = [
    [x, 2.17, 1.2, 0.06],
    [x, 0.93, 1.2, 0.06],
    [x - 0.57, 1.55, 0.06, 1.2],
    [x + 0.57, 1.55, 0.06, 1.2],
    [x, 1.55, 0.035, 1.2],
  ];
  group.add(pane, ...bars.map(([bx, by, w, h]) => box([w, h, 0.06], [bx, by, BACK_WALL_Z + 0.03], frame)));
  return group;
}

function bookshelf(x: number, random: Random): Group {
  const group = new Group();
  const board = matt('#7a5c42');
  for (const level of [0, 1, 2]) {
    const y = 0.95 + level * 0.38;
    group.add(box([0.95, 0.03, 0.24], [x, y, BACK_WALL_Z + 0.13], board), ...books([x, y], random));
  }
  return group;
}

function books([x, y]: readonly [number, number], random: Random): Mesh[] {
  const row: Mesh[] = [];
  for (let at = x - 0.44; at < x + 0.38;) {
    const [wide, tall] = [random.between(0.02, 0.055), random.between(0.17, 0.28)];
    const colour = new Color().setHSL(random.next(), random.between(0.12, 0.5), random.between(0.28, 0.6));
    if (random.next() < 0.85)
      row.push(box([wide, tall, 0.16], [at + wide / 2, y + 0.015 + tall / 2, BACK_WALL_Z + 0.12], matt(colour)));
    at += wide + 0.003;
  }
  return row;
}

function poster(x: number, random: Random): Group {
  const group = new Group();
  const print = new Mesh(new PlaneGeometry(0.52, 0.38), new MeshLambertMaterial({ map: picture(random) }));
  print.position.set(x, 1.75, BACK_WALL_Z + 0.025);
  group.add(box([0.56, 0.42, 0.02], [x, 1.75, BACK_WALL_Z + 0.01], matt('#f4f2ec')), print);
  return group;
}

function plant(x: number, random: Random): Group {
  const group = new Group();
  const pot = new Mesh(new CylinderGeometry(0.12, 0.09, 0.24, 20), matt('#b46f45'));
  pot.position.set(x, 0.12, -1.3);
  group.add(pot);
  for (let leaf = 0; leaf < 24; leaf++) {
    const tall = random.between(0.45, 0.85);
    const green = new Color().setHSL(random.between(0.28, 0.35), 0.38, random.between(0.22, 0.38));
    const blade = new Mesh(new ConeGeometry(random.between(0.02, 0.04), tall, 5), matt(green));
    blade.position.set(x + random.between(-0.1, 0.1), 0.24 + tall * 0.42, -1.3 + random.between(-0.08, 0.08));
    blade.rotation.set(random.between(-0.4, 0.4), 0, random.between(-0.45, 0.45));
    group.add(blade);
  }
  return group;
}
