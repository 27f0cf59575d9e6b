import type { AmbientStep } from '../coach/ambient';

/** What the tab itself shows: its title, its icon, and the badge of the installed app. Still signs, never blinking. */
export interface TabSign {
  /** null: the page's own title. */
  readonly title: string | null;
  /** How far the plumb line in the icon has swung. */
  readonly swing: AmbientStep;
  /** A colour for a dot on the icon, and the badge with it; null: neither. */
  readonly dot: string | null;
}

let titleBefore: string | null = null;

/** null: back to how it was. */
export function showTabSign(sign: TabSign | null): void {
  showTitle(sign?.title ?? null);
  showIcon(sign);
  showBadge(Boolean(sign?.dot));
}

function showTitle(title: string | null): void {
  if (title !== null) {
    titleBefore ??= document.title;
    document.title = title;
  } else if (titleBefore !== null) {
    document.title = titleBefore;
    titleBefore = null;
  }
}

function showIcon(sign: TabSign | null): void {
  const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  if (!link) return;
  link.dataset.plain ??= link.href;
  link.href = sign ? iconWith(sign) : link.dataset.plain;
}

/** Enough to be seen at sixteen pixels when one looks, too little to call the eye. */
const SWING_DEG = { 0: 0, 1: 14, 2: 28 } as const satisfies Record<AmbientStep, number>;

/** The app's own icon with its plumb line swung aside, or with a dot. */
function iconWith({ swing, dot }: TabSign): string {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0f6d64"/>` +
    `<path d="M9 6h14" stroke="#dfeeea" stroke-width="2" stroke-linecap="round"/>` +
    `<g transform="rotate(${-SWING_DEG[swing]} 16 6)">` +
    `<path d="M16 6v11" stroke="#dfeeea" stroke-width="1.4"/><path d="M12.5 16h7l-3.5 11z" fill="#fff"/></g>` +
    (dot ? `<circle cx="24" cy="9" r="5.5" fill="${dot}" stroke="#fff"/>` : '') +
    `</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** Only installed apps have one, and only on some systems; a refusal says nothing. */
function showBadge(isOn: boolean): void {
  if (!('setAppBadge' in navigator)) return;
  void (isOn ? navigator.setAppBadge() : navigator.clearAppBadge()).catch(() => undefined);
}
