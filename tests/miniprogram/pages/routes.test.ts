import type { Handed, ParametersFor, ParametersIn, RouteName } from '@/routes';

type Takes<N extends RouteName, Given> = Given extends ParametersFor<N> ? true : false;
type MayBeBare<N extends RouteName> = [] extends Handed<N> ? true : false;

describe('the parameters of a page', () => {
  it('are asked for by the compiler: a page that cannot do without one does not open without it', () => {
    const detail: [Takes<'activityDetail', { activityId: string }>, MayBeBare<'activityDetail'>] = [true, false];
    const signIn: [Takes<'signIn', { a: string; c: string }>, Takes<'signIn', { activityId: string }>] = [true, false];
    const mine: MayBeBare<'duesMonth'> = true;
    expect([detail, signIn, mine]).toEqual([[true, false], [true, false], true]);
  });

  it('of one of several pages are all that each of them asks for', () => {
    const either: [Takes<'memberCases' | 'memberCase', { orgId: string }>, Takes<'hostCode' | 'rollCall', { activityId: string }>] = [
      false,
      true,
    ];
    expect(either).toEqual([false, true]);
  });

  it('may each be missing where a page reads its address, since anybody can type one', () => {
    const read: undefined extends ParametersIn<'signIn'>['a'] ? true : false = true;
    expect(read).toBe(true);
  });
});
