/** What stands after the `#`: it never reaches a server. */
export interface Place {
  readonly path: string;
  /** What follows the path, "c=…" of "#/therapist?c=…"; empty if nothing does. */
  readonly query: string;
  /** What stands below the path, "abc" of "#/plan/abc"; empty if nothing does. */
  readonly rest: string;
}

/** "#/settings" → settings. Unknown paths lead to the first known one. */
export function placeOfHash(hash: string, known: readonly string[]): Place {
  const [path = '', ...rest] = hash.replace(/^#?\/?/, '').split('?');
  const query = rest.join('?');
  const [name, ...below] = path.replace(/\/+$/, '').split('/');
  const found = known.find((candidate) => candidate === name);
  return found === undefined
    ? { path: known[0] ?? '', query: '', rest: '' }
    : { path: found, query, rest: below.join('/') };
}

export function hashOf(path: string): string {
  return `#/${path}`;
}
