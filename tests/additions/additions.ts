// What README's table “我想加…” speaks of, each as small as it can be and still whole.
import type { Addition } from './workbench';

const kindFile = `import { choice, day, optional, text } from '../vocabulary/field';
import { defineKind } from '../vocabulary/kind';
import type { Life } from '../vocabulary/life';

const USES = { meeting: '开会', study: '学习' } as const;

const LOAN: Life = {
  initial: 'draft',
  editable: ['draft'],
  counting: ['submitted', 'approved', 'declined'],
  sealing: ['submitted', 'approved', 'declined'],
  moves: [
    { verb: 'submit', word: '报送', from: ['draft'], to: 'submitted', by: ['secretary'], needsAll: true, stamps: 'submittedOn' },
    { verb: 'approve', word: '同意借用', from: ['submitted'], to: 'approved', by: ['committee'], awaits: true, stamps: 'decidedOn' },
    { verb: 'decline', word: '不同意', from: ['submitted'], to: 'declined', by: ['committee'], needsReason: true, stamps: 'decidedOn' },
    { verb: 'void', word: '作废', from: ['draft'], to: 'voided', by: ['writer', 'secretary'], needsReason: true },
  ],
};

/** 活动室借用: a branch asks for a room of the college. */
export const roomLoan = defineKind({
  type: 'roomLoan',
  name: '活动室借用',
  purpose: '借学院的活动室，由学院党委同意',
  area: 'people',
  owners: ['branch'],
  life: LOAN,
  writers: ['secretary'],
  sight: ['O'],
  fields: {
    use: choice('用途', USES),
    reason: text('说明', 100),
    keyNote: optional(text('取钥匙', 40)),
    submittedOn: optional(day('报送日', { isComputed: true })),
    decidedOn: optional(day('批复日', { isComputed: true })),
  },
  dayOf: ({ submittedOn }) => submittedOn,
  isOpenEnded: (_, state) => state === 'submitted',
  line: ({ use, submittedOn }, say) => ({
    title: use === undefined ? '' : USES[use],
    note: submittedOn === undefined ? '还没有报送' : \`交于\${say.day(submittedOn)}\`,
  }),
  proves: [],
  sample: () => ({ content: { use: 'meeting', reason: '支部党员大会人多，借用报告厅。' }, steps: ['submit', 'approve'] }),
});
`;

const behaviourFile = `import type { Behaviour } from './behaviour';

/** Whoever lends the room says where its key lies. */
export const roomLoan: Behaviour<'roomLoan'> = {
  effect: (_asking, _found, { move, content }) =>
    Promise.resolve(move.verb === 'approve' ? { content: { ...content, keyNote: '钥匙在学院党委办公室' }, writes: [] } : null),
};
`;

/** A kind with a step of approval and an effect of its own. */
const kind: Addition = {
  id: 'kind',
  layers: ['src-shared', 'cloudfunctions', 'config'],
  tests: [
    'tests/src-shared/records/kinds/all-kinds.test.ts',
    'tests/src-shared/records/kinds/samples.test.ts',
    'tests/cloudfunctions/shared/kinds.test.ts',
    'tests/demo/records.test.ts',
  ],
  parts: [
    { file: 'src-shared/records/kinds/room-loan.ts', text: kindFile },
    {
      file: 'src-shared/records/kinds/index.ts',
      inserts: [
        { after: "import { roomCheck } from './room-check';\n", text: "import { roomLoan } from './room-loan';\n" },
        { after: '  roomCheck,\n', text: '  roomLoan,\n' },
      ],
    },
    { file: 'cloudfunctions/shared/kinds/room-loan.ts', text: behaviourFile },
    {
      file: 'cloudfunctions/shared/kinds/index.ts',
      inserts: [
        { after: "import { publicNotice } from './public-notice';\n", text: "import { roomLoan } from './room-loan';\n" },
        { after: '  publicNotice,\n', text: '  roomLoan,\n' },
      ],
    },
  ],
};

