import { lastDayOf, type Year } from '../../kernel/period';
import { planCite, standardCite } from '../../standard/cite';
import { collegeRule } from '../indicator';
import { committeeEnters, judgeCommitteeDue, ofTheCommittee } from '../judge/committee';
import { happenedIn } from '../judge/due';

export const platformsUsed = collegeRule('B.16', {
  statement: 'use-of-the-national-and-provincial-platforms-is-attested-for-the-year',
  recordKinds: ['attestation'],
  why: 'Those platforms keep their own records; here stands only that somebody has looked, once a year.',
  cite: [
    planCite('二(三)3', '充分运用全国党员管理信息系统、红星云、红星网等平台，利用互联网开展党员日常管理服务'),
    standardCite('三(二)党员教育培训', '注重运用党员干部现代远程教育站点、微信公众号、订阅号等新媒体开展党员教育'),
  ],
  check: (facts, gathered, at) => {
    const attested = (year: Year) =>
      ofTheCommittee(facts, gathered.records('attestation')).filter(
        ({ content }) => content.attestKind === 'platforms' && content.isTrue && content.year === year,
      );
    return judgeCommitteeDue(
      {
        each: 'year',
        lateness: 'happening',
        dueOn: lastDayOf,
        done: (year) => happenedIn(attested(year), year),
        open: () => [],
        remedy: (year) =>
          committeeEnters(facts, {
            type: 'attestation',
            period: year,
            at,
            content: (day) => ({ attestKind: 'platforms', isTrue: true, attestedOn: day, year }),
          }),
      },
      facts,
      at,
    );
  },
});
