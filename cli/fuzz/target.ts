import type fc from 'fast-check';

/** One way in from outside, and what is thrown at it. */
export interface Target<Input = unknown> {
  readonly name: string;
  readonly inputs: fc.Arbitrary<Input>;
  /** How many of a thousand inputs are for this target; slow ones get few. */
  readonly share: number;
  /** true: taken in; false: refused. What throws has crashed, and so has what lets something harmful through. */
  readonly takes: (input: Input) => boolean | Promise<boolean>;
}

/** Lets a list hold targets of any input; each is only ever given its own. */
export function target<Input>(whole: Target<Input>): Target {
  return whole as unknown as Target;
}

export class Harmful extends Error {
  override readonly name = 'Harmful';
}
