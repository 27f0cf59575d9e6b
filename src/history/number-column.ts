import type { ByteReader } from './byte-reader';
import type { ByteWriter } from './byte-writer';

/** Whole numbers and hundredths go as differences; anything else as it is, eight bytes each. Exact in every case. */
const SCALES = [1, 100] as const;
const AS_DOUBLES = 255;
/** Beyond this a product with 100 is no longer exact. */
const LARGEST = 2 ** 45;

export function writeNumbers(writer: ByteWriter, values: readonly number[]): void {
  const scale = SCALES.find((each) => values.every((value) => isExact(value, each)));
  if (scale === undefined) return writeDoubles(writer, values);
  writer.byte(scale);
  let before = 0;
  for (const value of values) {
    const whole = Math.round(value * scale);
    writer.signed(whole - before);
    before = whole;
  }
}

function isExact(value: number, scale: number): boolean {
  return Math.abs(value) < LARGEST && Object.is(Math.round(value * scale) / scale, value) && !Object.is(value, -0);
}

function writeDoubles(writer: ByteWriter, values: readonly number[]): void {
  writer.byte(AS_DOUBLES);
  writer.raw(new Uint8Array(Float64Array.from(values).buffer));
}

export function readNumbers(reader: ByteReader, count: number): number[] {
  const scale = reader.byte();
  if (scale === AS_DOUBLES) return [...new Float64Array(reader.raw(count * 8).slice().buffer)];
  if (!SCALES.some((known) => known === scale)) throw new RangeError('A column of numbers is not readable.');
  const values = reader.sums(count);
  if (scale !== 1) for (let i = 0; i < count; i++) values[i]! /= scale;
  return values;
}

/** Which of `count` places have a value, eight a byte. */
export function writePresence(writer: ByteWriter, isPresent: readonly boolean[]): void {
  const bytes = new Uint8Array(Math.ceil(isPresent.length / 8));
  isPresent.forEach((present, i) => (bytes[i >> 3]! |= present ? 1 << (i & 7) : 0));
  writer.raw(bytes);
}

export function readPresence(reader: ByteReader, count: number): boolean[] {
  const bytes = reader.raw(Math.ceil(count / 8));
  const isPresent = new Array<boolean>(count);
  for (let i = 0; i < count; i++) isPresent[i] = ((bytes[i >> 3]! >> (i & 7)) & 1) === 1;
  return isPresent;
}
