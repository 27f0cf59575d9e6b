import type { View } from '../../src/geometry/angle';
import { LIGHTS } from '../../src/mannequin/lighting';
import { PEOPLE, PERSON_IDS } from '../../src/mannequin/person';
import type { Person } from '../../src/mannequin/person';
import { addPosture, type PostureAngles } from '../../src/mannequin/posture-angles';
import { randomPerson } from '../../src/simulation/random-figure';
import { seededRandom, type Random } from '../../src/mannequin/random';
import { sceneWith, type SceneOptions } from '../../src/mannequin/scene';
import type { Shot } from '../../scripts/footage/shot';
import { FRONT_CONDITIONS, SIDE_CONDITIONS, type Condition } from './conditions';

/** One picture to be judged, and who is in it. */
export interface EvaluationCase {
  /** Names the picture: person, view, condition. */
  readonly id: string;
  readonly person: string;
  /** A person before one camera: pictures that share a baseline. */
  readonly series: string;
  readonly view: View;
  readonly condition: Condition;
  readonly shot: Shot;
}

interface Series {
  readonly name: string;
  readonly view: View;
  readonly person: string;
  readonly scene: Partial<SceneOptions>;
  readonly conditions: readonly Condition[];
}

const SMALL_FRONT = 4;
const SMALL_SIDE = 2;
const FULL_PEOPLE = 24;

/** `small` fits a continuous integration run; `full` has every named person and as many drawn by chance. */
export function evaluationGrid(size: 'small' | 'full'): readonly EvaluationCase[] {
  const people = castOf(size);
  const fronts = people.map((entry, i) => frontSeries(entry, i)).slice(0, size === 'small' ? SMALL_FRONT : undefined);
  const sides = people.map((entry, i) => sideSeries(entry, i)).slice(0, size === 'small' ? SMALL_SIDE : undefined);
  return [...fronts, ...sides].flatMap(casesOf);
}

function castOf(size: 'small' | 'full'): readonly (readonly [string, Person])[] {
  const named = PERSON_IDS.map((id) => [id, PEOPLE[id]] as const);
  if (size === 'small') return named;
  const drawn = Array.from(
    { length: FULL_PEOPLE - named.length },
    (_, i) => [`person-${i + 1}`, randomPerson(seededRandom(400 + i))] as const,
  );
  return [...named, ...drawn];
}

/** Camera above and below the eyes, near and far, level and not, by turns of the seed. */
function frontSeries([name, person]: readonly [string, Person], index: number): Series {
  const random = seededRandom(index + 50);
  const placement = index % 2 === 0 ? 'monitor' : 'laptop';
  const webcam = {
    placement,
    distanceM: random.between(0.52, 0.74),
    rollDeg: random.between(-1.5, 1.5),
    pitchDeg: random.between(-2, 2),
    hfovDeg: random.between(56, 70),
  } as const;
  const scene = { person, webcam, light: lightOf(index), roomSeed: index + 1 };
  return { name: `${name}-front`, view: 'front', person: name, scene, conditions: FRONT_CONDITIONS };
}

function sideSeries([name, person]: readonly [string, Person], index: number): Series {
  const random = seededRandom(index + 150);
  const placement = index % 2 === 0 ? 'left-side' : 'right-side';
  const webcam = { placement, distanceM: random.between(1.45, 1.75), azimuthDeg: random.between(-2, 2) } as const;
  const scene = { person, webcam, light: lightOf(index), roomSeed: index + 31 };
  return { name: `${name}-side`, view: placement, person: name, scene, conditions: SIDE_CONDITIONS };
}

function lightOf(index: number) {
  return LIGHTS[index % LIGHTS.length] ?? 'day';
}

function casesOf(series: Series, seriesIndex: number): EvaluationCase[] {
  const { camera } = sceneWith(series.scene);
  return series.conditions.map((condition, index) => {
    const noiseSeed = seriesIndex * 100 + index;
    const posture = jittered(condition.posture, seededRandom(noiseSeed + 9000));
    const moved = condition.moveCamera && { camera: condition.moveCamera(camera) };
    return {
      id: `${series.name}-${condition.name}`,
      person: series.person,
      series: series.name,
      view: series.view,
      condition,
      shot: { scene: series.scene, posture, noise: 4, noiseSeed, ...moved },
    };
  });
}

/** Nobody takes a posture twice alike: standard deviations of about half a degree, the head's of two. */
function jittered(posture: PostureAngles, random: Random): PostureAngles {
  return addPosture(posture, {
    trunkLean: 0.6 * random.normal(),
    thoracicFlexion: 0.6 * random.normal(),
    neckFlexion: 0.7 * random.normal(),
    headYaw: 2 * random.normal(),
    headPitch: 1.6 * random.normal(),
    headTilt: 0.9 * random.normal(),
    shoulderElevationLeft: 0.35 * random.normal(),
    shoulderElevationRight: 0.35 * random.normal(),
  });
}
