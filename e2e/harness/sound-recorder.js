/* Writes down what would be heard and felt: the tone's nodes as the page sets them, each spoken sentence, each vibration. */
window.heard = { sentences: [], nodes: [], pulses: [] };
const NativeContext = window.AudioContext;
window.AudioContext = class extends NativeContext {
  createGain() {
    return note('gain', super.createGain());
  }
  createStereoPanner() {
    return note('panner', super.createStereoPanner());
  }
  createOscillator() {
    return note('oscillator', super.createOscillator());
  }
};

function note(kind, node) {
  const connected = [];
  const connect = node.connect.bind(node);
  node.connect = (to, ...rest) => {
    connected.push(to);
    return connect(to, ...rest);
  };
  window.heard.nodes.push({ kind, node, connected });
  return node;
}

const voice = { name: 'Test', lang: 'en-GB', localService: true, default: true, voiceURI: 'test' };
Object.defineProperty(window, 'SpeechSynthesisUtterance', {
  value: class {
    constructor(text) {
      this.text = text;
    }
  },
});
Object.defineProperty(window, 'speechSynthesis', {
  value: {
    getVoices: () => [voice],
    speak: ({ text, lang, voice: by }) => window.heard.sentences.push({ text, lang, isLocal: by.localService }),
    cancel: () => {},
  },
});

Object.defineProperty(navigator, 'vibrate', {
  value: (pattern) => {
    window.heard.pulses.push([pattern].flat().join(' '));
    return true;
  },
});

/* The tone as it leaves the graph now; null: none was made. */
window.toneNow = () => {
  const { nodes } = window.heard;
  const panner = nodes.find(({ kind }) => kind === 'panner');
  const out = nodes.find(({ kind, connected }) => kind === 'gain' && connected.includes(panner?.node));
  const oscillator = nodes.find(({ kind }) => kind === 'oscillator');
  if (!panner || !out || !oscillator) return null;
  return {
    gain: out.node.gain.value,
    pan: panner.node.pan.value,
    frequencyHz: oscillator.node.frequency.value,
    reachesEar: panner.connected.includes(panner.node.context.destination),
  };
};
