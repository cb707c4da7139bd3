import { standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { judgeYearly } from '../judge/yearly';

export const duesBooksKept = branchRule('3.3.d', {
  statement: 'dues-books-of-the-members-kept-in-order',
  recordKinds: ['attestation'],
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
