import type { Pixels } from '../camera/frame';
import type { Detection } from './detection';
import type { LandmarkFinder, Person } from './landmark-finder';
import { LandmarkSmoothing } from './landmark-smoothing';
import type { PersonDetector } from './person-detector';
import { bodyRegion, toRegion, type RegionKind } from './region';
import type { Stopwatch } from './stopwatch';

/** Detector score from which a person is believed. Source: MediaPipe's default. */
const MIN_DETECTION = 0.5;
/** Landmark presence below which nobody is in the region. Source: MediaPipe's default. */
const MIN_PRESENCE = 0.5;
/** While a person is followed the detector looks again this often: the landmark model alone believes in stop signs. */
const RECHECK_MS = 2000;

export interface TrackerOptions {
  readonly region: RegionKind;
  readonly smoothing: boolean;
}

/** A person found, and what the detector last thought of them (0..1). */
export interface Sighting {
  readonly person: Person;
  readonly score: number;
}

interface Tracked extends Sighting {
  readonly checkedMs: number;
}

/** Detection first, then from frame to frame by the landmarks themselves, until presence falls. */
export class PersonTracker {
  private tracked: Tracked | null = null;
  private readonly smoothing = new LandmarkSmoothing();

  constructor(
    private readonly detector: PersonDetector,
    private readonly finder: LandmarkFinder,
    private readonly stopwatch: Stopwatch,
    private readonly options: TrackerOptions,
  ) {}

  /** null: looked and found nobody. */
  async look(pixels: Pixels, nowMs: number): Promise<Sighting | null> {
    const found = (await this.follow(pixels, nowMs)) ?? (await this.search(pixels, nowMs));
    if (!found) this.reset();
    else this.tracked = this.options.smoothing ? { ...found, person: this.smooth(found.person, nowMs) } : found;
    return this.tracked;
  }

  reset(): void {
    this.tracked = null;
    this.smoothing.reset();
  }

  private async follow(pixels: Pixels, nowMs: number): Promise<Tracked | null> {
    const checked = await this.recheck(pixels, nowMs);
    if (!checked) return null;
    const person = await this.find(pixels, checked.person);
    return person.presence < MIN_PRESENCE ? null : { ...checked, person };
  }

  private async recheck(pixels: Pixels, nowMs: number): Promise<Tracked | null> {
    const { tracked } = this;
    if (!tracked || nowMs - tracked.checkedMs < RECHECK_MS) return tracked;
    const same = (await this.detect(pixels)).find((one) => isSamePerson(one, tracked.person));
    return same ? { ...tracked, score: same.score, checkedMs: nowMs } : null;
  }

  private async search(pixels: Pixels, nowMs: number): Promise<Tracked | null> {
    this.reset();
    for (const detection of await this.detect(pixels)) {
      const person = await this.find(pixels, detection);
      if (person.presence >= MIN_PRESENCE) return { person, score: detection.score, checkedMs: nowMs };
    }
    return null;
  }

  private detect(pixels: Pixels): Promise<Detection[]> {
    return this.stopwatch.time('detectMs', () => this.detector.detect(pixels, MIN_DETECTION));
  }

  private find(pixels: Pixels, body: Pick<Detection, 'hipCentre' | 'bodyEdge'>): Promise<Person> {
    const region = bodyRegion(body.hipCentre, body.bodyEdge, this.options.region);
    return this.stopwatch.time('landmarkMs', () => this.finder.find(pixels, region));
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
