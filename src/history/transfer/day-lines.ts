import type { SealedDay } from '../database';
import { isDamage } from '../history-fault';
import { unsealColumns } from '../unseal-minutes';
import { columnsOfSealed, type TransferDay } from './transfer-format';

/** Some days as they stand in a copy, each after the line before. */
export interface DayLines<Text = string> {
  readonly text: Text;
  readonly days: number;
  readonly minutes: number;
}

export function dayLine(day: TransferDay): DayLines {
  return { text: `,\n${JSON.stringify(day)}`, days: 1, minutes: day.minutes.id.length };
}

/** Sealed days in order, without making a minute of every minute. A damaged day is left out: it holds nothing to copy. */
export function sealedLines(days: readonly SealedDay[]): DayLines {
  const lines = days.flatMap(lineOf);
  return {
    text: lines.map(({ text }) => text).join(''),
    days: lines.length,
    minutes: lines.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}

function lineOf({ day, bytes }: SealedDay): DayLines[] {
  try {
    return [dayLine(columnsOfSealed(day, unsealColumns(bytes)))];
  } catch (error) {
    if (isDamage(error)) return [];
    throw error;
  }
}
