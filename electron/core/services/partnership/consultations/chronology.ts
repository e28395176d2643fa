// The chronology of a consultation as evidence: dated, with who was given what and when, and the papers bound behind it.

import type { Inputs, Outputs } from '../../../../../shared/contract/contract.ts';
import type { PartnershipEntry } from '../../../../../shared/domain/partnership/entries.ts';
import { visibilityWords } from '../../../../../shared/domain/partnership/words-visibility.ts';
import { dayInWords } from '../../../../../shared/rules/day-words.ts';
import { entryMayStandIn, mayStandIn } from '../../../../../shared/rules/partnership/visibility.ts';
import type { CallContext } from '../../../desk.ts';
import { safeFileName } from '../../../formats/file-names.ts';
import { type BundleItem, writeBundle } from '../../../formats/pdf/bundle.ts';
import { writePaper } from '../../../formats/pdf/paper.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { InvalidInput } from '../../implementer.ts';
import { offerFile } from '../../offer-file.ts';
import { PDF } from '../../papers/case-paper.ts';
import { bytesOrDamage } from '../../papers/document-bytes.ts';
import { paperOf } from '../paper-file.ts';
import { chronologyBlocks } from './chronology-blocks.ts';
import { unionsOf } from './facts.ts';
import { decisionsOn, readingOf } from './page.ts';

/** @throws NotThere; InvalidInput where the consultation itself is kept closer than the paper is for. */
export async function consultationChronology(
  input: Inputs['partnership']['consultationChronology'],
  context: CallContext,
  signal: AbortSignal | undefined,
): Promise<Outputs['partnership']['consultationChronology']> {
  const { store, progress } = context.desk;
  const profile = branchProfile(context);
  const { level = 'joint' } = input;
  const view = store.view(context.account);
  const consultation = found(view, 'consultations', input.id);
  if (!mayStandIn(consultation.visibility, level)) {
    const words = visibilityWords(profile.branch?.words);
    const message = `This consultation is kept to “${words[consultation.visibility].label}”: it stands in no paper for “${words[level].label}”.`;
    throw new InvalidInput({ path: ['level'], message });
  }
  const decisions = decisionsOn(view, consultation.id).filter(({ visibility }) => mayStandIn(visibility, level));
  const entries = [...view.byIndex('entries', 'on', consultation.id)]
    .filter((entry) => entryMayStandIn(entry, level))
    .sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1));
  const papers = entries.filter((entry): entry is Papered => entry.file !== null);
  const forum = consultation.forumId === null ? undefined : view.get('forums', consultation.forumId);
  const forumName = forum && mayStandIn(forum.visibility, level) ? forum.name : null;
  const unions = unionsOf(view, consultation.unionIds).filter(({ visibility }) => mayStandIn(visibility, level));
  const reading = readingOf(consultation, decisions, context, level);
  const { branch, today, dateOrder } = profile;
  const common = paperOf(profile, context);
  const cover = await writePaper({
    ...common,
    title: consultation.topic,
    subtitle: [consultation.number, forumName, `as at ${dayInWords(today, dateOrder)}`].filter(Boolean).join(' · '),
    blocks: chronologyBlocks({
      consultation,
      decisions,
      entries,
      papers,
      unions: unions.map(({ name }) => name),
      forum: forumName,
      reading,
      dateOrder,
      words: branch?.words,
    }),
    hasPageNumbers: false,
    ...(level !== 'joint' && { confidentialLine: visibilityWords(branch?.words)[level].label }),
    author: branch?.name ?? '',
  });
  const items: BundleItem[] = [
    {
      title: 'Chronology',
      day: today,
      fileName: 'chronology.pdf',
      mediaType: PDF,
      bytes: cover.bytes,
    },
    ...papers.map(({ title, day, file }) => ({
      title: title.trim() === '' ? file.name : title,
      day,
      fileName: file.name,
      mediaType: file.mediaType,
      bytes: () => bytesOrDamage(store, file.hash),
    })),
  ];
  const bundle = await writeBundle(
    {
      title: 'Chronology of a consultation',
      subtitle: [`${consultation.number} ${consultation.topic}`, branch?.name ?? ''].filter(Boolean).join(' · '),
      size: common.size,
      dateOrder,
      confidentialLine: level === 'joint' ? '' : visibilityWords(branch?.words)[level].label,
      items,
      createdAt: common.createdAt,
      author: branch?.name ?? '',
      ...(common.language && { language: common.language }),
    },
    {
      ...(signal && { signal }),
      onProgress: (done, total) =>
        progress.report({ procedure: 'partnership.consultationChronology', phase: 'Binding', done, total }),
    },
  );
  const name = safeFileName(`${consultation.number}-chronology.pdf`);
  const download = await offerFile({ name, mediaType: PDF, bytes: bundle.bytes }, input.path, context);
  return {
    ...download,
    pages: bundle.pages,
    papers: bundle.entries.filter(({ isIncluded }) => isIncluded).length - 1,
    notIncluded: bundle.notIncluded.map(({ fileName, reason }) => ({ name: fileName, why: reason })),
  };
}

type Papered = PartnershipEntry & { file: NonNullable<PartnershipEntry['file']> };
