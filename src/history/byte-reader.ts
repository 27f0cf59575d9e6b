/** Reads what `ByteWriter` wrote. Throws where the bytes end too soon. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  byte(): number {
    const value = this.#bytes[this.#at++];
    if (value === undefined) throw new RangeError('The bytes end too soon.');
    return value;
  }

  raw(length: number): Uint8Array {
    if (this.#at + length > this.#bytes.length) throw new RangeError('The bytes end too soon.');
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  unsigned(): number {
    const first = this.byte();
    if (first < 128) return first;
    let value = first - 128;
    for (let factor = 128; ; factor *= 128) {
      const byte = this.byte();
      value += (byte % 128) * factor;
      if (byte < 128) return value;
      if (factor > 2 ** 46) throw new RangeError('A number is too long.');
    }
  }

  signed(): number {
    const value = this.unsigned();
    return value % 2 ? -(value + 1) / 2 : value / 2;
  }

  /** As `signed`, so many in a row, each added to the one before: ten years have a hundred million. */
  sums(count: number): number[] {
    const bytes = this.#bytes;
    const sums = new Array<number>(count);
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const first = bytes[this.#at];
      if (first !== undefined && first < 128) {
        this.#at += 1;
        sum += first & 1 ? -((first + 1) >> 1) : first >> 1;
      } else sum += this.signed();
      sums[i] = sum;
    }
    return sums;
  }

  text(): string {
    return new TextDecoder('utf-8', { fatal: true }).decode(this.raw(this.unsigned()));
  }
}
