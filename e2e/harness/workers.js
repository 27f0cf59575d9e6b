// Runs in the page, before its scripts: remembers the page's workers, so that a test can end them behind its back.
const workers = [];
globalThis.Worker = class extends globalThis.Worker {
  constructor(...args) {
    super(...args);
    workers.push(this);
  }
};
globalThis.endWorkers = () => workers.splice(0).forEach((worker) => worker.terminate());
