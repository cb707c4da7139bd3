import type { RegisterForm, RegisterLine } from '@shared/contract/register';
import { pickerText } from '@/text/register';
import type { Speech } from './value-words';

/** What the pickers of a form offer. */
export type Offers = Pick<RegisterForm, 'today' | 'people' | 'orgs' | 'records'>;

export const noOffers = (today: string): Offers => ({ today, people: [], orgs: [], records: {} });

/** Names of whoever and whatever the form's reply knows. */
export const speechOf = ({ today, people, orgs, records }: Offers): Speech => {
  const lines = Object.values(records).flat();
  return {
    today,
    nameOf: (memberId) => people.find((person) => person.memberId === memberId)?.name ?? pickerText.gone,
    orgNameOf: (orgId) => orgs.find((org) => org.orgId === orgId)?.name ?? pickerText.goneOrg,
    recordOf: (recordId) => lines.find((line) => line.recordId === recordId)?.title ?? pickerText.goneRecord,
  };
};

/** Records offered to a field; one in a row is listed under its own path or its own name. */
export const recordsFor = ({ records }: Offers, path: string): readonly RegisterLine[] => {
  const named = path.split('.').filter((part) => !/^\d+$/.test(part));
  return records[named.join('.')] ?? records[named[named.length - 1] ?? ''] ?? [];
};
