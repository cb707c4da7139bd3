import { ruleWithId } from '@shared/standard/rules';
import type { ActivityLine } from '@shared/contract/activity';
import type { RegisterLine } from '@shared/contract/register';
import type { Finding, ScoreSheetView } from '@shared/contract/score';
import type { Day } from '@shared/kernel/day';
import { STATE_WORDS } from '@shared/records/vocabulary/life';
import { dayWord } from '@shared/kernel/time-words';
import { whenName } from '@shared/text/duty-words';
import { activityStateWords } from '@/text/activity';
import { ruleText } from '@/text/score';

export type Proof = { id: string; isActivity: boolean; day: Day; title: string; note: string /** It did not suffice. */; isShort: boolean };

const joined = (words: readonly (string | undefined)[]): string => words.filter((word) => word !== undefined && word !== '').join('·');

const noteOfActivity = ({ day, expected, present, state, groupName }: ActivityLine, today: Day): string =>
  joined([
    dayWord(day, today),
    groupName,
    expected !== undefined && present !== undefined ? ruleText.counts(expected, present) : undefined,
    activityStateWords[state],
  ]);

/** The note of a kind often says the day itself. */
const noteOfRecord = ({ day, note, state }: RegisterLine, today: Day): string =>
  joined([note.includes(dayWord(day, today)) ? '' : dayWord(day, today), note, STATE_WORDS[state]]);

const isWhollyMet = (finding: Finding, id: string): boolean =>
  finding.parts.filter((part) => part.evidenceIds.includes(id)).every(({ outcome }) => outcome !== 'notMet');

/** The records a finding rests on and the caller may see: those that did not suffice first, then the newest. */
export const proofsOf = ({ evidence, asOfOn }: ScoreSheetView, finding: Finding): Proof[] => {
  const isNamed = (id: string): boolean => finding.evidenceIds.includes(id);
  // A rule of many records names whole months: there it cannot be said which of them is short.
  const isShort = (id: string): boolean => finding.kind !== 'quality' && !isWhollyMet(finding, id);
  const activities = evidence.activities
    .filter(({ activityId }) => isNamed(activityId))
    .map(
      (line): Proof => ({
        id: line.activityId,
        isActivity: true,
        day: line.day,
        title: line.title,
        note: noteOfActivity(line, asOfOn),
        isShort: isShort(line.activityId),
      }),
    );
  const records = evidence.records
    .filter(({ recordId }) => isNamed(recordId))
    .map(
      (line): Proof => ({
        id: line.recordId,
        isActivity: false,
        day: line.day,
        title: line.title,
        note: noteOfRecord(line, asOfOn),
        isShort: isShort(line.recordId),
      }),
    );
  return [...activities, ...records].sort((a, b) => Number(b.isShort) - Number(a.isShort) || b.day.localeCompare(a.day));
};

/** Judged by the roster and the posts; there is no record to open. */
export const restsOnRoster = ({ ruleId }: Finding): boolean => ruleWithId(ruleId)?.restsOnRoster === true;

/** Periods in which nothing was found at all. */
export const emptyPeriods = (finding: Finding, asOfOn: Day): string[] => [
  ...new Set(
    finding.parts
      .filter(
        ({ outcome, evidenceIds, period, memberId }) =>
          outcome === 'notMet' && evidenceIds.length === 0 && period !== undefined && memberId === undefined,
      )
      .map((part) => whenName(part, asOfOn))
      .filter((word) => word !== ''),
  ),
];
