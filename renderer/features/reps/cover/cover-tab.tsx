// The picture first: every workplace as large as its members are many, and how it is covered. Then where nobody covers, with
// what to do next, and what would change if somebody left or a post were filled.

import { Button, Menu, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ChevronDown, Printer } from 'lucide-react';
import { type ComponentProps, type ReactNode, useState } from 'react';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { CoverRow } from '../../../../shared/contract/reps/cover.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { perRepInWords } from '../../../../shared/rules/reps/cover-what-if.ts';
import { useDesk, useSession, useToday, useWords } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import type { CoverSearch } from '../../../app/routes-reps.ts';
import { useAction } from '../../../app/use-action.ts';
import { DayField } from '../../../components/day-field.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { FilterChips } from '../../../components/filter-chips.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { printPage } from '../../../components/printing.ts';
import { TwoColumns } from '../../../components/side-list.tsx';
import { StatCard, StatRow } from '../../../components/stat-card.tsx';
import classes from './cover.module.css';
import { CoverTable } from './cover-table.tsx';
import { CoverTiles } from './cover-tiles.tsx';
import { NobodyCovers } from './nobody-covers.tsx';
import { PlacePanel } from './place-panel.tsx';
import { useCoverFilters } from './use-cover-filters.ts';
import { WhatIf } from './what-if.tsx';

export type CoverData = Outputs['reps']['cover'];
type Trail = ComponentProps<typeof PageHeader>['trail'];
type Asked = Inputs['reps']['whatIf'];

/** The most that a picture or a page can show. */
const MOST = 500;

export function CoverTab({ trail, tabs }: { trail: Trail; tabs: ReactNode }) {
  const search = useSearch({ from: '/reps/cover' });
  const { terms } = useWords();
  const asked: Asked = {
    by: search.by ?? 'workplace',
    ...(search.asAt && { asAt: search.asAt }),
    ...(search.employerId && { employerId: search.employerId }),
    ...(search.kind && { kinds: [search.kind] }),
    ...(search.wholeBranch && { wholeBranch: true }),
  };
  const found = useQuery({
    ...useDesk().reps.cover.queryOptions({
      input: { ...asked, sort: [{ field: 'members', direction: 'desc' }], page: { offset: 0, limit: MOST } },
    }),
    placeholderData: (before) => before,
  });
  const { data } = found;
  return (
    <>
      <PageHeader
        title={`Who is covered by a ${terms.rep}`}
        windowTitle={capital(terms.reps)}
        trail={trail}
        sentence={data ? <Sentence data={data} asAt={search.asAt} /> : ' '}
        actions={data && data.totals.members > 0 && <Papers asked={asked} />}
      />
      {tabs}
      <Controls search={search} />
      <ErrorBanner error={found.error} onTryAgain={() => void found.refetch()} />
      {data && <Loaded data={data} asked={asked} search={search} />}
    </>
  );
}

function Sentence({ data, asAt }: { data: CoverData; asAt: string | undefined }) {
  const { terms } = useWords();
  const { branch } = useSession();
  const { members, withoutRep, membersPerRep } = data.totals;
  const day = asAt ? ` on ${dayInWords(asAt, branch?.dateOrder)}` : '';
  if (members === 0) return `There are no ${terms.members} on the list${day}.`;
  const perRep = membersPerRep === null ? '' : ` There are ${perRepInWords(membersPerRep)} to each ${terms.rep}.`;
  if (withoutRep === 0) return `Every ${terms.member} has a ${terms.rep}${day}.${perRep}`;
  const count = withoutRep.toLocaleString('en-GB');
  return `${count} of ${members.toLocaleString('en-GB')} ${terms.members} ${
    withoutRep === 1 ? 'has' : 'have'
  } no ${terms.rep} to go to${day}.${perRep}`;
}

function Papers({ asked }: { asked: Asked }) {
  const make = useAction(
    (client, input: NonNullable<Inputs['reps']['coverPaper']>, signal) => client.reps.coverPaper(input, { signal }),
    { onDone: saveDownload },
  );
  return (
    <>
      <Button leftSection={<Printer size={16} aria-hidden />} onClick={() => void printPage()}>
        Print
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button loading={make.isRunning} rightSection={<ChevronDown size={15} aria-hidden />}>
            Take it out
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void make.run({ ...asked, format: 'pdf' })}>For the committee (PDF)</Menu.Item>
          <Menu.Item onClick={() => void make.run({ ...asked, format: 'xlsx' })}>As a workbook (XLSX)</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ErrorBanner error={make.trouble} onClose={make.clear} />
    </>
  );
}

function Controls({ search }: { search: CoverSearch }) {
  const navigate = useNavigate();
  const today = useToday();
  const { terms } = useWords();
  const set = (next: Partial<Record<keyof CoverSearch, unknown>>) =>
    void navigate({ to: '/reps/cover', search: { ...search, ...next } as CoverSearch, replace: true });
  const filters = useCoverFilters(search, set);
  return (
    <div className={classes.controls} data-no-print>
      <SegmentedControl
        aria-label="Told apart by"
        value={search.by ?? 'workplace'}
        onChange={(by) => set({ by: by === 'workplace' ? undefined : by })}
        data={[
          { value: 'workplace', label: `By ${terms.workplace}` },
          { value: 'department', label: 'By department' },
          { value: 'shift', label: 'By shift' },
        ]}
      />
      <div className={classes.day}>
        <DayField
          label="As at"
          value={search.asAt ?? today}
          onChange={(day) => set({ asAt: day === null || day === today ? undefined : day })}
          lean="past"
        />
      </div>
      <FilterChips filters={filters} />
    </div>
  );
}

