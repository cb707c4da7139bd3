import { firstDayOf, lastDayOf, type Year } from '../../kernel/period';
import { laterOf } from '../../kernel/span';
import { standardCite } from '../../standard/cite';
import { settle } from '../finding';
import { collegeRule } from '../indicator';
import { dueParts } from '../judge/due';
import { enterRemedy } from '../judge/enter';
import { wouldRecord } from '../remedy-records';

export const organizersPromoted = collegeRule('1.3.b', {
  statement: 'promotion-of-full-time-organizers-is-attested-for-the-year',
  recordKinds: ['attestation'],
  why: 'No record of a branch can show it: once a year somebody of the committee looks and says so.',
  cite: [standardCite('一(三)队伍建设', '保证专职组织员职称和职级的正常晋升')],
  check: (facts, gathered, at) => {
    const attested = (year: Year) =>
      gathered
        .records('attestation')
        .filter(({ content }) => content.attestKind === 'organizerPromotion' && content.isTrue && content.year === year);
    const parts = dueParts(
      {
        each: 'year',
        lateness: 'handing',
        dueOn: lastDayOf,
        done: (year) => attested(year).map((record) => ({ doneOn: record.day, evidenceIds: [record._id] })),
        open: () => [],
        remedy: (year) => {
          const day = laterOf(at.asOfOn, firstDayOf(year));
          const content = { attestKind: 'organizerPromotion' as const, isTrue: true, attestedOn: day, year };
          return enterRemedy({
            would: wouldRecord({ type: 'attestation', orgId: facts.committee._id, day, key: `organizerPromotion:${year}`, content }),
            by: 'committee',
          });
        },
      },
      facts.committee,
      at,
    );
    return settle(
      parts.map((part) => ({ ...part, orgId: facts.committee._id })),
      at,
    );
  },
});
