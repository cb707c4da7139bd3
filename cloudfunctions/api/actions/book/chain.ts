import { chainOfOrg } from '../../../shared/ledger/check';
import type { QueryHandler } from '../../../shared/pipeline/context';

export const chain: QueryHandler<'book.chain'> = async (context, { orgId }) => {
  const org = await context.demand('oversee', orgId);
  return {
    fileName: `${org.name}存证链.json`,
    file: { version: 1, orgId, orgName: org.name, entries: await chainOfOrg(context.ports.documents, orgId) },
  };
};
