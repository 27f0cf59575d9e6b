import { CylinderGeometry, Group, Mesh, MeshBasicMaterial, MeshLambertMaterial, PlaneGeometry } from 'three';
import { box, matt } from './room';
import { wood } from './room-textures';
import type { Random } from './random';
import type { Workplace } from './workplace';

const DESK_DEPTH_M = 0.7;

export interface Furniture {
  readonly workplace: Workplace;
  readonly hasChair: boolean;
  /** Left out where the webcam would look through it. */
  readonly hasMonitor: boolean;
}

export function makeFurniture({ workplace, hasChair, hasMonitor }: Furniture, random: Random): Group {
  const group = new Group();
  group.add(desk(workplace, random));
  if (hasChair) group.add(chair(workplace));
  if (hasMonitor) group.add(monitor(workplace));
  return group;
}

function deskCentreZ({ keyboardForwardM }: Workplace): number {
  return keyboardForwardM + 0.22;
}

function desk(workplace: Workplace, random: Random): Group {
  const group = new Group();
  const z = deskCentreZ(workplace);
  const y = workplace.deskHeightM;
  const metal = matt('#4b4d52');
  const top = new MeshLambertMaterial({ map: wood(random, 1) });
  group.add(box([1.5, 0.03, DESK_DEPTH_M], [0, y - 0.015, z], top));
  for (const x of [-0.7, 0.7])
    for (const depth of [-0.3, 0.3]) group.add(box([0.05, y - 0.03, 0.05], [x, (y - 0.03) / 2, z + depth], metal));
  group.add(box([0.44, 0.02, 0.14], [0, y + 0.01, workplace.keyboardForwardM + 0.1], matt('#2a2b30')));
  const cup = new Mesh(
    new CylinderGeometry(0.04, 0.034, 0.09, 24),
    matt(random.pick(['#b4483a', '#3f6f8f', '#e0d6c4'])),
  );
  cup.position.set(-0.45, y + 0.045, z - 0.05);
  cup.castShadow = true;
  group.add(cup);
  return group;
}

function chair({ hips: [x, hipHeight, z] }: Workplace): Group {
  const group = new Group();
  const cloth = matt('#34363d');
  const metal = matt('#5c5f64');
  const seat = hipHeight - 0.095;
  const back = box([0.46, 0.5, 0.06], [x, seat + 0.38, z - 0.225], cloth);
  back.rotation.x = -0.1;
  group.add(box([0.5, 0.08, 0.48], [x, seat - 0.04, z + 0.07], cloth), back);
  group.add(box([0.06, seat - 0.08, 0.06], [x, (seat - 0.08) / 2, z + 0.05], metal));
  group.add(box([0.06, 0.4, 0.04], [x, seat + 0.08, z - 0.24], metal));
  for (let foot = 0; foot < 5; foot++) {
    const angle = (foot * 2 * Math.PI) / 5;
    const leg = box([0.3, 0.04, 0.05], [x + Math.cos(angle) * 0.15, 0.06, z + 0.05 + Math.sin(angle) * 0.15], metal);
    leg.rotation.y = -angle;
    group.add(leg);
  }
  return group;
}

function monitor(workplace: Workplace): Group {
  const group = new Group();
  const z = deskCentreZ(workplace) + 0.22;
  const y = workplace.deskHeightM;
  group.add(box([0.55, 0.33, 0.03], [0, y + 0.3, z], matt('#17181c')));
  group.add(box([0.05, 0.16, 0.05], [0, y + 0.1, z + 0.03], matt('#35373b')));
  group.add(box([0.22, 0.015, 0.16], [0, y + 0.022, z + 0.03], matt('#35373b')));
  const screen = new Mesh(new PlaneGeometry(0.53, 0.31), new MeshBasicMaterial({ color: '#c3d8ee' }));
  screen.position.set(0, y + 0.3, z - 0.017);
  screen.rotation.y = Math.PI;
  group.add(screen);
  return group;
}
