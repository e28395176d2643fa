// Where an initiative stands on its way, as a row of steps: what is behind it, where it is, what is ahead.

import type { Initiative } from '../../../../shared/domain/partnership/initiatives.ts';
import {
  initiativeStateWords,
  inquiryStageWords,
  policyStageWords,
} from '../../../../shared/domain/partnership/words-initiatives.ts';
import { INQUIRY_STAGES, POLICY_STAGES } from '../../../../shared/rules/partnership/initiative-life.ts';
import { type StripStep as Step, StepStrip } from '../../../components/step-strip.tsx';

const LIFE = ['idea', 'approved', 'testing', 'adopted', 'spread'] as const;

export const LifeStrip = ({ initiative }: { initiative: Initiative }) => <StepStrip steps={stepsOf(initiative)} />;

function stepsOf({ kind, state, inquiry, policy, answer }: Initiative): Step[] {
  if (state === 'stopped') return [behind('Begun'), ended('Stopped, with what was learnt')];
  if (inquiry !== null && state !== 'adopted' && state !== 'spread')
    return along(INQUIRY_STAGES, inquiryStageWords, inquiry.stage);
  if (inquiry !== null) return [...INQUIRY_STAGES.map((stage) => behind(inquiryStageWords[stage])), ended('Taken on')];
  if (policy !== null) return along(POLICY_STAGES, policyStageWords, policy.stage);
  if (kind === 'idea') {
    if (answer === null)
      return [{ label: 'Put forward', isBehind: true, isHere: false }, ended('Waits for its answer')];
    return [behind('Put forward'), ended(state === 'declined' ? 'Declined, with a reason' : 'Answered')];
  }
  return along(LIFE, { ...initiativeStateWords, idea: 'Written down' }, state === 'declined' ? 'idea' : state);
}

const behind = (label: string): Step => ({ label, isBehind: true, isHere: false });
const ended = (label: string): Step => ({ label, isBehind: false, isHere: true });

function along<S extends string>(all: readonly S[], words: Readonly<Record<S, string>>, at: S): Step[] {
  const here = all.indexOf(at);
  return all.map((each, index) => ({ label: words[each], isBehind: index < here, isHere: index === here }));
}
