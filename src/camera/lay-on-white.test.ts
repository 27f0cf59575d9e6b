import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOnWhite } from './lay-on-white';

test('what is transparent is white, whatever colour it hides', () => {
  const data = Uint8ClampedArray.of(200, 10, 30, 0, 200, 10, 30, 255, 0, 0, 0, 128);
  layOnWhite(data);
  expect([...data]).toEqual([255, 255, 255, 255, 200, 10, 30, 255, 127, 127, 127, 255]);
});

test('any pixels become opaque and none darker than they were', () => {
  fc.assert(
    fc.property(fc.uint8ClampedArray({ minLength: 4, maxLength: 64 }), (bytes) => {
      const data = bytes.slice(0, bytes.length - (bytes.length % 4));
      const before = data.slice();
      layOnWhite(data);
      for (let at = 0; at < data.length; at++) {
        if (at % 4 === 3) expect(data[at]).toBe(255);
        else expect(data[at]).toBeGreaterThanOrEqual(before[at]!);
      }
    }),
  );
});
