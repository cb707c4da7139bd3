import { useEffect, useState } from 'react';
import { nowMs } from '@/platform/clock';

/** Server time as far as it is known, again every `everyMs`. */
export const useTick = (everyMs: number): number => {
  const [, beat] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => beat((count) => count + 1), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  // Read at each rendering: a reply between two beats may have set the clock.
  return nowMs();
};
