import { stepsOf, type StepRow } from '../../src-shared/records/vocabulary/development-steps';
import { FLOW_STEPS } from '../../src-shared/records/flow-steps';
import { WRITING } from './apart-lists';
import { differing, type Apart } from './differing';
import type { Asked } from './branch-as-read';
import type { Answers, DutySaid } from './surfaces';

type Parts = Answers['sheet']['findings'][number]['parts'];
const partsOf = ({ findings }: Answers['sheet'], asked: string): Parts => findings.find(({ ruleId }) => ruleId === asked)?.parts ?? [];

/** A chart that has gone on has nothing owed of the step it left. */
const yearApart = ({ flow, lists: { calendar, home } }: Answers, { year }: Asked): Apart[] => {
  const owes = (ruleId: string): boolean =>
    calendar.some(({ ruleIds, dutyId }) => ruleIds.includes(ruleId) && !dutyId.includes(`:${Number(year) - 1}`));
  const [now = ''] = flow.threeMeetings;
  const isPast = now === 'meetings' || now === 'records';
  const owesRecord = home.some(({ dutyId }) => WRITING.test(dutyId));
  return [
    ...(now !== 'plan' && owes('2.1.a') ? differing('flow, calendar', 'plan', now, 'plan') : []),
    ...(now !== 'plan' && now !== 'notice' && owes('2.1.b') ? differing('flow, calendar', 'notice', now, 'notice') : []),
    ...(isPast ? differing('flow, home', 'records', now === 'records', owesRecord) : []),
  ];
};

/** The charts of a meeting stand at its record as long as one is owed, and before it as long as one is planned. */
const meetingsApart = ({ flow, lists: { home }, meetings }: Answers, { today, facts }: Asked): Apart[] =>
  (['organizationalLife', 'themeDay'] as const).flatMap((chart) => {
    // The chart is of what the branch holds itself; where others hold it, they write the record.
    const ownIds = new Set(facts.activities.filter(({ orgId }) => orgId === facts.branch._id).map(({ _id }) => _id));
    const own = meetings.filter(({ activityId, kinds }) => ownIds.has(activityId) && (chart !== 'themeDay' || kinds.includes('themeDay')));
    const owed = home.filter(({ dutyId }) => WRITING.test(dutyId) && own.some(({ activityId }) => dutyId.endsWith(`:${activityId}`)));
    const isAhead = own.some(({ day, state }) => day >= today && !['confirmed', 'cancelled', 'draft'].includes(state));
    const [now] = flow[chart];
    const verb = now === 'submitted' ? 'confirm' : now === 'record' ? 'record' : undefined;
    return [
      ...differing('flow, home', `record of ${chart}`, verb !== undefined, owed.length > 0),
      ...(verb === undefined
        ? differing('flow, calendar', `meeting of ${chart}`, now !== undefined, isAhead)
        : differing(
            'flow, home',
            `step of ${chart}`,
            true,
            owed.some(({ dutyId }) => dutyId.startsWith(verb)),
          )),
    ];
  });

/** Of the talks the score says with whom, the chart whether anybody, and the book when. */
const talksApart = ({ flow, sheet, books }: Answers, { facts, year }: Asked): Apart[] => {
  const parts = partsOf(sheet, '3.6.a');
  const isWanting = parts.some(({ outcome }) => outcome === 'notMet' || outcome === 'notYetDue');
  const isBegun = parts.some(({ outcome }) => outcome === 'met');
  const proving = new Set(parts.flatMap(({ evidenceIds }) => evidenceIds));
  const days = facts.records.filter(({ _id, day }) => proving.has(_id) && day.startsWith(year)).map(({ day }) => day);
  const said = days
    .map((day) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`)
    .filter((day) => !books.talks.some((one) => one.endsWith(day)));
  return [
    ...differing('flow, score', 'talks', flow.heartTalk.length === 0, !isWanting),
    ...(isWanting ? differing('flow, score', 'first talk', flow.heartTalk[0] === 'talk', isBegun) : []),
    ...differing('score, books', 'talks', said.join(), ''),
  ];
};

const finishing = (type: string, list: readonly DutySaid[]): string[] =>
  list.filter(({ dutyId }) => dutyId.startsWith(`finish:${type}:`)).map(({ dutyId }) => dutyId.slice(`finish:${type}:`.length));

/** Whoever is on the way, and gone on with on the first page, stands at the next step in the chart. */
const developmentApart = ({ flow, lists: { home } }: Answers, { facts }: Asked): Apart[] =>
  finishing('developmentCase', home).flatMap((recordId) => {
    const found = facts.records.find(({ _id }) => _id === recordId);
    if (found?.state !== 'open') return [];
    const { last } = stepsOf((found.content as { steps?: StepRow[] }).steps ?? []);
    const next = FLOW_STEPS.memberDevelopment[last]?.key;
    return next === undefined ? [] : differing('flow, home', `step of ${recordId}`, flow.memberDevelopment.includes(next), true);
  });

/** The appraisal is prepared in the chart until the score says that it was held; nothing comes before that. */
const appraisalApart = ({ flow, sheet }: Answers, { facts, year }: Asked): Apart[] => {
  const begun = facts.records.filter(({ type, orgId }) => type === 'democraticAppraisal' && orgId === facts.branch._id);
  const isOfYear = begun.length > 0 && begun.every(({ content }) => (content as { appraisalYear?: string }).appraisalYear === year);
  const isHeld = partsOf(sheet, '2.3.a').some(({ outcome }) => outcome === 'met');
  return isOfYear && isHeld ? differing('flow, score', 'appraisal', flow.democraticAppraisal[0] === 'prepare', false) : [];
};

/** Where a branch stands in the six charts is what the other pages say of the same steps. */
export const flowApart = (answers: Answers, asked: Asked): Apart[] => [
  ...yearApart(answers, asked),
  ...meetingsApart(answers, asked),
  ...talksApart(answers, asked),
  ...developmentApart(answers, asked),
  ...appraisalApart(answers, asked),
];
