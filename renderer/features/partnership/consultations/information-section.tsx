// What was asked for, by when, and what came of it: supplied, refused with a reason, or overdue.

import { Checkbox } from '@mantine/core';
import type { ConsultationPage } from '../../../../shared/contract/partnership/consultations.ts';
import { informationState } from '../../../../shared/rules/partnership/consultations/coverage.ts';
import { useToday } from '../../../app/desk.tsx';
import { useMay } from '../../../app/use-may.ts';
import { DayText } from '../../../components/day-text.tsx';
import { Badge } from '../../../components/days-left.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import classes from './consultation.module.css';
import { Section, SectionButton } from './section.tsx';
import { useSaveChange } from './use-change.ts';

type Item = ConsultationPage['consultation']['information'][number];

interface InformationSectionProps {
  page: ConsultationPage;
  /** null: something new is asked for. */
  onItem: (itemId: string | null) => void;
}

export function InformationSection({ page, onItem }: InformationSectionProps) {
  const today = useToday();
  const may = useMay();
  const { consultation, information } = page;
  const save = useSaveChange(consultation, 'Information written down.');
  const supply = (item: Item) =>
    void save.run({
      information: consultation.information.map((each) =>
        each.id === item.id ? { ...each, suppliedOn: each.suppliedOn === null ? today : null, refused: null } : each,
      ),
    });
  return (
    <Section
      title="Information"
      actions={<SectionButton onPress={() => onItem(null)}>Ask for something</SectionButton>}
    >
      <ErrorBanner error={save.trouble} onClose={save.clear} />
      <Summary information={information} />
      <ul className={classes.list}>
        {consultation.information.map((item) => (
          <li key={item.id} className={classes.row}>
            <div>
              <Checkbox
                label={<span className={classes.rowTitle}>{item.what}</span>}
                aria-description="Ticked: it was supplied"
                checked={item.suppliedOn !== null}
                disabled={!may('partnership.changeConsultation') || save.isRunning}
                onChange={() => supply(item)}
              />
              <p className={`${classes.rowDetail} ${classes.underTick}`}>
                <Details item={item} />
              </p>
            </div>
            <div className={classes.rowSide}>
              <State item={item} today={today} />
              <SectionButton about={item.what} onPress={() => onItem(item.id)}>
                Change
              </SectionButton>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Summary({ information: sum }: { information: ConsultationPage['information'] }) {
  if (sum.asked === 0) return <p className={classes.hint}>Nothing is asked for yet.</p>;
  const parts = [`${sum.supplied} of ${sum.asked} supplied`];
  if (sum.overdue > 0) parts.push(`${sum.overdue} overdue`);
  if (sum.refused > 0) parts.push(`${sum.refused} refused`);
  return (
    <p>
      {parts.join(', ')}.
      {sum.isComplete === false && (
        <strong> Information incomplete: what the law asks for counts once its paper is here.</strong>
      )}
      {sum.isComplete && ' Everything that the law asks for has come.'}
    </p>
  );
}

function Details({ item }: { item: Item }) {
  const parts = [
    ...(item.isStatutory ? ['by law'] : []),
    ...(item.isConfidential ? ['given in confidence'] : []),
    ...(item.suppliedOn !== null && item.paperId === null ? ['no paper attached'] : []),
  ];
  return (
    <>
      {parts.join(', ')}
      {item.askedOn && (
        <>
          {parts.length > 0 && ' · '}asked <DayText day={item.askedOn} isShort />
        </>
      )}
      {item.dueOn && item.suppliedOn === null && (
        <>
          {' · '}due <DayText day={item.dueOn} isShort />
        </>
      )}
      {item.suppliedOn && (
        <>
          {' · '}supplied <DayText day={item.suppliedOn} isShort />
        </>
      )}
      {item.refused && (
        <>
          {' · '}refused <DayText day={item.refused.on} isShort />
          {item.refused.reason && `: ${item.refused.reason}`}
        </>
      )}
    </>
  );
}

function State({ item, today }: { item: Item; today: string }) {
  const state = informationState(item, today);
  if (state === 'overdue') return <Badge urgency="late">overdue</Badge>;
  if (state === 'refused') return <Badge urgency="soon">refused</Badge>;
  if (state === 'supplied') return <Badge urgency="brand">supplied</Badge>;
  return <Badge urgency="plain">{state === 'asked' ? 'asked' : 'not yet'}</Badge>;
}
