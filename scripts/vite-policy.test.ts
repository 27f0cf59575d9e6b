import { expect, test } from 'vitest';
import { policyForPage } from './vite-policy';

test('the page carries the policy that hosts are asked to send, but for what a page can not ask of itself', () => {
  const policy = policyForPage();
  expect(policy).toContain("connect-src 'self'");
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain('require-trusted-types-for');
  expect(policy).not.toContain('frame-ancestors');
});
