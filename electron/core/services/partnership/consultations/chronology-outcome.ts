// How a consultation fared, as the last parts of its chronology: the four tests, how it ended, the decisions on it.

import {
  conclusionWords,
  decisionMethodWords,
  fourTestWords,
  influenceWords,
} from '../../../../../shared/domain/partnership/words-consultations.ts';
import { avoidedCompulsory, FOUR_TESTS } from '../../../../../shared/rules/partnership/consultations/outcome.ts';
import type { PaperBlock } from '../../../formats/pdf/paper-parts.ts';
import { type ChronologyMaterial, dayIn } from './chronology-material.ts';

export function testBlocks({ consultation: of }: ChronologyMaterial): PaperBlock[] {
  const said = { true: 'Yes', false: 'No', null: 'Not answered' } as const;
  return [
    { kind: 'heading', text: 'The four tests' },
    {
      kind: 'table',
      columns: [{ title: 'Test' }, { title: 'Met', width: 74 }, { title: 'Evidence' }],
      rows: FOUR_TESTS.map((test) => [
        `${fourTestWords[test].label}: ${fourTestWords[test].question}`,
        said[`${of.tests[test].isMet}`],
        of.tests[test].evidence,
      ]),
    },
  ];
}

export function outcomeBlocks(material: ChronologyMaterial): PaperBlock[] {
  const { consultation: of, decisions } = material;
  const blocks: PaperBlock[] = [{ kind: 'heading', text: 'What came of it' }];
  if (of.concluded !== null) {
    const { how, on, reasons } = of.concluded;
    blocks.push({ kind: 'paragraph', text: `${conclusionWords[how]} on ${dayIn(on, material)}. ${reasons}`.trim() });
  }
  for (const each of decisions) {
    blocks.push({ kind: 'heading', level: 2, text: `${each.number} ${each.title}` });
    blocks.push({
      kind: 'facts',
      rows: [
        { label: 'Decided', value: `${dayIn(each.on, material)}${each.finalOn === null ? ', a draft still' : ''}` },
        ...(each.method === null ? [] : [{ label: 'How', value: decisionMethodWords[each.method] }]),
        { label: 'The union’s view', value: each.unionView },
        { label: 'What was answered', value: each.responseToUnionView },
        {
          label: 'What the union changed',
          value: [each.influence === null ? '' : influenceWords[each.influence], each.whatChanged]
            .filter(Boolean)
            .join('. '),
        },
        ...(each.exceptionReason.trim() === ''
          ? []
          : [{ label: 'Why nobody was consulted first', value: each.exceptionReason }]),
      ],
    });
  }
  if (of.live.on !== null) {
    const wrong = of.live.incidents === null ? '' : ` ${of.live.incidents} things went wrong.`;
    blocks.push({
      kind: 'paragraph',
      text: `Live on ${dayIn(of.live.on, material)}.${wrong} ${of.live.wentWrong}`.trim(),
    });
  }
  if (of.atRisk !== null) {
    const { people, redeployed, retained, leftVoluntarily, compulsory } = of.atRisk;
    const avoided = avoidedCompulsory(of.atRisk);
    blocks.push({
      kind: 'paragraph',
      text: `${people} at risk: ${redeployed} redeployed, ${retained} kept their job, ${leftVoluntarily} left by choice, ${compulsory} dismissed${avoided === null ? '' : `; ${avoided}% were not dismissed against their will`}.`,
    });
  }
  if (blocks.length === 1) blocks.push({ kind: 'paragraph', text: 'Nothing is decided yet.' });
  return blocks;
}
