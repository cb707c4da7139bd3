import { useEffect, useState } from 'react';
import { nowMs } from '@/platform/clock';

/** Server time as far as it is known, again every `everyMs`. */
export const useTick = (everyMs: number): number => {
  const [now, setNow] = useState(nowMs);
  useEffect(() => {
    const timer = setInterval(() => setNow(nowMs()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
};
