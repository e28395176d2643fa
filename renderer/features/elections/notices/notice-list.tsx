// The drafts of notices: what the law of the day asks of each, what is missing, and the paper for the union's office.

import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Megaphone } from 'lucide-react';
import { useState } from 'react';
import type { Inputs, Outputs } from '../../../../shared/contract/contract.ts';
import type { NoticeState } from '../../../../shared/contract/elections/notices.ts';
import type { NoticeKind } from '../../../../shared/domain/elections/action-notices.ts';
import type { Election } from '../../../../shared/domain/elections/elections.ts';
import { dayInWords } from '../../../../shared/rules/day-words.ts';
import { useDesk, useSession } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { Block } from '../../../components/block.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { IfMay } from '../../../components/if-may.tsx';
import { WithWorking } from '../../../components/working.tsx';
import { UNVERIFIED } from './mandate-block.tsx';
import { NoticeDialog } from './notice-dialog.tsx';
import classes from './notices.module.css';

const TITLES: Readonly<Record<NoticeKind, string>> = {
  ballot: 'Notice of the ballot',
  action: 'Notice of action',
};

type Begun = Pick<Inputs['elections']['keepNotice'], 'kind' | 'employerId'>;

interface BeginProps {
  electionId: string;
  kind: NoticeKind;
  isRunning: boolean;
  onBegin: (about: Begun) => unknown;
}

