// Inputs that work for reps: training.

import type { DeskClient } from '../../shared/contract/contract.ts';

type Working = Readonly<Record<string, (call: DeskClient, folder: string) => Promise<object>>>;

const newMember = async (call: DeskClient): Promise<string> =>
  (await call.members.add({ firstName: 'Ada', lastName: 'Byron' })).id;

const newTerm = async (call: DeskClient): Promise<string> =>
  (await call.reps.appoint({ memberId: await newMember(call), kind: 'rep', from: '2024-01-01' })).id;

const based = async (made: Promise<{ id: string; revision: number }>) => {
  const { id, revision } = await made;
  return { id, revision };
};

const newCourse = (call: DeskClient) => call.reps.keepCourse({ name: 'Reps stage one', places: 12 });

const newTraining = async (call: DeskClient) => {
  const { rows } = await call.reps.keepTraining({ memberId: await newMember(call), name: 'Reps stage one' });
  return rows[0]!;
};

const newCertification = async (call: DeskClient) =>
  call.reps.certify({ memberId: await newMember(call), by: 'The regional office' });

const newFile = () => new File(['Passed.'], 'certificate.txt', { type: 'text/plain' });

const withFile = async (call: DeskClient) => {
  const on = { collection: 'trainings' as const, id: (await newTraining(call)).id };
  const saved = await call.reps.addCertificate({ on, file: newFile() });
  const [file] = 'certificates' in saved ? saved.certificates : [];
  return { on, revision: saved.revision, fileId: file!.id };
};

export const workingTraining: Working = {
  'reps.courses': async () => ({ includePast: true }),
  'reps.training': async () => ({}),
  'reps.trainings': async () => ({}),
  'reps.certifications': async () => ({}),
  'reps.companions': async () => ({}),
  'reps.course': async (call) => {
    const { rows } = await call.reps.courses({ includePast: true });
    const withPeople = rows.find(({ counts }) => Object.values(counts).some((count) => count > 0));
    return { id: withPeople?.course.id ?? (await newCourse(call)).id };
  },
  'reps.keepCourse': async () => ({ name: 'Reps stage one' }),
  'reps.cancelCourse': async (call) => based(newCourse(call)),
  'reps.attendanceSheet': async (call) => ({ id: (await newCourse(call)).id }),
  'reps.keepTraining': async (call) => ({ memberId: await newMember(call), name: 'Reps stage one' }),
  'reps.moveTraining': async (call) => ({ trainings: [await based(newTraining(call))], move: 'approve' }),
  'reps.addCertificate': async (call) => ({
    on: { collection: 'trainings', id: (await newTraining(call)).id },
    file: newFile(),
  }),
  'reps.removeCertificate': withFile,
  'reps.openCertificate': async (call) => {
    const { on, fileId } = await withFile(call);
    return { on, fileId };
  },
  'reps.certify': async (call) => ({ memberId: await newMember(call), by: 'The regional office' }),
  'reps.changeCertification': async (call) => ({ ...(await based(newCertification(call))), note: 'Seen' }),
  'reps.withdrawCertification': async (call) => based(newCertification(call)),
  'reps.certificate': async (call) => ({ id: (await newCertification(call)).id }),
  'reps.mayAccompany': async (call) => ({ repId: await newTerm(call), on: '2026-12-01', hearing: 'disciplinary' }),
  'reps.companionsOfCase': async (call) => ({
    caseId: (await call.cases.open({ who: [{ memberId: await newMember(call) }], type: 'grievance' })).id,
  }),
  'reps.record': async (call) => ({ memberId: await newMember(call) }),
};
