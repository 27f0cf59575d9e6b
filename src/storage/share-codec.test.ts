import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { expect, test } from 'vitest';
import { ANGLE_IDS } from '../geometry/angle';
import { CAUSES } from '../geometry/cause';
import { EXERCISE_IDS } from '../program/exercises';
import { EXERCISE_TAGS } from '../program/exercise';
import { MOST_DESK_TASKS } from '../therapist/desk-tasks';
import { emptyPlan, hasPictures, MOST_OWN, MOST_PICTURE, withoutPictures, type Plan } from '../therapist/plan';
import { usualDose } from '../therapist/planned-exercises';
import { ADVICE_IDS } from '../workstation/advice-table';
import { parsePlan } from './plan-schema';
import { decodeShared, encodeShared, SHARE_VERSION, type Shared } from './share-codec';
import { MOST_CHARACTERS } from './shared-bytes';

const ROUNDS = 1000;
const words = (longest: number) => fc.string({ unit: 'grapheme', maxLength: Math.floor(longest / 12) });
const limits = fc
  .record({ angle: fc.constantFrom(...ANGLE_IDS), from: fc.integer({ min: 1, max: 90 }), more: fc.nat(90) })
  .map(({ angle, from, more }) => ({ angle, driftingFrom: from, offFrom: from + more }));
const plans: fc.Arbitrary<Plan> = fc.record({
  version: fc.constant(1 as const),
  id: fc.stringMatching(/^[\w-]{1,64}$/),
  title: words(120),
  greeting: words(1000),
  exercises: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom(...EXERCISE_IDS),
      sets: fc.nat(20),
      repetitions: fc.nat(200),
      holdS: fc.integer({ min: 0, max: 600 }),
      timesADay: fc.nat(24),
      form: fc.constantFrom('easier' as const, 'usual' as const, 'harder' as const),
      note: words(300),
    }),
    { selector: ({ id }) => id },
  ),
  own: fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[\w-]{1,64}$/),
      sets: fc.nat(20),
      repetitions: fc.nat(200),
      holdS: fc.integer({ min: 0, max: 600 }),
      timesADay: fc.nat(24),
      name: words(80),
      how: words(500),
    }),
    { selector: ({ id }) => id, maxLength: MOST_OWN },
  ),
  desk: fc.uniqueArray(fc.record({ id: fc.constantFrom(...ADVICE_IDS), note: words(300) }), {
    selector: ({ id }) => id,
    maxLength: MOST_DESK_TASKS,
  }),
  avoid: fc.subarray([...EXERCISE_TAGS]),
  stopSigns: words(300),
  limits: fc.uniqueArray(limits, { selector: ({ angle }) => angle }),
  asymmetry: fc.uniqueArray(
    fc.record({ angle: fc.constantFrom(...ANGLE_IDS), level: fc.integer({ min: -90, max: 90 }) }),
    { selector: ({ angle }) => angle },
  ),
  cues: fc.uniqueArray(fc.record({ cause: fc.constantFrom(...CAUSES), words: words(200) }), {
    selector: ({ cause }) => cause,
  }),
  createdAtMs: fc.nat(),
});

test('eight pictures of the largest size travel in a file, and none in a link', async () => {
  const picture = `data:image/jpeg;base64,${scrambled(MOST_PICTURE - 23)}`;
  const dose = { sets: 1, repetitions: 8, holdS: 0, timesADay: 1 };
  const own = Array.from({ length: MOST_OWN }, (_, i) => ({
    id: `own-${i}`,
    name: 'Reach',
    how: '',
    ...dose,
    picture,
  }));
  const plan = { ...emptyPlan('a', 0), own };
  expect(await decodeShared(await encodeShared({ kind: 'plan', plan }))).toEqual({ kind: 'plan', plan });
  const link = await encodeShared({ kind: 'plan', plan: withoutPictures(plan) });
  expect(link.length).toBeLessThan(1000);
  expect([hasPictures(plan), hasPictures(withoutPictures(plan))]).toEqual([true, false]);
});

