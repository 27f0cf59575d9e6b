/**
 * How often each computer had changed the client when it last changed this part: what tells "newer" from "changed on both",
 * without trusting anybody's clock.
 */
export type PartVersion = Readonly<Record<string, number>>;

/** Of `a` as seen from `b`; 'apart': both were changed without knowing of each other. */
export type VersionOrder = 'same' | 'newer' | 'older' | 'apart';

export function versionOrder(a: PartVersion, b: PartVersion): VersionOrder {
  const [isAhead, isBehind] = [!isWithin(a, b), !isWithin(b, a)];
  if (isAhead && isBehind) return 'apart';
  return isAhead ? 'newer' : isBehind ? 'older' : 'same';
}

/** Everything that `inner` knows of, `outer` knows too. */
export function isWithin(inner: PartVersion, outer: PartVersion): boolean {
  return Object.entries(inner).every(([device, count]) => count <= (outer[device] ?? 0));
}

/** What both know. */
export function joinedVersion(...versions: readonly PartVersion[]): PartVersion {
  const joined: Record<string, number> = {};
  for (const [device, count] of versions.flatMap((version) => Object.entries(version)))
    joined[device] = Math.max(count, joined[device] ?? 0);
  return joined;
}
