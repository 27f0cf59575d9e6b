import { visitMeasured, type Measured } from './client';
import type { Report } from './report';

/** What the earlier visit measured and the later one did not: said, so that nobody takes it for unchanged. */
export function reportGaps({ before, after }: Pick<Report, 'before' | 'after'>): readonly Measured[] {
  const now = visitMeasured(after);
  const then = before ? visitMeasured(before) : [];
  return then.filter(({ angle, view }) => !now.some((each) => each.angle === angle && each.view === view));
}
