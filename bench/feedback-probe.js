// Runs in the page, before its scripts: notes when what a frame showed has reached the screen.
const probe = { firstPoseMs: null, delaysMs: [], paints: 0 };
globalThis.feedbackProbe = probe;

globalThis.Worker = class extends globalThis.Worker {
  constructor(...args) {
    super(...args);
    this.addEventListener('message', ({ data }) => data?.type === 'result' && afterPaint(() => note(data.result)));
  }
};

function note({ timestampMs, pose }) {
  probe.delaysMs.push(performance.now() - timestampMs);
  if (pose) probe.firstPoseMs ??= performance.now();
}

/** A message posted while the browser draws is delivered when it has drawn. */
function afterPaint(task) {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = task;
    port2.postMessage(null);
  });
}

(function count() {
  probe.paints += 1;
  requestAnimationFrame(count);
})();
