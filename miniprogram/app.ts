import type { PropsWithChildren, ReactNode } from 'react';
import { startOffline } from './features/offline/start';
import { startCloud } from './platform/cloud';
import './app.scss';

startCloud();
startOffline();

// Taro asks for a default export of the app, of pages and of their settings; nothing else has one.
export default function App({ children }: PropsWithChildren): ReactNode {
  return children;
}
