// The unions of a forum and the people around it: how each union decides, who is missing, who still has to be trained, the two
// leads and their rhythm, and where the body stands among others.

import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { leadModelWords } from '../../../../shared/domain/partnership/words-people.ts';
import { countOfDays } from '../../../../shared/rules/day-words.ts';
import { useDesk } from '../../../app/desk.tsx';
import { useMay } from '../../../app/use-may.ts';
import { DayText } from '../../../components/day-text.tsx';
import { Badge } from '../../../components/days-left.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { ReadingTable } from '../../../components/reading-table.tsx';
import { SideButton, SideHint, SideItem, SideList, TwoColumns } from '../../../components/side-list.tsx';
import { FacilitatorDialog } from './facilitator-dialog.tsx';
import type { ForumData } from './forum-page.tsx';
import classes from './forums.module.css';
import { LeadsDialog } from './leads-dialog.tsx';
import peopleClasses from './people.module.css';
import { StructureChart } from './structure-chart.tsx';

export function PeopleTab({ data }: { data: ForumData }) {
  const [asked, setAsked] = useState<'leads' | 'facilitator' | null>(null);
  const mayChange = useMay()('partnership.changeForum');
  const close = () => setAsked(null);
  return (
    <TwoColumns
      nextLabel="Leads and gaps"
      next={
        <>
          <Leads data={data} onChange={mayChange ? () => setAsked('leads') : undefined} />
          <Facilitator data={data} onChange={mayChange ? () => setAsked('facilitator') : undefined} />
          <Gaps data={data} />
          <LookCloser forumId={data.forum.id} />
        </>
      }
    >
      <Unions data={data} />
      <section className={classes.block}>
        <div className={classes.blockHead}>
          <h2 className={classes.blockTitle}>Where it stands</h2>
          <LinkButton
            size="compact-sm"
            variant="subtle"
            to="/partnership/forums/new"
            search={{ tab: 'existing', forumId: data.forum.id }}
          >
            Add a body below it
          </LinkButton>
        </div>
        <StructureChart data={data} />
      </section>
      <Training forumId={data.forum.id} />
      {asked === 'leads' && <LeadsDialog data={data} onClose={close} />}
      {asked === 'facilitator' && <FacilitatorDialog data={data} onClose={close} />}
    </TwoColumns>
  );
}

const CLOSER = [
  { tab: 'voice', title: 'Who has a voice', about: 'by department: through somebody, and for themselves' },
  { tab: 'managers', title: 'Managers told', about: 'brief all of them after a meeting' },
  { tab: 'training', title: 'Training', about: 'by seat, and what has run out' },
  { tab: 'new', title: 'New people', about: 'introductions, and the pack for a new seat' },
] as const;

function LookCloser({ forumId }: { forumId: string }) {
  const navigate = useNavigate();
  return (
    <SideList title="Look closer">
      {CLOSER.map(({ tab, title, about }) => (
        <SideItem
          key={tab}
          title={title}
          onOpen={() => void navigate({ to: '/partnership/unions', search: { forumId, tab } })}
        >
          {about}
        </SideItem>
      ))}
    </SideList>
  );
}

function Unions({ data }: { data: ForumData }) {
  const { unions, seats } = data;
  const open = seats.filter(({ isClosed }) => !isClosed);
  return (
    <section>
      <div className={classes.blockHead}>
        <h2 className={classes.blockTitle}>Unions</h2>
        <LinkButton size="compact-sm" variant="subtle" to="/partnership/unions">
          All unions
        </LinkButton>
      </div>
      {unions.length === 0 && (
        <p className={classes.quiet}>No seat names a union yet: say in each staff seat which union it is for.</p>
      )}
      <div className={peopleClasses.unions}>
        {unions.map(({ id, name, leadModel, mandateDays, isRecognised }) => {
          const own = open.filter(({ unionId }) => unionId === id).length;
          return (
            <Link key={id} to="/partnership/unions/$id" params={{ id }} className={peopleClasses.union}>
              <strong>{name}</strong>
              {own} {own === 1 ? 'seat' : 'seats'} here
              {!isRecognised && (
                <>
                  {' '}
                  <Badge urgency="soon">not recognised</Badge>
                </>
              )}
              <br />
              <span className={classes.quiet}>
                {leadModel === null ? 'How it is led is not written down' : leadModelWords[leadModel]}
                <br />
                {mandateDays === null
                  ? 'Not known how long it needs to answer'
                  : `Needs ${countOfDays(mandateDays)} to ask its members`}
              </span>
            </Link>
          );
        })}
      </div>
    </section>
  );
}