const pageFile = `import { View } from '@tarojs/components';
import { call } from '@/api/call';
import { RemoteView } from '@/components/feedback/remote-view';
import { Page } from '@/components/frame/page';
import { Card } from '@/components/parts/card';
import { Row } from '@/components/parts/row';
import { useRemote } from '@/hooks/use-remote';
import { useMember } from '@/hooks/use-session';
import { useParameters } from '@/platform/navigation';
import { wordsOf } from '@/text/errors';
import { flowText } from '@/text/flow';

/** How many of the charts each branch has something under way in, in the order of the organisation. */
export default function FlowCollegePage() {
  const { place } = useMember();
  const orgId = useParameters('flowCollege').orgId ?? place?.orgId;
  const remote = useRemote(orgId, () => call('flow.college', { orgId: orgId ?? '' }));
  return (
    <Page title={flowText.college}>
      <RemoteView remote={remote} skeleton={[6]} wordsOf={wordsOf}>
        {({ branches }) => (
          <View>
            <Card isFlush>
              {branches.map(({ id, name, underWay }) => (
                <Row key={id} title={name} note={String(underWay)} />
              ))}
            </Card>
          </View>
        )}
      </RemoteView>
    </Page>
  );
}
`;

const actionFile = `import { flowPlaces } from '../../../shared/score/flow-place';
import type { QueryHandler } from '../../../shared/pipeline/context';

export const college: QueryHandler<'flow.college'> = async (context, { orgId }) => {
  await context.demand('oversee', orgId);
  const branches = await context.roster.branchesOn(context.today);
  const lines = await Promise.all(
    branches.map(async (org) => {
      const flows = await flowPlaces(context, org);
      return { id: org._id, name: org.name, underWay: flows.filter(({ now }) => now.length > 0).length };
    }),
  );
  return { orgId, branches: lines };
};
`;

const contractText = `  'flow.college': action({
    kind: 'query',
    may: { right: 'oversee', of: 'orgId' },
    input: z.strictObject({ orgId: id }),
    output: z.strictObject({ orgId: id, branches: z.array(z.strictObject({ id, name: z.string(), underWay: count })) }),
    errors: [],
  }),
`;

/** A page for the committee with an action of its own. */
const page: Addition = {
  id: 'page',
  layers: ['src-shared', 'cloudfunctions', 'miniprogram'],
  tests: ['tests/architecture/doors.test.ts', 'tests/architecture/dead-exports.test.ts'],
  parts: [
    { file: 'src-shared/contract/flow.ts', inserts: [{ after: 'export const flowActions = {\n', text: contractText }] },
    { file: 'cloudfunctions/api/actions/flow/college.ts', text: actionFile },
    {
      file: 'cloudfunctions/api/actions/flow/index.ts',
      inserts: [
        { after: "registry';\n", text: "import { college } from './college';\n" },
        { after: "'flow.read': read,\n", text: "  'flow.college': college,\n" },
      ],
    },
    {
      file: 'miniprogram/routes.ts',
      inserts: [{ after: "pages/flow/charts/index'),\n", text: "  flowCollege: route<never, 'orgId'>('pages/flow/college/index'),\n" }],
    },
    { file: 'miniprogram/pages/flow/college/index.tsx', text: pageFile },
    {
      file: 'miniprogram/pages/flow/college/index.config.ts',
      text: "import { flowText } from '@/text/flow';\n\nexport default definePageConfig({ navigationBarTitleText: flowText.college });\n",
    },
    { file: 'miniprogram/text/flow.ts', inserts: [{ after: "title: '流程图',\n", text: "  college: '各支部流程',\n" }] },
    {
      file: 'miniprogram/app/menu.ts',
      inserts: [
        {
          after: 'const collegeMenu: readonly Entry[] = [\n',
          text: "  { page: 'flowCollege', icon: 'list', word: mineText.flow, id: 'go-flow-college', group: 'college' },\n",
        },
      ],
    },
  ],
};

