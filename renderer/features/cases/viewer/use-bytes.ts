// A document's bytes, fetched once by the road for bytes and held while it is looked at.

import { useEffect, useState } from 'react';
import { useClient } from '../../../app/desk.tsx';
import { type Trouble, troubleOf } from '../../../app/sentences.ts';

export interface Bytes {
  bytes: Uint8Array | null;
  trouble: Trouble | null;
}

const NOTHING: Bytes = { bytes: null, trouble: null };

export function useBytes(documentId: string): Bytes {
  const client = useClient();
  const [state, setState] = useState<Bytes>(NOTHING);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    setState(NOTHING);
    const read = async () => {
      try {
        const { token } = await client.cases.openDocument({ id: documentId }, { signal });
        const response = await fetch(`/download/${encodeURIComponent(token)}`, { signal });
        if (!response.ok) throw new Error(await response.text());
        const bytes = new Uint8Array(await response.arrayBuffer());
        setState({ bytes, trouble: null });
      } catch (error) {
        if (!signal.aborted) setState({ bytes: null, trouble: troubleOf(error) });
      }
    };
    void read();
    return () => stop.abort();
  }, [client, documentId]);
  return state;
}
