import type { Pixels } from '../../camera/frame';
import type { Detection } from './detection';
import type { LandmarkFinder, Person } from './landmark-finder';
import { averagePerson } from './average-person';
import { CarefulLook } from './careful-look';
import { isDeskView } from './desk-view';
import { isLikelyBody } from './likely-body';
import { LandmarkSmoothing } from './landmark-smoothing';
import { headUpFirst, peopleWith } from './people-with';
import type { PersonDetector } from './person-detector';
import { around, CLOSER_LOOKS } from './looks';
import { LooksOverTime } from './looks-over-time';
import type { Looks } from '../pose-estimator';
import { bodyRegion, toRegion, type Region, type RegionKind } from './region';
import type { Stopwatch } from './stopwatch';

/** Landmark presence below which nobody is in the region. Source: MediaPipe's default. */
const MIN_PRESENCE = 0.5;
/** While a person is followed the detector looks again this often: the landmark model alone believes in stop signs. */
const RECHECK_MS = 2000;

/** Sides of a region in which a body is looked for that the usual one shows as none, over its own. */
const LARGER = [1.25, 1.6];

export interface TrackerOptions {
  readonly region: RegionKind;
  readonly smoothing: boolean;
  readonly looks: Looks;
}

/** A person found, and what the detector last thought of them (0..1). */
export interface Sighting {
  readonly person: Person;
  readonly score: number;
  /** How many people the detector saw when it last looked; see peopleWith. */
  readonly people: number;
  /** The same person through many looks, where this frame brought the last of them. */
  readonly careful?: Person;
}

interface Tracked extends Sighting {
  readonly checkedMs: number;
}

/** Detection first, then from frame to frame by the landmarks themselves, until presence falls. */
export class PersonTracker {
  private tracked: Tracked | null = null;
  private recheckMs = RECHECK_MS;
  private readonly smoothing = new LandmarkSmoothing();
  private readonly looks = new LooksOverTime();
  private careful: CarefulLook | null = null;
  private isStill = false;

  constructor(
    private readonly detector: PersonDetector,
    private readonly finder: LandmarkFinder,
    private readonly stopwatch: Stopwatch,
    private readonly options: TrackerOptions,
  ) {}

  /**
   * null: looked and found nobody. `isStill`: a picture that stands for itself. Nobody is followed into it or out of it,
   * and it is looked at as closely as can be.
   */
  async look(pixels: Pixels, nowMs: number, isStill = false): Promise<Sighting | null> {
    this.isStill = isStill;
    if (isStill) return this.lookOnce(pixels, nowMs);
    const found = (await this.follow(pixels, nowMs)) ?? (await this.search(pixels, nowMs));
    if (!found) this.reset();
    else this.tracked = this.options.smoothing ? { ...found, person: this.smooth(found.person, nowMs) } : found;
    const careful = this.tracked && (await this.lookCloser(pixels, this.tracked.person));
    return this.tracked && careful ? { ...this.tracked, careful } : this.tracked;
  }

  private async lookOnce(pixels: Pixels, nowMs: number): Promise<Sighting | null> {
    this.reset();
    const found = await this.search(pixels, nowMs);
    this.reset();
    return found;
  }

  /** From now on each frame adds a few looks to a careful one. */
  lookCarefully(isOn: boolean): void {
    this.careful = isOn ? new CarefulLook() : null;
  }

  /** null: every two seconds. */
  recheckEvery(ms: number | null): void {
    this.recheckMs = ms ?? RECHECK_MS;
  }

  reset(): void {
    this.lose();
    this.careful?.reset();
  }

  /** Somebody found again in the same frame is still the one who is looked at carefully. */
  private lose(): void {
    this.tracked = null;
    this.looks.reset();
    this.smoothing.reset();
  }

  private lookCloser(pixels: Pixels, person: Person): Promise<Person | null> | undefined {
    return this.careful?.more(pixels, this.regionOf(person), (...where) => this.findOne(...where));
  }

  private async follow(pixels: Pixels, nowMs: number): Promise<Tracked | null> {
    const checked = await this.recheck(pixels, nowMs);
    const person = checked && (await this.findAgain(pixels, checked.person, nowMs));
    return person ? { ...checked, person } : null;
  }

  /** Live another cut of each frame, of which the mean counts; a still picture has all its looks at once. */
  private async findAgain(pixels: Pixels, before: Person, nowMs: number): Promise<Person | null> {
    const usual = this.regionOf(before);
    if (!this.options.smoothing) return this.find(pixels, usual);
    const cut = this.looks.next(before, usual, pixels);
    const person = await this.findOne(pixels, cut.region);
    if (person) return this.looks.add(person, cut, nowMs);
    const plain = cut.way && (await this.findOne(pixels, usual));
    return plain && this.looks.add(plain, { way: null }, nowMs);
  }

