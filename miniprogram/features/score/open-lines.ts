import type { Finding, FindingPart, ScoreSheetView } from '@shared/contract/score';
import type { Day } from '@shared/kernel/day';
import type { Period } from '@shared/kernel/period';
import { earlierOf } from '@shared/kernel/span';
import { dueOnOf, inDutyOrder, isOfSuperior, periodAsked, stepKey } from '@shared/standard/duty';
import { partAsked, partName } from '@shared/text/duty-words';
import { remedyText } from '@/text/score-rules';
import { actionOf, hasBegun, noteBesideDay, subjectOf, type Action, type RemedyLike } from './remedy-words';

/** Something still to be done, with all its button needs. */
export type OpenLine = {
  id: string;
  /** The same as that of the duty on the first page and in the calendar. */
  dutyId: string;
  ruleIds: readonly string[];
  /** The day by which it is owed: of what is overdue the day that was missed. */
  dueOn: Day;
  period: Period | undefined;
  /** The last day on which it still counts. */
  byOn: Day;
  leaf: { figure: string; word: string };
  title: string;
  note: string;
  action: Action | null;
  /** Waits for a superior or for the roster: shown at its rule, no task of the branch. */
  isOthers: boolean;
};

const namesShown = 3;

export const leafUntil = (day: Day): OpenLine['leaf'] => ({ figure: String(Number(day.slice(8))), word: `${Number(day.slice(5, 7))}月止` });
const leafOn = (day: Day): OpenLine['leaf'] => ({ figure: String(Number(day.slice(8))), word: `${Number(day.slice(5, 7))}月` });

const isPersonal = ({ kind, parts }: Finding): boolean =>
  kind === 'perMember' || kind === 'perPerson' || parts.some(({ memberId }) => memberId !== undefined);

const idOf = (...words: (string | undefined)[]): string =>
  ['open', ...words]
    .filter((word) => word !== undefined && word !== '')
    .join('-')
    .replace(/[^\w-]/g, '-')
    .toLowerCase();

/** A planned meeting needs nothing more; a begun record does. */
const isArranged = ({ isPlanned, remedy }: FindingPart): boolean =>
  isPlanned && (remedy === null || remedy.verb === 'hold' || remedy.verb === 'enter');

type Owed = { remedy: RemedyLike; parts: FindingPart[] };

type Owing = { finding: Finding; owed: Owed };

/** The day by which it is owed; where parts are done by one act, the first of them. */
const dueOf = ({ remedy, parts }: Owed, asOfOn: Day): Day =>
  parts.map((part) => dueOnOf(part, part.remedy ?? remedy, asOfOn)).sort()[0] ?? remedy.byOn;

const owedBy = ({ ruleId, parts, remedy }: Finding, asOfOn: Day): Owed[] => {
  const byKey = new Map<string, Owed>();
  for (const part of parts) {
    if (part.remedy === null || isArranged(part) || part.outcome === 'met' || part.outcome === 'notApplicable' || !hasBegun(part, asOfOn))
      continue;
    const key = stepKey(part.remedy, ruleId);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, { remedy: part.remedy, parts: [part] });
    else known.parts.push(part);
  }
  // A rule about many records names the next one only: the parts are its months.
  if (byKey.size === 0 && remedy !== null && parts.every((part) => part.remedy === null)) byKey.set('own', { remedy, parts: [] });
  return [...byKey.values()];
};

const titleOf = ({ activityId }: RemedyLike, { activities }: ScoreSheetView['evidence']): string | undefined =>
  activities.find((activity) => activity.activityId === activityId)?.title;

const peopleNote = (finding: Finding, { parts }: Owed): string => {
  if (!isPersonal(finding)) return '';
  const names = [...new Set(parts.flatMap(({ memberName }) => (memberName === undefined ? [] : [memberName])))];
  return remedyText.still(names.length > 0 ? names.length : parts.length, remedyText.names(names, namesShown));
};

