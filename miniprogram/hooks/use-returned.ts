import { useRef } from 'react';
import { useShown } from '@/platform/page-life';

/** Each time the page comes back to the front; not the first time, when it is loading anyway. */
export const useReturned = (returned: () => void): void => {
  const isFirst = useRef(true);
  useShown(() => {
    if (isFirst.current) isFirst.current = false;
    else returned();
  });
};
