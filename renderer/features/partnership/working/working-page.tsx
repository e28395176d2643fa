// Is it working? One sentence that says how a forum stands; the signs to talk about; every figure with its fraction, opening its
// records; the ladder; the health check beside them; the papers. Meetings alone are never shown as success.

import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Construction } from 'lucide-react';
import { useState } from 'react';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import type { Criterion, Flag } from '../../../../shared/domain/partnership/indicators.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { useDesk, useSession } from '../../../app/desk.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { TwoColumns } from '../../../components/side-list.tsx';
import { useForums } from '../use-forums.ts';
import { FigureGroups } from './figure-groups.tsx';
import { Flags } from './flags.tsx';
import { HealthBeside } from './health-beside.tsx';
import { LadderPicture } from './ladder-picture.tsx';
import { ofFigure } from './opened-figure.ts';
import { PapersToPrint } from './papers-to-print.tsx';
import { PeriodChoice } from './period-choice.tsx';
import { PlanStepDialog } from './plan-step-dialog.tsx';
import { type Opened, RecordsPanel } from './records-panel.tsx';
import classes from './working.module.css';

type WorkingData = Outputs['partnership']['indicators'];
const TRAIL = [{ label: 'Partnership', to: '/partnership' as const }];

export function WorkingPage() {
  const desk = useDesk();
  const search = useSearch({ from: '/partnership/working' });
  const forums = useForums();
  const rows = forums.data?.rows ?? [];
  const forumId = search.forumId ?? rows[0]?.id;
  const { from, to } = search;
  const working = useQuery({
    ...desk.partnership.indicators.queryOptions({ input: { forumId, ...(from && { from }), ...(to && { to }) } }),
    enabled: forumId !== undefined,
    placeholderData: (before) => (before?.forumId === forumId ? before : undefined),
  });
  if (forums.data && rows.length === 0 && forumId === undefined) {
    return (
      <>
        <PageHeader title="Is it working?" trail={TRAIL} />
        <EmptyState
          title="There is no forum yet"
          action={<LinkButton to="/partnership/forums/new">Open a forum</LinkButton>}
        >
          Once a forum has met, what came of it is shown here.
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title="Is it working?"
        windowTitle="Partnership"
        trail={working.data ? [...TRAIL, { label: working.data.forum }] : TRAIL}
        sentence={working.data?.sentence ?? ' '}
      />
      <ErrorBanner error={forums.error ?? working.error} onTryAgain={() => void working.refetch()} />
      {working.data && <Loaded data={working.data} forums={rows} />}
    </>
  );
}

function Loaded({ data, forums }: { data: WorkingData; forums: readonly { id: string; name: string }[] }) {
  const navigate = useNavigate();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [planned, setPlanned] = useState<Criterion | null>(null);
  const { forumId, from, to } = data;
  const set = (next: { from?: string; to?: string; forumId?: string }) =>
    void navigate({ to: '/partnership/working', search: { forumId, from, to, ...next }, replace: true });
  return (
    <>
      <PeriodChoice from={from} to={to} forums={forums} forumId={forumId} onChange={set} />
      <TwoColumns
        nextLabel="Health check and papers"
        next={
          <>
            <HealthBeside forumId={forumId} />
            <PapersToPrint forumId={forumId} from={from} to={to} />
          </>
        }
      >
        {data.structureOnly && <StructureOnly />}
        <Flags flags={data.flags} onOpen={(flag) => setOpened(ofFlag(flag))} />
        <FigureGroups figures={data.indicators} onOpen={(figure) => setOpened(ofFigure(figure))} />
        <LadderPicture
          forumId={forumId}
          ladder={data.ladder}
          onOpen={(criterion) => setOpened(ofCriterion(criterion))}
          onPlan={setPlanned}
        />
        <Foot data={data} />
      </TwoColumns>
      {opened && <RecordsPanel opened={opened} onClose={() => setOpened(null)} />}
      {planned && <PlanStepDialog forumId={forumId} criterion={planned} onClose={() => setPlanned(null)} />}
    </>
  );
}

/** Whatever the meetings score: never green. */
function StructureOnly() {
  return (
    <p className={classes.structure}>
      <Construction size={18} aria-hidden />
      <span>
        <strong>Structure only.</strong> Meetings alone are no result. Add something that both sides work at, and an
        outcome that is measured: then the figures below have something to stand for.
      </span>
    </p>
  );
}

function Foot({ data }: { data: WorkingData }) {
  const { branch } = useSession();
  return (
    <p className={classes.foot}>
      {dayInWords(data.from, branch?.dateOrder)} to {dayInWords(data.to, branch?.dateOrder)}
      {data.asOf < data.to && `, as far as it is known on ${dayInWords(data.asOf, branch?.dateOrder)}`}. “n/a” is
      nothing to divide by, or too few answers to be shown. Lines show the quarters before. No figure is about one
      person.
    </p>
  );
}

const ofFlag = ({ name, text, next, records }: Flag): Opened => ({
  title: name,
  said: text,
  how: `Next: ${next}`,
  records,
  total: records.length,
  isFraction: false,
});

const ofCriterion = ({ text, detail, records }: Criterion): Opened => ({
  title: text,
  said: detail,
  how: '',
  records,
  total: records.length,
  isFraction: true,
});
