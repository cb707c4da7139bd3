// What would be wrong with a remedy: it names what is not there, nobody can do it, the program does not take what it would write, it comes too late.
import { ACTIVITY_FACT_FIELDS, type ActivityFact, type Fact, type RecordFact } from '../../src-shared/facts/facts';
import { kindOfPeriod, periodOf } from '../../src-shared/kernel/period';
import { activity } from '../../src-shared/records/activity';
import { missingIn } from '../../src-shared/records/vocabulary/checks';
import { labelAt } from '../../src-shared/records/vocabulary/labels';
import type { AnyContent } from '../../src-shared/records/vocabulary/kind';
import { contentSchema, filedTo } from '../../src-shared/records/vocabulary/schema';
import { KIND_NAMES, kindOf } from '../../src-shared/records/kinds';
import { z } from '../../src-shared/kernel/schema';
import type { Finding, Indicator, Part, Remedy } from '../../src-shared/rules/indicator';
import { WOULD } from '../../src-shared/rules/remedy-records';
import type { Situation } from './situations';

type Seen = { situation: Situation; part: Part; remedy: Remedy };

const said = (faults: Readonly<Record<string, boolean>>): string[] =>
  Object.entries(faults).flatMap(([words, isSo]) => (isSo ? [words] : []));
const factIn = ({ facts }: Situation, id: string | undefined): Fact | undefined =>
  [...facts.activities, ...facts.records].find((fact) => fact._id === id);
const orgIdsIn = ({ facts }: Situation): string[] =>
  ('branch' in facts ? [facts.branch, ...facts.groups, ...facts.superiors] : facts.orgs).map(({ _id }) => _id);

/** Who can do what: a meeting is held by whoever leads, a record written by whoever may, the roster changed by those above as well. */
const DOERS: Readonly<Record<Remedy['verb'], readonly Remedy['by'][]>> = {
  hold: ['secretary', 'groupLeader', 'committee'],
  record: ['recorder'],
  confirm: ['secretary'],
  enter: ['secretary', 'organization', 'member', 'generalBranch', 'committee'],
  finish: ['secretary', 'organization', 'committee'],
  roster: ['secretary', 'generalBranch', 'committee'],
  await: ['generalBranch', 'committee'],
};

/** What leads on, and what it names for that. */
const namedWrongly = ({ situation, remedy }: Seen): string[] => {
  const { verb, type, recordId, activityId, kinds, effort, would } = remedy;
  const named = factIn(situation, activityId ?? recordId);
  const [first] = would;
  return said({
    'nobody can do it': !DOERS[verb].includes(remedy.by),
    'asks for no known effort': !['form', 'meeting', 'long'].includes(effort),
    'a meeting is more than a form': verb === 'hold' && effort !== 'meeting',
    'completing what was held is a form': activityId !== undefined && effort !== 'form',
    'holds nothing, or holds what is no meeting': (verb === 'hold') !== (kinds.length > 0 && activityId === undefined),
    'enters nothing': ['enter', 'finish', 'await'].includes(verb) && type === undefined,
    'writes a record though a meeting or the roster is the matter':
      ['hold', 'record', 'roster'].includes(verb) && (type !== undefined || recordId !== undefined),
    'finishes what is not begun, or begins it again':
      type !== undefined && verb !== 'await' && (verb === 'enter') === (recordId !== undefined),
    'names what is not there': (activityId !== undefined || recordId !== undefined) && named === undefined,
    'names another kind': recordId !== undefined && named !== undefined && named.type !== type,
    'leads to the secretary what is not handed to them': verb === 'confirm' && named?.state !== 'submitted',
    'leads to the writer what the secretary has': (verb === 'record' || verb === 'finish') && named?.state === 'submitted',
    'is cured by what nobody writes': (verb === 'roster' || verb === 'await') && would.length > 0,
    'would hold another meeting':
      verb === 'hold' && first !== undefined && (first.type !== 'activity' || !kinds.every((kind) => first.kinds.includes(kind))),
    'would complete another meeting': activityId !== undefined && !would.some((fact) => fact._id === activityId),
    'would finish another record':
      recordId !== undefined && verb !== 'await' && would.length > 0 && !would.some((fact) => fact._id === recordId),
    'would enter another kind': verb === 'enter' && would.length > 0 && !would.some((fact) => fact.type === type),
  });
};

/** Texts only a person can write. */
const TEXTS: ReadonlySet<string> = new Set([
  '地点',
  '标题',
  '正文',
  '名称',
  '内容（第 1 行）',
  '理由',
  '事由',
  '主办',
  '来源',
  '工作情况',
  '主要内容',
  '联系对象',
  '事项',
]);
/** Lists of people or of items that are still to be chosen: whom, how much for what. Of whom the roster tells it, the roster is put in. */
const CHOSEN: Readonly<Record<string, readonly string[]>> = {
  pioneerActivity: ['人员'],
  careActivity: ['经办人'],
  pointsScheme: ['计分项目'],
};
const factSchema = z.pick(
  activity,
  Object.fromEntries(
    ACTIVITY_FACT_FIELDS.filter((name) => name !== 'roll' && name !== '_id' && name !== 'title').map((name) => [name, true]),
  ) as { kinds: true },
);
const parses = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: object): boolean =>
  schema.safeParse(Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined))).success;

