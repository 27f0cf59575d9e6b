import process from 'node:process';

/**
 * Vite 8 runs on Node 20.19 and newer and on 22.12 and newer.
 * @param {string} version as in process.versions.node
 */
export function isSupportedNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 12;
  return major > 22;
}

export function requireNode() {
  if (isSupportedNode(process.versions.node)) return;
  console.error(
    `Plumbline needs Node.js 20.19 or newer (of the 22 line 22.12 or newer); this is ${process.versions.node}. ` +
      'Install the current LTS version from nodejs.org, then run the command again.',
  );
  process.exit(1);
}
