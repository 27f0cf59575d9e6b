import type { FrameSize, ImageLandmarks, LandmarkName } from '../../geometry/landmarks';
import { averageLandmarks } from './average-landmarks';
import { averagePerson } from './average-person';
import { isDeskView } from './desk-view';
import type { Person } from './landmark-finder';
import { lookedAt, LOOKS, type Look } from './looks';
import { bodyRegion, type Region } from './region';

/** One way to look, through the usual region or the closer one; see RegionKind. */
interface Way {
  readonly look: Look;
  readonly isCloser: boolean;
}

/** What a still picture is looked at with, one after the other. */
const WAYS: readonly Way[] = LOOKS.flatMap((look) => [
  { look, isCloser: false },
  { look, isCloser: true },
]);

/** However rare looks are, as all day long: what was seen longer ago says nothing of now. */
const OLDEST_MS = 90_000;

/**
 * Who moves this far from where the last looks saw them is on their way; in shoulder widths, 2 cm. Breath and sway are
 * half of it, the ways to look differ by a quarter.
 */
const MOVED_FROM = 0.06;

/**
 * The last few looks together wander by half as much as one does. When they lie this far from the looks before them, a
 * centimetre, those are of another posture: a head that tilts or a back that sinks a little moves no further in the picture.
 */
const SHIFTED_FROM = 0.03;
const LAST_FEW = 3;

/** The head as a whole and either side of it, which also tells a tilt, and the shoulders one by one. */
const PARTS: readonly (readonly LandmarkName[])[] = [
  ['nose', 'leftEye', 'rightEye', 'leftEar', 'rightEar'],
  ['leftEye', 'leftEar'],
  ['rightEye', 'rightEar'],
  ['leftShoulder'],
  ['rightShoulder'],
];

/**
 * The landmark model errs by some pixels with the cut it is shown, and a person who sits still is shown the same cut again
 * and again: smoothing over time keeps that error for ever. So while somebody sits still each frame is cut another way, and
 * what counts is the mean of the last cuts: as good as the many looks of a still picture, at the price of one a frame.
 * Who moves is seen through the plain region alone, without delay.
 */
export class LooksOverTime {
  private kept: readonly Kept[] = [];
  private turn = 0;
  private isCalm = false;

  reset(): void {
    this.kept = [];
    this.isCalm = false;
  }

  /** Where to look next. */
  next(person: Person, usual: Region, frame: FrameSize): Cut {
    const way = WAYS[this.turn % WAYS.length];
    if (!this.isCalm || !way) return { region: usual, way: null };
    this.turn += 1;
    const isCloser = way.isCloser && isDeskView(person, frame);
    const region = isCloser ? bodyRegion(person.hipCentre, person.bodyEdge, 'desk') : usual;
    return { region: lookedAt(region, way.look), way: { ...way, isCloser } };
  }

  /** The person as the last looks together show them. */
  add(person: Person, { way }: Pick<Cut, 'way'>, nowMs: number): Person {
    const before = this.kept.filter(({ atMs }) => nowMs - atMs <= OLDEST_MS);
    const moved = before.length > 0 && hasMoved(meanOf(before), person);
    this.isCalm = !moved;
    // An odd way to look may be off; whether somebody moves is for the plain one to tell.
    if (moved && way) return meanOf(before);
    const looks = moved ? [] : before;
    const all = [...looks, { person, isCloser: way?.isCloser ?? false, atMs: nowMs }];
    this.kept = hasShifted(all) ? all.slice(-LAST_FEW) : all.slice(-WAYS.length);
    return meanOf(this.kept);
  }
}

export interface Cut {
  readonly region: Region;
  /** null: plainly. */
  readonly way: Way | null;
}

interface Kept {
  readonly person: Person;
  readonly isCloser: boolean;
  readonly atMs: number;
}

/** Where to look in the next frame is told by the usual region only: by its own landmarks the closer one goes astray. */
function meanOf(kept: readonly Kept[]): Person {
  const newest = kept.at(-1)!.person;
  const people = kept.map(({ person }) => person);
  const usual = kept.flatMap(({ person, isCloser }) => (isCloser ? [] : [person]));
  const { hipCentre, bodyEdge } = usual.length ? averageLandmarks(usual as [Person, ...Person[]]) : newest;
  return { ...(averagePerson(people) ?? newest), region: newest.region, mask: newest.mask, hipCentre, bodyEdge };
}

function hasShifted(looks: readonly Kept[]): boolean {
  if (looks.length < LAST_FEW + 2) return false;
  return hasMoved(meanOf(looks.slice(0, -LAST_FEW)), meanOf(looks.slice(-LAST_FEW)), SHIFTED_FROM);
}

function hasMoved(from: Person, to: Person, byWidths = MOVED_FROM): boolean {
  const width = Math.max(1, apart(from.image));
  return PARTS.some((part) => {
    const [a, b] = [centre(from.image, part), centre(to.image, part)];
    return Math.hypot(a.x - b.x, a.y - b.y) > byWidths * width;
  });
}

function apart({ leftShoulder, rightShoulder, leftEar, rightEar }: ImageLandmarks): number {
  const shoulders = Math.hypot(leftShoulder.x - rightShoulder.x, leftShoulder.y - rightShoulder.y);
  const [ears, neck] = [
    { x: (leftEar.x + rightEar.x) / 2, y: (leftEar.y + rightEar.y) / 2 },
    { x: (leftShoulder.x + rightShoulder.x) / 2, y: (leftShoulder.y + rightShoulder.y) / 2 },
  ];
  // In profile the shoulders hide each other.
  return Math.max(shoulders, Math.hypot(ears.x - neck.x, ears.y - neck.y) / 0.6);
}

function centre(image: ImageLandmarks, names: readonly LandmarkName[]): { x: number; y: number } {
  const sum = names.reduce((all, name) => ({ x: all.x + image[name].x, y: all.y + image[name].y }), { x: 0, y: 0 });
  return { x: sum.x / names.length, y: sum.y / names.length };
}
