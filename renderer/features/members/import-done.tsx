// After an import: what came in, the copy of everybody's data that still lies about, and what to do next.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Inputs, Outputs } from '../../../shared/contract/contract.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import { useUndo } from '../../app/undo.tsx';
import { useListCopy } from '../../app/use-list-copy.ts';
import { ErrorBanner } from '../../components/error-banner.tsx';
import shared from '../../components/import.module.css';
import { PageHeader } from '../../components/page-header.tsx';
import { printPage } from '../../components/printing.ts';
import { SideItem, SideList } from '../../components/side-list.tsx';
import { StatCard, StatRow } from '../../components/stat-card.tsx';
import { count } from './import-words.ts';
import classes from './members.module.css';
import { RejectedTable, SaveRejected } from './rejected-rows.tsx';

type Result = Outputs['members']['applyImport'];

interface ImportDoneProps {
  result: Result;
  /** What was asked, for the file of the rows that stayed out. */
  asked: Inputs['members']['previewImport'];
  /** To choosing a list again: after an undo, or for the next one. */
  onAgain: () => void;
}

export function ImportDone(props: ImportDoneProps) {
  const { counts, seq, absentTotal } = props.result;
  const desk = useDesk();
  const undo = useUndo();
  const navigate = useNavigate();
  const { terms } = useWords();
  const places = useQuery(desk.workplaces.list.queryOptions({ input: { page: { offset: 0, limit: 0 } } }));
  const total = counts.new + counts.changed + counts.unchanged;
  const withoutWorkplace = places.data?.membersWithoutWorkplace ?? 0;
  const withoutRep = places.data?.workplacesWithoutRep ?? 0;
  return (
    <>
      <PageHeader
        title={`${count(total)} brought in`}
        windowTitle="Brought in"
        trail={[{ label: 'Members', to: '/members' }, { label: 'Import' }]}
        sentence="It was one step: it can be undone whole, now or later."
        actions={
          <>
            <Button onClick={props.onAgain}>Bring in another</Button>
            <Button onClick={() => void undo(seq).then((isUndone) => isUndone && props.onAgain())}>
              Undo the import
            </Button>
          </>
        }
      />
      <div className={shared.done}>
        <StatRow>
          <StatCard figure={counts.new} label={counts.new === 1 ? 'new member' : 'new members'} />
          <StatCard figure={counts.changed} label="changed" />
          <StatCard figure={counts.unchanged} label="the same" />
          <StatCard
            figure={counts.rejected}
            label="could not be read"
            tone={counts.rejected > 0 ? 'late' : 'plain'}
            hint={counts.rejected > 0 ? 'named below' : undefined}
          />
        </StatRow>
        {counts.rejected > 0 && (
          <section>
            <div className={shared.blockHead}>
              <h2 className="section-title">Not brought in, {count(props.result.rejectedTotal)}</h2>
              <Button size="compact-md" variant="subtle" onClick={() => void printPage()}>
                Print this list
              </Button>
            </div>
            <p className={shared.or}>
              Save them as a file, put them right there, and bring that file in: whoever is on the list already stays as
              they are.
            </p>
            <SaveRejected asked={props.asked} />
            <RejectedTable rows={props.result.rejected} />
          </section>
        )}
        <DeleteCopy />
        <SideList title="What to do next">
          {absentTotal > 0 && (
            <SideItem
              title={
                absentTotal === 1
                  ? 'One member is not in this list'
                  : `${count(absentTotal)} members are not in this list`
              }
              onOpen={() => void navigate({ to: '/members/absent' })}
            >
              Nothing has happened to them: say who left, and who stays
            </SideItem>
          )}
          <SideItem title="Is anybody here twice?" onOpen={() => void navigate({ to: '/members/duplicates' })}>
            Look at those who may be one person
          </SideItem>
          <SideItem title="What is missing or impossible" onOpen={() => void navigate({ to: '/members/quality' })}>
            Postcodes, dates of birth, shared emails: a list to work through
          </SideItem>
          {withoutWorkplace > 0 && (
            <SideItem
              title={`${count(withoutWorkplace)} have no ${terms.workplace}`}
              onOpen={() => void navigate({ to: '/members', search: { where: { workplaceId: { eq: null } } } })}
            >
              See who, and put it right
            </SideItem>
          )}
          <SideItem title={`Members by ${terms.workplace}`} onOpen={() => void navigate({ to: '/reports/membership' })}>
            The membership report, with a chart and as a file
          </SideItem>
          {withoutRep > 0 && (
            <SideItem
              title={`${count(withoutRep)} ${withoutRep === 1 ? terms.workplace : terms.workplaces} without a ${terms.rep}`}
              onOpen={() => void navigate({ to: '/workplaces', search: { where: { reps: { eq: 0 } } } })}
            >
              See where nobody looks after the members
            </SideItem>
          )}
          <SideItem title="Log the first case" onOpen={() => void navigate({ to: '/cases/new' })}>
            Whose date must not be missed?
          </SideItem>
        </SideList>
      </div>
    </>
  );
}

function DeleteCopy() {
  const copy = useListCopy();
  if (copy.fileName === null) return null;
  return (
    <section className={classes.deleteCopy}>
      <ErrorBanner error={copy.trouble} />
      <p>
        <span className={classes.path}>{copy.path ?? copy.fileName}</span> still lies where you took it from
        {copy.path === null && ', often in Downloads'}, and names every member. The desk has what it needs: delete the
        file, and empty the recycle bin.
      </p>
      <Button loading={copy.isRunning} onClick={copy.sayDeleted}>
        I have deleted it
      </Button>
    </section>
  );
}
