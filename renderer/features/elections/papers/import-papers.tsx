// Papers from a file: seen first, with whose candidates are whose, then taken as one bundle.

import { Button, Group, Modal, Radio } from '@mantine/core';
import { useState } from 'react';
import type { Inputs } from '../../../../shared/contract/contract.ts';
import type { PapersPreview } from '../../../../shared/contract/elections/papers.ts';
import { useAction } from '../../../app/use-action.ts';
import { ChooseList, type ListSource } from '../../../components/choose-list.tsx';
import { ErrorBanner } from '../../../components/error-banner.tsx';
import { useFocusBefore } from '../../../components/use-focus-before.ts';
import classes from './papers.module.css';

type Match = NonNullable<Inputs['elections']['previewPapers']['match']>;

export function ImportPapers({ electionId, onClose }: { electionId: string; onClose: () => void }) {
  useFocusBefore();
  const [source, setSource] = useState<ListSource | null>(null);
  const [preview, setPreview] = useState<PapersPreview | null>(null);
  const given = (from: ListSource, match?: Match): Inputs['elections']['previewPapers'] => ({
    electionId,
    ...('file' in from ? { file: from.file } : { text: from.text }),
    ...(match !== undefined && { match }),
  });
  const look = useAction(
    (client, input: Inputs['elections']['previewPapers'], signal) => client.elections.previewPapers(input, { signal }),
    { onDone: setPreview },
  );
  const take = useAction(
    (client, input: Inputs['elections']['importPapers'], signal) => client.elections.importPapers(input, { signal }),
    {
      done: ({ bundle }) => `${bundle.papers.toLocaleString('en-GB')} papers are taken as ${bundle.name}.`,
      undoes: ({ seq }) => ({ seq }),
      onDone: onClose,
    },
  );
  const choose = (from: ListSource) => {
    setSource(from);
    setPreview(null);
    void look.run(given(from));
  };
  return (
    <Modal opened onClose={onClose} title="Bring in papers from a file" size="lg">
      <ErrorBanner error={look.trouble ?? take.trouble} />
      {source === null || look.trouble ? (
        <ChooseList label="Choose the papers" title="Drop the papers here" onChoose={choose}>
          or press to choose them: a ballot file (.blt), or a list with a column for each candidate or each choice.
        </ChooseList>
      ) : (
        preview && (
          <>
            <p>
              {preview.papers.toLocaleString('en-GB')} papers
              {preview.spoilt > 0 && `, and ${preview.spoilt.toLocaleString('en-GB')} that do not count`}
              {preview.title !== '' && `, from “${preview.title}”`}.
            </p>
            <Radio.Group
              label="Whose candidates are whose"
              my="md"
              value={preview.match}
              onChange={(match) => void look.run(given(source, match as Match))}
            >
              <Group mt={6} gap="lg">
                <Radio value="names" label="By their names" />
                <Radio value="order" label="By their order on the paper" />
              </Group>
            </Radio.Group>
            <table className={classes.matched}>
              <thead>
                <tr>
                  <th scope="col">In the file</th>
                  <th scope="col">Here</th>
                </tr>
              </thead>
              <tbody>
                {preview.candidates.map(({ fileNumber, fileName, number, name }) => (
                  <tr key={fileNumber}>
                    <td>
                      {fileNumber}. {fileName}
                    </td>
                    <td>{number === null ? <strong>Nobody</strong> : `${number}. ${name}`}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {[...preview.problems, ...preview.notes].map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            {preview.findingsTotal > 0 && (
              <details style={{ marginTop: 10 }}>
                <summary>
                  {preview.findingsTotal === 1 ? '1 line' : `${preview.findingsTotal} lines`} with a remark
                </summary>
                <ul className={classes.doubt}>
                  {preview.findings.map(({ where, papers, reason }) => (
                    <li key={`${where} ${reason}`}>
                      {where}, {papers === 1 ? '1 paper' : `${papers} papers`}: {reason}
                    </li>
                  ))}
                </ul>
              </details>
            )}
            <Group justify="flex-end" gap="sm" mt="lg">
              <Button onClick={() => setSource(null)}>Another file</Button>
              <Button
                variant="filled"
                disabled={preview.problems.length > 0}
                loading={take.isRunning}
                onClick={() => void take.run(given(source, preview.match))}
              >
                Take these papers
              </Button>
            </Group>
          </>
        )
      )}
    </Modal>
  );
}
