// What came of a case: the sanction and when it ends, who decided, and each thing that the employer must still do. A closed
// case with a remedy that is not kept says so until it is.

import { Checkbox } from '@mantine/core';
import type { CasePage as CasePageData } from '../../../shared/contract/case-page.ts';
import type { Remedy } from '../../../shared/domain/case-results.ts';
import { managerLevelWords, sanctionWords } from '../../../shared/domain/casework-words.ts';
import { daysLeftInWords } from '../../../shared/rules/day-words.ts';
import { daysBetween } from '../../../shared/rules/limits.ts';
import { useToday } from '../../app/desk.tsx';
import { DayText } from '../../components/day-text.tsx';
import { SideButton, SideHint, SideItem, SideList } from '../../components/side-list.tsx';
import classes from './result-card.module.css';
import rows from './tick-list.module.css';

export type ResultRequest =
  | { about: 'sanction' }
  | { about: 'arbitration' }
  | { about: 'remedy'; remedyId: string | null; isDone?: boolean };

interface ResultCardProps {
  page: CasePageData;
  isUs: boolean;
  onAsk: (request: ResultRequest) => void;
}

export function ResultCard({ page, isUs, onAsk }: ResultCardProps) {
  const { sanction, managerLevel, remedies } = page.case;
  const isEmpty = sanction === null && remedies.length === 0;
  return (
    <SideList
      title="Result"
      action={
        <SideButton hidden="a remedy" onPress={() => onAsk({ about: 'remedy', remedyId: null })}>
          Add
        </SideButton>
      }
    >
      {sanction && (
        <SideItem title={sanctionWords[sanction.kind]} onOpen={() => onAsk({ about: 'sanction' })}>
          {sanction.from && (
            <>
              from <DayText day={sanction.from} isShort />
              {sanction.endsOn && ', '}
            </>
          )}
          {sanction.endsOn && (
            <>
              until <DayText day={sanction.endsOn} />
            </>
          )}
          {managerLevel && <span className={classes.line}>Decided by: {managerLevelWords[managerLevel]}</span>}
          {sanction.note.trim() !== '' && <span className={classes.line}>{sanction.note}</span>}
        </SideItem>
      )}
      {remedies.map((remedy) => (
        <RemedyItem
          key={remedy.id}
          remedy={remedy}
          onOpen={() => onAsk({ about: 'remedy', remedyId: remedy.id })}
          onDone={() => onAsk({ about: 'remedy', remedyId: remedy.id, isDone: true })}
        />
      ))}
      {isEmpty && <SideHint>What the employer must do because of this, by when, and whether it was done.</SideHint>}
      {sanction === null && !isUs && (
        <li className={rows.foot}>
          <button type="button" className={rows.quiet} onClick={() => onAsk({ about: 'sanction' })}>
            Record a sanction
          </button>
        </li>
      )}
      {isUs && <Arbitration page={page} onAsk={onAsk} />}
    </SideList>
  );
}

function RemedyItem(props: { remedy: Remedy; onOpen: () => void; onDone: () => void }) {
  const { remedy } = props;
  const today = useToday();
  const isKept = remedy.doneOn !== null;
  const daysLeft = remedy.byWhen === null ? null : daysBetween(today, remedy.byWhen);
  return (
    <li className={rows.row} data-done={isKept || undefined}>
      <Checkbox
        checked={isKept}
        size="sm"
        aria-label={`Kept: ${remedy.what}`}
        onChange={isKept ? props.onOpen : props.onDone}
      />
      <button type="button" data-print className={rows.what} onClick={props.onOpen}>
        <span className={rows.title}>{remedy.what}</span>
        <span className={rows.due} data-late={(!isKept && daysLeft !== null && daysLeft < 0) || undefined}>
          {remedy.doneOn !== null ? (
            <>
              kept <DayText day={remedy.doneOn} isShort />
              {remedy.proof.trim() !== '' && ` · ${remedy.proof}`}
            </>
          ) : remedy.byWhen !== null && daysLeft !== null ? (
            <>
              by <DayText day={remedy.byWhen} /> · {daysLeftInWords(daysLeft)}
            </>
          ) : (
            'no day is agreed yet'
          )}
        </span>
      </button>
    </li>
  );
}

const meritWords = { notDecided: 'Not decided yet', arbitrate: 'Arbitrate', doNotArbitrate: 'Do not arbitrate' };

function Arbitration({ page, onAsk }: { page: CasePageData; onAsk: (request: ResultRequest) => void }) {
  const { arbitration } = page.case;
  if (arbitration === null) {
    return (
      <li className={rows.foot}>
        <button type="button" className={rows.quiet} onClick={() => onAsk({ about: 'arbitration' })}>
          Decide about arbitration
        </button>
      </li>
    );
  }
  const left = arbitration.panel.filter(({ struckBy }) => struckBy === null);
  return (
    <SideItem title={`Arbitration: ${meritWords[arbitration.merit]}`} onOpen={() => onAsk({ about: 'arbitration' })}>
      {arbitration.demandedOn && (
        <span className={classes.line}>
          demanded <DayText day={arbitration.demandedOn} isShort />
        </span>
      )}
      {arbitration.panel.length > 0 && (
        <span className={classes.line}>
          {left.length === 1
            ? `Arbitrator: ${left[0]!.name}`
            : `${left.length} of ${arbitration.panel.length} names left`}
        </span>
      )}
      {arbitration.hearingOn && (
        <span className={classes.line}>
          heard <DayText day={arbitration.hearingOn} isShort />
        </span>
      )}
      {arbitration.awardOn && (
        <span className={classes.line}>
          award <DayText day={arbitration.awardOn} isShort />
        </span>
      )}
    </SideItem>
  );
}
