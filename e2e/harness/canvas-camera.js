/*
 * A camera with a mannequin before it that does what it is told: window.mannequin.sit(pictures) shows them to and fro;
 * raised by some pixels it has stood up, and is partly out of the picture.
 */
if (navigator.mediaDevices) {
  const STEP_MS = 300;
  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
  const context = canvas.getContext('2d');
  const known = new Map();
  let shown = [];
  let turn = 0;
  let raised = 0;

  const drawn = (url) => {
    if (!known.has(url)) known.set(url, Object.assign(new Image(), { src: url }));
    return known.get(url);
  };

  /* Drawn more often than it changes: a camera that sends nothing for long is taken to be frozen. */
  setInterval(() => {
    if (shown.length === 0) return;
    const lap = Math.max(1, 2 * (shown.length - 1));
    const at = Math.floor(turn++ / 3) % lap;
    const picture = drawn(shown[Math.min(at, lap - at)]);
    if (!picture.complete) return;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, -raised);
  }, STEP_MS / 3);

  window.mannequin = {
    sit: async (urls, raisedPx = 0) => {
      await Promise.all(urls.map((url) => drawn(url).decode()));
      [shown, turn, raised] = [urls, 0, raisedPx];
    },
  };

  navigator.mediaDevices.enumerateDevices = async () => [
    { deviceId: 'mannequin', groupId: '', kind: 'videoinput', label: 'Mannequin', toJSON: () => ({}) },
  ];
  navigator.mediaDevices.getUserMedia = async () => {
    const stream = canvas.captureStream(10);
    for (const track of stream.getVideoTracks()) {
      const settings = track.getSettings.bind(track);
      Object.defineProperty(track, 'label', { value: 'Mannequin' });
      track.getSettings = () => ({ ...settings(), deviceId: 'mannequin' });
      track.applyConstraints = () => Promise.resolve();
    }
    return stream;
  };
}
