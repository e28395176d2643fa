// Who sits, by which rules, and what of the constitution is missing: a picture of the table first, the prose below it.

import { Button } from '@mantine/core';
import { CircleCheckBig, CircleDashed } from 'lucide-react';
import { useState } from 'react';
import type { Side } from '../../../../shared/domain/partnership/sides.ts';
import { chairModelWords, headWords } from '../../../../shared/domain/partnership/words-forums.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { countOfDays } from '../../../../shared/rules/day-words.ts';
import { CONSTITUTION_CHECKLISTS } from '../../../../shared/rules/partnership/forums/constitution-checklists.ts';
import { intervalInWords } from '../../../../shared/rules/partnership/forums/interval.ts';
import { quorumInWords } from '../../../../shared/rules/partnership/forums/quorum.ts';
import { useSession } from '../../../app/desk.tsx';
import { useMay } from '../../../app/use-may.ts';
import { DayText } from '../../../components/day-text.tsx';
import { SideButton, TwoColumns } from '../../../components/side-list.tsx';
import { EntryDialog } from '../entries/entry-dialog.tsx';
import { EntryList } from '../entries/entry-list.tsx';
import { BehavioursDialog } from './behaviours-dialog.tsx';
import saidClasses from './constitution.module.css';
import type { ForumData } from './forum-page.tsx';
import classes from './forums.module.css';
import { LintList } from './lint-list.tsx';
import { ProseDialog } from './prose-dialog.tsx';
import { RulesDialog } from './rules-dialog.tsx';
import { SeatDialog } from './seat-dialog.tsx';
import { SeatTable } from './seat-table.tsx';

type Asked = { kind: 'seat'; id: string | null; side: Side } | { kind: 'rules' | 'prose' | 'behaviours' };

export function SeatsTab({ data }: { data: ForumData }) {
  const { seats, findings } = data;
  const mayChange = useMay()('partnership.changeForum');
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const open = seats.filter(({ isClosed }) => !isClosed);
  return (
    <TwoColumns
      nextLabel="What the constitution lacks"
      next={
        <>
          <section>
            <h2 className="section-title" style={{ marginBottom: 10 }}>
              What the check of it says
            </h2>
            <LintList findings={findings} />
          </section>
          <Papers data={data} />
        </>
      }
    >
      <SeatTable
        seats={open.map((seat) => ({
          key: seat.id,
          side: seat.side,
          role: seat.role,
          title: seat.title,
          union: seat.union,
          isSenior: seat.isSenior,
          name: seat.sitting?.name ?? '',
          isTermEnded: seat.sitting?.isTermEnded ?? false,
          deputy: seat.deputySitting?.name ?? '',
          until: seat.sitting?.to ? <DayText day={seat.sitting.to} isShort /> : null,
        }))}
        {...(mayChange && {
          onOpen: (id: string) => setAsked({ kind: 'seat', id, side: seats.find((seat) => seat.id === id)!.side }),
          onAdd: (side: Side) => setAsked({ kind: 'seat', id: null, side }),
        })}
      />
      <Rules data={data} onChange={mayChange ? () => setAsked({ kind: 'rules' }) : undefined} />
      <Vision data={data} />
      <Heads data={data} onChange={mayChange ? () => setAsked({ kind: 'prose' }) : undefined} />
      <Behaviours data={data} onChange={mayChange ? () => setAsked({ kind: 'behaviours' }) : undefined} />
      {asked?.kind === 'seat' && <SeatDialog data={data} seatId={asked.id} side={asked.side} onClose={close} />}
      {asked?.kind === 'rules' && <RulesDialog data={data} onClose={close} />}
      {asked?.kind === 'prose' && <ProseDialog data={data} onClose={close} />}
      {asked?.kind === 'behaviours' && <BehavioursDialog data={data} onClose={close} />}
    </TwoColumns>
  );
}

/** The constitution as it came, and whatever else belongs to the forum. */
function Papers({ data }: { data: ForumData }) {
  const { id, visibility } = data.forum;
  const [isAdding, setIsAdding] = useState(false);
  const on = { collection: 'forums' as const, id };
  return (
    <section>
      <div className={classes.blockHead}>
        <h2 className="section-title">Its papers</h2>
        <SideButton needs="partnership.addPaper" hidden="a paper" onPress={() => setIsAdding(true)}>
          Add
        </SideButton>
      </div>
      <EntryList
        on={on}
        kinds={['paper']}
        label="Papers of the forum"
        within={visibility}
        empty={<p className={classes.quiet}>The signed constitution can be kept here as a file.</p>}
      />
      {isAdding && <EntryDialog on={on} kind="paper" within={visibility} onClose={() => setIsAdding(false)} />}
    </section>
  );
}

interface BlockProps {
  data: ForumData;
  onChange?: (() => void) | undefined;
}

function BlockHead(props: { title: string; about: string; onChange?: (() => void) | undefined }) {
  return (
    <div className={classes.blockHead}>
      <h2 className={classes.blockTitle}>{props.title}</h2>
      {props.onChange && (
        <Button size="compact-sm" variant="subtle" data-no-print onClick={props.onChange}>
          Change<span className="visually-hidden"> {props.about}</span>
        </Button>
      )}
    </div>
  );
}

