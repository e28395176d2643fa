// Union profiles, briefings of managers, introductions, training, who has a voice where, the six joint commitments.

import { procedure } from '../implementer.ts';
import { briefings, briefManagers } from './people/briefings.ts';
import { addEvidence, commitments, keepCommitment } from './people/commitments.ts';
import { directors } from './people/directors.ts';
import { introduce, introductions } from './people/introductions.ts';
import { keepUnion, removeUnion } from './people/keep-union.ts';
import { orientationPack } from './people/orientation-pack.ts';
import { noteTraining, training } from './people/training.ts';
import { unionBriefing } from './people/union-briefing.ts';
import { positions, unionPage, unions } from './people/unions.ts';
import { repSpread, voice } from './people/voice.ts';

const { partnership } = procedure;

export const partnershipPeople = {
  unions: partnership.unions.handler(({ input, context }) => unions(input, context)),
  union: partnership.union.handler(({ input, context }) => unionPage(input.id, context)),
  keepUnion: partnership.keepUnion.handler(({ input, context }) => keepUnion(input, context)),
  removeUnion: partnership.removeUnion.handler(({ input, context }) => removeUnion(input, context)),
  unionBriefing: partnership.unionBriefing.handler(({ input, context }) => unionBriefing(input, context)),
  positions: partnership.positions.handler(({ input, context }) => positions(input, context)),
  briefings: partnership.briefings.handler(({ input, context }) => briefings(input, context)),
  briefManagers: partnership.briefManagers.handler(({ input, context }) => briefManagers(input, context)),
  voice: partnership.voice.handler(({ input, context }) => voice(input, context)),
  repSpread: partnership.repSpread.handler(({ input, context }) => repSpread(input, context)),
  training: partnership.training.handler(({ input, context }) => training(input, context)),
  noteTraining: partnership.noteTraining.handler(({ input, context }) => noteTraining(input, context)),
  introductions: partnership.introductions.handler(({ input, context }) => introductions(input, context)),
  introduce: partnership.introduce.handler(({ input, context }) => introduce(input, context)),
  directors: partnership.directors.handler(({ input, context }) => directors(input, context)),
  commitments: partnership.commitments.handler(({ input, context }) => commitments(input, context)),
  keepCommitment: partnership.keepCommitment.handler(({ input, context }) => keepCommitment(input, context)),
  addEvidence: partnership.addEvidence.handler(({ input, context }) => addEvidence(input, context)),
  orientationPack: partnership.orientationPack.handler(({ input, context }) => orientationPack(input, context)),
};
