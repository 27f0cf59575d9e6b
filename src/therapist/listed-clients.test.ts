import { expect, test } from 'vitest';
import { newClient, newVisit } from './client';
import { listedClients, type ClientListing } from './listed-clients';

const named = (code: string, visitMs = 0, archivedAtMs: number | null = null) => ({
  ...newClient(code, code, 1),
  archivedAtMs,
  visits: visitMs ? [newVisit('v', visitMs)] : [],
});
const clients = [named('K10', 5), named('K2', 9), named('anna'), named('K1', 7, 1)];
const all: ClientListing = { sought: '', order: 'name', showsArchived: false, chosenId: null };
const codes = (listing: Partial<ClientListing>) =>
  listedClients(clients, { ...all, ...listing }).map(({ code }) => code);

test('numbers in codes count as numbers, and who is archived stays out until asked for', () => {
  expect(codes({})).toEqual(['anna', 'K2', 'K10']);
  expect(codes({ showsArchived: true })).toEqual(['anna', 'K1', 'K2', 'K10']);
});

test('the newest visit comes first when wanted, who never came last', () => {
  expect(codes({ order: 'visit' })).toEqual(['K2', 'K10', 'anna']);
});

test('a search finds parts of a code in any case, and the open client stays in the list', () => {
  expect(codes({ sought: ' k1 ' })).toEqual(['K10']);
  expect(codes({ sought: 'K2', chosenId: 'anna' })).toEqual(['anna', 'K2']);
});
