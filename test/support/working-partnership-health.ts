// Inputs that work for health checks, measures and teams.

import type { DeskClient } from '../../shared/contract/contract.ts';

const newForum = async (call: DeskClient): Promise<string> =>
  (await call.partnership.openForum({ name: `Forum ${Math.random()}`, behaviours: ['We say so before it is late.'] }))
    .forumId;

const openWave = async (call: DeskClient) => (await call.partnership.openWave({ forumId: await newForum(call) })).wave;

const answered = (count: number) =>
  Array.from({ length: count }, (_, person) => ({ side: 'staff' as const, overall: person % 11, comment: '' }));

const closedWave = async (call: DeskClient) =>
  (await call.partnership.recordHealthWave({ forumId: await newForum(call), answers: answered(3) })).wave;

const newMeasure = async (call: DeskClient, preset: string | null = null) => {
  const forumId = await newForum(call);
  const { measure } = await call.partnership.keepMeasure({ name: 'Days lost', preset, forumId });
  return measure;
};

const newRequest = async (call: DeskClient) =>
  call.partnership.askForHelp({ forumId: await newForum(call), team: 'Stores', text: 'Cover for a hearing' });

export const workingHealth: Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>> = {
  'partnership.openWave': async (call) => ({ forumId: await newForum(call) }),
  'partnership.answer': async (call) => ({ waveId: (await openWave(call)).id, answers: answered(1) }),
  'partnership.importAnswers': async (call) => ({ waveId: (await openWave(call)).id, text: 'Side,1\nstaff,7' }),
  'partnership.answersTemplate': async (call) => ({ waveId: (await openWave(call)).id }),
  'partnership.answerSheet': async (call) => ({ waveId: (await openWave(call)).id }),
  'partnership.closeWave': async (call) => {
    const { id, revision } = await openWave(call);
    await call.partnership.answer({ waveId: id, answers: answered(3) });
    return { id, revision };
  },
  'partnership.dropWave': async (call) => {
    const { id, revision } = await openWave(call);
    return { id, revision };
  },
  'partnership.recordHealthWave': async (call) => ({ forumId: await newForum(call), answers: answered(3) }),
  'partnership.healthWave': async (call) => ({ id: (await closedWave(call)).id }),
  'partnership.healthQuestions': async (call) => ({ waveId: (await openWave(call)).id }),
  'partnership.changeWave': async (call) => {
    const { id, revision } = await closedWave(call);
    return { id, revision, title: 'This year’s' };
  },
  'partnership.keepPractices': async (call) => {
    const { id, revision } = await openWave(call);
    return { id, revision, practices: [{ key: 'teamsDecide', answer: 'yes' }] };
  },
  'partnership.addHealthAction': async (call) => ({
    waveId: (await closedWave(call)).id,
    text: 'Papers go out earlier',
  }),
  'partnership.keepMeasure': async (call) => ({ preset: 'absence', forumId: await newForum(call) }),
  'partnership.removeMeasure': async (call) => {
    const { id, revision } = await newMeasure(call);
    return { id, revision };
  },
  'partnership.addPoints': async (call) => ({
    id: (await newMeasure(call)).id,
    points: [{ on: '2026-01-31', value: 4 }],
  }),
  'partnership.removePoint': async (call) => {
    const { id } = await newMeasure(call);
    const { measure } = await call.partnership.addPoints({ id, points: [{ on: '2026-01-31', value: 4 }] });
    return { id, revision: measure.revision, pointId: measure.points[0]!.id };
  },
  'partnership.importPoints': async (call) => ({ id: (await newMeasure(call)).id, text: 'Period,Value\n2026-01,4' }),
  'partnership.pointsTemplate': async (call) => ({ id: (await newMeasure(call)).id }),
  'partnership.pointFromRecords': async (call) => ({ id: (await newMeasure(call, 'joiners')).id }),
  'partnership.measure': async (call) => ({ id: (await newMeasure(call)).id }),
  'partnership.askForHelp': async () => ({ team: 'Stores', text: 'Cover for a hearing' }),
  'partnership.offerHelp': async (call) => {
    const { id, team } = await newRequest(call);
    return { team, by: 'Ward 4', text: 'We send a rep', requestId: id };
  },
  'partnership.answerHelp': async (call) => {
    const { id, revision } = await newRequest(call);
    return { id, revision, result: 'It was covered.' };
  },
  'partnership.recognise': async (call) => {
    const forumId = await newForum(call);
    const { behaviours } = await call.partnership.teams({ forumId });
    return { forumId, team: 'Ward 4', behaviourId: behaviours[0]!.id, text: 'Covered nights', whoBenefited: 'Ward 5' };
  },
};
