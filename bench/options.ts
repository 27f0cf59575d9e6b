import { parseArgs } from 'node:util';
import type { BenchContext, BenchGroup } from './group';

export type BenchWishes = Omit<BenchContext, 'say'>;

export type Chosen =
  | { readonly groups: readonly BenchGroup[]; readonly wishes: BenchWishes }
  | { readonly help: string; readonly status: 0 | 2 };

/** Which groups the command line asks for; all of them if it says nothing. */
export function chosenGroups(args: readonly string[], groups: readonly BenchGroup[]): Chosen {
  const usage = usageOf(groups.map(({ name }) => name).join(', '));
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS });
    if (values.help) return { help: usage, status: 0 };
    const { minutes, compare } = values;
    const only = values.only?.flatMap((list) => list.split(','));
    refuseUnknown(only ?? [], minutes, groups);
    const wishes = { ...(minutes && { minutes: Number(minutes) }), ...(compare && { compare }) };
    return { wishes, groups: only ? groups.filter(({ name }) => only.includes(name)) : groups };
  } catch (error) {
    return { help: `${error instanceof Error ? error.message : error}\n\n${usage}`, status: 2 };
  }
}

function refuseUnknown(only: readonly string[], minutes: string | undefined, groups: readonly BenchGroup[]): void {
  const unknown = only.find((name) => !groups.some((group) => group.name === name));
  if (unknown !== undefined) throw new Error(`There is no group "${unknown}".`);
  if (minutes !== undefined && !(Number(minutes) > 0)) throw new Error(`"${minutes}" is no number of minutes.`);
}

const OPTIONS = {
  only: { type: 'string', multiple: true },
  minutes: { type: 'string' },
  compare: { type: 'string' },
  help: { type: 'boolean' },
} as const;

function usageOf(names: string): string {
  return `npm run --silent bench [-- --only GROUP … --minutes N --compare FOLDER]

Measures and prints one JSON object. Groups: ${names}.
--compare: inference also measures the page in this folder, made as bench/page/bench-page.ts tells.`;
}
