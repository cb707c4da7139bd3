// Committees whose term ends.
import { addMonths, type Day } from '../../kernel/day';
import { byFirstDay } from '../../kernel/order';
import type { Org } from '../../records/org';
import type { CommitteeTerm } from '../../records/post';
import { lastDayOfTerm } from '../../roster/branch';
import { branchRegulationCite, type RuleCite } from '../../standard/cite';
import { valueOn } from '../../standard/params';
import { citesOf, type Ahead, type Coming } from './ahead';

/** The article is about branches; above them the day is that of the roster, and the article is where the notice comes from. */
const ELECTED_IN_TIME: readonly RuleCite[] = [
  branchRegulationCite('第二十一条', '村、社区党支部委员会每届任期5年，其他基层单位党支部委员会一般每届任期3年'),
  branchRegulationCite('第二十一条', '对需要延期或者提前换届的，应当认真审核、从严把关，延长或者提前期限一般不超过1年'),
];

/** The term that runs or ran last and after which none is entered; a committee that was closed without another awaits no election. */
const lastTermOf = (terms: readonly CommitteeTerm[], orgId: string, today: Day): CommitteeTerm | undefined => {
  const last = terms
    .filter((term) => term.orgId === orgId)
    .sort(byFirstDay)
    .pop();
  return last === undefined || last.fromOn > today || (last.endedOn ?? today) < today ? undefined : last;
};

const ofOrg = ({ _id }: Org, { roster, today, until, params }: Ahead): Coming[] => {
  const term = lastTermOf(roster.terms, _id, today);
  if (term === undefined) return [];
  const day = lastDayOfTerm(term);
  const remindOn = addMonths(day, -valueOn(params.termNoticeMonths, today));
  // What is still to be prepared within the time looked at, though the term ends after it, is coming too.
  if (remindOn > until) return [];
  return [
    {
      kind: 'termEnd',
      day,
      orgId: _id,
      people: [],
      advice: [
        { act: 'remindElection', byOn: remindOn, cites: citesOf(params.termNoticeMonths, today) },
        { act: 'elect', byOn: day, cites: ELECTED_IN_TIME },
      ],
    },
  ];
};

/** Terms of committees that end, and those that have ended without another. */
export const comingOfTerms = (ahead: Ahead): Coming[] => ahead.roster.orgs.flatMap((org) => ofOrg(org, ahead));
