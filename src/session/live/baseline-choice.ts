import type { FrameSource } from '../../camera/frame-source';
import type { EngineInfo } from '../../pose/pose-estimator';
import type { SavedBaselines } from '../../storage/saved-baseline';
import type { SavedBaseline, Setup } from '../../posture/saved-baseline';
import { isStillPicture } from './still-picture';

/** What runs now, as baselines know it. */
export function setupOf(source: FrameSource | null, engine: EngineInfo | null): Setup {
  const engineModel = engine ? `${engine.engine}-${engine.model}` : '';
  const { kind, label, deviceId, hasTwin } = source ?? { kind: 'webcam', label: '' };
  return { source: kind, camera: label, ...(deviceId && { deviceId }), ...(hasTwin && { hasTwin }), engineModel };
}

/** The one the person chose if it fits here, else the newest that does, else null: then a new one is taken. */
export function fittingBaseline({ chosenId, items }: SavedBaselines, setup: Setup): SavedBaseline | null {
  const fitting = fittingBaselines({ items }, setup);
  return fitting.find(({ baseline }) => baseline.id === chosenId) ?? newest(fitting);
}

/** What pictures of a source are compared with: one's own before a ready one. A still picture has no before. */
export function baselineFor(
  {
    baselines,
    ready,
  }: { readonly baselines: { readonly saved: SavedBaselines }; readonly ready: SavedBaselines['items'] },
  source: FrameSource | null,
  engine: EngineInfo | null,
): SavedBaseline | null {
  if (!source || isStillPicture(source)) return null;
  const setup = setupOf(source, engine);
  return fittingBaseline(baselines.saved, setup) ?? newest(fittingBaselines({ items: ready }, setup));
}

/** Every one taken with this camera and these landmarks. */
export function fittingBaselines({ items }: Pick<SavedBaselines, 'items'>, setup: Setup): readonly SavedBaseline[] {
  const alike = items.filter((item) => fits(item, setup));
  const own = alike.filter(({ deviceId }) => deviceId !== undefined && deviceId === setup.deviceId);
  return alike.filter((item) => own.includes(item) || mayBeThisCamera(item, setup, own.length > 0));
}

function fits({ source, camera, baseline }: SavedBaseline, setup: Setup): boolean {
  return source === setup.source && camera === setup.camera && baseline.engineModel === setup.engineModel;
}

/**
 * A browser may give a camera another id, for one when it is plugged in elsewhere; then its name is all there is, and
 * enough while no other camera bears it.
 */
function mayBeThisCamera({ deviceId }: SavedBaseline, setup: Setup, hasOwn: boolean): boolean {
  if (deviceId === undefined || setup.deviceId === undefined) return true;
  return !setup.hasTwin && !hasOwn;
}

function newest(items: readonly SavedBaseline[]): SavedBaseline | null {
  return [...items].sort((a, b) => b.baseline.capturedAtMs - a.baseline.capturedAtMs)[0] ?? null;
}

export function withBaseline(saved: SavedBaselines, item: SavedBaseline): SavedBaselines {
  return { ...saved, chosenId: item.baseline.id, items: [...saved.items, item] };
}

export function withoutBaseline(saved: SavedBaselines, id: string): SavedBaselines {
  const items = saved.items.filter(({ baseline }) => baseline.id !== id);
  return { ...saved, chosenId: saved.chosenId === id ? null : saved.chosenId, items };
}

export function renamed(saved: SavedBaselines, id: string, name: string): SavedBaselines {
  return withChange(saved, id, (item) => ({ ...item, baseline: { ...item.baseline, name } }));
}

export function withChange(
  saved: SavedBaselines,
  id: string,
  change: (item: SavedBaseline) => SavedBaseline,
): SavedBaselines {
  return { ...saved, items: saved.items.map((item) => (item.baseline.id === id ? change(item) : item)) };
}

/** "Desk", "Desk 2", …: a name no other baseline has. */
export function freeName(wanted: string, saved: SavedBaselines): string {
  const taken = new Set(saved.items.map(({ baseline }) => baseline.name));
  let name = wanted;
  for (let count = 2; taken.has(name); count += 1) name = `${wanted} ${count}`;
  return name;
}
