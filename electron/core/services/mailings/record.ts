// A file for many members is handed out together with the record of who was written to: both, or neither.

import { randomUUIDv7 } from 'node:crypto';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import type { MailingKind } from '../../../../shared/domain/mailings.ts';
import type { Recipients } from '../../../../shared/rules/recipients.ts';
import type { CallContext } from '../../desk.ts';
import { branchProfile } from '../branch-profile.ts';
import { InvalidInput } from '../implementer.ts';
import { saveAndOffer } from '../papers/save-and-offer.ts';
import { leftOutByReason } from './recipients.ts';

interface ToRecord {
  kind: MailingKind;
  title: string;
  /** The letter's title; '' for labels and lists. */
  template: string;
  recipients: Recipients;
  file: { name: string; mediaType: string; bytes: Uint8Array };
  path: string | undefined;
  notes: readonly string[];
}

/** @throws InvalidInput when nobody can be written to. */
export function refuseNobody({ envelopes, leftOut }: Recipients): void {
  if (envelopes.length > 0) return;
  const message =
    leftOut.length === 0
      ? 'Nobody has been chosen.'
      : 'Nobody of those who were chosen can be written to. The page before says why.';
  throw new InvalidInput({ path: ['to'], message });
}

export async function recordMailing(made: ToRecord, context: CallContext): Promise<Outputs['mailings']['letters']> {
  const { kind, title, template, recipients, file, path, notes } = made;
  const id = randomUUIDv7();
  const { download, seq } = await saveAndOffer(
    {
      file,
      path,
      reason: { code: `mailings.${kind}`, ids: [id] },
      work: (tx) =>
        tx.put('mailings', {
          id,
          kind,
          title,
          day: branchProfile(context).today,
          at: tx.at,
          template,
          memberIds: recipients.written.map((member) => member.id),
          leftOut: recipients.leftOut.map(({ member, why }) => ({ memberId: member.id, why })),
        }),
    },
    context,
  );
  return {
    ...download,
    mailingId: id,
    seq,
    written: recipients.written.length,
    leftOut: Array.from(leftOutByReason(recipients), ([why, members]) => ({ why, members: members.length })),
    notes: notes.slice(0, 50),
  };
}
