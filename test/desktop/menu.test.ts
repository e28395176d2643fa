// The menu: what people look for is there, under each system's own keys, and no key is given twice.

import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { editMenuTemplate } from '../../electron/desktop/edit-menu.ts';
import { type MenuActions, menuTemplate } from '../../electron/desktop/menu.ts';

type Item = MenuItemConstructorOptions;
const did: string[] = [];
const actions: MenuActions = {
  goTo: (route) => did.push(`go to ${route}`),
  press: (key) => did.push(`press ${[...key.modifiers, key.keyCode].join('+')}`),
  goBack: () => did.push('back'),
  goForward: () => did.push('forward'),
  openDataFolder: () => did.push('folder'),
};
const itemsOf = (items: Item[]): Item[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);
const label = (item: Item) => item.label?.replace('&', '');
const choose = (platform: NodeJS.Platform, name: string) => {
  const item = itemsOf(menuTemplate(platform, actions)).find((candidate) => label(candidate) === name);
  (item?.click as (() => void) | undefined)?.();
};

describe.each(['linux', 'win32', 'darwin'] as const)('on %s', (platform) => {
  const items = itemsOf(menuTemplate(platform, actions));
  test('the usual items are there', () => {
    const roles = items.map((item) => item.role);
    for (const role of [
      'undo',
      'redo',
      'cut',
      'copy',
      'paste',
      'selectAll',
      'zoomIn',
      'zoomOut',
      'resetZoom',
      'about',
      'quit',
    ]) {
      expect(roles, role).toContain(role);
    }
    expect(roles.includes('windowMenu')).toBe(platform === 'darwin');
  });
  test('no key is given twice', () => {
    const keys = items.flatMap((item) => (item.accelerator ? [String(item.accelerator)] : []));
    expect(new Set(keys).size).toBe(keys.length);
  });
  test('the desk’s own items do what they say', () => {
    did.length = 0;
    for (const name of ['Log a case', 'Today', 'Find anything…', 'Back', 'Forward', 'Print…', 'Show the data folder']) {
      choose(platform, name);
    }
    const command = platform === 'darwin' ? 'meta' : 'control';
    expect(did).toEqual([
      'go to /cases/new',
      'go to /today',
      `press ${command}+K`,
      'back',
      'forward',
      `press ${command}+P`,
      'folder',
    ]);
  });
  test('nothing opens the developer tools', () => {
    expect(items.map((item) => item.role)).not.toContain('toggleDevTools');
  });
});

test('the menu under the right button offers what can be done with the text there', () => {
  const editFlags = { canCut: true, canCopy: true, canPaste: false, canSelectAll: true } as never;
  const roles = (at: Parameters<typeof editMenuTemplate>[0]) => editMenuTemplate(at).flatMap(({ role }) => role ?? []);
  expect(roles({ isEditable: true, selectionText: '', editFlags })).toEqual(['cut', 'copy', 'paste', 'selectAll']);
  expect(editMenuTemplate({ isEditable: true, selectionText: '', editFlags })[2]?.enabled).toBe(false);
  expect(roles({ isEditable: false, selectionText: 'some words', editFlags })).toEqual(['copy']);
  expect(roles({ isEditable: false, selectionText: ' ', editFlags })).toEqual([]);
});
