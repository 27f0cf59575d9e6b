/** What stands after the `#`: it never reaches a server. */
export interface Place {
  readonly path: string;
  /** What follows the path, "c=…" of "#/therapist?c=…"; empty if nothing does. */
  readonly query: string;
}

/** "#/settings" → settings. Unknown paths lead to the first known one. */
export function placeOfHash(hash: string, known: readonly string[]): Place {
  const [path = '', ...rest] = hash.replace(/^#?\/?/, '').split('?');
  const query = rest.join('?');
  const found = known.find((candidate) => candidate === path.replace(/\/+$/, ''));
  return found === undefined ? { path: known[0] ?? '', query: '' } : { path: found, query };
}

export function hashOf(path: string): string {
  return `#/${path}`;
}
