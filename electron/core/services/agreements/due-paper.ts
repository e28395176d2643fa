// The agreements that are due for review, as a paper: what is overdue, what comes within 90 days, and what ends before that.

import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import { agreementTypeWords } from '../../../../shared/domain/partnership/words-people.ts';
import {
  agreementStanding,
  byStanding,
  isInForce,
  lastDayOf,
  REVIEW_DAYS,
} from '../../../../shared/rules/agreements.ts';
import { dayInWords, daysLeftInWords } from '../../../../shared/rules/day-words.ts';
import { addDays, daysBetween } from '../../../../shared/rules/limits.ts';
import { mayStandIn } from '../../../../shared/rules/partnership/visibility.ts';
import type { CallContext } from '../../desk.ts';
import { safeFileName } from '../../formats/file-names.ts';
import { writePaper } from '../../formats/pdf/paper.ts';
import { type PaperBlock, paperSizeFor } from '../../formats/pdf/paper-parts.ts';
import { branchProfile } from '../branch-profile.ts';
import { offerFile } from '../offer-file.ts';

/** Built from the records of its level and wider alone. @throws InvalidInput when the path cannot be used. */
export async function duePaper(
  input: Inputs['agreements']['duePaper'],
  context: CallContext,
): Promise<Outputs['agreements']['duePaper']> {
  const profile = branchProfile(context);
  const { today } = profile;
  const level = input?.level ?? 'branch';
  const view = context.desk.store.view(context.account);
  const shown = [...view.all('agreements')].filter(({ visibility }) => mayStandIn(visibility, level));
  const words = profile.branch?.words ?? 'uk';
  const types = agreementTypeWords(words);
  const said = (day: string | null) => (day === null ? '–' : dayInWords(day, profile.dateOrder));
  const rows = shown
    .map((agreement) => {
      const main = shown.find(({ id }) => id === agreement.mainId);
      const endsOn = lastDayOf(agreement, main);
      return { ...agreement, endsOn, standing: agreementStanding(agreement, shown, today) };
    })
    .filter(({ standing }) => isInForce(standing))
    .toSorted(byStanding);
  const due = rows.filter(({ standing }) => standing === 'dueForReview');
  const ending = rows.filter(
    ({ standing, endsOn }) => standing !== 'dueForReview' && endsOn !== null && endsOn <= addDays(today, REVIEW_DAYS),
  );
  const left = (day: string | null) => (day === null ? '' : daysLeftInWords(daysBetween(today, day)));
  const overdue = due.filter(({ reviewDue }) => reviewDue !== null && reviewDue < today).length;
  const blocks: PaperBlock[] = [
    {
      kind: 'paragraph',
      text:
        due.length === 0
          ? `No agreement is due for review by ${said(addDays(today, REVIEW_DAYS))}.`
          : `${due.length} of ${rows.length} agreements in force ${due.length === 1 ? 'is' : 'are'} due for review by ${said(addDays(today, REVIEW_DAYS))}; ${overdue === 0 ? 'none is' : `${overdue} ${overdue === 1 ? 'is' : 'are'}`} overdue.`,
    },
    {
      kind: 'table',
      columns: [
        { title: 'Agreement' },
        { title: 'With' },
        { title: 'Review due', width: 130 },
        { title: 'Last reviewed', width: 96 },
      ],
      rows: due.map(({ title, type, parties, reviewDue, reviews }) => [
        `${title}\n${types[type]}`,
        parties.join(', '),
        { text: reviewDue === null ? 'Being reviewed now' : `${said(reviewDue)}\n${left(reviewDue)}`, isStrong: true },
        said(
          reviews
            .map(({ doneOn }) => doneOn)
            .toSorted()
            .at(-1) ?? null,
        ),
      ]),
      whenEmpty: 'None.',
    },
    { kind: 'heading', text: 'Ending within 90 days' },
    {
      kind: 'table',
      columns: [{ title: 'Agreement' }, { title: 'With' }, { title: 'Last day', width: 150 }],
      rows: ending.map(({ title, parties, endsOn }) => [title, parties.join(', '), `${said(endsOn)}\n${left(endsOn)}`]),
      whenEmpty: 'None besides.',
    },
  ];
  const { bytes } = await writePaper({
    title: 'Agreements due for review',
    subtitle: [profile.branch?.name, said(today)].filter(Boolean).join(' · '),
    size: paperSizeFor(words),
    blocks,
    footer: `As it stood on ${said(today)}`,
    createdAt: context.desk.now.instant().toString(),
    language: words === 'us' ? 'en-US' : 'en-GB',
  });
  const name = safeFileName(`agreements-due-for-review-${today}.pdf`);
  return offerFile({ name, mediaType: 'application/pdf', bytes }, input?.path, context);
}
