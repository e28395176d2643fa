// What both sides agreed for this forum: the partnership agreement with who is consulted about what, and the others that are
// linked to it.

import { Link, useNavigate } from '@tanstack/react-router';
import { agreementStandingWords, agreementTypeWords } from '../../../../shared/domain/partnership/words-people.ts';
import { useSession, useToday } from '../../../app/desk.tsx';
import { DayText } from '../../../components/day-text.tsx';
import { Badge } from '../../../components/days-left.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FactRow, FactTable } from '../../../components/fact-table.tsx';
import { SideItem, SideList, TwoColumns } from '../../../components/side-list.tsx';
import { AddAgreement } from '../../agreements/add-agreement.tsx';
import { CommitmentsSection } from '../../agreements/commitments-section.tsx';
import { ScopeTable } from '../../agreements/scope-table.tsx';
import cardClasses from './cards.module.css';
import type { ForumData } from './forum-page.tsx';
import classes from './forums.module.css';

type Agreement = ForumData['agreements'][number];

export function AgreementTab({ data }: { data: ForumData }) {
  const { agreements } = data;
  const navigate = useNavigate();
  const { branch } = useSession();
  const types = agreementTypeWords(branch?.words);
  const main = agreements.find(({ type }) => type === 'partnership') ?? agreements[0];
  if (main === undefined) {
    return (
      <>
        <EmptyState
          title="No agreement is linked to this forum yet"
          action={<AddAgreement label="Add the partnership agreement" forumId={data.forum.id} />}
        >
          A partnership agreement says who is consulted about what, and how long before. Linked here, it fills in every
          consultation that is opened.
        </EmptyState>
        <CommitmentsSection forum={data.forum} />
      </>
    );
  }
  const others = agreements.filter((one) => one !== main);
  return (
    <TwoColumns
      nextLabel="Other agreements"
      next={
        <SideList title="Other agreements">
          {others.map((one) => (
            <SideItem
              key={one.id}
              title={one.title}
              onOpen={() => void navigate({ to: '/partnership/agreements/$id', params: { id: one.id } })}
            >
              {types[one.type]}
            </SideItem>
          ))}
          {others.length === 0 && <li className={classes.quiet}>None is linked to this forum.</li>}
        </SideList>
      }
    >
      <MainAgreement agreement={main} />
      <CommitmentsSection forum={data.forum} />
    </TwoColumns>
  );
}

function MainAgreement({ agreement }: { agreement: Agreement }) {
  const today = useToday();
  const { branch } = useSession();
  const { id, title, type, standing, parties, purpose, signedOn, reviewDue, scope, meetingRules, disputesRoute } =
    agreement;
  const isLate = reviewDue !== null && reviewDue < today;
  return (
    <>
      <div className={classes.blockHead}>
        <h2 className={cardClasses.cardTitle}>
          <Link to="/partnership/agreements/$id" params={{ id }}>
            {title}
          </Link>
        </h2>
        <Badge urgency={standing === 'inForce' ? 'brand' : isLate ? 'late' : 'soon'}>
          {agreementStandingWords[standing].toLowerCase()}
        </Badge>
      </div>
      <FactTable>
        <FactRow name="Kind">{agreementTypeWords(branch?.words)[type]}</FactRow>
        <FactRow name="Between">
          {parties.length === 0 ? <span className={classes.quiet}>Nobody is named</span> : parties.join(', ')}
        </FactRow>
        <FactRow name="Signed">
          {signedOn === null ? <span className={classes.quiet}>Not signed</span> : <DayText day={signedOn} />}
        </FactRow>
        <FactRow name="To be reviewed by">
          {reviewDue === null ? <span className={classes.quiet}>No day is set</span> : <DayText day={reviewDue} />}
        </FactRow>
      </FactTable>
      <Words title="What it is for" text={purpose} />
      <section className={classes.block}>
        <h3 className={classes.blockTitle}>Who is consulted about what</h3>
        {scope.length === 0 ? (
          <p className={classes.quiet}>
            Nothing is written yet.{' '}
            <Link to="/partnership/agreements/$id" params={{ id }}>
              Fill it in
            </Link>
            , and a new consultation on a topic begins with its level and its notice.
          </p>
        ) : (
          <ScopeTable scope={scope} />
        )}
      </section>
      <Words title="Meetings" text={meetingRules} />
      <Words title="When we do not agree" text={disputesRoute} />
    </>
  );
}

function Words({ title, text }: { title: string; text: string }) {
  if (text.trim() === '') return null;
  return (
    <section className={classes.block}>
      <h3 className={classes.blockTitle}>{title}</h3>
      <p className={classes.prose}>{text}</p>
    </section>
  );
}
