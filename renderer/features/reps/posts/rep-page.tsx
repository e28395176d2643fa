// A rep's page: the post and the others of the same person, whom the employers were told, who held the post before, and beside
// it deputies, seats and cases.

import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { RepPage as Page } from '../../../../shared/contract/reps/posts.ts';
import { howFilledWords } from '../../../../shared/domain/reps/words-posts.ts';
import { capital } from '../../../../shared/domain/words.ts';
import { countOfDays } from '../../../../shared/rules/day-words.ts';
import { daysBetween } from '../../../../shared/rules/limits.ts';
import { useDesk, useToday, useWords } from '../../../app/desk.tsx';
import { useMay } from '../../../app/use-may.ts';
import { Block } from '../../../components/block.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { Fact, Facts } from '../../../components/facts.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { RecordPage } from '../../../components/record-page.tsx';
import { TwoColumns } from '../../../components/side-list.tsx';
import { FacilityCard } from '../facility/facility-card.tsx';
import { CertificationCard } from '../training/certification-card.tsx';
import { TrainingCard } from '../training/training-card.tsx';
import { AppointDialog } from './appoint-dialog.tsx';
import { AroundRep } from './around-rep.tsx';
import { LetterDialog, ToldDialog } from './letter-dialog.tsx';
import { PostDialog } from './post-dialog.tsx';
import { PostHistory } from './post-history.tsx';
import classes from './posts.module.css';
import { RepLife } from './rep-life.tsx';
import { StandDownDialog } from './stand-down-dialog.tsx';
import { TermDialog } from './term-dialog.tsx';
import { ToldList } from './told-list.tsx';

export function RepPage() {
  const { id } = useParams({ from: '/reps/$id' });
  const { terms } = useWords();
  const found = useQuery(useDesk().reps.get.queryOptions({ input: { id } }));
  return (
    <RecordPage found={found} trail={[{ label: capital(terms.reps), to: '/reps' }]} what={terms.rep}>
      {(page) => <Loaded key={id} page={page} />}
    </RecordPage>
  );
}

type Asked =
  | { what: 'standDown' | 'change' | 'deputy' | 'post' }
  | { what: 'letter' | 'told'; employerId: string | null }
  | null;

