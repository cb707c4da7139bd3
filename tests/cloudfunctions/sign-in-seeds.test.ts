import { functionsWithRandomIds } from '../trust/faulty-functions';
import { runSignInSeeds } from '../trust/sign-in';

describe('signing in under retries, lost replies, killed functions, two devices, recorders at the same time and clocks two minutes off', () => {
  it('ends with exactly one attendance for each person in 30 seeded runs', async () => {
    const { findings, perSecond } = await runSignInSeeds({ seeds: 30, firstSeed: 1 });
    console.log(`sign-in: 30 seeds from 1, ${perSecond.toFixed(1)} seeds per second`);
    expect(findings).toEqual([]);
  }, 600_000);

  it('would be seen to fail if sign-ins had random ids', async () => {
    const faulty = await functionsWithRandomIds();
    const { findings } = await runSignInSeeds({ seeds: 10, firstSeed: 1, functionsDir: faulty.folder });
    faulty.remove();
    expect(findings.some(({ fault }) => fault.includes('sign-ins'))).toBe(true);
  }, 300_000);
});
