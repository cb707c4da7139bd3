import { lookAhead } from '../../../shared/roster/outlook/load';
import { endsOf, outlookView } from '../../../shared/roster/outlook/view';
import type { QueryHandler } from '../../../shared/pipeline/context';

/** Everything that is coming within a year, and how the members are spread today. */
export const outlook: QueryHandler<'roster.outlook'> = async (context, { orgId }) => {
  const looked = await lookAhead(context, orgId);
  const mayEnter = looked.org.kind === 'branch' && context.has('confirm', looked.org);
  return { ...outlookView(looked), ...(mayEnter ? { ends: endsOf(looked) } : {}) };
};
