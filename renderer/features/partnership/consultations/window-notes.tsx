// What is to be known before a consultation is opened or its window is changed: what the agreement promises, which union
// needs longer, what the law asks. Said before anything is saved.

import { Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import { levelWords } from '../../../../shared/domain/partnership/words-consultations.ts';
import { countOfDays, dayInWords } from '../../../../shared/rules/day-words.ts';
import { useSession } from '../../../app/desk.tsx';
import classes from './consultation.module.css';

type Preview = Outputs['partnership']['previewWindow'];

export function Note(props: { tone: 'plain' | 'warning' | 'breach'; children: ReactNode }) {
  const Icon = props.tone === 'plain' ? Info : TriangleAlert;
  return (
    <div className={classes.note} data-tone={props.tone}>
      <Icon size={17} aria-hidden />
      <div>{props.children}</div>
    </div>
  );
}

export function WindowNotes({ preview }: { preview: Preview }) {
  const { branch } = useSession();
  const inWords = (day: string) => dayInWords(day, branch?.dateOrder);
  const { promised, clashes, minimum, window } = preview;
  const isShort = promised?.noticeDays != null && window !== null && window.days < promised.noticeDays;
  if (promised === null && clashes.length === 0 && minimum === null && (window === null || window.days > 0))
    return null;
  return (
    <div className={classes.notes} role="status">
      {window !== null && window.days < 1 && (
        <Note tone="warning">It is decided before the union hears of it. That is kept, and told as a finding.</Note>
      )}
      {promised && (
        <Note tone={isShort ? 'warning' : 'plain'}>
          {promised.agreement} on “{promised.topic}”: {levelWords[promised.level].toLowerCase()}
          {promised.noticeDays !== null && `, ${countOfDays(promised.noticeDays)} at least`}
          {promised.who && `, with ${promised.who}`}.{isShort && window && ` There are ${Math.max(0, window.days)}.`}
        </Note>
      )}
      {clashes.map((clash) => (
        <Note key={clash.unionId} tone="warning">
          {clash.sentence}
        </Note>
      ))}
      {minimum?.days != null && (
        <Note tone="plain">
          The law asks for at least {countOfDays(minimum.days)} before the first takes effect
          {minimum.earliest && `: not before ${inWords(minimum.earliest)}`}
          {minimum.beginBy && `; to keep to the plan it begins by ${inWords(minimum.beginBy)}`}.{' '}
          <span className={classes.authority}>
            {minimum.authority}
            {minimum.verified ? '' : ', not checked by a person here'}.
          </span>
        </Note>
      )}
    </div>
  );
}
