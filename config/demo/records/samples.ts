// What a kind itself says one of it looks like, in the books of one branch.
import { addDays, type Day } from '../../../src-shared/kernel/day';
import { KIND_NAMES, kindOf } from '../../../src-shared/records/kinds';
import type { Kind } from '../../../src-shared/records/vocabulary/kind';
import type { Mover } from '../../../src-shared/records/vocabulary/life';
import { movesAlong } from '../../../src-shared/records/vocabulary/steps';
import { workdayFrom } from '../rhythm';
import { secretaryOn, written, type Desk } from './desk';
import type { Course } from './walk';

const SAMPLES_BRANCH = 17;
const BEGUN_DAYS_AGO = 8;
const DAYS_BETWEEN = 2;

/** Who takes a step in this branch, and for which organisation where it answers what was handed in. */
const handOf = (desk: Desk, mover: Mover, on: Day): { by: string; receiver?: string } => {
  const { generalId, generalSecretary, administrator } = desk.above;
  switch (mover) {
    case 'committee':
      return { by: administrator };
    case 'above':
      return { by: generalSecretary };
    case 'receiver':
      return { by: generalSecretary, receiver: generalId };
    case 'subject':
    case 'writer':
    case 'secretary':
      return { by: secretaryOn(desk, on) };
  }
};

export const samples = (desk: Desk): Course[] => {
  if (desk.spec.index !== SAMPLES_BRANCH) return [];
  const on = workdayFrom(addDays(desk.today, -BEGUN_DAYS_AGO));
  return KIND_NAMES.flatMap((type) => {
    const kind: Kind = kindOf(type);
    const sample = kind.sample?.({ on, memberIds: desk.roster.members.map(({ _id }) => _id) });
    if (sample === undefined) return [];
    const steps = movesAlong(kind.life, sample.steps ?? []).map(({ verb, by: [mover = 'writer'] }, place) => {
      const day = addDays(on, (place + 1) * DAYS_BETWEEN);
      return { on: day, verb, ...handOf(desk, mover, day) };
    });
    return written(desk, { type, on, content: sample.content, steps });
  });
};
