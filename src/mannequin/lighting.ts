import { Color, DirectionalLight, Group, HemisphereLight, PointLight } from 'three';
import type { Random } from './random';

export const LIGHTS = ['day', 'warm', 'dim', 'backlight', 'flat'] as const;
export type Light = (typeof LIGHTS)[number];

interface LightPlan {
  /** Light from above and from the floor, and how strong. */
  readonly around: readonly [sky: string, floor: string, strength: number];
  readonly key: readonly [colour: string, strength: number];
  /** From the other side than the key, without shadow. */
  readonly fill: number;
  /** From behind, as by a window. */
  readonly behind: number;
  /** Glow of the person's screen. */
  readonly screen: number;
  /** Brightness of the sky in the window. */
  readonly window: number;
}

export const LIGHT_PLANS: Readonly<Record<Light, LightPlan>> = {
  day: { around: ['#eef3fa', '#a89a88', 1.5], key: ['#fff2e2', 2.1], fill: 0.45, behind: 0.5, screen: 0, window: 1 },
  warm: {
    around: ['#ffe3c2', '#8f7659', 0.95],
    key: ['#ffc78e', 1.9],
    fill: 0.35,
    behind: 0.1,
    screen: 0.1,
    window: 0.25,
  },
  dim: { around: ['#c9bfb4', '#5a5048', 0.3], key: ['#ffc78e', 0.45], fill: 0.1, behind: 0, screen: 0.5, window: 0.06 },
  backlight: {
    around: ['#dfe8f5', '#6f6a64', 0.85],
    key: ['#ffffff', 0.3],
    fill: 0.1,
    behind: 2.6,
    screen: 0.1,
    window: 4,
  },
  flat: { around: ['#ffffff', '#cfc9c2', 2.7], key: ['#ffffff', 0.5], fill: 0.4, behind: 0.2, screen: 0, window: 0.8 },
};

export function lighting(light: Light, random: Random): Group {
  const plan = LIGHT_PLANS[light];
  const group = new Group();
  const side = random.pick([-1, 1]);
  group.add(new HemisphereLight(...plan.around), keyLight(plan, side));
  group.add(directional('#ffffff', plan.fill, [-side * 1.8, 1.6, 1.2]));
  if (plan.behind > 0) group.add(directional('#eaf2ff', plan.behind, [0.5 * side, 2.1, -2.4]));
  if (plan.screen > 0) {
    const screen = new PointLight(new Color('#b4cdf8'), plan.screen, 3, 2);
    screen.position.set(0, 1.1, 0.75);
    group.add(screen);
  }
  return group;
}

function keyLight({ key: [colour, strength] }: LightPlan, side: number): Group {
  const group = directional(colour, strength, [side * 1.5, 2.4, 1.7]);
  const light = group.children[0] as DirectionalLight;
  light.castShadow = true;
  light.shadow.mapSize.set(1024, 1024);
  Object.assign(light.shadow.camera, { left: -1.2, right: 1.2, top: 1.3, bottom: -1.3, near: 0.3, far: 6 });
  light.shadow.bias = -0.0006;
  light.shadow.normalBias = 0.02;
  light.shadow.radius = 4;
  return group;
}

function directional(colour: string, strength: number, from: readonly [number, number, number]): Group {
  const group = new Group();
  const light = new DirectionalLight(new Color(colour), strength);
  light.position.set(...from);
  light.target.position.set(0, 1, 0);
  group.add(light, light.target);
  return group;
}