function Loaded({ page }: { page: Page }) {
  const { rep, post } = page;
  const { terms } = useWords();
  const may = useMay();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked>(null);
  const close = () => setAsked(null);
  const isOver = rep.state === 'ended';
  return (
    <>
      <PageHeader
        title={rep.name || 'Somebody no longer on the list'}
        windowTitle={capital(terms.reps)}
        trail={[{ label: capital(terms.reps), to: '/reps' }, { label: rep.name }]}
        sentence={<Sentence page={page} />}
        actions={
          <>
            {rep.state === 'endsSoon' &&
              rep.deputyForId === null &&
              rep.kind !== 'employedOfficial' &&
              may('elections.open') && (
                <LinkButton
                  variant="filled"
                  to="/elections/new"
                  search={rep.postId === null ? {} : { postId: rep.postId }}
                >
                  Open an election
                </LinkButton>
              )}
            {may('reps.standDown') && !isOver && (
              <Button onClick={() => setAsked({ what: 'standDown' })}>Record the last day</Button>
            )}
            {may('reps.changeTerm') && <Button onClick={() => setAsked({ what: 'change' })}>Change</Button>}
            <Menu position="bottom-end">
              <Menu.Target>
                <Button aria-label="More">
                  <Ellipsis size={18} aria-hidden />
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {rep.memberId !== null && (
                  <Menu.Item
                    onClick={() => void navigate({ to: '/members/$id', params: { id: rep.memberId as string } })}
                  >
                    Open as a {terms.member}
                  </Menu.Item>
                )}
                {may('reps.appoint') && rep.deputyForId === null && !isOver && (
                  <Menu.Item onClick={() => setAsked({ what: 'deputy' })}>Appoint a deputy</Menu.Item>
                )}
                {may('reps.keepPost') && post !== null && (
                  <Menu.Item onClick={() => setAsked({ what: 'post' })}>Change the post itself</Menu.Item>
                )}
                {may('reps.noticePaper') && (
                  <Menu.Item onClick={() => setAsked({ what: 'letter', employerId: null })}>
                    Letter to an {terms.employer}
                  </Menu.Item>
                )}
              </Menu.Dropdown>
            </Menu>
          </>
        }
      />
      <TwoColumns nextLabel={`Around this ${terms.rep}`} next={<AroundRep page={page} />}>
        {page.notes.length > 0 && (
          <div className={classes.notes} role="note">
            {page.notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </div>
        )}
        <TermFacts page={page} />
        <Block title={page.terms.length > 1 ? 'Posts now and before' : 'In the post'}>
          <RepLife terms={page.terms} id={rep.id} />
        </Block>
        <TrainingCard rep={rep} />
        <CertificationCard rep={rep} />
        <FacilityCard rep={rep} />
        <ToldList
          page={page}
          onLetter={(employerId) => setAsked({ what: 'letter', employerId })}
          onTold={(employerId) => setAsked({ what: 'told', employerId })}
        />
        <PostHistory page={page} />
      </TwoColumns>
      {asked?.what === 'standDown' && <StandDownDialog rep={rep} name={rep.name} called={rep.called} onClose={close} />}
      {asked?.what === 'change' && <TermDialog rep={rep} onClose={close} />}
      {asked?.what === 'deputy' && <AppointDialog deputyFor={{ id: rep.id, name: rep.name }} onClose={close} />}
      {asked?.what === 'post' && post !== null && <PostDialog post={post} onClose={close} />}
      {asked?.what === 'letter' && (
        <LetterDialog
          {...(asked.employerId !== null && { employerId: asked.employerId })}
          rep={{ id: rep.id, name: rep.name }}
          onClose={close}
        />
      )}
      {asked?.what === 'told' && <ToldDialog rep={rep} employerId={asked.employerId} onClose={close} />}
    </>
  );
}

function Sentence({ page: { rep } }: { page: Page }) {
  const today = useToday();
  const what = rep.deputyFor === null ? rep.called : `${rep.called}, deputy for ${rep.deputyFor}`;
  if (rep.state === 'ended') {
    return (
      <>
        Was {what} until <DayText day={rep.to as string} />.
      </>
    );
  }
  if (rep.state === 'notBegun') {
    return (
      <>
        Will be {what} from <DayText day={rep.from as string} />.
      </>
    );
  }
  if (rep.state === 'endsSoon') {
    const days = daysBetween(today, rep.to as string);
    return (
      <>
        {what}. The term ends on <DayText day={rep.to as string} />, {days === 0 ? 'today' : `in ${countOfDays(days)}`}
        {rep.deputyForId === null && rep.kind !== 'employedOfficial' && ': time to open an election'}.
      </>
    );
  }
  return <>{what}.</>;
}

function TermFacts({ page: { rep, post } }: { page: Page }) {
  const { terms } = useWords();
  return (
    <Facts>
      <Fact name="For">{rep.constituency}</Fact>
      {post?.members != null && <Fact name={capital(terms.members)}>{post.members.toLocaleString('en-GB')}</Fact>}
      <Fact name="From">{rep.from === null ? 'not written down' : <DayText day={rep.from} />}</Fact>
      <Fact name="Until">{rep.to === null ? 'no last day' : <DayText day={rep.to} />}</Fact>
      {rep.filled !== null && (
        <Fact name="How filled">
          {rep.filled.electionId === null ? (
            howFilledWords[rep.filled.how]
          ) : (
            <Link to="/elections/$id" params={{ id: rep.filled.electionId }}>
              {howFilledWords[rep.filled.how]}
            </Link>
          )}
        </Fact>
      )}
    </Facts>
  );
}
