// Who may open a case: sealing it, naming others, and taking the seal away.

import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SealedWith } from '../../../shared/contract/sealing.ts';
import { roleWords } from '../../../shared/domain/role-words.ts';
import { useDesk, useWords } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { Badge } from '../../components/days-left.tsx';
import { ErrorBanner } from '../../components/error-banner.tsx';
import { TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import classes from './seal-dialog.module.css';
import type { CaseAsked } from './use-case-question.ts';

export function SealDialog({ page, onClose }: CaseAsked) {
  const [isUnsealing, setIsUnsealing] = useState(false);
  const caseId = page.case.id;
  const { data, error, refetch } = useQuery(useDesk().cases.sealedWith.queryOptions({ input: { caseId } }));
  if (isUnsealing) return <Unseal caseId={caseId} onClose={onClose} />;
  if (!data) return error ? <ErrorBanner error={error} onTryAgain={() => void refetch()} /> : null;
  return <Named key={data.revision ?? 'open'} sealed={data} onUnseal={() => setIsUnsealing(true)} onClose={onClose} />;
}

interface NamedProps {
  sealed: SealedWith;
  onUnseal: () => void;
  onClose: () => void;
}

function Named({ sealed, onUnseal, onClose }: NamedProps) {
  const { terms } = useWords();
  const isSealed = sealed.sealedOn !== null;
  const before = sealed.officers.filter(({ withdrawnOn }) => withdrawnOn === null).map(({ id }) => id);
  const me = sealed.candidates.find(({ isYou }) => isYou)?.id;
  const rep = sealed.candidates.find(({ looksAfterIt, whyNot }) => looksAfterIt && whyNot === null);
  const proposed = sealed.candidates.filter(({ id }) => id === me || id === rep?.id).map(({ id }) => id);
  const [chosen, setChosen] = useState<string[]>(isSealed ? before : proposed);
  const others = chosen.filter((id) => id !== me);
  const isWithoutMe = me === undefined || !chosen.includes(me);
  const takenOff = before.filter((id) => !chosen.includes(id));
  const save = useAction(
    (client, input: { officerIds: string[]; withoutMe: boolean }, signal) =>
      client.cases.seal(
        { caseId: sealed.caseId, ...input, ...(sealed.revision === null ? {} : { revision: sealed.revision }) },
        { signal },
      ),
    { done: () => (isSealed ? 'Who may open it is changed.' : `This ${terms.case} is sealed.`), onDone: onClose },
  );
  const isSame = isSealed && takenOff.length === 0 && chosen.length === before.length;
  return (
    <FormDialog
      title={isSealed ? `Who may open this ${terms.case}` : `Seal this ${terms.case}`}
      sentence="Only those named here open it, and whoever holds the recovery sheet. For everybody else, the secretary too, it is nowhere: not in lists, searches, counts or reports."
      action={isSealed ? 'Save who may open it' : 'Seal it'}
      size="lg"
      isRunning={save.isRunning}
      isWaiting={chosen.length === 0 || isSame}
      trouble={save.trouble}
      onClose={onClose}
      onSubmit={() => void save.run({ officerIds: others, withoutMe: isWithoutMe })}
    >
      <Checkbox.Group label="Who may open it" value={chosen} onChange={setChosen}>
        <div className={classes.choices}>
          {sealed.candidates.map((candidate) => (
            <Candidate key={candidate.id} candidate={candidate} />
          ))}
        </div>
      </Checkbox.Group>
      <ul className={classes.notes}>
        {isWithoutMe && chosen.length > 0 && (
          <li>
            <strong>You are not among them.</strong> It is gone for you the moment you save.
          </li>
        )}
        {rep && !chosen.includes(rep.id) && (
          <li>
            <strong>
              {rep.isYou ? 'You look' : `${rep.name} looks`} after this {terms.case}
            </strong>{' '}
            and would not see its dates any more. Allocate it to somebody who is named.
          </li>
        )}
        {chosen.length === 1 && !isWithoutMe && (
          <li>
            Nobody else is named. If you leave or forget your passphrase, the recovery sheet is the one way left: keep
            it where the {terms.branch} agreed.
          </li>
        )}
        {takenOff.length > 0 && <li>Whoever is taken off opens nothing that is written from now on.</li>}
        {!isSealed && <li>Undo does not reach it; it is unsealed here, by whoever can open it.</li>}
        <li>Backups made before it was sealed hold it as it was, until they have gone by themselves.</li>
      </ul>
      {isSealed && (
        <div>
          <Button variant="subtle" ml={-14} onClick={onUnseal}>
            Take the seal away
          </Button>
        </div>
      )}
    </FormDialog>
  );
}

function Candidate({ candidate }: { candidate: SealedWith['candidates'][number] }) {
  const words = useWords();
  const { id, name, roles, isYou, whyNot, looksAfterIt } = candidate;
  const named = roleWords(words);
  const isTheirs = looksAfterIt ? `looks after this ${words.terms.case}` : null;
  const isConflict = whyNot?.startsWith('Conflict') ?? false;
  return (
    <Checkbox
      value={id}
      className={classes.choice}
      disabled={whyNot !== null}
      label={
        <>
          {isYou ? `${name} (you)` : name} {isConflict && <Badge urgency="soon">conflict</Badge>}
        </>
      }
      description={[roles.map((role) => named[role].name).join(', '), isTheirs, whyNot].filter(Boolean).join(' · ')}
    />
  );
}

function Unseal({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { terms } = useWords();
  const [reason, setReason] = useState('');
  const unseal = useAction((client, why: string, signal) => client.cases.unseal({ caseId, reason: why }, { signal }), {
    done: () => `This ${terms.case} is not sealed any more.`,
    onDone: onClose,
  });
  return (
    <FormDialog
      title="Take the seal away"
      sentence={`Whoever may see a ${terms.case} like this by their role sees it again, with all that was written meanwhile.`}
      action="Unseal it"
      isRunning={unseal.isRunning}
      isWaiting={reason.trim() === ''}
      trouble={unseal.trouble}
      onClose={onClose}
      onSubmit={() => void unseal.run(reason)}
    >
      <TextField
        label="Why"
        help="Goes on its timeline."
        value={reason}
        onChange={setReason}
        maxLength={200}
        autoComplete="off"
        problem={unseal.issueFor('reason')}
      />
    </FormDialog>
  );
}
