// What comes next for an initiative: the step, what it still lacks in words, and the button once it lacks nothing.

import { Button } from '@mantine/core';
import { CircleDashed } from 'lucide-react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { Initiative } from '../../../../shared/domain/partnership/initiatives.ts';
import { inquiryStageWords, policyStageWords } from '../../../../shared/domain/partnership/words-initiatives.ts';
import { INQUIRY_STAGES, POLICY_STAGES } from '../../../../shared/rules/partnership/initiative-life.ts';
import { useAction } from '../../../app/use-action.ts';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { IfMay } from '../../../components/if-may.tsx';
import classes from './initiative.module.css';
import nextStepClasses from './next-step.module.css';
import type { InitiativeData, InitiativeQuestion } from './use-initiative.ts';

type To = Inputs['partnership']['moveInitiative']['to'];

const STEP_WORDS: Readonly<Record<string, string>> = {
  approved: 'Both sides approve it',
  testing: 'Begin to try it',
  adopted: 'Take it on',
  spread: 'Another team takes it over',
  idea: 'Look at it again',
};

interface NextStepCardProps {
  page: InitiativeData;
  onAsk: (question: InitiativeQuestion) => void;
}

export function NextStepCard({ page, onAsk }: NextStepCardProps) {
  const { initiative, steps } = page;
  const { id, revision, kind, state } = initiative;
  const undoes = () => ({ collection: 'initiatives' as const, id });
  const move = useAction(
    (client, to: To, signal) => client.partnership.moveInitiative({ id, revision, to }, { signal }),
    { done: () => 'It is a step further.', undoes },
  );
  const next = useAction(
    (client, _: undefined, signal) => client.partnership.nextInitiativeStage({ id, revision }, { signal }),
    { done: () => 'It is a stage further.', undoes },
  );
  if (kind === 'idea' && state === 'idea') return <AnswerIt onAsk={onAsk} />;
  const step = steps.find(({ to }) => isAhead(initiative, to));
  if (step === undefined) return null;
  const { to, lacks } = step;
  const isStage = to === 'nextStage';
  const open = to === 'spread' ? [] : lacks;
  const words = isStage
    ? stageWords(initiative)
    : state === 'stopped'
      ? 'Take it up again, both sides'
      : (STEP_WORDS[to] ?? 'Go on');
  const go = () => {
    if (to === 'spread') return onAsk({ kind: 'spread' });
    return void (isStage ? next.run(undefined) : move.run(to as To));
  };
  return (
    <section className={nextStepClasses.card} aria-label="The next step">
      <h2 className="section-title">The next step</h2>
      <ErrorBanner error={move.trouble ?? next.trouble} onClose={isStage ? next.clear : move.clear} />
      {(isStage || open.length > 0) && <p className={nextStepClasses.stepTitle}>{words}</p>}
      {open.length > 0 && (
        <ul className={nextStepClasses.lacks}>
          {open.map((lack) => (
            <li key={lack} className={classes.lack}>
              <CircleDashed size={16} aria-label="Missing:" />
              <span>{lack}</span>
            </li>
          ))}
        </ul>
      )}
      <IfMay call="partnership.moveInitiative">
        <div className={classes.buttons}>
          {open.length === 0 ? (
            <Button variant="filled" loading={move.isRunning || next.isRunning} onClick={go}>
              {isStage ? 'Go on' : words}
            </Button>
          ) : (
            <Mend initiative={initiative} to={to} onAsk={onAsk} />
          )}
        </div>
      </IfMay>
      {state === 'stopped' && <p className={classes.hint}>It was stopped; what was learnt stays.</p>}
    </section>
  );
}

function AnswerIt({ onAsk }: Pick<NextStepCardProps, 'onAsk'>) {
  return (
    <section className={nextStepClasses.card} aria-label="The next step">
      <h2 className="section-title">The next step</h2>
      <p className={classes.hint}>
        Whoever had it is owed an answer with a day: it is taken up, or declined with the reason.
      </p>
      <IfMay call="partnership.answerIdea">
        <div className={classes.buttons}>
          <Button variant="filled" onClick={() => onAsk({ kind: 'answer' })}>
            Answer it
          </Button>
        </div>
      </IfMay>
    </section>
  );
}

/** Stopping and declining end it: they are no next step. Stages go before states. */
function isAhead({ inquiry, policy, state }: Initiative, to: string): boolean {
  if (to === 'stopped' || to === 'declined' || state === 'spread') return false;
  if (state === 'stopped' || state === 'declined') return to !== 'nextStage';
  if (inquiry !== null) return to === (state === 'adopted' ? 'spread' : 'nextStage');
  if (policy !== null) return to === 'nextStage';
  return true;
}

function stageWords({ inquiry, policy }: Initiative): string {
  if (inquiry !== null) {
    const next = INQUIRY_STAGES[INQUIRY_STAGES.indexOf(inquiry.stage) + 1];
    return next === undefined ? 'It is taken on' : inquiryStageWords[next];
  }
  const next = policy && POLICY_STAGES[POLICY_STAGES.indexOf(policy.stage) + 1];
  return next ? policyStageWords[next] : 'Go on';
}

/** The shortest way to what is missing. */
function Mend({ initiative, to, onAsk }: { initiative: Initiative; to: string; onAsk: NextStepCardProps['onAsk'] }) {
  const { goal, inquiry, policy } = initiative;
  if (to === 'approved') return <Button onClick={() => onAsk({ kind: 'leads' })}>Name the leads</Button>;
  if (policy !== null) return <Button onClick={() => onAsk({ kind: 'policy' })}>Write it down</Button>;
  if (inquiry !== null) {
    return inquiry.stage === 'destiny' ? (
      <Button onClick={() => onAsk({ kind: 'action' })}>Agree an action</Button>
    ) : null;
  }
  if (goal.trim() === '') return <Button onClick={() => onAsk({ kind: 'change' })}>Say what it is to achieve</Button>;
  const open = initiative.tests.find(({ result }) => result === null);
  return (
    <Button onClick={() => onAsk({ kind: 'test', testId: open?.id ?? null })}>
      {open ? 'Say what came of the test' : 'Plan a test'}
    </Button>
  );
}
