// Names and email addresses as a file for the program that sends. Each address stands once: people who share one are named
// on one line, so that nobody gets a message twice.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { emailOn, greetingOn, namesOn } from '../../../../shared/rules/recipients.ts';
import type { CallContext } from '../../desk.ts';
import { writeCsv } from '../../formats/csv.ts';
import { safeFileName } from '../../formats/file-names.ts';
import { branchProfile } from '../branch-profile.ts';
import { readRecipients } from './recipients.ts';
import { recordMailing, refuseNobody } from './record.ts';

const HEADER = ['Email', 'Name', 'Called'];

/** @throws InvalidInput, NotThere, AbortError: then nothing is recorded. */
export async function makeEmailList(
  input: Inputs['mailings']['emailList'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['mailings']['emailList']> {
  const { to, title, mustHaveConsent, path } = input;
  const { today } = branchProfile(context);
  const recipients = await readRecipients({ to, kind: 'emailList', mustHaveConsent }, context, signal);
  refuseNobody(recipients);
  const rows = recipients.envelopes.map((envelope) => [
    emailOn(envelope.members[0], today),
    namesOn(envelope),
    greetingOn(envelope),
  ]);
  const shared = recipients.written.length - recipients.envelopes.length;
  const notes =
    shared === 0
      ? []
      : [
          `${shared} of them ${shared === 1 ? 'shares' : 'share'} an address with somebody else: each address stands once.`,
        ];
  return recordMailing(
    {
      kind: 'emailList',
      title,
      template: '',
      recipients,
      file: {
        name: safeFileName(`${today} email list.csv`),
        mediaType: 'text/csv',
        bytes: writeCsv([HEADER, ...rows]),
      },
      path,
      notes,
    },
    context,
  );
}
