import { standardCite } from '../../standard/cite';
import { branchIndicator } from '../indicator';
import { judgeYearly } from '../judge/yearly';

export const duesBooksKept = branchIndicator({
  id: '3.3.d',
  statement: 'dues-books-of-the-members-kept-in-order',
  item: '3.3',
  kind: 'attestation',
  weightKey: '3.3.d',
  period: 'year',
  activityKinds: [],
  recordKinds: ['attestation'],
  page: 'branch',
  hasFloor: false,
  why: 'The dues book is the member’s own proof; whether it is kept can only be seen by looking at it.',
  cite: [standardCite('三(三)党费缴纳管理', '每名党员的《党费证》党费缴纳记录及时、规范')],
  check: (facts, gathered, at) =>
    judgeYearly(
      {
        type: 'attestation',
        proves: ({ content }, year) => content.attestKind === 'duesBook' && content.isTrue && content.year === year,
        by: 'organization',
        content: (day, year) => ({ attestKind: 'duesBook', isTrue: true, attestedOn: day, year }),
      },
      facts,
      { gathered, at },
    ),
});
