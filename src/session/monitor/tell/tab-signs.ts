/** What the tab itself shows: its title, its icon, and the badge of the installed app. Still signs, never blinking. */
export interface TabSign {
  readonly title: string;
  /** A colour of the icon's dot. */
  readonly dot: string;
}

let titleBefore: string | null = null;

/** null: back to how it was. */
export function showTabSign(sign: TabSign | null): void {
  const shown = document.title;
  if (sign) {
    titleBefore ??= shown;
    document.title = sign.title;
  } else if (titleBefore !== null) {
    document.title = titleBefore;
    titleBefore = null;
  }
  showIcon(sign?.dot ?? null);
  showBadge(sign !== null);
}

function showIcon(dot: string | null): void {
  const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  if (!link) return;
  link.dataset.plain ??= link.href;
  link.href = dot ? iconWith(dot) : link.dataset.plain;
}

/** A plumb line with a dot beside it. */
function iconWith(dot: string): string {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0f6d64"/>` +
    `<path d="M13 4v15l-4 4 4 5 4-5-4-4" fill="#fff" stroke="#fff" stroke-width="2"/>` +
    `<circle cx="24" cy="9" r="5.5" fill="${dot}" stroke="#fff"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** Only installed apps have one, and only on some systems; a refusal says nothing. */
function showBadge(isOn: boolean): void {
  if (!('setAppBadge' in navigator)) return;
  void (isOn ? navigator.setAppBadge() : navigator.clearAppBadge()).catch(() => undefined);
}
