// Makes the file of everything that is held about somebody, and hands it to the person at the desk.

import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import type { Inputs } from '../../../shared/contract/contract.ts';
import { saveDownload } from '../../app/download.ts';
import { useAction } from '../../app/use-action.ts';
import { useMay } from '../../app/use-may.ts';

/** "4 cases, 12 documents, 9 other people to decide about". */
const contents = ({
  cases,
  documents,
  thirdParties,
  withheld,
}: {
  cases: number;
  documents: number;
  thirdParties: number;
  withheld: number;
}) =>
  [
    `${cases} ${cases === 1 ? 'case' : 'cases'}`,
    `${documents} ${documents === 1 ? 'document' : 'documents'}`,
    `${thirdParties} other ${thirdParties === 1 ? 'person' : 'people'} marked`,
    ...(withheld > 0 ? [`${withheld} privileged withheld`] : []),
  ].join(', ');

export function usePack() {
  return useAction(
    (client, input: Inputs['branch']['subjectAccess'], signal) => client.branch.subjectAccess(input, { signal }),
    {
      done: (made) => `The pack is made: ${contents(made)}. It goes to the data-protection office, and to nobody else.`,
      onDone: saveDownload,
    },
  );
}

export function PackButton({ memberId, name }: { memberId: string; name: string }) {
  const may = useMay();
  const make = usePack();
  const { trouble, clear } = make;
  useEffect(() => {
    if (!trouble) return;
    notifications.show({ message: trouble.sentence, color: 'late', autoClose: 12_000 });
    clear();
  }, [trouble, clear]);
  if (!may('branch.subjectAccess')) return null;
  return (
    <Button loading={make.isRunning} onClick={() => void make.run({ memberId })}>
      Put together what we hold
      <span className="visually-hidden"> about {name}</span>
    </Button>
  );
}
