// Which sections a brief may have, which it has, what each still lacks and, of one for both sides, what the other side will see.

import type { Inputs } from '../../../../../shared/contract/contract.ts';
import type { BriefState } from '../../../../../shared/contract/negotiations/brief.ts';
import { BRIEF_SECTIONS } from '../../../../../shared/domain/negotiations/negotiations.ts';
import {
  type BriefSection,
  briefSectionWords,
  isJointSection,
  JOINT_SECTIONS,
} from '../../../../../shared/domain/negotiations/words-brief.ts';
import type { CallContext } from '../../../desk.ts';
import { branchProfile } from '../../branch-profile.ts';
import { found } from '../../cases/case-records.ts';
import { jointSection } from './joint-paper.ts';
import { jointLacks, ownLacks } from './lacks.ts';
import { jointMaterial, ownMaterial } from './material.ts';
import { ownSection } from './own-paper.ts';
import { paperWords } from './paper-words.ts';
import { shownToThem } from './shown-to-them.ts';

/** @throws NotThere; InvalidInput where nothing of it may stand in a paper for both sides. */
export function briefState({ id, audience }: Inputs['negotiations']['briefState'], context: CallContext): BriefState {
  const profile = branchProfile(context);
  const view = context.desk.store.view(context.account);
  const negotiation = found(view, 'negotiations', id);
  const words = paperWords(profile, audience);
  const titles = briefSectionWords(words.isUs ? 'us' : 'uk', audience);
  const reading = { negotiation, view, context, profile };
  const { revision, brief } = negotiation;
  if (audience === 'joint') {
    const material = jointMaterial(reading);
    const chosen = brief.joint.filter(isJointSection);
    const sections = inOrder(chosen, JOINT_SECTIONS).map(({ section, isChosen }) => ({
      ...{ section, isChosen, title: titles[section] },
      isEmpty: jointSection(section, material, words).length === 0,
      lacks: jointLacks(section, material),
    }));
    return { audience, revision, sections, shown: shownToThem(material, chosen, words) };
  }
  const material = ownMaterial(reading, words);
  const sections = inOrder<BriefSection>(brief.staffSide, BRIEF_SECTIONS).map(({ section, isChosen }) => ({
    ...{ section, isChosen, title: titles[section] },
    isEmpty: ownSection(section, material, words).length === 0,
    lacks: ownLacks(section, material),
  }));
  return { audience, revision, sections, shown: [] };
}

/** The chosen ones in their order, each once; then the others in the usual order. */
function inOrder<S extends BriefSection>(chosen: readonly S[], all: readonly S[]): { section: S; isChosen: boolean }[] {
  const first = [...new Set(chosen)];
  return [
    ...first.map((section) => ({ section, isChosen: true })),
    ...all.filter((section) => !first.includes(section)).map((section) => ({ section, isChosen: false })),
  ];
}
