/** Which file imports which; types count. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** Every group of files that import each other in a circle, each sorted by name; empty: there is none (Tarjan 1972). */
export function importCircles(graph: ImportGraph): string[][] {
  const search = { graph, order: new Map<string, number>(), low: new Map<string, number>(), path: [] as string[] };
  const circles: string[][] = [];
  for (const file of graph.keys()) if (!search.order.has(file)) visit(file, search, circles);
  return circles;
}

interface Search {
  readonly graph: ImportGraph;
  readonly order: Map<string, number>;
  /** The earliest file on the path that can be come back to. */
  readonly low: Map<string, number>;
  readonly path: string[];
}

function visit(file: string, search: Search, circles: string[][]): void {
  const { graph, order, low, path } = search;
  const index = order.size;
  order.set(file, index);
  low.set(file, index);
  path.push(file);
  for (const next of graph.get(file) ?? []) {
    if (!order.has(next)) visit(next, search, circles);
    if (path.includes(next)) low.set(file, Math.min(low.get(file) ?? index, low.get(next) ?? index));
  }
  if (low.get(file) !== index) return;
  const circle = path.splice(path.indexOf(file));
  if (circle.length > 1) circles.push(circle.sort());
}
