import type { Theme } from '../storage/settings';

/** `system` leaves it to the browser; the tokens in app.css do the rest. */
export function showTheme(theme: Theme, root: HTMLElement = document.documentElement): void {
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}
