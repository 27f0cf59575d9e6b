import { expect, test } from 'vitest';
import { graphicsWins } from './accelerator-trial';
import type { CompiledModel } from '../blaze-pose/model-runtime';

const INPUT = Float32Array.from({ length: 64 }, (_, i) => i / 64);

/** A network that doubles its input, on a clock that moves only while it runs. */
function setUp() {
  const clock = { nowMs: 0 };
  const network = (accelerator: 'wasm' | 'webgpu', runMs: (run: number) => number, factor = 2): CompiledModel => {
    let runs = 0;
    return {
      accelerator,
      inputLength: INPUT.length,
      run: async (input) => {
        clock.nowMs += runMs(runs);
        runs += 1;
        return [input.map((value) => value * factor)];
      },
      dispose: () => undefined,
    };
  };
  return { now: () => clock.nowMs, network };
}

test('a graphics card that is twice as fast wins, though its first picture takes a second', async () => {
  const { now, network } = setUp();
  const processor = network('wasm', () => 25);
  const graphics = network('webgpu', (run) => (run === 0 ? 1000 : 12));
  expect(await graphicsWins({ processor, graphics, input: INPUT, now })).toBe(true);
});

test('a graphics card that is hardly faster is left to the screen', async () => {
  const { now, network } = setUp();
  const processor = network('wasm', () => 25);
  expect(await graphicsWins({ processor, graphics: network('webgpu', () => 23), input: INPUT, now })).toBe(false);
});

test.each([2.02, Number.NaN])(
  'a fast graphics card that says something else (%d times the input) is not used',
  async (factor) => {
    const { now, network } = setUp();
    const processor = network('wasm', () => 25);
    const graphics = network('webgpu', () => 5, factor);
    expect(await graphicsWins({ processor, graphics, input: INPUT, now })).toBe(false);
  },
);
