// One agreement: where it stands, its life as a line, what it says, who is consulted about what, its papers and its reviews.

import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { AgreementPage as Page } from '../../../shared/contract/agreements.ts';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { LEVEL_WORDS } from '../../../shared/domain/partnership/words-consultations.ts';
import { AGREEMENT_STATE_WORDS, agreementTypeWords } from '../../../shared/domain/partnership/words-people.ts';
import { countOfDays, daysLeftInWords } from '../../../shared/rules/day-words.ts';
import { daysBetween } from '../../../shared/rules/limits.ts';
import { useDesk, useSession, useToday, useWords } from '../../app/desk.tsx';
import { troubleOf } from '../../app/sentences.ts';
import { useAction } from '../../app/use-action.ts';
import { useMay } from '../../app/use-may.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { DayText } from '../../components/day-text.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { LinkAction } from '../../components/link-action.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SideButton, SideHint, SideItem, SideList, TwoColumns } from '../../components/side-list.tsx';
import { EntryComposer } from '../partnership/entries/entry-composer.tsx';
import { EntryList } from '../partnership/entries/entry-list.tsx';
import { VisibilityMark } from '../partnership/entries/visibility-mark.tsx';
import { AgreementDialog } from './agreement-dialog.tsx';
import { AgreementLife } from './agreement-life.tsx';
import classes from './agreements.module.css';
import { ClausesDialog } from './clauses-dialog.tsx';
import { ReviewDialog } from './review-dialog.tsx';
import { ScopeDialog } from './scope-dialog.tsx';
import { StandingBadge } from './standing-badge.tsx';

const TRAIL = [
  { label: 'Partnership', to: '/partnership' as const },
  { label: 'Agreements', to: '/partnership/agreements' as const },
];
const PAPERS = ['paper', 'note', 'evidence'] as const;

export function AgreementPage() {
  const { id } = useParams({ from: '/partnership/agreements/$id' });
  const found = useQuery(useDesk().agreements.get.queryOptions({ input: { id } }));
  if (found.error && troubleOf(found.error).code === 'NOT_FOUND') {
    return (
      <>
        <PageHeader title="Not here" trail={TRAIL} />
        <EmptyState title="This agreement is not here any more">
          What took it away can be undone in the branch’s history.
        </EmptyState>
      </>
    );
  }
  if (!found.data) {
    return (
      <>
        <PageHeader title=" " trail={TRAIL} />
        <ErrorBanner error={found.error} onTryAgain={() => void found.refetch()} />
      </>
    );
  }
  return <Loaded key={id} page={found.data} />;
}

type Asked = 'change' | 'review' | 'scope' | 'clauses' | 'remove' | null;

