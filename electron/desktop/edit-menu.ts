// The menu under the right mouse button: what can be done with the text there. Electron shows none of its own accord.

import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';

/** Empty when there is nothing to offer at that place. */
export function editMenuTemplate(
  at: Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>,
): MenuItemConstructorOptions[] {
  const { canCut, canCopy, canPaste, canSelectAll } = at.editFlags;
  if (at.isEditable) {
    return [
      { role: 'cut', enabled: canCut },
      { role: 'copy', enabled: canCopy },
      { role: 'paste', enabled: canPaste },
      { type: 'separator' },
      { role: 'selectAll', enabled: canSelectAll },
    ];
  }
  return at.selectionText.trim() === '' ? [] : [{ role: 'copy', enabled: canCopy }];
}
