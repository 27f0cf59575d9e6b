import type { LocalStore } from '../../storage/local-store';
import { withVisit, type Client, type Visit } from '../../therapist/client';
import type { DeskState } from '../../workstation/desk-state';

interface ClientKeeping {
  /** The client as it stands now; null: gone, or locked meanwhile. */
  readonly now: () => Client | null;
  /** A desk that is checked is a meeting: today's, which the report needs. */
  readonly visitOfToday: (client: Client) => Visit;
  readonly save: (client: Client) => Promise<boolean>;
}

/** A client's desk check lies in the client's sealed record, and nowhere else in this browser. */
export function clientDeskStore({ now, visitOfToday, save }: ClientKeeping): LocalStore {
  return {
    read: () => now()?.desk ?? undefined,
    write(value) {
      const client = now();
      if (!client) return false;
      void save(withVisit({ ...client, desk: value as DeskState }, visitOfToday(client)));
      return true;
    },
    onWrittenElsewhere: () => undefined,
  };
}
