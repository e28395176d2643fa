// The switch for looking for a new version. It belongs to this computer and is no record of the branch.

import type { Updates } from '../../../../shared/contract/updates.ts';
import type { CallContext } from '../../desk.ts';
import { InvalidInput } from '../implementer.ts';

const NOT_HERE = 'This Branchdesk cannot look for a new version: your union says where the next one is.';

export const updatesOf = ({ desk }: CallContext): Updates =>
  desk.updates?.state() ?? { host: null, isOn: false, fromNextStart: false };

/** @throws InvalidInput where there is nothing to switch on. */
export async function switchUpdates(isOn: boolean, context: CallContext): Promise<Updates> {
  const { updates } = context.desk;
  if (updates === undefined && isOn) throw new InvalidInput({ path: ['isOn'], message: NOT_HERE });
  await updates?.switch(isOn);
  return updatesOf(context);
}
