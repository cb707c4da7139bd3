import { fraction } from '../../kernel/fraction';
import { FLOW_KINDS } from '../../records/kinds/flow-chart';
import { planCite } from '../../standard/cite';
import { collegeRule } from '../indicator';
import { judgeCommitteeState, ofTheCommittee } from '../judge/committee';
import { enterRemedy } from '../judge/enter';
import { wouldRecord } from '../remedy-records';

const KINDS = Object.keys(FLOW_KINDS) as (keyof typeof FLOW_KINDS)[];

export const sixFlowChartsPublished = collegeRule('B.1', {
  statement: 'the-six-flow-charts-are-published',
  recordKinds: ['flowChart'],
  why: 'Who is new in a post sees the steps of a duty at one glance.',
  cite: [planCite('二(二)1', '绘制组织生活、“三会一课”、党员发展、民主评议党员、谈心谈话、支部主题当日等党支部工作流程图')],
  check: (facts, gathered, at) => {
    const charts = ofTheCommittee(facts, gathered.records('flowChart')).filter(
      (chart) => (chart.content.publishedOn ?? chart.day) <= at.onDay,
    );
    const found = KINDS.flatMap((kind) => charts.find(({ content }) => content.flowKind === kind) ?? []);
    const missing = KINDS.filter((kind) => !found.some(({ content }) => content.flowKind === kind));
    const [would, ...first] = missing.map((flowKind) =>
      wouldRecord({
        type: 'flowChart',
        orgId: facts.committee._id,
        day: at.asOfOn,
        key: flowKind,
        content: { flowKind, publishedOn: at.asOfOn },
      }),
    );
    return judgeCommitteeState(
      {
        isMet: missing.length === 0,
        share: fraction(found.length, KINDS.length),
        evidenceIds: found.map((chart) => chart._id),
        remedy: would === undefined ? null : enterRemedy({ would, first, by: 'committee' }),
      },
      facts,
      at,
    );
  },
});
