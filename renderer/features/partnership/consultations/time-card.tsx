// The picture of a consultation's time, what went against it, and what the law asks with its working.

import type { ConsultationPage } from '../../../../shared/contract/partnership/consultations.ts';
import { countOfDays, dayInWords } from '../../../../shared/rules/day-words.ts';
import { useSession, useToday } from '../../../app/desk.tsx';
import { Lanes } from '../../../components/lanes.tsx';
import { WithWorking } from '../../../components/working.tsx';
import classes from './consultation.module.css';
import { timeLanes } from './time-lanes.ts';
import { Note } from './window-notes.tsx';

export function TimeCard({ page }: { page: ConsultationPage }) {
  const { branch } = useSession();
  const today = useToday();
  const order = branch?.dateOrder ?? 'dmy';
  return (
    <section className={classes.card} aria-label="Its time">
      <p className="section-title">Its time</p>
      <Lanes lanes={timeLanes(page, today, order)} today={today} order={order} />
      {page.findings.length > 0 && (
        <ul className={classes.findings} aria-label="What went against it">
          {page.findings.map((finding) => (
            <li key={`${finding.code}-${finding.text}`}>
              <Note tone={finding.isBreach ? 'breach' : 'warning'}>
                {finding.isBreach && <strong>Breach. </strong>}
                {finding.text} {finding.authority && <span className={classes.authority}>{finding.authority}</span>}
              </Note>
            </li>
          ))}
        </ul>
      )}
      <Law page={page} />
    </section>
  );
}

function Law({ page: { minimum } }: { page: ConsultationPage }) {
  const { branch } = useSession();
  if (minimum === null) return null;
  const earliest =
    minimum.earliest === null ? '' : `, so not before ${dayInWords(minimum.earliest, branch?.dateOrder)}`;
  const sentence =
    minimum.days === null
      ? `${minimum.title}: the law sets no number of days here.`
      : `${minimum.title}: at least ${countOfDays(minimum.days)} before the first takes effect${earliest}.`;
  return (
    <div className={classes.law}>
      <WithWorking
        sentence={sentence}
        sentenceClass={classes.lawLine}
        working={{
          steps: minimum.working,
          isVerified: minimum.verified,
          unverified: 'Nobody here has read and checked the law behind this yet. Ask your union before you rely on it.',
        }}
      >
        {(told) => told}
      </WithWorking>
    </div>
  );
}
