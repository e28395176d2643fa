// A handover as a paper: every case with its dates and promises, and room for both to sign.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { Handover } from '../../../../shared/domain/handovers.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import type { CallContext } from '../../desk.ts';
import { safeFileName } from '../../formats/file-names.ts';
import { writePaper } from '../../formats/pdf/paper.ts';
import { type PaperBlock, paperSizeFor } from '../../formats/pdf/paper-parts.ts';
import type { View } from '../../store/desk-store.ts';
import { type BranchProfile, branchProfile } from '../branch-profile.ts';
import { found, repName } from '../cases/case-records.ts';
import { offerFile } from '../offer-file.ts';
import { whyWords } from './make-and-accept.ts';
import { byNextDay, type HandoverCase, handoverCase } from './preview.ts';

const GONE = 'A rep no longer on the list';

/** @throws NotThere, InvalidInput when the path cannot be used. */
export async function handoverPaper(
  input: Inputs['handovers']['paper'],
  context: CallContext,
): Promise<Outputs['handovers']['paper']> {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const handover = found(view, 'handovers', input.id);
  const words = profile.branch?.words ?? 'uk';
  const { bytes } = await writePaper({
    title: 'Handover of cases',
    subtitle: [profile.branch?.name, dayInWords(handover.madeOn, profile.dateOrder)].filter(Boolean).join(' · '),
    size: paperSizeFor(words),
    blocks: blocks(view, handover, profile),
    confidentialLine: 'Confidential: for the two who sign',
    footer: `Cases as they stood on ${dayInWords(profile.today, profile.dateOrder)}`,
    createdAt: context.desk.now.instant().toString(),
    language: words === 'us' ? 'en-US' : 'en-GB',
  });
  const name = safeFileName(`handover-${handover.madeOn}.pdf`);
  return offerFile({ name, mediaType: 'application/pdf', bytes }, input.path, context);
}

function blocks(view: View, handover: Handover, profile: BranchProfile): PaperBlock[] {
  const from = repName(view, handover.fromRepId) ?? GONE;
  const to = repName(view, handover.toRepId) ?? GONE;
  const said = (day: string) => dayInWords(day, profile.dateOrder);
  const cases = handover.caseIds
    .flatMap((id) => view.get('cases', id) ?? [])
    .map((on) => handoverCase(view, on, profile))
    .sort(byNextDay);
  const promises = cases.flatMap((on) => on.promises.map((promise) => ({ on, promise })));
  const { terms } = profile.words;
  return [
    {
      kind: 'facts',
      rows: [
        { label: 'From', value: `${from}, who ${whyWords(handover, profile)}` },
        { label: 'To', value: to },
        { label: capital(terms.cases), value: String(cases.length) },
        { label: 'Accepted', value: handover.acceptedOn === null ? 'Not yet' : said(handover.acceptedOn) },
      ],
    },
    ...(handover.note.trim() === '' ? [] : [{ kind: 'paragraph' as const, text: handover.note }]),
    { kind: 'heading', text: capital(terms.cases) },
    {
      kind: 'table',
      columns: [
        { title: 'Number', width: 'fit' },
        { title: capital(terms.member) },
        { title: 'What', width: 'fit' },
        { title: 'Next' },
        { title: 'Last heard from us', width: 'fit' },
      ],
      rows: cases.map((on) => [
        on.number,
        on.memberName,
        profile.words.caseTypes[on.type],
        { text: nextInWords(on, said), isStrong: on.nextWhat !== null },
        on.lastContactOn === null ? 'Never' : said(on.lastContactOn),
      ]),
      whenEmpty: 'None of these cases is here any more.',
    },
    { kind: 'heading', text: 'Promises to members' },
    {
      kind: 'table',
      columns: [{ title: 'Number', width: 'fit' }, { title: 'What was promised' }, { title: 'By', width: 'fit' }],
      rows: promises.map(({ on, promise }) => [
        on.number,
        promise.what,
        promise.dueOn === null ? 'No day was named' : said(promise.dueOn),
      ]),
      whenEmpty: 'Nothing is noted as promised. Ask before you sign.',
    },
    { kind: 'heading', text: 'Signed' },
    { kind: 'paragraph', text: `Handed over by ${from}, with the date:` },
    { kind: 'ruledLines', count: 1 },
    { kind: 'paragraph', text: `Taken on by ${to}, with the date:` },
    { kind: 'ruledLines', count: 1 },
  ];
}

function nextInWords({ nextWhat, nextDay }: HandoverCase, said: (day: string) => string): string {
  if (nextWhat === null) return 'Nothing planned';
  return nextDay === null ? nextWhat : `${nextWhat}: ${said(nextDay)}`;
}
