import type { Finding, FindingPart, ScoreSheetView } from '@shared/contract/score';
import type { Day } from '@shared/kernel/day';
import { remedyText, wordsOfRule } from '@/text/score-rules';
import { actionOf, hasBegun, noteBesideDay, periodSaid, subjectOf, type Action, type RemedyLike } from './remedy-words';

/** Something still to be done, with all its button needs. */
export type OpenLine = {
  id: string;
  ruleIds: readonly string[];
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

const joined = (words: readonly (string | undefined)[]): string => words.filter((word) => word !== undefined && word !== '').join(':');

/** Parts that are put right by one and the same act: of all the members of a month the dues, of a group the meeting. */
const keyOf = (remedy: RemedyLike): string =>
  joined([
    remedy.verb,
    remedy.verb === 'hold' ? remedy.kinds.join('+') : remedy.type,
    remedy.period,
    remedy.groupId,
    remedy.activityId ?? remedy.recordId,
  ]);

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

const owedBy = ({ parts, remedy }: Finding, asOfOn: Day): Owed[] => {
  const byKey = new Map<string, Owed>();
  for (const part of parts) {
    if (part.remedy === null || isArranged(part) || part.outcome === 'met' || part.outcome === 'notApplicable' || !hasBegun(part, asOfOn))
      continue;
    const key = keyOf(part.remedy);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, { remedy: part.remedy, parts: [part] });
    else known.parts.push(part);
  }
  // A rule about many records names the next one only: the parts are its months.
  if (byKey.size === 0 && remedy !== null && parts.every((part) => part.remedy === null)) byKey.set('own', { remedy, parts: [] });
  return [...byKey.values()];
};

const titleOf = ({ activityId, recordId }: RemedyLike, { activities, records }: ScoreSheetView['evidence']): string | undefined =>
  activityId === undefined
    ? records.find((record) => record.recordId === recordId)?.title
    : activities.find((activity) => activity.activityId === activityId)?.title;

const peopleNote = (finding: Finding, { parts }: Owed): string => {
  if (!isPersonal(finding)) return '';
  const names = [...new Set(parts.flatMap(({ memberName }) => (memberName === undefined ? [] : [memberName])))];
  return remedyText.still(names.length > 0 ? names.length : parts.length, remedyText.names(names, namesShown));
};

const owedLine = (finding: Finding, owed: Owed, { asOfOn, evidence }: ScoreSheetView): OpenLine => {
  const { remedy, parts } = owed;
  const ruleIds = [finding.ruleId];
  const what = subjectOf(remedy, { ruleIds, asOfOn, groupName: parts[0]?.groupName, title: titleOf(remedy, evidence) });
  const first = parts.find(({ memberId }) => memberId !== undefined);
  const whom = first?.memberName === undefined || remedy.type === undefined ? '' : `：${first.memberName}`;
  return {
    id: idOf(finding.ruleId, remedy.period, remedy.groupId, remedy.recordId ?? remedy.activityId),
    ruleIds,
    byOn: remedy.byOn,
    leaf: leafUntil(remedy.byOn),
    title: what,
    note: [peopleNote(finding, owed), noteBesideDay(remedy)].filter(Boolean).join('·'),
    action: actionOf({ ...remedy, memberId: first?.memberId ?? remedy.memberId }, `${what}${whom}`),
    isOthers: remedy.verb === 'await' || remedy.verb === 'roster',
  };
};

const plannedLine = ({ ruleId }: Finding, { period, groupId, groupName, lastOn }: FindingPart, asOfOn: Day): OpenLine => ({
  id: idOf(ruleId, period, groupId),
  ruleIds: [ruleId],
  byOn: lastOn,
  leaf: leafOn(lastOn),
  title: `${groupName ?? ''}${periodSaid(period, asOfOn)}${wordsOfRule(ruleId).short}`,
  note: remedyText.madeUpPlanned,
  action: null,
  isOthers: false,
});

/** What one rule still asks for; what is already planned to make up for it stands at the end. */
export const linesOfFinding = (finding: Finding, sheet: ScoreSheetView): OpenLine[] => [
  ...owedBy(finding, sheet.asOfOn).map((owed) => owedLine(finding, owed, sheet)),
  ...finding.parts.filter((part) => part.outcome === 'notMet' && isArranged(part)).map((part) => plannedLine(finding, part, sheet.asOfOn)),
];

/** Parts that stay missing: nothing can be done about them any more. */
export const lostParts = ({ parts }: Finding, asOfOn: Day): FindingPart[] =>
  parts.filter(
    ({ outcome, makeUpUntilOn, remedy, isPlanned }) => outcome === 'notMet' && remedy === null && !isPlanned && makeUpUntilOn < asOfOn,
  );

const targetKey = ({ action, id }: OpenLine): string => (action === null ? id : JSON.stringify(action.target));

/** One act that serves several rules stands there once and says so. */
const merged = (lines: readonly OpenLine[]): OpenLine[] => {
  const byTarget = new Map<string, OpenLine>();
  for (const line of lines) {
    const known = byTarget.get(targetKey(line));
    if (known === undefined) byTarget.set(targetKey(line), line);
    else byTarget.set(targetKey(line), { ...known, ruleIds: [...new Set([...known.ruleIds, ...line.ruleIds])] });
  }
  return [...byTarget.values()].map((line) =>
    line.ruleIds.length < 2
      ? line
      : { ...line, note: [line.note, remedyText.servesSeveral(line.ruleIds.length)].filter(Boolean).join('·') },
  );
};

const byDay = (a: OpenLine, b: OpenLine): number =>
  Number(a.action === null) - Number(b.action === null) || a.byOn.localeCompare(b.byOn) || a.id.localeCompare(b.id);

/** Of what carries weight, all that can still be done, by its last day; what is planned already stands at the end. */
export const linesOfSheet = (sheet: ScoreSheetView): OpenLine[] =>
  merged(
    sheet.findings
      .filter(({ weightHundredths }) => weightHundredths > 0)
      .flatMap((finding) => linesOfFinding(finding, sheet))
      .filter(({ isOthers }) => !isOthers),
  ).sort(byDay);
