import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { secondEngine } from '../../scripts/vite-second-engine';

/** Built like the app, of the same sources, with the same engine files and headers. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  publicDir: '../../public',
  plugins: [secondEngine()],
  worker: { format: 'es' },
  build: { target: 'es2023', outDir: '../../.cache/parity-page', emptyOutDir: true, reportCompressedSize: false },
  logLevel: 'warn',
});
