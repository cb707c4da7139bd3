import { functionsThatReplaceClaims, functionsThatTrustClaims } from '../trust/faulty-functions';
import { runOfflineHistories } from '../trust/offline';

/** Twelve find both planted faults; the thousands stand behind `npm run trust:offline`. */
const SEEDS = 30;

describe('sign-ins without a network: shuffled, doubled, late, with two recorders, clocks that differ and lost replies', () => {
  it('converge in 30 seeded histories to the roll of a model that shares no code with the merge', async () => {
    const { findings, perSecond } = await runOfflineHistories({ seeds: SEEDS, firstSeed: 1 });
    console.log(`offline: ${SEEDS} histories from 1, ${perSecond.toFixed(1)} per second`);
    expect(findings).toEqual([]);
  }, 600_000);

  it('would be seen to fail in those 30 if nobody looked at the proof', async () => {
    const faulty = await functionsThatTrustClaims();
    const { findings } = await runOfflineHistories({ seeds: SEEDS, firstSeed: 1, functionsDir: faulty.folder, isOverAtFirst: true });
    faulty.remove();
    expect(findings.some(({ fault }) => fault.includes('otherInstant'))).toBe(true);
    expect(findings.some(({ fault }) => fault.includes('should be'))).toBe(true);
  }, 600_000);

  it('would be seen to fail if the side that comes later took the place of the other', async () => {
    const faulty = await functionsThatReplaceClaims();
    const { findings } = await runOfflineHistories({ seeds: SEEDS, firstSeed: 1, functionsDir: faulty.folder, isOverAtFirst: true });
    faulty.remove();
    expect(findings.some(({ fault }) => fault.includes('should be'))).toBe(true);
  }, 600_000);
});
