// How a case was taken on: one line for each question of its intake. Until it is done, the page asks for it in one line.

import { Button } from '@mantine/core';
import { ClipboardCheck } from 'lucide-react';
import type { CasePage as CasePageData } from '../../../shared/contract/case-page.ts';
import { intakeAnswerWords } from '../../../shared/domain/casework-words.ts';
import { useSession, useWords } from '../../app/desk.tsx';
import { DayText } from '../../components/day-text.tsx';
import { SideButton, SideItem, SideList } from '../../components/side-list.tsx';
import classes from './intake.module.css';
import { intakeLines } from './intake-words.ts';

interface IntakeProps {
  page: CasePageData;
  onAsk: () => void;
}

/** Above everything else, until somebody has answered. */
export function IntakeCall({ page, onAsk }: IntakeProps) {
  const { branch } = useSession();
  const { membershipAnswers, standings } = useWords();
  const { intake, closed, membershipCheck } = page.case;
  if (closed !== null || intake.answer !== 'notDecided') return null;
  const lines = intakeLines(page.case, branch?.words ?? 'uk', standings);
  const open = lines.filter(({ answer }) => answer === null).map(({ what }) => what.toLowerCase());
  return (
    <section className={classes.call} aria-label="Intake" data-no-print>
      <ClipboardCheck size={18} aria-hidden className={classes.icon} />
      <p>
        <strong>Intake is not done yet.</strong>{' '}
        <span className={classes.open}>
          {branch?.words !== 'us' && `${membershipAnswers[membershipCheck.answer]}. `}
          {open.length === 0 ? 'Everything is asked: what is the answer?' : `Still to ask: ${open.join(', ')}.`}
        </span>
      </p>
      <Button size="compact-md" onClick={onAsk}>
        Do the intake
      </Button>
    </section>
  );
}

export function IntakeCard({ page, onAsk }: IntakeProps) {
  const { branch } = useSession();
  const { standings } = useWords();
  const { intake, membershipCheck } = page.case;
  const lines = intakeLines(page.case, branch?.words ?? 'uk', standings);
  // While the page asks for it, it is not told a second time.
  if (intake.answer === 'notDecided' && page.case.closed === null) return null;
  return (
    <SideList
      title="Intake"
      action={
        <SideButton hidden="the intake" isAdding={false} onPress={onAsk}>
          Change
        </SideButton>
      }
    >
      <SideItem title={intakeAnswerWords[intake.answer]}>
        {intake.decidedOn && <DayText day={intake.decidedOn} />}
        {intake.reason.trim() !== '' && <span className={classes.reason}>{intake.reason}</span>}
        {branch?.words !== 'us' && membershipCheck.answer !== 'covered' && (
          <span className={classes.reason}>{membershipCheck.reason}</span>
        )}
      </SideItem>
      <li>
        <ul className={classes.lines}>
          {lines.map(({ what, answer, day, isTrouble }) => (
            <li key={what}>
              <span>{what}</span>
              <span data-trouble={isTrouble || undefined} data-open={answer === null || undefined}>
                {day ? <DayText day={day} isShort /> : (answer ?? 'not yet')}
              </span>
            </li>
          ))}
        </ul>
      </li>
    </SideList>
  );
}
