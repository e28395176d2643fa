// One union as others need to know it; and a page of it for a manager who is new.

import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { UnionPage as Page } from '../../../../shared/contract/partnership/people-rows.ts';
import {
  leadModelWords,
  positionLevelWords,
  recognitionWords,
} from '../../../../shared/domain/partnership/words-people.ts';
import { countOfDays } from '../../../../shared/rules/day-words.ts';
import { holdsOn } from '../../../../shared/rules/partnership/matching-positions.ts';
import { useDesk, useSession, useToday } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { useMay } from '../../../app/use-may.ts';
import { Block, ProseBlock } from '../../../components/block.tsx';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { Badge } from '../../../components/days-left.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { FactRow, FactTable } from '../../../components/fact-table.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { ReadingTable } from '../../../components/reading-table.tsx';
import { RecordPage } from '../../../components/record-page.tsx';
import { TwoColumns } from '../../../components/side-list.tsx';
import { EntryComposer } from '../entries/entry-composer.tsx';
import { EntryList } from '../entries/entry-list.tsx';
import { VisibilityMark } from '../entries/visibility-mark.tsx';
import { AroundUnion, Change } from './around-union.tsx';
import { UnionDialog } from './union-dialog.tsx';
import { type UnionRows, UnionRowsDialog } from './union-rows-dialog.tsx';
import classes from './unions.module.css';

const TRAIL = [
  { label: 'Partnership', to: '/partnership' as const },
  { label: 'Unions and people', to: '/partnership/unions' as const },
];

export function UnionPage() {
  const { id } = useParams({ from: '/partnership/unions/$id' });
  const found = useQuery(useDesk().partnership.union.queryOptions({ input: { id } }));
  return (
    <RecordPage found={found} trail={TRAIL} what="union">
      {(page) => <Loaded key={id} page={page} />}
    </RecordPage>
  );
}

function Loaded({ page }: { page: Page }) {
  const { union } = page;
  const { branch } = useSession();
  const recognition = recognitionWords(branch?.words);
  const may = useMay();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<'change' | 'remove' | UnionRows | null>(null);
  const close = () => setAsked(null);
  const mayChange = may('partnership.keepUnion');
  const brief = useAction((client, id: string, signal) => client.partnership.unionBriefing({ id }, { signal }), {
    onDone: saveDownload,
    done: ({ isShortened }) => (isShortened ? 'One page: what did not fit stands in the profile.' : undefined),
  });
  const remove = useAction(
    (client, input: Inputs['partnership']['removeUnion']) => client.partnership.removeUnion(input),
    {
      done: () => `${union.name} was taken out.`,
      undoes: ({ id }) => ({ collection: 'unionProfiles', id }),
      onDone: () => void navigate({ to: '/partnership/unions' }),
    },
  );
  const on = { collection: 'unionProfiles' as const, id: union.id };
  return (
    <>
      <PageHeader
        title={union.name}
        windowTitle="Unions and people"
        trail={[...TRAIL, { label: union.name }]}
        sentence={
          <>
            {union.isRecognised ? recognition.yes : recognition.no}
            {union.mandateDays === null
              ? '. Nobody has written down how long it needs for an answer.'
              : `. It needs ${countOfDays(union.mandateDays)} from being asked to its members’ answer.`}{' '}
            <VisibilityMark {...union} />
          </>
        }
        actions={
          <>
            {may('partnership.unionBriefing') && (
              <Button variant="filled" loading={brief.isRunning} onClick={() => void brief.run(union.id)}>
                One page for a new manager
              </Button>
            )}
            {mayChange && <Button onClick={() => setAsked('change')}>Change</Button>}
            {may('partnership.removeUnion') && (
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button aria-label="More">
                    <Ellipsis size={18} aria-hidden />
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item color="late" onClick={() => setAsked('remove')}>
                    Take it out
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            )}
          </>
        }
      />
      <ErrorBanner error={brief.trouble} onClose={brief.clear} />
      <TwoColumns
        nextLabel="Around this union"
        next={<AroundUnion page={page} onChange={mayChange ? setAsked : undefined} />}
      >
        <Facts page={page} />
        <Block
          title="What it stands for"
          action={
            mayChange && (
              <Change
                about="the positions"
                isNew={union.positions.length === 0}
                onPress={() => setAsked('positions')}
              />
            )
          }
        >
          <Positions page={page} />
        </Block>
        <ProseBlock title="Where it comes from" text={union.history} />
        <ProseBlock title="What helps, and what does not" text={union.dosAndDonts} />
        <Block title="Notes and papers">
          <EntryComposer on={on} kinds={KINDS} within={union.visibility} />
          <EntryList
            on={on}
            label="Notes and papers"
            within={union.visibility}
            empty={<p className={classes.quiet}>Nothing yet.</p>}
          />
        </Block>
      </TwoColumns>
      {asked === 'change' && <UnionDialog union={union} onClose={close} />}
      {(asked === 'contacts' || asked === 'keyDates' || asked === 'positions') && (
        <UnionRowsDialog union={union} which={asked} onClose={close} />
      )}
      {asked === 'remove' && (
        <ConfirmDialog
          isOpen
          title={`Take ${union.name} out?`}
          action="Take it out"
          isDestructive
          isRunning={remove.isRunning}
          trouble={remove.trouble}
          onConfirm={() => void remove.run({ id: union.id, revision: union.revision })}
          onCancel={close}
        >
          Its profile, positions and notes go. This can be undone.
        </ConfirmDialog>
      )}
    </>
  );
}

const KINDS = ['note', 'paper'] as const;

function Facts({ page: { union } }: { page: Page }) {
  const rows = [
    ['Who leads it here', union.leadModel === null ? '' : leadModelWords[union.leadModel]],
    ['How it decides', union.decisionRoute],
    ['Whom it covers', union.membersCovered],
    ['How it is built', union.structure],
  ].filter((row): row is [string, string] => row[1]?.trim() !== '');
  if (rows.length === 0) {
    return (
      <p className={classes.quiet} style={{ marginBottom: 26 }}>
        How it decides and who leads it is not written down yet.
      </p>
    );
  }
  return (
    <FactTable>
      {rows.map(([label, text]) => (
        <FactRow key={label} name={label}>
          {text}
        </FactRow>
      ))}
    </FactTable>
  );
}

function Positions({ page: { union } }: { page: Page }) {
  const today = useToday();
  if (union.positions.length === 0) {
    return <p className={classes.quiet}>What it has said on a topic is shown beside a consultation about the same.</p>;
  }
  return (
    <ReadingTable heads={['Topic', 'What it says', 'Whose', 'Holds']}>
      {union.positions.map((position) => (
        <tr key={position.id}>
          <th scope="row">{position.topic}</th>
          <td className={classes.prose}>{position.text}</td>
          <td>
            {positionLevelWords[position.level]}
            {position.level === 'branch' && <span className={classes.small}> (in no briefing)</span>}
          </td>
          <td>
            {holdsOn(position, today) ? (
              position.to === null ? (
                'Now'
              ) : (
                <>
                  to <DayText day={position.to} isShort />
                </>
              )
            ) : (
              <Badge urgency="plain">not now</Badge>
            )}
          </td>
        </tr>
      ))}
    </ReadingTable>
  );
}
