import 'fake-indexeddb/auto';
import { Blob as ReadableBlob } from 'node:buffer';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { areaCopy, parseAreaCopy } from '../../storage/area-copy';
import { ClientArea } from './client-area.svelte';
import { ClientCopies, type CopyState, type TakenIn } from './client-copies.svelte';
import { openLocalStore } from '../../storage/local-store';
import { openClientStore } from '../../storage/client-store';

const ROUNDS = 100_000;
const PASSPHRASE = 'tall and easy words';
const TODAY = 1_700_000_000_000;
let count = 0;

/** This test's DOM has blobs that can't be read. */
beforeAll(() => void vi.stubGlobal('Blob', ReadableBlob));
afterAll(() => vi.unstubAllGlobals());

/** One computer: its clients, and the files it saved. */
function computer() {
  count += 1;
  const name = `copies-${count}`;
  let ids = 0;
  const saved: Blob[] = [];
  const store = openClientStore(name, ROUNDS);
  const area = new ClientArea({
    store,
    newId: () => `${name}-${(ids += 1)}`,
    now: () => TODAY,
    tries: openLocalStore('test-tries'),
    askToKeep: () => undefined,
  });
  const copies = new ClientCopies({ store, area, now: () => TODAY, save: (content) => saved.push(content) });
  return { area, copies, saved, store };
}

async function withClients(codes: readonly string[]) {
  const made = computer();
  await made.area.create(PASSPHRASE);
  for (const code of codes) await made.area.add(code);
  return made;
}

test('a copy opens on a new computer with the same passphrase, and everything is there', async () => {
  const here = await withClients(['A1', 'B2']);
  await here.copies.saveCopy();
  expect(here.copies.copiedAtMs).toBe(TODAY);
  const there = computer();
  await there.copies.open(here.saved[0]!);
  expect(there.area.area.state).toBe('locked');
  await there.area.unlock('another passphrase');
  expect(there.area.fault).toBe('wrongPassphrase');
  await there.area.unlock(PASSPHRASE);
  expect(there.area.clients).toEqual(here.area.clients);
});

test('what was typed a moment ago is in the copy', async () => {
  const here = await withClients(['A1']);
  const client = here.area.clients[0]!;
  void here.area.save({ ...client, goals: [{ id: 'g', text: 'Sit easy', reachedAtMs: null }] });
  await here.copies.saveCopy();
  const there = computer();
  await there.copies.open(here.saved[0]!);
  await there.area.unlock(PASSPHRASE);
  expect(there.area.clients[0]).toMatchObject({ goals: [{ text: 'Sit easy' }] });
});

/** Opens a saved copy beside the clients that are here. */
async function takeIn(at: ReturnType<typeof computer>, copy: Blob): Promise<TakenIn> {
  await at.copies.open(copy);
  const waiting = at.copies.state;
  if (waiting.kind !== 'locked') throw new Error(waiting.kind);
  await at.copies.takeIn(waiting.copy, PASSPHRASE);
  const done = at.copies.state as CopyState;
  if (done.kind !== 'taken') throw new Error(done.kind);
  return done.taken;
}

/** Two computers with the same clients. */
async function pair(codes: readonly string[]) {
  const here = await withClients(codes);
  await here.copies.saveCopy();
  const there = computer();
  await there.copies.open(here.saved[0]!);
  await there.area.unlock(PASSPHRASE);
  return { here, there };
}

async function exchanged(from: ReturnType<typeof computer>, to: ReturnType<typeof computer>): Promise<TakenIn> {
  await from.copies.saveCopy();
  return takeIn(to, from.saved.at(-1)!);
}

test('an older copy changes nothing that is newer here, and brings nobody back who was removed, unless asked', async () => {
  const here = await withClients(['A1', 'B2']);
  await here.copies.saveCopy();
  const kept = here.area.clients[0]!;
  await here.area.save({ ...kept, code: 'A1 today' });
  await here.area.remove(here.area.clients.find(({ code }) => code === 'B2')!);
  await here.copies.open(here.saved[0]!);
  const waiting = here.copies.state;
  if (waiting.kind !== 'locked') throw new Error(waiting.kind);
  await here.copies.takeIn(waiting.copy, 'another passphrase');
  expect(here.copies.state).toMatchObject({ kind: 'locked', isWrong: true });
  await here.copies.takeIn(waiting.copy, PASSPHRASE);
  const taken = here.copies.state;
  expect(taken).toMatchObject({ kind: 'taken', taken: { added: 0, known: 1, gone: 1, merged: 0 } });
  if (taken.kind === 'taken') await here.copies.bringBack(taken.source);
  here.area.lock();
  await here.area.unlock(PASSPHRASE);
  expect(here.area.clients.map(({ code }) => code)).toEqual(['A1 today', 'B2']);
});

