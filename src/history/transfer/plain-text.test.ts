import { expect, test } from 'vitest';
import { plainText } from './plain-text';

test('a text that would look like another loses what makes it so', () => {
  expect(plainText('plan\u202Egpj.exe')).toBe('plangpj.exe');
  expect(plainText('Pl\u200bumb\u00adline\u2066\u0000')).toBe('Plumbline');
  expect(plainText('a\u{e0061}b')).toBe('ab');
});

test('texts of any language stay as they are', () => {
  for (const text of ['می‌خواهم', '👩‍⚕️ sits', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'Zeile\n\tnächste', 'اجلس مرتاحًا'])
    expect(plainText(text)).toBe(text);
});