  private async recheck(pixels: Pixels, nowMs: number): Promise<Tracked | null> {
    const { tracked } = this;
    if (!tracked || nowMs - tracked.checkedMs < this.recheckMs) return tracked;
    const all = await this.detect(pixels);
    const same = all.find((one) => isSamePerson(one, tracked.person));
    return same ? { ...tracked, score: same.score, people: peopleWith(same, all), checkedMs: nowMs } : null;
  }

  private async search(pixels: Pixels, nowMs: number): Promise<Tracked | null> {
    this.lose();
    const all = await this.detect(pixels);
    for (const detection of headUpFirst(all)) {
      const person = await this.findAnyhow(pixels, detection);
      if (person) return { person, score: detection.score, people: peopleWith(detection, all), checkedMs: nowMs };
    }
    return null;
  }

  private detect(pixels: Pixels): Promise<Detection[]> {
    return this.stopwatch.time('detectMs', () => this.detector.detect(pixels));
  }

  /**
   * Where the detector is sure and the landmark model is not (side views, a deep slump, hair over the face: one in twenty),
   * the model often sees the person in the mirror, or with the region higher up the body.
   */
  private async findAnyhow(pixels: Pixels, detection: Detection): Promise<Person | null> {
    const { hipCentre, bodyEdge } = detection;
    const region = this.regionOf(detection);
    const person = (await this.find(pixels, region)) ?? (await this.find(pixels, { ...region, mirrored: true }));
    if (person) return person;
    const higher = await this.find(pixels, bodyRegion(hipCentre, bodyEdge, 'desk'));
    // What the higher region tells of the body is rough; it tells well enough where to look for it.
    return higher && ((await this.find(pixels, this.regionOf(higher))) ?? higher);
  }

  /** null: the landmark model sees nobody there. */
  private async find(pixels: Pixels, region: Region): Promise<Person | null> {
    if (!this.isStill && this.options.looks !== 'averaged') {
      const person = await this.findOne(pixels, region);
      if (!person || isLikelyBody(person)) return person;
      return (await this.findLarger(pixels, [region]))[0] ?? person;
    }
    const person = averagePerson(await this.findLikely(pixels, around(region)));
    if (!person || !isDeskView(person, pixels)) return person;
    const { hipCentre, bodyEdge } = person;
    const closer = await this.findIn(pixels, around(bodyRegion(hipCentre, bodyEdge, 'desk'), CLOSER_LOOKS));
    // All that the usual looks tell together counts as much as one closer look.
    return { ...(averagePerson([person, ...closer]) ?? person), hipCentre, bodyEdge };
  }

  /** Those whose body is one, if any is; looked for in larger regions where most are not. */
  private async findLikely(pixels: Pixels, regions: readonly Region[]): Promise<Person[]> {
    const seen = await this.findIn(pixels, regions);
    const likely = seen.filter(isLikelyBody);
    if (likely.length * 2 >= seen.length) return likely.length ? likely : seen;
    const all = [...likely, ...(await this.findLarger(pixels, regions))];
    return all.length ? all : seen;
  }

  /** The detector takes somebody near and in profile for smaller than they are now and then. */
  private async findLarger(pixels: Pixels, regions: readonly Region[]): Promise<Person[]> {
    for (const times of LARGER) {
      const larger = regions.map((region) => ({ ...region, size: times * region.size }));
      const likely = (await this.findIn(pixels, larger)).filter(isLikelyBody);
      if (likely.length) return likely;
    }
    return [];
  }

  /** Whoever the landmark model believes in, region by region. */
  private async findIn(pixels: Pixels, regions: readonly Region[]): Promise<Person[]> {
    const seen: Person[] = [];
    for (const region of regions) {
      const person = await this.findOne(pixels, region);
      if (person) seen.push(person);
    }
    return seen;
  }

  private async findOne(pixels: Pixels, region: Region): Promise<Person | null> {
    const person = await this.stopwatch.time('landmarkMs', () => this.finder.find(pixels, region));
    return person.presence >= MIN_PRESENCE ? person : null;
  }

  private regionOf({ hipCentre, bodyEdge }: Pick<Detection, 'hipCentre' | 'bodyEdge'>): Region {
    return bodyRegion(hipCentre, bodyEdge, this.options.region);
  }

  private smooth(person: Person, nowMs: number): Person {
    return { ...person, ...this.smoothing.smooth(person, nowMs, person.region.size) };
  }
}

/** The middle of the detector's box (the face) lies in the region the landmarks came from. */
function isSamePerson({ box }: Detection, { region }: Person): boolean {
  const face = toRegion(region, (box.left + box.right) / 2, (box.top + box.bottom) / 2);
  return face.x >= 0 && face.x <= 1 && face.y >= 0 && face.y <= 1;
}
