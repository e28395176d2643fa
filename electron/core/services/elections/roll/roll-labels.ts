// Address labels of the voters in the order of the roll. They are apart from the papers, whose numbers lie in another order: no
// envelope can be matched to a paper.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import { labelSheets, labelsOn } from '../../../../../shared/rules/label-sheets.ts';
import { addressLines } from '../../../../../shared/rules/postal-address.ts';
import { nameInPost } from '../../../../../shared/rules/writing-to.ts';
import type { CallContext } from '../../../desk.ts';
import { safeFileName } from '../../../formats/file-names.ts';
import { writeLabels } from '../../../formats/pdf/labels.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { offerFile } from '../../offer-file.ts';
import { frozenRoll, hasAddress, recordsToday } from './the-roll.ts';

/** Addresses are those of today. A vote is the union's own business with its member: consent to letters is not asked. */
export async function rollLabels(
  { electionId, sheet = 'L7160', skip = 0, path }: Inputs['elections']['rollLabels'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['elections']['rollLabels']> {
  const view = context.desk.store.view(context.account);
  const election = found(view, 'elections', electionId);
  const roll = frozenRoll(view, { electionId });
  const perSheet = labelsOn(labelSheets[sheet]);
  if (skip >= perSheet) {
    const message = `A sheet of ${sheet} has ${perSheet} labels: leave out fewer than that.`;
    throw new InvalidInput({ path: ['skip'], message });
  }
  const profile = branchProfile(context);
  const words = profile.branch?.words ?? (profile.nation === 'united-states' ? 'us' : 'uk');
  const recordOf = recordsToday(view, roll);
  const seen = new Set<string>();
  const reached = roll.voters.flatMap(({ memberId }) => {
    const member = recordOf(memberId);
    if (member === undefined || !hasAddress(member) || seen.has(member.id)) return [];
    seen.add(member.id);
    return [member];
  });
  if (reached.length === 0) {
    throw new InvalidInput({ path: ['electionId'], message: 'Nobody on the roll has an address on record.' });
  }
  const labels = reached.map((member) => [nameInPost(member), ...addressLines(member, words)]);
  const made = await writeLabels(
    {
      sheet,
      skip,
      labels,
      title: `${election.title} · labels`,
      createdAt: context.desk.now.instant().toString(),
      language: words === 'us' ? 'en-US' : 'en-GB',
    },
    {
      signal,
      onProgress: (done, total) =>
        context.desk.progress.report({ procedure: 'elections.rollLabels', phase: 'Setting', done, total }),
    },
  );
  const withoutAddress = roll.voters.length - reached.length;
  const notes = made.cut.map(
    (at) => `The address of ${labels[at]?.[0]} is too long for this label: its middle is left out.`,
  );
  const file = {
    name: safeFileName(`Labels ${election.number} ${sheet}.pdf`),
    mediaType: 'application/pdf',
    bytes: made.bytes,
  };
  return {
    ...(await offerFile(file, path, context)),
    written: labels.length,
    withoutAddress,
    notes: notes.slice(0, 50),
  };
}