/** Each employer has a notice of its own: where members of several may vote, it is asked for which. */
function Begin({ electionId, kind, isRunning, onBegin }: BeginProps) {
  const desk = useDesk();
  const matrix = useQuery(desk.elections.readiness.queryOptions({ input: { id: electionId } })).data?.matrix ?? [];
  const employers = useQuery(desk.workplaces.employers.queryOptions({ input: { page: { offset: 0, limit: 500 } } }))
    .data?.rows;
  const label = kind === 'ballot' ? 'Draft a notice of the ballot' : 'Draft a notice of action';
  const concerned = (employers ?? [])
    .map(({ id, name }) => ({ id, name, people: peopleAt(matrix, id) }))
    .filter(({ people }) => people > 0);
  if (concerned.length < 2) {
    return (
      <Button loading={isRunning} onClick={() => void onBegin({ kind })}>
        {label}
      </Button>
    );
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button loading={isRunning}>{label}…</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {concerned.map(({ id, name, people }) => (
          <Menu.Item key={id} onClick={() => void onBegin({ kind, employerId: id })}>
            {name} ({people.toLocaleString('en-GB')})
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

const peopleAt = (matrix: Outputs['elections']['readiness']['matrix'], employer: string): number =>
  matrix.reduce((sum, { employerId, people }) => sum + (employerId === employer ? people : 0), 0);

interface Props {
  election: Election;
  notices: readonly NoticeState[];
}

export function NoticeList({ election, notices }: Props) {
  const [asked, setAsked] = useState<string | null>(null);
  const { id, revision } = election;
  const begin = useAction((client, about: Begun) => client.elections.keepNotice({ id, revision, ...about }), {
    done: () => 'A draft is begun from who may vote.',
    undoes: () => ({ collection: 'elections', id }),
    onDone: (after) => setAsked(after.notices?.at(-1)?.id ?? null),
  });
  const isOff = election.cancelled !== null;
  const buttons = !isOff && (
    <IfMay call="elections.keepNotice">
      <div className={classes.buttons}>
        <Begin electionId={id} kind="ballot" isRunning={begin.isRunning} onBegin={begin.run} />
        <Begin electionId={id} kind="action" isRunning={begin.isRunning} onBegin={begin.run} />
      </div>
    </IfMay>
  );
  const open = notices.find(({ notice }) => notice.id === asked);
  return (
    <Block title="Notices to the employer" action={notices.length > 0 && buttons}>
      <ErrorBanner error={begin.trouble} />
      {notices.length === 0 ? (
        <EmptyState icon={<Megaphone size={28} />} title="No notice is drafted yet" action={buttons}>
          Only the union gives notice to an employer. What is drafted here goes to its office: who is concerned, by when
          it must be there, and what the law of that day asks to stand in it.
        </EmptyState>
      ) : (
        notices.map((state) => (
          <Notice key={state.notice.id} election={election} state={state} onChange={() => setAsked(state.notice.id)} />
        ))
      )}
      {open && <NoticeDialog election={election} state={open} onClose={() => setAsked(null)} />}
    </Block>
  );
}

function Notice({ election, state, onChange }: { election: Election; state: NoticeState; onChange: () => void }) {
  const { notice, employer, problems, total, categories, workplaces, parts, latestReceipt, earliestAction } = state;
  const { branch } = useSession();
  const day = (text: string) => dayInWords(text, branch?.dateOrder ?? 'dmy');
  const has = (part: string) => parts.some((each) => each.part === part);
  const when =
    notice.kind === 'ballot'
      ? latestReceipt && `The employer must have it by ${day(latestReceipt)}.`
      : [
          latestReceipt && `The employer must have it by ${day(latestReceipt)}.`,
          earliestAction && `As it is planned, action may begin on ${day(earliestAction)}.`,
        ]
          .filter(Boolean)
          .join(' ');
  return (
    <article className={classes.notice} aria-label={`${TITLES[notice.kind]}, ${employer}`}>
      <div className={classes.head}>
        <h3>
          {TITLES[notice.kind]}
          {(notice.to.trim() || employer) && `, ${notice.to.trim() || employer}`}
        </h3>
        <NoticeButtons election={election} noticeId={notice.id} onChange={onChange} />
      </div>
      <p className={classes.draft}>
        {notice.receivedOn === null
          ? 'DRAFT: only the union can give this notice'
          : `The employer had it on ${day(notice.receivedOn)}`}
      </p>
      {when && (
        <WithWorking
          sentence={when}
          sentenceClass={classes.sentence}
          working={{ steps: state.working, isVerified: state.verified, unverified: UNVERIFIED }}
        >
          {(sentence) => sentence}
        </WithWorking>
      )}
      <div className={classes.lists}>
        <People title="Categories" rows={categories} hasNumbers={has('numbersByCategory')} />
        <People title="Workplaces" rows={workplaces} hasNumbers={has('numbersByWorkplace')} />
        <div>
          <h4>Total number</h4>
          {total.toLocaleString('en-GB')}
        </div>
      </div>
      {problems.length === 0 ? (
        <p className={classes.soft}>Everything that is asked of it stands there. {state.authority}.</p>
      ) : (
        <>
          <h4>Still to be done</h4>
          <ul className={classes.problems}>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}

const SHOWN = 8;

/** The law of the day says whether numbers stand behind the names. */
function People(props: { title: string; rows: NoticeState['categories']; hasNumbers: boolean }) {
  const left = props.rows.length - SHOWN;
  return (
    <div>
      <h4>{props.title}</h4>
      {props.rows.length === 0 ? (
        'Nobody yet'
      ) : (
        <ul>
          {props.rows.slice(0, SHOWN).map(({ name, people }) => (
            <li key={name}>
              {name}
              {props.hasNumbers && `: ${people.toLocaleString('en-GB')}`}
            </li>
          ))}
          {left > 0 && <li>and {left} more</li>}
        </ul>
      )}
    </div>
  );
}

interface ButtonsProps {
  election: Election;
  noticeId: string;
  onChange: () => void;
}

function NoticeButtons({ election: { id, revision }, noticeId, onChange }: ButtonsProps) {
  const paper = useAction(
    (client, format: Inputs['elections']['noticePaper']['format']) =>
      client.elections.noticePaper({ id, noticeId, format }),
    { onDone: saveDownload },
  );
  const remove = useAction((client, _: null) => client.elections.removeNotice({ id, revision, noticeId }), {
    done: () => 'The draft is taken away.',
    undoes: () => ({ collection: 'elections', id }),
  });
  return (
    <div className={classes.buttons} data-no-print>
      <IfMay call="elections.keepNotice">
        <Button onClick={onChange}>Change it</Button>
      </IfMay>
      <IfMay call="elections.noticePaper">
        <Menu position="bottom-end">
          <Menu.Target>
            <Button loading={paper.isRunning}>The draft as a paper</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void paper.run('pdf')}>To print (PDF)</Menu.Item>
            <Menu.Item onClick={() => void paper.run('docx')}>To change (Word)</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </IfMay>
      <IfMay call="elections.removeNotice">
        <Button variant="subtle" onClick={() => void remove.run(null)}>
          Take away
        </Button>
      </IfMay>
      <ErrorBanner error={paper.trouble ?? remove.trouble} />
    </div>
  );
}
