// What an agreement says, part by part: its days, its clauses, who is consulted about what, longer texts.

import type { ReactNode } from 'react';
import type { AgreementPage as Page } from '../../../shared/contract/agreements.ts';
import { LEVEL_WORDS } from '../../../shared/domain/partnership/words-consultations.ts';
import { AGREEMENT_STATE_WORDS } from '../../../shared/domain/partnership/words-people.ts';
import { countOfDays } from '../../../shared/rules/day-words.ts';
import { DayText } from '../../components/day-text.tsx';
import classes from './agreements.module.css';

export function Facts({ page: { agreement, employer, forum, endsOn } }: { page: Page }) {
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

export function Block(props: { title: string; action?: ReactNode; children: ReactNode }) {
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

export const Words = ({ title, text }: { title: string; text: string }) =>
  text.trim() === '' ? null : (
    <Block title={title}>
      <p className={classes.prose}>{text}</p>
    </Block>
  );

export function Clauses({ page: { agreement } }: { page: Page }) {
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

export function Scope({ page: { agreement } }: { page: Page }) {
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
