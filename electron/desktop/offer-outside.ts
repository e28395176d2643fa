// Offers an address of a link to the person, who sees it whole before their own browser or mail program opens it.

import { dialog, shell } from 'electron';
import { isOfferedOutside } from './guards/outside-link.ts';

export async function offerOutside(address: string): Promise<void> {
  if (!isOfferedOutside(address)) return;
  const { response } = await dialog.showMessageBox({
    type: 'question',
    message: 'Open this outside Branchdesk?',
    detail: address,
    buttons: ['Cancel', 'Open'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response === 1) await shell.openExternal(address);
}
