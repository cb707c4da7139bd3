import { isWeapp } from './environment';

/** A phone prints nothing; the page says so instead. */
export const canPrint = !isWeapp;

export const printPage = (): void => {
  if (!isWeapp) window.print();
};
