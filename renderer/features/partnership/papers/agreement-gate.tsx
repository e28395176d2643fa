// The gate: do the unions agree to this report? Then on which day, or who signed; if not, why not, which stands on page 1.

import { Button, Radio } from '@mantine/core';
import { CircleDashed, FileDown } from 'lucide-react';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { AnnualReportPage as PageData } from '../../../../shared/contract/partnership/annual-reports.ts';
import { sideWords } from '../../../../shared/domain/partnership/words-visibility.ts';
import { annualReportLacks, emptyAnnualReport } from '../../../../shared/rules/partnership/annual-report.ts';
import { useSession } from '../../../app/desk.tsx';
import { saveDownload } from '../../../app/download.ts';
import { useAction } from '../../../app/use-action.ts';
import { useDraft } from '../../../app/use-draft.ts';
import { useMay } from '../../../app/use-may.ts';
import { DayField } from '../../../components/day-field.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { ProseField, TextField } from '../../../components/fields.tsx';
import { SaveState } from '../../../components/save-state.tsx';
import classes from './annual-report.module.css';

const SIDES = ['management', 'staff'] as const;

/** Mount it anew when what is kept has changed. */
export function AgreementGate({ data }: { data: PageData }) {
  const { branch, today } = useSession();
  const may = useMay();
  const sides = sideWords(branch?.words);
  const { forumId, from, to, revision } = data;
  const { isAgreed, agreedOn, statementIfNot, signed } = data.report ?? emptyAnnualReport;
  const [initial] = useState({ isAgreed, agreedOn, statementIfNot, signed });
  const draft = useDraft(`annual-report:${forumId}:${from}:${to}`, initial);
  const keep = useAction(
    (client, input: Inputs['partnership']['keepAnnualReport'], signal) =>
      client.partnership.keepAnnualReport(input, { signal }),
    {
      done: () => 'What was said of it is kept.',
      undoes: () => ({ collection: 'forums', id: forumId }),
      onDone: () => void draft.forget(),
    },
  );
  const make = useAction(
    (client, format: 'pdf' | 'docx', signal) =>
      client.partnership.annualReport({ forumId, from, to, format }, { signal }),
    { onDone: saveDownload },
  );
  if (!draft.isLoaded) return null;
  const { value } = draft;
  const change = (part: Partial<typeof value>) => draft.set((before) => ({ ...before, ...part }));
  const lacks = annualReportLacks(value);
  const isChanged = JSON.stringify(value) !== JSON.stringify(initial);
  const sign = (side: (typeof SIDES)[number], name: string) =>
    change({
      signed: { ...value.signed, [side]: name.trim() === '' ? null : { name, on: value.signed[side]?.on ?? today } },
    });
  const keepFirst = async () => {
    const { isAgreed: agreed, agreedOn: day, statementIfNot: statement, signed: by } = value;
    return !isChanged
      ? true
      : (await keep.run({
          forumId,
          from,
          to,
          revision,
          isAgreed: agreed,
          agreedOn: day,
          statementIfNot: statement,
          signed: by,
        })) !== undefined;
  };
  const makeIt = async (format: 'pdf' | 'docx') => {
    if (await keepFirst()) await make.run(format);
  };
  const isReadOnly = !may('partnership.keepAnnualReport');
  return (
    <section className={classes.gate} data-open={lacks.length > 0 || undefined} aria-labelledby="gate">
      <h2 id="gate" className="section-title">
        Do the unions agree to this report?
      </h2>
      <ErrorBanner error={keep.trouble ?? make.trouble} onClose={keep.trouble ? keep.clear : make.clear} />
      <fieldset className={classes.answers} disabled={isReadOnly} style={{ border: 0, padding: 0 }}>
        <Radio.Group
          aria-label="Do the unions agree to this report?"
          value={value.isAgreed === null ? '' : String(value.isAgreed)}
          onChange={(chosen) => change({ isAgreed: chosen === 'true' })}
        >
          <div className={classes.buttons}>
            <Radio value="true" label="Yes, it is agreed" />
            <Radio value="false" label="No, it is not agreed" />
          </div>
        </Radio.Group>
        {value.isAgreed === true && (
          <>
            <DayField
              label="Agreed with the unions on"
              lean="past"
              help="Or leave the day out, and say who signed for each side."
              value={value.agreedOn}
              onChange={(day) => change({ agreedOn: day })}
              problem={keep.issueFor('agreedOn')}
            />
            <div className={classes.signatures}>
              {SIDES.map((side) => (
                <TextField
                  key={side}
                  label={`Signed for ${side === 'staff' ? 'the ' : ''}${sides[side].toLowerCase()} by`}
                  isOptional={value.agreedOn !== null}
                  value={value.signed[side]?.name ?? ''}
                  onChange={(name) => sign(side, name)}
                  maxLength={500}
                  problem={keep.issueFor('signed', side)}
                />
              ))}
            </div>
          </>
        )}
        {value.isAgreed !== true && (
          <ProseField
            label={value.isAgreed === false ? 'Why it is not agreed' : 'If it is not, why not'}
            help="In the unions’ own words where they have given some. It stands on page 1."
            value={value.statementIfNot}
            onChange={(text) => change({ statementIfNot: text })}
          />
        )}
      </fieldset>
      {lacks.length > 0 && (
        <ul className={classes.lacks}>
          {lacks.map((lack) => (
            <li key={lack}>
              <CircleDashed size={17} aria-label="Missing:" />
              <span>{lack}</span>
            </li>
          ))}
        </ul>
      )}
      <div className={classes.buttons} data-no-print>
        {lacks.length === 0 && may('partnership.annualReport') && (
          <>
            <Button
              variant="filled"
              leftSection={<FileDown size={16} aria-hidden />}
              loading={make.isRunning || keep.isRunning}
              onClick={() => void makeIt('pdf')}
            >
              Make the report
            </Button>
            <Button disabled={make.isRunning || keep.isRunning} onClick={() => void makeIt('docx')}>
              As Word
            </Button>
          </>
        )}
        {isChanged && !isReadOnly && (
          <Button variant="subtle" loading={keep.isRunning} onClick={() => void keepFirst()}>
            Keep what is said
          </Button>
        )}
        <SaveState state={draft.state} />
      </div>
    </section>
  );
}
