/** When the page reads again what was written meanwhile. Times in ms. */
export interface RefreshPlan {
  /** When something was written that has not been read; null: nothing was. */
  readonly dirtySinceMs: number | null;
  /** Written to since; null: any. */
  readonly tables: ReadonlySet<string> | null;
  readonly readAtMs: number;
}

export const NOTHING_WRITTEN: RefreshPlan = { dirtySinceMs: null, tables: new Set(), readAtMs: -Infinity };

/** A person's own act is shown at once; the few writes it takes are read together. */
const ACT_AFTER_MS = 300;
/** A recording tab writes every ten seconds: a chart that moves more often than this would only disturb. */
const MINUTES_EVERY_MS = 20_000;
/** Caches, made from the rest. */
const IGNORED = new Set(['summaries']);
/** What a recording writes by itself. */
const BY_ITSELF = new Set(['minutes', 'sessions']);

export function written(plan: RefreshPlan, tables: ReadonlySet<string> | null, nowMs: number): RefreshPlan {
  if (tables && [...tables].every((table) => IGNORED.has(table))) return plan;
  const all = tables && plan.tables ? new Set([...plan.tables, ...tables]) : null;
  return { ...plan, tables: all, dirtySinceMs: plan.dirtySinceMs ?? nowMs };
}

/** What is read from now on holds everything that was written so far. */
export function reading(nowMs: number): RefreshPlan {
  return { ...NOTHING_WRITTEN, readAtMs: nowMs };
}

/** When to read again; null: there is no need. */
export function dueAtMs({ dirtySinceMs, tables, readAtMs }: RefreshPlan): number | null {
  if (dirtySinceMs === null) return null;
  const isByItself = tables !== null && [...tables].every((table) => BY_ITSELF.has(table) || IGNORED.has(table));
  return isByItself ? Math.max(dirtySinceMs, readAtMs + MINUTES_EVERY_MS) : dirtySinceMs + ACT_AFTER_MS;
}