const rowText = `  {
    id: '2.4.e',
    name: '集中学习',
    unit: '次',
    item: '2.4',
    subject: 'branch',
    kind: 'periodic',
    period: 'quarter',
    page: 'branch',
    from: '2027-01-01',
    weight: [{ from: '2027-01-01', hundredths: 100 }],
    meeting: 'study',
    isOfLife: true,
  },
`;

const judgeFile = `import { branchRegulationCite, standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { judgeMeetings } from '../judge/meetings';

export const studyEachQuarter = branchRule('2.4.e', {
  statement: 'study-held-each-quarter',
  recordKinds: [],
  why: 'Members learn together.',
  cite: [
    standardCite('二(四)支部主题党日', '每月开展一次主题党日活动'),
    branchRegulationCite('第十六条', '党支部每月相对固定1天开展主题党日'),
  ],
  check: (facts, gathered, at) =>
    judgeMeetings({ kind: 'study', each: 'quarter', askedOf: () => [null], proves: (held) => held.slice(0, 1) }, facts, { gathered, at }),
});
`;

const casesFile = `import type { ActivityFact } from '../../../src-shared/facts/facts';
import type { RuleCases } from '../case';
import { exempted, meetingBoundary, meetingChanges, type MeetingTold } from '../meetings';
import { having, held, world } from '../world';

const study = (day: string, over: Partial<ActivityFact> = {}): ActivityFact => held(['study'], day, over);
const told: MeetingTold = { thing: 'study', none: world(), make: study, period: '2026-Q1', firstDay: '2026-01-01', half: '1/2' };
const each = ['03', '06', '09', '12'].map((month) => study(\`2026-\${month}-10\`, { _id: \`s\${month}\` }));

export const cases: RuleCases = {
  met: { says: 'one in each quarter', facts: having(world(), ...each), asOfOn: '2026-12-31', outcome: 'met', share: '1/1' },
  notMet: { says: 'none in the third quarter', facts: having(world(), ...each.filter(({ _id }) => _id !== 's09')), asOfOn: '2027-01-08', outcome: 'notMet', share: '3/4' },
  notApplicable: exempted('2.4.e'),
  boundary: meetingBoundary(told),
  beforeFounding: {
    says: 'a branch founded on 2026-10-02 has no full quarter in 2026',
    facts: world({ foundedOn: '2026-10-02' }),
    asOfOn: '2027-01-08',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  valueChanges: meetingChanges(told),
};
`;

/** A scored rule that comes on a day, and what another weighs from then on. */
const rule: Addition = {
  id: 'rule',
  layers: ['src-shared', 'cloudfunctions', 'miniprogram', 'tests'],
  tests: ['tests/src-shared/rules/cases.test.ts', 'tests/src-shared/rules/standard.test.ts', 'tests/src-shared/rules/days.test.ts'],
  parts: [
    {
      file: 'src-shared/standard/rules/org-life.ts',
      inserts: [
        {
          instead: "    weight: points(7),\n    hasFloor: true,\n    meeting: 'themeDay',\n",
          text: "    weight: [...points(7), { from: '2027-01-01', hundredths: 600 }],\n    hasFloor: true,\n    meeting: 'themeDay',\n",
        },
        { instead: "  {\n    id: '2.4.b',\n", text: `${rowText}  {\n    id: '2.4.b',\n` },
      ],
    },
    { file: 'src-shared/rules/indicators/2-4-e.ts', text: judgeFile },
    {
      file: 'src-shared/rules/indicators/index.ts',
      inserts: [
        { after: "import type { Indicator } from '../indicator';\n", text: "import { studyEachQuarter } from './2-4-e';\n" },
        { after: "  '2.4.a': themeDayEachMonth,\n", text: "  '2.4.e': studyEachQuarter,\n" },
      ],
    },
    { file: 'tests/cases/rules/2-4-e.ts', text: casesFile },
  ],
};

export const ADDITIONS: readonly Addition[] = [rule, kind, page];
