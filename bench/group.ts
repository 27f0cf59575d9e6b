/** What a group is given to measure with. */
export interface BenchContext {
  /** Progress, for the person who waits. */
  readonly say: (line: string) => void;
}

/** One subject of measurement: a key of the result, with figures below it. */
export interface BenchGroup {
  readonly name: string;
  readonly run: (context: BenchContext) => Promise<Figures>;
}

export type Figures = { readonly [name: string]: number | string | null | Figures };
