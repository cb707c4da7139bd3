import { useEffect, useState, useSyncExternalStore } from 'react';
import { View } from '@tarojs/components';
import { cutOff, subscribeReach } from '@/features/offline/reach';
import { watchNetwork } from '@/platform/network';
import { frameText } from '@/text/frame';
import { Say } from '../parts/say';
import './net-strip.scss';

const greenMs = 3000;

const useNetwork = (): 'online' | 'offline' | 'back' => {
  const [state, setState] = useState<'online' | 'offline' | 'back'>('online');
  const [hasNetwork, setHasNetwork] = useState(true);
  const isCutOff = useSyncExternalStore(subscribeReach, cutOff, cutOff);
  useEffect(() => watchNetwork(setHasNetwork), []);
  const isOnline = hasNetwork && !isCutOff;
  useEffect(() => setState((before) => (isOnline ? (before === 'offline' ? 'back' : before) : 'offline')), [isOnline]);
  useEffect(() => {
    if (state !== 'back') return undefined;
    const timer = setTimeout(() => setState('online'), greenMs);
    return () => clearTimeout(timer);
  }, [state]);
  return state;
};

/** Amber while there is no network or the cloud is not reached, green for three seconds when it is back. */
export const NetStrip = () => {
  const state = useNetwork();
  if (state === 'online') return null;
  return (
    <View className="net-strip" role="status">
      {state === 'offline' ? (
        <Say tone="attn" icon="offline">
          {frameText.offline}
        </Say>
      ) : (
        <Say tone="done">{frameText.backOnline}</Say>
      )}
    </View>
  );
};
