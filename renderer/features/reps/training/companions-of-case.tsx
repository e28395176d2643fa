// On a case: whether whoever is to go into its hearings ahead may, said before it is too late to find somebody else.

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import { groundWords } from '../../../../shared/domain/reps/words-training.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { useDesk, useWords } from '../../../app/desk.tsx';
import { useMay } from '../../../app/use-may.ts';
import { DayText } from '../../../components/day-text.tsx';
import { SideItem, SideList } from '../../../components/side-list.tsx';
import { MayGoIn } from './companion-answer.tsx';
import classes from './training.module.css';

type Row = Outputs['reps']['companionsOfCase']['rows'][number];

export function CompanionsOfCase({ caseId }: { caseId: string }) {
  return useMay()('reps.companionsOfCase') ? <Ahead caseId={caseId} /> : null;
}

function Ahead({ caseId }: { caseId: string }) {
  const { terms, timelineKinds } = useWords();
  const { data } = useQuery(useDesk().reps.companionsOfCase.queryOptions({ input: { caseId } }));
  if (!data || data.rows.length === 0) return null;
  return (
    <SideList title={`Who may go in: ${terms.companion}`}>
      {data.rows.map((row) => (
        <SideItem
          key={row.entryId}
          title={
            <>
              {timelineKinds[row.kind]}, <DayText day={row.day} isShort />
            </>
          }
        >
          <Answer row={row} />
        </SideItem>
      ))}
      <li className={classes.small} data-no-print>
        <Link to="/reps/companion" search={searchFor(data.rows[0]!)}>
          {capital('who else may')}
        </Link>
      </li>
    </SideList>
  );
}

/** Of the nearest of them: nobody types a second time what the case says. */
const searchFor = ({ employerId, day, hearing }: Row) => ({
  ...(employerId !== null && { employerId }),
  on: day,
  ...(hearing !== null && { hearing }),
});

function Answer({ row }: { row: Row }) {
  const { terms } = useWords();
  if (row.answers.length === 0) {
    return (
      <>
        {row.companion.trim() === ''
          ? `Nobody is named, and the ${terms.case} has no ${terms.rep}.`
          : `${row.companion} is on no list here: ask whether they work there, or are certified in writing.`}
      </>
    );
  }
  return (
    <>
      {row.answers.map((answer) => (
        <span key={answer.repId ?? answer.memberId} className={classes.hearing}>
          {answer.name}: <MayGoIn may={answer.may} />{' '}
          {answer.ground !== 'none' && groundWords[answer.ground].toLowerCase()}
          {(!answer.may || !answer.branchRuleMet || answer.conflict !== null) && (
            <span className={classes.small}>{answer.why}</span>
          )}
        </span>
      ))}
    </>
  );
}
