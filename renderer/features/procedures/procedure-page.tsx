// One procedure as it reads: its stages with their limits as sentences, its versions, and what can be done with it.

import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { ChevronDown, Printer } from 'lucide-react';
import { useState } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import type { Procedure, ProcedureVersion } from '../../../shared/domain/procedures.ts';
import { nationWords } from '../../../shared/domain/words.ts';
import { useDesk, useSession, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { useMay } from '../../app/use-may.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { DayText } from '../../components/day-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { printPage } from '../../components/printing.ts';
import { SideItem, SideList, TwoColumns } from '../../components/side-list.tsx';
import { untypedLimits, untypedWords, within } from './limit-words.ts';
import { draftOf, newDraft } from './procedure-draft.ts';
import { ProcedureEditor } from './procedure-editor.tsx';
import classes from './procedures.module.css';
import { StagePicture } from './stage-picture.tsx';

const trail = [{ label: 'Procedures', to: '/procedures' as const }];

export function ProcedurePage() {
  const { id } = useParams({ from: '/procedures/$id' });
  const { edit } = useSearch({ from: '/procedures/$id' });
  const { data, error, refetch } = useQuery(useDesk().procedures.get.queryOptions({ input: { id } }));
  if (error) {
    return (
      <EmptyState
        title="This procedure is not here"
        action={<LinkButton to="/procedures">See all procedures</LinkButton>}
      >
        <ErrorBanner error={error} onTryAgain={() => void refetch()} />
      </EmptyState>
    );
  }
  const newest = data?.versions.at(-1);
  if (!data || !newest) return <PageHeader title="Procedure" trail={trail} />;
  if (edit === undefined) return <Reading key={id} procedure={data} newest={newest} />;
  return <Editing key={`${id} ${edit}`} procedure={data} newest={newest} isNewVersion={edit === 'version'} />;
}

interface EditingProps {
  procedure: Procedure;
  newest: ProcedureVersion;
  isNewVersion: boolean;
}

function Editing({ procedure, newest, isNewVersion }: EditingProps) {
  const navigate = useNavigate();
  const { id } = procedure;
  const back = () => void navigate({ to: '/procedures/$id', params: { id }, search: {} });
  return (
    <>
      <PageHeader
        title={isNewVersion ? 'A new version' : `Correct version ${newest.version}`}
        trail={[...trail, { label: procedure.name }]}
        sentence={
          isNewVersion
            ? 'Cases that began before its first day keep the version that they began under.'
            : 'For what was typed wrong: the dates of open cases follow. When the employer changed its policy, make a new version.'
        }
      />
      <ProcedureEditor
        draftKey={`procedure:${id}:${isNewVersion ? 'version' : 'correct'}`}
        initial={draftOf(procedure, newest, isNewVersion)}
        id={id}
        asNewVersion={isNewVersion}
        needsFrom={isNewVersion || procedure.versions.length > 1}
        action={isNewVersion ? 'Save the new version' : 'Save the correction'}
        onSaved={back}
        onLeave={back}
      />
    </>
  );
}

export function NewProcedurePage() {
  const { frame } = useSearch({ from: '/procedures/new' });
  const { branch } = useSession();
  const navigate = useNavigate();
  const { data } = useQuery(useDesk().procedures.frames.queryOptions());
  const [firstStage] = useState(() => crypto.randomUUID());
  const chosen = data?.rows.find(({ key }) => key === frame) ?? null;
  return (
    <>
      <PageHeader
        title="Write a procedure down"
        trail={[...trail, { label: 'New' }]}
        sentence={chosen?.about ?? 'Its stages in order, and for each who must act within how long of what.'}
      />
      {data && (
        <ProcedureEditor
          key={frame ?? 'empty'}
          draftKey={`procedure:new:${frame ?? 'empty'}`}
          initial={newDraft(chosen, branch?.nation ?? 'england-and-wales', firstStage)}
          id={null}
          asNewVersion={false}
          needsFrom={false}
          action="Save the procedure"
          onSaved={(saved) => void navigate({ to: '/procedures/$id', params: { id: saved.id } })}
          onLeave={() => void navigate({ to: '/procedures' })}
        />
      )}
    </>
  );
}

function Reading({ procedure, newest }: { procedure: Procedure; newest: ProcedureVersion }) {
  const words = useWords();
  const may = useMay();
  const { terms } = words;
  const [number, setNumber] = useState(newest.version);
  const [isAsking, setIsAsking] = useState(false);
  const { data } = useQuery(
    useDesk().procedures.list.queryOptions({ input: { includeRetired: true, page: { offset: 0, limit: 500 } } }),
  );
  const row = data?.rows.find(({ id }) => id === procedure.id);
  const version = procedure.versions.find((each) => each.version === number) ?? newest;
  const { id, revision, isRetired } = procedure;
  const retire = useAction((client, input: Inputs['procedures']['retire']) => client.procedures.retire(input), {
    done: (saved) => (saved.isRetired ? `${saved.name} is not offered any more.` : `${saved.name} is offered again.`),
    undoes: (saved) => ({ collection: 'procedures', id: saved.id }),
    onDone: () => setIsAsking(false),
  });
  const untyped = untypedLimits(version.stages);
  const openCases = row?.openCases ?? 0;
  return (
    <>
      <PageHeader
        title={procedure.name}
        trail={[...trail, { label: row?.employer ?? 'Any employer' }]}
        sentence={
          untyped > 0 && version === newest
            ? `${untypedWords(untyped)}: type it from the policy, and the dates appear on every case.`
            : procedure.caseTypes
                .map((type, index) => (index === 0 ? words.caseTypes[type] : within(words.caseTypes[type])))
                .join(', ')
        }
        actions={
          <>
            <Button leftSection={<Printer size={16} aria-hidden />} onClick={() => void printPage()}>
              Print
            </Button>
            {!may('procedures.save') ? null : isRetired ? (
              <Button
                variant="filled"
                loading={retire.isRunning}
                onClick={() => void retire.run({ id, revision, isRetired: false })}
              >
                Use it again
              </Button>
            ) : (
              <ChangeMenu id={id} number={newest.version} onRetire={() => setIsAsking(true)} />
            )}
          </>
        }
      />
      <ErrorBanner error={isAsking ? null : retire.trouble} onShowCurrent={retire.clear} />
      <TwoColumns
        nextLabel="About this procedure"
        next={
          <>
            <dl className={classes.facts}>
              <div>
                <dt>Where it is written down</dt>
                <dd>{version.source.trim() === '' ? 'Not said' : version.source}</dd>
              </div>
              <div>
                <dt>Working days</dt>
                <dd>
                  Skip weekends, the bank holidays of {nationWords[version.nation]} and the branch’s own closures.
                </dd>
              </div>
              {openCases > 0 && (
                <div>
                  <dt>Followed by</dt>
                  <dd>
                    {openCases} open {openCases === 1 ? terms.case : terms.cases}
                  </dd>
                </div>
              )}
            </dl>
            <SideList title="Versions">
              {procedure.versions.toReversed().map((each) => (
                <SideItem
                  key={each.version}
                  title={`Version ${each.version}${each === version ? ', shown here' : ''}`}
                  onOpen={() => setNumber(each.version)}
                >
                  {each.from === null ? (
                    'From always'
                  ) : (
                    <>
                      From <DayText day={each.from} />
                    </>
                  )}
                  {each === newest ? ', the newest' : ''}
                </SideItem>
              ))}
            </SideList>
          </>
        }
      >
        {version !== newest && (
          <p className={classes.older}>
            This is an older version. Cases that began under it keep it; new ones follow version {newest.version}.
          </p>
        )}
        <StagePicture stages={version.stages} />
      </TwoColumns>
      <ConfirmDialog
        isOpen={isAsking}
        title={`Stop using ${procedure.name}?`}
        action="Stop using it"
        isRunning={retire.isRunning}
        trouble={retire.trouble}
        onConfirm={() => void retire.run({ id, revision, isRetired: true })}
        onCancel={() => setIsAsking(false)}
      >
        It is not offered for new {terms.cases} any more. {terms.cases.charAt(0).toUpperCase() + terms.cases.slice(1)}{' '}
        that follow it go on with it, and it can be taken up again.
      </ConfirmDialog>
    </>
  );
}

function ChangeMenu({ id, number, onRetire }: { id: string; number: number; onRetire: () => void }) {
  const navigate = useNavigate();
  const go = (edit: 'correct' | 'version') =>
    void navigate({ to: '/procedures/$id', params: { id }, search: { edit } });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="filled" rightSection={<ChevronDown size={15} aria-hidden />}>
          Change it
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => go('correct')}>Correct version {number}</Menu.Item>
        <Menu.Item onClick={() => go('version')}>Make a new version from a day</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={onRetire}>Stop using it</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