function Loaded({ data, asked, search }: { data: CoverData; asked: Asked; search: CoverSearch }) {
  const navigate = useNavigate();
  const { terms } = useWords();
  const [opened, setOpened] = useState<CoverRow | null>(null);
  const { totals, wholeBranch } = data;
  if (totals.members === 0) {
    return (
      <EmptyState
        title={`No ${terms.members} on this day`}
        action={<LinkButton to="/members/import">Bring in the membership list</LinkButton>}
      >
        Cover is counted of the {terms.members} of a day: bring in the list, or choose another day or employer.
      </EmptyState>
    );
  }
  const isTable = search.isTable === true;
  const show = (next: Partial<Record<keyof CoverSearch, unknown>>) =>
    void navigate({ to: '/reps/cover', search: { ...search, ...next } as CoverSearch, replace: true });
  const rows = data.rows.filter((row) => isShown(row, search.only));
  return (
    <>
      <Figures
        data={data}
        only={search.only}
        onOnly={(only) => show({ only: search.only === only ? undefined : only })}
      />
      <section className={classes.picture} aria-labelledby="cover-picture">
        <div className={classes.pictureHead}>
          <h2 id="cover-picture" className="section-title">
            {asked.by === 'workplace' ? capital(terms.workplaces) : `${capital(asked.by ?? '')}s`}, each as large as its{' '}
            {terms.members} are many
          </h2>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-pressed={isTable}
            onClick={() => show({ isTable: isTable ? undefined : true })}
          >
            {isTable ? 'As a picture' : 'As a table'}
          </Button>
        </div>
        {isTable ? <CoverTable rows={rows} onOpen={setOpened} /> : <CoverTiles rows={rows} onOpen={setOpened} />}
        {data.total > data.rows.length && (
          <p className={classes.foot}>
            The largest {data.rows.length.toLocaleString('en-GB')} of {data.total.toLocaleString('en-GB')}. The workbook
            has them all.
          </p>
        )}
      </section>
      <TwoColumns nextLabel="What would change" next={<WhatIf asked={asked} />}>
        <NobodyCovers data={data} />
        {wholeBranch.length > 0 && (
          <p className={classes.foot}>
            For the whole branch, and{' '}
            {asked.wholeBranch ? 'counted as everybody’s' : `nobody’s own ${terms.rep} unless you count them`}:{' '}
            {wholeBranch.map(({ name, post }) => `${name} (${post})`).join(', ')}.
          </p>
        )}
        <p className={classes.foot}>{data.definition}</p>
      </TwoColumns>
      {opened && <PlacePanel row={opened} asAt={data.asAt} onClose={() => setOpened(null)} />}
    </>
  );
}

function isShown({ isCovered, members, withoutRep, withSeveral }: CoverRow, only: CoverSearch['only']): boolean {
  if (only === undefined) return true;
  if (only === 'nobody') return !isCovered && members > 0;
  return (only === 'without' ? withoutRep : withSeveral) > 0;
}

interface FiguresProps {
  data: CoverData;
  only: CoverSearch['only'];
  onOnly: (only: NonNullable<CoverSearch['only']>) => void;
}

/** Each opens the places that it counts, and closes them again. */
function Figures({ data, only, onOnly }: FiguresProps) {
  const opens = (which: NonNullable<CoverSearch['only']>) => ({
    isActive: only === which,
    onOpen: () => onOnly(which),
  });
  const { terms } = useWords();
  const { members, withoutRep, withSeveral, reps, workplaces, workplacesWithoutRep, constituencies } = data.totals;
  const ofAll = (count: number) => `${Math.round((count / members) * 100)}% of ${members.toLocaleString('en-GB')}`;
  return (
    <StatRow>
      <StatCard
        figure={withoutRep}
        tone={withoutRep > 0 ? 'soon' : 'plain'}
        label={`${withoutRep === 1 ? terms.member : terms.members} without a ${terms.rep}`}
        hint={ofAll(withoutRep)}
        {...opens('without')}
      />
      <StatCard
        figure={workplacesWithoutRep}
        tone={workplacesWithoutRep > 0 ? 'soon' : 'plain'}
        label={`${workplacesWithoutRep === 1 ? terms.workplace : terms.workplaces} where nobody covers`}
        hint={`of ${workplaces.toLocaleString('en-GB')} with ${terms.members}`}
        {...opens('nobody')}
      />
      <StatCard
        figure={withSeveral}
        label={`${withSeveral === 1 ? 'has' : 'have'} a second one to go to`}
        hint={ofAll(withSeveral)}
        {...opens('several')}
      />
      <StatCard
        figure={reps}
        label={reps === 1 ? terms.rep : terms.reps}
        hint={`in ${constituencies.toLocaleString('en-GB')} ${constituencies === 1 ? 'constituency' : 'constituencies'}`}
      />
    </StatRow>
  );
}