function Loaded({ page }: { page: Page }) {
  const { agreement } = page;
  const may = useMay();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked>(null);
  const close = () => setAsked(null);
  const mayChange = may('agreements.keep');
  const remove = useAction((client, input: Inputs['agreements']['remove']) => client.agreements.remove(input), {
    done: () => 'The agreement was taken out of the register.',
    undoes: ({ id }) => ({ collection: 'agreements', id }),
    onDone: () => void navigate({ to: '/partnership/agreements' }),
  });
  const on = { collection: 'agreements' as const, id: agreement.id };
  return (
    <>
      <PageHeader
        title={agreement.title}
        windowTitle="Agreements"
        trail={[...TRAIL, { label: agreement.title }]}
        sentence={<Sentence page={page} />}
        actions={
          <>
            {may('agreements.review') && agreement.signedOn !== null && (
              <Button
                variant={page.standing === 'dueForReview' ? 'filled' : 'default'}
                onClick={() => setAsked('review')}
              >
                Record a review
              </Button>
            )}
            {mayChange && <Button onClick={() => setAsked('change')}>Change</Button>}
            {may('agreements.remove') && (
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button aria-label="More">
                    <Ellipsis size={18} aria-hidden />
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item color="late" onClick={() => setAsked('remove')}>
                    Take it out of the register
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            )}
          </>
        }
      />
      <TwoColumns nextLabel="Around this agreement" next={<Around page={page} onReview={() => setAsked('review')} />}>
        <Warnings page={page} />
        <AgreementLife agreement={agreement} endsOn={page.endsOn} />
        <Facts page={page} />
        <Words title="What it is for" text={agreement.purpose} />
        <Block
          title="Clauses"
          action={
            mayChange && (
              <LinkAction about="the clauses" onPress={() => setAsked('clauses')}>
                {agreement.clauses.length === 0 ? 'Add' : 'Change'}
              </LinkAction>
            )
          }
        >
          <Clauses page={page} />
        </Block>
        <Block
          title="Who is consulted about what"
          action={
            mayChange && (
              <LinkAction about="the table" onPress={() => setAsked('scope')}>
                {agreement.scope.length === 0 ? 'Fill in' : 'Change'}
              </LinkAction>
            )
          }
        >
          <Scope page={page} />
        </Block>
        <Words title="Rules for meetings" text={agreement.meetingRules} />
        <Words title="When the sides do not agree" text={agreement.disputesRoute} />
        <Words title="Notes" text={agreement.notes} />
        <Block title="Papers and notes">
          <EntryComposer on={on} kinds={PAPERS} within={agreement.visibility} />
          <EntryList
            on={on}
            label="Papers and notes"
            within={agreement.visibility}
            empty={
              <p className={classes.quiet}>Add the agreement itself as a paper, so that nobody has to look for it.</p>
            }
          />
        </Block>
      </TwoColumns>
      {asked === 'change' && <AgreementDialog agreement={agreement} onClose={close} />}
      {asked === 'review' && <ReviewDialog agreement={agreement} onClose={close} />}
      {asked === 'scope' && <ScopeDialog agreement={agreement} onClose={close} />}
      {asked === 'clauses' && <ClausesDialog agreement={agreement} onClose={close} />}
      {asked === 'remove' && (
        <ConfirmDialog
          isOpen
          title="Take this agreement out of the register?"
          action="Take it out"
          isDestructive
          isRunning={remove.isRunning}
          trouble={remove.trouble}
          onConfirm={() => void remove.run({ id: agreement.id, revision: agreement.revision })}
          onCancel={close}
        >
          Its clauses, reviews and papers go with it. This can be undone.
        </ConfirmDialog>
      )}
    </>
  );
}

function Sentence({ page: { agreement, ...page } }: { page: Page }) {
  const { branch } = useSession();
  const { daysToReview } = page;
  return (
    <>
      {agreementTypeWords(branch?.words)[agreement.type]}
      {agreement.parties.length > 0 && ` between ${listed(agreement.parties)}`}. <StandingBadge {...page} />{' '}
      {daysToReview !== null && page.standing === 'dueForReview' && `${daysLeftInWords(daysToReview)}.`}{' '}
      <VisibilityMark {...agreement} />
    </>
  );
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

function Warnings({ page }: { page: Page }) {
  const { agreement, supersededBy } = page;
  const isOpen = page.standing === 'draft';
  if (supersededBy !== null && page.standing === 'superseded') {
    return (
      <p className={classes.warning}>“{supersededBy.title}” has taken its place. It stays here to be looked up.</p>
    );
  }
  if (isOpen && agreement.parties.length < 2) {
    return <p className={classes.warning}>Name both parties: with one alone it cannot be signed.</p>;
  }
  if (page.standing !== 'draft' && agreement.reviewDue === null && page.standing === 'inForce') {
    return <p className={classes.warning}>No review is set: say by when it is to be looked at again.</p>;
  }
  return null;
}

function Facts({ page: { agreement, employer, forum, endsOn } }: { page: Page }) {
  const none = <span className={classes.quiet}>not said</span>;
  const day = (value: string | null) => (value === null ? none : <DayText day={value} />);
  return (
    <dl className={classes.facts}>
      <dt>On the table</dt>
      <dd>{AGREEMENT_STATE_WORDS[agreement.state]}</dd>
      <dt>Signed</dt>
      <dd>{day(agreement.signedOn)}</dd>
      <dt>In effect</dt>
      <dd>
        {day(agreement.effectiveFrom ?? agreement.signedOn)}{' '}
        {endsOn === null ? 'until one side ends it' : <>to {day(endsOn)}</>}
      </dd>
      <dt>To be reviewed by</dt>
      <dd>{day(agreement.reviewDue)}</dd>
      {employer !== null && (
        <>
          <dt>Employer</dt>
          <dd>{employer}</dd>
        </>
      )}
      {forum !== null && (
        <>
          <dt>Forum</dt>
          <dd>{forum.name}</dd>
        </>
      )}
    </dl>
  );
}

function Block(props: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.block}>
      <div className={classes.head}>
        <h2 className="section-title">{props.title}</h2>
        {props.action}
      </div>
      {props.children}
    </section>
  );
}