function Leads({ data, onChange }: { data: ForumData; onChange?: (() => void) | undefined }) {
  const { leads } = data.forum;
  const rhythm = data.leadsRhythm;
  return (
    <SideList
      title="The two leads"
      action={
        onChange && (
          <SideButton isAdding={leads === null} hidden="the two leads" onPress={onChange}>
            {leads === null ? 'Add' : 'Change'}
          </SideButton>
        )
      }
    >
      {leads === null || rhythm === null ? (
        <SideHint>Who leads for each side between meetings, such as the two chairs, and how often they talk.</SideHint>
      ) : (
        <SideItem title={`${leads.staff || 'Not named'} and ${leads.management || 'not named'}`}>
          {rhythm.sentence} {rhythm.isMissed && <Badge urgency="soon">overdue</Badge>}
        </SideItem>
      )}
    </SideList>
  );
}

function Facilitator({ data, onChange }: { data: ForumData; onChange?: (() => void) | undefined }) {
  const { facilitator } = data.forum;
  return (
    <SideList
      title="Outside facilitator"
      action={
        onChange && (
          <SideButton isAdding={facilitator === null} hidden="the facilitator" onPress={onChange}>
            {facilitator === null ? 'Add' : 'Change'}
          </SideButton>
        )
      }
    >
      {facilitator === null ? (
        <SideHint>None. Some begin with somebody from outside whom both sides trust.</SideHint>
      ) : (
        <SideItem title={facilitator.name}>
          from <DayText day={facilitator.from} isShort />
          {facilitator.to && (
            <>
              {' '}
              to <DayText day={facilitator.to} isShort />
            </>
          )}
          {facilitator.why.trim() !== '' && `: ${facilitator.why}`}
        </SideItem>
      )}
    </SideList>
  );
}

function Gaps({ data }: { data: ForumData }) {
  const open = data.seats.filter(({ isClosed }) => !isClosed);
  const vacant = open.filter(({ isVacant }) => isVacant);
  const ended = open.filter(({ sitting }) => sitting?.isTermEnded);
  if (vacant.length === 0 && ended.length === 0) return null;
  return (
    <SideList title="Seats to see to">
      {vacant.map(({ id, title, union }) => (
        <SideItem key={id} title={title || union || 'A seat'}>
          vacant
        </SideItem>
      ))}
      {ended.map(({ id, title, sitting }) => (
        <SideItem key={id} title={sitting?.name ?? title}>
          term ended {sitting?.to && <DayText day={sitting.to} isShort />}
        </SideItem>
      ))}
    </SideList>
  );
}

function Training({ forumId }: { forumId: string }) {
  const may = useMay();
  const found = useQuery({
    ...useDesk().partnership.training.queryOptions({ input: { forumId } }),
    enabled: may('partnership.training'),
  });
  const [isWhole, setIsWhole] = useState(false);
  const rows = found.data?.rows.filter(({ topics, isComplete }) => topics.length > 0 && !isComplete) ?? [];
  if (found.data === undefined || rows.length === 0) return null;
  const shown = isWhole ? rows : rows.slice(0, 8);
  return (
    <section className={classes.block}>
      <h2 className={classes.blockTitle}>Still to be trained</h2>
      <ReadingTable heads={['Who', 'In what']}>
        {shown.map(({ seatId, holder, title, topics }) => (
          <tr key={seatId}>
            <th scope="row">{holder || title}</th>
            <td>
              {topics
                .filter(({ counts }) => !counts)
                .map(({ topic, isExpired }) => (isExpired ? `${topic} (ran out)` : topic))
                .join(', ')}
            </td>
          </tr>
        ))}
      </ReadingTable>
      {rows.length > shown.length && (
        <Button size="compact-md" variant="subtle" onClick={() => setIsWhole(true)}>
          All {rows.length}
        </Button>
      )}
    </section>
  );
}
