/** What the platform would count for one call: each request is one call of the plan. */
export type Bill = { invocations: number; database: number; storage: number };

export const newBill = (): Bill => ({ invocations: 1, database: 0, storage: 0 });

export const addBill = (bill: Bill, more: Bill): void => {
  bill.invocations += more.invocations;
  bill.database += more.database;
  bill.storage += more.storage;
};
