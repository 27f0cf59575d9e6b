/** The two interfaces TypeScript does not know yet; only some browsers have them. */
interface BatteryManager extends EventTarget {
  readonly charging: boolean;
}
interface PressureRecord {
  readonly state: 'nominal' | 'fair' | 'serious' | 'critical';
}
type PressureObserverClass = new (onRecords: (records: readonly PressureRecord[]) => void) => {
  observe(source: 'cpu', options: { sampleInterval: number }): Promise<void>;
  disconnect(): void;
};

interface PowerSources {
  readonly getBattery?: () => Promise<BatteryManager>;
  readonly PressureObserver?: PressureObserverClass;
}

const PRESSURE_EVERY_MS = 10_000;

/** Tells whether to save: on battery, or while the processor is under pressure. Silent where the browser can't know. */
export function watchPower(onChange: (saving: boolean) => void): () => void {
  const signs = { onBattery: false, underPressure: false };
  const stopped = new AbortController();
  const change = (next: Partial<typeof signs>) => {
    const before = signs.onBattery || signs.underPressure;
    Object.assign(signs, next);
    const now = signs.onBattery || signs.underPressure;
    if (now !== before && !stopped.signal.aborted) onChange(now);
  };
  void watchBattery(stopped.signal, (onBattery) => change({ onBattery }));
  const stopPressure = watchPressure((underPressure) => change({ underPressure }));
  return () => {
    stopped.abort();
    stopPressure();
  };
}

async function watchBattery(signal: AbortSignal, onChange: (onBattery: boolean) => void): Promise<void> {
  // Refused where a policy forbids it: then nothing is known.
  const battery = await (navigator as PowerSources).getBattery?.().catch(() => undefined);
  if (!battery || signal.aborted) return;
  onChange(!battery.charging);
  battery.addEventListener('chargingchange', () => onChange(!battery.charging), { signal });
}

function watchPressure(onChange: (underPressure: boolean) => void): () => void {
  const Observer = (globalThis as PowerSources).PressureObserver;
  if (!Observer) return () => undefined;
  const observer = new Observer((records) => {
    const state = records.at(-1)?.state;
    if (state) onChange(state === 'serious' || state === 'critical');
  });
  observer.observe('cpu', { sampleInterval: PRESSURE_EVERY_MS }).catch(() => undefined);
  return () => observer.disconnect();
}
