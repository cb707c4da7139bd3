import { membersOn } from '../../../../src-shared/roster/branch';
import { yearOf } from '../../../../src-shared/kernel/period';
import { absencesForCase, missedDaysOf } from '../../../shared/appraisal/cases/missed';
import { casesOfYear } from '../../../shared/appraisal/cases/running';
import { lineOf } from '../../../shared/register/reading/lines';
import { saying } from '../../../shared/register/reading/names';
import type { QueryHandler } from '../../../shared/pipeline/context';

/** Told to the secretary alone: whose case may be looked at, in roster order, and which are under way. */
export const proposals: QueryHandler<'case.proposals'> = async (context, { orgId }) => {
  const org = await context.demand('confirm', orgId);
  const year = yearOf(context.today);
  const members = membersOn(await context.roster.membersOf(orgId), orgId, context.today);
  const [missed, running, threshold] = await Promise.all([
    missedDaysOf(
      context,
      members.map((member) => member._id),
      year,
    ),
    casesOfYear(context, orgId, year),
    absencesForCase(context),
  ]);
  const withCase = new Set(running.map(({ record }) => String(record.content.memberId)));
  return {
    orgId,
    orgName: org.name,
    year,
    threshold,
    proposals: members.flatMap((member) => {
      const days = missed.get(member._id) ?? [];
      return days.length < threshold || withCase.has(member._id) ? [] : [{ memberId: member._id, name: member.name, days }];
    }),
    running: await saying(context, (say) => running.map((listed) => lineOf(listed, say))),
  };
};
