import { fileText } from '../history/transfer/file-text';
import { findPayload } from './find-payload';
import { wholeLength } from './shared-bytes';

/** What the app itself writes for people to keep or to hand on. */
export type CopyKind = 'history' | 'backup' | 'clients' | 'recovery' | 'shared';

const MARKS: readonly (readonly [string, CopyKind])[] = [
  ['plumbline-history', 'history'],
  ['plumbline-backup', 'backup'],
  ['plumbline-clients', 'clients'],
  ['plumbline-recovery', 'recovery'],
];
const START_BYTES = 4000;

/** By its first words, whatever it is called: a file brought to the wrong place is told where it belongs. null: not ours. */
export async function kindOfCopy(file: Blob): Promise<CopyKind | null> {
  const start = await fileText(file.slice(0, START_BYTES));
  const found = MARKS.find(([mark]) => start.includes(`"${mark}"`));
  if (found) return found[1];
  return wholeLength(findPayload(start)) === null ? null : 'shared';
}
