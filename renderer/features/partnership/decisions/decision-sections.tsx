// What stands on a decision's page: each part says what is known of it and opens its question.

import { Check } from 'lucide-react';
import type { DecisionPage } from '../../../../shared/contract/partnership/consultations.ts';
import {
  decisionMethodWords,
  gainingWords,
  gainKindWords,
  influenceWords,
  stanceWords,
} from '../../../../shared/domain/partnership/words-consultations.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { GAINING } from '../../../../shared/rules/partnership/decisions/gains.ts';
import { isAgainstUnionView } from '../../../../shared/rules/partnership/decisions/gates.ts';
import { useSession } from '../../../app/desk.tsx';
import { Badge } from '../../../components/days-left.tsx';
import consultation from '../consultations/consultation.module.css';
import { Section, SectionButton } from '../consultations/section.tsx';
import classes from './decision.module.css';
import type { Question } from './decision-dialogs.tsx';

interface SectionsProps {
  page: DecisionPage;
  onAsk: (question: Question) => void;
}

export function DecisionSections(props: SectionsProps) {
  return (
    <>
      <What {...props} />
      <UnionView {...props} />
      <Influence {...props} />
      <How {...props} />
      <Gains {...props} />
    </>
  );
}

function Ask(props: { children: string; about: string; onPress: () => void }) {
  return (
    <SectionButton needs="partnership.changeDecision" about={props.about} onPress={props.onPress}>
      {props.children}
    </SectionButton>
  );
}

function What({ page: { decision }, onAsk }: SectionsProps) {
  const { options, evidence, reasons, affectsJobs, exceptionReason } = decision;
  return (
    <Section
      title="What was decided, and why"
      actions={
        <>
          <Ask about="what was decided" onPress={() => onAsk('what')}>
            Change
          </Ask>
          <Ask about="before" onPress={() => onAsk('jobs')}>
            Jobs, and who was asked
          </Ask>
        </>
      }
    >
      {options.length > 0 && (
        <ul className={consultation.list}>
          {options.map(({ id, text, isChosen }) => (
            <li key={id} className={consultation.row}>
              <span className={isChosen ? consultation.rowTitle : undefined}>{text}</span>
              {isChosen && (
                <span className={consultation.rowSide}>
                  <Check size={15} aria-hidden /> chosen
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {reasons && <p className={consultation.account}>{reasons}</p>}
      {evidence.length > 0 && <p className={consultation.hint}>Evidence: {evidence.join('; ')}.</p>}
      {affectsJobs && <p>It affects people’s jobs.</p>}
      {exceptionReason && <p className={consultation.account}>Why nobody was asked first: {exceptionReason}</p>}
      {options.length === 0 && !reasons && evidence.length === 0 && (
        <p className={consultation.hint}>Which options there were, and why this one, is not written down yet.</p>
      )}
    </Section>
  );
}

function UnionView({ page: { decision }, onAsk }: SectionsProps) {
  const { unionView, hasResponded, responseToUnionView } = decision;
  return (
    <Section
      title="The union’s view, and the answer"
      actions={
        <Ask about="the union’s view and the answer" onPress={() => onAsk('view')}>
          {unionView ? 'Change' : 'Write down'}
        </Ask>
      }
    >
      <p className={unionView ? consultation.account : consultation.hint}>
        {unionView ||
          (hasResponded
            ? 'The union answered; what it said is not written here.'
            : 'The union’s view is not written down yet.')}
      </p>
      {responseToUnionView ? (
        <p className={consultation.account}>
          <strong>Answered: </strong>
          {responseToUnionView}
        </p>
      ) : (
        isAgainstUnionView(decision) && <p className={consultation.hint}>Nothing was answered to it yet.</p>
      )}
    </Section>
  );
}

function Influence({ page: { decision }, onAsk }: SectionsProps) {
  const { influence, whatChanged, peopleAffected, worth } = decision;
  const isUs = useSession().branch?.words === 'us';
  return (
    <Section
      title="What the union changed"
      actions={
        <Ask about="what the union changed" onPress={() => onAsk('influence')}>
          {influence === null ? 'Write down' : 'Change'}
        </Ask>
      }
    >
      {influence === null ? (
        <p className={consultation.hint}>Not said yet: nothing, made clearer, amended, changed in substance…</p>
      ) : (
        <p className={consultation.account}>
          <strong>{influenceWords[influence]}</strong>
          {whatChanged && `\n${whatChanged}`}
        </p>
      )}
      {(peopleAffected !== null || worth !== null) && (
        <dl className={consultation.figures}>
          {peopleAffected !== null && (
            <div>
              <dt>People it reaches</dt>
              <dd className={consultation.figure}>{peopleAffected.toLocaleString('en-GB')}</dd>
            </div>
          )}
          {worth !== null && (
            <div>
              <dt>Worth to staff a year</dt>
              <dd className={consultation.figure}>
                {isUs ? '$' : '£'}
                {worth.toLocaleString('en-GB')}
              </dd>
            </div>
          )}
        </dl>
      )}
    </Section>
  );
}

function How({ page: { decision, seats }, onAsk }: SectionsProps) {
  const { branch } = useSession();
  const sides = sideWords(branch?.words);
  const { method, stances } = decision;
  return (
    <Section
      title="How it was decided"
      actions={
        <Ask about="how it was decided" onPress={() => onAsk('how')}>
          {method === null ? 'Write down' : 'Change'}
        </Ask>
      }
    >
      <p className={method === null ? consultation.hint : undefined}>
        {method === null
          ? 'By consensus, by management after consultation, negotiated: not said yet.'
          : decisionMethodWords[method]}
      </p>
      <ul className={consultation.list}>
        {stances.map(({ seatId, stance, note }) => {
          const seat = seats.find(({ id }) => id === seatId);
          return (
            <li key={seatId} className={consultation.row}>
              <div>
                <p className={consultation.rowTitle}>{seat?.title || 'A seat'}</p>
                <p className={consultation.rowDetail}>
                  {seat && sides[seat.side]}
                  {seat?.union && `, ${seat.union}`}
                  {note && ` · ${note}`}
                </p>
              </div>
              <div className={consultation.rowSide}>
                <Badge urgency={stance === 'block' ? 'late' : stance === 'standAside' ? 'soon' : 'plain'}>
                  {stanceWords[stance].toLowerCase()}
                </Badge>
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Gains({ page, onAsk }: SectionsProps) {
  const { branch } = useSession();
  const words = gainingWords(branch?.words);
  const { gains } = page.decision;
  return (
    <Section
      title="Who gains"
      actions={
        <Ask about="who gains" onPress={() => onAsk('gains')}>
          {page.gainKind === 'none' ? 'Write down' : 'Change'}
        </Ask>
      }
    >
      <p className={page.gainKind === 'none' ? consultation.hint : undefined}>{gainKindWords[page.gainKind]}.</p>
      {page.gainKind !== 'none' && (
        <dl className={classes.gains}>
          {GAINING.map((party) => (
            <div key={party} className={classes.gain}>
              <dt>{words[party]}</dt>
              <dd>{gains[party].text || 'Nothing is written'}</dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}
