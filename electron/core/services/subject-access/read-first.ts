// The first page of a subject access pack: whose it is, what to do with it, what is in it and what is not.

import type { PaperBlock } from '../../formats/pdf/paper-parts.ts';
import type { ZipEntry } from '../../formats/zip.ts';
import { personName } from '../cases/case-records.ts';
import { type PackFacts, SEALED_SENTENCE } from './pack-papers.ts';
import type { Withheld } from './withheld.ts';

type Blocks = readonly PaperBlock[];

export function readFirst(
  { held, parties, profile }: PackFacts,
  files: readonly ZipEntry[],
  withheld: readonly Withheld[],
  notIncluded: readonly { name: string; why: string }[],
  notSearched: readonly { name: string; why: string }[],
): Blocks {
  const answersForItself = profile.branch?.dataProtectionOffice.answersForItself ?? false;
  const named = (rows: readonly { name: string; why: string }[]) => rows.map(({ name, why }) => `${name}: ${why}`);
  const list = (title: string, items: readonly string[]): Blocks =>
    items.length === 0
      ? []
      : [
          { kind: 'heading', text: title, level: 2 },
          { kind: 'list', items },
        ];
  return [
    {
      kind: 'callout',
      title: answersForItself ? 'Read it before it leaves' : 'For the data-protection office alone',
      text: answersForItself
        ? 'In “redacted” other people are taken out, but for whoever acted for the union. Everything else here names them and is not to be handed to the person who asks.'
        : 'Other people are named in this pack, and marked. It is not to be handed to the person who asks.',
      tone: 'urgent',
    },
    {
      kind: 'paragraph',
      text: `Everything that the branch’s desk holds about ${personName(held.member)}: ${held.cases.length} ${held.cases.length === 1 ? 'case' : 'cases'}, ${parties.all.length} other ${parties.all.length === 1 ? 'person' : 'people'} to decide about.`,
    },
    { kind: 'paragraph', text: SEALED_SENTENCE },
    ...list(
      'In this pack',
      files.map(({ name }) => name),
    ),
    ...list('Read these by eye: nobody can search them', named(notSearched)),
    ...list('Not in it', [
      ...named(notIncluded),
      ...(withheld.length === 0
        ? []
        : [
            `${withheld.length} privileged ${withheld.length === 1 ? 'paper is' : 'papers are'} withheld: withheld.csv says from where, and why.`,
          ]),
      'Unfinished drafts: they are kept for whoever is writing them.',
      'Paper, mail, and what other people of the union hold.',
    ]),
  ];
}
