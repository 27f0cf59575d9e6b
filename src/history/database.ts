import { Dexie, type EntityTable, type Table, type Transaction } from 'dexie';
import type { EntryRecord } from './entry-record';
import { localMoment, type Day } from './local-day';
import type { MinuteRecord, SessionRecord } from './minute-record';

export const DATABASE_NAME = 'plumbline';
/** Version of the layout below. A change raises it, with an upgrade and a test from every version before. */
export const DATABASE_VERSION = 2;

/** A minute that is not sealed yet, with the calendar day it belongs to. */
export interface OpenMinute extends MinuteRecord {
  readonly day: Day;
}

/** All minutes of a calendar day, packed by `sealMinutes`. */
export interface SealedDay {
  readonly day: Day;
  readonly minutes: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The hours of a sealed day as JSON: a cache that can be made anew from the minutes. */
export interface DaySummary {
  readonly day: Day;
  readonly version: string;
  readonly hours: string;
}

export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}

export class HistoryDatabase extends Dexie {
  declare readonly sessions: EntityTable<SessionRecord, 'id'>;
  declare readonly minutes: EntityTable<OpenMinute, 'id'>;
  declare readonly days: EntityTable<SealedDay, 'day'>;
  declare readonly summaries: EntityTable<DaySummary, 'day'>;
  declare readonly entries: EntityTable<EntryRecord, 'id'>;
  declare readonly meta: EntityTable<MetaRow, 'key'>;
  /** An older layout is being brought up to date, which may take its time. */
  isUpgrading = false;

  /** Every write reaches the disk before it counts: at one write in ten seconds that costs a millisecond. */
  constructor(name: string = DATABASE_NAME) {
    super(name, { chromeTransactionDurability: 'strict', autoOpen: false });
    this.version(1).stores({ sessions: 'id, startedAt', minutes: 'id, startedAt', entries: 'id, at' });
    this.version(2)
      .stores({ minutes: 'id, day, startedAt', days: 'day', summaries: 'day', meta: 'key' })
      .upgrade((transaction) => {
        this.isUpgrading = true;
        return upgradeTo2(transaction);
      });
  }
}

/** Minutes learn which day they belong to; sealing follows in the ordinary way. */
function upgradeTo2(transaction: Transaction): PromiseLike<number> {
  const minutes: Table<OpenMinute> = transaction.table('minutes');
  return minutes.toCollection().modify((minute, row) => {
    row.value = { ...minute, day: dayOfMinute(minute) };
  });
}

/** The calendar day; where the person's own day begins is decided when it is looked at. */
export function dayOfMinute(minute: Pick<MinuteRecord, 'startedAt' | 'offsetMin'>): Day {
  return localMoment(minute.startedAt, minute.offsetMin, 0).day;
}
