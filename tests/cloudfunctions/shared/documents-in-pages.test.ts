// A reading of more than a page asks for an order: without one the platform promises neither all nor each once (C33).
import type { CloudBase } from '@cloudbase/node-sdk';
import { cloudbaseDocuments } from '../../../cloudfunctions/shared/adapters/cloudbase/documents';

const COUNT = 2500;
const all = Array.from({ length: COUNT }, (_, at) => ({ _id: `m:${String(at).padStart(4, '0')}`, keys: 'all', rank: at % 7 }));
type Order = [field: '_id' | 'rank', way: 'asc' | 'desc'];

/** Answers what has no order in another one each time, as the platform may. */
class Query {
  constructor(
    private readonly asked: { orders: Order[]; skip: number; limit: number },
    private readonly calls: { at: number; orders: Order[][] },
  ) {}
  private with(part: Partial<{ orders: Order[]; skip: number; limit: number }>): Query {
    return new Query({ ...this.asked, ...part }, this.calls);
  }
  where = (): Query => this.with({});
  field = (): Query => this.with({});
  orderBy = (...order: Order): Query => this.with({ orders: [...this.asked.orders, order] });
  skip = (skip: number): Query => this.with({ skip });
  limit = (limit: number): Query => this.with({ limit });
  get = (): Promise<{ data: unknown[] }> => {
    const { orders, skip, limit } = this.asked;
    this.calls.at += 1;
    this.calls.orders.push(orders);
    const turned = this.calls.at % 2 === 0 ? [...all].reverse() : all;
    const sorted = [...turned].sort((one, other) => {
      for (const [field, way] of orders) {
        const [left, right] = way === 'asc' ? [one[field], other[field]] : [other[field], one[field]];
        if (left !== right) return left < right ? -1 : 1;
      }
      return 0;
    });
    return Promise.resolve({ data: sorted.slice(skip, skip + limit) });
  };
}

const opened = () => {
  const calls = { at: 0, orders: [] as Order[][] };
  const database = { collection: () => new Query({ orders: [], skip: 0, limit: 100 }, calls), command: {} };
  return { calls, documents: cloudbaseDocuments({ database: () => database } as unknown as CloudBase) };
};
const idsOf = (found: readonly { _id: string }[]): string[] => found.map(({ _id }) => _id).sort();

it('2,500 people come whole and each once, though pages come in another order each time', async () => {
  const { documents } = opened();
  expect(idsOf(await documents.find('members', { keys: 'all' }))).toEqual(all.map(({ _id }) => _id));
});

it('with an order of its own they come in it, equal ones by their ids', async () => {
  const { documents } = opened();
  const found = await documents.find('members', { keys: 'all' }, { orderBy: { field: 'rank', isDescending: true } });
  expect(idsOf(found)).toEqual(all.map(({ _id }) => _id));
  expect(found.map(({ rank }) => rank)).toEqual(all.map(({ rank }) => rank).sort((a, b) => b - a));
});

it('what fits a page is asked for as it was', async () => {
  const { documents, calls } = opened();
  await documents.find('members', { keys: 'all' }, { limit: 10 });
  expect(calls.orders).toEqual([[]]);
});