test('a picture that is no small JPEG makes no plan', () => {
  const dose = { sets: 1, repetitions: 8, holdS: 0, timesADay: 1 };
  const withPicture = (picture: string) =>
    parsePlan({ ...emptyPlan('a', 0), own: [{ id: 'own', name: 'Reach', how: '', ...dose, picture }] });
  expect(withPicture('data:image/jpeg;base64,/9j/4AA=')).not.toBeNull();
  const hostile = [
    'https://example.org/a.jpg',
    'data:image/svg+xml;base64,PHN2Zz4=',
    'data:image/jpeg;base64,a"onload=b',
  ];
  for (const address of [...hostile, `data:image/jpeg;base64,${'A'.repeat(MOST_PICTURE)}`])
    expect([address.slice(0, 30), withPicture(address)]).toEqual([address.slice(0, 30), null]);
});

/** Letters that deflate no better than a JPEG does. */
function scrambled(length: number): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  let state = 7;
  return Array.from({ length }, () => letters[(state = (state * 1103515245 + 12345) % 2 ** 31) >> 25]).join('');
}

test('what goes into a link comes out of it', async () => {
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      const shared: Shared = { kind: 'plan', plan };
      const text = await encodeShared(shared);
      expect(text).toMatch(/^[\w-]+$/);
      expect(await decodeShared(text)).toEqual(shared);
    }),
    { numRuns: 60 },
  );
});

test('a link with a passphrase opens with it and with no other', async () => {
  await fc.assert(
    fc.asyncProperty(plans, fc.string({ minLength: 1, maxLength: 20 }), async (plan, passphrase) => {
      const text = await encodeShared({ kind: 'plan', plan }, passphrase, ROUNDS);
      expect(await decodeShared(text, passphrase, ROUNDS)).toEqual({ kind: 'plan', plan });
      expect(await decodeShared(text, '', ROUNDS)).toBe('needsPassphrase');
      expect(await decodeShared(text, `${passphrase}x`, ROUNDS)).toBe('wrongPassphrase');
    }),
    { numRuns: 20 },
  );
});

const plan = { ...emptyPlan('p-1', 5), title: 'Tall and easy', exercises: [usualDose('chinTuck')] };

test('any changed or lost character is noticed', async () => {
  const text = await encodeShared({ kind: 'plan', plan });
  await fc.assert(
    fc.asyncProperty(fc.nat(text.length - 1), fc.constantFrom(...'abcXYZ019-_'), async (at, letter) => {
      if (text[at] === letter) return;
      const decoded = await decodeShared(text.slice(0, at) + letter + text.slice(at + 1));
      // The last character of a base64 text may carry bits that mean nothing.
      if (typeof decoded !== 'string') expect(decoded).toEqual({ kind: 'plan', plan });
    }),
    { numRuns: 150 },
  );
  for (const length of [20, 60, text.length - 2]) expect(await decodeShared(text.slice(0, length))).toBe('damaged');
});

test('no text makes it throw, and nothing is taken for a plan that is none', async () => {
  await fc.assert(fc.asyncProperty(fc.string(), async (text) => typeof (await decodeShared(text)) === 'string'));
  expect(await decodeShared('')).toBe('empty');
  expect(await decodeShared('<script>alert(1)</script>')).toBe('notAPlan');
});

test('a future version is refused politely', async () => {
  const bytes = fromLink(await encodeShared({ kind: 'plan', plan }));
  bytes[1] = SHARE_VERSION + 1;
  expect(await decodeShared(toLink(bytes))).toBe('newerVersion');
  expect(await decodeShared(packed({ kind: 'plan', plan: { ...plan, version: 9 } }))).toBe('newerVersion');
});

