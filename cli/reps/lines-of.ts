import type { Readable } from 'node:stream';

/** A line of a landmark series is some 10,000 characters; this is a file that never ends one. */
const LONGEST = 4_000_000;

/** The lines of a text as they come, without a byte order mark. Throws what reading throws, and an Error for an endless line. */
export async function* linesOf(input: Readable): AsyncGenerator<string> {
  let rest = '';
  let isFirst = true;
  input.setEncoding('utf8');
  for await (const chunk of input as AsyncIterable<string>) {
    const lines = `${rest}${isFirst ? chunk.replace(/^\uFEFF/, '') : chunk}`.split(/\r\n|\n|\r(?!$)/);
    isFirst = false;
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST) throw new Error('A line of it never ends: this is no landmark series.');
    yield* lines;
  }
  yield* rest.split(/\r/);
}
