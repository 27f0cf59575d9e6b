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

/** Calls once when the element comes near the screen or onto paper. Returns how to stop waiting. */
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
  const stop = () => {
    near.disconnect();
    removeEventListener('beforeprint', onPrint);
  };
  near.observe(element);
  addEventListener('beforeprint', onPrint);
  return stop;
}
