import type { CollegeFacts, Fact } from '../../facts/facts';
import { lastDayOf } from '../../kernel/period';
import type { Org } from '../../records/org';
import { laterOf } from '../../kernel/span';
import { planCite } from '../../standard/cite';
import { notApplicable, settle } from '../finding';
import { collegeRule, type Part } from '../indicator';
import { dueParts, happenedIn, type On } from '../judge/due';
import { enterRemedy } from '../judge/enter';
import { branchIdsUnder, orgsOn } from '../judge/orgs';
import { UNWRITTEN, dayWithin, wouldRecord } from '../remedy-records';

const partsOf = (facts: CollegeFacts, general: Org, { gathered, at }: On): Part[] => {
  const branchIds = branchIdsUnder(facts, general._id);
  const saidIn = (year: string) =>
    happenedIn(
      gathered
        .records('attestation')
        .filter(
          ({ orgId, content }) => orgId === general._id && content.attestKind === 'columns' && content.isTrue && content.year === year,
        ),
      year,
    );
  const shownIn = (year: string) =>
    happenedIn(
      gathered.records('disclosureEntry').filter(({ orgId }) => branchIds.has(orgId)),
      year,
    );
  const parts = dueParts(
    {
      each: 'year',
      lateness: 'happening',
      dueOn: lastDayOf,
      done: (year) => {
        const [said, shown] = [saidIn(year)[0], shownIn(year)[0]];
        // Words alone do not show anything: one of its branches must have something on its board, where it has branches.
        if (said === undefined || (shown === undefined && branchIds.size > 0)) return [];
        return [
          { doneOn: laterOf(said.doneOn, shown?.doneOn ?? said.doneOn), evidenceIds: [...said.evidenceIds, ...(shown?.evidenceIds ?? [])] },
        ];
      },
      open: () => [],
      remedy: (year) => {
        const day = dayWithin(year, at.asOfOn);
        const [branchId] = [...branchIds].sort();
        const first: Fact[] =
          branchId === undefined || shownIn(year).length > 0
            ? []
            : [
                wouldRecord({
                  type: 'disclosureEntry',
                  orgId: branchId,
                  day,
                  key: `columns:${year}`,
                  content: { board: 'notices', subBoard: 'snapshots', title: UNWRITTEN, publishedOn: day },
                }),
              ];
        const would = wouldRecord({
          type: 'attestation',
          orgId: general._id,
          day,
          key: `columns:${year}`,
          content: { attestKind: 'columns', isTrue: true, attestedOn: day, year },
        });
        return enterRemedy({ would, first, by: 'generalBranch' });
      },
    },
    general,
    at,
  );
  return parts.map((part) => ({
    ...part,
    orgId: general._id,
    remedy: part.remedy === null ? null : { ...part.remedy, orgId: general._id },
  }));
};

export const columnsKept = collegeRule('B.17', {
  statement: 'columns-and-walls-show-what-the-branches-do',
  recordKinds: ['attestation', 'disclosureEntry'],
  why: 'What branches do is seen by those who do not belong to them.',
  cite: [
    planCite('二(五)2', '开展党员签名承诺、支部风采上墙等特色活动，完善校院各级网站党建专栏，每月发布党建学习材料，实时展播支部最新动态'),
  ],
  check: (facts, gathered, at) => {
    const generals = orgsOn(facts, 'generalBranch', at.onDay);
    return generals.length === 0
      ? notApplicable('noGeneralBranch')
      : settle(
          generals.flatMap((general) => partsOf(facts, general, { gathered, at })),
          at,
        );
  },
});
