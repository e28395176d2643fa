// Where backups go: the computer's own dialog where there is one, else a path as it is typed, which the desk checks.

import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Outputs } from '../../../shared/contract/contract.ts';
import { useClient } from '../../app/desk.tsx';
import { useAction } from '../../app/use-action.ts';
import { TextField } from '../../components/fields.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import classes from './safekeeping.module.css';

type State = Outputs['branch']['backupState'];

export function FolderDialog(props: { state: State; onDone: () => void; onClose: () => void }) {
  const client = useClient();
  const [folder, setFolder] = useState(props.state.isOwnFolder ? '' : props.state.folder);
  const set = useAction((desk, input: { folder: string | null }, signal) => desk.branch.setBackups(input, { signal }), {
    done: (state) => `Backups go to ${state.folder} from now on.`,
    onDone: props.onDone,
  });
  const choose = async () => {
    const chosen = await client.branch.chooseFolder({});
    if (chosen.folder !== null) setFolder(chosen.folder);
  };
  return (
    <FormDialog
      title="Where backups go"
      sentence="Choose another disk, a stick that stays plugged in, or a folder on the network: a backup on this disk is lost with it."
      action="Keep backups there"
      isRunning={set.isRunning}
      isWaiting={folder.trim() === ''}
      trouble={set.trouble}
      isSaidByFields={set.issueFor('folder') !== undefined}
      onSubmit={() => void set.run({ folder })}
      onClose={props.onClose}
    >
      <div className={classes.folder}>
        <TextField
          label="Folder"
          data-autofocus
          value={folder}
          onChange={setFolder}
          problem={set.issueFor('folder')}
          placeholder="/media/backup/Branch, or E:\Branch"
          help="Its whole path. It must be there already."
        />
        {props.state.canChooseFolder && <Button onClick={() => void choose()}>Choose…</Button>}
      </div>
      {!props.state.isOwnFolder && (
        <div>
          <Button size="compact-md" variant="subtle" onClick={() => void set.run({ folder: null })}>
            Keep them beside the records again
          </Button>
        </div>
      )}
    </FormDialog>
  );
}
