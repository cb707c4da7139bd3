import { membersOn } from '../../../../src-shared/roster/branch';
import { coversDay } from '../../../../src-shared/roster/on-day';
import { parsedOrEmpty } from './parse';
import type { AnyContent, DefaultsContext, Kind } from '../../../../src-shared/records/vocabulary/kind';
import type { Org } from '../../../../src-shared/records/org';
import { numbersInForce } from '../../score/pack';
import { recordsOf } from '../reading/find';
import { listedContent } from '../reading/lines';
import { behaviourOf } from '../../kinds';
import type { Asking } from '../../pipeline/context';

export type Asked = { period?: string | undefined; memberId?: string | undefined; ruleId?: string | undefined };

const NO_MODEL: readonly string[] = ['voided', 'withdrawn'];

/** The content of the last record of the kind, without what is secret or not the caller's to see. */
const lastOf = async (asking: Asking, org: Org, kind: Kind): Promise<AnyContent | null> => {
  const found = (await recordsOf(asking, { orgId: org._id, types: [kind.type] })).find(({ record }) => !NO_MODEL.includes(record.state));
  return found === undefined ? null : listedContent(found);
};

/** What stands filled in when a new form opens. */
export const defaultsFor = async (asking: Asking, org: Org, at: { kind: Kind; asked: Asked }): Promise<AnyContent> => {
  const { kind, asked } = at;
  const [branch, own, last, params] = await Promise.all([
    org.kind === 'branch' ? asking.roster.branch(org._id) : null,
    asking.roster.postsAndTermsOf(org._id),
    lastOf(asking, org, kind),
    numbersInForce(asking.ports.documents),
  ]);
  const context: DefaultsContext = {
    today: asking.today,
    params,
    me: asking.who.memberId,
    period: asked.period,
    memberId: asked.memberId,
    ruleId: asked.ruleId,
    last,
    memberIds: branch === null ? [] : membersOn(branch.members, org._id, asking.today).map((member) => member._id),
    secretaryId: own.posts.find((post) => post.postKind === 'secretary' && coversDay(post, asking.today))?.memberId,
  };
  const filled = parsedOrEmpty(kind.fields, kind.defaults?.(context) ?? {});
  return { ...(await behaviourOf(kind).prefill?.(asking, org, filled)), ...filled };
};
