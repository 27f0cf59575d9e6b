import { startWorkerEngine } from './worker-engine';
import { allowOwnScripts } from '../own-scripts';
import { tellRequests } from '../tell-requests';
import { WorkerSession } from './worker-session';
import type { FromWorker, ToWorker } from '../worker-protocol';

allowOwnScripts();
tellRequests('engine');
const session = new WorkerSession((message: FromWorker) => self.postMessage(message), startWorkerEngine);

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => session.handle(data));
// A promise nobody waits for fails without a word to the page: browsers report only thrown errors.
self.addEventListener('unhandledrejection', ({ reason }) => session.fail(reason));
