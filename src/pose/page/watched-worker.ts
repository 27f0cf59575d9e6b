import type { EngineFault } from '../pose-estimator';
import { heard, LOADING_WATCHDOG, stepWatchdog, WATCHDOG } from './watchdog';
import type { FromWorker, ToWorker } from '../worker-protocol';

export interface WatchedWorker {
  send(message: ToWorker, transfer?: Transferable[]): void;
  /** From now on answers are due quickly. */
  expectQuickAnswers(): void;
  close(): void;
}

export interface WorkerHandlers {
  readonly onMessage: (message: FromWorker) => void;
  /** The worker threw, could not start, or no longer answers. It is gone already. */
  readonly onLost: (fault: EngineFault) => void;
}

const TICK_MS = 1000;

/** Starts the pose worker and watches whether it lives. */
export function startWatchedWorker({ onMessage, onLost }: WorkerHandlers): WatchedWorker {
  const worker = new Worker(new URL('../worker/pose-worker.ts', import.meta.url), { type: 'module', name: 'pose' });
  let config = LOADING_WATCHDOG;
  let watchdog = heard(performance.now());
  const ticker = setInterval(tick, TICK_MS);

  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    watchdog = heard(performance.now());
    onMessage(data);
  };
  worker.onerror = (event) => lose({ kind: 'crashed', detail: event.message || 'The pose worker could not start.' });

  function tick(): void {
    const step = stepWatchdog(watchdog, config, performance.now());
    watchdog = step.watchdog;
    if (step.action === 'ask') send({ type: 'ask' });
    if (step.action === 'hung') lose({ kind: 'hung', detail: 'The pose worker no longer answers.' });
  }

  function send(message: ToWorker, transfer: Transferable[] = []): void {
    worker.postMessage(message, transfer);
  }

  function close(): void {
    clearInterval(ticker);
    worker.onmessage = null;
    worker.onerror = null;
    worker.terminate();
  }

  function lose(fault: EngineFault): void {
    close();
    onLost(fault);
  }

  return { send, expectQuickAnswers: () => (config = WATCHDOG), close };
}
