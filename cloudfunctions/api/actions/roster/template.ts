import { makeTemplate } from '../../../shared/roster/import/roster-file';
import type { QueryHandler } from '../../../shared/pipeline/context';

export const template: QueryHandler<'roster.template'> = async () => ({
  fileName: '党员名册模板.xlsx',
  base64: (await makeTemplate()).toString('base64'),
});
