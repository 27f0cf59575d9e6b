/** How a file's bytes are text: programs save the same letters in different ways. */
type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const START_BYTES = 4;

/** The text of a small file, whatever program saved it. Of what is no text: what a browser makes of it. */
export async function fileText(file: Blob): Promise<string> {
  let text = '';
  try {
    for await (const piece of textPieces(file)) text += piece;
    return text;
  } catch {
    return file.text();
  }
}

/**
 * The text piece by piece, without its byte order mark: UTF-8 or UTF-16, marked or not, and where no letter beyond ASCII is
 * UTF-8, the bytes of Windows-1252. Throws a SyntaxError where UTF-8 breaks off, after all that stands before.
 */
export async function* textPieces(file: Blob): AsyncGenerator<string> {
  const encoding = encodingOf(new Uint8Array(await file.slice(0, START_BYTES).arrayBuffer()));
  const reader = file.stream().getReader();
  const decoder = encoding === 'utf-8' ? new Utf8OrWindows() : new TextDecoder(encoding);
  for (;;) {
    const { value, done } = await reader.read();
    const text = decoder.decode(value, { stream: !done });
    const broken = text.indexOf(BROKEN);
    yield broken < 0 ? text : text.slice(0, broken);
    if (broken >= 0) throw new SyntaxError('Not a text.');
    if (done) return;
  }
}

/** By its mark, or by where the zeros of its first letters stand: what is read here begins with ASCII. */
function encodingOf([a, b, c, d]: Uint8Array): Encoding {
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a && b === 0 && c && d === 0) return 'utf-16le';
  if (a === 0 && b && c === 0 && d) return 'utf-16be';
  return 'utf-8';
}

/** Stands for where a text breaks off; no JSON has it unescaped. */
const BROKEN = '\u0000';

class Utf8OrWindows {
  readonly #utf8 = new TextDecoder('utf-8', { fatal: true });
  readonly #windows = new TextDecoder('windows-1252');
  /** undefined: nothing but ASCII so far. */
  #isUtf8: boolean | undefined;
  /** The first bytes of a letter that goes on in the next piece. */
  #tail: Uint8Array = new Uint8Array(0);

  decode(value: Uint8Array | undefined, { stream }: { readonly stream: boolean }): string {
    const bytes = joined(this.#tail, value ?? new Uint8Array(0));
    const end = stream ? bytes.length - unfinished(bytes) : bytes.length;
    this.#tail = bytes.slice(end);
    return this.#decoded(bytes.subarray(0, end));
  }

  #decoded(bytes: Uint8Array): string {
    if (this.#isUtf8 === false) return this.#windows.decode(bytes);
    try {
      const text = this.#utf8.decode(bytes);
      if (text.length !== bytes.length) this.#isUtf8 = true;
      return text;
    } catch {
      const read = new TextDecoder().decode(bytes);
      if (this.#isUtf8 || /[^\0-\x7f\ufffd]/.test(read)) return read.slice(0, read.indexOf('\ufffd')) + BROKEN;
      this.#isUtf8 = false;
      return this.#windows.decode(bytes);
    }
  }
}

/** How many bytes at the end begin a letter of UTF-8 and don't end it. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back]!;
    if ((byte & 0xc0) === 0x80) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return needed > back ? back : 0;
  }
  return 0;
}

function joined(before: Uint8Array, after: Uint8Array): Uint8Array {
  if (before.length === 0) return after;
  const whole = new Uint8Array(before.length + after.length);
  whole.set(before);
  whole.set(after, before.length);
  return whole;
}
