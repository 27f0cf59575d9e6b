import fc from 'fast-check';
import { isPolluted } from './no-harm';
import type { Target } from './target';

export interface Tally {
  readonly name: string;
  readonly tried: number;
  readonly refused: number;
  /** What was thrown, with the input; the first few. */
  readonly crashes: readonly string[];
  readonly crashed: number;
  readonly slowestMs: number;
}

/** Whoever waits longer thinks that the page hangs. */
export const LONGEST_MS = 2000;
const CHUNK = 500;
const SHOWN = 3;

/** Throws `count` inputs at a target. The same seed gives the same inputs. */
export async function tryTarget(target: Target, count: number, seed: number): Promise<Tally> {
  const crashes: string[] = [];
  let [tried, refused, crashed, slowestMs] = [0, 0, 0, 0];
  while (tried < count) {
    const numRuns = Math.min(CHUNK, count - tried);
    for (const input of fc.sample(target.inputs, { numRuns, seed: seed + tried })) {
      const startedMs = performance.now();
      const answer = await answerTo(target, input);
      const tookMs = performance.now() - startedMs;
      slowestMs = Math.max(slowestMs, tookMs);
      const fault =
        typeof answer === 'string'
          ? answer
          : tookMs > LONGEST_MS
            ? `took ${Math.round(tookMs)} ms`
            : isPolluted()
              ? 'polluted'
              : null;
      if (answer === false) refused += 1;
      if (fault !== null) crashed += 1;
      if (fault !== null && crashes.length < SHOWN) crashes.push(`${fault} — ${shown(input)}`);
      tried += 1;
    }
  }
  return { name: target.name, tried, refused, crashes, crashed, slowestMs };
}

/** Whether it was taken; or what was thrown. */
async function answerTo(target: Target, input: unknown): Promise<boolean | string> {
  try {
    return await target.takes(input);
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}

function shown(input: unknown): string {
  return (
    input instanceof Uint8Array ? Buffer.from(input).toString('base64') : (JSON.stringify(input) ?? String(input))
  ).slice(0, 300);
}