const owedLine = (
  { finding, owed }: Owing,
  { asOfOn, evidence }: ScoreSheetView,
  ruleIds: readonly string[] = [finding.ruleId],
): OpenLine => {
  const { remedy, parts } = owed;
  const what = subjectOf(remedy, { ruleIds, asOfOn, groupName: parts[0]?.groupName, title: titleOf(remedy, evidence) });
  const first = parts.find(({ memberId }) => memberId !== undefined);
  const whom = first?.memberName === undefined || remedy.type === undefined ? '' : `：${first.memberName}`;
  return {
    id: idOf(finding.ruleId, remedy.period, remedy.groupId, remedy.recordId ?? remedy.activityId),
    dutyId: stepKey(remedy, finding.ruleId),
    ruleIds,
    dueOn: dueOf(owed, asOfOn),
    period: periodAsked(remedy),
    byOn: remedy.byOn,
    leaf: leafUntil(remedy.byOn),
    title: what,
    note: [peopleNote(finding, owed), noteBesideDay(remedy)].filter(Boolean).join('·'),
    action: actionOf({ ...remedy, memberId: first?.memberId ?? remedy.memberId }, `${what}${whom}`),
    isOthers: isOfSuperior(remedy) || remedy.verb === 'roster',
  };
};

const plannedLine = ({ ruleId }: Finding, { period, groupId, groupName, lastOn }: FindingPart, asOfOn: Day): OpenLine => ({
  id: idOf(ruleId, period, groupId),
  dutyId: `planned:${ruleId}:${period ?? ''}:${groupId ?? ''}`,
  ruleIds: [ruleId],
  dueOn: lastOn,
  period,
  byOn: lastOn,
  leaf: leafOn(lastOn),
  title: partName(ruleId, { period, groupName }, asOfOn),
  note: remedyText.madeUpPlanned,
  action: null,
  isOthers: false,
});

const plannedLines = (finding: Finding, asOfOn: Day): OpenLine[] =>
  finding.parts.filter((part) => part.outcome === 'notMet' && isArranged(part)).map((part) => plannedLine(finding, part, asOfOn));

/** What one rule still asks for; what is already planned to make up for it stands at the end. */
export const linesOfFinding = (finding: Finding, sheet: ScoreSheetView): OpenLine[] => [
  ...owedBy(finding, sheet.asOfOn).map((owed) => owedLine({ finding, owed }, sheet)),
  ...plannedLines(finding, sheet.asOfOn),
];

/** Parts that stay missing: nothing can be done about them any more. */
export const lostParts = ({ parts }: Finding, asOfOn: Day): FindingPart[] =>
  parts.filter(
    ({ outcome, makeUpUntilOn, remedy, isPlanned }) => outcome === 'notMet' && remedy === null && !isPlanned && makeUpUntilOn < asOfOn,
  );

/** One act that serves several rules stands there once, by its name, and says so. */
const mergedLine = (entries: readonly Owing[], sheet: ScoreSheetView): OpenLine => {
  const [one] = entries as readonly [Owing, ...Owing[]];
  const ruleIds = [...new Set(entries.map((entry) => entry.finding.ruleId))];
  const lines = entries.map((entry) => owedLine(entry, sheet, ruleIds));
  const first = owedLine(one, sheet, ruleIds);
  const dueOn = lines.map((line) => line.dueOn).reduce(earlierOf);
  const served = ruleIds.length < 2 ? partAsked({ ...one.owed.remedy, ruleIds }) : remedyText.servesSeveral(ruleIds.length);
  const note = [first.note, served].filter(Boolean).join('·');
  return { ...first, dueOn, note };
};

const byDuty = (a: OpenLine, b: OpenLine): number => Number(a.action === null) - Number(b.action === null) || inDutyOrder(a, b);

/** Of what carries weight, all that can still be done, in the order of the duties; what is planned already stands at the end. */
export const linesOfSheet = (sheet: ScoreSheetView): OpenLine[] => {
  const weighed = sheet.findings.filter(({ weightHundredths }) => weightHundredths > 0);
  const byKey = new Map<string, Owing[]>();
  for (const finding of weighed)
    for (const owed of owedBy(finding, sheet.asOfOn)) {
      const key = stepKey(owed.remedy, finding.ruleId);
      byKey.set(key, [...(byKey.get(key) ?? []), { finding, owed }]);
    }
  return [
    ...[...byKey.values()].map((entries) => mergedLine(entries, sheet)).filter(({ isOthers }) => !isOthers),
    ...weighed.flatMap((finding) => plannedLines(finding, sheet.asOfOn)),
  ].sort(byDuty);
};
