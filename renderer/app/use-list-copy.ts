// The imported file is a copy of everybody's details: it lies about until somebody says that it is deleted.

import { useQueryClient } from '@tanstack/react-query';
import { useDesk, useSession } from './desk.tsx';
import { useAction } from './use-action.ts';

/** The file that may still lie about, by name; null when there is none or it is said to be deleted. */
export function useListCopy() {
  const { branch, memberList } = useSession();
  const queries = useQueryClient();
  const desk = useDesk();
  const confirm = useAction((client, listId: string) => client.branch.confirmListDeleted({ listId }), {
    done: () => 'Written down: the imported file is deleted.',
    onDone: () => void queries.invalidateQueries({ queryKey: desk.session.get.key() }),
  });
  const isLying = memberList !== null && !memberList.copyDeleted && !branch?.isSample;
  return {
    fileName: isLying ? memberList.fileName : null,
    /** Where it lies, as far as the desk knows. */
    path: isLying ? memberList.path : null,
    sayDeleted: () => void (memberList && confirm.run(memberList.id)),
    isRunning: confirm.isRunning,
    trouble: confirm.trouble,
  };
}
