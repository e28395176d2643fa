// A list of staff that was chosen or pasted: what it would bring, what it leaves open, and the one step that brings it in.

import { useNavigate } from '@tanstack/react-router';
import type { Outputs } from '../../../../shared/contract/contract.ts';
import { type WorkforceField, WorkforceFieldSchema } from '../../../../shared/contract/negotiations/pay-workforces.ts';
import type { WorkforceAnswers } from '../../../../shared/domain/negotiations/pay-questions.ts';
import type { Workforce } from '../../../../shared/domain/negotiations/workforces.ts';
import { useSayDone } from '../../../app/undo.tsx';
import type { ListSource } from '../../../components/choose-list.tsx';
import { ListToBringIn } from '../../../components/list-to-bring-in.tsx';
import { sentAs, useListImport } from '../../../components/use-list-import.ts';
import { AboutFields, type AboutWorkforce } from './about-workforce.tsx';
import { WorkforcePreview } from './workforce-preview.tsx';

type Preview = Outputs['negotiations']['previewWorkforceImport'];
type Result = Outputs['negotiations']['applyWorkforceImport'];

interface Choices {
  mapping: Partial<Record<WorkforceField, number>>;
  dateOrder: 'dmy' | 'mdy';
  answers: WorkforceAnswers;
  employerId: string | null;
  spineId: string | null;
}

export const trail = [
  { label: 'Negotiations', to: '/negotiations' as const },
  { label: 'Pay data', to: '/negotiations/pay-data' as const },
  { label: 'A workforce' },
];

const FIELDS: Readonly<Record<WorkforceField, string>> = {
  grade: 'Grade',
  point: 'Point of the spine',
  annual: 'Full-time pay',
  headcount: 'Number of people',
  hours: 'Hours a week',
  share: 'Share of full time (FTE)',
  weeksPaid: 'Weeks paid a year',
  topPoint: 'Top point of the grade',
  workplace: 'Workplace',
  note: 'Note',
};

interface BringInListProps {
  source: ListSource;
  about: AboutWorkforce;
  onAbout: (part: Partial<AboutWorkforce>) => void;
  onto: Workforce | undefined;
  onAnother: () => void;
}

export function BringInList({ source, about, onAbout, onto, onAnother }: BringInListProps) {
  const navigate = useNavigate();
  const sayDone = useSayDone();
  const { spineId, employerId } = about;
  const list = useListImport<Choices, Preview, Result>({
    source,
    procedures: { preview: 'negotiations.previewWorkforceImport', apply: 'negotiations.applyWorkforceImport' },
    preview: (client, from, { dateOrder: _, ...asked }, signal) =>
      client.negotiations.previewWorkforceImport({ spineId, employerId, ...sentAs(from), ...asked }, { signal }),
    apply: (client, from, { dateOrder: _, ...asked }, signal) =>
      client.negotiations.applyWorkforceImport(
        {
          ...{ spineId, employerId, source: about.source },
          ...(about.asAt !== null && { asAt: about.asAt }),
          ...(about.name.trim() !== '' && { name: about.name }),
          ...(onto && { id: onto.id, revision: onto.revision }),
          ...sentAs(from),
          ...asked,
        },
        { signal },
      ),
    onDone: ({ workforce, people, seq }) => {
      void sayDone(`${workforce.name}: ${people.toLocaleString('en-GB')} people are in.`, { seq });
      void navigate({ to: '/negotiations/pay-data/workforces/$id', params: { id: workforce.id } });
    },
  });
  const { preview, choices, change } = list;
  const isOpen = preview?.questions.some(({ answer }) => answer === null) ?? false;
  const people = preview?.figures.people ?? 0;
  return (
    <ListToBringIn
      source={source}
      trail={trail}
      list={list}
      fields={WorkforceFieldSchema.options.map((field) => ({ value: field, label: FIELDS[field] }))}
      isMapped={(mapping) => (mapping.point ?? mapping.annual) !== undefined}
      reading="Reading the staff"
      total={isOpen ? 0 : people}
      inWords={`${people.toLocaleString('en-GB')} people`}
      foot={isOpen && ' Answer what is asked above first.'}
      onAnother={onAnother}
    >
      <AboutFields
        value={about}
        onChange={(part) => {
          onAbout(part);
          // Points are held against the spine, and workplaces looked for at the employer: the list is read again.
          if ('spineId' in part || 'employerId' in part) change(part as Partial<Choices>);
        }}
      />
      {preview && (
        <WorkforcePreview
          preview={preview}
          answers={choices.answers ?? {}}
          onAnswers={(answers) => change({ answers })}
        />
      )}
    </ListToBringIn>
  );
}
