// One course: when and where, how many places are left, and who is how far on the way to it; steps for several at once.

import { Button, Checkbox, Group, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { TrainingRow } from '../../../../shared/contract/reps/training.ts';
import { type TrainingMove, TrainingMoveSchema } from '../../../../shared/domain/reps/training-stage.ts';
import { stageOfTrainingWords } from '../../../../shared/domain/reps/words-training.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { hoursInWords } from '../../../../shared/rules/reps/facility-hours.ts';
import { mayFollow } from '../../../../shared/rules/reps/training-stage.ts';
import { useDesk, useWords } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { Block, ProseBlock } from '../../../components/block.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { Fact, Facts } from '../../../components/facts.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { ReadingTable } from '../../../components/reading-table.tsx';
import { RecordPage } from '../../../components/record-page.tsx';
import { ApplyDialog } from './apply-dialog.tsx';
import { CourseDialog } from './course-dialog.tsx';
import { CourseDays, placesInWords } from './courses-list.tsx';
import { KeptFiles } from './kept-files.tsx';
import { MoveDialog, moveWords } from './move-dialog.tsx';
import classes from './training.module.css';
import { TrainingMenu } from './training-menu.tsx';

type Page = Outputs['reps']['course'];

export function CoursePage() {
  const { id } = useParams({ from: '/reps/training/$id' });
  const { terms } = useWords();
  const trail = [
    { label: capital(terms.reps), to: '/reps' as const },
    { label: 'Training', to: '/reps/training' as const },
  ];
  const found = useQuery(useDesk().reps.course.queryOptions({ input: { id } }));
  return (
    <RecordPage found={found} trail={trail} what="course">
      {(page) => <Loaded key={id} page={page} trail={trail} />}
    </RecordPage>
  );
}

function Loaded({ page, trail }: { page: Page; trail: { label: string; to: '/reps' | '/reps/training' }[] }) {
  const { course } = page;
  const may = useMay();
  const [asked, setAsked] = useState<'change' | 'apply' | null>(null);
  const cancel = useAction((client, input: Inputs['reps']['cancelCourse']) => client.reps.cancelCourse(input), {
    done: ({ name }) => `“${name}” is called off.`,
    undoes: ({ id }) => ({ collection: 'courses', id }),
  });
  const sheet = useAction((client, id: string) => client.reps.attendanceSheet({ id }), { onDone: saveDownload });
  const isOff = course.cancelledOn !== null;
  return (
    <>
      <PageHeader
        title={course.name}
        windowTitle="Training"
        trail={[...trail, { label: course.name }]}
        sentence={isOff ? <CalledOff day={course.cancelledOn!} people={page.peopleTotal} /> : undefined}
        actions={
          <>
            {may('reps.attendanceSheet') && (
              <Button loading={sheet.isRunning} onClick={() => void sheet.run(course.id)}>
                Attendance sheet, as PDF
              </Button>
            )}
            {may('reps.keepCourse') && <Button onClick={() => setAsked('change')}>Change</Button>}
            {may('reps.keepTraining') && !isOff && (
              <Button variant="filled" onClick={() => setAsked('apply')}>
                Put somebody down
              </Button>
            )}
            {may('reps.cancelCourse') && !isOff && (
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button aria-label="More">
                    <Ellipsis size={18} aria-hidden />
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item color="late" onClick={() => void cancel.run({ id: course.id, revision: course.revision })}>
                    Call it off
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            )}
          </>
        }
      />
      <ErrorBanner error={cancel.trouble ?? sheet.trouble} onClose={cancel.clear} />
      <Facts>
        <Fact name="When">
          <CourseDays course={course} />
        </Fact>
        {course.place !== '' && <Fact name="Where">{course.place}</Fact>}
        {course.provider !== '' && <Fact name="Given by">{course.provider}</Fact>}
        <Fact name="Counts as">{course.topic}</Fact>
        {course.minutes !== null && <Fact name="Lasts">{hoursInWords(course.minutes)}</Fact>}
        {course.places !== null && <Fact name="Places">{placesInWords(page)}</Fact>}
        {course.isJoint && <Fact name="For">both sides together</Fact>}
      </Facts>
      <ProseBlock title="Note" text={course.note} />
      <People page={page} />
      {asked === 'change' && <CourseDialog course={course} onClose={() => setAsked(null)} />}
      {asked === 'apply' && <ApplyDialog course={course} onClose={() => setAsked(null)} />}
    </>
  );
}

const CalledOff = ({ day, people }: { day: string; people: number }) => (
  <>
    Called off on <DayText day={day} />.
    {people > 0 && ` ${people === 1 ? 'One person was' : `${people} people were`} on the way to it: tell them.`}
  </>
);

function People({ page }: { page: Page }) {
  const may = useMay();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<{ rows: TrainingRow[]; move: TrainingMove } | null>(null);
  const { people } = page;
  const mayMove = may('reps.moveTraining');
  const rows = people.filter(({ training }) => chosen.has(training.id));
  const moves = TrainingMoveSchema.options.filter(
    (move) => rows.length > 0 && rows.every(({ stage }) => mayFollow(stage).includes(move)),
  );
  const toggle = (id: string) =>
    setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  const isAll = people.length > 0 && chosen.size === people.length;
  return (
    <Block title={people.length === 0 ? 'Who goes' : `Who goes: ${page.peopleTotal}`}>
      {people.length === 0 ? (
        <p className={classes.quiet}>
          {page.isCounted ? 'Nobody has been put down for it yet.' : 'Who goes is for the branch’s officers to see.'}
        </p>
      ) : (
        <>
          {mayMove && (
            <Group gap={8} mb="sm" mih={38} data-no-print>
              <Checkbox
                label={isAll ? 'Nobody' : 'Everybody'}
                checked={isAll}
                indeterminate={chosen.size > 0 && !isAll}
                onChange={() => setChosen(isAll ? new Set() : new Set(people.map(({ training }) => training.id)))}
              />
              {moves.map((move) => (
                <Button
                  key={move}
                  size="compact-md"
                  variant={move === 'withdraw' || move === 'refuse' ? 'subtle' : 'default'}
                  onClick={() => setAsked({ rows, move })}
                >
                  {moveWords[move].verb}
                </Button>
              ))}
              {rows.length > 0 && moves.length === 0 && (
                <span className={classes.quiet}>These stand at different steps: choose those that go on together.</span>
              )}
            </Group>
          )}
          <ReadingTable
            label="Who goes"
            heads={[...(mayMove ? ['Chosen'] : []), 'Who', 'Stands at', 'On', 'Certificate']}
            hasActions={mayMove}
            align="middle"
          >
            {people.map((row) => (
              <tr key={row.training.id}>
                {mayMove && (
                  <td>
                    <Checkbox
                      aria-label={`Choose ${row.name}`}
                      checked={chosen.has(row.training.id)}
                      onChange={() => toggle(row.training.id)}
                    />
                  </td>
                )}
                <th scope="row">{row.name}</th>
                <td>
                  <StageSaid row={row} />
                </td>
                <td>
                  <StageDay row={row} />
                </td>
                <td>
                  {row.stage === 'completed' || row.training.certificates.length > 0 ? (
                    <KeptFiles
                      on={{ collection: 'trainings', id: row.training.id }}
                      revision={row.training.revision}
                      files={row.training.certificates}
                      about={`${row.name}’s ${row.training.name}`}
                    />
                  ) : null}
                </td>
                {mayMove && (
                  <td>
                    <TrainingMenu row={row} />
                  </td>
                )}
              </tr>
            ))}
          </ReadingTable>
        </>
      )}
      {asked && (
        <MoveDialog
          {...asked}
          onClose={() => {
            setAsked(null);
            setChosen(new Set());
          }}
        />
      )}
    </Block>
  );
}

/** "Refused by the employer: no cover". */
export function StageSaid({ row: { stage, training, isExpired } }: { row: TrainingRow }) {
  const { approved, refused, withdrawn } = training;
  const beside =
    stage === 'refused' && refused
      ? [refused.by && `by ${refused.by}`, refused.why]
      : stage === 'withdrawn' && withdrawn
        ? [withdrawn.why]
        : stage === 'approved' && approved?.by
          ? [`by ${approved.by}`]
          : [];
  const said = beside.filter((part) => part !== '').join(': ');
  return (
    <>
      {stageOfTrainingWords[stage]}
      {isExpired && ', run out'}
      {said !== '' && <span className={classes.small}>{said}</span>}
    </>
  );
}

export function StageDay({ row: { stage, training } }: { row: TrainingRow }) {
  const day = {
    applied: training.appliedOn,
    approved: training.approved?.on,
    refused: training.refused?.on,
    booked: training.bookedOn,
    attended: training.attendedOn,
    completed: training.completedOn,
    withdrawn: training.withdrawn?.on,
  }[stage];
  return day == null ? null : <DayText day={day} isShort />;
}
