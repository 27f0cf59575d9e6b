import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { secondEngine } from './scripts/vite-second-engine';
import { MESSAGES } from './scripts/messages.mjs';
import { pagePolicy } from './scripts/vite-policy';
import { oneLanguage } from './scripts/vite-one-language';

export default defineConfig(({ command }) => ({
  base: './',
  plugins: [
    // A build finds the messages compiled (scripts/build.mjs): the plugin would keep it from ending.
    command === 'serve' && paraglideVitePlugin(MESSAGES),
    oneLanguage(),
    pagePolicy(),
    svelte(),
    secondEngine(),
  ],
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 700,
    // The first page draws how severe a judgement is; what makes judgements is ten times as large and comes with the camera.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'limits', test: /src\/posture\/(limits|severity)\.ts$/ }] } },
    },
  },
}));
