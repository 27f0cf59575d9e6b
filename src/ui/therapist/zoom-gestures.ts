import type { Attachment } from 'svelte/attachments';

export interface ZoomGestures {
  /** Larger by a factor, about a point of the window. null: about the middle. */
  readonly onZoom: (factor: number, about: { readonly x: number; readonly y: number } | null) => void;
  /** As large as it fits. */
  readonly onFit: () => void;
  /** Two fingers are on the picture: what one of them had begun is not meant. */
  readonly onPinch: () => void;
}

const STEP = 1.25;
const KEYS: Readonly<Record<string, number>> = { '+': STEP, '=': STEP, '-': 1 / STEP };

/** Zooms a picture by wheel with Ctrl (so do touchpads), by two fingers and by the keys +, − and 0. */
export function zoomGestures({ onZoom, onFit, onPinch }: ZoomGestures): Attachment<HTMLElement> {
  return (element) => {
    const fingers = new Map<number, { x: number; y: number }>();
    const stop = new AbortController();
    const { signal } = stop;

    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      onZoom(Math.exp(-event.deltaY / 200), { x: event.clientX, y: event.clientY });
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const factor = KEYS[event.key];
      if (factor) onZoom(factor, null);
      else if (event.key === '0') onFit();
      else return;
      event.preventDefault();
    };
    const onDown = (event: PointerEvent): void => {
      if (event.pointerType !== 'touch') return;
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (fingers.size < 2) return;
      event.stopPropagation();
      onPinch();
    };
    const onMove = (event: PointerEvent): void => {
      if (!fingers.has(event.pointerId) || fingers.size < 2) return;
      event.stopPropagation();
      const before = spread([...fingers.values()]);
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      const after = spread([...fingers.values()]);
      if (before.apart > 0) onZoom(after.apart / before.apart, after.middle);
    };
    const onUp = (event: PointerEvent): void => {
      if (fingers.size > 1) event.stopPropagation();
      fingers.delete(event.pointerId);
    };
    element.addEventListener('wheel', onWheel, { passive: false, signal });
    element.addEventListener('keydown', onKey, { signal });
    element.addEventListener('pointerdown', onDown, { capture: true, signal });
    element.addEventListener('pointermove', onMove, { capture: true, signal });
    for (const end of ['pointerup', 'pointercancel'] as const)
      element.addEventListener(end, onUp, { capture: true, signal });
    return () => stop.abort();
  };
}

function spread([a, b]: { x: number; y: number }[]) {
  const [one, other] = [a ?? { x: 0, y: 0 }, b ?? { x: 0, y: 0 }];
  return {
    apart: Math.hypot(one.x - other.x, one.y - other.y),
    middle: { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 },
  };
}
