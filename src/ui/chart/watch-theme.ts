/** Calls when the page turns light or dark, by the system, by the person or for paper. Returns how to stop. */
export function watchTheme(onChange: () => void): () => void {
  const sources = [matchMedia('(prefers-color-scheme: dark)'), matchMedia('print')];
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  for (const source of sources) source.addEventListener('change', onChange);
  return () => {
    observer.disconnect();
    for (const source of sources) source.removeEventListener('change', onChange);
  };
}

/** Paper does not wait for what was not drawn yet: by then everything is, near or far. */
const DRAWN_AFTER_MS = 1200;

/** Calls once, soon: at once when the element is near the screen. Returns how to stop waiting. */
export function whenNear(element: HTMLElement, onNear: () => void): () => void {
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      stop();
      onNear();
    },
    { rootMargin: '300px' },
  );
  const onPrint = () => {
    stop();
    onNear();
  };
  const late = setTimeout(onPrint, DRAWN_AFTER_MS);
  const stop = () => {
    clearTimeout(late);
    near.disconnect();
    removeEventListener('beforeprint', onPrint);
  };
  near.observe(element);
  addEventListener('beforeprint', onPrint);
  return stop;
}
