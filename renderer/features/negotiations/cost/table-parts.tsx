// What the tables of a costing share: headings under the side that they are of, and the press that shows all of a long one.

import { Button, Group } from '@mantine/core';

/** `side` is read out before each heading where two sides stand beside each other. */
export const SideHeads = ({ side, heads }: { side: string | null; heads: readonly string[] }) => (
  <>
    {heads.map((head, at) => (
      <th key={head} scope="col" data-begins={(side !== null && at === 0) || undefined}>
        {side !== null && <span className="visually-hidden">{side}: </span>}
        {head}
      </th>
    ))}
  </>
);

/** The sides’ names, each over three columns. */
export const SideNames = ({ names }: { names: readonly string[] }) => (
  <>
    {names.map((name) => (
      <th key={name} scope="colgroup" colSpan={3}>
        {name}
      </th>
    ))}
  </>
);

export const ShowAll = ({ count, of, onShow }: { count: number; of: string; onShow: () => void }) => (
  <Group mt="sm">
    <Button size="compact-md" onClick={onShow}>
      Show all {count.toLocaleString('en-GB')} {of}
    </Button>
  </Group>
);
