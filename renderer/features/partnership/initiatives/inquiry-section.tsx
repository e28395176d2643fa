// An appreciative inquiry: its five stages, of which one opens in turn, each with a short guide for whoever leads the talk.

import { Accordion } from '@mantine/core';
import { useState } from 'react';
import type { Initiative } from '../../../../shared/domain/partnership/initiatives.ts';
import { INQUIRY_GUIDE } from '../../../../shared/domain/partnership/inquiry-guide.ts';
import { inquiryStageWords } from '../../../../shared/domain/partnership/words-initiatives.ts';
import { ofThem } from '../../../../shared/rules/partnership/indicator-figures.ts';
import { INQUIRY_STAGES } from '../../../../shared/rules/partnership/initiative-life.ts';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { Section } from '../consultations/section.tsx';
import { ActionList } from './actions-card.tsx';
import classes from './initiative.module.css';
import inquiryClasses from './inquiry.module.css';
import { InterviewLines } from './interview-lines.tsx';
import { LineList } from './line-list.tsx';
import { type InitiativeData, type InitiativeQuestion, useChangeInitiative } from './use-initiative.ts';

type Inquiry = NonNullable<Initiative['inquiry']>;
type Stage = Inquiry['stage'];

interface InquirySectionProps {
  page: InitiativeData;
  inquiry: Inquiry;
  onAsk: (question: InitiativeQuestion) => void;
}

export function InquirySection({ page, inquiry, onAsk }: InquirySectionProps) {
  const [opened, setOpened] = useState<string | null>(inquiry.stage);
  const [seen, setSeen] = useState(inquiry.stage);
  if (seen !== inquiry.stage) {
    setSeen(inquiry.stage);
    setOpened(inquiry.stage);
  }
  const here = INQUIRY_STAGES.indexOf(inquiry.stage);
  return (
    <Section title="Five stages">
      <Accordion value={opened} onChange={setOpened} variant="separated" order={3}>
        {INQUIRY_STAGES.map((stage, at) => (
          <Accordion.Item key={stage} value={stage} className={inquiryClasses.stageItem}>
            <Accordion.Control disabled={at > here}>
              <span className={inquiryClasses.stage} data-ahead={at > here || undefined}>
                {at + 1}. {inquiryStageWords[stage]}
                <span className={inquiryClasses.stageSaid}>
                  {at > here ? 'opens after the one before' : saidOf(stage, inquiry, page)}
                </span>
              </span>
            </Accordion.Control>
            <Accordion.Panel>
              <Guide stage={stage} />
              <Stage stage={stage} page={page} inquiry={inquiry} onAsk={onAsk} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Section>
  );
}

function Guide({ stage }: { stage: Stage }) {
  const { aim, steps, ask } = INQUIRY_GUIDE[stage];
  return (
    <details className={inquiryClasses.guide}>
      <summary>How to lead it: {aim}</summary>
      <ul>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <p>
        Ask: <em>{ask}</em>
      </p>
    </details>
  );
}

function saidOf(stage: Stage, inquiry: Inquiry, { actions }: InitiativeData): string {
  const { topic, interviews, themes, dreams, statements } = inquiry;
  if (stage === 'define') return topic;
  if (stage === 'discover') {
    return `${ofThem(interviews.length, 'story', 'stories')}, ${ofThem(themes.length, 'theme', 'themes')}`;
  }
  if (stage === 'dream') return ofThem(dreams.length, 'picture', 'pictures');
  if (stage === 'design') return ofThem(statements.length, 'statement', 'statements');
  return ofThem(actions.length, 'action', 'actions');
}

function Stage({ stage, page, inquiry, onAsk }: InquirySectionProps & { stage: Stage }) {
  const save = useChangeInitiative(page.initiative, 'Kept.');
  const kept = { isRunning: save.isRunning };
  const trouble = <ErrorBanner error={save.trouble} onClose={save.clear} />;
  if (stage === 'define') {
    return (
      <>
        {trouble}
        <LineList
          {...kept}
          label="The topic"
          lines={inquiry.topic === '' ? [] : [inquiry.topic]}
          placeholder={inquiry.topic === '' ? 'What do we want more of? Enter keeps it' : 'Put it in better words'}
          onSave={(lines) => save.run({ inquiry: { topic: lines.at(-1) ?? '' } })}
        />
      </>
    );
  }
  if (stage === 'discover') {
    return (
      <>
        {trouble}
        <InterviewLines inquiry={inquiry} save={save} />
        <h4 className={classes.small}>What the stories have in common</h4>
        <LineList
          {...kept}
          label="Themes"
          lines={inquiry.themes}
          placeholder="A theme, Enter keeps it"
          onSave={(themes) => save.run({ inquiry: { themes } })}
        />
      </>
    );
  }
  if (stage === 'dream') {
    return (
      <>
        {trouble}
        <LineList
          {...kept}
          label="Pictures of how it could be"
          lines={inquiry.dreams}
          placeholder="It is two years on, and this is so…"
          onSave={(dreams) => save.run({ inquiry: { dreams } })}
        />
      </>
    );
  }
  if (stage === 'design') {
    return (
      <>
        {trouble}
        <LineList
          {...kept}
          label="Possibility statements"
          lines={inquiry.statements}
          placeholder="As if it were so already: We begin each shift together"
          onSave={(statements) => save.run({ inquiry: { statements } })}
        />
      </>
    );
  }
  return <ActionList page={page} onAsk={onAsk} empty="Each side owns at least one action: what, who and by when." />;
}
