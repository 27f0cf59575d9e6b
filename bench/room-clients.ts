import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { postureWith } from '../src/mannequin/posture-angles';
import { sceneWith } from '../src/mannequin/scene';
import { simulateLandmarks } from '../src/simulation/simulate-landmarks';
import { openClientStore } from '../src/storage/client-store';
import { newClient, newVisit, type Client } from '../src/therapist/client';
import { measuredPicture } from '../src/therapist/photo-series';
import { freshWork, measureStill } from '../src/therapist/still-work';
import { FOOTAGE_FOLDER } from '../scripts/footage/ensure-footage';
import { openClientDatabase } from '../src/storage/sealed-records';

export const BENCH_PASSPHRASE = 'tall and easy words';
const CLIENTS = 200;
const STILLS = 20;
const VISITS = 5;
const DAY_MS = 86_400_000;

/** A lock and sealed records as they lie in the database, bytes as base64 so that they can be handed to a page. */
export interface MadeRoom {
  readonly lock: unknown;
  readonly records: readonly unknown[];
}

/** A therapist's room of years: 200 clients with twenty photos each, measured, with their visits and repeats. */
export async function makeRoom(): Promise<MadeRoom> {
  const name = 'plumbline-clients';
  const store = openClientStore(name);
  const made = await store.create(BENCH_PASSPHRASE);
  if (made === 'lockExists') throw new Error('A room was made before.');
  const photo = new Blob([readFileSync(`${FOOTAGE_FOLDER}/learn-upright-0.jpeg`)], { type: 'image/jpeg' });
  for (let number = 0; number < CLIENTS; number += 1) {
    const client = clientOf(number);
    await made.clients.write(client, 0, { added: client.pictures.map(({ id }) => ({ id, picture: photo })) });
  }
  const database = openClientDatabase(name);
  const [lock] = await database.locks.toArray();
  const room = { lock: textual(lock), records: (await database.records.toArray()).map(textual) };
  database.close();
  // What a store hears from other tabs keeps a command from ending.
  store.close();
  return room;
}

function clientOf(number: number): Client {
  const firstMs = Date.now() - 200 * DAY_MS;
  const stills = Array.from({ length: STILLS }, (_, i) => stillOf(number * 100 + i));
  const visits = Array.from({ length: VISITS }, (_, i) => {
    const ofVisit = stills.slice(i * 3, i * 3 + 3);
    const repeats = ofVisit.map(({ seenFrom, readings }) => ({ atMs: 1, view: seenFrom ?? 'front', readings }));
    return { ...newVisit(`v${i}`, firstMs + i * 30 * DAY_MS), repeats, engineModel: 'litert-lite' } as const;
  });
  const pictures = stills.map((measured, i) => {
    const visit = visits[i % VISITS];
    const atMs = visit?.atMs ?? firstMs;
    return { id: `p${i}`, atMs, consentAtMs: atMs, visitId: visit?.id ?? null, measured };
  });
  return { ...newClient(`c${number}`, `C ${String(number).padStart(3, '0')}`, firstMs), visits, pictures };
}

function stillOf(seed: number) {
  const scene = sceneWith({});
  const pose = simulateLandmarks({
    scene,
    posture: postureWith({}),
    timestampMs: 0,
    personSeed: seed,
    frameSeed: seed,
  });
  const work = freshWork(pose);
  const about = { label: `photo ${seed}`, frame: pose.frame, camera: null, view: 'auto', steps: [] } as const;
  return measuredPicture(about, pose, work, measureStill(pose, work, 'auto'));
}

/** Bytes at any depth become { base64 }. */
function textual(value: unknown): unknown {
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return value.map(textual);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, textual(each)]));
}
