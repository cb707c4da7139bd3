import type { Finding, FindingPart } from '@shared/contract/score';
import type { Day } from '@shared/kernel/day';
import type { StateName } from '@/text/states';
import { remedyText } from '@/text/score-rules';
import { periodSaid } from '@shared/text/duty-words';
import { noteOfRemedy } from './remedy-words';
import { stateOfFinding } from './summary';

/** An organisation or a leader under a rule of the college, with what may be entered for it. */
export type CollegeLine = {
  id: string;
  title: string;
  note: string;
  state: StateName;
  form: { orgId: string; type: string; period: string | undefined; memberId: string | undefined } | { recordId: string } | null;
};

/** Who stands behind the page: the committee, or one general branch. */
export type CollegeReader = { orgId: string; orgName: string; asOfOn: Day; mayWrite: boolean; by: 'committee' | 'generalBranch' };

const formOf = ({ remedy, orgId, memberId, period }: FindingPart, reader: CollegeReader): CollegeLine['form'] => {
  if (!reader.mayWrite || remedy === null || remedy.by !== reader.by || (remedy.verb !== 'enter' && remedy.verb !== 'finish')) return null;
  if (remedy.recordId !== undefined) return { recordId: remedy.recordId };
  return remedy.type === undefined
    ? null
    : {
        orgId: remedy.orgId ?? orgId ?? reader.orgId,
        type: remedy.type,
        period: remedy.period ?? period,
        memberId: remedy.memberId ?? memberId,
      };
};

const titleOf = ({ memberName, subjectName, orgName }: FindingPart, reader: CollegeReader): string =>
  memberName ?? subjectName ?? orgName ?? reader.orgName;

const keyOf = ({ memberId, subjectName, orgId }: FindingPart): string => memberId ?? subjectName ?? orgId ?? '';

const isOpen = ({ outcome }: FindingPart): boolean => outcome === 'notMet' || outcome === 'notYetDue' || outcome === 'noData';

const noteOf = (parts: readonly FindingPart[], asOfOn: Day): string => {
  const open = parts.filter(({ outcome }) => outcome === 'notMet');
  const periods = open.map(({ period }) => periodSaid(period, asOfOn)).filter((word) => word !== '');
  const next = parts.find((part) => isOpen(part) && part.remedy !== null)?.remedy;
  return [periods.length > 0 ? remedyText.lacks(periods.join('、')) : '', next ? noteOfRemedy(next, asOfOn) : ''].filter(Boolean).join('·');
};

const order = ['notMet', 'noData', 'notYetDue', 'met', 'notApplicable'] as const;
const worst = (parts: readonly FindingPart[]): FindingPart | undefined =>
  order.flatMap((outcome) => parts.filter((part) => part.outcome === outcome))[0];

/** One line for each organisation or leader, in the order of the organisation as the function sent it. */
export const collegeLines = ({ ruleId, parts }: Pick<Finding, 'ruleId' | 'parts'>, reader: CollegeReader): CollegeLine[] => {
  const keys = [...new Set(parts.map(keyOf))];
  return keys.flatMap((key, at): CollegeLine[] => {
    const own = parts.filter((part) => keyOf(part) === key);
    const shown = worst(own);
    if (shown === undefined) return [];
    return [
      {
        id: `college-${ruleId.replace(/\./g, '-')}-${at}`,
        title: titleOf(shown, reader),
        note: noteOf(own, reader.asOfOn),
        state: stateOfFinding({
          outcome: shown.outcome,
          madeUp: shown.isMadeUp ? 1 : 0,
          ...(shown.waitsFor === undefined ? {} : { waitsFor: shown.waitsFor }),
        }),
        form: formOf(shown, reader),
      },
    ];
  });
};
