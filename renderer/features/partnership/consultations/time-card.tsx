// The picture of a consultation's time, what went against it, and what the law asks with its working.

import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { ConsultationPage } from '../../../../shared/contract/partnership/consultations.ts';
import { countOfDays, dayInWords } from '../../../../shared/rules/day-words.ts';
import { useSession, useToday } from '../../../app/desk.tsx';
import { Lanes } from '../../../components/lanes.tsx';
import { useIsPrinting } from '../../../components/printing.ts';
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
      <Findings findings={page.findings} />
      <Law page={page} />
    </section>
  );
}

const SHOWN_AT_FIRST = 3;

/** Breaches stand out; the others are told quietly, the first few of them until somebody asks for all. */
function Findings({ findings }: Pick<ConsultationPage, 'findings'>) {
  const [showsAll, setShowsAll] = useState(false);
  const isPrinting = useIsPrinting();
  const breaches = findings.filter(({ isBreach }) => isBreach);
  const others = findings.filter(({ isBreach }) => !isBreach);
  const shown = showsAll || isPrinting ? others : others.slice(0, SHOWN_AT_FIRST);
  const hidden = others.length - shown.length;
  if (findings.length === 0) return null;
  return (
    <>
      <ul className={classes.findings} aria-label="What went against it">
        {breaches.map(({ code, text, authority }) => (
          <li key={`${code}-${text}`}>
            <Note tone="breach">
              <strong>Breach. </strong>
              {text} {authority && <span className={classes.authority}>{authority}</span>}
            </Note>
          </li>
        ))}
        {shown.map(({ code, text }) => (
          <li key={`${code}-${text}`} className={classes.finding}>
            <TriangleAlert size={15} aria-hidden />
            <span>{text}</span>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" className={`${classes.more} ${classes.moreFindings}`} onClick={() => setShowsAll(true)}>
          Show {hidden === 1 ? 'one more finding' : `${hidden} more findings`}
        </button>
      )}
    </>
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
