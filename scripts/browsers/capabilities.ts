/** What differs among browsers, and what this page asks before it counts on it. Each is an expression in the page. */
export const CAPABILITIES = {
  'a camera’s frames in the worker': `'MediaStreamTrackProcessor' in window`,
  WebGPU: `'gpu' in navigator`,
  'small window that stays on top': `'documentPictureInPicture' in window`,
  'copies into a folder': `'showDirectoryPicker' in window`,
  'asks whether storage may stay': `typeof navigator.storage?.persist === 'function'`,
  'tells how much is stored': `typeof navigator.storage?.estimate === 'function'`,
  'one tab measures': `'locks' in navigator`,
  'works offline': `'serviceWorker' in navigator`,
  'notices who is away': `'IdleDetector' in window`,
  notifications: `'Notification' in window`,
  'no text becomes a script': `'trustedTypes' in window`,
  'voices on this device': `(async () => { speechSynthesis.getVoices(); await new Promise((wait) => setTimeout(wait, 1000)); return speechSynthesis.getVoices().some((voice) => voice.localService); })()`,
} as const;
