import type { RegisterPage } from '@shared/contract/register';
import type { KindName } from '@shared/records/kinds';
import type { ReactNode } from 'react';
import { ChangePreview } from '@/features/roster/change-preview';

/** What stands beside a record of a kind besides what its fields say; most kinds have nothing. */
const BESIDE: { readonly [K in KindName]?: (page: RegisterPage) => ReactNode } = {
  branchChangeRequest: ({ line: { recordId, state } }) =>
    state === 'submitted' || state === 'approved' ? <ChangePreview recordId={recordId} /> : null,
};

export const besideOf = (page: RegisterPage): ReactNode =>
  (BESIDE as Readonly<Record<string, ((page: RegisterPage) => ReactNode) | undefined>>)[page.line.type]?.(page) ?? null;
