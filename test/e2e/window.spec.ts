// What a window owes whoever closes it, in the browser's window and in the desktop's alike.

import { expect, test } from './support/window.ts';

test('a half-written form survives a closed window', { tag: '@desktop' }, async ({ openWindow }) => {
  const first = await openWindow();
  await first.page.getByRole('button', { name: 'Start with its name' }).click();
  await first.page.getByLabel('What is the branch called?').fill('Northfield Branch');
  await expect(first.page.getByRole('status').filter({ hasText: /^Saved / })).toBeVisible();
  await first.close();

  const second = await openWindow();
  await second.page.getByRole('button', { name: 'Start with its name' }).click();
  await expect(second.page.getByLabel('What is the branch called?')).toHaveValue('Northfield Branch');
});
