// What stands in the chronology of a consultation: what it is about, what went against it, each day, what was disclosed.

import type { PartnershipEntry } from '../../../../../shared/domain/partnership/entries.ts';
import {
  involvementInWords,
  levelWords,
  positionWords,
} from '../../../../../shared/domain/partnership/words-consultations.ts';
import { entryKindWords } from '../../../../../shared/domain/partnership/words-issues.ts';
import { sideWords } from '../../../../../shared/domain/partnership/words-visibility.ts';
import { countOfDays } from '../../../../../shared/rules/day-words.ts';
import { coverageOf } from '../../../../../shared/rules/partnership/consultations/coverage.ts';
import { leadDays } from '../../../../../shared/rules/partnership/consultations/involvement.ts';
import type { PaperBlock, PaperText } from '../../../formats/pdf/paper-parts.ts';
import { type ChronologyMaterial, dayIn } from './chronology-material.ts';
import { outcomeBlocks, testBlocks } from './chronology-outcome.ts';

const FIRST_PAPER_TAB = 2;
const DAY_WIDTH = 112;

export function chronologyBlocks(material: ChronologyMaterial): PaperBlock[] {
  return [
    ...about(material),
    ...against(material),
    ...daysInOrder(material),
    ...lawBlocks(material),
    ...involvement(material),
    ...disclosure(material),
    ...answers(material),
    ...testBlocks(material),
    ...outcomeBlocks(material),
  ];
}

function about(material: ChronologyMaterial): PaperBlock[] {
  const { consultation: of, unions, forum, reading } = material;
  const { missing, percent } = coverageOf(of);
  const rows: { label: string; value: PaperText }[] = [
    { label: 'Level', value: levelWords[of.level] },
    ...(forum === null ? [] : [{ label: 'Forum', value: forum }]),
    ...(reading.minimum === null ? [] : [{ label: 'Law', value: reading.minimum.row.title }]),
    ...(of.preset?.people == null ? [] : [{ label: 'People', value: String(of.preset.people) }]),
    ...(of.preset?.establishment ? [{ label: 'Where', value: of.preset.establishment }] : []),
    { label: 'Unions', value: unions.join(', ') },
    { label: 'Affected', value: of.affected.map(({ name }) => name).join(', ') },
    { label: 'Consulted', value: of.consulted.map(({ name }) => name).join(', ') },
    ...(percent === null
      ? []
      : [
          {
            label: 'Coverage',
            value: missing.length === 0 ? `${percent}%` : `${percent}%, without ${missing.join(', ')}`,
          },
        ]),
    {
      label: 'Time for responses',
      value:
        of.windowFrom === null || of.windowTo === null
          ? 'No window was set'
          : `${dayIn(of.windowFrom, material)} to ${dayIn(of.windowTo, material)}${reading.preview.window === null ? '' : `, ${countOfDays(reading.preview.window.days)}`}`,
    },
  ];
  return [...(of.what.trim() === '' ? [] : [{ kind: 'paragraph' as const, text: of.what }]), { kind: 'facts', rows }];
}

function against({ reading: { findings } }: ChronologyMaterial): PaperBlock[] {
  if (findings.length === 0) return [];
  const breaches = findings.filter(({ isBreach }) => isBreach);
  const others = findings.filter(({ isBreach }) => !isBreach);
  return [
    { kind: 'heading', text: 'What went against it' },
    ...breaches.map(
      ({ text, authority }): PaperBlock => ({
        kind: 'callout',
        title: 'Breach',
        tone: 'urgent',
        text: authority === null ? text : `${text}\n${authority}`,
      }),
    ),
    { kind: 'list', items: others.map(({ text }) => text) },
  ];
}

function daysInOrder(material: ChronologyMaterial): PaperBlock[] {
  const { reading, entries, papers } = material;
  const told = [
    ...reading.days.map(({ on, what }, at) => ({ on, what, at })),
    ...entries.map((entry, at) => ({ on: entry.day, what: entryInWords(entry, papers), at: reading.days.length + at })),
  ].sort((a, b) => (a.on === b.on ? a.at - b.at : a.on < b.on ? -1 : 1));
  return [
    { kind: 'heading', text: 'Day by day' },
    {
      kind: 'table',
      columns: [{ title: 'Day', width: DAY_WIDTH }, { title: 'What happened' }],
      rows: told.map(({ on, what }) => [dayIn(on, material), what]),
      whenEmpty: 'No day is written down yet.',
    },
  ];
}

