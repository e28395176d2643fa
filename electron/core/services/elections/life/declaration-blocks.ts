// What stands in the declaration of a result: who is elected and for how long, the figures of the count, every lot that was
// drawn, and until when anybody may complain.

import type { ElectionPage } from '../../../../../shared/contract/elections/life.ts';
import type { CountResult } from '../../../../../shared/domain/elections/count-result.ts';
import type { Declaration } from '../../../../../shared/domain/elections/elections.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import type { BranchProfile } from '../../branch-profile.ts';
import { dayOf, purposeRows } from './notice-blocks.ts';

type Words = Pick<BranchProfile, 'dateOrder' | 'words'>;

export function declarationBlocks(page: ElectionPage, profile: Words): PaperBlock[] {
  const { election, terms } = page;
  const { declaration } = election;
  if (declaration === null) return [];
  const names = declaration.electedIds.map((id) => election.nominations.find((one) => one.id === id)?.name ?? '');
  return [
    {
      kind: 'facts',
      rows: [...purposeRows(page), { label: 'Declared', value: dayOf(declaration.on, profile) }],
    },
    ...(election.kind === 'post'
      ? electedBlocks(names, page)
      : [{ kind: 'callout' as const, text: election.question }]),
    ...(terms.length === 0 ? [] : [termSentence(page, profile)]),
    ...(declaration.count === null ? [] : countBlocks(declaration.count, page)),
    { kind: 'heading', text: 'Complaints' },
    { kind: 'paragraph', text: complaintsSentence(declaration, profile) },
    {
      kind: 'table',
      columns: [{ title: 'Signed' }, { title: 'Name' }, { title: 'Signature' }],
      rows: [
        ['Declared by', `${declaration.by}\n`, ''],
        ...election.scrutineers.map(({ name }) => ['Scrutineer', `${name}\n`, '']),
      ],
    },
  ];
}

function complaintsSentence({ complaintsUntil, destroyFrom }: Declaration, profile: Words): string {
  const taken =
    complaintsUntil === null
      ? 'The rules give no time for complaints.'
      : `Complaints go to the returning officer by ${dayOf(complaintsUntil, profile)}, that day included.`;
  const kept =
    destroyFrom === null
      ? ''
      : ` The papers are kept until ${dayOf(destroyFrom, profile)}, and longer while a complaint is open.`;
  return `${taken}${kept}`;
}

function electedBlocks(names: readonly string[], { election }: ElectionPage): PaperBlock[] {
  const { how, vacancies } = election.declaration!;
  const vacant = vacancies === 0 ? '' : `${vacancies === 1 ? 'One seat stays' : `${vacancies} seats stay`} vacant.`;
  return [
    { kind: 'heading', text: how === 'uncontested' ? 'Elected without a ballot' : 'Elected' },
    ...(names.length === 0
      ? [{ kind: 'paragraph' as const, text: 'Nobody stood.' }]
      : [
          {
            kind: 'list' as const,
            items: names.map((text) => ({ text, isStrong: true })),
            isNumbered: names.length > 1,
          },
        ]),
    ...(vacant === '' ? [] : [{ kind: 'callout' as const, tone: 'urgent' as const, text: vacant }]),
  ];
}

function termSentence({ election, terms }: ElectionPage, profile: Words): PaperBlock {
  const { termFrom } = election.declaration!;
  const to = terms[0]?.to ?? null;
  const until = to === null ? '' : ` and ends with ${dayOf(to, profile)}`;
  return { kind: 'paragraph', text: `The term begins on ${dayOf(termFrom, profile)}${until}.` };
}

function countBlocks(count: CountResult, { election }: ElectionPage): PaperBlock[] {
  const first = count.stages[0]!;
  const last = count.stages.at(-1)!;
  const isOut = new Set(count.excluded.filter(({ stage }) => stage < count.stages.length).map(({ number }) => number));
  const isElected = new Map(count.elected.map(({ number, stage }) => [number, stage]));
  return [
    { kind: 'heading', text: 'The count' },
    { kind: 'paragraph', text: figuresOf(count) },
    {
      kind: 'table',
      columns: [
        { title: 'Candidate' },
        { title: count.quota === null ? 'Votes' : 'First preferences', width: 100, align: 'right' },
        ...(count.stages.length > 1 ? [{ title: 'At the end', width: 90, align: 'right' as const }] : []),
        { title: 'Outcome', width: 130 },
      ],
      rows: count.candidates.map(({ number, name, isWithdrawn }) => {
        const stage = isElected.get(number);
        const outcome =
          stage === undefined
            ? isWithdrawn
              ? 'Withdrew'
              : 'Not elected'
            : `Elected${count.quota === null ? '' : ` at stage ${stage}`}`;
        return [
          name,
          plain(first.votes[number]),
          ...(count.stages.length > 1 ? [isOut.has(number) ? '–' : plain(last.votes[number])] : []),
          outcome,
        ];
      }),
    },
    ...count.ties
      .filter(({ decidedBy }) => decidedBy === 'lot')
      .map(({ text }): PaperBlock => ({ kind: 'callout', title: 'Decided by lot', text })),
    {
      kind: 'paragraph',
      isSmall: true,
      text: `Every stage stands on the count sheet. The papers that were counted: SHA-256 ${election.declaration!.papersHash}.`,
    },
  ];
}

function figuresOf({ valid, quota, stages }: CountResult): string {
  const papers = `${valid.toLocaleString('en-GB')} valid ${valid === 1 ? 'paper' : 'papers'}`;
  const needed = quota === null ? '' : `, ${quota.toLocaleString('en-GB')} votes elect`;
  const counted = stages.length === 1 ? '' : `, counted in ${stages.length} stages`;
  return `${papers}${needed}${counted}.`;
}

/** "744" where the fraction is nothing, "744.25000" where it is something. */
const plain = (votes: string | undefined): string => (votes ?? '0.00000').replace(/\.0+$/, '');