const meetingFaults = (fact: ActivityFact, { part, remedy, situation }: Seen): string[] => {
  const { _id, type: _type, title: _title, lines, roll: _roll, ...rest } = fact;
  const known = factIn(situation, _id);
  if (known !== undefined)
    return said({
      'would not complete the meeting': fact.state !== 'confirmed' || fact.missing.length > 0,
      'would change the meeting': known.type !== 'activity' || known.day !== fact.day || known.kinds !== fact.kinds,
    });
  const claim = fact.makesUp?.[0];
  return said({
    'is no activity': !parses(factSchema, rest),
    'is not marked as imagined': !_id.startsWith(WOULD),
    'is not confirmed': fact.state !== 'confirmed' || fact.missing.length > 0,
    'ends on another day': !fact.endAt.startsWith(fact.day),
    'lies in the past': fact.day < situation.day && fact.day < part.lastOn,
    'is of no group though a group is asked, or of one though none is':
      (fact.scope === 'group') !== (fact.groupId !== undefined) || (fact.scope === 'group') !== (remedy.groupId !== undefined),
    'makes up for another period': claim !== undefined && (claim.period !== part.period || claim.kind !== remedy.kinds[0]),
    'makes up though it is in time': claim !== undefined && periodOf(fact.day, kindOfPeriod(claim.period)) <= claim.period,
    'has a committee that does not come': (lines ?? []).some(
      (line) => line.status !== 'present' || line.mode !== 'inPerson' || line.isCommittee !== (fact.kinds[0] === 'committeeMeeting'),
    ),
  });
};

const forms = new Map(KIND_NAMES.map((type) => [type, contentSchema(kindOf(type)?.fields ?? {})]));

const recordFaults = (fact: RecordFact, { situation }: Seen): string[] => {
  const kind = kindOf(fact.type);
  const form = forms.get(fact.type);
  if (kind === undefined || form === undefined) return ['is of no known kind'];
  const content: AnyContent = fact.content;
  const lacking = missingIn(kind.fields, content)
    .map((path) => labelAt(kind.fields, path))
    .filter((label) => !TEXTS.has(label) && !(CHOSEN[fact.type] ?? []).includes(label));
  const day = kind.dayOf(content);
  return said({
    'is not taken by its own form': !parses(form, content),
    [`lacks ${lacking.join('、')}`]: lacking.length > 0,
    'would not count': !kind.life.counting.includes(fact.state) || fact.missing.length > 0,
    'stands under another day': day !== undefined && day !== fact.day,
    'is of nobody': !orgIdsIn(situation).includes(fact.orgId),
    'is neither imagined nor the one that is begun': !fact._id.startsWith(WOULD) && factIn(situation, fact._id)?.type !== fact.type,
    'is handed to nobody':
      fact.filedTo !== undefined &&
      !fact.filedTo.every((line) => filedTo.safeParse(line).success && orgIdsIn(situation).includes(line.receiverOrgId)),
  });
};

const wouldFaults = (seen: Seen): string[] => {
  const { would } = seen.remedy;
  return [
    ...said({ 'imagines the same twice': new Set(would.map((fact) => fact._id)).size !== would.length }),
    ...would.flatMap((fact) => (fact.type === 'activity' ? meetingFaults(fact, seen) : recordFaults(fact, seen))),
  ];
};

const dayFaults = (indicator: Indicator, { situation, part, remedy }: Seen): string[] => {
  // To complete what was held has its own day, whatever the part is about.
  const isOwn = remedy.activityId !== undefined;
  const differs = (key: 'period' | 'groupId' | 'memberId' | 'orgId'): boolean =>
    !isOwn && part[key] !== undefined && remedy[key] !== part[key];
  return said({
    'is owed on a day of its own': !isOwn && remedy.byOn !== part.lastOn && remedy.byOn !== part.makeUpUntilOn,
    'is made up though it is in time, or in time though it is late': !isOwn && remedy.isMakeUp !== situation.day > part.lastOn,
    'is owed before today': !isOwn && remedy.byOn < situation.day,
    'is about another period': differs('period'),
    'is about another group': differs('groupId'),
    'is about somebody else': differs('memberId'),
    'is about another organisation': differs('orgId'),
    'writes a kind the rule does not name': remedy.type !== undefined && !indicator.recordKinds.includes(remedy.type),
    'holds a kind the rule does not name': remedy.kinds.some((kind) => !indicator.activityKinds.includes(kind)),
  });
};

/** Several remedies may be followed together: what they imagine under one id is one thing. */
const mixedUp = (parts: readonly Part[]): string[] => {
  const known = new Map<string, string>();
  const isOther = (fact: Fact): boolean => {
    const told = JSON.stringify(fact);
    const before = known.get(fact._id) ?? told;
    known.set(fact._id, before);
    return before !== told;
  };
  return said({ 'imagines two things under one id': parts.flatMap((part) => [...(part.remedy?.would ?? [])]).some(isOther) });
};

/** In words; the same words for the same fault of every rule. */
export const faultsOfRemedies = (indicator: Indicator, situation: Situation, { parts }: Finding): string[] => [
  ...mixedUp(parts),
  ...parts.flatMap((part) => {
    if (part.remedy === null) return [];
    const seen: Seen = { situation, part, remedy: part.remedy };
    return [...namedWrongly(seen), ...wouldFaults(seen), ...dayFaults(indicator, seen)];
  }),
];