test('two computers that wrote about the same client both end with all of it', async () => {
  const { here, there } = await pair(['A1', 'B2']);
  const goal = { id: 'g', text: 'Sit easy', reachedAtMs: null };
  await here.area.save({ ...here.area.clients[0]!, goals: [goal] });
  await there.area.save({ ...there.area.clients[0]!, notes: [{ id: 'n', atMs: TODAY, text: 'Laptop raised' }] });
  await there.area.remove(there.area.clients[1]!);
  expect(await exchanged(there, here)).toMatchObject({ merged: 1, removed: 1, apart: 0 });
  expect(await exchanged(here, there)).toMatchObject({ merged: 1, apart: 0 });
  for (const { area } of [here, there]) {
    expect(area.clients).toMatchObject([{ code: 'A1', goals: [goal], notes: [{ text: 'Laptop raised' }] }]);
    expect(area.clients[0]!.conflicts).toEqual([]);
  }
});

test('the same name changed on both is shown as two versions, and choosing settles it on both', async () => {
  const { here, there } = await pair(['A1']);
  await here.area.save({ ...here.area.clients[0]!, code: 'here' });
  await there.area.save({ ...there.area.clients[0]!, code: 'there' });
  expect(await exchanged(there, here)).toMatchObject({ merged: 1, apart: 1 });
  expect(here.area.clients[0]).toMatchObject({ code: 'here', conflicts: [{ key: 'code', other: '"there"' }] });
  expect(await here.area.settle(here.area.clients[0]!.id, 'code', true)).toBe(true);
  expect(here.area.clients[0]).toMatchObject({ code: 'there', conflicts: [] });
  await exchanged(here, there);
  expect(there.area.clients[0]).toMatchObject({ code: 'there', conflicts: [] });
});

test('a client who was removed there and changed here stays', async () => {
  const { here, there } = await pair(['A1']);
  await there.area.remove(there.area.clients[0]!);
  await here.area.save({ ...here.area.clients[0]!, draft: 'Half a note' });
  expect(await exchanged(there, here)).toMatchObject({ removed: 0 });
  expect(here.area.clients).toMatchObject([{ draft: 'Half a note' }]);
});

test('the copy shows no plain text', async () => {
  const here = await withClients(['Zora Quist']);
  await here.copies.saveCopy();
  expect(await here.saved[0]!.text()).not.toMatch(/Zora|Quist|visits|notes|tall/);
});

test('what is damaged, cut short, newer or another file is refused, and nothing changes', async () => {
  const here = await withClients(['A1', 'B2']);
  const area = (await here.store.sealedArea())!;
  const text = await areaCopy(area).text();
  const refusals = {
    notOurs: ['', 'not json', '[{"what":"else"}]', '\u0000\u0001'],
    newer: [text.replace('"version":1', '"version":9')],
    truncated: [text.slice(0, -40), text.slice(0, text.lastIndexOf(',\n')), text.trimEnd().slice(0, -1)],
    damaged: [text.replace('"kind":"client"', '"kind":"key"'), text.replace('"rounds":100000', '"rounds":1')],
  };
  for (const [refusal, files] of Object.entries(refusals))
    for (const file of files) {
      const fresh = computer();
      await fresh.copies.open(new Blob([file]));
      expect(fresh.copies.state).toEqual({ kind: 'refused', refusal, belongs: null });
      expect(await fresh.store.hasLock()).toBe(false);
    }
});

test('a copy read back is what was written, byte for byte', async () => {
  const here = await withClients(['A1', 'B2']);
  const text = await areaCopy((await here.store.sealedArea())!).text();
  const read = await parseAreaCopy(new Blob([text]));
  if (typeof read === 'string') throw new Error(read);
  expect(await areaCopy(read).text()).toBe(text);
});
