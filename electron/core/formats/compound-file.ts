// Outlook's .msg is a compound file ([MS-CFB]): sectors, chained by a table, and a tree of names over them. The reader
// that we use follows every chain and branch as it stands. The threat: a file whose chains run in circles, share their
// sectors or claim to be longer than it is, so that reading it never ends or fills the memory. Such a file is refused
// here first.

const SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const LAST_SECTOR = 0xffff_fffa;
const NO_ENTRY = 0xffff_ffff;
const ENTRY_SIZE = 128;
const MINI_SECTOR = 64;
const MINI_STREAM_BELOW = 4_096;
const MOST_ENTRIES = 50_000;
const DEEPEST = 40;
const HEADER_TABLE_SECTORS = 109;

export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

class Unsound extends Error {}

/** Whether the file can be read from end to end, each sector once. */
export function isSoundCompoundFile(bytes: Uint8Array): boolean {
  try {
    check(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    return true;
  } catch (error) {
    if (error instanceof Unsound || error instanceof RangeError) return false;
    throw error;
  }
}

/** Follows a chain; a sector is nobody else's and lies within the table. */
function follow(start: number, next: (sector: number) => number, taken: Uint8Array): number[] {
  const chain: number[] = [];
  for (let sector = start; sector < LAST_SECTOR; sector = next(sector)) {
    if (sector >= taken.length || taken[sector] === 1) throw new Unsound();
    taken[sector] = 1;
    chain.push(sector);
  }
  return chain;
}

function check(file: Buffer): void {
  const shift = file.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) throw new Unsound();
  const size = 1 << shift;
  const sectors = Math.ceil(file.length / size) - 1;
  const taken = new Uint8Array(Math.max(0, sectors));
  const entriesInSector = size / 4;
  /** One number of a sector that holds numbers. */
  const numberAt = (sector: number, index: number): number => file.readUInt32LE((sector + 1) * size + index * 4);

  const table: number[] = [];
  const tableSectors = file.readUInt32LE(44);
  if (tableSectors > sectors) throw new Unsound();
  for (let at = 0; at < Math.min(tableSectors, HEADER_TABLE_SECTORS); at += 1)
    table.push(file.readUInt32LE(76 + at * 4));
  const furtherChain = follow(file.readUInt32LE(68), (sector) => numberAt(sector, entriesInSector - 1), taken);
  if (furtherChain.length !== file.readUInt32LE(72)) throw new Unsound();
  for (const sector of furtherChain) {
    for (let at = 0; at < entriesInSector - 1 && table.length < tableSectors; at += 1) table.push(numberAt(sector, at));
  }
  for (const sector of table) follow(sector, () => NO_ENTRY, taken);
  const next = (sector: number): number => {
    const part = table[Math.floor(sector / entriesInSector)];
    if (part === undefined) throw new Unsound();
    return numberAt(part, sector % entriesInSector);
  };

  const directory = follow(file.readUInt32LE(48), next, taken);
  const miniTable = follow(file.readUInt32LE(60), next, taken);
  const perSector = size / ENTRY_SIZE;
  if (directory.length === 0 || directory.length * perSector > MOST_ENTRIES) throw new Unsound();
  const entryAt = (index: number): Buffer => {
    const sector = directory[Math.floor(index / perSector)];
    if (sector === undefined) throw new Unsound();
    const start = (sector + 1) * size + (index % perSector) * ENTRY_SIZE;
    return file.subarray(start, start + ENTRY_SIZE);
  };

  const root = entryAt(0);
  const miniStream = follow(root.readUInt32LE(116), next, taken);
  const miniTaken = new Uint8Array((miniStream.length * size) / MINI_SECTOR);
  const nextMini = (sector: number): number => {
    const part = miniTable[Math.floor(sector / entriesInSector)];
    if (part === undefined) throw new Unsound();
    return numberAt(part, sector % entriesInSector);
  };
  const checkStream = (entry: Buffer): void => {
    const length = entry.readUInt32LE(120);
    const start = entry.readUInt32LE(116);
    if (length === 0) return;
    const isMini = length < MINI_STREAM_BELOW;
    const chain = isMini ? follow(start, nextMini, miniTaken) : follow(start, next, taken);
    if (chain.length * (isMini ? MINI_SECTOR : size) < length) throw new Unsound();
  };

  const seen = new Set<number>([0]);
  const branches = [{ index: root.readUInt32LE(76), depth: 1 }];
  for (let branch = branches.pop(); branch !== undefined; branch = branches.pop()) {
    const { index, depth } = branch;
    if (index === NO_ENTRY) continue;
    if (seen.has(index) || depth > DEEPEST) throw new Unsound();
    seen.add(index);
    const entry = entryAt(index);
    const type = entry.readUInt8(66);
    if (type === 2) checkStream(entry);
    else if (type !== 1) throw new Unsound();
    branches.push({ index: entry.readUInt32LE(68), depth }, { index: entry.readUInt32LE(72), depth });
    if (type === 1) branches.push({ index: entry.readUInt32LE(76), depth: depth + 1 });
  }
}
