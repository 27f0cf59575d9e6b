/** A line longer than this was not written here. Characters. */
const LONGEST_LINE = 32_000_000;

/**
 * The lines of a JSON array that holds one record a line, each without the bracket or comma around it. Throws a
 * RangeError for a line no copy has.
 */
export async function* readLines(file: Blob): AsyncGenerator<string> {
  let rest = '';
  for await (const text of textOf(file)) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_LINE) throw new RangeError('A line is too long.');
    for (const line of lines) yield* bare(line);
  }
  yield* bare(rest);
}

async function* textOf(file: Blob): AsyncGenerator<string> {
  const reader = file.stream().getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (;;) {
    const { value, done } = await reader.read();
    yield decoder.decode(value, { stream: !done });
    if (done) return;
  }
}

function bare(line: string): string[] {
  const record = line.trim().replace(/^\[/, '').replace(/^,/, '').replace(/,$/, '').replace(/\]$/, '');
  return record === '' ? [] : [record];
}
