// After cases were brought in: the worklist of those without a date, to ring through today and to print; what stayed out;
// and the undo of it all.

import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { capital } from '../../../shared/domain/words.ts';
import { useWords } from '../../app/desk.tsx';
import { useUndo } from '../../app/undo.tsx';
import shared from '../../components/import.module.css';
import { PageHeader } from '../../components/page-header.tsx';
import { printPage } from '../../components/printing.ts';
import { RejectedRows } from '../../components/rejected-rows.tsx';
import { SideItem, SideList } from '../../components/side-list.tsx';
import { StatCard, StatRow } from '../../components/stat-card.tsx';
import classes from './import.module.css';
import { count } from './import-words.ts';

type Result = Outputs['cases']['applyImport'];

export function ImportCasesDone({ result, onUndone }: { result: Result; onUndone: () => void }) {
  const undo = useUndo();
  const navigate = useNavigate();
  const { terms } = useWords();
  const imported = `${count(result.imported)} ${result.imported === 1 ? terms.case : terms.cases}`;
  return (
    <>
      <PageHeader
        title={`${imported} brought in`}
        windowTitle="Brought in"
        trail={[{ label: capital(terms.cases), to: '/cases' }, { label: 'Import' }]}
        sentence="It was one step: it can be undone whole, now or later."
        actions={
          <Button onClick={() => void undo(result.seq).then((isUndone) => isUndone && onUndone())}>
            Undo the import
          </Button>
        }
      />
      <div className={shared.done}>
        <StatRow>
          <StatCard
            figure={result.imported}
            label={`open ${terms.cases}`}
            onOpen={() => void navigate({ to: '/cases' })}
          />
          <StatCard
            figure={result.withoutDate.length}
            label="have no date"
            tone={result.withoutDate.length > 0 ? 'soon' : 'plain'}
          />
          {result.already > 0 && <StatCard figure={result.already} label="were here already" />}
          <StatCard
            figure={result.rejectedTotal}
            label="could not be read"
            tone={result.rejectedTotal > 0 ? 'late' : 'plain'}
            hint={result.rejectedTotal > 0 ? 'named below' : undefined}
          />
        </StatRow>
        {result.withoutDate.length > 0 && <ToRing rows={result.withoutDate} />}
        {result.rejectedTotal > 0 && (
          <section>
            <h2 className={`section-title ${classes.title}`}>Not brought in, {count(result.rejectedTotal)}</h2>
            <p className={shared.or}>
              Put these rows right in the spreadsheet and bring it in again: what is here already stays as it is.
            </p>
            <RejectedRows label="Rows that cannot be read" rows={result.rejected} />
          </section>
        )}
        <SideList title="What to do next">
          <SideItem title="See what is due" onOpen={() => void navigate({ to: '/today' })}>
            Every date of these {terms.cases} is on Today, nearest first
          </SideItem>
          <SideItem
            title="Who has nobody?"
            onOpen={() =>
              void navigate({ to: '/cases', search: { where: { closedOn: { eq: null }, repId: { eq: null } } } })
            }
          >
            The open {terms.cases} without a {terms.rep}: choose several and allocate them at once
          </SideItem>
        </SideList>
      </div>
    </>
  );
}

/** A limit that nobody can count may be tomorrow: names, phones, and room to tick them off on paper. */
function ToRing({ rows }: { rows: Result['withoutDate'] }) {
  const { terms } = useWords();
  const one = rows.length === 1;
  return (
    <section className={classes.ring} aria-labelledby="to-ring">
      <div className={classes.head}>
        <h2 id="to-ring" className={classes.ringTitle}>
          {count(rows.length)} {one ? `${terms.case} has` : `${terms.cases} have`} no date: the {one ? 'one' : 'ones'}{' '}
          to ring today
        </h2>
        <Button leftSection={<Printer size={16} aria-hidden />} onClick={() => void printPage()}>
          Print this list
        </Button>
      </div>
      <p>
        Ask each on which day it happened, and write it on the {terms.case}. Until then its last day may be any day.
      </p>
      <ul className={classes.phones}>
        {rows.map((row) => (
          <li key={row.id}>
            <span className={classes.tick} aria-hidden />
            <strong>{row.name}</strong>
            {row.phone === '' ? (
              <span className={shared.match}>no phone on the list</span>
            ) : (
              <span className={classes.phone}>{row.phone}</span>
            )}
            <Link to="/cases/$id" params={{ id: row.id }}>
              {row.number}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
