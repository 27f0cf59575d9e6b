/** What a group is given to measure with. */
export interface BenchContext {
  /** Progress, for the person who waits. */
  readonly say: (line: string) => void;
  /** How long to measure, where a group does so for minutes; left out: as long as it takes. */
  readonly minutes?: number;
  /** A folder with the page of an engine that is not ours, which keeps to bench/page/bench-page.ts. */
  readonly compare?: string;
}

/** One subject of measurement: a key of the result, with figures below it. */
export interface BenchGroup {
  readonly name: string;
  readonly run: (context: BenchContext) => Promise<Figures>;
}

export type Figures = { readonly [name: string]: number | string | null | Figures };
