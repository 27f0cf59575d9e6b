import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newClient, newVisit, withVisit, type Client } from './client';
import { changesBetween, clientOf, partsOf, withChanges } from './client-parts';
import { mergeClients, settledConflict } from './merge-clients';

const [HERE, THERE] = ['aaaaaaaa', 'bbbbbbbb'];
const start = withChanges(newClient('c', '', 1), changesBetween(null, newClient('c', 'M. K.', 1)), HERE);

function edited(client: Client, device: string, next: Client): Client {
  return withChanges(client, changesBetween(client, next), device);
}

const withNote = (client: Client, id: string, text: string): Client => ({
  ...client,
  notes: [...client.notes.filter((note) => note.id !== id), { id, atMs: 5, text }],
});
const without = (client: Client, id: string): Client => ({ ...client, notes: client.notes.filter((n) => n.id !== id) });

test('a client taken apart and put together is the same', () => {
  const visit = { ...newVisit('v', 7), note: 'Laptop raised', engineModel: 'litert-lite' };
  const client = withVisit(withNote(start, 'n', 'x'), visit);
  expect({ ...clientOf(client, partsOf(client)), versions: client.versions }).toEqual(client);
});

test('a note removed on one computer goes on the other, and one that was rewritten there stays, with a word', () => {
  const both = edited(start, HERE, withNote(start, 'n', 'first'));
  const removed = edited(both, HERE, without(both, 'n'));
  expect(mergeClients(both, removed).client.notes).toEqual([]);
  const rewritten = edited(both, THERE, withNote(both, 'n', 'second'));
  const { client } = mergeClients(rewritten, removed);
  expect(client).toMatchObject({ notes: [{ text: 'second' }], conflicts: [{ key: 'note/n', other: 'null' }] });
});

test('a repeat taken here and a note typed there of one visit are both kept, also when a tab writes late', () => {
  const both = edited(start, HERE, withVisit(start, newVisit('v', 7)));
  const repeat = { atMs: 8, view: 'front' as const, readings: [] };
  const measured = edited(both, HERE, withVisit(both, { ...both.visits[0]!, repeats: [repeat] }));
  const late = withChanges(measured, changesBetween(both, withVisit(both, { ...both.visits[0]!, note: 'Easy' })), HERE);
  expect(late.visits[0]).toMatchObject({ note: 'Easy', repeats: [repeat] });
  expect(late.conflicts).toEqual([]);
});

test('a visit that was removed there and written in here comes back whole', () => {
  const visit = { ...newVisit('v', 7), engineModel: 'litert-lite', exercises: ['chinNod' as never] };
  const both = edited(start, HERE, withVisit(start, visit));
  const removed = edited(both, THERE, { ...both, visits: [] });
  const written = edited(both, HERE, withVisit(both, { ...both.visits[0]!, note: 'Easy' }));
  for (const { client } of [mergeClients(written, removed), mergeClients(removed, written)])
    expect(client.visits[0]).toMatchObject({ atMs: 7, note: 'Easy', engineModel: 'litert-lite' });
});

const edits = fc.array(
  fc.record({ id: fc.constantFrom('n1', 'n2', 'n3'), text: fc.option(fc.string({ maxLength: 5 })) }),
  { maxLength: 6 },
);

function apply(client: Client, device: string, list: readonly { id: string; text: string | null }[]): Client {
  return list.reduce(
    (now, { id, text }) => edited(now, device, text === null ? without(now, id) : withNote(now, id, text)),
    client,
  );
}

test('whatever is written and removed on two computers, both end alike, and no last word is lost', () => {
  fc.assert(
    fc.property(edits, edits, edits, (first, mine, other) => {
      const both = apply(start, HERE, first);
      const [here, there] = [apply(both, HERE, mine), apply(both, THERE, other)];
      const merged = mergeClients(here, there).client;
      const back = mergeClients(there, merged).client;
      expect(partsOf(back)).toEqual(partsOf(merged));
      expect(mergeClients(merged, there).isChanged).toBe(false);
      // Each note as it stood last on a side that touched it is either there, beside it, or was removed knowingly.
      for (const [side, list] of [
        [here, mine],
        [there, other],
      ] as const)
        for (const { id } of list) {
          const last = side.notes.find((note) => note.id === id);
          if (!last || both.notes.some((note) => note.id === id && note.text === last.text)) continue;
          const isThere = merged.notes.some((note) => note.id === id && note.text === last.text);
          const isBeside = merged.conflicts.some(
            ({ key, other: text }) => key === `note/${id}` && text.includes(JSON.stringify(last.text)),
          );
          expect(isThere || isBeside).toBe(true);
        }
    }),
  );
});

test('a conflict that was settled on one computer is settled on the other', () => {
  const both = edited(start, HERE, withNote(start, 'n', 'first'));
  const [here, there] = [
    edited(both, HERE, withNote(both, 'n', 'mine')),
    edited(both, THERE, withNote(both, 'n', 'theirs')),
  ];
  const merged = mergeClients(here, there).client;
  const settled = settledConflict(merged, { key: 'note/n', takeOther: true, device: HERE });
  expect(settled).toMatchObject({ notes: [{ text: 'theirs' }], conflicts: [] });
  for (const before of [there, merged])
    expect(mergeClients(before, settled).client).toMatchObject({ notes: [{ text: 'theirs' }], conflicts: [] });
});
