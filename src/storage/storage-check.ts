/** Whether the browser keeps small things for this page: it may refuse the site's data, or writing alone. */
export function keepsValues(storage: () => Storage = () => localStorage): boolean {
  try {
    storage().setItem(KEY, '1');
    storage().removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}

const KEY = 'plumbline-check';
