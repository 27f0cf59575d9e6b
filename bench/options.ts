import { parseArgs } from 'node:util';
import type { BenchGroup } from './group';

export type Chosen =
  | { readonly groups: readonly BenchGroup[]; readonly minutes?: number }
  | { readonly help: string; readonly status: 0 | 2 };

/** Which groups the command line asks for; all of them if it says nothing. */
export function chosenGroups(args: readonly string[], groups: readonly BenchGroup[]): Chosen {
  const names = groups.map(({ name }) => name).join(', ');
  const usage = `npm run --silent bench [-- --only GROUP … --minutes N]\n\nMeasures and prints one JSON object. Groups: ${names}.`;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { only: { type: 'string', multiple: true }, minutes: { type: 'string' }, help: { type: 'boolean' } },
    });
    if (values.help) return { help: usage, status: 0 };
    const only = values.only?.flatMap((list) => list.split(','));
    const unknown = only?.find((name) => !groups.some((group) => group.name === name));
    if (unknown !== undefined) return { help: `There is no group "${unknown}".\n\n${usage}`, status: 2 };
    const minutes = values.minutes === undefined ? {} : { minutes: Number(values.minutes) };
    return { ...minutes, groups: only ? groups.filter(({ name }) => only.includes(name)) : groups };
  } catch (error) {
    return { help: `${error instanceof Error ? error.message : error}\n\n${usage}`, status: 2 };
  }
}
