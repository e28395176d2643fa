// A button that adds an agreement, linked to a forum where it stands on one, and opens it.

import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../../app/use-may.ts';
import { AgreementDialog } from './agreement-dialog.tsx';

export function AddAgreement({ label, forumId }: { label: string; forumId?: string }) {
  const may = useMay();
  const navigate = useNavigate();
  const [isAdding, setIsAdding] = useState(false);
  if (!may('agreements.keep')) return null;
  return (
    <>
      <Button variant="filled" onClick={() => setIsAdding(true)}>
        {label}
      </Button>
      {isAdding && (
        <AgreementDialog
          {...(forumId !== undefined && { forumId })}
          onClose={() => setIsAdding(false)}
          onSaved={({ id }) => void navigate({ to: '/partnership/agreements/$id', params: { id } })}
        />
      )}
    </>
  );
}
