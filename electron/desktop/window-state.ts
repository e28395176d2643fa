// Where the window was and how large, so that it opens there again: and never where nobody can reach it, because a
// screen was unplugged or what was kept is not what it should be. Pure: screens and value come in.

export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface WindowState extends Rectangle {
  isMaximised: boolean;
}

/** Where to open: without `x` and `y` the system chooses (the middle of the main screen). */
export interface WindowPlace {
  width: number;
  height: number;
  x?: number;
  y?: number;
  isMaximised: boolean;
}

export const SMALLEST = { width: 720, height: 520 } as const;
const USUAL = { width: 1280, height: 860 } as const;
/** How much of the title bar must be on a screen for somebody to take hold of it. */
const REACHABLE = { width: 120, height: 24 } as const;

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value);

/** The state that was kept, or undefined when the value is anything else. */
export function readWindowState(value: unknown): WindowState | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { x, y, width, height, isMaximised } = value as Partial<Record<keyof WindowState, unknown>>;
  if (!isCount(x) || !isCount(y) || !isCount(width) || !isCount(height) || typeof isMaximised !== 'boolean') {
    return undefined;
  }
  if (width <= 0 || height <= 0) return undefined;
  return { x, y, width, height, isMaximised };
}

const overlap = (from: number, length: number, otherFrom: number, otherLength: number): number =>
  Math.max(0, Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom));

const clamp = (value: number, lowest: number, highest: number): number =>
  Math.max(lowest, Math.min(value, Math.max(lowest, highest)));

/**
 * Where to open the window. `workAreas` are the screens without their task bars, the main screen first, in the same
 * units as the state (Electron's device-independent pixels).
 */
export function placeWindow(value: unknown, workAreas: readonly Rectangle[]): WindowPlace {
  const main = workAreas[0];
  const saved = readWindowState(value);
  const sized = (size: number, smallest: number, room: number) => Math.min(Math.max(size, smallest), room);
  if (!saved || !main) {
    return {
      width: sized(USUAL.width, SMALLEST.width, main?.width ?? USUAL.width),
      height: sized(USUAL.height, SMALLEST.height, main?.height ?? USUAL.height),
      isMaximised: saved?.isMaximised ?? false,
    };
  }
  const seen = workAreas
    .map((area) => ({
      area,
      across: overlap(saved.x, saved.width, area.x, area.width),
      down: overlap(saved.y, REACHABLE.height, area.y, area.height),
    }))
    .filter(({ across, down }) => across >= Math.min(REACHABLE.width, saved.width) && down >= REACHABLE.height)
    .sort((a, b) => b.across * b.down - a.across * a.down)[0];
  const area = seen?.area ?? main;
  const width = sized(saved.width, SMALLEST.width, area.width);
  const height = sized(saved.height, SMALLEST.height, area.height);
  if (!seen) return { width, height, isMaximised: saved.isMaximised };
  return {
    width,
    height,
    x: clamp(saved.x, area.x, area.x + area.width - width),
    y: clamp(saved.y, area.y, area.y + area.height - height),
    isMaximised: saved.isMaximised,
  };
}
