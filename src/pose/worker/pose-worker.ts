import { startLitertEngine } from './litert-engine';
import { allowOwnScripts } from '../own-scripts';
import { tellRequests } from '../tell-requests';
import { EngineServer } from './engine-server';
import type { FromWorker, ToWorker } from '../worker-protocol';

allowOwnScripts();
tellRequests('engine');
const session = new EngineServer((message: FromWorker) => self.postMessage(message), startLitertEngine);

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => session.handle(data));
// A promise nobody waits for fails without a word to the page: browsers report only thrown errors.
self.addEventListener('unhandledrejection', ({ reason }) => session.fail(reason));