const Words = ({ title, text }: { title: string; text: string }) =>
  text.trim() === '' ? null : (
    <Block title={title}>
      <p className={classes.prose}>{text}</p>
    </Block>
  );

function Clauses({ page: { agreement } }: { page: Page }) {
  if (agreement.clauses.length === 0) {
    return <p className={classes.quiet}>Write down the clauses that you look up: a case can then rely on one.</p>;
  }
  return (
    <div>
      {agreement.clauses.map(({ id, ref, text, tags }) => (
        <div key={id} className={classes.clause}>
          <span className={classes.ref}>{ref}</span>
          <span className={classes.prose}>{text}</span>
          {tags.length > 0 && <span className={classes.tags}>{tags.join(' · ')}</span>}
        </div>
      ))}
    </div>
  );
}

function Scope({ page: { agreement } }: { page: Page }) {
  if (agreement.scope.length === 0) {
    return (
      <p className={classes.quiet}>Nothing yet. Filled in, it begins each consultation with its level and notice.</p>
    );
  }
  return (
    <table className={classes.matrix}>
      <thead>
        <tr>
          <th scope="col">Topic</th>
          <th scope="col">How far</th>
          <th scope="col">With whom</th>
          <th scope="col">Before</th>
        </tr>
      </thead>
      <tbody>
        {agreement.scope.map(({ id, topic, level, who, noticeDays }) => (
          <tr key={id}>
            <th scope="row">{topic}</th>
            <td>{LEVEL_WORDS[level]}</td>
            <td>{who}</td>
            <td data-number>{noticeDays === null ? '' : countOfDays(noticeDays)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Around({ page, onReview }: { page: Page; onReview: () => void }) {
  const { agreement, supersedes, supersededBy, main, sideLetters, casesRelying } = page;
  const navigate = useNavigate();
  const today = useToday();
  const { terms } = useWords();
  const open = (id: string) => () => void navigate({ to: '/partnership/agreements/$id', params: { id } });
  const related = [
    ...(main === null ? [] : [{ ...main, how: 'its main agreement' }]),
    ...(supersedes === null ? [] : [{ ...supersedes, how: 'the one before it' }]),
    ...(supersededBy === null ? [] : [{ ...supersededBy, how: 'the one after it' }]),
    ...sideLetters.map((letter) => ({ ...letter, how: 'a side letter' })),
  ];
  return (
    <>
      <SideList
        title="Reviews"
        action={
          agreement.signedOn !== null && (
            <SideButton needs="agreements.review" hidden="a review" onPress={onReview}>
              Add
            </SideButton>
          )
        }
      >
        {agreement.reviews.toReversed().map(({ id, doneOn, dueOn, result }) => (
          <SideItem key={id} title={<DayText day={doneOn} isShort />}>
            {result}
            {dueOn !== null && dueOn < doneOn && ` (it was due ${countOfDays(daysBetween(dueOn, doneOn))} before)`}
          </SideItem>
        ))}
        {agreement.reviews.length === 0 && (
          <SideHint>
            {agreement.reviewDue !== null && agreement.reviewDue < today
              ? 'None is written down, and one was due.'
              : 'None is written down yet.'}
          </SideHint>
        )}
      </SideList>
      {related.length > 0 && (
        <SideList title="Hangs together with">
          {related.map(({ id, title, how }) => (
            <SideItem key={`${how} ${id}`} title={title} onOpen={open(id)}>
              {how}
            </SideItem>
          ))}
        </SideList>
      )}
      {casesRelying > 0 && (
        <SideList title="Relied upon">
          <SideHint>
            {casesRelying === 1 ? `One ${terms.case} relies` : `${casesRelying} ${terms.cases} rely`} on it.
          </SideHint>
        </SideList>
      )}
    </>
  );
}
