import { m } from '../../paraglide/messages';
import type { View } from '../../geometry/angle';
import type { Visit } from '../../therapist/client';
import { REPEATS_WANTED } from '../../therapist/real-change';
import { VIEW_NAMES } from '../../ui/view-names';
import { listText } from '../../ui/list-text';

/** Repeats of one side are no repeats of another: "Repeats: front 3 of 3, right side 1 of 3". */
export function repeatCounts(visit: Visit | null): string {
  const counts = new Map<View, number>();
  for (const { view } of visit?.repeats ?? []) counts.set(view, (counts.get(view) ?? 0) + 1);
  if (counts.size < 2) return countText([...counts.values()][0] ?? 0);
  return m.therapist_repeat_views({ list: listText([...counts].map(([view, count]) => viewText(view, count))) });
}

function countText(count: number): string {
  if (count > REPEATS_WANTED) return m.therapist_repeat_count_more({ count: String(count) });
  return m.therapist_repeat_count({ count: String(count), wanted: String(REPEATS_WANTED) });
}

function viewText(of: View, count: number): string {
  const view = VIEW_NAMES[of]();
  if (count > REPEATS_WANTED) return m.therapist_repeat_view_more({ view, count: String(count) });
  return m.therapist_repeat_view({ view, count: String(count), wanted: String(REPEATS_WANTED) });
}