function Rules({ data, onChange }: BlockProps) {
  const { forum } = data;
  const { branch } = useSession();
  const staffSide = `the ${sideWords(branch?.words).staff.toLowerCase()}`;
  const { intervalDays, toleranceDays, papersWorkingDays, minutesDays, preMeetingWorkingDays } = forum;
  const where = [forum.usualTime, forum.usualPlace].filter((part) => part?.trim()).join(', ');
  return (
    <section className={classes.block}>
      <BlockHead title="Rules" about="the rules" onChange={onChange} />
      <dl className={saidClasses.facts}>
        <dt>Meets</dt>
        <dd>
          {capital(intervalInWords(intervalDays))}, up to {countOfDays(toleranceDays)} either way
          {where && ` · ${where}`}
        </dd>
        <dt>Quorum</dt>
        <dd>{quorumInWords(forum.quorum, staffSide) ?? <span className={classes.quiet}>Not stated</span>}</dd>
        <dt>In the chair</dt>
        <dd>{chairModelWords(branch?.words)[forum.chairModel]}</dd>
        <dt>Agenda and papers</dt>
        <dd>
          {papersWorkingDays} working {papersWorkingDays === 1 ? 'day' : 'days'} before
        </dd>
        <dt>Minutes</dt>
        <dd>Approved by both sides within {countOfDays(minutesDays)}</dd>
        <dt>We meet by ourselves</dt>
        <dd>
          {preMeetingWorkingDays === 0
            ? 'Not before each meeting'
            : `${preMeetingWorkingDays} working ${preMeetingWorkingDays === 1 ? 'day' : 'days'} before`}
        </dd>
        {forum.reviewDue && (
          <>
            <dt>Looked at again by</dt>
            <dd>
              <DayText day={forum.reviewDue} />
            </dd>
          </>
        )}
        <dt>Signed</dt>
        <dd>
          <Signed of={forum.signed} />
        </dd>
      </dl>
    </section>
  );
}

function Signed({ of }: { of: ForumData['forum']['signed'] }) {
  const { branch } = useSession();
  const names = sideWords(branch?.words);
  const signed = (['management', 'staff'] as const).flatMap((side) =>
    of[side] === null ? [] : [[side, of[side]] as const],
  );
  if (signed.length === 0) return <span className={classes.quiet}>Not signed yet</span>;
  return signed.map(([side, { name, on }], index) => (
    <span key={side}>
      {index > 0 && '; '}
      {names[side]}: {name}, <DayText day={on} isShort />
    </span>
  ));
}

function Vision({ data }: BlockProps) {
  const { vision, visionSigned } = data.forum;
  if (vision.trim() === '') return null;
  const isSigned = visionSigned.management !== null && visionSigned.staff !== null;
  return (
    <section className={classes.block}>
      <BlockHead title="Vision" about="the vision" />
      <blockquote className={saidClasses.vision} style={{ margin: 0 }}>
        <p className={classes.prose}>{vision}</p>
        <footer>{isSigned ? <Signed of={visionSigned} /> : 'A draft: not signed by both leaders yet.'}</footer>
      </blockquote>
    </section>
  );
}

function Heads({ data, onChange }: BlockProps) {
  const { branch } = useSession();
  const { forum, findings } = data;
  const missing = new Set(findings.map(({ key }) => key));
  const textOf = (head: (typeof CONSTITUTION_CHECKLISTS)['partnershipForum'][number]): string => {
    const own = forum.heads[head] ?? '';
    if (head === 'objectives') return [forum.mission, own].filter((text) => text.trim() !== '').join('\n\n');
    if (head !== 'termsOfReference') return own;
    const may = forum.mayDiscuss.trim() === '' ? '' : `It may discuss: ${forum.mayDiscuss}`;
    const not = forum.mayNotDiscuss.trim() === '' ? '' : `It does not discuss: ${forum.mayNotDiscuss}`;
    return [may, not, own].filter((text) => text.trim() !== '').join('\n\n');
  };
  const elsewhere: Partial<Record<string, string>> = {
    composition: 'As the seats above.',
    officers: chairModelWords(branch?.words)[forum.chairModel],
    meetings: 'As the rules above.',
    election: 'As each seat says.',
    alteration: 'Looked at again by the day above.',
  };
  return (
    <section className={classes.block}>
      <BlockHead title="Constitution" about="what the constitution says" onChange={onChange} />
      {CONSTITUTION_CHECKLISTS[forum.type].map((head) => {
        const isMissing = missing.has(`missingHead.${head}`) || (head === 'objectives' && missing.has('noMission'));
        const text = textOf(head);
        const Icon = isMissing ? CircleDashed : CircleCheckBig;
        return (
          <div key={head} className={saidClasses.head} data-missing={isMissing || undefined}>
            <h3>
              <Icon size={16} className={saidClasses.headSign} data-missing={isMissing || undefined} aria-hidden />
              {headWords[head].label}
            </h3>
            <p className={text === '' ? classes.quiet : classes.prose}>
              {text !== '' ? text : isMissing ? headWords[head].asks : (elsewhere[head] ?? '')}
            </p>
          </div>
        );
      })}
    </section>
  );
}

function Behaviours({ data, onChange }: BlockProps) {
  const last = data.forum.behaviours.at(-1);
  return (
    <section className={classes.block}>
      <BlockHead title="How we behave here" about="the agreed behaviours" onChange={onChange} />
      {last === undefined || last.items.length === 0 ? (
        <p className={classes.quiet}>
          No behaviours are agreed yet. Five or six sentences are enough: recognition and the health check use their
          words.
        </p>
      ) : (
        <>
          <ul className={saidClasses.points}>
            {last.items.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
          <p className={classes.quiet}>
            Version {last.version}, agreed <DayText day={last.agreedOn} />
            {data.forum.behaviours.length > 1 && '. What was said before keeps its own wording'}.
          </p>
        </>
      )}
    </section>
  );
}
