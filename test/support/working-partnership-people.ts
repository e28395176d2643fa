// Inputs that work for agreements, and for unions and people.

import type { DeskClient } from '../../shared/contract/contract.ts';

type Working = Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>>;

const newAgreement = (call: DeskClient) =>
  call.agreements.keep({ title: 'Facilities', parties: ['Trust', 'Branch'], signedOn: '2024-01-10' });

const based = async (made: Promise<{ id: string; revision: number }>) => {
  const { id, revision } = await made;
  return { id, revision };
};

export const workingAgreements: Working = {
  'agreements.get': async (call) => ({ id: (await newAgreement(call)).id }),
  'agreements.keep': async () => ({ title: 'Facilities', parties: ['Trust', 'Branch'], signedOn: '2024-01-10' }),
  'agreements.review': async (call) => ({ ...(await based(newAgreement(call))), result: 'It stays as it is.' }),
  'agreements.remove': async (call) => based(newAgreement(call)),
};
