import { startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';
import { codeOf, openThemeDay, signInAtOnce, storedAttempts, ticketFor } from '../theme-day';

let college: TestCloud;
beforeEach(async () => {
  college = await startTestCloud();
}, 60_000);
afterEach(() => college.close());

const enter = (who: string, ticket: string, code: string) => college.call(who, 'attendance.signIn', { ticket, mode: 'inPerson', code });

describe('ten wrong codes', () => {
  it('cannot be stepped over by sending them side by side', async () => {
    const activityId = await openThemeDay(college);
    const ticket = await ticketFor(college, IDS.plain, activityId);
    for (let round = 0; round < 3; round += 1) await Promise.all(Array.from({ length: 6 }, () => enter(IDS.plain, ticket, '000000')));
    expect(await signInAtOnce(college, IDS.plain, activityId)).toMatchObject({ error: { code: 'attendance.paused' } });
    expect(storedAttempts(college, activityId)).toContain('paused');
  });

  it('are counted with those that have run out, and anew after each pause', async () => {
    const activityId = await openThemeDay(college);
    const code = await codeOf(college, activityId);
    for (let pause = 0; pause < 2; pause += 1) {
      await college.clock.advance(301_000);
      const ticket = await ticketFor(college, IDS.plain, activityId);
      for (let number = 1; number < 10; number += 1) {
        const isWrong = number % 3 === 0;
        expect(await enter(IDS.plain, ticket, isWrong ? '000000' : code)).toMatchObject({
          error: { code: isWrong ? 'attendance.codeWrong' : 'attendance.codeExpired' },
        });
      }
      expect(await enter(IDS.plain, ticket, code)).toMatchObject({ error: { code: 'attendance.paused', reason: { seconds: 300 } } });
    }
    await college.clock.advance(301_000);
    expect(await signInAtOnce(college, IDS.plain, activityId)).toMatchObject({ ok: true });
  });
});
