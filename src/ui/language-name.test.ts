import { expect, test } from 'vitest';
import { languageName } from './language-name';

test('each language is listed under its own name', () => {
  const names = ['en', 'de', 'es', 'fr', 'ar'].map(languageName);
  expect(names).toEqual(['English', 'Deutsch', 'Español', 'Français', 'العربية']);
});
