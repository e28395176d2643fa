// The title of what stands behind a door. It takes the focus when it appears: the door that was pressed is gone.

import { useEffect, useRef } from 'react';

export function FormTitle(props: { children: string }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <h2 ref={title} tabIndex={-1}>
      {props.children}
    </h2>
  );
}
