/** What a sealed record holds: a client, a picture of one, or that one was removed. */
export const RECORD_KINDS = ['client', 'picture', 'gone'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/**
 * Keys name the kind and the owner, so that no picture, whatever id a stranger's copy gave it, ever lies where a client or
 * another client's picture does.
 */
export const clientKey = (id: string) => `client:${id}`;
export const pictureKey = (clientId: string, id: string) => `picture:${clientId}:${id}`;
export const goneKey = (id: string) => `gone:${id}`;

const KEY = /^(?:(client|gone):[\w-]{1,64}|(picture):[\w-]{1,64}:[\w-]{1,64})$/;
/** Records of the first version were named by the bare id. */
const OLD_KEY = /^[\w-]{1,64}$/;

export function isOldKey(key: string): boolean {
  return OLD_KEY.test(key);
}

/** Whether a record of this kind may lie under this key. */
export function isKeyOf(kind: RecordKind, key: string): boolean {
  const [, whole, picture] = KEY.exec(key) ?? [];
  return (whole ?? picture) === kind || (kind !== 'gone' && isOldKey(key));
}

/** The id of the client that a record belongs to. */
export function ownerOf(key: string): string {
  return isOldKey(key) ? key : (key.split(':')[1] ?? '');
}