test('a payload made to explode is stopped, and so is one that is too long', async () => {
  expect(await decodeShared(packedText('a'.repeat(20_000_000)))).toBe('tooLarge');
  expect(await decodeShared('A'.repeat(MOST_CHARACTERS + 1))).toBe('tooLarge');
});

test('fields beyond their bounds, and one thing said twice, are refused', async () => {
  const hostile = [
    { ...plan, title: 'x'.repeat(2000) },
    { ...plan, exercises: [{ ...usualDose('chinTuck'), repetitions: 1e9 }] },
    { ...plan, exercises: [{ ...usualDose('chinTuck'), id: '__proto__' }] },
    { ...plan, id: '../../x' },
    { ...plan, limits: [{ angle: 'headTilt', driftingFrom: null, offFrom: 3 }] },
    { ...plan, limits: [{ angle: 'headTilt', driftingFrom: 0, offFrom: 0 }] },
    { ...plan, limits: [{ angle: 'headTilt', driftingFrom: 9, offFrom: 3 }] },
    { ...plan, asymmetry: [{ angle: 'headTilt', level: 400 }] },
    { ...plan, exercises: [usualDose('chinTuck'), usualDose('chinTuck')] },
    { ...plan, desk: ['a', 'b'].map((note) => ({ id: 'footrest', note })) },
    { ...plan, desk: [{ id: '<b>', note: '' }] },
    { ...plan, cues: ['a', 'b'].map((own) => ({ cause: 'slump', words: own })) },
  ];
  for (const each of hostile) expect(await decodeShared(packed({ kind: 'plan', plan: each }))).toBe('notAPlan');
  expect(await decodeShared(packed(null))).toBe('notAPlan');
  expect(await decodeShared(packed({ kind: 'summary', summary: { version: 1 } }))).toBe('notAPlan');
});

test('a plan and a summary made before there were own exercises, avoid lists, desks and pain still open', async () => {
  const { own: _own, avoid: _avoid, desk: _desk, stopSigns: _signs, ...before } = plan;
  const [{ form: _form, ...exercise }] = plan.exercises as [(typeof plan.exercises)[number]];
  const opened = await decodeShared(packed({ kind: 'plan', plan: { ...before, exercises: [exercise] } }));
  expect(opened).toEqual({ kind: 'plan', plan });
  const days = [{ day: '2026-11-23', done: { chinTuck: 2 } }];
  const summary = { version: 1, planId: 'p-1', days, note: '', createdAtMs: 7 };
  const back = { ...summary, desk: [], days: [{ ...days[0], doneOwn: {}, pain: null }] };
  expect(await decodeShared(packed({ kind: 'summary', summary }))).toEqual({ kind: 'summary', summary: back });
});

test('a summary goes back the same way', async () => {
  const summary = {
    version: 1 as const,
    planId: 'p-1',
    days: [{ day: '2026-11-23', done: { chinTuck: 2 }, doneOwn: { 'own-1': 1 }, pain: 4 }],
    desk: [{ id: 'footrest', day: '2026-11-23' }],
    note: '',
    createdAtMs: 7,
  };
  expect(await decodeShared(await encodeShared({ kind: 'summary', summary }))).toEqual({ kind: 'summary', summary });
});

function fromLink(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64url'));
}

function toLink(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}

function packed(value: unknown): string {
  return packedText(JSON.stringify(value));
}

/** A well-formed link around any text: what somebody who knows the format could make. */
function packedText(text: string): string {
  const body = deflateSync(new TextEncoder().encode(text));
  const whole = new Uint8Array(7 + body.length);
  whole.set([0x50, SHARE_VERSION, 0]);
  new DataView(whole.buffer).setUint32(3, crcOf(body));
  whole.set(body, 7);
  return toLink(whole);
}

function crcOf(bytes: Uint8Array): number {
  const table = Array.from({ length: 256 }, (_, n) => {
    let value = n;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value >>> 0;
  });
  return (bytes.reduce((crc, byte) => table[(crc ^ byte) & 255]! ^ (crc >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;
}
