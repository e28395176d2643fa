// What a frozen folder holds of trust: an officer, a keyring's mark, a request, a hold and a destruction certificate.

import type { Transaction } from '../../electron/core/store/desk-store.ts';
import { KEYRING_ID } from '../../shared/domain/officers.ts';

export function putFrozenTrust(tx: Transaction, id: (number: number) => string): void {
  tx.put('officers', {
    id: id(60),
    name: 'Branch chair',
    roles: ['convenor', 'rep'],
    memberId: id(3),
    email: 'chair@branch.example',
    addedOn: '2026-11-24',
    withdrawnOn: null,
  });
  tx.put('keyrings', {
    id: KEYRING_ID,
    folderId: id(61),
    generation: 2,
    recoveryMadeOn: '2026-11-24',
    recoveryUsedAt: '2026-11-24T08:00:00.000Z',
    recoveryUseSeen: false,
  });
  tx.put('requests', {
    id: id(62),
    number: 'DP-2026-0001',
    kind: 'subjectAccess',
    memberId: id(3),
    name: '',
    memberIds: [],
    caseIds: [id(5)],
    what: 'Everything that is held',
    receivedOn: '2026-11-20',
    awareAt: null,
    people: null,
    sentToOffice: { on: '2026-11-20', how: 'Email' },
    acknowledged: null,
    identityChecked: null,
    extended: null,
    answered: null,
    reported: null,
    whyNotReported: '',
    peopleTold: null,
    closed: null,
  });
  tx.put('holds', {
    id: id(63),
    on: { kind: 'case', id: id(5) },
    reason: 'A claim may follow',
    from: '2026-11-24',
    lifted: null,
  });
  tx.put('erasures', {
    id: id(64),
    number: 'ER-2026-0001',
    on: '2026-11-24',
    at: '2026-11-24T09:00:00.000Z',
    by: id(60),
    authority: 'Union schedule 2025, line 4',
    reason: '',
    records: [{ collection: 'enquiries', id: id(65) }],
    attachments: [],
    lastBackupGoesOn: '2027-11-30',
    finishedAt: '2026-11-24T09:00:01.000Z',
  });
}
