import type { Pixels } from '../../camera/frame';
import { averagePerson } from './average-person';
import { isDeskView } from './desk-view';
import type { Person } from './landmark-finder';
import { around } from './looks';
import { bodyRegion, type Region } from './region';

/** So many more looks a frame: a held place is read in half a second, and the live picture goes on. */
const LOOKS_A_FRAME = 2;

/** Finds whoever is in a region; null: the landmark model sees nobody there. */
export type FindIn = (pixels: Pixels, region: Region) => Promise<Person | null>;

/**
 * Somebody who holds still, seen through averaged looks as a still picture is, but two a frame: first through
 * the usual region, at a desk then through the closer one. Where the closer region lies is always told by the usual one: by
 * its own landmarks it would read a slump a third too deep. Unlike in a still picture both regions count alike: that tells
 * posture from no posture a little worse, but a turned head and a rounded back near a target a tenth better (light model).
 */
export class CarefulLook {
  private waiting: Region[] = [];
  private seen: Person[] = [];
  private isCloser = false;

  /** Forget what was seen: the person may have moved. */
  reset(): void {
    this.waiting = [];
    this.seen = [];
    this.isCloser = false;
  }

  /** `usual`: the usual region of the person now. The person once every look was taken, else null. */
  async more(pixels: Pixels, usual: Region, find: FindIn): Promise<Person | null> {
    if (this.seen.length === 0 && this.waiting.length === 0) this.waiting = around(usual);
    for (const region of this.waiting.splice(0, LOOKS_A_FRAME)) {
      const person = await find(pixels, region);
      if (person) this.seen.push(person);
    }
    if (this.waiting.length > 0) return null;
    return this.isCloser ? this.end() : this.comeCloser(pixels);
  }

  private comeCloser(pixels: Pixels): Person | null {
    const person = averagePerson(this.seen);
    if (!person || !isDeskView(person, pixels)) return this.end();
    this.isCloser = true;
    this.waiting = around(bodyRegion(person.hipCentre, person.bodyEdge, 'desk'));
    return null;
  }

  private end(): Person | null {
    const person = averagePerson(this.seen);
    this.reset();
    return person;
  }
}
