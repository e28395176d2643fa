// Destruction certificates: what was destroyed, on whose authority, and when the last backup copy goes. Never more than is true.

import { Temporal } from 'temporal-polyfill';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { Erasure } from '../../../../shared/domain/data-requests.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import type { CallContext } from '../../desk.ts';
import { writePaper } from '../../formats/pdf/paper.ts';
import type { Paper, PaperBlock } from '../../formats/pdf/paper-parts.ts';
import type { View } from '../../store/desk-store.ts';
import { type BranchProfile, branchProfile, timeOfDay } from '../branch-profile.ts';
import { found } from '../cases/case-records.ts';
import { kindsOf } from '../keeping/preview-erase.ts';
import { offerFile } from '../offer-file.ts';
import { madeAt, PDF, sizeOf } from '../papers/case-paper.ts';

/** So many ids are printed; the rest is in the desk's own record of the certificate. */
const MOST_PRINTED = 2_000;

export function listCertificates(
  input: Inputs['requests']['certificates'],
  context: CallContext,
): Outputs['requests']['certificates'] {
  const view = context.desk.store.view(context.account);
  const all = [...view.all('erasures')].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const { offset = 0, limit = 50 } = input?.page ?? {};
  const rows = all.slice(offset, offset + limit).map((erasure) => ({
    erasure,
    kinds: kindsOf(erasure.records).map(({ words, count }) => ({ words, count })),
    byName: byName(view, erasure),
  }));
  return { rows, total: all.length };
}

/** Whoever decided, as they are called; on a desk without officers nobody has a name. */
const byName = (view: View, { by }: Erasure): string => view.get('officers', by)?.name ?? 'The branch';

export async function certificate(
  input: Inputs['requests']['certificate'],
  context: CallContext,
): Promise<Outputs['requests']['certificate']> {
  const view = context.desk.store.view(context.account);
  const erasure = found(view, 'erasures', input.id);
  const paper = paperOf(erasure, byName(view, erasure), branchProfile(context), madeAt(context));
  const { bytes } = await writePaper(paper);
  return offerFile(
    { name: `${erasure.number}-destruction-certificate.pdf`, mediaType: PDF, bytes },
    input.path,
    context,
  );
}

function paperOf(erasure: Erasure, by: string, profile: BranchProfile, createdAt: string): Paper {
  const { branch, dateOrder, zone } = profile;
  const said = (day: string) => dayInWords(day, dateOrder);
  const moment = (at: string) => {
    const day = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString();
    return `${said(day)}, ${timeOfDay(at, zone)}`;
  };
  const { records, changed = [], attachments } = erasure;
  return {
    title: 'Destruction certificate',
    subtitle: [erasure.number, branch?.name ?? ''].filter((part) => part !== '').join(' · '),
    size: sizeOf(profile),
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: 'Number', value: erasure.number },
          { label: 'Decided', value: `${moment(erasure.at)}, by ${by}` },
          { label: 'Authority', value: erasure.authority },
          { label: 'Reason', value: erasure.reason },
          {
            label: 'Done',
            value:
              erasure.finishedAt === null
                ? 'Not through yet: it goes on when the desk is opened'
                : moment(erasure.finishedAt),
          },
          {
            label: 'Backups',
            value:
              erasure.lastBackupGoesOn === null
                ? 'No backup that Branchdesk made and knows of held it'
                : `The last that Branchdesk made goes on ${said(erasure.lastBackupGoesOn)} if one is made every day; later by each day on which none is`,
          },
        ],
      },
      { kind: 'heading', text: 'What was destroyed', level: 2 },
      {
        kind: 'table',
        columns: [{ title: 'Kind' }, { title: 'How many', width: 90, align: 'right' }],
        rows: [
          ...kindsOf(records).map(({ words, count }) => [capital(words), String(count)]),
          ...(attachments.length === 0 ? [] : [['Files of documents', String(attachments.length)]]),
        ],
      },
      {
        kind: 'paragraph',
        text: 'It went from the records, from their whole history, from search, and from the files of this desk. Counts in reports of past days are smaller by it.',
      },
      ...(changed.length === 0
        ? []
        : [
            {
              kind: 'paragraph' as const,
              text: `${changed.length} ${changed.length === 1 ? 'record that stays names' : 'records that stay name'} nobody in its place any more; their earlier versions went, too.`,
            },
          ]),
      { kind: 'heading', text: 'What this does not cover', level: 2 },
      {
        kind: 'list',
        items: [
          'Paper, mail, and files that were printed, sent or saved elsewhere.',
          'Other people’s computers, and copies of this desk or its backups that somebody made by hand.',
          'What somebody wrote in their own words in a record that stays.',
          'Records that were not open to whoever decided.',
        ],
      },
      ...idsOf(erasure),
    ],
    footer: erasure.number,
    createdAt,
    author: branch?.name ?? '',
    language: branch?.words === 'us' ? 'en-US' : 'en-GB',
  };
}

function idsOf({ records }: Erasure): PaperBlock[] {
  const printed = records.slice(0, MOST_PRINTED);
  const rest = records.length - printed.length;
  return [
    { kind: 'heading', text: 'Records by their numbers in the desk', level: 2 },
    {
      kind: 'plainText',
      text: [
        ...printed.map(({ collection, id }) => `${collection} ${id}`),
        ...(rest > 0
          ? [`and ${rest.toLocaleString('en-GB')} more, which the desk’s own record of this certificate names`]
          : []),
      ].join('\n'),
    },
  ];
}
