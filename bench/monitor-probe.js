// Runs in the page, before its scripts: counts what the worker did and notes when the page said what, without asking it.
const probe = { looks: 0, glances: 0, openedMs: null, words: [], titles: [] };
globalThis.monitorProbe = probe;

globalThis.Worker = class extends globalThis.Worker {
  constructor(...args) {
    super(...args);
    this.addEventListener('message', ({ data }) => {
      if (data?.type === 'result') probe.looks += 1;
      if (data?.type === 'glance') probe.glances += 1;
    });
  }
};

const { mediaDevices } = navigator;
const open = mediaDevices.getUserMedia.bind(mediaDevices);
mediaDevices.getUserMedia = async (...wishes) => {
  const stream = await open(...wishes);
  probe.openedMs = performance.now();
  return stream;
};

new MutationObserver(() => {
  note(probe.titles, document.title);
  note(probe.words, document.querySelector('.word')?.textContent ?? '');
}).observe(document, { subtree: true, childList: true, characterData: true });

function note(list, text) {
  if (text !== '' && list.at(-1)?.text !== text) list.push({ text, atMs: performance.now() });
}
