// What was tried: each test of change with its days, what was expected, what came of it and what was learnt. A test that was
// given up counts as much as one that was taken on; nobody is asked who failed.

import { Button } from '@mantine/core';
import type { TestOfChange } from '../../../../shared/domain/partnership/initiatives.ts';
import { testResultWords } from '../../../../shared/domain/partnership/words-initiatives.ts';
import { DayText } from '../../../components/day-text.tsx';
import { Badge } from '../../../components/days-left.tsx';
import { IfMay } from '../../../components/if-may.tsx';
import { Timeline, TimelineItem } from '../../../components/timeline.tsx';
import { Section, SectionButton } from '../consultations/section.tsx';
import classes from './initiative.module.css';
import type { InitiativeData, InitiativeQuestion } from './use-initiative.ts';

interface TestsSectionProps {
  page: InitiativeData;
  onAsk: (question: InitiativeQuestion) => void;
}

export function TestsSection({ page, onAsk }: TestsSectionProps) {
  const { tests } = page.initiative;
  const newest = tests.toReversed();
  return (
    <Section
      title="Tests of change"
      actions={
        <SectionButton needs="partnership.keepTest" onPress={() => onAsk({ kind: 'test', testId: null })}>
          Plan a test
        </SectionButton>
      }
    >
      {tests.length === 0 && (
        <p className={classes.hint}>
          Try it small first: one team, one week. Write down what you expect, then what came of it. A test that is given
          up is worth what was learnt.
        </p>
      )}
      {tests.length > 0 && (
        <Timeline label="Tests of change">
          {newest.map((test) => (
            <OneTest key={test.id} test={test} onAsk={onAsk} />
          ))}
        </Timeline>
      )}
    </Section>
  );
}

function OneTest({ test, onAsk }: { test: TestOfChange; onAsk: TestsSectionProps['onAsk'] }) {
  const { id, plan, prediction, from, to, result, learning } = test;
  const said = [prediction && `Expected: ${prediction}`, learning && `Learnt: ${learning}`].filter(Boolean);
  return (
    <TimelineItem
      what={
        <>
          {plan}{' '}
          <Badge urgency={result === null ? 'soon' : result === 'abandon' ? 'plain' : 'brand'}>
            {result === null ? 'running' : testResultWords[result]}
          </Badge>
        </>
      }
      meta={
        <>
          <DayText day={from} isShort />
          {to !== null && to !== from && (
            <>
              {' to '}
              <DayText day={to} isShort />
            </>
          )}
        </>
      }
      isAhead={result === null}
      actions={
        <IfMay call="partnership.keepTest">
          <Button size="compact-sm" variant="subtle" onClick={() => onAsk({ kind: 'test', testId: id })}>
            {result === null ? 'What came of it' : 'Correct it'}
            <span className="visually-hidden">: {plan}</span>
          </Button>
        </IfMay>
      }
    >
      {said.length > 0 && said.join('\n')}
    </TimelineItem>
  );
}
