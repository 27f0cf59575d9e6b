import fc from 'fast-check';

/** What attackers and accidents put in the place of an honest value. */
const VALUES: readonly unknown[] = [
  null,
  true,
  '',
  ' ',
  '\u0000',
  '__proto__',
  'constructor',
  -0,
  -1,
  1e308,
  1e-308,
  2 ** 53,
  0.1,
  '1e999',
  'NaN',
  [],
  {},
  [[[]]],
  { length: 1e9 },
  { toString: 1 },
  { then: 1 },
  '=HYPERLINK("x")',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '\u202egpj.exe',
  'x'.repeat(5000),
  '../../etc/passwd',
  '2031-13-45',
  '0000-00-00',
  JSON.parse('{"__proto__":{"polluted":true}}'),
  JSON.parse('{"constructor":{"prototype":{"polluted":true}}}'),
  nested(500),
];

function nested(depth: number): unknown {
  return depth === 0 ? 1 : [nested(depth - 1)];
}

const PIECES: readonly string[] = [
  '',
  '\n',
  '\r\n',
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  ';',
  '\t',
  '\u0000',
  '\ufeff',
  '\ud800',
  '-',
  '=',
  '@',
  '%2',
  '%00',
  '../',
  '#',
  '?',
  '//',
  '<script>',
  '1e999',
  '__proto__',
  '"__proto__":{"polluted":true},',
  'UAE',
  '😀',
  'ـ',
  '٣',
  '\u2028',
];

/** An honest value with one to four of its parts replaced, left out, doubled or renamed. */
export function hostileJson(honest: readonly unknown[]): fc.Arbitrary<unknown> {
  const change = fc.record({
    at: fc.nat(),
    how: fc.nat(5),
    value: fc.constantFrom(...VALUES),
    key: fc.constantFrom(...PIECES),
  });
  return fc
    .tuple(fc.constantFrom(...honest), fc.array(change, { maxLength: 4 }))
    .map(([value, changes]) => changes.reduce(changed, structuredClone(value)));
}

interface Change {
  readonly at: number;
  readonly how: number;
  readonly value: unknown;
  readonly key: string;
}

function changed(whole: unknown, { at, how, value, key }: Change): unknown {
  const places = placesOf(whole);
  const place = places[at % Math.max(1, places.length)];
  if (!place) return structuredClone(value);
  const holder = place.holder as Record<string, unknown>;
  // Copies: one value in two places, changed once more, would close a circle that no file can hold.
  const former = structuredClone(holder[place.key]);
  if (how <= 2) define(holder, place.key, structuredClone(value));
  else if (how === 3) Reflect.deleteProperty(holder, place.key);
  else if (how === 4) define(holder, key, former);
  else if (Array.isArray(holder)) holder.push(former, structuredClone(former));
  return whole;
}

/** As JSON.parse does it: "__proto__" is a key like any other. */
function define(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

interface Spot {
  readonly holder: object;
  readonly key: string;
}

const MOST_PLACES = 400;

function placesOf(value: unknown, found: Spot[] = []): readonly Spot[] {
  if (typeof value !== 'object' || value === null) return found;
  for (const key of Object.keys(value)) {
    if (found.length >= MOST_PLACES) break;
    found.push({ holder: value, key });
    placesOf((value as Record<string, unknown>)[key], found);
  }
  return found;
}

/** An honest text that was cut, doubled, mixed or stuffed; now and then any text at all. */
export function hostileText(honest: readonly string[]): fc.Arbitrary<string> {
  const cut = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(40),
    piece: fc.constantFrom(...PIECES),
    times: fc.constantFrom(1, 1, 1, 2, 300),
  });
  const spoilt = fc.tuple(fc.constantFrom(...honest), fc.array(cut, { maxLength: 5 })).map(([text, cuts]) =>
    cuts.reduce((left, { at, length, piece, times }) => {
      const from = Math.floor(at * left.length);
      return left.slice(0, from) + piece.repeat(times) + left.slice(from + length);
    }, text),
  );
  return fc.oneof(
    { weight: 8, arbitrary: spoilt },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    { weight: 1, arbitrary: fc.constantFrom(...honest) },
  );
}

/** An honest file with bytes changed, cut or put in; now and then any bytes at all. */
export function hostileBytes(honest: readonly Uint8Array[]): fc.Arbitrary<Uint8Array<ArrayBuffer>> {
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    bytes: fc.uint8Array({ maxLength: 8 }),
    over: fc.boolean(),
  });
  const spoilt = fc
    .tuple(
      fc.constantFrom(...honest),
      fc.array(change, { maxLength: 6 }),
      fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    )
    .map(([file, changes, end]) => {
      let left = Array.from(file);
      for (const { at, bytes, over } of changes)
        left.splice(Math.floor(at * at * left.length), over ? bytes.length : 0, ...bytes);
      if (end !== null) left = left.slice(0, Math.floor(end * left.length));
      return Uint8Array.from(left);
    });
  return fc.oneof(
    { weight: 9, arbitrary: spoilt },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 600 }).map((bytes) => Uint8Array.from(bytes)) },
  );
}
