import { Unzip, UnzipInflate, UnzipPassThrough, type UnzipFile } from 'fflate';
import { fileText } from '../../history/transfer/file-text';
import type { Activity } from '../../program/activity';
import { activitiesOfCsv, AppleHealthReader } from '../../program/import-activity';

export type ActivityRefusal = 'notActivity' | 'tooLarge' | 'damaged' | 'nothingFound';

/** A table of a decade is below a megabyte; Apple's export of a decade is a few gigabytes, unpacked. */
export const LIMITS = { csvBytes: 5_000_000, zipBytes: 600_000_000, unpackedBytes: 4_000_000_000, members: 50_000 };

/** Reads a table, an Apple Health export (.zip or its export.xml) or a Google Fit export. It never leaves this device. */
export async function readActivityFile(
  file: Blob & { readonly name?: string },
  limits: typeof LIMITS = LIMITS,
): Promise<readonly Activity[] | ActivityRefusal> {
  const start = new Uint8Array(await file.slice(0, 512).arrayBuffer());
  if (start[0] === 0x50 && start[1] === 0x4b) return readZip(file, limits);
  if (new TextDecoder().decode(start).includes('<?xml')) return readXml(file, limits);
  if (file.size > limits.csvBytes) return 'tooLarge';
  return found(activitiesOfCsv(await fileText(file)) ?? 'notActivity');
}

async function readXml(file: Blob, limits: typeof LIMITS): Promise<readonly Activity[] | ActivityRefusal> {
  if (file.size > limits.unpackedBytes) return 'tooLarge';
  const reader = new AppleHealthReader();
  const decoder = new TextDecoder();
  await eachPiece(file, (piece) => (reader.read(decoder.decode(piece, { stream: true })), true));
  return found(reader.activities());
}

/** Unpacked as it comes, and only what is looked for; memory holds one piece, whatever the file claims to hold. */
async function readZip(file: Blob, limits: typeof LIMITS): Promise<readonly Activity[] | ActivityRefusal> {
  if (file.size > limits.zipBytes) return 'tooLarge';
  const wanted = new WantedMembers(limits);
  const unzip = new Unzip((member) => wanted.take(member));
  unzip.register(UnzipPassThrough);
  unzip.register(UnzipInflate);
  try {
    await eachPiece(file, (piece, isLast) => {
      unzip.push(piece, isLast);
      return wanted.refusal === null;
    });
  } catch {
    return 'damaged';
  }
  return wanted.refusal ?? wanted.activities();
}

/** The members of an archive that tell of activity. Unpacking is stopped at the limits. */
class WantedMembers {
  refusal: ActivityRefusal | null = null;
  readonly #limits: typeof LIMITS;
  readonly #apple = new AppleHealthReader();
  readonly #tables: Activity[] = [];
  #seen = 0;
  #unpacked = 0;
  #begun = 0;
  #ended = 0;

  constructor(limits: typeof LIMITS) {
    this.#limits = limits;
  }

  take(member: UnzipFile): void {
    this.#seen += 1;
    if (this.#seen > this.#limits.members) this.refusal ??= 'tooLarge';
    const isApple = /(^|\/)export\.xml$/i.test(member.name);
    if (this.refusal || (!isApple && !/daily activity metrics\.csv$/i.test(member.name))) return;
    this.#begun += 1;
    if (isApple) this.#follow(member, (part) => this.#apple.read(part));
    else {
      let text = '';
      this.#follow(member, (part, isLast) => {
        text += part;
        if (text.length > this.#limits.csvBytes) this.refusal ??= 'tooLarge';
        else if (isLast) this.#tables.push(...(activitiesOfCsv(text) ?? []));
      });
    }
    member.start();
  }

  activities(): readonly Activity[] | ActivityRefusal {
    if (this.#begun === 0) return 'notActivity';
    return this.#ended < this.#begun ? 'damaged' : found([...this.#apple.activities(), ...this.#tables]);
  }

  #follow(member: UnzipFile, use: (part: string, isLast: boolean) => void): void {
    const decoder = new TextDecoder();
    member.ondata = (error, piece, isLast) => {
      if (error) this.refusal ??= 'damaged';
      this.#unpacked += piece?.length ?? 0;
      if (this.#unpacked > this.#limits.unpackedBytes) this.refusal ??= 'tooLarge';
      if (this.refusal) return;
      use(decoder.decode(piece, { stream: !isLast }), isLast);
      if (isLast) this.#ended += 1;
    };
  }
}

/** Small: a piece can unpack to a thousand times its size before the limit is looked at. */
const PIECE_BYTES = 1 << 16;

/** `use` says whether to go on. */
async function eachPiece(file: Blob, use: (piece: Uint8Array, isLast: boolean) => boolean): Promise<void> {
  for (let at = 0; at < file.size; at += PIECE_BYTES) {
    const piece = new Uint8Array(await file.slice(at, at + PIECE_BYTES).arrayBuffer());
    if (!use(piece, at + PIECE_BYTES >= file.size)) return;
  }
}

function found(activities: readonly Activity[] | ActivityRefusal): readonly Activity[] | ActivityRefusal {
  return typeof activities !== 'string' && activities.length === 0 ? 'nothingFound' : activities;
}
