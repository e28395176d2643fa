// Inputs that work for what is about officers and passphrases, on a desk that its secretary unlocked.

import type { DeskClient } from '../../shared/contract/contract.ts';

export const SECRETARY_PASSPHRASE = 'violet harbour piano seldom';

/** Nobody has it yet: no two officers may share one. */
const newPassphrase = (): string => `marble otter window ${crypto.randomUUID()}`;
const newOfficer = (call: DeskClient) =>
  call.officers.add({ name: 'Ben Low', roles: ['rep'], passphrase: newPassphrase() });

export const workingOfficers: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> = {
  'session.unlock': async () => ({ passphrase: SECRETARY_PASSPHRASE }),
  'session.changePassphrase': async () => ({
    passphrase: SECRETARY_PASSPHRASE,
    newPassphrase: SECRETARY_PASSPHRASE,
  }),
  'officers.add': async () => ({ name: 'Ben Low', roles: ['rep'], passphrase: newPassphrase() }),
  'officers.change': async (call) => {
    const { id, revision } = await newOfficer(call);
    return { id, revision, name: 'Ben Lowe' };
  },
  'officers.withdraw': async (call) => ({ id: (await newOfficer(call)).id }),
  'officers.newRecoverySheet': async () => ({}),
  'officers.newDataKey': async () => ({}),
  'officers.newPassphrase': async (call) => ({ id: (await newOfficer(call)).id, passphrase: newPassphrase() }),
};
