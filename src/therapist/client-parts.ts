import type { Client, Visit } from './client';
import type { AcceptedAsymmetry, PersonalLimit, Plan, PlanSummary } from './plan';
import { joinedVersion, type PartVersion } from './part-version';
import { isSameValue } from './same-value';

/**
 * A client as the parts that are changed one at a time, each under a name of its own: "note/n1", "visit/v1/note". What is
 * empty or was removed has no entry. Two tabs and two computers that changed different parts never lose either.
 */
export type Parts = ReadonlyMap<string, unknown>;

export interface PartChange {
  readonly key: string;
  /** undefined: it was not there. */
  readonly before: unknown;
  /** undefined: it is gone. */
  readonly after: unknown;
}

const VISIT_FIELDS = ['note', 'exercises', 'assessments', 'motions', 'measured'] as const;

export function partsOf(client: Client): Parts {
  const entries: [string, unknown][] = [
    ['code', client.code || undefined],
    ['archived', client.archivedAtMs ?? undefined],
    ['draft', client.draft || undefined],
    ['reportText', client.reportText || undefined],
    ['plan', client.plan ?? undefined],
    ['desk', client.desk ?? undefined],
    ...client.goals.map((goal): [string, unknown] => [`goal/${goal.id}`, goal]),
    ...client.notes.map((note): [string, unknown] => [`note/${note.id}`, note]),
    ...client.asymmetry.map((own): [string, unknown] => [`asymmetry/${own.angle}`, own]),
    ...client.limits.map((limit): [string, unknown] => [`limit/${limit.angle}`, limit]),
    ...client.pictures.map((picture): [string, unknown] => [`picture/${picture.id}`, picture]),
    ...client.summaries.map((summary): [string, unknown] => [`summary/${summary.planId}`, summary]),
    ...client.visits.flatMap(visitParts),
  ];
  return new Map(entries.filter(([, value]) => value !== undefined));
}

function visitParts({ id, atMs, note, exercises, assessments, motions, ...measured }: Visit): [string, unknown][] {
  const { repeats, figures, engineModel } = measured;
  const shown = motions.length > 0 ? motions : undefined;
  const parts = { note, exercises, assessments, motions: shown, measured: { repeats, figures, engineModel } };
  return [
    [`visit/${id}`, { id, atMs }],
    ...VISIT_FIELDS.map((name): [string, unknown] => [`visit/${id}/${name}`, parts[name]]),
  ];
}

/** The parts put together again. Parts of a visit whose day is not among them are left out. */
export function clientOf(
  { version, id, createdAtMs }: Pick<Client, 'version' | 'id' | 'createdAtMs'>,
  parts: Parts,
): Client {
  const all = <Value>(kind: string) =>
    [...parts].flatMap(([key, value]) => (key.startsWith(`${kind}/`) ? [value as Value] : []));
  const heads = [...parts].filter(([key]) => /^visit\/[^/]+$/.test(key));
  return {
    version,
    id,
    createdAtMs,
    code: (parts.get('code') as string | undefined) ?? '',
    archivedAtMs: (parts.get('archived') as number | undefined) ?? null,
    draft: (parts.get('draft') as string | undefined) ?? '',
    reportText: (parts.get('reportText') as string | undefined) ?? '',
    plan: (parts.get('plan') as Plan | undefined) ?? null,
    desk: (parts.get('desk') as Client['desk'] | undefined) ?? null,
    goals: all<Client['goals'][number]>('goal'),
    notes: all<Client['notes'][number]>('note').sort((a, b) => b.atMs - a.atMs),
    asymmetry: all<AcceptedAsymmetry>('asymmetry'),
    limits: all<PersonalLimit>('limit'),
    pictures: all<Client['pictures'][number]>('picture').sort((a, b) => a.atMs - b.atMs),
    summaries: all<PlanSummary>('summary'),
    visits: heads.map(([key, head]) => visitOf(key, head, parts)).sort((a, b) => a.atMs - b.atMs),
    versions: {},
    conflicts: [],
  };
}

function visitOf(key: string, head: unknown, parts: Parts): Visit {
  const part = <Value>(name: string, none: Value) => (parts.get(`${key}/${name}`) as Value | undefined) ?? none;
  const { id, atMs } = head as Pick<Visit, 'id' | 'atMs'>;
  const measured = part<Pick<Visit, 'repeats' | 'figures' | 'engineModel'>>('measured', {
    repeats: [],
    figures: [],
    engineModel: '',
  });
  return {
    id,
    atMs,
    ...measured,
    exercises: part('exercises', [] as Visit['exercises']),
    assessments: part('assessments', [] as Visit['assessments']),
    motions: part('motions', [] as Visit['motions']),
    note: part('note', ''),
  };
}

export function changesBetween(before: Client | null, after: Client): readonly PartChange[] {
  const [then, now] = [before ? partsOf(before) : new Map<string, unknown>(), partsOf(after)];
  const keys = [...new Set([...now.keys(), ...then.keys()])];
  return keys
    .map((key) => ({ key, before: then.get(key), after: now.get(key) }))
    .filter((change) => !isSameValue(change.before, change.after));
}

/**
 * The changes laid on what is stored, counted as this computer's. A part that was meanwhile changed otherwise takes the new
 * value, and what stood there is kept beside it for the therapist to choose from.
 */
export function withChanges(stored: Client, changes: readonly PartChange[], device: string): Client {
  const parts = new Map(partsOf(stored));
  const count = 1 + (joinedVersion(...Object.values(stored.versions))[device] ?? 0);
  const versions: Record<string, PartVersion> = { ...stored.versions };
  const conflicts = new Map(stored.conflicts.map((conflict) => [conflict.key, conflict]));
  for (const { key, before, after } of changes) {
    const there = parts.get(key);
    if (key !== 'draft' && !isSameValue(there, before) && !isSameValue(there, after))
      conflicts.set(key, conflictOf(key, there));
    if (after === undefined) parts.delete(key);
    else parts.set(key, after);
    versions[key] = { ...versions[key], [device]: count };
  }
  return { ...clientOf(stored, parts), versions, conflicts: [...conflicts.values()] };
}

export function conflictOf(key: string, other: unknown): Client['conflicts'][number] {
  return { key, other: JSON.stringify(other ?? null) };
}
