import { textPieces } from './file-text';

/** A record longer than this was not written here. Characters. */
const LONGEST = 32_000_000;

/** One record of the array, as text, and the line of the file it begins on, from 1. */
export interface RecordText {
  readonly text: string;
  readonly line: number;
}

/**
 * The records of a JSON array, one by one, however an editor has laid them out: one a line, all on one line, or each over many.
 * Throws a SyntaxError where it is no array of objects, and a RangeError for a record no copy has. Answers whether the
 * array was closed: a file that was cut off is not.
 */
export async function* readRecords(file: Blob): AsyncGenerator<RecordText, boolean> {
  const scan = new RecordScan();
  for await (const text of textPieces(file)) yield* scan.take(text);
  return scan.isClosed;
}

const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;
const OPEN = 123;
const CLOSE = 125;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const NEWLINE = 10;
const SPACES: readonly number[] = [9, NEWLINE, 13, 32];

/** Follows strings and braces, and nothing else: whether a record is JSON is for the parser to say. */
class RecordScan {
  #depth = 0;
  #isString = false;
  #isEscaped = false;
  #line = 1;
  #startLine = 1;
  /** What was seen of the record that is open. */
  #parts = '';
  #since = 0;
  #place: 'before' | 'first' | 'next' | 'after' | 'closed' = 'before';

  get isClosed(): boolean {
    return this.#place === 'closed';
  }

  *take(text: string): Generator<RecordText> {
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === NEWLINE) this.#line += 1;
      if (this.#depth === 0) {
        if (this.#between(code)) from = at;
        continue;
      }
      if (!this.#isEnd(code)) continue;
      yield { text: this.#parts + text.slice(from, at + 1), line: this.#startLine };
      this.#parts = '';
      this.#since = 0;
      this.#place = 'after';
    }
    if (this.#depth > 0) this.#parts += text.slice(from);
    this.#since += text.length;
    if (this.#since > LONGEST) throw new RangeError('A record is too long.');
  }

  /** true: a record begins here. */
  #between(code: number): boolean {
    if (SPACES.includes(code)) return false;
    if (this.#place === 'before' && code === OPEN_LIST) this.#place = 'first';
    else if ((this.#place === 'first' || this.#place === 'next') && code === OPEN) {
      this.#depth = 1;
      this.#startLine = this.#line;
      return true;
    } else if (this.#place === 'after' && code === COMMA) this.#place = 'next';
    else if ((this.#place === 'after' || this.#place === 'first') && code === CLOSE_LIST) this.#place = 'closed';
    else throw new SyntaxError('Not an array of records.');
    return false;
  }

  /** Whether the record ends with this character. */
  #isEnd(code: number): boolean {
    if (this.#isString) {
      if (code === NEWLINE) throw new SyntaxError('A text runs over its line.');
      if (this.#isEscaped) this.#isEscaped = false;
      else if (code === BACKSLASH) this.#isEscaped = true;
      else if (code === QUOTE) this.#isString = false;
      return false;
    }
    if (code === QUOTE) this.#isString = true;
    else if (code === OPEN || code === OPEN_LIST) this.#depth += 1;
    else if (code === CLOSE || code === CLOSE_LIST) this.#depth -= 1;
    return this.#depth === 0;
  }
}
