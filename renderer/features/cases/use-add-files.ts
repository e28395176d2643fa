// Keeping files with a case, one after the other: an email becomes an entry of the timeline, anything else a document. One
// that is refused says which it was and why, and the others still come in.

import { useRef, useState } from 'react';
import { useClient } from '../../app/desk.tsx';
import { fitsMessage, sendFile } from '../../app/send-file.ts';
import { isStopped, type Trouble, troubleOf } from '../../app/sentences.ts';
import { useSayDone } from '../../app/undo.tsx';

const MOST_BYTES = 100 * 1024 * 1024;
const MAIL = /\.(eml|msg)$/i;

export interface AddingFile {
  name: string;
  /** Which of how many, from 1. */
  number: number;
  total: number;
}

export interface AddFiles {
  add: (files: readonly File[]) => Promise<void>;
  adding: AddingFile | null;
  refused: Trouble[];
  clear: () => void;
  /** Stops after what is in already; nothing is left half in. */
  stop: () => void;
}

const refusal = (sentence: string): Trouble => ({
  code: 'REFUSED',
  sentence,
  issues: [],
  current: null,
  data: null,
});

export function useAddFiles(caseId: string): AddFiles {
  const client = useClient();
  const sayDone = useSayDone();
  const [adding, setAdding] = useState<AddingFile | null>(null);
  const [refused, setRefused] = useState<Trouble[]>([]);
  const stopping = useRef<AbortController | null>(null);

  const addOne = async (file: File, signal: AbortSignal) => {
    const bytes = fitsMessage(file)
      ? { file, name: file.name }
      : { upload: await sendFile(file, signal), name: file.name };
    if (MAIL.test(file.name)) {
      const { entry, warnings } = await client.cases.addMail({ caseId, ...bytes }, { signal });
      return { said: 'The email is in the timeline.', of: { collection: 'timeline' as const, id: entry.id }, warnings };
    }
    const document = await client.cases.addDocument({ caseId, ...bytes }, { signal });
    const of = { collection: 'documents' as const, id: document.id };
    return { said: `${document.name} is kept.`, of, warnings: [] };
  };

  const add = async (files: readonly File[]) => {
    if (files.length === 0 || stopping.current) return;
    const stop = new AbortController();
    stopping.current = stop;
    setRefused([]);
    let added = 0;
    for (const [index, file] of files.entries()) {
      if (stop.signal.aborted) break;
      setAdding({ name: file.name, number: index + 1, total: files.length });
      const say = (sentence: string) =>
        setRefused((before) => [...before, refusal(files.length === 1 ? sentence : `${file.name}: ${sentence}`)]);
      if (file.size > MOST_BYTES) {
        say('It is larger than 100 MB. Keep a smaller copy here.');
        continue;
      }
      try {
        const { said, of, warnings } = await addOne(file, stop.signal);
        added += 1;
        if (files.length === 1) void sayDone(said, of);
        for (const warning of warnings) say(warning);
      } catch (error) {
        const { sentence } = troubleOf(error);
        say(stop.signal.aborted || isStopped(error) ? 'It was stopped and is not kept.' : sentence);
      }
    }
    stopping.current = null;
    setAdding(null);
    if (files.length > 1 && added > 0) void sayDone(added === 1 ? 'One file is kept.' : `${added} files are kept.`);
  };
  return {
    add,
    adding,
    refused,
    clear: () => setRefused([]),
    stop: () => stopping.current?.abort(),
  };
}
