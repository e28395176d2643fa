// The end of a ballot file: the candidates' names and the title, however they are quoted.

import { MOST_NAME } from '../../../shared/domain/elections/count-result.ts';
import { type CountProblem, NotCountable } from '../../../shared/rules/elections/not-countable.ts';
import { listed } from '../../../shared/rules/listed.ts';

export interface BltLine {
  /** From 1, as an editor shows it. */
  line: number;
  text: string;
}

export interface BltNames {
  candidates: string[];
  title: string;
  notes: string[];
}

/** A title, and after it what some programs write: a source and a comment. */
const MOST_AFTER_NAMES = 3;
/** A line of 0 too early, and this is somebody's vote and no name. */
const PAPER = /^\s*\d+(?:[\s,]+[\d=-]+)*[\s,]+0[\s,]*$/;
const QUOTED = /"((?:[^"]|"")*)"/g;
/** Some council files write a candidate's line as a comment. */
const ALTERNATIVE = /^#\s*ALTERNATIVE NAME\s+\d+\s*:\s*(.+)$/i;

/** @throws NotCountable when the file does not name as many candidates as its first line says. */
export function readBltNames(lines: readonly BltLine[], candidates: number, headerLine: number): BltNames {
  const told = lines.filter(({ text }) => text.trim() !== '' && !text.trimStart().startsWith('#'));
  const entries = enoughOf(lines, told, candidates);
  if (entries.length === 0) {
    const numbered = Array.from({ length: candidates }, (_, index) => `Candidate ${index + 1}`);
    return {
      candidates: numbered,
      title: '',
      notes: ['The file names no candidates: they are called by their numbers.'],
    };
  }
  const problems: CountProblem[] = told
    .filter(({ text }) => PAPER.test(text))
    .slice(0, 1)
    .map(({ line, text }) => ({
      line,
      message: `Line ${line} is a paper among the names: “${text.trim().slice(0, 60)}”. The line of 0 before it ends the papers too early.`,
    }));
  if (entries.length < candidates) {
    problems.push({
      line: entries.at(-1)!.line,
      message: `Line ${headerLine} says ${candidates} candidates, and the file names ${entries.length}: the last name is on line ${entries.at(-1)!.line}.`,
    });
  }
  if (entries.length > candidates + MOST_AFTER_NAMES) {
    problems.push({
      line: headerLine,
      message: `Line ${headerLine} says ${candidates} candidates, and after the papers there are ${entries.length} lines of names (from line ${entries[0]!.line}).`,
    });
  }
  const names = entries.slice(0, candidates).map(({ text }) => nameIn(text));
  for (const [index, name] of names.entries()) {
    if (name.length <= MOST_NAME) continue;
    const line = entries[index]!.line;
    problems.push({
      line,
      message: `Line ${line}: a name of more than ${MOST_NAME.toLocaleString('en-GB')} characters.`,
    });
  }
  if (problems.length > 0) throw new NotCountable(...problems);
  const title = entries[candidates];
  const lastName = entries[candidates - 1]!;
  return {
    candidates: names.map((name, index) => (name.trim() === '' ? `Candidate ${index + 1}` : name)),
    title: title === undefined ? '' : nameIn(title.text).slice(0, MOST_NAME),
    notes: [
      ...commentNotes(entries.slice(0, candidates), told),
      ...namelessNotes(names, entries),
      ...(title === undefined
        ? [
            `The file has no title: line ${lastName.line}, its last, was read as the name of candidate ${candidates}. If it is a title, a name is missing.`,
          ]
        : []),
      ...afterTitle(entries.slice(candidates + 1), candidates, headerLine),
    ],
  };
}

/** Lines with a name each; all names on a line where they do; comments that are names where a line is missing without them. */
function enoughOf(lines: readonly BltLine[], told: readonly BltLine[], candidates: number): readonly BltLine[] {
  const withComments = lines
    .map(({ line, text }) => ({ line, text: ALTERNATIVE.exec(text.trim())?.[1] ?? text }))
    .filter(({ text }) => text.trim() !== '' && !text.trimStart().startsWith('#'));
  const isOneShort = withComments.length > told.length && told.length <= candidates;
  if (isOneShort && withComments.length >= candidates) return withComments;
  if (told.length >= candidates) return told;
  const together = told.flatMap(({ line, text }) =>
    [...text.matchAll(QUOTED)].map(([found]) => ({ line, text: found })),
  );
  const outside = told.map(({ text }) => text.replace(QUOTED, '').replace(/[\s,]+/g, '')).join('');
  return outside === '' && together.length >= candidates ? together : told;
}

function commentNotes(entries: readonly BltLine[], told: readonly BltLine[]): string[] {
  const lines = entries.map(({ line }) => line).filter((line) => !told.some((one) => one.line === line));
  if (lines.length === 0) return [];
  if (lines.length === 1) return [`Line ${lines[0]} is a comment that names a candidate, and was read as the name.`];
  return [`Lines ${listed(lines.map(String))} are comments that name candidates, and were read as their names.`];
}

function namelessNotes(names: readonly string[], entries: readonly BltLine[]): string[] {
  return names.flatMap((name, index) =>
    name.trim() === ''
      ? [`Line ${entries[index]!.line} leaves the name empty: it is called Candidate ${index + 1}.`]
      : [],
  );
}

function afterTitle(left: readonly BltLine[], candidates: number, headerLine: number): string[] {
  if (left.length === 0) return [];
  const where = left.length === 1 ? `line ${left[0]!.line}` : `lines ${left[0]!.line} to ${left.at(-1)!.line}`;
  return [
    `After ${candidates} names and a title there is more, on ${where}, which was not read. If it names a candidate, line ${headerLine} is wrong.`,
  ];
}

/**
 * The name on a line: quoted, quoted twice, or not at all; commas that a spreadsheet left and comments go. A party quoted after it
 * stands in brackets, as councils print it.
 */
export function nameIn(line: string): string {
  const text = line.trim().replace(/[,\s]+$/, '');
  if (!text.startsWith('"')) {
    const plain = text.replace(/\s+#\s.*$/, '');
    return /^“[^”]*”$/.test(plain) ? plain.slice(1, -1) : plain;
  }
  const found = /^"((?:[^"]|"")*)"(.*)$/.exec(text);
  const [inner, after] = [found?.[1] ?? '', found?.[2] ?? ''];
  const isWhole = found !== null && inner !== '' && (after === '' || /^\s*#/.test(after));
  if (isWhole || (found !== null && inner === '' && after.trim() === '')) return unwrapped(inner.replaceAll('""', '"'));
  const party = /^\s+"([^"]+)"$/.exec(after)?.[1];
  if (inner !== '' && party !== undefined) return `${inner.replaceAll('""', '"')} (${party})`;
  if (found !== null && inner !== '' && /^\s/.test(after)) return `${inner.replaceAll('""', '"')} ${after.trim()}`;
  return text.replace(/^"+/, '').replace(/"+$/, '');
}

const unwrapped = (name: string): string => (/^"[^"]*"$/.test(name) ? name.slice(1, -1) : name);
