import type { Finding, FindingPeriod, ScoreSheetView } from '@shared/contract/score';
import type { Day } from '@shared/kernel/day';
import type { ActivityKind } from '@shared/records/activity';
import { kindOfRule } from '@shared/text/activity-words';
import { dayWord, periodWord } from '@shared/text/time-words';
import { kindsShort, remedyText, wordsOfRule } from '@/text/score';

export type Target =
  | { to: 'plan'; kind: ActivityKind | undefined; period: string | undefined; groupId: string | undefined }
  | { to: 'record'; activityId: string };

/** Something still to be done, with all its button needs. */
export type OpenLine = {
  id: string;
  ruleId: string;
  /** The last day on which it still counts. */
  byOn: Day;
  leaf: { figure: string; word: string };
  title: string;
  note: string;
  action: { word: string; long: string; target: Target } | null;
  /** Nothing can be done about it any more. */
  isOver: boolean;
};

type Remedy = NonNullable<Finding['remedy']>;

const leafOf = (day: Day): OpenLine['leaf'] => ({ figure: String(Number(day.slice(8))), word: `${Number(day.slice(5, 7))}月止` });
const isSame = (remedy: Remedy | null, entry: FindingPeriod): boolean =>
  remedy !== null && remedy.period === entry.period && (remedy.groupId ?? '') === (entry.groupId ?? '');
const idOf = (ruleId: string, period = '', groupId = ''): string => ['open', ruleId, period, groupId].filter(Boolean).join('-').replace(/[^\w-]/g, '-').toLowerCase();
const groupNameOf = (finding: Finding, groupId: string | undefined): string =>
  groupId === undefined ? '' : (finding.periods.find((entry) => entry.groupId === groupId)?.groupName ?? '');

/** What would be planned to make a period of the rule up; nothing for a rule about records. */
const ruleKinds = ({ ruleId, remedy }: Finding): ActivityKind[] => {
  const own = kindOfRule(ruleId);
  if (own) return [own];
  return remedy?.verb === 'hold' ? remedy.kinds : [];
};

const planAction = (remedy: Pick<Remedy, 'kinds' | 'period' | 'groupId' | 'isMakeUp'>, what: string): OpenLine['action'] => ({
  word: remedy.isMakeUp ? remedyText.makeUp : remedyText.plan,
  long: `${remedy.isMakeUp ? remedyText.makeUp : remedyText.plan}${what}`,
  target: { to: 'plan', kind: remedy.kinds[0], period: remedy.period, groupId: remedy.groupId },
});

const recordAction = ({ verb, activityId }: Remedy, what: string): OpenLine['action'] => {
  if (activityId === undefined) return null;
  const isConfirm = verb === 'confirm';
  return {
    word: isConfirm ? remedyText.confirm : remedyText.record,
    long: isConfirm ? remedyText.confirmWhat(what) : remedyText.recordWhat(what),
    target: { to: 'record', activityId },
  };
};

/** What the remedy is about: a meeting of a period, or a record that is there already. */
const subjectOf = (finding: Finding, remedy: Remedy, evidence: ScoreSheetView['evidence']): string => {
  const { short } = wordsOfRule(finding.ruleId);
  if (remedy.verb !== 'hold') {
    const own = evidence.find(({ activityId }) => activityId === remedy.activityId);
    return own?.title ?? (remedy.kinds.length > 0 ? kindsShort(remedy.kinds) : short);
  }
  return remedyText.short(remedy.period === undefined ? '' : periodWord(remedy.period), remedy.kinds.length > 1 ? kindsShort(remedy.kinds) : short);
};

const remedyNote = (finding: Finding, remedy: Remedy): string => {
  if (remedy.verb === 'record') return remedyText.toRecord;
  if (remedy.verb === 'confirm') return remedyText.toConfirm;
  const day = dayWord(remedy.byOn, finding.periods[0]?.lastOn);
  if (remedy.isMakeUp) return remedyText.canMakeUp(day);
  return remedyText.still(1, wordsOfRule(finding.ruleId).unit, day);
};

const remedyLine = (finding: Finding, remedy: Remedy, evidence: ScoreSheetView['evidence']): OpenLine => {
  const what = subjectOf(finding, remedy, evidence);
  return {
    id: idOf(finding.ruleId, remedy.period, remedy.groupId),
    ruleId: finding.ruleId,
    byOn: remedy.byOn,
    leaf: leafOf(remedy.byOn),
    title: `${groupNameOf(finding, remedy.groupId)}${what}`,
    note: remedyNote(finding, remedy),
    action: remedy.verb === 'hold' ? planAction(remedy, what) : recordAction(remedy, what),
    isOver: false,
  };
};

const missedNote = ({ makeUpUntilOn, isPlanned }: FindingPeriod, asOfOn: Day): string => {
  if (isPlanned) return remedyText.madeUpPlanned;
  if (makeUpUntilOn === undefined) return remedyText.missed;
  return makeUpUntilOn >= asOfOn ? remedyText.canMakeUp(dayWord(makeUpUntilOn, asOfOn)) : remedyText.tooLate;
};

const missedLine = (finding: Finding, entry: FindingPeriod, asOfOn: Day): OpenLine => {
  const { short } = wordsOfRule(finding.ruleId);
  const untilOn = entry.makeUpUntilOn ?? '';
  const isOpen = untilOn >= asOfOn && !entry.isPlanned;
  const what = remedyText.short(periodWord(entry.period), short);
  const kinds = ruleKinds(finding);
  return {
    id: idOf(finding.ruleId, entry.period, entry.groupId),
    ruleId: finding.ruleId,
    byOn: isOpen ? untilOn : entry.lastOn,
    leaf: isOpen ? leafOf(untilOn) : { figure: leafOf(entry.lastOn).figure, word: `${Number(entry.lastOn.slice(5, 7))}月` },
    title: `${entry.groupName ?? ''}${what}`,
    note: missedNote(entry, asOfOn),
    action: isOpen ? planAction({ kinds, period: entry.period, groupId: entry.groupId, isMakeUp: true }, what) : null,
    isOver: !isOpen && !entry.isPlanned,
  };
};

/** What one rule still asks for: its remedy first, then the other periods that were missed. */
export const linesOfFinding = (finding: Finding, { asOfOn, evidence }: ScoreSheetView): OpenLine[] => {
  // What a rule about records lacks is said by its remedy: the record to finish.
  const missed = ruleKinds(finding).length === 0 ? [] : finding.periods.filter((entry) => entry.outcome === 'notMet' && !isSame(finding.remedy, entry));
  return [...(finding.remedy ? [remedyLine(finding, finding.remedy, evidence)] : []), ...missed.map((entry) => missedLine(finding, entry, asOfOn))];
};

/** What can still be done about one rule; what is past is in the strip and among the evidence. */
export const doableLines = (finding: Finding, sheet: ScoreSheetView): OpenLine[] => linesOfFinding(finding, sheet).filter(({ isOver }) => !isOver);

/** Of the whole sheet what can still be done, by its last day; what is already planned stands at the end. */
export const linesOfSheet = (sheet: ScoreSheetView): OpenLine[] =>
  sheet.findings
    .flatMap((finding) => doableLines(finding, sheet))
    .sort((a, b) => Number(a.action === null) - Number(b.action === null) || a.byOn.localeCompare(b.byOn) || a.id.localeCompare(b.id));
