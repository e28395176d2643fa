// One place: who covers it, what is vacant there, and what to do next.

import { Drawer } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { CoverRow } from '../../../../shared/contract/reps/cover.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { perRepInWords } from '../../../../shared/rules/reps/cover-what-if.ts';
import { useSession, useToday, useWords } from '../../../app/desk.tsx';
import { FactRow, FactTable } from '../../../components/fact-table.tsx';
import { IfMay } from '../../../components/if-may.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import classes from './cover.module.css';
import { placeName, saidOf } from './cover-state.ts';

interface PlacePanelProps {
  row: CoverRow;
  asAt: string;
  onClose: () => void;
}

export function PlacePanel({ row, asAt, onClose }: PlacePanelProps) {
  const { terms } = useWords();
  const { branch } = useSession();
  const today = useToday();
  const { place, members, alsoHere, coveredBy, vacancies, withoutRep, withSeveral } = row;
  const count = (many: number) => many.toLocaleString('en-GB');
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={480}
      title={placeName(row, terms)}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <p className={classes.panelSaid}>
        {saidOf(row, terms)} <span className={classes.soft}>on {dayInWords(asAt, branch?.dateOrder)}</span>
      </p>
      <FactTable>
        {place.employer !== null && <FactRow name={capital(terms.employer)}>{place.employer}</FactRow>}
        <FactRow name={capital(terms.members)}>
          {count(members)}
          {alsoHere > 0 && `, and ${count(alsoHere)} with a second job here`}
        </FactRow>
        <FactRow name={`Without a ${terms.rep}`}>{count(withoutRep)}</FactRow>
        <FactRow name="With two or more">{count(withSeveral)}</FactRow>
        <FactRow name={`To each ${terms.rep}`}>{perRepInWords(row.membersPerRep)}</FactRow>
      </FactTable>
      <h3 className={classes.panelHead}>Who covers it</h3>
      {coveredBy.length === 0 ? (
        <p className={classes.soft}>Nobody does.</p>
      ) : (
        <ul className={classes.people}>
          {coveredBy.map(({ repId, name, post, isDeputy }) => (
            <li key={repId}>
              <Link to="/reps/$id" params={{ id: repId }}>
                {name}
              </Link>{' '}
              <span className={classes.soft}>
                {post}
                {isDeputy && ', deputy'}
              </span>
            </li>
          ))}
        </ul>
      )}
      {vacancies.length > 0 && (
        <>
          <h3 className={classes.panelHead}>Vacant</h3>
          <ul className={classes.people}>
            {vacancies.map(({ postId, post, seats }) => (
              <li key={postId}>
                {post}
                {seats > 1 && <span className={classes.soft}> {count(seats)} seats</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={classes.panelActions}>
        {place.workplaceId !== null && (
          <>
            <IfMay call="reps.pipeline">
              <LinkButton variant="filled" to="/reps/pipeline" search={{ workplaceId: place.workplaceId }}>
                Who may stand?
              </LinkButton>
            </IfMay>
            <LinkButton to="/workplaces/$id" params={{ id: place.workplaceId }}>
              Open the {terms.workplace}
            </LinkButton>
          </>
        )}
        <LinkButton
          to="/members"
          search={{
            where: {
              workplaceId: { eq: place.workplaceId },
              isMember: { eq: true },
              ...(place.department !== null && { department: { eq: place.department || null } }),
              ...(place.shift !== null && { shift: { eq: place.shift || null } }),
            },
            ...(asAt !== today && { asAt }),
          }}
        >
          {capital(terms.members)} here
        </LinkButton>
      </div>
    </Drawer>
  );
}
