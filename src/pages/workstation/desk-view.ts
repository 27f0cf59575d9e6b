/** What the page shows. */
export const DESK_VIEWS = ['home', 'camera', 'questions', 'side', 'sheet'] as const;
export type DeskView = (typeof DESK_VIEWS)[number];

export function hashOfDesk(view: DeskView): string {
  return view === 'home' ? '#/desk' : `#/desk/${view}`;
}

/** `below`: what stands below "#/desk". Anything unknown leads to the first view. */
export function deskViewOf(below: string): DeskView {
  return DESK_VIEWS.find((view) => view === below) ?? 'home';
}
