// Who of those who sit is trained in what they were asked to be, and what was learnt together: by seat and by topic.

import type { Seat } from '../../../domain/partnership/forums.ts';
import { fold } from '../../fold.ts';

type Trained = Pick<Seat, 'training'>;

const counting = ({ training }: Trained, topic: string, day: string) =>
  training.filter(
    (one) => fold(one.topic) === fold(topic) && one.on <= day && (one.validUntil === null || day <= one.validUntil),
  );

/** Topics for which a seat has no training that still counts on the day. */
export const trainingMissing = (seat: Trained, required: readonly string[], day: string): string[] =>
  required.filter((topic) => counting(seat, topic, day).length === 0);

/** `seats`: those in which somebody sits. Learnt jointly: both sides were trained together. */
export const trainingByTopic = (seats: readonly Trained[], required: readonly string[], day: string) =>
  required.map((topic) => {
    const each = seats.map((seat) => counting(seat, topic, day));
    return {
      topic,
      trained: each.filter((rows) => rows.length > 0).length,
      jointly: each.filter((rows) => rows.some(({ isJoint }) => isJoint)).length,
      of: seats.length,
    };
  });
