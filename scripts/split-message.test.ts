import { expect, test } from 'vitest';
import { splitMessage } from './split-message';

const COMPILED = `import { getLocale } from '../runtime.js';

const en_hello = /** @type {(inputs: I) => S} */ (i) => {
	return /** @type {S} */ (\`Hello \${i?.name}\`)
};

const de_hello = /** @type {(inputs: I) => S} */ (i) => {
	return /** @type {S} */ (\`Hallo \${i?.name}\`)
};

export const hello = () => 0;`;

test('a text comes out in one language alone', () => {
  const german = splitMessage(COMPILED, 'hello', 'de');
  expect(german).toContain('export const hello =');
  expect(german).toContain('Hallo');
  expect(german).not.toContain('Hello');
});

test('a text that a language lacks is said in English', () => {
  const lacking = COMPILED.replace('export const', '/** @type {S} */\nconst es_hello = en_hello;\n\nexport const');
  expect(splitMessage(lacking, 'hello', 'es')).toBe(splitMessage(COMPILED, 'hello', 'en'));
});

test('a text that is missing stops the build', () => {
  expect(() => splitMessage(COMPILED, 'hello', 'fr')).toThrow('no text for "fr"');
});
