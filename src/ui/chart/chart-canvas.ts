import type { Chart } from 'chart.js';
import type { Attachment } from 'svelte/attachments';
import type { ChartModel } from './chart-model';
import { readsLeftward } from '../reading-direction';
import { leftwardChart } from './leftward-chart';
import { paletteOf } from './palette';
import { watchTheme, whenNear } from './watch-theme';

/** What the card needs of the drawing: to light up a place. */
export interface ChartHandle {
  readonly show: (place: number | null) => void;
}

/** Draws the model when it comes near the screen, and again when the theme changes. */
export function chartCanvas(
  model: ChartModel,
  onHandle: (handle: ChartHandle | null) => void,
  onPlace: (place: number, isMouse: boolean) => void,
): Attachment<HTMLCanvasElement> {
  return (canvas) => {
    let chart: Chart | null = null;
    let isGone = false;
    delete canvas.dataset.drawn;
    let engine: typeof import('./chart-engine') | null = null;
    const load = async () => {
      engine = await import('./chart-engine');
      draw();
    };
    /** At once: paper does not wait. */
    const draw = () => {
      if (isGone || !engine) return;
      const { drawChart } = engine;
      chart?.destroy();
      const config = model.config(paletteOf(canvas.parentElement ?? document.body));
      chart = drawChart(canvas, readsLeftward(canvas) ? leftwardChart(config) : config);
      canvas.dataset.drawn = 'true';
      performance.mark('chart-drawn');
      onHandle({ show: (place) => show(chart, place) });
    };
    const onPress = (event: PointerEvent) => {
      const [hit] =
        chart?.getElementsAtEventForMode(event, 'index', { intersect: false, axis: axisOf(chart) }, true) ?? [];
      if (hit) onPlace(hit.index, event.pointerType === 'mouse');
    };
    canvas.addEventListener('pointerup', onPress);
    const stopWaiting = whenNear(canvas, () => void load());
    const stopTheme = watchTheme(draw);
    return () => {
      isGone = true;
      canvas.removeEventListener('pointerup', onPress);
      stopWaiting();
      stopTheme();
      onHandle(null);
      chart?.destroy();
    };
  };
}

function axisOf(chart: Chart | null): 'x' | 'y' {
  return chart?.options.indexAxis === 'y' ? 'y' : 'x';
}

function show(chart: Chart | null, place: number | null): void {
  if (!chart) return;
  const active = chart.data.datasets.flatMap((dataset, datasetIndex) =>
    place !== null && dataset.data[place] != null ? [{ datasetIndex, index: place }] : [],
  );
  chart.setActiveElements(active);
  chart.tooltip?.setActiveElements(active, { x: 0, y: 0 });
  chart.update('none');
}
