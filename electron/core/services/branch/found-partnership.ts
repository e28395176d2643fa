// Partnership records as search found them: each with its number and how it stands, on which forum.

import type { Outputs } from '../../../../shared/contract/contract.ts';
import { negotiationStateWords } from '../../../../shared/domain/negotiations/words-life.ts';
import { consultationStageWords } from '../../../../shared/domain/partnership/words-consultations.ts';
import { forumStateWords, forumTypeWords } from '../../../../shared/domain/partnership/words-forums.ts';
import { initiativeStateWords } from '../../../../shared/domain/partnership/words-initiatives.ts';
import { issueStateWords } from '../../../../shared/domain/partnership/words-issues.ts';
import { agreementTypeWords } from '../../../../shared/domain/partnership/words-people.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { consultationStage } from '../../../../shared/rules/partnership/consultations/stage.ts';
import type { SearchHit, View } from '../../store/desk-store.ts';
import type { BranchProfile } from '../branch-profile.ts';

type Found = Outputs['branch']['search']['rows'][number];

/** null for what is no record of partnership, or is not there for whoever searches. */
export function partnershipFound({ collection, id }: SearchHit, view: View, profile: BranchProfile): Found | null {
  const { branch, today, dateOrder } = profile;
  const forumOf = (forumId: string | null) => (forumId === null ? undefined : view.get('forums', forumId)?.name);
  const found = (kind: Found['kind'], title: string, ...details: (string | undefined)[]): Found => ({
    kind,
    id,
    title,
    detail: details.filter((part) => part).join(' · '),
    caseId: null,
  });
  if (collection === 'forums') {
    const on = view.get('forums', id);
    return on ? found('forum', on.name, forumTypeWords(branch?.words)[on.type], forumStateWords[on.state]) : null;
  }
  if (collection === 'issues') {
    const on = view.get('issues', id);
    return on ? found('issue', on.title, on.number, issueStateWords[on.state], forumOf(on.forumId)) : null;
  }
  if (collection === 'consultations') {
    const on = view.get('consultations', id);
    if (on === undefined) return null;
    const stands = consultationStageWords[consultationStage(on, today)];
    return found('consultation', on.topic, on.number, stands, forumOf(on.forumId));
  }
  if (collection === 'decisions') {
    const on = view.get('decisions', id);
    if (on === undefined) return null;
    const stands = on.finalOn === null ? 'Draft' : dayInWords(on.on, dateOrder);
    return found('decision', on.title, on.number, stands, forumOf(on.forumId));
  }
  if (collection === 'initiatives') {
    const on = view.get('initiatives', id);
    return on ? found('initiative', on.title, on.number, initiativeStateWords[on.state], forumOf(on.forumId)) : null;
  }
  if (collection === 'agreements') {
    const on = view.get('agreements', id);
    return on ? found('agreement', on.title, agreementTypeWords(branch?.words)[on.type], forumOf(on.forumId)) : null;
  }
  if (collection === 'negotiations') {
    const on = view.get('negotiations', id);
    const employers = on?.employerIds.map((employerId) => view.get('employers', employerId)?.name) ?? [];
    return on ? found('negotiation', on.title, on.number, negotiationStateWords[on.state], ...employers) : null;
  }
  return null;
}