function entryInWords(entry: PartnershipEntry, papers: readonly PartnershipEntry[]): string {
  const tab = papers.indexOf(entry);
  const head = [entryKindWords[entry.kind], entry.title].filter((part) => part.trim() !== '').join(': ');
  const behind = tab === -1 ? '' : ` (tab ${tab + FIRST_PAPER_TAB})`;
  return [`${head}${behind}`, entry.who, entry.text, entry.outcome].filter((part) => part.trim() !== '').join('\n');
}

function lawBlocks({ reading: { minimum } }: ChronologyMaterial): PaperBlock[] {
  if (minimum === null) return [];
  return [
    { kind: 'heading', text: 'What the law asks' },
    {
      kind: 'list',
      items: minimum.working.map(({ text, authority }) => (authority === undefined ? text : `${text} ${authority}.`)),
    },
    ...(minimum.verified
      ? []
      : [
          {
            kind: 'paragraph' as const,
            isSmall: true,
            text: 'Nobody here has verified this row of law. Take advice before you rely on it.',
          },
        ]),
  ];
}

function involvement(material: ChronologyMaterial): PaperBlock[] {
  const { consultation: of, decisions, words } = material;
  const sides = sideWords(words);
  const row = (side: 'management' | 'staff') => {
    const answer = of.involvement[side];
    return [sides[side], involvementInWords(side, answer), dayIn(answer.on, material), answer.channel];
  };
  const leads = decisions.flatMap(({ number, on }) => {
    const lead = leadDays(of.firstInvolvedOn, on);
    if (lead === null) return [];
    return [
      lead < 0
        ? `${number}: ${countOfDays(-lead)} after it was decided`
        : `${number}: ${countOfDays(lead)} before it was decided`,
    ];
  });
  return [
    { kind: 'heading', text: 'When the union was brought in' },
    {
      kind: 'table',
      columns: [{ title: 'Side' }, { title: 'Answer' }, { title: 'On', width: DAY_WIDTH }, { title: 'How' }],
      rows: [row('staff'), row('management')],
    },
    ...(leads.length === 0 ? [] : [{ kind: 'list' as const, items: leads }]),
  ];
}

function disclosure(material: ChronologyMaterial): PaperBlock[] {
  const { consultation: of, papers } = material;
  const rows = of.information.map((item): string[] => {
    const tab = papers.findIndex(({ id }) => id === item.paperId);
    const came =
      item.suppliedOn !== null
        ? dayIn(item.suppliedOn, material)
        : item.refused !== null
          ? `Refused on ${dayIn(item.refused.on, material)}${item.refused.reason.trim() === '' ? '' : `: ${item.refused.reason}`}`
          : 'Not supplied';
    const marks = [item.isStatutory ? 'by law' : '', item.isConfidential ? 'confidential' : '']
      .filter(Boolean)
      .join(', ');
    const document = tab === -1 ? '' : `Tab ${tab + FIRST_PAPER_TAB}`;
    return [
      marks === '' ? item.what : `${item.what} (${marks})`,
      dayIn(item.askedOn, material),
      dayIn(item.dueOn, material),
      came,
      document,
    ];
  });
  return [
    { kind: 'heading', text: 'Disclosure log' },
    {
      kind: 'table',
      columns: [
        { title: 'What' },
        { title: 'Asked', width: 74 },
        { title: 'Due', width: 74 },
        { title: 'Supplied', width: 86 },
        { title: 'Paper', width: 42 },
      ],
      rows,
      whenEmpty: 'No information is listed.',
    },
  ];
}

function answers(material: ChronologyMaterial): PaperBlock[] {
  const { consultation: of } = material;
  const blocks: PaperBlock[] = [{ kind: 'heading', text: 'Responses and reply' }];
  if (of.responses.length === 0) blocks.push({ kind: 'paragraph', text: 'No response is written down.' });
  for (const { party, on, position, text } of of.responses) {
    blocks.push({
      kind: 'heading',
      level: 2,
      text: `${party}, ${dayIn(on, material)}: ${positionWords[position].toLowerCase()}`,
    });
    if (text.trim() !== '') blocks.push({ kind: 'paragraph', text });
  }
  if (of.reply === null) {
    if (of.responses.length > 0) blocks.push({ kind: 'paragraph', text: 'The employer has not replied.' });
    return blocks;
  }
  return [
    ...blocks,
    { kind: 'heading', level: 2, text: `The employer’s reply, ${dayIn(of.reply.on, material)}` },
    { kind: 'paragraph', text: of.reply.text },
  ];
}
