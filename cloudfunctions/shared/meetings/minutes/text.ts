import type { Parsed } from '../../../../src-shared/contract';
import { missingOf } from '../../../../src-shared/engines/records/missing';
import { isActiveOn, membershipOn } from '../../../../src-shared/roster/on-day';
import { dayOfInstant } from '../../../../src-shared/kernel/day';
import { privateNumberIn } from '../../../../src-shared/kernel/private-number';
import type { Activity } from '../../../../src-shared/records/activity';
import { LONGEST_MEETING_MS } from '../../../../src-shared/records/sign-in-window';
import type { Found } from '../activities/load';
import { refusal, type Refusing } from '../../pipeline/refusal';

export type RecordText = Omit<Parsed<'record.save'>, 'activityId' | 'rev'>;

const textsOf = (text: RecordText): [string, string][] => [
  ...text.sections.map((section, index): [string, string] => [`sections.${index}.text`, section.text]),
  ['resolution', text.resolution],
  ['observers', text.observers ?? ''],
];

/** Refuses what cannot be a record of this activity, with the fields to put right. */
const checkText = ({ refuse }: Refusing<'record.refused'>, found: Found, text: RecordText): void => {
  const fields: Record<string, string> = {};
  const { activity, branch } = found;
  if (text.endAt <= text.startAt) fields.endAt = 'endBeforeStart';
  else if (Date.parse(text.endAt) - Date.parse(text.startAt) > LONGEST_MEETING_MS) fields.endAt = 'tooLong';
  if (dayOfInstant(text.startAt) !== activity.day) fields.startAt = 'otherDay';
  for (const name of ['hostId', 'recorderId'] as const) {
    const member = branch.members.find((entry) => entry._id === text[name]);
    if (member === undefined || membershipOn(member, activity.day)?.branchId !== activity.orgId || !isActiveOn(member, activity.day))
      fields[name] = 'notInBranch';
  }
  if (text.sections.some((section) => !activity.kinds.includes(section.kind))) fields.sections = 'otherKind';
  if (new Set(text.sections.map((section) => section.kind)).size < text.sections.length) fields.sections = 'twice';
  for (const [field, words] of textsOf(text)) if (privateNumberIn(words) !== null) fields[field] = 'privateNumber';
  if (Object.keys(fields).length > 0) throw refuse('record.refused', { fields });
};

/** Who gave the lecture and of which sort it was, beside the text, so that a score need not read it. */
const lectureOf = (sections: RecordText['sections']): Activity['lecture'] => {
  const found = sections.find((section) => section.kind === 'partyLecture');
  if (found === undefined || (found.lecturerId === undefined && found.lectureTag === undefined)) return undefined;
  return {
    ...(found.lecturerId === undefined ? {} : { lecturerId: found.lecturerId }),
    ...(found.lectureTag === undefined ? {} : { tag: found.lectureTag }),
  };
};

/** The part of an activity that the recorder writes, checked, with what it still lacks. */
export const writtenFields = (
  asking: Refusing<'record.refused'> & { today: string },
  found: Found,
  text: RecordText,
): Partial<Activity> & { missing: string[] } => {
  checkText(asking, found, text);
  const fields = {
    startAt: text.startAt,
    endAt: text.endAt,
    place: text.place,
    hostId: text.hostId,
    recorderId: text.recorderId,
    sections: text.sections,
    lecture: lectureOf(text.sections),
    observers: text.observers,
    resolution: text.resolution,
  };
  const missing = missingOf({ ...found.activity, ...fields });
  // 录入日: the first day on which it was complete; later edits do not move it.
  const recordedOn = found.activity.recordedOn ?? (missing.length === 0 ? asking.today : undefined);
  return { ...fields, missing, ...(recordedOn === undefined ? {} : { recordedOn }) };
};

export const demandUnsealed = ({ refuse }: Refusing<'record.sealed'>, activity: Activity): void => {
  if (activity.state === 'confirmed') throw refuse('record.sealed');
  if (activity.state === 'cancelled') throw refusal('common.notFound');
};
