// Address labels for many members, on a sheet of labels that the branch has.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { labelSheets, labelsOn } from '../../../../shared/rules/label-sheets.ts';
import { addressLines } from '../../../../shared/rules/postal-address.ts';
import { namesOn } from '../../../../shared/rules/recipients.ts';
import type { CallContext } from '../../desk.ts';
import { safeFileName } from '../../formats/file-names.ts';
import { writeLabels } from '../../formats/pdf/labels.ts';
import { branchProfile } from '../branch-profile.ts';
import { InvalidInput, TooLarge } from '../implementer.ts';
import { readRecipients } from './recipients.ts';
import { recordMailing, refuseNobody } from './record.ts';

const MOST_LABELS = 50_000;

/** @throws InvalidInput, NotThere, TooLarge, AbortError: then nothing is recorded. */
export async function makeLabels(
  input: Inputs['mailings']['labels'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['mailings']['labels']> {
  const { to, title, sheet = 'L7160', skip = 0, oneAHousehold, path } = input;
  const perSheet = labelsOn(labelSheets[sheet]);
  if (skip >= perSheet) {
    const message = `A sheet of ${sheet} has ${perSheet} labels: leave out fewer than that.`;
    throw new InvalidInput({ path: ['skip'], message });
  }
  const recipients = await readRecipients({ to, kind: 'labels', oneAHousehold }, context, signal);
  refuseNobody(recipients);
  if (recipients.envelopes.length > MOST_LABELS) throw new TooLarge(MOST_LABELS, 'labels');
  const { today, branch } = branchProfile(context);
  const words = branch?.words ?? 'uk';
  const labels = recipients.envelopes.map((envelope) => [
    namesOn(envelope),
    ...addressLines(envelope.members[0], words),
  ]);
  const made = await writeLabels(
    {
      sheet,
      skip,
      labels,
      title: `${title} · labels`,
      createdAt: context.desk.now.instant().toString(),
      language: words === 'us' ? 'en-US' : 'en-GB',
    },
    {
      signal,
      onProgress: (done, total) =>
        context.desk.progress.report({ procedure: 'mailings.labels', phase: 'Setting', done, total }),
    },
  );
  const notes = made.cut.map(
    (at) => `The address of ${labels[at]?.[0]} is too long for this label: its middle is left out.`,
  );
  if (made.missingCharacters.length > 0) {
    const signs = made.missingCharacters.slice(0, 20).join(' ');
    notes.push(`The fonts here have no sign for ${signs}: a box stands there instead. Write those labels by hand.`);
  }
  return recordMailing(
    {
      kind: 'labels',
      title,
      template: '',
      recipients,
      file: { name: safeFileName(`${today} labels ${sheet}.pdf`), mediaType: 'application/pdf', bytes: made.bytes },
      path,
      notes,
    },
    context,
  );
}
