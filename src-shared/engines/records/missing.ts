import type { Activity } from '../../records/activity';

export type RecordLike = Pick<Activity, 'kinds' | 'sections' | 'resolution' | 'place' | 'startAt' | 'endAt'>;

/**
 * Paths of what a record still lacks before it can be confirmed (domain §4.1, 2.1.k): a text for each kind, who gave the
 * lecture and on what, a decision (「无」 is one), place and time. Photos are never in the list.
 * What is of a kind stands under it: `sections.themeDay.text`.
 */
export const missingOf = (record: RecordLike): string[] => {
  const missing: string[] = [];
  for (const kind of record.kinds) {
    const section = record.sections.find((entry) => entry.kind === kind);
    if ((section?.text ?? '') === '') missing.push(`sections.${kind}.text`);
    if (kind !== 'partyLecture') continue;
    if (section?.lecturerId === undefined && (section?.lecturerName ?? '') === '') missing.push(`sections.${kind}.lecturer`);
    if ((section?.lectureTopic ?? '') === '') missing.push(`sections.${kind}.lectureTopic`);
  }
  if (record.resolution === '') missing.push('resolution');
  if (record.place === '') missing.push('place');
  if (record.endAt <= record.startAt) missing.push('time');
  return missing;
};
