import * as v from 'valibot';
import {
  ACTIVITY_KINDS,
  activityWeek,
  ownActivity,
  withImported,
  type Activity,
  type ActivityKind,
  type ActivityWeek,
} from '../../program/activity';
import type { LocalStore } from '../../storage/local-store';

export const ACTIVITY_KEY = 'plumbline-activity';
/** About ten years of a few a day; older ones make room. */
const MOST = 10_000;

const minutes = v.pipe(v.number(), v.minValue(0), v.maxValue(1440));
const schema = v.object({
  version: v.literal(1),
  activities: v.array(
    v.object({
      day: v.pipe(v.string(), v.isoDate()),
      kind: v.picklist(ACTIVITY_KINDS),
      moderateMin: minutes,
      vigorousMin: minutes,
      source: v.picklist(['own', 'csv', 'appleHealth', 'googleFit']),
    }),
  ),
});

/** What the person did in a week, entered by hand or brought in from a file; kept in this browser. */
export class OwnActivity {
  activities: readonly Activity[] = $state.raw([]);
  isKept = $state(true);
  readonly #store: LocalStore;

  constructor(store: LocalStore) {
    this.#store = store;
    this.#read();
    store.onWrittenElsewhere(() => this.#read());
  }

  week(today: string): ActivityWeek {
    return activityWeek(this.activities, today);
  }

  add(kind: ActivityKind, count: number, day: string): void {
    this.#keep([...this.activities, ownActivity(kind, count, day)]);
  }

  /** The last one entered by hand, set by mistake. */
  undo(): void {
    const last = this.activities.findLastIndex(({ source }) => source === 'own');
    this.#keep(this.activities.filter((_, index) => index !== last));
  }

  bringIn(imported: readonly Activity[]): void {
    this.#keep(withImported(this.activities, imported).toSorted((a, b) => a.day.localeCompare(b.day)));
  }

  erase(): void {
    this.#keep([]);
  }

  #read(): void {
    const parsed = v.safeParse(schema, this.#store.read());
    this.activities = parsed.success ? parsed.output.activities : [];
  }

  #keep(activities: readonly Activity[]): void {
    this.activities = activities.slice(-MOST);
    this.isKept = this.#store.write({ version: 1, activities: this.activities });
  }
}
