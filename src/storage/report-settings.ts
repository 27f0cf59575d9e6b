import * as v from 'valibot';
import { REPORT_SECTIONS, type ReportSection } from '../therapist/report';

/** How a therapist likes reports: of no client, so it lies beside the other settings. */
export interface ReportSettings {
  readonly sections: readonly ReportSection[];
  readonly paper: 'a4' | 'letter';
  /** Name and address at the top, as typed. */
  readonly letterhead: string;
}

/** Notes are written for oneself: they go out only when asked for. */
export const FIRST_REPORT_SETTINGS: ReportSettings = {
  sections: REPORT_SECTIONS.filter((section) => section !== 'notes'),
  paper: 'a4',
  letterhead: '',
};

export const MOST_LETTERHEAD = 500;

const schema = v.object({
  sections: v.pipe(v.array(v.picklist(REPORT_SECTIONS)), v.maxLength(REPORT_SECTIONS.length)),
  paper: v.picklist(['a4', 'letter']),
  letterhead: v.pipe(v.string(), v.maxLength(MOST_LETTERHEAD)),
});

export function parseReportSettings(stored: unknown): ReportSettings {
  const parsed = v.safeParse(schema, stored);
  return parsed.success ? parsed.output : FIRST_REPORT_SETTINGS;
}
