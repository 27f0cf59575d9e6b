import type { Client, PartConflict } from './client';
import { clientOf, conflictOf, partsOf } from './client-parts';
import { isWithin, joinedVersion, versionOrder, type PartVersion } from './part-version';
import { isSameValue } from './same-value';

export interface Merged {
  readonly client: Client;
  readonly isChanged: boolean;
}

/**
 * The same client from two computers, part by part: the newer one counts, what was removed stays removed, and where both
 * changed without knowing of each other the one here stays with the other beside it, to choose from. Nothing typed is lost.
 */
export function mergeClients(here: Client, there: Client): Merged {
  const [ours, theirs] = [partsOf(here), partsOf(there)];
  const parts = new Map<string, unknown>();
  const versions: Record<string, PartVersion> = {};
  const conflicts = new Map<string, PartConflict>();
  const keys = new Set([ours, theirs, here.versions, there.versions].flatMap(keysOf));
  for (const key of keys) {
    const [mine, other] = [here.versions[key] ?? {}, there.versions[key] ?? {}];
    const order = versionOrder(mine, other);
    const choice = chosen(key, order, { mine: ours.get(key), other: theirs.get(key) });
    if (choice.value !== undefined) parts.set(key, choice.value);
    const version = joinedVersion(mine, other);
    if (Object.keys(version).length > 0) versions[key] = version;
    for (const conflict of choice.conflict ?? carried(key, order, here, there)) conflicts.set(key, conflict);
  }
  restoreVisits(parts, [ours, theirs]);
  const client = { ...clientOf(here, parts), versions, conflicts: [...conflicts.values()] };
  return { client, isChanged: !isSameValue(client, here) };
}

function keysOf(source: ReadonlyMap<string, unknown> | Readonly<Record<string, unknown>>): string[] {
  return source instanceof Map ? [...(source.keys() as Iterable<string>)] : Object.keys(source);
}

interface Both {
  readonly mine: unknown;
  readonly other: unknown;
}

/** `conflict` undefined: the two agree, or one is newer. */
function chosen(
  key: string,
  order: ReturnType<typeof versionOrder>,
  { mine, other }: Both,
): { value: unknown; conflict?: readonly PartConflict[] } {
  if (isSameValue(mine, other)) return { value: mine };
  switch (order) {
    case 'newer':
      return { value: mine };
    case 'older':
      return { value: other };
    case 'same':
      // Records from before changes were counted: what only one of them has is kept.
      if (mine === undefined || other === undefined) return { value: mine ?? other };
      return { value: mine, conflict: [conflictOf(key, other)] };
    case 'apart':
      if (key === 'draft') return { value: [mine, other].filter(Boolean).join('\n') };
      return mine === undefined
        ? { value: other, conflict: [conflictOf(key, undefined)] }
        : { value: mine, conflict: [conflictOf(key, other)] };
  }
}

/** Conflicts that were there before: of the side that knows more, so that one chosen there is not asked here again. */
function carried(
  key: string,
  order: ReturnType<typeof versionOrder>,
  here: Client,
  there: Client,
): readonly PartConflict[] {
  const of = (client: Client) => client.conflicts.filter((conflict) => conflict.key === key);
  if (order === 'older') return of(there);
  return order === 'newer' ? of(here) : [...of(there), ...of(here)];
}

/** A visit that was removed here and written in there comes back whole. */
function restoreVisits(parts: Map<string, unknown>, sources: readonly ReadonlyMap<string, unknown>[]): void {
  const heads = new Set([...parts.keys()].flatMap((key) => /^(visit\/[^/]+)\//.exec(key)?.[1] ?? []));
  for (const head of [...heads].filter((key) => !parts.has(key)))
    for (const source of sources)
      for (const [key, value] of source)
        if ((key === head || key.startsWith(`${head}/`)) && !parts.has(key)) parts.set(key, value);
}

/** What all of a client's parts know: a removal that knew as much removes it everywhere. */
export function wholeVersion({ versions }: Pick<Client, 'versions'>): PartVersion {
  return joinedVersion(...Object.values(versions));
}

/** Nothing was changed that the removal did not know of. */
export function isGoneFor(client: Pick<Client, 'versions'>, removal: PartVersion): boolean {
  return isWithin(wholeVersion(client), removal);
}

export interface Settlement {
  readonly key: string;
  readonly takeOther: boolean;
  readonly device: string;
}

/** The conflict is settled, and the other computer learns it as a change of its own. */
export function settledConflict(client: Client, { key, takeOther, device }: Settlement): Client {
  const conflict = client.conflicts.find((each) => each.key === key);
  if (!conflict) return client;
  const parts = new Map(partsOf(client));
  const other: unknown = takeOther ? JSON.parse(conflict.other) : parts.get(key);
  if (other === null || other === undefined) parts.delete(key);
  else parts.set(key, other);
  const count = 1 + (wholeVersion(client)[device] ?? 0);
  const versions = { ...client.versions, [key]: { ...client.versions[key], [device]: count } };
  return { ...clientOf(client, parts), versions, conflicts: client.conflicts.filter((each) => each !== conflict) };
}
